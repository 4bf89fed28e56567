//! What is remembered of closed goals.
//!
//! Whether a goal is provable within a budget is a property of the goal. Nothing that is remembered here depends on the
//! order of the search, or on which goals stood above this one when it was looked at.

use super::Goal;
use super::board::Verdict;
use super::moves::Move;
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

/// The number of a closed goal.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct GoalId(u32);

/// What is known of a closed goal.
#[derive(Clone, Default)]
pub(super) struct Fact {
    /// It fails up to a budget (infinite where every line of play was followed to its end), succeeds from another on.
    pub(super) verdict: Verdict,
    /// The least budget with which it was proved here, and the proof, in which stand-ins take the place of closed goals.
    pub(super) proof: Option<(f32, Expr)>,
    /// What does not depend on the budget, if the goal was looked at before.
    pub(super) opened: Option<Rc<Opened>>,
}

/// What was found out about a goal before a move was made, whatever the budget.
pub(super) struct Opened {
    /// Whether the decision of propositional logic came to its end.
    pub(super) decided: bool,
    /// Whether reasoning by equations came to its end, so that a greater budget would not help it.
    pub(super) saturated: bool,
    /// The moves, with what each costs.
    pub(super) moves: Rc<[(f32, Move)]>,
    /// Whether a move was left out.
    pub(super) cut: bool,
}

/// The closed goals that were met, and what is known of them.
#[derive(Default)]
pub(super) struct Facts {
    ids: FxHashMap<Key, GoalId>,
    facts: Vec<Fact>,
}

impl Facts {
    /// The number of a goal.
    pub(super) fn id(&mut self, key: &Key) -> GoalId {
        if let Some(&id) = self.ids.get(key) {
            return id;
        }
        let id = GoalId(self.facts.len() as u32);
        self.ids.insert(key.clone(), id);
        self.facts.push(Fact::default());
        id
    }

    /// What is known of a goal.
    pub(super) fn get(&self, id: GoalId) -> &Fact {
        &self.facts[id.0 as usize]
    }

    /// The same, to be added to.
    pub(super) fn get_mut(&mut self, id: GoalId) -> &mut Fact {
        &mut self.facts[id.0 as usize]
    }

    pub(super) fn clear(&mut self) {
        *self = Facts::default();
    }
}

/// Goals before their invertible steps, with how many hypotheses were taken apart and the depth of the next local: the
/// budgets up to which one of the goals that those steps leave fails. So the steps need not be taken again.
pub(super) type Refuted = FxHashMap<(Key, usize, u32), f32>;
