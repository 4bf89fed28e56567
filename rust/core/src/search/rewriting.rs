//! Ordered rewriting: terms are brought to a normal form by the equations at hand, each used only where it makes a term
//! smaller (`order.rs`). Equations that cannot be oriented, such as commutativity, sort what they permute; where an
//! operation is associative as well, so does the law `x + (y + z) = y + (x + z)` (Martin, Nipkow: Ordered rewriting and
//! confluence, 1990). Every step is a union in an e-graph, from which the proof is read off.

use super::egraph::{EGraph, Id, Reason};
use super::rules::{Rule, Trigger};
use super::{Goal, Search};
use crate::expr::{Args, Expr, Node};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// How many rewrites a goal may take.
const FUEL: u32 = 600;

/// Rewriting under way.
pub(super) struct Rewriting<'r> {
    pub(super) eg: EGraph,
    rules: &'r [Rc<Rule>],
    /// How many of the rules are used only where they make a term smaller.
    ordered: usize,
    facts: Vec<(Id, Expr)>,
    /// The normal forms found.
    memo: FxHashMap<Expr, Expr>,
    /// Equations between closed terms, from the greater side to the smaller.
    ground: FxHashMap<Expr, Expr>,
    fuel: u32,
}

impl<'r> Rewriting<'r> {
    pub(super) fn new(eg: EGraph, rules: &'r [Rc<Rule>], ordered: usize, facts: Vec<(Id, Expr)>) -> Self {
        Rewriting { eg, rules, ordered, facts, memo: FxHashMap::default(), ground: FxHashMap::default(), fuel: FUEL }
    }
}

impl Search<'_> {
    /// Closes an equation whose sides have the same normal form, or a goal with the normal form of a fact.
    pub(super) fn close_by_rewriting(&mut self, g: &Goal) -> bool {
        if !self.tc.is_prop(g.target) {
            return false;
        }
        let sides = self.as_eq(g.target).map(|(_, _, a, b)| (a, b));
        let known = self.given(g);
        if known.rules.is_empty() && known.equations.is_empty() {
            return false;
        }
        let mut rw = Rewriting::new(known.eg.clone(), &known.rules, known.ordered, known.facts.clone());
        self.add_ground(&mut rw, &known.equations);
        let proof = match sides {
            Some((a, b)) => self.equal_by_rewriting(&mut rw, a, b),
            None => self.fact_by_rewriting(&mut rw, g.target),
        };
        match proof {
            Some(proof) => {
                self.close(g, proof);
                true
            }
            None => false,
        }
    }

    /// Takes the equations of the hypotheses as rules, each with its sides in normal form by those before it.
    pub(super) fn add_ground(&mut self, rw: &mut Rewriting<'_>, equations: &[(Expr, Expr)]) {
        for _ in 0..2 {
            for &(a, b) in equations {
                let (a, b) = (self.rewritten(rw, a), self.rewritten(rw, b));
                if self.greater(a, b) {
                    rw.ground.insert(a, b);
                } else if self.greater(b, a) {
                    rw.ground.insert(b, a);
                }
            }
            rw.memo.clear();
        }
    }

    /// A proof of `a = b` by their normal forms.
    pub(super) fn equal_by_rewriting(&mut self, rw: &mut Rewriting<'_>, a: Expr, b: Expr) -> Option<Expr> {
        self.rewritten(rw, a);
        self.rewritten(rw, b);
        let (x, y) = (rw.eg.get(a)?, rw.eg.get(b)?);
        if rw.eg.same(x, y) { self.explain(&rw.eg, x, y) } else { None }
    }

    fn fact_by_rewriting(&mut self, rw: &mut Rewriting<'_>, target: Expr) -> Option<Expr> {
        self.rewritten(rw, target);
        let target = rw.eg.get(target)?;
        for (fact, proof) in rw.facts.clone() {
            let e = rw.eg.term(fact);
            self.rewritten(rw, e);
            if rw.eg.same(fact, target) {
                return self.transport_fact(&rw.eg, fact, target, proof);
            }
        }
        None
    }

    /// The normal form of a term.
    pub(super) fn rewritten(&mut self, rw: &mut Rewriting<'_>, e: Expr) -> Expr {
        if let Some(&known) = rw.memo.get(&e) {
            return known;
        }
        let before = rw.eg.add(&mut self.tc, e);
        let inner = self.rewritten_inside(rw, e, before);
        let out = match self.rewrite_once(rw, inner) {
            Some(next) if rw.fuel > 0 => {
                rw.fuel -= 1;
                self.rewritten(rw, next)
            }
            _ => inner,
        };
        rw.memo.insert(e, out);
        out
    }

    /// The term with its arguments in normal form, where it may be changed there.
    fn rewritten_inside(&mut self, rw: &mut Rewriting<'_>, e: Expr, before: Id) -> Expr {
        let (f, args) = self.tc.st.unfold_app(e);
        if args.is_empty() {
            return e;
        }
        let new: Args = args.iter().map(|&a| self.rewritten(rw, a)).collect();
        if new == args {
            return e;
        }
        let made = self.tc.st.apps(f, &new);
        let after = rw.eg.add(&mut self.tc, made);
        if !rw.eg.same(before, after) {
            return e;
        }
        self.computed(rw, made)
    }

    /// The normal form by computation.
    fn computed(&mut self, rw: &mut Rewriting<'_>, e: Expr) -> Expr {
        let value = self.tc.norm(e);
        if value != e {
            let (x, y) = (rw.eg.add(&mut self.tc, e), rw.eg.add(&mut self.tc, value));
            rw.eg.union(x, y, Reason::Computation);
        }
        value
    }

    /// One rewrite at the head of a term, if it makes it smaller.
    fn rewrite_once(&mut self, rw: &mut Rewriting<'_>, e: Expr) -> Option<Expr> {
        if let Some(&smaller) = rw.ground.get(&e) {
            return Some(smaller);
        }
        for i in 0..rw.rules.len() {
            if let Some(next) = self.rewrite_by(rw, i, e)
                && (i >= rw.ordered || self.greater(e, next))
            {
                return Some(next);
            }
        }
        self.swap_first(rw, e)
    }

    /// The other side of a rule at a term, made equal to it in the e-graph.
    fn rewrite_by(&mut self, rw: &mut Rewriting<'_>, i: usize, e: Expr) -> Option<Expr> {
        let rules = rw.rules;
        let rule = &rules[i];
        if rule.trigger != Trigger::Pattern || !self.may_fit(rule, e) {
            return None;
        }
        let id = rw.eg.get(e)?;
        let instance = self.instance_at(&rw.eg, rule, &rw.facts, id)?;
        let (from, to) = if rule.backwards { (instance.rhs, instance.lhs) } else { (instance.lhs, instance.rhs) };
        if self.tc.norm(from) != e {
            return None;
        }
        let to = self.tc.norm(to);
        if to == e {
            return None;
        }
        let other = rw.eg.add(&mut self.tc, to);
        let (l, r) = if rule.backwards { (other, id) } else { (id, other) };
        if !rw.eg.same(l, r) {
            let proof = self.proof_of(rule, &instance);
            rw.eg.union(l, r, Reason::Proof(proof));
        }
        Some(to)
    }

    /// Whether the head of a term is that of a rule.
    fn may_fit(&self, rule: &Rule, e: Expr) -> bool {
        let st = &self.tc.st;
        let (f, h) = (st.get_app_fn(rule.from), st.get_app_fn(e));
        let heads = match (st.node(f), st.node(h)) {
            (Node::Const(n, _), Node::Const(m, _)) => n == m,
            (Node::FVar(x), Node::FVar(y)) => x == y,
            (Node::Proj(n, i, _), Node::Proj(m, j, _)) => n == m && i == j,
            _ => false,
        };
        heads && st.app_arity(rule.from) == st.app_arity(e)
    }

    /// `x + (y + z)` to `y + (x + z)` for an associative and commutative `+`, where `y` is smaller than `x`.
    fn swap_first(&mut self, rw: &mut Rewriting<'_>, e: Expr) -> Option<Expr> {
        let (f, args) = self.tc.st.unfold_app(e);
        let n = args.len();
        if n < 2 {
            return None;
        }
        let (g, inner) = self.tc.st.unfold_app(args[n - 1]);
        if f != g || inner.len() != n || inner[..n - 2] != args[..n - 2] {
            return None;
        }
        let (x, y, z) = (args[n - 2], inner[n - 2], inner[n - 1]);
        if !self.greater(x, y) {
            return None;
        }
        let op = self.tc.st.apps(f, &args[..n - 2]);
        let xy = self.tc.st.apps(op, &[x, y]);
        let yx = self.tc.st.apps(op, &[y, x]);
        let xz = self.tc.st.apps(op, &[x, z]);
        let (before, after) = (self.tc.st.apps(op, &[xy, z]), self.tc.st.apps(op, &[yx, z]));
        let out = self.tc.st.apps(op, &[y, xz]);
        if [xy, yx, xz, before, after].into_iter().any(|e| self.tc.norm(e) != e) {
            return None;
        }
        self.step_to(rw, xy, yx)?;
        self.step_to(rw, before, e)?;
        self.step_to(rw, after, out)?;
        let (b, a) = (rw.eg.get(e)?, rw.eg.get(out)?);
        rw.eg.same(b, a).then_some(out)
    }

    /// Makes two terms equal by one rule.
    fn step_to(&mut self, rw: &mut Rewriting<'_>, from: Expr, to: Expr) -> Option<()> {
        rw.eg.add(&mut self.tc, from);
        (0..rw.rules.len()).find(|&i| self.rewrite_by(rw, i, from) == Some(to)).map(|_| ())
    }
}
