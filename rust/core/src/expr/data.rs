//! What a node knows of itself, computed once from what its parts know.

use super::{Expr, FVar, Node, Store};
use crate::level::Level;
use crate::memory::Handle;
use crate::name::Name;

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
pub(super) struct ExprData {
    pub(super) node: Node,
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

impl ExprData {
    /// Whether there is a free variable, or something to be found.
    pub(super) fn is_open(&self) -> bool {
        self.locals != 0 || self.flags.0 & (Flags::MVAR | Flags::LEVEL_MVAR) != 0
    }
}

impl Store<'_> {
    #[inline]
    pub(super) fn data(&self, e: Expr) -> &ExprData {
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

    /// False if a term does not occur in another, by their sizes and free variables.
    #[inline]
    pub fn may_contain(&self, e: Expr, part: Expr) -> bool {
        let (e, part) = (self.data(e), self.data(part));
        e.size >= part.size && e.locals & part.locals == part.locals
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

    /// A node with what there is to know of it.
    pub(super) fn data_of(&self, node: Node) -> ExprData {
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
}
