//! The smallest values of a type, at which hypotheses that contradict each other can be seen to do so: `∀ n, f n = none` and
//! `∀ n, f n = some n` speak of no term before there is a number.

use super::egraph::EGraph;
use super::rules::Rule;
use super::{Goal, Search};
use crate::expr::{Expr, Node};
use std::rc::Rc;

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
            let mut values = self.small_values(ty);
            values.truncate(2);
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
}
