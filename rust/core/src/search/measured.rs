//! Induction by a measure: a goal about `x` is one about all `y` with `m y = n`, for any `n`, where the hypotheses speak of
//! measures `m y`.

use super::clauses::Clause;
use super::moves::Move;
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::name::Name;

/// No more measures than this are tried on a goal.
const MEASURES: usize = 3;

/// A function, and what it is to be applied to.
#[derive(Clone, Copy)]
pub(super) struct Measure {
    function: Expr,
    of: Expr,
}

impl Search<'_> {
    /// Course-of-values induction by the measures at hand that are numbers.
    pub(super) fn measured_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        if self.known.le.is_none() || !self.tc.is_prop(g.target) {
            return;
        }
        let compares = |s: &Self, e| s.tc.st.any(e, &mut |st, e| Some(st.head_const(e) == s.known.le));
        if !g.hyps.iter().any(|&h| compares(self, self.ty(h))) {
            return;
        }
        let nat = self.plain_const(self.tc.names.nat);
        let measures = self.measures(g, nat);
        out.extend(measures.into_iter().map(|m| (2.8 + 0.5 * g.elims as f32, Move::CourseOfMeasure(m))));
    }

    /// The functions into a type that hypotheses apply to what is bound in them, each with something that the target speaks of,
    /// or a constant.
    pub(super) fn measures(&mut self, g: &Goal, ty: Expr) -> Vec<Measure> {
        let mut functions: Vec<Expr> = Vec::new();
        for &h in g.hyps.iter() {
            self.tc.st.any(self.ty(h), &mut |st, e| {
                if let Node::App(f, a) = st.node(e)
                    && matches!(st.node(a), Node::BVar(_))
                    && st.loose(f) == 0
                    && matches!(st.node(st.get_app_fn(f)), Node::FVar(_) | Node::Const(..))
                    && !functions.contains(&f)
                {
                    functions.push(f);
                }
                Some(false)
            });
        }
        let mut out = Vec::new();
        for function in functions {
            let Some(of) = self.tc.infer_type(function) else { continue };
            let of = self.tc.norm(of);
            let Node::Pi(_, _, domain, codomain) = self.tc.st.node(of) else { continue };
            if codomain != ty || out.len() >= MEASURES {
                continue;
            }
            let mut locals = g.hyps.iter().rev().filter(|&&x| self.ty(x) == domain && self.mentions(g.target, &[x]));
            let local = locals.next().map(|&x| self.tc.st.fvar(x));
            let of = local.or_else(|| self.neutral(domain).first().copied());
            out.extend(of.map(|of| Measure { function, of }));
        }
        out
    }

    /// Course-of-values induction by a measure.
    pub(super) fn course_of_measure(&mut self, g: &Goal, m: Measure) -> Option<Vec<Goal>> {
        let (all, n) = self.measured(g, m)?;
        self.course_of_values(&all, n)
    }

    /// Induction on what a clause with one argument says of a measure: that it is accessible, say.
    pub(super) fn induct_on_measure(&mut self, g: &Goal, c: &Clause, m: Measure) -> Option<Vec<Goal>> {
        let (all, n) = self.measured(g, m)?;
        let ne = self.tc.st.fvar(n);
        let Node::Pi(_, _, _, says) = self.tc.st.node(c.ty) else { return None };
        let says = self.tc.st.instantiate1(says, ne);
        let proof = self.tc.beta(c.source.term, &[ne]);
        let with = self.have(&all, says, proof, &[]);
        let h = *with.hyps.last()?;
        self.eliminate(&with, h, &[])
    }

    /// The goal `∀ y, m y = n → target[y]`, and `n`.
    pub(super) fn measured(&mut self, g: &Goal, m: Measure) -> Option<(Goal, FVar)> {
        let local = match self.tc.st.node(m.of) {
            Node::FVar(x) => Some(x),
            _ => None,
        };
        let moved = local.map(|x| self.moved(g, &[x], &[])).unwrap_or_default();
        let body = self.tc.st.mk_pi(&moved, g.target);
        let value = self.tc.st.app(m.function, m.of);
        let value = self.tc.norm(value);
        let domain = self.tc.infer_type(m.of)?;
        let domain = self.tc.norm(domain);
        let (l, ty) = self.typed(value)?;
        let n = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, ty, None);
        let y = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, domain, None);
        let (ne, ye) = (self.tc.st.fvar(n), self.tc.st.fvar(y));
        let my = self.tc.st.app(m.function, ye);
        let eq = self.mk_eq(l, ty, my, ne);
        let says = local.map_or(body, |x| self.tc.st.replace_fvar(body, x, ye));
        let all = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, eq, says);
        let all = self.tc.st.mk_pi(&[n, y], all);
        self.tc.close(2);
        let mut args = vec![value, m.of, self.mk_refl(l, ty, value)];
        args.extend(moved.iter().map(|&h| self.tc.st.fvar(h)));
        let sub = self.for_all(g, all, &args, &moved);
        let sub = self.intro(&sub)?;
        let n = *sub.hyps.last()?;
        Some((sub, n))
    }
}
