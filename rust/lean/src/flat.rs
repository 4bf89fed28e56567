//! Finished terms as a table of nodes, parts before wholes: names, levels and expressions alike. It depends on no store,
//! never changes, and is read without a lock.

use crate::fault::{Fault, Result};
use crate::handle::Handle;
use canonical_core::expr::{BinderInfo, Expr, Node, Store};
use canonical_core::level::{Level, LevelNode};
use canonical_core::name::{Name, NameNode};
use rustc_hash::FxHashMap;

/// What a node of a finished term is. In brackets what the reading functions give for it, in the order of their indices.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The anonymous name.
    NameAnonymous = 0,
    /// A name that ends in a text. [child: prefix; text]
    NameStr = 1,
    /// A name that ends in a number. [child: prefix; number]
    NameNum = 2,
    /// The level 0.
    LevelZero = 3,
    /// A level plus one. [child: the level]
    LevelSucc = 4,
    /// The greater of two levels. [children: both]
    LevelMax = 5,
    /// 0 if the second level is, else the greater of the two. [children: both]
    LevelImax = 6,
    /// A universe parameter. [child: its name]
    LevelParam = 7,
    /// A bound variable. [number: how many binders stand between it and its own]
    BoundVariable = 8,
    /// A sort. [child: its level]
    Sort = 9,
    /// A constant. [children: its name, then its levels; number: how many levels]
    Constant = 10,
    /// An application. [children: function, argument]
    Application = 11,
    /// A function. [children: name, type, body; number: the binder]
    Lambda = 12,
    /// A function type. [children: name, type, body; number: the binder]
    Forall = 13,
    /// A local definition. [children: name, type, value, body]
    Let = 14,
    /// A field of a structure. [children: the name of its type, the structure; number: which field]
    Projection = 15,
    /// A natural number. [text: its decimal digits]
    Natural = 16,
    /// A string. [text: the string]
    String = 17,
}

/// A node of a finished term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlatNode {
    /// What it is.
    pub kind: Kind,
    /// Its number, where it has one.
    pub number: u64,
    /// Its parts.
    pub children: Box<[Handle]>,
    /// Its text, where it has one.
    pub text: Box<str>,
}

/// Finished terms.
#[derive(Default, Debug)]
pub struct FlatTerms {
    nodes: Vec<FlatNode>,
    roots: Vec<Handle>,
}

impl FlatTerms {
    /// Takes the terms out of their store.
    pub fn new(store: &Store<'_>, terms: &[Expr]) -> Self {
        let mut flattener = Flattener { store, out: FlatTerms::default(), memo: Memo::default() };
        for &term in terms {
            let root = flattener.expr(term);
            flattener.out.roots.push(root);
        }
        flattener.out
    }

    /// How many terms there are.
    pub fn len(&self) -> usize {
        self.roots.len()
    }

    /// Whether there is no term.
    pub fn is_empty(&self) -> bool {
        self.roots.is_empty()
    }

    /// The `index`th term.
    pub fn root(&self, index: usize) -> Result<Handle> {
        self.roots.get(index).copied().ok_or(Fault::BadNumber { what: "the terms found", value: index as u64 })
    }

    /// The node of a handle; handles count from 1.
    pub fn node(&self, handle: Handle) -> Result<&FlatNode> {
        let node = handle.checked_sub(1).and_then(|i| self.nodes.get(i as usize));
        node.ok_or(Fault::BadHandle { expected: "a node of a finished term", handle })
    }

    /// A part of a node.
    pub fn child(&self, handle: Handle, index: u32) -> Result<Handle> {
        let child = self.node(handle)?.children.get(index as usize);
        child.copied().ok_or(Fault::BadNumber { what: "the parts of the node", value: index.into() })
    }
}

#[derive(Default)]
struct Memo {
    names: FxHashMap<Name, Handle>,
    levels: FxHashMap<Level, Handle>,
    exprs: FxHashMap<Expr, Handle>,
}

struct Flattener<'a> {
    store: &'a Store<'a>,
    out: FlatTerms,
    memo: Memo,
}

impl Flattener<'_> {
    fn push(&mut self, kind: Kind, number: u64, children: Vec<Handle>, text: &str) -> Handle {
        self.out.nodes.push(FlatNode { kind, number, children: children.into(), text: text.into() });
        self.out.nodes.len() as Handle
    }

    fn name(&mut self, n: Name) -> Handle {
        if let Some(&h) = self.memo.names.get(&n) {
            return h;
        }
        let store = self.store;
        let h = match store.name_node(n) {
            NameNode::Anonymous => self.push(Kind::NameAnonymous, 0, vec![], ""),
            NameNode::Str(prefix, text) => {
                let prefix = self.name(*prefix);
                self.push(Kind::NameStr, 0, vec![prefix], text)
            }
            NameNode::Num(prefix, number) => {
                let prefix = self.name(*prefix);
                self.push(Kind::NameNum, *number, vec![prefix], "")
            }
        };
        self.memo.names.insert(n, h);
        h
    }

    fn level(&mut self, l: Level) -> Handle {
        if let Some(&h) = self.memo.levels.get(&l) {
            return h;
        }
        let (kind, children) = match self.store.level_node(l) {
            // A checked term has no level unknown that matters: any level will do, so the least does.
            LevelNode::Zero | LevelNode::MVar(_) => (Kind::LevelZero, vec![]),
            LevelNode::Succ(a) => (Kind::LevelSucc, vec![self.level(a)]),
            LevelNode::Max(a, b) => (Kind::LevelMax, vec![self.level(a), self.level(b)]),
            LevelNode::IMax(a, b) => (Kind::LevelImax, vec![self.level(a), self.level(b)]),
            LevelNode::Param(n) => (Kind::LevelParam, vec![self.name(n)]),
        };
        let h = self.push(kind, 0, children, "");
        self.memo.levels.insert(l, h);
        h
    }

    /// Parts first, without recursion: a proof may be deep.
    fn expr(&mut self, root: Expr) -> Handle {
        let mut todo = vec![root];
        while let Some(&e) = todo.last() {
            let before = todo.len();
            if !self.memo.exprs.contains_key(&e) {
                let missing = |e: &Expr| !self.memo.exprs.contains_key(e);
                match self.store.node(e) {
                    Node::App(a, b) | Node::Lam(_, _, a, b) | Node::Pi(_, _, a, b) => {
                        todo.extend([b, a].into_iter().filter(missing));
                    }
                    Node::Let(_, a, b, c) => todo.extend([c, b, a].into_iter().filter(missing)),
                    Node::Proj(_, _, s) => todo.extend([s].into_iter().filter(missing)),
                    _ => {}
                }
            }
            if todo.len() == before {
                todo.pop();
                if !self.memo.exprs.contains_key(&e) {
                    let h = self.expr_node(e);
                    self.memo.exprs.insert(e, h);
                }
            }
        }
        self.memo.exprs[&root]
    }

    /// The node of an expression whose parts are there.
    fn expr_node(&mut self, e: Expr) -> Handle {
        let store = self.store;
        match store.node(e) {
            Node::BVar(i) => self.push(Kind::BoundVariable, i.into(), vec![], ""),
            Node::FVar(_) | Node::MVar(_) => unreachable!("a finished term is closed"),
            Node::Sort(l) => {
                let l = self.level(l);
                self.push(Kind::Sort, 0, vec![l], "")
            }
            Node::Const(n, levels) => {
                let mut children = vec![self.name(n)];
                children.extend(store.levels(levels).iter().map(|&l| self.level(l)));
                self.push(Kind::Constant, children.len() as u64 - 1, children, "")
            }
            Node::App(f, a) => self.push(Kind::Application, 0, vec![self.memo.exprs[&f], self.memo.exprs[&a]], ""),
            Node::Lam(n, info, t, b) => self.binder(Kind::Lambda, n, info, [t, b]),
            Node::Pi(n, info, t, b) => self.binder(Kind::Forall, n, info, [t, b]),
            Node::Let(n, t, v, b) => {
                let n = self.name(n);
                let [t, v, b] = [t, v, b].map(|e| self.memo.exprs[&e]);
                self.push(Kind::Let, 0, vec![n, t, v, b], "")
            }
            Node::Proj(n, i, s) => {
                let n = self.name(n);
                self.push(Kind::Projection, i.into(), vec![n, self.memo.exprs[&s]], "")
            }
            Node::Nat(lit) => self.push(Kind::Natural, 0, vec![], &store.nat_value(lit).to_string()),
            Node::Str(lit) => self.push(Kind::String, 0, vec![], store.str_value(lit)),
        }
    }

    fn binder(&mut self, kind: Kind, n: Name, info: BinderInfo, parts: [Expr; 2]) -> Handle {
        let n = self.name(n);
        let [t, b] = parts.map(|e| self.memo.exprs[&e]);
        self.push(kind, binder_number(info), vec![n, t, b], "")
    }
}

/// The number of [`crate::api::declare::Binder`] for how an argument is written.
fn binder_number(info: BinderInfo) -> u64 {
    match info {
        BinderInfo::Default => 0,
        BinderInfo::Implicit => 1,
        BinderInfo::StrictImplicit => 2,
        BinderInfo::InstImplicit => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_parts_are_there_once() {
        let mut store = Store::new();
        let nat = store.name("Nat.zero");
        let zero = store.const_at(nat, &[]);
        let (x, twice) = (store.name("x"), store.app(zero, zero));
        let f = store.lam(x, BinderInfo::Implicit, twice, zero);
        let flat = FlatTerms::new(&store, &[f, twice]);
        assert_eq!(flat.len(), 2);
        let root = flat.root(0).unwrap();
        assert_eq!((flat.node(root).unwrap().kind, flat.node(root).unwrap().number), (Kind::Lambda, 1));
        assert_eq!(flat.child(root, 1), Ok(flat.root(1).unwrap()));
        let zero = flat.child(root, 2).unwrap();
        assert_eq!(flat.node(flat.root(1).unwrap()).unwrap().children[..], [zero, zero]);
        assert_eq!(&*flat.node(flat.child(zero, 0).unwrap()).unwrap().text, "zero");
        assert!(flat.child(zero, 1).is_err() && flat.node(0).is_err() && flat.root(2).is_err());
        assert!(flat.node(root + 7).is_err());
    }
}
