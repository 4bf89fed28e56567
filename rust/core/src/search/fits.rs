//! Whether the conclusion of a clause can be a target at all, seen without unification. What cannot is no alternative, and must
//! not make those dearer that are.
//!
//! Two terms are apart only where nothing that is still to be found can make them equal: unknowns, variables of the clause,
//! definitions and proofs fit anything.

use super::Search;
use super::clauses::Clause;
use super::elim::Family;
use crate::expr::{Expr, FVar, Node};
use crate::name::Name;

/// A head that stays what it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rigid {
    Local(FVar),
    /// A constructor, or a type.
    Const(Name),
    /// A field of a local.
    Field(Name, u32),
    Pi,
    Sort,
}

impl Search<'_> {
    /// Whether a clause may have a target as its conclusion.
    pub(super) fn fits(&mut self, c: &Clause, target: Expr) -> bool {
        let conclusion = self.tc.st.get_forall_body(c.ty);
        !self.are_apart(conclusion, target)
    }

    /// Whether a clause may have an equation the other way round as its conclusion, and that is not what it says anyway.
    pub(super) fn fits_flipped(&mut self, c: &Clause, target: Expr) -> bool {
        let conclusion = self.tc.st.get_forall_body(c.ty);
        match (self.as_eq(conclusion), self.as_eq(target)) {
            (Some((_, _, a, b)), Some((_, _, x, y))) => {
                let anything = |e: Expr| matches!(self.tc.st.node(e), Node::BVar(_));
                let says_it_anyway = anything(a) && anything(b);
                !says_it_anyway && !self.are_apart(a, y) && !self.are_apart(b, x)
            }
            _ => true,
        }
    }

    /// Whether a constructor may make a term with the indices of a family.
    pub(super) fn makes(&mut self, c: Name, fam: &Family) -> bool {
        if fam.indices.is_empty() {
            return true;
        }
        let Some(made) = self.made_indices(fam, c) else { return true };
        !made.iter().zip(&fam.indices).any(|(&p, &i)| self.are_apart(p, i))
    }

    /// Whether a clause says something of the family `n` of propositions that no constructor makes, such as that there is
    /// something in the empty list: a contradiction, once its premises are there.
    pub(super) fn cannot_hold(&mut self, c: &Clause, n: Name) -> bool {
        let Some(ind) = self.tc.env.inductive(n) else { return false };
        if ind.ctors.is_empty() && Some(n) != self.known.false_ {
            return true;
        }
        let (params, ctors) = (ind.num_params as usize, ind.ctors.clone());
        if ind.num_indices == 0 || self.is_equality(n) || !self.is_family_of_props(n) {
            return false;
        }
        let conclusion = self.tc.st.get_forall_body(c.ty);
        let (_, said) = self.tc.st.unfold_app(conclusion);
        ctors.iter().all(|&ctor| {
            let Some(ty) = self.tc.env.get(ctor).map(|i| i.val.ty) else { return false };
            let ty = self.tc.norm(ty);
            let made = self.tc.st.get_forall_body(ty);
            let (_, made) = self.tc.st.unfold_app(made);
            made.iter().zip(&said).skip(params).any(|(&p, &t)| !self.may_match(p, t))
        })
    }

    /// Whether no instance of `p`, the loose variables of which may be anything, is `t`.
    fn are_apart(&mut self, mut p: Expr, mut t: Expr) -> bool {
        if p == t {
            return false;
        }
        // Functions are compared by what they make of a variable, about which nothing is known then.
        let (mut more_p, mut more_t) = (0, 0);
        loop {
            match (self.tc.st.node(p), self.tc.st.node(t)) {
                (Node::Lam(_, _, _, b), Node::Lam(_, _, _, c)) => (p, t) = (b, c),
                (Node::Lam(_, _, _, b), _) => (p, more_t) = (b, more_t + 1),
                (_, Node::Lam(_, _, _, c)) => (t, more_p) = (c, more_p + 1),
                _ => break,
            }
        }
        let ((f, ps), (g, ts)) = (self.tc.st.unfold_app(p), self.tc.st.unfold_app(t));
        let (Some(a), Some(b)) = (self.rigid_head(f), self.rigid_head(g)) else { return false };
        if a != b {
            return self.makes_types(b) || self.tc.st.loose(t) == 0 && !self.may_be_equal(t);
        }
        ps.len() + more_p == ts.len() + more_t && ps.iter().zip(&ts).any(|(&p, &t)| self.are_apart(p, t))
    }

    /// Whether what has this head is a type.
    fn makes_types(&self, head: Rigid) -> bool {
        match head {
            Rigid::Const(n) => self.tc.env.inductive(n).is_some(),
            Rigid::Local(x) => {
                let end = self.tc.st.get_forall_body(self.ty(x));
                matches!(self.tc.st.node(end), Node::Sort(_))
            }
            Rigid::Field(..) => false,
            Rigid::Pi | Rigid::Sort => true,
        }
    }

    /// The head of a term, if no unknown, no variable of a clause and no unfolding can make it another.
    fn rigid_head(&self, f: Expr) -> Option<Rigid> {
        match self.tc.st.node(f) {
            Node::FVar(x) => Some(Rigid::Local(x)),
            Node::Pi(..) => Some(Rigid::Pi),
            Node::Sort(_) => Some(Rigid::Sort),
            Node::Const(n, _) if self.tc.env.ctor(n).is_some() || self.tc.env.inductive(n).is_some() => {
                Some(Rigid::Const(n))
            }
            Node::Proj(n, i, s) => {
                let mut s = s;
                while let Node::Proj(_, _, inner) = self.tc.st.node(s) {
                    s = inner;
                }
                matches!(self.tc.st.node(s), Node::FVar(_)).then_some(Rigid::Field(n, i))
            }
            _ => None,
        }
    }

    /// Whether terms that look different may be equal because of their type: proofs, and what structures have no or only such
    /// fields.
    fn may_be_equal(&mut self, t: Expr) -> bool {
        let Some(ty) = self.tc.infer_type(t) else { return true };
        let ty = self.tc.norm(ty);
        if self.tc.is_prop(ty) {
            return true;
        }
        let head = self.tc.st.head_const(ty);
        matches!(self.tc.st.node(ty), Node::MVar(_) | Node::Pi(..))
            || head.is_some_and(|n| self.tc.env.structure_like(n).is_some())
    }
}
