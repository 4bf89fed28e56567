//! What is remembered of closed goals.
//!
//! Whether a goal is provable within a budget is a property of the goal. Nothing that is remembered here depends on the
//! order of the search, or on which goals stood above this one when it was looked at.

use super::Goal;
use super::board::Verdict;
use crate::expr::{Expr, FVar};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// A closed goal: what its provability depends on.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) hyps: Rc<Vec<FVar>>,
    pub(super) target: Expr,
    pub(super) elims: u32,
}

impl Key {
    pub(super) fn of(g: &Goal) -> Self {
        Key { hyps: g.hyps.clone(), target: g.target, elims: g.elims }
    }
}

/// What is known of a closed goal.
#[derive(Clone, Copy, Default)]
pub(super) struct Fact {
    /// It fails up to a budget (infinite where every line of play was followed to its end), succeeds from another on.
    pub(super) verdict: Verdict,
    /// The least budget with which it was proved here, and the proof, in which stand-ins take the place of closed goals.
    pub(super) proof: Option<(f32, Expr)>,
}

pub(super) type Facts = FxHashMap<Key, Fact>;

/// Goals before their invertible steps, with how many hypotheses were taken apart and the depth of the next local: the
/// budgets up to which one of the goals that those steps leave fails. So the steps need not be taken again.
pub(super) type Refuted = FxHashMap<(Key, usize, u32), f32>;
