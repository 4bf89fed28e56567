//! Equations as rewrite rules of the e-graph: which of their sides is a pattern that can be looked for.

use super::Search;
use super::clauses::{Clause, Head, Source};
use crate::expr::{Expr, Node};
use crate::name::Name;
use std::rc::Rc;

/// An equation `∀ x…, conditions → lhs = rhs`; the variables are loose in all its parts.
pub(super) struct Rule {
    /// The proof, to be applied to the variables.
    pub(super) proof: Expr,
    /// Its universe parameters.
    pub(super) params: Rc<[Name]>,
    /// The types of the variables, each under those before it.
    pub(super) binders: Vec<Expr>,
    /// Which of the variables are proofs.
    pub(super) conditions: Vec<bool>,
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
    /// Its pattern; what it says is no equation but a fact, `to`.
    Fact,
    /// All its conditions (its pattern, where it has none; without a pattern all terms at hand); what it says is a fact, `to`.
    /// Tried when the search has got far.
    Horn,
    /// A part of the side that the other, a variable or made by a constructor, is the value of: the rule says that a function has
    /// a left inverse, so what it makes equal was equal. Also what a side that is a computation waits for. `to` is the equation.
    /// Tried when the search has got far, for parts that equal something else.
    Inverse,
    /// Nothing: it is tried for all terms at hand, and only when the search has got far.
    Seeds,
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
        let (xs, body) = self.tc.open_forall(clause.ty);
        let conditions: Vec<bool> = xs
            .iter()
            .map(|&x| {
                let t = self.ty(x);
                self.tc.is_prop(t)
            })
            .collect();
        let sides = self.as_eq(body);
        self.tc.close(xs.len() as u32);
        let binders: Vec<Expr> = (0..xs.len())
            .map(|i| {
                let t = self.ty(xs[i]);
                self.tc.st.abstract_fvars(t, &xs[..i])
            })
            .collect();
        let Some((_, _, a, b)) = sides else {
            let to = self.tc.st.abstract_fvars(body, &xs);
            let part = self.part_with_all(to, &conditions);
            let (from, trigger) = match part {
                Some(part) if self.says_facts(clause, &conditions) => (part, Trigger::Fact),
                _ if !self.says_atoms(clause) => return Vec::new(),
                Some(part) if !conditions.contains(&true) => (part, Trigger::Horn),
                _ => (to, Trigger::Horn),
            };
            return vec![Rule { proof, params, binders, conditions, from, to, backwards: false, trigger }];
        };
        let lhs = self.tc.st.abstract_fvars(a, &xs);
        let rhs = self.tc.st.abstract_fvars(b, &xs);
        let mut out = Vec::new();
        let part = if matches!(self.tc.st.node(rhs), Node::BVar(_)) || self.tc.ctor_of(rhs).is_some() {
            self.part_with_all(lhs, &conditions)
        } else if self.tc.st.has_fvar(proof) {
            [a, b].into_iter().find_map(|e| {
                let waits = self.majors_of(e).pop()?;
                let waits = self.tc.st.abstract_fvars(waits, &xs);
                let binds = |to| self.binds_all(waits, to, &conditions);
                (self.is_pattern(waits) && binds(lhs) && binds(rhs)).then_some(waits)
            })
        } else {
            None
        };
        if let Some(from) = part {
            let (params, binders, conditions) = (params.clone(), binders.clone(), conditions.clone());
            let to = self.tc.st.abstract_fvars(body, &xs);
            let trigger = Trigger::Inverse;
            out.push(Rule { proof, params, binders, conditions, from, to, backwards: false, trigger });
        }
        for (from, to, backwards) in [(lhs, rhs, false), (rhs, lhs, true)] {
            let pattern = self.is_pattern(from) && self.binds_all(from, to, &conditions);
            let trigger = match () {
                _ if from == to => continue,
                _ if pattern => Trigger::Pattern,
                _ if conditions.contains(&true) && !backwards && !pattern => Trigger::Facts,
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
        // What an equation between functions says of an argument may be spoken of nowhere.
        let at_variable = |e| {
            let Node::App(f, y) = self.tc.st.node(e) else { return false };
            self.tc.st.loose(f) == 0 && self.tc.st.node(y) == Node::BVar(0)
        };
        if xs.len() == 1 && self.tc.st.has_fvar(proof) && at_variable(lhs) && at_variable(rhs) {
            let trigger = Trigger::Seeds;
            out.push(Rule { proof, params, binders, conditions, from: lhs, to: rhs, backwards: false, trigger });
        }
        out
    }

    /// Whether a clause is a hypothesis that says something of anything.
    fn says_facts(&self, clause: &Clause, conditions: &[bool]) -> bool {
        let local = |e| matches!(self.tc.st.node(e), Node::FVar(x) if self.tc.st.local(x).depth > 0);
        matches!(clause.head, Head::Const(_) | Head::Local(_))
            && (clause.head != Head::Const(self.known.eq) && local(self.tc.st.get_app_fn(clause.source.term)))
            && !conditions.contains(&true)
    }

    /// Whether a clause says a proposition that is not put together from others.
    fn says_atoms(&self, clause: &Clause) -> bool {
        let c = &self.known.connectives;
        let connective =
            |n: Name| Some(n) == c.and.map(|c| c.0) || Some(n) == c.or.map(|c| c.0) || Some(n) == c.iff.map(|c| c.0);
        match clause.head {
            Head::Const(n) => !connective(n),
            Head::Local(_) | Head::Field(..) => true,
            Head::Sort | Head::Flex | Head::FlexApp(_) => false,
        }
    }

    /// The smallest part of a proposition that can be looked for and mentions all variables that are no proofs.
    fn part_with_all(&self, e: Expr, proofs: &[bool]) -> Option<Expr> {
        let (_, args) = self.tc.st.unfold_app(e);
        let parts = args.iter().filter(|&&a| {
            let mut bound = proofs.to_vec();
            self.mark_vars(a, &mut bound);
            bound.iter().all(|&b| b)
        });
        let parts = parts.filter_map(|&a| {
            let whole = matches!(self.tc.st.node(a), Node::App(..)) && self.is_pattern(a);
            self.part_with_all(a, proofs).or(whole.then_some(a))
        });
        parts.min_by_key(|&a| self.tc.st.size(a))
    }

    /// Whether a side can be looked for: no bare variable, no variable applied to arguments, no binder over variables.
    pub(super) fn is_pattern(&self, e: Expr) -> bool {
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

    /// Whether every variable of `to` occurs in `from`, or is a proof, which is found as any condition's is.
    fn binds_all(&self, from: Expr, to: Expr, conditions: &[bool]) -> bool {
        let n = conditions.len();
        let mut bound = vec![false; n];
        self.mark_vars(from, &mut bound);
        let mut used = vec![false; n];
        self.mark_vars(to, &mut used);
        (0..n).all(|i| bound[i] || !used[i] || conditions[i])
    }

    pub(super) fn mark_vars(&self, e: Expr, out: &mut [bool]) {
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
}
