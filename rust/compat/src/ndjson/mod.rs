//! The `.ndjson` problem format: a lean4export 3.1 stream, then attributes and goals.

mod reach;
mod read;
mod record;
mod write;

pub use reach::reached;
pub use read::{Fault, ReadError, ReadErrorKind, Reading, Subject, read};
pub use write::{Extent, write};
