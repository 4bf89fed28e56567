//! Fingerprints: what a term is, whatever store it is in, so that searches in different stores can speak of it.

use crate::expr::{Expr, FVar, Node, Store};
use crate::level::{Level, LevelNode, Levels};
use crate::name::{Name, NameNode};
use rustc_hash::FxHashMap;
use std::hash::{BuildHasher, Hash};

/// A hash of 128 bits of the structure of a term. Different terms are taken to have different ones.
pub(super) type Fingerprint = u128;

/// Two parts as one.
pub(super) fn mix(a: Fingerprint, b: Fingerprint) -> Fingerprint {
    const ODD: u128 = 0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835;
    let x = (a.rotate_left(47) ^ b).wrapping_mul(ODD);
    x ^ (x >> 67)
}

/// The fingerprints of the terms of one store, each computed once.
#[derive(Default)]
pub(super) struct Fingerprints {
    exprs: FxHashMap<Expr, Fingerprint>,
    locals: FxHashMap<FVar, Fingerprint>,
    names: FxHashMap<Name, Fingerprint>,
}

impl Fingerprints {
    /// The fingerprint of a term without unknowns; names of binders do not count.
    pub(super) fn of(&mut self, st: &Store<'_>, e: Expr) -> Fingerprint {
        if let Some(&f) = self.exprs.get(&e) {
            return f;
        }
        let f = match st.node(e) {
            Node::BVar(i) => mix(1, i.into()),
            Node::FVar(x) => self.local(st, x),
            Node::MVar(_) => 3,
            Node::Sort(l) => mix(4, self.level(st, l)),
            Node::Const(n, ls) => {
                let n = self.name(st, n);
                self.levels(st, ls, mix(5, n))
            }
            Node::App(f, a) => self.node(st, 6, &[f, a]),
            Node::Lam(_, _, t, b) => self.node(st, 7, &[t, b]),
            Node::Pi(_, _, t, b) => self.node(st, 8, &[t, b]),
            Node::Let(_, t, v, b) => self.node(st, 9, &[t, v, b]),
            Node::Proj(n, i, s) => {
                let n = self.name(st, n);
                let s = self.of(st, s);
                mix(mix(mix(10, n), i.into()), s)
            }
            Node::Nat(n) => mix(11, digest(st.nat_value(n))),
            Node::Str(s) => mix(12, digest(st.str_value(s))),
        };
        self.exprs.insert(e, f);
        f
    }

    fn node(&mut self, st: &Store<'_>, tag: Fingerprint, parts: &[Expr]) -> Fingerprint {
        parts.iter().fold(tag, |f, &e| mix(f, self.of(st, e)))
    }

    /// The fingerprint of a local: locals in scope together differ in depth.
    pub(super) fn local(&mut self, st: &Store<'_>, x: FVar) -> Fingerprint {
        if let Some(&f) = self.locals.get(&x) {
            return f;
        }
        let decl = st.local(x);
        let mut f = mix(mix(2, decl.depth.into()), self.name(st, decl.name));
        f = mix(f, self.of(st, decl.ty));
        if let Some(v) = decl.value {
            f = mix(f, self.of(st, v));
        }
        self.locals.insert(x, f);
        f
    }

    fn name(&mut self, st: &Store<'_>, n: Name) -> Fingerprint {
        if let Some(&f) = self.names.get(&n) {
            return f;
        }
        let f = match st.name_node(n) {
            NameNode::Anonymous => 20,
            NameNode::Str(p, s) => mix(mix(21, self.name(st, *p)), digest(s)),
            NameNode::Num(p, i) => mix(mix(22, self.name(st, *p)), digest(i)),
        };
        self.names.insert(n, f);
        f
    }

    fn levels(&mut self, st: &Store<'_>, ls: Levels, start: Fingerprint) -> Fingerprint {
        st.levels(ls).iter().fold(start, |f, &l| mix(f, self.level(st, l)))
    }

    fn level(&mut self, st: &Store<'_>, l: Level) -> Fingerprint {
        match st.level_node(l) {
            LevelNode::Zero => 30,
            LevelNode::Succ(a) => mix(31, self.level(st, a)),
            LevelNode::Max(a, b) => mix(mix(32, self.level(st, a)), self.level(st, b)),
            LevelNode::IMax(a, b) => mix(mix(33, self.level(st, a)), self.level(st, b)),
            LevelNode::Param(n) => mix(34, self.name(st, n)),
            LevelNode::MVar(_) => 35,
        }
    }
}

fn digest<T: Hash + ?Sized>(x: &T) -> Fingerprint {
    let one = rustc_hash::FxBuildHasher.hash_one(x);
    let two = rustc_hash::FxBuildHasher.hash_one((0x5bd1_e995_u64, x));
    (Fingerprint::from(one) << 64) | Fingerprint::from(two)
}
