//! Searches: started, watched, cancelled, read, freed.

use super::common::{at, call, leave, put};
use crate::fault::{Fault, Result, Status};
use crate::flat::FlatTerms;
use crate::handle::Handle;
use crate::problem::Problem;
use crate::search::{Counter, Search, SimpSet};
use canonical_core::prover::Limits;
use std::ffi::c_char;
use std::time::Duration;

/// The longest time that is told from no limit, in milliseconds: a hundred years.
const LONGEST: u64 = 1000 * 60 * 60 * 24 * 365 * 100;

fn limits(milliseconds: u64, count: u64, steps: u64, memory: u64) -> Limits {
    let default = Limits::default();
    Limits {
        timeout: (1..LONGEST).contains(&milliseconds).then(|| Duration::from_millis(milliseconds)),
        count: usize::try_from(count.max(1)).unwrap_or(usize::MAX),
        max_steps: (steps > 0).then_some(steps),
        memory: if memory == 0 { default.memory } else { usize::try_from(memory).unwrap_or(usize::MAX) },
        ..default
    }
}

/// Starts a search for terms of the problem's goal in a thread of its own and returns at once; the search is to be
/// freed by canonical_free_search. From then on the problem can be searched again, and freed, but not changed. It ends
/// when `count` terms are found (1 for 0), after that many milliseconds (0: no limit), steps (0: no limit), or when
/// its terms hold that many bytes of memory (0: 2 GiB). It uses the simp theorems of the problem unless `simp` is 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_start(
    problem: *const Problem,
    milliseconds: u64,
    count: u64,
    steps: u64,
    memory: u64,
    simp: u32,
    out: *mut *mut Search,
) -> Status {
    call(|| {
        if out.is_null() {
            return Err(Fault::NullPointer("what the call gives"));
        }
        // SAFETY: the contract of the crate.
        let sealed = unsafe { at(problem, "a problem") }?.seal()?;
        let search = Search::start(sealed, limits(milliseconds, count, steps, memory), SimpSet::of(simp))?;
        // SAFETY: not null, and the contract of the crate.
        unsafe { put(out, Box::into_raw(Box::new(search))) }
    })
}

/// What the search is doing, a CanonicalState. For CANONICAL_STATE_FAILED the reason is left for canonical_error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_poll(search: *const Search, state: *mut u32) -> Status {
    call(|| {
        // SAFETY: the contract of the crate.
        let (now, message) = unsafe { at(search, "a search") }?.state();
        if let Some(message) = message {
            leave(message);
        }
        // SAFETY: the contract of the crate.
        unsafe { put(state, now as u32) }
    })
}

/// As canonical_poll, but waits until the search is over, that many milliseconds at the most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_wait(search: *const Search, milliseconds: u64, state: *mut u32) -> Status {
    let waited = call(|| {
        // SAFETY: the contract of the crate.
        unsafe { at(search, "a search") }?.wait(Duration::from_millis(milliseconds.min(LONGEST))).map(drop)
    });
    match waited {
        // SAFETY: the contract of the crate.
        Status::Ok => unsafe { canonical_poll(search, state) },
        fault => fault,
    }
}

/// A counter of the search; `which` is a CanonicalCounter.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_counter(search: *const Search, which: u32, value: *mut u64) -> Status {
    call(|| {
        let which = match which {
            0 => Counter::Steps,
            1 => Counter::Iteration,
            2 => Counter::Entropy,
            3 => Counter::Solutions,
            4 => Counter::Memory,
            5 => Counter::Milliseconds,
            _ => return Err(Fault::BadNumber { what: "a counter", value: which.into() }),
        };
        // SAFETY: the contract of the crate.
        unsafe { put(value, at(search, "a search")?.counter(which)) }
    })
}

/// Asks the search to end; it does so within milliseconds. A search that is over stays as it is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_cancel(search: *const Search) -> Status {
    call(|| {
        // SAFETY: the contract of the crate.
        unsafe { at(search, "a search") }?.cancel();
        Ok(())
    })
}

/// Frees a search, with the terms it found; null is let pass. One that goes on is cancelled, without waiting for it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_free_search(search: *mut Search) {
    call(|| {
        if !search.is_null() {
            // SAFETY: made by `canonical_start`, and freed once, by the contract of the crate.
            drop(unsafe { Box::from_raw(search) });
        }
        Ok(())
    });
}

/// Reads something of the terms of a search that is over.
///
/// # Safety
/// The contract of the crate.
unsafe fn read<T>(search: *const Search, out: *mut T, f: impl FnOnce(&FlatTerms) -> Result<T>) -> Status {
    // SAFETY: the contract of the crate.
    call(|| unsafe { put(out, f(at(search, "a search")?.terms()?)?) })
}

/// How many terms a search that is over has found.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_solution_count(search: *const Search, count: *mut u64) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { read(search, count, |terms| Ok(terms.len() as u64)) }
}

/// The term number `index`, from 0: a node that the functions below read. Nodes are numbered by search, parts before
/// wholes; equal parts are one node.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_solution_term(search: *const Search, index: u64, node: *mut Handle) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { read(search, node, |terms| terms.root(usize::try_from(index).unwrap_or(usize::MAX))) }
}

/// What a node is, a CanonicalKind, which says what else there is to read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_solution_kind(search: *const Search, node: Handle, kind: *mut u32) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { read(search, kind, |terms| Ok(terms.node(node)?.kind as u32)) }
}

/// A part of a node: a name, a level or an expression.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_solution_child(
    search: *const Search,
    node: Handle,
    index: u32,
    child: *mut Handle,
) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { read(search, child, |terms| terms.child(node, index)) }
}

/// The number of a node, 0 where it has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_solution_number(search: *const Search, node: Handle, number: *mut u64) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { read(search, number, |terms| Ok(terms.node(node)?.number)) }
}

/// The text of a node, empty where it has none: UTF-8, not ended by a zero, valid until the search is freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_solution_text(
    search: *const Search,
    node: Handle,
    text: *mut *const c_char,
    length: *mut usize,
) -> Status {
    call(|| {
        // SAFETY: the contract of the crate.
        let node = unsafe { at(search, "a search") }?.terms()?.node(node)?;
        // SAFETY: the contract of the crate.
        unsafe {
            put(length, node.text.len())?;
            put(text, node.text.as_ptr().cast())
        }
    })
}
