//! `canonical bench`: how fast goals are proved, beside another program if one is given.

mod measure;
mod memory;
mod plot;
mod reference;
mod report;

use crate::Exit;
use crate::args::BenchArgs;
use crate::console::{complain, say};
use crate::source;
use measure::Measured;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A goal with what was measured.
struct Row {
    name: String,
    ours: Measured,
    /// Nothing where there is no reference; an error where the goal cannot be said to it.
    reference: Option<Result<Measured, String>>,
}

/// Runs the command.
pub fn run(args: &BenchArgs) -> Exit {
    let mut exit = Exit::Done;
    let mut all = Vec::new();
    let files: Vec<PathBuf> = args.files.iter().flat_map(|f| problem_files(f)).collect();
    if files.is_empty() {
        complain("no .lean and no .ndjson file is there");
        return Exit::BadInput;
    }
    let timeout = Duration::from_secs_f64(args.timeout);
    say(report::heading(args.reference.is_some()));
    for file in &files {
        match run_file(args, file, timeout) {
            Ok(rows) => {
                if files.len() > 1 {
                    report::summary(&file.display().to_string(), &rows, timeout).iter().for_each(say);
                }
                all.extend(rows);
            }
            Err(message) => {
                complain(message);
                exit = Exit::BadInput;
            }
        }
    }
    report::summary("all", &all, timeout).iter().for_each(say);
    if let Some(out) = &args.plot
        && let Err(e) = plot::write(out, &all, timeout)
    {
        complain(format!("{}: {e}", out.display()));
        exit = Exit::BadInput;
    }
    exit.max(if all.iter().all(|r| r.ours.solved()) { Exit::Done } else { Exit::NotAll })
}

/// The problem files of a directory, in order; any other path is taken as it is.
fn problem_files(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(path) else { return vec![path.to_owned()] };
    let is_problem = |p: &PathBuf| p.extension().is_some_and(|e| e == "lean" || e == "ndjson");
    let mut files: Vec<PathBuf> = entries.flatten().map(|e| e.path()).filter(is_problem).collect();
    files.sort();
    files
}

fn run_file(args: &BenchArgs, path: &Path, timeout: Duration) -> Result<Vec<Row>, String> {
    let source = source::read(path)?;
    for fault in &source.faults {
        complain(&fault.message);
    }
    let mut rows = Vec::new();
    for task in &source.tasks {
        let name = source.env.store.name_string(task.goal.name);
        if args.theorem.as_ref().is_some_and(|t| *t != name) {
            continue;
        }
        let ours = measure::ours(&source.env, &task.goal, args, timeout);
        let reference =
            args.reference.as_ref().map(|program| reference::measure(program, &source.env, &task.goal, args, timeout));
        let row = Row { name, ours, reference };
        say(report::line(&row));
        rows.push(row);
    }
    Ok(rows)
}
