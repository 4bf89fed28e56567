//! Instances that decide what the e-graph knows: `if x = y then a else b` is `a` where `x` and `y` are equal, `b` where a fact says
//! that they are not.

use super::Search;
use super::clauses::Clause;
use super::egraph::{EGraph, Id, Reason};
use crate::expr::{BinderInfo, Expr, Node};
use crate::level::Level;
use crate::name::Name;

impl Search<'_> {
    /// Tells the e-graph of the instances that computations in it wait for what they decide. True if something became equal.
    pub(super) fn decide_instances(&mut self, eg: &mut EGraph, facts: &[(Id, Expr)]) -> bool {
        if self.known.decidable.is_none() {
            return false;
        }
        let mut waits = Vec::new();
        for id in 0..eg.len() as Id {
            let e = eg.term(id);
            if matches!(self.tc.st.node(e), Node::App(..)) {
                self.stuck_on(e, &mut waits);
            }
        }
        let mut changed = false;
        for instance in waits {
            if self.decides(instance)
                && self.tc.ctor_of(instance).is_none()
                && let Some((value, proof)) = self.decided(eg, facts, instance)
            {
                let (x, y) = (eg.add(&mut self.tc, instance), eg.add(&mut self.tc, value));
                if !eg.same(x, y) {
                    eg.union(x, y, Reason::Proof(proof));
                    changed = true;
                }
            }
        }
        changed
    }

    /// The value of an instance of `Decidable p`, if the facts say whether `p` holds, and the proof that it is this.
    fn decided(&mut self, eg: &EGraph, facts: &[(Id, Expr)], instance: Expr) -> Option<(Expr, Expr)> {
        let (l, ty) = self.typed(instance)?;
        let fam = self.family(ty)?;
        let &p = fam.params.first()?;
        let falsity = self.plain_const(self.known.false_?);
        let not = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, p, falsity);
        let ctors = self.tc.env.inductive(fam.induct)?.ctors.clone();
        let &[no, yes] = &ctors[..] else { return None };
        let (holds, proof) = match self.discharge(eg, p, facts) {
            Some(proof) => (true, proof),
            None => (false, self.discharge(eg, not, facts)?),
        };
        let ctor = self.ctor_at(&fam, if holds { yes } else { no });
        let value = self.tc.st.app(ctor, proof);
        // Whatever made the instance: the same constructor, whose proofs are equal, or the other, which contradicts.
        let x = self.tc.st.bvar(0);
        let equals = self.mk_eq(l, ty, x, value);
        let motive = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, ty, equals);
        let rec = self.rec_of(fam.induct)?;
        let rec = self.rec_const(rec, &fam, Level::ZERO);
        let mut e = self.tc.st.app(rec, motive);
        for (made, of) in [(no, not), (yes, p)] {
            let h = self.tc.st.bvar(0);
            let made_by = self.ctor_at(&fam, made);
            let made_here = self.tc.st.app(made_by, h);
            let body = if (made == yes) == holds {
                self.mk_refl(l, ty, value)
            } else {
                let absurd = if holds { self.tc.st.app(h, proof) } else { self.tc.st.app(proof, h) };
                let claim = self.mk_eq(l, ty, made_here, value);
                let claim = self.tc.st.lift(claim, 1);
                self.ex_falso(claim, absurd)?
            };
            let minor = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, of, body);
            e = self.tc.st.app(e, minor);
        }
        Some((value, self.tc.st.app(e, instance)))
    }

    /// What an equation `∀ y, a = b` compares `y` with, where its sides wait for that: nothing else may speak of them.
    pub(super) fn compared_with(&mut self, clause: &Clause) -> Vec<Expr> {
        let mut out = Vec::new();
        if self.known.decidable.is_none() || clause.arity != 1 {
            return out;
        }
        let (xs, body) = self.tc.open_forall(clause.ty);
        let sides = self.as_eq(body).map(|(_, _, a, b)| [a, b]);
        for side in sides.into_iter().flatten() {
            let mut waits = Vec::new();
            self.stuck_on(side, &mut waits);
            for instance in waits.into_iter().filter(|&m| self.decides(m)).collect::<Vec<_>>() {
                let Some((_, a, b)) = self.decided_equation(instance) else { continue };
                for (y, with) in [(a, b), (b, a)] {
                    let own = matches!(self.tc.st.node(y), Node::FVar(x) if x == xs[0]);
                    if own && !self.mentions(with, &xs) && !out.contains(&with) {
                        out.push(with);
                    }
                }
            }
        }
        self.tc.close(xs.len() as u32);
        out
    }
}
