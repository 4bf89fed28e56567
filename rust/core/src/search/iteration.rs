//! The iterations: a search is run from the start with one budget after the other (iterative deepening; Korf: Depth-first
//! iterative-deepening, 1985). What was learned in one is there in the next.

use super::{Goal, Idea, Search};
use crate::expr::Expr;
use crate::round::Round;
use std::sync::atomic::Ordering;

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
        let (before, bytes) = (self.work(), self.bytes());
        let target = self.begin(ty, round);
        if self.interrupt.is_some() {
            return;
        }
        let point = self.point();
        let (hole, _) = self.hole(target, 1);
        self.prove(Goal::closed(target, hole), round.budget);
        self.back(&point);
        if let Some(seat) = &self.seat {
            seat.count(self.work() - before, self.bytes().saturating_sub(bytes) as u64);
        }
    }

    /// Keeps the term of the whole if it is new; true when there are enough.
    pub(super) fn record(&mut self) -> bool {
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

    /// Makes ready for an iteration; gives the normal target.
    fn begin(&mut self, ty: Expr, round: Round) -> Expr {
        (self.cut, self.looped, self.whole) = (false, u32::MAX, round.budget);
        self.path.clear();
        let target = self.tc.norm(ty);
        let proposition = self.tc.is_prop(target);
        if round.arithmetic && proposition && self.with(Idea::Arithmetic) && !self.prepared {
            self.prepared = true;
            self.apart(|s| s.prepare_arithmetic(target));
        }
        if round.lemmas && proposition && self.with(Idea::Lemmas) && !self.explored {
            self.explored = true;
            self.apart(|s| s.find_lemmas(target));
        }
        if let Some(seat) = &mut self.seat {
            seat.at(round.number, u8::from(self.prepared) + u8::from(self.explored));
        }
        target
    }

    fn forget(&mut self) {
        self.givens.clear();
        self.solutions.clear();
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
