//! Simp theorems: those marked so are there without being named. Equations and equivalences rewrite from left to right,
//! whether or not that makes a term smaller, since whoever marked them meant them so; what else is marked can be applied.

use super::clauses::{Clause, Source};
use super::rewriting::Rewriting;
use super::rules::Rule;
use super::{Goal, Search};
use crate::expr::{Expr, Node};
use crate::level::Level;
use crate::name::Name;
use std::rc::Rc;

/// No more theorems than this are used, those that were declared last first.
const MAX_THEOREMS: usize = 400;

/// What the simp theorems say.
#[derive(Default)]
pub(super) struct Simp {
    pub(super) equations: Vec<Rc<Clause>>,
    pub(super) others: Vec<Rc<Clause>>,
}

impl Simp {
    pub(super) fn is_empty(&self) -> bool {
        self.equations.is_empty() && self.others.is_empty()
    }
}

impl Search<'_> {
    /// The simp theorems that a goal may use.
    pub(super) fn simp_theorems(&mut self, goal: &crate::statement::Goal) -> Simp {
        let mut out = Simp::default();
        if !goal.simp {
            return out;
        }
        let env = self.tc.env;
        let index = env.index();
        let usable = |n: &&Name| index.is_visible(**n, goal.visible) && !goal.premises.contains(n) && **n != goal.name;
        for &n in index.simp().iter().rev().filter(usable).take(MAX_THEOREMS) {
            let Some(info) = env.get(n) else { continue };
            if !self.tc.is_prop(info.val.ty) {
                continue;
            }
            match self.equivalence(n) {
                Some(clause) => out.equations.push(Rc::new(clause)),
                None => {
                    for clause in self.premise_clauses(n) {
                        let is_equation = clause.head == super::clauses::Head::Const(self.known.eq);
                        let list = if is_equation { &mut out.equations } else { &mut out.others };
                        list.push(Rc::new(clause));
                    }
                }
            }
        }
        out
    }

    /// `∀ x…, a ↔ b` as `∀ x…, a = b`, by propositional extensionality.
    fn equivalence(&mut self, n: Name) -> Option<Clause> {
        let propext = self.known.propext?;
        let info = self.tc.env.get(n)?;
        let levels: Vec<Level> =
            info.val.level_params.iter().map(|&p| self.tc.st.mk_level(crate::level::LevelNode::Param(p))).collect();
        let params: Rc<[Name]> = info.val.level_params.clone().into();
        let term = self.tc.st.const_at(n, &levels);
        let (xs, body) = self.tc.open_forall(info.val.ty);
        let (f, args) = self.tc.st.unfold_app(body);
        let made = match (self.tc.st.node(f), &args[..]) {
            (Node::Const(iff, _), &[a, b]) if Some(iff) == self.known.connectives.iff.map(|i| i.0) => {
                let vars: Vec<Expr> = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
                let proof = self.tc.st.apps(term, &vars);
                let propext = self.plain_const(propext);
                let proof = self.tc.st.apps(propext, &[a, b, proof]);
                let prop = self.tc.st.sort(Level::ZERO);
                let one = self.tc.st.level_succ(Level::ZERO);
                let eq = self.mk_eq(one, prop, a, b);
                Some((self.tc.mk_lambda(&xs, proof), self.tc.mk_pi(&xs, eq)))
            }
            _ => None,
        };
        self.tc.close(xs.len() as u32);
        let (term, ty) = made?;
        let ty = self.tc.norm(ty);
        Some(self.clause(Source { term, params }, ty))
    }

    /// Whether a rule would go on for ever: it leaves the size of a term as it is, or applies to what it makes.
    pub(super) fn goes_on(&mut self, rule: &Rule) -> bool {
        if self.size(rule.from) == self.size(rule.to) {
            return true;
        }
        let mut parts = Vec::new();
        self.tc.st.any(rule.to, &mut |_, e| {
            parts.push(e);
            Some(false)
        });
        let (n, head) = (rule.binders.len(), self.tc.st.get_app_fn(rule.from));
        parts.retain(|&e| self.tc.st.get_app_fn(e) == head);
        parts.into_iter().any(|e| self.fields_at(rule.from, e, &mut vec![None; n]).is_some())
    }

    /// The target in the normal form that rewriting gives it.
    pub(super) fn rewrite_target(&mut self, g: &Goal) -> Option<Vec<Goal>> {
        let known = self.given(g);
        let mut rw = Rewriting::new(known.eg.clone(), &known.rules, known.ordered, known.facts.clone());
        self.add_ground(&mut rw, &known.equations);
        let target = self.rewritten(&mut rw, g.target);
        if target == g.target {
            return None;
        }
        let (before, after) = (rw.eg.get(g.target)?, rw.eg.get(target)?);
        let (sub, hole) = self.subgoal(g, target);
        let proof = self.transport_fact(&rw.eg, after, before, hole)?;
        self.close(g, proof);
        Some(vec![sub])
    }
}
