//! Closed goals: each is proved for itself, once.

use super::board::{self, Seat, Verdict};
use super::facts::{GoalId, Key, Opened};
use super::fingerprint::Fingerprint;
use super::{Goal, Idea, Interrupt, Search, Told, equality};
use crate::expr::{Expr, MVarId};
use std::rc::Rc;

impl Search<'_> {
    /// Proves a goal without unknowns; fills its hole on success, leaves everything as it was on failure.
    pub(crate) fn prove(&mut self, g: Goal, budget: f32) -> bool {
        let key = Key::of(&g);
        let key = (!self.has_open_levels(&key) && self.with(Idea::Memo)).then_some((key, g.done, g.depth));
        if let Some(&failed) = key.as_ref().and_then(|k| self.refuted.get(k))
            && failed >= budget
        {
            self.cut |= failed.is_finite();
            return false;
        }
        let flags = (std::mem::take(&mut self.cut), std::mem::replace(&mut self.looped, u32::MAX));
        let outer = std::mem::take(&mut self.tc.unifier.postponed);
        let point = self.point();
        let hole = g.hole;
        self.isolated += 1;
        let goals = self.simplify(g);
        let ok = self.order(goals.len()).all(|i| self.prove_atom(&goals[i], budget));
        self.isolated -= 1;
        let proof = ok.then(|| self.closed_proof(hole)).flatten();
        self.back(&point);
        self.tc.unifier.postponed = outer;
        let complete = !self.cut && self.looped == u32::MAX;
        (self.cut, self.looped) = (self.cut | flags.0, self.looped.min(flags.1));
        if !ok
            && self.interrupt.is_none()
            && !matches!(&goals[..], [one] if one.hole == hole)
            && let Some(key) = key
        {
            self.refuted.insert(key, Verdict::refuted(complete, budget).failed);
        }
        match proof {
            Some(proof) => {
                self.tc.meta.assign(hole, proof);
                true
            }
            None => false,
        }
    }

    /// The order in which this thread takes goals all of which are to be proved.
    fn order(&self, n: usize) -> impl Iterator<Item = usize> + use<> {
        let backwards = self.seat.as_ref().is_some_and(Seat::helps);
        (0..n).map(move |i| if backwards { n - 1 - i } else { i })
    }

    /// The finished proof of a hole, `None` if something is left open in it.
    fn closed_proof(&mut self, hole: MVarId) -> Option<Expr> {
        let e = self.tc.st.mvar(hole);
        let e = self.finish(e);
        let e = self.zero_levels(e);
        (!self.tc.st.has_mvar(e)).then_some(e)
    }

    /// A goal that the invertible steps have left. On success a stand-in for its proof fills the hole.
    pub(super) fn prove_atom(&mut self, g: &Goal, budget: f32) -> bool {
        if self.tick() {
            return false;
        }
        let key = Key::of(g);
        let id = self.facts.id(&key);
        let mut verdict = if self.with(Idea::Memo) { self.facts.get(id).verdict } else { Verdict::default() };
        let open_levels = self.has_open_levels(&key);
        let undecided = |v: Verdict| v.failed < budget && v.proved > budget;
        let mut print = None;
        if undecided(verdict)
            && budget >= board::FROM_BUDGET
            && !open_levels
            && let Some(seat) = &mut self.seat
        {
            let f = seat.fingerprint(&self.tc.st, &key);
            verdict = verdict.join(seat.verdict(f).unwrap_or_default());
            print = Some(f);
        }
        if undecided(verdict) {
            let (at, proof) = self.attempt_at(g, id, print, budget);
            if self.interrupt.is_some() && at.proved > budget {
                return false;
            }
            if let (Some(f), Some(seat)) = (print, &self.seat) {
                seat.tell(f, at);
            }
            verdict = verdict.join(at);
            if let Some(proof) = proof {
                // Only a smaller budget than that of the proof at hand can have been tried.
                self.facts.get_mut(id).proof = Some((budget, proof));
            }
        } else if verdict.proved > budget {
            self.cut |= verdict.failed.is_finite();
        }
        self.facts.get_mut(id).verdict = verdict;
        if verdict.proved > budget {
            return false;
        }
        let proof = match self.facts.get(id).proof {
            Some((_, proof)) if open_levels => proof,
            _ => self.stand_in(g, budget),
        };
        self.close(g, proof);
        true
    }

    fn has_open_levels(&self, key: &Key) -> bool {
        self.tc.st.has_mvar(key.target) || key.hyps.iter().any(|&h| self.tc.st.has_mvar(self.ty(h)))
    }

    /// Tries everything within a budget; gives the proof as well, if it is the first in order. The hole may be filled or not
    /// afterwards.
    pub(super) fn attempt_at(
        &mut self,
        g: &Goal,
        id: GoalId,
        print: Option<Fingerprint>,
        budget: f32,
    ) -> (Verdict, Option<Expr>) {
        let outer = (self.cut, self.looped);
        let above = self.path.get(&id).copied();
        let depth = self.path.len() as u32;
        if above.is_none() {
            self.path.insert(id, depth);
        }
        (self.cut, self.looped) = (false, u32::MAX);
        let unordered = std::mem::take(&mut self.unordered);
        let point = self.point();
        self.told.extend(print.map(|print| Told { print, budget, at: 0 }));
        let proof = self.attempt(g, id, print, budget).then(|| self.closed_proof(g.hole)).flatten();
        if print.is_some() {
            self.told.pop();
        }
        self.back(&point);
        let overtaken = print.is_some() && self.interrupt == Some(Interrupt::Overtaken(self.told.len()));
        if overtaken {
            self.interrupt = None;
        }
        let first = !std::mem::replace(&mut self.unordered, unordered);
        let complete = !self.cut && self.looped >= depth && above.is_none();
        if above.is_none() {
            self.path.remove(&id);
        }
        (self.cut, self.looped) = match above {
            _ if proof.is_some() || overtaken => outer,
            // What is cut here says nothing: the same goal stands above, with more to spend.
            Some(above) => (outer.0, outer.1.min(above)),
            None if self.looped >= depth => (outer.0 | self.cut, outer.1),
            None => (outer.0 | self.cut, outer.1.min(self.looped)),
        };
        match proof {
            Some(proof) => (Verdict::proved(budget), first.then_some(proof)),
            None if overtaken => (Verdict::proved(budget), None),
            None => (Verdict::refuted(complete, budget), None),
        }
    }

    fn attempt(&mut self, g: &Goal, id: GoalId, print: Option<Fingerprint>, budget: f32) -> bool {
        match self.open(g, id, budget) {
            Opening::Decided(provable) => provable,
            Opening::Moves(opened) => {
                self.cut |= opened.cut || !opened.decided || !opened.saturated;
                let line = std::mem::replace(&mut self.line, print);
                let floor = std::mem::replace(&mut self.floor, g.hyps.clone());
                let ok = self.branch_on(g, &opened.moves, Vec::new(), budget);
                (self.line, self.floor) = (line, floor);
                ok
            }
        }
    }

    /// Decides the goal without any move, or gives the moves. Nothing is done twice that cannot come out otherwise with a
    /// greater budget.
    fn open(&mut self, g: &Goal, id: GoalId, budget: f32) -> Opening {
        let known = self.facts.get(id).opened.clone();
        let mut decided = !self.with(Idea::Propositional) || known.as_ref().is_some_and(|k| k.decided);
        let mut saturated = !self.with(Idea::Equality) || known.as_ref().is_some_and(|k| k.saturated);
        if let Some(known) = known.as_ref().filter(|_| decided && saturated) {
            return Opening::Moves(known.clone());
        }
        if !decided {
            if let Some(provable) = self.close_by_propositional(g, budget) {
                return Opening::Decided(provable);
            }
            decided = !std::mem::take(&mut self.cut);
        }
        if known.is_none()
            && (self.with(Idea::Evaluation) && (self.close_by_evaluation(g) || self.close_by_few_values(g))
                || self.with(Idea::OrderedRewriting) && self.close_by_rewriting(g)
                || self.with(Idea::Arithmetic) && self.close_by_arithmetic(g))
        {
            return Opening::Decided(true);
        }
        if !saturated {
            if self.close_by_equality(g, equality::Effort::of(budget)) {
                return Opening::Decided(true);
            }
            saturated = !std::mem::take(&mut self.cut);
        }
        if known.is_none() && self.has_counterexample(g) {
            return Opening::Decided(false);
        }
        let (moves, cut) = match known {
            Some(known) => (known.moves.clone(), known.cut),
            None => (self.closed_moves(g).into(), std::mem::take(&mut self.cut)),
        };
        let opened = Rc::new(Opened { decided, saturated, moves, cut });
        // What depends on unknowns, on other goals or on where the search stopped is not kept.
        let lasting = g.about.is_none() && self.interrupt.is_none() && !self.has_open_levels(&Key::of(g));
        if lasting && self.with(Idea::Memo) {
            self.facts.get_mut(id).opened = Some(opened.clone());
        }
        Opening::Moves(opened)
    }
}

/// What comes of a goal before any move is made.
enum Opening {
    /// It is proved, or it cannot be.
    Decided(bool),
    /// What there is to choose from.
    Moves(Rc<Opened>),
}
