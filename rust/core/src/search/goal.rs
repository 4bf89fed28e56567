//! Goals, and what every move needs: locals, new holes, and proof terms whose binders are closed at the end.
//!
//! The body of `fun x => ?body` is not known when the λ is made, so `x` cannot be abstracted yet. Until the proof is
//! finished such a λ is written as the application of a marker constant to `x` and the body; [`Search::finish`] turns
//! markers into λs once all holes below are filled. Proofs are never looked into before that.

use super::Search;
use crate::expr::{Args, BinderInfo, Expr, FVar, LocalDecl, MVarId, Node};
use crate::level::Levels;
use crate::name::Name;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// A hole to be filled: a target under hypotheses.
#[derive(Clone)]
pub struct Goal {
    /// What may be used, in order of dependence.
    pub hyps: Rc<Vec<FVar>>,
    /// The hypotheses before this one have been taken apart already.
    pub done: usize,
    /// What is to be shown, normal.
    pub target: Expr,
    /// The hole.
    pub hole: MVarId,
    /// The depth of the next local.
    pub depth: u32,
    /// How many inductions lie above.
    pub elims: u32,
    /// Whether it is to wait until the others have fixed its unknowns.
    pub late: bool,
    /// For data: the proposition that asked for it.
    pub about: Option<Expr>,
}

impl Search<'_> {
    /// A new hole of the given type under the locals of `g`.
    pub(super) fn hole(&mut self, ty: Expr, depth: u32) -> (MVarId, Expr) {
        let m = self.tc.meta.fresh(ty, depth, u32::MAX);
        (m, self.tc.st.mvar(m))
    }

    /// A goal like `g` with another target; the expression is its hole.
    pub(super) fn subgoal(&mut self, g: &Goal, target: Expr) -> (Goal, Expr) {
        let target = self.tc.norm(target);
        let (hole, e) = self.hole(target, g.depth);
        (Goal { target, hole, ..g.clone() }, e)
    }

    /// The goal `all`, without the hypotheses `gone`: what it says at these arguments proves `g`.
    pub(super) fn for_all(&mut self, g: &Goal, all: Expr, args: &[Expr], gone: &[FVar]) -> Goal {
        let rest = self.without(g, gone);
        let (sub, hole) = self.subgoal(&rest, all);
        let term = self.tc.st.apps(hole, args);
        self.close(g, term);
        sub
    }

    /// A local for the next depth of a goal.
    pub(super) fn local(&mut self, depth: u32, ty: Expr) -> FVar {
        self.tc.st.mk_local(LocalDecl { depth, name: Name::ANONYMOUS, info: BinderInfo::Default, ty, value: None })
    }

    /// The type of a local.
    pub(super) fn ty(&self, x: FVar) -> Expr {
        self.tc.st.local(x).ty
    }

    /// `fun x => body`, to be closed when the proof is finished.
    pub(super) fn later_lambda(&mut self, x: FVar, body: Expr) -> Expr {
        let marker = self.tc.st.constant(Name::MARKER, Levels::EMPTY);
        let x = self.tc.st.fvar(x);
        self.tc.st.apps(marker, &[x, body])
    }

    /// Fills the hole of a goal.
    pub(super) fn close(&mut self, g: &Goal, proof: Expr) {
        if self.tc.meta.value(g.hole).is_none() {
            self.tc.meta.assign(g.hole, proof);
        }
    }

    /// The goal after the hypothesis `proof : ty` is added; the hypotheses for which `keep` is false are dropped.
    pub(super) fn have(&mut self, g: &Goal, ty: Expr, proof: Expr, drop: &[FVar]) -> Goal {
        self.have_all(g, &[(ty, proof)], drop)
    }

    /// The goal after several hypotheses are added.
    pub(super) fn have_all(&mut self, g: &Goal, facts: &[(Expr, Expr)], drop: &[FVar]) -> Goal {
        let mut hyps: Vec<FVar> = g.hyps.iter().copied().filter(|x| !drop.contains(x)).collect();
        let removed_before = g.hyps[..g.done].iter().filter(|x| drop.contains(x)).count();
        let mut depth = g.depth;
        let mut locals = Vec::new();
        for &(ty, _) in facts {
            let ty = self.tc.norm(ty);
            let x = self.local(depth, ty);
            depth += 1;
            locals.push(x);
            hyps.push(x);
        }
        let (hole, mut e) = self.hole(g.target, depth);
        for &x in locals.iter().rev() {
            e = self.later_lambda(x, e);
        }
        let proofs: Vec<Expr> = facts.iter().map(|f| f.1).collect();
        let e = self.tc.st.apps(e, &proofs);
        self.close(g, e);
        Goal { hyps: Rc::new(hyps), done: g.done - removed_before, hole, depth, ..g.clone() }
    }

    /// The goal without some hypotheses.
    pub(super) fn without(&mut self, g: &Goal, drop: &[FVar]) -> Goal {
        let before = g.hyps[..g.done].iter().filter(|x| drop.contains(x)).count();
        let hyps = g.hyps.iter().copied().filter(|x| !drop.contains(x)).collect();
        Goal { hyps: Rc::new(hyps), done: g.done - before, ..g.clone() }
    }

    /// The goal after its leading Π binder is introduced.
    pub(super) fn intro(&mut self, g: &Goal) -> Option<Goal> {
        let Node::Pi(_, _, t, b) = self.tc.st.node(g.target) else { return None };
        let x = self.local(g.depth, t);
        let xe = self.tc.st.fvar(x);
        let target = self.tc.st.instantiate1(b, xe);
        let target = self.tc.norm(target);
        let (hole, e) = self.hole(target, g.depth + 1);
        let e = self.later_lambda(x, e);
        self.close(g, e);
        let mut hyps = (*g.hyps).clone();
        hyps.push(x);
        Some(Goal { hyps: Rc::new(hyps), target, hole, depth: g.depth + 1, ..g.clone() })
    }

    /// Introduces `n` binders.
    pub(super) fn intros(&mut self, g: Goal, n: usize) -> Option<Goal> {
        (0..n).try_fold(g, |g, _| self.intro(&g))
    }

    /// The locals of `g` that depend on one of `xs`, themselves excluded, in order.
    pub(super) fn dependents(&self, g: &Goal, xs: &[FVar]) -> Vec<FVar> {
        let mut on: Vec<FVar> = xs.to_vec();
        let mut out = Vec::new();
        for &h in g.hyps.iter() {
            if on.contains(&h) {
                continue;
            }
            let ty = self.ty(h);
            if self.mentions(ty, &on) {
                on.push(h);
                out.push(h);
            }
        }
        out
    }

    /// Whether one of the locals occurs in the term.
    pub(super) fn mentions(&self, e: Expr, xs: &[FVar]) -> bool {
        self.tc.st.mentions(e, xs)
    }

    /// Whether the target or another hypothesis mentions `h`.
    pub(super) fn mentions_goal(&self, g: &Goal, h: FVar) -> bool {
        let (st, bits) = (&self.tc.st, self.tc.st.bits_of(&[h]));
        let mentions = |e| st.may_mention(e, bits) && st.occurs(h, e);
        mentions(g.target) || g.hyps.iter().any(|&x| x != h && mentions(st.local(x).ty))
    }

    /// The finished term of a hole: every hole replaced, every marker a λ. Holes that are left stay.
    pub(super) fn finish(&mut self, e: Expr) -> Expr {
        let mut memo = FxHashMap::default();
        self.finish_core(e, &mut memo)
    }

    fn finish_core(&mut self, e: Expr, memo: &mut FxHashMap<Expr, Expr>) -> Expr {
        if !self.tc.st.is_unfinished(e) {
            return e;
        }
        if let Some(&out) = memo.get(&e) {
            return out;
        }
        let out = match self.tc.st.node(e) {
            Node::MVar(m) => match self.tc.meta.value(m) {
                Some(v) => self.finish_core(v, memo),
                None => e,
            },
            Node::App(..) => {
                let (f, args) = self.tc.st.unfold_app(e);
                let marker = matches!(self.tc.st.node(f), Node::Const(Name::MARKER, _));
                if marker && args.len() == 2 {
                    let out = self.close_markers(e, memo);
                    memo.insert(e, out);
                    return out;
                }
                let args: Args = args.into_iter().map(|a| self.finish_core(a, memo)).collect();
                match self.tc.st.node(f) {
                    _ if marker => self.use_marker(&args),
                    Node::MVar(_) => {
                        let f = self.finish_core(f, memo);
                        self.tc.beta(f, &args)
                    }
                    _ => {
                        let f = self.finish_core(f, memo);
                        self.tc.st.apps(f, &args)
                    }
                }
            }
            Node::Lam(n, i, t, b) => {
                let (t, b) = (self.finish_core(t, memo), self.finish_core(b, memo));
                self.tc.st.lam(n, i, t, b)
            }
            Node::Pi(n, i, t, b) => {
                let (t, b) = (self.finish_core(t, memo), self.finish_core(b, memo));
                self.tc.st.pi(n, i, t, b)
            }
            Node::Proj(n, i, s) => {
                let s = self.finish_core(s, memo);
                self.tc.st.proj(n, i, s)
            }
            Node::Let(n, t, v, b) => {
                let (t, v, b) = (self.finish_core(t, memo), self.finish_core(v, memo), self.finish_core(b, memo));
                self.tc.st.mk(Node::Let(n, t, v, b))
            }
            Node::Sort(_) | Node::Const(..) => self.tc.instantiate_mvars(e),
            _ => e,
        };
        memo.insert(e, out);
        out
    }

    /// `marker x (marker y … body)`, the λs of a telescope, closed together.
    fn close_markers(&mut self, e: Expr, memo: &mut FxHashMap<Expr, Expr>) -> Expr {
        let (mut xs, mut body) = (Vec::new(), e);
        loop {
            let (f, args) = self.tc.st.unfold_app(body);
            match (self.tc.st.node(f), &args[..]) {
                (Node::MVar(m), []) if self.tc.meta.value(m).is_some_and(|v| v != body) => {
                    body = self.tc.meta.value(m).unwrap_or(body);
                }
                (Node::Const(Name::MARKER, _), &[x, inner]) => {
                    let Node::FVar(x) = self.tc.st.node(x) else { break };
                    xs.push(x);
                    body = inner;
                }
                _ => break,
            }
        }
        let body = self.finish_core(body, memo);
        let mut out = self.tc.st.abstract_fvars(body, &xs);
        for (i, &x) in xs.iter().enumerate().rev() {
            let decl = self.tc.st.local(x);
            let ty = self.finish_core(decl.ty, memo);
            let ty = self.tc.st.abstract_fvars(ty, &xs[..i]);
            out = self.tc.st.lam(decl.name, decl.info, ty, out);
        }
        out
    }

    /// `(marker x body) a …`, finished but for the marker: the hypothesis is replaced by its proof.
    fn use_marker(&mut self, args: &[Expr]) -> Expr {
        let [x, body, a, rest @ ..] = args else { return args[0] };
        let Node::FVar(x) = self.tc.st.node(*x) else { return *body };
        let out = self.tc.st.replace_fvar(*body, x, *a);
        self.tc.beta(out, rest)
    }
}
