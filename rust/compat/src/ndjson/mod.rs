//! The `.ndjson` problem format: a lean4export 3.1 stream, then attributes and goals.

mod read;
mod record;

pub use read::{Fault, ReadError, ReadErrorKind, Reading, Subject, read};
