//! Hypotheses that are false at some values: `∀ n, n < 5` is at 5. What they say there is the contradiction looked for.

use super::moves::Move;
use super::{Goal, Search};
use crate::expr::{Expr, FVar, Node};
use num_bigint::BigUint;

/// How many numbers are tried.
const NUMBERS: u32 = 12;
/// How many constructors of an enumeration are tried.
const CONSTRUCTORS: usize = 12;
/// How many instances of a hypothesis are looked at.
const INSTANCES: usize = 300;

impl Search<'_> {
    /// Instances at values of hypotheses that are false there.
    pub(super) fn at_values_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        if self.known.false_.is_none() || self.tc.st.head_const(g.target) != self.known.false_ {
            return;
        }
        for &h in g.hyps.iter() {
            let ty = self.ty(h);
            if !self.tc.st.has_fvar(ty)
                && !self.tc.st.has_mvar(ty)
                && self.tc.is_prop(ty)
                && let Some(values) = self.false_at(ty)
            {
                out.push((0.9, Move::AtValues(h, values.into())));
            }
        }
    }

    /// Values for the variables of a closed statement at which it can be computed that it is false.
    fn false_at(&mut self, statement: Expr) -> Option<Vec<Expr>> {
        if let Some(known) = self.false_at.get(&statement) {
            return known.clone();
        }
        let (mut values, mut left) = (Vec::new(), INSTANCES);
        let found = self.falsify(statement, &mut values, &mut left).then_some(values);
        self.false_at.insert(statement, found.clone());
        found
    }

    fn falsify(&mut self, p: Expr, values: &mut Vec<Expr>, left: &mut usize) -> bool {
        let Node::Pi(_, _, t, b) = self.tc.st.node(p) else {
            return !values.is_empty() && self.truth_value(p) == Some(false);
        };
        if self.tc.is_prop(t) {
            return self.tc.st.loose(b) == 0 && self.truth_value(t) == Some(true) && self.falsify(b, values, left);
        }
        for v in self.values_of(t) {
            if *left == 0 {
                return false;
            }
            *left -= 1;
            values.push(v);
            let at = self.tc.st.instantiate1(b, v);
            if self.falsify(at, values, left) {
                return true;
            }
            values.pop();
        }
        false
    }

    /// The values of a type that are tried: more than is done elsewhere of numbers and enumerations.
    fn values_of(&mut self, ty: Expr) -> Vec<Expr> {
        let Some(n) = self.tc.st.head_const(ty) else { return self.small_values(ty) };
        if n == self.tc.names.nat {
            return (0..NUMBERS).map(|i| self.tc.st.nat(BigUint::from(i))).collect();
        }
        let constants = self.tc.env.inductive(n).map(|i| &i.ctors[..]).unwrap_or_default();
        let constant = |c: &&crate::name::Name| self.tc.env.ctor(**c).is_some_and(|c| c.num_params + c.num_fields == 0);
        if constants.iter().all(|c| constant(&c)) && !constants.is_empty() {
            return constants.iter().take(CONSTRUCTORS).map(|&c| self.plain_const(c)).collect();
        }
        self.small_values(ty)
    }

    /// What a hypothesis says at values; goals for its conditions.
    pub(super) fn at_values(&mut self, g: &Goal, h: FVar, values: &[Expr]) -> Option<Vec<Goal>> {
        let (mut e, mut ty) = (self.tc.st.fvar(h), self.ty(h));
        let (mut goals, mut values) = (Vec::new(), values.iter());
        while let Node::Pi(_, _, t, b) = self.tc.st.node(ty) {
            let value = if self.tc.is_prop(t) {
                let (condition, hole) = self.subgoal(g, t);
                goals.push(condition);
                hole
            } else {
                *values.next()?
            };
            e = self.tc.st.app(e, value);
            ty = self.tc.st.instantiate1(b, value);
        }
        let ty = self.tc.norm(ty);
        goals.push(self.have(g, ty, e, &[]));
        Some(goals)
    }
}
