//! Names that may mean more than one constant: all meanings are tried, and the only one that fits is meant (`elabAppAux` in
//! Lean's `src/Lean/Elab/App.lean`).

use super::super::Diagnostic;
use super::super::scope::parent;
use super::super::syntax::{Term, TermKind};
use super::{Elab, Pending, Result};
use canonical_core::expr::Expr;
use canonical_core::name::Name;
use canonical_core::unify::Point;

/// Where elaboration stands, to come back to.
struct Saved {
    point: Point,
    pending: Vec<Pending>,
    open: usize,
    names: usize,
    calls: usize,
}

impl Elab<'_> {
    /// A name or an application whose head cannot be read, which is the given fault. Where that is because the head may
    /// mean more than one constant, the term is read with that of them with which it can be.
    #[cold]
    pub(super) fn overloaded(&mut self, t: &Term, expected: Option<Expr>, fault: Diagnostic) -> Result<Expr> {
        let meanings = self.meanings(t);
        if meanings.is_empty() {
            return Err(fault);
        }
        let (mut fitting, mut faults) = (Vec::new(), Vec::new());
        for (n, m) in meanings {
            match self.tried(&m, expected, false) {
                Ok(()) => fitting.push(m),
                Err(f) => faults.push(format!("as {}: {}", self.tc.st.name_string(n), f.message)),
            }
        }
        if fitting.is_empty() {
            let message = format!("{}, and none of them fits:\n{}", fault.message, faults.join("\n"));
            return Err(self.error(t.at, message));
        }
        if fitting.len() > 1 {
            fitting.retain(|m| self.tried(m, expected, true).is_ok());
        }
        match &fitting[..] {
            [one] => self.read_as(one, expected),
            _ => Err(fault),
        }
    }

    /// The constants that the head of a term may mean, each with the term in which it does; none where it means only one.
    fn meanings(&self, t: &Term) -> Vec<(Name, Term)> {
        let Some(name) = head_name(t) else { return Vec::new() };
        let mut front = name;
        while !front.is_empty() {
            let found = self.constants_named(front);
            if found.len() > 1 {
                let rest = &name[front.len()..];
                let with = |n| with_head(t, format!("_root_.{}{rest}", self.tc.st.name_string(n)));
                return found.into_iter().map(|n| (n, with(n))).collect();
            }
            if found.len() == 1 {
                break;
            }
            front = parent(front);
        }
        Vec::new()
    }

    fn read_as(&mut self, t: &Term, expected: Option<Expr>) -> Result<Expr> {
        match expected {
            Some(ty) => self.term_of(t, ty),
            None => self.term(t, None),
        }
    }

    /// Whether a term can be read, in the end with all that waits; nothing is changed.
    fn tried(&mut self, t: &Term, expected: Option<Expr>, whole: bool) -> Result<()> {
        let saved = self.save();
        let read = self.read_as(t, expected);
        let read = read.and_then(|_| if whole { self.settle(true) } else { Ok(()) });
        self.restore(saved);
        read
    }

    fn save(&self) -> Saved {
        Saved {
            point: self.tc.point(),
            pending: self.pending.clone(),
            open: self.open.len(),
            names: self.locals.len(),
            calls: self.calls.len(),
        }
    }

    fn restore(&mut self, saved: Saved) {
        self.tc.back(saved.point);
        self.pending = saved.pending;
        self.close(saved.open, saved.names);
        self.calls.truncate(saved.calls);
    }
}

/// The name at the head of a term.
fn head_name(t: &Term) -> Option<&str> {
    match &t.kind {
        TermKind::Ident { name, .. } => Some(name),
        TermKind::App(f, _) | TermKind::Field(f, _) => head_name(f),
        _ => None,
    }
}

/// The term with another name at its head.
fn with_head(t: &Term, new: String) -> Term {
    let kind = match &t.kind {
        TermKind::Ident { explicit, levels, .. } => {
            TermKind::Ident { name: new, explicit: *explicit, levels: levels.clone() }
        }
        TermKind::App(f, args) => TermKind::App(Box::new(with_head(f, new)), args.clone()),
        TermKind::Field(e, field) => TermKind::Field(Box::new(with_head(e, new)), field.clone()),
        other => other.clone(),
    };
    Term { kind, at: t.at }
}
