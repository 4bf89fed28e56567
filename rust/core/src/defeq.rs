//! `isDefEq`: definitional equality of terms without holes (holes that are left are taken for constants).
//!
//! Follows the kernel (Lean's `src/kernel/type_checker.cpp`, `is_def_eq_core`, `lazy_delta_reduction`): cheap cases
//! first, then proof irrelevance, then unfolding of the definition that was made later, then congruence, η and
//! structure η. A comparison that runs out of budget counts as unequal and sets `DefEqState::out_of_budget`.

use crate::env::{ConstantKind, ReducibilityHints};
use crate::expr::{BinderInfo, Expr, Node};
use crate::level::Levels;
use crate::name::Name;
use crate::reduce::Tc;
use num_bigint::BigUint;
use num_traits::{One, Zero};
use rustc_hash::FxHashSet;

/// Caches and budget of `isDefEq`.
pub struct DefEqState {
    equal: FxHashSet<(Expr, Expr)>,
    different: FxHashSet<(Expr, Expr)>,
    /// How many comparisons, and reductions on the way, are left.
    budget: u64,
    /// Whether a comparison or a reduction ended for lack of budget.
    pub(crate) out_of_budget: bool,
    /// How many comparisons are under way.
    pub(crate) comparing: u32,
}

impl Default for DefEqState {
    fn default() -> Self {
        DefEqState {
            equal: FxHashSet::default(),
            different: FxHashSet::default(),
            budget: u64::MAX,
            out_of_budget: false,
            comparing: 0,
        }
    }
}

enum Step {
    Decided(bool),
    Unfolded(Expr, Expr),
    Stuck(Expr, Expr),
}

impl Tc<'_> {
    /// Whether two terms are definitionally equal.
    pub fn is_def_eq(&mut self, a: Expr, b: Expr) -> bool {
        if a == b {
            return true;
        }
        if let Some(known) = self.quick(a, b) {
            return known;
        }
        let pair = if a < b { (a, b) } else { (b, a) };
        if self.defeq.equal.contains(&pair) {
            return true;
        }
        if !self.enter() {
            return false;
        }
        self.defeq.comparing += 1;
        let out = self.spend() && self.is_def_eq_core(a, b);
        self.defeq.comparing -= 1;
        self.leave();
        if out && !self.st.has_mvar(a) && !self.st.has_mvar(b) {
            self.defeq.equal.insert(pair);
        }
        out
    }

    /// How many comparisons, and reductions on their way, may be made from now on. A comparison for which they do not
    /// suffice is false, and [`Tc::out_of_budget`] tells. Reductions outside of comparisons are not counted.
    pub fn set_comparison_budget(&mut self, steps: u64) {
        self.defeq.budget = steps;
    }

    /// Bounds everything that is done from now on, not comparisons alone: what is unified, normalised or reduced counts as
    /// well. When the steps are used up, all of it comes to its end at once, unequal or as it was, and
    /// [`Tc::is_exhausted`] tells.
    pub fn limit(&mut self, steps: u64) {
        self.defeq.budget = steps;
        self.defeq.comparing += 1;
    }

    /// Whether the budget is used up.
    pub fn is_exhausted(&self) -> bool {
        self.defeq.budget == 0
    }

    /// Takes so many steps from the budget where everything counts; whether any are left.
    pub(crate) fn count(&mut self, steps: u64) -> bool {
        if self.defeq.comparing == 0 {
            return true;
        }
        self.defeq.budget = self.defeq.budget.saturating_sub(steps);
        self.defeq.budget > 0
    }

    /// Whether the last reduction or comparison ended for lack of budget, so that its outcome means nothing.
    pub fn out_of_budget(&self) -> bool {
        self.defeq.out_of_budget
    }

    /// Weak head normal form, `None` if it takes more than so many steps.
    pub fn whnf_within(&mut self, e: Expr, steps: u64) -> Option<Expr> {
        let (out, whole) = self.within(steps, |tc| tc.whnf(e));
        whole.then_some(out)
    }

    /// What comes of a computation of at most so many steps, and whether these were enough.
    pub(crate) fn within<T>(&mut self, steps: u64, compute: impl FnOnce(&mut Self) -> T) -> (T, bool) {
        let budget = std::mem::replace(&mut self.defeq.budget, steps);
        self.defeq.out_of_budget = false;
        self.defeq.comparing += 1;
        let out = compute(self);
        self.defeq.comparing -= 1;
        let whole = !self.is_exhausted() && !std::mem::take(&mut self.defeq.out_of_budget);
        self.defeq.budget = budget;
        (out, whole)
    }

    /// Takes one step from the budget.
    pub(crate) fn spend(&mut self) -> bool {
        match self.defeq.budget.checked_sub(1) {
            Some(rest) if !self.defeq.out_of_budget => self.defeq.budget = rest,
            _ => self.defeq.out_of_budget = true,
        }
        !self.defeq.out_of_budget
    }

    /// What the nodes themselves tell.
    fn quick(&mut self, a: Expr, b: Expr) -> Option<bool> {
        match (self.st.node(a), self.st.node(b)) {
            (Node::Sort(l), Node::Sort(m)) => {
                let (l, m) = (self.instantiate_level_mvars(l), self.instantiate_level_mvars(m));
                Some(self.st.level_eq(l, m))
            }
            (Node::Lam(..), Node::Lam(..)) | (Node::Pi(..), Node::Pi(..)) => Some(self.binders(a, b)),
            (Node::Nat(m), Node::Nat(n)) => Some(self.st.nat_value(m) == self.st.nat_value(n)),
            (Node::Str(m), Node::Str(n)) => Some(self.st.str_value(m) == self.st.str_value(n)),
            _ => None,
        }
    }

    /// Two λ or two Π.
    fn binders(&mut self, mut a: Expr, mut b: Expr) -> bool {
        let mut values = Vec::new();
        let out = loop {
            let (name, info, t, x, u, y) = match (self.st.node(a), self.st.node(b)) {
                (Node::Lam(n, i, t, x), Node::Lam(_, _, u, y)) | (Node::Pi(n, i, t, x), Node::Pi(_, _, u, y)) => {
                    (n, i, t, x, u, y)
                }
                _ => {
                    let a = self.st.instantiate(a, &values);
                    let b = self.st.instantiate(b, &values);
                    break self.is_def_eq(a, b);
                }
            };
            let t1 = self.st.instantiate(t, &values);
            if t != u {
                let u = self.st.instantiate(u, &values);
                if !self.is_def_eq(t1, u) {
                    break false;
                }
            }
            let v = self.open(name, info, t1, None);
            values.push(self.st.fvar(v));
            (a, b) = (x, y);
        };
        self.close(values.len() as u32);
        out
    }

    fn is_def_eq_core(&mut self, a: Expr, b: Expr) -> bool {
        let a1 = self.whnf_core(a);
        let b1 = self.whnf_core(b);
        if a1 == b1 {
            return true;
        }
        if (a1 != a || b1 != b)
            && let Some(known) = self.quick(a1, b1)
        {
            return known;
        }
        if self.proof_irrelevant(a1, b1) {
            return true;
        }
        let (a2, b2) = match self.lazy_delta(a1, b1) {
            Step::Decided(known) => return known,
            Step::Unfolded(a, b) | Step::Stuck(a, b) => (a, b),
        };
        if let Some(known) = self.same_head(a2, b2) {
            return known;
        }
        let (a3, b3) = (self.whnf_core(a2), self.whnf_core(b2));
        if a3 != a2 || b3 != b2 {
            return self.is_def_eq(a3, b3);
        }
        self.congruent(a3, b3)
            || self.eta_eq(a3, b3)
            || self.eta_eq(b3, a3)
            || self.structure_eta_eq(a3, b3)
            || self.structure_eta_eq(b3, a3)
            || self.string_literal(a3, b3)
            || self.unit_like_eq(a3, b3)
    }

    /// Constants, locals and projections with the same head that nothing unfolds.
    fn same_head(&mut self, a: Expr, b: Expr) -> Option<bool> {
        match (self.st.node(a), self.st.node(b)) {
            (Node::Const(n, ls), Node::Const(m, ms)) if n == m && self.levels_def_eq(ls, ms) => Some(true),
            (Node::FVar(x), Node::FVar(y)) if x == y => Some(true),
            (Node::Proj(n, i, s), Node::Proj(m, j, t)) if n == m && i == j && self.is_def_eq(s, t) => Some(true),
            _ => None,
        }
    }

    fn levels_def_eq(&mut self, a: Levels, b: Levels) -> bool {
        if a == b {
            return true;
        }
        let (xs, ys) = (self.st.levels(a).to_vec(), self.st.levels(b).to_vec());
        xs.len() == ys.len()
            && xs.into_iter().zip(ys).all(|(x, y)| {
                let (x, y) = (self.instantiate_level_mvars(x), self.instantiate_level_mvars(y));
                self.st.level_eq(x, y)
            })
    }

    /// Two proofs of the same proposition.
    fn proof_irrelevant(&mut self, a: Expr, b: Expr) -> bool {
        let Some(ta) = self.infer_type(a) else { return false };
        if !self.is_prop(ta) {
            return false;
        }
        let Some(tb) = self.infer_type(b) else { return false };
        self.is_def_eq(ta, tb)
    }

    fn hints(&self, e: Expr) -> Option<(Name, Levels, ReducibilityHints)> {
        let Node::Const(n, ls) = self.st.node(self.st.get_app_fn(e)) else { return None };
        match self.env.get(n)?.kind {
            ConstantKind::Def { hints, .. } => Some((n, ls, hints)),
            ConstantKind::Theorem { value: Some(_) } => Some((n, ls, ReducibilityHints::Opaque)),
            _ => None,
        }
    }

    fn lazy_delta(&mut self, mut a: Expr, mut b: Expr) -> Step {
        loop {
            if let Some(known) = self.nat_offset(a, b) {
                return Step::Decided(known);
            }
            if !self.st.has_fvar(a) && !self.st.has_fvar(b) {
                if let Some(a) = self.reduce_nat(a) {
                    return Step::Decided(self.is_def_eq(a, b));
                }
                if let Some(b) = self.reduce_nat(b) {
                    return Step::Decided(self.is_def_eq(a, b));
                }
            }
            match self.delta_step(a, b) {
                Step::Unfolded(x, y) => (a, b) = (x, y),
                other => return other,
            }
            if a == b {
                return Step::Decided(true);
            }
            if let Some(known) = self.quick(a, b) {
                return Step::Decided(known);
            }
            if !self.spend() {
                return Step::Decided(false);
            }
        }
    }

    fn delta_step(&mut self, a: Expr, b: Expr) -> Step {
        match (self.hints(a), self.hints(b)) {
            (None, None) => Step::Stuck(a, b),
            (Some(_), None) => match self.unfold_and_reduce(a) {
                Some(a) => Step::Unfolded(a, b),
                None => Step::Stuck(a, b),
            },
            (None, Some(_)) => match self.unfold_and_reduce(b) {
                Some(b) => Step::Unfolded(a, b),
                None => Step::Stuck(a, b),
            },
            (Some((n, ls, ha)), Some((m, ms, hb))) => {
                if Self::before(ha, hb) {
                    return self.unfold_second(a, b);
                }
                if Self::before(hb, ha) {
                    return self.unfold_first(a, b);
                }
                if n == m && matches!(ha, ReducibilityHints::Regular(_)) && self.same_arguments(a, b, ls, ms) {
                    return Step::Decided(true);
                }
                match (self.unfold_and_reduce(a), self.unfold_and_reduce(b)) {
                    (Some(a), Some(b)) => Step::Unfolded(a, b),
                    (Some(a), None) => Step::Unfolded(a, b),
                    (None, Some(b)) => Step::Unfolded(a, b),
                    (None, None) => Step::Stuck(a, b),
                }
            }
        }
    }

    fn unfold_first(&mut self, a: Expr, b: Expr) -> Step {
        match self.unfold_and_reduce(a) {
            Some(a) => Step::Unfolded(a, b),
            None => Step::Stuck(a, b),
        }
    }

    fn unfold_second(&mut self, a: Expr, b: Expr) -> Step {
        match self.unfold_and_reduce(b) {
            Some(b) => Step::Unfolded(a, b),
            None => Step::Stuck(a, b),
        }
    }

    /// Whether what is marked `a` is unfolded after what is marked `b`.
    fn before(a: ReducibilityHints, b: ReducibilityHints) -> bool {
        let rank = |h| match h {
            ReducibilityHints::Opaque => 0,
            ReducibilityHints::Regular(n) => 1 + u64::from(n),
            ReducibilityHints::Abbrev => u64::MAX,
        };
        rank(a) < rank(b)
    }

    fn unfold_and_reduce(&mut self, e: Expr) -> Option<Expr> {
        let e = self.unfold_definition(e)?;
        Some(self.whnf_core(e))
    }

    /// The same definition on both sides: its arguments are compared before it is unfolded.
    fn same_arguments(&mut self, a: Expr, b: Expr, ls: Levels, ms: Levels) -> bool {
        let pair = if a < b { (a, b) } else { (b, a) };
        if self.defeq.different.contains(&pair) {
            return false;
        }
        if self.levels_def_eq(ls, ms) && self.arguments_eq(a, b) {
            return true;
        }
        if !self.st.has_mvar(a) && !self.st.has_mvar(b) {
            self.defeq.different.insert(pair);
        }
        false
    }

    fn arguments_eq(&mut self, a: Expr, b: Expr) -> bool {
        let ((_, xs), (_, ys)) = (self.st.unfold_app(a), self.st.unfold_app(b));
        xs.len() == ys.len() && xs.into_iter().zip(ys).all(|(x, y)| self.is_def_eq(x, y))
    }

    /// `n + 1` against `m + 1`, either of which may be a literal.
    fn nat_offset(&mut self, a: Expr, b: Expr) -> Option<bool> {
        if self.is_nat_zero(a) && self.is_nat_zero(b) {
            return Some(true);
        }
        let (p, q) = (self.pred_of(a)?, self.pred_of(b)?);
        Some(self.is_def_eq(p, q))
    }

    fn is_nat_zero(&self, e: Expr) -> bool {
        match self.st.node(e) {
            Node::Const(n, _) => n == self.names.nat_zero,
            Node::Nat(l) => self.st.nat_value(l).is_zero(),
            _ => false,
        }
    }

    fn pred_of(&mut self, e: Expr) -> Option<Expr> {
        match self.st.node(e) {
            Node::Nat(l) if !self.st.nat_value(l).is_zero() => {
                let n = self.st.nat_value(l) - BigUint::one();
                Some(self.st.nat(n))
            }
            Node::App(f, x) => match self.st.node(f) {
                Node::Const(n, _) if n == self.names.nat_succ => Some(x),
                _ => None,
            },
            _ => None,
        }
    }

    fn congruent(&mut self, a: Expr, b: Expr) -> bool {
        if !matches!((self.st.node(a), self.st.node(b)), (Node::App(..), Node::App(..))) {
            return false;
        }
        let (f, g) = (self.st.get_app_fn(a), self.st.get_app_fn(b));
        self.is_def_eq(f, g) && self.arguments_eq(a, b)
    }

    /// `fun x => t` against `b`, a function.
    fn eta_eq(&mut self, a: Expr, b: Expr) -> bool {
        if !matches!(self.st.node(a), Node::Lam(..)) || matches!(self.st.node(b), Node::Lam(..)) {
            return false;
        }
        let Some(ty) = self.infer_type(b) else { return false };
        let ty = self.whnf(ty);
        let Node::Pi(n, _, t, _) = self.st.node(ty) else { return false };
        let body = self.st.lift(b, 1);
        let x = self.st.bvar(0);
        let body = self.st.app(body, x);
        let expanded = self.st.lam(n, BinderInfo::Default, t, body);
        self.is_def_eq(a, expanded)
    }

    /// `mk x y` against a term of the structure.
    fn structure_eta_eq(&mut self, a: Expr, b: Expr) -> bool {
        let (f, args) = self.st.unfold_app(b);
        let Node::Const(c, _) = self.st.node(f) else { return false };
        let Some(ctor) = self.env.ctor(c) else { return false };
        let (induct, params, fields) = (ctor.induct, ctor.num_params as usize, ctor.num_fields as usize);
        if args.len() != params + fields || self.env.structure_like(induct).is_none() {
            return false;
        }
        let (Some(ta), Some(tb)) = (self.infer_type(a), self.infer_type(b)) else { return false };
        if !self.is_def_eq(ta, tb) {
            return false;
        }
        (0..fields).all(|i| {
            let p = self.st.proj(induct, i as u32, a);
            self.is_def_eq(p, args[params + i])
        })
    }

    fn string_literal(&mut self, a: Expr, b: Expr) -> bool {
        for (lit, other) in [(a, b), (b, a)] {
            if let Node::Str(s) = self.st.node(lit)
                && self.st.head_const(other) == Some(self.names.string_of_list)
            {
                let text = self.st.str_value(s).to_owned();
                let lit = self.string_to_ctor(&text);
                return self.is_def_eq(lit, other);
            }
        }
        false
    }

    /// Two terms of a structure without fields.
    fn unit_like_eq(&mut self, a: Expr, b: Expr) -> bool {
        let Some(ta) = self.infer_type(a) else { return false };
        let ta = self.whnf(ta);
        let Some(n) = self.st.head_const(ta) else { return false };
        let Some((_, ctor)) = self.env.structure_like(n) else { return false };
        if ctor.num_fields != 0 {
            return false;
        }
        let Some(tb) = self.infer_type(b) else { return false };
        self.is_def_eq(ta, tb)
    }
}
