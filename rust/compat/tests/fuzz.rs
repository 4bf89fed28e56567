//! Readers on damaged files: whatever a file holds, reading it ends without a panic.
//!
//! The inputs are the samples and the files in `corpus`, with random pieces cut out, doubled, moved or replaced by words of
//! the language. A file that once broke a reader belongs in `corpus`, where it is read undamaged as well. Each reader is
//! tried for `FUZZ_SECONDS`, 2 where that is not set.

use bolero::check;
use canonical_compat::lean;
use canonical_compat::ndjson::{self, Extent};
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

/// A change of a text: what is done, where, how much of it, and with which word.
type Edit = (u8, u32, u8, u8);

const WORDS: [&str; 40] = [
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "⟨",
    "⟩",
    "fun",
    "=>",
    ":=",
    ":",
    "→",
    "∀",
    ",",
    "_",
    "@",
    ".1",
    ".rec",
    "by canonical",
    "by exact",
    "Type",
    "Sort u",
    "Prop",
    "n",
    "x",
    "Nat",
    "0",
    "99999999999999999999",
    "|",
    "\n",
    "theorem a : ",
    "def b := ",
    "end",
    "namespace N",
    "variable (x : Nat)",
    "«",
    "/-",
    "\"",
    "instance : ",
];

fn seconds() -> Duration {
    let given = std::env::var("FUZZ_SECONDS").ok().and_then(|s| s.parse().ok());
    Duration::from_secs(given.unwrap_or(2))
}

fn files(folder: &str, extension: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> = std::fs::read_dir(folder).expect("a folder").map(|e| e.expect("an entry").path()).collect();
    paths.sort();
    paths.retain(|p| p.extension().is_some_and(|e| e == extension));
    paths.iter().map(|p| std::fs::read_to_string(p).expect("a text")).collect()
}

/// The text with the changes made one after the other.
fn damaged(text: &str, edits: &[Edit], words: &[&str]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for &(what, place, length, word) in edits.iter().take(12) {
        let at = place as usize % (chars.len() + 1);
        let end = (at + length as usize).min(chars.len());
        let piece: Vec<char> = chars[at..end].to_vec();
        let word: Vec<char> = format!(" {} ", words[word as usize % words.len()]).chars().collect();
        match what % 5 {
            0 => drop(chars.drain(at..end)),
            1 => drop(chars.splice(at..at, piece)),
            2 => drop(chars.splice(at..end, word)),
            3 => drop(chars.splice(at..at, word)),
            _ => {
                chars.drain(at..end);
                let to = (place as usize).rotate_left(7) % (chars.len() + 1);
                chars.splice(to..to, piece);
            }
        }
    }
    chars.into_iter().collect()
}

#[test]
fn lean_sources() {
    let mut texts = files("../../tests/samples", "lean");
    texts.extend(files("tests/corpus", "lean"));
    for text in &texts {
        lean::read("fuzz.lean", text);
    }
    check!().with_type::<(u8, Vec<Edit>)>().with_test_time(seconds()).for_each(|(file, edits)| {
        let text = &texts[*file as usize % texts.len()];
        lean::read("fuzz.lean", &damaged(text, edits, &WORDS));
    });
}

/// A stream of the library's natural numbers, written by ourselves.
static STREAM: LazyLock<String> = LazyLock::new(|| {
    let read =
        lean::read("seed.lean", "theorem seed (m n : Nat) : m + n = n + m ∧ m ≤ m + n := by canonical [Nat.succ_add]");
    let goals: Vec<_> = read.items.iter().map(|i| i.goal.clone()).collect();
    let mut out = Vec::new();
    ndjson::write(&mut out, &read.env, &goals, Extent::Reached).expect("a stream");
    String::from_utf8(out).expect("text")
});

const JSON_WORDS: [&str; 16] = [
    "0",
    "-1",
    "4294967296",
    "1e9",
    "null",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\"in\":1",
    "\"ie\":0",
    "\n",
    "{\"goal\":{}}",
    "true",
    "{\"attr\":{\"name\":1}}",
];

#[test]
fn problem_files() {
    let mut texts = files("tests/corpus", "ndjson");
    texts.push(STREAM.clone());
    for text in &texts {
        let _ = ndjson::read(text.as_bytes());
    }
    check!().with_type::<(u8, Vec<Edit>)>().with_test_time(seconds()).for_each(|(file, edits)| {
        let text = &texts[*file as usize % texts.len()];
        let _ = ndjson::read(damaged(text, edits, &JSON_WORDS).as_bytes());
    });
}
