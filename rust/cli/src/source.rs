//! Reading problem files, whatever their syntax.

use canonical_compat::ndjson;
use canonical_compat::problem::ProblemFile;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// A file that was read.
pub struct Source {
    /// Its declarations and goals.
    pub problem: ProblemFile,
    /// What could not be read, each with its place.
    pub faults: Vec<Unread>,
}

/// Something that could not be read.
pub struct Unread {
    /// The declaration, where it is known.
    pub name: String,
    /// The message, with its place.
    pub message: String,
    /// Whether a goal is lost.
    pub goal: bool,
}

/// Reads a file.
///
/// # Errors
/// A message with its place where nothing of the file can be used.
pub fn read(path: &Path) -> Result<Source, String> {
    match path.extension().and_then(|e| e.to_str()) {
        Some("ndjson") => read_ndjson(path),
        _ => Err(format!("{}: not a .ndjson file", path.display())),
    }
}

fn open(path: &Path) -> Result<BufReader<File>, String> {
    File::open(path).map(BufReader::new).map_err(|e| format!("{}: {e}", path.display()))
}

fn read_ndjson(path: &Path) -> Result<Source, String> {
    let shown = path.display();
    let reading = ndjson::read(open(path)?).map_err(|e| format!("{shown}:{e}"))?;
    let faults = reading
        .faults
        .iter()
        .map(|f| Unread {
            name: f.name.clone(),
            message: format!("{shown}:{}", f.error),
            goal: f.subject == ndjson::Subject::Goal,
        })
        .collect();
    Ok(Source { problem: reading.problem, faults })
}
