//! Compiles the programs of `tests/abi` against `ffi/canonical.h` and the shared library, and runs them: bare, with
//! AddressSanitizer, and under valgrind where it is installed.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folder of the shared library: cargo puts it beside this test.
fn library_folder() -> PathBuf {
    let exe = std::env::current_exe().expect("this test has a path");
    exe.parent().expect("it lies in a folder").to_path_buf()
}

/// Tests run side by side: every program compiled has a number of its own.
static NEXT: AtomicU32 = AtomicU32::new(0);

/// Compiles a program and gives its path.
fn compile(program: &str, flags: &[&str]) -> PathBuf {
    let (sources, library) = (root().join("tests/abi"), library_folder());
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{program}{}", NEXT.fetch_add(1, Ordering::Relaxed)));
    let mut cc = Command::new(std::env::var_os("CC").unwrap_or_else(|| "cc".into()));
    cc.args(["-std=c11", "-D_POSIX_C_SOURCE=200809L", "-Wall", "-Wextra", "-Werror", "-g", "-O1"]).args(flags);
    cc.arg("-I").arg(root().join("ffi")).arg("-o").arg(&out);
    cc.arg(sources.join(format!("{program}.c"))).arg(sources.join("world.c"));
    cc.arg("-L").arg(&library).arg("-lcanonical_lean").arg(format!("-Wl,-rpath,{}", library.display()));
    let done = cc.output().expect("a C compiler can be run");
    assert!(done.status.success(), "{program} does not compile: {}", String::from_utf8_lossy(&done.stderr));
    out
}

/// One program at a time: some of them look at the clock.
static TURN: Mutex<()> = Mutex::new(());

fn run(command: &mut Command) -> String {
    let _turn = TURN.lock().unwrap_or_else(|e| e.into_inner());
    let done = command.output().expect("the program can be run");
    let (out, err) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success(), "{command:?} ended with {}\n{out}{err}", done.status);
    out.into_owned()
}

fn with_address_sanitizer(program: &str, arguments: &[&str]) {
    let exe = compile(program, &["-fsanitize=address", "-fno-omit-frame-pointer"]);
    run(Command::new(exe).args(arguments).env("ASAN_OPTIONS", "detect_leaks=1"));
}

fn has_valgrind() -> bool {
    static FOUND: OnceLock<bool> = OnceLock::new();
    *FOUND.get_or_init(|| {
        let found = Command::new("valgrind").arg("--version").output().is_ok();
        if !found {
            eprintln!("valgrind is not installed: the programs ran with AddressSanitizer only");
        }
        found
    })
}

fn with_valgrind(program: &str, arguments: &[&str]) {
    if has_valgrind() {
        let mut valgrind = Command::new("valgrind");
        valgrind.args(["--quiet", "--leak-check=full", "--errors-for-leak-kinds=definite,possible"]);
        valgrind.arg(format!("--suppressions={}", root().join("tests/abi/valgrind.supp").display()));
        run(valgrind.args(["--error-exitcode=9"]).arg(compile(program, &[])).args(arguments));
    }
}

#[test]
fn add_comm_is_solved() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("add_comm.ndjson");
    let out = run(Command::new(compile("solve", &[])).arg(&file));
    assert!(out.starts_with("add_comm: "), "{out}");
    // What was written is read back, with nothing at fault.
    let dump = std::fs::File::open(&file).expect("the dump was written");
    let read = canonical_compat::ndjson::read(std::io::BufReader::new(dump)).expect("the dump is read");
    assert!(read.faults.is_empty(), "{:?}", read.faults);
    assert_eq!(read.problem.goals.len(), 1);
    assert!(read.problem.env.find("Nat.rec").is_some() && read.problem.env.find("add").is_some());
    // And every declaration of the small world type-checks.
    let faults = canonical_core::check::check_environment(&read.problem.env);
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn add_comm_leaks_nothing() {
    with_address_sanitizer("solve", &[]);
    with_valgrind("solve", &[]);
}

#[test]
fn every_fault_has_its_status_and_message() {
    run(&mut Command::new(compile("errors", &[])));
    with_address_sanitizer("errors", &[]);
    with_valgrind("errors", &[]);
}

#[test]
fn a_search_is_cancelled_at_once() {
    run(Command::new(compile("cancel", &[])).arg("50"));
    with_address_sanitizer("cancel", &["500"]);
}

#[test]
fn a_hundred_searches_run_at_once() {
    run(&mut Command::new(compile("many", &[])));
}
