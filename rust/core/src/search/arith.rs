//! Linear arithmetic on `Nat`: hypotheses and goals that are equations, inequalities and their negations, with sums,
//! differences, predecessors and products, which are multiplied out (`polynomial.rs`). `linear.rs` says why a system has no
//! solution; here that becomes a proof, from the laws of `arithmetic.core` (`arith_lemmas.rs`). A difference is `0` or solves its
//! equation, so the proof takes cases.

use super::egraph::EGraph;
use super::linear::{Row, refute};
use super::polynomial::Term;
use super::rewriting::Rewriting;
use super::rules::Rule;
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::level::Level;
use crate::name::Name;
use crate::normalize::MAX_UNARY;
use std::rc::Rc;

/// So many differences and inequations are taken apart in one proof.
const MAX_CASES: u32 = 7;
/// Constants beyond this are out of reach.
const MAX_CONSTANT: i128 = 1 << 40;
/// Of no more different parts than this large constants are put together.
const MAX_PARTS: usize = 4;
/// No part occurs in one of them more often than this.
const MAX_TIMES: i128 = 7;

/// What is needed of `Nat`; the lemmas are functions of their variables.
pub(super) struct Arithmetic {
    pub(super) nat: Expr,
    pub(super) le: Expr,
    pub(super) le_refl: Expr,
    pub(super) add: Expr,
    /// Multiplication, if its laws hold.
    pub(super) mul: Option<Expr>,
    pub(super) sub: Option<Expr>,
    pub(super) pred: Option<Expr>,
    pub(super) or: [Name; 4],
    pub(super) and: Name,
    /// `y ≤ z ∨ z + 1 ≤ y`
    pub(super) total: Expr,
    /// `x ≤ y → z ≤ w → x + z ≤ y + w`
    pub(super) add_le_add: Expr,
    /// `x + y + 1 ≤ x → False`
    pub(super) no_gain: Expr,
    /// `y ≤ z → z ≤ y → y = z`
    pub(super) antisymm: Expr,
    /// `x ≤ x - y + y`, `x - y + y ≤ x ∨ x ≤ y`, `y + 1 ≤ x ∨ x - y = 0`, if they hold.
    pub(super) differences: Vec<Expr>,
    /// `x = 0 ∧ pred x = 0 ∨ x = pred x + 1`
    pub(super) pred_cases: Option<Expr>,
    /// The laws of addition and multiplication.
    pub(super) rules: Vec<Rc<Rule>>,
}

/// `proof : left ≤ right`
#[derive(Clone, Copy)]
struct Inequality {
    left: Expr,
    right: Expr,
    proof: Expr,
}

/// What is known on a branch.
#[derive(Clone, Default)]
struct Facts {
    inequalities: Vec<Inequality>,
    /// `(a, b, proof : a = b → False)`
    apart: Vec<(Expr, Expr, Expr)>,
    /// Laws that were applied to differences and predecessors.
    applied: Vec<(Expr, usize)>,
    cases: u32,
}

impl Search<'_> {
    /// Closes a goal that follows by linear arithmetic.
    pub(super) fn close_by_arithmetic(&mut self, g: &Goal) -> bool {
        let Some(ar) = self.arithmetic.clone() else { return false };
        if !self.tc.is_prop(g.target) || self.tc.st.has_mvar(g.target) {
            return false;
        }
        let mut facts = Facts::default();
        for &h in g.hyps.iter() {
            let proof = self.tc.st.fvar(h);
            self.learn(&ar, &mut facts, self.ty(h), proof);
        }
        for (ty, proof) in self.comparisons_at_hand(g, ar.le) {
            self.learn(&ar, &mut facts, ty, proof);
        }
        let proof = match self.prove_linear(&ar, &facts, g.target) {
            Some(proof) => Some(proof),
            None if facts.inequalities.is_empty() || self.is_linear(&ar, g.target) => None,
            None => self.refute_linear(&ar, &facts).and_then(|contra| self.false_elim(g, contra)),
        };
        match proof {
            Some(proof) => {
                self.close(g, proof);
                true
            }
            None => false,
        }
    }

    pub(super) fn is_linear(&self, ar: &Arithmetic, e: Expr) -> bool {
        self.as_le(ar, e).is_some() || self.as_nat_eq(ar, e).is_some()
    }

    pub(super) fn as_le(&self, ar: &Arithmetic, e: Expr) -> Option<(Expr, Expr)> {
        let (f, args) = self.tc.st.unfold_app(e);
        match args[..] {
            [a, b] if f == ar.le => Some((a, b)),
            _ => None,
        }
    }

    pub(super) fn as_nat_eq(&self, ar: &Arithmetic, e: Expr) -> Option<(Expr, Expr)> {
        self.as_eq(e).filter(|eq| eq.1 == ar.nat).map(|(_, _, a, b)| (a, b))
    }

    /// Adds what a proposition says, if it is linear.
    fn learn(&mut self, ar: &Arithmetic, facts: &mut Facts, ty: Expr, proof: Expr) {
        if let Some((left, right)) = self.as_le(ar, ty) {
            facts.inequalities.push(Inequality { left, right, proof });
        } else if let Some((a, b)) = self.as_nat_eq(ar, ty) {
            let l = self.one();
            let back = self.mk_symm(l, ar.nat, a, b, proof);
            for (left, right, proof) in [(a, b, proof), (b, a, back)] {
                let proof = self.le_of_eq(ar, left, right, proof);
                facts.inequalities.push(Inequality { left, right, proof });
            }
        } else if let Node::Pi(_, _, domain, body) = self.tc.st.node(ty)
            && matches!(self.tc.st.node(body), Node::Const(n, _) if Some(n) == self.known.false_)
        {
            if let Some((a, b)) = self.as_nat_eq(ar, domain) {
                facts.apart.push((a, b, proof));
            } else if let Some((a, b)) = self.as_le(ar, domain) {
                let left = self.succ(b);
                let proof = self.cases_total(ar, a, b, (left, a), |s, h| Some(s.tc.st.app(proof, h)), |_, h| Some(h));
                facts.inequalities.extend(proof.map(|proof| Inequality { left, right: a, proof }));
            }
        }
    }

    pub(super) fn one(&mut self) -> Level {
        self.tc.st.level_succ(Level::ZERO)
    }

    pub(super) fn succ(&mut self, e: Expr) -> Expr {
        let f = self.plain_const(self.tc.names.nat_succ);
        self.tc.st.app(f, e)
    }

    /// `a ≤ b` from `h : a = b`.
    fn le_of_eq(&mut self, ar: &Arithmetic, a: Expr, b: Expr, h: Expr) -> Expr {
        let (a2, y) = (self.tc.st.lift(a, 2), self.tc.st.bvar(1));
        let body = self.tc.st.apps(ar.le, &[a2, y]);
        let l = self.one();
        let motive = self.eq_motive(l, ar.nat, a, body);
        let base = self.tc.st.app(ar.le_refl, a);
        self.mk_eq_rec(Level::ZERO, l, ar.nat, a, motive, base, b, h)
    }

    /// A proof of `goal.0 ≤ goal.1` by cases: `a ≤ b`, from which the first makes `False`, or `b + 1 ≤ a`.
    fn cases_total(
        &mut self,
        ar: &Arithmetic,
        a: Expr,
        b: Expr,
        goal: (Expr, Expr),
        first: impl FnOnce(&mut Self, Expr) -> Option<Expr>,
        second: impl FnOnce(&mut Self, Expr) -> Option<Expr>,
    ) -> Option<Expr> {
        let goal = self.tc.st.apps(ar.le, &[goal.0, goal.1]);
        self.by_cases(ar, a, b, goal, |s, h| first(s, h).and_then(|contra| s.ex_falso(goal, contra)), second)
    }

    /// A proof of the proposition from one of `False`.
    pub(super) fn ex_falso(&mut self, goal: Expr, contra: Expr) -> Option<Expr> {
        let falsity = self.plain_const(self.known.false_?);
        let motive = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, falsity, goal);
        let rec = self.tc.st.const_at(self.known.false_rec?, &[Level::ZERO]);
        Some(self.tc.st.apps(rec, &[motive, contra]))
    }

    /// A proof of `goal` by cases: `a ≤ b` or `b + 1 ≤ a`.
    pub(super) fn by_cases(
        &mut self,
        ar: &Arithmetic,
        a: Expr,
        b: Expr,
        goal: Expr,
        first: impl FnOnce(&mut Self, Expr) -> Option<Expr>,
        second: impl FnOnce(&mut Self, Expr) -> Option<Expr>,
    ) -> Option<Expr> {
        let sb = self.succ(b);
        let (p, q) = (self.tc.st.apps(ar.le, &[a, b]), self.tc.st.apps(ar.le, &[sb, a]));
        let either = self.tc.st.apps(ar.total, &[a, b]);
        self.or_elim(ar, (p, q), either, goal, first, second)
    }

    /// A proof of `goal` from `either : p ∨ q`.
    fn or_elim(
        &mut self,
        ar: &Arithmetic,
        (p, q): (Expr, Expr),
        either: Expr,
        goal: Expr,
        first: impl FnOnce(&mut Self, Expr) -> Option<Expr>,
        second: impl FnOnce(&mut Self, Expr) -> Option<Expr>,
    ) -> Option<Expr> {
        let [or, rec, ..] = ar.or;
        let f = self.under(p, first)?;
        let s = self.under(q, second)?;
        let or = self.plain_const(or);
        let or = self.tc.st.apps(or, &[p, q]);
        let motive = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, or, goal);
        let rec = self.plain_const(rec);
        Some(self.tc.st.apps(rec, &[p, q, motive, f, s, either]))
    }

    /// `fun h : p => body h`
    fn under(&mut self, p: Expr, body: impl FnOnce(&mut Self, Expr) -> Option<Expr>) -> Option<Expr> {
        let h: FVar = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, p, None);
        let he = self.tc.st.fvar(h);
        let out = body(self, he);
        let out = out.map(|e| self.tc.st.mk_lambda(&[h], e));
        self.tc.close(1);
        out
    }

    /// A proof of an inequality, an equation or a disjunction that begins with one.
    fn prove_linear(&mut self, ar: &Arithmetic, facts: &Facts, goal: Expr) -> Option<Expr> {
        if let Some((a, b)) = self.as_le(ar, goal) {
            let left = self.succ(b);
            return self.by_cases(
                ar,
                a,
                b,
                goal,
                |_, h| Some(h),
                |s, h| {
                    let mut facts = facts.clone();
                    facts.inequalities.push(Inequality { left, right: a, proof: h });
                    s.refute_linear(ar, &facts).and_then(|contra| s.ex_falso(goal, contra))
                },
            );
        }
        if let Some((a, b)) = self.as_nat_eq(ar, goal) {
            if self.is_same_sum(ar, a, b) {
                return self.equal_sums(ar, a, b);
            }
            let (p, q) = (self.tc.st.apps(ar.le, &[a, b]), self.tc.st.apps(ar.le, &[b, a]));
            let p = self.prove_linear(ar, facts, p)?;
            let q = self.prove_linear(ar, facts, q)?;
            return Some(self.tc.st.apps(ar.antisymm, &[a, b, p, q]));
        }
        let (f, args) = self.tc.st.unfold_app(goal);
        let [or, _, inl, inr] = ar.or;
        if let ([p, q], true) = (&args[..], matches!(self.tc.st.node(f), Node::Const(n, _) if n == or)) {
            let (p, q) = (*p, *q);
            let (a, b) = self.as_le(ar, p)?;
            let (inl, inr) = (self.plain_const(inl), self.plain_const(inr));
            let left = self.succ(b);
            return self.by_cases(
                ar,
                a,
                b,
                goal,
                |s, h| Some(s.tc.st.apps(inl, &[p, q, h])),
                |s, h| {
                    let mut facts = facts.clone();
                    facts.inequalities.push(Inequality { left, right: a, proof: h });
                    let proof = s.prove_linear(ar, &facts, q)?;
                    Some(s.tc.st.apps(inr, &[p, q, proof]))
                },
            );
        }
        None
    }

    /// A proof of `False`.
    fn refute_linear(&mut self, ar: &Arithmetic, facts: &Facts) -> Option<Expr> {
        if self.tick() {
            return None;
        }
        let mut atoms = Vec::new();
        let mut rows = Vec::new();
        for i in &facts.inequalities {
            rows.push(self.row(ar, i, &mut atoms));
        }
        for r in &mut rows {
            r.coefficients.resize(atoms.len(), 0);
        }
        if let Some(uses) = refute(&rows) {
            return self.contradiction(ar, facts, &atoms, &rows, &uses);
        }
        if let Some(more) = self.bounds(ar, facts, &atoms) {
            return self.refute_linear(ar, &more);
        }
        if facts.cases >= MAX_CASES {
            return None;
        }
        let falsity = self.plain_const(self.known.false_?);
        let mut next = Facts { cases: facts.cases + 1, ..facts.clone() };
        for (&atom, law) in atoms.iter().flat_map(|a| [(a, 1), (a, 2)]) {
            if !facts.applied.contains(&(atom, law))
                && let Some((p, q, either)) = self.cases_of(ar, atom, law)
            {
                next.applied.push((atom, law));
                let (with_p, with_q) = (next.clone(), next);
                return self.or_elim(
                    ar,
                    (p, q),
                    either,
                    falsity,
                    |s, h| s.refute_with(ar, with_p, p, h),
                    |s, h| s.refute_with(ar, with_q, q, h),
                );
            }
        }
        let (a, b, apart) = next.apart.pop()?;
        let (sa, sb) = (self.succ(a), self.succ(b));
        let more = |left, right, proof| {
            let mut facts = next.clone();
            facts.inequalities.push(Inequality { left, right, proof });
            facts
        };
        self.by_cases(
            ar,
            a,
            b,
            falsity,
            |s, h| {
                s.by_cases(
                    ar,
                    b,
                    a,
                    falsity,
                    |s, k| {
                        let eq = s.tc.st.apps(ar.antisymm, &[a, b, h, k]);
                        Some(s.tc.st.app(apart, eq))
                    },
                    |s, k| s.refute_linear(ar, &more(sa, b, k)),
                )
            },
            |s, h| s.refute_linear(ar, &more(sb, a, h)),
        )
    }

    /// A proof of `False` that may use `h : p` as well, a proposition or a conjunction of two.
    fn refute_with(&mut self, ar: &Arithmetic, mut facts: Facts, p: Expr, h: Expr) -> Option<Expr> {
        let (f, args) = self.tc.st.unfold_app(p);
        if matches!(self.tc.st.node(f), Node::Const(n, _) if n == ar.and) {
            for (i, &part) in args.iter().enumerate() {
                let proof = self.tc.st.proj(ar.and, i as u32, h);
                self.learn(ar, &mut facts, part, proof);
            }
        } else {
            self.learn(ar, &mut facts, p, h);
        }
        self.refute_linear(ar, &facts)
    }

    /// The facts with the bounds of differences that nothing was said of yet, if there are any.
    fn bounds(&mut self, ar: &Arithmetic, facts: &Facts, atoms: &[Expr]) -> Option<Facts> {
        let (sub, &law) = (ar.sub?, ar.differences.first()?);
        let mut out = facts.clone();
        for &atom in atoms {
            let (f, args) = self.tc.st.unfold_app(atom);
            let [x, y] = args[..] else { continue };
            if f != sub || facts.applied.contains(&(atom, 0)) {
                continue;
            }
            out.applied.push((atom, 0));
            let (right, proof) = (self.tc.st.apps(ar.add, &[atom, y]), self.tc.st.apps(law, &args));
            out.inequalities.push(Inequality { left: x, right, proof });
        }
        (out.inequalities.len() > facts.inequalities.len()).then_some(out)
    }

    /// The two cases of a difference or a predecessor by one of the laws, and the proof of their disjunction.
    fn cases_of(&mut self, ar: &Arithmetic, atom: Expr, law: usize) -> Option<(Expr, Expr, Expr)> {
        let (f, args) = self.tc.st.unfold_app(atom);
        let lemma = match args.len() {
            2 if Some(f) == ar.sub => *ar.differences.get(law)?,
            1 if law == 1 && Some(f) == ar.pred => ar.pred_cases?,
            _ => return None,
        };
        let either = self.tc.st.apps(lemma, &args);
        let ty = self.tc.infer_type(either)?;
        let (_, sides) = self.tc.st.unfold_app(ty);
        let [p, q] = sides[..] else { return None };
        Some((p, q, either))
    }

    fn row(&mut self, ar: &Arithmetic, i: &Inequality, atoms: &mut Vec<Expr>) -> Row {
        let difference = self.difference(ar, i.left, i.right);
        let mut row = Row { coefficients: vec![0; atoms.len()], constant: 0 };
        for Term { product, factors, times } in difference.terms {
            let Some(product) = product else {
                row.constant += times;
                continue;
            };
            let at = atoms.iter().position(|&a| a == product || self.factors(ar, a) == factors).unwrap_or_else(|| {
                atoms.push(product);
                row.coefficients.push(0);
                atoms.len() - 1
            });
            row.coefficients[at] += times;
        }
        row
    }

    /// Whether two terms are sums of the same.
    fn is_same_sum(&mut self, ar: &Arithmetic, a: Expr, b: Expr) -> bool {
        self.difference(ar, a, b).terms.iter().all(|t| t.times == 0)
    }

    /// `a = b`, by the laws of addition and multiplication.
    fn equal_sums(&mut self, ar: &Arithmetic, a: Expr, b: Expr) -> Option<Expr> {
        let (l, r) = (self.tc.norm(a), self.tc.norm(b));
        if l == r {
            let one = self.one();
            return Some(self.mk_refl(one, ar.nat, a));
        }
        let mut large = Vec::new();
        for e in [l, r] {
            self.with_constants(ar, e, &mut |n| {
                large.extend((n > MAX_UNARY.into()).then_some(n));
                None
            });
        }
        large.sort_unstable();
        large.dedup();
        if large.is_empty() { self.equal_by_laws(ar, l, r) } else { self.equal_for_any(ar, l, r, &large) }
    }

    fn equal_by_laws(&mut self, ar: &Arithmetic, a: Expr, b: Expr) -> Option<Expr> {
        let mut rw = Rewriting::new(EGraph::default(), &ar.rules, ar.rules.len(), Vec::new());
        self.equal_by_rewriting(&mut rw, a, b)
    }

    /// The value of a literal that is within reach.
    pub(super) fn constant(&self, e: Expr) -> Option<i128> {
        let Node::Nat(n) = self.tc.st.node(e) else { return None };
        i128::try_from(self.tc.st.nat_value(n)).ok().filter(|&n| n <= MAX_CONSTANT)
    }

    /// `a = b`, where large constants are sums of what may be anything: `n + 1000 = 1001 + n - 1` because `n + c = (c + 1) + n - 1`.
    fn equal_for_any(&mut self, ar: &Arithmetic, a: Expr, b: Expr, large: &[i128]) -> Option<Expr> {
        let mut parts: Vec<(FVar, i128)> = Vec::new();
        let mut sums: Vec<(i128, Expr)> = Vec::new();
        for &n in large {
            let mut left = n;
            let mut terms = Vec::new();
            for &(x, value) in parts.iter().rev() {
                let times = (left / value).min(MAX_TIMES);
                terms.extend((0..times).map(|_| self.tc.st.fvar(x)));
                left -= times * value;
            }
            if left > MAX_UNARY.into() {
                let x = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, ar.nat, None);
                parts.push((x, left));
                terms.push(self.tc.st.fvar(x));
                left = 0;
            }
            let sum = terms.into_iter().reduce(|sum, x| self.tc.st.apps(ar.add, &[sum, x]));
            let sum = sum.map(|sum| (0..left).fold(sum, |sum, _| self.succ(sum)));
            sums.extend(sum.map(|sum| (n, sum)));
        }
        let proof = if parts.len() <= MAX_PARTS {
            let [a, b] = [a, b].map(|e| {
                let e = self.with_constants(ar, e, &mut |n| sums.iter().find(|s| s.0 == n).map(|s| s.1));
                self.tc.norm(e)
            });
            self.equal_by_laws(ar, a, b)
        } else {
            None
        };
        let xs: Vec<FVar> = parts.iter().map(|p| p.0).collect();
        let proof = proof.map(|e| self.tc.st.mk_lambda(&xs, e));
        self.tc.close(xs.len() as u32);
        let mut proof = proof?;
        for (_, value) in parts {
            let value = self.tc.st.nat(u128::try_from(value).ok()?.into());
            proof = self.tc.st.app(proof, value);
        }
        Some(proof)
    }

    /// A sum with what `f` says in place of its constants.
    fn with_constants(&mut self, ar: &Arithmetic, e: Expr, f: &mut impl FnMut(i128) -> Option<Expr>) -> Expr {
        if let Some(n) = self.constant(e) {
            return f(n).unwrap_or(e);
        }
        let (head, args) = self.tc.st.unfold_app(e);
        match args[..] {
            [a] if matches!(self.tc.st.node(head), Node::Const(n, _) if n == self.tc.names.nat_succ) => {
                let a = self.with_constants(ar, a, f);
                self.succ(a)
            }
            [a, b] if head == ar.add => {
                let (a, b) = (self.with_constants(ar, a, f), self.with_constants(ar, b, f));
                self.tc.st.apps(ar.add, &[a, b])
            }
            _ => e,
        }
    }

    /// From a sum of inequalities that has no solution to `False`.
    fn contradiction(
        &mut self,
        ar: &Arithmetic,
        facts: &Facts,
        atoms: &[Expr],
        rows: &[Row],
        uses: &[i128],
    ) -> Option<Expr> {
        let mut sum: Option<Inequality> = None;
        let mut surplus = Row { coefficients: vec![0; atoms.len()], constant: 0 };
        for ((i, row), &n) in facts.inequalities.iter().zip(rows).zip(uses) {
            for (c, &d) in surplus.coefficients.iter_mut().zip(&row.coefficients) {
                *c += n * d;
            }
            surplus.constant += n * row.constant;
            for _ in 0..n {
                sum = Some(match sum {
                    None => *i,
                    Some(s) => Inequality {
                        left: self.tc.st.apps(ar.add, &[s.left, i.left]),
                        right: self.tc.st.apps(ar.add, &[s.right, i.right]),
                        proof: self.tc.st.apps(ar.add_le_add, &[s.left, s.right, i.left, i.right, s.proof, i.proof]),
                    },
                });
            }
        }
        let sum = sum?;
        // left = right + rest + 1
        let constant = usize::try_from(surplus.constant - 1).ok()?;
        let mut rest = self.tc.st.nat(constant.into());
        for (&a, &n) in atoms.iter().zip(&surplus.coefficients) {
            for _ in 0..n {
                rest = self.tc.st.apps(ar.add, &[a, rest]);
            }
        }
        let more = self.tc.st.apps(ar.add, &[sum.right, rest]);
        let more = self.succ(more);
        let eq = self.equal_sums(ar, sum.left, more)?;
        let l = self.one();
        let y = self.tc.st.bvar(1);
        let right = self.tc.st.lift(sum.right, 2);
        let body = self.tc.st.apps(ar.le, &[y, right]);
        let motive = self.eq_motive(l, ar.nat, sum.left, body);
        let gain = self.mk_eq_rec(Level::ZERO, l, ar.nat, sum.left, motive, sum.proof, more, eq);
        Some(self.tc.st.apps(ar.no_gain, &[sum.right, rest, gain]))
    }
}

/// Arithmetic as a search holds it.
pub(super) type Shared = Option<Rc<Arithmetic>>;
