//! Reasoning forward: clauses whose conclusion is taken apart, computed, or wrong, with goals for their premises.

use super::clauses::{Clause, Head};
use super::moves::Move;
use super::{Goal, Search};
use crate::expr::{Expr, FVar, Node};
use crate::name::Name;

impl Search<'_> {
    pub(super) fn forward_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        for (cost, c) in self.clauses_of(g) {
            // Locals of that kind were taken apart at once.
            if c.arity == 0 && matches!(self.tc.st.node(c.source.term), Node::FVar(_)) {
                continue;
            }
            let Head::Const(n) = c.head else {
                if matches!(c.head, Head::FlexApp(_)) && self.says_what_a_fact_says(g, &c) {
                    out.push((cost + 1.2, Move::Forward(c)));
                }
                continue;
            };
            let local = c.source.params.is_empty() && !self.tc.is_prop(c.ty);
            if self.is_taken_apart(n) || local && self.is_sum(n) {
                let known = c.source.params.is_empty() && self.tc.st.has_fvar(c.source.term);
                out.push((cost + if known { 1.2 } else { 1.5 }, Move::Forward(c)));
            } else if self.cannot_hold(&c, n) || self.has_counterexamples(g, &c, n) {
                out.push((cost + 1.2, Move::Forward(c)));
            } else if self.holds_of_all(&c, n) {
                if let Node::Pi(_, _, of, _) = self.tc.st.node(c.ty)
                    && c.arity == 1
                    && self.tc.is_prop(g.target)
                {
                    let measures = self.measures(g, of);
                    out.extend(measures.into_iter().map(|m| (cost + 2.0, Move::InductOnMeasure(c.clone(), m))));
                }
                out.push((cost + 2.0, Move::Forward(c)));
            } else if self.tc.st.head_const(g.target) != Some(n) && self.computes_at_premises(&c) {
                out.push((cost + 1.2, Move::Forward(c)));
            }
        }
    }

    /// Whether a hypothesis speaks of nothing that is at hand, so that `False` only follows where it is wrong: at something that
    /// constructors make its conditions hold for, while nothing makes what it concludes.
    fn has_counterexamples(&self, g: &Goal, c: &Clause, n: Name) -> bool {
        let family = |n| self.tc.env.inductive(n).is_some_and(|ind| ind.num_indices > 0) && self.is_family_of_props(n);
        let local = matches!(self.tc.st.node(c.source.term), Node::FVar(_));
        if !self.is_false(g.target) || !local || self.tc.st.has_fvar(c.ty) || !family(n) {
            return false;
        }
        let made = |t| self.tc.st.head_const(t).is_some_and(|n| !self.is_equality(n) && family(n));
        self.domains(c.ty).into_iter().any(|(t, _)| made(t))
    }

    /// Whether a clause says of any things that they are in a family of propositions whose proofs one may induct on: of all
    /// elements that they are accessible, say.
    fn holds_of_all(&self, c: &Clause, n: Name) -> bool {
        let Some(ind) = self.tc.env.inductive(n).filter(|ind| ind.is_rec && ind.num_indices > 0) else { return false };
        let args = self.domains(c.ty);
        let same = |t: Expr| self.tc.st.head_const(self.tc.st.get_forall_body(t)) == Some(n);
        let (_, indices) = self.tc.st.unfold_app(self.tc.st.get_forall_body(c.ty));
        let indices = indices.get(ind.num_params as usize..).unwrap_or_default();
        let variable = |&i: &Expr| matches!(self.tc.st.node(i), Node::BVar(_));
        !args.is_empty()
            && !args.iter().any(|a| same(a.0))
            && indices.iter().enumerate().all(|(k, i)| variable(i) && !indices[..k].contains(i))
            && self.is_family_of_props(n)
    }

    /// Whether the predicate that a clause concludes is an argument of a premise, and there is a fact like that: from
    /// `All (fun x => p x ∧ q x) xs` follows what is said of each, since it does for all predicates.
    fn says_what_a_fact_says(&self, g: &Goal, c: &Clause) -> bool {
        let conclusion = self.tc.st.get_forall_body(c.ty);
        let Node::BVar(predicate) = self.tc.st.node(self.tc.st.get_app_fn(conclusion)) else { return false };
        let rigid = |f: Expr| matches!(self.tc.st.node(f), Node::FVar(_) | Node::Const(..));
        let fact = |f: Expr, h: FVar| {
            let (head, said) = self.tc.st.unfold_app(self.ty(h));
            head == f && said.iter().any(|&a| matches!(self.tc.st.node(a), Node::Lam(..)))
        };
        self.domains(c.ty).into_iter().any(|(t, up)| {
            let (f, args) = self.tc.st.unfold_app(t);
            let about = |&a: &Expr| matches!(self.tc.st.node(a), Node::BVar(i) if predicate.checked_sub(up) == Some(i));
            rigid(f) && args.iter().any(about) && g.hyps.iter().any(|&h| fact(f, h))
        })
    }

    /// Whether what a clause concludes is computed from something that its premises speak of: `Proves v a → Holds v a`, where what
    /// holds is said by recursion on `a`.
    fn computes_at_premises(&mut self, c: &Clause) -> bool {
        let conclusion = self.tc.st.get_forall_body(c.ty);
        let Some(i) = self.direct_major(conclusion) else { return false };
        let (_, args) = self.tc.st.unfold_app(conclusion);
        let Some(Node::BVar(at)) = args.get(i).map(|&a| self.tc.st.node(a)) else { return false };
        self.domains(c.ty).into_iter().any(|(t, up)| {
            let said = at.checked_sub(up).is_some_and(|v| self.tc.st.has_bvar(t, v));
            said && matches!(self.tc.st.node(t), Node::App(..))
        })
    }

    /// Whether data with this head are one of several things, each of which holds something: sums, and what decides.
    fn is_sum(&self, n: Name) -> bool {
        let Some(ind) = self.tc.env.inductive(n) else { return false };
        let holds = |&c: &Name| self.tc.env.ctor(c).is_some_and(|c| c.num_fields > 0);
        let several = ind.ctors.len() > 1 && ind.ctors.iter().all(holds);
        several && !ind.is_rec && ind.num_indices == 0 && !self.holds_instances(n)
    }

    /// `have := c …`, to be taken apart once its unknowns are known.
    pub(super) fn forward(&mut self, g: &Goal, c: &Clause) -> Option<Vec<Goal>> {
        let opened = self.open_clause(g, c);
        let mut goals = self.argument_goals(g, &opened)?;
        // What is one of several things is taken apart at once: there is no other use for it.
        let sum = self.tc.st.head_const(opened.conclusion).is_some_and(|n| self.is_sum(n));
        let mains = if sum {
            self.have_cases(g, opened.conclusion, opened.term)?
        } else {
            vec![self.have(g, opened.conclusion, opened.term, &[])]
        };
        goals.extend(mains.into_iter().map(|main| Goal { late: true, ..main }));
        Some(goals)
    }
}
