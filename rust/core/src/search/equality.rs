//! Closing a goal by equational reasoning: the e-graph with hypotheses and equational premises as rules.

use super::clauses::Clause;
use super::discharge::Instance;
use super::egraph::{EGraph, Id, Reason};
use super::rules::{Rule, Trigger};
use super::{Goal, Idea, Search};
use crate::env::ConstantKind;
use crate::expr::{Expr, FVar, Node};
use crate::name::Name;
use std::collections::VecDeque;
use std::rc::Rc;

/// How much the e-graph may grow.
#[derive(Clone, Copy)]
pub(super) struct Effort {
    pub(super) nodes: usize,
    pub(super) rounds: usize,
    /// Whether rules without a pattern are tried for all terms.
    pub(super) seeds: bool,
}

impl Effort {
    /// What a budget allows.
    pub(super) fn of(budget: f32) -> Self {
        Effort { nodes: 60 + (budget * 40.0) as usize, rounds: 2 + (budget / 3.0) as usize, seeds: budget > 5.0 }
    }
}

/// For how many lists of hypotheses it is remembered what they say.
const GIVENS: usize = 8;

/// How many premises there were, the hypotheses of the last goals, and what they say.
pub(super) type Givens = VecDeque<(usize, Rc<Vec<FVar>>, Rc<Given>)>;

/// What the hypotheses and premises of a goal say.
pub(super) struct Given {
    /// The graph that they make.
    pub(super) eg: EGraph,
    /// Propositions, with their proofs.
    pub(super) facts: Vec<(Id, Expr)>,
    pub(super) rules: Vec<Rc<Rule>>,
    /// How many of the rules rewrite only downwards; those after them are of simp theorems.
    pub(super) ordered: usize,
    /// The equations among the hypotheses.
    pub(super) equations: Vec<(Expr, Expr)>,
}

impl Search<'_> {
    /// Closes the goal if its sides are equal, or if it equals a hypothesis, by the equations at hand.
    pub(super) fn close_by_equality(&mut self, g: &Goal, effort: Effort) -> bool {
        if !self.tc.is_prop(g.target) {
            return false;
        }
        let given = self.given(g);
        let (mut eg, mut facts, rules) = (given.eg.clone(), given.facts.clone(), &given.rules);
        let equation = self.as_eq(g.target);
        let sides = equation.map(|(_, _, a, b)| (eg.add(&mut self.tc, a), eg.add(&mut self.tc, b)));
        if let (Some((_, ty, a, b)), Some((x, y))) = (equation, sides) {
            for (e, id) in [(a, x), (b, y)] {
                if let Some(made) = self.of_its_fields(e, ty) {
                    let made = eg.add(&mut self.tc, made);
                    eg.union(id, made, Reason::Computation);
                }
            }
        }
        let target = eg.add(&mut self.tc, g.target);
        if let Some((true_, intro)) = self.known.connectives.truth
            && let Some(id) = eg.get(self.plain_const(true_))
        {
            facts.push((id, self.plain_const(intro)));
        }
        let absurd = self.is_false(g.target);
        if effort.seeds && absurd {
            self.add_smallest_values(g, &mut eg, rules);
        }
        for round in 0..=effort.rounds {
            if let Some(proof) = self.conclude(g, &eg, sides, target, &facts) {
                self.close(g, proof);
                return true;
            }
            if round == effort.rounds || self.interrupt.is_some() || eg.len() > effort.nodes {
                self.cut = true;
                break;
            }
            let before = eg.len();
            let seeds = effort.seeds && round % 2 == 1;
            let changed = self.saturate_once(&mut eg, rules, &mut facts, Effort { seeds, ..effort });
            if !changed && eg.len() == before && (seeds || !effort.seeds) {
                let late = |r: &Rc<Rule>| matches!(r.trigger, Trigger::Seeds | Trigger::Inverse | Trigger::Horn);
                let wants = |r: &Rc<Rule>| late(r) || absurd && self.tc.st.has_fvar(r.proof);
                self.cut |= !effort.seeds && rules.iter().any(wants);
                break;
            }
        }
        if effort.seeds
            && self.with(Idea::Chaining)
            && self.chain_forward(&mut eg, rules, &mut facts, target)
            && let Some(proof) = self.conclude(g, &eg, sides, target, &facts)
        {
            self.close(g, proof);
            return true;
        }
        false
    }

    /// What the hypotheses and premises say, made once for goals that follow each other under the same hypotheses.
    pub(super) fn given(&mut self, g: &Goal) -> Rc<Given> {
        self.use_instances(g);
        let premises = self.premises.len();
        if let Some((.., known)) = self.givens.iter().find(|(n, hyps, _)| *n == premises && *hyps == g.hyps) {
            return known.clone();
        }
        let given = Rc::new(self.new_given(g));
        if g.hyps.iter().all(|&h| !self.tc.st.has_mvar(self.ty(h))) {
            if self.givens.len() == GIVENS {
                self.givens.pop_front();
            }
            self.givens.push_back((premises, g.hyps.clone(), given.clone()));
        }
        given
    }

    /// The hypotheses: equations as unions, quantified ones as rules, other propositions as facts.
    fn new_given(&mut self, g: &Goal) -> Given {
        let mut graph = EGraph::default();
        let eg = &mut graph;
        let mut facts = Vec::new();
        let mut rules = Vec::new();
        let mut equations = Vec::new();
        for &h in g.hyps.iter() {
            let ty = self.ty(h);
            if !self.tc.is_prop(ty) || self.tc.class_of(ty).is_some() {
                self.add_fields(h, eg, &mut facts, &mut rules);
                continue;
            }
            let proof = self.tc.st.fvar(h);
            if let Some((_, _, a, b)) = self.as_eq(ty) {
                equations.push((a, b));
                let (a, b) = (eg.add(&mut self.tc, a), eg.add(&mut self.tc, b));
                eg.union(a, b, Reason::Proof(proof));
                for clause in self.local_clauses(h).iter().skip(1).filter(|c| c.arity > 0) {
                    rules.extend(self.rules_of(clause).iter().cloned());
                    self.add_compared(clause, eg);
                }
                continue;
            }
            self.add_fields(h, eg, &mut facts, &mut rules);
            for clause in self.local_clauses(h).iter().take(1).filter(|c| c.arity > 0) {
                rules.extend(self.rules_of(clause).iter().cloned());
                self.add_compared(clause, eg);
            }
            let id = eg.add(&mut self.tc, ty);
            facts.push((id, proof));
        }
        for (_, clause) in &self.premises_at(g).others {
            rules.extend(self.rules_of(clause).iter().cloned());
            if clause.arity == 0 && clause.source.params.is_empty() && self.as_eq(clause.ty).is_none() {
                facts.push((eg.add(&mut self.tc, clause.ty), clause.source.term));
            }
        }
        let mut simp = Vec::new();
        for clause in self.simp.clone().equations.iter() {
            for rule in self.rules_of(clause).iter().filter(|r| !r.backwards) {
                // Commutativity and its like would go on for ever.
                let list = if self.goes_on(rule) { &mut rules } else { &mut simp };
                list.push(rule.clone());
            }
        }
        let ordered = rules.len();
        rules.append(&mut simp);
        Given { eg: graph, facts, rules, ordered, equations }
    }

    /// What an equation says of that which it compares its variable with.
    fn add_compared(&mut self, clause: &Clause, eg: &mut EGraph) {
        for value in self.compared_with(clause) {
            let Node::Pi(_, _, _, body) = self.tc.st.node(clause.ty) else { return };
            let body = self.tc.st.instantiate1(body, value);
            let body = self.tc.norm(body);
            if let Some((_, _, a, b)) = self.as_eq(body) {
                let proof = self.tc.beta(clause.source.term, &[value]);
                let (a, b) = (eg.add(&mut self.tc, a), eg.add(&mut self.tc, b));
                eg.union(a, b, Reason::Proof(proof));
            }
        }
    }

    /// The propositions among the fields of a local: the axioms of a class, what a subtype's value satisfies.
    fn add_fields(&mut self, x: FVar, eg: &mut EGraph, facts: &mut Vec<(Id, Expr)>, rules: &mut Vec<Rc<Rule>>) {
        for clause in self.local_clauses(x).iter().skip(1) {
            if !self.tc.is_prop(clause.ty) {
                continue;
            }
            if clause.arity > 0 {
                rules.extend(self.rules_of(clause).iter().cloned());
                continue;
            }
            if let Some((_, _, a, b)) = self.as_eq(clause.ty) {
                let (a, b) = (eg.add(&mut self.tc, a), eg.add(&mut self.tc, b));
                eg.union(a, b, Reason::Proof(clause.source.term));
            } else {
                facts.push((eg.add(&mut self.tc, clause.ty), clause.source.term));
            }
        }
    }

    fn conclude(
        &mut self,
        g: &Goal,
        eg: &EGraph,
        sides: Option<(Id, Id)>,
        target: Id,
        facts: &[(Id, Expr)],
    ) -> Option<Expr> {
        if let Some((a, b)) = sides
            && eg.same(a, b)
        {
            return self.explain(eg, a, b);
        }
        if let Some(&(fact, proof)) = facts.iter().find(|f| eg.same(f.0, target)) {
            return self.transport_fact(eg, fact, target, proof);
        }
        if let Some(name) = self.known.false_
            && let Some(absurd) = eg.get(self.plain_const(name))
            && let Some(&(fact, proof)) = facts.iter().find(|f| eg.same(f.0, absurd))
        {
            let contra = self.transport_fact(eg, fact, absurd, proof)?;
            return self.false_elim(g, contra);
        }
        let contradiction = self.find_contradiction(eg)?;
        self.by_contradiction(g, eg, contradiction)
    }

    /// Two terms of a class with different constructors.
    fn find_contradiction(&mut self, eg: &EGraph) -> Option<(Id, Id)> {
        for id in 0..eg.len() as Id {
            if !eg.leads(id) {
                continue;
            }
            let mut first: Option<(Id, CtorKey)> = None;
            for m in eg.class(id) {
                let Some(c) = self.ctor_key(eg.term(m)) else { continue };
                match first {
                    None => first = Some((m, c)),
                    Some((k, d)) if d != c => return Some((k, m)),
                    _ => {}
                }
            }
        }
        None
    }

    /// What tells constructor applications apart.
    fn ctor_key(&mut self, e: Expr) -> Option<CtorKey> {
        let e = match self.tc.st.node(e) {
            Node::Nat(_) => self.tc.literal_to_ctor(e),
            _ => e,
        };
        self.tc.ctor_of(e).map(CtorKey)
    }

    fn by_contradiction(&mut self, g: &Goal, eg: &EGraph, (a, b): (Id, Id)) -> Option<Expr> {
        let (x, y) = (eg.term(a), eg.term(b));
        let eq = self.explain(eg, a, b)?;
        let (l, ty) = self.typed(x)?;
        self.refute_constructors(g, l, ty, x, y, eq)
    }

    /// One round: rules, computation, injectivity. True if something became equal.
    pub(super) fn saturate_once(
        &mut self,
        eg: &mut EGraph,
        rules: &[Rc<Rule>],
        facts: &mut Vec<(Id, Expr)>,
        effort: Effort,
    ) -> bool {
        let mut changed = self.decide_instances(eg, facts);
        changed |= self.compute_classes(eg);
        changed |= self.injectivity(eg);
        let mut instances = Vec::new();
        for rule in rules {
            if matches!(rule.trigger, Trigger::Seeds | Trigger::Inverse) && !effort.seeds {
                continue;
            }
            let found = self.instances_of(eg, rule, facts, effort.nodes);
            instances.extend(found.into_iter().map(|i| (rule, i)));
        }
        self.add_instances(eg, instances, facts, effort.nodes) || changed
    }

    /// Adds what instances say, that which says most about the terms at hand first: the rest may find no more room.
    pub(super) fn add_instances(
        &mut self,
        eg: &mut EGraph,
        instances: Vec<(&Rc<Rule>, Instance)>,
        facts: &mut Vec<(Id, Expr)>,
        nodes: usize,
    ) -> bool {
        let mut weighed = Vec::with_capacity(instances.len());
        for (rule, i) in instances {
            let (l, r) = (self.tc.norm(i.lhs), self.tc.norm(i.rhs));
            let news = [l, r].into_iter().filter(|&e| eg.get(e).is_none());
            let weight: usize = news.map(|e| 1 + self.size(e)).sum();
            weighed.push((weight, l, r, rule, i));
        }
        weighed.sort_by_key(|w| w.0);
        let mut changed = false;
        for (_, l, r, rule, instance) in weighed {
            if eg.len() > nodes {
                break;
            }
            if matches!(rule.trigger, Trigger::Fact | Trigger::Horn) {
                let id = eg.add(&mut self.tc, r);
                if rule.trigger == Trigger::Fact || !facts.iter().any(|f| eg.same(f.0, id)) {
                    facts.push((id, self.proof_of(rule, &instance)));
                    changed = true;
                }
            } else {
                let equation = if rule.trigger == Trigger::Inverse { self.as_eq(r) } else { None };
                let (l, r) = equation.map_or((l, r), |(_, _, a, b)| (a, b));
                let (l, r) = (eg.add(&mut self.tc, l), eg.add(&mut self.tc, r));
                if !eg.same(l, r) {
                    let proof = self.proof_of(rule, &instance);
                    eg.union(l, r, Reason::Proof(proof));
                    changed = true;
                }
            }
            eg.set_applied(rule, instance.at);
        }
        changed
    }

    /// Where the argument that a computation waits for equals a constructor application (or a function a λ), computes.
    fn compute_classes(&mut self, eg: &mut EGraph) -> bool {
        let (mut found, mut hidden, mut fields) = (Vec::new(), Vec::new(), Vec::new());
        for id in 0..eg.len() as Id {
            let e = eg.term(id);
            if let Node::Proj(n, i, s) = self.tc.st.node(e) {
                let made = eg.get(s).filter(|_| self.ctor_key(s).is_none());
                let made = made.and_then(|s| eg.class(s).find(|&m| self.ctor_key(eg.term(m)).is_some()));
                fields.extend(made.map(|m| (n, i, eg.term(m))));
                continue;
            }
            let (f, args) = self.tc.st.unfold_app(e);
            let Node::Const(n, _) = self.tc.st.node(f) else { continue };
            let kind = self.tc.env.get(n).map(|i| &i.kind);
            if !matches!(kind, Some(ConstantKind::Def { .. } | ConstantKind::Rec(_))) {
                continue;
            }
            for (i, &a) in args.iter().enumerate() {
                if self.ctor_key(a).is_some() {
                    continue;
                }
                let Some(part) = eg.get(a) else { continue };
                let ctor = eg.class(part).find(|&m| self.ctor_key(eg.term(m)).is_some());
                if let Some(c) = ctor {
                    found.push((f, args.clone(), i, eg.term(c)));
                }
            }
            if let Some(unfolded) = self.unfolded_for(eg, n, e) {
                hidden.push((e, unfolded));
            }
        }
        let mut changed = false;
        for (call, unfolded) in hidden {
            changed |= self.equal_by_computation(eg, call, unfolded);
        }
        for (n, i, made) in fields {
            let field = self.tc.st.proj(n, i, made);
            let value = self.tc.norm(field);
            changed |= self.equal_by_computation(eg, field, value);
        }
        for (f, mut args, i, c) in found {
            args[i] = c;
            let raw = self.tc.st.apps(f, &args);
            let value = self.tc.norm(raw);
            changed |= value != raw && self.equal_by_computation(eg, raw, value);
        }
        changed
    }

    /// Tells the e-graph that a term computes to another; false if it knew that.
    fn equal_by_computation(&mut self, eg: &mut EGraph, e: Expr, value: Expr) -> bool {
        let (e, value) = (eg.add(&mut self.tc, e), eg.add(&mut self.tc, value));
        let new = !eg.same(e, value);
        if new {
            eg.union(e, value, Reason::Computation);
        }
        new
    }

    /// A call of a definition that is no argument's, unfolded, where what it waits for equals a constructor application.
    fn unfolded_for(&mut self, eg: &EGraph, n: Name, e: Expr) -> Option<Expr> {
        if self.tc.equations(n).is_some() || self.tc.env.recursor(n).is_some() {
            return None;
        }
        let waits = self.majors_of(e).pop().filter(|&m| !matches!(self.tc.st.node(m), Node::FVar(_)))?;
        let id = eg.get(waits)?;
        eg.class(id).find(|&m| self.ctor_key(eg.term(m)).is_some())?;
        let unfolded = self.tc.unfold_definition(e)?;
        Some(self.tc.whnf_core(unfolded))
    }

    /// Arguments of equal applications of one constructor are equal.
    fn injectivity(&mut self, eg: &mut EGraph) -> bool {
        let mut found = Vec::new();
        for id in 0..eg.len() as Id {
            if !eg.leads(id) {
                continue;
            }
            let mut first: Option<Id> = None;
            for m in eg.class(id) {
                if self.ctor_key(eg.term(m)).is_none() {
                    continue;
                }
                match first {
                    None => first = Some(m),
                    Some(k) => found.push((k, m)),
                }
            }
        }
        let mut changed = false;
        for (a, b) in found {
            changed |= self.inject(eg, a, b).unwrap_or(false);
        }
        changed
    }

    fn inject(&mut self, eg: &mut EGraph, a: Id, b: Id) -> Option<bool> {
        let (x, y) = (eg.term(a), eg.term(b));
        let (cx, cy) = (self.tc.literal_to_ctor(x), self.tc.literal_to_ctor(y));
        let c = self.tc.ctor_of(cx)?;
        let ctor = self.tc.env.ctor(c)?;
        let (params, fields) = (ctor.num_params as usize, ctor.num_fields as usize);
        let ((_, xs), (_, ys)) = (self.tc.st.unfold_app(cx), self.tc.st.unfold_app(cy));
        if xs.len() != params + fields || ys.len() != xs.len() {
            return None;
        }
        let mut changed = false;
        for i in 0..fields {
            let (p, q) = (xs[params + i], ys[params + i]);
            let (pi, qi) = (eg.add(&mut self.tc, p), eg.add(&mut self.tc, q));
            if eg.same(pi, qi) {
                continue;
            }
            let eq = self.explain(eg, a, b)?;
            if let Some(proof) = self.field_of_equation(cx, cy, i, eq) {
                eg.union(pi, qi, Reason::Proof(proof));
                changed = true;
            }
        }
        Some(changed)
    }
}

/// A constructor's name.
#[derive(Clone, Copy, PartialEq, Eq)]
struct CtorKey(Name);
