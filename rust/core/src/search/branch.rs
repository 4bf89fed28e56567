//! Choices: the moves on a goal, one after the other, and what several threads make of them.
//!
//! A line of play is a row of moves below a closed goal. What comes to nothing is told at the board (`board.rs`), so that no
//! other thread follows it; what another thread has begun to follow is put off.

use super::board::{self, Line, Verdict};
use super::{Goal, Goals, Interrupt, Search, fingerprint, moves};

/// A goal that is being looked at and that other threads are told of.
pub(super) struct Told {
    pub(super) print: fingerprint::Fingerprint,
    pub(super) budget: f32,
    /// The move that is being tried on it.
    pub(super) at: usize,
}

impl Search<'_> {
    /// Tries the moves on a goal with unknowns, together with what else waits.
    pub(super) fn branch(&mut self, g: &Goal, rest: Goals, budget: f32) -> bool {
        let moves = self.open_moves(g);
        self.branch_on(g, &moves, rest, budget)
    }

    /// A goal without unknowns each of whose terms counts.
    pub(super) fn enumerate(&mut self, g: Goal, mut rest: Goals, budget: f32) -> bool {
        let hole = g.hole;
        let mut parts = self.simplify(g);
        match &parts[..] {
            [one] if one.hole == hole || rest.is_empty() => {
                let one = parts.remove(0);
                let moves = self.closed_moves(&one);
                self.branch_on(&one, &moves, rest, budget)
            }
            _ => {
                parts.append(&mut rest);
                self.solve(parts, budget)
            }
        }
    }

    /// Tries moves one after the other until one leads to a proof of the goal and of all that waits. Those that another
    /// thread has begun with come last, unless it has to be the first that leads to a proof, or hardly anything was spent yet:
    /// there all threads begin with the first move, for it may well be the last as well.
    pub(super) fn branch_on(&mut self, g: &Goal, moves: &[(f32, moves::Move)], rest: Goals, budget: f32) -> bool {
        let line = self.line;
        let follows = self.in_order || budget >= 0.95 * self.whole;
        let mut later = Vec::new();
        let mut taken = 0;
        while let Some(i) = if taken < moves.len() { Some(taken) } else { later.get(taken - moves.len()).copied() } {
            let begin = follows || taken >= moves.len();
            taken += 1;
            let (cost, ref mv) = moves[i];
            if cost > budget {
                self.cut = true;
                continue;
            }
            let here = line.map(|l| board::of_move(l, i));
            if let (Some(here), Some(seat)) = (here, &self.seat) {
                if let Some(told) = self.told.last_mut().filter(|t| line == Some(t.print)) {
                    told.at = i;
                    if !self.in_order && seat.is_solved(told.print, told.budget, i) {
                        self.interrupt = Some(Interrupt::Overtaken(self.told.len() - 1));
                        return false;
                    }
                }
                match seat.line(here, budget, begin) {
                    Line::Refuted { complete } => {
                        self.cut |= !complete;
                        continue;
                    }
                    Line::Begun => {
                        later.push(i);
                        continue;
                    }
                    Line::Open => {}
                }
            }
            let cut = std::mem::take(&mut self.cut);
            self.line = here.filter(|_| budget - cost >= board::FROM_BUDGET);
            let point = self.point();
            let ok = self.play(g, mv).is_some_and(|mut goals| {
                goals.extend(rest.iter().cloned());
                self.solve(goals, budget - cost)
            });
            self.line = line;
            if ok {
                self.unordered |= taken <= moves.len() && !later.is_empty();
                if let (Some(told), Some(seat)) = (self.told.last(), &self.seat)
                    && line == Some(told.print)
                {
                    seat.tell_solved(told.print, i);
                }
                return true;
            }
            self.back(&point);
            if self.interrupt.is_some() {
                return false;
            }
            if let (Some(here), Some(seat)) = (here, &self.seat) {
                let complete = !self.cut && self.looped == u32::MAX;
                seat.tell(here, Verdict::refuted(complete, budget));
            }
            self.cut |= cut;
        }
        false
    }

    /// [`Interrupt::Overtaken`], if another thread has proved a goal that is being looked at, by a move before the one that is
    /// being tried.
    pub(super) fn overtaken(&self) -> Option<Interrupt> {
        let seat = self.seat.as_ref().filter(|_| !self.in_order)?;
        self.told.iter().position(|t| seat.is_solved(t.print, t.budget, t.at)).map(Interrupt::Overtaken)
    }
}
