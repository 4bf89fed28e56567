//! The exported functions.

pub mod common;
pub mod declare;
pub mod problem;
pub mod search;
