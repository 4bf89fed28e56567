//! Equations as rewrite rules of the e-graph, and finding where they apply (e-matching; de Moura, Bjørner: Efficient
//! E-matching for SMT solvers, 2007, in its plain form: by backtracking over the nodes of a class).

use super::Search;
use super::clauses::{Clause, Source};
use super::egraph::{EGraph, Id, Shape};
use crate::expr::{Args, Expr, Node};
use crate::level::{Level, LevelNode, Levels};
use crate::name::Name;
use smallvec::{SmallVec, smallvec};
use std::rc::Rc;

/// An equation `∀ x…, conditions → lhs = rhs`; the variables are loose in all its parts.
pub(super) struct Rule {
    /// The proof, to be applied to the variables.
    proof: Expr,
    /// Its universe parameters.
    params: Rc<[Name]>,
    /// The types of the variables, each under those before it.
    binders: Vec<Expr>,
    /// Which of the variables are proofs.
    conditions: Vec<bool>,
    pub(super) from: Expr,
    pub(super) to: Expr,
    /// Whether `from` is the right side of the equation.
    pub(super) backwards: bool,
    /// Where it applies.
    pub(super) trigger: Trigger,
}

/// The rules of a clause: from left to right, and back.
pub(super) type Rules = Rc<[Rc<Rule>]>;

/// What says where a rule applies.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Trigger {
    /// Its pattern.
    Pattern,
    /// Its conditions, since `from` fits anything.
    Facts,
    /// Nothing: it is tried for all terms at hand, and only when the search has got far.
    Seeds,
}

/// What the variables of a rule stand for.
#[derive(Clone)]
struct Subst {
    vars: SmallVec<[Option<Id>; 6]>,
    levels: SmallVec<[Option<Level>; 2]>,
}

impl Subst {
    fn empty(rule: &Rule) -> Self {
        Subst { vars: smallvec![None; rule.binders.len()], levels: smallvec![None; rule.params.len()] }
    }
}

/// An instance of a rule: the two sides and the proof of `lhs = rhs`.
pub(super) struct Instance {
    pub(super) lhs: Expr,
    pub(super) rhs: Expr,
    pub(super) proof: Expr,
}

impl Search<'_> {
    /// The rules of an equational clause: from left to right and, where that makes sense, back.
    pub(super) fn rules_of(&mut self, clause: &Clause) -> Rules {
        if let Some(known) = clause.rules.get() {
            return known.clone();
        }
        let rules: Rules = self.new_rules(clause).into_iter().map(Rc::new).collect();
        clause.rules.get_or_init(|| rules).clone()
    }

    fn new_rules(&mut self, clause: &Clause) -> Vec<Rule> {
        let Source { term: proof, params } = clause.source.clone();
        let (xs, body) = self.tc.open_binders(clause.ty, |node| match node {
            Node::Pi(n, i, t, b) => Some((n, i, t, b)),
            _ => None,
        });
        let conditions: Vec<bool> = xs
            .iter()
            .map(|&x| {
                let t = self.ty(x);
                self.tc.is_prop(t)
            })
            .collect();
        let sides = self.as_eq(body);
        self.tc.close(xs.len() as u32);
        let Some((_, _, a, b)) = sides else { return Vec::new() };
        let binders: Vec<Expr> = (0..xs.len())
            .map(|i| {
                let t = self.ty(xs[i]);
                self.tc.st.abstract_fvars(t, &xs[..i])
            })
            .collect();
        let lhs = self.tc.st.abstract_fvars(a, &xs);
        let rhs = self.tc.st.abstract_fvars(b, &xs);
        let mut out = Vec::new();
        for (from, to, backwards) in [(lhs, rhs, false), (rhs, lhs, true)] {
            let pattern = self.is_pattern(from) && self.binds_all(from, to, xs.len());
            let trigger = match () {
                _ if from == to => continue,
                _ if pattern => Trigger::Pattern,
                _ if conditions.contains(&true) && !backwards && !self.is_pattern(from) => Trigger::Facts,
                _ if conditions.contains(&true) || out.iter().any(|r: &Rule| r.trigger == Trigger::Seeds) => continue,
                _ => Trigger::Seeds,
            };
            if !(backwards && out.iter().any(|r: &Rule| r.trigger == Trigger::Facts)) {
                out.push(Rule {
                    trigger,
                    proof,
                    params: params.clone(),
                    binders: binders.clone(),
                    conditions: conditions.clone(),
                    from,
                    to,
                    backwards,
                });
            }
        }
        out
    }

    /// Whether a side can be looked for: no bare variable, no variable applied to arguments, no binder over variables.
    fn is_pattern(&self, e: Expr) -> bool {
        let (f, args) = self.tc.st.unfold_app(e);
        match self.tc.st.node(f) {
            Node::BVar(_) => false,
            Node::Nat(_) | Node::Str(_) => false,
            Node::Lam(..) | Node::Pi(..) => false,
            _ => args.iter().all(|&a| self.is_subpattern(a)),
        }
    }

    fn is_subpattern(&self, e: Expr) -> bool {
        if self.tc.st.loose(e) == 0 {
            return true;
        }
        let (f, args) = self.tc.st.unfold_app(e);
        match self.tc.st.node(f) {
            Node::BVar(_) => args.is_empty(),
            Node::Lam(..) | Node::Pi(..) => false,
            Node::Proj(_, _, s) => self.is_subpattern(s) && args.iter().all(|&a| self.is_subpattern(a)),
            _ => args.iter().all(|&a| self.is_subpattern(a)),
        }
    }

    /// Whether every variable of `to` occurs in `from`.
    fn binds_all(&self, from: Expr, to: Expr, n: usize) -> bool {
        let mut bound = vec![false; n];
        self.mark_vars(from, &mut bound);
        let mut used = vec![false; n];
        self.mark_vars(to, &mut used);
        (0..n).all(|i| bound[i] || !used[i])
    }

    fn mark_vars(&self, e: Expr, out: &mut [bool]) {
        let n = out.len() as u32;
        self.mark_vars_under(e, 0, n, out);
    }

    fn mark_vars_under(&self, e: Expr, depth: u32, n: u32, out: &mut [bool]) {
        if self.tc.st.loose(e) <= depth {
            return;
        }
        match self.tc.st.node(e) {
            Node::BVar(i) if i >= depth && i - depth < n => out[(n - 1 - (i - depth)) as usize] = true,
            Node::App(f, a) => {
                self.mark_vars_under(f, depth, n, out);
                self.mark_vars_under(a, depth, n, out);
            }
            Node::Lam(_, _, t, b) | Node::Pi(_, _, t, b) => {
                self.mark_vars_under(t, depth, n, out);
                self.mark_vars_under(b, depth + 1, n, out);
            }
            Node::Proj(_, _, s) => self.mark_vars_under(s, depth, n, out),
            _ => {}
        }
    }

    /// All instances of a rule in the e-graph, at most `limit`.
    pub(super) fn instances_of(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        facts: &[(Id, Expr)],
        limit: usize,
    ) -> Vec<Instance> {
        match rule.trigger {
            Trigger::Pattern => {}
            Trigger::Facts => return self.instances_by_facts(eg, rule, facts, limit),
            Trigger::Seeds => return self.instances_by_seeds(eg, rule, facts),
        }
        let Some(head) = self.tc.st.head_const(rule.from) else {
            return self.instances_anywhere(eg, rule, facts, limit);
        };
        self.instances_at(eg, rule, facts, limit, eg.applications(head))
    }

    /// The instance of a rule whose pattern is a term as it stands.
    pub(super) fn instance_at(&mut self, eg: &EGraph, rule: &Rule, facts: &[(Id, Expr)], id: Id) -> Option<Instance> {
        let mut subst = Subst::empty(rule);
        let fits = self.match_syntax(eg, rule, rule.from, eg.term(id), &mut subst);
        if fits { self.instantiate_rule(eg, rule, subst, facts) } else { None }
    }

    /// The instances at all terms at hand, for rules of at most two variables.
    fn instances_by_seeds(&mut self, eg: &EGraph, rule: &Rule, facts: &[(Id, Expr)]) -> Vec<Instance> {
        let n = rule.binders.len();
        if n == 0 || n > 2 || !rule.params.is_empty() {
            return Vec::new();
        }
        let mut choices: Vec<Vec<Id>> = Vec::new();
        for &t in &rule.binders {
            if self.tc.st.loose(t) > 0 {
                return Vec::new();
            }
            choices.push(self.seeds(eg, t, if n == 1 { 8 } else { 4 }));
        }
        let mut out = Vec::new();
        for &x in &choices[0] {
            let seconds = choices.get(1).map_or(vec![None], |c| c.iter().map(|&y| Some(y)).collect());
            for y in seconds {
                let vars = [Some(x), y].into_iter().take(n).collect();
                let subst = Subst { vars, ..Subst::empty(rule) };
                out.extend(self.instantiate_rule(eg, rule, subst, facts));
            }
        }
        out
    }

    /// The first terms of a type, one for each class.
    fn seeds(&mut self, eg: &EGraph, ty: Expr, limit: usize) -> Vec<Id> {
        let mut out = Vec::new();
        for id in 0..eg.len() as Id {
            if out.len() >= limit {
                break;
            }
            if eg.find(id) != id {
                continue;
            }
            let Some(first) = eg.class(id).min() else { continue };
            let Some(t) = self.tc.infer_type(eg.term(first)) else { continue };
            if self.tc.norm(t) == ty {
                out.push(first);
            }
        }
        out
    }

    /// The instances whose first condition is a fact.
    fn instances_by_facts(&mut self, eg: &EGraph, rule: &Rule, facts: &[(Id, Expr)], limit: usize) -> Vec<Instance> {
        let n = rule.binders.len();
        let Some(i) = rule.conditions.iter().position(|&c| c) else { return Vec::new() };
        let condition = self.tc.st.lift(rule.binders[i], (n - i) as u32);
        let empty = Subst::empty(rule);
        // An equation may hold in the graph without being a fact of its own.
        let sides = self.as_eq(condition).map(|(_, _, a, b)| [a, b]);
        let side = sides.into_iter().flatten().find(|&e| self.is_pattern(e) && !self.is_ground(rule, e));
        let nodes: Vec<Id> = match side.map(|e| self.tc.st.head_const(e)) {
            Some(Some(head)) => eg.applications(head).to_vec(),
            Some(None) => (0..eg.len() as Id).collect(),
            None => facts.iter().map(|f| f.0).collect(),
        };
        let pattern = side.unwrap_or(condition);
        let mut out = Vec::new();
        for id in nodes {
            let mut found = Vec::new();
            self.match_node(eg, rule, pattern, id, &empty, &mut found);
            for subst in found {
                if out.len() >= limit {
                    return out;
                }
                out.extend(self.instantiate_rule(eg, rule, subst, facts));
            }
        }
        out
    }

    #[cold]
    fn instances_anywhere(&mut self, eg: &EGraph, rule: &Rule, facts: &[(Id, Expr)], limit: usize) -> Vec<Instance> {
        let nodes: Vec<Id> = (0..eg.len() as Id).collect();
        self.instances_at(eg, rule, facts, limit, &nodes)
    }

    fn instances_at(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        facts: &[(Id, Expr)],
        limit: usize,
        nodes: &[Id],
    ) -> Vec<Instance> {
        let arity = self.tc.st.app_arity(rule.from);
        let empty = Subst::empty(rule);
        let mut out = Vec::new();
        for &id in nodes {
            if self.tc.st.app_arity(eg.term(id)) != arity {
                continue;
            }
            let mut found = Vec::new();
            self.match_node(eg, rule, rule.from, id, &empty, &mut found);
            for subst in found {
                if out.len() >= limit {
                    return out;
                }
                if let Some(instance) = self.instantiate_rule(eg, rule, subst, facts) {
                    out.push(instance);
                }
            }
        }
        out
    }

    fn match_class(&mut self, eg: &EGraph, rule: &Rule, p: Expr, id: Id, subst: &Subst, out: &mut Vec<Subst>) {
        if out.len() > 64 {
            return;
        }
        if let Node::BVar(i) = self.tc.st.node(p) {
            let slot = subst.vars.len() - 1 - i as usize;
            match subst.vars[slot] {
                None => {
                    let mut s = subst.clone();
                    s.vars[slot] = Some(id);
                    out.push(s);
                }
                Some(old) if eg.same(old, id) => out.push(subst.clone()),
                Some(_) => {}
            }
            return;
        }
        if self.is_ground(rule, p) {
            if eg.get(p).is_some_and(|known| eg.same(known, id)) {
                out.push(subst.clone());
            }
            return;
        }
        for m in eg.class(id) {
            self.match_node(eg, rule, p, m, subst, out);
        }
    }

    /// Whether a pattern has neither variables nor universe parameters of the rule.
    fn is_ground(&self, rule: &Rule, p: Expr) -> bool {
        self.tc.st.loose(p) == 0 && (rule.params.is_empty() || !self.tc.st.has_level_param(p))
    }

    fn match_node(&mut self, eg: &EGraph, rule: &Rule, p: Expr, id: Id, subst: &Subst, out: &mut Vec<Subst>) {
        match (self.tc.st.node(p), eg.shape(id)) {
            (Node::App(f, a), Shape::App(g, b) | Shape::Dependent(g, b)) => {
                let mut heads = Vec::new();
                self.match_head(eg, rule, f, g, subst, &mut heads);
                for s in heads {
                    self.match_class(eg, rule, a, b, &s, out);
                }
            }
            (Node::Proj(n, i, s), Shape::Proj(m, j, t)) if n == m && i == j => {
                self.match_class(eg, rule, s, t, subst, out);
            }
            _ => {
                let mut s = subst.clone();
                if self.match_syntax(eg, rule, p, eg.term(id), &mut s) {
                    out.push(s);
                }
            }
        }
    }

    /// The function part of an application: node by node, since it is the constant at its head that matters.
    fn match_head(&mut self, eg: &EGraph, rule: &Rule, p: Expr, id: Id, subst: &Subst, out: &mut Vec<Subst>) {
        if matches!(self.tc.st.node(p), Node::App(..)) && eg.shape(id) != Shape::Leaf {
            self.match_node(eg, rule, p, id, subst, out);
        } else {
            let mut s = subst.clone();
            if self.match_syntax(eg, rule, p, eg.term(id), &mut s) {
                out.push(s);
            }
        }
    }

    /// Matches term against term; variables may only stand for terms that the e-graph holds.
    fn match_syntax(&mut self, eg: &EGraph, rule: &Rule, p: Expr, e: Expr, subst: &mut Subst) -> bool {
        if self.is_ground(rule, p) && p == e {
            return true;
        }
        match (self.tc.st.node(p), self.tc.st.node(e)) {
            (Node::BVar(i), _) => {
                let slot = subst.vars.len() - 1 - i as usize;
                let Some(id) = eg.get(e) else { return false };
                match subst.vars[slot] {
                    None => {
                        subst.vars[slot] = Some(id);
                        true
                    }
                    Some(old) => old == id || eg.same(old, id),
                }
            }
            (Node::Const(n, ls), Node::Const(m, ms)) => {
                n == m && {
                    ls == ms && rule.params.is_empty() || self.match_levels(rule, ls, ms, subst)
                }
            }
            (Node::App(f, a), Node::App(g, b)) => {
                self.match_syntax(eg, rule, f, g, subst) && self.match_syntax(eg, rule, a, b, subst)
            }
            (Node::Sort(l), Node::Sort(m)) => self.match_level(rule, l, m, subst),
            (Node::Proj(n, i, s), Node::Proj(m, j, t)) => n == m && i == j && self.match_syntax(eg, rule, s, t, subst),
            // `n + 1` against a literal.
            (Node::App(f, a), Node::Nat(_)) if self.tc.st.head_const(f) == Some(self.tc.names.nat_succ) => {
                let e = self.tc.literal_to_ctor(e);
                match self.tc.st.node(e) {
                    Node::App(_, pred) => self.match_syntax(eg, rule, a, pred, subst),
                    _ => false,
                }
            }
            _ => false,
        }
    }

    fn match_levels(&mut self, rule: &Rule, ps: Levels, ls: Levels, subst: &mut Subst) -> bool {
        let all = self.tc.st.levels(ps).len();
        (0..all).all(|i| {
            let (p, l) = (self.tc.st.levels(ps)[i], self.tc.st.levels(ls)[i]);
            self.match_level(rule, p, l, subst)
        })
    }

    fn match_level(&mut self, rule: &Rule, p: Level, l: Level, subst: &mut Subst) -> bool {
        if let LevelNode::Param(n) = self.tc.st.level_node(p)
            && let Some(i) = rule.params.iter().position(|&q| q == n)
        {
            return match subst.levels[i] {
                None => {
                    subst.levels[i] = Some(l);
                    true
                }
                Some(old) => self.tc.st.level_eq(old, l),
            };
        }
        match (self.tc.st.level_node(p), self.tc.st.level_node(l)) {
            (LevelNode::Succ(a), LevelNode::Succ(b)) => self.match_level(rule, a, b, subst),
            _ => p == l || self.tc.st.level_eq(p, l),
        }
    }

    /// The rule at a substitution, with its conditions discharged by the facts.
    fn instantiate_rule(&mut self, eg: &EGraph, rule: &Rule, subst: Subst, facts: &[(Id, Expr)]) -> Option<Instance> {
        let levels: SmallVec<[Level; 2]> = subst.levels.iter().map(|l| l.unwrap_or(Level::ZERO)).collect();
        let mut values = Args::new();
        let mut vars = subst;
        for i in 0..rule.binders.len() {
            if let Some(id) = vars.vars[i] {
                values.push(eg.term(id));
                continue;
            }
            let ty = self.tc.st.instantiate_levels(rule.binders[i], &rule.params, &levels);
            let ty = self.tc.st.instantiate(ty, &values);
            let ty = self.tc.norm(ty);
            let value = if rule.conditions[i] {
                self.discharge(eg, ty, facts)?
            } else if self.tc.class_of(ty).is_some() {
                self.tc.synth(ty)?
            } else {
                self.bind_by_facts(eg, rule, i, &mut vars, facts)?
            };
            values.push(value);
        }
        let level_inst = |s: &mut Self, e: Expr| {
            let e = s.tc.st.instantiate_levels(e, &rule.params, &levels);
            s.tc.st.instantiate(e, &values)
        };
        let from = level_inst(self, rule.from);
        let to = level_inst(self, rule.to);
        let proof = self.tc.st.instantiate_levels(rule.proof, &rule.params, &levels);
        let proof = self.tc.beta(proof, &values);
        let (lhs, rhs) = if rule.backwards { (to, from) } else { (from, to) };
        Some(Instance { lhs, rhs, proof })
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
        }
        None
    }

    /// A proof of a condition: a fact, an equation that is known, or a computation.
    fn discharge(&mut self, eg: &EGraph, p: Expr, facts: &[(Id, Expr)]) -> Option<Expr> {
        if let Some(id) = eg.get(p)
            && let Some(&(fact, proof)) = facts.iter().find(|f| eg.same(f.0, id))
        {
            return self.transport_fact(eg, fact, id, proof);
        }
        let (l, ty, a, b) = self.as_eq(p)?;
        if a == b {
            return Some(self.mk_refl(l, ty, a));
        }
        let (a, b) = (eg.get(a)?, eg.get(b)?);
        if eg.same(a, b) { self.explain(eg, a, b) } else { None }
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
