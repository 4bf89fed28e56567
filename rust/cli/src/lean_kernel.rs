//! Lean's own kernel as a judge: runs `lean` on a file of core syntax and says of each of its items what Lean said.

use canonical_core::core_syntax::{CoreFile, CoreSyntaxError, Item, ItemKind, Proof};
use canonical_core::env::Environment;
use canonical_core::expr::{Expr, Store};
use canonical_core::prover::{Goal, Outcome};
use serde::Deserialize;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The environment variable that names the `lean` to run; else it is the one on the PATH.
pub const LEAN_VARIABLE: &str = "CANONICAL_LEAN";

/// One message a line, and all of them: Lean stops after the hundredth error otherwise.
const OPTIONS: [&str; 2] = ["--json", "-DmaxErrors=0"];

/// Why Lean gave no verdict.
#[derive(Debug)]
#[non_exhaustive]
pub enum LeanError {
    /// There is no `lean`.
    NotFound,
    /// A program or a file could not be used.
    Io(PathBuf, std::io::Error),
    /// Lean ended without an exit status of its own, or with one that is not for messages.
    Crashed(String),
    /// Lean wrote something that is no message.
    BadOutput(String),
    /// Lean found an error.
    Rejected(String),
    /// The file could not be written.
    Syntax(CoreSyntaxError),
}

impl fmt::Display for LeanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => write!(f, "no `lean` on the PATH, and {LEAN_VARIABLE} is not set"),
            Self::Io(path, e) => write!(f, "{}: {e}", path.display()),
            Self::Crashed(how) => write!(f, "lean crashed: {how}"),
            Self::BadOutput(line) => write!(f, "lean wrote what is no message: {line}"),
            Self::Rejected(why) => write!(f, "lean does not accept it: {why}"),
            Self::Syntax(e) => write!(f, "{e}"),
        }
    }
}

impl std::error::Error for LeanError {}

impl From<CoreSyntaxError> for LeanError {
    fn from(e: CoreSyntaxError) -> Self {
        LeanError::Syntax(e)
    }
}

/// What Lean says of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Its kernel has it.
    Accepted,
    /// It does not, with the first message.
    Rejected(String),
}

/// An item with what Lean says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The item.
    pub item: Item,
    /// What Lean says.
    pub verdict: Verdict,
}

/// What Lean says of a whole file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Every item, in the order of the file.
    pub items: Vec<Judged>,
}

impl Report {
    /// Whether Lean accepted everything.
    pub fn is_clean(&self) -> bool {
        self.rejected().next().is_none()
    }

    /// How many items of a kind Lean accepted, and how many there are.
    pub fn count(&self, kind: ItemKind) -> (usize, usize) {
        let of_kind = || self.items.iter().filter(|j| j.item.kind == kind);
        (of_kind().filter(|j| j.verdict == Verdict::Accepted).count(), of_kind().count())
    }

    /// The items that Lean did not accept, with its reasons.
    pub fn rejected(&self) -> impl Iterator<Item = (&Item, &str)> {
        self.items.iter().filter_map(|j| match &j.verdict {
            Verdict::Accepted => None,
            Verdict::Rejected(why) => Some((&j.item, why.as_str())),
        })
    }
}

/// A line for each item that Lean did not accept, and the counts.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (item, why) in self.rejected() {
            let kind = match item.kind {
                ItemKind::Declaration => "declaration",
                ItemKind::Recursor => "recursor",
                ItemKind::Proof => "proof",
            };
            writeln!(f, "{kind} {} is not accepted: {why}", item.name)?;
        }
        let [(d, ds), (r, rs), (p, ps)] =
            [ItemKind::Declaration, ItemKind::Recursor, ItemKind::Proof].map(|kind| self.count(kind));
        write!(
            f,
            "Lean's kernel accepts {d} of {ds} declarations, {r} of {rs} comparisons of recursors, {p} of {ps} proofs"
        )
    }
}

/// The `lean` to run.
///
/// # Errors
/// [`LeanError::NotFound`] if there is none.
pub fn find_lean() -> Result<PathBuf, LeanError> {
    if let Some(named) = std::env::var_os(LEAN_VARIABLE).filter(|v| !v.is_empty()) {
        return Ok(named.into());
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let program = format!("lean{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path).map(|dir| dir.join(&program)).find(|p| p.is_file()).ok_or(LeanError::NotFound)
}

/// The terms found for a goal, in a store of their own.
pub struct Found<'e> {
    goal: &'e Goal,
    store: Store<'e>,
    terms: Vec<Expr>,
}

impl<'e> Found<'e> {
    /// Copies the terms out of the store of the search, which is large.
    pub fn new(env: &'e Environment, goal: &'e Goal, outcome: &Outcome<'_>) -> Self {
        let mut store = Store::over(&env.store);
        let terms = outcome.terms.iter().map(|&t| store.import(&outcome.store, t)).collect();
        Found { goal, store, terms }
    }

    /// Writes every term as a proof.
    ///
    /// # Errors
    /// Where one cannot be written.
    pub fn write(&self, file: &mut CoreFile<'_>) -> Result<(), CoreSyntaxError> {
        let Goal { name, level_params, ty, .. } = self.goal;
        self.terms
            .iter()
            .try_for_each(|&value| file.prove(&self.store, Proof { name: *name, level_params, ty: *ty, value }))
    }
}

/// Writes a file of core syntax with the terms found, and with all that they depend on: `--out-core`.
///
/// # Errors
/// Where a term or the file cannot be written.
pub fn write_proofs(env: &Environment, found: &[Found<'_>], path: &Path) -> Result<(), LeanError> {
    let mut file = CoreFile::new(env);
    found.iter().try_for_each(|f| f.write(&mut file))?;
    std::fs::write(path, file.text()).map_err(|e| LeanError::Io(path.to_path_buf(), e))
}

/// A file of all declarations of an environment, with the comparisons of their recursors.
///
/// # Errors
/// The first declaration that cannot be written.
pub fn environment_file(env: &Environment) -> Result<CoreFile<'_>, CoreSyntaxError> {
    let mut file = CoreFile::new(env);
    for &n in env.names() {
        file.declare(n)?;
    }
    file.recursors()?;
    Ok(file)
}

/// Has Lean's kernel check all declarations of an environment, and compares the recursors.
///
/// # Errors
/// Where there is no Lean, a declaration cannot be written, or Lean gives no answer.
pub fn check(env: &Environment) -> Result<Report, LeanError> {
    let lean = find_lean()?;
    let file = environment_file(env)?;
    let path = std::env::temp_dir().join(format!("canonical-{}.lean", std::process::id()));
    let report = judge(&lean, &file, &path);
    // What is left of a temporary file is no fault of the problem's.
    let _ = std::fs::remove_file(&path);
    report
}

/// Writes the file at `path`, runs `lean` on it, and reports on its items.
///
/// # Errors
/// Where the file cannot be written, or Lean gives no answer.
pub fn judge(lean: &Path, file: &CoreFile<'_>, path: &Path) -> Result<Report, LeanError> {
    std::fs::write(path, file.text()).map_err(|e| LeanError::Io(path.to_path_buf(), e))?;
    let messages = messages(lean, path)?;
    Ok(report(file.items(), &messages))
}

/// Whether a text is a file of core syntax, and so for Lean alone to read.
pub fn is_core(text: &str) -> bool {
    text.lines().next().is_some_and(|line| line.trim() == "prelude")
}

/// Has Lean check a file that [`write_proofs`] wrote: how many proofs it accepts, and how many there are.
///
/// # Errors
/// Where Lean gives no answer, or finds an error, which is then given.
pub fn judge_core(lean: &Path, path: &Path) -> Result<(usize, usize), LeanError> {
    let text = std::fs::read_to_string(path).map_err(|e| LeanError::Io(path.to_path_buf(), e))?;
    let messages = messages(lean, path)?;
    if let Some(m) = messages.iter().find(|m| m.severity == "error") {
        return Err(LeanError::Rejected(format!("line {}: {}", m.pos.line, m.data)));
    }
    let questions = text.lines().enumerate().filter(|(_, l)| l.starts_with("#print axioms ")).map(|(i, _)| i + 1);
    let named = |line: &usize| messages.iter().any(|m| m.severity == "information" && m.pos.line == *line);
    let questions: Vec<usize> = questions.collect();
    Ok((questions.iter().filter(|l| named(l)).count(), questions.len()))
}

#[derive(Deserialize)]
struct Message {
    severity: String,
    data: String,
    pos: Position,
}

#[derive(Deserialize)]
struct Position {
    line: usize,
}

fn messages(lean: &Path, path: &Path) -> Result<Vec<Message>, LeanError> {
    let output = Command::new(lean).args(OPTIONS).arg(path).output();
    let output = output.map_err(|e| LeanError::Io(lean.to_path_buf(), e))?;
    let stderr = String::from_utf8_lossy(&output.stderr);
    if !matches!(output.status.code(), Some(0 | 1)) {
        return Err(LeanError::Crashed(format!("{}: {}", output.status, stderr.trim())));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let lines = text.lines().filter(|l| !l.trim().is_empty());
    let messages: Vec<Message> = lines
        .map(|l| serde_json::from_str(l).map_err(|_| LeanError::BadOutput(l.to_string())))
        .collect::<Result<_, _>>()?;
    // Exit status 1 without an error to show for it is no verdict.
    let clean = output.status.success() || messages.iter().any(|m| m.severity == "error");
    if clean { Ok(messages) } else { Err(LeanError::Crashed(format!("{}: {}", output.status, stderr.trim()))) }
}

/// The verdicts: an error on an item's lines rejects it, and an error elsewhere, or in a declaration, rejects every
/// proof; a proof is accepted only if Lean named its axioms.
fn report(items: &[Item], messages: &[Message]) -> Report {
    let errors = || messages.iter().filter(|m| m.severity == "error");
    let outside = errors().find(|m| !items.iter().any(|i| i.lines.contains(&m.pos.line)));
    let broken = outside.map(|m| m.data.clone());
    let mut broken = broken.map(|why| format!("the file is broken: {why}"));
    let mut out = Report::default();
    for item in items {
        let own = errors().find(|m| item.lines.contains(&m.pos.line)).map(|m| m.data.clone());
        let last = item.lines.end.saturating_sub(1);
        let named = messages.iter().any(|m| m.severity == "information" && m.pos.line == last);
        let verdict = match (own, &broken) {
            (Some(why), _) => Verdict::Rejected(why),
            (None, Some(why)) => Verdict::Rejected(why.clone()),
            (None, None) if item.kind != ItemKind::Declaration && !named => {
                Verdict::Rejected("Lean did not name its axioms".to_string())
            }
            (None, None) => Verdict::Accepted,
        };
        if let (Verdict::Rejected(why), ItemKind::Declaration) = (&verdict, item.kind) {
            broken.get_or_insert(format!("{} was not accepted: {why}", item.name));
        }
        out.items.push(Judged { item: item.clone(), verdict });
    }
    out
}
