//! Unification for an elaborator: like [`Tc::unify`], but what is assigned keeps the form in which it was written.
//!
//! Holes are assigned as the terms stand, applications of the same head are compared argument by argument, and only what
//! that leaves open is unified in normal form. After the order of Lean's `isDefEqQuick` and `isDefEqArgs`
//! (`src/Lean/Meta/ExprDefEq.lean`).

use super::pattern::Scope;
use crate::expr::{Expr, FVar, MVarId, Node};
use crate::reduce::Tc;

impl Tc<'_> {
    /// Unifies two terms; on failure everything is as before.
    pub fn unify_written(&mut self, a: Expr, b: Expr) -> bool {
        // To keep what waits takes as long as to look at it.
        if !self.count(1 + self.unifier.postponed.len() as u64) {
            return false;
        }
        let point = self.point();
        let from = self.meta.assignments;
        let found = self.with_levels(|s| {
            let mut found = s.written(a, b);
            if !found {
                s.back(point.clone());
                found = s.unify_core(a, b);
            }
            found && (s.meta.assignments == from || s.wake_core())
        });
        if !found {
            self.back(point);
        }
        found
    }

    /// Terms with the same head are equal here only if their arguments are.
    fn written(&mut self, a: Expr, b: Expr) -> bool {
        let (a, b) = (self.head_instantiated(a), self.head_instantiated(b));
        if a == b {
            return true;
        }
        if !self.count(1) {
            return false;
        }
        match (self.st.node(a), self.st.node(b)) {
            (Node::Sort(l), Node::Sort(m)) => return self.level_or_later(l, m),
            (Node::Pi(_, _, t, x), Node::Pi(_, _, u, y)) | (Node::Lam(_, _, t, x), Node::Lam(_, _, u, y)) => {
                return self.written(t, u) && self.written_under(t, x, y);
            }
            _ => {}
        }
        let (fa, fb) = (self.st.get_app_fn(a), self.st.get_app_fn(b));
        for (f, flex, other) in [(fa, a, b), (fb, b, a)] {
            if let Node::MVar(m) = self.st.node(f)
                && let Some(done) = self.assign_written(m, flex, other)
            {
                return done;
            }
        }
        for (f, flex, other) in [(fa, a, b), (fb, b, a)] {
            if let Node::MVar(m) = self.st.node(f)
                && self.first_order(m, flex, other)
            {
                return true;
            }
        }
        self.same_spine(a, b).unwrap_or_else(|| self.unify_core(a, b))
    }

    fn head_instantiated(&mut self, e: Expr) -> Expr {
        match self.st.node(self.st.get_app_fn(e)) {
            Node::MVar(m) if self.meta.value(m).is_some() => self.instantiate_mvars(e),
            Node::Lam(..) => {
                let (f, args) = self.st.unfold_app(e);
                self.beta(f, &args)
            }
            _ => e,
        }
    }

    fn written_under(&mut self, ty: Expr, x: Expr, y: Expr) -> bool {
        let v = self.open(crate::name::Name::ANONYMOUS, crate::expr::BinderInfo::Default, ty, None);
        let value = self.st.fvar(v);
        let (x, y) = (self.st.instantiate1(x, value), self.st.instantiate1(y, value));
        let out = self.written(x, y);
        self.close(1);
        out
    }

    /// `?m x₁ … xₙ := value` for distinct locals; `None` if it is not of that form, or not to be decided like this.
    fn assign_written(&mut self, m: MVarId, flex: Expr, value: Expr) -> Option<bool> {
        let value = self.instantiate_mvars(value);
        let (head, args) = self.st.unfold_app(flex);
        if matches!(self.st.node(self.st.get_app_fn(value)), Node::MVar(n) if n == m) {
            return None;
        }
        let mut xs: Vec<FVar> = Vec::with_capacity(args.len());
        for a in args {
            let a = self.instantiate_mvars(a);
            match self.st.node(a) {
                Node::FVar(x) if !xs.contains(&x) => xs.push(x),
                _ => return None,
            }
        }
        let Scope::Fine = self.in_scope(m, value, &xs) else { return None };
        let value = self.instantiate_mvars(value);
        let term = self.eta_lambda(&xs, value);
        let ty = self.infer_type(head)?;
        let found = self.infer_type(term)?;
        // The type first: it may fix what the value holds.
        Some(self.written(ty, found) && (self.meta.value(m).is_some() || self.assign_checked(m, term)))
    }

    /// `fun xs => e`, η-reduced.
    fn eta_lambda(&mut self, xs: &[FVar], mut e: Expr) -> Expr {
        let mut xs = xs;
        while let [front @ .., last] = xs
            && let Node::App(f, a) = self.st.node(e)
            && self.st.node(a) == Node::FVar(*last)
            && !self.st.occurs(*last, f)
        {
            (xs, e) = (front, f);
        }
        self.mk_lambda(xs, e)
    }

    /// `?m a` against `g b` by `?m := g` and `a = b`, the definition of the other side unfolded until that fits (Lean's
    /// `processAssignmentFOApprox`). What is not filled by unification is not guessed, and no instance is.
    fn first_order(&mut self, m: MVarId, flex: Expr, other: Expr) -> bool {
        let Node::App(f, x) = self.st.node(flex) else { return false };
        if self.meta.is_awaited(m) || self.ends_in_class(self.meta.decl(m).ty).is_some() {
            return false;
        }
        let mut other = other;
        loop {
            other = self.head_instantiated(other);
            if matches!(self.st.node(self.st.get_app_fn(other)), Node::MVar(n) if n == m) {
                return false;
            }
            if let Node::App(g, y) = self.st.node(other) {
                let point = self.point();
                if self.written(x, y) && self.written(f, g) {
                    return true;
                }
                self.back(point);
            }
            match self.unfold_definition(other) {
                Some(next) if self.count(1) => other = next,
                _ => return false,
            }
        }
    }

    fn assign_checked(&mut self, m: MVarId, term: Expr) -> bool {
        let term = self.instantiate_mvars(term);
        let itself = self.st.any(term, &mut |st, e| match st.node(e) {
            Node::MVar(n) => Some(n == m),
            _ if st.has_expr_mvar(e) => Some(false),
            _ => None,
        });
        if itself {
            return false;
        }
        self.meta.assign(m, term);
        true
    }

    /// Two applications of the same constant, local or projection, argument by argument; `None` for others.
    fn same_spine(&mut self, a: Expr, b: Expr) -> Option<bool> {
        let ((f, xs), (g, ys)) = (self.st.unfold_app(a), self.st.unfold_app(b));
        let heads = match (self.st.node(f), self.st.node(g)) {
            (Node::Const(n, ls), Node::Const(m, ms)) if n == m => self.unify_levels(ls, ms),
            (Node::Proj(n, i, s), Node::Proj(m, j, t)) if n == m && i == j => self.written(s, t),
            _ if f == g => true,
            _ => return None,
        };
        if xs.len() != ys.len() {
            return None;
        }
        Some(heads && xs.iter().zip(&ys).all(|(&x, &y)| self.written(x, y)))
    }
}
