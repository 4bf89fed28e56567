//! Expressions, interned: locally nameless, as `Lean.Expr` without `mdata`.
//!
//! What a node knows of itself (loose bound variables, free variables, unknowns, universe parameters) is computed once,
//! by [`Store::mk`], and every traversal stops where there is nothing for it to do.

use crate::level::{Level, LevelData, LevelNode, Levels};
use crate::memory::{Handle, Interner, handle, hash_of};
use crate::name::{Name, NameNode};
use num_bigint::BigUint;
use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

handle! {
    /// An expression, as `Lean.Expr`.
    Expr
}

handle! {
    /// An interned natural number literal.
    NatLit
}

handle! {
    /// An interned string literal.
    StrLit
}

handle! {
    /// A free variable, interned by its depth, name, type and value.
    FVar
}

/// An expression to be found (a hole).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct MVarId(pub u32);

/// Arguments of an application; few enough of them take no memory of their own.
pub type Args = SmallVec<[Expr; 8]>;

/// How an argument is written.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum BinderInfo {
    /// `(x : A)`
    Default,
    /// `{x : A}`
    Implicit,
    /// `⦃x : A⦄`
    StrictImplicit,
    /// `[x : A]`
    InstImplicit,
}

/// An expression, one step deep.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Node {
    /// A bound variable by its de Bruijn index.
    BVar(u32),
    /// A local constant.
    FVar(FVar),
    /// A hole.
    MVar(MVarId),
    /// `Sort u`
    Sort(Level),
    /// A constant at its universe levels.
    Const(Name, Levels),
    /// `f a`
    App(Expr, Expr),
    /// `fun (x : type) => body`
    Lam(Name, BinderInfo, Expr, Expr),
    /// `(x : type) → body`
    Pi(Name, BinderInfo, Expr, Expr),
    /// `let x : type := value; body`
    Let(Name, Expr, Expr, Expr),
    /// The field of a structure: `Proj(S, i, s)` is the `i`th field of `s : S …`.
    Proj(Name, u32, Expr),
    /// A natural number literal.
    Nat(NatLit),
    /// A string literal.
    Str(StrLit),
}

#[derive(Clone, Copy)]
struct Flags(u8);

impl Flags {
    const MVAR: u8 = 1;
    const LEVEL_PARAM: u8 = 2;
    const LEVEL_MVAR: u8 = 4;
    const MARKER: u8 = 8;
}

/// A node with the facts that its constructor computed.
#[derive(Clone, Copy)]
struct ExprData {
    node: Node,
    loose: u32,
    /// Which free variables may occur: for each the bit of its depth, taken modulo the number of bits.
    locals: u32,
    /// The number of nodes as a tree, or the largest number that there is room for.
    size: u16,
    /// One more than the depth of the deepest free variable, 0 where there is none, or the largest number that there is room
    /// for.
    scope: u8,
    flags: Flags,
}

/// The bit of a free variable.
fn bit_of(depth: u32) -> u32 {
    1 << (depth % 32)
}

impl PartialEq for ExprData {
    fn eq(&self, other: &Self) -> bool {
        self.node == other.node
    }
}

impl Eq for ExprData {}

impl std::hash::Hash for ExprData {
    fn hash<H: std::hash::Hasher>(&self, h: &mut H) {
        self.node.hash(h);
    }
}

/// What a free variable stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct LocalDecl {
    /// Distinguishes locals that are in scope together.
    pub depth: u32,
    /// The name it was bound by.
    pub name: Name,
    /// How it was bound.
    pub info: BinderInfo,
    /// Its type.
    pub ty: Expr,
    /// Its value, if it was bound by `let`.
    pub value: Option<Expr>,
}

/// A term of no more nodes is gone through anew rather than remembered.
const SMALL: u16 = 12;

/// The same for traversals that build nothing.
const LARGE: u16 = 48;

/// For how many expressions a store on top of another has room from the beginning.
const ROOM: usize = 1024;

/// From how many expressions on those that were asked for lately are kept apart, and how many at the most.
const RECENT_FROM: usize = 256;
const RECENT_TO: usize = 8192;

/// The interners of names, levels, expressions, literals and locals, on top of a frozen store or on none.
#[derive(Clone)]
pub struct Store<'b> {
    pub(crate) base: Option<&'b Store<'b>>,
    pub(crate) names: Interner<NameNode>,
    pub(crate) levels: Interner<LevelData>,
    pub(crate) level_lists: Interner<Box<[Level]>>,
    exprs: Interner<ExprData>,
    nats: Interner<BigUint>,
    strs: Interner<Box<str>>,
    locals: Interner<LocalDecl>,
    /// What was asked for lately, by its hash: most terms are made again and again within a short time, and the tables are
    /// too large for the caches of a processor.
    recent: Vec<(Node, Expr)>,
    /// Scratch of the traversals, empty between them.
    memo: FxHashMap<(Expr, u32), Expr>,
}

impl Default for Store<'_> {
    fn default() -> Self {
        Store::new()
    }
}

impl<'b> Store<'b> {
    /// A store that holds the anonymous name, the level zero and the empty list of levels.
    pub fn new() -> Self {
        let mut store = Store {
            base: None,
            names: Interner::new(0),
            levels: Interner::new(0),
            level_lists: Interner::new(0),
            exprs: Interner::new(0),
            nats: Interner::new(0),
            strs: Interner::new(0),
            locals: Interner::new(0),
            recent: Vec::new(),
            memo: FxHashMap::default(),
        };
        store.mk_name(NameNode::Anonymous);
        let marker = store.name("canonical.lambda");
        debug_assert_eq!(marker, Name::MARKER);
        store.mk_level(LevelNode::Zero);
        store.mk_levels(&[]);
        store
    }

    /// An empty store on top of a frozen one: handles of `base` are valid in it.
    pub fn over(base: &'b Store<'b>) -> Self {
        let mut exprs = Interner::new(base.exprs.end());
        exprs.reserve(ROOM);
        Store {
            names: Interner::new(base.names.end()),
            levels: Interner::new(base.levels.end()),
            level_lists: Interner::new(base.level_lists.end()),
            exprs,
            nats: Interner::new(base.nats.end()),
            strs: Interner::new(base.strs.end()),
            locals: Interner::new(base.locals.end()),
            recent: Vec::new(),
            memo: FxHashMap::default(),
            base: Some(base),
        }
    }

    /// How many expressions there are, the lower tiers included.
    pub fn expr_count(&self) -> usize {
        self.exprs.end()
    }

    /// The bytes of this tier, roughly.
    pub fn bytes(&self) -> usize {
        self.exprs.bytes() + self.locals.bytes() + self.levels.bytes() + self.level_lists.bytes() + self.names.bytes()
    }

    #[inline]
    fn data(&self, e: Expr) -> &ExprData {
        let i = e.index();
        if self.exprs.owns(i) {
            return self.exprs.get(i);
        }
        match self.base {
            Some(base) => base.data(e),
            None => self.exprs.get(i),
        }
    }

    /// An expression, one step deep.
    #[inline]
    pub fn node(&self, e: Expr) -> Node {
        self.data(e).node
    }

    /// One more than the largest loose bound variable, or 0.
    #[inline]
    pub fn loose(&self, e: Expr) -> u32 {
        self.data(e).loose
    }

    /// How many nodes there are as a tree; 65535 where there are more.
    #[inline]
    pub fn size(&self, e: Expr) -> u16 {
        self.data(e).size
    }

    /// Whether there is a free variable.
    #[inline]
    pub fn has_fvar(&self, e: Expr) -> bool {
        self.data(e).locals != 0
    }

    /// Bits of free variables, for [`Store::may_mention`].
    pub fn bits_of(&self, xs: &[FVar]) -> u32 {
        xs.iter().fold(0, |bits, &x| bits | bit_of(self.local_decl(x).depth))
    }

    /// False if none of the free variables whose bits these are occurs.
    #[inline]
    pub fn may_mention(&self, e: Expr, bits: u32) -> bool {
        self.data(e).locals & bits != 0
    }

    /// Whether one of the free variables occurs.
    pub fn mentions(&self, e: Expr, xs: &[FVar]) -> bool {
        let bits = self.bits_of(xs);
        if !self.may_mention(e, bits) {
            return false;
        }
        self.any(e, &mut |st, e| {
            st.may_mention(e, bits).then(|| matches!(st.node(e), Node::FVar(x) if xs.contains(&x)))
        })
    }

    /// The depth of the deepest free variable, 0 if there is none.
    pub fn max_depth(&self, e: Expr) -> u32 {
        let known = self.data(e).scope;
        if known < u8::MAX {
            return u32::from(known).saturating_sub(1);
        }
        let mut max = 0;
        self.any(e, &mut |st, e| {
            if let Node::FVar(x) = st.node(e) {
                max = max.max(st.local(x).depth);
            }
            (st.data(e).scope == u8::MAX).then_some(false)
        });
        max
    }

    /// Whether there is a hole, or a level to be found.
    #[inline]
    pub fn has_mvar(&self, e: Expr) -> bool {
        self.data(e).flags.0 & (Flags::MVAR | Flags::LEVEL_MVAR) != 0
    }

    /// Whether there is a hole, a level to be found, or a λ that is not closed yet.
    #[inline]
    pub(crate) fn is_unfinished(&self, e: Expr) -> bool {
        self.data(e).flags.0 & (Flags::MVAR | Flags::LEVEL_MVAR | Flags::MARKER) != 0
    }

    /// Whether there is a hole (levels not counted).
    #[inline]
    pub fn has_expr_mvar(&self, e: Expr) -> bool {
        self.data(e).flags.0 & Flags::MVAR != 0
    }

    /// Whether there is a universe parameter.
    #[inline]
    pub fn has_level_param(&self, e: Expr) -> bool {
        self.data(e).flags.0 & Flags::LEVEL_PARAM != 0
    }

    fn find_expr(&self, hash: u64, data: &ExprData) -> Option<Expr> {
        // The base is made of constants' expressions, which are closed.
        let open = data.locals != 0 || data.flags.0 & (Flags::MVAR | Flags::LEVEL_MVAR) != 0;
        if let Some(base) = self.base
            && !open
            && let Some(e) = base.find_expr(hash, data)
        {
            return Some(e);
        }
        self.exprs.find(hash, data).map(Expr::from_index)
    }

    /// Interns an expression.
    pub fn mk(&mut self, node: Node) -> Expr {
        let hash = hash_of(&node);
        if let Some(&(known, e)) = self.recent.get(self.recent_place(hash))
            && known == node
        {
            return e;
        }
        let data = self.data_of(node);
        let e = match self.find_expr(hash, &data) {
            Some(e) => e,
            None => self.add(hash, data),
        };
        let place = self.recent_place(hash);
        if let Some(place) = self.recent.get_mut(place) {
            *place = (node, e);
        }
        e
    }

    fn recent_place(&self, hash: u64) -> usize {
        (hash >> 32) as usize & self.recent.len().wrapping_sub(1)
    }

    fn add(&mut self, hash: u64, data: ExprData) -> Expr {
        let e = Expr::from_index(self.exprs.push(hash, data));
        // As large as the tier, up to what a cache holds.
        let n = self.exprs.end() - self.exprs.start();
        if n.is_power_of_two() && (RECENT_FROM..=RECENT_TO).contains(&n) {
            self.recent = vec![(data.node, e); n];
        }
        e
    }

    /// A node with what there is to know of it.
    fn data_of(&self, node: Node) -> ExprData {
        let leaf = ExprData { node, loose: 0, locals: 0, size: 1, scope: 0, flags: Flags(0) };
        let with = |all: ExprData, part: Expr, binders: u32| {
            let part = self.data(part);
            ExprData {
                loose: all.loose.max(part.loose.saturating_sub(binders)),
                locals: all.locals | part.locals,
                size: all.size.saturating_add(part.size),
                scope: all.scope.max(part.scope),
                flags: Flags(all.flags.0 | part.flags.0),
                ..all
            }
        };
        match node {
            Node::BVar(i) => ExprData { loose: i + 1, ..leaf },
            Node::FVar(x) => {
                let depth = self.local_decl(x).depth;
                let scope = u8::try_from(depth.saturating_add(1)).unwrap_or(u8::MAX);
                ExprData { locals: bit_of(depth), scope, ..leaf }
            }
            Node::MVar(_) => ExprData { flags: Flags(Flags::MVAR), ..leaf },
            Node::Sort(l) => ExprData { flags: self.level_flags(&[l]), ..leaf },
            Node::Const(n, ls) => {
                let marker = if n == Name::MARKER { Flags::MARKER } else { 0 };
                ExprData { flags: Flags(self.level_flags(self.levels(ls)).0 | marker), ..leaf }
            }
            Node::App(f, a) => with(with(leaf, f, 0), a, 0),
            Node::Lam(_, _, t, b) | Node::Pi(_, _, t, b) => with(with(leaf, t, 0), b, 1),
            Node::Let(_, t, v, b) => with(with(with(leaf, t, 0), v, 0), b, 1),
            Node::Proj(_, _, s) => with(leaf, s, 0),
            Node::Nat(_) | Node::Str(_) => leaf,
        }
    }

    fn level_flags(&self, ls: &[Level]) -> Flags {
        ls.iter().fold(Flags(0), |flags, &l| {
            let param = if self.level_has_param(l) { Flags::LEVEL_PARAM } else { 0 };
            let mvar = if self.level_has_mvar(l) { Flags::LEVEL_MVAR } else { 0 };
            Flags(flags.0 | param | mvar)
        })
    }

    // Constructors in short.

    /// The bound variable `i`.
    pub fn bvar(&mut self, i: u32) -> Expr {
        self.mk(Node::BVar(i))
    }

    /// `Sort l`
    pub fn sort(&mut self, l: Level) -> Expr {
        self.mk(Node::Sort(l))
    }

    /// `Prop`
    pub fn prop(&mut self) -> Expr {
        self.mk(Node::Sort(Level::ZERO))
    }

    /// A constant at levels.
    pub fn constant(&mut self, n: Name, ls: Levels) -> Expr {
        self.mk(Node::Const(n, ls))
    }

    /// A constant at levels given as a list.
    pub fn const_at(&mut self, n: Name, ls: &[Level]) -> Expr {
        let ls = self.mk_levels(ls);
        self.mk(Node::Const(n, ls))
    }

    /// `f a`
    pub fn app(&mut self, f: Expr, a: Expr) -> Expr {
        self.mk(Node::App(f, a))
    }

    /// `f a b …`
    pub fn apps(&mut self, f: Expr, args: &[Expr]) -> Expr {
        args.iter().fold(f, |f, &a| self.app(f, a))
    }

    /// `fun (x : t) => b`
    pub fn lam(&mut self, x: Name, info: BinderInfo, t: Expr, b: Expr) -> Expr {
        self.mk(Node::Lam(x, info, t, b))
    }

    /// `(x : t) → b`
    pub fn pi(&mut self, x: Name, info: BinderInfo, t: Expr, b: Expr) -> Expr {
        self.mk(Node::Pi(x, info, t, b))
    }

    /// The `i`th field of `s`, a structure `n`.
    pub fn proj(&mut self, n: Name, i: u32, s: Expr) -> Expr {
        self.mk(Node::Proj(n, i, s))
    }

    /// The hole `m`.
    pub fn mvar(&mut self, m: MVarId) -> Expr {
        self.mk(Node::MVar(m))
    }

    /// The free variable `x`.
    pub fn fvar(&mut self, x: FVar) -> Expr {
        self.mk(Node::FVar(x))
    }

    /// A natural number literal.
    pub fn nat(&mut self, n: BigUint) -> Expr {
        let hash = hash_of(&n);
        let lit = match self.find_nat(hash, &n) {
            Some(lit) => lit,
            None => NatLit::from_index(self.nats.push(hash, n)),
        };
        self.mk(Node::Nat(lit))
    }

    fn find_nat(&self, hash: u64, n: &BigUint) -> Option<NatLit> {
        let below = self.base.and_then(|b| b.find_nat(hash, n));
        below.or_else(|| self.nats.find(hash, n).map(NatLit::from_index))
    }

    /// The number of a literal.
    pub fn nat_value(&self, lit: NatLit) -> &BigUint {
        let i = lit.index();
        match self.base {
            Some(base) if !self.nats.owns(i) => base.nat_value(lit),
            _ => self.nats.get(i),
        }
    }

    /// A string literal.
    pub fn string(&mut self, s: &str) -> Expr {
        let hash = hash_of(s);
        let lit = match self.find_str(hash, s) {
            Some(lit) => lit,
            None => StrLit::from_index(self.strs.push(hash, s.into())),
        };
        self.mk(Node::Str(lit))
    }

    fn find_str(&self, hash: u64, s: &str) -> Option<StrLit> {
        let below = self.base.and_then(|b| b.find_str(hash, s));
        below.or_else(|| self.strs.find_by(hash, |x| &**x == s).map(StrLit::from_index))
    }

    /// The text of a string literal.
    pub fn str_value(&self, lit: StrLit) -> &str {
        let i = lit.index();
        match self.base {
            Some(base) if !self.strs.owns(i) => base.str_value(lit),
            _ => self.strs.get(i),
        }
    }

    /// The free variable of a declaration; equal declarations give the same variable.
    pub fn mk_local(&mut self, decl: LocalDecl) -> FVar {
        let hash = hash_of(&decl);
        match self.find_local(hash, &decl) {
            Some(x) => x,
            None => FVar::from_index(self.locals.push(hash, decl)),
        }
    }

    fn find_local(&self, hash: u64, decl: &LocalDecl) -> Option<FVar> {
        let below = self.base.and_then(|b| b.find_local(hash, decl));
        below.or_else(|| self.locals.find(hash, decl).map(FVar::from_index))
    }

    /// What a free variable stands for.
    #[inline]
    pub fn local(&self, x: FVar) -> LocalDecl {
        *self.local_decl(x)
    }

    #[inline]
    fn local_decl(&self, x: FVar) -> &LocalDecl {
        let i = x.index();
        match self.base {
            Some(base) if !self.locals.owns(i) => base.local_decl(x),
            _ => self.locals.get(i),
        }
    }

    // Looking at applications.

    /// The head of `f a₁ … aₙ`.
    pub fn get_app_fn(&self, mut e: Expr) -> Expr {
        while let Node::App(f, _) = self.node(e) {
            e = f;
        }
        e
    }

    /// The head and the arguments of `f a₁ … aₙ`.
    pub fn unfold_app(&self, mut e: Expr) -> (Expr, Args) {
        let mut args = Args::new();
        while let Node::App(f, a) = self.node(e) {
            args.push(a);
            e = f;
        }
        args.reverse();
        (e, args)
    }

    /// `e` without its leading Π binders, whose variables are loose in it.
    pub fn get_forall_body(&self, mut e: Expr) -> Expr {
        while let Node::Pi(_, _, _, b) = self.node(e) {
            e = b;
        }
        e
    }

    /// The number of arguments of an application.
    pub fn app_arity(&self, mut e: Expr) -> usize {
        let mut n = 0;
        while let Node::App(f, _) = self.node(e) {
            e = f;
            n += 1;
        }
        n
    }

    /// The constant at the head of an application.
    pub fn head_const(&self, e: Expr) -> Option<Name> {
        match self.node(self.get_app_fn(e)) {
            Node::Const(n, _) => Some(n),
            _ => None,
        }
    }

    // Traversals.

    /// Rebuilds `e`, asking `f` first at every node with the number of binders above it.
    pub fn replace(&mut self, e: Expr, f: &mut impl FnMut(&mut Self, Expr, u32) -> Option<Expr>) -> Expr {
        let mut memo = std::mem::take(&mut self.memo);
        let out = self.replace_core(e, 0, f, &mut memo);
        memo.clear();
        memo.shrink_to(1 << 12);
        self.memo = memo;
        out
    }

    fn replace_core(
        &mut self,
        e: Expr,
        offset: u32,
        f: &mut impl FnMut(&mut Self, Expr, u32) -> Option<Expr>,
        memo: &mut FxHashMap<(Expr, u32), Expr>,
    ) -> Expr {
        if let Some(out) = f(self, e, offset) {
            return out;
        }
        let node = self.node(e);
        if matches!(
            node,
            Node::BVar(_)
                | Node::FVar(_)
                | Node::MVar(_)
                | Node::Sort(_)
                | Node::Const(..)
                | Node::Nat(_)
                | Node::Str(_)
        ) {
            return e;
        }
        let shared = self.size(e) > SMALL;
        if shared && let Some(&out) = memo.get(&(e, offset)) {
            return out;
        }
        let new = match node {
            Node::App(g, a) => Node::App(self.replace_core(g, offset, f, memo), self.replace_core(a, offset, f, memo)),
            Node::Lam(n, i, t, b) => {
                Node::Lam(n, i, self.replace_core(t, offset, f, memo), self.replace_core(b, offset + 1, f, memo))
            }
            Node::Pi(n, i, t, b) => {
                Node::Pi(n, i, self.replace_core(t, offset, f, memo), self.replace_core(b, offset + 1, f, memo))
            }
            Node::Let(n, t, v, b) => Node::Let(
                n,
                self.replace_core(t, offset, f, memo),
                self.replace_core(v, offset, f, memo),
                self.replace_core(b, offset + 1, f, memo),
            ),
            Node::Proj(n, i, s) => Node::Proj(n, i, self.replace_core(s, offset, f, memo)),
            other => other,
        };
        let out = if new == node { e } else { self.mk(new) };
        if shared {
            memo.insert((e, offset), out);
        }
        out
    }

    /// `e` with its loose bound variables raised by `by`.
    pub fn lift(&mut self, e: Expr, by: u32) -> Expr {
        if by == 0 || self.loose(e) == 0 {
            return e;
        }
        self.replace(e, &mut |st, e, offset| {
            if st.loose(e) <= offset {
                return Some(e);
            }
            match st.node(e) {
                Node::BVar(i) => Some(st.bvar(i + by)),
                _ => None,
            }
        })
    }

    /// `e` with loose bound variable `i` replaced by `subst[n - 1 - i]`: `subst` in the order of the binders.
    pub fn instantiate(&mut self, e: Expr, subst: &[Expr]) -> Expr {
        if subst.is_empty() || self.loose(e) == 0 {
            return e;
        }
        let n = subst.len() as u32;
        let lifts = subst.iter().any(|&s| self.loose(s) > 0);
        self.replace(e, &mut |st, e, offset| {
            if st.loose(e) <= offset {
                return Some(e);
            }
            match st.node(e) {
                Node::BVar(i) if i < offset + n => {
                    let value = subst[(n - 1 - (i - offset)) as usize];
                    Some(if lifts { st.lift_nested(value, offset) } else { value })
                }
                Node::BVar(i) => Some(st.bvar(i - n)),
                _ => None,
            }
        })
    }

    /// `lift` inside another traversal, which holds the scratch table.
    fn lift_nested(&mut self, e: Expr, by: u32) -> Expr {
        let memo = std::mem::take(&mut self.memo);
        let out = self.lift(e, by);
        self.memo = memo;
        out
    }

    /// `e` with the one loose bound variable 0 replaced.
    pub fn instantiate1(&mut self, e: Expr, value: Expr) -> Expr {
        self.instantiate(e, &[value])
    }

    /// `e` with the free variables `xs` turned into loose bound variables, the last of them into 0.
    pub fn abstract_fvars(&mut self, e: Expr, xs: &[FVar]) -> Expr {
        if xs.is_empty() || !self.has_fvar(e) {
            return e;
        }
        let n = xs.len() as u32;
        let bits = self.bits_of(xs);
        self.replace(e, &mut |st, e, offset| {
            if !st.may_mention(e, bits) {
                return Some(e);
            }
            match st.node(e) {
                Node::FVar(x) => xs.iter().rposition(|&y| y == x).map(|i| st.bvar(offset + n - 1 - i as u32)),
                _ => None,
            }
        })
    }

    /// `e` with the free variable replaced by a term without loose bound variables.
    pub fn replace_fvar(&mut self, e: Expr, x: FVar, value: Expr) -> Expr {
        let bits = self.bits_of(&[x]);
        self.replace(e, &mut |st, e, _| match st.node(e) {
            _ if !st.may_mention(e, bits) => Some(e),
            Node::FVar(y) if y == x => Some(value),
            _ => None,
        })
    }

    /// `(xs…) → e`, or `fun xs… => e`: a `let` variable becomes a `let`.
    fn bind(&mut self, xs: &[FVar], e: Expr, pi: bool) -> Expr {
        let mut out = self.abstract_fvars(e, xs);
        for (i, &x) in xs.iter().enumerate().rev() {
            let d = self.local(x);
            let ty = self.abstract_fvars(d.ty, &xs[..i]);
            out = match d.value {
                Some(v) => {
                    let v = self.abstract_fvars(v, &xs[..i]);
                    self.mk(Node::Let(d.name, ty, v, out))
                }
                None if pi => self.pi(d.name, d.info, ty, out),
                None => self.lam(d.name, d.info, ty, out),
            };
        }
        out
    }

    /// `(xs…) → e`
    pub fn mk_pi(&mut self, xs: &[FVar], e: Expr) -> Expr {
        self.bind(xs, e, true)
    }

    /// `fun xs… => e`
    pub fn mk_lambda(&mut self, xs: &[FVar], e: Expr) -> Expr {
        self.bind(xs, e, false)
    }

    /// `e` with the universe parameters replaced.
    pub fn instantiate_levels(&mut self, e: Expr, params: &[Name], values: &[Level]) -> Expr {
        if params.is_empty() || !self.has_level_param(e) {
            return e;
        }
        self.replace(e, &mut |st, e, _| {
            if !st.has_level_param(e) {
                return Some(e);
            }
            match st.node(e) {
                Node::Sort(l) => {
                    let l = st.level_instantiate(l, params, values);
                    Some(st.sort(l))
                }
                Node::Const(n, ls) => {
                    let ls = st.levels_map(ls, |st, l| st.level_instantiate(l, params, values));
                    Some(st.constant(n, ls))
                }
                _ => None,
            }
        })
    }

    /// The list with every level replaced.
    pub fn levels_map(&mut self, ls: Levels, mut f: impl FnMut(&mut Self, Level) -> Level) -> Levels {
        let list: Vec<Level> = self.levels(ls).to_vec();
        let list: Vec<Level> = list.into_iter().map(|l| f(self, l)).collect();
        self.mk_levels(&list)
    }

    /// Whether the free variable occurs.
    pub fn occurs(&self, x: FVar, e: Expr) -> bool {
        self.mentions(e, &[x])
    }

    /// Whether the loose bound variable `i` occurs.
    pub fn has_bvar(&self, e: Expr, i: u32) -> bool {
        if self.loose(e) <= i {
            return false;
        }
        match self.node(e) {
            Node::BVar(j) => i == j,
            Node::App(f, a) => self.has_bvar(f, i) || self.has_bvar(a, i),
            Node::Lam(_, _, t, b) | Node::Pi(_, _, t, b) => self.has_bvar(t, i) || self.has_bvar(b, i + 1),
            Node::Let(_, t, v, b) => self.has_bvar(t, i) || self.has_bvar(v, i) || self.has_bvar(b, i + 1),
            Node::Proj(_, _, s) => self.has_bvar(s, i),
            _ => false,
        }
    }

    /// The holes, in order of appearance.
    pub fn holes(&self, e: Expr) -> Vec<MVarId> {
        let mut out = Vec::new();
        self.any(e, &mut |st, e| {
            if !st.has_expr_mvar(e) {
                return None;
            }
            if let Node::MVar(m) = st.node(e)
                && !out.contains(&m)
            {
                out.push(m);
            }
            Some(false)
        });
        out
    }

    /// Whether the constant occurs.
    pub fn has_const(&self, n: Name, e: Expr) -> bool {
        self.any(e, &mut |st, e| Some(matches!(st.node(e), Node::Const(m, _) if m == n)))
    }

    /// Whether `f` is `Some(true)` at a node; below a node where it is `None` nothing is looked at.
    /// A small part that occurs several times may be looked at as often.
    pub fn any(&self, e: Expr, f: &mut impl FnMut(&Self, Expr) -> Option<bool>) -> bool {
        self.any_core(e, f, &mut FxHashSet::default())
    }

    fn any_core(&self, e: Expr, f: &mut impl FnMut(&Self, Expr) -> Option<bool>, seen: &mut FxHashSet<Expr>) -> bool {
        if self.size(e) > LARGE && !seen.insert(e) {
            return false;
        }
        match f(self, e) {
            Some(true) => return true,
            Some(false) => {}
            None => return false,
        }
        match self.node(e) {
            Node::App(a, b) | Node::Lam(_, _, a, b) | Node::Pi(_, _, a, b) => {
                self.any_core(a, f, seen) || self.any_core(b, f, seen)
            }
            Node::Let(_, a, b, c) => {
                self.any_core(a, f, seen) || self.any_core(b, f, seen) || self.any_core(c, f, seen)
            }
            Node::Proj(_, _, s) => self.any_core(s, f, seen),
            _ => false,
        }
    }

    /// The term with every node spelt out, for messages about faults of the program; Lean syntax is in `print.rs`.
    pub fn debug_string(&self, e: Expr) -> String {
        let mut out = String::new();
        self.write_debug(e, &mut out);
        out
    }

    fn write_debug(&self, e: Expr, out: &mut String) {
        use std::fmt::Write;
        if out.len() > 20_000 {
            return;
        }
        let _ = match self.node(e) {
            Node::BVar(i) => write!(out, "#{i}"),
            Node::FVar(x) => write!(out, "x{}", self.local(x).depth),
            Node::MVar(m) => write!(out, "?{}", m.0),
            Node::Sort(l) => write!(out, "(Sort {})", self.level_string(l, false)),
            Node::Const(n, _) => write!(out, "{}", self.name_string(n)),
            Node::Nat(n) => write!(out, "{}", self.nat_value(n)),
            Node::Str(s) => write!(out, "{:?}", self.str_value(s)),
            Node::App(..) => {
                let (f, args) = self.unfold_app(e);
                out.push('(');
                self.write_debug(f, out);
                for a in args {
                    out.push(' ');
                    self.write_debug(a, out);
                }
                write!(out, ")")
            }
            Node::Lam(_, _, t, b) | Node::Pi(_, _, t, b) => {
                out.push_str(if matches!(self.node(e), Node::Lam(..)) { "(λ " } else { "(Π " });
                self.write_debug(t, out);
                out.push_str(". ");
                self.write_debug(b, out);
                write!(out, ")")
            }
            Node::Let(_, _, v, b) => {
                out.push_str("(let ");
                self.write_debug(v, out);
                out.push_str(". ");
                self.write_debug(b, out);
                write!(out, ")")
            }
            Node::Proj(_, i, s) => {
                self.write_debug(s, out);
                write!(out, ".{}", i + 1)
            }
        };
    }

    /// Whether what `from` has from its base means the same here.
    fn shares_base(&self, from: &Store<'_>) -> bool {
        let address = |s: &Store<'_>| std::ptr::from_ref(s).cast::<()>();
        from.base
            .is_some_and(|b| address(b) == address(self) || self.base.is_some_and(|own| address(own) == address(b)))
    }

    /// Copies a name of another store into this one.
    pub fn import_name(&mut self, from: &Store<'_>, n: Name) -> Name {
        if !from.names.owns(n.index()) && self.shares_base(from) {
            return n;
        }
        match from.name_node(n).clone() {
            NameNode::Anonymous => Name::ANONYMOUS,
            NameNode::Str(p, s) => {
                let p = self.import_name(from, p);
                self.mk_name(NameNode::Str(p, s))
            }
            NameNode::Num(p, i) => {
                let p = self.import_name(from, p);
                self.mk_name(NameNode::Num(p, i))
            }
        }
    }

    fn import_level(&mut self, from: &Store<'_>, l: Level) -> Level {
        match from.level_node(l) {
            LevelNode::Zero => Level::ZERO,
            LevelNode::Succ(a) => {
                let a = self.import_level(from, a);
                self.mk_level(LevelNode::Succ(a))
            }
            LevelNode::Max(a, b) => {
                let (a, b) = (self.import_level(from, a), self.import_level(from, b));
                self.mk_level(LevelNode::Max(a, b))
            }
            LevelNode::IMax(a, b) => {
                let (a, b) = (self.import_level(from, a), self.import_level(from, b));
                self.mk_level(LevelNode::IMax(a, b))
            }
            LevelNode::Param(n) => {
                let n = self.import_name(from, n);
                self.level_param(n)
            }
            LevelNode::MVar(m) => self.mk_level(LevelNode::MVar(m)),
        }
    }

    /// Copies an expression of another store into this one, with what its free variables stand for.
    pub fn import(&mut self, from: &Store<'_>, e: Expr) -> Expr {
        let mut memo = FxHashMap::default();
        self.import_core(from, e, &mut memo)
    }

    fn import_core(&mut self, from: &Store<'_>, e: Expr, memo: &mut FxHashMap<Expr, Expr>) -> Expr {
        if let Some(&out) = memo.get(&e) {
            return out;
        }
        let node = match from.node(e) {
            Node::BVar(i) => Node::BVar(i),
            Node::FVar(x) => {
                let decl = from.local(x);
                let name = self.import_name(from, decl.name);
                let ty = self.import_core(from, decl.ty, memo);
                let value = decl.value.map(|v| self.import_core(from, v, memo));
                Node::FVar(self.mk_local(LocalDecl { name, ty, value, ..decl }))
            }
            Node::MVar(m) => Node::MVar(m),
            Node::Sort(l) => Node::Sort(self.import_level(from, l)),
            Node::Const(n, ls) => {
                let n = self.import_name(from, n);
                let ls: Vec<Level> = from.levels(ls).iter().map(|&l| self.import_level(from, l)).collect();
                Node::Const(n, self.mk_levels(&ls))
            }
            Node::App(f, a) => Node::App(self.import_core(from, f, memo), self.import_core(from, a, memo)),
            Node::Lam(n, i, t, b) => Node::Lam(
                self.import_name(from, n),
                i,
                self.import_core(from, t, memo),
                self.import_core(from, b, memo),
            ),
            Node::Pi(n, i, t, b) => {
                Node::Pi(self.import_name(from, n), i, self.import_core(from, t, memo), self.import_core(from, b, memo))
            }
            Node::Let(n, t, v, b) => Node::Let(
                self.import_name(from, n),
                self.import_core(from, t, memo),
                self.import_core(from, v, memo),
                self.import_core(from, b, memo),
            ),
            Node::Proj(n, i, s) => Node::Proj(self.import_name(from, n), i, self.import_core(from, s, memo)),
            Node::Nat(lit) => {
                let out = self.nat(from.nat_value(lit).clone());
                memo.insert(e, out);
                return out;
            }
            Node::Str(lit) => {
                let out = self.string(from.str_value(lit));
                memo.insert(e, out);
                return out;
            }
        };
        let out = self.mk(node);
        memo.insert(e, out);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_term_keeps_its_locals_when_it_is_copied() {
        let (mut from, mut to) = (Store::new(), Store::new());
        let (name, ty) = (from.name("h"), from.prop());
        let local = from.mk_local(LocalDecl { depth: 3, name, info: BinderInfo::Default, ty, value: None });
        let e = from.fvar(local);
        let copy = to.import(&from, e);
        let Node::FVar(local) = to.node(copy) else { panic!("no local") };
        assert_eq!((to.max_depth(copy), to.local(local).ty), (3, to.prop()));
        assert_eq!(to.name_string(to.local(local).name), "h");
    }

    #[test]
    fn what_a_term_mentions() {
        let mut st = Store::new();
        let prop = st.prop();
        // 1 and 33 share a bit.
        let locals = [1, 2, 33, 300].map(|depth| {
            st.mk_local(LocalDecl { depth, name: Name::ANONYMOUS, info: BinderInfo::Default, ty: prop, value: None })
        });
        let [a, b, c, d] = locals.map(|x| st.fvar(x));
        let e = st.apps(a, &[b, d]);
        assert_eq!(locals.map(|x| st.occurs(x, e)), [true, true, false, true]);
        assert_eq!([e, b, c, prop].map(|e| st.max_depth(e)), [300, 2, 33, 0]);
        let replaced = st.replace_fvar(e, locals[0], c);
        assert_eq!(replaced, st.apps(c, &[b, d]));
    }
}
