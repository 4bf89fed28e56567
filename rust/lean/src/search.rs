//! A search in a thread of its own: its state, its counters and, at the end, the terms found.

use crate::fault::{self, Fault, Result};
use crate::flat::FlatTerms;
use crate::problem::Sealed;
use canonical_core::prover::{self, CancelToken, End, Goal, Limits, Progress};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, OnceLock};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// What a search is doing, or how it ended.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It goes on.
    Running = 0,
    /// Terms were found.
    Found = 1,
    /// Everything was tried and there is no term.
    Exhausted = 2,
    /// The time, or the number of steps, was over.
    OutOfTime = 3,
    /// It was cancelled.
    Cancelled = 4,
    /// The memory limit was reached.
    OutOfMemory = 5,
    /// A fault of the program; canonical_poll leaves its message for canonical_error.
    Failed = 6,
}

/// Whether a search uses the simp theorems of its problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SimpSet {
    /// It uses them.
    Used,
    /// It does without.
    Left,
}

impl SimpSet {
    /// What a number says that came through the interface.
    pub fn of(number: u32) -> Self {
        if number == 0 { SimpSet::Left } else { SimpSet::Used }
    }
}

/// What a search counts.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counter {
    /// The moves that were tried.
    Steps = 0,
    /// The iteration that was reached, from 1.
    Iteration = 1,
    /// The entropy up to which that iteration looks, in thousandths.
    Entropy = 2,
    /// The terms found.
    Solutions = 3,
    /// The bytes that are held.
    Memory = 4,
    /// The milliseconds since the start, or that the search took.
    Milliseconds = 5,
}

/// How a search ended, and what it found.
struct Ended {
    state: State,
    message: Option<String>,
    terms: FlatTerms,
    milliseconds: u64,
}

/// What the thread and its watchers share.
#[derive(Default)]
struct Shared {
    cancel: CancelToken,
    progress: Arc<Progress>,
    ended: OnceLock<Ended>,
    /// Whether `ended` is set, for those who wait.
    over: Mutex<bool>,
    wake: Condvar,
}

/// A search, behind a pointer that only this library looks behind.
pub struct Search {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
    start: Instant,
}

impl Search {
    /// Starts a search for terms of the problem's goal.
    pub fn start(problem: Arc<Sealed>, mut limits: Limits, simp: SimpSet) -> Result<Self> {
        let shared = Arc::new(Shared::default());
        let start = Instant::now();
        limits.progress = shared.progress.clone();
        let theirs = shared.clone();
        let thread = thread::Builder::new()
            .name("canonical".into())
            .stack_size(prover::STACK_SIZE)
            .spawn(move || {
                let mut ended = run(&problem, &limits, simp, &theirs).unwrap_or_else(failed);
                // Whoever sees the end may count on the thread's memory being free.
                drop(problem);
                ended.milliseconds = start.elapsed().as_millis() as u64;
                theirs.end(ended);
            })
            .map_err(|e| Fault::Thread(e.to_string()))?;
        Ok(Search { shared, thread: Some(thread), start })
    }

    /// Asks the search to end soon. One that is over stays as it is.
    pub fn cancel(&self) {
        self.shared.cancel.cancel();
    }

    /// What the search is doing, and what went wrong if it failed.
    pub fn state(&self) -> (State, Option<&str>) {
        self.shared.ended.get().map_or((State::Running, None), |e| (e.state, e.message.as_deref()))
    }

    /// Waits until the search is over, `limit` at the most.
    pub fn wait(&self, limit: Duration) -> Result<State> {
        let over = self.shared.over.lock().map_err(|_| Fault::Poisoned)?;
        let waited = self.shared.wake.wait_timeout_while(over, limit, |over| !*over);
        drop(waited.map_err(|_| Fault::Poisoned)?);
        Ok(self.state().0)
    }

    /// The value of a counter.
    pub fn counter(&self, counter: Counter) -> u64 {
        let (progress, ended) = (&self.shared.progress, self.shared.ended.get());
        let of = |n: &AtomicU64| n.load(Ordering::Relaxed);
        match counter {
            Counter::Steps => of(&progress.steps),
            Counter::Iteration => of(&progress.iteration),
            Counter::Entropy => of(&progress.entropy),
            Counter::Memory => of(&progress.memory),
            Counter::Solutions => ended.map_or_else(|| of(&progress.solutions), |e| e.terms.len() as u64),
            Counter::Milliseconds => ended.map_or_else(|| self.start.elapsed().as_millis() as u64, |e| e.milliseconds),
        }
    }

    /// The terms found; only of a search that is over.
    pub fn terms(&self) -> Result<&FlatTerms> {
        self.shared.ended.get().map(|e| &e.terms).ok_or(Fault::WrongOrder("the search is not over yet"))
    }
}

impl Drop for Search {
    /// A search that goes on is cancelled and left to end by itself; one that is over has nothing left to do.
    fn drop(&mut self) {
        self.cancel();
        if self.shared.ended.get().is_some()
            && let Some(thread) = self.thread.take()
        {
            // The thread catches its panics: there is nothing to learn from how it ended.
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn end(&self, ended: Ended) {
        let _ = self.ended.set(ended);
        if let Ok(mut over) = self.over.lock() {
            *over = true;
        }
        self.wake.notify_all();
    }
}

fn failed(fault: Fault) -> Ended {
    Ended { state: State::Failed, message: Some(fault.to_string()), terms: FlatTerms::default(), milliseconds: 0 }
}

/// The search itself, on the thread that was made for it.
fn run(problem: &Sealed, limits: &Limits, simp: SimpSet, shared: &Shared) -> Result<Ended> {
    fault::catch(|| {
        let goal = Goal { simp: problem.goal.simp && simp == SimpSet::Used, ..problem.goal.clone() };
        let outcome = prover::prove(&problem.env, &goal, limits, &shared.cancel);
        let (state, message) = match outcome.end {
            End::Proved => (State::Found, None),
            End::Exhausted => (State::Exhausted, None),
            End::Timeout => (State::OutOfTime, None),
            End::Cancelled => (State::Cancelled, None),
            End::OutOfMemory => (State::OutOfMemory, None),
            End::Failed(why) => (State::Failed, Some(why)),
        };
        let terms = if state == State::Found { &outcome.terms[..] } else { &[] };
        Ok(Ended { state, message, terms: FlatTerms::new(&outcome.store, terms), milliseconds: 0 })
    })
}
