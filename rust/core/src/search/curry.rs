//! Implications from what constructors make: `h : ∀ x…, I x… → B` as one implication for each constructor of `I`.
//!
//! For connectives these are the rules of contraction-free calculi (Dyckhoff: Contraction-free sequent calculi for intuitionistic
//! logic, 1992). For families with indices it is inversion under the binders: `∀ x, x ∈ a :: l → p x` is `p a` and
//! `∀ x, x ∈ l → p x`.

use super::Search;
use super::elim::Family;
use crate::expr::{Expr, FVar, Node};
use crate::name::Name;

/// What locals are, the earlier first; what one is may mention those after it.
type Values = Vec<(FVar, Expr)>;

impl Search<'_> {
    pub(super) fn curry(&mut self, h: Expr, ty: Expr) -> Option<Vec<(Expr, Expr)>> {
        if !self.has_made_premise(ty) {
            return None;
        }
        let (xs, concl) = self.tc.open_forall(ty);
        let premise = (0..xs.len()).find_map(|i| Some((i, self.made_premise(&xs, i)?)));
        let parts = premise.and_then(|(i, (fam, ctors))| {
            let parts = ctors.into_iter().map(|c| self.curry_by(h, &xs, i, concl, &fam, c));
            parts.collect()
        });
        self.tc.close(xs.len() as u32);
        parts
    }

    /// Whether a premise is an inductive proposition, before the telescope is opened.
    fn has_made_premise(&self, mut ty: Expr) -> bool {
        while let Node::Pi(_, _, t, b) = self.tc.st.node(ty) {
            let head = self.tc.st.head_const(t).filter(|&n| !self.is_equality(n));
            if head.is_some_and(|n| self.tc.env.inductive(n).is_some()) {
                return true;
            }
            ty = b;
        }
        false
    }

    /// The family of a premise and the constructors that may have made it, if it may be replaced by what these ask for.
    fn made_premise(&mut self, xs: &[FVar], i: usize) -> Option<(Family, Vec<Name>)> {
        let ty = self.ty(xs[i]);
        let env = self.tc.env;
        let fam = self.family(ty).filter(|fam| !self.is_equality(fam.induct))?;
        if !self.tc.is_prop(ty) || self.is_class(ty) {
            return None;
        }
        let ind = env.inductive(fam.induct)?;
        if fam.indices.is_empty() {
            return (i == 0 && !ind.is_rec).then(|| (fam, ind.ctors.clone()));
        }
        let ctors = self.possible_ctors(&fam);
        self.takes_off(&ctors, &fam).then(|| (fam, ctors.to_vec()))
    }

    /// The implication from what the constructor `c` of the premise `xs[i]` asks for.
    fn curry_by(&mut self, h: Expr, xs: &[FVar], i: usize, concl: Expr, fam: &Family, c: Name) -> Option<(Expr, Expr)> {
        let (ys, made, indices) = self.open_ctor(fam, c)?;
        let before: Vec<FVar> = xs[..i].iter().chain(&ys).copied().collect();
        let mut values = Values::new();
        let solved = indices.iter().zip(&fam.indices).all(|(&p, &e)| self.solve_index(p, e, &before, &mut values));
        let over = if solved { self.open_again(&before, &mut values) } else { None };
        let part = over.map(|over| {
            let says = self.tc.st.mk_pi(&xs[i + 1..], concl);
            let says = self.tc.st.replace_fvar(says, xs[i], made);
            let mut proof = h;
            for &x in &xs[..i] {
                let x = self.tc.st.fvar(x);
                proof = self.tc.st.app(proof, x);
            }
            let proof = self.tc.st.app(proof, made);
            let (says, proof) = (self.with_values(says, &values), self.with_values(proof, &values));
            let part = (self.tc.st.mk_pi(&over, says), self.tc.st.mk_lambda(&over, proof));
            self.tc.close(over.len() as u32);
            part
        });
        self.tc.close(ys.len() as u32);
        part
    }

    /// What the locals `free` have to be for two terms to be the same; `false` if that does not say it.
    fn solve_index(&mut self, made: Expr, e: Expr, free: &[FVar], values: &mut Values) -> bool {
        let (made, e) = (self.with_values(made, values), self.with_values(e, values));
        if made == e {
            return true;
        }
        for (side, other) in [(made, e), (e, made)] {
            if let Node::FVar(x) = self.tc.st.node(side)
                && free.contains(&x)
            {
                values.push((x, other));
                return !self.mentions(other, &[x]);
            }
        }
        if matches!((self.tc.st.node(made), self.tc.st.node(e)), (Node::Nat(_), Node::Nat(_))) {
            return false;
        }
        let (made, e) = (self.tc.literal_to_ctor(made), self.tc.literal_to_ctor(e));
        let same = self.tc.ctor_of(made).is_some() && self.tc.ctor_of(made) == self.tc.ctor_of(e);
        let ((_, ps), (_, es)) = (self.tc.st.unfold_app(made), self.tc.st.unfold_app(e));
        same && ps.len() == es.len() && ps.iter().zip(&es).all(|(&p, &e)| self.solve_index(p, e, free, values))
    }

    /// New locals, for the caller to close, for those of `xs` that have no value, which become their values; `None` if one is
    /// spoken of before it is there.
    fn open_again(&mut self, xs: &[FVar], values: &mut Values) -> Option<Vec<FVar>> {
        let mut over = Vec::new();
        for (i, &x) in xs.iter().enumerate() {
            if values.iter().any(|v| v.0 == x) {
                continue;
            }
            let decl = self.tc.st.local(x);
            let ty = self.with_values(decl.ty, values);
            if self.mentions(ty, &xs[i..]) {
                self.tc.close(over.len() as u32);
                return None;
            }
            let y = self.tc.open(decl.name, decl.info, ty, None);
            let ye = self.tc.st.fvar(y);
            over.push(y);
            values.push((x, ye));
        }
        Some(over)
    }

    fn with_values(&mut self, e: Expr, values: &Values) -> Expr {
        values.iter().fold(e, |e, &(x, value)| self.tc.st.replace_fvar(e, x, value))
    }
}
