//! Terms in explicit core syntax: every constant with `@` and its universe levels, every binder with its type.
//!
//! The printer keeps its own stack, so that the depth of a term does not matter. Bound variables are named after the
//! number of binders above them: no name is shadowed, none captures. Universe parameters are named after their place.

use super::CoreSyntaxError;
use super::names::Names;
use crate::env::Environment;
use crate::expr::{Expr, Node, Store};
use crate::level::{Level, LevelNode, Levels};
use crate::name::Name;
use std::fmt::Write;

/// A printed term may have this many bytes: what terms share is written out each time.
const MAX_BYTES: usize = 1 << 26;

/// What printing needs to know.
pub(super) struct Printer<'a> {
    pub env: &'a Environment,
    pub names: &'a mut Names,
    /// What bound variables are called, before their number.
    pub variable: &'a str,
    /// The name of the declaration being written.
    pub current: &'a str,
    /// Its universe parameters.
    pub level_params: &'a [Name],
    /// The types being declared: written without levels.
    pub declaring: &'a [Name],
}

/// What is still to be written; the last comes first.
enum Task {
    Text(&'static str),
    Variable(u32),
    /// `.i`, counted from 1 as Lean does.
    Field(u32),
    /// A term below that many binders; an argument gets parentheses where it needs them.
    Term(Expr, u32, bool),
}

impl Printer<'_> {
    /// Writes a term that stands below `depth` binders.
    pub(super) fn term(
        &mut self,
        st: &Store<'_>,
        out: &mut String,
        e: Expr,
        depth: u32,
    ) -> Result<(), CoreSyntaxError> {
        let start = out.len();
        let mut todo = vec![Task::Term(e, depth, false)];
        while let Some(task) = todo.pop() {
            match task {
                Task::Text(s) => out.push_str(s),
                Task::Variable(i) => self.variable(out, i),
                Task::Field(i) => {
                    let _ = write!(out, ".{}", u64::from(i) + 1);
                }
                Task::Term(e, depth, argument) => self.step(st, out, &mut todo, e, depth, argument)?,
            }
            if out.len() - start > MAX_BYTES {
                return Err(CoreSyntaxError::TooLarge(self.current.to_string()));
            }
        }
        Ok(())
    }

    fn variable(&self, out: &mut String, i: u32) {
        let _ = write!(out, "{}{i}", self.variable);
    }

    fn step(
        &mut self,
        st: &Store<'_>,
        out: &mut String,
        todo: &mut Vec<Task>,
        e: Expr,
        depth: u32,
        argument: bool,
    ) -> Result<(), CoreSyntaxError> {
        let compound =
            matches!(st.node(e), Node::Sort(_) | Node::App(..) | Node::Lam(..) | Node::Pi(..) | Node::Let(..));
        let compound = compound || matches!(st.node(e), Node::Proj(..));
        if argument && compound {
            out.push('(');
            todo.push(Task::Text(")"));
        }
        match st.node(e) {
            Node::BVar(i) if i < depth => self.variable(out, depth - 1 - i),
            Node::BVar(_) => return Err(CoreSyntaxError::LooseVariable(self.current.to_string())),
            Node::FVar(_) => return Err(CoreSyntaxError::FreeVariable(self.current.to_string())),
            Node::MVar(_) => return Err(CoreSyntaxError::Hole(self.current.to_string())),
            Node::Sort(l) => {
                out.push_str("Sort ");
                self.level(st, out, l, true)?;
            }
            Node::Const(n, ls) => self.constant(st, out, n, ls)?,
            Node::App(..) => {
                let (f, args) = st.unfold_app(e);
                for &a in args.iter().rev() {
                    todo.extend([Task::Term(a, depth, true), Task::Text(" ")]);
                }
                todo.push(Task::Term(f, depth, true));
            }
            Node::Lam(_, _, t, b) => {
                out.push_str("fun (");
                self.binder(todo, t, b, depth, ") => ");
            }
            Node::Pi(_, _, t, b) => {
                out.push_str("∀ (");
                self.binder(todo, t, b, depth, "), ");
            }
            Node::Let(_, t, v, b) => {
                out.push_str("let ");
                todo.extend([Task::Term(b, depth + 1, false), Task::Text("; "), Task::Term(v, depth, false)]);
                todo.extend([
                    Task::Text(" := "),
                    Task::Term(t, depth, false),
                    Task::Text(" : "),
                    Task::Variable(depth),
                ]);
            }
            Node::Proj(_, i, s) => {
                out.push('(');
                todo.extend([Task::Field(i), Task::Text(")"), Task::Term(s, depth, false)]);
            }
            Node::Nat(lit) => {
                let numeral = self.names.numeral(st.nat_value(lit));
                self.global(out, &numeral);
            }
            Node::Str(lit) => string_literal(out, st.str_value(lit)),
        }
        Ok(())
    }

    fn binder(&self, todo: &mut Vec<Task>, t: Expr, b: Expr, depth: u32, after: &'static str) {
        todo.extend([Task::Term(b, depth + 1, false), Task::Text(after), Task::Term(t, depth, false)]);
        todo.extend([Task::Text(" : "), Task::Variable(depth)]);
    }

    fn constant(&mut self, st: &Store<'_>, out: &mut String, n: Name, ls: Levels) -> Result<(), CoreSyntaxError> {
        if self.env.get(n).is_none() {
            return Err(CoreSyntaxError::UnknownConstant(st.name_string(n)));
        }
        let text = self.names.constant(self.env, n);
        self.global(out, &text);
        let levels = st.levels(ls);
        if levels.is_empty() || self.declaring.contains(&n) {
            return Ok(());
        }
        out.push_str(".{");
        for (i, &l) in levels.iter().enumerate() {
            out.push_str(if i == 0 { "" } else { ", " });
            self.level(st, out, l, false)?;
        }
        out.push('}');
        Ok(())
    }

    fn global(&self, out: &mut String, text: &str) {
        out.push('@');
        if self.is_captured(text) {
            out.push_str("_root_.");
        }
        out.push_str(text);
    }

    /// Whether the name means something else within the namespace of the declaration being written.
    fn is_captured(&self, text: &str) -> bool {
        self.current.match_indices('.').any(|(i, _)| self.names.is_taken(&format!("{}.{text}", &self.current[..i])))
    }

    fn level(&self, st: &Store<'_>, out: &mut String, l: Level, argument: bool) -> Result<(), CoreSyntaxError> {
        let (rest, k) = st.level_offset(l);
        let node = st.level_node(rest);
        let atomic = matches!(node, LevelNode::Zero) || (k == 0 && matches!(node, LevelNode::Param(_)));
        if argument && !atomic {
            out.push('(');
        }
        match node {
            LevelNode::Zero => out.push_str(&k.to_string()),
            LevelNode::Param(n) => match self.level_params.iter().position(|&p| p == n) {
                Some(i) => out.push_str(&level_param(i)),
                None => return Err(CoreSyntaxError::UnknownLevel(st.name_string(n))),
            },
            LevelNode::Max(a, b) => self.level_pair(st, out, "max ", a, b, k > 0)?,
            LevelNode::IMax(a, b) => self.level_pair(st, out, "imax ", a, b, k > 0)?,
            LevelNode::MVar(_) | LevelNode::Succ(_) => return Err(CoreSyntaxError::Hole(self.current.to_string())),
        }
        if k > 0 && node != LevelNode::Zero {
            let _ = write!(out, "+{k}");
        }
        if argument && !atomic {
            out.push(')');
        }
        Ok(())
    }

    fn level_pair(
        &self,
        st: &Store<'_>,
        out: &mut String,
        word: &str,
        a: Level,
        b: Level,
        parens: bool,
    ) -> Result<(), CoreSyntaxError> {
        out.push_str(if parens { "(" } else { "" });
        out.push_str(word);
        self.level(st, out, a, true)?;
        out.push(' ');
        self.level(st, out, b, true)?;
        out.push_str(if parens { ")" } else { "" });
        Ok(())
    }
}

/// What the `i`th universe parameter is called.
pub(super) fn level_param(i: usize) -> String {
    format!("u{}", i + 1)
}

/// A string in Lean's syntax.
fn string_literal(out: &mut String, s: &str) {
    out.push('"');
    for c in s.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if u32::from(c) < 0x20 || u32::from(c) == 0x7f => {
                let _ = write!(out, "\\x{:02x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
