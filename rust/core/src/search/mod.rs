//! The search: partial proofs, moves, and how far each line of play may go.
//!
//! A goal without unknowns is closed off from all others: it is proved for itself, remembered by its hypotheses and
//! target, and never looked at again ([`Search::prove`]). Goals that share unknowns are proved together, the first
//! fixing unknowns for the next, with backtracking ([`Search::solve`]). What a line of play costs is the logarithm of
//! the alternatives on its way; the driver (`prover.rs`) raises what it may cost.

mod arith;
mod arith_lemmas;
mod board;
mod branch;
mod by_cases;
mod clauses;
mod closed;
mod congruence;
mod contrary;
mod course_of_values;
mod decide;
mod diagonal;
mod egraph;
mod elim;
mod ematch;
mod equality;
mod equations;
mod explain;
mod extensionality;
mod facts;
mod fingerprint;
mod fits;
mod generalize;
mod goal;
mod ideas;
mod laws;
mod lemmas;
mod linear;
mod moves;
mod order;
mod plausible;
mod proofs;
mod propositional;
mod quotient;
mod refine;
mod resolve;
mod rewriting;
mod siblings;
mod simp;
mod simplify;
mod terms;
mod truth_table;

use crate::env::Environment;
use crate::expr::{Expr, FVar};
use crate::memory;
use crate::meta::Mark;
use crate::name::Name;
use crate::prover::Round;
use crate::reduce::Tc;
use crate::unify::Constraint;
pub(crate) use board::{Board, Seat};
use branch::Told;
use facts::{Facts, Key, Refuted};
pub(crate) use goal::Goal;
pub use ideas::{Idea, Ideas};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Instant;

/// Constants that the moves build proofs from.
pub(crate) struct Known {
    eq: Name,
    eq_refl: Name,
    eq_rec: Name,
    heq: Option<Name>,
    heq_refl: Option<Name>,
    false_: Option<Name>,
    false_rec: Option<Name>,
    /// `True` and its constructor.
    truth: Option<(Name, Name)>,
    decidable: Option<Name>,
    is_true: Option<Name>,
    marker: Name,
}

impl Known {
    fn of(tc: &mut Tc<'_>) -> Self {
        let env = tc.env;
        let known = |name: &str| env.find(name).map(|info| info.val.name);
        Known {
            eq: tc.st.name("Eq"),
            eq_refl: tc.st.name("Eq.refl"),
            eq_rec: tc.st.name("Eq.rec"),
            heq: known("HEq"),
            heq_refl: known("HEq.refl"),
            false_: known("False"),
            false_rec: known("False.rec"),
            truth: known("True").zip(known("True.intro")),
            decidable: known("Decidable"),
            is_true: known("Decidable.isTrue"),
            marker: tc.st.name("canonical.lambda"),
        }
    }
}

/// Why a search stops before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interrupt {
    /// The time is over.
    Timeout,
    /// The user asked for it.
    Cancelled,
    /// The memory limit was reached.
    OutOfMemory,
    /// The limit of steps was reached.
    OutOfSteps,
    /// Another thread has proved a goal of which a part was being looked at; the search goes on after it. Which one of those
    /// that are being looked at.
    Overtaken(usize),
}

/// When to stop.
pub(crate) struct Stop {
    pub(crate) deadline: Option<Instant>,
    pub(crate) cancel: Arc<AtomicBool>,
    pub(crate) max_steps: Option<u64>,
    pub(crate) memory: usize,
    pub(crate) without: Ideas,
}

/// A point to come back to.
pub(crate) struct Point {
    mark: Mark,
    postponed: Vec<Constraint>,
}

/// The state of a search over one environment.
pub(crate) struct Search<'e> {
    pub(crate) tc: Tc<'e>,
    known: Known,
    connectives: propositional::Connectives,
    /// How many of the constants it may use.
    visible: usize,
    premises: Vec<Rc<clauses::Clause>>,
    simp: Rc<simp::Simp>,
    extensionality: extensionality::Extensionality,
    lemmas: Vec<lemmas::Lemma>,
    /// How many of the premises the user gave.
    given: usize,
    arithmetic: arith::Shared,
    /// Whether linear arithmetic was made ready for, if the target calls for it.
    prepared: bool,
    /// Whether lemmas were looked for.
    explored: bool,
    local_clauses: FxHashMap<FVar, Rc<[Rc<clauses::Clause>]>>,
    /// The locals in the types that were looked at.
    locals: FxHashMap<Expr, Rc<[FVar]>>,
    facts: Facts,
    refuted: Refuted,
    known_order: order::Order,
    stand_ins: resolve::StandIns,
    /// The closed goals that are being proved, by how deep they stand.
    path: FxHashMap<Key, u32>,
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

/// What a running search shows to whoever watches it.
#[derive(Debug, Default)]
pub struct Progress {
    /// Moves tried.
    pub steps: AtomicU64,
    /// The iteration, from 1.
    pub iteration: AtomicU64,
    /// The budget of that iteration, in thousandths.
    pub entropy: AtomicU64,
    /// Terms found.
    pub solutions: AtomicU64,
    /// Bytes held.
    pub memory: AtomicU64,
}

/// Goals that wait, the first one on top.
type Goals = Vec<Goal>;

impl<'e> Search<'e> {
    /// A search for `wanted` terms that may use what the goal may.
    pub(crate) fn new(
        env: &'e Environment,
        goal: &crate::prover::Goal,
        wanted: usize,
        stop: Stop,
        progress: Arc<Progress>,
    ) -> Self {
        let held_before = memory::held();
        let mut tc = Tc::new(env);
        tc.instances = crate::instances::Instances::among(goal.visible);
        let known = Known::of(&mut tc);
        let mut search = Search {
            tc,
            known,
            connectives: propositional::Connectives::of(env),
            visible: goal.visible,
            premises: Vec::new(),
            simp: Rc::default(),
            extensionality: extensionality::Extensionality::default(),
            lemmas: Vec::new(),
            given: 0,
            arithmetic: None,
            prepared: false,
            explored: false,
            local_clauses: FxHashMap::default(),
            locals: FxHashMap::default(),
            facts: Facts::default(),
            refuted: Refuted::default(),
            known_order: order::Order::default(),
            stand_ins: resolve::StandIns::default(),
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

    /// Counts a step; true if the search is to stop.
    pub(crate) fn tick(&mut self) -> bool {
        if self.interrupt.is_some() {
            return true;
        }
        self.steps += 1;
        if self.steps.is_multiple_of(64) {
            self.progress.steps.store(self.steps, Ordering::Relaxed);
            let helpers = self.seat.as_ref().map_or(0, Seat::bytes);
            self.progress.memory.store(self.bytes() as u64 + helpers, Ordering::Relaxed);
        }
        self.interrupt = self.why_stop();
        if self.interrupt.is_none() && self.steps.is_multiple_of(32) {
            self.interrupt = self.overtaken();
        }
        self.interrupt.is_some()
    }

    fn why_stop(&self) -> Option<Interrupt> {
        if self.stop.cancel.load(Ordering::Relaxed) {
            return Some(Interrupt::Cancelled);
        }
        if self.stop.max_steps.is_some_and(|max| self.steps > max) {
            return Some(Interrupt::OutOfSteps);
        }
        if self.stop.deadline.is_some_and(|d| Instant::now() >= d) {
            return Some(Interrupt::Timeout);
        }
        if self.seat.as_ref().is_some_and(Seat::is_late) {
            return Some(Interrupt::Cancelled);
        }
        (self.bytes() > self.stop.memory).then_some(Interrupt::OutOfMemory)
    }

    /// The bytes that the search holds: terms, and everything that is remembered of them.
    fn bytes(&self) -> usize {
        let held = memory::held() - self.held_before;
        self.tc.st.bytes().max(usize::try_from(held).unwrap_or(0))
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

    /// Drops the goals whose hole unification has filled; unknowns that came in by that become goals.
    fn drop_filled(&mut self, goals: &mut Goals) {
        let mut more = Vec::new();
        for g in goals.iter() {
            if self.tc.meta.value(g.hole).is_none() {
                continue;
            }
            let e = self.tc.st.mvar(g.hole);
            let e = self.tc.instantiate_mvars(e);
            for m in self.unknowns(e) {
                if !more.iter().chain(goals.iter()).any(|o: &Goal| o.hole == m) {
                    more.push(self.goal_of(g, m));
                }
            }
        }
        goals.retain(|g| self.tc.meta.value(g.hole).is_none());
        goals.extend(more);
    }

    /// The goal of an unknown, under those hypotheses of `g` that it may use.
    fn goal_of(&mut self, g: &Goal, m: crate::expr::MVarId) -> Goal {
        let decl = *self.tc.meta.decl(m);
        let target = self.tc.norm(decl.ty);
        let hyps: Vec<FVar> = g.hyps.iter().copied().filter(|&h| self.tc.st.local(h).depth < decl.depth).collect();
        let done = g.done.min(hyps.len());
        Goal { hyps: Rc::new(hyps), done, target, hole: m, depth: decl.depth.min(g.depth), late: false, ..g.clone() }
    }

    /// The unknowns in a term, in order of appearance.
    fn unknowns(&self, e: Expr) -> Vec<crate::expr::MVarId> {
        let mut out = Vec::new();
        self.tc.st.any(e, &mut |st, e| {
            if !st.has_expr_mvar(e) {
                return None;
            }
            if let crate::expr::Node::MVar(m) = st.node(e)
                && !out.contains(&m)
            {
                out.push(m);
            }
            Some(false)
        });
        out
    }

    /// Whether other goals or equations speak of the hole of a data goal.
    fn hole_matters(&mut self, g: &Goal, others: &[Goal]) -> bool {
        let waits = self.tc.unifier.postponed.clone();
        others
            .iter()
            .any(|o| self.holds_hole(o.target, g.hole) || o.hyps.iter().any(|&h| self.holds_hole(self.ty(h), g.hole)))
            || waits.iter().any(|c| self.holds_hole(c.lhs, g.hole) || self.holds_hole(c.rhs, g.hole))
    }

    /// Whether a hole occurs in a term, looking through filled holes.
    fn holds_hole(&self, e: Expr, hole: crate::expr::MVarId) -> bool {
        let mut todo = vec![e];
        while let Some(e) = todo.pop() {
            let found = self.tc.st.any(e, &mut |st, e| {
                if !st.has_expr_mvar(e) {
                    return None;
                }
                if let crate::expr::Node::MVar(m) = st.node(e) {
                    if m == hole {
                        return Some(true);
                    }
                    todo.extend(self.tc.meta.value(m));
                }
                Some(false)
            });
            if found {
                return true;
            }
        }
        false
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

    /// Keeps the term of the whole if it is new; true when there are enough.
    fn record(&mut self) -> bool {
        let Some(root) = self.root else { return true };
        let term = self.finish(root);
        let term = self.zero_levels(term);
        let Some(term) = self.resolve(term) else { return false };
        let term = self.bind_lemmas(term);
        if !self.tc.st.has_mvar(term) {
            let normal = self.tc.norm(term);
            if self.seen.insert(normal) {
                self.found.push(term);
                self.progress.solutions.store(self.found.len() as u64, Ordering::Relaxed);
            }
        }
        self.found.len() >= self.wanted
    }

    /// The goal to look at next: closed ones, then proofs, then data that nothing has fixed. Of open proofs the one that says
    /// most, for it leaves the fewest choices.
    fn pick(&mut self, goals: &[Goal]) -> Option<usize> {
        let mut best: Option<((u32, usize), usize)> = None;
        for (i, g) in goals.iter().enumerate() {
            let rank = self.rank(g);
            let unsaid = if rank == 1 { usize::MAX - self.known_size(g.target) } else { 0 };
            if best.is_none_or(|(r, _)| (rank, unsaid) < r) {
                best = Some(((rank, unsaid), i));
            }
        }
        best.map(|b| b.1)
    }

    fn rank(&mut self, g: &Goal) -> u32 {
        let target = self.tc.instantiate_mvars(g.target);
        let open = self.tc.st.has_expr_mvar(target);
        let data = !self.tc.is_prop(target);
        let instance = data && self.tc.class_of(target).is_some();
        let flex = matches!(self.tc.st.node(self.tc.st.get_app_fn(target)), crate::expr::Node::MVar(_));
        match (g.late, data && !instance, flex, open) {
            (_, false, false, false) if !g.late => 0,
            (false, false, false, true) => 1,
            (false, false, true, _) => 2,
            (false, true, _, _) => 3,
            _ => 4,
        }
    }

    /// The goal with its filled unknowns replaced, in target and hypotheses.
    fn refresh(&mut self, mut g: Goal) -> Goal {
        g.target = self.tc.norm(g.target);
        let mut facts = Vec::new();
        let mut stale = Vec::new();
        for &h in g.hyps.iter() {
            let ty = self.ty(h);
            if !self.tc.st.has_mvar(ty) {
                continue;
            }
            let now = self.tc.norm(ty);
            if now != ty && !self.mentions_goal(&g, h) {
                facts.push((now, self.tc.st.fvar(h)));
                stale.push(h);
            }
        }
        if facts.is_empty() { g } else { self.have_all(&g, &facts, &stale) }
    }

    fn is_closed(&self, g: &Goal) -> bool {
        !self.tc.st.has_expr_mvar(g.target) && g.hyps.iter().all(|&h| !self.tc.st.has_expr_mvar(self.ty(h)))
    }
}

impl Search<'_> {
    /// One iteration: closed terms of the type that are found within the budget, with those of earlier iterations.
    pub(crate) fn run(&mut self, ty: Expr, round: Round) -> Vec<Expr> {
        self.progress.iteration.store(round.number.into(), Ordering::Relaxed);
        let target = self.begin(ty, round);
        let point = self.point();
        let (hole, e) = self.hole(target, 1);
        let goal = Goal::closed(target, hole);
        if self.wanted > 1 {
            self.root = Some(e);
            self.proof_counts = self.tc.is_prop(target);
            self.solve(vec![goal], round.budget);
        } else if self.prove(goal, round.budget) {
            let term = self.finish(e);
            if let Some(term) = self.resolve(term) {
                self.found = vec![self.bind_lemmas(term)];
            }
        }
        self.back(&point);
        self.found.clone()
    }

    /// One iteration of a helper: what it learns is at the board.
    pub(crate) fn help(&mut self, ty: Expr, round: Round) {
        let (steps, bytes) = (self.steps, self.bytes());
        let target = self.begin(ty, round);
        if self.interrupt.is_some() {
            return;
        }
        let point = self.point();
        let (hole, _) = self.hole(target, 1);
        self.prove(Goal::closed(target, hole), round.budget);
        self.back(&point);
        if let Some(seat) = &self.seat {
            seat.count(self.steps - steps, self.bytes().saturating_sub(bytes) as u64);
        }
    }

    /// Makes ready for an iteration; gives the normal target.
    fn begin(&mut self, ty: Expr, round: Round) -> Expr {
        (self.cut, self.looped, self.whole) = (false, u32::MAX, round.budget);
        self.path.clear();
        let target = self.tc.norm(ty);
        let lemmas = round.lemmas && self.tc.is_prop(target);
        if lemmas && self.with(Idea::Arithmetic) && !self.prepared {
            self.prepared = true;
            self.apart(|s| s.prepare_arithmetic(target));
        }
        if lemmas && self.with(Idea::Lemmas) && !self.explored {
            self.explored = true;
            self.apart(|s| s.find_lemmas(target));
        }
        if let Some(seat) = &mut self.seat {
            seat.at(round.number, u8::from(self.prepared) + u8::from(self.explored));
        }
        target
    }

    fn forget(&mut self) {
        self.facts.clear();
        self.refuted.clear();
    }

    /// Looks for lemmas: which are found must not depend on what was looked at before, or elsewhere.
    fn apart(&mut self, f: impl FnOnce(&mut Self)) {
        let seat = self.seat.take();
        self.forget();
        f(self);
        self.forget();
        self.seat = seat;
    }
}
