//! When a search stops before its end, and what it shows of itself until then.

use super::{Ideas, Search, Seat};
use crate::memory;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Instant;

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

/// How much a search has done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// The goals that were looked at.
    pub steps: u64,
    /// The holes that were filled: each got a head, applied to new holes, or a term that was known to fit.
    pub refinements: u64,
}

impl std::ops::Add for Work {
    type Output = Work;

    fn add(self, other: Work) -> Work {
        Work { steps: self.steps + other.steps, refinements: self.refinements + other.refinements }
    }
}

impl std::ops::Sub for Work {
    type Output = Work;

    fn sub(self, other: Work) -> Work {
        Work { steps: self.steps - other.steps, refinements: self.refinements - other.refinements }
    }
}

impl Search<'_> {
    /// What this thread has done.
    pub(crate) fn work(&self) -> Work {
        Work { steps: self.steps, refinements: self.tc.meta.assignments }
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

    pub(super) fn why_stop(&self) -> Option<Interrupt> {
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
    pub(super) fn bytes(&self) -> usize {
        let held = memory::held() - self.held_before;
        self.tc.st.bytes().max(usize::try_from(held).unwrap_or(0))
    }
}
