//! What the threads of one search tell each other: which closed goals are provable within which budget, which are not,
//! and which moves on them were refuted.
//!
//! Each of these is a fact about the goal, whoever found it and when. So a thread that reads them decides everything as
//! it would have without, only sooner: the outcome is the same for any number of threads.

use super::fingerprint::{Fingerprint, Fingerprints, mix};
use hashbrown::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Goals that get less than this are not worth the telling.
pub(super) const FROM_BUDGET: f32 = 2.5;
const SHARDS: usize = 64;

/// What is known: nothing succeeds up to `failed`, something does from `proved` on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verdict {
    pub(super) failed: f32,
    pub(super) proved: f32,
}

impl Default for Verdict {
    fn default() -> Self {
        Verdict { failed: 0.0, proved: f32::INFINITY }
    }
}

impl Verdict {
    /// Both.
    pub(super) fn join(self, other: Verdict) -> Verdict {
        Verdict { failed: self.failed.max(other.failed), proved: self.proved.min(other.proved) }
    }
}

/// The facts that the threads of a search share, and the iteration they are at.
pub(crate) struct Board {
    shards: Vec<Mutex<HashMap<Fingerprint, Verdict, rustc_hash::FxBuildHasher>>>,
    round: Mutex<u32>,
    changed: Condvar,
    current: AtomicU32,
    over: Arc<AtomicBool>,
    /// What the helpers hold, and how many moves they tried.
    bytes: AtomicU64,
    steps: AtomicU64,
}

fn locked<T>(m: &Mutex<T>) -> MutexGuard<'_, T> {
    // What is behind the locks is valid at any time.
    m.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Board {
    pub(crate) fn new() -> Self {
        Board {
            shards: (0..SHARDS).map(|_| Mutex::default()).collect(),
            round: Mutex::new(0),
            changed: Condvar::new(),
            current: AtomicU32::new(0),
            over: Arc::default(),
            bytes: AtomicU64::new(0),
            steps: AtomicU64::new(0),
        }
    }

    fn verdict(&self, f: Fingerprint) -> Option<Verdict> {
        locked(&self.shards[f as usize % SHARDS]).get(&f).copied()
    }

    fn tell(&self, f: Fingerprint, v: Verdict) {
        let mut shard = locked(&self.shards[f as usize % SHARDS]);
        let known = shard.entry(f).or_default();
        *known = known.join(v);
    }

    /// The next iteration begins.
    pub(crate) fn begin(&self, round: u32) {
        *locked(&self.round) = round;
        self.current.store(round, Ordering::Release);
        self.changed.notify_all();
    }

    /// The search is over.
    pub(crate) fn end(&self) {
        self.over.store(true, Ordering::Release);
        self.changed.notify_all();
    }

    /// How many moves the helpers tried.
    pub(crate) fn steps(&self) -> u64 {
        self.steps.load(Ordering::Relaxed)
    }

    /// Set when the search is over.
    pub(crate) fn over(&self) -> Arc<AtomicBool> {
        self.over.clone()
    }

    /// Waits for an iteration other than this one; `None` when the search is over.
    pub(crate) fn after(&self, round: u32) -> Option<u32> {
        let mut now = locked(&self.round);
        loop {
            if self.over.load(Ordering::Acquire) {
                return None;
            }
            if *now != round {
                return Some(*now);
            }
            // `end` does not hold the lock, so its call may be missed once.
            let waited = self.changed.wait_timeout(now, Duration::from_millis(5));
            now = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

/// A thread's seat at the board.
pub(crate) struct Seat {
    board: Arc<Board>,
    /// 0 is the thread that gives the outcome; the others go other ways.
    place: usize,
    /// The iteration that this thread is at.
    round: u32,
    /// How many kinds of lemmas are there: goals mean something else with them.
    lemmas: u8,
    prints: Fingerprints,
}

impl Seat {
    pub(crate) fn new(board: Arc<Board>, place: usize) -> Self {
        Seat { board, place, round: 0, lemmas: 0, prints: Fingerprints::default() }
    }

    /// At this iteration, with so many kinds of lemmas, from now on.
    pub(super) fn at(&mut self, round: u32, lemmas: u8) {
        (self.round, self.lemmas) = (round, lemmas);
    }

    /// Whether this is a helper whose iteration is over.
    pub(super) fn is_late(&self) -> bool {
        self.place > 0 && self.board.current.load(Ordering::Relaxed) != self.round
    }

    /// What the helpers hold.
    pub(super) fn bytes(&self) -> u64 {
        self.board.bytes.load(Ordering::Relaxed)
    }

    /// Adds to what the helpers hold and did.
    pub(super) fn count(&self, steps: u64, bytes: u64) {
        if self.place > 0 {
            self.board.steps.fetch_add(steps, Ordering::Relaxed);
            self.board.bytes.fetch_add(bytes, Ordering::Relaxed);
        }
    }

    /// With which of `n` alternatives this thread begins, below so many closed goals, and whether it goes backwards. A helper
    /// that always went backwards would be far from where the search is; this one turns round at every other goal.
    pub(super) fn turn(&self, n: usize, depth: usize) -> (usize, bool) {
        let start = if self.place > 1 { n * (self.place - 1) / (self.place + 1) } else { 0 };
        let backwards = self.place % 2 == 1 && depth.is_multiple_of(2);
        (start, backwards)
    }

    /// What a goal is called at the board.
    pub(super) fn fingerprint(&mut self, st: &crate::expr::Store<'_>, key: &super::facts::Key) -> Fingerprint {
        let mut f = mix(u128::from(key.elims) * 4 + u128::from(self.lemmas), self.prints.of(st, key.target));
        for &h in key.hyps.iter() {
            f = mix(f, self.prints.local(st, h));
        }
        f
    }

    pub(super) fn verdict(&self, f: Fingerprint) -> Option<Verdict> {
        self.board.verdict(f)
    }

    pub(super) fn tell(&self, f: Fingerprint, v: Verdict) {
        self.board.tell(f, v);
    }
}

/// What the `i`th move on a goal is called.
pub(super) fn of_move(goal: Fingerprint, i: usize) -> Fingerprint {
    mix(goal, 0x6d6f_7665 + i as u128)
}
