//! Weak head normal forms: β, ζ, ι (K and structure η included), projections, quotients, literals and δ.
//!
//! Follows the kernel (Lean's `src/kernel/type_checker.cpp`, `whnf_core`, `whnf`, `reduce_nat`, and
//! `src/kernel/inductive.h`, `inductive_reduce_rec`). Assigned holes are looked through; a term that holds an unknown is
//! never cached, since filling the unknown may change its normal form.

use crate::env::{ConstantKind, Environment, QuotKind, RecursorVal};
use crate::expr::{Expr, FVar, LocalDecl, Node, Store};
use crate::kernel_names::KernelNames;
use crate::level::Levels;
use crate::meta::MetaCtx;
use crate::name::Name;
use rustc_hash::FxHashMap;

mod instantiate;
mod literal;

/// Locals opened by the checker itself have this depth or more, those of a search less.
pub const CHECKER_DEPTH: u32 = 1 << 30;

/// How many reductions and comparisons may be nested in each other; past it they count as out of budget. What is used
/// of the stack is a few hundred bytes for each in a release build.
pub const MAX_DEPTH: u32 = 50_000;

/// Type theory over an environment: a store for what is made on the way, unknowns, and caches.
pub struct Tc<'e> {
    /// The constants.
    pub env: &'e Environment,
    /// Where terms are made.
    pub st: Store<'e>,
    /// The unknowns.
    pub meta: MetaCtx,
    /// The kernel's names.
    pub(crate) names: &'e KernelNames,
    /// How many binders the checker has open.
    pub(crate) open: u32,
    /// How many reductions and comparisons are under way.
    depth: u32,
    pub(crate) whnf_cache: FxHashMap<Expr, Expr>,
    pub(crate) core_cache: FxHashMap<Expr, Expr>,
    pub(crate) infer_cache: FxHashMap<Expr, Expr>,
    pub(crate) prop_cache: FxHashMap<Expr, bool>,
    /// Types, values and rules of constants at levels without unknowns.
    at_levels: FxHashMap<(Name, Expr, Levels), Expr>,
    /// State of the normaliser.
    pub(crate) normalizer: crate::normalize::Normalizer,
    /// State of the unifier.
    pub unifier: crate::unify::Unifier,
    /// What type class resolution may use.
    pub instances: crate::instances::Instances,
    /// State of `isDefEq`.
    pub(crate) defeq: crate::defeq::DefEqState,
}

impl<'e> Tc<'e> {
    /// Type theory over the constants of `env`.
    pub fn new(env: &'e Environment) -> Self {
        Tc {
            env,
            st: Store::over(&env.store),
            meta: MetaCtx::default(),
            names: &env.kernel_names,
            open: 0,
            depth: 0,
            whnf_cache: FxHashMap::default(),
            core_cache: FxHashMap::default(),
            infer_cache: FxHashMap::default(),
            prop_cache: FxHashMap::default(),
            at_levels: FxHashMap::default(),
            normalizer: Default::default(),
            unifier: Default::default(),
            instances: Default::default(),
            defeq: Default::default(),
        }
    }

    /// Opens a binder: a local for its variable, to be closed by [`Tc::close`].
    pub(crate) fn open(&mut self, name: Name, info: crate::expr::BinderInfo, ty: Expr, value: Option<Expr>) -> FVar {
        let depth = CHECKER_DEPTH + self.open;
        self.open += 1;
        self.st.mk_local(LocalDecl { depth, name, info, ty, value })
    }

    /// Closes the `n` binders that were opened last.
    pub(crate) fn close(&mut self, n: u32) {
        self.open -= n;
    }

    /// A type, a value or a rule of a constant at levels; `None` if their number is wrong.
    pub(crate) fn at_levels(&mut self, n: Name, params: &[Name], e: Expr, levels: Levels) -> Option<Expr> {
        let list = self.st.levels(levels);
        if list.len() != params.len() {
            return None;
        }
        if !self.st.has_level_param(e) {
            return Some(e);
        }
        if let Some(&out) = self.at_levels.get(&(n, e, levels)) {
            return Some(out);
        }
        let list = list.to_vec();
        let out = self.st.instantiate_levels(e, params, &list);
        if !self.st.has_mvar(out) {
            self.at_levels.insert((n, e, levels), out);
        }
        Some(out)
    }

    /// The value of a definition at levels, if the constant has one that unfolds.
    pub fn delta(&mut self, n: Name, ls: Levels) -> Option<Expr> {
        let info = self.env.get(n)?;
        let value = match info.kind {
            ConstantKind::Def { value, .. } => value,
            ConstantKind::Theorem { value: Some(value) } => value,
            _ => return None,
        };
        self.at_levels(n, &info.val.level_params, value, ls)
    }

    /// Unfolds the constant at the head, without reducing further.
    pub fn unfold_definition(&mut self, e: Expr) -> Option<Expr> {
        let (f, args) = self.st.unfold_app(e);
        let Node::Const(n, ls) = self.st.node(f) else { return None };
        let value = self.delta(n, ls)?;
        Some(self.beta(value, &args))
    }

    /// `f args` with the leading λ of `f` applied.
    pub fn beta(&mut self, f: Expr, args: &[Expr]) -> Expr {
        let mut body = f;
        let mut n = 0;
        while n < args.len()
            && let Node::Lam(_, _, _, b) = self.st.node(body)
        {
            body = b;
            n += 1;
        }
        let head = self.st.instantiate(body, &args[..n]);
        if n < args.len() && n > 0 && matches!(self.st.node(head), Node::Lam(..)) {
            return self.beta(head, &args[n..]);
        }
        self.st.apps(head, &args[n..])
    }

    /// Whether one more nested reduction or comparison may begin; to be followed by [`Tc::leave`] if so. What begins at
    /// the top begins with a clean slate.
    #[inline]
    pub(crate) fn enter(&mut self) -> bool {
        if self.depth == 0 {
            self.defeq.out_of_budget = false;
        }
        if self.depth >= MAX_DEPTH || self.defeq.out_of_budget {
            self.defeq.out_of_budget = true;
            return false;
        }
        self.depth += 1;
        true
    }

    /// Ends what [`Tc::enter`] began.
    #[inline]
    pub(crate) fn leave(&mut self) {
        self.depth -= 1;
    }

    /// Weak head normal form without δ. Out of budget, a term comes back less reduced.
    pub fn whnf_core(&mut self, e: Expr) -> Expr {
        match self.st.node(e) {
            Node::BVar(_)
            | Node::Sort(_)
            | Node::Const(..)
            | Node::Lam(..)
            | Node::Pi(..)
            | Node::Nat(_)
            | Node::Str(_) => {
                return e;
            }
            _ => {}
        }
        let cached = !self.st.has_mvar(e);
        if cached && let Some(&out) = self.core_cache.get(&e) {
            return out;
        }
        if !self.enter() {
            return e;
        }
        let mut out = e;
        while let Some(next) = self.whnf_core_step(out) {
            out = next;
            if self.defeq.comparing > 0 && !self.spend() {
                break;
            }
            if let Some(&known) = self.core_cache.get(&out) {
                out = known;
                break;
            }
        }
        self.leave();
        if cached && !self.defeq.out_of_budget {
            self.core_cache.insert(e, out);
            self.core_cache.insert(out, out);
        }
        out
    }

    fn whnf_core_step(&mut self, e: Expr) -> Option<Expr> {
        match self.st.node(e) {
            Node::MVar(m) => self.meta.value(m),
            Node::FVar(x) => self.st.local(x).value,
            Node::Let(_, _, v, b) => Some(self.st.instantiate1(b, v)),
            Node::Proj(_, i, s) => self.reduce_proj(i, s),
            Node::App(..) => self.whnf_core_app(e),
            _ => None,
        }
    }

    fn whnf_core_app(&mut self, e: Expr) -> Option<Expr> {
        let (f0, args) = self.st.unfold_app(e);
        match self.st.node(f0) {
            Node::Lam(..) => Some(self.beta(f0, &args)),
            Node::Const(n, ls) => self.reduce_const_app(n, ls, &args),
            _ => {
                let f = self.whnf_core(f0);
                (f != f0).then(|| self.beta(f, &args))
            }
        }
    }

    fn reduce_const_app(&mut self, n: Name, ls: Levels, args: &[Expr]) -> Option<Expr> {
        match &self.env.get(n)?.kind {
            ConstantKind::Rec(r) => self.reduce_rec(n, r, ls, args),
            ConstantKind::Quot(k) => self.reduce_quot(*k, args),
            _ => None,
        }
    }

    /// The field `i` of `s`, if `s` is a constructor application.
    pub fn reduce_proj(&mut self, i: u32, s: Expr) -> Option<Expr> {
        let s = self.whnf(s);
        let s = self.literal_to_ctor(s);
        let (f, args) = self.st.unfold_app(s);
        let Node::Const(n, _) = self.st.node(f) else { return None };
        let ctor = self.env.ctor(n)?;
        args.get((ctor.num_params + i) as usize).copied()
    }

    fn reduce_rec(&mut self, name: Name, r: &RecursorVal, ls: Levels, args: &[Expr]) -> Option<Expr> {
        let major_idx = r.major_idx();
        let mut major = *args.get(major_idx)?;
        if r.k
            && let Some(c) = self.ctor_for_k(r, major)
        {
            major = c;
        }
        major = self.whnf(major);
        major = self.literal_to_ctor(major);
        if self.ctor_of(major).is_none() {
            major = self.ctor_for_structure(r, major);
        }
        let (ctor, ctor_args) = self.st.unfold_app(major);
        let Node::Const(ctor, _) = self.st.node(ctor) else { return None };
        let rule = r.rules.iter().find(|rule| rule.ctor == ctor)?;
        let fields = ctor_args.len().checked_sub(rule.num_fields as usize)?;
        let info = self.env.get(name)?;
        let rhs = self.at_levels(name, &info.val.level_params, rule.rhs, ls)?;
        let mut all: Vec<Expr> = args[..r.first_index_idx()].to_vec();
        all.extend_from_slice(&ctor_args[fields..]);
        all.extend_from_slice(&args[major_idx + 1..]);
        Some(self.beta(rhs, &all))
    }

    /// The constructor at the head of an application.
    pub fn ctor_of(&self, e: Expr) -> Option<Name> {
        let n = self.st.head_const(e)?;
        self.env.ctor(n).map(|_| n)
    }

    /// For K: a major premise whose type is that of the constructor may be taken for it.
    fn ctor_for_k(&mut self, r: &RecursorVal, major: Expr) -> Option<Expr> {
        let ty = self.infer_type(major)?;
        let ty = self.whnf(ty);
        let (f, args) = self.st.unfold_app(ty);
        let Node::Const(n, ls) = self.st.node(f) else { return None };
        let ind = self.env.inductive(n)?;
        if self.env.rec_inductive(r) != Some(n) {
            return None;
        }
        let mut ctor = self.st.constant(*ind.ctors.first()?, ls);
        ctor = self.st.apps(ctor, args.get(..ind.num_params as usize)?);
        let ctor_ty = self.infer_type(ctor)?;
        if self.st.has_mvar(ty) {
            // Whether the indices agree is for the unifier to find out.
            let (a, b) = (self.instantiate_mvars(ty), self.instantiate_mvars(ctor_ty));
            if a != b && (self.st.has_mvar(a) || !self.is_def_eq(a, b)) {
                return None;
            }
        } else if !self.is_def_eq(ty, ctor_ty) {
            return None;
        }
        Some(ctor)
    }

    /// Structure η for recursors: `s` becomes `mk s.1 s.2 …`, unless it is a proof.
    fn ctor_for_structure(&mut self, r: &RecursorVal, major: Expr) -> Expr {
        let Some(induct) = self.env.rec_inductive(r) else { return major };
        let Some((ctor, val)) = self.env.structure_like(induct) else { return major };
        let Some(ty) = self.infer_type(major) else { return major };
        let ty = self.whnf(ty);
        let (f, args) = self.st.unfold_app(ty);
        let Node::Const(n, ls) = self.st.node(f) else { return major };
        if n != induct || self.is_prop(ty) {
            return major;
        }
        let mut out = self.st.constant(ctor, ls);
        let Some(params) = args.get(..val.num_params as usize) else { return major };
        out = self.st.apps(out, params);
        for i in 0..val.num_fields {
            let field = self.st.proj(induct, i, major);
            out = self.st.app(out, field);
        }
        out
    }

    fn reduce_quot(&mut self, kind: QuotKind, args: &[Expr]) -> Option<Expr> {
        let (mk_pos, f_pos) = match kind {
            QuotKind::Lift => (5, 3),
            QuotKind::Ind => (4, 3),
            _ => return None,
        };
        let mk = self.whnf(*args.get(mk_pos)?);
        let (head, mk_args) = self.st.unfold_app(mk);
        let Node::Const(n, _) = self.st.node(head) else { return None };
        if mk_args.len() != 3 || !matches!(self.env.get(n)?.kind, ConstantKind::Quot(QuotKind::Ctor)) {
            return None;
        }
        let mut all = vec![mk_args[2]];
        all.extend_from_slice(&args[mk_pos + 1..]);
        Some(self.st.apps(args[f_pos], &all))
    }

    /// Weak head normal form.
    pub fn whnf(&mut self, e: Expr) -> Expr {
        match self.st.node(e) {
            Node::BVar(_) | Node::Sort(_) | Node::Lam(..) | Node::Pi(..) | Node::Nat(_) | Node::Str(_) => return e,
            _ => {}
        }
        let cached = !self.st.has_mvar(e);
        if cached && let Some(&out) = self.whnf_cache.get(&e) {
            return out;
        }
        if !self.enter() {
            return e;
        }
        let mut cur = e;
        let out = loop {
            cur = self.whnf_core(cur);
            if let Some(n) = self.reduce_nat(cur) {
                break n;
            }
            match self.unfold_definition(cur) {
                Some(next) if self.defeq.comparing == 0 || self.spend() => cur = next,
                _ => break cur,
            }
        };
        self.leave();
        if cached && !self.defeq.out_of_budget {
            self.whnf_cache.insert(e, out);
        }
        out
    }
}
