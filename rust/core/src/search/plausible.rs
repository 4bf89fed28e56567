//! Testing statements on small values before a proof is looked for (Claessen, Hughes: QuickCheck, 2000).

use super::Search;
use crate::expr::{Expr, Node};
use num_bigint::BigUint;

/// How many values of a type are tried.
const VALUES: usize = 3;
/// No more instances than this are looked at.
const INSTANCES: usize = 81;

impl Search<'_> {
    /// Whether a statement holds for the small values of its variables, as far as that can be computed.
    pub(super) fn plausible(&mut self, statement: Expr) -> bool {
        let mut left = INSTANCES;
        self.plausible_core(statement, &mut left)
    }

    fn plausible_core(&mut self, p: Expr, left: &mut usize) -> bool {
        let Node::Pi(_, _, t, b) = self.tc.st.node(p) else { return self.truth_value(p) != Some(false) };
        if self.tc.is_prop(t) {
            return self.truth_value(p) != Some(false);
        }
        for v in self.small_values(t) {
            if *left == 0 {
                return true;
            }
            *left -= 1;
            let at = self.tc.st.instantiate1(b, v);
            if !self.plausible_core(at, left) {
                return false;
            }
        }
        true
    }

    /// Whether a closed proposition is true, where that can be computed.
    fn truth_value(&mut self, p: Expr) -> Option<bool> {
        let p = self.tc.norm(p);
        if let Node::Pi(_, _, a, b) = self.tc.st.node(p) {
            if self.tc.st.loose(b) > 0 || !self.tc.is_prop(a) {
                return None;
            }
            return match (self.truth_value(a), self.truth_value(b)) {
                (Some(false), _) | (_, Some(true)) => Some(true),
                (Some(true), Some(false)) => Some(false),
                _ => None,
            };
        }
        if let Some((_, _, a, b)) = self.as_eq(p) {
            let values = self.is_value(a) && self.is_value(b);
            return if a == b { Some(true) } else { values.then_some(false) };
        }
        let (f, args) = self.tc.st.unfold_app(p);
        let Node::Const(n, _) = self.tc.st.node(f) else { return None };
        if Some(n) == self.known.false_ {
            return Some(false);
        }
        let is = |s: &Self, name: &str| s.tc.st.lookup_name(name) == Some(n);
        match args[..] {
            [a, b] if is(self, "Nat.le") => match (self.tc.st.node(a), self.tc.st.node(b)) {
                (Node::Nat(a), Node::Nat(b)) => Some(self.tc.st.nat_value(a) <= self.tc.st.nat_value(b)),
                _ => None,
            },
            [a, b] if is(self, "Or") => match (self.truth_value(a), self.truth_value(b)) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether a term is made of constructors and literals.
    fn is_value(&self, e: Expr) -> bool {
        let (f, args) = self.tc.st.unfold_app(e);
        match self.tc.st.node(f) {
            Node::Nat(_) => true,
            // Parameters are types.
            Node::Const(n, _) if args.is_empty() && self.tc.env.inductive(n).is_some() => true,
            Node::Const(n, _) => self.tc.env.ctor(n).is_some() && args.iter().all(|&a| self.is_value(a)),
            _ => false,
        }
    }

    /// The first values of a closed inductive type.
    fn small_values(&mut self, ty: Expr) -> Vec<Expr> {
        let ty = self.tc.norm(ty);
        if matches!(self.tc.st.node(ty), Node::Const(n, _) if n == self.tc.names.nat) {
            return (0..VALUES).map(|i| self.tc.st.nat(BigUint::from(i))).collect();
        }
        let Some(fam) = self.family(ty) else { return Vec::new() };
        let Some(ind) = self.tc.env.inductive(fam.induct) else { return Vec::new() };
        if !fam.indices.is_empty() {
            return Vec::new();
        }
        let ctors = ind.ctors.clone();
        let mut out: Vec<Expr> = Vec::new();
        for _ in 0..VALUES {
            let before = out.clone();
            for &c in &ctors {
                let e = self.tc.st.const_at(c, &fam.levels);
                let e = self.tc.st.apps(e, &fam.params);
                let made = self.applied_to_values(e, ty, &before);
                if let Some(e) = made
                    && !out.contains(&e)
                    && out.len() < VALUES
                {
                    out.push(e);
                }
            }
        }
        out
    }

    /// A constructor applied to the last of the values for each argument of the type itself, and to a number that tells them
    /// apart for each that is a number.
    fn applied_to_values(&mut self, mut e: Expr, ty: Expr, values: &[Expr]) -> Option<Expr> {
        let mut rest = self.tc.infer_type(e)?;
        while let Node::Pi(_, _, t, b) = self.tc.st.node(rest) {
            if self.tc.st.loose(b) > 0 {
                return None;
            }
            let t = self.tc.norm(t);
            let arg = if t == ty {
                *values.last()?
            } else if matches!(self.tc.st.node(t), Node::Const(n, _) if n == self.tc.names.nat) {
                self.tc.st.nat(BigUint::from(values.len()))
            } else {
                return None;
            };
            e = self.tc.st.app(e, arg);
            rest = b;
        }
        Some(e)
    }
}
