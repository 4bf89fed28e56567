//! Closed goals: each is proved for itself, once.

use super::board::{self, Verdict, of_move};
use super::facts::{Fact, Key};
use super::fingerprint::Fingerprint;
use super::{Goal, Idea, Search, equality};
use crate::expr::{Expr, MVarId};

impl Search<'_> {
    /// Proves a goal without unknowns; fills its hole on success, leaves everything as it was on failure.
    pub(crate) fn prove(&mut self, g: Goal, budget: f32) -> bool {
        let key = Key { hyps: g.hyps.clone(), target: g.target, elims: g.elims };
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
            self.refuted.insert(key, if complete { f32::INFINITY } else { budget });
        }
        match proof {
            Some(proof) => {
                self.tc.meta.assign(hole, proof);
                true
            }
            None => false,
        }
    }

    /// The order in which this thread takes alternatives.
    pub(super) fn order(&self, n: usize) -> impl Iterator<Item = usize> + use<> {
        let (start, backwards) = self.seat.as_ref().map_or((0, false), |s| s.turn(n, self.path.len()));
        (0..n).map(move |i| (if backwards { n - 1 - i } else { i } + start) % n)
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
        let key = Key { hyps: g.hyps.clone(), target: g.target, elims: g.elims };
        let known = self.facts.get(&key).filter(|_| self.with(Idea::Memo));
        let mut fact = known.copied().unwrap_or_default();
        let open_levels = self.has_open_levels(&key);
        let undecided = |v: Verdict| v.failed < budget && v.proved > budget;
        let mut print = None;
        if undecided(fact.verdict)
            && budget >= board::FROM_BUDGET
            && !open_levels
            && let Some(seat) = &mut self.seat
        {
            let f = seat.fingerprint(&self.tc.st, &key);
            fact.verdict = fact.verdict.join(seat.verdict(f).unwrap_or_default());
            print = Some(f);
        }
        if undecided(fact.verdict) {
            let at = self.attempt_at(g, &key, print, budget);
            if self.interrupt.is_some() && at.proof.is_none() {
                return false;
            }
            if let (Some(f), Some(seat)) = (print, &self.seat) {
                seat.tell(f, at.verdict);
            }
            fact.verdict = fact.verdict.join(at.verdict);
            // Only a smaller budget than that of the proof at hand can have been tried.
            fact.proof = at.proof.or(fact.proof);
        } else if fact.verdict.proved > budget {
            self.cut |= fact.verdict.failed.is_finite();
        }
        self.facts.insert(key, fact);
        if fact.verdict.proved > budget {
            return false;
        }
        let proof = match fact.proof {
            Some((_, proof)) if open_levels => proof,
            _ => self.stand_in(g, budget),
        };
        self.close(g, proof);
        true
    }

    fn has_open_levels(&self, key: &Key) -> bool {
        self.tc.st.has_mvar(key.target) || key.hyps.iter().any(|&h| self.tc.st.has_mvar(self.ty(h)))
    }

    /// Tries everything within a budget. The hole may be filled or not afterwards.
    pub(super) fn attempt_at(&mut self, g: &Goal, key: &Key, print: Option<Fingerprint>, budget: f32) -> Fact {
        let outer = (self.cut, self.looped);
        let above = self.path.get(key).copied();
        let depth = self.path.len() as u32;
        if above.is_none() {
            self.path.insert(key.clone(), depth);
        }
        (self.cut, self.looped) = (false, u32::MAX);
        let point = self.point();
        let proof = self.attempt(g, print, budget).then(|| self.closed_proof(g.hole)).flatten();
        self.back(&point);
        let complete = !self.cut && self.looped >= depth && above.is_none();
        if above.is_none() {
            self.path.remove(key);
        }
        (self.cut, self.looped) = match above {
            _ if proof.is_some() => outer,
            // What is cut here says nothing: the same goal stands above, with more to spend.
            Some(above) => (outer.0, outer.1.min(above)),
            None if self.looped >= depth => (outer.0 | self.cut, outer.1),
            None => (outer.0 | self.cut, outer.1.min(self.looped)),
        };
        match proof {
            Some(proof) => {
                Fact { verdict: Verdict { proved: budget, ..Verdict::default() }, proof: Some((budget, proof)) }
            }
            None => {
                let failed = if complete { f32::INFINITY } else { budget };
                Fact { verdict: Verdict { failed, ..Verdict::default() }, proof: None }
            }
        }
    }

    fn attempt(&mut self, g: &Goal, print: Option<Fingerprint>, budget: f32) -> bool {
        if self.with(Idea::Propositional)
            && let Some(decided) = self.close_by_propositional(g, budget)
        {
            return decided;
        }
        if self.with(Idea::Evaluation) && self.close_by_evaluation(g)
            || self.with(Idea::OrderedRewriting) && self.close_by_rewriting(g)
            || self.with(Idea::Arithmetic) && self.close_by_arithmetic(g)
            || self.with(Idea::Equality) && self.close_by_equality(g, equality::Effort::of(budget))
        {
            return true;
        }
        let moves = self.closed_moves(g);
        for i in self.order(moves.len()) {
            let (cost, ref mv) = moves[i];
            if cost > budget {
                self.cut = true;
                continue;
            }
            if let (Some(f), Some(seat)) = (print, &self.seat)
                && let Some(v) = seat.verdict(of_move(f, i))
                && v.failed >= budget
            {
                self.cut |= v.failed.is_finite();
                continue;
            }
            let cut = std::mem::take(&mut self.cut);
            let point = self.point();
            if let Some(goals) = self.play(g, mv)
                && self.solve(goals, budget - cost)
            {
                return true;
            }
            self.back(&point);
            if self.interrupt.is_some() {
                return false;
            }
            if let (Some(f), Some(seat)) = (print, &self.seat) {
                let complete = !self.cut && self.looped == u32::MAX;
                let failed = if complete { f32::INFINITY } else { budget };
                seat.tell(of_move(f, i), Verdict { failed, ..Verdict::default() });
            }
            self.cut |= cut;
        }
        false
    }
}
