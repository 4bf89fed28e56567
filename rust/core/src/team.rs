//! Helpers: threads that look at the same goal in another order, and tell the search at the board what they know.
//!
//! Only the search itself gives terms, and it decides everything as it would alone; so what is found does not depend on
//! how many helpers there were, or how fast. The threads are those of one pool, for all searches of the process; a helper
//! is only asked for where one of them is free.

use crate::env::Environment;
use crate::prover::{Goal, Limits, STACK_SIZE, budget_of};
use crate::search::{Board, Interrupt, Progress, Search, Seat, Stop};
use once_cell::sync::Lazy;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// A search that takes less than this needs no help.
const ALONE: Duration = Duration::from_millis(2);

static POOL: Lazy<Option<Pool>> = Lazy::new(Pool::new);

/// The threads that help, and how many of them are free.
struct Pool {
    threads: rayon::ThreadPool,
    free: AtomicUsize,
}

impl Pool {
    /// `None` where threads cannot be had: then every search is alone.
    fn new() -> Option<Self> {
        let n = std::thread::available_parallelism().map_or(8, |n| n.get().max(8));
        let threads = rayon::ThreadPoolBuilder::new()
            .num_threads(n)
            .stack_size(STACK_SIZE)
            .thread_name(|i| format!("canonical-{i}"))
            .build()
            .ok()?;
        Some(Pool { threads, free: AtomicUsize::new(n) })
    }

    fn take(&'static self) -> Option<Taken> {
        self.free.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1)).ok()?;
        Some(Taken(self))
    }
}

/// A thread of the pool that is spoken for.
struct Taken(&'static Pool);

impl Drop for Taken {
    fn drop(&mut self) {
        self.0.free.fetch_add(1, Ordering::Relaxed);
    }
}

/// The helpers of one search.
pub(crate) struct Team<'s, 'scope> {
    scope: Option<&'s rayon::Scope<'scope>>,
    env: &'scope Environment,
    goal: &'scope Goal,
    limits: &'scope Limits,
    started: Instant,
    board: Arc<Board>,
    /// How many there are.
    size: usize,
}

/// Runs a search with a team, which comes together once the search has lasted a while.
pub(crate) fn with_helpers<'scope, R>(
    env: &'scope Environment,
    goal: &'scope Goal,
    limits: &'scope Limits,
    search: impl FnOnce(&mut Team<'_, 'scope>) -> R,
) -> R {
    let board = Arc::new(Board::new());
    let mut team = Team { scope: None, env, goal, limits, started: Instant::now(), board: board.clone(), size: 0 };
    match POOL.as_ref().filter(|_| limits.threads > 1 && limits.max_steps.is_none()) {
        None => search(&mut team),
        Some(pool) => pool.threads.in_place_scope(|scope| {
            let _over = Over(&board);
            search(&mut Team { scope: Some(scope), ..team })
        }),
    }
}

/// Ends the work of the helpers, however the search ends.
struct Over<'b>(&'b Board);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.end();
    }
}

impl<'scope> Team<'_, 'scope> {
    /// The next iteration of `search` begins.
    pub(crate) fn begin(&mut self, search: &mut Search<'_>, iteration: u32) {
        self.board.begin(iteration);
        if self.started.elapsed() < ALONE {
            return;
        }
        let (Some(scope), Some(pool)) = (self.scope, POOL.as_ref()) else { return };
        while self.size + 1 < self.limits.threads
            && let Some(taken) = pool.take()
        {
            self.size += 1;
            search.seat.get_or_insert_with(|| Seat::new(self.board.clone(), 0));
            let (env, goal, limits, board) = (self.env, self.goal, self.limits, self.board.clone());
            let (place, deadline) = (self.size, limits.timeout.map(|t| self.started + t));
            scope.spawn(move |_| {
                let stop = Stop {
                    deadline,
                    cancel: board.over(),
                    max_steps: None,
                    memory: limits.memory / 2 / limits.threads,
                    without: limits.without,
                };
                // The search can do without a helper, so what goes wrong with one is of no account.
                let _ = catch_unwind(AssertUnwindSafe(|| help(env, goal, &board, place, stop)));
                drop(taken);
            });
        }
    }

    /// How many moves the helpers have tried.
    pub(crate) fn steps(&self) -> u64 {
        self.board.steps()
    }
}

/// Helps until the search is over, or a limit of the helper's own is reached.
fn help(env: &Environment, goal: &Goal, board: &Arc<Board>, place: usize, stop: Stop) {
    let mut search = Search::new(env, goal, 1, stop, Arc::new(Progress::default()));
    search.seat = Some(Seat::new(board.clone(), place));
    let mut iteration = 0;
    while let Some(next) = board.after(iteration) {
        iteration = next;
        search.interrupt = None;
        search.help(goal.ty, iteration, budget_of(iteration));
        if search.interrupt.is_some_and(|i| i != Interrupt::Cancelled) {
            return;
        }
    }
}
