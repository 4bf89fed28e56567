//! From the e-graph's reasons to a proof term: a chain of transports by `Eq.rec`.

use super::Search;
use super::egraph::{EGraph, Id, Reason, Shape};
use crate::expr::Expr;
use crate::level::Level;

/// A proof under way: `proof : start = …`, of the type `ty : Sort level`.
struct Chain {
    start: Expr,
    ty: Expr,
    level: Level,
    /// `None` stands for reflexivity.
    proof: Option<Expr>,
}

impl Search<'_> {
    /// A proof of `a = b` for two terms of one class.
    pub(super) fn explain(&mut self, eg: &EGraph, a: Id, b: Id) -> Option<Expr> {
        let start = eg.term(a);
        let (level, ty) = self.typed(start)?;
        let mut chain = Chain { start, ty, level, proof: None };
        for (from, to, reason, flipped) in eg.path(a, b) {
            self.chain_step(eg, &mut chain, from, to, reason, flipped)?;
        }
        Some(match chain.proof {
            Some(p) => p,
            None => self.mk_refl(level, ty, start),
        })
    }

    fn chain_step(
        &mut self,
        eg: &EGraph,
        chain: &mut Chain,
        from: Id,
        to: Id,
        reason: Reason,
        flipped: bool,
    ) -> Option<()> {
        match reason {
            Reason::Computation => {}
            Reason::Proof(p) => {
                let (x, y) = (eg.term(from), eg.term(to));
                let p = if flipped { self.mk_symm(chain.level, chain.ty, y, x, p) } else { p };
                let hole = self.tc.st.bvar(1);
                self.transport(chain, chain.level, chain.ty, x, y, p, hole);
            }
            Reason::Congruence => self.congruence(eg, chain, from, to)?,
        }
        Some(())
    }

    /// Extends the chain by `context[y]`, given `p : x = y`; the context has its hole as loose variable 1.
    #[allow(clippy::too_many_arguments)]
    fn transport(&mut self, chain: &mut Chain, l: Level, ty: Expr, x: Expr, y: Expr, p: Expr, context: Expr) {
        let whole = self.tc.st.bvar(1) == context;
        let base = match chain.proof {
            None if whole => {
                chain.proof = Some(p);
                return;
            }
            None => self.mk_refl(chain.level, chain.ty, chain.start),
            Some(q) => q,
        };
        let body = self.mk_eq(chain.level, chain.ty, chain.start, context);
        let motive = self.eq_motive(l, ty, x, body);
        chain.proof = Some(self.mk_eq_rec(Level::ZERO, l, ty, x, motive, base, y, p));
    }

    /// `f a… = g b…` argument by argument.
    fn congruence(&mut self, eg: &EGraph, chain: &mut Chain, from: Id, to: Id) -> Option<()> {
        if let (Shape::Proj(n, i, s), Shape::Proj(_, _, t)) = (eg.shape(from), eg.shape(to)) {
            let hole = self.tc.st.bvar(1);
            let context = self.tc.st.proj(n, i, hole);
            return self.part(eg, chain, s, t, context);
        }
        let (mut f, mut g) = (from, to);
        let mut pairs = Vec::new();
        while f != g
            && let (Shape::App(f1, a) | Shape::Dependent(f1, a), Shape::App(g1, b) | Shape::Dependent(g1, b)) =
                (eg.shape(f), eg.shape(g))
        {
            pairs.push((a, b));
            (f, g) = (f1, g1);
            // Functions that are equal for another reason may not have equal arguments, or ones that are equal because of this.
            if f != g && !eg.is_congruent(f, g) {
                break;
            }
        }
        if !eg.same(f, g) {
            return None;
        }
        pairs.reverse();
        let rest = |s: &mut Self, head: Expr, done: &[(Id, Id)], hole: Option<Expr>, left: &[(Id, Id)]| {
            let done: Vec<Expr> = done.iter().map(|p| eg.term(p.1)).collect();
            let left: Vec<Expr> = left.iter().map(|p| eg.term(p.0)).collect();
            let e = s.tc.st.apps(head, &done);
            let e = match hole {
                Some(h) => s.tc.st.app(e, h),
                None => e,
            };
            s.tc.st.apps(e, &left)
        };
        let hole = self.tc.st.bvar(1);
        if f != g {
            let context = rest(self, hole, &[], None, &pairs);
            self.part(eg, chain, f, g, context)?;
        }
        let head = eg.term(g);
        for i in 0..pairs.len() {
            let (a, b) = pairs[i];
            if a != b {
                let context = rest(self, head, &pairs[..i], Some(hole), &pairs[i + 1..]);
                self.part(eg, chain, a, b, context)?;
            }
        }
        Some(())
    }

    fn part(&mut self, eg: &EGraph, chain: &mut Chain, a: Id, b: Id, context: Expr) -> Option<()> {
        let (x, y) = (eg.term(a), eg.term(b));
        let (l, ty) = self.typed(x)?;
        let p = self.explain(eg, a, b)?;
        self.transport(chain, l, ty, x, y, p, context);
        Some(())
    }
}
