//! An instance of a rule: what is left of its variables is found, and its conditions are discharged by what the e-graph knows.

use super::Search;
use super::egraph::{EGraph, Id, Shape};
use super::ematch::{Subst, Vars};
use super::rules::Rule;
use crate::expr::{Args, Expr, Node};
use crate::level::Level;
use smallvec::SmallVec;

/// An instance of a rule.
pub(super) struct Instance {
    pub(super) lhs: Expr,
    pub(super) rhs: Expr,
    /// The substitution with which the rule was found.
    pub(super) at: Vars,
    /// What the universe parameters and the variables stand for.
    levels: SmallVec<[Level; 2]>,
    values: Args,
}

impl Search<'_> {
    /// The rule at a substitution, with its conditions discharged by the facts; `None` also where the e-graph knows already
    /// what it says.
    pub(super) fn instantiate_rule(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        subst: Subst,
        facts: &[(Id, Expr)],
    ) -> Option<Instance> {
        if eg.is_applied(rule, &subst.vars) {
            return None;
        }
        let at = subst.vars.clone();
        let mut vars = subst;
        self.bind_by_types(eg, rule, &mut vars);
        let levels: SmallVec<[Level; 2]> = vars.levels.iter().map(|l| l.unwrap_or(Level::ZERO)).collect();
        let mut values = Args::new();
        for i in 0..rule.binders.len() {
            let known = vars.vars[i].map(|id| eg.term(id));
            // Only what a variable for a function was matched with may be of another type.
            let function = matches!(self.tc.st.node(rule.binders[i]), Node::Pi(..)) && !rule.conditions[i];
            if let Some(e) = known.filter(|_| !function) {
                values.push(e);
                continue;
            }
            let ty = self.tc.st.instantiate_levels(rule.binders[i], &rule.params, &levels);
            let ty = self.tc.st.instantiate(ty, &values);
            let ty = self.tc.norm(ty);
            let value = if let Some(e) = known {
                e
            } else if rule.conditions[i] {
                self.discharge(eg, ty, facts)?
            } else if self.tc.class_of(ty).is_some() {
                self.tc.synth(ty)?
            } else {
                self.bind_by_facts(eg, rule, i, &mut vars, facts)?
            };
            if function {
                let found = self.tc.infer_type(value)?;
                if self.tc.norm(found) != ty {
                    return None;
                }
            }
            values.push(value);
        }
        let level_inst = |s: &mut Self, e: Expr| {
            let e = s.tc.st.instantiate_levels(e, &rule.params, &levels);
            s.tc.st.instantiate(e, &values)
        };
        let from = level_inst(self, rule.from);
        let to = level_inst(self, rule.to);
        let (lhs, rhs) = if rule.backwards { (to, from) } else { (from, to) };
        Some(Instance { lhs, rhs, at, levels, values })
    }

    /// The proof of `lhs = rhs`.
    pub(super) fn proof_of(&mut self, rule: &Rule, instance: &Instance) -> Expr {
        let proof = self.tc.st.instantiate_levels(rule.proof, &rule.params, &instance.levels);
        self.tc.beta(proof, &instance.values)
    }

    /// The variables and universe parameters that the types of other variables say.
    pub(super) fn bind_by_types(&mut self, eg: &EGraph, rule: &Rule, vars: &mut Subst) {
        let n = rule.binders.len();
        let open =
            |vars: &Subst| vars.levels.contains(&None) || (0..n).any(|i| vars.vars[i].is_none() && !rule.conditions[i]);
        for j in (0..n).rev() {
            let says = self.tc.st.loose(rule.binders[j]) > 0 || self.tc.st.has_level_param(rule.binders[j]);
            let Some(id) = vars.vars[j].filter(|_| says && open(vars)) else { continue };
            let pattern = self.tc.st.lift(rule.binders[j], (n - j) as u32);
            if let Some(ty) = self.tc.infer_type(eg.term(id)) {
                let ty = self.tc.norm(ty);
                let mut found = vars.clone();
                if self.match_syntax(eg, rule, pattern, ty, &mut found) {
                    *vars = found;
                }
            }
        }
    }

    /// A variable that only conditions mention: what a fact that matches a condition says it is.
    fn bind_by_facts(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        i: usize,
        vars: &mut Subst,
        facts: &[(Id, Expr)],
    ) -> Option<Expr> {
        let n = rule.binders.len();
        for j in i + 1..n {
            if !rule.conditions[j] {
                continue;
            }
            let lifted = self.tc.st.lift(rule.binders[j], (n - j) as u32);
            for &(id, _) in facts {
                let mut s = vars.clone();
                if self.match_syntax(eg, rule, lifted, eg.term(id), &mut s)
                    && let Some(found) = s.vars[i]
                {
                    *vars = s;
                    return Some(eg.term(found));
                }
            }
            if let Some((_, _, a, b)) = self.as_eq(lifted)
                && let Some(s) = self.match_equal(eg, rule, a, b, vars)
                && let Some(found) = s.vars[i]
            {
                *vars = s;
                return Some(eg.term(found));
            }
        }
        None
    }

    /// The first two equal terms that match the sides of a condition.
    fn match_equal(&mut self, eg: &EGraph, rule: &Rule, a: Expr, b: Expr, vars: &Subst) -> Option<Subst> {
        for &id in eg.candidates(&self.tc.st, a).iter() {
            let mut left = vars.clone();
            if !self.match_syntax(eg, rule, a, eg.term(id), &mut left) {
                continue;
            }
            for m in eg.class(id) {
                let mut both = left.clone();
                if self.match_syntax(eg, rule, b, eg.term(m), &mut both) {
                    return Some(both);
                }
            }
        }
        None
    }

    /// A proof of a condition: a fact, an equation that is known, or a computation.
    pub(super) fn discharge(&mut self, eg: &EGraph, p: Expr, facts: &[(Id, Expr)]) -> Option<Expr> {
        if let Some(id) = eg.get(p)
            && let Some(&(fact, proof)) = facts.iter().find(|f| eg.same(f.0, id))
        {
            return self.transport_fact(eg, fact, id, proof);
        }
        let Some((l, ty, a, b)) = self.as_eq(p) else { return self.discharge_by_parts(eg, p, facts) };
        if a == b {
            return Some(self.mk_refl(l, ty, a));
        }
        let (a, b) = (eg.get(a)?, eg.get(b)?);
        if eg.same(a, b) { self.explain(eg, a, b) } else { None }
    }

    /// A proof of a condition that the e-graph does not hold: what a fact says of equal terms.
    fn discharge_by_parts(&mut self, eg: &EGraph, p: Expr, facts: &[(Id, Expr)]) -> Option<Expr> {
        let (head, args) = self.tc.st.unfold_app(p);
        let of = args.iter().map(|&a| eg.get(a)).collect::<Option<SmallVec<[Id; 4]>>>()?;
        let id = of.iter().try_fold(eg.get(head)?, |f, &a| eg.application(f, a))?;
        let &(fact, proof) = facts.iter().find(|f| eg.same(f.0, id))?;
        let mut proof = self.transport_fact(eg, fact, id, proof)?;
        let (mut node, mut had) = (id, of.clone());
        for i in (0..of.len()).rev() {
            let (Shape::App(f, a) | Shape::Dependent(f, a)) = eg.shape(node) else { return None };
            if a != of[i] && matches!(eg.shape(node), Shape::Dependent(..)) {
                return None;
            }
            (node, had[i]) = (f, a);
        }
        if eg.term(node) != head {
            return None;
        }
        for i in 0..of.len() {
            if had[i] == of[i] {
                continue;
            }
            let (x, y) = (eg.term(had[i]), args[i]);
            let eq = self.explain(eg, had[i], of[i])?;
            let (l, ty) = self.typed(x)?;
            had[i] = of[i];
            let values: Vec<Expr> = had.iter().map(|&a| eg.term(a)).collect();
            let hole = self.tc.st.bvar(1);
            let before = self.tc.st.apps(head, &values[..i]);
            let at = self.tc.st.app(before, hole);
            let body = self.tc.st.apps(at, &values[i + 1..]);
            let motive = self.eq_motive(l, ty, x, body);
            proof = self.mk_eq_rec(Level::ZERO, l, ty, x, motive, proof, y, eq);
        }
        Some(proof)
    }

    /// A term of type `to` from one of type `from`, two equal types.
    pub(super) fn transport_fact(&mut self, eg: &EGraph, from: Id, to: Id, proof: Expr) -> Option<Expr> {
        if from == to {
            return Some(proof);
        }
        let (p, q) = (eg.term(from), eg.term(to));
        let eq = self.explain(eg, from, to)?;
        let l = self.tc.sort_of(p)?;
        let sort = self.tc.st.sort(l);
        let above = self.tc.st.level_succ(l);
        let body = self.tc.st.bvar(1);
        let motive = self.eq_motive(above, sort, p, body);
        Some(self.mk_eq_rec(l, above, sort, p, motive, proof, q, eq))
    }
}
