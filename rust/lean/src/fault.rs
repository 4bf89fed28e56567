//! What can go wrong in a call, as a status for the caller and a message for people.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a call came to.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Done.
    Ok = 0,
    /// A pointer that must not be null is null.
    NullPointer = 1,
    /// A handle that was never given out, or is of another sort (a level where a name is expected).
    BadHandle = 2,
    /// A text that is not UTF-8.
    BadText = 3,
    /// A number that is out of range or, for a literal, not a row of digits.
    BadNumber = 4,
    /// A constant without a name.
    Anonymous = 5,
    /// A constant that is declared already.
    Redeclared = 6,
    /// A constant that is not declared.
    Undeclared = 7,
    /// A constant with the wrong number of universe levels.
    LevelCount = 8,
    /// A type or value with a bound variable that nothing binds.
    LooseVariable = 9,
    /// A call at the wrong time: inside or outside of an inductive declaration, a search not yet over, no goal yet.
    WrongOrder = 10,
    /// A change to a problem that a search has begun to use.
    Sealed = 11,
    /// A file that could not be written.
    File = 12,
    /// A thread that could not be started.
    Thread = 13,
    /// A fault of the library itself.
    Internal = 14,
}

/// What went wrong in a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A null pointer; what it was to point to.
    NullPointer(&'static str),
    /// A handle that does not stand for what was expected.
    BadHandle {
        /// What was expected.
        expected: &'static str,
        /// The handle given.
        handle: u32,
    },
    /// A text that is not UTF-8.
    BadText,
    /// A number out of range.
    BadNumber {
        /// What the number is.
        what: &'static str,
        /// The number given.
        value: u64,
    },
    /// A literal that is not a row of digits; its beginning.
    BadLiteral(String),
    /// A constant or goal without a name.
    Anonymous,
    /// A constant that is declared already.
    Redeclared(String),
    /// A constant that is not declared.
    Undeclared(String),
    /// A constant with the wrong number of universe levels.
    LevelCount {
        /// The constant.
        constant: String,
        /// Its number of universe parameters.
        expected: usize,
        /// The number of levels given.
        found: usize,
    },
    /// A bound variable that nothing binds, in the declaration of that name.
    LooseVariable(String),
    /// A call at the wrong time.
    WrongOrder(&'static str),
    /// A change to a problem in use.
    Sealed,
    /// A file that could not be written; where and why.
    File(String),
    /// A thread that could not be started, and why.
    Thread(String),
    /// A panic, with its message.
    Panic(String),
    /// A problem whose state a panic in another call has left unknown.
    Poisoned,
}

impl Fault {
    /// The status that stands for the fault.
    pub fn status(&self) -> Status {
        match self {
            Fault::NullPointer(_) => Status::NullPointer,
            Fault::BadHandle { .. } => Status::BadHandle,
            Fault::BadText => Status::BadText,
            Fault::BadNumber { .. } | Fault::BadLiteral(_) => Status::BadNumber,
            Fault::Anonymous => Status::Anonymous,
            Fault::Redeclared(_) => Status::Redeclared,
            Fault::Undeclared(_) => Status::Undeclared,
            Fault::LevelCount { .. } => Status::LevelCount,
            Fault::LooseVariable(_) => Status::LooseVariable,
            Fault::WrongOrder(_) => Status::WrongOrder,
            Fault::Sealed => Status::Sealed,
            Fault::File(_) => Status::File,
            Fault::Thread(_) => Status::Thread,
            Fault::Panic(_) | Fault::Poisoned => Status::Internal,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NullPointer(what) => write!(f, "the pointer to {what} is null"),
            Self::BadHandle { expected, handle } => write!(f, "{handle:#x} is no handle of {expected}"),
            Self::BadText => write!(f, "the text is not UTF-8"),
            Self::BadNumber { what, value } => write!(f, "{value} is out of range for {what}"),
            Self::BadLiteral(text) => write!(f, "expected the digits of a natural number, found '{text}'"),
            Self::Anonymous => write!(f, "a constant or goal needs a name"),
            Self::Redeclared(n) => write!(f, "{n} is declared already"),
            Self::Undeclared(n) => write!(f, "constant {n} is not declared"),
            Self::LevelCount { constant, expected, found } => {
                write!(f, "{constant} takes {expected} universe levels, {found} given")
            }
            Self::LooseVariable(n) => write!(f, "a bound variable in {n} is not bound"),
            Self::WrongOrder(why) => write!(f, "{why}"),
            Self::Sealed => write!(f, "the problem is in use by a search and cannot be changed"),
            Self::File(why) => write!(f, "{why}"),
            Self::Thread(why) => write!(f, "a thread could not be started: {why}"),
            Self::Panic(message) => write!(f, "a fault of canonical itself, please report it: {message}"),
            Self::Poisoned => write!(f, "the problem cannot be used after a fault of canonical itself"),
        }
    }
}

impl std::error::Error for Fault {}

/// What a call gives, or its fault.
pub type Result<T> = std::result::Result<T, Fault>;

/// Runs `f`; a panic in it becomes a fault.
pub fn catch<T>(f: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(f)).unwrap_or_else(|payload| {
        let text = payload.downcast_ref::<&str>().map(|s| s.to_string());
        let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
        Err(Fault::Panic(text.unwrap_or_else(|| "a panic without a message".into())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_fault_with_its_message() {
        assert_eq!(catch::<()>(|| panic!("one")), Err(Fault::Panic("one".into())));
        assert_eq!(catch::<()>(|| panic!("{}", 2)), Err(Fault::Panic("2".into())));
        assert_eq!(catch(|| Ok(3)), Ok(3));
    }
}
