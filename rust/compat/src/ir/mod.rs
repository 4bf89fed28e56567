//! The JSON of the reference, Canonical (Norman, Avigad: Canonical for automated theorem proving in Lean, 2025), so that
//! one problem can be given to both. Write only.
//!
//! A problem is one type `Π params lets. codomain`: the goal's binders are parameters, every constant is a `let` with its
//! type, if it may be used, and with rewrite rules. Terms are η-long applications `λ params. head args`; universes are one
//! `Sort`; what its type system does not have, functions where a variable of type `Sort` is expected, goes through
//! a structure `Pi`. What is sent follows what the reference's own tactic sends, as far as that needs no Lean: structures
//! taken apart, recursive definitions by their equations, class projections of known instances computed, constructors with their recursor,
//! distinct constructors as rules for `=`, premises and simp theorems that are terminating equations as rules, all other
//! premises as constants.

mod destruct;
mod rules;
mod termination;
mod translate;

use crate::problem::Goal;
use canonical_core::env::Environment;
use serde::Serialize;
use std::io::{self, Write};
use translate::Translator;

/// A variable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Var {
    /// Its name, which no other variable or constant of the problem has.
    pub name: String,
}

/// `lhs` rewrites to `rhs`; heads that are declared nowhere are variables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// What is replaced.
    pub lhs: Spine,
    /// By what.
    pub rhs: Spine,
    /// Whether no term that is found may hold an instance of `lhs`.
    pub is_redex: bool,
}

/// A constant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Let {
    /// Its name.
    pub var: Var,
    /// How it computes.
    pub rules: Vec<Rule>,
}

/// A head with all its arguments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Spine {
    /// A variable or a constant.
    pub head: String,
    /// The arguments.
    pub args: Vec<Term>,
}

/// `λ params lets. spine`
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Term {
    /// What it binds.
    pub params: Vec<Var>,
    /// The constants of a whole problem; nothing anywhere else.
    pub lets: Vec<Let>,
    /// The body.
    pub spine: Spine,
}

/// `Π params lets. codomain`; the names are in the codomain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Type {
    /// The types of the parameters.
    pub params: Vec<Option<Type>>,
    /// The types of the constants; `None` for one that may not be used.
    pub lets: Vec<Option<Type>>,
    /// What is bound, and the body.
    pub codomain: Term,
}

impl Spine {
    fn atom(head: impl Into<String>) -> Spine {
        Spine { head: head.into(), args: Vec::new() }
    }

    fn new(head: impl Into<String>, args: Vec<Term>) -> Spine {
        Spine { head: head.into(), args }
    }

    fn term(self) -> Term {
        Term { params: Vec::new(), lets: Vec::new(), spine: self }
    }

    fn under(self, params: Vec<String>) -> Term {
        let params = params.into_iter().map(|name| Var { name }).collect();
        Term { params, lets: Vec::new(), spine: self }
    }
}

impl Type {
    /// `Π names : types. body`
    fn pi(binders: Vec<(String, Type)>, body: Spine) -> Type {
        let (names, types): (Vec<String>, Vec<Type>) = binders.into_iter().unzip();
        Type { params: types.into_iter().map(Some).collect(), lets: Vec::new(), codomain: body.under(names) }
    }
}

/// The problem of a goal.
///
/// # Errors
/// What cannot be said in this language.
pub fn problem(env: &Environment, goal: &Goal) -> Result<Type, String> {
    Translator::new(env).problem(goal)
}

/// Writes the problem of a goal, on one line.
///
/// # Errors
/// What `out` cannot take, and what cannot be said in this language.
pub fn write(out: &mut impl Write, env: &Environment, goal: &Goal) -> io::Result<()> {
    let problem = problem(env, goal).map_err(io::Error::other)?;
    serde_json::to_writer(&mut *out, &problem)?;
    writeln!(out)
}
