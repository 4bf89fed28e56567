//! Names for bound variables.

use crate::env::Environment;
use crate::expr::{BinderInfo, Expr, Node, Store};
use crate::name::Name;

/// The names in scope, innermost last.
#[derive(Default)]
pub(super) struct Names {
    scope: Vec<String>,
    /// Those, by their places, whose type has an argument that is not written.
    hiding: Vec<usize>,
}

/// Words that cannot be names.
const KEYWORDS: [&str; 40] = [
    "fun",
    "let",
    "have",
    "show",
    "from",
    "by",
    "at",
    "do",
    "if",
    "then",
    "else",
    "match",
    "with",
    "where",
    "end",
    "in",
    "open",
    "example",
    "theorem",
    "def",
    "axiom",
    "structure",
    "class",
    "instance",
    "inductive",
    "namespace",
    "section",
    "variable",
    "universe",
    "import",
    "Type",
    "Sort",
    "Prop",
    "true",
    "false",
    "this",
    "forall",
    "exists",
    "private",
    "return",
];

/// Whether a type has an argument that is not written.
fn hides(st: &Store<'_>, mut ty: Expr) -> bool {
    while let Node::Pi(_, info, _, b) = st.node(ty) {
        if info != BinderInfo::Default {
            return true;
        }
        ty = b;
    }
    false
}

impl Names {
    pub(super) fn len(&self) -> usize {
        self.scope.len()
    }

    /// The names in scope, innermost last.
    pub(super) fn all(&self) -> &[String] {
        &self.scope
    }

    pub(super) fn push(&mut self, name: String) {
        self.scope.push(name);
    }

    /// A variable of a type.
    pub(super) fn push_typed(&mut self, name: String, st: &Store<'_>, ty: Expr) {
        if hides(st, ty) {
            self.hiding.push(self.scope.len());
        }
        self.push(name);
    }

    pub(super) fn pop(&mut self) {
        self.truncate(self.scope.len() - 1);
    }

    pub(super) fn truncate(&mut self, n: usize) {
        self.scope.truncate(n);
        self.hiding.retain(|&i| i < n);
    }

    /// Whether the type of the bound variable `i` has an argument that is not written.
    pub(super) fn hides(&self, i: u32) -> bool {
        self.scope.len().checked_sub(1 + i as usize).is_some_and(|i| self.hiding.contains(&i))
    }

    /// The name of the bound variable `i`.
    pub(super) fn get(&self, i: u32) -> String {
        let i = i as usize;
        if i < self.scope.len() { self.scope[self.scope.len() - 1 - i].clone() } else { format!("#{i}") }
    }

    /// A name for a variable of type `ty`: like `wanted` if that is a name, never one in scope.
    pub(super) fn invent(&self, env: &Environment, st: &Store<'_>, wanted: Name, ty: Expr, used: bool) -> String {
        if !used {
            return "_".to_owned();
        }
        let wanted = st.name_string(wanted);
        if Self::is_identifier(&wanted) {
            return self.fresh(&[wanted.as_str()]);
        }
        let choices: &[&str] = match st.node(ty) {
            Node::Sort(_) => &["α", "β", "γ", "δ"],
            Node::Pi(_, _, _, b) if self.ends_in_proof(env, st, b) => &["h", "h'"],
            Node::Pi(..) => &["f", "g", "k"],
            _ if self.ends_in_proof(env, st, ty) => &["h", "h'"],
            _ => match st.head_const(ty).map(|n| st.name_string(n)).as_deref() {
                Some("Nat") => &["n", "m", "k"],
                Some("List") => &["xs", "ys", "zs"],
                Some("Bool") => &["b", "c"],
                Some("Prod") => &["p", "q"],
                _ => &["x", "y", "z"],
            },
        };
        self.fresh(choices)
    }

    fn is_identifier(s: &str) -> bool {
        let mut chars = s.chars();
        chars.next().is_some_and(|c| c.is_alphabetic() || c == '_')
            && s != "_"
            && s != "λ"
            && chars.all(|c| c.is_alphanumeric() || c == '_' || c == '\'' || ('₀'..='₉').contains(&c))
            && !KEYWORDS.contains(&s)
    }

    /// The first of the choices that is free, otherwise the first with a number.
    fn fresh(&self, choices: &[&str]) -> String {
        let free = |s: &str| !self.scope.iter().any(|t| t == s);
        if let Some(s) = choices.iter().find(|s| free(s)) {
            return (*s).to_owned();
        }
        (1..).map(|i| format!("{}_{i}", choices[0])).find(|s| free(s)).unwrap_or_default()
    }

    /// Whether a type is that of a proof, as far as its head tells.
    fn ends_in_proof(&self, env: &Environment, st: &Store<'_>, mut ty: Expr) -> bool {
        ty = st.get_forall_body(ty);
        let Some(info) = st.head_const(ty).and_then(|n| env.get(n)) else { return false };
        let t = env.store.get_forall_body(info.val.ty);
        matches!(env.store.node(t), Node::Sort(l) if l == crate::level::Level::ZERO)
    }
}
