//! `--out-core` and `check --kernel lean`, as a user runs them.

use super::{ROOT, lean, place};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn canonical(lean: &Path, args: &[&str], files: &[&Path]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_canonical"));
    command.env("CANONICAL_LEAN", lean).args(args).args(files).output().expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Proves a file, writes the core file, and has it checked: how many terms were found. All of them must be accepted.
fn prove_and_check(lean: &Path, file: &Path, args: &[&str]) -> usize {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let core = place(&format!("{stem}-core.lean"));
    let args = [&["prove", "--json", "--out-core", core.to_str().expect("a path")], args].concat();
    let proved = canonical(lean, &args, &[file]);
    let answers = text(&proved.stdout);
    let answers = answers.lines().map(|l| serde_json::from_str::<serde_json::Value>(l).expect("an object"));
    let found: usize = answers.map(|a| a["terms"].as_array().map_or(0, Vec::len)).sum();
    let checked = canonical(lean, &["check", "--kernel", "lean"], &[&core]);
    let said = text(&checked.stdout);
    assert!(checked.status.success(), "{}: {said}{}", file.display(), text(&checked.stderr));
    assert!(said.contains(&format!("accepts {found} of {found} proofs")), "{}: {found} found, {said}", file.display());
    found
}

/// A problem file with one goal: `∀ (p : Prop), p → p`.
fn small_problem() -> PathBuf {
    let path = place("small.ndjson");
    let text = r#"{"in":1,"str":{"pre":0,"str":"same"}}
{"in":2,"str":{"pre":0,"str":"p"}}
{"ie":0,"sort":0}
{"ie":1,"bvar":0}
{"ie":2,"bvar":1}
{"ie":3,"forallE":{"name":2,"type":1,"body":2,"binderInfo":"default"}}
{"ie":4,"forallE":{"name":2,"type":0,"body":3,"binderInfo":"default"}}
{"goal":{"name":1,"levelParams":[],"type":4,"premises":[]}}
"#;
    std::fs::write(&path, text).expect("the file can be written");
    path
}

#[test]
fn out_core_is_accepted() {
    let Some(lean) = lean() else { return };
    assert_eq!(prove_and_check(&lean, &small_problem(), &[]), 1);
}

#[test]
fn a_changed_proof_is_rejected() {
    let Some(lean) = lean() else { return };
    let core = place("changed.lean");
    canonical(&lean, &["prove", "--quiet", "--out-core", core.to_str().expect("a path")], &[&small_problem()]);
    let right = std::fs::read_to_string(&core).expect("the file was written");
    let wrong = right.replace("=> x1", "=> x0");
    assert_ne!(right, wrong);
    std::fs::write(&core, wrong).expect("the file can be written");
    let checked = canonical(&lean, &["check", "--kernel", "lean"], &[&core]);
    assert_eq!(checked.status.code(), Some(1), "{}", text(&checked.stdout));
}

#[test]
fn without_lean_the_answer_is_an_error() {
    let checked = canonical(Path::new("/nowhere/lean"), &["check", "--kernel", "lean"], &[&small_problem()]);
    assert_eq!(checked.status.code(), Some(2));
    assert!(text(&checked.stderr).contains("/nowhere/lean"));
}

/// Every proof found in the samples.
#[test]
fn samples() {
    let Some(lean) = lean() else { return };
    let folder = std::fs::read_dir(Path::new(ROOT).join("tests/samples")).expect("the samples");
    let mut files: Vec<PathBuf> = folder.map(|e| e.expect("an entry").path()).collect();
    files.retain(|p| p.extension().is_some_and(|e| e == "lean"));
    files.sort();
    let mut total = 0;
    for file in files {
        // The declarations and recursors of the file and of the built-in library.
        let checked = canonical(&lean, &["check", "--kernel", "lean"], &[&file]);
        assert!(checked.status.success(), "{}{}", text(&checked.stdout), text(&checked.stderr));
        let found = prove_and_check(&lean, &file, &["--timeout", "1"]);
        println!("{}: {found} proofs found, all accepted by Lean's kernel", file.display());
        total += found;
    }
    println!("samples: checked by Lean's kernel {total} proofs, found {total}");
    assert!(total > 0, "something is proved");
}
