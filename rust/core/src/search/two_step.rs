//! Induction that goes two steps at a time, on types like `Nat`.

use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar};
use crate::level::Level;
use crate::name::Name;

impl Search<'_> {
    /// The constructor of a type like `Nat`: the only recursive one, with that argument alone, beside constants.
    pub(super) fn successor(&self, induct: Name) -> Option<Name> {
        let ind = self.tc.env.inductive(induct)?;
        if !ind.is_rec || ind.num_params != 0 || ind.num_indices != 0 {
            return None;
        }
        let mut unary = ind.ctors.iter().copied().filter(|&c| self.tc.env.ctor(c).is_some_and(|c| c.num_fields == 1));
        let succ = unary.next()?;
        unary.next().is_none().then_some(succ)
    }

    /// Induction that goes two steps at a time: goals `T c` and `T (succ c)` for each constant constructor, and
    /// `T x → T (succ x) → T (succ (succ x))`. The motive is `T x ∧ T (succ x)`, as `∀ q, (T x → T (succ x) → q) → q`.
    pub(super) fn two_step(&mut self, g: &Goal, x: FVar) -> Option<Vec<Goal>> {
        let x_ty = self.ty(x);
        let fam = self.family(x_ty)?;
        let succ_name = self.successor(fam.induct)?;
        let rec = self.rec_of(fam.induct)?;
        let ctors = self.tc.env.inductive(fam.induct)?.ctors.clone();
        let succ = self.tc.st.const_at(succ_name, &fam.levels);
        let moved = self.moved(g, &[x], &[]);
        let all = self.tc.st.mk_pi(&moved, g.target);
        // `T`, with its variable loose.
        let t = self.tc.st.abstract_fvars(all, &[x]);
        let at = |s: &mut Self, e: Expr| s.tc.st.instantiate1(t, e);
        let pi = |s: &mut Self, a: Expr, b: Expr| s.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, a, b);
        let lam = |s: &mut Self, a: Expr, b: Expr| s.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, a, b);
        let prop = self.tc.st.prop();
        let open = |s: &mut Self, ty: Expr| {
            let x = s.tc.open(Name::ANONYMOUS, BinderInfo::Default, ty, None);
            (x, s.tc.st.fvar(x))
        };
        let (n, ne) = open(self, x_ty);
        let (q, qe) = open(self, prop);
        let next = self.tc.st.app(succ, ne);
        let after = self.tc.st.app(succ, next);
        let (t0, t1, t2) = (at(self, ne), at(self, next), at(self, after));
        let k_ty = |s: &mut Self, a: Expr, b: Expr| {
            let b = pi(s, b, qe);
            pi(s, a, b)
        };
        let k0_ty = k_ty(self, t0, t1);
        let body = pi(self, k0_ty, qe);
        let pair_ty = self.tc.st.mk_pi(&[q], body);
        let motive = self.tc.st.mk_lambda(&[n], pair_ty);
        let step_ty = {
            let e = pi(self, t1, t2);
            let e = pi(self, t0, e);
            self.tc.st.mk_pi(&[n], e)
        };
        let rest = self.without(g, &moved.iter().copied().chain([x]).collect::<Vec<_>>());
        let mut goals = Vec::new();
        let mut subgoal = |s: &mut Self, ty: Expr| {
            let (mut sub, hole) = s.subgoal(&rest, ty);
            sub.elims += 1;
            goals.push(sub);
            hole
        };
        let mut e = self.rec_const(rec, &fam, Level::ZERO);
        e = self.tc.st.app(e, motive);
        for &c in &ctors {
            let minor = if c == succ_name {
                // fun n ih q k => ih q (fun a b => k b (step n a b))
                let step = subgoal(self, step_ty);
                let (ih, ihe) = open(self, pair_ty);
                let k1_ty = k_ty(self, t1, t2);
                let (k, ke) = open(self, k1_ty);
                let (a, ae) = open(self, t0);
                let (b, be) = open(self, t1);
                let more = self.tc.st.apps(step, &[ne, ae, be]);
                let inner = self.tc.st.apps(ke, &[be, more]);
                let inner = self.tc.st.mk_lambda(&[a, b], inner);
                let inner = self.tc.st.apps(ihe, &[qe, inner]);
                let out = self.tc.st.mk_lambda(&[n, ih, q, k], inner);
                self.tc.close(4);
                out
            } else {
                // fun q k => k first second
                let ce = self.tc.st.const_at(c, &fam.levels);
                let next = self.tc.st.app(succ, ce);
                let (first, second) = (at(self, ce), at(self, next));
                let k_c = k_ty(self, first, second);
                let (first, second) = (subgoal(self, first), subgoal(self, second));
                let inner = self.tc.st.bvar(0);
                let inner = self.tc.st.apps(inner, &[first, second]);
                let out = lam(self, k_c, inner);
                self.tc.st.mk_lambda(&[q], out)
            };
            e = self.tc.st.app(e, minor);
        }
        self.tc.close(2);
        let xe = self.tc.st.fvar(x);
        let next = self.tc.st.app(succ, xe);
        let next = at(self, next);
        // fun (a : T x) (_ : T (succ x)) => a
        let first = self.tc.st.bvar(1);
        let first = lam(self, next, first);
        let first = lam(self, all, first);
        let e = self.tc.st.apps(e, &[xe, all, first]);
        let args: Vec<Expr> = moved.iter().map(|&y| self.tc.st.fvar(y)).collect();
        let e = self.tc.st.apps(e, &args);
        self.close(g, e);
        Some(goals)
    }
}
