//! Namespaces, sections and what is in force in them; what a name means.

use super::lexer::tokens;
use super::parser::Parser;
use super::syntax::{Binder, Command};
use super::{Diagnostic, Item};
use canonical_core::env::Environment;
use canonical_core::name::Name;

/// A namespace or section.
struct Frame {
    /// The last step of the namespace; `None` for a section.
    namespace: Option<String>,
    label: Option<String>,
    opened: usize,
    variables: usize,
    universes: usize,
}

/// The reader between commands.
pub(super) struct State {
    pub env: Environment,
    pub file: String,
    pub items: Vec<Item>,
    pub diagnostics: Vec<Diagnostic>,
    frames: Vec<Frame>,
    pub open: Vec<String>,
    pub variables: Vec<Binder>,
    pub universes: Vec<String>,
    /// For `example`s and instances without a name.
    pub unnamed: usize,
}

impl State {
    pub(super) fn new(env: Environment, file: &str) -> Self {
        State {
            env,
            file: file.to_owned(),
            items: Vec::new(),
            diagnostics: Vec::new(),
            frames: Vec::new(),
            open: Vec::new(),
            variables: Vec::new(),
            universes: Vec::new(),
            unnamed: 0,
        }
    }

    /// Reads a whole source.
    pub(super) fn read(&mut self, source: &str) {
        let file = self.file.clone();
        let tokens = match tokens(&file, source) {
            Ok(tokens) => tokens,
            Err(d) => {
                self.diagnostics.push(d);
                return;
            }
        };
        let mut parser = Parser::new(&file, source, tokens);
        loop {
            let at = parser.at();
            match parser.command() {
                Ok(None) => break,
                Ok(Some(command)) => {
                    if let Err(d) = self.run(source, command, at) {
                        self.diagnostics.push(d);
                    }
                }
                Err(d) => {
                    self.diagnostics.push(d);
                    if parser.at() == at {
                        parser.next();
                    }
                    parser.recover();
                }
            }
        }
        if let Some(frame) = self.frames.last() {
            let name = frame.label.clone().unwrap_or_default();
            let message = format!("expected `end {name}` before the end of the file");
            self.diagnostics.push(Diagnostic::at(&file, source, source.len(), message));
        }
    }

    fn run(&mut self, source: &str, command: Command, at: usize) -> Result<(), Diagnostic> {
        match command {
            Command::Skip => {}
            Command::Namespace(n) => self.enter(Some(n.clone()), Some(n)),
            Command::Section(label) => self.enter(None, label),
            Command::End(label) => {
                let fits = self.frames.last().is_some_and(|f| f.label == label);
                if !fits {
                    let expected = match self.frames.last() {
                        Some(f) => format!("expected `end {}`", f.label.clone().unwrap_or_default()),
                        None => "nothing is open here".to_owned(),
                    };
                    return Err(Diagnostic::at(&self.file, source, at, expected));
                }
                self.leave();
            }
            Command::Open(names) => {
                for n in names {
                    let full = self.resolve_namespace(&n);
                    self.open.push(full);
                }
            }
            Command::Universe(names) => self.universes.extend(names),
            Command::Variable(binders) => self.variables.extend(binders),
            Command::Decl(decl) => self.declare(source, &decl)?,
            Command::Data(decl) => self.declare_data(source, &decl)?,
            Command::Quot => {
                canonical_core::quot::add_quot(&mut self.env)
                    .map_err(|e| Diagnostic::at(&self.file, source, at, e.to_string()))?;
            }
        }
        Ok(())
    }

    fn enter(&mut self, namespace: Option<String>, label: Option<String>) {
        self.frames.push(Frame {
            namespace,
            label,
            opened: self.open.len(),
            variables: self.variables.len(),
            universes: self.universes.len(),
        });
    }

    fn leave(&mut self) {
        if let Some(f) = self.frames.pop() {
            self.open.truncate(f.opened);
            self.variables.truncate(f.variables);
            self.universes.truncate(f.universes);
        }
    }

    /// The namespace that is open here, with dots.
    pub(super) fn namespace(&self) -> String {
        let parts: Vec<&str> = self.frames.iter().filter_map(|f| f.namespace.as_deref()).collect();
        parts.join(".")
    }

    /// The full name of something declared here.
    pub(super) fn full_name(&self, short: &str) -> String {
        if let Some(root) = short.strip_prefix("_root_.") {
            return root.to_owned();
        }
        let ns = self.namespace();
        if ns.is_empty() { short.to_owned() } else { format!("{ns}.{short}") }
    }

    fn resolve_namespace(&self, n: &str) -> String {
        for prefix in self.prefixes() {
            let full = join(&prefix, n);
            let dotted = format!("{full}.");
            let exists = self.env.names().iter().any(|&c| self.env.store.name_string(c).starts_with(&dotted));
            if exists {
                return full;
            }
        }
        n.to_owned()
    }

    /// The namespaces around here, innermost first, the root last.
    fn prefixes(&self) -> Vec<String> {
        let ns = self.namespace();
        let mut out = Vec::new();
        let mut rest = ns.as_str();
        while !rest.is_empty() {
            out.push(rest.to_owned());
            rest = rest.rsplit_once('.').map_or("", |p| p.0);
        }
        out.push(String::new());
        out
    }

    /// The constant that a name means here; with `extra` as one more namespace, the innermost.
    pub(super) fn resolve(&self, name: &str, extra: Option<&str>) -> Option<Name> {
        let find = |full: &str| self.env.find(full).map(|i| i.val.name);
        if let Some(root) = name.strip_prefix("_root_.") {
            return find(root);
        }
        if let Some(found) = extra.and_then(|ns| find(&join(ns, name))) {
            return Some(found);
        }
        let prefixes = self.prefixes();
        for prefix in prefixes.iter().filter(|p| !p.is_empty()) {
            if let Some(n) = find(&join(prefix, name)) {
                return Some(n);
            }
        }
        for ns in self.open.iter().rev() {
            if let Some(n) = find(&join(ns, name)) {
                return Some(n);
            }
        }
        find(name)
    }
}

fn join(ns: &str, name: &str) -> String {
    if ns.is_empty() { name.to_owned() } else { format!("{ns}.{name}") }
}
