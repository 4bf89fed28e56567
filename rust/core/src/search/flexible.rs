//! Clauses that end in a variable of their own applied to arguments: what the variable stands for is taken from the target.

use super::clauses::Clause;
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, Node};
use crate::name::Name;

impl Search<'_> {
    /// Applies a clause with conclusion `?P t`: `t` is taken to be `part`, and `?P` what the target says of it.
    pub(super) fn apply_at(&mut self, g: &Goal, c: &Clause, part: Expr) -> Option<Vec<Goal>> {
        let opened = self.open_clause(g, c);
        let Node::App(p, t) = self.tc.st.node(opened.conclusion) else { return None };
        let Node::MVar(m) = self.tc.st.node(p) else { return None };
        let part_ty = self.tc.infer_type(part)?;
        let t_ty = self.tc.infer_type(t)?;
        if !self.tc.unify(t_ty, part_ty) {
            return None;
        }
        let marker = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, part_ty, None);
        let me = self.tc.st.fvar(marker);
        let body = self.replace_term(g.target, part, me);
        let predicate = self.tc.st.mk_lambda(&[marker], body);
        self.tc.close(1);
        if !self.is_well_typed(predicate) {
            return None;
        }
        if self.tc.meta.value(m).is_some() {
            return None;
        }
        let hole = self.tc.st.mvar(m);
        if !self.tc.unify(hole, predicate) || !self.tc.unify(t, part) {
            return None;
        }
        let goals = self.argument_goals(g, &opened)?;
        self.close(g, opened.term);
        Some(goals)
    }

    /// Applies an equation whose sides are variables of its own applied to arguments: these are constant functions, or
    /// (`by_parts`) what the sides of the target apply to arguments of the same number.
    pub(super) fn apply_flexible(&mut self, g: &Goal, c: &Clause, by_parts: bool) -> Option<Vec<Goal>> {
        let opened = self.open_clause(g, c);
        let (_, ty, a, b) = self.as_eq(opened.conclusion)?;
        let (_, target_ty, x, y) = self.as_eq(g.target)?;
        if !self.tc.unify(ty, target_ty) {
            return None;
        }
        for (side, value) in [(a, x), (b, y)] {
            let (f, args) = self.tc.st.unfold_app(side);
            let Node::MVar(m) = self.tc.st.node(f) else { continue };
            if args.is_empty() || self.tc.meta.value(m).is_some() {
                continue;
            }
            let value =
                if by_parts { self.applied(value, args.len())? } else { self.constantly(f, args.len(), value)? };
            let (f_ty, value_ty) = (self.tc.infer_type(f)?, self.tc.infer_type(value)?);
            if !self.tc.unify(f_ty, value_ty) || !self.tc.unify(f, value) {
                return None;
            }
        }
        if !self.tc.unify(opened.conclusion, g.target) {
            return None;
        }
        let goals = self.argument_goals(g, &opened)?;
        self.close(g, opened.term);
        Some(goals)
    }

    /// What is applied to the last `n` arguments in an application.
    fn applied(&self, mut e: Expr, n: usize) -> Option<Expr> {
        for _ in 0..n {
            let Node::App(f, _) = self.tc.st.node(e) else { return None };
            e = f;
        }
        Some(e)
    }

    /// The function of the type of `f` that gives a value for any `n` arguments.
    fn constantly(&mut self, f: Expr, n: usize, value: Expr) -> Option<Expr> {
        let mut ty = self.tc.infer_type(f)?;
        let mut domains = Vec::new();
        for _ in 0..n {
            ty = self.tc.whnf(ty);
            let Node::Pi(_, _, t, b) = self.tc.st.node(ty) else { return None };
            if self.tc.st.loose(b) > 0 {
                return None;
            }
            domains.push(t);
            ty = b;
        }
        let lam = |e, t| self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, t, e);
        Some(domains.into_iter().rev().fold(value, lam))
    }
}
