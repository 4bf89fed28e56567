//! Congruence closure with proofs: an e-graph over terms, whose every union knows its reason.
//!
//! A class holds terms that are equal; a node is an application of one class to another, a projection, or a leaf.
//! Nodes with equal parts are merged (Downey, Sethi, Tarjan: Variations on the common subexpression problem, 1980); the
//! reasons form a forest from which a proof is read off (Nieuwenhuis, Oliveras: Proof-producing congruence closure,
//! 2005). Only arguments that no later type depends on are looked into; the others must be the same term.

use super::clauses::Head;
use super::ematch::Vars;
use super::rules::Rule;
use crate::expr::{Expr, Node, Store};
use crate::name::Name;
use crate::reduce::Tc;
use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;
use std::borrow::Cow;

/// A term of the e-graph.
pub(super) type Id = u32;

type Ids = SmallVec<[Id; 6]>;

/// How a node is made of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Not looked into.
    Leaf,
    /// An application; the argument may be replaced by an equal one.
    App(Id, Id),
    /// An application whose type depends on the argument.
    Dependent(Id, Id),
    /// A projection.
    Proj(Name, u32, Id),
}

/// Why two terms are equal.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reason {
    /// By this proof of `from = to`.
    Proof(Expr),
    /// Both compute to the same.
    Computation,
    /// Their parts are equal.
    Congruence,
}

#[derive(Clone, Copy)]
struct Edge {
    to: Id,
    reason: Reason,
    /// Whether the reason is that of `to = from`.
    flipped: bool,
}

/// The e-graph.
#[derive(Clone, Default)]
pub(super) struct EGraph {
    terms: Vec<Expr>,
    shapes: Vec<Shape>,
    of: FxHashMap<Expr, Id>,
    root: Vec<Id>,
    edges: Vec<Option<Edge>>,
    /// The nodes of a class in a ring: for each the next.
    next: Vec<Id>,
    /// How many nodes the class of a root has.
    count: Vec<u32>,
    uses: Vec<Ids>,
    signatures: FxHashMap<(u8, u32, Id, Id), Id>,
    pending: Vec<(Id, Id, Reason)>,
    /// By which substitutions a rule was applied.
    applied: FxHashSet<(*const Rule, Vars)>,
    /// Applications by their head.
    by_head: FxHashMap<Head, Ids>,
}

impl EGraph {
    /// How many terms it holds.
    pub(super) fn len(&self) -> usize {
        self.terms.len()
    }

    /// The term of a node.
    pub(super) fn term(&self, id: Id) -> Expr {
        self.terms[id as usize]
    }

    /// How the node is made.
    pub(super) fn shape(&self, id: Id) -> Shape {
        self.shapes[id as usize]
    }

    /// The class of a node, by its root.
    pub(super) fn find(&self, id: Id) -> Id {
        self.root[id as usize]
    }

    /// The nodes that are equal to one, itself the first.
    pub(super) fn class(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        let mut at = Some(id);
        std::iter::from_fn(move || {
            let now = at?;
            at = Some(self.next[now as usize]).filter(|&n| n != id);
            Some(now)
        })
    }

    /// The first node of each class.
    pub(super) fn representatives(&self) -> impl Iterator<Item = Id> + use<'_> {
        (0..self.len() as Id).filter(|&id| self.find(id) == id).filter_map(|id| self.class(id).min())
    }

    /// Whether the node is the root of its class, and there are others in it.
    pub(super) fn leads(&self, id: Id) -> bool {
        self.find(id) == id && self.count[id as usize] > 1
    }

    /// Whether other nodes are equal to this one.
    pub(super) fn has_equals(&self, id: Id) -> bool {
        self.next[id as usize] != id
    }

    /// Whether what a rule says at a substitution is known.
    pub(super) fn is_applied(&self, rule: &Rule, vars: &Vars) -> bool {
        !vars.is_empty() && !self.applied.is_empty() && self.applied.contains(&(std::ptr::from_ref(rule), vars.clone()))
    }

    /// Notes that what a rule says at a substitution is known.
    pub(super) fn set_applied(&mut self, rule: &Rule, vars: Vars) {
        self.applied.insert((std::ptr::from_ref(rule), vars));
    }

    /// The nodes that a pattern may fit: the applications of its head, which is a constant, a local, or a field of anything;
    /// all where it has none of these.
    pub(super) fn candidates(&self, st: &Store<'_>, pattern: Expr) -> Cow<'_, [Id]> {
        match Self::head(st, pattern) {
            Some(head) => Cow::Borrowed(self.by_head.get(&head).map_or(&[], |ids| ids)),
            None => (0..self.len() as Id).collect(),
        }
    }

    /// The node of a term, if it was added.
    pub(super) fn get(&self, e: Expr) -> Option<Id> {
        self.of.get(&e).copied()
    }

    /// A node equal to the application of one to another, if there is one.
    pub(super) fn application(&self, f: Id, a: Id) -> Option<Id> {
        let at = |key| self.signatures.get(&key).copied();
        at((0, 0, self.find(f), self.find(a))).or_else(|| at((1, 0, self.find(f), a)))
    }

    /// A node equal to a field of another, if there is one.
    pub(super) fn field(&self, of: Id, i: u32) -> Option<Id> {
        self.signatures.get(&(2, i, self.find(of), 0)).copied()
    }

    /// Whether two nodes are known to be equal.
    pub(super) fn same(&self, a: Id, b: Id) -> bool {
        self.find(a) == self.find(b)
    }

    /// Adds a term with all its parts.
    pub(super) fn add(&mut self, tc: &mut Tc<'_>, e: Expr) -> Id {
        if let Some(&id) = self.of.get(&e) {
            return id;
        }
        let shape = self.make_shape(tc, e);
        let id = self.terms.len() as Id;
        self.terms.push(e);
        self.shapes.push(shape);
        self.of.insert(e, id);
        self.root.push(id);
        self.edges.push(None);
        self.next.push(id);
        self.count.push(1);
        self.uses.push(Ids::new());
        if let Some(head) = Self::head(&tc.st, e) {
            self.by_head.entry(head).or_default().push(id);
        }
        let (parts, n) = Self::parts(shape);
        for &p in &parts[..n] {
            let r = self.find(p) as usize;
            self.uses[r].push(id);
        }
        self.sign(id);
        self.close();
        id
    }

    /// The head of a term, if it is one to look for applications by.
    fn head(st: &Store<'_>, e: Expr) -> Option<Head> {
        match st.node(st.get_app_fn(e)) {
            Node::Const(n, _) => Some(Head::Const(n)),
            Node::FVar(x) => Some(Head::Local(x)),
            Node::Proj(n, i, _) => Some(Head::Field(n, i)),
            _ => None,
        }
    }

    fn parts(shape: Shape) -> ([Id; 2], usize) {
        match shape {
            Shape::Leaf => ([0, 0], 0),
            Shape::App(f, a) => ([f, a], 2),
            Shape::Dependent(f, _) => ([f, 0], 1),
            Shape::Proj(_, _, s) => ([s, 0], 1),
        }
    }

    fn make_shape(&mut self, tc: &mut Tc<'_>, e: Expr) -> Shape {
        match tc.st.node(e) {
            Node::App(f, a) => {
                let Some(ty) = tc.infer_type(f) else { return Shape::Leaf };
                let ty = tc.whnf(ty);
                let Node::Pi(_, _, _, b) = tc.st.node(ty) else { return Shape::Leaf };
                // The motive of a recursor may speak of the major premise without need.
                let dependent = tc.st.loose(b) > 0 && {
                    let ty = tc.norm(ty);
                    !matches!(tc.st.node(ty), Node::Pi(_, _, _, b) if tc.st.loose(b) == 0)
                };
                if dependent && !matches!(tc.st.node(f), Node::App(..)) && tc.st.head_const(f).is_some() {
                    self.add(tc, a);
                    return Shape::Leaf;
                }
                let (f, a) = (self.add(tc, f), self.add(tc, a));
                if dependent { Shape::Dependent(f, a) } else { Shape::App(f, a) }
            }
            Node::Proj(n, i, s) => Shape::Proj(n, i, self.add(tc, s)),
            _ => Shape::Leaf,
        }
    }

    fn signature(&self, id: Id) -> Option<(u8, u32, Id, Id)> {
        match self.shapes[id as usize] {
            Shape::Leaf => None,
            Shape::App(f, a) => Some((0, 0, self.find(f), self.find(a))),
            Shape::Dependent(f, a) => Some((1, 0, self.find(f), a)),
            Shape::Proj(_, i, s) => Some((2, i, self.find(s), 0)),
        }
    }

    /// Enters a node by its parts; if there is one like it, the two are merged.
    fn sign(&mut self, id: Id) {
        let Some(key) = self.signature(id) else { return };
        match self.signatures.get(&key) {
            Some(&other) if !self.same(other, id) => self.pending.push((id, other, Reason::Congruence)),
            Some(_) => {}
            None => {
                self.signatures.insert(key, id);
            }
        }
    }

    /// Makes two terms equal.
    pub(super) fn union(&mut self, a: Id, b: Id, reason: Reason) {
        self.pending.push((a, b, reason));
        self.close();
    }

    fn close(&mut self) {
        while let Some((a, b, reason)) = self.pending.pop() {
            self.merge(a, b, reason);
        }
    }

    fn merge(&mut self, a: Id, b: Id, reason: Reason) {
        let (ra, rb) = (self.find(a), self.find(b));
        if ra == rb {
            return;
        }
        self.link(a, b, reason);
        let (from, to) = if self.count[ra as usize] <= self.count[rb as usize] { (ra, rb) } else { (rb, ra) };
        let mut m = from;
        loop {
            self.root[m as usize] = to;
            m = self.next[m as usize];
            if m == from {
                break;
            }
        }
        self.next.swap(from as usize, to as usize);
        self.count[to as usize] += self.count[from as usize];
        let uses = std::mem::take(&mut self.uses[from as usize]);
        for &u in &uses {
            self.sign(u);
        }
        self.uses[to as usize].extend(uses);
    }

    /// Adds the edge from `a` to `b`, after making `a` the root of its tree of reasons.
    fn link(&mut self, a: Id, b: Id, reason: Reason) {
        let mut next = Some(Edge { to: b, reason, flipped: false });
        let mut at = a;
        while let Some(edge) = next {
            let old = self.edges[at as usize].replace(edge);
            next = old.map(|o| Edge { to: at, reason: o.reason, flipped: !o.flipped });
            if let Some(o) = old {
                at = o.to;
            }
        }
    }

    /// Whether two nodes are equal because their parts are.
    pub(super) fn is_congruent(&self, a: Id, b: Id) -> bool {
        matches!(self.path(a, b)[..], [(_, _, Reason::Congruence, _)])
    }

    /// The steps that lead from `a` to `b`: each from, to, reason, and whether the reason is of `to = from`.
    pub(super) fn path(&self, a: Id, b: Id) -> Vec<(Id, Id, Reason, bool)> {
        let up = |mut x: Id| {
            let mut out = vec![x];
            while let Some(e) = self.edges[x as usize] {
                x = e.to;
                out.push(x);
            }
            out
        };
        let (ua, ub) = (up(a), up(b));
        let Some(meet) = ua.iter().position(|x| ub.contains(x)) else { return Vec::new() };
        let mut out = Vec::new();
        for &x in &ua[..meet] {
            if let Some(e) = self.edges[x as usize] {
                out.push((x, e.to, e.reason, e.flipped));
            }
        }
        let end = ub.iter().position(|&x| x == ua[meet]).unwrap_or(0);
        for &x in ub[..end].iter().rev() {
            if let Some(e) = self.edges[x as usize] {
                out.push((e.to, x, e.reason, !e.flipped));
            }
        }
        out
    }
}
