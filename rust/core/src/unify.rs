//! Unification of partial terms: `isDefEq` with holes.
//!
//! Both sides are in the normal form of `normalize.rs`, so two rigid terms with different heads are apart unless one of
//! them waits on a hole. Holes applied to distinct locals are solved by abstraction (Miller's patterns); what cannot be
//! decided yet is postponed on the list of constraints and looked at again after every assignment.
//! After Lean's `src/Lean/Meta/ExprDefEq.lean`.

use crate::expr::{BinderInfo, Expr, FVar, MVarId, Node};
use crate::level::{Level, LevelNode, Levels};
use crate::name::Name;
use crate::reduce::{CHECKER_DEPTH, Tc};
use num_traits::One;

mod written;

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
    nesting: u32,
    /// Whether holes may be assigned at all.
    pub frozen: bool,
}

impl Tc<'_> {
    /// Unifies two terms, then whatever its assignments wake. On failure the caller undoes the assignments; `postponed`
    /// is then to be cut back to its former length.
    pub fn unify(&mut self, a: Expr, b: Expr) -> bool {
        let from = self.meta.assignments;
        if !self.unify_core(a, b) {
            return false;
        }
        self.meta.assignments == from || self.wake()
    }

    /// Looks at the postponed equations again until none moves.
    pub fn wake(&mut self) -> bool {
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
        if self.unifier.nesting > MAX_NESTING {
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
            (Node::Sort(l), Node::Sort(m)) => return self.unify_level(l, m),
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

    /// Terms without holes: their normal forms differ, so they are equal by η, irrelevance or not at all.
    #[cold]
    fn unify_closed(&mut self, a: Expr, b: Expr) -> bool {
        let (fa, fb) = (self.st.get_app_fn(a), self.st.get_app_fn(b));
        let same_head = match (self.st.node(fa), self.st.node(fb)) {
            (Node::Const(n, _), Node::Const(m, _)) => n == m,
            (Node::Proj(n, i, _), Node::Proj(m, j, _)) => n == m && i == j,
            _ => fa == fb,
        };
        (same_head && self.rigid_args(a, b)) || self.irrelevant(a, b) || self.eta_struct(a, b) || self.eta_folded(a, b)
    }

    /// Functions one of which is a definition applied to less than it binds, and so stays folded: at an argument.
    fn eta_folded(&mut self, a: Expr, b: Expr) -> bool {
        let folded = [a, b].iter().any(|&e| {
            let head = self.st.head_const(e).and_then(|n| self.env.get(n));
            head.is_some_and(|i| matches!(i.kind, crate::env::ConstantKind::Def { .. }))
        });
        if !folded {
            return false;
        }
        let Some(ty) = self.infer_type(a) else { return false };
        let ty = self.norm(ty);
        let Node::Pi(_, _, t, _) = self.st.node(ty) else { return false };
        let (x, y) = (self.apply_to_bvar(a), self.apply_to_bvar(b));
        self.unify_under(t, x, y)
    }

    /// Proofs of the same proposition.
    fn irrelevant(&mut self, a: Expr, b: Expr) -> bool {
        let Some(ta) = self.infer_type(a) else { return false };
        if !self.is_prop(ta) {
            return false;
        }
        let Some(tb) = self.infer_type(b) else { return false };
        self.unify_core(ta, tb)
    }

    /// `mk a b` against `s`, a structure: field by field. Two of a type without fields are equal.
    fn eta_struct(&mut self, a: Expr, b: Expr) -> bool {
        let (ca, cb) = (self.ctor_of(a), self.ctor_of(b));
        let (c, with, other) = match (ca, cb) {
            (Some(c), None) => (c, a, b),
            (None, Some(c)) => (c, b, a),
            (None, None) => return self.unit_like(a, b),
            _ => return false,
        };
        let Some(ctor) = self.env.ctor(c) else { return false };
        let induct = ctor.induct;
        if self.env.structure_like(induct).is_none() {
            return false;
        }
        let (params, fields) = (ctor.num_params as usize, ctor.num_fields);
        let (_, args) = self.st.unfold_app(with);
        if args.len() != params + fields as usize {
            return false;
        }
        let stuck_other = matches!(self.st.node(self.st.get_app_fn(other)), Node::MVar(_));
        if stuck_other {
            return false;
        }
        (0..fields).all(|i| {
            let p = self.st.proj(induct, i, other);
            self.unify_core(args[params + i as usize], p)
        })
    }

    fn unit_like(&mut self, a: Expr, b: Expr) -> bool {
        let Some(ty) = self.infer_type(a) else { return false };
        let ty = self.norm(ty);
        let Some(n) = self.st.head_const(ty) else { return false };
        let Some((_, ctor)) = self.env.structure_like(n) else { return false };
        if ctor.num_fields != 0 {
            return false;
        }
        let Some(tb) = self.infer_type(b) else { return false };
        self.unify_core(ty, tb)
    }

    fn rigid_rigid(&mut self, a: Expr, b: Expr) -> bool {
        let (fa, fb) = (self.st.get_app_fn(a), self.st.get_app_fn(b));
        match (self.st.node(fa), self.st.node(fb)) {
            (Node::Const(n, ls), Node::Const(m, ms)) if n == m => {
                let waits = self.stuck_on_hole(a) || self.stuck_on_hole(b);
                if !waits {
                    return (self.unify_levels(ls, ms) && self.rigid_args(a, b)) || self.irrelevant(a, b);
                }
                // First-order unification of two stuck calls is a guess, the right one almost always.
                let mark = self.meta.mark();
                let kept = self.unifier.postponed.clone();
                if self.unify_levels(ls, ms) && self.rigid_args(a, b) {
                    return true;
                }
                self.meta.undo_to(mark);
                self.unifier.postponed = kept;
                false
            }
            (Node::Proj(n, i, s), Node::Proj(m, j, t)) if n == m && i == j => {
                if self.unify_core(s, t) && self.rigid_args(a, b) {
                    return true;
                }
                self.irrelevant(a, b)
            }
            (Node::FVar(x), Node::FVar(y)) if x == y => self.rigid_args(a, b) || self.irrelevant(a, b),
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

    fn flex_flex(&mut self, m: MVarId, a: Expr, n: MVarId, b: Expr) -> bool {
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

    fn flex_rigid(&mut self, m: MVarId, a: Expr, b: Expr) -> bool {
        match self.assign_pattern(m, a, b) {
            Some(done) => done,
            None => self.flex_rigid_guess(a, b),
        }
    }

    /// `?f a` against `g b`, where `a` is no local: first order if it fits, otherwise postponed.
    #[cold]
    fn flex_rigid_guess(&mut self, a: Expr, b: Expr) -> bool {
        if let (Node::App(f, x), Node::App(g, y)) = (self.st.node(a), self.st.node(b)) {
            let ground = !self.st.has_expr_mvar(x) && !self.st.has_expr_mvar(y);
            if ground && x == y {
                let mark = self.meta.mark();
                let kept = self.unifier.postponed.clone();
                if self.unify_core(f, g) {
                    return true;
                }
                self.meta.undo_to(mark);
                self.unifier.postponed = kept;
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
        if self.st.has_mvar(ty) || self.st.has_mvar(value) {
            let found = self.infer_type(term);
            return Some(found.is_some_and(|found| self.unify_core(ty, found)));
        }
        Some(true)
    }

    /// Whether `value` may be assigned to `m` applied to `xs`; narrows the scope of holes in it where needed.
    fn in_scope(&mut self, m: MVarId, value: Expr, xs: &[FVar]) -> Scope {
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
            let fresh = self.meta.fresh(ty, depth, u32::MAX);
            let value = self.st.mvar(fresh);
            let args: Vec<Expr> = used.iter().map(|&x| self.st.fvar(x)).collect();
            let value = self.st.apps(value, &args);
            self.meta.assign(n, value);
        }
        Scope::Fine
    }

    /// Unifies two lists of levels.
    pub fn unify_levels(&mut self, a: Levels, b: Levels) -> bool {
        if a == b {
            return true;
        }
        let (xs, ys) = (self.st.levels(a).to_vec(), self.st.levels(b).to_vec());
        xs.len() == ys.len() && xs.iter().zip(&ys).all(|(&x, &y)| self.unify_level(x, y))
    }

    /// Unifies two levels. What cannot be decided yet counts as equal: the finished term is checked.
    pub fn unify_level(&mut self, a: Level, b: Level) -> bool {
        let a = self.instantiate_level_mvars(a);
        let b = self.instantiate_level_mvars(b);
        if a == b {
            return true;
        }
        match (self.st.level_node(a), self.st.level_node(b)) {
            (LevelNode::MVar(m), _) if !self.level_occurs(a, b) => {
                self.meta.assign_level(m, b);
                true
            }
            (_, LevelNode::MVar(m)) if !self.level_occurs(b, a) => {
                self.meta.assign_level(m, a);
                true
            }
            (LevelNode::Succ(x), LevelNode::Succ(y)) => self.unify_level(x, y),
            (LevelNode::Succ(x), _) if self.st.level_has_mvar(a) => self.unify_predecessor(x, b),
            (_, LevelNode::Succ(y)) if self.st.level_has_mvar(b) => self.unify_predecessor(y, a),
            _ if self.st.level_has_mvar(a) || self.st.level_has_mvar(b) => self.unify_level_shape(a, b),
            _ => self.st.level_eq(a, b),
        }
    }

    /// `x + 1` against a level that is a successor as well, if it is one.
    fn unify_predecessor(&mut self, x: Level, l: Level) -> bool {
        match self.st.level_pred(l) {
            Some(y) => self.unify_level(x, y),
            None => l != Level::ZERO,
        }
    }

    /// `max ?u v` against `max a v` and the like: argument by argument where that fits.
    #[cold]
    fn unify_level_shape(&mut self, a: Level, b: Level) -> bool {
        match (self.st.level_node(a), self.st.level_node(b)) {
            (LevelNode::Max(x, y), LevelNode::Max(z, w)) | (LevelNode::IMax(x, y), LevelNode::IMax(z, w)) => {
                let mark = self.meta.mark();
                if self.unify_level(x, z) && self.unify_level(y, w) {
                    return true;
                }
                self.meta.undo_to(mark);
                true
            }
            (LevelNode::Max(x, y), _) if b == Level::ZERO => self.unify_level(x, b) && self.unify_level(y, b),
            (_, LevelNode::Max(x, y)) if a == Level::ZERO => self.unify_level(x, a) && self.unify_level(y, a),
            (LevelNode::IMax(_, y), _) if b == Level::ZERO => self.unify_level(y, b),
            (_, LevelNode::IMax(_, y)) if a == Level::ZERO => self.unify_level(y, a),
            _ => true,
        }
    }

    fn level_occurs(&self, m: Level, l: Level) -> bool {
        l == m
            || match self.st.level_node(l) {
                LevelNode::Succ(a) => self.level_occurs(m, a),
                LevelNode::Max(a, b) | LevelNode::IMax(a, b) => self.level_occurs(m, a) || self.level_occurs(m, b),
                _ => false,
            }
    }
}

enum Scope {
    Fine,
    Occurs,
    Escapes,
}

impl Tc<'_> {
    /// Whether a local was opened by the checker, not by a search.
    pub fn is_checker_local(&self, x: FVar) -> bool {
        self.st.local(x).depth >= CHECKER_DEPTH
    }
}
