//! Problems: made, filled with names, levels and expressions, written to a file, freed.

use super::common::{at, call, list, put, text};
use super::declare::binder;
use crate::builder::Builder;
use crate::fault::{Fault, Result, Status};
use crate::handle::Handle;
use crate::problem::Problem;
use std::ffi::c_char;

/// Runs a building step that gives a handle.
///
/// # Safety
/// The contract of the crate.
unsafe fn build(
    problem: *const Problem,
    out: *mut Handle,
    step: impl FnOnce(&mut Builder) -> Result<Handle>,
) -> Status {
    call(|| {
        if out.is_null() {
            return Err(Fault::NullPointer("what the call gives"));
        }
        // SAFETY: the contract of the crate.
        unsafe { put(out, at(problem, "a problem")?.build(step)?) }
    })
}

/// Makes an empty problem, to be freed by canonical_free_problem.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_problem(out: *mut *mut Problem) -> Status {
    call(|| {
        let problem = Box::into_raw(Box::new(Problem::new()));
        // SAFETY: the contract of the crate.
        let put = unsafe { put(out, problem) };
        if put.is_err() {
            // SAFETY: made above, and given to nobody.
            drop(unsafe { Box::from_raw(problem) });
        }
        put
    })
}

/// Frees a problem; null is let pass. Searches that were started from it go on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_free_problem(problem: *mut Problem) {
    call(|| {
        if !problem.is_null() {
            // SAFETY: made by `canonical_problem`, and freed once, by the contract of the crate.
            drop(unsafe { Box::from_raw(problem) });
        }
        Ok(())
    });
}

/// Writes the problem to an .ndjson file (docs/abi.md) that the canonical program reads.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_dump(problem: *const Problem, path: *const c_char, length: usize) -> Status {
    // SAFETY: the contract of the crate.
    call(|| unsafe { at(problem, "a problem")?.dump(text(path, length)?) })
}

/// The anonymous name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_name_anonymous(problem: *const Problem, out: *mut Handle) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.anonymous()) }
}

/// The name `prefix.string`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_name_str(
    problem: *const Problem,
    prefix: Handle,
    string: *const c_char,
    length: usize,
    out: *mut Handle,
) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.name_str(prefix, text(string, length)?)) }
}

/// The name `prefix.number`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_name_num(
    problem: *const Problem,
    prefix: Handle,
    number: u64,
    out: *mut Handle,
) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.name_num(prefix, number)) }
}

/// The level `0`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_level_zero(problem: *const Problem, out: *mut Handle) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.level_zero()) }
}

/// The level `level + 1`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_level_succ(problem: *const Problem, level: Handle, out: *mut Handle) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.level_succ(level)) }
}

/// The level `max left right`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_level_max(
    problem: *const Problem,
    left: Handle,
    right: Handle,
    out: *mut Handle,
) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.level_max(left, right)) }
}

/// The level `imax left right`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_level_imax(
    problem: *const Problem,
    left: Handle,
    right: Handle,
    out: *mut Handle,
) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.level_imax(left, right)) }
}

/// A universe parameter.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_level_param(problem: *const Problem, name: Handle, out: *mut Handle) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.level_param(name)) }
}

/// A bound variable: the number of binders between it and its own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_expr_bvar(problem: *const Problem, index: u32, out: *mut Handle) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.bvar(index)) }
}

/// `Sort level`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_expr_sort(problem: *const Problem, level: Handle, out: *mut Handle) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.sort(level)) }
}

/// A constant at its universe levels.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_expr_const(
    problem: *const Problem,
    name: Handle,
    levels: *const Handle,
    level_count: usize,
    out: *mut Handle,
) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.constant(name, list(levels, level_count)?)) }
}

/// The application `function argument`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_expr_app(
    problem: *const Problem,
    function: Handle,
    argument: Handle,
    out: *mut Handle,
) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.app(function, argument)) }
}

/// `fun (name : type) => body`; `info` is a CanonicalBinder.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_expr_lambda(
    problem: *const Problem,
    name: Handle,
    info: u32,
    type_: Handle,
    body: Handle,
    out: *mut Handle,
) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.lambda(name, binder(info)?, type_, body)) }
}

/// `(name : type) → body`; `info` is a CanonicalBinder.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_expr_forall(
    problem: *const Problem,
    name: Handle,
    info: u32,
    type_: Handle,
    body: Handle,
    out: *mut Handle,
) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.forall(name, binder(info)?, type_, body)) }
}

/// `let name : type := value; body`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_expr_let(
    problem: *const Problem,
    name: Handle,
    type_: Handle,
    value: Handle,
    body: Handle,
    out: *mut Handle,
) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.let_(name, type_, value, body)) }
}

/// The field `index`, from 0, of `structure`, a structure whose type is `type_name` of some arguments.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_expr_proj(
    problem: *const Problem,
    type_name: Handle,
    index: u32,
    structure: Handle,
    out: *mut Handle,
) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.proj(type_name, index, structure)) }
}

/// A natural number literal, by its decimal digits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_expr_nat(
    problem: *const Problem,
    digits: *const c_char,
    length: usize,
    out: *mut Handle,
) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.nat(text(digits, length)?)) }
}

/// A string literal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_expr_string(
    problem: *const Problem,
    string: *const c_char,
    length: usize,
    out: *mut Handle,
) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { build(problem, out, |b| b.string(text(string, length)?)) }
}
