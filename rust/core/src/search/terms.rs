//! Looking into terms: their parts, and levels that nothing has fixed.

use super::{Goal, Search};
use crate::expr::{Expr, Node};
use crate::level::{Level, LevelNode};
use rustc_hash::FxHashSet;

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

    /// How many constants and variables a term is made of, at most a hundred.
    pub(super) fn size(&self, e: Expr) -> usize {
        self.count(e, &|_| true)
    }

    /// The same without what is not known.
    pub(super) fn known_size(&mut self, e: Expr) -> usize {
        let e = self.tc.instantiate_mvars(e);
        self.count(e, &|node| !matches!(node, Node::MVar(_)))
    }

    fn count(&self, e: Expr, counts: &dyn Fn(Node) -> bool) -> usize {
        let mut todo = vec![e];
        let mut n = 0;
        while let Some(e) = todo.pop()
            && n < 100
        {
            match self.tc.st.node(e) {
                Node::App(f, a) => todo.extend([f, a]),
                Node::Lam(_, _, t, b) | Node::Pi(_, _, t, b) => todo.extend([t, b]),
                Node::Proj(_, _, s) => todo.push(s),
                node => n += usize::from(counts(node)),
            }
        }
        n
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
        let mut all = Vec::new();
        for &h in g.hyps.iter().rev() {
            all.push(self.tc.st.fvar(h));
        }
        if let Some(about) = g.about {
            let about = self.tc.instantiate_mvars(about);
            self.parts(about, &mut all);
        }
        self.parts(g.target, &mut all);
        for &h in g.hyps.iter().rev() {
            let t = self.ty(h);
            self.parts(t, &mut all);
        }
        let mut out = Vec::new();
        for e in all {
            if out.len() >= limit {
                break;
            }
            if self.tc.st.has_fvar(e) && self.tc.max_depth(e) >= g.depth {
                continue;
            }
            let Some(t) = self.tc.infer_type(e) else { continue };
            let t = self.tc.norm(t);
            if t == ty && !out.contains(&e) {
                out.push(e);
            }
        }
        out
    }
}
