//! The lemmas that linear arithmetic stands on, proved by the search itself when a goal speaks of `Nat.le`, sums or
//! differences. They are kept apart from the premises: only `arith.rs` and its rewriting use them.

use super::Search;
use super::arith::Arithmetic;
use super::lemmas::Build;
use crate::expr::Expr;
use crate::level::Level;
use crate::name::Name;
use std::rc::Rc;

impl Search<'_> {
    /// Makes ready for linear arithmetic, if the target speaks of what it is about.
    pub(super) fn prepare_arithmetic(&mut self, target: Expr) {
        let mentions = |s: &Self, name: &str| {
            let found = s.tc.env.find(name).map(|i| i.val.name);
            found.is_some_and(|n| s.tc.st.has_const(n, target))
        };
        if !["Nat.le", "Nat.sub", "Nat.add", "Nat.pred"].iter().any(|n| mentions(self, n)) {
            return;
        }
        let premises = self.premises.len();
        self.arithmetic = self.make_arithmetic().map(Rc::new);
        // What it says of differences is proved by what it can do without them.
        for i in 0..3 {
            let Some(statement) = self.difference_law(i) else { break };
            let Some(proof) = self.lemma(statement) else { break };
            if let Some(ar) = &mut self.arithmetic
                && let Some(ar) = Rc::get_mut(ar)
            {
                ar.differences.push(proof);
            }
        }
        self.premises.truncate(premises);
    }

    fn make_arithmetic(&mut self) -> Option<Arithmetic> {
        let names = ["Or", "Or.rec", "Or.inl", "Or.inr", "And", "Nat.le", "Nat.le.refl", "Nat.add"];
        let [or, or_rec, inl, inr, and, le, le_refl, add] = self.named(names)?;
        let optional = |s: &mut Self, name: &str| s.named([name]).map(|[n]| s.plain_const(n));
        let (sub, pred) = (optional(self, "Nat.sub"), optional(self, "Nat.pred"));
        let [nat, le, le_refl, add, or_c, and_c] =
            [self.tc.names.nat, le, le_refl, add, or, and].map(|n| self.plain_const(n));
        let falsity = self.plain_const(self.known.false_?);
        let succ = self.plain_const(self.tc.names.nat_succ);
        let zero = self.tc.st.nat(Default::default());

        let mut b = Build { search: self, ty: nat };
        let (x, y, z) = (b.var(2), b.var(1), b.var(0));
        let [sy, sz] = [y, z].map(|e| b.search.tc.st.app(succ, e));
        // The laws of addition.
        let mut laws = Vec::new();
        let zero_add = b.op(add, zero, z);
        let e = b.eq(zero_add, z)?;
        laws.push(b.all(1, e));
        let (l, sum) = (b.op(add, sy, z), b.op(add, y, z));
        let r = b.search.tc.st.app(succ, sum);
        let e = b.eq(l, r)?;
        laws.push(b.all(2, e));
        let (yz, zy) = (b.op(add, y, z), b.op(add, z, y));
        let e = b.eq(yz, zy)?;
        laws.push(b.all(2, e));
        let xy = b.op(add, x, y);
        let (l, r) = (b.op(add, xy, z), b.op(add, x, yz));
        let e = b.eq(l, r)?;
        laws.push(b.all(3, e));
        // What the others need: y ≤ z from y + 1 ≤ z + 1, and back.
        let (small, large) = (b.op(le, y, z), b.op(le, sy, sz));
        let e = b.implies(small, large);
        let up = b.all(2, e);
        let e = b.implies(large, small);
        let down = b.all(2, e);
        let least = b.op(le, zero, z);
        let least = b.all(1, least);
        // y + 1 ≤ z → y ≤ z
        let (strict, weak) = (b.op(le, sy, z), b.op(le, y, z));
        let e = b.implies(strict, weak);
        let weaker = b.all(2, e);
        // x ≤ y → y ≤ z → x ≤ z
        let (le_xy, le_yz, le_xz) = (b.op(le, x, y), b.op(le, y, z), b.op(le, x, z));
        let e = b.implies(le_yz, le_xz);
        let e = b.implies(le_xy, e);
        let trans = b.all(3, e);
        let gt = b.op(le, sz, y);
        let either = b.op(or_c, small, gt);
        let total = b.all(2, either);
        // y + z + 1 ≤ y → False
        let more = b.search.tc.st.app(succ, yz);
        let e = b.op(le, more, y);
        let e = b.implies(e, falsity);
        let no_gain = b.all(2, e);
        let e = b.op(le, sz, z);
        let e = b.implies(e, falsity);
        let irrefl = b.all(1, e);
        // y ≤ z → z ≤ y → y = z
        let (there, back) = (b.op(le, y, z), b.op(le, z, y));
        let e = b.eq(y, z)?;
        let e = b.implies(back, e);
        let e = b.implies(there, e);
        let antisymm = b.all(2, e);
        let [add_right, add_left, add_le_add] = b.monotone(le, add);
        let pred_cases = match pred {
            Some(pred) => {
                let p = b.search.tc.st.app(pred, z);
                let (is_zero, none) = (b.eq(z, zero)?, b.eq(p, zero)?);
                let none = b.op(and_c, is_zero, none);
                let e = b.search.tc.st.app(succ, p);
                let some = b.eq(z, e)?;
                let e = b.op(or_c, none, some);
                Some(b.all(1, e))
            }
            None => None,
        };
        let mut rules = Vec::new();
        for law in laws {
            let e = self.lemma(law)?;
            let clause = self.lemma_clause(e);
            rules.extend(self.rules_of(&clause).iter().cloned());
        }
        let least = self.lemma(least)?;
        let up = self.lemma(up)?;
        let proof = self.total_proof(nat, le, or_c, [or_rec, inl, inr], least, up)?;
        let total = self.lemma_by(total, |_, _| Some(proof))?;
        let trans = self.lemma(trans)?;
        self.lemma(weaker)?;
        self.lemma(down)?;
        let irrefl = self.lemma(irrefl)?;
        let no_gain = self.lemma(no_gain)?;
        let proof = self.antisymm_proof(nat, le, irrefl, trans)?;
        let antisymm = self.lemma_by(antisymm, |_, _| Some(proof))?;
        let add_left = self.lemma(add_left)?;
        let add_right = self.lemma(add_right)?;
        let proof = self.add_le_add_proof(nat, le, add, trans, add_left, add_right);
        let add_le_add = self.lemma_by(add_le_add, |_, _| Some(proof))?;
        let pred_cases = pred_cases.and_then(|e| self.lemma(e));
        let or = [or, or_rec, inl, inr];
        Some(Arithmetic {
            nat,
            le,
            le_refl,
            add,
            sub,
            pred,
            or,
            and,
            total,
            add_le_add,
            no_gain,
            antisymm,
            differences: Vec::new(),
            pred_cases,
            rules,
        })
    }

    /// `y ≤ z ∨ z + 1 ≤ y` by induction on `y`, then cases on `z`.
    fn total_proof(&mut self, nat: Expr, le: Expr, or: Expr, names: [Name; 3], least: Expr, up: Expr) -> Option<Expr> {
        let [rec] = self.named(["Nat.rec"])?;
        let rec = self.tc.st.const_at(rec, &[Level::ZERO]);
        let [or_rec, inl, inr] = names.map(|n| self.plain_const(n));
        let succ = self.plain_const(self.tc.names.nat_succ);
        let zero = self.tc.st.nat(Default::default());
        let mut b = Build { search: self, ty: nat };
        let apps = |b: &mut Build<'_, '_>, f: Expr, args: &[Expr]| b.search.tc.st.apps(f, args);
        // The two sides, and the statement, for `y` and `z`.
        let sides = |b: &mut Build<'_, '_>, y: Expr, z: Expr| {
            let sz = b.search.tc.st.app(succ, z);
            (b.op(le, y, z), b.op(le, sz, y))
        };
        let statement = |b: &mut Build<'_, '_>, y: Expr, z: Expr| {
            let (p, q) = sides(b, y, z);
            b.op(or, p, q)
        };
        let v: Vec<Expr> = (0..5).map(|i| b.var(i)).collect();
        let s = |b: &mut Build<'_, '_>, e: Expr| b.search.tc.st.app(succ, e);
        let body = statement(&mut b, v[1], v[0]);
        let all = b.all(1, body);
        let motive = b.lam(nat, all);
        // 0 ≤ z
        let (p, q) = sides(&mut b, zero, v[0]);
        let h = apps(&mut b, least, &[v[0]]);
        let base = apps(&mut b, inl, &[p, q, h]);
        let base = b.lam(nat, base);
        // Under y, the hypothesis and z: y + 1 against 0 …
        let sy = s(&mut b, v[2]);
        let (p, q) = sides(&mut b, sy, zero);
        let h = apps(&mut b, least, &[v[2]]);
        let h = apps(&mut b, up, &[zero, v[2], h]);
        let at_zero = apps(&mut b, inr, &[p, q, h]);
        // … and, under w and a hypothesis that is not used, y + 1 against w + 1.
        let (sy, sw) = (s(&mut b, v[4]), s(&mut b, v[1]));
        let (small, large) = sides(&mut b, v[4], v[1]);
        let goal = statement(&mut b, sy, sw);
        let either = apps(&mut b, v[3], &[v[1]]);
        let case = |b: &mut Build<'_, '_>, side: Expr, inject: Expr, from: Expr, to: Expr| {
            let goal = b.search.tc.st.lift(goal, 1);
            let (_, parts) = b.search.tc.st.unfold_app(goal);
            let (from, to) = (b.search.tc.st.lift(from, 1), b.search.tc.st.lift(to, 1));
            let h = b.var(0);
            let h = apps(b, up, &[from, to, h]);
            let e = apps(b, inject, &[parts[0], parts[1], h]);
            b.lam(side, e)
        };
        let first = case(&mut b, small, inl, v[4], v[1]);
        let second = case(&mut b, large, inr, sw, v[4]);
        let either_ty = b.op(or, small, large);
        let lifted = b.search.tc.st.lift(goal, 1);
        let constant = b.lam(either_ty, lifted);
        let step = apps(&mut b, or_rec, &[small, large, constant, first, second, either]);
        // ∀ z, by cases.
        let sy3 = s(&mut b, v[3]);
        let at_z = statement(&mut b, sy3, v[0]);
        let inner_motive = b.lam(nat, at_z);
        let ih = {
            let sy4 = s(&mut b, v[3]);
            statement(&mut b, sy4, v[0])
        };
        let step = b.lam(ih, step);
        let step = b.lam(nat, step);
        let cases = apps(&mut b, rec, &[inner_motive, at_zero, step, v[0]]);
        let cases = b.lam(nat, cases);
        let ih_body = statement(&mut b, v[1], v[0]);
        let ih_ty = b.all(1, ih_body);
        let step = b.lam(ih_ty, cases);
        let step = b.lam(nat, step);
        Some(apps(&mut b, rec, &[motive, base, step]))
    }

    /// `y ≤ z → z ≤ y → y = z` by cases on the first.
    fn antisymm_proof(&mut self, nat: Expr, le: Expr, irrefl: Expr, trans: Expr) -> Option<Expr> {
        let [rec] = self.named(["Nat.le.rec"])?;
        let rec = self.plain_const(rec);
        let succ = self.plain_const(self.tc.names.nat_succ);
        let falsity = self.plain_const(self.known.false_?);
        let false_rec = self.tc.st.const_at(self.known.false_rec?, &[Level::ZERO]);
        let one = self.tc.st.level_succ(Level::ZERO);
        let mut b = Build { search: self, ty: nat };
        let v: Vec<Expr> = (0..6).map(|i| b.var(i)).collect();
        // Under y, z, h and the variables of the motive: a and y ≤ a.
        let (back, eq) = (b.op(le, v[1], v[4]), b.eq(v[4], v[1])?);
        let body = b.implies(back, eq);
        let bound = b.op(le, v[3], v[0]);
        let motive = b.lam(bound, body);
        let motive = b.lam(nat, motive);
        let same = b.search.mk_refl(one, nat, v[3]);
        let loop_ty = b.op(le, v[2], v[2]);
        let base = b.lam(loop_ty, same);
        // Under m, h : y ≤ m, the hypothesis and k : m + 1 ≤ y.
        let sm = b.search.tc.st.app(succ, v[3]);
        let y = b.var(6);
        let cycle = b.search.tc.st.apps(trans, &[sm, y, v[3], v[0], v[2]]);
        let absurd = b.search.tc.st.apps(irrefl, &[v[3], cycle]);
        let goal = b.eq(y, sm)?;
        let goal = b.search.tc.st.lift(goal, 1);
        let constant = b.lam(falsity, goal);
        let out = b.search.tc.st.apps(false_rec, &[constant, absurd]);
        let sm2 = b.search.tc.st.app(succ, v[2]);
        let k_ty = b.op(le, sm2, v[5]);
        let step = b.lam(k_ty, out);
        let (back, eq) = (b.op(le, v[1], v[4]), b.eq(v[4], v[1])?);
        let ih_ty = b.implies(back, eq);
        let step = b.lam(ih_ty, step);
        let h_ty = b.op(le, v[3], v[0]);
        let step = b.lam(h_ty, step);
        let step = b.lam(nat, step);
        let e = b.search.tc.st.apps(rec, &[v[2], motive, base, step, v[1], v[0]]);
        let h_ty = b.op(le, v[1], v[0]);
        let e = b.lam(h_ty, e);
        let e = b.lam(nat, e);
        Some(b.lam(nat, e))
    }

    /// `a + c ≤ b + c ≤ b + d`
    fn add_le_add_proof(&mut self, nat: Expr, le: Expr, add: Expr, trans: Expr, left: Expr, right: Expr) -> Expr {
        let mut b = Build { search: self, ty: nat };
        let v: Vec<Expr> = (0..6).map(|i| b.var(i)).collect();
        let (a, c, d, x) = (v[5], v[3], v[2], v[4]);
        let (ac, bc, bd) = (b.op(add, a, c), b.op(add, x, c), b.op(add, x, d));
        let first = b.search.tc.st.apps(right, &[c, a, x, v[1]]);
        let second = b.search.tc.st.apps(left, &[x, c, d, v[0]]);
        let mut e = b.search.tc.st.apps(trans, &[ac, bc, bd, first, second]);
        let q = b.op(le, v[2], v[1]);
        e = b.lam(q, e);
        let p = b.op(le, v[3], v[2]);
        e = b.lam(p, e);
        for _ in 0..4 {
            e = b.lam(nat, e);
        }
        e
    }

    /// `y ≤ y - z + z`, `y - z + z ≤ y ∨ y ≤ z`, `z + 1 ≤ y ∨ y - z = 0`
    fn difference_law(&mut self, i: usize) -> Option<Expr> {
        let ar = self.arithmetic.clone()?;
        let (sub, or) = (ar.sub?, self.plain_const(ar.or[0]));
        let zero = self.tc.st.nat(Default::default());
        let succ = self.plain_const(self.tc.names.nat_succ);
        let mut b = Build { search: self, ty: ar.nat };
        let (y, z) = (b.var(1), b.var(0));
        let d = b.op(sub, y, z);
        let sum = b.op(ar.add, d, z);
        let law = match i {
            0 => b.op(ar.le, y, sum),
            1 => {
                let (p, q) = (b.op(ar.le, sum, y), b.op(ar.le, y, z));
                b.op(or, p, q)
            }
            _ => {
                let sz = b.search.tc.st.app(succ, z);
                let (p, q) = (b.op(ar.le, sz, y), b.eq(d, zero)?);
                b.op(or, p, q)
            }
        };
        Some(b.all(2, law))
    }

    /// The constants of these names, if there are all.
    fn named<const N: usize>(&self, names: [&str; N]) -> Option<[Name; N]> {
        let found: Option<Vec<Name>> = names.iter().map(|n| self.tc.env.find(n).map(|i| i.val.name)).collect();
        found?.try_into().ok()
    }
}
