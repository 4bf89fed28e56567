//! What can be wrong with a term or a declaration: one variant for each fault.

use std::fmt;

/// What of a constant is not as it must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What kind of constant it is.
    Kind,
    /// The universe parameters.
    LevelParams,
    /// The type.
    Type,
    /// A number of parameters, indices, motives, minor premises or fields, a list of names, or a fact of this kind.
    Shape,
    /// What a recursor does at its constructors.
    Rules,
    /// Whether a recursor reduces by K.
    K,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Part::Kind => "kind",
            Part::LevelParams => "universe parameters",
            Part::Type => "type",
            Part::Shape => "arguments",
            Part::Rules => "rules",
            Part::K => "rule K",
        })
    }
}

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
    /// A declaration of no inductive type.
    EmptyFamily,
    /// A type with too few arguments to be its parameters, or a type or constructor whose parameters are not those of the
    /// first type.
    Parameters(String),
    /// A type that does not live in the universe of the first: one declared with it, or one that it is nested in.
    FamilyUniverse(String),
    /// A constructor uses a type of its declaration at other universe levels.
    OwnLevels(String),
    /// A type is nested in another whose parameters mention a variable of the constructor.
    NestedParameters(String),
    /// A constructor does not end in its type, or repeats it in an index.
    Result(String),
    /// A constructor or a recursor of no declaration.
    NoFamily(String),
    /// A constant of an inductive declaration or of the quotient package is not as it must be.
    Differs {
        /// The constant.
        constant: String,
        /// What of it.
        part: Part,
    },
    /// Equality is not declared as quotients need it.
    NoEquality,
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
    /// The type occurs in a field otherwise than as what it makes, or at other parameters.
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
            KernelError::EmptyFamily => write!(f, "an inductive declaration needs a type"),
            KernelError::Parameters(c) => write!(f, "the parameters of {c} are not those of its declaration"),
            KernelError::FamilyUniverse(n) => write!(f, "{n} does not live in the universe of its declaration"),
            KernelError::OwnLevels(c) => write!(f, "{c} uses a type of its declaration at other universe levels"),
            KernelError::NestedParameters(n) => {
                write!(f, "the parameters of {n}, which a type is nested in, mention a variable")
            }
            KernelError::NoFamily(n) => write!(f, "{n} belongs to no inductive declaration"),
            KernelError::Differs { constant, part } => {
                write!(f, "{constant} does not have the {part} that it must have")
            }
            KernelError::NoEquality => write!(f, "equality is not declared as quotients need it"),
            KernelError::Result(c) => write!(f, "constructor {c} does not end in its type"),
            KernelError::FieldUniverse { ctor, field } => {
                write!(f, "field {field} of {ctor} lives in a universe above that of the type")
            }
            KernelError::NotPositive { ctor, field } => {
                write!(f, "field {field} of {ctor} has the type left of an arrow")
            }
            KernelError::InvalidOccurrence { ctor, field } => {
                write!(f, "field {field} of {ctor} has an occurrence of the type that is not allowed")
            }
        }
    }
}

impl std::error::Error for KernelError {}
