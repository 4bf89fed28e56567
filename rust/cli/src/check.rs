//! `canonical check`: type-checks every declaration of files.

use crate::Exit;
use crate::args::{CheckArgs, Kernel};
use crate::console::{complain, say};
use crate::source;
use canonical_cli::lean_kernel::{self, LeanError};
use canonical_core::env::Environment;
use canonical_core::prover::STACK_SIZE;
use canonical_core::reduce::Tc;
use std::path::Path;

/// Runs the command.
pub fn run(args: &CheckArgs) -> Exit {
    let mut exit = Exit::Done;
    for path in &args.files {
        if args.kernel == Kernel::Lean && is_core(path) {
            exit = exit.max(check_core(path));
            continue;
        }
        let source = match source::read(path) {
            Ok(source) => source,
            Err(message) => {
                complain(message);
                exit = Exit::BadInput;
                continue;
            }
        };
        for fault in &source.faults {
            complain(&fault.message);
            exit = Exit::BadInput;
        }
        let env = &source.env;
        if args.kernel == Kernel::Lean {
            exit = exit.max(check_with_lean(path, env));
            continue;
        }
        let bad = on_large_stack(|| check_all(env));
        for line in &bad {
            say(format!("{}: {line}", path.display()));
        }
        if !bad.is_empty() {
            exit = exit.max(Exit::NotAll);
        }
        say(format!("{}: {} declarations, {} rejected", path.display(), env.names().len(), bad.len()));
    }
    exit
}

fn is_core(path: &Path) -> bool {
    std::fs::read_to_string(path).is_ok_and(|text| lean_kernel::is_core(&text))
}

/// Has Lean's kernel check a file that `--out-core` wrote.
fn check_core(path: &Path) -> Exit {
    match lean_kernel::find_lean().and_then(|lean| lean_kernel::judge_core(&lean, path)) {
        Ok((accepted, proofs)) => {
            say(format!("{}: Lean's kernel accepts {accepted} of {proofs} proofs", path.display()));
            if accepted == proofs { Exit::Done } else { Exit::NotAll }
        }
        Err(e @ LeanError::Rejected(_)) => {
            say(format!("{}: {e}", path.display()));
            Exit::NotAll
        }
        Err(e) => {
            complain(format!("{}: {e}", path.display()));
            Exit::BadInput
        }
    }
}

/// Has Lean's kernel check the declarations.
fn check_with_lean(path: &Path, env: &Environment) -> Exit {
    match lean_kernel::check(env) {
        Ok(report) => {
            say(format!("{}: {report}", path.display()));
            if report.is_clean() { Exit::Done } else { Exit::NotAll }
        }
        Err(e) => {
            complain(format!("{}: {e}", path.display()));
            Exit::BadInput
        }
    }
}

/// A message for each declaration that does not check.
fn check_all(env: &Environment) -> Vec<String> {
    let mut tc = Tc::new(env);
    env.names()
        .iter()
        .filter_map(|&n| tc.check_declaration(n).err().map(|e| format!("{}: {e}", env.store.name_string(n))))
        .collect()
}

fn on_large_stack<T: Send>(f: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        let handle = std::thread::Builder::new().stack_size(STACK_SIZE).spawn_scoped(scope, f);
        match handle.map(|h| h.join()) {
            Ok(Ok(out)) => out,
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(e) => panic!("a thread could not be started: {e}"),
        }
    })
}
