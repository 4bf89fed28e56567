//! Terms of `Eq` and `HEq`, and what else is written by recursors alone, since a problem may hold no lemma of equality.

use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, Node};
use crate::level::{Level, Levels};
use crate::name::Name;

impl Search<'_> {
    /// The type and the sides of an equation.
    pub(super) fn as_eq(&self, e: Expr) -> Option<(Level, Expr, Expr, Expr)> {
        let st = &self.tc.st;
        let Node::App(f, b) = st.node(e) else { return None };
        let Node::App(f, a) = st.node(f) else { return None };
        let Node::App(f, ty) = st.node(f) else { return None };
        match st.node(f) {
            Node::Const(n, ls) if n == self.known.eq => Some((*st.levels(ls).first()?, ty, a, b)),
            _ => None,
        }
    }

    /// `a = b`
    pub(super) fn mk_eq(&mut self, l: Level, ty: Expr, a: Expr, b: Expr) -> Expr {
        let f = self.tc.st.const_at(self.known.eq, &[l]);
        self.tc.st.apps(f, &[ty, a, b])
    }

    /// `rfl : a = a`
    pub(super) fn mk_refl(&mut self, l: Level, ty: Expr, a: Expr) -> Expr {
        let f = self.tc.st.const_at(self.known.eq_refl, &[l]);
        self.tc.st.apps(f, &[ty, a])
    }

    /// `@Eq.rec ty a motive base b h`, where `motive` is a λ over the right side and the equation.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn mk_eq_rec(
        &mut self,
        into: Level,
        l: Level,
        ty: Expr,
        a: Expr,
        motive: Expr,
        base: Expr,
        b: Expr,
        h: Expr,
    ) -> Expr {
        let f = self.tc.st.const_at(self.known.eq_rec, &[into, l]);
        self.tc.st.apps(f, &[ty, a, motive, base, b, h])
    }

    /// `fun (y : ty) (_ : a = y) => body`, where `body` has `y` as loose bound variable 1 and the equation as 0.
    pub(super) fn eq_motive(&mut self, l: Level, ty: Expr, a: Expr, body: Expr) -> Expr {
        let y = self.tc.st.bvar(0);
        let ty1 = self.tc.st.lift(ty, 1);
        let a1 = self.tc.st.lift(a, 1);
        let eq = self.mk_eq(l, ty1, a1, y);
        let inner = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, eq, body);
        self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, ty, inner)
    }

    /// `h.symm : b = a`
    pub(super) fn mk_symm(&mut self, l: Level, ty: Expr, a: Expr, b: Expr, h: Expr) -> Expr {
        let y = self.tc.st.bvar(1);
        let (ty2, a2) = (self.tc.st.lift(ty, 2), self.tc.st.lift(a, 2));
        let body = self.mk_eq(l, ty2, y, a2);
        let motive = self.eq_motive(l, ty, a, body);
        let base = self.mk_refl(l, ty, a);
        self.mk_eq_rec(Level::ZERO, l, ty, a, motive, base, b, h)
    }

    /// The universe of `ty` for a motive.
    pub(super) fn level_of(&mut self, g: &Goal, ty: Expr) -> Option<Level> {
        if self.tc.is_prop(g.target) {
            return Some(Level::ZERO);
        }
        self.tc.sort_of(ty)
    }

    /// `fun … => value` with the binders that the type shows as it stands.
    pub(super) fn constant_lambda_core(&mut self, mut ty: Expr, value: Expr) -> Expr {
        let mut domains = Vec::new();
        while let Node::Pi(_, _, t, b) = self.tc.st.node(ty) {
            domains.push(t);
            ty = b;
        }
        domains.into_iter().rev().fold(value, |body, t| self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, t, body))
    }

    /// A proof of the target from a proof of `False`.
    pub(super) fn false_elim(&mut self, g: &Goal, contra: Expr) -> Option<Expr> {
        let false_ = self.known.false_?;
        let into = self.level_of(g, g.target)?;
        let rec_name = self.known.false_rec?;
        let f = self.tc.st.constant(false_, Levels::EMPTY);
        let motive = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, f, g.target);
        let rec = self.tc.st.const_at(rec_name, &[into]);
        Some(self.tc.st.apps(rec, &[motive, contra]))
    }

    /// The normal type of a term, and the level of the sort that it is in.
    pub(super) fn typed(&mut self, e: Expr) -> Option<(Level, Expr)> {
        let ty = self.tc.infer_type(e)?;
        let ty = self.tc.norm(ty);
        Some((self.tc.sort_of(ty)?, ty))
    }

    /// `x = y`, or `HEq x y` where their types differ; nothing for proofs.
    pub(super) fn field_equation(&mut self, x: Expr, y: Expr) -> Option<Option<(Expr, Expr)>> {
        let tx = self.tc.infer_type(x)?;
        let tx = self.tc.norm(tx);
        if self.tc.is_prop(tx) {
            return Some(None);
        }
        let ty = self.tc.infer_type(y)?;
        let ty = self.tc.norm(ty);
        let l = self.tc.sort_of(tx)?;
        if tx == ty {
            let eq = self.mk_eq(l, tx, x, y);
            let refl = self.mk_refl(l, tx, x);
            return Some(Some((eq, refl)));
        }
        let (heq, heq_refl) = (self.known.heq?, self.known.heq_refl?);
        let f = self.tc.st.const_at(heq, &[l]);
        let eq = self.tc.st.apps(f, &[tx, x, ty, y]);
        let f = self.tc.st.const_at(heq_refl, &[l]);
        let refl = self.tc.st.apps(f, &[tx, x]);
        Some(Some((eq, refl)))
    }

    /// `fun … => value` with the binders of a Π type.
    pub(super) fn constant_lambda(&mut self, pi: Expr, value: Expr) -> Expr {
        let ty = self.tc.whnf(pi);
        self.constant_lambda_core(ty, value)
    }
}
