//! What the threads of one search tell each other: which closed goals are provable within which budget, which are not,
//! which lines of play below them were refuted, and which are being followed.
//!
//! Each of the first three is a fact about the goal, whoever found it and when. So a thread that reads them decides
//! everything as it would have without, only sooner: the outcome is the same for any number of threads. That a line is
//! being followed is advice: who has the choice begins with another.

use super::fingerprint::{Fingerprint, Fingerprints, mix};
use super::stop::Work;
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
    /// Something succeeds within the budget.
    pub(super) fn proved(budget: f32) -> Verdict {
        Verdict { proved: budget, ..Verdict::default() }
    }

    /// Nothing succeeds within the budget; within none, if every line of play was followed to its end.
    pub(super) fn refuted(complete: bool, budget: f32) -> Verdict {
        Verdict { failed: if complete { f32::INFINITY } else { budget }, ..Verdict::default() }
    }

    /// Both.
    pub(super) fn join(self, other: Verdict) -> Verdict {
        Verdict { failed: self.failed.max(other.failed), proved: self.proved.min(other.proved) }
    }
}

/// The facts that the threads of a search share, and the iteration they are at.
pub(crate) struct Board {
    shards: Vec<Mutex<Shard>>,
    round: Mutex<u32>,
    changed: Condvar,
    current: AtomicU32,
    over: Arc<AtomicBool>,
    /// What the helpers hold, how many moves they tried, and how many holes they filled.
    bytes: AtomicU64,
    steps: AtomicU64,
    refinements: AtomicU64,
}

type Map<T> = HashMap<Fingerprint, T, rustc_hash::FxBuildHasher>;

/// The part of the board for some of the fingerprints.
#[derive(Default)]
struct Shard {
    verdicts: Map<Verdict>,
    /// The last iteration in which a thread began to follow a line of play.
    begun: Map<u32>,
    /// The first of the moves on a goal that are known to lead to a proof.
    solved: Map<usize>,
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
            refinements: AtomicU64::new(0),
        }
    }

    fn verdict(&self, f: Fingerprint) -> Option<Verdict> {
        self.shard(f).verdicts.get(&f).copied()
    }

    fn tell(&self, f: Fingerprint, v: Verdict) {
        let mut shard = self.shard(f);
        let known = shard.verdicts.entry(f).or_default();
        *known = known.join(v);
    }

    fn shard(&self, f: Fingerprint) -> MutexGuard<'_, Shard> {
        locked(&self.shards[f as usize % SHARDS])
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

    /// What the helpers did.
    pub(crate) fn work(&self) -> Work {
        Work { steps: self.steps.load(Ordering::Relaxed), refinements: self.refinements.load(Ordering::Relaxed) }
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
    pub(super) fn count(&self, work: Work, bytes: u64) {
        if self.place > 0 {
            self.board.steps.fetch_add(work.steps, Ordering::Relaxed);
            self.board.refinements.fetch_add(work.refinements, Ordering::Relaxed);
            self.board.bytes.fetch_add(bytes, Ordering::Relaxed);
        }
    }

    /// Whether this thread is a helper: not the one that gives the outcome.
    pub(super) fn helps(&self) -> bool {
        self.place > 0
    }

    /// What a thread is to do about a line of play for which it has a budget. With `begin` it is going to follow it if it
    /// is not refuted; otherwise only if no thread has begun to.
    pub(super) fn line(&self, f: Fingerprint, budget: f32, begin: bool) -> Line {
        let mut shard = self.board.shard(f);
        if let Some(v) = shard.verdicts.get(&f)
            && v.failed >= budget
        {
            return Line::Refuted { complete: v.failed.is_infinite() };
        }
        if shard.begun.insert(f, self.round) == Some(self.round) && !begin { Line::Begun } else { Line::Open }
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

    /// Tells which move on a goal was the one that led to a proof. That there is a proof the verdict on the goal says.
    pub(super) fn tell_solved(&self, goal: Fingerprint, i: usize) {
        let mut shard = self.board.shard(goal);
        let first = shard.solved.entry(goal).or_insert(i);
        *first = i.min(*first);
    }

    /// Whether a goal is known to be provable within a budget by one of the moves before the `i`th, or that one.
    pub(super) fn is_solved(&self, goal: Fingerprint, budget: f32, i: usize) -> bool {
        let shard = self.board.shard(goal);
        shard.verdicts.get(&goal).is_some_and(|v| v.proved <= budget) && shard.solved.get(&goal).is_none_or(|&j| j <= i)
    }
}

/// A line of play: what is known of it.
pub(super) enum Line {
    /// It fails within the budget; whether it was followed to its end.
    Refuted { complete: bool },
    /// Another thread has begun to follow it in this iteration.
    Begun,
    /// Neither.
    Open,
}

/// What the line of play is called that goes on from a line, or a goal, by the `i`th move.
pub(super) fn of_move(line: Fingerprint, i: usize) -> Fingerprint {
    mix(line, 0x6d6f_7665 + i as u128)
}
