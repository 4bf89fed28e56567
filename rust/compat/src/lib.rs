//! Problem files in and out.
#![deny(missing_docs)]
#![forbid(unsafe_code)]

pub mod ir;
pub mod lean;
pub mod ndjson;
pub mod problem;
