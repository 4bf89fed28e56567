//! Runs of a goal.

use super::memory;
use crate::args::BenchArgs;
use canonical_core::env::Environment;
use canonical_core::prover::{CancelToken, End, Goal, Limits, STACK_SIZE, Work, prove};
use std::time::{Duration, Instant};

/// What the runs of a goal took.
#[derive(Clone, Debug, Default)]
pub struct Measured {
    /// The time to the first proof in each run, ascending; empty if there is none.
    pub times: Vec<Duration>,
    /// How the last run ended, if not with a proof.
    pub failure: String,
    /// Goals looked at and holes filled in the last run, where that is known, and how long it took.
    pub steps: Option<u64>,
    pub heads: Option<u64>,
    pub took: Duration,
    /// The greatest memory of a run, in bytes, where that is known.
    pub memory: Option<u64>,
}

impl Measured {
    /// Whether every run found a proof.
    pub fn solved(&self) -> bool {
        !self.times.is_empty()
    }

    /// The median of the times.
    pub fn median(&self) -> Option<Duration> {
        let n = self.times.len();
        let (a, b) = (self.times.get(n.checked_sub(1)? / 2)?, self.times.get(n / 2)?);
        Some((*a + *b) / 2)
    }

    /// Holes filled in a second.
    pub fn rate(&self) -> Option<f64> {
        let secs = self.took.as_secs_f64();
        self.heads.filter(|_| secs > 0.0).map(|n| n as f64 / secs)
    }

    /// The outcome of one run: its time, or why there is none. No further run follows a failure.
    pub fn add(&mut self, run: Run) -> bool {
        (self.steps, self.heads) = (run.steps, run.heads);
        self.took = run.took;
        self.memory = self.memory.max(run.memory);
        match run.failure {
            None => {
                self.times.push(run.took);
                self.times.sort();
                true
            }
            Some(why) => {
                self.times.clear();
                self.failure = why;
                false
            }
        }
    }
}

/// One run.
pub struct Run {
    pub took: Duration,
    pub steps: Option<u64>,
    pub heads: Option<u64>,
    pub memory: Option<u64>,
    /// Why nothing was found.
    pub failure: Option<String>,
}

/// Measures this program: within itself, so that a file is read once.
pub fn ours(env: &Environment, goal: &Goal, args: &BenchArgs, timeout: Duration) -> Measured {
    let mut out = Measured::default();
    for _ in 0..args.runs {
        memory::reset_peak();
        let run = std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(STACK_SIZE);
            let run = thread.spawn_scoped(scope, || run_once(env, goal, args, timeout));
            run.map_err(|e| e.to_string()).and_then(|t| t.join().map_err(|_| "it panicked".to_owned()))
        });
        let run =
            run.unwrap_or_else(|why| Run { took: timeout, steps: None, heads: None, memory: None, failure: Some(why) });
        if !out.add(run) {
            break;
        }
    }
    out
}

fn run_once(env: &Environment, goal: &Goal, args: &BenchArgs, timeout: Duration) -> Run {
    let limits = Limits { threads: args.threads as usize, timeout: Some(timeout), ..args.search.limits() };
    let started = Instant::now();
    let outcome = prove(env, goal, &limits, &CancelToken::new());
    let took = started.elapsed();
    let memory = memory::peak().or(Some(outcome.store.bytes() as u64));
    let failure = match outcome.end {
        End::Proved => None,
        End::Exhausted => Some("exhausted".to_owned()),
        End::Timeout | End::Cancelled => Some("time".to_owned()),
        End::OutOfMemory => Some("memory".to_owned()),
        End::Failed(_) => Some("fault".to_owned()),
    };
    let Work { steps, refinements } = outcome.work;
    Run { took, steps: Some(steps), heads: Some(refinements), memory, failure }
}
