//! Antisymmetry and its like: what is equal because it is below and above is often above for the reason that it is below.

use super::{Goal, Search};

impl Search<'_> {
    /// Two goals that make an equation and are about the same relation: the second may use the first.
    pub(super) fn share(&mut self, g: &Goal, goals: &mut [Goal]) {
        let [first, second] = goals else { return };
        if self.as_eq(g.target).is_none() || self.as_eq(first.target).is_some() {
            return;
        }
        let heads = [self.head_of(first.target), self.head_of(second.target)];
        if heads[0] != heads[1] || self.tc.st.app_arity(first.target) < 2 {
            return;
        }
        let proof = self.tc.st.mvar(first.hole);
        *second = self.have(second, first.target, proof, &[]);
    }
}
