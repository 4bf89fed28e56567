//! Injectivity and disjointness of constructors, proved as `noConfusion` is: by transport along the equation in a predicate
//! that is defined by recursion (McBride, Goguen, McKinna: A few constructions on constructors, 2006).

use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node, Store};
use crate::level::{Level, Levels};
use crate::name::Name;

impl Search<'_> {
    /// `h : c a… = d b…`: closes the goal if the constructors differ, otherwise adds the equations of the arguments.
    pub(super) fn no_confusion(
        &mut self,
        g: &Goal,
        h: FVar,
        l: Level,
        ty: Expr,
        a: Expr,
        b: Expr,
    ) -> Option<Vec<Goal>> {
        let he = self.tc.st.fvar(h);
        if let Some(fact) = self.numeral_fact(l, ty, a, b, he) {
            let e = self.absurd(g, fact)?;
            self.close(g, e);
            return Some(vec![]);
        }
        let (a, b) = (self.tc.literal_to_ctor(a), self.tc.literal_to_ctor(b));
        let (ca, cb) = (self.tc.ctor_of(a)?, self.tc.ctor_of(b)?);
        if ca != cb {
            let e = self.refute_constructors(g, l, ty, a, b, he)?;
            self.close(g, e);
            return Some(vec![]);
        }
        let fact = self.constructor_fact(l, ty, a, b, he)?;
        // fact : ∀ Q : Prop, (a₁ = b₁ → … → Q) → Q
        let eqs = self.equations_at(a, b, ca)?;
        let drop: &[FVar] = if self.mentions_goal(g, h) { &[] } else { &[h] };
        if !self.tc.is_prop(g.target) {
            let each = (0..eqs.len()).map(|i| (eqs[i].0, self.one_of_equations(&eqs, i, fact))).collect::<Vec<_>>();
            let mut rest = self.have_all(g, &each, drop);
            rest.done += usize::from(drop.is_empty());
            return Some(vec![rest]);
        }
        let mut k_ty = g.target;
        for &(eq, _) in eqs.iter().rev() {
            k_ty = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, eq, k_ty);
        }
        let (hole, k) = self.hole(k_ty, g.depth);
        let e = self.tc.st.apps(fact, &[g.target, k]);
        self.close(g, e);
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
    pub(super) fn constructor_fact(&mut self, l: Level, ty: Expr, a: Expr, b: Expr, h: Expr) -> Option<Expr> {
        let ca = self.tc.ctor_of(a)?;
        let disc = self.discriminator(ty, a, ca)?;
        let xe = self.tc.st.bvar(1);
        let disc2 = self.tc.st.lift(disc, 2);
        let body = self.tc.st.app(disc2, xe);
        let motive = self.eq_motive(l, ty, a, body);
        let base = self.discriminator_base(a, ca)?;
        Some(self.mk_eq_rec(Level::ZERO, l, ty, a, motive, base, b, h))
    }

    /// From `h : m = n`, two numerals that differ: `∀ Q : Prop, Q`. By `Nat.beq`, which is computed at once, where the way
    /// from constructor to constructor is as long as the numbers are large.
    fn numeral_fact(&mut self, l: Level, ty: Expr, a: Expr, b: Expr, h: Expr) -> Option<Expr> {
        if a == b || !matches!((self.tc.st.node(a), self.tc.st.node(b)), (Node::Nat(_), Node::Nat(_))) {
            return None;
        }
        let named = |name: &str| self.tc.env.find(name).map(|info| info.val.name);
        let (bool_, rec, beq) = (named("Bool")?, named("Bool.rec")?, named("Nat.beq")?);
        let [bool_, beq] = [bool_, beq].map(|n| self.plain_const(n));
        let prop = self.tc.st.prop();
        let pi = |st: &mut Store<'_>, t, b| st.pi(Name::ANONYMOUS, BinderInfo::Default, t, b);
        let lam = |st: &mut Store<'_>, t, b| st.lam(Name::ANONYMOUS, BinderInfo::Default, t, b);
        let st = &mut self.tc.st;
        let (x0, x1) = (st.bvar(0), st.bvar(1));
        let absurd = pi(st, prop, x0);
        let same = pi(st, x0, x1);
        let same = pi(st, prop, same);
        // fun y _ => Bool.rec (∀ Q, Q) (∀ Q, Q → Q) (Nat.beq a y)
        let one = st.level_succ(Level::ZERO);
        let rec = st.const_at(rec, &[one]);
        let motive = lam(st, bool_, prop);
        let equal = st.apps(beq, &[a, x1]);
        let body = st.apps(rec, &[motive, absurd, same, equal]);
        let identity = lam(st, x0, x0);
        let base = lam(st, prop, identity);
        let motive = self.eq_motive(l, ty, a, body);
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
        self.absurd(g, fact)
    }

    /// A proof of the target from one of `∀ Q : Prop, Q`.
    fn absurd(&mut self, g: &Goal, fact: Expr) -> Option<Expr> {
        if self.tc.is_prop(g.target) {
            return Some(self.tc.st.app(fact, g.target));
        }
        let f = self.tc.st.constant(self.known.false_?, Levels::EMPTY);
        let contra = self.tc.st.app(fact, f);
        self.false_elim(g, contra)
    }

    /// The proof of one of these equations, from `∀ Q : Prop, (a₁ = b₁ → … → Q) → Q`.
    fn one_of_equations(&mut self, eqs: &[(Expr, Expr)], i: usize, fact: Expr) -> Expr {
        let own = self.tc.st.bvar((eqs.len() - 1 - i) as u32);
        let select = |body, &(eq, _): &(Expr, Expr)| self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, eq, body);
        let select = eqs.iter().rev().fold(own, select);
        self.tc.st.apps(fact, &[eqs[i].0, select])
    }

    /// From `h : c a… = c b…`, the equation of field `i`, whose type must not depend on other fields.
    pub(super) fn field_of_equation(&mut self, a: Expr, b: Expr, i: usize, h: Expr) -> Option<Expr> {
        let c = self.tc.ctor_of(a)?;
        let val = self.tc.env.ctor(c)?;
        let (induct, params) = (val.induct, val.num_params as usize);
        let env = self.tc.env;
        let ind = env.inductive(induct)?;
        if ind.num_indices != 0 {
            return None;
        }
        let (l, ty) = self.typed(a)?;
        let (_, xs) = self.tc.st.unfold_app(a);
        let field = *xs.get(params + i)?;
        let (fl, field_ty) = self.typed(field)?;
        let fam = self.family(ty)?;
        let rec = self.rec_of(induct)?;
        if self.only_into_prop(induct) {
            return None;
        }
        let mut levels = vec![fl];
        levels.extend_from_slice(&fam.levels);
        let r = self.tc.st.const_at(rec, &levels);
        let mut r = self.tc.st.apps(r, &fam.params);
        r = self.constant_motives(r, rec, field_ty)?;
        for ctor in self.ctors_of_minors(rec, induct)? {
            let minor_ty = self.next_domain(r)?;
            let minor = if ctor == Some(c) {
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
        let (xs, _) = self.tc.open_forall(minor_ty);
        self.tc.close(xs.len() as u32);
        let x = *xs.get(i)?;
        let t = self.ty(x);
        if self.tc.norm(t) != field_ty {
            return None;
        }
        let body = self.tc.st.fvar(x);
        Some(self.tc.st.mk_lambda(&xs, body))
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
        let (fields, _) = self.tc.open_forall(ty);
        let locals: Vec<Expr> = fields.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let variable = self.tc.st.apps(head, &locals);
        let eqs = self.field_equations(a, variable, c);
        let eqs = eqs.map(|eqs| {
            eqs.into_iter().map(|(eq, refl)| (self.tc.st.abstract_fvars(eq, &fields), refl)).collect::<Vec<_>>()
        });
        self.tc.close(fields.len() as u32);
        Some(eqs?.into_iter().map(|(eq, refl)| (self.tc.st.instantiate(eq, &ys[params..]), refl)).collect())
    }

    /// `fun y : ty => I.rec … y`: at `c b…` it is `∀ Q : Prop, (a₁ = b₁ → … → Q) → Q`, elsewhere `∀ Q : Prop, Q`.
    fn discriminator(&mut self, ty: Expr, a: Expr, c: Name) -> Option<Expr> {
        let (f, args) = self.tc.st.unfold_app(ty);
        let Node::Const(n, ls) = self.tc.st.node(f) else { return None };
        let env = self.tc.env;
        let ind = env.inductive(n)?;
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
        let prop = self.tc.st.prop();
        let mut r = self.constant_motives(r, rec, prop)?;
        for ctor in self.ctors_of_minors(rec, n)? {
            let minor_ty = self.next_domain(r)?;
            let minor = self.disc_minor(minor_ty, (ctor == Some(c)).then_some(a), c)?;
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

    /// A recursor at its parameters with motives all of which are `ty`, whatever the major premise.
    fn constant_motives(&mut self, mut r: Expr, rec: Name, ty: Expr) -> Option<Expr> {
        for _ in 0..self.tc.env.recursor(rec)?.num_motives {
            let motive_ty = self.next_domain(r)?;
            let motive = self.constant_lambda(motive_ty, ty);
            r = self.tc.st.app(r, motive);
        }
        Some(r)
    }

    /// For each minor premise of the recursor of a type, its constructor, if it is one of this type: those that are mutual with it
    /// or nested in it have their own.
    fn ctors_of_minors(&self, rec: Name, induct: Name) -> Option<Vec<Option<Name>>> {
        let env = self.tc.env;
        let (r, ind) = (env.recursor(rec)?, env.inductive(induct)?);
        let before = ind.all.iter().take_while(|&&n| n != induct);
        let before: usize = before.map(|&n| env.inductive(n).map_or(0, |ind| ind.ctors.len())).sum();
        let own = |i: usize| i.checked_sub(before).and_then(|i| ind.ctors.get(i)).copied();
        Some((0..r.num_minors as usize).map(own).collect())
    }

    fn disc_minor(&mut self, minor_ty: Expr, same: Option<Expr>, ctor: Name) -> Option<Expr> {
        let (xs, _) = self.tc.open_forall(minor_ty);
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
}
