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

    /// To decide whether data are equal: cases on a side that is a variable where the other is made by a constructor; where both
    /// are made by one, first it is decided whether the fields are equal.
    pub(super) fn decision_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        let (f, args) = self.tc.st.unfold_app(g.target);
        let [p] = args[..] else { return };
        if self.known.decidable.is_none() || self.tc.st.head_const(f) != self.known.decidable {
            return;
        }
        let Some((_, _, a, b)) = self.as_eq(p) else { return };
        match (self.tc.ctor_of(a), self.tc.ctor_of(b)) {
            (Some(c), Some(d)) if c == d => {
                let first = self.differing_fields(a, b);
                out.extend(first.map(|eq| (0.5, Move::Decide(eq))));
            }
            (Some(_), None) | (None, Some(_)) => {
                let other = if self.tc.ctor_of(a).is_some() { b } else { a };
                if let Node::FVar(x) = self.tc.st.node(other) {
                    out.push((0.8, Move::Eliminate(x, Vec::new())));
                }
            }
            _ => {}
        }
    }

    /// The equation of the first fields that two terms of one constructor differ in, if they are data of one type.
    fn differing_fields(&mut self, a: Expr, b: Expr) -> Option<Expr> {
        let ((_, xs), (_, ys)) = (self.tc.st.unfold_app(a), self.tc.st.unfold_app(b));
        let (&x, &y) = xs.iter().zip(&ys).find(|(x, y)| x != y)?;
        let ty = self.common_type(x, y).filter(|&ty| !self.tc.is_prop(ty))?;
        let l = self.tc.sort_of(ty)?;
        Some(self.mk_eq(l, ty, x, y))
    }

    /// The goal where a proposition holds and where it does not, given that this is decided.
    pub(super) fn decide_first(&mut self, g: &Goal, p: Expr) -> Option<Vec<Goal>> {
        let class = self.plain_const(self.known.decidable?);
        let ty = self.tc.st.app(class, p);
        let (decision, hole) = self.subgoal(g, ty);
        let mut goals = vec![decision];
        goals.extend(self.have_cases(g, ty, hole)?);
        Some(goals)
    }

    /// The goal with each of the things that `term : ty` may be.
    pub(super) fn have_cases(&mut self, g: &Goal, ty: Expr, term: Expr) -> Option<Vec<Goal>> {
        let main = self.have(g, ty, term, &[]);
        let x = *main.hyps.last()?;
        self.eliminate(&main, x, &[])
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
                    if a == p && self.is_false(b))
        })
    }
}
