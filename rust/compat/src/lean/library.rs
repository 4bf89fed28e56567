//! The built-in library: what Lean's `Init` has that files without imports rely on, in the subset itself.

use super::scope::{Known, Scopes};
use super::state::{State, Trust};
use canonical_core::env::Environment;
use once_cell::sync::Lazy;
use std::sync::Arc;

/// The files, in the order in which they are read.
pub(super) const FILES: [(&str, &str); 5] = [
    ("library/logic.lean", include_str!("../../library/logic.lean")),
    ("library/classes.lean", include_str!("../../library/classes.lean")),
    ("library/nat.lean", include_str!("../../library/nat.lean")),
    ("library/data.lean", include_str!("../../library/data.lean")),
    ("library/classical.lean", include_str!("../../library/classical.lean")),
];

static LIBRARY: Lazy<(Environment, Arc<Known>)> = Lazy::new(|| {
    let state = read(Trust::Known);
    debug_assert!(state.diagnostics.is_empty(), "{}", state.diagnostics[0]);
    (state.env, state.scopes.known)
});

/// The environment of the library, and what is known of its constants besides.
pub(super) fn environment() -> (Environment, Arc<Known>) {
    LIBRARY.clone()
}

fn read(trust: Trust) -> State {
    let mut state = State::new(Environment::new(), Scopes::default(), "library", trust);
    for (name, text) in FILES {
        name.clone_into(&mut state.file);
        state.scopes = Scopes::root(std::mem::take(&mut state.scopes.known));
        state.read(text);
    }
    state
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every declaration of the library is read, and checked by the kernel.
    #[test]
    fn the_library_checks() {
        let run = || {
            let state = read(Trust::Check);
            let faults: Vec<String> = state.diagnostics.iter().map(ToString::to_string).collect();
            assert!(faults.is_empty(), "{}", faults.join("\n"));
        };
        let thread = std::thread::Builder::new().stack_size(1 << 28).spawn(run);
        thread.expect("a thread").join().expect("no panic");
    }
}
