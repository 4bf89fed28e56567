//! Values of unknown numbers that solve an equation of polynomials in which they stand once, as factors: what is left of the
//! equation, with some of the equations at hand added to it, is divided by the other factors. `b = a * k` turns
//! `b * b = a * ?x` into `?x = k * (a * k)`; `a + n * k = b + n * l` turns `a + n * ?x = b + n * ?y` into `?x = k`.

use super::arith::Arithmetic;
use super::polynomial::{Polynomial, Term};
use super::{Goal, Search};
use crate::expr::{Expr, MVarId, Node};

/// No more of the equations at hand are added.
const MAX_EQUATIONS: usize = 4;
/// No more values are looked at.
const MAX_VALUES: usize = 2;

/// `times · factors · ?x`
struct Unknown {
    times: i128,
    factors: Vec<Expr>,
}

impl Search<'_> {
    /// The values of `m` that solve a target that is an equation of numbers.
    pub(super) fn divided_values(&mut self, g: &Goal, m: MVarId) -> Vec<Expr> {
        let Some(ar) = self.arithmetic.clone() else { return Vec::new() };
        let Some((a, b)) = self.as_nat_eq(&ar, g.target) else { return Vec::new() };
        let difference = self.difference(&ar, a, b);
        let Some((unknown, paired, known)) = self.unknown_term(difference, m) else { return Vec::new() };
        let mut equations = Vec::new();
        for &h in g.hyps.iter() {
            let ty = self.ty(h);
            if let Some((a, b)) = self.as_nat_eq(&ar, ty).filter(|_| !self.tc.st.has_mvar(ty)) {
                equations.push(self.difference(&ar, a, b));
            }
        }
        if equations.len() > MAX_EQUATIONS {
            equations.clear();
        }
        // Each equation as it is, not at all, or the other way round; few of them first.
        let mut choices: Vec<Vec<i128>> = vec![Vec::new()];
        for _ in &equations {
            choices = choices.into_iter().flat_map(|c| [0, 1, -1].map(|k| [&c[..], &[k]].concat())).collect();
        }
        choices.sort_by_key(|c| c.iter().filter(|&&k| k != 0).count());
        let mut out = Vec::new();
        for choice in choices {
            let mut rest = known.clone();
            for (equation, k) in equations.iter().zip(choice).filter(|(_, k)| *k != 0) {
                equation.terms.iter().for_each(|t| rest.add(Term { times: k * t.times, ..t.clone() }));
            }
            if let Some(value) = self.quotient(&ar, rest, &unknown, paired)
                && !out.contains(&value)
            {
                out.push(value);
                if out.len() == MAX_VALUES {
                    break;
                }
            }
        }
        out
    }

    /// The term of `m`, whether that of another unknown is its opposite, and the other terms; `None` if there are more unknowns.
    fn unknown_term(&self, all: Polynomial, m: MVarId) -> Option<(Unknown, bool, Polynomial)> {
        let (mut own, mut other, mut known) = (None, None, Polynomial::default());
        for t in all.terms.into_iter().filter(|t| t.times != 0) {
            let of = |e: Expr| match self.tc.st.node(e) {
                Node::MVar(m) => Some(m),
                _ => None,
            };
            let Some(i) = t.factors.iter().position(|&e| of(e).is_some()) else {
                if t.factors.iter().any(|&e| self.tc.st.has_mvar(e)) {
                    return None;
                }
                known.terms.push(t);
                continue;
            };
            let place = if of(t.factors[i]) == Some(m) { &mut own } else { &mut other };
            let mut factors = t.factors;
            factors.remove(i);
            if place.is_some() || factors.iter().any(|&e| self.tc.st.has_mvar(e)) {
                return None;
            }
            *place = Some(Unknown { times: t.times, factors });
        }
        let own = own?;
        let opposite = |o: &Unknown| o.times == -own.times && o.factors == own.factors;
        if other.as_ref().is_some_and(|o| !opposite(o)) {
            return None;
        }
        Some((own, other.is_some(), known))
    }

    /// `-rest / unknown`, or the part of it that is not negative where another unknown takes the rest.
    fn quotient(&mut self, ar: &Arithmetic, rest: Polynomial, unknown: &Unknown, paired: bool) -> Option<Expr> {
        let mul = ar.mul?;
        let mut sum: Option<Expr> = None;
        for t in rest.terms.into_iter().filter(|t| t.times != 0) {
            if t.times % unknown.times != 0 {
                return None;
            }
            let mut factors = Vec::new();
            if let Some(product) = t.product {
                self.factors_in_order(ar, product, &mut factors);
            }
            for f in &unknown.factors {
                let i = factors.iter().position(|e| e == f)?;
                factors.remove(i);
            }
            let times = -t.times / unknown.times;
            if times < 0 {
                if paired {
                    continue;
                }
                return None;
            }
            let times = (times > 1 || factors.is_empty()).then(|| self.tc.st.nat(times.unsigned_abs().into()));
            let term = times.into_iter().chain(factors).reduce(|a, b| self.tc.st.apps(mul, &[a, b]))?;
            sum = Some(match sum {
                Some(sum) => self.tc.st.apps(ar.add, &[sum, term]),
                None => term,
            });
        }
        let value = sum.unwrap_or_else(|| self.tc.st.nat(0u32.into()));
        Some(self.tc.norm(value))
    }
}
