//! Terms with every node spelt out, for messages about faults.

use super::{Expr, Node, Store};

impl Store<'_> {
    /// The term with every node spelt out, for messages about faults of the program; Lean syntax is in `print.rs`.
    pub fn debug_string(&self, e: Expr) -> String {
        let mut out = String::new();
        self.write_debug(e, &mut out);
        out
    }

    fn write_debug(&self, e: Expr, out: &mut String) {
        use std::fmt::Write;
        if out.len() > 20_000 {
            return;
        }
        let _ = match self.node(e) {
            Node::BVar(i) => write!(out, "#{i}"),
            Node::FVar(x) => write!(out, "x{}", self.local(x).depth),
            Node::MVar(m) => write!(out, "?{}", m.0),
            Node::Sort(l) => write!(out, "(Sort {})", self.level_string(l, false)),
            Node::Const(n, _) => write!(out, "{}", self.name_string(n)),
            Node::Nat(n) => write!(out, "{}", self.nat_value(n)),
            Node::Str(s) => write!(out, "{:?}", self.str_value(s)),
            Node::App(..) => {
                let (f, args) = self.unfold_app(e);
                out.push('(');
                self.write_debug(f, out);
                for a in args {
                    out.push(' ');
                    self.write_debug(a, out);
                }
                write!(out, ")")
            }
            Node::Lam(_, _, t, b) | Node::Pi(_, _, t, b) => {
                out.push_str(if matches!(self.node(e), Node::Lam(..)) { "(λ " } else { "(Π " });
                self.write_debug(t, out);
                out.push_str(". ");
                self.write_debug(b, out);
                write!(out, ")")
            }
            Node::Let(_, _, v, b) => {
                out.push_str("(let ");
                self.write_debug(v, out);
                out.push_str(". ");
                self.write_debug(b, out);
                write!(out, ")")
            }
            Node::Proj(_, i, s) => {
                self.write_debug(s, out);
                write!(out, ".{}", i + 1)
            }
        };
    }
}
