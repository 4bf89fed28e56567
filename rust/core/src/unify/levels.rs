//! Unification of universe levels.

use crate::level::{Level, LevelNode, Levels};
use crate::reduce::Tc;

impl Tc<'_> {
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
