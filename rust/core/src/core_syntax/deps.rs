//! What a term or a declaration mentions.

use crate::env::{ConstantKind, Environment};
use crate::expr::{Expr, Node, Store};
use crate::name::Name;
use rustc_hash::FxHashSet;

/// Adds the declarations that a term mentions, each by the constant that stands for it ([`leader`]).
pub(super) fn of_term(env: &Environment, st: &Store<'_>, e: Expr, out: &mut Vec<Name>) {
    let mut seen = FxHashSet::default();
    let mut todo = vec![e];
    let mut found = FxHashSet::default();
    let mut add = |n: Name| {
        let n = leader(env, n);
        if found.insert(n) {
            out.push(n);
        }
    };
    while let Some(e) = todo.pop() {
        if !seen.insert(e) {
            continue;
        }
        match st.node(e) {
            Node::App(a, b) | Node::Lam(_, _, a, b) | Node::Pi(_, _, a, b) => todo.extend([b, a]),
            Node::Let(_, a, b, c) => todo.extend([c, b, a]),
            Node::Const(n, _) => add(n),
            Node::Proj(n, _, s) => {
                add(n);
                todo.push(s);
            }
            Node::Nat(_) => add(env.kernel_names.nat),
            Node::Str(_) => {
                let known = env.kernel_names.of_strings();
                known.into_iter().filter(|&n| env.get(n).is_some()).for_each(&mut add);
            }
            _ => {}
        }
    }
}

/// The constant that stands for the whole declaration of a constant: the first of its types, or `Quot`.
pub(super) fn leader(env: &Environment, n: Name) -> Name {
    let first = |ind: Name| env.inductive(ind).and_then(|v| v.all.first().copied()).unwrap_or(ind);
    match env.get(n).map(|info| &info.kind) {
        Some(ConstantKind::Induct(_)) => first(n),
        Some(ConstantKind::Ctor(v)) => first(v.induct),
        Some(ConstantKind::Rec(v)) => v.all.first().copied().unwrap_or(n),
        Some(ConstantKind::Quot(_)) => Some(env.kernel_names.quot).filter(|&q| env.get(q).is_some()).unwrap_or(n),
        _ => n,
    }
}

/// The declarations that the declaration of a leader mentions, itself left out.
pub(super) fn of_declaration(env: &Environment, n: Name) -> Vec<Name> {
    let mut out = Vec::new();
    let st = &env.store;
    let ty = |n: Name, out: &mut Vec<Name>| {
        if let Some(info) = env.get(n) {
            of_term(env, st, info.val.ty, out);
        }
    };
    ty(n, &mut out);
    match env.get(n).map(|info| &info.kind) {
        Some(ConstantKind::Def { value, .. } | ConstantKind::Opaque { value }) => of_term(env, st, *value, &mut out),
        Some(ConstantKind::Theorem { value: Some(value) }) => of_term(env, st, *value, &mut out),
        Some(ConstantKind::Induct(v)) => {
            for &t in &v.all {
                ty(t, &mut out);
                env.inductive(t).into_iter().flat_map(|v| &v.ctors).for_each(|&c| ty(c, &mut out));
            }
        }
        Some(ConstantKind::Quot(_)) => {
            let [eq, ..] = env.kernel_names.equality;
            out.extend(env.get(eq).map(|_| eq));
        }
        _ => {}
    }
    out.retain(|&m| m != n);
    out
}
