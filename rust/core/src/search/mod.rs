//! The search: partial proofs, moves, and how far each line of play may go.
//!
//! A goal without unknowns is closed off from all others: it is proved for itself, remembered by its hypotheses and
//! target, and never looked at again ([`Search::prove`]). Goals that share unknowns are proved together, the first
//! fixing unknowns for the next, with backtracking ([`Search::solve`]). What a line of play costs is the logarithm of
//! the alternatives on its way; the driver (`prover.rs`) raises what it may cost.

mod agenda;
mod along;
mod apply;
mod arith;
mod arith_lemmas;
mod asked_for;
mod at_constructors;
mod at_values;
mod axioms;
mod board;
mod boundary;
mod branch;
mod by_cases;
mod choice;
mod clauses;
mod closed;
mod componentwise;
mod congruence;
mod consumers;
mod contrary;
mod course_of_values;
mod ctors;
mod curry;
mod decide;
mod decided;
mod diagonal;
mod discharge;
mod divided;
mod egraph;
mod elim;
mod ematch;
mod eq_terms;
mod equality;
mod equations;
mod explain;
mod extensionality;
mod facts;
mod few_values;
mod fingerprint;
mod fits;
mod flexible;
mod forced;
mod forward;
mod generalize;
mod goal;
mod horn;
mod ideas;
mod induction;
mod interval;
mod inversion;
mod iteration;
mod laws;
mod lemmas;
mod linear;
mod measured;
mod moves;
mod no_confusion;
mod order;
mod plausible;
mod polynomial;
mod proofs;
mod propositional;
mod quotient;
mod refine;
mod representative;
mod resolve;
mod rewriting;
mod rules;
mod seen;
mod siblings;
mod simp;
mod simplify;
mod smallest;
mod solved;
mod sorts;
mod stop;
mod stuck;
mod terms;
mod truth_table;
mod two_step;
mod values;

use crate::env::Environment;
use crate::expr::{Expr, FVar};
use crate::known::Known;
use crate::memory;
use crate::meta::Mark;
use crate::reduce::Tc;
use crate::unify::Constraint;
use agenda::Goals;
pub(crate) use board::{Board, Seat};
use branch::Told;
use facts::{Facts, GoalId, Refuted};
pub(crate) use goal::Goal;
pub use ideas::{Idea, Ideas};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;
use std::sync::Arc;
pub(crate) use stop::Stop;
pub use stop::{Interrupt, Progress, Work};

/// A point to come back to.
pub(crate) struct Point {
    mark: Mark,
    postponed: Vec<Constraint>,
}

/// The state of a search over one environment.
pub(crate) struct Search<'e> {
    pub(crate) tc: Tc<'e>,
    known: &'e Known,
    /// How many of the constants it may use.
    visible: usize,
    premises: Vec<Rc<clauses::Clause>>,
    simp: Rc<simp::Simp>,
    extensionality: extensionality::Extensionality,
    choices: Vec<choice::Choice>,
    /// `Quot.mk`, once it was asked for.
    classes_of: Option<Rc<[Rc<clauses::Clause>]>>,
    lemmas: Vec<lemmas::Lemma>,
    /// How many of the premises the user gave.
    given: usize,
    arithmetic: arith::Shared,
    /// Whether linear arithmetic was made ready for, if the target calls for it.
    prepared: bool,
    /// Whether lemmas were looked for.
    explored: bool,
    local_clauses: FxHashMap<FVar, Rc<[Rc<clauses::Clause>]>>,
    /// The closed parts of the terms that were looked at, with their types.
    typed_parts: FxHashMap<Expr, Rc<[(Expr, Expr)]>>,
    /// What computations in the terms that were looked at wait for.
    stuck: FxHashMap<Expr, Rc<[Expr]>>,
    /// What equations between two terms force (`forced.rs`).
    forced: FxHashMap<(Expr, Expr), Option<Expr>>,
    givens: equality::Givens,
    /// The outermost connectives of the propositions that were looked at.
    shapes: FxHashMap<Expr, propositional::Shape>,
    /// The solutions of equations with unknowns that were looked at.
    solutions: FxHashMap<solved::Question, solved::Solutions>,
    /// Where closed statements are false.
    false_at: FxHashMap<Expr, Option<Vec<Expr>>>,
    /// The premises at instances, but for those that these say.
    premises_at: axioms::PremisesAt,
    /// The constructors of relations, at their parameters, as clauses.
    constructor_rules: FxHashMap<Expr, rules::Rules>,
    facts: Facts,
    refuted: Refuted,
    known_order: order::Order,
    stand_ins: resolve::StandIns,
    /// The hypotheses of the closed goal that is being proved.
    floor: Rc<Vec<FVar>>,
    /// The closed goals that are being proved, by how deep they stand.
    path: FxHashMap<GoalId, u32>,
    /// Where the threads of a search tell each other what they know, if there are several.
    pub(crate) seat: Option<Seat>,
    stop: Stop,
    /// What this thread held before the search.
    held_before: isize,
    /// How many moves were tried.
    pub(crate) steps: u64,
    /// Why the search stopped, if it did.
    pub(crate) interrupt: Option<Interrupt>,
    /// Whether a move was left out because it cost too much.
    pub(crate) cut: bool,
    /// What the line of play is called that is being followed, if it is one that is worth the telling.
    line: Option<fingerprint::Fingerprint>,
    /// The goals that are being looked at and that other threads are told of.
    told: Vec<Told>,
    /// The budget of the iteration.
    whole: f32,
    /// Whether moves are to be tried in order.
    in_order: bool,
    /// Whether the proof at hand may not be the first in order.
    unordered: bool,
    /// How deep the highest goal stands below which it was asked for again.
    looped: u32,
    /// How many terms are wanted, and those that were found, each with its normal form.
    wanted: usize,
    found: Vec<Expr>,
    seen: FxHashSet<Expr>,
    /// The hole of the whole.
    root: Option<Expr>,
    /// How many closed goals are being proved for themselves.
    isolated: u32,
    /// Whether different proofs are different terms.
    proof_counts: bool,
    progress: Arc<Progress>,
}

impl<'e> Search<'e> {
    /// A search for `wanted` terms that may use what the goal may.
    pub(crate) fn new(
        env: &'e Environment,
        goal: &crate::statement::Goal,
        wanted: usize,
        stop: Stop,
        progress: Arc<Progress>,
    ) -> Self {
        let held_before = memory::held();
        let mut tc = Tc::new(env);
        tc.instances = crate::instances::Instances::among(goal.visible);
        let mut search = Search {
            tc,
            known: env.known(),
            visible: goal.visible,
            premises: Vec::new(),
            simp: Rc::default(),
            extensionality: extensionality::Extensionality::default(),
            choices: choice::choices(env.known(), goal),
            classes_of: None,
            lemmas: Vec::new(),
            given: 0,
            arithmetic: None,
            prepared: false,
            explored: false,
            local_clauses: FxHashMap::default(),
            typed_parts: FxHashMap::default(),
            stuck: FxHashMap::default(),
            forced: FxHashMap::default(),
            givens: equality::Givens::default(),
            shapes: FxHashMap::default(),
            solutions: FxHashMap::default(),
            false_at: FxHashMap::default(),
            premises_at: axioms::PremisesAt::default(),
            constructor_rules: FxHashMap::default(),
            facts: Facts::default(),
            refuted: Refuted::default(),
            known_order: order::Order::default(),
            stand_ins: resolve::StandIns::default(),
            floor: Rc::default(),
            path: FxHashMap::default(),
            seat: None,
            stop,
            held_before,
            steps: 0,
            interrupt: None,
            cut: false,
            line: None,
            told: Vec::new(),
            whole: 0.0,
            in_order: false,
            unordered: false,
            looped: u32::MAX,
            wanted,
            found: Vec::new(),
            seen: FxHashSet::default(),
            root: None,
            isolated: 0,
            proof_counts: false,
            progress,
        };
        search.simp = Rc::new(search.simp_theorems(goal));
        let (more, others) = search.extensional_clauses(goal);
        search.extensionality = others;
        search.premises = goal.premises.iter().flat_map(|&n| search.premise_clauses(n)).map(Rc::new).collect();
        search.premises.extend(more);
        search.given = search.premises.len();
        search
    }

    /// Whether an idea is in use.
    pub(crate) fn with(&self, idea: Idea) -> bool {
        !self.stop.without.has(idea)
    }

    /// Here, to come back to.
    pub(crate) fn point(&self) -> Point {
        Point { mark: self.tc.meta.mark(), postponed: self.tc.unifier.postponed.clone() }
    }

    /// Back to a point.
    pub(crate) fn back(&mut self, point: &Point) {
        self.tc.meta.undo_to(point.mark);
        self.tc.unifier.postponed.clone_from(&point.postponed);
    }

    /// Proves goals that may share unknowns. Their holes are filled on success; on failure the caller goes back.
    pub(crate) fn solve(&mut self, mut goals: Goals, budget: f32) -> bool {
        loop {
            if self.tick() {
                return false;
            }
            self.drop_filled(&mut goals);
            let Some(i) = self.pick(&goals) else { return self.settle() };
            let g = goals.remove(i);
            let g = self.refresh(g);
            // A type that speaks of its own term: an unknown was filled with the term of which it is part of the type.
            if self.tc.st.has_expr_mvar(g.target) && self.holds_hole(g.target, g.hole) {
                return false;
            }
            let matters = !self.tc.is_prop(g.target) && self.hole_matters(&g, &goals);
            let counts = self.enumerates() && (self.proof_counts || !self.tc.is_prop(g.target));
            if counts && self.is_closed(&g) {
                return self.enumerate(g, goals, budget);
            }
            if !matters && self.is_closed(&g) {
                if !self.prove(g, budget) {
                    return false;
                }
                continue;
            }
            if matters {
                return self.branch(&g, goals, budget);
            }
            let before = g.clone();
            let mut parts = self.simplify(g);
            match &parts[..] {
                [one] if one.hole == before.hole => {
                    let one = parts.remove(0);
                    return self.branch(&one, goals, budget);
                }
                _ => {
                    parts.append(&mut goals);
                    goals = parts;
                }
            }
        }
    }

    /// Whether nothing is left that waits.
    fn settle(&mut self) -> bool {
        if !self.tc.wake() || !self.tc.unifier.postponed.is_empty() {
            return false;
        }
        !self.enumerates() || self.record()
    }

    /// Whether every term counts, not only the first.
    fn enumerates(&self) -> bool {
        self.wanted > 1 && self.isolated == 0
    }
}
