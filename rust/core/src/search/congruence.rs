//! Congruence as a move: what has the same head needs equal arguments, and those become goals.

use super::clauses::Clause;
use super::egraph::{EGraph, Id, Reason};
use super::equality::Given;
use super::moves::Move;
use super::rules::{Rule, Trigger};
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::level::Level;
use crate::name::Name;
use std::rc::Rc;

/// More differing arguments than this are not looked at.
const MAX_DIFFERENT: usize = 3;

/// No more terms than this that are equal to a side are looked at.
const MAX_EQUAL: usize = 4;

/// A term, and the proof that the one it is for is equal to it, if that is another.
pub(super) type Rewritten = (Expr, Option<Expr>);

impl Search<'_> {
    /// The congruence moves on a goal without unknowns.
    pub(super) fn congruence_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        if let Some((_, _, a, b)) = self.as_eq(g.target) {
            if let Some(pairs) = self.differing(a, b) {
                // What the same constructor makes is the same only where the fields are.
                let made = self.tc.ctor_of(a).is_some() && pairs.iter().all(|&(x, y)| self.common_type(x, y).is_some());
                out.push((if made { 0.1 } else { 0.7 }, Move::Congruence));
            }
            if let Some((left, right)) = self.rewritten_sides(g, a, b) {
                out.push((0.9, Move::CongruenceUpTo(left, right)));
            }
            return;
        }
        for &h in g.hyps.iter().rev() {
            let t = self.ty(h);
            let usable = matches!(self.tc.st.node(t), Node::App(..));
            if usable && self.differing(t, g.target).is_some() {
                out.push((1.2, Move::CongruentTo(h)));
            }
        }
    }

    /// The type of two terms, if it is the same.
    pub(super) fn common_type(&mut self, x: Expr, y: Expr) -> Option<Expr> {
        let (s, t) = (self.tc.infer_type(x)?, self.tc.infer_type(y)?);
        let (s, t) = (self.tc.norm(s), self.tc.norm(t));
        (s == t).then_some(s)
    }

    /// The arguments in which two applications of the same head differ, but for proofs.
    fn differing(&mut self, a: Expr, b: Expr) -> Option<Vec<(Expr, Expr)>> {
        let ((f, xs), (g, ys)) = (self.tc.st.unfold_app(a), self.tc.st.unfold_app(b));
        if f != g
            || xs.len() != ys.len()
            || !matches!(self.tc.st.node(f), Node::Const(..) | Node::FVar(_) | Node::Proj(..))
        {
            return None;
        }
        let mut pairs: Vec<_> = xs.into_iter().zip(ys).filter(|(x, y)| x != y).collect();
        pairs.retain(|&(x, _)| !self.tc.is_proof(x));
        (!pairs.is_empty() && pairs.len() <= MAX_DIFFERENT).then_some(pairs)
    }

    /// What equations at hand say that the sides of an equation are, or these made from their fields, each with the proof of that,
    /// if they have the same head.
    fn rewritten_sides(&mut self, g: &Goal, a: Expr, b: Expr) -> Option<(Rewritten, Rewritten)> {
        let given = self.given(g);
        let rules = [a, b].map(|side| self.rules_at(&given, side));
        let (l, ty, ..) = self.as_eq(g.target)?;
        let made = [a, b].map(|side| self.of_its_fields(side, ty));
        let said = given.equations.iter().any(|&(x, y)| [a, b].iter().any(|&side| x == side || y == side));
        if rules.iter().all(Vec::is_empty) && made == [None, None] && !said {
            return None;
        }
        let mut eg = given.eg.clone();
        let [mut lefts, mut rights] = [0, 1].map(|i| {
            let side = [a, b][i];
            let mut all = vec![(side, None)];
            all.extend(made[i].map(|made| (made, Some(self.mk_refl(l, ty, side)))));
            all.extend(self.rewritten_by(&given, &mut eg, &rules[i], side));
            all
        });
        if let Some(&found) = self.alike(&lefts, &rights).first() {
            return Some(found);
        }
        if !said {
            return None;
        }
        for all in [&mut lefts, &mut rights] {
            let id = eg.get(all[0].0)?;
            let equal: Vec<Id> = eg.class(id).filter(|&m| m != id).take(MAX_EQUAL).collect();
            for m in equal {
                all.push((eg.term(m), Some(self.explain(&eg, id, m)?)));
            }
        }
        // What the e-graph knows of terms it knows of what is applied to them, but not of functions.
        let of_functions = |s: &mut Self, (l, r): (Rewritten, Rewritten)| {
            let pairs = s.differing(l.0, r.0).unwrap_or_default();
            pairs.iter().any(|&(x, y)| s.common_type(x, y).is_some_and(|t| matches!(s.tc.st.node(t), Node::Pi(..))))
        };
        self.alike(&lefts, &rights).into_iter().find(|&pair| of_functions(self, pair))
    }

    /// The equations without conditions that may say what a term is.
    fn rules_at(&self, given: &Given, e: Expr) -> Vec<Rc<Rule>> {
        let head = self.tc.st.get_app_fn(e);
        let at_root = |r: &&Rc<Rule>| {
            let plain = r.trigger == Trigger::Pattern && !r.backwards && !r.conditions.contains(&true);
            plain && self.tc.st.get_app_fn(r.from) == head
        };
        given.rules.iter().filter(at_root).cloned().collect()
    }

    /// What these equations say that a term is.
    fn rewritten_by(&mut self, given: &Given, eg: &mut EGraph, rules: &[Rc<Rule>], e: Expr) -> Vec<Rewritten> {
        let id = eg.add(&mut self.tc, e);
        let mut out = Vec::new();
        for rule in rules {
            if let Some(instance) = self.instance_at(eg, rule, &given.facts, id) {
                let proof = self.proof_of(rule, &instance);
                out.push((self.tc.norm(instance.rhs), Some(proof)));
            }
        }
        out
    }

    /// What the equations at hand say that is made by constructors.
    pub(super) fn said_to_be_made(&mut self, g: &Goal) -> Vec<Expr> {
        let given = self.given(g);
        let mut out = Vec::new();
        for &(a, b) in &given.equations {
            for (e, other) in [(a, b), (b, a)] {
                let rules = if self.is_made(other) { self.rules_at(&given, e) } else { Vec::new() };
                if !rules.is_empty() {
                    let mut eg = given.eg.clone();
                    out.extend(self.rewritten_by(&given, &mut eg, &rules, e).into_iter().map(|r| r.0));
                }
            }
        }
        out
    }

    /// The pairs of terms with the same head, but for the first of both.
    fn alike(&mut self, lefts: &[Rewritten], rights: &[Rewritten]) -> Vec<(Rewritten, Rewritten)> {
        let pairs = lefts.iter().flat_map(|&l| rights.iter().map(move |&r| (l, r)));
        let other = |l: &Rewritten, r: &Rewritten| l.1.is_some() || r.1.is_some();
        pairs.filter(|(l, r)| other(l, r) && self.differing(l.0, r.0).is_some()).collect()
    }

    /// An e-graph in which the pairs are equal by new holes, and the goals of these.
    fn assume_equal(&mut self, g: &Goal, pairs: &[(Expr, Expr)]) -> Option<(EGraph, Vec<Goal>)> {
        let mut eg = EGraph::default();
        let mut goals = Vec::new();
        for &(x, y) in pairs {
            let ty = self.common_type(x, y)?;
            let l = self.tc.sort_of(ty)?;
            let eq = self.mk_eq(l, ty, x, y);
            let (sub, hole) = self.subgoal(g, eq);
            goals.push(sub);
            let (x, y) = (eg.add(&mut self.tc, x), eg.add(&mut self.tc, y));
            eg.union(x, y, Reason::Proof(hole));
        }
        Some((eg, goals))
    }

    /// The target by transport of a hypothesis with the same head.
    pub(super) fn congruent_to(&mut self, g: &Goal, h: FVar) -> Option<Vec<Goal>> {
        let ty = self.ty(h);
        let pairs = self.differing(ty, g.target)?;
        let (mut eg, goals) = self.assume_equal(g, &pairs)?;
        let (from, to) = (eg.add(&mut self.tc, ty), eg.add(&mut self.tc, g.target));
        if !eg.same(from, to) {
            return None;
        }
        let he = self.tc.st.fvar(h);
        let proof = self.transport_fact(&eg, from, to, he)?;
        self.close(g, proof);
        Some(goals)
    }

    /// Applies a clause whose conclusion has the head of the target, though some arguments do not unify: they are to be
    /// equal.
    pub(super) fn apply_up_to_equality(&mut self, g: &Goal, c: &Clause) -> Option<Vec<Goal>> {
        let opened = self.open_clause(g, c);
        let ((f, xs), (h, ys)) = (self.tc.st.unfold_app(opened.conclusion), self.tc.st.unfold_app(g.target));
        if xs.len() != ys.len() || !self.tc.unify(f, h) {
            return None;
        }
        let mut rest = Vec::new();
        // `H (?a * ?b)` says of what `H` holds, not how that is written.
        let product = xs.iter().copied().find(|&x| self.joins_unknowns(x));
        for (&x, &y) in xs.iter().zip(&ys) {
            if Some(x) == product {
                rest.push((x, y));
                continue;
            }
            let point = self.point();
            // An equation that waits is as good as one that fails: nobody looks for a proof of it.
            if !self.tc.unify(x, y) || self.tc.unifier.postponed.len() > point.postponed.len() {
                self.back(&point);
                rest.push((x, y));
            }
        }
        if rest.is_empty() || rest.len() > MAX_DIFFERENT {
            return None;
        }
        let mut goals = self.argument_goals(g, &opened)?;
        let conclusion = self.tc.norm(opened.conclusion);
        if let Some(mut equal) = self.equal_arguments(g, conclusion, opened.term) {
            let mut said = Vec::new();
            for g in &goals {
                let target = self.tc.instantiate_mvars(g.target);
                if self.tc.is_prop(target) {
                    said.extend(self.tc.st.holes(target));
                }
            }
            for g in &mut equal {
                let holes = self.tc.st.holes(g.target);
                g.late = !holes.is_empty() && holes.iter().all(|h| said.contains(h));
            }
            goals.extend(equal);
            return Some(goals);
        }
        let ty = self.tc.sort_of(g.target)?;
        let (main, hole) = self.equal_types(g, ty, conclusion)?;
        let body = self.tc.st.bvar(1);
        let sort = self.tc.st.sort(ty);
        let above = self.tc.st.level_succ(ty);
        let motive = self.eq_motive(above, sort, conclusion, body);
        let e = self.mk_eq_rec(ty, above, sort, conclusion, motive, opened.term, g.target, hole);
        self.close(g, e);
        goals.push(Goal { late: true, ..main });
        Some(goals)
    }

    /// Whether a term applies an operation to two unknowns or more, nothing else in it being unknown.
    fn joins_unknowns(&mut self, e: Expr) -> bool {
        let args = self.tc.st.unfold_app(e).1;
        let (unknown, known): (Vec<Expr>, Vec<Expr>) =
            args.iter().partition(|&&a| matches!(self.tc.st.node(a), Node::MVar(_)));
        unknown.len() > 1 && !known.iter().any(|&a| self.tc.st.has_expr_mvar(a)) && self.tc.ctor_of(e).is_none()
    }

    /// The target from a proposition with the same head: the arguments that differ are goals, if nothing else depends on
    /// them.
    fn equal_arguments(&mut self, g: &Goal, from: Expr, proof: Expr) -> Option<Vec<Goal>> {
        let ((f, mut xs), (_, ys)) = (self.tc.st.unfold_app(from), self.tc.st.unfold_app(g.target));
        let mut ty = self.tc.infer_type(f)?;
        let mut differ = Vec::new();
        for i in 0..xs.len() {
            ty = self.tc.whnf(ty);
            let Node::Pi(_, _, domain, rest) = self.tc.st.node(ty) else { return None };
            if self.tc.instantiate_mvars(xs[i]) != ys[i] {
                if self.tc.st.loose(rest) > 0 {
                    return None;
                }
                let domain = self.tc.norm(domain);
                if self.tc.st.has_expr_mvar(domain) {
                    return None;
                }
                differ.push((i, domain));
            }
            ty = self.tc.st.instantiate1(rest, ys[i]);
        }
        let mut proof = proof;
        let mut goals = Vec::new();
        for (i, ty) in differ {
            let l = self.tc.sort_of(ty)?;
            let eq = self.mk_eq(l, ty, xs[i], ys[i]);
            let (sub, hole) = self.subgoal(g, eq);
            let x = std::mem::replace(&mut xs[i], self.tc.st.bvar(1));
            let body = self.tc.st.apps(f, &xs);
            xs[i] = ys[i];
            let motive = self.eq_motive(l, ty, x, body);
            proof = self.mk_eq_rec(Level::ZERO, l, ty, x, motive, proof, ys[i], hole);
            goals.push(sub);
        }
        self.close(g, proof);
        Some(goals)
    }

    /// The goal `ty = target` for a type with the head of the target.
    fn equal_types(&mut self, g: &Goal, l: Level, ty: Expr) -> Option<(Goal, Expr)> {
        let sort = self.tc.st.sort(l);
        let above = self.tc.st.level_succ(l);
        let eq = self.mk_eq(above, sort, ty, g.target);
        Some(self.subgoal(g, eq))
    }

    /// The sides of an equation argument by argument.
    pub(super) fn congruent_sides(&mut self, g: &Goal) -> Option<Vec<Goal>> {
        let (l, ty, a, b) = self.as_eq(g.target)?;
        self.differing(a, b)?;
        if let Some(goals) = self.extensionality(g, l, ty, a, b) {
            return Some(goals);
        }
        self.congruent_to_sides(g, (a, None), (b, None))
    }

    /// The same of what the sides are equal to.
    pub(super) fn congruent_to_sides(&mut self, g: &Goal, left: Rewritten, right: Rewritten) -> Option<Vec<Goal>> {
        let (_, _, a, b) = self.as_eq(g.target)?;
        let pairs = self.differing(left.0, right.0)?;
        let (mut eg, goals) = self.assume_equal(g, &pairs)?;
        let (from, to) = (eg.add(&mut self.tc, a), eg.add(&mut self.tc, b));
        for (side, (other, proof)) in [(from, left), (to, right)] {
            let other = eg.add(&mut self.tc, other);
            if let Some(proof) = proof {
                eg.union(side, other, Reason::Proof(proof));
            }
        }
        if !eg.same(from, to) {
            return None;
        }
        let proof = self.explain(&eg, from, to)?;
        self.close(g, proof);
        Some(goals)
    }

    /// `c a… p… = c b… q…`, where all that comes after the data are proofs that depend on these: from `aᵢ = bᵢ`.
    fn extensionality(&mut self, g: &Goal, l: Level, ty: Expr, a: Expr, b: Expr) -> Option<Vec<Goal>> {
        self.tc.ctor_of(a)?;
        let ((f, mut xs), (_, ys)) = (self.tc.st.unfold_app(a), self.tc.st.unfold_app(b));
        let differ: Vec<usize> = (0..xs.len()).filter(|&i| xs[i] != ys[i] && !self.tc.is_proof(xs[i])).collect();
        let &first = differ.first()?;
        let data = (0..xs.len()).rev().find(|&i| !self.tc.is_proof(xs[i]))? + 1;
        if data == xs.len() || xs[first..data].iter().any(|&x| self.tc.is_proof(x)) {
            return None;
        }
        xs.truncate(data);
        // `∀ q…, a = c z… q…`, the `zᵢ` being the `aᵢ` at first, then one after the other the `bᵢ`.
        let made = self.tc.st.apps(f, &xs);
        let refl = self.mk_refl(l, ty, a);
        let says = self.equal_under(l, ty, a, made)?;
        let mut proof = self.constant_lambda(says, refl);
        let mut goals = Vec::new();
        for i in differ {
            let x_ty = self.common_type(xs[i], ys[i])?;
            let xl = self.tc.sort_of(x_ty)?;
            let z = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, x_ty, None);
            let x = std::mem::replace(&mut xs[i], self.tc.st.fvar(z));
            let made = self.tc.st.apps(f, &xs);
            let body = self.equal_under(l, ty, a, made);
            let body = body.map(|t| self.tc.st.abstract_fvars(t, &[z]));
            self.tc.close(1);
            let body = self.tc.st.lift(body?, 1);
            let motive = self.eq_motive(xl, x_ty, x, body);
            let eq = self.mk_eq(xl, x_ty, x, ys[i]);
            let (sub, hole) = self.subgoal(g, eq);
            goals.push(sub);
            proof = self.mk_eq_rec(Level::ZERO, xl, x_ty, x, motive, proof, ys[i], hole);
            xs[i] = ys[i];
        }
        let e = self.tc.st.apps(proof, &ys[data..]);
        self.close(g, e);
        Some(goals)
    }

    /// `∀ rest, a = made rest` for the arguments that `made` still takes.
    fn equal_under(&mut self, l: Level, ty: Expr, a: Expr, made: Expr) -> Option<Expr> {
        let made_ty = self.tc.infer_type(made)?;
        let made_ty = self.tc.norm(made_ty);
        let (rest, _) = self.tc.open_forall(made_ty);
        let args: Vec<Expr> = rest.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let made = self.tc.st.apps(made, &args);
        let eq = self.mk_eq(l, ty, a, made);
        self.tc.close(rest.len() as u32);
        Some(self.tc.st.mk_pi(&rest, eq))
    }
}
