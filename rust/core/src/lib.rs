//! The engine of `canonical`: Lean's type theory, and the search for terms in it. No I/O, no FFI.
#![deny(missing_docs)]
#![deny(unsafe_code)]

pub mod check;
pub mod core_syntax;
pub mod defeq;
pub mod env;
pub mod expr;
pub mod index;
pub mod inductive;
pub mod infer;
pub mod instances;
mod kernel_names;
mod known;
pub mod level;
mod limits;
pub mod memory;
pub mod meta;
pub mod name;
pub mod normalize;
mod overlapping;
pub mod print;
pub mod prover;
pub mod quot;
pub mod reduce;
mod round;
mod search;
mod statement;
mod team;
mod tidy;
pub mod unify;
