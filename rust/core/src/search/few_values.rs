//! Equations that hold by computation whatever the terms of an enumeration, such as `Bool`, are that it waits for: shown by
//! cases on these, one after the other.

use super::{Goal, Search};
use crate::expr::Expr;
use crate::level::Level;

/// How many terms are taken apart.
const TERMS: u32 = 5;
/// How many values such a term may have.
const VALUES: usize = 4;

impl Search<'_> {
    /// Closes an equation that holds for all values of what it waits for.
    pub(super) fn close_by_few_values(&mut self, g: &Goal) -> bool {
        if self.tc.st.has_expr_mvar(g.target) {
            return false;
        }
        match self.for_all_values(g, g.target, TERMS) {
            Some(proof) => {
                self.close(g, proof);
                true
            }
            None => false,
        }
    }

    fn for_all_values(&mut self, g: &Goal, p: Expr, left: u32) -> Option<Expr> {
        let (l, ty, a, b) = self.as_eq(p)?;
        if a == b {
            return Some(self.mk_refl(l, ty, a));
        }
        let differ = matches!((self.tc.ctor_of(a), self.tc.ctor_of(b)), (Some(c), Some(d)) if c != d);
        if left == 0 || differ {
            return None;
        }
        let mut stuck = Vec::new();
        self.stuck_on(p, &mut stuck);
        // What other terms depend on comes first.
        stuck.sort_by_key(|&e| self.tc.st.size(e));
        let (e, ty, values) = stuck.into_iter().find_map(|e| {
            let ty = self.tc.infer_type(e)?;
            let values = self.constants_of(ty);
            ((1..=VALUES).contains(&values.len()) && self.contains(p, e)).then_some((e, ty, values))
        })?;
        let fam = self.family(ty)?;
        let rec = self.rec_of(fam.induct)?;
        let x = self.local(g.depth, ty);
        let xe = self.tc.st.fvar(x);
        let body = self.replace_term(p, e, xe);
        if !self.is_well_typed(body) {
            return None;
        }
        let body = self.tc.st.abstract_fvars(body, &[x]);
        let rec = self.rec_const(rec, &fam, Level::ZERO);
        let motive = self.motive_over(rec, 1, body)?;
        let mut proof = self.tc.st.app(rec, motive);
        for value in values {
            let case = self.tc.st.instantiate1(body, value);
            let case = self.tc.norm(case);
            let case = self.for_all_values(g, case, left - 1)?;
            proof = self.tc.st.app(proof, case);
        }
        Some(self.tc.st.app(proof, e))
    }
}
