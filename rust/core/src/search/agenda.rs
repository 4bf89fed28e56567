//! The goals that wait: which of them is looked at next, and what becomes of them when unknowns are filled.

use super::{Goal, Search};
use crate::expr::{Expr, FVar, MVarId, Node, Store};
use std::rc::Rc;

/// Goals that wait, the first one on top.
pub(super) type Goals = Vec<Goal>;

impl Search<'_> {
    /// Drops the goals whose hole unification has filled; unknowns that came in by that become goals.
    pub(super) fn drop_filled(&mut self, goals: &mut Goals) {
        let mut more = Vec::new();
        for g in goals.iter() {
            if self.tc.meta.value(g.hole).is_none() {
                continue;
            }
            let e = self.tc.st.mvar(g.hole);
            let e = self.tc.instantiate_mvars(e);
            for m in self.tc.st.holes(e) {
                if !more.iter().chain(goals.iter()).any(|o: &Goal| o.hole == m) {
                    more.push(self.goal_of(g, m));
                }
            }
        }
        goals.retain(|g| self.tc.meta.value(g.hole).is_none());
        goals.extend(more);
    }

    /// The goal of an unknown, under those hypotheses of `g` that it may use.
    pub(super) fn goal_of(&mut self, g: &Goal, m: MVarId) -> Goal {
        let decl = *self.tc.meta.decl(m);
        let target = self.tc.norm(decl.ty);
        let hyps: Vec<FVar> = g.hyps.iter().copied().filter(|&h| self.tc.st.local(h).depth < decl.depth).collect();
        let done = g.done.min(hyps.len());
        Goal { hyps: Rc::new(hyps), done, target, hole: m, depth: decl.depth.min(g.depth), late: false, ..g.clone() }
    }

    /// Whether other goals or equations speak of the hole of a data goal.
    pub(super) fn hole_matters(&mut self, g: &Goal, others: &[Goal]) -> bool {
        let waits = self.tc.unifier.postponed.clone();
        others
            .iter()
            .any(|o| self.holds_hole(o.target, g.hole) || o.hyps.iter().any(|&h| self.holds_hole(self.ty(h), g.hole)))
            || waits.iter().any(|c| self.holds_hole(c.lhs, g.hole) || self.holds_hole(c.rhs, g.hole))
    }

    /// Whether a hole occurs in a term, looking through filled holes.
    pub(super) fn holds_hole(&self, e: Expr, hole: MVarId) -> bool {
        let mut todo = vec![e];
        while let Some(e) = todo.pop() {
            let found = self.tc.st.any(e, &mut |st, e| {
                if !st.has_expr_mvar(e) {
                    return None;
                }
                if let Node::MVar(m) = st.node(e) {
                    if m == hole {
                        return Some(true);
                    }
                    todo.extend(self.tc.meta.value(m).filter(|v| !todo.contains(v)));
                }
                Some(false)
            });
            if found {
                return true;
            }
        }
        false
    }

    /// The goal to look at next: closed ones, then proofs, then data that nothing has fixed. Of open proofs the one that says
    /// most, for it leaves the fewest choices; last one that is open only in its hypotheses.
    pub(super) fn pick(&mut self, goals: &[Goal]) -> Option<usize> {
        let mut best: Option<((u32, usize), usize)> = None;
        for (i, g) in goals.iter().enumerate() {
            let target = self.tc.instantiate_mvars(g.target);
            let rank = self.rank(g, target, goals);
            let unsaid = match rank {
                1 if self.tc.st.has_expr_mvar(target) => usize::MAX - self.known_size(target),
                1 => usize::MAX,
                _ => 0,
            };
            if best.is_none_or(|(r, _)| (rank, unsaid) < r) {
                best = Some(((rank, unsaid), i));
            }
        }
        best.map(|b| b.1)
    }

    /// The same of one goal, with its filled unknowns replaced in `target`.
    fn rank(&mut self, g: &Goal, target: Expr, all: &[Goal]) -> u32 {
        let open = self.tc.st.has_expr_mvar(target) || g.hyps.iter().any(|&h| self.speaks_of_values(h));
        let data = !self.tc.is_prop(target);
        // An instance that others speak of may be asked for as other data are: a setoid of a kind.
        let instance = data && self.tc.class_of(target).is_some() && (open || !self.hole_matters(g, all));
        let head = self.tc.st.get_app_fn(target);
        // What asks for something else besides says little of the unknowns, of which an equation that waits says more.
        let asks = open && !data && matches!(self.tc.st.node(head), Node::Const(n, _) if self.asks_for_data(n));
        let flex = matches!(self.tc.st.node(head), Node::MVar(_));
        match (g.late, data && !instance, flex, open) {
            _ if asks && self.only_proofs_unknown(target) => 5,
            _ if asks && !self.tc.unifier.postponed.is_empty() => 4,
            (_, false, false, false) if !g.late => 0,
            (false, false, false, true) => 1,
            (false, false, true, _) => 2,
            (false, true, _, _) => 3,
            _ => 4,
        }
    }

    /// Whether there are unknowns in a term, and all are proofs.
    fn only_proofs_unknown(&mut self, e: Expr) -> bool {
        let holes = self.tc.st.holes(e);
        !holes.is_empty()
            && holes.into_iter().all(|m| {
                let ty = self.tc.meta.decl(m).ty;
                self.tc.is_prop(ty)
            })
    }

    /// Whether a hypothesis says something of the values of an unknown function, or that an unknown equals something.
    fn speaks_of_values(&mut self, h: FVar) -> bool {
        let ty = self.ty(h);
        if !self.tc.st.has_expr_mvar(ty) {
            return false;
        }
        let ty = self.tc.instantiate_mvars(ty);
        let unknown = |st: &Store<'_>, e: Expr| matches!(st.node(st.get_app_fn(e)), Node::MVar(_));
        if let Some((_, _, a, b)) = self.as_eq(ty)
            && [a, b].into_iter().any(|side| unknown(&self.tc.st, side))
        {
            return true;
        }
        !unknown(&self.tc.st, ty)
            && self.tc.st.any(ty, &mut |st, e| match st.node(e) {
                _ if !st.has_expr_mvar(e) => None,
                Node::App(..) => Some(unknown(st, e)),
                _ => Some(false),
            })
    }

    /// The goal with its filled unknowns replaced, in target and hypotheses.
    pub(super) fn refresh(&mut self, mut g: Goal) -> Goal {
        g.target = self.tc.norm(g.target);
        let mut facts = Vec::new();
        let mut stale = Vec::new();
        for &h in g.hyps.iter() {
            let ty = self.ty(h);
            if !self.tc.st.has_mvar(ty) {
                continue;
            }
            let now = self.tc.norm(ty);
            if now != ty && !self.mentions_goal(&g, h) {
                facts.push((now, self.tc.st.fvar(h)));
                stale.push(h);
            }
        }
        if facts.is_empty() { g } else { self.have_all(&g, &facts, &stale) }
    }

    pub(super) fn is_closed(&self, g: &Goal) -> bool {
        !self.tc.st.has_expr_mvar(g.target) && g.hyps.iter().all(|&h| !self.tc.st.has_expr_mvar(self.ty(h)))
    }
}
