//! Case analysis on a decidable proposition: where a formula says something of a proposition and something of its negation, it
//! may have to be known which of the two holds.

use super::moves::Move;
use super::propositional::Shape;
use super::{Goal, Search};
use crate::expr::{Expr, Node};

/// No more propositions than this are offered for one goal.
const MAX_CASES: usize = 4;

impl Search<'_> {
    /// Cases on the instances that decide an atom of the goal.
    pub(super) fn by_cases_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        let Some(decidable) = self.known.decidable.filter(|_| self.tc.is_prop(g.target)) else { return };
        let mut atoms = Vec::new();
        if let Shape::Or(parts) = self.shape(g.target) {
            for p in parts {
                self.atoms_in(p, &mut atoms);
            }
        }
        for &h in g.hyps.iter() {
            let ty = self.ty(h);
            if let Shape::Implies(a, _) = self.shape(ty) {
                self.atoms_in(a, &mut atoms);
            }
        }
        atoms.retain(|&p| !self.is_settled(g, p));
        if atoms.is_empty() {
            return;
        }
        self.use_instances(g);
        let class = self.plain_const(decidable);
        for &p in atoms.iter().take(MAX_CASES) {
            let ty = self.tc.st.app(class, p);
            let Some(instance) = self.tc.synth(ty) else { continue };
            let instance = self.tc.norm(instance);
            // Cases on locals are offered as they are.
            if !matches!(self.tc.st.node(instance), Node::FVar(_)) {
                out.push((1.6 + 0.5 * g.elims as f32, Move::Split(instance)));
            }
        }
    }

    /// The propositions that a formula is put together from, without unknowns.
    fn atoms_in(&mut self, e: Expr, out: &mut Vec<Expr>) {
        match self.shape(e) {
            Shape::Atom => {
                let open = matches!(self.tc.st.node(e), Node::Pi(..)) || self.tc.st.has_expr_mvar(e);
                if !open && !out.contains(&e) {
                    out.push(e);
                }
            }
            Shape::Bottom | Shape::Top => {}
            Shape::Both(_, _, [a, b]) | Shape::Or([a, b]) | Shape::Implies(a, b) => {
                self.atoms_in(a, out);
                self.atoms_in(b, out);
            }
        }
    }

    /// Whether a hypothesis says that a proposition holds, or that it does not.
    fn is_settled(&mut self, g: &Goal, p: Expr) -> bool {
        g.hyps.iter().any(|&h| {
            let ty = self.ty(h);
            ty == p
                || matches!(self.tc.st.node(ty), Node::Pi(_, _, a, b)
                    if a == p && self.tc.st.head_const(b) == self.known.false_ && self.known.false_.is_some())
        })
    }
}
