//! What a problem file holds, whatever its syntax.

use canonical_core::env::Environment;
use canonical_core::expr::Expr;
use canonical_core::name::Name;

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
}

/// Goals over one environment.
#[derive(Default)]
pub struct ProblemFile {
    /// The constants, all of them.
    pub env: Environment,
    /// The goals, in the order of the file.
    pub goals: Vec<Goal>,
}
