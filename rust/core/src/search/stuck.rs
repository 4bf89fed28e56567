//! Stuck computations: the terms that they wait for, and taking such a term apart.

use super::{Goal, Search};
use crate::env::ConstantKind;
use crate::expr::{Expr, FVar, Node};
use crate::name::Name;
use crate::normalize::Equation;
use std::rc::Rc;

impl Search<'_> {
    /// The terms that stuck computations in `e` wait for: locals and other terms of an inductive type.
    pub(super) fn stuck_on(&mut self, e: Expr, out: &mut Vec<Expr>) {
        let all = match self.stuck.get(&e) {
            Some(known) => known.clone(),
            None => {
                let all: Rc<[Expr]> = self.stuck_within(e).into();
                if !self.tc.st.has_mvar(e) {
                    self.stuck.insert(e, all.clone());
                }
                all
            }
        };
        for &m in all.iter() {
            if !out.contains(&m) {
                out.push(m);
            }
        }
    }

    fn stuck_within(&mut self, e: Expr) -> Vec<Expr> {
        let (mut all, mut out) = (Vec::new(), Vec::new());
        self.parts(e, &mut all);
        for part in all {
            let waits = self.majors_of(part);
            for (i, &m) in waits.iter().enumerate() {
                let last = i + 1 == waits.len();
                if self.tc.st.loose(m) == 0 && !out.contains(&m) && (last || self.is_one_of_few(m)) {
                    out.push(m);
                }
            }
        }
        out
    }

    /// What the computation at the head of a term waits for, what that waits for in its turn, and so on.
    pub(super) fn majors_of(&mut self, e: Expr) -> Vec<Expr> {
        let mut out = Vec::new();
        let mut waits = self.major_of(e);
        while let Some(m) = waits {
            let m = self.tc.norm(m);
            out.push(m);
            // A proposition says more than the computation that decides it, if it is not what one of a few constants is.
            let ends = matches!(self.tc.st.node(m), Node::FVar(_)) || self.decides(m) && !self.decides_constant(m);
            waits = if ends { None } else { self.major_of(m) };
        }
        out
    }

    /// The locals that calls in `e` wait for which have matched a constructor in another place already: to take such a local
    /// apart is to go on with the definition.
    pub(super) fn half_matched(&mut self, e: Expr) -> Vec<FVar> {
        let (mut all, mut out) = (Vec::new(), Vec::new());
        self.parts(e, &mut all);
        for part in all {
            let Some(m) = self.major_of(part) else { continue };
            let Node::FVar(x) = self.tc.st.node(m) else { continue };
            if !out.contains(&x) && self.has_matched(part) {
                out.push(x);
            }
        }
        out
    }

    /// Whether an argument of a call is made by a constructor where its equations match one.
    fn has_matched(&mut self, e: Expr) -> bool {
        let (f, args) = self.tc.st.unfold_app(e);
        let Node::Const(n, _) = self.tc.st.node(f) else { return false };
        let Some(eqs) = self.tc.equations(n) else { return false };
        (0..args.len()).any(|i| self.tc.ctor_of(args[i]).is_some() && self.matches_at(&eqs, i))
    }

    /// Whether equations match what a constructor makes in a place.
    fn matches_at(&self, eqs: &[Equation], i: usize) -> bool {
        eqs.iter().any(|eq| eq.lhs.get(i).is_some_and(|&p| self.is_made(p)))
    }

    /// Whether a computation in `e` waits for the value of `part`.
    pub(super) fn is_waited_for(&mut self, e: Expr, part: Expr) -> bool {
        let mut all = Vec::new();
        self.parts(e, &mut all);
        all.into_iter().any(|p| p != part && self.majors_of(p).contains(&part))
    }

    /// Whether a term is the value of a function into a type that is not recursive.
    fn is_one_of_few(&mut self, e: Expr) -> bool {
        let Some(ty) = self.tc.infer_type(e) else { return false };
        let ty = self.tc.norm(ty);
        self.is_function_value(e, ty) == Some(false)
    }

    /// What the computation at the head of a term waits for.
    fn major_of(&mut self, e: Expr) -> Option<Expr> {
        let (f, args) = self.tc.st.unfold_app(e);
        let n = match self.tc.st.node(f) {
            Node::Const(n, _) => n,
            Node::Proj(_, _, s) => return self.major_of(s),
            _ => return None,
        };
        let major = match &self.tc.env.get(n)?.kind {
            ConstantKind::Rec(r) => *args.get(r.major_idx())?,
            ConstantKind::Def { .. } => match self.tc.equations(n) {
                Some(eqs) => {
                    let i = (0..args.len()).find(|&i| self.matches_at(&eqs, i) && !self.is_made(args[i]))?;
                    args[i]
                }
                None => {
                    let unfolded = self.tc.unfold_definition(e)?;
                    let unfolded = self.tc.whnf_core(unfolded);
                    if self.tc.st.app_arity(unfolded) > 64 || unfolded == e {
                        return None;
                    }
                    return self.major_of(unfolded);
                }
            },
            _ => return None,
        };
        Some(major)
    }

    /// Whether a term is a `Decidable` instance.
    pub(super) fn decides(&mut self, e: Expr) -> bool {
        let Some(decidable) = self.known.decidable else { return false };
        self.tc.st.loose(e) == 0 && self.tc.infer_type(e).is_some_and(|t| self.tc.st.head_const(t) == Some(decidable))
    }

    /// Whether an instance decides whether a term of a type of a few constants is one of them.
    fn decides_constant(&mut self, e: Expr) -> bool {
        let eq = self.decided_equation(e);
        eq.is_some_and(|(ty, a, b)| (self.is_made(a) || self.is_made(b)) && !self.constants_of(ty).is_empty())
    }

    /// The equation that an instance decides, if it is one: its type and its sides.
    pub(super) fn decided_equation(&mut self, instance: Expr) -> Option<(Expr, Expr, Expr)> {
        let decidable = self.tc.infer_type(instance)?;
        let decidable = self.tc.norm(decidable);
        let (_, args) = self.tc.st.unfold_app(decidable);
        let (_, ty, a, b) = self.as_eq(*args.first()?)?;
        Some((ty, a, b))
    }

    /// `target` with those definitions unfolded whose computation waits for `e`, where `e` is hidden in them.
    fn expose(&mut self, target: Expr, e: Expr) -> Expr {
        if self.contains(target, e) {
            return target;
        }
        let mut parts = Vec::new();
        self.parts(target, &mut parts);
        for part in parts {
            let waits = self.majors_of(part).contains(&e);
            if waits && let Some(unfolded) = self.tc.unfold_definition(part) {
                let unfolded = self.tc.whnf_core(unfolded);
                let unfolded = self.tc.norm(unfolded);
                return self.replace_term(target, part, unfolded);
            }
        }
        target
    }

    /// Which argument the function at the head of a term computes by, if it is one.
    pub(super) fn direct_major(&mut self, e: Expr) -> Option<usize> {
        let (f, args) = self.tc.st.unfold_app(e);
        let Node::Const(n, _) = self.tc.st.node(f) else { return None };
        if let Some(r) = self.tc.env.recursor(n) {
            return Some(r.major_idx());
        }
        let eqs = self.tc.equations(n)?;
        (0..args.len()).find(|&i| self.matches_at(&eqs, i))
    }

    /// `generalize h : e = x; cases x`
    pub(super) fn split(&mut self, g: &Goal, e: Expr) -> Option<Vec<Goal>> {
        let ty = self.tc.infer_type(e)?;
        let ty = self.tc.norm(ty);
        let fam = self.family(ty)?;
        if self.holds_instances(fam.induct) {
            return None;
        }
        let l = self.tc.sort_of(ty)?;
        let x = self.local(g.depth, ty);
        let xe = self.tc.st.fvar(x);
        let eq = self.mk_eq(l, ty, e, xe);
        let h = self.local(g.depth + 1, eq);
        let target = self.expose(g.target, e);
        let target = self.replace_term(target, e, xe);
        let facts: Vec<FVar> = g.hyps.iter().copied().filter(|&y| self.contains(self.ty(y), e)).collect();
        let mut body = target;
        let mut args = Vec::new();
        for &y in facts.iter().rev() {
            let t = self.ty(y);
            if !self.tc.is_prop(t) || self.mentions_goal(g, y) {
                return None;
            }
            let t = self.replace_term(t, e, xe);
            body = self.tc.st.pi(Name::ANONYMOUS, crate::expr::BinderInfo::Default, t, body);
            args.insert(0, self.tc.st.fvar(y));
        }
        let is_decidable = self.known.decidable == Some(fam.induct);
        let xs: &[FVar] = if is_decidable { &[x] } else { &[x, h] };
        let body = self.tc.st.mk_pi(xs, body);
        if !self.is_well_typed(body) {
            return None;
        }
        let gone = self.without(g, &facts);
        let (sub, hole) = self.subgoal(&gone, body);
        let refl = self.mk_refl(l, ty, e);
        let mut term = self.tc.st.app(hole, e);
        if !is_decidable {
            term = self.tc.st.app(term, refl);
        }
        let term = self.tc.st.apps(term, &args);
        self.close(g, term);
        // The new local is taken apart at once.
        let sub = self.intro(&sub)?;
        let x = *sub.hyps.last()?;
        self.eliminate(&sub, x, &[])
    }
}
