//! Representatives of the locals of a quotient, by `Quot.ind`.

use super::moves::Move;
use super::{Goal, Search};
use crate::env::{ConstantKind, QuotKind};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::name::Name;
use std::rc::Rc;

impl Search<'_> {
    /// Whether a type is `Quot r`.
    pub(super) fn is_quotient(&self, ty: Expr) -> bool {
        self.tc
            .st
            .head_const(ty)
            .and_then(|n| self.tc.env.get(n))
            .is_some_and(|i| matches!(i.kind, ConstantKind::Quot(QuotKind::Type)))
    }

    /// The class of something, for an element of a quotient.
    pub(super) fn class_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        if !self.is_quotient(g.target) {
            return;
        }
        if self.classes_of.is_none() {
            let made = self.known.quotients.map(|[_, _, mk, _]| self.premise_clauses(mk));
            self.classes_of = Some(made.into_iter().flatten().map(Rc::new).collect());
        }
        out.extend(self.classes_of.iter().flat_map(|all| all.iter()).map(|c| (0.5, Move::Apply(c.clone()))));
    }

    /// `Quot.ind` on a local, or `Quot.lift` for data, with what depends on it generalised.
    pub(super) fn represent(&mut self, g: &Goal, x: FVar) -> Option<Vec<Goal>> {
        let ty = self.ty(x);
        let (f, args) = self.tc.st.unfold_app(ty);
        let Node::Const(_, ls) = self.tc.st.node(f) else { return None };
        let moved = self.moved(g, &[x], &[]);
        let body = self.tc.st.mk_pi(&moved, g.target);
        if !self.tc.is_prop(body) {
            return self.lift(g, x, &moved, body);
        }
        let body = self.tc.st.abstract_fvars(body, &[x]);
        let motive = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, ty, body);
        let ind = self.tc.env.find("Quot.ind")?.val.name;
        let ind = self.tc.st.constant(ind, ls);
        let mut e = self.tc.st.apps(ind, &args);
        e = self.tc.st.app(e, motive);
        let minor = self.next_domain(e)?;
        let gone: Vec<FVar> = moved.iter().copied().chain([x]).collect();
        let rest = self.without(g, &gone);
        let (sub, hole) = self.subgoal(&rest, minor);
        let args: Vec<Expr> = moved.iter().map(|&y| self.tc.st.fvar(y)).collect();
        let xe = self.tc.st.fvar(x);
        e = self.tc.st.apps(e, &[hole, xe]);
        let e = self.tc.st.apps(e, &args);
        self.close(g, e);
        Some(vec![sub])
    }

    /// Data from a member of a class that is a local, which must not depend on which member it is; not where its type does.
    fn lift(&mut self, g: &Goal, x: FVar, moved: &[FVar], body: Expr) -> Option<Vec<Goal>> {
        if self.mentions(body, &[x]) {
            return None;
        }
        let gone: Vec<FVar> = moved.iter().copied().chain([x]).collect();
        let rest = self.without(g, &gone);
        let (e, goals) = self.lifted(&rest, x, &[], body)?;
        let args: Vec<Expr> = moved.iter().map(|&y| self.tc.st.fvar(y)).collect();
        let e = self.tc.st.apps(e, &args);
        self.close(g, e);
        Some(goals)
    }

    /// `Quot.lift (?₁ xs) (?₂ xs) x`: a function of members of the classes, and that it does not tell apart what is related.
    pub(super) fn lifted(&mut self, g: &Goal, x: FVar, xs: &[FVar], result: Expr) -> Option<(Expr, Vec<Goal>)> {
        let [_, _, _, lift] = self.known.quotients?;
        let (quot, args) = self.tc.st.unfold_app(self.ty(x));
        let Node::Const(_, ls) = self.tc.st.node(quot) else { return None };
        let mut levels = self.tc.st.levels(ls).to_vec();
        levels.push(self.tc.sort_of(result)?);
        let lift = self.tc.st.const_at(lift, &levels);
        let lift = self.tc.st.apps(lift, &args);
        let mut e = self.tc.st.app(lift, result);
        let value = self.hole_under(g, xs, &mut e)?;
        let sound = self.hole_under(g, xs, &mut e)?;
        let xe = self.tc.st.fvar(x);
        let e = self.tc.st.app(e, xe);
        Some((e, vec![value, Goal { late: true, ..sound }]))
    }
}
