//! Parts of the `canonical` program that its tests use as well.
#![deny(missing_docs)]
#![forbid(unsafe_code)]

pub mod lean_kernel;
