//! `isDefEq` (being written).

use crate::expr::Expr;
use crate::reduce::Tc;

/// Caches of `isDefEq`.
#[derive(Default)]
pub struct DefEqState {}

impl Tc<'_> {
    /// Whether two terms are definitionally equal.
    pub fn is_def_eq(&mut self, a: Expr, b: Expr) -> bool {
        a == b
    }
}
