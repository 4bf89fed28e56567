//! What is to be proved, and what may be used for it.

use crate::env::Environment;
use crate::expr::Expr;
use crate::name::Name;

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
