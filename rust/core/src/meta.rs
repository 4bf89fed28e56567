//! Unknowns: holes in expressions and in levels, what they were assigned, and the trail that takes it back.
//!
//! Every change goes through [`MetaCtx`]; [`MetaCtx::undo_to`] is the only way back, and leaves the state as it was
//! when the mark was taken.

use crate::expr::{Expr, MVarId};
use crate::level::{LMVarId, Level};

/// A hole: its type (with the raised locals as leading Π binders), and how it was filled.
#[derive(Clone, Copy, Debug)]
pub struct MVarDecl {
    /// The closed-over type.
    pub ty: Expr,
    /// Locals of this depth or deeper may not occur in what is assigned.
    pub depth: u32,
    /// The depth of the first local that is raised (abstracted into the type), `u32::MAX` where none is.
    pub raised_from: u32,
    /// The value, once assigned.
    pub value: Option<Expr>,
}

#[derive(Clone, Copy)]
enum Undo {
    Expr(MVarId),
    Level(LMVarId),
    NewExpr,
    NewLevel,
}

/// A point of the trail to come back to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mark(usize);

/// All unknowns of a search, with the trail.
#[derive(Default)]
pub struct MetaCtx {
    exprs: Vec<MVarDecl>,
    levels: Vec<Option<Level>>,
    trail: Vec<Undo>,
    /// The holes that something else than unification fills, in the order in which they were made.
    awaited: Vec<MVarId>,
    /// How many assignments of holes were made in all; never goes back.
    pub assignments: u64,
}

impl MetaCtx {
    /// A new hole.
    pub fn fresh(&mut self, ty: Expr, depth: u32, raised_from: u32) -> MVarId {
        let id = MVarId(self.exprs.len() as u32);
        self.exprs.push(MVarDecl { ty, depth, raised_from, value: None });
        self.trail.push(Undo::NewExpr);
        id
    }

    /// A new hole that something else than unification fills: its value is not to be guessed.
    pub fn fresh_awaited(&mut self, ty: Expr, depth: u32) -> MVarId {
        let id = self.fresh(ty, depth, u32::MAX);
        self.awaited.push(id);
        id
    }

    /// A new hole by which another one is going to be filled.
    pub fn fresh_for(&mut self, m: MVarId, ty: Expr, depth: u32) -> MVarId {
        if self.is_awaited(m) { self.fresh_awaited(ty, depth) } else { self.fresh(ty, depth, u32::MAX) }
    }

    /// Whether something else than unification fills the hole.
    pub fn is_awaited(&self, m: MVarId) -> bool {
        self.awaited.binary_search(&m).is_ok()
    }

    /// A new level unknown.
    pub fn fresh_level(&mut self) -> LMVarId {
        let id = LMVarId(self.levels.len() as u32);
        self.levels.push(None);
        self.trail.push(Undo::NewLevel);
        id
    }

    /// What is known of a hole.
    pub fn decl(&self, m: MVarId) -> &MVarDecl {
        &self.exprs[m.0 as usize]
    }

    /// The value of a hole, if it has one.
    #[inline]
    pub fn value(&self, m: MVarId) -> Option<Expr> {
        self.exprs.get(m.0 as usize).and_then(|d| d.value)
    }

    /// The value of a level unknown, if it has one.
    #[inline]
    pub fn level_value(&self, m: LMVarId) -> Option<Level> {
        self.levels.get(m.0 as usize).copied().flatten()
    }

    /// Fills a hole.
    pub fn assign(&mut self, m: MVarId, value: Expr) {
        debug_assert!(self.exprs[m.0 as usize].value.is_none(), "hole filled twice");
        self.exprs[m.0 as usize].value = Some(value);
        self.trail.push(Undo::Expr(m));
        self.assignments += 1;
    }

    /// Sets a level unknown.
    pub fn assign_level(&mut self, m: LMVarId, value: Level) {
        self.levels[m.0 as usize] = Some(value);
        self.trail.push(Undo::Level(m));
    }

    /// How many holes there are.
    pub fn len(&self) -> usize {
        self.exprs.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.exprs.is_empty()
    }

    /// The point to which [`MetaCtx::undo_to`] comes back.
    pub fn mark(&self) -> Mark {
        Mark(self.trail.len())
    }

    /// Takes back everything since the mark.
    pub fn undo_to(&mut self, mark: Mark) {
        while self.trail.len() > mark.0 {
            match self.trail.pop() {
                Some(Undo::Expr(m)) => self.exprs[m.0 as usize].value = None,
                Some(Undo::Level(m)) => self.levels[m.0 as usize] = None,
                Some(Undo::NewExpr) => {
                    self.exprs.pop();
                    self.awaited.pop_if(|m| m.0 as usize == self.exprs.len());
                }
                Some(Undo::NewLevel) => {
                    self.levels.pop();
                }
                None => break,
            }
        }
    }
}
