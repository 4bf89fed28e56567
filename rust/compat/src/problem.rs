//! What a problem file holds, whatever its syntax.

use canonical_core::env::Environment;
pub use canonical_core::prover::Goal;

/// Goals over one environment.
#[derive(Default)]
pub struct ProblemFile {
    /// The constants, all of them.
    pub env: Environment,
    /// The goals, in the order of the file.
    pub goals: Vec<Goal>,
}
