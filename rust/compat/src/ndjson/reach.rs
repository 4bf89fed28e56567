//! What a goal needs of an environment: the constants of its statement and premises, and what those mention in turn;
//! with a type its constructors and recursors, with a definition its equation theorems, with a class its instances,
//! and the simp theorems whose statements are within reach.

use crate::problem::Goal;
use canonical_core::env::{ConstantKind, Environment};
use canonical_core::expr::{Expr, Node};
use canonical_core::name::Name;
use hashbrown::HashSet;

/// The constants that the goals reach.
pub fn reached(env: &Environment, goals: &[Goal]) -> HashSet<Name> {
    let mut r = Reach { env, names: HashSet::new(), exprs: HashSet::new(), todo: Vec::new() };
    for g in goals {
        r.expr(g.ty);
        g.premises.iter().for_each(|&n| r.name(n));
    }
    loop {
        r.close();
        for &n in env.names() {
            if !r.names.contains(&n) && r.offers_itself(n) {
                r.name(n);
            }
        }
        if r.todo.is_empty() {
            return r.names;
        }
    }
}

struct Reach<'a> {
    env: &'a Environment,
    names: HashSet<Name>,
    exprs: HashSet<Expr>,
    todo: Vec<Name>,
}

impl Reach<'_> {
    fn name(&mut self, n: Name) {
        if self.env.get(n).is_some() && self.names.insert(n) {
            self.todo.push(n);
        }
    }

    fn expr(&mut self, e: Expr) {
        let mut todo = vec![e];
        while let Some(e) = todo.pop() {
            if !self.exprs.insert(e) {
                continue;
            }
            match self.env.store.node(e) {
                Node::App(a, b) | Node::Lam(_, _, a, b) | Node::Pi(_, _, a, b) => todo.extend([a, b]),
                Node::Let(_, a, b, c) => todo.extend([a, b, c]),
                Node::Proj(n, _, s) => {
                    self.name(n);
                    todo.push(s);
                }
                Node::Const(n, _) => self.name(n),
                // The kernel gives literals these types.
                Node::Nat(_) => self.dotted("Nat"),
                Node::Str(_) => self.dotted("String"),
                _ => {}
            }
        }
    }

    fn dotted(&mut self, name: &str) {
        if let Some(n) = self.env.store.lookup_name(name) {
            self.name(n);
        }
    }

    fn close(&mut self) {
        while let Some(n) = self.todo.pop() {
            let env = self.env;
            let Some(info) = env.get(n) else { continue };
            self.expr(info.val.ty);
            match &info.kind {
                ConstantKind::Def { value, .. } | ConstantKind::Opaque { value } => self.expr(*value),
                ConstantKind::Theorem { value } => value.iter().for_each(|&v| self.expr(v)),
                ConstantKind::Induct(v) => {
                    v.all.iter().chain(&v.ctors).for_each(|&n| self.name(n));
                    let recursors = env.names().iter().filter(|&&r| env.recursor(r).is_some_and(|r| r.all == v.all));
                    recursors.for_each(|&r| self.name(r));
                }
                ConstantKind::Ctor(v) => self.name(v.induct),
                ConstantKind::Rec(v) => {
                    v.all.iter().for_each(|&n| self.name(n));
                    v.rules.iter().for_each(|r| self.expr(r.rhs));
                }
                ConstantKind::Axiom | ConstantKind::Quot(_) => {}
            }
            if let Some(a) = env.attrs(n) {
                a.eqns.iter().for_each(|&n| self.name(n));
                if let Some(s) = &a.structure {
                    s.proj_fns.iter().flatten().for_each(|&n| self.name(n));
                }
            }
        }
    }

    /// An instance of a class within reach, or a simp theorem about constants within reach.
    fn offers_itself(&self, n: Name) -> bool {
        let (Some(info), Some(a)) = (self.env.get(n), self.env.attrs(n)) else { return false };
        let store = &self.env.store;
        let within = |m: Name| self.names.contains(&m);
        if a.simp {
            return !store.any(info.val.ty, &mut |st, e| Some(matches!(st.node(e), Node::Const(m, _) if !within(m))));
        }
        let mut conclusion = info.val.ty;
        while let Node::Pi(_, _, _, body) = store.node(conclusion) {
            conclusion = body;
        }
        a.instance && store.head_const(conclusion).is_some_and(within)
    }
}
