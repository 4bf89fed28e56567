//! Eliminating a local by the recursor of its type, with the motive that abstracts it from the goal.
//!
//! Where the indices of its type are distinct variables they are abstracted too; otherwise they become fresh variables
//! tied by equations in the motive, which the first moves then solve (inversion; McBride: Elimination with a motive,
//! 2000). The locals in `general`, and whatever depends on what is eliminated, are generalised in the motive.

use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::level::Level;
use crate::name::Name;

/// The type of a local, an inductive family applied to parameters and indices.
pub(super) struct Family {
    pub(super) induct: Name,
    pub(super) levels: Vec<Level>,
    pub(super) params: Vec<Expr>,
    pub(super) indices: Vec<Expr>,
}

impl Search<'_> {
    /// The type as an inductive family.
    pub(super) fn family(&self, ty: Expr) -> Option<Family> {
        let (f, args) = self.tc.st.unfold_app(ty);
        let Node::Const(induct, ls) = self.tc.st.node(f) else { return None };
        let ind = self.tc.env.inductive(induct)?;
        let n = ind.num_params as usize;
        if args.len() != n + ind.num_indices as usize {
            return None;
        }
        Some(Family {
            induct,
            levels: self.tc.st.levels(ls).to_vec(),
            params: args[..n].to_vec(),
            indices: args[n..].to_vec(),
        })
    }

    /// Whether the recursor of the type eliminates into `Prop` only.
    pub(super) fn only_into_prop(&self, induct: Name) -> bool {
        let rec = self.rec_of(induct);
        let Some(rec) = rec.and_then(|r| self.tc.env.get(r)) else { return true };
        let ind_levels = self.tc.env.get(induct).map_or(0, |i| i.val.level_params.len());
        rec.val.level_params.len() == ind_levels
    }

    /// The recursor of a type, if it may be used.
    pub(super) fn rec_of(&self, induct: Name) -> Option<Name> {
        let index = self.tc.env.index();
        index.recursor(induct).filter(|&r| index.is_visible(r, self.visible))
    }

    /// Eliminates the local `x`: a goal for each constructor. The hole of `g` is filled.
    pub(super) fn eliminate(&mut self, g: &Goal, x: FVar, general: &[FVar]) -> Option<Vec<Goal>> {
        let x_ty = self.ty(x);
        let fam = self.family(x_ty)?;
        let rec = self.rec_of(fam.induct)?;
        let r = self.tc.env.recursor(rec)?.clone();
        let prop_target = self.tc.is_prop(g.target);
        if r.num_motives != 1 && !prop_target {
            return None;
        }
        if self.only_into_prop(fam.induct) && !prop_target {
            return None;
        }
        let index_vars: Vec<FVar> = fam
            .indices
            .iter()
            .filter_map(|&i| match self.tc.st.node(i) {
                Node::FVar(y) if g.hyps.contains(&y) => Some(y),
                _ => None,
            })
            .collect();
        let distinct = (1..index_vars.len()).all(|i| !index_vars[..i].contains(&index_vars[i]));
        let direct = index_vars.len() == fam.indices.len()
            && distinct
            && !fam.params.iter().any(|&p| self.mentions(p, &index_vars));
        if direct {
            self.eliminate_direct(g, x, general, &fam, rec, index_vars)
        } else {
            self.eliminate_with_equations(g, x, general, &fam, rec)
        }
    }

    pub(super) fn rec_const(&mut self, rec: Name, fam: &Family, into: Level) -> Expr {
        let mut levels = Vec::new();
        if !self.only_into_prop(fam.induct) {
            levels.push(into);
        }
        levels.extend_from_slice(&fam.levels);
        let r = self.tc.st.const_at(rec, &levels);
        self.tc.st.apps(r, &fam.params)
    }

    fn eliminate_direct(
        &mut self,
        g: &Goal,
        x: FVar,
        general: &[FVar],
        fam: &Family,
        rec: Name,
        index_vars: Vec<FVar>,
    ) -> Option<Vec<Goal>> {
        let mut over: Vec<FVar> = index_vars.clone();
        over.push(x);
        let moved = self.moved(g, &over, general);
        let body = self.tc.st.mk_pi(&moved, g.target);
        let into = self.level_of(g, body)?;
        let abstracted = self.tc.st.abstract_fvars(body, &over);
        let r = self.rec_const(rec, fam, into);
        let mut e = self.with_motives(r, rec, over.len(), abstracted)?;
        let gone: Vec<FVar> = moved.iter().copied().chain(over.iter().copied()).collect();
        let goals = self.minors(g, &mut e, &gone, rec)?;
        let args: Vec<Expr> = over.iter().chain(&moved).map(|&y| self.tc.st.fvar(y)).collect();
        let e = self.tc.st.apps(e, &args);
        self.close(g, e);
        Some(goals)
    }

    /// What depends on `over`, and what is to be general, closed under dependence; in order.
    pub(super) fn moved(&self, g: &Goal, over: &[FVar], general: &[FVar]) -> Vec<FVar> {
        let all: Vec<FVar> = over.iter().chain(general).copied().collect();
        let dependents = self.dependents(g, &all);
        g.hyps
            .iter()
            .copied()
            .filter(|y| !over.contains(y) && (general.contains(y) || dependents.contains(y)))
            .collect()
    }

    /// The recursor applied to its motives: `body` for the type of the major premise, `True` for the types that are
    /// mutual with it or nested in it.
    fn with_motives(&mut self, r: Expr, rec: Name, n: usize, body: Expr) -> Option<Expr> {
        let motives = self.tc.env.recursor(rec)?.num_motives as usize;
        let own = self.own_motive(rec)?;
        let mut e = r;
        for i in 0..motives {
            let motive = if i == own {
                self.motive_over(e, n, body)?
            } else {
                let truth = self.truth().0;
                let ty = self.tc.infer_type(e)?;
                let ty = self.tc.whnf(ty);
                let Node::Pi(_, _, motive_ty, _) = self.tc.st.node(ty) else { return None };
                self.constant_lambda(motive_ty, truth)
            };
            e = self.tc.st.app(e, motive);
        }
        Some(e)
    }

    /// Which of the motives of a recursor its conclusion is about.
    fn own_motive(&self, rec: Name) -> Option<usize> {
        let info = self.tc.env.get(rec)?;
        let params = self.tc.env.recursor(rec)?.num_params as usize;
        let mut binders: usize = 0;
        let mut ty = info.val.ty;
        while let Node::Pi(_, _, _, b) = self.tc.st.node(ty) {
            binders += 1;
            ty = b;
        }
        match self.tc.st.node(self.tc.st.get_app_fn(ty)) {
            Node::BVar(i) => binders.checked_sub(1 + i as usize + params),
            _ => None,
        }
    }

    /// `fun indices x => body` with the binder types that the recursor asks for; `body` has as many loose variables.
    pub(super) fn motive_over(&mut self, r: Expr, n: usize, body: Expr) -> Option<Expr> {
        let rec_ty = self.tc.infer_type(r)?;
        let rec_ty = self.tc.whnf(rec_ty);
        let Node::Pi(_, _, motive_ty, _) = self.tc.st.node(rec_ty) else { return None };
        let mut domains = Vec::new();
        let mut ty = motive_ty;
        for _ in 0..n {
            let Node::Pi(name, _, t, b) = self.tc.st.node(ty) else { return None };
            domains.push((name, t));
            ty = b;
        }
        Some(domains.into_iter().rev().fold(body, |body, (name, t)| self.tc.st.lam(name, BinderInfo::Default, t, body)))
    }

    /// Applies the recursor to a hole for each minor premise.
    fn minors(&mut self, g: &Goal, e: &mut Expr, gone: &[FVar], rec: Name) -> Option<Vec<Goal>> {
        let r = self.tc.env.recursor(rec)?.clone();
        let mut goals = Vec::new();
        for _ in 0..r.num_minors {
            let ty = self.tc.infer_type(*e)?;
            let ty = self.tc.whnf(ty);
            let Node::Pi(_, _, minor_ty, _) = self.tc.st.node(ty) else { return None };
            let target = self.tc.norm(minor_ty);
            if let Some(proof) = self.trivial(target) {
                *e = self.tc.st.app(*e, proof);
                continue;
            }
            let (hole, he) = self.hole(target, g.depth);
            *e = self.tc.st.app(*e, he);
            let mut sub = self.without(g, gone);
            sub.target = target;
            sub.hole = hole;
            sub.elims += 1;
            goals.push(sub);
        }
        Some(goals)
    }

    /// `True` and its proof; where the problem does not know it, `Prop = Prop`.
    fn truth(&mut self) -> (Expr, Expr) {
        if let Some((truth, intro)) = self.known.truth {
            return (self.plain_const(truth), self.plain_const(intro));
        }
        let prop = self.tc.st.prop();
        let one = self.tc.st.level_succ(Level::ZERO);
        let (sort, l) = (self.tc.st.sort(one), self.tc.st.level_succ(one));
        (self.mk_eq(l, sort, prop, prop), self.mk_refl(l, sort, prop))
    }

    /// The proof of `∀ …, True`.
    fn trivial(&mut self, ty: Expr) -> Option<Expr> {
        let (truth, proof) = self.truth();
        let mut body = ty;
        while let Node::Pi(_, _, _, b) = self.tc.st.node(body) {
            body = b;
        }
        (body == truth).then(|| self.constant_lambda_core(ty, proof))
    }

    fn eliminate_with_equations(
        &mut self,
        g: &Goal,
        x: FVar,
        general: &[FVar],
        fam: &Family,
        rec: Name,
    ) -> Option<Vec<Goal>> {
        let x_in_prop = {
            let ty = self.ty(x);
            self.tc.is_prop(ty)
        };
        // The motive's own variables.
        let r0 = self.rec_const(rec, fam, Level::ZERO);
        let (vars, n_open) = self.open_motive(r0, self.own_motive(rec)?, fam.indices.len() + 1)?;
        let out = self.equations_body(g, x, general, fam, &vars, x_in_prop);
        self.tc.close(n_open);
        let (body, moved, refls) = out?;
        let into = self.level_of(g, body)?;
        let r = self.rec_const(rec, fam, into);
        let abstracted = self.tc.st.abstract_fvars(body, &vars);
        let mut e = self.with_motives(r, rec, vars.len(), abstracted)?;
        let mut gone: Vec<FVar> = moved.clone();
        // A proof that was inverted is used up, unless something still speaks of it.
        if self.dependents(g, &[x]).is_empty() && !self.mentions(g.target, &[x]) {
            gone.push(x);
        }
        let goals = self.minors(g, &mut e, &gone, rec)?;
        let mut args = fam.indices.clone();
        args.push(self.tc.st.fvar(x));
        let general_indices = moved.iter().any(|&y| self.mentions_any(&fam.indices, y));
        let moved = moved.iter().map(|&y| self.tc.st.fvar(y));
        if general_indices {
            args.extend(moved);
            args.extend(refls);
        } else {
            args.extend(refls);
            args.extend(moved);
        }
        let e = self.tc.st.apps(e, &args);
        self.close(g, e);
        Some(goals)
    }

    /// Checker locals for the indices and the major premise of the motive at this place.
    fn open_motive(&mut self, r: Expr, place: usize, n: usize) -> Option<(Vec<FVar>, u32)> {
        let rec_ty = self.tc.infer_type(r)?;
        let mut rec_ty = self.tc.whnf(rec_ty);
        // The types of motives do not depend on other motives.
        for _ in 0..place {
            let Node::Pi(_, _, _, b) = self.tc.st.node(rec_ty) else { return None };
            rec_ty = b;
        }
        let Node::Pi(_, _, motive_ty, _) = self.tc.st.node(rec_ty) else { return None };
        let mut ty = motive_ty;
        let mut vars = Vec::new();
        for _ in 0..n {
            let Node::Pi(name, info, t, b) = self.tc.st.node(ty) else {
                self.tc.close(vars.len() as u32);
                return None;
            };
            let y = self.tc.open(name, info, t, None);
            let ye = self.tc.st.fvar(y);
            vars.push(y);
            ty = self.tc.st.instantiate1(b, ye);
        }
        let n = vars.len() as u32;
        Some((vars, n))
    }

    /// `j = i → … → (moved) → target` over the motive's variables `vars`; where the indices speak of what is general,
    /// `(moved) → j = i → … → target`.
    #[allow(clippy::type_complexity)]
    fn equations_body(
        &mut self,
        g: &Goal,
        x: FVar,
        general: &[FVar],
        fam: &Family,
        vars: &[FVar],
        x_in_prop: bool,
    ) -> Option<(Expr, Vec<FVar>, Vec<Expr>)> {
        let moved: Vec<FVar> = self.moved(g, &[], general).into_iter().filter(|&y| y != x).collect();
        let general_indices = moved.iter().any(|&y| self.mentions_any(&fam.indices, y));
        if general_indices && moved.iter().any(|&y| self.mentions(self.ty(y), &[x])) {
            return None;
        }
        let mut body = if general_indices { g.target } else { self.tc.st.mk_pi(&moved, g.target) };
        let mut pairs: Vec<(FVar, Expr)> = vars.iter().copied().zip(fam.indices.iter().copied()).collect();
        // The major premise itself matters to what mentions it.
        if !x_in_prop && (self.mentions(body, &[x]) || !self.dependents(g, &[x]).is_empty()) {
            let xe = self.tc.st.fvar(x);
            pairs.push((*vars.last()?, xe));
        }
        let mut eqs = Vec::new();
        for (v, i) in pairs {
            let ve = self.tc.st.fvar(v);
            let Some((eq, _)) = self.field_equation(ve, i)? else { continue };
            // At the actual indices both sides are `i`.
            let ity = self.tc.infer_type(i)?;
            let ity = self.tc.norm(ity);
            let l = self.tc.sort_of(ity)?;
            let is_heq = self.as_eq(eq).is_none();
            let refl = if is_heq {
                let f = self.tc.st.const_at(self.known.heq_refl?, &[l]);
                self.tc.st.apps(f, &[ity, i])
            } else {
                self.mk_refl(l, ity, i)
            };
            eqs.push((eq, refl));
        }
        for &(eq, _) in eqs.iter().rev() {
            body = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, eq, body);
        }
        if general_indices {
            body = self.tc.st.mk_pi(&moved, body);
        }
        Some((body, moved, eqs.into_iter().map(|e| e.1).collect()))
    }

    fn mentions_any(&self, es: &[Expr], x: FVar) -> bool {
        es.iter().any(|&e| self.mentions(e, &[x]))
    }

    /// The constructor of a type like `Nat`: the only recursive one, with that argument alone, beside constants.
    pub(super) fn successor(&self, induct: Name) -> Option<Name> {
        let ind = self.tc.env.inductive(induct)?;
        if !ind.is_rec || ind.num_params != 0 || ind.num_indices != 0 {
            return None;
        }
        let mut unary = ind.ctors.iter().copied().filter(|&c| self.tc.env.ctor(c).is_some_and(|c| c.num_fields == 1));
        let succ = unary.next()?;
        unary.next().is_none().then_some(succ)
    }

    /// Induction that goes two steps at a time: goals `T c` and `T (succ c)` for each constant constructor, and
    /// `T x → T (succ x) → T (succ (succ x))`. The motive is `T x ∧ T (succ x)`, as `∀ q, (T x → T (succ x) → q) → q`.
    pub(super) fn two_step(&mut self, g: &Goal, x: FVar) -> Option<Vec<Goal>> {
        let x_ty = self.ty(x);
        let fam = self.family(x_ty)?;
        let succ_name = self.successor(fam.induct)?;
        let rec = self.rec_of(fam.induct)?;
        let ctors = self.tc.env.inductive(fam.induct)?.ctors.clone();
        let succ = self.tc.st.const_at(succ_name, &fam.levels);
        let moved = self.moved(g, &[x], &[]);
        let all = self.tc.st.mk_pi(&moved, g.target);
        // `T`, with its variable loose.
        let t = self.tc.st.abstract_fvars(all, &[x]);
        let at = |s: &mut Self, e: Expr| s.tc.st.instantiate1(t, e);
        let pi = |s: &mut Self, a: Expr, b: Expr| s.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, a, b);
        let lam = |s: &mut Self, a: Expr, b: Expr| s.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, a, b);
        let prop = self.tc.st.prop();
        let open = |s: &mut Self, ty: Expr| {
            let x = s.tc.open(Name::ANONYMOUS, BinderInfo::Default, ty, None);
            (x, s.tc.st.fvar(x))
        };
        let (n, ne) = open(self, x_ty);
        let (q, qe) = open(self, prop);
        let next = self.tc.st.app(succ, ne);
        let after = self.tc.st.app(succ, next);
        let (t0, t1, t2) = (at(self, ne), at(self, next), at(self, after));
        let k_ty = |s: &mut Self, a: Expr, b: Expr| {
            let b = pi(s, b, qe);
            pi(s, a, b)
        };
        let k0_ty = k_ty(self, t0, t1);
        let body = pi(self, k0_ty, qe);
        let pair_ty = self.tc.st.mk_pi(&[q], body);
        let motive = self.tc.st.mk_lambda(&[n], pair_ty);
        let step_ty = {
            let e = pi(self, t1, t2);
            let e = pi(self, t0, e);
            self.tc.st.mk_pi(&[n], e)
        };
        let rest = self.without(g, &moved.iter().copied().chain([x]).collect::<Vec<_>>());
        let mut goals = Vec::new();
        let mut subgoal = |s: &mut Self, ty: Expr| {
            let (mut sub, hole) = s.subgoal(&rest, ty);
            sub.elims += 1;
            goals.push(sub);
            hole
        };
        let mut e = self.rec_const(rec, &fam, Level::ZERO);
        e = self.tc.st.app(e, motive);
        for &c in &ctors {
            let minor = if c == succ_name {
                // fun n ih q k => ih q (fun a b => k b (step n a b))
                let step = subgoal(self, step_ty);
                let (ih, ihe) = open(self, pair_ty);
                let k1_ty = k_ty(self, t1, t2);
                let (k, ke) = open(self, k1_ty);
                let (a, ae) = open(self, t0);
                let (b, be) = open(self, t1);
                let more = self.tc.st.apps(step, &[ne, ae, be]);
                let inner = self.tc.st.apps(ke, &[be, more]);
                let inner = self.tc.st.mk_lambda(&[a, b], inner);
                let inner = self.tc.st.apps(ihe, &[qe, inner]);
                let out = self.tc.st.mk_lambda(&[n, ih, q, k], inner);
                self.tc.close(4);
                out
            } else {
                // fun q k => k first second
                let ce = self.tc.st.const_at(c, &fam.levels);
                let next = self.tc.st.app(succ, ce);
                let (first, second) = (at(self, ce), at(self, next));
                let k_c = k_ty(self, first, second);
                let (first, second) = (subgoal(self, first), subgoal(self, second));
                let inner = self.tc.st.bvar(0);
                let inner = self.tc.st.apps(inner, &[first, second]);
                let out = lam(self, k_c, inner);
                self.tc.st.mk_lambda(&[q], out)
            };
            e = self.tc.st.app(e, minor);
        }
        self.tc.close(2);
        let xe = self.tc.st.fvar(x);
        let next = self.tc.st.app(succ, xe);
        let next = at(self, next);
        // fun (a : T x) (_ : T (succ x)) => a
        let first = self.tc.st.bvar(1);
        let first = lam(self, next, first);
        let first = lam(self, all, first);
        let e = self.tc.st.apps(e, &[xe, all, first]);
        let args: Vec<Expr> = moved.iter().map(|&y| self.tc.st.fvar(y)).collect();
        let e = self.tc.st.apps(e, &args);
        self.close(g, e);
        Some(goals)
    }

    /// Whether a type is `Quot r`.
    pub(super) fn is_quotient(&self, ty: Expr) -> bool {
        self.tc
            .st
            .head_const(ty)
            .and_then(|n| self.tc.env.get(n))
            .is_some_and(|i| matches!(i.kind, crate::env::ConstantKind::Quot(crate::env::QuotKind::Type)))
    }

    /// `Quot.ind` on a local, with what depends on it generalised.
    pub(super) fn represent(&mut self, g: &Goal, x: FVar) -> Option<Vec<Goal>> {
        let ty = self.ty(x);
        let (f, args) = self.tc.st.unfold_app(ty);
        let Node::Const(_, ls) = self.tc.st.node(f) else { return None };
        let moved = self.moved(g, &[x], &[]);
        let body = self.tc.st.mk_pi(&moved, g.target);
        if !self.tc.is_prop(body) {
            return None;
        }
        let body = self.tc.st.abstract_fvars(body, &[x]);
        let motive = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, ty, body);
        let ind = self.tc.env.find("Quot.ind")?.val.name;
        let ind = self.tc.st.constant(ind, ls);
        let mut e = self.tc.st.apps(ind, &args);
        e = self.tc.st.app(e, motive);
        let e_ty = self.tc.infer_type(e)?;
        let e_ty = self.tc.whnf(e_ty);
        let Node::Pi(_, _, minor, _) = self.tc.st.node(e_ty) else { return None };
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

    /// The constructors of a family that may have made a term with these indices.
    pub(super) fn possible_ctors(&mut self, fam: &Family) -> usize {
        let Some(ind) = self.tc.env.inductive(fam.induct) else { return usize::MAX };
        let ctors = ind.ctors.clone();
        ctors.into_iter().filter(|&c| self.possible_ctor(c, fam)).count()
    }

    fn possible_ctor(&mut self, c: Name, fam: &Family) -> bool {
        let e = self.tc.st.const_at(c, &fam.levels);
        let e = self.tc.st.apps(e, &fam.params);
        let Some(ty) = self.tc.infer_type(e) else { return true };
        let ty = self.tc.norm(ty);
        let mut concl = ty;
        while let Node::Pi(_, _, _, b) = self.tc.st.node(concl) {
            concl = b;
        }
        let (_, args) = self.tc.st.unfold_app(concl);
        let indices = &args[fam.params.len().min(args.len())..];
        indices.iter().zip(&fam.indices).all(|(&p, &i)| self.may_match(p, i))
    }

    /// Whether two terms, of which the first may have loose variables, are not apart by their constructors.
    fn may_match(&mut self, p: Expr, i: Expr) -> bool {
        if matches!(self.tc.st.node(p), Node::BVar(_)) {
            return true;
        }
        let (p, i) = (self.tc.literal_to_ctor(p), self.tc.literal_to_ctor(i));
        let ((pf, ps), (jf, is)) = (self.tc.st.unfold_app(p), self.tc.st.unfold_app(i));
        match (self.tc.st.node(pf), self.tc.st.node(jf)) {
            (Node::Const(a, _), Node::Const(b, _))
                if self.tc.env.ctor(a).is_some() && self.tc.env.ctor(b).is_some() =>
            {
                a == b && ps.len() == is.len() && ps.iter().zip(&is).all(|(&p, &i)| self.may_match(p, i))
            }
            _ => true,
        }
    }
}
