//! Expressions, interned: locally nameless, as `Lean.Expr` without `mdata`.
//!
//! What a node knows of itself (loose bound variables, free variables, unknowns, universe parameters) is computed once,
//! by [`Store::mk`], and every traversal stops where there is nothing for it to do.
//!
//! Here are the kinds of nodes and the [`Store`] that holds them. What a store does stands in the parts: what it has already
//! and what is new (`intern.rs`), what it notes of a node (`data.rs`), how terms are made (`build.rs`), taken apart
//! (`spine.rs`), searched through (`visit.rs`), changed (`replace.rs`), copied from another store (`import.rs`) and shown
//! in messages (`debug.rs`).

use crate::level::{Level, LevelData, LevelNode, Levels};
use crate::memory::{Interner, handle};
use crate::name::{Name, NameNode};
use data::ExprData;
pub(crate) use debug::LocalNames;
use num_bigint::BigUint;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

mod build;
mod data;
mod debug;
mod import;
mod intern;
mod replace;
mod spine;
mod visit;

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

/// For how many expressions a store on top of another has room from the beginning.
const ROOM: usize = 1024;

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
}
