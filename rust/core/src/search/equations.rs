//! Hypotheses that are equations: eliminating a variable, and injectivity and disjointness of constructors.
//!
//! Everything is built from `Eq.rec` (and `HEq.rec`, and the recursor of the type) alone, since a problem may hold no
//! lemma of equality. Injectivity is proved as `noConfusion` is: by transport along the equation in a predicate that
//! is defined by recursion (McBride, Goguen, McKinna: A few constructions on constructors, 2006).

use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::level::{Level, Levels};
use crate::name::Name;

/// What became of a hypothesis.
pub(super) enum Hyp {
    /// It stays.
    Keep,
    /// The goal is closed, or replaced by others.
    Goals(Vec<Goal>),
}

impl Search<'_> {
    /// The type and the sides of an equation.
    pub(super) fn as_eq(&self, e: Expr) -> Option<(Level, Expr, Expr, Expr)> {
        let (f, args) = self.tc.st.unfold_app(e);
        match self.tc.st.node(f) {
            Node::Const(n, ls) if n == self.known.eq && args.len() == 3 => {
                Some((*self.tc.st.levels(ls).first()?, args[0], args[1], args[2]))
            }
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

    /// The first moves on a hypothesis `a = b`.
    pub(super) fn simplify_eq(&mut self, g: &Goal, h: FVar, l: Level, ty: Expr, a: Expr, b: Expr) -> Hyp {
        if a == b || (!self.tc.st.has_mvar(a) && !self.tc.st.has_mvar(b) && self.tc.unify(a, b)) {
            return if self.mentions_goal(g, h) { Hyp::Keep } else { Hyp::Goals(vec![self.without(g, &[h])]) };
        }
        for side in [b, a] {
            if let Node::FVar(x) = self.tc.st.node(side)
                && let Some(goal) = self.subst_side(g, h, (l, ty, a, b), x)
            {
                return Hyp::Goals(vec![goal]);
            }
        }
        if let Some(goals) = self.no_confusion(g, h, l, ty, a, b) {
            return Hyp::Goals(goals);
        }
        Hyp::Keep
    }

    /// The goal without the variable `x`, if a hypothesis that was not looked at yet says what it is equal to.
    pub(super) fn without_variable(&mut self, g: &Goal, x: FVar) -> Option<Goal> {
        g.hyps[g.done..].iter().find_map(|&h| {
            let ty = self.ty(h);
            let eq = self.as_eq(ty)?;
            self.subst_side(g, h, eq, x)
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

    /// Whether the target or another hypothesis mentions `h`.
    pub(super) fn mentions_goal(&self, g: &Goal, h: FVar) -> bool {
        let (st, bits) = (&self.tc.st, self.tc.st.bits_of(&[h]));
        let mentions = |e| st.may_mention(e, bits) && st.occurs(h, e);
        mentions(g.target) || g.hyps.iter().any(|&x| x != h && mentions(st.local(x).ty))
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

    /// Introduces `n` binders.
    pub(super) fn intros(&mut self, g: Goal, n: usize) -> Option<Goal> {
        (0..n).try_fold(g, |g, _| self.intro(&g))
    }

    /// The universe of `ty` for a motive.
    pub(super) fn level_of(&mut self, g: &Goal, ty: Expr) -> Option<Level> {
        if self.tc.is_prop(g.target) {
            return Some(Level::ZERO);
        }
        self.tc.sort_of(ty)
    }

    /// `h : c a… = d b…`: closes the goal if the constructors differ, otherwise adds the equations of the arguments.
    fn no_confusion(&mut self, g: &Goal, h: FVar, l: Level, ty: Expr, a: Expr, b: Expr) -> Option<Vec<Goal>> {
        let (a, b) = (self.tc.literal_to_ctor(a), self.tc.literal_to_ctor(b));
        let (ca, cb) = (self.tc.ctor_of(a)?, self.tc.ctor_of(b)?);
        if !self.tc.is_prop(g.target) {
            // Into data only when the goal vanishes.
            if ca == cb {
                return None;
            }
        }
        let he = self.tc.st.fvar(h);
        if ca != cb {
            let e = self.refute_constructors(g, l, ty, a, b, he)?;
            self.close(g, e);
            return Some(vec![]);
        }
        let fact = self.constructor_fact(l, ty, a, b, he)?;
        // fact : ∀ Q : Prop, (a₁ = b₁ → … → Q) → Q
        let eqs = self.equations_at(a, b, ca)?;
        let mut k_ty = g.target;
        for &(eq, _) in eqs.iter().rev() {
            k_ty = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, eq, k_ty);
        }
        let (hole, k) = self.hole(k_ty, g.depth);
        let e = self.tc.st.apps(fact, &[g.target, k]);
        self.close(g, e);
        let drop: &[FVar] = if self.mentions_goal(g, h) { &[] } else { &[h] };
        let mut rest = self.without(g, drop);
        rest.hole = hole;
        rest.target = self.tc.norm(k_ty);
        if drop.is_empty() {
            rest.done += 1;
        }
        Some(vec![self.intros(rest, eqs.len())?])
    }

    /// From `h : a = b`, two constructor applications: `∀ Q : Prop, Q` if the constructors differ, otherwise
    /// `∀ Q : Prop, (a₁ = b₁ → … → Q) → Q`.
    fn constructor_fact(&mut self, l: Level, ty: Expr, a: Expr, b: Expr, h: Expr) -> Option<Expr> {
        let ca = self.tc.ctor_of(a)?;
        let disc = self.discriminator(ty, a, ca)?;
        let xe = self.tc.st.bvar(1);
        let disc2 = self.tc.st.lift(disc, 2);
        let body = self.tc.st.app(disc2, xe);
        let motive = self.eq_motive(l, ty, a, body);
        let base = self.discriminator_base(a, ca)?;
        Some(self.mk_eq_rec(Level::ZERO, l, ty, a, motive, base, b, h))
    }

    /// A proof of the target from `h : a = b`, where the constructors differ.
    pub(super) fn refute_constructors(
        &mut self,
        g: &Goal,
        l: Level,
        ty: Expr,
        a: Expr,
        b: Expr,
        h: Expr,
    ) -> Option<Expr> {
        let (a, b) = (self.tc.literal_to_ctor(a), self.tc.literal_to_ctor(b));
        let fact = self.constructor_fact(l, ty, a, b, h)?;
        if self.tc.is_prop(g.target) {
            return Some(self.tc.st.app(fact, g.target));
        }
        let f = self.tc.st.constant(self.known.false_?, Levels::EMPTY);
        let contra = self.tc.st.app(fact, f);
        self.false_elim(g, contra)
    }

    /// From `h : c a… = c b…`, the equation of field `i`, whose type must not depend on other fields.
    pub(super) fn field_of_equation(&mut self, a: Expr, b: Expr, i: usize, h: Expr) -> Option<Expr> {
        let c = self.tc.ctor_of(a)?;
        let val = self.tc.env.ctor(c)?;
        let (induct, params) = (val.induct, val.num_params as usize);
        let ind = self.tc.env.inductive(induct)?.clone();
        if ind.all.len() != 1 || ind.num_nested != 0 || ind.num_indices != 0 {
            return None;
        }
        let ty = self.tc.infer_type(a)?;
        let ty = self.tc.norm(ty);
        let l = self.tc.sort_of(ty)?;
        let (_, xs) = self.tc.st.unfold_app(a);
        let field = *xs.get(params + i)?;
        let field_ty = self.tc.infer_type(field)?;
        let field_ty = self.tc.norm(field_ty);
        let fl = self.tc.sort_of(field_ty)?;
        let fam = self.family(ty)?;
        let rec = self.rec_of(induct)?;
        if self.only_into_prop(induct) {
            return None;
        }
        let mut levels = vec![fl];
        levels.extend_from_slice(&fam.levels);
        let r = self.tc.st.const_at(rec, &levels);
        let mut r = self.tc.st.apps(r, &fam.params);
        let rec_ty = self.tc.infer_type(r)?;
        let rec_ty = self.tc.whnf(rec_ty);
        let Node::Pi(_, _, motive_ty, _) = self.tc.st.node(rec_ty) else { return None };
        let motive = self.constant_lambda(motive_ty, field_ty);
        r = self.tc.st.app(r, motive);
        for &ctor in &ind.ctors {
            let rec_ty = self.tc.infer_type(r)?;
            let rec_ty = self.tc.whnf(rec_ty);
            let Node::Pi(_, _, minor_ty, _) = self.tc.st.node(rec_ty) else { return None };
            let minor = if ctor == c {
                self.select_field(minor_ty, i, field_ty)?
            } else {
                self.constant_lambda_core(minor_ty, field)
            };
            r = self.tc.st.app(r, minor);
        }
        let z = self.tc.st.bvar(1);
        let projected = self.tc.st.app(r, z);
        let body = self.mk_eq(fl, field_ty, field, projected);
        let motive = self.eq_motive(l, ty, a, body);
        let base = self.mk_refl(fl, field_ty, field);
        Some(self.mk_eq_rec(Level::ZERO, l, ty, a, motive, base, b, h))
    }

    /// `fun fields… => field i`, if the field has the given type.
    fn select_field(&mut self, minor_ty: Expr, i: usize, field_ty: Expr) -> Option<Expr> {
        let (xs, _) = self.tc.open_binders(minor_ty, |node| match node {
            Node::Pi(n, i, t, b) => Some((n, i, t, b)),
            _ => None,
        });
        self.tc.close(xs.len() as u32);
        let x = *xs.get(i)?;
        let t = self.ty(x);
        if self.tc.norm(t) != field_ty {
            return None;
        }
        let body = self.tc.st.fvar(x);
        Some(self.tc.st.mk_lambda(&xs, body))
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

    /// The equations between the fields of two applications of the same constructor, each with a reflexivity of the
    /// left side. `None` where a field's type is out of reach.
    fn field_equations(&mut self, a: Expr, b: Expr, c: Name) -> Option<Vec<(Expr, Expr)>> {
        let params = self.tc.env.ctor(c)?.num_params as usize;
        let ((_, xs), (_, ys)) = (self.tc.st.unfold_app(a), self.tc.st.unfold_app(b));
        if xs.len() != ys.len() || xs.len() < params {
            return None;
        }
        let mut out = Vec::new();
        for (&x, &y) in xs.iter().zip(&ys).skip(params) {
            if let Some(pair) = self.field_equation(x, y)? {
                out.push(pair);
            }
        }
        Some(out)
    }

    /// The equations between the fields of `a` and those of a variable application of the same constructor, at `b`: what
    /// has another type for variables is a heterogeneous equation even where the types are the same.
    fn equations_at(&mut self, a: Expr, b: Expr, c: Name) -> Option<Vec<(Expr, Expr)>> {
        let params = self.tc.env.ctor(c)?.num_params as usize;
        let ((f, xs), (_, ys)) = (self.tc.st.unfold_app(a), self.tc.st.unfold_app(b));
        if xs.len() != ys.len() || xs.len() < params {
            return None;
        }
        let head = self.tc.st.apps(f, &xs[..params]);
        let ty = self.tc.infer_type(head)?;
        let (fields, _) = self.tc.open_binders(ty, |node| match node {
            Node::Pi(n, i, t, b) => Some((n, i, t, b)),
            _ => None,
        });
        let locals: Vec<Expr> = fields.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let variable = self.tc.st.apps(head, &locals);
        let eqs = self.field_equations(a, variable, c);
        let eqs = eqs.map(|eqs| {
            eqs.into_iter().map(|(eq, refl)| (self.tc.st.abstract_fvars(eq, &fields), refl)).collect::<Vec<_>>()
        });
        self.tc.close(fields.len() as u32);
        Some(eqs?.into_iter().map(|(eq, refl)| (self.tc.st.instantiate(eq, &ys[params..]), refl)).collect())
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

    /// `fun y : ty => I.rec … y`: at `c b…` it is `∀ Q : Prop, (a₁ = b₁ → … → Q) → Q`, elsewhere `∀ Q : Prop, Q`.
    fn discriminator(&mut self, ty: Expr, a: Expr, c: Name) -> Option<Expr> {
        let (f, args) = self.tc.st.unfold_app(ty);
        let Node::Const(n, ls) = self.tc.st.node(f) else { return None };
        let ind = self.tc.env.inductive(n)?.clone();
        if ind.all.len() != 1 || ind.num_nested != 0 {
            return None;
        }
        let rec = self.tc.st.name_str(n, "rec");
        let info = self.tc.env.get(rec)?;
        if info.val.level_params.len() != self.tc.env.get(n)?.val.level_params.len() + 1 {
            return None;
        }
        let one = self.tc.st.level_succ(Level::ZERO);
        let mut levels = vec![one];
        levels.extend_from_slice(self.tc.st.levels(ls));
        let params = &args[..ind.num_params as usize];
        let r = self.tc.st.const_at(rec, &levels);
        let r = self.tc.st.apps(r, params);
        // motive := fun indices major => Prop
        let rec_ty = self.tc.infer_type(r)?;
        let rec_ty = self.tc.whnf(rec_ty);
        let Node::Pi(_, _, motive_ty, _) = self.tc.st.node(rec_ty) else { return None };
        let prop = self.tc.st.prop();
        let motive = self.constant_lambda(motive_ty, prop);
        let mut r = self.tc.st.app(r, motive);
        for &ctor in &ind.ctors {
            let rec_ty = self.tc.infer_type(r)?;
            let rec_ty = self.tc.whnf(rec_ty);
            let Node::Pi(_, _, minor_ty, _) = self.tc.st.node(rec_ty) else { return None };
            let minor = self.disc_minor(minor_ty, (ctor == c).then_some(a), ctor)?;
            r = self.tc.st.app(r, minor);
        }
        let major = self.tc.st.bvar(0);
        let mut body = self.tc.st.lift(r, 1);
        for &i in &args[ind.num_params as usize..] {
            let i = self.tc.st.lift(i, 1);
            body = self.tc.st.app(body, i);
        }
        let body = self.tc.st.app(body, major);
        Some(self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, ty, body))
    }

    /// `fun … => value` with the binders of a Π type.
    pub(super) fn constant_lambda(&mut self, pi: Expr, value: Expr) -> Expr {
        let ty = self.tc.whnf(pi);
        self.constant_lambda_core(ty, value)
    }

    fn disc_minor(&mut self, minor_ty: Expr, same: Option<Expr>, ctor: Name) -> Option<Expr> {
        let (xs, _) = self.tc.open_binders(minor_ty, |node| match node {
            Node::Pi(n, i, t, b) => Some((n, i, t, b)),
            _ => None,
        });
        let body = self.disc_body(&xs, same, ctor);
        let n = xs.len() as u32;
        self.tc.close(n);
        body.map(|body| self.tc.st.mk_lambda(&xs, body))
    }

    /// `∀ Q : Prop, Q`, or `∀ Q : Prop, (equations → Q) → Q`.
    fn disc_body(&mut self, xs: &[FVar], same: Option<Expr>, ctor: Name) -> Option<Expr> {
        let prop = self.tc.st.prop();
        let q = self.tc.st.bvar(0);
        let Some(a) = same else {
            return Some(self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, prop, q));
        };
        let (f, args) = self.tc.st.unfold_app(a);
        let val = self.tc.env.ctor(ctor)?;
        let (params, fields) = (val.num_params as usize, val.num_fields as usize);
        let b_args: Vec<Expr> = xs.iter().take(fields).map(|&x| self.tc.st.fvar(x)).collect();
        let mut b = self.tc.st.apps(f, &args[..params]);
        b = self.tc.st.apps(b, &b_args);
        let eqs = self.field_equations(a, b, ctor)?;
        // Below Q, and below as many hypotheses as there are.
        let n = eqs.len() as u32;
        let mut k = self.tc.st.bvar(n);
        for &(eq, _) in eqs.iter().rev() {
            k = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, eq, k);
        }
        let q = self.tc.st.bvar(1);
        let body = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, k, q);
        Some(self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, prop, body))
    }

    /// `fun Q k => k rfl …`
    fn discriminator_base(&mut self, a: Expr, c: Name) -> Option<Expr> {
        let eqs = self.equations_at(a, a, c)?;
        let prop = self.tc.st.prop();
        let n = eqs.len() as u32;
        let mut k_ty = self.tc.st.bvar(n);
        for &(eq, _) in eqs.iter().rev() {
            k_ty = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, eq, k_ty);
        }
        let mut body = self.tc.st.bvar(0);
        for &(_, refl) in &eqs {
            body = self.tc.st.app(body, refl);
        }
        let body = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, k_ty, body);
        Some(self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, prop, body))
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
