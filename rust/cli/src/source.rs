//! Reading problem files, whatever their syntax.

use canonical_compat::lean::{self, Item};
use canonical_compat::ndjson;
use canonical_core::env::Environment;
use canonical_core::prover::Goal;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// A file that was read.
pub struct Source {
    /// Its declarations.
    pub env: Environment,
    /// What is to be found.
    pub tasks: Vec<Task>,
    /// What could not be read, each with its place.
    pub faults: Vec<Unread>,
    /// The text of a `.lean` file.
    pub text: Option<String>,
}

/// Something to be found.
pub struct Task {
    /// The goal.
    pub goal: Goal,
    /// Its place in a `.lean` file.
    pub item: Option<Item>,
}

/// Something that could not be read.
pub struct Unread {
    /// The declaration, where it is known.
    pub name: String,
    /// The message, with its place.
    pub message: String,
}

/// Reads a file.
///
/// # Errors
/// A message with its place where nothing of the file can be used.
pub fn read(path: &Path) -> Result<Source, String> {
    match path.extension().and_then(|e| e.to_str()) {
        Some("ndjson") => read_ndjson(path),
        Some("lean") => read_lean(path),
        _ => Err(format!("{}: neither a .lean nor a .ndjson file", path.display())),
    }
}

fn read_ndjson(path: &Path) -> Result<Source, String> {
    let shown = path.display();
    let file = File::open(path).map(BufReader::new).map_err(|e| format!("{shown}: {e}"))?;
    let reading = ndjson::read(file).map_err(|e| format!("{shown}:{e}"))?;
    let fault = |f: &ndjson::Fault| Unread { name: f.name.clone(), message: format!("{shown}:{}", f.error) };
    let faults = reading.faults.iter().map(fault).collect();
    let tasks = reading.problem.goals.into_iter().map(|goal| Task { goal, item: None }).collect();
    Ok(Source { env: reading.problem.env, tasks, faults, text: None })
}

fn read_lean(path: &Path) -> Result<Source, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let read = lean::read(&path.display().to_string(), &text);
    let fault =
        |d: &lean::Diagnostic| Unread { name: d.declaration.clone().unwrap_or_default(), message: d.to_string() };
    let faults = read.diagnostics.iter().map(fault).collect();
    let tasks = read.items.into_iter().map(|item| Task { goal: item.goal.clone(), item: Some(item) }).collect();
    Ok(Source { env: read.env, tasks, faults, text: Some(text) })
}
