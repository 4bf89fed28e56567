//! What can be wrong with a term or a declaration: one variant for each fault.

use std::fmt;

/// What is wrong with a term or a declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KernelError {
    /// A bound variable without binder.
    LooseVariable,
    /// A local that was not bound: a variable that escaped its scope.
    FreeVariable,
    /// An unknown that was not filled.
    Unknown,
    /// A constant that the environment does not have.
    UnknownConstant(String),
    /// A constant with the wrong number of universe arguments.
    UniverseArguments {
        /// The constant.
        constant: String,
        /// How many it has.
        expected: usize,
        /// How many were given.
        found: usize,
    },
    /// A universe parameter that was not declared.
    UndeclaredParameter(String),
    /// An application of what is no function.
    NotAFunction(String),
    /// An argument of the wrong type.
    Argument {
        /// The application.
        term: String,
        /// The type asked for.
        expected: String,
        /// The type of the argument.
        found: String,
    },
    /// A type was expected.
    NotASort(String),
    /// A term of the wrong type.
    Mismatch {
        /// The type asked for.
        expected: String,
        /// The type found.
        found: String,
    },
    /// A projection that does not exist, or data out of a proof.
    Projection(String),
    /// The comparison of two types took too long.
    OutOfBudget,
    /// A theorem whose statement is no proposition.
    NotAProposition(String),
    /// A constant that is used by one that was declared before it.
    UsedBeforeDeclared {
        /// The constant that uses it.
        constant: String,
        /// The constant that is used.
        used: String,
    },
    /// A name that is taken.
    AlreadyDeclared(String),
    /// A universe parameter that is declared twice.
    DuplicateParameter(String),
    /// The parameters of a constructor are not those of its type.
    Parameters(String),
    /// A constructor does not end in its type, or repeats it in an index.
    Result(String),
    /// A field lives in a universe above that of the type.
    FieldUniverse {
        /// The constructor.
        ctor: String,
        /// The place of the field, from 1.
        field: usize,
    },
    /// The type occurs left of an arrow in a field.
    NotPositive {
        /// The constructor.
        ctor: String,
        /// The place of the field, from 1.
        field: usize,
    },
    /// The type occurs in a field otherwise than as what it makes: a nested occurrence, or one at other parameters.
    InvalidOccurrence {
        /// The constructor.
        ctor: String,
        /// The place of the field, from 1.
        field: usize,
    },
}

impl fmt::Display for KernelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KernelError::LooseVariable => write!(f, "a bound variable has no binder"),
            KernelError::FreeVariable => write!(f, "a local variable has escaped its scope"),
            KernelError::Unknown => write!(f, "an unknown was not filled"),
            KernelError::UnknownConstant(n) => write!(f, "unknown constant {n}"),
            KernelError::UniverseArguments { constant, expected, found } => {
                write!(f, "{constant} takes {expected} universe arguments, not {found}")
            }
            KernelError::UndeclaredParameter(n) => write!(f, "universe parameter {n} is not declared"),
            KernelError::NotAFunction(e) => write!(f, "not a function: {e}"),
            KernelError::Argument { term, expected, found } => {
                write!(f, "argument of {term} has type {found}, expected {expected}")
            }
            KernelError::NotASort(e) => write!(f, "not a type: {e}"),
            KernelError::Mismatch { expected, found } => write!(f, "type {found}, expected {expected}"),
            KernelError::Projection(e) => write!(f, "invalid projection {e}"),
            KernelError::OutOfBudget => write!(f, "the comparison of two types took too long"),
            KernelError::NotAProposition(n) => write!(f, "the statement of theorem {n} is not a proposition"),
            KernelError::UsedBeforeDeclared { constant, used } => write!(f, "{constant} uses {used}, declared later"),
            KernelError::AlreadyDeclared(n) => write!(f, "{n} has already been declared"),
            KernelError::DuplicateParameter(n) => write!(f, "universe parameter {n} is declared twice"),
            KernelError::Parameters(c) => write!(f, "the parameters of {c} are not those of its type"),
            KernelError::Result(c) => write!(f, "constructor {c} does not end in its type"),
            KernelError::FieldUniverse { ctor, field } => {
                write!(f, "field {field} of {ctor} lives in a universe above that of the type")
            }
            KernelError::NotPositive { ctor, field } => {
                write!(f, "field {field} of {ctor} has the type left of an arrow")
            }
            KernelError::InvalidOccurrence { ctor, field } => {
                write!(f, "field {field} of {ctor} uses the type in a way that is not supported")
            }
        }
    }
}

impl std::error::Error for KernelError {}
