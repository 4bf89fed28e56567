//! The way back from a guess.

use super::{Constraint, Unifier};
use crate::level::Level;
use crate::meta::Mark;
use crate::reduce::Tc;

/// Where the unknowns and the equations that wait stand, to come back to.
#[derive(Clone)]
pub struct Point {
    mark: Mark,
    postponed: Vec<Constraint>,
    levels: Vec<(Level, Level)>,
}

impl Tc<'_> {
    /// Where the unknowns and the equations that wait stand.
    pub fn point(&self) -> Point {
        let Unifier { postponed, levels, .. } = &self.unifier;
        Point { mark: self.meta.mark(), postponed: postponed.clone(), levels: levels.clone() }
    }

    /// Back to a point.
    pub fn back(&mut self, point: Point) {
        self.meta.undo_to(point.mark);
        self.unifier.postponed = point.postponed;
        self.unifier.levels = point.levels;
    }

    /// What `f` gives; where that is nothing, the unknowns and the equations that wait are as before.
    pub fn or_back<T>(&mut self, f: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let point = self.point();
        let out = f(self);
        if out.is_none() {
            self.back(point);
        }
        out
    }
}
