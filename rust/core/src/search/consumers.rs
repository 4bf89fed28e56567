//! Laws of functions and predicates on a container, such as a list, that take other arguments before it: how they get on with
//! operations that put two containers together. They are lemmas like others (`lemmas.rs`), general in all arguments.

use super::Search;
use super::lemmas::Build;
use crate::env::ConstantKind;
use crate::expr::{Expr, FVar, Node};
use crate::level::{Level, Levels};
use crate::name::Name;

/// A definition that takes a container last, at variable arguments before that.
pub(super) struct Consumer {
    f: Expr,
    others: Vec<FVar>,
    from: Expr,
    to: Expr,
}

impl Search<'_> {
    /// A definition that takes a container after other arguments, at opened arguments.
    fn open_consumer<T>(
        &mut self,
        n: Name,
        ls: Levels,
        then: impl FnOnce(&mut Self, &Consumer) -> Option<T>,
    ) -> Option<T> {
        if !matches!(self.tc.env.get(n)?.kind, ConstantKind::Def { .. } | ConstantKind::Induct(_)) {
            return None;
        }
        let f = self.tc.st.constant(n, ls);
        let ty = self.tc.infer_type(f)?;
        let ty = self.tc.norm(ty);
        let (mut others, to) = self.tc.open_forall(ty);
        let all = others.len() as u32;
        let found = others.pop().and_then(|last| {
            let from = self.ty(last);
            if !self.is_container(from) || self.mentions(to, &[last]) {
                return None;
            }
            then(self, &Consumer { f, others, from, to })
        });
        self.tc.close(all);
        found
    }

    /// One that gives a container of the same kind, and does not only take types before.
    pub(super) fn open_map<T>(
        &mut self,
        n: Name,
        ls: Levels,
        then: impl FnOnce(&mut Self, &Consumer) -> T,
    ) -> Option<T> {
        self.open_consumer(n, ls, |s, c| {
            let types = c.others.iter().all(|&x| matches!(s.tc.st.node(s.ty(x)), Node::Sort(_)));
            let same = s.tc.st.head_const(c.from) == s.tc.st.head_const(c.to);
            (same && !types).then(|| then(s, c))
        })
    }

    /// One that begins with a value of the type that it gives: with one of the other arguments.
    pub(super) fn open_fold<T>(
        &mut self,
        n: Name,
        ls: Levels,
        then: impl FnOnce(&mut Self, &Consumer, usize) -> T,
    ) -> Option<T> {
        self.open_consumer(n, ls, |s, c| {
            let starts: Vec<usize> = (0..c.others.len()).filter(|&i| s.ty(c.others[i]) == c.to).collect();
            match starts[..] {
                [start] if c.to != c.from => Some(then(s, c, start)),
                _ => None,
            }
        })
    }

    /// That a function carries a binary operation over: `map f (op x y) = op (map f x) (map f y)`, for all of its arguments.
    pub(super) fn map_law(&mut self, (op, _): (Name, Levels), (n, ls): (Name, Levels)) -> Option<Expr> {
        self.open_map(n, ls, |s, c| {
            let (op, image) = (s.binary_at(op, c.from)?, s.binary_at(op, c.to)?);
            let f = s.apply_to_locals(c.f, &c.others);
            let mut b = Build { search: s, ty: c.from };
            let (x, y) = (b.var(1), b.var(0));
            let xy = b.op(op, x, y);
            let [fx, fy, fxy] = [x, y, xy].map(|e| b.search.tc.st.app(f, e));
            let r = b.op(image, fx, fy);
            let eq = Build { search: b.search, ty: c.to }.eq(fxy, r)?;
            let law = b.all(2, eq);
            Some(s.tc.st.mk_pi(&c.others, law))
        })?
    }

    /// That a fold over `op x y` goes on over one of them from where it got over the other.
    pub(super) fn fold_laws(&mut self, (op, _): (Name, Levels), (n, ls): (Name, Levels)) -> Option<Vec<Expr>> {
        self.open_fold(n, ls, |s, c, start| {
            let op = s.binary_at(op, c.from)?;
            let (f, z) = (s.apply_to_locals(c.f, &c.others), s.tc.st.fvar(c.others[start]));
            let mut b = Build { search: s, ty: c.from };
            let (x, y) = (b.var(1), b.var(0));
            let xy = b.op(op, x, y);
            let l = b.search.tc.st.app(f, xy);
            let mut out = Vec::new();
            for (first, then) in [(x, y), (y, x)] {
                let begun = b.search.tc.st.app(f, first);
                let e = b.search.tc.st.app(f, then);
                let r = b.search.replace_term(e, z, begun);
                let eq = Build { search: b.search, ty: c.to }.eq(l, r)?;
                let law = b.all(2, eq);
                out.push(b.search.tc.st.mk_pi(&c.others, law));
            }
            Some(out)
        })?
    }

    /// One that gives a proposition, and does not compare the container with another one.
    pub(super) fn open_predicate<T>(
        &mut self,
        n: Name,
        ls: Levels,
        then: impl FnOnce(&mut Self, &Consumer) -> T,
    ) -> Option<T> {
        self.open_consumer(n, ls, |s, c| {
            let proposition = matches!(s.tc.st.node(c.to), Node::Sort(Level::ZERO));
            let compares = c.others.iter().any(|&x| s.ty(x) == c.from);
            (proposition && !compares).then(|| then(s, c))
        })
    }

    /// That a predicate holds of `op x y` if and only if it holds of one of `x` and `y`; or else of both.
    pub(super) fn predicate_laws(
        &mut self,
        (op, _): (Name, Levels),
        (n, ls): (Name, Levels),
    ) -> Option<[[Expr; 3]; 2]> {
        self.open_predicate(n, ls, |s, c| {
            let op = s.binary_at(op, c.from)?;
            let or = s.tc.env.find("Or")?.val.name;
            let or = s.plain_const(or);
            let p = s.apply_to_locals(c.f, &c.others);
            let mut b = Build { search: s, ty: c.from };
            let (x, y) = (b.var(1), b.var(0));
            let xy = b.op(op, x, y);
            let [px, py, pxy] = [x, y, xy].map(|e| b.search.tc.st.app(p, e));
            let either = b.op(or, px, py);
            let also = b.implies(py, pxy);
            let laws = [[(py, pxy), (px, pxy), (pxy, either)], [(pxy, px), (pxy, py), (px, also)]];
            Some(laws.map(|laws| {
                laws.map(|(from, to)| {
                    let law = b.implies(from, to);
                    let law = b.all(2, law);
                    b.search.tc.st.mk_pi(&c.others, law)
                })
            }))
        })?
    }

    fn apply_to_locals(&mut self, f: Expr, xs: &[FVar]) -> Expr {
        let args: Vec<Expr> = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
        self.tc.st.apps(f, &args)
    }

    /// A binary operation at the parameters of a type.
    fn binary_at(&mut self, n: Name, ty: Expr) -> Option<Expr> {
        let fam = self.family(ty)?;
        if self.tc.env.get(n)?.val.level_params.len() != fam.levels.len() {
            return None;
        }
        let f = self.tc.st.const_at(n, &fam.levels);
        let f = self.tc.st.apps(f, &fam.params);
        let f_ty = self.tc.infer_type(f)?;
        let f_ty = self.tc.norm(f_ty);
        let Node::Pi(_, _, a, rest) = self.tc.st.node(f_ty) else { return None };
        matches!(self.tc.st.node(rest), Node::Pi(_, _, b, c) if a == ty && b == ty && c == ty).then_some(f)
    }
}
