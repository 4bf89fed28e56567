//! Numbers as sums of products of what is neither: the polynomials of `arith.rs`, where a product is one unknown of a linear
//! system whatever the order of its factors.

use super::Search;
use super::arith::Arithmetic;
use crate::expr::{Expr, Node};

/// A product of sums of more parts than this together is left as it is.
const MAX_TERMS: usize = 24;
/// So is one with a constant beyond this, which stands for as many summands.
const MAX_FACTOR: i128 = 16;
/// No coefficient gets larger than this.
const LARGEST: i128 = 1 << 100;

/// `Σ times · product`
#[derive(Clone, Debug, Default)]
pub(super) struct Polynomial {
    pub(super) terms: Vec<Term>,
}

/// A summand.
#[derive(Clone, Debug)]
pub(super) struct Term {
    /// The product as it was met, `None` for the constant.
    pub(super) product: Option<Expr>,
    /// Its factors, sorted.
    pub(super) factors: Vec<Expr>,
    pub(super) times: i128,
}

impl Polynomial {
    pub(super) fn add(&mut self, term: Term) {
        match self.terms.iter_mut().find(|t| t.factors == term.factors) {
            Some(t) => t.times += term.times,
            None => self.terms.push(term),
        }
    }

    /// `k` times this.
    pub(super) fn times(&self, k: i128) -> Polynomial {
        Polynomial { terms: self.terms.iter().map(|t| Term { times: k * t.times, ..t.clone() }).collect() }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.terms.iter().all(|t| t.times == 0)
    }

    /// 1 or -1, if it is this.
    pub(super) fn unit(&self) -> Option<i128> {
        match &self.terms[..] {
            [t] if t.factors.is_empty() && t.times.abs() == 1 => Some(t.times),
            _ => None,
        }
    }
}

impl Search<'_> {
    /// `a - b`
    pub(super) fn difference(&mut self, ar: &Arithmetic, a: Expr, b: Expr) -> Polynomial {
        let mut out = Polynomial::default();
        self.add_terms(ar, a, 1, &mut out);
        self.add_terms(ar, b, -1, &mut out);
        out
    }

    /// Adds `k · e`.
    fn add_terms(&mut self, ar: &Arithmetic, e: Expr, k: i128, out: &mut Polynomial) {
        let constant = |times| Term { product: None, factors: Vec::new(), times };
        if let Some(n) = self.constant(e) {
            out.add(constant(k * n));
            return;
        }
        let (f, args) = self.tc.st.unfold_app(e);
        match (self.tc.st.node(f), &args[..]) {
            (Node::Const(n, _), &[a]) if n == self.tc.names.nat_succ => {
                out.add(constant(k));
                self.add_terms(ar, a, k, out);
            }
            (_, &[a, b]) if f == ar.add => {
                self.add_terms(ar, a, k, out);
                self.add_terms(ar, b, k, out);
            }
            (_, &[a, b]) if Some(f) == ar.mul => match self.product(ar, a, b) {
                Some(product) => product.terms.into_iter().for_each(|t| out.add(Term { times: k * t.times, ..t })),
                None => out.add(Term { product: Some(e), factors: vec![e], times: k }),
            },
            _ => out.add(Term { product: Some(e), factors: vec![e], times: k }),
        }
    }

    /// `a * b`, unless it is too long.
    fn product(&mut self, ar: &Arithmetic, a: Expr, b: Expr) -> Option<Polynomial> {
        ar.mul?;
        let (mut p, mut q, mut out) = (Polynomial::default(), Polynomial::default(), Polynomial::default());
        self.add_terms(ar, a, 1, &mut p);
        self.add_terms(ar, b, 1, &mut q);
        let long = p.terms.len() * q.terms.len() > MAX_TERMS;
        if long || p.terms.iter().chain(&q.terms).any(|t| t.times > MAX_FACTOR) {
            return None;
        }
        for x in &p.terms {
            for y in &q.terms {
                out.add(self.product_of_terms(ar, x, y)?);
            }
        }
        Some(out)
    }

    /// The product of two terms, if there is multiplication and it does not get too large.
    pub(super) fn product_of_terms(&mut self, ar: &Arithmetic, x: &Term, y: &Term) -> Option<Term> {
        let product = match (x.product, y.product) {
            (Some(a), Some(b)) => Some(self.tc.st.apps(ar.mul?, &[a, b])),
            (one, other) => one.or(other),
        };
        let mut factors = [&x.factors[..], &y.factors[..]].concat();
        factors.sort_unstable();
        let times = x.times.checked_mul(y.times).filter(|k| k.abs() < LARGEST)?;
        Some(Term { product, factors, times })
    }

    /// The factors of a product as it stands in a term, sorted.
    pub(super) fn factors(&self, ar: &Arithmetic, e: Expr) -> Vec<Expr> {
        let mut out = Vec::new();
        self.factors_in_order(ar, e, &mut out);
        out.sort_unstable();
        out
    }

    /// Adds the factors of a product.
    pub(super) fn factors_in_order(&self, ar: &Arithmetic, e: Expr, out: &mut Vec<Expr>) {
        let (f, args) = self.tc.st.unfold_app(e);
        match args[..] {
            [a, b] if Some(f) == ar.mul => {
                self.factors_in_order(ar, a, out);
                self.factors_in_order(ar, b, out);
            }
            _ => out.push(e),
        }
    }
}
