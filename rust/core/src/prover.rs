//! Iterative deepening: runs a search again and again with a greater budget, within limits, and checks what it finds.

use crate::env::Environment;
use crate::expr::{Expr, Store};
pub use crate::limits::{CancelToken, Limits, STACK_SIZE};
use crate::round::Round;
pub use crate::search::{Idea, Ideas, Interrupt, Progress, Work};
use crate::search::{Search, Stop};
pub use crate::statement::Goal;
use crate::team::{self, Team};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// How a search ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// Terms were found, and checked.
    Proved,
    /// Every line of play was followed to its end.
    Exhausted,
    /// The time was over.
    Timeout,
    /// It was cancelled.
    Cancelled,
    /// The memory limit was reached.
    OutOfMemory,
    /// A fault of the program: a term that does not check, with the reason.
    Failed(String),
}

/// What a search has found.
pub struct Outcome<'e> {
    /// How it ended.
    pub end: End,
    /// The terms, closed, in the order in which they were found.
    pub terms: Vec<Expr>,
    /// The store of the terms.
    pub store: Store<'e>,
    /// What was done, by all threads.
    pub work: Work,
    /// The iteration that was reached.
    pub iteration: u32,
}

/// Searches for terms of the type of `goal`. Deep recursion is possible: call it on a thread with a large stack
/// ([`STACK_SIZE`]). A panic of the search is an end like others, [`End::Failed`].
pub fn prove<'e>(env: &'e Environment, goal: &Goal, limits: &Limits, cancel: &CancelToken) -> Outcome<'e> {
    catch_unwind(AssertUnwindSafe(|| search(env, goal, limits, cancel))).unwrap_or_else(|payload| {
        let text = payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(|s| &**s));
        let end = End::Failed(format!("the search panicked: {}", text.unwrap_or("without a message")));
        Outcome { end, terms: Vec::new(), store: Store::over(&env.store), work: Work::default(), iteration: 0 }
    })
}

fn search<'e>(env: &'e Environment, goal: &Goal, limits: &Limits, cancel: &CancelToken) -> Outcome<'e> {
    let stop = Stop {
        deadline: limits.timeout.map(|t| Instant::now() + t),
        cancel: cancel.0.clone(),
        max_steps: limits.max_steps,
        memory: limits.memory_of_search(),
        without: limits.without,
    };
    let deadline = stop.deadline;
    let mut search = Search::new(env, goal, limits.count.max(1), stop, limits.progress.clone());
    let mut course = Course::default();
    let mut helped = Work::default();
    // A limit of steps counts those of one thread.
    let alone = if limits.max_steps.is_none() && limits.threads > 1 { ALONE } else { Duration::MAX };
    if !course.go_on(&mut search, goal, limits, None, alone) {
        helped = team::with_helpers(env, goal, limits, deadline, |team| {
            course.go_on(&mut search, goal, limits, team, Duration::MAX);
            team.map_or(Work::default(), Team::work)
        });
    }
    let shown = |e: Expr| {
        let e = search.tc.tidy(e);
        search.tc.with_domains(e, goal.ty)
    };
    let found: Vec<Expr> = course.found.into_iter().map(shown).collect();
    let end = end_of(&mut search, goal, &found);
    Outcome { end, terms: found, work: search.work() + helped, store: search.tc.st, iteration: course.iteration }
}

/// A search that takes less than this needs no help.
const ALONE: Duration = Duration::from_millis(2);

/// How far a search is.
#[derive(Default)]
struct Course {
    iteration: u32,
    found: Vec<Expr>,
}

impl Course {
    /// Iterates until there are enough terms, no move is left, or a limit is reached; then true. Otherwise false after
    /// the iteration in which the time was over.
    fn go_on(
        &mut self,
        search: &mut Search<'_>,
        goal: &Goal,
        limits: &Limits,
        team: Option<&Team>,
        time: Duration,
    ) -> bool {
        let started = Instant::now();
        while search.interrupt.is_none() {
            if started.elapsed() >= time {
                return false;
            }
            self.iteration += 1;
            let round = Round::of(self.iteration);
            limits.progress.entropy.store((round.budget * 1000.0) as u64, Ordering::Relaxed);
            if let Some(team) = team {
                team.begin(search, self.iteration);
            }
            self.found = search.run(goal.ty, round);
            if self.found.len() >= limits.count.max(1) || !search.cut {
                break;
            }
        }
        true
    }
}

/// How it ended; every term is checked.
fn end_of(search: &mut Search<'_>, goal: &Goal, found: &[Expr]) -> End {
    for &term in found {
        if let Err(e) = search.tc.check_against(term, goal.ty) {
            return End::Failed(format!("{e}\nin the term {}", search.tc.st.debug_string(term)));
        }
    }
    match search.interrupt {
        _ if !found.is_empty() => End::Proved,
        Some(Interrupt::Timeout | Interrupt::OutOfSteps) => End::Timeout,
        Some(Interrupt::Cancelled | Interrupt::Overtaken(_)) => End::Cancelled,
        Some(Interrupt::OutOfMemory) => End::OutOfMemory,
        None => End::Exhausted,
    }
}
