//! When a search is to give up, and what it may take until then.

use crate::search::{Ideas, Progress};
use once_cell::sync::Lazy;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

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
pub struct CancelToken(pub(crate) Arc<AtomicBool>);

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

/// The stack that a search may need.
pub const STACK_SIZE: usize = 1 << 30;
