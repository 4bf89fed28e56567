//! Terms with every node spelt out, for messages about faults.

use super::{Expr, FVar, LocalDecl, Node, Store};

/// What the locals of a message are called: by the name of their binder, with a number where another has that name already.
#[derive(Default)]
pub(crate) struct LocalNames {
    named: Vec<(FVar, String)>,
}

impl LocalNames {
    fn of(&mut self, st: &Store<'_>, x: FVar) -> &str {
        let i = match self.named.iter().position(|&(y, _)| y == x) {
            Some(i) => i,
            None => {
                let name = self.invent(st, st.local(x));
                self.named.push((x, name));
                self.named.len() - 1
            }
        };
        &self.named[i].1
    }

    fn invent(&self, st: &Store<'_>, decl: LocalDecl) -> String {
        let wanted = if decl.name.is_anonymous() { "x".to_owned() } else { st.name_string(decl.name) };
        let free = |s: &str| self.named.iter().all(|(_, t)| t != s);
        if free(&wanted) {
            return wanted;
        }
        (1..).map(|i| format!("{wanted}_{i}")).find(|s| free(s)).unwrap_or(wanted)
    }
}

impl Store<'_> {
    /// The term with every node spelt out, for messages about faults of the program; Lean syntax is in `print.rs`.
    pub fn debug_string(&self, e: Expr) -> String {
        self.debug_string_with(e, &mut LocalNames::default())
    }

    /// The same for one of several terms of a message.
    pub(crate) fn debug_string_with(&self, e: Expr, locals: &mut LocalNames) -> String {
        let mut out = String::new();
        self.write_debug(e, locals, &mut out);
        out
    }

    fn write_debug(&self, e: Expr, locals: &mut LocalNames, out: &mut String) {
        use std::fmt::Write;
        if out.len() > 20_000 {
            return;
        }
        let _ = match self.node(e) {
            Node::BVar(i) => write!(out, "#{i}"),
            Node::FVar(x) => write!(out, "{}", locals.of(self, x)),
            Node::MVar(m) => write!(out, "?{}", m.0),
            Node::Sort(l) => write!(out, "(Sort {})", self.level_string(l, false)),
            Node::Const(n, _) => write!(out, "{}", self.name_string(n)),
            Node::Nat(n) => write!(out, "{}", self.nat_value(n)),
            Node::Str(s) => write!(out, "{:?}", self.str_value(s)),
            Node::App(..) => {
                let (f, args) = self.unfold_app(e);
                out.push('(');
                self.write_debug(f, locals, out);
                for a in args {
                    out.push(' ');
                    self.write_debug(a, locals, out);
                }
                write!(out, ")")
            }
            Node::Lam(_, _, t, b) | Node::Pi(_, _, t, b) => {
                out.push_str(if matches!(self.node(e), Node::Lam(..)) { "(λ " } else { "(Π " });
                self.write_debug(t, locals, out);
                out.push_str(". ");
                self.write_debug(b, locals, out);
                write!(out, ")")
            }
            Node::Let(_, _, v, b) => {
                out.push_str("(let ");
                self.write_debug(v, locals, out);
                out.push_str(". ");
                self.write_debug(b, locals, out);
                write!(out, ")")
            }
            Node::Proj(_, i, s) => {
                self.write_debug(s, locals, out);
                write!(out, ".{}", i + 1)
            }
        };
    }
}
