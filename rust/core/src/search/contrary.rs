//! Comparisons of numbers under a quantifier: what they say of the comparisons at hand, for linear arithmetic, and the proof of
//! a comparison from the contradiction that its contrary leads to.

use super::clauses::Opened;
use super::moves::Move;
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, MVarId};
use crate::name::Name;

/// No more instances than this are taken for one goal.
const MAX_INSTANCES: usize = 24;

impl Search<'_> {
    /// The contrary of a comparison, where hypotheses speak of all numbers.
    pub(super) fn contrary_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        let Some(ar) = self.arithmetic.clone() else { return };
        if self.is_linear(&ar, g.target) && g.hyps.iter().any(|&h| self.compares_all(ar.le, self.ty(h))) {
            out.push((1.5, Move::Contrary));
        }
    }

    /// `a ≤ b` from `b < a → False`; `a = b` from that and `a < b → False`.
    pub(super) fn contrary(&mut self, g: &Goal) -> Option<Vec<Goal>> {
        let ar = self.arithmetic.clone()?;
        let falsity = self.plain_const(self.known.false_?);
        let mut goals = Vec::new();
        let mut at_most = |s: &mut Self, a: Expr, b: Expr| {
            let more = s.succ(b);
            let above = s.tc.st.apps(ar.le, &[more, a]);
            let absurd = s.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, above, falsity);
            let (sub, hole) = s.subgoal(g, absurd);
            goals.push(sub);
            let claim = s.tc.st.apps(ar.le, &[a, b]);
            s.by_cases(
                &ar,
                a,
                b,
                claim,
                |_, h| Some(h),
                |s, h| {
                    let contra = s.tc.st.app(hole, h);
                    s.ex_falso(claim, contra)
                },
            )
        };
        let proof = match (self.as_le(&ar, g.target), self.as_nat_eq(&ar, g.target)) {
            (Some((a, b)), _) => at_most(self, a, b)?,
            (_, Some((a, b))) => {
                let (p, q) = (at_most(self, a, b)?, at_most(self, b, a)?);
                self.tc.st.apps(ar.antisymm, &[a, b, p, q])
            }
            _ => return None,
        };
        self.close(g, proof);
        Some(goals)
    }

    /// Whether a hypothesis is a comparison under a quantifier.
    fn compares_all(&self, le: Expr, ty: Expr) -> bool {
        let end = self.tc.st.get_forall_body(ty);
        end != ty && self.tc.st.loose(end) > 0 && self.tc.st.get_app_fn(end) == le
    }

    /// What comparisons under quantifiers say where all their premises are hypotheses: the statements and their proofs.
    pub(super) fn comparisons_at_hand(&mut self, g: &Goal, le: Expr) -> Vec<(Expr, Expr)> {
        let mut out = Vec::new();
        for &h in g.hyps.iter() {
            if !self.compares_all(le, self.ty(h)) {
                continue;
            }
            let clauses = self.local_clauses(h);
            let Some(clause) = clauses.first() else { continue };
            let point = self.point();
            let opened = self.open_clause(g, clause);
            let premises: Vec<MVarId> = opened
                .args
                .iter()
                .map(|a| a.0)
                .filter(|&m| {
                    let ty = self.tc.meta.decl(m).ty;
                    self.tc.is_prop(ty)
                })
                .collect();
            if !premises.is_empty() {
                self.fire(g, &opened, &premises, &mut out);
            }
            self.back(&point);
        }
        out
    }

    fn fire(&mut self, g: &Goal, opened: &Opened, premises: &[MVarId], out: &mut Vec<(Expr, Expr)>) {
        let [first, rest @ ..] = premises else {
            let [ty, proof] = [opened.conclusion, opened.term].map(|e| self.tc.instantiate_mvars(e));
            let ty = self.tc.norm(ty);
            if !self.tc.st.has_mvar(ty) && !self.tc.st.has_mvar(proof) {
                out.push((ty, proof));
            }
            return;
        };
        let ty = self.tc.meta.decl(*first).ty;
        let ty = self.tc.norm(ty);
        let hole = self.tc.st.mvar(*first);
        for &h in g.hyps.iter() {
            let said = self.ty(h);
            if out.len() >= MAX_INSTANCES || self.tc.st.get_app_fn(said) != self.tc.st.get_app_fn(ty) {
                continue;
            }
            let point = self.point();
            let he = self.tc.st.fvar(h);
            if self.tc.unify(ty, said)
                && self.tc.unify(hole, he)
                && self.tc.unifier.postponed.len() == point.postponed.len()
            {
                self.fire(g, opened, rest, out);
            }
            self.back(&point);
        }
    }
}
