//! The goals written by a real Lean, read from `../shared/problems` where it exists.

use canonical_compat::ndjson;
use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;

/// The folder of the problems: `CANONICAL_PROBLEMS`, or next to the repository.
fn folder() -> Option<PathBuf> {
    let named = std::env::var_os("CANONICAL_PROBLEMS").map(PathBuf::from);
    let beside = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/problems"));
    let folder = named.unwrap_or(beside);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no problem files at {}", folder.display());
    None
}

fn reading(file: &str) -> Option<ndjson::Reading> {
    let path = folder()?.join(file);
    let input = BufReader::new(File::open(path).unwrap());
    Some(ndjson::read(input).unwrap())
}

fn reads(file: &str, goals: usize) {
    let Some(reading) = reading(file) else { return };
    assert_eq!(reading.faults, []);
    assert_eq!(reading.problem.goals.len(), goals);
}

macro_rules! problem_files {
    ($($test:ident $file:literal $goals:literal;)*) => {
        $(#[test] fn $test() { reads($file, $goals); })*
    };
}

problem_files! {
    arith "arith.ndjson" 51;
    arith_simp "arith-simp.ndjson" 9;
    logic "logic.ndjson" 45;
    lists "lists.ndjson" 33;
    classes "classes.ndjson" 31;
    families "families.ndjson" 46;
    init_core "init-core.ndjson" 150;
    init_prelude "init-prelude.ndjson" 104;
    init_nat "init-nat.ndjson" 200;
    init_logic "init-logic.ndjson" 120;
}
