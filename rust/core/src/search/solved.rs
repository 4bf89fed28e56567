//! Values of an unknown that solve an equation: one side is closed, the other a pattern, and by the equations at hand the
//! closed side equals an instance of the pattern. With `b = a * k`, and associativity, `b * c = a * ?x` for `k * c`.

use super::equality::Effort;
use super::rules::{Rule, Trigger};
use super::{Goal, Idea, Search};
use crate::expr::{Expr, FVar, MVarId, Node};
use std::rc::Rc;

/// How far the e-graph may grow for this.
const EFFORT: Effort = Effort { nodes: 160, rounds: 3, seeds: false };
/// No more solutions than this are looked at.
const MAX_SOLUTIONS: usize = 4;

/// Hypotheses, closed side and pattern, its unknowns being loose variables.
pub(super) type Question = (Rc<Vec<FVar>>, Expr, Expr);
/// For each solution the values of the variables.
pub(super) type Solutions = Rc<[Vec<Expr>]>;

impl Search<'_> {
    /// The values of `m` in the solutions of a target that is an equation.
    pub(super) fn solved_values(&mut self, g: &Goal, m: MVarId) -> Vec<Expr> {
        let Some((_, _, a, b)) = self.as_eq(g.target).filter(|_| self.with(Idea::Equality)) else { return Vec::new() };
        let (closed, open) = if self.tc.st.has_mvar(a) { (b, a) } else { (a, b) };
        let holes = self.tc.st.holes(open);
        let Some(i) = holes.iter().position(|&h| h == m) else { return Vec::new() };
        if self.tc.st.has_mvar(closed)
            || !matches!(self.tc.st.node(open), Node::App(..))
            || g.hyps.iter().any(|&h| self.tc.st.has_mvar(self.ty(h)))
        {
            return Vec::new();
        }
        self.solutions(g, closed, open, &holes).iter().map(|values| values[i]).collect()
    }

    fn solutions(&mut self, g: &Goal, closed: Expr, open: Expr, holes: &[MVarId]) -> Solutions {
        let n = holes.len() as u32;
        let pattern = self.tc.st.replace(open, &mut |st, e, offset| match st.node(e) {
            _ if !st.has_expr_mvar(e) => Some(e),
            Node::MVar(m) => {
                let i = holes.iter().position(|&h| h == m)? as u32;
                Some(st.bvar(offset + n - 1 - i))
            }
            _ => None,
        });
        let question = (g.hyps.clone(), closed, pattern);
        if let Some(known) = self.solutions.get(&question) {
            return known.clone();
        }
        let found: Solutions = self.new_solutions(g, closed, pattern, holes).into();
        self.solutions.insert(question, found.clone());
        found
    }

    fn new_solutions(&mut self, g: &Goal, closed: Expr, pattern: Expr, holes: &[MVarId]) -> Vec<Vec<Expr>> {
        let n = holes.len();
        if self.tc.st.has_mvar(pattern) || !self.is_pattern(pattern) {
            return Vec::new();
        }
        let binders: Vec<Expr> = holes.iter().map(|&h| self.tc.meta.decl(h).ty).collect();
        let rule = Rule {
            proof: pattern,
            params: Rc::new([]),
            binders,
            conditions: vec![false; n],
            from: pattern,
            to: pattern,
            backwards: false,
            trigger: Trigger::Pattern,
        };
        let given = self.given(g);
        let (mut eg, mut facts, rules) = (given.eg.clone(), given.facts.clone(), &given.rules);
        let id = eg.add(&mut self.tc, closed);
        let cut = self.cut;
        let mut out: Vec<Vec<Expr>> = Vec::new();
        for round in 0..=EFFORT.rounds {
            for vars in self.matches_in_class(&eg, &rule, id) {
                let values: Option<Vec<Expr>> = vars.iter().map(|v| v.map(|v| eg.term(v))).collect();
                if let Some(values) = values.filter(|v| !out.contains(v)) {
                    out.push(values);
                }
            }
            if out.len() >= MAX_SOLUTIONS || round == EFFORT.rounds || eg.len() > EFFORT.nodes {
                break;
            }
            let before = eg.len();
            if !self.saturate_once(&mut eg, rules, &mut facts, EFFORT) && eg.len() == before {
                break;
            }
        }
        self.cut = cut;
        out.truncate(MAX_SOLUTIONS);
        out
    }
}
