//! Proofs within terms: a goal that speaks of proofs is stated again with locals in their place.
//!
//! Which proof stands there does not matter to the kernel, but to everything that compares terms by their form, and
//! proofs that every elimination wraps once more grow without bound.

use super::{Goal, Search};
use crate::expr::{Expr, Node};
use rustc_hash::FxHashMap;

impl Search<'_> {
    /// The goal with a local in place of each proof in its target; `None` if there is none but locals.
    pub(super) fn name_proofs(&mut self, g: &Goal) -> Option<Goal> {
        let mut proofs = Vec::new();
        self.proofs_in(g.target, &mut proofs);
        if proofs.is_empty() {
            return None;
        }
        let mut known: FxHashMap<Expr, Expr> = FxHashMap::default();
        let mut facts = Vec::new();
        for &(p, ty) in &proofs {
            match g.hyps.iter().find(|&&h| self.ty(h) == ty) {
                Some(&h) => {
                    let local = self.tc.st.fvar(h);
                    known.insert(p, local);
                }
                None if self.stays(ty) && !facts.iter().any(|&(t, _)| t == ty) => facts.push((ty, p)),
                None => {}
            }
        }
        let with = if facts.is_empty() { g.clone() } else { self.have_all(g, &facts, &[]) };
        let new = &with.hyps[with.hyps.len() - facts.len()..];
        for &(p, ty) in &proofs {
            if let Some(&h) = new.iter().find(|&&h| self.ty(h) == ty) {
                let local = self.tc.st.fvar(h);
                known.entry(p).or_insert(local);
            }
        }
        if known.is_empty() {
            return None;
        }
        let target = self.tc.st.replace(g.target, &mut |_, e, _| known.get(&e).copied());
        let (sub, hole) = self.subgoal(&with, target);
        self.close(&with, hole);
        Some(sub)
    }

    /// Whether a hypothesis of this type is left as it is by the first moves.
    fn stays(&self, ty: Expr) -> bool {
        let Some(fam) = self.family(ty) else { return !matches!(self.tc.st.node(ty), Node::Pi(..)) };
        self.as_eq(ty).is_none() && self.tc.env.inductive(fam.induct).is_some_and(|i| i.is_rec)
    }

    /// The proofs among the arguments in a term, outermost first, each with its type; locals aside.
    fn proofs_in(&mut self, e: Expr, out: &mut Vec<(Expr, Expr)>) {
        let mut todo = vec![e];
        let mut seen = rustc_hash::FxHashSet::default();
        while let Some(e) = todo.pop() {
            if self.tc.st.loose(e) > 0 || !self.tc.st.has_fvar(e) || !seen.insert(e) {
                continue;
            }
            match self.tc.st.node(e) {
                Node::App(..) => {
                    let (f, args) = self.tc.st.unfold_app(e);
                    for a in args {
                        if self.tc.st.loose(a) > 0 || matches!(self.tc.st.node(a), Node::FVar(_)) {
                            continue;
                        }
                        match self.type_of_proof(a) {
                            Some(ty) => out.push((a, ty)),
                            None => todo.push(a),
                        }
                    }
                    todo.push(f);
                }
                Node::Proj(_, _, s) => todo.push(s),
                Node::Pi(_, _, t, _) | Node::Lam(_, _, t, _) => todo.push(t),
                _ => {}
            }
        }
    }

    fn type_of_proof(&mut self, e: Expr) -> Option<Expr> {
        if !matches!(self.tc.st.node(e), Node::App(..) | Node::Lam(..) | Node::Const(..)) {
            return None;
        }
        let ty = self.tc.infer_type(e)?;
        let ty = self.tc.norm(ty);
        self.tc.is_prop(ty).then_some(ty)
    }
}
