//! Unification of universe levels.
//!
//! `max ?u ?v` against `max a b` says nothing of `?u` alone. Such a pair waits until the rest of the terms has been unified:
//! what is decided there mostly decides about it. Only what is open then is guessed. Lean postpones it as well
//! (`src/Lean/Meta/LevelDefEq.lean`), and longer, as an elaborator can (`Unifier::keeps_levels`).

use crate::level::{Level, LevelNode, Levels};
use crate::reduce::Tc;

/// What becomes of levels of which it is not known whether they are equal.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// They wait in `Unifier::levels`.
    Waits,
    /// They are made equal part by part where that fits, and otherwise count as equal: the finished term is checked.
    Guessed,
}

impl Tc<'_> {
    /// Unifies two lists of levels, as far as they are known.
    pub(super) fn unify_levels(&mut self, a: Levels, b: Levels) -> bool {
        if a == b {
            return true;
        }
        let (xs, ys) = (self.st.levels(a).to_vec(), self.st.levels(b).to_vec());
        xs.len() == ys.len() && xs.iter().zip(&ys).all(|(&x, &y)| self.level_or_later(x, y))
    }

    /// Unifies two levels. What cannot be decided counts as equal: the finished term is checked.
    pub fn unify_level(&mut self, a: Level, b: Level) -> bool {
        self.level(a, b, Open::Guessed)
    }

    /// Unifies two levels, as far as they are known.
    pub(super) fn level_or_later(&mut self, a: Level, b: Level) -> bool {
        self.level(a, b, Open::Waits)
    }

    /// What `f` unifies, with a decision about the levels that it left open.
    pub(super) fn with_levels(&mut self, f: impl FnOnce(&mut Self) -> bool) -> bool {
        let from = self.unifier.levels.len();
        let equal = f(self) && (self.unifier.keeps_levels || self.settle_levels(from));
        if !equal {
            self.unifier.levels.truncate(from);
        }
        equal
    }

    fn settle_levels(&mut self, from: usize) -> bool {
        // What is known by now tells more about the others.
        [Open::Waits, Open::Guessed].into_iter().all(|open| {
            self.unifier.levels.len() <= from
                || self.unifier.levels.split_off(from).into_iter().all(|(a, b)| self.level(a, b, open))
        })
    }

    fn level(&mut self, a: Level, b: Level, open: Open) -> bool {
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
            (LevelNode::Succ(x), LevelNode::Succ(y)) => self.level(x, y, open),
            (LevelNode::Succ(x), _) if self.st.level_has_mvar(a) => self.level_pred_of(a, x, b, open),
            (_, LevelNode::Succ(y)) if self.st.level_has_mvar(b) => self.level_pred_of(b, y, a, open),
            _ if self.st.level_has_mvar(a) || self.st.level_has_mvar(b) => self.level_shape(a, b, open),
            _ => self.st.level_eq(a, b),
        }
    }

    /// `a = x + 1` against a level that is a successor as well, if it is one.
    fn level_pred_of(&mut self, a: Level, x: Level, b: Level, open: Open) -> bool {
        match self.st.level_pred(b) {
            Some(y) => self.level(x, y, open),
            None => b != Level::ZERO && self.level_open(a, b, open),
        }
    }

    fn level_open(&mut self, a: Level, b: Level, open: Open) -> bool {
        if open == Open::Waits {
            self.unifier.levels.push((a, b));
        }
        true
    }

    /// Levels neither of which is an unknown or, for all that is known, a successor.
    #[cold]
    fn level_shape(&mut self, a: Level, b: Level, open: Open) -> bool {
        match (self.st.level_node(a), self.st.level_node(b)) {
            (LevelNode::Max(x, y), _) if b == Level::ZERO => self.level(x, b, open) && self.level(y, b, open),
            (_, LevelNode::Max(x, y)) if a == Level::ZERO => self.level(x, a, open) && self.level(y, a, open),
            (LevelNode::IMax(_, y), _) if b == Level::ZERO => self.level(y, b, open),
            (_, LevelNode::IMax(_, y)) if a == Level::ZERO => self.level(y, a, open),
            _ if open == Open::Waits => self.level_open(a, b, open),
            _ => {
                self.guess_levels(a, b);
                true
            }
        }
    }

    /// Makes levels of the same shape equal part by part, if that can be.
    fn guess_levels(&mut self, a: Level, b: Level) {
        let parts = match (self.st.level_node(a), self.st.level_node(b)) {
            // A part of both is in no need of another.
            (LevelNode::Max(x, y), LevelNode::Max(z, w)) if x == w || y == z => [(x, w), (y, z)],
            (LevelNode::Max(x, y), LevelNode::Max(z, w)) | (LevelNode::IMax(x, y), LevelNode::IMax(z, w)) => {
                [(x, z), (y, w)]
            }
            _ => return,
        };
        let mark = self.meta.mark();
        if !parts.into_iter().all(|(x, y)| self.unify_level(x, y)) {
            self.meta.undo_to(mark);
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
