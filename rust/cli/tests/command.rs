//! The program as a user runs it: exit status, lines, files that are written.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// A new folder of a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("command").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn canonical(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_canonical"));
    command.current_dir(folder).args(args).output().expect("the program runs")
}

/// Runs the program on a source called `a.lean`; gives the status, standard output and standard error.
fn on_source(name: &str, source: &str, args: &[&str]) -> (i32, String, String) {
    let folder = folder(name);
    std::fs::write(folder.join("a.lean"), source).expect("a file");
    let out = canonical(&folder, args);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (out.status.code().expect("a status"), text(out.stdout), text(out.stderr))
}

/// The lines without what is measured.
fn lines(out: &str) -> Vec<String> {
    let cut = |l: &str| l.split(" in ").next().unwrap_or(l).to_owned();
    out.lines().map(cut).collect()
}

const MIXED: &str = "theorem one (n : Nat) : n = n := by canonical
theorem two (p q : Prop) (h : p) : q := by canonical
theorem three : 1 = un.known := by canonical
";

#[test]
fn a_line_for_each_goal() {
    let (status, out, err) = on_source("lines", MIXED, &["prove", "a.lean"]);
    let expected = ["one: proved", "  rfl", "two: not proved (no move is left to try)"];
    assert_eq!(lines(&out)[..3], expected);
    assert_eq!(lines(&out)[3..], ["1 proved, 1 not proved, 1 unreadable"]);
    assert_eq!(err, "a.lean:3:21: unknown name `un.known`\n");
    assert_eq!(status, 2);
}

#[test]
fn status() {
    let proved = "theorem one (n : Nat) : n = n := by canonical";
    let unproved = "theorem two (p : Prop) : p := by canonical";
    assert_eq!(on_source("proved", proved, &["prove", "a.lean"]).0, 0);
    assert_eq!(on_source("unproved", unproved, &["prove", "a.lean"]).0, 1);
    assert_eq!(on_source("theorem", MIXED, &["prove", "--theorem", "one", "a.lean"]).0, 0);
    assert_eq!(on_source("no-theorem", MIXED, &["prove", "--theorem", "four", "a.lean"]).0, 2);
    assert_eq!(on_source("checked", "example : 1 = 1 := rfl", &["check", "a.lean"]).0, 0);
    assert_eq!(on_source("no-file", proved, &["prove", "b.lean"]).0, 2);
    assert_eq!(on_source("extension", proved, &["prove", "a.txt"]).0, 2);
    assert_eq!(on_source("timeout", proved, &["prove", "--timeout", "-1", "a.lean"]).0, 2);
}

#[test]
fn json() {
    let (_, out, _) = on_source("json", MIXED, &["prove", "--json", "a.lean"]);
    let objects: Vec<serde_json::Value> = out.lines().map(|l| serde_json::from_str(l).expect("an object")).collect();
    let mut shown: Vec<(&str, &str)> = objects
        .iter()
        .map(|o| (o["name"].as_str().expect("a name"), o["status"].as_str().expect("a status")))
        .collect();
    shown.sort_unstable();
    assert_eq!(shown, [("one", "proved"), ("three", "unreadable"), ("two", "exhausted")]);
    for o in &objects {
        let keys: Vec<&String> = o.as_object().expect("an object").keys().collect();
        assert_eq!(keys, ["message", "ms", "name", "status", "steps", "terms"]);
    }
}

#[test]
fn count_and_timeout_of_a_call() {
    let source = "def f (α : Type) (s : α → α) (z : α) : α := by canonical 3 (count := 3)";
    let (status, out, _) = on_source("count", source, &["prove", "a.lean"]);
    assert_eq!((status, &lines(&out)[1..4]), (0, &["  z".to_owned(), "  s z".to_owned(), "  s (s z)".to_owned()][..]));
}

#[test]
fn proofs_are_written_back() {
    let source = "/-! Kept. -/
namespace N
theorem one (n : Nat) : 0 + n = n := by canonical -- kept
theorem two (p q : Prop) (h : p ∧ q) : q ∧ p :=
  ⟨by canonical, by canonical [one]⟩
theorem three (p : Prop) : p := by canonical
end N
";
    let folder = folder("out");
    std::fs::write(folder.join("a.lean"), source).expect("a file");
    let out = canonical(&folder, &["prove", "a.lean", "--out", "b.lean"]);
    assert_eq!(out.status.code(), Some(1));
    let written = std::fs::read_to_string(folder.join("b.lean")).expect("a file");
    assert_eq!(written.lines().count(), source.lines().count());
    assert!(written.starts_with("/-! Kept. -/\nnamespace N\n") && written.contains(" -- kept\n"));
    assert_eq!(written.matches("by canonical").count(), 1, "{written}");
    assert_eq!(canonical(&folder, &["check", "b.lean"]).status.code(), Some(0));
}

/// Numerals in nested motives; the goals after it are reported.
#[test]
fn numerals_are_read_back() {
    let source = "theorem one (x y : Nat) : cond (Nat.beq x y) 1 1 = 1 := by canonical
theorem two (n : Nat) : n = n := by canonical";
    let (status, out, _) = on_source("numerals", source, &["prove", "a.lean"]);
    let lines = lines(&out);
    assert_eq!((status, &lines[0], &lines[2]), (0, &"one: proved".to_owned(), &"two: proved".to_owned()));
    assert!(lines[1].contains("Bool.rec") && lines[1].contains("cond t 1 1"), "{out}");
}

/// Variables with implicit arguments, fields of an instance without a name, and what is left of a recursion.
#[test]
fn what_is_hidden_is_read_back() {
    let source =
        "theorem one (P : Nat → Prop) (h : P 0) (k : {n : Nat} → P n → P (n + 1)) (n : Nat) : P n := by canonical
class Point (α : Type) where
  point : α
variable {α : Type} [Point α]
theorem two (P : α → Prop) (h : ∀ x, P x) : P Point.point := by canonical
def fib : Nat → Nat × Nat
  | 0 => (0, 1)
  | n + 1 => ((fib n).2, (fib n).1 + (fib n).2)
theorem three (n : Nat) : (fib (n + 2)).1 = (fib n).1 + (fib (n + 1)).1 := by canonical
";
    let folder = folder("hidden");
    std::fs::write(folder.join("a.lean"), source).expect("a file");
    assert_eq!(canonical(&folder, &["prove", "a.lean", "--out", "b.lean"]).status.code(), Some(0));
    let out = canonical(&folder, &["check", "b.lean"]);
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
    let written = std::fs::read_to_string(folder.join("b.lean")).expect("a file");
    assert!(written.contains("@k n_1 n_ih") && written.contains("h ‹Point α›.1"), "{written}");
}

/// What is found for the samples is written back, and what was written is read and checked.
#[test]
fn samples_are_written_back() {
    let folder = folder("samples");
    let entries = std::fs::read_dir(Path::new(ROOT).join("tests/samples")).expect("the samples");
    let mut paths: Vec<PathBuf> = entries.map(|e| e.expect("an entry").path()).collect();
    paths.sort();
    let (mut proofs, mut left) = (0, 0);
    for path in paths {
        let source = std::fs::read_to_string(&path).expect("a sample");
        let written = folder.join(path.file_name().expect("a name"));
        let args = ["prove", "--quiet", "--timeout", "2", "--out"];
        let out = canonical(&folder, &[&args[..], &[&written.to_string_lossy(), &path.to_string_lossy()]].concat());
        assert!(out.status.code().is_some_and(|c| c < 2), "{}: {:?}", path.display(), out);
        let text = std::fs::read_to_string(&written).expect("a file");
        left += text.matches("by canonical").count();
        proofs += source.matches("by canonical").count();
        let check = canonical(&folder, &["check", &written.to_string_lossy()]);
        assert_eq!(check.status.code(), Some(0), "{}", String::from_utf8_lossy(&check.stderr));
    }
    println!("{} of {proofs} proofs of the samples are written back and check", proofs - left);
    assert!(proofs >= 90 && left * 10 <= proofs, "{left} of {proofs} are not found");
}

#[test]
fn outputs_that_do_not_fit() {
    let (status, _, err) = on_source("two-files", MIXED, &["prove", "a.lean", "a.lean", "--out", "b.lean"]);
    assert_eq!((status, err.as_str()), (2, "--out takes one input file, a .lean file\n"));
    let (status, _, err) = on_source("two-core", MIXED, &["prove", "a.lean", "a.lean", "--out-core", "b.lean"]);
    assert_eq!((status, err.as_str()), (2, "--out-core takes one input file\n"));
}

#[test]
fn export_reads_back() {
    let source = "theorem comm (m n : Nat) : m + n = n + m := by canonical [Nat.succ_add]";
    let folder = folder("export");
    std::fs::write(folder.join("a.lean"), source).expect("a file");
    let out = canonical(&folder, &["export", "a.lean", "--theorem", "comm", "--format", "ndjson"]);
    assert_eq!(out.status.code(), Some(0));
    std::fs::write(folder.join("b.ndjson"), out.stdout).expect("a file");
    let out = canonical(&folder, &["prove", "b.ndjson"]);
    assert_eq!(lines(&String::from_utf8_lossy(&out.stdout))[0], "comm: proved");
    assert_eq!(canonical(&folder, &["check", "b.ndjson"]).status.code(), Some(0));
    let out = canonical(&folder, &["export", "a.lean", "--theorem", "other", "--format", "ndjson"]);
    assert_eq!(out.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&out.stderr), "a.lean: no goal is called other\n");
}

#[test]
fn large_literals_are_not_counted_down() {
    let source = "def count : Nat → Nat → Nat
  | 0, m => m
  | n + 1, m => count n (m + 1)
theorem target : count 4294967296 0 = 1 := by canonical 1
theorem hypothesis (p : Prop) (h : count 4294967296 0 = 1) : p := by canonical 1
theorem hundred : count 100 0 = 100 := by canonical 1";
    let (status, out, err) = on_source("literals", source, &["prove", "--json", "a.lean"]);
    let ends: Vec<serde_json::Value> = out.lines().map(|l| serde_json::from_str(l).expect("an object")).collect();
    let ends: Vec<&str> = ends.iter().map(|o| o["status"].as_str().expect("a text")).collect();
    assert_eq!((status, ends), (1, vec!["exhausted", "exhausted", "proved"]), "{out}{err}");
}

/// Which part of a maximum of universes is which, the rest of a statement says.
#[test]
fn maxima_of_universes() {
    let source = "universe u v w
axiom Q : Type w → Prop
axiom prod (α : Type u) (β : Type v) : Q.{max u v} (β × α)
axiom sum (α : Type u) (β : Type v) : Q.{max v u} (α ⊕ β)
theorem one (α : Type u) (β : Type v) : Q.{max u v} (α × β) := by canonical [prod]
theorem two (α : Type u) (β : Type v) : Q.{max u v} (α ⊕ β) := by canonical [sum]
axiom R (T : Type w) (α : Type u) : Prop
axiom rel (T : Nat → Type (max u v)) (α : Type u) (β : Type v) : R (T 0) α
theorem three (α : Type v) (β : Type u) (T : Nat → Type (max u v)) : R (T 0) α := by canonical [rel]";
    let (status, out, _) = on_source("maxima", source, &["prove", "a.lean"]);
    let expected = ["one: proved", "  prod β α", "two: proved", "  sum α β", "three: proved", "  rel T α β"];
    assert_eq!((status, &lines(&out)[..6]), (0, &expected.map(str::to_owned)[..]));
}

/// A variable of a rule for a function, and a hole for a type, were given what has another type; the check noticed.
#[test]
fn what_is_filled_in_has_the_type() {
    let source = "inductive Ix : Nat → Type where
  | z {n : Nat} : Ix (n + 1)
  | s {n : Nat} (i : Ix n) : Ix (n + 1)
theorem one {n : Nat} (f : Ix n → Bool) : (∀ i, f i = true) ∨ ∃ i, f i = false := by canonical
theorem two {U : Type} {V : Type 1} (f : U → V) (h : ∀ B C : V → Prop, (∀ x, B (f x) → C (f x)) → ∀ y, B y → C y) (y : V) :
    ∃ x, f x = y := by canonical
";
    let (_, out, err) = on_source("types", source, &["prove", "--timeout", "0.5", "a.lean"]);
    assert_eq!(err, "");
    assert_eq!(lines(&out).iter().filter(|l| l.contains("proved")).count(), 3, "{out}");
    assert!(!out.contains("fault"), "{out}");
}

#[test]
fn help_version_and_completions() {
    let folder = folder("help");
    let text = |args: &[&str]| {
        let out = canonical(&folder, args);
        assert_eq!(out.status.code(), Some(0), "{args:?}");
        String::from_utf8_lossy(&out.stdout).into_owned()
    };
    assert!(text(&["--help"]).contains("prove"));
    assert!(text(&["prove", "--help"]).contains("--out-core"));
    assert_eq!(text(&["--version"]), format!("canonical {}\n", env!("CARGO_PKG_VERSION")));
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(text(&["completions", shell]).contains("canonical"), "{shell}");
    }
    assert_eq!(canonical(&folder, &["nothing"]).status.code(), Some(2));
}
