//! Operations on pairs and on functions, from those on their parts: the operation of a product of groups is
//! `fun p q => (p.1 * q.1, p.2 * q.2)`, that of functions into a group `fun f g x => f x * g x`.

use super::moves::Move;
use super::{Goal, Search};
use crate::expr::{Args, Expr, FVar, Node};

/// For no more operations on a part than this something is made of them.
const MAX_OPERATIONS: usize = 4;

impl Search<'_> {
    /// What a function of the arguments `xs` may be by what the hypotheses do with the parts of its arguments.
    pub(super) fn componentwise(&mut self, g: &Goal, xs: &[FVar], result: Expr, out: &mut Vec<(f32, Move)>) {
        if self.tc.is_prop(result) || xs.is_empty() {
            return;
        }
        let made = self.on_fields(g, xs, result).unwrap_or_else(|| self.on_values(g, xs, result));
        for e in made {
            let e = self.tc.st.mk_lambda(xs, e);
            out.push((0.6, Move::Fill(e)));
        }
    }

    /// Pairs, field by field; `None` if the result is no structure of data.
    fn on_fields(&mut self, g: &Goal, xs: &[FVar], result: Expr) -> Option<Vec<Expr>> {
        let fam = self.family(result).filter(|fam| fam.indices.is_empty())?;
        let (ctor, val) = self.tc.env.structure_like(fam.induct)?;
        if val.num_fields == 0 {
            return None;
        }
        // The arguments of this type, and all others as they are.
        let is_whole = |s: &Self, x: FVar| s.ty(x) == result;
        let first = xs.iter().position(|&x| is_whole(self, x))?;
        let mut fields: Vec<Vec<Expr>> = Vec::new();
        for i in 0..val.num_fields {
            let mut args = Args::new();
            for &x in xs {
                let xe = self.tc.st.fvar(x);
                args.push(if is_whole(self, x) { self.tc.st.proj(fam.induct, i, xe) } else { xe });
            }
            let ty = self.tc.infer_type(args[first])?;
            let ty = self.tc.norm(ty);
            fields.push(self.operations_on(g, &args, ty));
        }
        let n = fields.iter().map(Vec::len).min().unwrap_or(0);
        let made = (0..n).map(|k| {
            let c = self.ctor_at(&fam, ctor);
            let parts: Args = fields.iter().map(|f| f[k]).collect();
            self.tc.st.apps(c, &parts)
        });
        Some(made.collect())
    }

    /// Functions, value by value: the last argument is what the others are applied to.
    fn on_values(&mut self, g: &Goal, xs: &[FVar], result: Expr) -> Vec<Expr> {
        let Some((&x, before)) = xs.split_last() else { return Vec::new() };
        let (domain, xe) = (self.ty(x), self.tc.st.fvar(x));
        let mut args = Args::new();
        let mut applied = false;
        for &f in before {
            let fe = self.tc.st.fvar(f);
            let maps = matches!(self.tc.st.node(self.ty(f)), Node::Pi(_, _, a, b) if a == domain && b == result);
            applied |= maps;
            args.push(if maps { self.tc.st.app(fe, xe) } else { fe });
        }
        if applied { self.operations_on(g, &args, result) } else { Vec::new() }
    }

    /// What the hypotheses make of just these arguments, of the type `ty`.
    fn operations_on(&mut self, g: &Goal, args: &[Expr], ty: Expr) -> Vec<Expr> {
        let mut out = Vec::new();
        for &h in g.hyps.iter() {
            for c in self.local_clauses(h).iter() {
                if c.arity as usize != args.len() || out.len() >= MAX_OPERATIONS {
                    continue;
                }
                let e = self.tc.st.apps(c.source.term, args);
                let fits = self.takes(c.ty, args) == Some(ty);
                if fits && !out.contains(&e) {
                    out.push(e);
                }
            }
        }
        out
    }

    /// The type of a function of the type `ty` at the arguments, if they are of the types that it asks for.
    fn takes(&mut self, mut ty: Expr, args: &[Expr]) -> Option<Expr> {
        for &a in args {
            let Node::Pi(_, _, domain, b) = self.tc.st.node(ty) else { return None };
            let of = self.tc.infer_type(a)?;
            if self.tc.norm(of) != domain {
                return None;
            }
            ty = self.tc.st.instantiate1(b, a);
        }
        Some(ty)
    }
}
