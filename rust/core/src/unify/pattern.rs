//! Holes applied to distinct locals are solved by abstraction (Miller: A logic programming language with lambda-abstraction,
//! function variables, and simple unification, 1991), where the locals that the hole may speak of allow it; others are guessed
//! first order, or wait.

use super::Constraint;
use crate::expr::{Expr, FVar, MVarId, Node};
use crate::reduce::Tc;

/// Whether a term may be assigned to a hole.
pub(super) enum Scope {
    /// It may.
    Fine,
    /// It speaks of the hole.
    Occurs,
    /// It speaks of locals that the hole may not speak of.
    Escapes,
}

impl Tc<'_> {
    pub(super) fn flex_flex(&mut self, m: MVarId, a: Expr, n: MVarId, b: Expr) -> bool {
        if m == n {
            let ((_, xs), (_, ys)) = (self.st.unfold_app(a), self.st.unfold_app(b));
            if xs.len() == ys.len() && xs.iter().zip(&ys).all(|(x, y)| x == y) {
                return true;
            }
            self.unifier.postponed.push(Constraint { lhs: a, rhs: b });
            return true;
        }
        // The younger hole, or the one with the smaller scope, is replaced.
        let (dm, dn) = (self.meta.decl(m).depth, self.meta.decl(n).depth);
        let first = if (dm, m) >= (dn, n) { [(m, a, b), (n, b, a)] } else { [(n, b, a), (m, a, b)] };
        for (h, lhs, rhs) in first {
            if self.assign_pattern(h, lhs, rhs) == Some(true) {
                return true;
            }
        }
        self.unifier.postponed.push(Constraint { lhs: a, rhs: b });
        true
    }

    pub(super) fn flex_rigid(&mut self, m: MVarId, a: Expr, b: Expr) -> bool {
        match self.assign_pattern(m, a, b) {
            Some(done) => done,
            None => self.flex_rigid_guess(m, a, b),
        }
    }

    /// `?f a` against `g b`, where `a` is no local: first order if it fits, otherwise postponed. An instance is not guessed:
    /// resolution finds it.
    #[cold]
    fn flex_rigid_guess(&mut self, m: MVarId, a: Expr, b: Expr) -> bool {
        if let (Node::App(f, x), Node::App(g, y)) = (self.st.node(a), self.st.node(b)) {
            let ground = !self.st.has_expr_mvar(x) && !self.st.has_expr_mvar(y);
            if ground && x == y && self.ends_in_class(self.meta.decl(m).ty).is_none() {
                let point = self.point();
                if self.unify_core(f, g) {
                    return true;
                }
                self.back(point);
            }
        }
        self.unifier.postponed.push(Constraint { lhs: a, rhs: b });
        true
    }

    /// `?m x₁ … xₙ := value` for distinct locals. `None` if it is not of that form.
    fn assign_pattern(&mut self, m: MVarId, flex: Expr, value: Expr) -> Option<bool> {
        if self.unifier.frozen {
            return Some(false);
        }
        let (_, args) = self.st.unfold_app(flex);
        let mut xs: Vec<FVar> = Vec::with_capacity(args.len());
        for a in args {
            let a = self.norm(a);
            match self.st.node(a) {
                Node::FVar(x) if !xs.contains(&x) => xs.push(x),
                _ => return None,
            }
        }
        let value = self.norm(value);
        match self.in_scope(m, value, &xs) {
            Scope::Fine => {}
            Scope::Occurs => return Some(false),
            Scope::Escapes => return if self.st.has_expr_mvar(value) { None } else { Some(false) },
        }
        // The scopes of holes in the value may have been narrowed.
        let value = self.norm(value);
        let term = self.mk_lambda(&xs, value);
        let ty = self.meta.decl(m).ty;
        self.meta.assign(m, term);
        // Two types are unified that may be of different universes.
        let makes_types = matches!(self.st.node(self.st.get_forall_body(ty)), Node::Sort(_));
        if makes_types || self.st.has_mvar(ty) || self.st.has_mvar(value) {
            let found = self.infer_type(term);
            return Some(found.is_some_and(|found| self.unify_core(ty, found)));
        }
        Some(true)
    }

    /// Whether `value` may be assigned to `m` applied to `xs`; narrows the scope of holes in it where needed.
    pub(super) fn in_scope(&mut self, m: MVarId, value: Expr, xs: &[FVar]) -> Scope {
        let depth = self.meta.decl(m).depth;
        let mut todo = vec![value];
        // The types of the locals become part of what is assigned.
        for &x in xs {
            let ty = self.st.local(x).ty;
            if self.st.has_expr_mvar(ty) {
                todo.push(self.instantiate_mvars(ty));
            }
        }
        let mut seen = rustc_hash::FxHashSet::default();
        let mut narrow = Vec::new();
        while let Some(e) = todo.pop() {
            if !(self.st.has_fvar(e) || self.st.has_expr_mvar(e)) || !seen.insert(e) {
                continue;
            }
            match self.st.node(e) {
                Node::FVar(x) if self.st.local(x).depth >= depth && !xs.contains(&x) => return Scope::Escapes,
                Node::MVar(n) if n == m => return Scope::Occurs,
                Node::MVar(n) if self.meta.decl(n).depth > depth => narrow.push(n),
                Node::App(f, a) => todo.extend([f, a]),
                Node::Lam(_, _, t, b) | Node::Pi(_, _, t, b) => todo.extend([t, b]),
                Node::Let(_, t, v, b) => todo.extend([t, v, b]),
                Node::Proj(_, _, s) => todo.push(s),
                _ => {}
            }
        }
        for n in narrow {
            let decl = *self.meta.decl(n);
            let ty = self.norm(decl.ty);
            let used: Vec<FVar> = xs
                .iter()
                .copied()
                .filter(|&x| {
                    let d = self.st.local(x).depth;
                    d >= depth && d < decl.depth
                })
                .collect();
            let closed = self.st.abstract_fvars(ty, &used);
            if self.st.max_depth(closed) >= depth {
                return Scope::Escapes;
            }
            let ty = self.st.mk_pi(&used, ty);
            let fresh = self.meta.fresh_for(n, ty, depth);
            let value = self.st.mvar(fresh);
            let args: Vec<Expr> = used.iter().map(|&x| self.st.fvar(x)).collect();
            let value = self.st.apps(value, &args);
            self.meta.assign(n, value);
        }
        Scope::Fine
    }
}
