//! Diagonals: the predicates and functions that the arguments of Cantor and Russell turn on. No unification finds them, for
//! nothing in a goal looks like them.

use super::moves::Move;
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::name::Name;

impl Search<'_> {
    /// `fun x => ¬f x x` for the relations among the hypotheses, and for functions into other types what differs from `f x x`:
    /// what Cantor's and Russell's arguments turn on.
    pub(super) fn diagonals(&mut self, g: &Goal, xs: &[FVar], result: Expr, out: &mut Vec<(f32, Move)>) {
        let [x] = xs else { return };
        let domain = self.ty(*x);
        let xe = self.tc.st.fvar(*x);
        for &f in g.hyps.iter() {
            let Node::Pi(_, _, a, rest) = self.tc.st.node(self.ty(f)) else { continue };
            let Node::Pi(_, _, b, value) = self.tc.st.node(rest) else { continue };
            if a != domain || b != domain || value != result {
                continue;
            }
            let fe = self.tc.st.fvar(f);
            let value = self.tc.st.apps(fe, &[xe, xe]);
            if let Some(other) = self.another(value, result) {
                out.push((1.0, Move::Fill(self.tc.st.mk_lambda(xs, other))));
            }
        }
    }

    /// What differs from `e`, whatever that is: the contrary of a proposition; for data what another constructor makes.
    fn another(&mut self, e: Expr, ty: Expr) -> Option<Expr> {
        if ty == self.tc.st.prop() {
            let falsity = self.plain_const(self.known.false_?);
            return Some(self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, e, falsity));
        }
        let fam = self.family(ty).filter(|fam| fam.indices.is_empty() && !self.only_into_prop(fam.induct))?;
        let values = self.small_values(ty);
        let ctors = self.tc.env.inductive(fam.induct)?.ctors.clone();
        let rec = self.rec_of(fam.induct)?;
        if self.tc.env.recursor(rec)?.num_motives > 1 {
            return None;
        }
        let into = self.tc.sort_of(ty)?;
        let r = self.rec_const(rec, &fam, into);
        let motive = self.motive_over(r, 1, ty)?;
        let mut out = self.tc.st.app(r, motive);
        for ctor in ctors {
            let other = values.iter().copied().find(|&v| {
                let v = self.tc.literal_to_ctor(v);
                self.tc.ctor_of(v).is_some_and(|c| c != ctor)
            })?;
            let out_ty = self.tc.infer_type(out)?;
            let out_ty = self.tc.norm(out_ty);
            let Node::Pi(_, _, minor, _) = self.tc.st.node(out_ty) else { return None };
            let minor = self.constant_lambda_core(minor, other);
            out = self.tc.st.app(out, minor);
        }
        Some(self.tc.st.app(out, e))
    }

    /// Diagonals of the functions of predicates and functions among the hypotheses, where a contradiction is looked for.
    pub(super) fn diagonal_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        if !self.is_false(g.target) {
            return;
        }
        for &f in g.hyps.iter() {
            let Some((ty, _)) = self.diagonal_fact(f) else { continue };
            let used = g.hyps.iter().any(|&h| self.ty(h) == ty);
            if !used {
                out.push((1.0, Move::Diagonal(f)));
            }
        }
    }

    /// The goal with what the diagonal of a hypothesis says.
    pub(super) fn diagonal(&mut self, g: &Goal, f: FVar) -> Option<Vec<Goal>> {
        let (ty, proof) = self.diagonal_fact(f)?;
        Some(vec![self.have(g, ty, proof, &[])])
    }

    /// What the diagonal of a hypothesis says, and its proof.
    fn diagonal_fact(&mut self, f: FVar) -> Option<(Expr, Expr)> {
        self.diagonal_of(f).or_else(|| self.diagonal_in(f))
    }

    /// For `f : (A → Prop) → A` and `D := fun a => ¬∀ S, f S = a → S a` the statement `D (f D)`, and its proof: if `f D` is in
    /// every `S` with `f S = f D`, it is in `D`, so it is not. Where `f` is injective there is no such `S` but `D`.
    fn diagonal_of(&mut self, f: FVar) -> Option<(Expr, Expr)> {
        let Node::Pi(_, _, predicates, a) = self.tc.st.node(self.ty(f)) else { return None };
        let Node::Pi(_, _, domain, prop) = self.tc.st.node(predicates) else { return None };
        if domain != a || prop != self.tc.st.prop() || self.tc.st.loose(a) > 0 {
            return None;
        }
        let l = self.tc.sort_of(a)?;
        let fe = self.tc.st.fvar(f);
        let falsity = self.plain_const(self.known.false_?);
        let (anonymous, info) = (Name::ANONYMOUS, BinderInfo::Default);
        // `∀ S, f S = a → S a`, `a` being the variable `i` outside.
        let in_all = |s: &mut Self, i: u32| {
            let (set, x) = (s.tc.st.bvar(0), s.tc.st.bvar(i + 1));
            let image = s.tc.st.app(fe, set);
            let eq = s.mk_eq(l, a, image, x);
            let (set, x) = (s.tc.st.bvar(1), s.tc.st.bvar(i + 2));
            let holds = s.tc.st.app(set, x);
            let body = s.tc.st.pi(anonymous, info, eq, holds);
            s.tc.st.pi(anonymous, info, predicates, body)
        };
        let body = in_all(self, 0);
        let not = self.tc.st.pi(anonymous, info, body, falsity);
        let diagonal = self.tc.st.lam(anonymous, info, a, not);
        let image = self.tc.st.app(fe, diagonal);
        let ty = self.tc.st.instantiate1(not, image);
        let Node::Pi(_, _, all, _) = self.tc.st.node(ty) else { return None };
        // fun k => k D rfl k
        let k = self.tc.st.bvar(0);
        let refl = self.mk_refl(l, a, image);
        let proof = self.tc.st.apps(k, &[diagonal, refl, k]);
        let proof = self.tc.st.lam(anonymous, info, all, proof);
        Some((self.tc.norm(ty), proof))
    }

    /// For a hypothesis `∀ p x, f (i p) x = p x`, as of a left inverse `i`, what it says of `D := fun x => other than f x x` at
    /// `i D`, and its proof: `f (i D) (i D)` is what it is not.
    fn diagonal_in(&mut self, h: FVar) -> Option<(Expr, Expr)> {
        if !self.tc.is_prop(self.ty(h)) {
            return None;
        }
        self.local_clauses(h).iter().find_map(|clause| {
            let Node::Pi(_, _, function, rest) = self.tc.st.node(clause.ty) else { return None };
            let Node::Pi(_, _, of, body) = self.tc.st.node(rest) else { return None };
            let Node::Pi(x, info, domain, value) = self.tc.st.node(function) else { return None };
            if of != domain || self.tc.st.loose(value) > 0 {
                return None;
            }
            let (_, _, a, b) = self.as_eq(body)?;
            let (p, y) = (self.tc.st.bvar(1), self.tc.st.bvar(0));
            let at = self.tc.st.app(p, y);
            let image = if b == at { a } else { (a == at).then_some(b)? };
            let Node::App(made, last) = self.tc.st.node(image) else { return None };
            let Node::App(f, inverse) = self.tc.st.node(made) else { return None };
            if last != y || self.tc.st.loose(f) > 0 || self.tc.st.has_bvar(inverse, 0) {
                return None;
            }
            let x = self.tc.open(x, info, domain, None);
            let xe = self.tc.st.fvar(x);
            let own = self.tc.st.apps(f, &[xe, xe]);
            let differs = self.another(own, value).map(|e| self.tc.st.mk_lambda(&[x], e));
            self.tc.close(1);
            let differs = differs?;
            let inverse = self.tc.st.instantiate(inverse, &[differs, xe]);
            let at = [differs, inverse];
            let ty = self.tc.st.instantiate(body, &at);
            Some((self.tc.norm(ty), self.tc.beta(clause.source.term, &at)))
        })
    }
}
