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
    use canonical_core::check::add_decl;
    use canonical_core::core_syntax::{Reader, tokens};
    use canonical_core::env::{ConstantInfo, ConstantKind, ConstantVal};

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

    /// The laws that linear arithmetic stands on hold of the library's numbers.
    #[test]
    fn the_laws_of_arithmetic_check() {
        let laws = tokens(include_str!("../../../core/src/search/arithmetic.core"));
        let (mut env, _) = environment();
        let mut reader = Reader::new(&laws);
        while let Some((law, ty, proof)) = reader.theorem(&mut env.store).expect("a theorem") {
            let name = env.store.name(&format!("Laws.{law}"));
            let val = ConstantVal { name, level_params: Vec::new(), ty };
            let kind = ConstantKind::Theorem { value: Some(proof) };
            add_decl(&mut env, ConstantInfo { val, kind }).unwrap_or_else(|e| panic!("{law}: {e}"));
            reader.define(law, env.store.const_at(name, &[]));
        }
    }
}
