//! Finding where the rules of the e-graph apply (e-matching; de Moura, Bjørner: Efficient E-matching for SMT solvers, 2007,
//! in its plain form: by backtracking over the nodes of a class).

use super::Search;
use super::discharge::Instance;
use super::egraph::{EGraph, Id, Shape};
use super::rules::{Rule, Trigger};
use crate::expr::{Expr, Node};
use crate::level::{Level, LevelNode, Levels};
use smallvec::{SmallVec, smallvec};

/// What the variables of a rule stand for, so far.
pub(super) type Vars = SmallVec<[Option<Id>; 6]>;

/// What the variables of a rule stand for, and its universe parameters.
#[derive(Clone)]
pub(super) struct Subst {
    pub(super) vars: Vars,
    pub(super) levels: SmallVec<[Option<Level>; 2]>,
    /// What was set, in order.
    trail: SmallVec<[Slot; 8]>,
    /// How many more nodes may be looked at.
    pub(super) fuel: u32,
}

#[derive(Clone, Copy)]
enum Slot {
    Var(usize),
    Level(usize),
}

impl Subst {
    pub(super) fn empty(rule: &Rule) -> Self {
        let vars = smallvec![None; rule.binders.len()];
        Subst { vars, levels: smallvec![None; rule.params.len()], trail: SmallVec::new(), fuel: FUEL }
    }

    pub(super) fn set_var(&mut self, i: usize, id: Id) {
        self.vars[i] = Some(id);
        self.trail.push(Slot::Var(i));
    }

    fn set_level(&mut self, i: usize, l: Level) {
        self.levels[i] = Some(l);
        self.trail.push(Slot::Level(i));
    }

    pub(super) fn mark(&self) -> usize {
        self.trail.len()
    }

    pub(super) fn undo_to(&mut self, mark: usize) {
        while self.trail.len() > mark {
            match self.trail.pop() {
                Some(Slot::Var(i)) => self.vars[i] = None,
                Some(Slot::Level(i)) => self.levels[i] = None,
                None => break,
            }
        }
    }
}

/// Patterns that are still to be matched, each with a node.
pub(super) enum Todo<'t> {
    End,
    /// With any node of the class.
    Class(Expr, Id, &'t Todo<'t>),
}

/// How many ways to match a pattern at one node are looked at.
const WAYS: usize = 64;

/// No more instances than this are looked at of a rule whose pattern does not say all.
const SEEDED: usize = 8;

/// How many nodes are looked at for a rule: in large classes a pattern that is nested has very many ways to fail.
const FUEL: u32 = 3_000;

impl Search<'_> {
    /// All instances of a rule in the e-graph, at most `limit`.
    pub(super) fn instances_of(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        facts: &[(Id, Expr)],
        limit: usize,
    ) -> Vec<Instance> {
        match rule.trigger {
            Trigger::Pattern | Trigger::Fact | Trigger::Inverse => self.instances_by_pattern(eg, rule, facts, limit),
            Trigger::Facts => self.instances_by_facts(eg, rule, facts, limit),
            // Those are for `horn.rs`.
            Trigger::Horn => Vec::new(),
            Trigger::Seeds => self.instances_by_seeds(eg, rule, facts),
        }
    }

    /// The instances at what fits the pattern.
    pub(super) fn instances_by_pattern(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        facts: &[(Id, Expr)],
        limit: usize,
    ) -> Vec<Instance> {
        let arity = self.tc.st.app_arity(rule.from);
        let mut subst = Subst::empty(rule);
        let mut found = Vec::new();
        let mut out = Vec::new();
        for &id in eg.candidates(&self.tc.st, rule.from).iter() {
            if self.tc.st.app_arity(eg.term(id)) != arity || rule.trigger == Trigger::Inverse && !eg.has_equals(id) {
                continue;
            }
            self.match_node(eg, rule, rule.from, id, &Todo::End, &mut subst, &mut found);
            for subst in found.drain(..) {
                if out.len() >= limit {
                    return out;
                }
                if rule.trigger == Trigger::Pattern
                    && self.node_at(eg, rule, rule.to, &subst).is_some_and(|to| eg.same(to, id))
                {
                    continue;
                }
                if let Some(instance) = self.instantiate_rule(eg, rule, subst, facts) {
                    out.push(instance);
                }
            }
        }
        out
    }

    /// The instance of a rule whose pattern is a term as it stands.
    pub(super) fn instance_at(&mut self, eg: &EGraph, rule: &Rule, facts: &[(Id, Expr)], id: Id) -> Option<Instance> {
        let mut subst = Subst::empty(rule);
        let fits = self.match_syntax(eg, rule, rule.from, eg.term(id), &mut subst);
        if fits { self.instantiate_rule(eg, rule, subst, facts) } else { None }
    }

    /// What the variables of a rule stand for where its pattern is in the class of a node.
    pub(super) fn matches_in_class(&mut self, eg: &EGraph, rule: &Rule, id: Id) -> Vec<Vars> {
        let mut subst = Subst::empty(rule);
        let mut found = Vec::new();
        for m in eg.class(id) {
            self.match_node(eg, rule, rule.from, m, &Todo::End, &mut subst, &mut found);
        }
        found.into_iter().map(|s| s.vars).collect()
    }

    /// The instances at all terms at hand, for rules of at most two variables, not counting those that the type of the last one
    /// says.
    pub(super) fn instances_by_seeds(&mut self, eg: &EGraph, rule: &Rule, facts: &[(Id, Expr)]) -> Vec<Instance> {
        let n = rule.binders.len();
        let Some(&last) = rule.binders.last().filter(|_| rule.params.is_empty()) else { return Vec::new() };
        if self.tc.st.loose(last) > 0 {
            let by_last = self.instances_by_last(eg, rule, facts);
            return if by_last.is_empty() { self.instances_by_pattern_and_seed(eg, rule, facts) } else { by_last };
        }
        if n > 2 {
            return self.instances_by_pattern_and_seed(eg, rule, facts);
        }
        let limit = if n == 1 { 8 } else { 4 };
        let choices: Vec<Vec<Id>> = rule.binders.iter().map(|&t| self.seeds(eg, t, limit)).collect();
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

    /// The instances at terms for the last variable, whose type says the others.
    fn instances_by_last(&mut self, eg: &EGraph, rule: &Rule, facts: &[(Id, Expr)]) -> Vec<Instance> {
        let n = rule.binders.len();
        let mut out = Vec::new();
        for id in eg.representatives() {
            if out.len() >= 8 {
                break;
            }
            let mut subst = Subst::empty(rule);
            subst.set_var(n - 1, id);
            self.bind_by_types(eg, rule, &mut subst);
            if subst.vars.iter().all(Option::is_some) {
                out.extend(self.instantiate_rule(eg, rule, subst, facts));
            }
        }
        out
    }

    /// The instances at what fits the pattern, the last variable that this does not say being any term of its type, which says the
    /// others.
    fn instances_by_pattern_and_seed(&mut self, eg: &EGraph, rule: &Rule, facts: &[(Id, Expr)]) -> Vec<Instance> {
        let mut out = Vec::new();
        if !self.is_pattern(rule.from) || rule.conditions.contains(&true) {
            return out;
        }
        let (mut subst, mut found) = (Subst::empty(rule), Vec::new());
        for &id in eg.candidates(&self.tc.st, rule.from).iter() {
            self.match_node(eg, rule, rule.from, id, &Todo::End, &mut subst, &mut found);
        }
        for matched in found {
            let Some(last) = matched.vars.iter().rposition(Option::is_none) else { continue };
            for id in eg.representatives() {
                if out.len() >= SEEDED {
                    return out;
                }
                let mut subst = matched.clone();
                subst.set_var(last, id);
                self.bind_by_types(eg, rule, &mut subst);
                if subst.vars.iter().all(Option::is_some) && self.is_of_its_type(eg, rule, &subst, last) {
                    out.extend(self.instantiate_rule(eg, rule, subst, facts));
                }
            }
        }
        out
    }

    /// Whether a variable of a rule stands for a term of its type.
    fn is_of_its_type(&mut self, eg: &EGraph, rule: &Rule, subst: &Subst, i: usize) -> bool {
        let values: Vec<Expr> = subst.vars[..=i].iter().flatten().map(|&id| eg.term(id)).collect();
        let ty = self.tc.st.instantiate(rule.binders[i], &values[..i]);
        let Some(found) = self.tc.infer_type(values[i]) else { return false };
        self.tc.norm(ty) == self.tc.norm(found)
    }

    /// The first terms of a type, one for each class.
    fn seeds(&mut self, eg: &EGraph, ty: Expr, limit: usize) -> Vec<Id> {
        let mut out = Vec::new();
        for first in eg.representatives() {
            if out.len() >= limit {
                break;
            }
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
        let mut subst = Subst::empty(rule);
        let mut found = Vec::new();
        // An equation may hold in the graph without being a fact of its own.
        let sides = self.as_eq(condition).map(|(_, _, a, b)| [(a, b), (b, a)]);
        let side = sides.into_iter().flatten().find(|s| self.is_pattern(s.0) && !self.is_ground(rule, s.0));
        let nodes = match side {
            Some(s) => eg.candidates(&self.tc.st, s.0),
            None => facts.iter().map(|f| f.0).collect(),
        };
        let pattern = side.map_or(condition, |s| s.0);
        let other = side.map(|s| s.1).filter(|&e| self.is_pattern(e) && !self.is_ground(rule, e));
        let mut out = Vec::new();
        for &id in nodes.iter() {
            let rest = other.map_or(Todo::End, |other| Todo::Class(other, id, &Todo::End));
            self.match_node(eg, rule, pattern, id, &rest, &mut subst, &mut found);
            for subst in found.drain(..) {
                if out.len() >= limit {
                    return out;
                }
                out.extend(self.instantiate_rule(eg, rule, subst, facts));
            }
        }
        out
    }

    /// Adds each substitution with which all that is to be done is done.
    pub(super) fn match_all(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        todo: &Todo<'_>,
        subst: &mut Subst,
        out: &mut Vec<Subst>,
    ) {
        let (p, id, rest) = match *todo {
            Todo::End => {
                out.push(subst.clone());
                return;
            }
            Todo::Class(p, id, rest) => (p, id, rest),
        };
        if let Node::BVar(i) = self.tc.st.node(p) {
            let slot = subst.vars.len() - 1 - i as usize;
            match subst.vars[slot] {
                None => {
                    let mark = subst.mark();
                    subst.set_var(slot, id);
                    self.match_all(eg, rule, rest, subst, out);
                    subst.undo_to(mark);
                }
                Some(old) if eg.same(old, id) => self.match_all(eg, rule, rest, subst, out),
                Some(_) => {}
            }
        } else if self.is_ground(rule, p) {
            if eg.get(p).is_some_and(|known| eg.same(known, id)) {
                self.match_all(eg, rule, rest, subst, out);
            }
        } else {
            for m in eg.class(id) {
                self.match_node(eg, rule, p, m, rest, subst, out);
            }
        }
    }

    /// A node equal to a pattern at a substitution.
    pub(super) fn node_at(&self, eg: &EGraph, rule: &Rule, p: Expr, subst: &Subst) -> Option<Id> {
        match self.tc.st.node(p) {
            Node::BVar(i) => subst.vars[subst.vars.len() - 1 - i as usize],
            _ if self.is_ground(rule, p) => eg.get(p),
            Node::App(f, a) => eg.application(self.node_at(eg, rule, f, subst)?, self.node_at(eg, rule, a, subst)?),
            Node::Proj(_, i, s) => eg.field(self.node_at(eg, rule, s, subst)?, i),
            _ => None,
        }
    }

    /// Whether a pattern has neither variables nor universe parameters of the rule.
    pub(super) fn is_ground(&self, rule: &Rule, p: Expr) -> bool {
        self.tc.st.loose(p) == 0 && (rule.params.is_empty() || !self.tc.st.has_level_param(p))
    }

    #[allow(clippy::too_many_arguments)]
    pub(super) fn match_node(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        p: Expr,
        id: Id,
        rest: &Todo<'_>,
        subst: &mut Subst,
        out: &mut Vec<Subst>,
    ) {
        if subst.fuel == 0 || out.len() >= WAYS {
            self.cut = true;
            return;
        }
        subst.fuel -= 1;
        match (self.tc.st.node(p), eg.shape(id)) {
            // The function part goes node by node, since it is the constant at its head that matters.
            (Node::App(f, a), Shape::App(g, b) | Shape::Dependent(g, b)) => {
                self.match_node(eg, rule, f, g, &Todo::Class(a, b, rest), subst, out);
            }
            (Node::Proj(n, i, s), Shape::Proj(m, j, t)) if n == m && i == j => {
                self.match_all(eg, rule, &Todo::Class(s, t, rest), subst, out);
            }
            _ => {
                let mark = subst.mark();
                if self.match_syntax(eg, rule, p, eg.term(id), subst) {
                    self.match_all(eg, rule, rest, subst, out);
                }
                subst.undo_to(mark);
            }
        }
    }

    /// Matches term against term; variables may only stand for terms that the e-graph holds.
    pub(super) fn match_syntax(&mut self, eg: &EGraph, rule: &Rule, p: Expr, e: Expr, subst: &mut Subst) -> bool {
        if self.is_ground(rule, p) && p == e {
            return true;
        }
        match (self.tc.st.node(p), self.tc.st.node(e)) {
            (Node::BVar(i), _) => {
                let slot = subst.vars.len() - 1 - i as usize;
                let Some(id) = eg.get(e) else { return false };
                match subst.vars[slot] {
                    None => {
                        subst.set_var(slot, id);
                        true
                    }
                    Some(old) => old == id || eg.same(old, id),
                }
            }
            (Node::Const(n, ls), Node::Const(m, ms)) => {
                n == m && { ls == ms && rule.params.is_empty() || self.match_levels(rule, ls, ms, subst) }
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
                    subst.set_level(i, l);
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
}
