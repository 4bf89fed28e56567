//! Course-of-values induction on `Nat`: a statement for a number from the same statement for all smaller ones. Offered where
//! a goal compares numbers under a quantifier, or goes more than one step at a time, for there smaller numbers come from, or calls
//! a function that does.

use super::moves::Move;
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::level::Level;
use crate::name::Name;

impl Search<'_> {
    /// Course-of-values induction on the numbers that the target speaks of.
    pub(super) fn course_of_values_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        let Some(le) = self.known.le else { return };
        if !self.tc.is_prop(g.target) {
            return;
        }
        let succ = self.tc.names.nat_succ;
        let compares = |s: &Self, e: Expr| {
            s.tc.st.any(e, &mut |st, e| {
                let Node::App(_, a) = st.node(e) else { return Some(false) };
                let head = st.head_const(e).filter(|_| st.loose(e) > 0);
                Some(head == Some(le) || head == Some(succ) && st.head_const(a) == Some(succ))
            })
        };
        let is_number = |&x: &FVar| matches!(self.tc.st.node(self.ty(x)), Node::Const(n, _) if n == self.tc.names.nat);
        let numbers: Vec<FVar> = g.hyps.iter().copied().filter(is_number).collect();
        if numbers.is_empty() {
            return;
        }
        let compared = compares(self, g.target) || g.hyps.iter().any(|&h| compares(self, self.ty(h)));
        if !compared && !self.recurs_far(g.target) {
            return;
        }
        for x in numbers {
            if self.mentions_goal(g, x) {
                out.push((2.5 + 0.5 * g.elims as f32, Move::CourseOfValues(x)));
            }
        }
    }

    /// Whether a term calls a function that recurs to numbers more than two steps smaller.
    fn recurs_far(&mut self, e: Expr) -> bool {
        let mut called = Vec::new();
        self.tc.st.any(e, &mut |st, e| {
            if let Node::Const(n, _) = st.node(e) {
                called.push(n);
            }
            Some(false)
        });
        let succ = self.tc.names.nat_succ;
        let before = |s: &Self, e: Expr| match s.tc.st.node(e) {
            Node::App(_, a) if s.tc.st.head_const(e) == Some(succ) => Some(a),
            _ => None,
        };
        let far = |s: &Self, e: Expr| {
            let three = before(s, e).and_then(|e| before(s, e)).and_then(|e| before(s, e));
            three.is_some_and(|e| s.tc.st.loose(e) > 0)
        };
        called.into_iter().any(|n| {
            let equations = self.tc.equations(n).unwrap_or_default();
            equations.iter().any(|equation| equation.lhs.iter().any(|&p| far(self, p)))
        })
    }

    /// `∀ n, (∀ m, m < n → T m) → T n`, where `T x` is the target with what depends on `x` before it.
    pub(super) fn course_of_values(&mut self, g: &Goal, x: FVar) -> Option<Vec<Goal>> {
        let le = self.known.le?;
        let le_rec = self.rec_of(le)?;
        let nat_rec = self.rec_of(self.tc.names.nat)?;
        let nat = self.ty(x);
        let moved = self.moved(g, &[x], &[]);
        let body = self.tc.st.mk_pi(&moved, g.target);
        // `T`, with its variable loose.
        let t = self.tc.st.abstract_fvars(body, &[x]);
        let (le, succ) = (self.plain_const(le), self.plain_const(self.tc.names.nat_succ));
        let le_rec = self.plain_const(le_rec);
        let one = self.tc.st.level_succ(Level::ZERO);
        let [into_proofs, into_props] = [Level::ZERO, one].map(|l| self.tc.st.const_at(nat_rec, &[l]));
        let prop = self.tc.st.prop();
        let open = |s: &mut Self, ty: Expr| {
            let y = s.tc.open(Name::ANONYMOUS, BinderInfo::Default, ty, None);
            (y, s.tc.st.fvar(y))
        };
        let less = |s: &mut Self, a: Expr, b: Expr| {
            let a = s.tc.st.app(succ, a);
            s.tc.st.apps(le, &[a, b])
        };
        // `∀ m, m < n → T m`
        let below = |s: &mut Self, n: Expr| {
            let (m, me) = open(s, nat);
            let before = less(s, me, n);
            let tm = s.tc.st.instantiate1(t, me);
            let e = s.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, before, tm);
            let e = s.tc.st.mk_pi(&[m], e);
            s.tc.close(1);
            e
        };
        let (n, ne) = open(self, nat);
        let below_n = below(self, ne);
        let tn = self.tc.st.instantiate1(t, ne);
        let step = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, below_n, tn);
        let step = self.tc.st.mk_pi(&[n], step);
        let all_below = self.tc.st.mk_lambda(&[n], below_n);
        let gone: Vec<FVar> = moved.iter().copied().chain([x]).collect();
        let rest = self.without(g, &gone);
        let (mut sub, hole) = self.subgoal(&rest, step);
        sub.elims += 1;

        let (m, me) = open(self, nat);
        let tm = self.tc.st.instantiate1(t, me);
        // `G 0 := T m`, `G (p + 1) := (∀ k < p, T k) → T m`: what `m < a` gives for `a`.
        let at_succ = {
            let e = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, below_n, tm);
            let e = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, prop, e);
            self.tc.st.mk_lambda(&[n], e)
        };
        let constantly = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, nat, prop);
        let given = self.tc.st.apps(into_props, &[constantly, tm, at_succ]);
        let m1 = self.tc.st.app(succ, me);
        let (a, ae) = open(self, nat);
        let reached = self.tc.st.apps(le, &[m1, ae]);
        let at_a = self.tc.st.app(given, ae);
        let motive = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, reached, at_a);
        let motive = self.tc.st.mk_lambda(&[a], motive);
        // fun q => step m q
        let first = self.tc.st.app(hole, me);
        // fun a h _ q => q m h
        let (h, he) = open(self, reached);
        let (ih, _) = open(self, at_a);
        let below_a = below(self, ae);
        let (q, qe) = open(self, below_a);
        let more = self.tc.st.apps(qe, &[me, he]);
        let more = self.tc.st.mk_lambda(&[a, h, ih, q], more);
        self.tc.close(4);
        let by_le = self.tc.st.apps(le_rec, &[m1, motive, first, more]);
        // fun m h => … at 0, and fun n ih m h => … at n + 1, which takes `ih`.
        let zero = self.tc.st.nat(Default::default());
        let before = less(self, me, zero);
        let (h, he) = open(self, before);
        let base = self.tc.st.apps(by_le, &[zero, he]);
        let base = self.tc.st.mk_lambda(&[m, h], base);
        self.tc.close(1);
        let n1 = self.tc.st.app(succ, ne);
        let before = less(self, me, n1);
        let (h, he) = open(self, before);
        let (ih, ihe) = open(self, below_n);
        let next = self.tc.st.apps(by_le, &[n1, he, ihe]);
        let next = self.tc.st.mk_lambda(&[n, ih, m, h], next);
        self.tc.close(4);

        let xe = self.tc.st.fvar(x);
        let smaller = self.tc.st.apps(into_proofs, &[all_below, base, next, xe]);
        let e = self.tc.st.apps(hole, &[xe, smaller]);
        let args: Vec<Expr> = moved.iter().map(|&y| self.tc.st.fvar(y)).collect();
        let e = self.tc.st.apps(e, &args);
        self.close(g, e);
        Some(vec![sub])
    }
}
