//! Unification of partial terms: `isDefEq` with holes.
//!
//! Both sides are in the normal form of `normalize.rs`, so two rigid terms with different heads are apart unless one of
//! them waits on a hole. Holes applied to distinct locals are solved by abstraction (`unify/pattern.rs`); what cannot be
//! decided yet is postponed on the list of constraints and looked at again after every assignment.
//! After Lean's `src/Lean/Meta/ExprDefEq.lean`.

use crate::expr::{BinderInfo, Expr, Node};
use crate::level::Level;
use crate::name::Name;
use crate::reduce::Tc;
use num_traits::One;

mod eta;
mod levels;
mod pattern;
mod point;
mod written;

pub use point::Point;

/// An equation that waits.
#[derive(Clone, Copy, Debug)]
pub struct Constraint {
    /// One side.
    pub lhs: Expr,
    /// The other.
    pub rhs: Expr,
}

/// How deep unification may nest before it gives up, which counts as a failure to unify here.
const MAX_NESTING: u32 = 200;

/// State of the unifier.
#[derive(Default)]
pub struct Unifier {
    /// Equations that wait, newest last.
    pub postponed: Vec<Constraint>,
    /// Levels of which it was not known whether they are equal.
    pub levels: Vec<(Level, Level)>,
    /// Whether these stay where they are for the caller to decide about. Otherwise that is done at the end of every
    /// unification.
    pub keeps_levels: bool,
    nesting: u32,
    /// Whether holes may be assigned at all.
    pub frozen: bool,
}

impl Tc<'_> {
    /// Unifies two terms, then whatever its assignments wake. On failure the caller undoes the assignments; `postponed`
    /// is then to be cut back to its former length.
    pub fn unify(&mut self, a: Expr, b: Expr) -> bool {
        let from = self.meta.assignments;
        self.with_levels(|s| s.unify_core(a, b) && (s.meta.assignments == from || s.wake_core()))
    }

    /// Looks at the postponed equations again until none moves.
    pub fn wake(&mut self) -> bool {
        self.unifier.postponed.is_empty() || self.with_levels(Self::wake_core)
    }

    fn wake_core(&mut self) -> bool {
        loop {
            if self.unifier.postponed.is_empty() {
                return true;
            }
            let before = self.meta.mark();
            let waiting = std::mem::take(&mut self.unifier.postponed);
            for (i, c) in waiting.iter().enumerate() {
                if !self.unify_core(c.lhs, c.rhs) {
                    self.unifier.postponed.extend_from_slice(&waiting[i..]);
                    return false;
                }
            }
            // What was guessed and taken back again is no progress.
            if self.meta.mark() == before {
                return true;
            }
        }
    }

    fn unify_core(&mut self, a: Expr, b: Expr) -> bool {
        if a == b {
            return true;
        }
        if self.unifier.nesting > MAX_NESTING || !self.count(1) {
            return false;
        }
        self.unifier.nesting += 1;
        let out = self.unify_inner(a, b);
        self.unifier.nesting -= 1;
        out
    }

    fn unify_inner(&mut self, a: Expr, b: Expr) -> bool {
        let a = self.norm(a);
        let b = self.norm(b);
        if a == b {
            return true;
        }
        let (na, nb) = (self.st.node(a), self.st.node(b));
        match (na, nb) {
            (Node::Sort(l), Node::Sort(m)) => return self.level_or_later(l, m),
            (Node::Pi(_, _, t, x), Node::Pi(_, _, u, y)) | (Node::Lam(_, _, t, x), Node::Lam(_, _, u, y)) => {
                return self.unify_core(t, u) && self.unify_under(t, x, y);
            }
            (Node::Lam(_, _, t, x), _) => {
                let y = self.apply_to_bvar(b);
                return self.unify_under(t, x, y);
            }
            (_, Node::Lam(_, _, t, y)) => {
                let x = self.apply_to_bvar(a);
                return self.unify_under(t, x, y);
            }
            _ => {}
        }
        if !self.st.has_mvar(a) && !self.st.has_mvar(b) {
            return self.unify_closed(a, b);
        }
        let (fa, fb) = (self.st.get_app_fn(a), self.st.get_app_fn(b));
        match (self.st.node(fa), self.st.node(fb)) {
            (Node::MVar(m), Node::MVar(n)) => self.flex_flex(m, a, n, b),
            (Node::MVar(m), _) => self.flex_rigid(m, a, b),
            (_, Node::MVar(n)) => self.flex_rigid(n, b, a),
            _ => self.rigid_rigid(a, b),
        }
    }

    fn apply_to_bvar(&mut self, f: Expr) -> Expr {
        let f = self.st.lift(f, 1);
        let x = self.st.bvar(0);
        self.st.app(f, x)
    }

    fn unify_under(&mut self, ty: Expr, x: Expr, y: Expr) -> bool {
        let v = self.open(Name::ANONYMOUS, BinderInfo::Default, ty, None);
        let value = self.st.fvar(v);
        let x = self.st.instantiate1(x, value);
        let y = self.st.instantiate1(y, value);
        let out = self.unify_core(x, y);
        self.close(1);
        out
    }

    fn rigid_rigid(&mut self, a: Expr, b: Expr) -> bool {
        let (fa, fb) = (self.st.get_app_fn(a), self.st.get_app_fn(b));
        match (self.st.node(fa), self.st.node(fb)) {
            (Node::Const(n, ls), Node::Const(m, ms)) if n == m => {
                let waits = self.stuck_on_hole(a) || self.stuck_on_hole(b);
                if !waits {
                    return self.or_irrelevant(a, b, |s| s.unify_levels(ls, ms) && s.rigid_args(a, b));
                }
                // First-order unification of two stuck calls is a guess, the right one almost always.
                let point = self.point();
                let equal = self.unify_levels(ls, ms) && self.rigid_args(a, b);
                if !equal {
                    self.back(point);
                }
                equal
            }
            (Node::Proj(n, i, s), Node::Proj(m, j, t)) if n == m && i == j => {
                self.or_irrelevant(a, b, |tc| tc.unify_core(s, t) && tc.rigid_args(a, b))
            }
            (Node::FVar(x), Node::FVar(y)) if x == y => self.or_irrelevant(a, b, |s| s.rigid_args(a, b)),
            (Node::Nat(_), _) => self.unify_numeral(a, b),
            (_, Node::Nat(_)) => self.unify_numeral(b, a),
            _ => {
                if let Some((a, b)) = self.resolve_stuck(a, b) {
                    return self.unify_core(a, b);
                }
                if self.eta_struct(a, b) || self.irrelevant(a, b) {
                    return true;
                }
                if self.stuck_on_hole(a) || self.stuck_on_hole(b) {
                    self.unifier.postponed.push(Constraint { lhs: a, rhs: b });
                    return true;
                }
                false
            }
        }
    }

    /// A stuck projection of an instance that is a hole: finds the instance.
    fn resolve_stuck(&mut self, a: Expr, b: Expr) -> Option<(Expr, Expr)> {
        let resolved = self.resolve_instance_in(a) || self.resolve_instance_in(b);
        resolved.then_some((a, b))
    }

    fn resolve_instance_in(&mut self, e: Expr) -> bool {
        let mut e = self.st.get_app_fn(e);
        while let Node::Proj(_, _, s) = self.st.node(e) {
            e = self.st.get_app_fn(s);
        }
        match self.st.node(e) {
            Node::MVar(m) if self.meta.value(m).is_none() => self.synth_hole(m),
            _ => false,
        }
    }

    /// Whether the term may still compute once a hole in it is filled.
    pub fn stuck_on_hole(&mut self, e: Expr) -> bool {
        if !self.st.has_expr_mvar(e) {
            return false;
        }
        let (f, args) = self.st.unfold_app(e);
        match self.st.node(f) {
            Node::MVar(_) => true,
            Node::Proj(_, _, s) => self.stuck_on_hole(s),
            Node::Const(n, _) => {
                if self.env.ctor(n).is_some() || self.env.inductive(n).is_some() {
                    return false;
                }
                if let Some(r) = self.env.recursor(n) {
                    let i = r.major_idx();
                    return args.get(i).is_some_and(|&m| self.stuck_on_hole(m));
                }
                let Some(eqs) = self.equations(n) else {
                    return self.env.get(n).is_some_and(|i| matches!(i.kind, crate::env::ConstantKind::Def { .. }))
                        && args.iter().any(|&a| self.stuck_on_hole(a));
                };
                args.iter().enumerate().any(|(i, &a)| {
                    let scrutinised =
                        eqs.iter().any(|eq| eq.lhs.get(i).is_some_and(|&p| !matches!(self.st.node(p), Node::BVar(_))));
                    scrutinised && self.stuck_on_hole(a)
                })
            }
            _ => false,
        }
    }

    fn unify_numeral(&mut self, lit: Expr, b: Expr) -> bool {
        let Node::Nat(n) = self.st.node(lit) else { return false };
        let n = self.st.nat_value(n).clone();
        if let Node::App(f, x) = self.st.node(b)
            && matches!(self.st.node(f), Node::Const(c, _) if c == self.names.nat_succ)
        {
            if n == Default::default() {
                return false;
            }
            let pred = self.st.nat(n - num_bigint::BigUint::one());
            return self.unify_core(pred, x);
        }
        if self.stuck_on_hole(b) {
            self.unifier.postponed.push(Constraint { lhs: lit, rhs: b });
            return true;
        }
        false
    }

    fn rigid_args(&mut self, a: Expr, b: Expr) -> bool {
        let ((fa, xs), (fb, ys)) = (self.st.unfold_app(a), self.st.unfold_app(b));
        if xs.len() != ys.len() {
            return false;
        }
        if fa != fb {
            let ok = match (self.st.node(fa), self.st.node(fb)) {
                (Node::Const(n, ls), Node::Const(m, ms)) => n == m && self.unify_levels(ls, ms),
                (Node::Proj(n, i, s), Node::Proj(m, j, t)) => n == m && i == j && self.unify_core(s, t),
                _ => false,
            };
            if !ok {
                return false;
            }
        }
        // What holds no flexible head first: it decides more, and guesses less.
        let mut later = Vec::new();
        for (&x, &y) in xs.iter().zip(&ys) {
            if x == y {
                continue;
            }
            if self.flexible(x) || self.flexible(y) {
                later.push((x, y));
            } else if !self.unify_core(x, y) {
                return false;
            }
        }
        later.into_iter().all(|(x, y)| self.unify_core(x, y))
    }

    fn flexible(&self, e: Expr) -> bool {
        matches!(self.st.node(e), Node::App(..)) && matches!(self.st.node(self.st.get_app_fn(e)), Node::MVar(_))
    }
}
