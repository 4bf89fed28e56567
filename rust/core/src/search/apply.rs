//! Moves by clauses, backwards from the target.

use super::clauses::{Clause, Head, Source};
use super::elim::Family;
use super::moves::Move;
use super::{Goal, Search};
use crate::expr::{Expr, Node};
use crate::name::Name;
use once_cell::unsync::OnceCell;
use std::rc::Rc;

impl Search<'_> {
    pub(super) fn head_of(&self, target: Expr) -> Head {
        match self.tc.st.node(self.tc.st.get_app_fn(target)) {
            Node::Const(n, _) => Head::Const(n),
            Node::Proj(n, i, _) => Head::Field(n, i),
            Node::FVar(x) => Head::Local(x),
            Node::Sort(_) => Head::Sort,
            _ => Head::Flex,
        }
    }

    pub(super) fn clauses_of(&mut self, g: &Goal) -> Vec<(f32, Rc<Clause>)> {
        let premises = self.premises_at(g);
        let mut out = Vec::new();
        for &h in g.hyps.iter().rev() {
            let instance = self.tc.class_of(self.ty(h)).is_some();
            for (i, c) in self.local_clauses(h).iter().enumerate() {
                if c.head != Head::Sort {
                    let base = match (c.arity, i) {
                        (0, _) => 0.1,
                        (_, 0) => 0.3,
                        _ if instance && premises.pass_over(c.ty) => 0.8,
                        _ => 0.5,
                    };
                    out.push((base, c.clone()));
                }
            }
        }
        let given = self.given;
        let extensional = self.extensional(g.target);
        out.extend(extensional.iter().flat_map(|all| all.iter()).map(|c| (0.6, c.clone())));
        out.extend(self.simp.others.iter().map(|c| (1.0, c.clone())));
        out.extend(premises.others.iter().map(|(i, c)| (if *i < given { 0.6 } else { 1.0 }, c.clone())));
        out
    }

    pub(super) fn clause_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        let head = self.head_of(g.target);
        let is_false = matches!(head, Head::Const(n) if Some(n) == self.known.false_);
        let prop = self.tc.is_prop(g.target);
        // What follows from a contradiction is the closed goal of which this is a part.
        let part = self.tc.st.has_expr_mvar(g.target) || g.about.is_some_and(|about| self.tc.is_prop(about));
        let same = part && g.hyps == self.floor;
        for (cost, c) in self.clauses_of(g) {
            let fits = c.head == head || head == Head::Flex && prop && c.head != Head::Sort;
            if fits {
                if c.flexible_equation {
                    let calls = |e: &Expr| matches!(self.tc.st.node(*e), Node::App(..));
                    if self.as_eq(g.target).is_some_and(|(_, _, a, b)| [a, b].iter().any(calls)) {
                        out.push((cost + 1.2, Move::ApplyFlexible(c.clone(), true)));
                        if self.tc.st.has_expr_mvar(g.target) {
                            out.push((cost + 1.6, Move::ApplySymm(c.clone())));
                        }
                    }
                    out.push((cost + 1.2, Move::ApplyFlexible(c, false)));
                    continue;
                }
                let open = self.tc.st.has_expr_mvar(g.target);
                // Without conditions it is for the e-graph, which knows both directions.
                let flips = head == Head::Const(self.known.eq) && (open || c.unsaid > 0);
                if flips && self.fits_flipped(&c, g.target) {
                    let flip = if open { 0.3 } else { 1.2 };
                    out.push((cost + 0.2 * c.unsaid as f32 + flip, Move::ApplySymm(c.clone())));
                }
                if self.fits(&c, g.target) {
                    out.push((cost + 0.2 * c.unsaid as f32, Move::Apply(c)));
                }
            } else if c.head == Head::Flex {
                let again = same || is_false && self.contradicts(&c);
                if !again {
                    out.push((cost + 1.5, Move::Apply(c)));
                }
            } else if c.head == Head::FlexApp(1) && prop {
                let predicates = self.predicates(g, &c);
                out.extend(predicates.into_iter().map(|(more, p)| (cost + more, Move::ApplyAt(c.clone(), p))));
            } else if !is_false && !same && matches!(c.head, Head::Const(n) if Some(n) == self.known.false_) {
                out.push((cost + 1.0, Move::Absurd(c)));
            }
        }
        self.class_moves(g, out);
        if let Head::Const(n) = head
            && let Some(ind) = self.tc.env.inductive(n)
            && n != self.known.eq
        {
            let mut ctors = ind.ctors.clone();
            let mut only = ctors.len() == 1 && !ind.is_rec;
            if let Some(fam) = self.family(g.target) {
                ctors.retain(|&c| self.makes(c, &fam));
                only = only || ctors.len() == 1 && self.takes_off(&ctors, &fam);
            }
            let base = if only { 0.3 } else { 0.8 };
            out.extend(ctors.into_iter().map(|c| (base, Move::Construct(c))));
        }
    }

    /// Whether the last premise of a clause is a contradiction: at `False` it would only lead back there.
    fn contradicts(&self, c: &Clause) -> bool {
        let Some(&(premise, _)) = self.domains(c.ty).last() else { return false };
        self.is_false(self.tc.st.get_forall_body(premise))
    }

    /// Clauses and constructors whose conclusion has the head of the target, up to equality of arguments.
    pub(super) fn up_to_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        let head = self.head_of(g.target);
        if matches!(head, Head::Const(n) if n == self.known.eq || Some(n) == self.known.false_)
            || !self.tc.is_prop(g.target)
        {
            return;
        }
        for (cost, c) in self.clauses_of(g) {
            if c.head == head && c.arity > 0 && self.tc.st.app_arity(g.target) > 0 {
                out.push((cost + 2.0, Move::ApplyUpTo(c)));
            }
        }
        if let Some(fam) = self.family(g.target)
            && !fam.indices.is_empty()
            && let Some(ind) = self.tc.env.inductive(fam.induct)
        {
            for &c in &ind.ctors {
                if let Some(c) = self.ctor_clause(&fam, c) {
                    out.push((2.0, Move::ApplyUpTo(Rc::new(c))));
                }
            }
        }
    }

    pub(super) fn is_family_of_props(&self, n: Name) -> bool {
        let ty = self.tc.env.get(n).map(|i| self.tc.st.get_forall_body(i.val.ty));
        ty.is_some_and(|t| matches!(self.tc.st.node(t), Node::Sort(l) if l == crate::level::Level::ZERO))
    }

    /// Whether a hypothesis with this head is taken apart at once: ∨, ∃ and their like.
    pub(super) fn is_taken_apart(&self, n: Name) -> bool {
        let Some(ind) = self.tc.env.inductive(n) else { return false };
        if self.is_equality(n) || Some(n) == self.known.false_ {
            return false;
        }
        self.is_family_of_props(n)
            && !ind.is_rec
            && ind.num_indices == 0
            && (!self.tc.env.attrs(n).is_some_and(|a| a.class) || self.only_into_prop(n))
    }

    pub(super) fn apply(&mut self, g: &Goal, c: &Clause) -> Option<Vec<Goal>> {
        let opened = self.open_clause(g, c);
        let waiting = self.tc.unifier.postponed.len();
        if !self.tc.unify(opened.conclusion, g.target) {
            return None;
        }
        // A side of an equation that waits for more than one unknown is a guess that reasoning by equations need not make.
        if c.head == Head::Const(self.known.eq) && self.tc.unifier.postponed.len() > waiting {
            let unknown = opened.args.iter().filter(|a| self.tc.meta.value(a.0).is_none()).count();
            if unknown > 1 || self.tc.st.has_expr_mvar(g.target) {
                return None;
            }
        }
        let goals = self.argument_goals(g, &opened)?;
        self.close(g, opened.term);
        Some(goals)
    }

    pub(super) fn construct(&mut self, g: &Goal, ctor: Name) -> Option<Vec<Goal>> {
        let fam = self.family(g.target)?;
        let clause = self.ctor_clause(&fam, ctor)?;
        self.apply(g, &clause)
    }

    /// A constructor of a family as a clause, the parameters being known.
    pub(super) fn ctor_clause(&mut self, fam: &Family, ctor: Name) -> Option<Clause> {
        let (e, ty) = self.typed_ctor(fam, ctor)?;
        let source = Source { term: e, params: Rc::new([]) };
        Some(Clause {
            source,
            ty,
            head: Head::Const(fam.induct),
            arity: 0,
            unsaid: 0,
            flexible_equation: false,
            rules: OnceCell::new(),
        })
    }
}
