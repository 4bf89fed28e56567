//! Cases on whether a comparison is just true: `a ≤ b` as `a = b` or `a + 1 ≤ b`. What is asked for may be one thing at the
//! boundary and another short of it, as quotient and remainder are.

use super::moves::Move;
use super::{Goal, Search};
use crate::expr::FVar;

/// No more comparisons than this are offered for one goal.
const MAX_COMPARISONS: usize = 3;

impl Search<'_> {
    /// The comparisons among the hypotheses, where the target asks for one of several things.
    pub(super) fn boundary_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        let Some(ar) = self.arithmetic.clone() else { return };
        let Some(head) = self.tc.st.head_const(g.target).filter(|_| self.tc.is_prop(g.target)) else { return };
        if !self.is_taken_apart(head) || self.is_false(g.target) {
            return;
        }
        let compares =
            |s: &Self, h: FVar| s.as_le(&ar, s.ty(h)).is_some_and(|(a, b)| s.tc.st.has_fvar(a) && s.tc.st.has_fvar(b));
        let all: Vec<FVar> =
            g.hyps.iter().copied().rev().filter(|&h| compares(self, h)).take(MAX_COMPARISONS).collect();
        out.extend(all.into_iter().map(|h| (1.8 + 0.5 * g.elims as f32, Move::Boundary(h))));
    }

    /// The goal at the boundary of a comparison, and short of it.
    pub(super) fn boundary(&mut self, g: &Goal, h: FVar) -> Option<Vec<Goal>> {
        let ar = self.arithmetic.clone()?;
        let (a, b) = self.as_le(&ar, self.ty(h))?;
        let (or, [inl, inr], _) = self.known.connectives.or?;
        let one = self.one();
        let next = self.succ(a);
        let (equal, short) = (self.mk_eq(one, ar.nat, a, b), self.tc.st.apps(ar.le, &[next, b]));
        let [or, inl, inr] = [or, inl, inr].map(|n| {
            let e = self.plain_const(n);
            self.tc.st.apps(e, &[equal, short])
        });
        let h = self.tc.st.fvar(h);
        let equals = |s: &mut Self, k| {
            let eq = s.tc.st.apps(ar.antisymm, &[a, b, h, k]);
            Some(s.tc.st.app(inl, eq))
        };
        let either = self.by_cases(&ar, b, a, or, equals, |s, k| Some(s.tc.st.app(inr, k)))?;
        self.have_cases(g, or, either)
    }
}
