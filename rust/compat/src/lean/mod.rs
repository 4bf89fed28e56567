//! The reader of Lean source: the documented subset (`docs/lean-subset.md`), over a library built in.

mod constructions;
mod data;
mod declare;
mod elab;
mod goals;
mod lexer;
mod library;
mod parents;
mod parser;
mod place;
mod recursion;
mod scope;
mod state;
mod structure;
mod syntax;
mod telescope;

use canonical_core::env::Environment;
use canonical_core::prover::Goal;
pub use place::{Place, print_solution, with_proofs};
use scope::Scopes;
use state::{State, Trust};
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
    /// The declaration that is lost by it, if it is one with a name.
    pub declaration: Option<String>,
}

impl Diagnostic {
    pub(crate) fn at(file: &str, source: &str, at: usize, message: String) -> Self {
        let (line, column) = lexer::place(source, at);
        Diagnostic { file: file.to_owned(), line, column, message, declaration: None }
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
    /// What is to be found, closed over what the place in the file offers.
    pub goal: Goal,
    /// The bytes of the call, from `by` to its end.
    pub span: Range<usize>,
    /// The seconds it asks for.
    pub timeout: Option<f64>,
    /// The number of terms it asks for.
    pub count: Option<usize>,
    /// Its options, on or off.
    pub options: Vec<(bool, String)>,
    /// How many leading binders of the goal belong to the place: a term for the call follows them.
    pub binders: usize,
    /// What names mean there.
    pub place: Place,
}

/// A file that was read.
#[derive(Default)]
pub struct LeanFile {
    /// The built-in library and what the file declares.
    pub env: Environment,
    /// What is to be found, in order.
    pub items: Vec<Item>,
    /// What could not be read.
    pub diagnostics: Vec<Diagnostic>,
}

/// The options of `canonical` that may be switched on and off.
pub const OPTIONS: [&str; 4] = ["simp", "suggestions", "destruct", "monomorphize"];

/// The stack that the reader may need: terms may be nested deep.
const STACK_SIZE: usize = 1 << 28;

/// Reads a source over the built-in library. What cannot be read is reported, and the rest goes on.
pub fn read(file: &str, source: &str) -> LeanFile {
    let read = || {
        let (env, known) = library::environment();
        let mut state = State::new(env, Scopes::root(known), file, Trust::Check);
        state.read(source);
        LeanFile { env: state.env, items: state.items, diagnostics: state.diagnostics }
    };
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK_SIZE).spawn_scoped(scope, read);
        match thread.map(std::thread::ScopedJoinHandle::join) {
            Ok(Ok(out)) => out,
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(e) => {
                let message = format!("a thread could not be started: {e}");
                let diagnostics =
                    vec![Diagnostic { file: file.to_owned(), line: 1, column: 1, message, declaration: None }];
                LeanFile { diagnostics, ..LeanFile::default() }
            }
        }
    })
}
