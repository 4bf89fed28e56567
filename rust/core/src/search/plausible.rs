//! Testing statements on small values before a proof is looked for (Claessen, Hughes: QuickCheck, 2000).

use super::elim::Family;
use super::{Goal, Idea, Search};
use crate::expr::{Args, BinderInfo, Expr, Node};
use crate::level::{Level, Levels};
use crate::name::Name;
use num_bigint::BigUint;

/// How many values of a type are tried.
const VALUES: usize = 3;
/// How deep values are looked for in types that others are made of.
const DEPTH: u32 = 3;
/// No more instances than this are looked at.
const INSTANCES: usize = 81;
/// How many steps it may take to compute what a statement says of some values.
const EVALUATION: u64 = 10_000;

impl Search<'_> {
    /// Whether a statement holds for the small values of its variables, as far as that can be computed.
    pub(super) fn plausible(&mut self, statement: Expr) -> bool {
        let mut left = INSTANCES;
        self.plausible_core(statement, &mut left)
    }

    /// Whether a goal about data is false for some small values: hypotheses and target are such that this can be computed. Of the
    /// values of any two variables all pairs are tried.
    pub(super) fn has_counterexample(&mut self, g: &Goal) -> bool {
        if !self.with(Idea::Counterexamples) || !self.is_computable(g.target) {
            return false;
        }
        let (mut vars, mut values, mut facts) = (Vec::new(), Vec::new(), Vec::new());
        for &h in g.hyps.iter() {
            let ty = self.ty(h);
            if self.tc.is_prop(ty) {
                if !self.is_computable(ty) {
                    return false;
                }
                facts.push(ty);
            } else {
                let known = if self.tc.st.has_fvar(ty) { Vec::new() } else { self.small_values(ty) };
                if known.is_empty() {
                    return false;
                }
                vars.push(h);
                values.push(known);
            }
        }
        let target = self.tc.st.abstract_fvars(g.target, &vars);
        let facts: Vec<Expr> = facts.into_iter().map(|p| self.tc.st.abstract_fvars(p, &vars)).collect();
        for k in 0..VALUES * VALUES {
            let chosen = values.iter().enumerate().map(|(i, v)| v[column(k, i) % v.len()]);
            let chosen: Args = chosen.collect();
            let at = |s: &mut Self, p| {
                let p = s.tc.st.instantiate(p, &chosen);
                s.truth_value(p)
            };
            match at(self, target) {
                Some(false) if facts.iter().all(|&p| at(self, p) == Some(true)) => return true,
                None => return false,
                _ => {}
            }
        }
        false
    }

    /// Whether a proposition is put together from equations and comparisons.
    fn is_computable(&mut self, p: Expr) -> bool {
        if self.tc.st.has_mvar(p) {
            return false;
        }
        if let Some((_, ty, ..)) = self.as_eq(p) {
            return self.has_values(ty);
        }
        if let Node::Pi(_, _, a, b) = self.tc.st.node(p) {
            return self.tc.st.loose(b) == 0 && self.is_computable(a) && self.is_computable(b);
        }
        let (f, args) = self.tc.st.unfold_app(p);
        let Node::Const(n, _) = self.tc.st.node(f) else { return false };
        match args[..] {
            [] => Some(n) == self.known.false_,
            [_, _] if Some(n) == self.known.le => true,
            [a, b] if self.is_or(n) => self.is_computable(a) && self.is_computable(b),
            _ => false,
        }
    }

    fn is_or(&self, n: Name) -> bool {
        self.known.connectives.or.is_some_and(|(or, ..)| or == n)
    }

    /// Whether a type is a closed inductive type without indices, such as one of numbers or lists of them.
    fn has_values(&mut self, ty: Expr) -> bool {
        !self.tc.st.has_fvar(ty) && self.family(ty).is_some_and(|fam| fam.indices.is_empty())
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
    pub(super) fn truth_value(&mut self, p: Expr) -> Option<bool> {
        let p = self.tc.norm_within(p, EVALUATION)?;
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
        match args[..] {
            [a, b] if Some(n) == self.known.le => match (self.tc.st.node(a), self.tc.st.node(b)) {
                (Node::Nat(a), Node::Nat(b)) => Some(self.tc.st.nat_value(a) <= self.tc.st.nat_value(b)),
                _ => None,
            },
            [a, b] if self.is_or(n) => match (self.truth_value(a), self.truth_value(b)) {
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

    /// The first values of a type: of an inductive one as its constructors make them, of functions constant ones and one
    /// that tells its arguments apart, of propositions the true and the false one.
    pub(super) fn small_values(&mut self, ty: Expr) -> Vec<Expr> {
        self.small_values_to(ty, DEPTH)
    }

    fn small_values_to(&mut self, ty: Expr, depth: u32) -> Vec<Expr> {
        let ty = self.tc.norm(ty);
        match self.tc.st.node(ty) {
            _ if depth == 0 => Vec::new(),
            Node::Const(n, _) if n == self.tc.names.nat => {
                (0..VALUES).map(|i| self.tc.st.nat(BigUint::from(i))).collect()
            }
            Node::Sort(Level::ZERO) => {
                let truth = self.known.connectives.truth.map(|t| t.0);
                let both = truth.into_iter().chain(self.known.false_);
                both.map(|n| self.tc.st.constant(n, Levels::EMPTY)).collect()
            }
            Node::Pi(x, _, t, b) if self.tc.st.loose(b) == 0 => {
                let constant = self.small_values_to(b, depth - 1).into_iter().take(2);
                let constant: Vec<Expr> = constant.map(|e| self.tc.st.lam(x, BinderInfo::Default, t, e)).collect();
                self.telling_function(ty).into_iter().chain(constant).collect()
            }
            _ => self.constructed_values(ty, depth).unwrap_or_default(),
        }
    }

    /// `fun x y … => (x + (y + …) * 2) * 2` on numbers.
    fn telling_function(&mut self, ty: Expr) -> Option<Expr> {
        let (xs, to) = self.tc.open_forall(ty);
        let all = xs.iter().map(|&x| self.ty(x)).chain([to]);
        let numbers =
            all.into_iter().all(|t| matches!(self.tc.st.node(t), Node::Const(n, _) if n == self.tc.names.nat));
        let add = self.tc.env.find("Nat.add").filter(|_| numbers).map(|i| i.val.name);
        let f = add.map(|add| {
            let add = self.plain_const(add);
            let one = self.tc.st.nat(BigUint::from(1u8));
            let body = xs.iter().rev().fold(one, |e, &x| {
                let x = self.tc.st.fvar(x);
                let sum = self.tc.st.apps(add, &[x, e]);
                self.tc.st.apps(add, &[sum, sum])
            });
            self.tc.st.mk_lambda(&xs, body)
        });
        self.tc.close(xs.len() as u32);
        f
    }

    fn constructed_values(&mut self, ty: Expr, depth: u32) -> Option<Vec<Expr>> {
        let fam = self.family(ty)?;
        let ctors = self.tc.env.inductive(fam.induct)?.ctors.clone();
        let mut out: Vec<Expr> = Vec::new();
        for _ in 0..VALUES {
            let before = out.clone();
            for &c in &ctors {
                let all = (0..VALUES).map_while(|shift| self.applied_to_values(&fam, c, ty, (&before, shift), depth));
                let new = all.into_iter().find(|e| !out.contains(e));
                out.extend(new.filter(|_| out.len() < VALUES));
            }
        }
        Some(out)
    }

    /// A constructor applied to what the indices say its arguments are, the last of the values for each argument of the type
    /// itself, and another, so many further on, for each other argument, where there is one.
    fn applied_to_values(
        &mut self,
        fam: &Family,
        c: Name,
        ty: Expr,
        (values, shift): (&[Expr], usize),
        depth: u32,
    ) -> Option<Expr> {
        let (mut e, mut rest, said) = self.said_fields(fam, c)?;
        for said in said {
            let Node::Pi(_, _, t, b) = self.tc.st.node(rest) else { return None };
            let t = self.tc.norm(t);
            let arg = match said {
                Some(arg) => arg,
                None if self.tc.st.loose(b) > 0 => return None,
                None if t == ty => *values.last()?,
                None => {
                    let others = self.small_values_to(t, depth - 1);
                    others.get((values.len() + shift) % others.len().max(1)).copied()?
                }
            };
            e = self.tc.st.app(e, arg);
            rest = self.tc.st.instantiate1(b, arg);
        }
        Some(self.tc.norm(e))
    }
}

/// The value in row `k` and column `i` of an orthogonal array with nine rows and three values, in which any two of four columns
/// show all pairs (Bose, Bush: Orthogonal arrays of strength two and three, 1952).
fn column(k: usize, i: usize) -> usize {
    let (a, b) = (k % VALUES, k / VALUES);
    [a, b, a + b, a + 2 * b][i % 4] % VALUES
}
