//! The smallest values of a type, at which hypotheses that contradict each other can be seen to do so: `∀ n, f n = none` and
//! `∀ n, f n = some n` speak of no term before there is a number.

use super::egraph::EGraph;
use super::rules::Rule;
use super::{Goal, Search};
use crate::expr::{Args, BinderInfo, Expr, Node};
use crate::level::{Level, Levels};
use std::rc::Rc;

/// How deep the smallest values are looked for.
const DEPTH: u32 = 3;

impl Search<'_> {
    /// Adds two values of each type that hypotheses say an equation about, and what local functions are there.
    pub(super) fn add_smallest_values(&mut self, g: &Goal, eg: &mut EGraph, rules: &[Rc<Rule>]) {
        let mut types: Vec<Expr> = Vec::new();
        for rule in rules {
            if !self.tc.st.has_fvar(rule.proof) {
                continue;
            }
            for (&ty, _) in rule.binders.iter().zip(&rule.conditions).filter(|(_, condition)| !**condition) {
                if self.tc.st.loose(ty) == 0 && !types.contains(&ty) {
                    types.push(ty);
                }
            }
        }
        for ty in types {
            let values = self.smallest_values(ty, DEPTH);
            for &e in &values {
                eg.add(&mut self.tc, e);
            }
            for &f in g.hyps.iter() {
                if let Node::Pi(_, _, t, b) = self.tc.st.node(self.ty(f))
                    && t == ty
                    && self.tc.st.loose(b) == 0
                {
                    for &e in &values {
                        let fe = self.tc.st.fvar(f);
                        let value = self.tc.st.app(fe, e);
                        eg.add(&mut self.tc, value);
                    }
                }
            }
        }
    }

    /// At most two values of a type: of those that a constructor makes of the smallest values of its fields; constant functions;
    /// true and false.
    fn smallest_values(&mut self, ty: Expr, depth: u32) -> Vec<Expr> {
        if depth == 0 {
            return Vec::new();
        }
        match self.tc.st.node(ty) {
            Node::Sort(Level::ZERO) => {
                let truth = self.known.connectives.truth.map(|t| t.0);
                let both = truth.into_iter().chain(self.known.false_);
                both.map(|n| self.tc.st.constant(n, Levels::EMPTY)).collect()
            }
            Node::Pi(x, _, t, b) if self.tc.st.loose(b) == 0 => {
                let values = self.smallest_values(b, depth - 1);
                values.into_iter().map(|e| self.tc.st.lam(x, BinderInfo::Default, t, e)).collect()
            }
            _ => self.smallest_constructed(ty, depth).unwrap_or_default(),
        }
    }

    fn smallest_constructed(&mut self, ty: Expr, depth: u32) -> Option<Vec<Expr>> {
        let fam = self.family(ty).filter(|fam| fam.indices.is_empty())?;
        let ctors = self.tc.env.inductive(fam.induct)?.ctors.clone();
        let mut out: Vec<Expr> = Vec::new();
        let mut later = Vec::new();
        for c in ctors {
            let c = self.tc.st.const_at(c, &fam.levels);
            let c = self.tc.st.apps(c, &fam.params);
            let c_ty = self.tc.infer_type(c)?;
            let c_ty = self.tc.norm(c_ty);
            if c_ty == ty { out.push(c) } else { later.push((c, c_ty)) }
        }
        for (c, mut c_ty) in later {
            let mut args: Vec<Args> = vec![Args::new()];
            while let Node::Pi(_, _, t, b) = self.tc.st.node(c_ty) {
                let values = match out.first() {
                    Some(&first) if t == ty => vec![first],
                    _ if self.tc.st.loose(b) > 0 || t == ty => Vec::new(),
                    _ => self.smallest_values(t, depth - 1),
                };
                let longer = |v: Expr| args.iter().map(move |a| a.iter().copied().chain([v]).collect());
                args = values.into_iter().flat_map(longer).take(2).collect();
                c_ty = b;
            }
            for args in args {
                let value = self.tc.st.apps(c, &args);
                out.push(self.tc.norm(value));
            }
        }
        out.truncate(2);
        Some(out)
    }
}
