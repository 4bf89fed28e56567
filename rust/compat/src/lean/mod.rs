//! The reader of Lean source: the documented subset (`docs/lean-subset.md`), over a library built in.

mod commands;
mod data;
mod declare;
mod elab;
mod lexer;
mod library;
mod notation;
mod parser;
mod recursion;
mod scope;
mod syntax;

use canonical_core::env::Environment;
use canonical_core::prover::Goal;
use std::fmt;
use std::ops::Range;

/// What is wrong with a source, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong, and what was expected.
    pub message: String,
}

impl Diagnostic {
    pub(crate) fn at(file: &str, source: &str, at: usize, message: String) -> Self {
        let (line, column) = lexer::place(source, at);
        Diagnostic { file: file.to_owned(), line, column, message }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.message)
    }
}

impl std::error::Error for Diagnostic {}

/// A `by canonical` of a file.
#[derive(Clone, Debug)]
pub struct Item {
    /// What is to be proved.
    pub goal: Goal,
    /// The bytes of the call, from `by` to its end.
    pub span: Range<usize>,
    /// The seconds it asks for.
    pub timeout: Option<f64>,
    /// The number of terms it asks for.
    pub count: Option<usize>,
    /// Its options, on or off.
    pub options: Vec<(bool, String)>,
    /// How many constants the environment had before it: later ones are not for it.
    pub env_len: usize,
    /// How many leading binders of the goal the declaration itself has: a term for its body follows them.
    pub binders: usize,
}

/// A file that was read.
#[derive(Default)]
pub struct LeanFile {
    /// The built-in library and what the file declares.
    pub env: Environment,
    /// What is to be proved, in order.
    pub items: Vec<Item>,
    /// What could not be read.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a source over the built-in library. What cannot be read is reported, and the rest goes on.
pub fn read(file: &str, source: &str) -> LeanFile {
    let mut state = scope::State::new(library::environment(), file);
    state.read(source);
    LeanFile { env: state.env, items: state.items, diagnostics: state.diagnostics }
}

pub use declare::elab_term;
