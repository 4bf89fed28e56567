//! Values of an unknown that make a part of the target a term which the hypotheses speak of: with `h : f a b = c`, `?x` in
//! `f ?x b` is likely to be `a`.

use super::{Goal, Search};
use crate::expr::{Expr, MVarId, Node};

impl Search<'_> {
    /// The values of `m` for which an application in the target, `m` being one of its arguments and the only unknown, is a
    /// part of a hypothesis.
    pub(super) fn seen_values(&mut self, g: &Goal, m: MVarId) -> Vec<Expr> {
        let hole = self.tc.st.mvar(m);
        let mut patterns = Vec::new();
        self.open_parts(g.target, &mut patterns);
        patterns.retain(|&p| self.asks_for(p, hole));
        let mut out = Vec::new();
        if patterns.is_empty() {
            return out;
        }
        for &h in g.hyps.iter().rev() {
            for &(part, _) in self.typed_parts(self.ty(h)).iter() {
                for &p in &patterns {
                    out.extend(self.value_in(p, hole, part));
                }
            }
        }
        out
    }

    /// Whether a hole is an argument of an application, and the only unknown there.
    fn asks_for(&self, e: Expr, hole: Expr) -> bool {
        let (f, args) = self.tc.st.unfold_app(e);
        let equation = matches!(self.tc.st.node(f), Node::Const(n, _) if n == self.known.eq);
        !equation
            && args.contains(&hole)
            && !self.tc.st.has_expr_mvar(f)
            && args.iter().all(|&a| a == hole || !self.tc.st.has_expr_mvar(a))
    }

    /// What the hole stands for if the application `p` is `e`.
    fn value_in(&self, p: Expr, hole: Expr, e: Expr) -> Option<Expr> {
        let ((f, ps), (g, es)) = (self.tc.st.unfold_app(p), self.tc.st.unfold_app(e));
        if f != g || ps.len() != es.len() {
            return None;
        }
        let mut value = None;
        for (&p, &e) in ps.iter().zip(&es) {
            match p == hole {
                true if value.is_none_or(|v| v == e) => value = Some(e),
                false if p == e => {}
                _ => return None,
            }
        }
        value
    }
}
