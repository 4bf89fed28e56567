//! What follows from a relation follows from its closure: with `r x y → f x < f y`, a chain of steps of `r` from `x` to `y` gives
//! `f x < f y` by induction. Nothing asks for that where a chain from `x` to `x` leads to a contradiction.

use super::moves::Move;
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::name::Name;

impl Search<'_> {
    /// What hypotheses say of the steps of chains, of the chains, where a contradiction is looked for.
    pub(super) fn along_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        if !self.is_false(g.target) {
            return;
        }
        for &chain in g.hyps.iter() {
            let ty = self.ty(chain);
            let (_, args) = self.tc.st.unfold_app(ty);
            let (Some(n), [parts @ .., x, y]) = (self.tc.st.head_const(ty), &args[..]) else { continue };
            let recursive = self.tc.env.inductive(n).is_some_and(|ind| ind.is_rec);
            if !recursive || parts.is_empty() || !self.tc.is_prop(ty) {
                continue;
            }
            for &h in g.hyps.iter() {
                let Some(says) = self.said_of_steps(self.ty(h), parts) else { continue };
                let here = self.tc.st.instantiate(says, &[*x, *y, *y]);
                let here = self.tc.norm(here);
                if !g.hyps.iter().any(|&h| self.ty(h) == here) {
                    out.push((2.0 + 0.5 * g.elims as f32, Move::Along(chain, says)));
                }
            }
        }
    }

    /// The conclusion of `∀ x y, r x y → p`, its variables loose, that for the step as well, if `r` is one of these.
    fn said_of_steps(&self, ty: Expr, relations: &[Expr]) -> Option<Expr> {
        let Node::Pi(_, _, _, rest) = self.tc.st.node(ty) else { return None };
        let Node::Pi(_, _, _, rest) = self.tc.st.node(rest) else { return None };
        let Node::Pi(_, _, step, says) = self.tc.st.node(rest) else { return None };
        let Node::App(f, y) = self.tc.st.node(step) else { return None };
        let Node::App(r, x) = self.tc.st.node(f) else { return None };
        let ends = [x, y].map(|e| self.tc.st.node(e));
        let atom = matches!(self.tc.st.node(says), Node::App(..)) && !self.tc.st.has_bvar(says, 0);
        (atom && relations.contains(&r) && ends == [Node::BVar(1), Node::BVar(0)]).then_some(says)
    }

    /// The goal with what a chain says, and that all chains say this.
    pub(super) fn along(&mut self, g: &Goal, chain: FVar, says: Expr) -> Option<Vec<Goal>> {
        let ty = self.ty(chain);
        let (f, args) = self.tc.st.unfold_app(ty);
        let [parts @ .., x, y] = &args[..] else { return None };
        let of = self.common_type(*x, *y)?;
        let head = self.tc.st.apps(f, parts);
        let ends = [self.tc.st.bvar(1), self.tc.st.bvar(0)];
        let any = self.tc.st.apps(head, &ends);
        let all = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, any, says);
        let all = [of, of].iter().fold(all, |body, &t| self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, t, body));
        if !self.is_well_typed(all) {
            return None;
        }
        let (lemma, hole) = self.subgoal(g, all);
        let here = self.tc.st.instantiate(says, &[*x, *y, *y]);
        let chain = self.tc.st.fvar(chain);
        let proof = self.tc.st.apps(hole, &[*x, *y, chain]);
        Some(vec![lemma, self.have(g, here, proof, &[])])
    }
}
