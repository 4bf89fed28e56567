//! Lean's own kernel and ours: they must say the same of every proof, right or wrong, and of every recursor.
//!
//! The `lean` comes from `tests/lean-kernel/lean`. Where there is none, these tests say so in one line and end; with
//! `CI=true` they fail.

mod mutants;
mod program;
mod syntax;

use canonical_cli::lean_kernel::{Found, Report, Verdict, environment_file, judge};
use canonical_compat::ndjson;
use canonical_compat::problem::ProblemFile;
use canonical_core::check::check_decl;
use canonical_core::core_syntax::{CoreFile, ItemKind, Proof};
use canonical_core::env::{ConstantInfo, ConstantKind, ConstantVal, Environment, ReducibilityHints};
use canonical_core::prover::{CancelToken, End, Goal, Limits, prove};
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

/// The checkout.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// How many steps a search may take.
const STEPS: u64 = 200;

/// A `lean`, from the script; without one the test ends, or fails in CI.
fn lean() -> Option<PathBuf> {
    static FOUND: OnceLock<Option<PathBuf>> = OnceLock::new();
    FOUND.get_or_init(ask_script).clone()
}

fn ask_script() -> Option<PathBuf> {
    let output = Command::new(Path::new(ROOT).join("tests/lean-kernel/lean")).output().expect("the script runs");
    if output.status.success() {
        return Some(PathBuf::from(String::from_utf8(output.stdout).expect("a path").trim_end()));
    }
    let why = String::from_utf8_lossy(&output.stderr).trim().to_string();
    assert!(std::env::var("CI").as_deref() != Ok("true"), "kernel tests cannot run: {why}");
    println!("kernel tests not run: {why}");
    None
}

/// Where to put a file that Lean is to read.
fn place(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lean-kernel");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    folder.join(name)
}

/// The problem files with their names, if they are there; and the right proofs of `proofs.core`, always.
fn problems() -> Vec<(String, ProblemFile)> {
    let mut out = vec![("core".to_string(), own_problem())];
    let named = std::env::var_os("CANONICAL_PROBLEMS").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| Path::new(ROOT).join("../shared/problems"));
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: no problem files at {}", folder.display());
        return out;
    };
    let mut paths: Vec<PathBuf> = entries.map(|e| e.expect("an entry").path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "ndjson"));
    paths.sort();
    let read = |p: &PathBuf| ndjson::read(BufReader::new(File::open(p).expect("a file"))).expect("a problem").problem;
    out.extend(paths.iter().map(|p| (p.file_stem().unwrap_or_default().to_string_lossy().into_owned(), read(p))));
    out
}

fn entries() -> (Environment, Vec<syntax::Entry>) {
    let text = std::fs::read_to_string(Path::new(ROOT).join("tests/lean-kernel/proofs.core")).expect("the proofs");
    syntax::read(&text)
}

/// The right proofs as definitions, and their statements as goals.
fn own_problem() -> ProblemFile {
    let (mut env, entries) = entries();
    let mut goals = Vec::new();
    for syntax::Entry { val, value, .. } in entries.into_iter().filter(|e| e.right) {
        let ConstantVal { name, level_params, ty } = val.clone();
        goals.push(Goal::new(name, level_params, ty, Vec::new()));
        let kind = ConstantKind::Def { value, hints: ReducibilityHints::Opaque };
        assert!(env.add_unchecked(ConstantInfo { val, kind }));
    }
    ProblemFile { env, goals }
}

/// A deep term needs a deep stack.
fn with_stack(f: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(1 << 30).spawn(f).expect("a thread");
    if let Err(e) = thread.join() {
        std::panic::resume_unwind(e);
    }
}

fn show_rejected(report: &Report) {
    report.rejected().for_each(|(item, why)| println!("  rejected: {} (lines {:?}): {why}", item.name, item.lines));
}

/// Every declaration of the problem files, and the type and rules of every recursor.
#[test]
fn declarations_and_recursors() {
    let Some(lean) = lean() else { return };
    for (name, problem) in problems() {
        let file = environment_file(&problem.env).expect("every declaration can be written");
        let report = judge(&lean, &file, &place(&format!("{name}.lean"))).expect("Lean answers");
        show_rejected(&report);
        let (declared, recursors) = (report.count(ItemKind::Declaration), report.count(ItemKind::Recursor));
        println!("{name}: Lean accepts {declared:?} declarations, {recursors:?} comparisons of recursors");
        assert_eq!(declared.0, declared.1);
        assert_eq!(recursors.0, recursors.1);
        let found = problem.env.names().iter().filter(|&&n| problem.env.recursor(n).is_some()).count();
        assert!(recursors.1 >= found, "every recursor is compared");
    }
}

/// The right and the wrong proofs of `proofs.core`: both kernels tell them apart.
#[test]
fn right_and_wrong_proofs() {
    with_stack(|| {
        let (env, entries) = entries();
        let name = |e: &syntax::Entry| env.store.name_string(e.val.name);
        let mut faults = Vec::new();
        for e in &entries {
            let kind = ConstantKind::Def { value: e.value, hints: ReducibilityHints::Opaque };
            let verdict = check_decl(&env, &ConstantInfo { val: e.val.clone(), kind });
            if verdict.is_ok() != e.right {
                faults.push(format!("ours on {} ({}): {verdict:?}", name(e), e.kind));
            }
        }
        let wrong = entries.iter().filter(|e| !e.right).count();
        println!("{} right and {wrong} wrong proofs", entries.len() - wrong);
        if let Some(lean) = lean() {
            let mut file = CoreFile::new(&env);
            let written: Vec<bool> =
                entries.iter().map(|e| file.prove(&env.store, Proof::of(&e.val, e.value)).is_ok()).collect();
            file.recursors().expect("recursors have their shape");
            let report = judge(&lean, &file, &place("proofs.lean")).expect("Lean answers");
            for (e, _) in entries.iter().zip(&written).filter(|(_, w)| !**w) {
                faults.push(format!("{} cannot be written", name(e)));
            }
            for j in report.items.iter().filter(|j| j.item.kind != ItemKind::Proof && j.verdict != Verdict::Accepted) {
                faults.push(format!("Lean on {}: {:?}", j.item.name, j.verdict));
            }
            let proofs = report.items.iter().filter(|j| j.item.kind == ItemKind::Proof);
            for (e, j) in entries.iter().zip(proofs) {
                assert_eq!(name(e), j.item.name);
                if (j.verdict == Verdict::Accepted) != e.right {
                    faults.push(format!("Lean on {} ({}): {:?}", name(e), e.kind, j.verdict));
                }
            }
            println!("Lean accepts {:?} proofs", report.count(ItemKind::Proof));
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}

/// Definitions with a mistake made at random: both kernels say the same of each.
#[test]
fn mutants_are_judged_alike() {
    with_stack(|| {
        let Some(lean) = lean() else { return };
        let mut faults = Vec::new();
        for (name, mut problem) in problems() {
            let mutants = mutants::mutants(&mut problem.env);
            let env = &problem.env;
            let mut file = CoreFile::new(env);
            let mut ours = Vec::new();
            for info in &mutants {
                let ConstantKind::Def { value, .. } = info.kind else { continue };
                // What cannot be written, such as a field beyond the last, is wrong anyway.
                if file.prove(&env.store, Proof::of(&info.val, value)).is_ok() {
                    ours.push(check_decl(env, info));
                }
            }
            let report = judge(&lean, &file, &place(&format!("{name}-mutants.lean"))).expect("Lean answers");
            let proofs: Vec<_> = report.items.iter().filter(|j| j.item.kind == ItemKind::Proof).collect();
            assert_eq!(proofs.len(), ours.len());
            let (accepted, all) = report.count(ItemKind::Proof);
            println!("{name}: {all} mutants, {accepted} of them well typed");
            for (j, verdict) in proofs.iter().zip(&ours) {
                if verdict.is_ok() != (j.verdict == Verdict::Accepted) {
                    faults.push(format!("{name}: {:?}: ours {verdict:?}, Lean {:?}", j.item, j.verdict));
                }
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}

/// What the search finds in the problem files within a few steps: Lean's kernel accepts all of it.
#[test]
fn found_proofs() {
    with_stack(|| {
        let Some(lean) = lean() else { return };
        let (mut found, mut accepted) = (0, 0);
        for (name, problem) in problems() {
            let mut file = CoreFile::new(&problem.env);
            for goal in &problem.goals {
                found += usize::from(search(&problem, goal, &mut file));
            }
            let report = judge(&lean, &file, &place(&format!("{name}-proofs.lean"))).expect("Lean answers");
            show_rejected(&report);
            let (ok, all) = report.count(ItemKind::Proof);
            println!("{name}: Lean accepts {ok} of {all} proofs found");
            accepted += ok;
        }
        println!("checked by Lean's kernel: {accepted} proofs; found: {found}");
        assert_eq!(accepted, found);
    });
}

/// Writes the proof of a goal if a short search finds one.
fn search(problem: &ProblemFile, goal: &Goal, file: &mut CoreFile<'_>) -> bool {
    let limits = Limits { timeout: Some(Duration::from_millis(500)), max_steps: Some(STEPS), ..Limits::default() };
    let outcome = prove(&problem.env, goal, &limits, &CancelToken::new());
    if let End::Failed(why) = &outcome.end {
        panic!("{}: {why}", problem.env.store.name_string(goal.name));
    }
    Found::new(&problem.env, goal, &outcome).write(file).expect("a proof can be written");
    !outcome.terms.is_empty()
}
