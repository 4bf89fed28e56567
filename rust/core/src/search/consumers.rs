//! Laws of functions and predicates on a container, such as a list, that take other arguments before it: how they get on with
//! operations that put two containers together. They are lemmas like others (`lemmas.rs`), general in all arguments.

use super::Search;
use super::lemmas::Build;
use crate::env::ConstantKind;
use crate::expr::{Expr, FVar, Node};
use crate::level::{Level, Levels};
use crate::name::Name;

/// A definition that takes a container last, at variable arguments before that.
struct Consumer {
    /// The definition at these arguments.
    f: Expr,
    others: Vec<FVar>,
    from: Expr,
    to: Expr,
}

/// What laws are asked of a definition that takes a container.
#[derive(Clone, Copy)]
pub(super) struct Uses {
    /// It gives a container of the same kind, and does not only take types before.
    pub(super) map: bool,
    /// It begins with a value of the type that it gives.
    pub(super) fold: bool,
    /// It gives a proposition, and does not compare the container with another one.
    pub(super) predicate: bool,
}

impl Search<'_> {
    /// What laws are asked of a definition; `None` if it takes no container after other arguments.
    pub(super) fn uses_of(&mut self, definition: (Name, Levels)) -> Option<Uses> {
        self.open_consumer(definition, |s, c| {
            let types = c.others.iter().all(|&x| matches!(s.tc.st.node(s.ty(x)), Node::Sort(_)));
            let same = s.tc.st.head_const(c.from) == s.tc.st.head_const(c.to);
            let proposition = matches!(s.tc.st.node(c.to), Node::Sort(Level::ZERO));
            let compares = c.others.iter().any(|&x| s.ty(x) == c.from);
            let fold = s.start_of_fold(c).is_some();
            Some(Uses { map: same && !types, fold, predicate: proposition && !compares })
        })
    }

    /// A definition that takes a container after other arguments, at opened arguments.
    fn open_consumer<T>(
        &mut self,
        (n, ls): (Name, Levels),
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
            let args: Vec<Expr> = others.iter().map(|&x| self.tc.st.fvar(x)).collect();
            let f = self.tc.st.apps(f, &args);
            then(self, &Consumer { f, others, from, to })
        });
        self.tc.close(all);
        found
    }

    /// The argument that a fold begins with: the only one of the type that it gives.
    fn start_of_fold(&self, c: &Consumer) -> Option<FVar> {
        let mut starts = c.others.iter().copied().filter(|&x| self.ty(x) == c.to);
        let start = starts.next().filter(|_| starts.next().is_none());
        start.filter(|_| c.to != c.from)
    }

    /// That a function carries a binary operation over: `map f (op x y) = op (map f x) (map f y)`, for all of its arguments.
    pub(super) fn map_law(&mut self, (op, _): (Name, Levels), map: (Name, Levels)) -> Option<Expr> {
        self.open_consumer(map, |s, c| {
            let (op, image) = (s.binary_at(op, c.from)?, s.binary_at(op, c.to)?);
            let mut b = Build { search: s, ty: c.from };
            let [fx, fy, fxy] = b.images(op, c.f);
            let r = b.op(image, fx, fy);
            let eq = Build { search: b.search, ty: c.to }.eq(fxy, r)?;
            let law = b.all(2, eq);
            Some(s.tc.st.mk_pi(&c.others, law))
        })
    }

    /// That a fold over `op x y` goes on over one of them from where it got over the other.
    pub(super) fn fold_laws(&mut self, (op, _): (Name, Levels), fold: (Name, Levels)) -> Option<[Expr; 2]> {
        self.open_consumer(fold, |s, c| {
            let op = s.binary_at(op, c.from)?;
            let start = s.start_of_fold(c)?;
            let z = s.tc.st.fvar(start);
            let level = s.tc.sort_of(c.to)?;
            let mut b = Build { search: s, ty: c.from };
            let [fx, fy, fxy] = b.images(op, c.f);
            Some([(fx, fy), (fy, fx)].map(|(begun, then)| {
                let r = b.search.replace_term(then, z, begun);
                let eq = b.search.mk_eq(level, c.to, fxy, r);
                let law = b.all(2, eq);
                b.search.tc.st.mk_pi(&c.others, law)
            }))
        })
    }

    /// That a predicate holds of `op x y` if and only if it holds of one of `x` and `y`; or else of both.
    pub(super) fn predicate_laws(
        &mut self,
        (op, _): (Name, Levels),
        predicate: (Name, Levels),
    ) -> Option<[[Expr; 3]; 2]> {
        self.open_consumer(predicate, |s, c| {
            let op = s.binary_at(op, c.from)?;
            let (or, ..) = s.known.connectives.or?;
            let or = s.plain_const(or);
            let mut b = Build { search: s, ty: c.from };
            let [px, py, pxy] = b.images(op, c.f);
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
        })
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
