//! `canonical bench`: its table, its summary, its picture, and how it calls a reference.

use std::path::{Path, PathBuf};
use std::process::Command;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

const GOALS: &str = "theorem one (n : Nat) : n = n := by canonical
theorem two (p : Prop) : p := by canonical
";

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(folder.join("suite")).expect("a folder");
    std::fs::write(folder.join("suite/a.lean"), GOALS).expect("a file");
    std::fs::write(folder.join("suite/notes.txt"), "no goals").expect("a file");
    folder
}

fn bench(folder: &Path, args: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_canonical"));
    let command = command.current_dir(folder).arg("bench").args(args);
    let out = command.output().expect("the program runs");
    (out.status.code().expect("a status"), String::from_utf8(out.stdout).expect("text"))
}

#[test]
fn a_folder() {
    let folder = folder("folder");
    let (status, out) = bench(&folder, &["suite", "--runs", "3", "--plot", "out.svg"]);
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[1].starts_with("one ") && lines[1].contains('('), "{out}");
    assert!(lines[2].starts_with("two ") && lines[2].contains("exhausted"), "{out}");
    assert!(lines[3].starts_with("all: 1 of 2 solved (50.0 %)"), "{out}");
    assert_eq!(status, 1);
    let picture = std::fs::read_to_string(folder.join("out.svg")).expect("a picture");
    assert!(picture.contains("<svg") && picture.contains("goals solved"));
    assert_eq!(bench(&folder, &["suite/notes.txt"]).0, 2);
}

#[cfg(unix)]
#[test]
fn a_reference() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder("reference");
    let script = folder.join("reference");
    // Solves what mentions `Nat`, in 0.25 s as it says itself.
    let text = "#!/bin/sh\ngrep -q Nat \"$1\" || exit 1\necho \"seconds 0.25\"\necho \"heads 1000 \"\n";
    std::fs::write(&script, text).expect("a script");
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).expect("a program");
    let (_, out) = bench(&folder, &["suite", "--runs", "1", "--reference", script.to_str().expect("a path")]);
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[1].contains(" 250.00 ") && lines[1].contains(" 1000 ") && lines[1].contains(" 4000 "), "{out}");
    assert!(out.contains("both 1, only this program 0, only the reference 0, neither 1"), "{out}");
    assert!(out.contains("geometric mean 0.0"), "{out}");
}

#[test]
fn the_suites_are_read() {
    let mut read = 0;
    for folder in ["", "refuted", "textbook", "exercises", "courses", "tutorials", "workshop", "library"] {
        for entry in std::fs::read_dir(format!("{ROOT}/tests/bench/{folder}")).expect("a folder") {
            let file = entry.expect("a file").path();
            if file.extension().is_some_and(|e| e == "lean") {
                let mut command = Command::new(env!("CARGO_BIN_EXE_canonical"));
                let out = command.arg("check").arg(&file).output().expect("it runs");
                assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stdout));
                read += 1;
            }
        }
    }
    assert!(read >= 22, "only {read} files");
}

#[test]
fn without_an_idea() {
    let folder = folder("without");
    let goal = "theorem one (n : Nat) : 0 + n = n := by canonical";
    std::fs::write(folder.join("suite/a.lean"), goal).expect("a file");
    let run = |args: &[&str]| bench(&folder, &[&["suite", "--timeout", "0.3", "--runs", "1"], args].concat());
    assert_eq!(run(&[]).0, 0);
    assert_eq!(run(&["--without", "elimination", "--without", "arithmetic"]).0, 1);
    assert_eq!(run(&["--without", "magic"]).0, 2);
}
