//! What is found does not depend on the number of threads.

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Status and terms of each goal.
type Answers = BTreeMap<String, (String, Vec<String>)>;

fn answers(file: &Path, args: &[&str]) -> Answers {
    let mut command = Command::new(env!("CARGO_BIN_EXE_canonical"));
    let out = command.args(["prove", "--json"]).args(args).arg(file).output().expect("the program runs");
    let text = String::from_utf8(out.stdout).expect("text");
    let answer = |line: &str| {
        let o: Value = serde_json::from_str(line).expect("an object");
        let text = |v: &Value| v.as_str().expect("a text").to_owned();
        let terms = o["terms"].as_array().expect("a list").iter().map(text).collect();
        (text(&o["name"]), (text(&o["status"]), terms))
    };
    text.lines().map(answer).collect()
}

/// Compares what the numbers of threads give for each goal that one of them proves in time; gives how many those are.
fn compare(file: &Path, count: &str) -> usize {
    let within = |threads: &str, seconds: &str, more: &[&str]| {
        let args = [&["--count", count, "--threads", threads, "--timeout", seconds], more].concat();
        answers(file, &args)
    };
    let all: Vec<(&str, Answers)> = ["1", "2", "4", "8"].into_iter().map(|t| (t, within(t, "2", &[]))).collect();
    let mut compared = 0;
    for name in all[0].1.keys() {
        let mut found: Vec<(String, Vec<String>)> = all.iter().map(|(_, a)| a[name].clone()).collect();
        if found.iter().all(|a| a.0 == "timeout") {
            continue;
        }
        if found.iter().any(|a| *a != found[0]) {
            // One of them may have been out of time.
            let again = |(threads, _): &(&str, _)| within(threads, "60", &["--theorem", name])[name].clone();
            found = all.iter().map(again).collect();
        }
        assert!(found.iter().all(|a| *a == found[0]), "{name} in {}: {found:#?}", file.display());
        compared += 1;
    }
    compared
}

fn samples(count: &str) {
    let folder = std::fs::read_dir(Path::new(ROOT).join("tests/samples")).expect("the samples");
    let mut compared = 0;
    for entry in folder {
        let path = entry.expect("a sample").path();
        compared += compare(&path, count);
    }
    assert!(compared > 50, "only {compared} were compared");
}

#[test]
fn the_first_term_of_every_sample() {
    samples("1");
}

#[test]
fn three_programs() {
    let path = Path::new(ROOT).join("tests/samples/programs.lean");
    assert!(compare(&path, "3") > 3);
}
