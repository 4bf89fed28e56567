//! The C interface of `canonical`, as a shared library: what the glue of the Lean package links, and any other program
//! may. It holds no logic: a problem is built by handles ([`problem`]), searched in threads ([`search`]) and the terms
//! found are read node by node ([`flat`]).
//!
//! The `api` modules hold the exported functions, all of one form: look at the pointers, call the room that does the
//! work, turn its fault into a status and a message. They are the only ones with `unsafe` code. Their contract is the
//! same everywhere, so it stands here and not at each of them: a pointer is null (which is found out and reported) or
//! points to what its type says, for as many items as the length beside it says; a problem or search comes from this
//! library and has not been freed.
#![deny(missing_docs, unsafe_op_in_unsafe_fn)]

use canonical_core::memory::Counted;
#[cfg(not(debug_assertions))]
use mimalloc::MiMalloc as Allocator;
#[cfg(debug_assertions)]
use std::alloc::System as Allocator;

#[allow(unsafe_code, clippy::missing_safety_doc, clippy::too_many_arguments)]
pub mod api;
pub mod builder;
pub mod declare;
pub mod fault;
pub mod flat;
pub mod handle;
pub mod problem;
pub mod search;

/// The allocator of the shared object, which counts what each search holds. Builds for debugging keep the system's, whose
/// doings memory checkers can see.
#[global_allocator]
static ALLOCATOR: Counted<Allocator> = Counted(Allocator);
