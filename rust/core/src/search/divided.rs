//! Values of unknown numbers that solve an equation of polynomials in which they stand once in each product: what is left of the
//! equation, with some of the equations at hand added to it, is divided by what the unknown is multiplied with. `b = a * k` turns
//! `b * b = a * ?x` into `?x = k * (a * k)`; `a + n * k = b + n * l` turns `a + n * ?x = b + n * ?y` into `?x = k`. What another
//! unknown adds is the remainder: `q * d + r + 1 = ?x * d + ?y` is solved by `q` and `r + 1`.

use super::arith::Arithmetic;
use super::polynomial::{Polynomial, Term};
use super::{Goal, Search};
use crate::expr::{Expr, MVarId, Node};

/// No more of the equations at hand are added.
const MAX_EQUATIONS: usize = 4;
/// No more values are looked at.
const MAX_VALUES: usize = 2;
/// A division ends after so many steps.
const STEPS: usize = 24;

/// `own · ?x + other · ?y + known`
#[derive(Default)]
struct Split {
    own: Polynomial,
    other: Polynomial,
    known: Polynomial,
}

impl Search<'_> {
    /// The values of `m` that solve a target that is an equation of numbers.
    pub(super) fn divided_values(&mut self, g: &Goal, m: MVarId) -> Vec<Expr> {
        let Some(ar) = self.arithmetic.clone() else { return Vec::new() };
        let Some((a, b)) = self.as_nat_eq(&ar, g.target) else { return Vec::new() };
        let difference = self.difference(&ar, a, b);
        let Some(split) = self.split_by_unknowns(&ar, difference, m) else { return Vec::new() };
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
            let mut known = split.known.clone();
            for (equation, k) in equations.iter().zip(choice).filter(|(_, k)| *k != 0) {
                equation.terms.iter().for_each(|t| known.add(Term { times: k * t.times, ..t.clone() }));
            }
            if let Some(value) = self.solution(&ar, &split, &known)
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

    /// What `m` is multiplied with, what another unknown is, and the other terms; `None` if there are more unknowns or products of
    /// them.
    fn split_by_unknowns(&mut self, ar: &Arithmetic, all: Polynomial, m: MVarId) -> Option<Split> {
        let (mut out, mut second) = (Split::default(), None);
        for t in all.terms.into_iter().filter(|t| t.times != 0) {
            let unknown = t.factors.iter().find_map(|&e| match self.tc.st.node(e) {
                Node::MVar(m) => Some((e, m)),
                _ => None,
            });
            let Some((e, unknown)) = unknown else {
                if t.factors.iter().any(|&e| self.tc.st.has_mvar(e)) {
                    return None;
                }
                out.known.add(t);
                continue;
            };
            let times = self.without_factors(ar, &t, &[e])?;
            if times.factors.iter().any(|&e| self.tc.st.has_mvar(e)) {
                return None;
            }
            if unknown == m {
                out.own.add(times);
            } else if *second.get_or_insert(unknown) == unknown {
                out.other.add(times);
            } else {
                return None;
            }
        }
        (!out.own.terms.is_empty()).then_some(out)
    }

    /// A value of the first unknown for which there is one of the second.
    fn solution(&mut self, ar: &Arithmetic, split: &Split, known: &Polynomial) -> Option<Expr> {
        let wanted = known.times(-1);
        let (own, other) = (&split.own, &split.other);
        if other.terms.is_empty() {
            let (quotient, rest) = self.divide(ar, wanted, own)?;
            return if rest.is_zero() { self.number(ar, &quotient) } else { None };
        }
        let mut both = own.clone();
        other.terms.iter().for_each(|t| both.add(t.clone()));
        if both.is_zero() {
            // The other takes what is not to be had.
            let (mut quotient, rest) = self.divide(ar, wanted, own)?;
            quotient.terms.retain(|t| t.times > 0);
            return if rest.is_zero() { self.number(ar, &quotient) } else { None };
        }
        let (divisor, unit) = match (own.unit(), other.unit()) {
            (None, Some(unit)) => (own, unit),
            (Some(unit), None) => (other, unit),
            _ => return None,
        };
        let (quotient, rest) = self.divide(ar, wanted, divisor)?;
        let [quotient, rest] = [self.number(ar, &quotient)?, self.number(ar, &rest.times(unit))?];
        Some(if own.unit().is_none() { quotient } else { rest })
    }

    /// Quotient and remainder; `None` if the quotient is no polynomial with whole coefficients.
    fn divide(&mut self, ar: &Arithmetic, mut p: Polynomial, by: &Polynomial) -> Option<(Polynomial, Polynomial)> {
        let degree = by.terms.iter().map(|t| t.factors.len()).max()?;
        let lead = by.terms.iter().find(|t| t.factors.len() == degree)?;
        let mut quotient = Polynomial::default();
        for _ in 0..STEPS {
            let found = p.terms.iter().filter(|t| t.times != 0);
            let found = found.cloned().find_map(|t| Some((self.without_factors(ar, &t, &lead.factors)?, t.times)));
            let Some((term, times)) = found else { return Some((quotient, p)) };
            if times % lead.times != 0 {
                return None;
            }
            let term = Term { times: times / lead.times, ..term };
            for t in &by.terms {
                let product = self.product_of_terms(ar, &term, t)?;
                p.add(Term { times: -product.times, ..product });
            }
            quotient.add(term);
        }
        None
    }

    /// A term without some of its factors, if it has them.
    fn without_factors(&mut self, ar: &Arithmetic, t: &Term, gone: &[Expr]) -> Option<Term> {
        let mut left = Vec::new();
        if let Some(product) = t.product {
            self.factors_in_order(ar, product, &mut left);
        }
        for f in gone {
            let i = left.iter().position(|e| e == f)?;
            left.remove(i);
        }
        let mut factors = left.clone();
        factors.sort_unstable();
        let product = match left[..] {
            [] => None,
            [e] => Some(e),
            _ => {
                let mul = ar.mul?;
                left.into_iter().reduce(|a, b| self.tc.st.apps(mul, &[a, b]))
            }
        };
        Some(Term { product, factors, times: t.times })
    }

    /// A polynomial whose coefficients are not negative, as a term.
    fn number(&mut self, ar: &Arithmetic, p: &Polynomial) -> Option<Expr> {
        let mut sum: Option<Expr> = None;
        for t in p.terms.iter().filter(|t| t.times != 0) {
            if t.times < 0 {
                return None;
            }
            let times = (t.times > 1 || t.product.is_none()).then(|| self.tc.st.nat(t.times.unsigned_abs().into()));
            let term = match (times, t.product) {
                (Some(times), Some(e)) => self.tc.st.apps(ar.mul?, &[times, e]),
                (one, other) => one.or(other)?,
            };
            sum = Some(match sum {
                Some(sum) => self.tc.st.apps(ar.add, &[sum, term]),
                None => term,
            });
        }
        let value = sum.unwrap_or_else(|| self.tc.st.nat(0u32.into()));
        Some(self.tc.norm(value))
    }
}
