//! Lemmas that the search finds for itself: laws of the operations of the problem, proved once, then used like premises.
//!
//! What is tried: associativity, commutativity and distributivity of the binary operations (in the manner of theory
//! exploration; Claessen, Johansson, Rosén, Smallbone: Automating inductive proofs using theory exploration, 2013), and
//! what inversion says of `≤` and truncated subtraction on `Nat`. A lemma is a local of depth 0; the finished proof
//! binds it.

use super::clauses::{Clause, Source};
use super::{Goal, Search};
use crate::env::ConstantKind;
use crate::expr::{BinderInfo, Expr, FVar, LocalDecl, Node};
use crate::level::Levels;
use crate::name::Name;
use crate::round::{FIRST_BUDGET, MORE_BUDGET};
use std::rc::Rc;

/// What the proof of a lemma may cost, in budget and in steps.
const BUDGET: f32 = 13.5;
const STEPS: u64 = 3_000;
/// The steps for one that was not tested.
const FEW_STEPS: u64 = 1_000;
/// No more operations than this are looked at.
const MAX_OPERATIONS: usize = 4;

/// A lemma with its proof; the proof of a law of numbers is read when it is needed (`arith_lemmas.rs`).
pub(super) struct Lemma {
    pub(super) local: FVar,
    pub(super) proof: Option<Expr>,
}

/// Statements over `Nat`, built from de Bruijn indices.
pub(super) struct Build<'s, 'e> {
    pub(super) search: &'s mut Search<'e>,
    pub(super) ty: Expr,
}

impl Build<'_, '_> {
    pub(super) fn var(&mut self, i: u32) -> Expr {
        self.search.tc.st.bvar(i)
    }

    pub(super) fn op(&mut self, f: Expr, a: Expr, b: Expr) -> Expr {
        self.search.tc.st.apps(f, &[a, b])
    }

    /// `f x`, `f y` and `f (op x y)`.
    pub(super) fn images(&mut self, op: Expr, f: Expr) -> [Expr; 3] {
        let (x, y) = (self.var(1), self.var(0));
        let xy = self.op(op, x, y);
        [x, y, xy].map(|e| self.search.tc.st.app(f, e))
    }

    pub(super) fn eq(&mut self, a: Expr, b: Expr) -> Option<Expr> {
        let l = self.search.tc.sort_of(self.ty)?;
        Some(self.search.mk_eq(l, self.ty, a, b))
    }

    pub(super) fn all(&mut self, n: u32, body: Expr) -> Expr {
        let mut e = body;
        for _ in 0..n {
            e = self.search.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, self.ty, e);
        }
        e
    }

    pub(super) fn implies(&mut self, a: Expr, b: Expr) -> Expr {
        let b = self.search.tc.st.lift(b, 1);
        self.search.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, a, b)
    }

    /// `∀ x y, f x = y → f y = x`, from `f x` and `f y`.
    pub(super) fn transposed(&mut self, fx: Expr, fy: Expr) -> Option<Expr> {
        let (x, y) = (self.var(1), self.var(0));
        let (there, back) = (self.eq(fx, y)?, self.eq(fy, x)?);
        let e = self.implies(there, back);
        Some(self.all(2, e))
    }

    /// That `f` preserves `le` on the left, on the right, and on both sides.
    pub(super) fn monotone(&mut self, le: Expr, f: Expr) -> [Expr; 3] {
        let [w, x, y, z] = [3, 2, 1, 0].map(|i| self.var(i));
        let yz = self.op(le, y, z);
        let from_yz = |b: &mut Self, l: Expr, r: Expr| {
            let e = b.op(le, l, r);
            b.implies(yz, e)
        };
        let (l, r) = (self.op(f, x, y), self.op(f, x, z));
        let e = from_yz(self, l, r);
        let right = self.all(3, e);
        let (l, r) = (self.op(f, y, x), self.op(f, z, x));
        let e = from_yz(self, l, r);
        let left = self.all(3, e);
        let wx = self.op(le, w, x);
        let (l, r) = (self.op(f, w, y), self.op(f, x, z));
        let e = from_yz(self, l, r);
        let e = self.implies(wx, e);
        [left, right, self.all(4, e)]
    }
}

impl Search<'_> {
    /// Looks for the lemmas that the operations in `target` suggest.
    pub(super) fn find_lemmas(&mut self, target: Expr) {
        let ops = self.operations(target);
        for i in 0..ops.len() {
            let (f, ty) = ops[i];
            let below: Vec<Expr> = ops[..i].iter().filter(|o| o.1 == ty).map(|o| o.0).collect();
            for statement in self.laws(f, &below, ty) {
                self.try_lemma(statement, STEPS);
            }
        }
        for statement in self.order_laws(target) {
            self.try_lemma(statement, STEPS);
        }
        let (laws, guesses) = self.general_laws(target);
        for statement in laws {
            self.try_lemma(statement, STEPS);
        }
        for [either, both] in guesses {
            let found = either.map(|statement| self.try_lemma(statement, FEW_STEPS));
            if found == [false; 3] {
                for statement in both {
                    self.try_lemma(statement, FEW_STEPS);
                }
            }
        }
        for &(f, ty) in &ops {
            for statement in self.monotony(f, ty, target).into_iter().flatten() {
                self.try_lemma(statement, STEPS);
            }
        }
    }

    /// The constants that a term and the equations of what it mentions speak of; `widely`, those at levels and what instances
    /// stand for too.
    pub(super) fn spoken_of(&mut self, e: Expr, widely: bool) -> Vec<Name> {
        let mut names: Vec<Name> = Vec::new();
        let mut todo = vec![e];
        while let Some(e) = todo.pop() {
            let mut found = Vec::new();
            self.tc.st.any(e, &mut |st, e| {
                if let Node::Const(n, ls) = st.node(e)
                    && (widely || ls == Levels::EMPTY)
                {
                    found.push(n);
                }
                Some(false)
            });
            for n in found {
                if names.contains(&n) || names.len() > 40 {
                    continue;
                }
                names.push(n);
                if let Some(eqs) = self.tc.equations(n) {
                    todo.extend(eqs.iter().map(|eq| eq.rhs));
                } else if widely
                    && self.tc.env.attrs(n).is_some_and(|a| a.instance)
                    && let Some(ConstantKind::Def { value, .. }) = self.tc.env.get(n).map(|i| &i.kind)
                {
                    // `+` on numbers is `Nat.add` by its instance.
                    todo.push(*value);
                }
            }
        }
        names
    }

    /// The operations `T → T → T` on a closed type that the target and their equations mention.
    fn operations(&mut self, target: Expr) -> Vec<(Expr, Expr)> {
        let names = self.spoken_of(target, false);
        let mut out = Vec::new();
        for n in names {
            let is_def = self.tc.env.get(n).is_some_and(|i| matches!(i.kind, ConstantKind::Def { .. }));
            if !is_def || self.tc.equations(n).is_none() || out.len() >= MAX_OPERATIONS {
                continue;
            }
            let e = self.plain_const(n);
            let Some(ty) = self.tc.infer_type(e) else { continue };
            let ty = self.tc.norm(ty);
            if let Node::Pi(_, _, a, rest) = self.tc.st.node(ty)
                && let Node::Pi(_, _, b, c) = self.tc.st.node(rest)
                && a == b
                && b == c
                && self.family(a).is_some()
            {
                out.push((e, a));
            }
        }
        // What is defined by the others comes after them.
        out.reverse();
        out
    }

    /// What may hold of an operation: its equations with the arguments exchanged, commutativity, how it distributes over
    /// the operations `below`, associativity.
    fn laws(&mut self, f: Expr, below: &[Expr], ty: Expr) -> Vec<Expr> {
        let mut out = self.mirrored(f, ty);
        let mut b = Build { search: self, ty };
        let (x, y, z) = (b.var(2), b.var(1), b.var(0));
        let mut law = |b: &mut Build<'_, '_>, n: u32, l: Expr, r: Expr| {
            if let Some(e) = b.eq(l, r) {
                out.push(b.all(n, e));
            }
        };
        let (l, r) = (b.op(f, y, z), b.op(f, z, y));
        law(&mut b, 2, l, r);
        for &h in below {
            for &k in below {
                // x · (y + z) = x · y * x · z, and from the other side.
                let (yz, xy, xz) = (b.op(h, y, z), b.op(f, x, y), b.op(f, x, z));
                let (l, r) = (b.op(f, x, yz), b.op(k, xy, xz));
                law(&mut b, 3, l, r);
                let (sum, fxz, fyz) = (b.op(h, x, y), b.op(f, x, z), b.op(f, y, z));
                let (l, r) = (b.op(f, sum, z), b.op(k, fxz, fyz));
                law(&mut b, 3, l, r);
            }
        }
        let (xy, yz) = (b.op(f, x, y), b.op(f, y, z));
        let (l, r) = (b.op(f, xy, z), b.op(f, x, yz));
        law(&mut b, 3, l, r);
        for &h in below {
            // (x ^ y) ^ z = x ^ (y · z)
            let (xy, yz) = (b.op(f, x, y), b.op(h, y, z));
            let (l, r) = (b.op(f, xy, z), b.op(f, x, yz));
            law(&mut b, 3, l, r);
        }
        out
    }

    /// The equations of an operation with its arguments exchanged: what commutativity would make of them.
    fn mirrored(&mut self, f: Expr, ty: Expr) -> Vec<Expr> {
        let Node::Const(n, _) = self.tc.st.node(f) else { return Vec::new() };
        let Some(eqs) = self.tc.equations(n) else { return Vec::new() };
        let mut out = Vec::new();
        for eq in eqs.iter() {
            let [p, q] = eq.lhs[..] else { continue };
            if !(self.is_plain_pattern(p, ty) && self.is_plain_pattern(q, ty)) {
                continue;
            }
            let rhs = self.exchange(f, eq.rhs);
            let lhs = self.tc.st.apps(f, &[q, p]);
            let mut b = Build { search: self, ty };
            if let Some(e) = b.eq(lhs, rhs) {
                out.push(b.all(eq.vars, e));
            }
        }
        out
    }

    /// Whether a pattern is a variable or a constructor, all of its variables being of the type.
    fn is_plain_pattern(&mut self, p: Expr, ty: Expr) -> bool {
        let (f, args) = self.tc.st.unfold_app(p);
        match self.tc.st.node(f) {
            Node::BVar(_) | Node::Nat(_) => args.is_empty(),
            Node::Const(c, _) if self.tc.env.ctor(c).is_some() => {
                let Some(mut rest) = self.tc.infer_type(f) else { return false };
                args.iter().all(|&a| match self.tc.st.node(rest) {
                    Node::Pi(_, _, t, b) if self.tc.norm(t) == ty && matches!(self.tc.st.node(a), Node::BVar(_)) => {
                        rest = b;
                        true
                    }
                    _ => false,
                })
            }
            _ => false,
        }
    }

    /// `e` with the arguments of the binary `f` exchanged.
    fn exchange(&mut self, f: Expr, e: Expr) -> Expr {
        let (g, args) = self.tc.st.unfold_app(e);
        if args.is_empty() {
            return e;
        }
        let mut args: Vec<Expr> = args.iter().map(|&a| self.exchange(f, a)).collect();
        if g == f && args.len() == 2 {
            args.swap(0, 1);
        }
        self.tc.st.apps(g, &args)
    }

    /// That an operation on `Nat` preserves `≤`, where the target speaks of it.
    fn monotony(&mut self, f: Expr, ty: Expr, target: Expr) -> Option<[Expr; 3]> {
        let le = self.known.le?;
        if !self.tc.st.has_const(le, target)
            || !matches!(self.tc.st.node(ty), Node::Const(n, _) if n == self.tc.names.nat)
        {
            return None;
        }
        let le = self.plain_const(le);
        Some(Build { search: self, ty }.monotone(le, f))
    }

    /// What holds of `Nat.le` and `Nat.sub`, where the target mentions them.
    fn order_laws(&mut self, target: Expr) -> Vec<Expr> {
        let known = |name: &str| {
            let n = self.tc.env.find(name)?.val.name;
            self.tc.st.has_const(n, target).then_some(n)
        };
        let (le, sub) = (known("Nat.le"), known("Nat.sub"));
        let nat = self.plain_const(self.tc.names.nat);
        let succ = self.plain_const(self.tc.names.nat_succ);
        let mut out = Vec::new();
        if let Some(sub) = sub {
            let sub = self.plain_const(sub);
            let mut b = Build { search: self, ty: nat };
            let (x, y) = (b.var(1), b.var(0));
            let (sx, sy) = (b.search.tc.st.app(succ, x), b.search.tc.st.app(succ, y));
            let (l, r) = (b.op(sub, sx, sy), b.op(sub, x, y));
            out.extend(b.eq(l, r).map(|e| b.all(2, e)));
            let zero = b.search.tc.st.nat(Default::default());
            let l = b.op(sub, y, y);
            out.extend(b.eq(l, zero).map(|e| b.all(1, e)));
            if let Some(add) = b.search.tc.env.find("Nat.add").map(|i| i.val.name) {
                let add = b.search.plain_const(add);
                let sum = b.op(add, x, y);
                let l = b.op(sub, sum, y);
                out.extend(b.eq(l, x).map(|e| b.all(2, e)));
            }
        }
        if let Some(le) = le {
            out.extend(self.le_laws(le, nat, succ));
        }
        out
    }

    fn le_laws(&mut self, le: Name, nat: Expr, succ: Expr) -> Vec<Expr> {
        let le = self.plain_const(le);
        let false_ = self.known.false_;
        let mut b = Build { search: self, ty: nat };
        let mut out = Vec::new();
        let (x, y, z) = (b.var(2), b.var(1), b.var(0));
        // y ≤ z → y + 1 ≤ z + 1, and back.
        let (sy, sz) = (b.search.tc.st.app(succ, y), b.search.tc.st.app(succ, z));
        let (small, large) = (b.op(le, y, z), b.op(le, sy, sz));
        let e = b.implies(small, large);
        out.push(b.all(2, e));
        // x ≤ y → y ≤ z → x ≤ z
        let (xy, yz, xz) = (b.op(le, x, y), b.op(le, y, z), b.op(le, x, z));
        let e = b.implies(yz, xz);
        let e = b.implies(xy, e);
        out.push(b.all(3, e));
        let e = b.implies(large, small);
        out.push(b.all(2, e));
        // 0 ≤ z
        let zero = b.search.tc.st.nat(Default::default());
        let e = b.op(le, zero, z);
        out.push(b.all(1, e));
        // ¬ z + 1 ≤ z
        if let Some(n) = false_ {
            let f = b.search.plain_const(n);
            let sz_z = b.op(le, sz, z);
            let e = b.implies(sz_z, f);
            out.push(b.all(1, e));
        }
        // y ≤ z ∨ z + 1 ≤ y
        if let Some(or) = b.search.tc.env.find("Or").map(|i| i.val.name) {
            let or = b.search.plain_const(or);
            let gt = b.op(le, sz, y);
            let e = b.op(or, small, gt);
            out.push(b.all(2, e));
        }
        // x + y ≤ x + z from y ≤ z, and back.
        if let Some(add) = b.search.tc.env.find("Nat.add").map(|i| i.val.name) {
            let add = b.search.plain_const(add);
            let (p, q) = (b.op(add, x, y), b.op(add, x, z));
            let sums = b.op(le, p, q);
            let e = b.implies(yz, sums);
            out.push(b.all(3, e));
            let e = b.implies(sums, yz);
            out.push(b.all(3, e));
        }
        out
    }

    /// Makes a statement a premise, if it is a lemma or becomes one: if it can be proved within narrow limits. Whether it is.
    fn try_lemma(&mut self, statement: Expr, steps: u64) -> bool {
        let ty = self.tc.norm(statement);
        if self.premises.iter().any(|c| c.ty == ty) {
            return true;
        }
        if !self.plausible(ty) {
            return false;
        }
        let local = self.lemma_local(ty);
        if !self.lemmas.iter().any(|l| l.local == local) {
            let Some(proof) = self.prove_within(ty, steps) else { return false };
            self.lemmas.push(Lemma { local, proof: Some(proof) });
        }
        let term = self.tc.st.fvar(local);
        let clause = self.lemma_clause(term);
        self.premises.push(Rc::new(clause));
        true
    }

    /// The local that stands for a proof of a normal statement.
    pub(super) fn lemma_local(&mut self, ty: Expr) -> FVar {
        let decl = LocalDecl { depth: 0, name: Name::ANONYMOUS, info: BinderInfo::Default, ty, value: None };
        self.tc.st.mk_local(decl)
    }

    pub(super) fn lemma_clause(&mut self, lemma: Expr) -> Clause {
        let ty = match self.tc.st.node(lemma) {
            Node::FVar(x) => self.ty(x),
            _ => lemma,
        };
        self.clause(Source { term: lemma, params: Rc::new([]) }, ty)
    }

    fn prove_within(&mut self, ty: Expr, steps: u64) -> Option<Expr> {
        if self.interrupt.is_some() {
            return None;
        }
        let limit = self.stop.max_steps;
        let until = self.steps + steps;
        self.stop.max_steps = Some(limit.map_or(until, |l| l.min(until)));
        let proof = self.prove_lemma(ty);
        self.stop.max_steps = limit;
        if self.interrupt == Some(super::Interrupt::OutOfSteps) && limit.is_none_or(|l| self.steps < l) {
            self.interrupt = None;
        }
        proof
    }

    fn prove_lemma(&mut self, ty: Expr) -> Option<Expr> {
        let mut budget = FIRST_BUDGET;
        while budget <= BUDGET && self.interrupt.is_none() {
            let point = self.point();
            let (hole, e) = self.hole(ty, 1);
            let goal = Goal::closed(ty, hole);
            let proof = self.prove(goal, budget).then(|| self.finish(e)).and_then(|e| self.resolve(e));
            self.back(&point);
            if proof.is_some() {
                return proof;
            }
            budget += MORE_BUDGET;
        }
        None
    }

    fn lemma_proof(&mut self, i: usize) -> Option<Expr> {
        if self.lemmas[i].proof.is_none() {
            self.read_proofs();
        }
        self.lemmas[i].proof
    }

    /// Binds the lemmas that a term uses.
    pub(super) fn bind_lemmas(&mut self, mut e: Expr) -> Expr {
        for i in (0..self.lemmas.len()).rev() {
            let local = self.lemmas[i].local;
            if self.mentions(e, &[local])
                && let Some(proof) = self.lemma_proof(i)
            {
                let body = self.tc.st.abstract_fvars(e, &[local]);
                let ty = self.ty(local);
                let f = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, ty, body);
                e = self.tc.st.app(f, proof);
            }
        }
        e
    }
}

impl Goal {
    /// A goal without hypotheses.
    pub(super) fn closed(target: Expr, hole: crate::expr::MVarId) -> Self {
        Goal { hyps: Rc::new(Vec::new()), done: 0, target, hole, depth: 1, elims: 0, late: false, about: None }
    }
}
