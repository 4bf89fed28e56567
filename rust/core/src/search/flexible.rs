//! Clauses that end in a variable of their own applied to arguments: what the variable stands for is taken from the target.

use super::clauses::Clause;
use super::measured::Measure;
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::name::Name;

/// Of no more parts of a target a predicate is taken.
const PARTS: usize = 12;

/// At no more locals an induction is offered.
const LOCALS: usize = 4;

/// What the unknown predicate of a clause with conclusion `?P t` says.
#[derive(Clone, Copy)]
pub(super) enum Predicate {
    /// What the target says of this part of it, which `t` is.
    Of(Expr),
    /// What the target applies to its last argument, which `t` is.
    Function,
    /// The target, whatever `t` is.
    Constant,
    /// What the target says of this local, which `t` is, for all other data that it is said of, and under the hypotheses that
    /// speak of it.
    General(FVar),
    /// The target for all that has the measure which `t` is.
    Measured(Measure),
}

impl Search<'_> {
    /// What the predicate of a clause may say in a goal, with costs.
    pub(super) fn predicates(&mut self, g: &Goal, c: &Clause) -> Vec<(f32, Predicate)> {
        let target = g.target;
        let mut parts = Vec::new();
        self.open_parts(target, &mut parts);
        let mut out: Vec<_> = parts.into_iter().take(PARTS).map(|part| (1.5, Predicate::Of(part))).collect();
        if let Node::App(f, x) = self.tc.st.node(target)
            && self.contains(f, x)
        {
            out.push((1.5, Predicate::Function));
        }
        out.push((2.5, Predicate::Constant));
        if self.is_induction(c) {
            let data: Vec<FVar> =
                g.hyps.iter().copied().rev().filter(|&x| self.is_plain_data(x)).take(LOCALS).collect();
            let general = data.into_iter().filter(|&x| !self.said_of(g, x).is_empty());
            out.extend(general.map(|x| (2.0, Predicate::General(x))));
            if let Some(of) = self.induction_on(c) {
                out.extend(self.measures(g, of).into_iter().map(|m| (2.2, Predicate::Measured(m))));
            }
        }
        out
    }

    /// The type of what a clause with conclusion `?P t` is an induction on, if it speaks of no variable.
    fn induction_on(&self, c: &Clause) -> Option<Expr> {
        let Node::App(_, t) = self.tc.st.node(self.tc.st.get_forall_body(c.ty)) else { return None };
        let Node::BVar(i) = self.tc.st.node(t) else { return None };
        let on = self.domains(c.ty).into_iter().rev().nth(i as usize);
        on.map(|d| d.0).filter(|&t| self.tc.st.loose(t) == 0)
    }

    /// Whether a premise of a clause is about the predicate that its conclusion is about.
    fn is_induction(&self, c: &Clause) -> bool {
        let about = |e: Expr| match self.tc.st.node(self.tc.st.get_app_fn(self.tc.st.get_forall_body(e))) {
            Node::BVar(i) => Some(i),
            _ => None,
        };
        let Some(predicate) = about(c.ty) else { return false };
        self.domains(c.ty).into_iter().any(|(t, up)| {
            let within = self.domains(t).len() as u32;
            about(t).and_then(|i| i.checked_sub(within)).is_some_and(|i| predicate.checked_sub(up) == Some(i))
        })
    }

    /// What goes into the predicate when it is about a local: the hypotheses that speak of it, and the data that they and the
    /// target speak of.
    fn said_of(&mut self, g: &Goal, x: FVar) -> Vec<FVar> {
        let dependents = self.dependents(g, &[x]);
        let said: Vec<Expr> = dependents.iter().map(|&h| self.ty(h)).chain([g.target]).collect();
        let of = self.ty(x);
        let general = |s: &mut Self, y: FVar| {
            y != x && s.is_plain_data(y) && !s.mentions(of, &[y]) && said.iter().any(|&e| s.mentions(e, &[y]))
        };
        let general: Vec<FVar> = g.hyps.iter().copied().filter(|&y| general(self, y)).collect();
        self.moved(g, &[x], &general)
    }

    /// Applies a clause with conclusion `?P t`.
    pub(super) fn apply_at(&mut self, g: &Goal, c: &Clause, predicate: Predicate) -> Option<Vec<Goal>> {
        if let Predicate::Measured(m) = predicate {
            let (all, n) = self.measured(g, m)?;
            let n = self.tc.st.fvar(n);
            return self.apply_at(&all, c, Predicate::Of(n));
        }
        if let Predicate::General(x) = predicate {
            let moved = self.said_of(g, x);
            let all = self.tc.st.mk_pi(&moved, g.target);
            let locals: Vec<Expr> = moved.iter().map(|&y| self.tc.st.fvar(y)).collect();
            let general = self.for_all(g, all, &locals, &moved);
            let x = self.tc.st.fvar(x);
            return self.apply_at(&general, c, Predicate::Of(x));
        }
        let opened = self.open_clause(g, c);
        let Node::App(p, t) = self.tc.st.node(opened.conclusion) else { return None };
        let Node::MVar(m) = self.tc.st.node(p) else { return None };
        let t_ty = self.tc.infer_type(t)?;
        let part = match (predicate, self.tc.st.node(g.target)) {
            (Predicate::Of(part), _) | (Predicate::Function, Node::App(_, part)) => {
                let part_ty = self.tc.infer_type(part)?;
                if !self.tc.unify(t_ty, part_ty) {
                    return None;
                }
                Some(part)
            }
            _ => None,
        };
        let said = match (predicate, self.tc.st.node(g.target)) {
            (Predicate::Function, Node::App(f, _)) => f,
            _ => {
                let t_ty = self.tc.norm(t_ty);
                let marker = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, t_ty, None);
                let me = self.tc.st.fvar(marker);
                let body = part.map_or(g.target, |part| self.replace_term(g.target, part, me));
                let said = self.tc.st.mk_lambda(&[marker], body);
                self.tc.close(1);
                said
            }
        };
        if !self.is_well_typed(said) || self.tc.meta.value(m).is_some() {
            return None;
        }
        let hole = self.tc.st.mvar(m);
        if !self.tc.unify(hole, said) || !part.is_none_or(|part| self.tc.unify(t, part)) {
            return None;
        }
        let goals = self.argument_goals(g, &opened)?;
        self.close(g, opened.term);
        Some(goals)
    }

    /// Applies an equation whose sides are variables of its own applied to arguments: these are constant functions, or
    /// (`by_parts`) what the sides of the target apply to arguments of the same number.
    pub(super) fn apply_flexible(&mut self, g: &Goal, c: &Clause, by_parts: bool) -> Option<Vec<Goal>> {
        let opened = self.open_clause(g, c);
        let (_, ty, a, b) = self.as_eq(opened.conclusion)?;
        let (_, target_ty, x, y) = self.as_eq(g.target)?;
        if !self.tc.unify(ty, target_ty) {
            return None;
        }
        for (side, value) in [(a, x), (b, y)] {
            let (f, args) = self.tc.st.unfold_app(side);
            let Node::MVar(m) = self.tc.st.node(f) else { continue };
            if args.is_empty() || self.tc.meta.value(m).is_some() {
                continue;
            }
            let value =
                if by_parts { self.applied(value, args.len())? } else { self.constantly(f, args.len(), value)? };
            let (f_ty, value_ty) = (self.tc.infer_type(f)?, self.tc.infer_type(value)?);
            if !self.tc.unify(f_ty, value_ty) || !self.tc.unify(f, value) {
                return None;
            }
        }
        if !self.tc.unify(opened.conclusion, g.target) {
            return None;
        }
        let goals = self.argument_goals(g, &opened)?;
        self.close(g, opened.term);
        Some(goals)
    }

    /// What is applied to the last `n` arguments in an application.
    fn applied(&self, mut e: Expr, n: usize) -> Option<Expr> {
        for _ in 0..n {
            let Node::App(f, _) = self.tc.st.node(e) else { return None };
            e = f;
        }
        Some(e)
    }

    /// The function of the type of `f` that gives a value for any `n` arguments.
    fn constantly(&mut self, f: Expr, n: usize, value: Expr) -> Option<Expr> {
        let mut ty = self.tc.infer_type(f)?;
        let mut domains = Vec::new();
        for _ in 0..n {
            ty = self.tc.whnf(ty);
            let Node::Pi(_, _, t, b) = self.tc.st.node(ty) else { return None };
            if self.tc.st.loose(b) > 0 {
                return None;
            }
            domains.push(t);
            ty = b;
        }
        let lam = |e, t| self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, t, e);
        Some(domains.into_iter().rev().fold(value, lam))
    }
}
