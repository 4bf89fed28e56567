//! Looking into terms: their parts, and levels that nothing has fixed.

use super::{Goal, Search};
use crate::expr::{Args, Expr, Node};
use crate::level::{Level, LevelNode};
use rustc_hash::FxHashSet;
use std::rc::Rc;

impl Search<'_> {
    /// The term with every unknown level at zero.
    pub(super) fn zero_levels(&mut self, e: Expr) -> Expr {
        if !self.tc.st.has_mvar(e) || self.tc.st.has_expr_mvar(e) {
            return e;
        }
        let mut levels = Vec::new();
        let mut seen = FxHashSet::default();
        self.tc.st.any(e, &mut |st, e| {
            if !st.has_mvar(e) || !seen.insert(e) {
                return None;
            }
            match st.node(e) {
                Node::Sort(l) => levels.push(l),
                Node::Const(_, ls) => levels.extend_from_slice(st.levels(ls)),
                _ => {}
            }
            Some(false)
        });
        for l in levels {
            self.zero_level(l);
        }
        self.tc.instantiate_mvars(e)
    }

    fn zero_level(&mut self, l: Level) {
        let l = self.tc.instantiate_level_mvars(l);
        match self.tc.st.level_node(l) {
            LevelNode::MVar(m) => self.tc.meta.assign_level(m, Level::ZERO),
            LevelNode::Succ(a) => self.zero_level(a),
            LevelNode::Max(a, b) | LevelNode::IMax(a, b) => {
                self.zero_level(a);
                self.zero_level(b);
            }
            LevelNode::Zero | LevelNode::Param(_) => {}
        }
    }

    /// How many constants and variables a term is made of, at most a hundred; what nodes of two parts are made of.
    pub(super) fn size(&self, e: Expr) -> usize {
        usize::from(self.tc.st.size(e)).div_ceil(2).min(100)
    }

    /// The same without what is not known.
    pub(super) fn known_size(&self, e: Expr) -> usize {
        let mut unknown = 0;
        self.tc.st.any(e, &mut |st, e| {
            unknown += usize::from(matches!(st.node(e), Node::MVar(_)));
            st.has_expr_mvar(e).then_some(false)
        });
        self.size(e).saturating_sub(unknown)
    }

    /// The closed parts of a term (no unknowns, no loose variables), the smallest last; applications in full only.
    pub(super) fn parts(&self, e: Expr, out: &mut Vec<Expr>) {
        if out.len() > 200 || out.contains(&e) {
            return;
        }
        let st = &self.tc.st;
        let whole = st.loose(e) == 0 && !st.has_expr_mvar(e);
        match st.node(e) {
            Node::App(..) => {
                if whole {
                    out.push(e);
                }
                let (f, args) = st.unfold_app(e);
                if !matches!(st.node(f), Node::Const(..)) {
                    self.parts(f, out);
                }
                for a in args {
                    self.parts(a, out);
                }
            }
            Node::Pi(_, _, t, b) | Node::Lam(_, _, t, b) => {
                if whole {
                    out.push(e);
                }
                self.parts(t, out);
                self.parts(b, out);
            }
            Node::Proj(_, _, s) => {
                if whole {
                    out.push(e);
                }
                self.parts(s, out);
            }
            Node::FVar(_) | Node::Nat(_) | Node::Const(..) | Node::Str(_) if whole => out.push(e),
            _ => {}
        }
    }

    /// The parts of a term that have no loose variables, unknowns allowed; locals and applications only.
    pub(super) fn open_parts(&self, e: Expr, out: &mut Vec<Expr>) {
        let st = &self.tc.st;
        if out.len() > 60 || out.contains(&e) {
            return;
        }
        let whole = st.loose(e) == 0;
        match st.node(e) {
            Node::App(..) => {
                if whole {
                    out.push(e);
                }
                for a in st.unfold_app(e).1 {
                    self.open_parts(a, out);
                }
            }
            Node::Pi(_, _, t, b) | Node::Lam(_, _, t, b) => {
                self.open_parts(t, out);
                self.open_parts(b, out);
            }
            Node::Proj(_, _, s) => {
                if whole {
                    out.push(e);
                }
                self.open_parts(s, out);
            }
            Node::FVar(_) | Node::Nat(_) | Node::Const(..) => out.push(e),
            _ => {}
        }
    }

    /// Closed terms of goal and hypotheses that have the given type, at most `limit`: what a quantifier over it may
    /// stand for.
    pub(super) fn terms_of_type(&mut self, g: &Goal, ty: Expr, limit: usize) -> Vec<Expr> {
        let mut out = Vec::new();
        for &h in g.hyps.iter().rev() {
            if out.len() < limit && self.normal_type(self.ty(h)) == ty {
                out.push(self.tc.st.fvar(h));
            }
        }
        let about = g.about.map(|e| self.tc.instantiate_mvars(e));
        for e in about.into_iter().chain([g.target]).chain(g.hyps.iter().rev().map(|&h| self.ty(h)).collect::<Args>()) {
            for &(part, t) in self.typed_parts(e).iter() {
                if out.len() >= limit {
                    return out;
                }
                if t == ty && self.in_scope(part, g.depth) && !out.contains(&part) {
                    out.push(part);
                }
            }
        }
        out
    }

    fn normal_type(&mut self, ty: Expr) -> Expr {
        if self.tc.st.has_mvar(ty) { self.tc.norm(ty) } else { ty }
    }

    /// The closed parts of a term, each with its type.
    pub(super) fn typed_parts(&mut self, e: Expr) -> Rc<[(Expr, Expr)]> {
        if let Some(known) = self.typed_parts.get(&e) {
            return known.clone();
        }
        let mut parts = Vec::new();
        self.parts(e, &mut parts);
        let typed = parts.into_iter().filter_map(|part| {
            let t = self.tc.infer_type(part)?;
            Some((part, self.tc.norm(t)))
        });
        let typed: Rc<[(Expr, Expr)]> = typed.collect();
        if !self.tc.st.has_mvar(e) {
            self.typed_parts.insert(e, typed.clone());
        }
        typed
    }

    /// Whether a term in which something was replaced still has a type: what the types of other parts spoke of may have
    /// been replaced as well, or should have been. With unknowns in it that is not looked at in full.
    pub(super) fn is_well_typed(&mut self, e: Expr) -> bool {
        if self.tc.st.has_mvar(e) { self.tc.infer_type(e).is_some() } else { self.tc.check(e).is_ok() }
    }

    /// Whether all locals of a term are there at a depth.
    pub(super) fn in_scope(&self, e: Expr, depth: u32) -> bool {
        !self.tc.st.has_fvar(e) || self.tc.st.max_depth(e) < depth
    }

    /// Whether a term is `False`.
    pub(super) fn is_false(&self, e: Expr) -> bool {
        self.known.false_.is_some() && self.tc.st.head_const(e) == self.known.false_
    }

    /// The domains of a function type, each with the number by which loose variables of the last codomain are more than they are
    /// in it.
    pub(super) fn domains(&self, mut ty: Expr) -> Vec<(Expr, u32)> {
        let mut out = Vec::new();
        while let Node::Pi(_, _, t, b) = self.tc.st.node(ty) {
            out.push((t, 0));
            ty = b;
        }
        let all = out.len();
        for (i, domain) in out.iter_mut().enumerate() {
            domain.1 = (all - i) as u32;
        }
        out
    }

    /// `e` with `from` replaced.
    pub(super) fn replace_term(&mut self, e: Expr, from: Expr, to: Expr) -> Expr {
        let size = self.tc.st.size(from);
        self.tc.st.replace(e, &mut |st, x, _| match x == from {
            true => Some(to),
            false => (st.size(x) < size).then_some(x),
        })
    }

    /// Whether `part` occurs in `e`.
    pub(super) fn contains(&self, e: Expr, part: Expr) -> bool {
        let st = &self.tc.st;
        st.any(e, &mut |st, x| st.may_contain(x, part).then_some(x == part))
    }
}
