//! Values that an equation forces: in `(p x && q x) = true` the computation waits for `p x`, and comes to `true` at one value
//! of it only. Cases on it are right at once, since all but one are closed.

use super::{Goal, Search};
use crate::expr::{Expr, FVar, Node};

impl Search<'_> {
    /// Cases on what `h : a = b` forces.
    pub(super) fn split_forced(&mut self, g: &Goal, h: FVar, a: Expr, b: Expr) -> Option<Vec<Goal>> {
        let e = self.forced(a, b).or_else(|| self.forced(b, a))?;
        let ty = self.ty(h);
        if !self.contains(ty, e) {
            return None;
        }
        let goals = match self.tc.st.node(e) {
            Node::FVar(x) => self.eliminate(g, x, &[])?,
            _ => self.split(g, e)?,
        };
        Some(goals.into_iter().map(|sub| Goal { elims: g.elims, ..sub }).collect())
    }

    /// The term that the computation `a` waits for, if at one constructor at most it may come to `b`.
    fn forced(&mut self, a: Expr, b: Expr) -> Option<Expr> {
        let b = self.tc.literal_to_ctor(b);
        self.tc.ctor_of(b)?;
        if self.tc.st.has_mvar(a) || self.tc.st.has_mvar(b) {
            return None;
        }
        if let Some(&known) = self.forced.get(&(a, b)) {
            return known;
        }
        let found = self.majors_of(a).into_iter().find(|&e| self.is_forced(a, b, e) == Some(true));
        self.forced.insert((a, b), found);
        found
    }

    fn is_forced(&mut self, a: Expr, b: Expr, e: Expr) -> Option<bool> {
        if !self.contains(a, e) {
            return None;
        }
        let ty = self.tc.infer_type(e)?;
        let ty = self.tc.norm(ty);
        let fam = self.family(ty)?;
        let ind = self.tc.env.inductive(fam.induct)?;
        if ind.is_rec || self.holds_instances(fam.induct) || !fam.indices.is_empty() || ind.ctors.len() < 2 {
            return None;
        }
        let mut may = 0;
        for &c in &ind.ctors {
            let (xs, made, _) = self.open_ctor(&fam, c)?;
            let value = self.replace_term(a, e, made);
            let value = self.tc.norm(value);
            may += usize::from(self.may_match(value, b));
            self.tc.close(xs.len() as u32);
        }
        Some(may < 2)
    }
}
