//! Notation, names and literals as Lean writes them.

use super::{Prec, Printer};
use crate::env::Environment;
use crate::expr::{BinderInfo, Expr, Node, Store};
use crate::level::{Level, LevelNode};
use crate::name::{Name, NameNode};

/// A binary operator: its constant, how many arguments come before its two, its sign, its strength and those of its
/// sides.
struct Infix {
    constant: &'static str,
    skipped: usize,
    sign: &'static str,
    prec: u32,
    left: u32,
    right: u32,
}

const fn infix(constant: &'static str, skipped: usize, sign: &'static str, prec: u32, left: u32, right: u32) -> Infix {
    Infix { constant, skipped, sign, prec, left, right }
}

/// The operators of Lean's prelude (`src/Init/Prelude.lean` and `src/Init/Core.lean`, `infix` commands).
const INFIXES: [Infix; 30] = [
    infix("Eq", 1, "=", 50, 51, 51),
    infix("Ne", 1, "≠", 50, 51, 51),
    infix("And", 0, "∧", 35, 36, 35),
    infix("Or", 0, "∨", 30, 31, 30),
    infix("Iff", 0, "↔", 20, 21, 21),
    infix("HAdd.hAdd", 4, "+", 65, 65, 66),
    infix("HSub.hSub", 4, "-", 65, 65, 66),
    infix("HMul.hMul", 4, "*", 70, 70, 71),
    infix("HDiv.hDiv", 4, "/", 70, 70, 71),
    infix("HMod.hMod", 4, "%", 70, 70, 71),
    infix("HPow.hPow", 4, "^", 80, 81, 80),
    infix("HAppend.hAppend", 4, "++", 65, 65, 66),
    infix("Nat.add", 0, "+", 65, 65, 66),
    infix("Nat.sub", 0, "-", 65, 65, 66),
    infix("Nat.mul", 0, "*", 70, 70, 71),
    infix("Nat.pow", 0, "^", 80, 81, 80),
    infix("List.append", 1, "++", 65, 65, 66),
    infix("LE.le", 2, "≤", 50, 51, 51),
    infix("LT.lt", 2, "<", 50, 51, 51),
    infix("GE.ge", 2, "≥", 50, 51, 51),
    infix("GT.gt", 2, ">", 50, 51, 51),
    infix("Nat.le", 0, "≤", 50, 51, 51),
    infix("Nat.lt", 0, "<", 50, 51, 51),
    infix("Dvd.dvd", 2, "∣", 50, 51, 51),
    infix("List.cons", 1, "::", 67, 68, 67),
    infix("Prod", 0, "×", 35, 36, 35),
    infix("Function.comp", 3, "∘", 90, 91, 90),
    infix("BEq.beq", 2, "==", 50, 51, 51),
    infix("Bool.and", 0, "&&", 35, 35, 36),
    infix("Bool.or", 0, "||", 30, 30, 31),
];

/// Writes an application by a notation, if it has one.
pub(super) fn notation(p: &mut Printer<'_>, n: Name, args: &[Expr], prec: Prec) -> bool {
    let name = p.st.name_string(n);
    if let Some(op) = INFIXES.iter().find(|op| op.constant == name)
        && args.len() == op.skipped + 2
    {
        let paren = prec > Prec::Op(op.prec);
        p.open_paren(paren);
        p.expr(args[op.skipped], Prec::Op(op.left));
        p.out.push_str(&format!(" {} ", op.sign));
        p.expr(args[op.skipped + 1], Prec::Op(op.right));
        p.close_paren(paren);
        return true;
    }
    match (name.as_str(), args) {
        ("Not", [a]) => {
            let paren = prec > Prec::Op(1023);
            p.open_paren(paren);
            p.out.push('¬');
            p.expr(*a, Prec::Max);
            p.close_paren(paren);
            true
        }
        ("Exists", [_, f]) => exists(p, *f, prec),
        ("OfNat.ofNat", [_, n, _]) if matches!(p.st.node(*n), Node::Nat(_)) => {
            p.expr(*n, prec);
            true
        }
        ("Eq.refl", [_, _]) => {
            p.out.push_str("rfl");
            true
        }
        ("List.nil", [_]) => {
            p.out.push_str("[]");
            true
        }
        _ => false,
    }
}

fn exists(p: &mut Printer<'_>, f: Expr, prec: Prec) -> bool {
    let Node::Lam(n, _, t, b) = p.st.node(f) else { return false };
    let paren = prec > Prec::Min;
    p.open_paren(paren);
    let name = p.names.invent(p.env, p.st, n, t, true);
    p.out.push_str(&format!("∃ {name} : "));
    p.expr(t, Prec::Min);
    p.out.push_str(", ");
    p.names.push(name);
    p.expr(b, Prec::Min);
    p.names.pop();
    p.close_paren(paren);
    true
}

/// Which of the arguments are written; `None` where there are too few for implicit ones to be found.
pub(super) fn visible(env: &Environment, n: Name, count: usize) -> Option<Vec<bool>> {
    let mut ty = env.get(n)?.val.ty;
    let mut out = Vec::new();
    while out.len() < count {
        let Node::Pi(_, info, _, b) = env.store.node(ty) else {
            out.push(true);
            continue;
        };
        out.push(info == BinderInfo::Default);
        ty = b;
    }
    let rest = matches!(env.store.node(ty), Node::Pi(_, info, _, _) if info != BinderInfo::Default);
    // Trailing implicit arguments are found again, unless more of them follow.
    if rest { None } else { Some(out) }
}

/// Whether the first argument is implicit.
pub(super) fn first_is_implicit(st: &Store<'_>, ty: Expr) -> bool {
    matches!(st.node(ty), Node::Pi(_, info, _, _) if info != BinderInfo::Default)
}

/// A name as Lean reads it: parts that are no identifiers in «».
pub(super) fn name_string(st: &Store<'_>, n: Name) -> String {
    let part = |s: &str| {
        let plain = s.chars().next().is_some_and(|c| c.is_alphabetic() || c == '_')
            && s.chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '_' | '\'' | '!' | '?') || ('₀'..='₉').contains(&c));
        if plain { s.to_owned() } else { format!("«{s}»") }
    };
    match st.name_node(n) {
        NameNode::Anonymous => String::new(),
        NameNode::Str(p, s) if p.is_anonymous() => part(s),
        NameNode::Str(p, s) => format!("{}.{}", name_string(st, *p), part(s)),
        NameNode::Num(p, i) => format!("{}.{i}", name_string(st, *p)),
    }
}

/// `Prop`, `Type`, `Type u`, `Sort u`, and whether that is an atom.
pub(super) fn sort_string(st: &Store<'_>, l: Level) -> (String, bool) {
    match st.level_node(l) {
        LevelNode::Zero => ("Prop".to_owned(), true),
        LevelNode::Succ(u) if u == Level::ZERO => ("Type".to_owned(), true),
        LevelNode::Succ(u) => (format!("Type {}", st.level_string(u, true)), false),
        _ => (format!("Sort {}", st.level_string(l, true)), false),
    }
}

/// A string literal.
pub(super) fn quoted(s: &str) -> String {
    let mut out = String::from("\"");
    for c in s.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
