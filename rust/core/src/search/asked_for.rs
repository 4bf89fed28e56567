//! Hypotheses that say that there is what the constructors of the target ask for: `∀ s, ∃ t, Runs c s t`, where the target is
//! `∃ t, Runs (c; d) s t`. They are used at what is asked for, at little cost.

use super::moves::Move;
use super::values::ASKED;
use super::{Goal, Search};
use crate::expr::{Expr, FVar, Node};

/// What it costs to use such a hypothesis.
const COST: f32 = 0.6;
/// No more than so much that is asked for is looked at.
const MAX_ASKED: usize = 24;

/// A hypothesis `∀ x…, ∃ y, … ∧ part ∧ …`.
struct Giver {
    hyp: FVar,
    /// Which of the `x` are proofs.
    conditions: Vec<bool>,
    /// The `x` and the `y` are loose in these.
    parts: Vec<Expr>,
}

impl Search<'_> {
    /// The hypotheses that give what the target asks for, at the values that it asks it for.
    pub(super) fn asked_for_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        if !self.tc.is_prop(g.target) || self.family(g.target).is_none() {
            return;
        }
        let givers: Vec<Giver> = g.hyps.iter().filter_map(|&h| self.giver(h)).collect();
        if givers.is_empty() {
            return;
        }
        let mut asked = Vec::new();
        self.asked(g, g.target, ASKED, &mut asked);
        self.at_what_is_given(g, &mut asked);
        let mut offered: Vec<(FVar, Vec<Expr>)> = Vec::new();
        for giver in &givers {
            for (&part, &fact) in giver.parts.iter().flat_map(|p| asked.iter().map(move |a| (p, a))) {
                let Some(values) = self.values_for(g, giver, part, fact) else { continue };
                if offered.iter().any(|(h, vs)| *h == giver.hyp && *vs == values) {
                    continue;
                }
                if giver.conditions.contains(&true) {
                    out.push((COST, Move::AtValues(giver.hyp, values.into())));
                } else {
                    offered.push((giver.hyp, values));
                }
            }
        }
        if !offered.is_empty() {
            out.push((COST, Move::TakeGiven(offered.into())));
        }
    }

    /// What hypotheses give at values, all at once.
    pub(super) fn take_given(&mut self, g: &Goal, given: &[(FVar, Vec<Expr>)]) -> Option<Vec<Goal>> {
        let mut goals = Vec::new();
        let said = |(h, values): &(FVar, Vec<Expr>)| self.said_at_values(g, *h, values, &mut goals);
        let facts: Vec<(Expr, Expr)> = given.iter().map(said).collect();
        goals.push(self.have_all(g, &facts, &[]));
        Some(goals)
    }

    /// A hypothesis that says for all data that there is something.
    fn giver(&mut self, hyp: FVar) -> Option<Giver> {
        let mut ty = self.ty(hyp);
        if self.tc.st.has_mvar(ty) || !matches!(self.tc.st.node(ty), Node::Pi(..)) {
            return None;
        }
        let head = self.tc.st.head_const(self.tc.st.get_forall_body(ty))?;
        if !self.is_taken_apart(head) || !self.tc.is_prop(ty) {
            return None;
        }
        let mut conditions = Vec::new();
        while let Node::Pi(_, _, t, b) = self.tc.st.node(ty) {
            conditions.push(self.tc.is_prop(t));
            ty = b;
        }
        let (_, args) = self.tc.st.unfold_app(ty);
        let &[_, says] = &args[..] else { return None };
        let body = match self.tc.st.node(says) {
            Node::Lam(_, _, _, body) => body,
            _ => {
                let (says, y) = (self.tc.st.lift(says, 1), self.tc.st.bvar(0));
                self.tc.st.app(says, y)
            }
        };
        let (mut parts, mut todo) = (Vec::new(), vec![body]);
        let and = self.known.connectives.and.map(|c| c.0);
        while let Some(e) = todo.pop() {
            match self.tc.st.head_const(e) {
                Some(n) if Some(n) == and => todo.extend(self.tc.st.unfold_app(e).1),
                Some(_) => parts.push(e),
                None => {}
            }
        }
        (conditions.contains(&false) && !parts.is_empty()).then_some(Giver { hyp, conditions, parts })
    }

    /// Adds what is asked for where hypotheses give another thing that is asked for.
    fn at_what_is_given(&mut self, g: &Goal, asked: &mut Vec<Expr>) {
        asked.truncate(MAX_ASKED);
        for i in 0..asked.len() {
            for &h in g.hyps.iter() {
                let Some((unknown, value)) = self.differs_in_unknown(g, asked[i], self.ty(h)) else { continue };
                for k in 0..asked.len() {
                    if asked.len() >= MAX_ASKED {
                        return;
                    }
                    if k != i && self.contains(asked[k], unknown) {
                        let at = self.replace_term(asked[k], unknown, value);
                        asked.push(at);
                    }
                }
            }
        }
    }

    /// The unknown of what is asked for, and its value, if a fact is the same but for that.
    fn differs_in_unknown(&self, g: &Goal, asked: Expr, fact: Expr) -> Option<(Expr, Expr)> {
        let ((f, xs), (h, ys)) = (self.tc.st.unfold_app(asked), self.tc.st.unfold_app(fact));
        if f != h || xs.len() != ys.len() {
            return None;
        }
        let mut differing = xs.into_iter().zip(ys).filter(|(x, y)| x != y);
        let (x, y) = differing.next()?;
        let unknown = matches!(self.tc.st.node(x), Node::FVar(v) if self.tc.st.local(v).depth >= g.depth);
        (unknown && differing.next().is_none()).then_some((x, y))
    }

    /// The values of the data of a hypothesis at which a part of it is this fact, if they are at hand and nothing says so yet.
    fn values_for(&mut self, g: &Goal, giver: &Giver, part: Expr, fact: Expr) -> Option<Vec<Expr>> {
        let n = giver.conditions.len();
        let mut fields = vec![None; n + 1];
        self.fields_at(part, fact, &mut fields)?;
        fields[n] = None;
        let mut values = Vec::new();
        for (field, _) in fields.iter().zip(&giver.conditions).filter(|(_, is_proof)| !**is_proof) {
            values.push(field.filter(|&e| self.tc.st.max_depth(e) < g.depth)?);
        }
        let known = g.hyps.iter().any(|&h| self.fields_at(part, self.ty(h), &mut fields.clone()).is_some());
        (!known).then_some(values)
    }
}
