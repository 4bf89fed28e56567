//! What a hypothesis `∀ x…, a = b` says where constructors are concerned: of equal constructor applications the fields are
//! equal, different constructors are not; and where a computation waits for an `x`, what it says of each constructor.

use super::Search;
use crate::expr::{Args, Expr, FVar};
use crate::level::Levels;

impl Search<'_> {
    /// `e xs : a = b` between constructor applications: the equations of the fields, or `False`, for all `xs`.
    pub(super) fn constructor_clauses(&mut self, e: Expr, xs: &[FVar], concl: Expr) -> Vec<(Expr, Expr)> {
        let mut out = Vec::new();
        let args: Args = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let proof = self.tc.st.apps(e, &args);
        self.add_constructor_clauses(proof, xs, concl, &mut out);
        out
    }

    fn add_constructor_clauses(
        &mut self,
        proof: Expr,
        xs: &[FVar],
        concl: Expr,
        out: &mut Vec<(Expr, Expr)>,
    ) -> Option<()> {
        let (l, ty, a, b) = self.as_eq(concl)?;
        let (a, b) = (self.tc.literal_to_ctor(a), self.tc.literal_to_ctor(b));
        let (ca, cb) = (self.tc.ctor_of(a)?, self.tc.ctor_of(b)?);
        if ca != cb {
            let falsity = self.tc.st.constant(self.known.false_?, Levels::EMPTY);
            let fact = self.constructor_fact(l, ty, a, b, proof)?;
            let contra = self.tc.st.app(fact, falsity);
            out.push((self.tc.st.mk_lambda(xs, contra), self.tc.st.mk_pi(xs, falsity)));
            return Some(());
        }
        let params = self.tc.env.ctor(ca)?.num_params as usize;
        let ((_, left), (_, right)) = (self.tc.st.unfold_app(a), self.tc.st.unfold_app(b));
        for (i, (&x, &y)) in left.iter().zip(&right).skip(params).enumerate() {
            if x == y {
                continue;
            }
            let Some(field) = self.field_of_equation(a, b, i, proof) else { continue };
            let Some((l, ty)) = self.typed(x) else { continue };
            let eq = self.mk_eq(l, ty, x, y);
            out.push((self.tc.st.mk_lambda(xs, field), self.tc.st.mk_pi(xs, eq)));
        }
        Some(())
    }

    /// `e xs : concl` at each constructor of the first of `xs` for which a computation in `concl`, an equation, waits, where that
    /// says something simpler, or there are but a few constants; and a contradiction where an `x` is said to be what it need not
    /// be. Of other conclusions, those that are computed as a whole.
    pub(super) fn clauses_at_constructors(&mut self, e: Expr, xs: &[FVar], concl: Expr) -> Vec<(Expr, Expr)> {
        let sides = self.as_eq(concl).map(|(_, _, a, b)| [(a, b), (b, a)]);
        let mut stuck = Vec::new();
        match sides {
            Some(_) => self.stuck_on(concl, &mut stuck),
            None => stuck.extend(self.majors_of(concl).pop()),
        }
        let mut out = Vec::new();
        for (i, &x) in xs.iter().enumerate() {
            let xe = self.tc.st.fvar(x);
            let fixed = sides.into_iter().flatten().any(|(s, t)| s == xe && !self.mentions(t, &[x]));
            let free = !xs[i + 1..].iter().any(|&y| self.mentions(self.ty(y), &[x]));
            if free && (fixed || stuck.contains(&xe)) {
                self.add_at_constructors(e, xs, i, concl, &mut out);
                break;
            }
        }
        out
    }

    fn add_at_constructors(
        &mut self,
        e: Expr,
        xs: &[FVar],
        i: usize,
        concl: Expr,
        out: &mut Vec<(Expr, Expr)>,
    ) -> Option<()> {
        let fam = self.family(self.ty(xs[i]))?;
        let ind = self.tc.env.inductive(fam.induct)?;
        if !fam.indices.is_empty() {
            return None;
        }
        let constants = !self.constants_of(self.ty(xs[i])).is_empty();
        for &ctor in &ind.ctors {
            let (fields, value, _) = self.open_ctor(&fam, ctor)?;
            let at = self.tc.st.replace_fvar(concl, xs[i], value);
            let at = self.tc.norm(at);
            let args: Args = xs.iter().map(|&y| if y == xs[i] { value } else { self.tc.st.fvar(y) }).collect();
            let proof = self.tc.st.apps(e, &args);
            let over: Vec<FVar> = xs[..i].iter().chain(&xs[i + 1..]).chain(&fields).copied().collect();
            let before = out.len();
            self.add_constructor_clauses(proof, &over, at, out);
            let trivial = match self.as_eq(at) {
                Some((_, _, a, b)) => a == b,
                None => self.as_eq(concl).is_some() || at == self.truth().0,
            };
            if out.len() == before
                && !trivial
                && (constants || 4 * u32::from(self.tc.st.size(at)) <= 3 * u32::from(self.tc.st.size(concl)))
            {
                out.push((self.tc.st.mk_lambda(&over, proof), self.tc.st.mk_pi(&over, at)));
            }
            self.tc.close(fields.len() as u32);
        }
        Some(())
    }
}
