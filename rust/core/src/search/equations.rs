//! Hypotheses that are equations: a variable is eliminated, and a heterogeneous equation becomes an equation where its sides
//! are of one type.

use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::level::Level;
use crate::name::Name;

/// What became of a hypothesis.
pub(super) enum Hyp {
    /// It stays.
    Keep,
    /// The goal is closed, or replaced by others.
    Goals(Vec<Goal>),
}

impl Search<'_> {
    /// The first moves on a hypothesis `a = b`.
    pub(super) fn simplify_eq(&mut self, g: &Goal, h: FVar, l: Level, ty: Expr, a: Expr, b: Expr) -> Hyp {
        if a == b || (!self.tc.st.has_mvar(a) && !self.tc.st.has_mvar(b) && self.tc.unify(a, b)) {
            return if self.mentions_goal(g, h) { Hyp::Keep } else { Hyp::Goals(vec![self.without(g, &[h])]) };
        }
        // What is older stays where there are unknowns: they may not be allowed to be what is newer.
        let newer_first = self.tc.st.max_depth(a) > self.tc.st.max_depth(b) && !self.is_closed(g);
        for side in if newer_first { [a, b] } else { [b, a] } {
            if let Node::FVar(x) = self.tc.st.node(side)
                && !self.may_come_to_mention(g.target, x)
                && let Some(goal) = self.subst_side(g, h, (l, ty, a, b), x)
            {
                return Hyp::Goals(vec![goal]);
            }
        }
        if let Some(goals) = self.no_confusion(g, h, l, ty, a, b) {
            return Hyp::Goals(goals);
        }
        match self.split_forced(g, h, a, b) {
            Some(goals) => Hyp::Goals(goals),
            None => Hyp::Keep,
        }
    }

    /// The goal without the variable `x`, if a hypothesis that was not looked at yet says what it is equal to.
    pub(super) fn without_variable(&mut self, g: &Goal, x: FVar) -> Option<Goal> {
        g.hyps[g.done..].iter().find_map(|&h| {
            let ty = self.ty(h);
            let eq = self.as_eq(ty)?;
            self.subst_side(g, h, eq, x)
        })
    }

    /// Whether an unknown of a term may be something that mentions a local: what is known of that is needed then.
    fn may_come_to_mention(&self, e: Expr, x: FVar) -> bool {
        let depth = self.tc.st.local(x).depth;
        self.tc.st.any(e, &mut |st, e| match st.node(e) {
            Node::MVar(m) if self.tc.meta.value(m).is_none() => Some(self.tc.meta.decl(m).depth > depth),
            _ => st.has_expr_mvar(e).then_some(false),
        })
    }

    /// Replaces the variable `x` by the other side of the equation `h` that it is a side of.
    fn subst_side(&mut self, g: &Goal, h: FVar, eq: (Level, Expr, Expr, Expr), x: FVar) -> Option<Goal> {
        let (l, ty, a, b) = eq;
        let (xe, he) = (self.tc.st.fvar(x), self.tc.st.fvar(h));
        if b == xe {
            return self.subst(g, h, l, ty, a, x, he);
        }
        if a == xe {
            let flipped = self.mk_symm(l, ty, a, b, he);
            return self.subst(g, h, l, ty, b, x, flipped);
        }
        None
    }

    /// Replaces the variable `x` by `a`, given `h : a = x`, or `h : x = a` and its symmetric `proof`; `h` goes too.
    #[allow(clippy::too_many_arguments)]
    fn subst(&mut self, g: &Goal, h: FVar, l: Level, ty: Expr, a: Expr, x: FVar, proof: Expr) -> Option<Goal> {
        if !g.hyps.contains(&x) || self.mentions(a, &[x]) || self.tc.st.has_mvar(a) {
            return None;
        }
        let mut moved = self.dependents(g, &[x, h]);
        moved.retain(|&y| y != h);
        if self.mentions(a, &moved) || self.mentions(ty, &moved) || self.mentions(ty, &[x]) {
            return None;
        }
        let body = self.tc.st.mk_pi(&moved, g.target);
        let into = self.level_of(g, body)?;
        // Where `h` is the equation the other way round, what speaks of it speaks of the symmetric of the motive's.
        let he = self.tc.st.fvar(h);
        let xe = self.tc.st.fvar(x);
        let (body, tie) = if proof == he {
            (body, h)
        } else {
            let eq = self.mk_eq(l, ty, a, xe);
            let tie = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, eq, None);
            let tie_e = self.tc.st.fvar(tie);
            let back = self.mk_symm(l, ty, a, xe, tie_e);
            (self.replace_term(body, he, back), tie)
        };
        let xs = self.tc.st.abstract_fvars(body, &[x, tie]);
        if tie != h {
            self.tc.close(1);
        }
        let refl = self.mk_refl(l, ty, a);
        let base_ty = self.tc.st.instantiate(xs, &[a, refl]);
        let motive = self.eq_motive(l, ty, a, xs);
        let base_ty = self.tc.norm(base_ty);
        let (hole, base) = self.hole(base_ty, g.depth);
        let e = self.mk_eq_rec(into, l, ty, a, motive, base, xe, proof);
        let args: Vec<Expr> = moved.iter().map(|&y| self.tc.st.fvar(y)).collect();
        let e = self.tc.st.apps(e, &args);
        self.close(g, e);
        let gone: Vec<FVar> = moved.iter().copied().chain([x, h]).collect();
        let mut rest = self.without(g, &gone);
        rest.target = base_ty;
        rest.hole = hole;
        self.intros(rest, moved.len())
    }

    /// `h : HEq a b` with both of one type becomes `a = b`.
    pub(super) fn simplify_heq(&mut self, g: &Goal, h: FVar, args: &[Expr]) -> Option<Goal> {
        let [ta, a, tb, b] = args[..] else { return None };
        if ta != tb && !(self.tc.unify(ta, tb)) {
            return None;
        }
        let heq = self.known.heq?;
        let rec = self.tc.st.name_str(heq, "rec");
        let l = self.tc.sort_of(ta)?;
        let sort = self.tc.st.sort(l);
        let l1 = self.tc.st.level_succ(l);
        // motive := fun B b (_ : HEq a b) => ∀ e : A = B, @Eq B (e ▸ a) b
        let transported = |s: &mut Self, to: Expr, e: Expr, lift: u32| {
            let (ta, a) = (s.tc.st.lift(ta, lift), s.tc.st.lift(a, lift));
            let x = s.tc.st.bvar(1);
            let motive = s.eq_motive(l1, sort, ta, x);
            s.mk_eq_rec(l, l1, sort, ta, motive, a, to, e)
        };
        let (b3, b2) = (self.tc.st.bvar(3), self.tc.st.bvar(2));
        let e0 = self.tc.st.bvar(0);
        let cast = transported(self, b3, e0, 4);
        let concl = self.mk_eq(l, b3, cast, b2);
        let ta3 = self.tc.st.lift(ta, 3);
        let type_eq = self.mk_eq(l1, sort, ta3, b2);
        let body = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, type_eq, concl);
        let f = self.tc.st.const_at(heq, &[l]);
        let (ta2, a2) = (self.tc.st.lift(ta, 2), self.tc.st.lift(a, 2));
        let (v1, v0) = (self.tc.st.bvar(1), self.tc.st.bvar(0));
        let heq_ty = self.tc.st.apps(f, &[ta2, a2, v1, v0]);
        let m = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, heq_ty, body);
        let m = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, v0, m);
        let motive = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, sort, m);
        let refl_ty = self.mk_eq(l1, sort, ta, ta);
        let refl = self.mk_refl(l, ta, a);
        let base = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, refl_ty, refl);
        let he = self.tc.st.fvar(h);
        let r = self.tc.st.const_at(rec, &[Level::ZERO, l]);
        let e = self.tc.st.apps(r, &[ta, a, motive, base, tb, b, he]);
        let type_refl = self.mk_refl(l1, sort, ta);
        let e = self.tc.st.app(e, type_refl);
        let eq = self.mk_eq(l, ta, a, b);
        let drop: &[FVar] = if self.mentions_goal(g, h) { &[] } else { &[h] };
        let mut out = self.have(g, eq, e, drop);
        if drop.is_empty() {
            out.done += 1;
        }
        Some(out)
    }
}
