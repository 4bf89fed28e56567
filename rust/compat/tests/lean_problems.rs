//! The sources of the problem files, read here, against what a real Lean made of them.

use canonical_compat::lean;
use canonical_compat::ndjson;
use canonical_core::expr::Store;
use canonical_core::inductive::alike;
use canonical_core::print::{Style, print_type};
use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;

/// The folder of the problem files, if it is there.
fn folder() -> Option<PathBuf> {
    let named = std::env::var_os("CANONICAL_PROBLEMS").map(PathBuf::from);
    let folder =
        named.unwrap_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/problems")));
    let found = folder.join("src").is_dir();
    if !found {
        println!("skipped: no problem files at {}", folder.display());
    }
    found.then_some(folder)
}

/// Every goal of the file is read to the same statement, up to the names of bound variables.
fn same_statements(name: &str) {
    let Some(folder) = folder() else { return };
    let source = std::fs::read_to_string(folder.join("src").join(format!("{name}.lean"))).expect("a source");
    let read = lean::read(name, &source.replace(":= sorry", ":= by canonical"));
    let faults: Vec<String> = read.diagnostics.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let dump = File::open(folder.join(format!("{name}.ndjson"))).expect("a problem file");
    let dump = ndjson::read(BufReader::new(dump)).expect("a problem").problem;
    let mut different = Vec::new();
    let mut compared = 0;
    for goal in &dump.goals {
        let name = dump.env.store.name_string(goal.name);
        let Some(item) = read.items.iter().find(|i| read.env.store.name_string(i.goal.name) == name) else {
            different.push(format!("{name} is not read"));
            continue;
        };
        let mut st = Store::over(&read.env.store);
        let theirs = st.import(&dump.env.store, goal.ty);
        compared += 1;
        if !alike(&mut st, item.goal.ty, theirs) {
            let show = |e| print_type(&read.env, &st, e, Style::Explicit);
            different.push(format!("{name}:\n  ours   {}\n  theirs {}", show(item.goal.ty), show(theirs)));
        }
    }
    assert!(different.is_empty(), "{} of {compared} differ:\n{}", different.len(), different.join("\n"));
    println!("{name}: {compared} statements are the same");
}

#[test]
fn arith() {
    same_statements("arith");
}

#[test]
fn logic() {
    same_statements("logic");
}

#[test]
fn lists() {
    same_statements("lists");
}

#[test]
fn classes() {
    same_statements("classes");
}

#[test]
fn families() {
    same_statements("families");
}
