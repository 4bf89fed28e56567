//! Inversion: eliminating a local whose indices are not distinct variables. They become fresh variables, tied by equations in
//! the motive, which the first moves then solve (McBride: Elimination with a motive, 2000); and which constructors may have
//! made a term with given indices.

use super::elim::Family;
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::level::Level;
use crate::name::Name;
use smallvec::SmallVec;

/// Literals beyond this are not taken apart, one successor after the other.
const MAX_LITERAL: u32 = 16;

impl Search<'_> {
    /// Eliminates a proof that one of the constructors that `takes_off` allows has made: no induction.
    pub(super) fn invert(&mut self, g: &Goal, h: FVar, fam: &Family) -> Option<Vec<Goal>> {
        let rec = self.rec_of(fam.induct)?;
        self.eliminate_with_equations(g, h, &[], fam, rec, false)
    }

    pub(super) fn eliminate_with_equations(
        &mut self,
        g: &Goal,
        x: FVar,
        general: &[FVar],
        fam: &Family,
        rec: Name,
        induction: bool,
    ) -> Option<Vec<Goal>> {
        let x_in_prop = {
            let ty = self.ty(x);
            self.tc.is_prop(ty)
        };
        // The motive's own variables.
        let r0 = self.rec_const(rec, fam, Level::ZERO);
        let (vars, n_open) = self.open_motive(r0, self.own_motive(rec)?, fam.indices.len() + 1)?;
        let mentioned = self.mentions_goal(g, x);
        // The type of what is spoken of is as it is.
        let spoken = !x_in_prop && mentioned;
        let plain = if spoken { Vec::new() } else { self.plain_indices(g, x, fam, &vars) };
        let out = self.equations_body(g, x, general, fam, (&vars, &plain), spoken);
        self.tc.close(n_open);
        let (body, moved, refls) = out?;
        let into = self.level_of(g, body)?;
        let r = self.rec_const(rec, fam, into);
        let abstracted = self.tc.st.abstract_fvars(body, &vars);
        let mut e = self.with_motives(r, rec, vars.len(), abstracted)?;
        let mut gone: Vec<FVar> = moved.iter().chain(&plain).copied().collect();
        // A proof that was inverted is used up, unless something still speaks of it.
        if !mentioned {
            gone.push(x);
        }
        let goals = if induction { self.minors(g, &mut e, &gone, rec)? } else { self.cases(g, &mut e, &gone, rec)? };
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

    /// The indices that are variables of their own, of a type that no other index says: the motive is about any in their place.
    fn plain_indices(&mut self, g: &Goal, x: FVar, fam: &Family, vars: &[FVar]) -> Vec<FVar> {
        let mut out = Vec::new();
        for (k, &i) in fam.indices.iter().enumerate() {
            let Node::FVar(y) = self.tc.st.node(i) else { continue };
            let others = fam.indices.iter().enumerate().filter(|&(j, _)| j != k).map(|(_, &e)| e);
            let elsewhere = others.chain(fam.params.iter().copied()).any(|e| self.mentions(e, &[y]));
            // What the type of another index or local says of it would have to be said of any.
            let dependents = self.dependents(g, &[y]);
            let proofs = dependents.iter().all(|&h| {
                let ty = self.ty(h);
                h == x || self.tc.is_prop(ty)
            });
            let typed = !self.mentions(self.ty(vars[k]), vars);
            if g.hyps.contains(&y) && !elsewhere && proofs && typed {
                out.push(y);
            }
        }
        out
    }

    /// `j = i → … → (moved) → target` over the motive's variables `vars`; where the indices speak of what is general,
    /// `(moved) → j = i → … → target`. The `plain` indices are the motive's variables.
    #[allow(clippy::type_complexity)]
    fn equations_body(
        &mut self,
        g: &Goal,
        x: FVar,
        general: &[FVar],
        fam: &Family,
        (vars, plain): (&[FVar], &[FVar]),
        spoken: bool,
    ) -> Option<(Expr, Vec<FVar>, Vec<Expr>)> {
        let general: Vec<FVar> = general.iter().copied().filter(|y| !plain.contains(y)).collect();
        let moved: Vec<FVar> = self.moved(g, plain, &general).into_iter().filter(|&y| y != x).collect();
        let general_indices = moved.iter().any(|&y| self.mentions_any(&fam.indices, y));
        if general_indices && moved.iter().any(|&y| self.mentions(self.ty(y), &[x])) {
            return None;
        }
        let mut body = if general_indices { g.target } else { self.tc.st.mk_pi(&moved, g.target) };
        let (same, mut pairs): (Vec<(FVar, Expr)>, Vec<(FVar, Expr)>) = vars
            .iter()
            .copied()
            .zip(fam.indices.iter().copied())
            .partition(|&(_, i)| plain.iter().any(|&y| self.tc.st.node(i) == Node::FVar(y)));
        // The major premise itself matters to what mentions it.
        if spoken {
            let xe = self.tc.st.fvar(x);
            pairs.push((*vars.last()?, xe));
        }
        let mut eqs = Vec::new();
        for (v, i) in pairs {
            let ve = self.tc.st.fvar(v);
            let Some((eq, _)) = self.field_equation(ve, i)? else { continue };
            // At the actual indices both sides are `i`.
            let (l, ity) = self.typed(i)?;
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
        for (v, i) in same {
            let Node::FVar(y) = self.tc.st.node(i) else { continue };
            let v = self.tc.st.fvar(v);
            body = self.tc.st.replace_fvar(body, y, v);
        }
        Some((body, moved, eqs.into_iter().map(|e| e.1).collect()))
    }

    fn mentions_any(&self, es: &[Expr], x: FVar) -> bool {
        es.iter().any(|&e| self.mentions(e, &[x]))
    }

    /// The constructors of a family that may have made a term with these indices.
    pub(super) fn possible_ctors(&mut self, fam: &Family) -> SmallVec<[Name; 4]> {
        let Some(ind) = self.tc.env.inductive(fam.induct) else { return SmallVec::new() };
        let ctors = ind.ctors.iter().copied();
        ctors.filter(|&c| self.possible_ctor(c, fam)).collect()
    }

    /// Whether inverting a proof with these indices, which one of these constructors made, says as much as the proof and
    /// comes to an end: constructors are taken off the indices, and what is left is about less.
    pub(super) fn takes_off(&mut self, ctors: &[Name], fam: &Family) -> bool {
        let env = self.tc.env;
        let Some(ind) = env.inductive(fam.induct).filter(|_| !fam.indices.is_empty()) else { return false };
        let large = |s: &Self, e| matches!(s.tc.st.node(e), Node::Nat(n) if *s.tc.st.nat_value(n) > MAX_LITERAL.into());
        if fam.indices.iter().any(|&i| large(self, i)) {
            return false;
        }
        for &c in ctors {
            let Some(info) = env.get(c) else { return false };
            let mut ty = self.tc.norm(info.val.ty);
            let concl = self.tc.st.get_forall_body(ty);
            let (_, made) = self.tc.st.unfold_app(concl);
            let made = &made[fam.params.len()..];
            let one = ctors.len() == 1;
            let (mut taken, mut apart_at) = (false, Vec::with_capacity(made.len()));
            for (&p, &i) in made.iter().zip(&fam.indices) {
                let apart = self.takes_apart(p, i);
                // A variable is what the constructor says, where there is no other.
                let said = one && matches!(self.tc.st.node(i), Node::FVar(_));
                if !(apart || said) {
                    return false;
                }
                taken |= apart && self.is_made(p);
                apart_at.push(apart);
            }
            if !taken {
                return false;
            }
            // What is said of a variable makes it no less.
            let size = |s: &Self, indices: &[Expr]| {
                let indices = indices.iter().zip(&apart_at).filter(|(_, apart)| **apart);
                s.made_size(indices.map(|(&i, _)| i).collect())
            };
            while let Node::Pi(_, _, t, b) = self.tc.st.node(ty) {
                let field = self.tc.st.get_forall_body(t);
                if self.tc.st.head_const(field).is_some_and(|n| ind.all.contains(&n)) {
                    let (_, args) = self.tc.st.unfold_app(field);
                    if size(self, &args[fam.params.len()..]) >= size(self, made) {
                        return false;
                    }
                }
                ty = b;
            }
        }
        true
    }

    /// How much of terms is made by constructors, each a node, whatever else they are made of a leaf.
    fn made_size(&self, mut todo: Vec<Expr>) -> usize {
        let mut size = 0;
        while let Some(e) = todo.pop() {
            size += 1;
            if self.tc.ctor_of(e).is_some() {
                todo.extend(self.tc.st.unfold_app(e).1);
            }
        }
        size
    }

    /// Whether a term is made by the constructors that a pattern asks for.
    fn takes_apart(&mut self, pattern: Expr, e: Expr) -> bool {
        if pattern == e || !self.is_made(pattern) {
            return true;
        }
        if matches!((self.tc.st.node(pattern), self.tc.st.node(e)), (Node::Nat(_), Node::Nat(_))) {
            return false;
        }
        let (p, e) = (self.tc.literal_to_ctor(pattern), self.tc.literal_to_ctor(e));
        let ((_, ps), (_, es)) = (self.tc.st.unfold_app(p), self.tc.st.unfold_app(e));
        self.tc.ctor_of(e).is_some()
            && ps.len() == es.len()
            && ps.iter().zip(&es).all(|(&p, &e)| self.takes_apart(p, e))
    }

    /// Whether a term is made by a constructor, as numerals are.
    pub(super) fn is_made(&self, e: Expr) -> bool {
        self.tc.ctor_of(e).is_some() || matches!(self.tc.st.node(e), Node::Nat(_))
    }

    fn possible_ctor(&mut self, c: Name, fam: &Family) -> bool {
        let Some(made) = self.made_indices(fam, c) else { return true };
        made.iter().zip(&fam.indices).all(|(&p, &i)| self.may_match(p, i))
    }

    /// Whether two terms, of which the first may have loose variables, are not apart by their constructors.
    pub(super) fn may_match(&mut self, p: Expr, i: Expr) -> bool {
        match (self.tc.st.node(p), self.tc.st.node(i)) {
            (Node::BVar(_), _) => return true,
            (Node::Nat(_), Node::Nat(_)) | (Node::Str(_), Node::Str(_)) => return p == i,
            _ if p == i => return true,
            _ => {}
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
