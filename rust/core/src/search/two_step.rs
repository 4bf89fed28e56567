//! Induction that goes two steps at a time, on types like `Nat` and `List`.

use super::elim::Family;
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::level::Level;
use crate::name::Name;

/// The constructor of a type like `Nat` or `List`: the only one that takes an argument, one of these being of the type itself.
struct Successor {
    name: Name,
    /// The constructor at the parameters.
    ctor: Expr,
    /// The types of its other arguments, which do not depend on each other.
    data: Vec<Expr>,
    /// The place of the recursive argument.
    place: usize,
}

impl Successor {
    /// The constructor applied.
    fn of(&self, s: &mut Search<'_>, data: &[Expr], e: Expr) -> Expr {
        let mut args = data.to_vec();
        args.insert(self.place, e);
        s.tc.st.apps(self.ctor, &args)
    }
}

impl Search<'_> {
    fn successor(&mut self, ty: Expr, fam: &Family) -> Option<Successor> {
        let ind = self.tc.env.inductive(fam.induct)?;
        if !ind.is_rec || ind.num_indices != 0 {
            return None;
        }
        let takes = |&c: &Name| self.tc.env.ctor(c).is_some_and(|c| c.num_fields > 0);
        let mut compound = ind.ctors.iter().copied().filter(takes);
        let name = compound.next().filter(|_| compound.next().is_none())?;
        let (ctor, mut rest) = self.typed_ctor(fam, name)?;
        let (mut data, mut place) = (Vec::new(), None);
        while let Node::Pi(_, _, t, b) = self.tc.st.node(rest) {
            if self.tc.st.loose(t) > 0 {
                return None;
            }
            match place {
                None if t == ty => place = Some(data.len()),
                _ => data.push(t),
            }
            rest = b;
        }
        (!data.contains(&ty)).then_some(Successor { name, ctor, data, place: place? })
    }

    /// Whether induction may go two steps at a time on a local.
    pub(super) fn has_successor(&mut self, x: FVar) -> bool {
        let ty = self.ty(x);
        self.family(ty).is_some_and(|fam| self.successor(ty, &fam).is_some())
    }

    /// Induction that goes two steps at a time: goals `T c` and `∀ a, T (s a c)` for each constant constructor, and
    /// `T x → (∀ a, T (s a x)) → ∀ b, T (s b (s a x))`. The motive is `T x ∧ ∀ a, T (s a x)`, as
    /// `∀ q, (T x → (∀ a, T (s a x)) → q) → q`.
    pub(super) fn two_step(&mut self, g: &Goal, x: FVar) -> Option<Vec<Goal>> {
        let x_ty = self.ty(x);
        let fam = self.family(x_ty)?;
        let succ = self.successor(x_ty, &fam)?;
        let rec = self.rec_of(fam.induct)?;
        let ctors = self.tc.env.inductive(fam.induct)?.ctors.clone();
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
        // `∀ a, T (s a e)`
        let at_next = |s: &mut Self, e: Expr| {
            let opened: Vec<(FVar, Expr)> = succ.data.iter().map(|&ty| open(s, ty)).collect();
            let (xs, es): (Vec<FVar>, Vec<Expr>) = opened.into_iter().unzip();
            let next = succ.of(s, &es, e);
            let body = at(s, next);
            s.tc.close(xs.len() as u32);
            s.tc.st.mk_pi(&xs, body)
        };
        let (n, ne) = open(self, x_ty);
        let (q, qe) = open(self, prop);
        let opened: Vec<(FVar, Expr)> = succ.data.iter().map(|&ty| open(self, ty)).collect();
        let (ds, des): (Vec<FVar>, Vec<Expr>) = opened.into_iter().unzip();
        let next = succ.of(self, &des, ne);
        let (t0, t1, t2) = (at(self, ne), at_next(self, ne), at_next(self, next));
        let t_next = at(self, next);
        let k_ty = |s: &mut Self, a: Expr, b: Expr| {
            let b = pi(s, b, qe);
            pi(s, a, b)
        };
        let k0_ty = k_ty(self, t0, t1);
        let body = pi(self, k0_ty, qe);
        let pair_ty = self.tc.st.mk_pi(&[q], body);
        let motive = self.tc.st.mk_lambda(&[n], pair_ty);
        let over: Vec<FVar> = [n].into_iter().chain(ds.iter().copied()).collect();
        let step_ty = {
            let e = pi(self, t1, t2);
            let e = pi(self, t0, e);
            self.tc.st.mk_pi(&over, e)
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
            let minor = if c == succ.name {
                // fun a n ih q k => ih q (fun u v => k (v a) (step n a u v))
                let step = subgoal(self, step_ty);
                let (ih, ihe) = open(self, pair_ty);
                let k1_ty = k_ty(self, t_next, t2);
                let (k, ke) = open(self, k1_ty);
                let (u, ue) = open(self, t0);
                let (v, ve) = open(self, t1);
                let more = self.tc.st.app(step, ne);
                let more = self.tc.st.apps(more, &des);
                let more = self.tc.st.apps(more, &[ue, ve]);
                let one = self.tc.st.apps(ve, &des);
                let inner = self.tc.st.apps(ke, &[one, more]);
                let inner = self.tc.st.mk_lambda(&[u, v], inner);
                let inner = self.tc.st.apps(ihe, &[qe, inner]);
                let mut binders = ds.clone();
                binders.insert(succ.place, n);
                binders.extend([ih, q, k]);
                let out = self.tc.st.mk_lambda(&binders, inner);
                self.tc.close(4);
                out
            } else {
                // fun q k => k first second
                let ce = self.ctor_at(&fam, c);
                let (first, second) = (at(self, ce), at_next(self, ce));
                let k_c = k_ty(self, first, second);
                let (first, second) = (subgoal(self, first), subgoal(self, second));
                let inner = self.tc.st.bvar(0);
                let inner = self.tc.st.apps(inner, &[first, second]);
                let out = lam(self, k_c, inner);
                self.tc.st.mk_lambda(&[q], out)
            };
            e = self.tc.st.app(e, minor);
        }
        self.tc.close(2 + ds.len() as u32);
        let xe = self.tc.st.fvar(x);
        let next = at_next(self, xe);
        // fun (a : T x) (_ : ∀ a, T (s a x)) => a
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
