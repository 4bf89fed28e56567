//! Cases on a number below a bound: it is one of a few, and for each there is a goal.

use super::moves::Move;
use super::{Goal, Search};
use crate::expr::{Expr, FVar, Node};

/// Numbers with more values than this are not taken apart.
const MAX_VALUES: u32 = 12;
/// What that costs.
const COST: f32 = 1.4;

impl Search<'_> {
    /// Cases on the locals that a hypothesis bounds by a literal.
    pub(super) fn interval_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        if !self.tc.is_prop(g.target) {
            return;
        }
        let mut seen: Vec<FVar> = Vec::new();
        for &h in g.hyps.iter() {
            let Some((x, values)) = self.bounded(self.ty(h)) else { continue };
            // Of one value the simplification takes care.
            if (2..=MAX_VALUES).contains(&values) && g.hyps.contains(&x) && !seen.contains(&x) {
                seen.push(x);
                out.push((COST, Move::Interval(x, values)));
            }
        }
    }

    /// From `x + k ≤ n` for literals, the local and how many values it may have.
    fn bounded(&self, fact: Expr) -> Option<(FVar, u32)> {
        let (f, args) = self.tc.st.unfold_app(fact);
        let [mut left, right] = args[..] else { return None };
        if !matches!(self.tc.st.node(f), Node::Const(n, _) if Some(n) == self.known.le) {
            return None;
        }
        let Node::Nat(n) = self.tc.st.node(right) else { return None };
        let n = u32::try_from(self.tc.st.nat_value(n)).ok()?;
        let mut below = 0;
        loop {
            let (f, args) = self.tc.st.unfold_app(left);
            match (self.tc.st.node(f), &args[..]) {
                (Node::FVar(x), []) => return Some((x, n.checked_add(1)?.checked_sub(below)?)),
                (Node::Const(succ, _), &[e]) if succ == self.tc.names.nat_succ => (left, below) = (e, below + 1),
                _ => return None,
            }
        }
    }

    /// A goal for each of so many values of `x`, and one for those beyond.
    pub(super) fn interval(&mut self, g: &Goal, x: FVar, values: u32) -> Option<Vec<Goal>> {
        let (mut at, mut x, mut out) = (g.clone(), x, Vec::new());
        for _ in 0..values {
            let goals = self.take_apart(&at, x)?;
            // The goal of the successor is the one about a number.
            let number = self.plain_const(self.tc.names.nat);
            let mut beyond = None;
            for goal in goals {
                match self.tc.st.node(goal.target) {
                    Node::Pi(_, _, t, _) if t == number && beyond.is_none() => beyond = Some(goal),
                    _ => out.push(goal),
                }
            }
            let Some(beyond) = beyond else { return Some(out) };
            at = self.intro(&beyond)?;
            x = *at.hyps.last()?;
        }
        out.push(at);
        Some(out)
    }
}
