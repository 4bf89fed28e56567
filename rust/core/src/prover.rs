//! Iterative deepening: runs a search again and again with a greater budget, within limits, and checks what it finds.

use crate::env::Environment;
use crate::expr::{Expr, Store};
use crate::name::Name;
pub use crate::search::{Idea, Ideas, Interrupt, Progress};
use crate::search::{Search, Stop};
use crate::team::{self, Team};
use once_cell::sync::Lazy;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// A statement to be proved, or a type to be inhabited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Its name.
    pub name: Name,
    /// Its universe parameters.
    pub level_params: Vec<Name>,
    /// The statement, closed: hypotheses are leading Π binders.
    pub ty: Expr,
    /// The constants that the user supplied.
    pub premises: Vec<Name>,
    /// How many of the constants of the environment it may use: those that came first. All, where there are fewer.
    pub visible: usize,
    /// Whether it may use the simp theorems among them.
    pub simp: bool,
}

impl Goal {
    /// A goal that may use every constant of its environment.
    pub fn new(name: Name, level_params: Vec<Name>, ty: Expr, premises: Vec<Name>) -> Self {
        Goal { name, level_params, ty, premises, visible: usize::MAX, simp: true }
    }

    /// The constants that it may use.
    pub fn visible_names<'e>(&self, env: &'e Environment) -> &'e [Name] {
        let names = env.names();
        &names[..self.visible.min(names.len())]
    }
}

/// When a search is to give up.
#[derive(Clone, Debug)]
pub struct Limits {
    /// How long it may take.
    pub timeout: Option<Duration>,
    /// How many terms are wanted.
    pub count: usize,
    /// How many steps it may take.
    pub max_steps: Option<u64>,
    /// How many bytes it may hold, with its helpers: terms, and what is remembered of them. Exact where the program's
    /// allocator is a [`Counted`](crate::memory::Counted) one; otherwise only the terms are counted.
    pub memory: usize,
    /// How many threads may work on it. What is found does not depend on it. With a limit of steps it is one.
    pub threads: usize,
    /// What it is to do without.
    pub without: Ideas,
    /// Where the search shows how far it is.
    pub progress: Arc<Progress>,
}

/// How many processors there are. To ask the system takes longer than a small search.
pub(crate) static PROCESSORS: Lazy<usize> = Lazy::new(|| std::thread::available_parallelism().map_or(1, usize::from));

impl Default for Limits {
    /// Five seconds, one term, 2 GiB, as many threads as there are processors.
    fn default() -> Self {
        Limits {
            timeout: Some(Duration::from_secs(5)),
            count: 1,
            max_steps: None,
            memory: 2 << 30,
            without: Ideas::default(),
            threads: *PROCESSORS,
            progress: Arc::default(),
        }
    }
}

impl Limits {
    /// What the search itself may hold. Something is left for helpers, whether there are any or not: how far a search comes
    /// does not depend on that.
    pub(crate) fn memory_of_search(&self) -> usize {
        self.memory / 8 * 5
    }

    /// What all helpers together may hold. Nearly a quarter is left to tables that grow, the old one being there beside the
    /// new one, and to what the allocator keeps.
    pub(crate) fn memory_of_helpers(&self) -> usize {
        self.memory / 6
    }
}

/// Ends a search from another thread.
#[derive(Clone, Default)]
pub struct CancelToken(Arc<AtomicBool>);

impl CancelToken {
    /// A token that is not set.
    pub fn new() -> Self {
        CancelToken::default()
    }

    /// Ends every search that was given this token.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was set.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

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
    /// How many moves were tried, by all threads.
    pub steps: u64,
    /// The iteration that was reached.
    pub iteration: u32,
}

/// The budget of the first iteration, and what each further one adds.
pub(crate) const FIRST_BUDGET: f32 = 3.0;
pub(crate) const MORE_BUDGET: f32 = 1.5;

/// How many iterations do without lemmas: to find some takes longer than these iterations together. Where lemmas help,
/// they make proofs cheaper, so the first iteration with them has a smaller budget again.
const WITHOUT_LEMMAS: u32 = 4;

/// An iteration: what it may spend, and whether it makes lemmas ready for use.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Round {
    pub(crate) number: u32,
    pub(crate) budget: f32,
    pub(crate) lemmas: bool,
}

impl Round {
    /// The iteration of a number, from 1.
    pub(crate) fn of(number: u32) -> Round {
        let lemmas = number > WITHOUT_LEMMAS;
        let raised = number - 1 - 2 * u32::from(lemmas);
        Round { number, budget: FIRST_BUDGET + raised as f32 * MORE_BUDGET, lemmas }
    }
}

/// Searches for terms of the type of `goal`. Deep recursion is possible: call it on a thread with a large stack
/// ([`STACK_SIZE`]). A panic of the search is an end like others, [`End::Failed`].
pub fn prove<'e>(env: &'e Environment, goal: &Goal, limits: &Limits, cancel: &CancelToken) -> Outcome<'e> {
    catch_unwind(AssertUnwindSafe(|| search(env, goal, limits, cancel))).unwrap_or_else(|payload| {
        let text = payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(|s| &**s));
        let end = End::Failed(format!("the search panicked: {}", text.unwrap_or("without a message")));
        Outcome { end, terms: Vec::new(), store: Store::over(&env.store), steps: 0, iteration: 0 }
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
    let mut helped = 0;
    // A limit of steps counts those of one thread.
    let alone = if limits.max_steps.is_none() && limits.threads > 1 { ALONE } else { Duration::MAX };
    if !course.go_on(&mut search, goal, limits, None, alone) {
        helped = team::with_helpers(env, goal, limits, deadline, |team| {
            course.go_on(&mut search, goal, limits, team, Duration::MAX);
            team.map_or(0, Team::steps)
        });
    }
    let found: Vec<Expr> = course.found.into_iter().map(|e| search.tc.tidy(e)).collect();
    let end = end_of(&mut search, goal, &found);
    Outcome { end, terms: found, steps: search.steps + helped, store: search.tc.st, iteration: course.iteration }
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

/// The stack that a search may need.
pub const STACK_SIZE: usize = 1 << 30;
