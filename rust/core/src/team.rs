//! Helpers: threads that look at the same goal, each where the others are not, and tell the search at the board what they know.
//!
//! Only the search itself gives terms, and it decides everything as it would alone; so what is found does not depend on
//! how many helpers there are, or how fast. A search has its own, for as long as it lasts; all searches of the process
//! together have no more than there is room for.

use crate::env::Environment;
use crate::limits::{Limits, PROCESSORS, STACK_SIZE};
use crate::round::Round;
use crate::search::{Board, Interrupt, Progress, Search, Seat, Stop, Work};
use crate::statement::Goal;
use once_cell::sync::Lazy;
use rayon::ThreadPoolBuilder;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// How many more helpers there may be in the process.
static ROOM: Lazy<AtomicUsize> = Lazy::new(|| AtomicUsize::new(8.max(*PROCESSORS)));

/// Room that a search has taken.
struct Room(usize);

impl Room {
    fn take(wanted: usize) -> Room {
        let taken = ROOM.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |free| Some(free - wanted.min(free)));
        Room(taken.map_or(0, |free| wanted.min(free)))
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        ROOM.fetch_add(self.0, Ordering::Relaxed);
    }
}

/// The helpers of one search.
pub(crate) struct Team {
    board: Arc<Board>,
}

/// Runs `search`, which goes on at an iteration, with as many helpers as the limits allow and there is room for.
pub(crate) fn with_helpers<R>(
    env: &Environment,
    goal: &Goal,
    limits: &Limits,
    deadline: Option<Instant>,
    search: impl FnOnce(Option<&Team>) -> R,
) -> R {
    let room = Room::take(limits.threads.saturating_sub(1));
    if room.0 == 0 {
        return search(None);
    }
    let team = Team { board: Arc::new(Board::new()) };
    let board = &team.board;
    let mut search = Some(search);
    let done = ThreadPoolBuilder::new().num_threads(room.0).stack_size(STACK_SIZE).build_scoped(
        |thread| thread.run(),
        |pool| {
            pool.in_place_scope(|scope| {
                for place in 1..=room.0 {
                    let memory = limits.memory_of_helpers() / room.0;
                    let without = limits.without;
                    let stop = Stop { deadline, cancel: board.over(), max_steps: None, memory, without };
                    scope.spawn(move |_| {
                        // The search can do without a helper, so what goes wrong with one is of no account.
                        let _ = catch_unwind(AssertUnwindSafe(|| help(env, goal, board, place, stop)));
                    });
                }
                let _over = Over(board);
                search.take().map(|search| search(Some(&team)))
            })
        },
    );
    match (done, search) {
        (Ok(Some(done)), _) => done,
        // Threads could not be had.
        (_, Some(search)) => search(None),
        (_, None) => unreachable!("the search is run where it is taken"),
    }
}

/// Ends the work of the helpers, however the search ends.
struct Over<'b>(&'b Board);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.end();
    }
}

impl Team {
    /// An iteration of `search` begins.
    pub(crate) fn begin(&self, search: &mut Search<'_>, iteration: u32) {
        search.seat.get_or_insert_with(|| Seat::new(self.board.clone(), 0));
        self.board.begin(iteration);
    }

    /// What the helpers have done.
    pub(crate) fn work(&self) -> Work {
        self.board.work()
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
        search.help(goal.ty, Round::of(iteration));
        if search.interrupt.is_some_and(|i| i != Interrupt::Cancelled) {
            return;
        }
    }
}
