//! Closing a goal by computation alone: the instance of a closed decidable proposition, evaluated.

use super::{Goal, Search};
use crate::expr::{Expr, Node};

impl Search<'_> {
    /// Closes a proposition without locals whose `Decidable` instance computes to `isTrue h`; `h` is the proof.
    pub(super) fn close_by_evaluation(&mut self, g: &Goal) -> bool {
        if self.tc.st.has_fvar(g.target) || self.tc.st.has_mvar(g.target) || !self.tc.is_prop(g.target) {
            return false;
        }
        match self.evaluate(g.target) {
            Some(proof) => {
                self.close(g, proof);
                true
            }
            None => false,
        }
    }

    fn evaluate(&mut self, p: Expr) -> Option<Expr> {
        let class = self.tc.st.const_at(self.known.decidable?, &[]);
        let ty = self.tc.st.app(class, p);
        self.tc.instances.local.clear();
        let inst = self.tc.synth(ty)?;
        let value = self.tc.whnf(inst);
        let (f, args) = self.tc.st.unfold_app(value);
        match self.tc.st.node(f) {
            Node::Const(n, _) if Some(n) == self.known.is_true => args.last().copied(),
            _ => None,
        }
    }
}
