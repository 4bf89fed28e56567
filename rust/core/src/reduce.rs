//! Weak head normal forms: β, ζ, ι (K and structure η included), projections, quotients, literals and δ.
//!
//! Follows the kernel (Lean's `src/kernel/type_checker.cpp`, `whnf_core`, `whnf`, `reduce_nat`, and
//! `src/kernel/inductive.h`, `inductive_reduce_rec`). Assigned holes are looked through; a term that holds an unknown is
//! never cached, since filling the unknown may change its normal form.

use crate::env::{ConstantKind, Environment, QuotKind, RecursorVal};
use crate::expr::{Expr, FVar, LocalDecl, Node, Store};
use crate::level::{Level, LevelNode, Levels};
use crate::meta::MetaCtx;
use crate::name::Name;
use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{One, ToPrimitive, Zero};
use rustc_hash::FxHashMap;

/// Locals opened by the checker itself have this depth or more, those of a search less.
pub const CHECKER_DEPTH: u32 = 1 << 30;

/// The largest exponent that `Nat.pow` is computed for, as in Lean's kernel.
const MAX_EXPONENT: u32 = 1 << 24;

/// How many reductions and comparisons may be nested in each other; past it they count as out of budget. What is used
/// of the stack is a few hundred bytes for each in a release build.
pub const MAX_DEPTH: u32 = 50_000;

/// Names that the kernel knows.
pub struct KernelNames {
    pub(crate) nat: Name,
    pub(crate) nat_zero: Name,
    pub(crate) nat_succ: Name,
    pub(crate) string: Name,
    pub(crate) string_of_list: Name,
    pub(crate) list_nil: Name,
    pub(crate) list_cons: Name,
    pub(crate) char: Name,
    pub(crate) char_of_nat: Name,
    pub(crate) bool_true: Name,
    pub(crate) bool_false: Name,
    binary: Vec<(Name, NatOp)>,
    nat_log2: Name,
}

#[derive(Clone, Copy)]
enum NatOp {
    Add,
    Sub,
    Mul,
    Div,
    Mod,
    Gcd,
    Beq,
    Ble,
    Land,
    Lor,
    Xor,
    ShiftLeft,
    ShiftRight,
    Pow,
}

impl KernelNames {
    /// Interns them.
    pub fn new(st: &mut Store<'_>) -> Self {
        let binary = [
            ("Nat.add", NatOp::Add),
            ("Nat.sub", NatOp::Sub),
            ("Nat.mul", NatOp::Mul),
            ("Nat.div", NatOp::Div),
            ("Nat.mod", NatOp::Mod),
            ("Nat.gcd", NatOp::Gcd),
            ("Nat.beq", NatOp::Beq),
            ("Nat.ble", NatOp::Ble),
            ("Nat.land", NatOp::Land),
            ("Nat.lor", NatOp::Lor),
            ("Nat.xor", NatOp::Xor),
            ("Nat.shiftLeft", NatOp::ShiftLeft),
            ("Nat.shiftRight", NatOp::ShiftRight),
            ("Nat.pow", NatOp::Pow),
        ];
        KernelNames {
            nat: st.name("Nat"),
            nat_zero: st.name("Nat.zero"),
            nat_succ: st.name("Nat.succ"),
            string: st.name("String"),
            string_of_list: st.name("String.ofList"),
            list_nil: st.name("List.nil"),
            list_cons: st.name("List.cons"),
            char: st.name("Char"),
            char_of_nat: st.name("Char.ofNat"),
            bool_true: st.name("Bool.true"),
            bool_false: st.name("Bool.false"),
            binary: binary.into_iter().map(|(n, op)| (st.name(n), op)).collect(),
            nat_log2: st.name("Nat.log2"),
        }
    }
}

/// Type theory over an environment: a store for what is made on the way, unknowns, and caches.
pub struct Tc<'e> {
    /// The constants.
    pub env: &'e Environment,
    /// Where terms are made.
    pub st: Store<'e>,
    /// The unknowns.
    pub meta: MetaCtx,
    /// The kernel's names.
    pub names: KernelNames,
    /// How many binders the checker has open.
    pub(crate) open: u32,
    /// How many reductions and comparisons are under way.
    depth: u32,
    pub(crate) whnf_cache: FxHashMap<Expr, Expr>,
    pub(crate) core_cache: FxHashMap<Expr, Expr>,
    pub(crate) infer_cache: FxHashMap<Expr, Expr>,
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
        let mut st = Store::over(&env.store);
        let names = KernelNames::new(&mut st);
        Tc {
            env,
            st,
            meta: MetaCtx::default(),
            names,
            open: 0,
            depth: 0,
            whnf_cache: FxHashMap::default(),
            core_cache: FxHashMap::default(),
            infer_cache: FxHashMap::default(),
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

    /// A literal as the application of a constructor; anything else as it is.
    pub fn literal_to_ctor(&mut self, e: Expr) -> Expr {
        match self.st.node(e) {
            Node::Nat(lit) => {
                let n = self.st.nat_value(lit);
                if n.is_zero() {
                    return self.st.constant(self.names.nat_zero, Levels::EMPTY);
                }
                let pred = n - BigUint::one();
                let pred = self.st.nat(pred);
                let succ = self.st.constant(self.names.nat_succ, Levels::EMPTY);
                self.st.app(succ, pred)
            }
            Node::Str(lit) => {
                let text = self.st.str_value(lit).to_owned();
                let e = self.string_to_ctor(&text);
                self.whnf(e)
            }
            _ => e,
        }
    }

    /// `String.ofList [Char.ofNat …, …]`
    pub(crate) fn string_to_ctor(&mut self, text: &str) -> Expr {
        let char = self.st.constant(self.names.char, Levels::EMPTY);
        let of_nat = self.st.constant(self.names.char_of_nat, Levels::EMPTY);
        let nil = self.st.const_at(self.names.list_nil, &[Level::ZERO]);
        let cons = self.st.const_at(self.names.list_cons, &[Level::ZERO]);
        let mut list = self.st.app(nil, char);
        for c in text.chars().rev() {
            let code = self.st.nat(BigUint::from(c as u32));
            let c = self.st.app(of_nat, code);
            list = self.st.apps(cons, &[char, c, list]);
        }
        let mk = self.st.constant(self.names.string_of_list, Levels::EMPTY);
        self.st.app(mk, list)
    }

    fn reduce_rec(&mut self, name: Name, r: &RecursorVal, ls: Levels, args: &[Expr]) -> Option<Expr> {
        let major_idx = r.major_idx();
        let mut major = *args.get(major_idx)?;
        if r.k
            && let Some(c) = self.to_ctor_when_k(name, r, major)
        {
            major = c;
        }
        major = self.whnf(major);
        major = self.literal_to_ctor(major);
        if self.ctor_of(major).is_none() {
            major = self.to_ctor_when_structure(r, major);
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

    /// The inductive type that a recursor eliminates.
    pub fn rec_inductive(&self, r: &RecursorVal) -> Option<Name> {
        match r.rules.first() {
            Some(rule) => Some(self.env.ctor(rule.ctor)?.induct),
            None => r.all.first().copied(),
        }
    }

    /// For K: a major premise whose type is that of the constructor may be taken for it.
    fn to_ctor_when_k(&mut self, _rec: Name, r: &RecursorVal, major: Expr) -> Option<Expr> {
        let ty = self.infer_type(major)?;
        let ty = self.whnf(ty);
        let (f, args) = self.st.unfold_app(ty);
        let Node::Const(n, ls) = self.st.node(f) else { return None };
        let ind = self.env.inductive(n)?;
        if self.rec_inductive(r) != Some(n) {
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
    fn to_ctor_when_structure(&mut self, r: &RecursorVal, major: Expr) -> Expr {
        let Some(induct) = self.rec_inductive(r) else { return major };
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

    /// The number that a normal form stands for: a literal, or `Nat.zero`.
    pub fn nat_of(&mut self, e: Expr) -> Option<BigUint> {
        match self.st.node(e) {
            Node::Nat(lit) => Some(self.st.nat_value(lit).clone()),
            Node::Const(n, _) if n == self.names.nat_zero => Some(BigUint::zero()),
            _ => None,
        }
    }

    fn nat_arg(&mut self, e: Expr) -> Option<BigUint> {
        if self.st.has_fvar(e) && !matches!(self.st.node(e), Node::App(..) | Node::FVar(_)) {
            return None;
        }
        let e = self.whnf(e);
        self.nat_of(e)
    }

    /// Computes an operation on natural number literals.
    pub fn reduce_nat(&mut self, e: Expr) -> Option<Expr> {
        let Node::App(f, b) = self.st.node(e) else { return None };
        match self.st.node(f) {
            Node::Const(n, _) if n == self.names.nat_succ => {
                let b = self.nat_arg(b)?;
                Some(self.st.nat(b + BigUint::one()))
            }
            Node::Const(n, _) if n == self.names.nat_log2 => {
                let b = self.nat_arg(b)?;
                Some(self.st.nat(BigUint::from(b.bits().saturating_sub(1))))
            }
            Node::App(g, a) => {
                let Node::Const(n, _) = self.st.node(g) else { return None };
                let op = self.names.binary.iter().find(|(m, _)| *m == n)?.1;
                if self.st.has_fvar(a) || self.st.has_fvar(b) {
                    return None;
                }
                let (a, b) = (self.nat_arg(a)?, self.nat_arg(b)?);
                self.nat_op(op, a, b)
            }
            _ => None,
        }
    }

    fn nat_op(&mut self, op: NatOp, a: BigUint, b: BigUint) -> Option<Expr> {
        let n = match op {
            NatOp::Add => a + b,
            NatOp::Sub => {
                if a < b {
                    BigUint::zero()
                } else {
                    a - b
                }
            }
            NatOp::Mul => a * b,
            NatOp::Div => {
                if b.is_zero() {
                    BigUint::zero()
                } else {
                    a / b
                }
            }
            NatOp::Mod => {
                if b.is_zero() {
                    a
                } else {
                    a % b
                }
            }
            NatOp::Gcd => a.gcd(&b),
            NatOp::Beq => return Some(self.bool(a == b)),
            NatOp::Ble => return Some(self.bool(a <= b)),
            NatOp::Land => a & b,
            NatOp::Lor => a | b,
            NatOp::Xor => a ^ b,
            NatOp::ShiftLeft => a << b.to_u32().filter(|&k| k < MAX_EXPONENT)?,
            NatOp::ShiftRight => match b.to_u64() {
                Some(k) => a >> k,
                None => BigUint::zero(),
            },
            NatOp::Pow => a.pow(b.to_u32().filter(|&k| k < MAX_EXPONENT)?),
        };
        Some(self.st.nat(n))
    }

    fn bool(&mut self, b: bool) -> Expr {
        let n = if b { self.names.bool_true } else { self.names.bool_false };
        self.st.constant(n, Levels::EMPTY)
    }

    /// The level with its assigned unknowns replaced.
    pub fn instantiate_level_mvars(&mut self, l: Level) -> Level {
        if !self.st.level_has_mvar(l) {
            return l;
        }
        match self.st.level_node(l) {
            LevelNode::Zero | LevelNode::Param(_) => l,
            LevelNode::MVar(m) => match self.meta.level_value(m) {
                Some(v) => self.instantiate_level_mvars(v),
                None => l,
            },
            LevelNode::Succ(a) => {
                let a = self.instantiate_level_mvars(a);
                self.st.level_succ(a)
            }
            LevelNode::Max(a, b) => {
                let (a, b) = (self.instantiate_level_mvars(a), self.instantiate_level_mvars(b));
                self.st.level_max(a, b)
            }
            LevelNode::IMax(a, b) => {
                let (a, b) = (self.instantiate_level_mvars(a), self.instantiate_level_mvars(b));
                self.st.level_imax(a, b)
            }
        }
    }

    /// The expression with its assigned unknowns replaced, and what that makes reducible β-reduced.
    pub fn instantiate_mvars(&mut self, e: Expr) -> Expr {
        if !self.st.has_mvar(e) {
            return e;
        }
        let mut memo = FxHashMap::default();
        self.instantiate_core(e, &mut memo)
    }

    fn instantiate_core(&mut self, e: Expr, memo: &mut FxHashMap<Expr, Expr>) -> Expr {
        if !self.st.has_mvar(e) {
            return e;
        }
        if let Some(&out) = memo.get(&e) {
            return out;
        }
        let out = match self.st.node(e) {
            Node::MVar(m) => match self.meta.value(m) {
                Some(v) => self.instantiate_core(v, memo),
                None => e,
            },
            Node::Sort(l) => {
                let l = self.instantiate_level_mvars(l);
                self.st.sort(l)
            }
            Node::Const(n, ls) => {
                let list = self.st.levels(ls).to_vec();
                let list: Vec<Level> = list.into_iter().map(|l| self.instantiate_level_mvars(l)).collect();
                self.st.const_at(n, &list)
            }
            Node::App(..) => {
                let (f, args) = self.st.unfold_app(e);
                let assigned = matches!(self.st.node(f), Node::MVar(_));
                let f = self.instantiate_core(f, memo);
                let args: Vec<Expr> = args.into_iter().map(|a| self.instantiate_core(a, memo)).collect();
                if assigned { self.beta(f, &args) } else { self.st.apps(f, &args) }
            }
            Node::Lam(n, i, t, b) => {
                let (t, b) = (self.instantiate_core(t, memo), self.instantiate_core(b, memo));
                self.st.lam(n, i, t, b)
            }
            Node::Pi(n, i, t, b) => {
                let (t, b) = (self.instantiate_core(t, memo), self.instantiate_core(b, memo));
                self.st.pi(n, i, t, b)
            }
            Node::Let(n, t, v, b) => {
                let t = self.instantiate_core(t, memo);
                let v = self.instantiate_core(v, memo);
                let b = self.instantiate_core(b, memo);
                self.st.mk(Node::Let(n, t, v, b))
            }
            Node::Proj(n, i, s) => {
                let s = self.instantiate_core(s, memo);
                self.st.proj(n, i, s)
            }
            _ => e,
        };
        memo.insert(e, out);
        out
    }
}
