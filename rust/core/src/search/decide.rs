//! Closing a goal by computation alone: the instance of a closed decidable proposition, evaluated.

use super::{Goal, Search};
use crate::expr::{Expr, Node};

/// How many steps the evaluation of an instance may take.
const EVALUATION: u64 = 100_000;

impl Search<'_> {
    /// Closes a proposition without locals whose `Decidable` instance computes to `isTrue h`; `h` is the proof.
    pub(super) fn close_by_evaluation(&mut self, g: &Goal) -> bool {
        if self.tc.st.has_fvar(g.target) || self.tc.st.has_mvar(g.target) || !self.tc.is_prop(g.target) {
            return false;
        }
        let proof = self.evaluate(g.target).or_else(|| self.literal_le(g.target));
        match proof {
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
        self.tc.instances.set_local(Vec::new());
        let inst = self.tc.synth(ty)?;
        let value = self.tc.whnf_within(inst, EVALUATION)?;
        let (f, args) = self.tc.st.unfold_app(value);
        match self.tc.st.node(f) {
            Node::Const(n, _) if Some(n) == self.known.is_true => args.last().copied(),
            _ => None,
        }
    }

    /// `a ≤ b` for literals: `∀ k, a ≤ a + k` by induction, at `k = b - a`.
    fn literal_le(&mut self, p: Expr) -> Option<Expr> {
        let (f, args) = self.tc.st.unfold_app(p);
        let [a, b] = args[..] else { return None };
        let le = self.known.le?;
        if !matches!(self.tc.st.node(f), Node::Const(n, _) if n == le) {
            return None;
        }
        let (Node::Nat(la), Node::Nat(lb)) = (self.tc.st.node(a), self.tc.st.node(b)) else { return None };
        let (m, n) = (self.tc.st.nat_value(la).clone(), self.tc.st.nat_value(lb).clone());
        if m > n {
            return None;
        }
        let nat = self.plain_const(self.tc.names.nat);
        let constant = |s: &mut Self, name: &str| s.tc.env.find(name).map(|i| i.val.name).map(|n| s.plain_const(n));
        let add = constant(self, "Nat.add")?;
        let refl = constant(self, "Nat.le.refl")?;
        let step = constant(self, "Nat.le.step")?;
        let rec = self.tc.env.find("Nat.rec")?.val.name;
        let (le, anonymous, info) = (f, crate::name::Name::ANONYMOUS, crate::expr::BinderInfo::Default);
        let sum = |s: &mut Self, i: u32| {
            let k = s.tc.st.bvar(i);
            s.tc.st.apps(add, &[a, k])
        };
        let s0 = sum(self, 0);
        let body = self.tc.st.apps(le, &[a, s0]);
        let motive = self.tc.st.lam(anonymous, info, nat, body);
        let base = self.tc.st.app(refl, a);
        let s1 = sum(self, 1);
        let ih = self.tc.st.bvar(0);
        let more = self.tc.st.apps(step, &[a, s1, ih]);
        let more = self.tc.st.lam(anonymous, info, body, more);
        let more = self.tc.st.lam(anonymous, info, nat, more);
        let rec = self.tc.st.const_at(rec, &[crate::level::Level::ZERO]);
        let k = self.tc.st.nat(n - m);
        Some(self.tc.st.apps(rec, &[motive, base, more, k]))
    }
}
