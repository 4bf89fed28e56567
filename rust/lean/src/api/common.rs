//! What every exported function needs: pointers looked at, faults turned into statuses, and the last message.

use crate::fault::{Fault, Result, Status, catch};
use std::cell::RefCell;
use std::ffi::{CString, c_char};
use std::slice;

/// The version of this interface: it changes whenever a caller compiled for the one before would go wrong.
pub const ABI_VERSION: u32 = 2;

thread_local! {
    static MESSAGE: RefCell<CString> = RefCell::default();
}

/// Leaves a message for `canonical_error`.
pub(super) fn leave(message: &str) {
    let text = CString::new(message.replace('\0', "\u{fffd}")).unwrap_or_default();
    MESSAGE.with(|m| *m.borrow_mut() = text);
}

/// Runs a call: its fault, or panic, becomes a status, with a message for `canonical_error`.
pub(super) fn call(f: impl FnOnce() -> Result<()>) -> Status {
    match catch(f) {
        Ok(()) => Status::Ok,
        Err(fault) => {
            leave(&fault.to_string());
            fault.status()
        }
    }
}

/// What a pointer points to.
///
/// # Safety
/// The pointer is null, or what it points to is valid for `'a`.
pub(super) unsafe fn at<'a, T>(pointer: *const T, what: &'static str) -> Result<&'a T> {
    // SAFETY: what the caller promises.
    unsafe { pointer.as_ref() }.ok_or(Fault::NullPointer(what))
}

/// Writes what a call gives.
///
/// # Safety
/// The pointer is null, or may be written to.
pub(super) unsafe fn put<T>(out: *mut T, value: T) -> Result<()> {
    if out.is_null() {
        return Err(Fault::NullPointer("what the call gives"));
    }
    // SAFETY: not null, and what the caller promises.
    unsafe { out.write(value) };
    Ok(())
}

/// A list given by a pointer and a length; an empty one may have a null pointer.
///
/// # Safety
/// The pointer is null, or points to `length` items that are valid for `'a`.
pub(super) unsafe fn list<'a, T>(items: *const T, length: usize) -> Result<&'a [T]> {
    match (length, items.is_null()) {
        (0, _) => Ok(&[]),
        (_, true) => Err(Fault::NullPointer("a list")),
        // SAFETY: not null, and what the caller promises.
        _ => Ok(unsafe { slice::from_raw_parts(items, length) }),
    }
}

/// A text given by a pointer and its length in bytes.
///
/// # Safety
/// As for [`list`].
pub(super) unsafe fn text<'a>(bytes: *const c_char, length: usize) -> Result<&'a str> {
    // SAFETY: what the caller promises.
    let bytes = unsafe { list(bytes.cast::<u8>(), length) }?;
    std::str::from_utf8(bytes).map_err(|_| Fault::BadText)
}

/// The version of the interface that the library was compiled with, to be compared with CANONICAL_ABI_VERSION.
#[unsafe(no_mangle)]
pub extern "C" fn canonical_abi_version() -> u32 {
    ABI_VERSION
}

/// The message of the last call of this thread that did not give CANONICAL_STATUS_OK. It stays until the next such
/// call; it is never null.
#[unsafe(no_mangle)]
pub extern "C" fn canonical_error() -> *const c_char {
    MESSAGE.with(|m| m.borrow().as_ptr())
}
