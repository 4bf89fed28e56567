//! Hypotheses and premises as clauses: `∀ x…, A → … → C`, found by the head of `C`.

use super::rules::Rules;
use super::{Goal, Idea, Search};
use crate::expr::{BinderInfo, Expr, FVar, MVarId, Node};
use crate::name::Name;
use once_cell::unsync::OnceCell;
use std::rc::Rc;

/// What stands at the head of a conclusion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Head {
    /// A constant.
    Const(Name),
    /// A field of a structure that is not known.
    Field(Name, u32),
    /// A local.
    Local(FVar),
    /// A universe: the clause makes types.
    Sort,
    /// A variable of the clause itself: it fits anything.
    Flex,
    /// A variable of the clause itself, applied to so many arguments.
    FlexApp(u32),
}

/// Where a clause comes from.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// The term: a constant, a local, or a part of one of them when its conclusion is a conjunction or a structure.
    pub(super) term: Expr,
    /// The universe parameters that stand for any level.
    pub(super) params: Rc<[Name]>,
}

/// Something that can be applied.
pub(super) struct Clause {
    pub(super) source: Source,
    /// Its type, normal; for constants with the universe parameters as they are.
    pub(super) ty: Expr,
    pub(super) head: Head,
    /// The number of arguments.
    pub(super) arity: u32,
    /// How many of the arguments the conclusion does not say.
    pub(super) unsaid: u32,
    /// Whether the conclusion is an equation one side of which is a variable applied to arguments.
    pub(super) flexible_equation: bool,
    /// What it says as an equation, once that was asked for.
    pub(super) rules: OnceCell<Rules>,
}

/// A clause applied to unknowns.
pub(super) struct Opened {
    pub(super) term: Expr,
    pub(super) args: Vec<(MVarId, BinderInfo)>,
    pub(super) conclusion: Expr,
}

impl Search<'_> {
    /// The clauses of a premise: one, or one for each part of its conclusion.
    pub(super) fn premise_clauses(&mut self, n: Name) -> Vec<Clause> {
        let Some(info) = self.tc.env.get(n) else { return Vec::new() };
        let levels: Vec<_> = info
            .val
            .level_params
            .clone()
            .into_iter()
            .map(|p| self.tc.st.mk_level(crate::level::LevelNode::Param(p)))
            .collect();
        let e = self.tc.st.const_at(n, &levels);
        let ty = self.tc.norm(info.val.ty);
        let params: Rc<[Name]> = info.val.level_params.clone().into();
        let mut todo = vec![(ty, e)];
        let mut out = Vec::new();
        while let Some((ty, e)) = todo.pop() {
            match self.split_conclusion(e, ty) {
                Some(parts) => {
                    for (t, e) in parts.into_iter().rev() {
                        let t = self.tc.norm(t);
                        todo.push((t, e));
                    }
                }
                None => out.push(self.clause(Source { term: e, params: params.clone() }, ty)),
            }
        }
        out
    }

    /// The clauses of a local: itself, and its fields if it makes a structure.
    pub(super) fn local_clauses(&mut self, x: FVar) -> Rc<[Rc<Clause>]> {
        if let Some(known) = self.local_clauses.get(&x) {
            return known.clone();
        }
        let ty = self.ty(x);
        let e = self.tc.st.fvar(x);
        let mut out = Vec::new();
        self.field_clauses(e, ty, 4, &mut out);
        let out: Rc<[Rc<Clause>]> = out.into();
        if !self.tc.st.has_mvar(ty) {
            self.local_clauses.insert(x, out.clone());
        }
        out
    }

    fn field_clauses(&mut self, e: Expr, ty: Expr, depth: u32, out: &mut Vec<Rc<Clause>>) {
        let clause = self.clause(Source { term: e, params: Rc::new([]) }, ty);
        out.push(Rc::new(clause));
        if depth == 0 {
            return;
        }
        let (xs, concl) = self.tc.open_forall(ty);
        let nested = !matches!(self.tc.st.node(e), Node::FVar(_));
        let mut parts = self.fields(e, &xs, concl, nested);
        parts.extend(self.implications(e, &xs, concl).into_iter().flatten());
        parts.extend(self.pointwise(e, &xs, concl));
        parts.extend(self.all_equal(e, &xs, concl));
        if !xs.is_empty() && self.with(Idea::AtConstructors) {
            parts.extend(self.constructor_clauses(e, &xs, concl));
            if !nested {
                parts.extend(self.clauses_at_constructors(e, &xs, concl));
            }
        }
        self.tc.close(xs.len() as u32);
        for (e, ty) in parts {
            let ty = self.tc.norm(ty);
            self.field_clauses(e, ty, depth - 1, out);
        }
    }

    /// An equation `e xs` between propositions, or types, as two functions: `a → b` and `b → a`.
    fn implications(&mut self, e: Expr, xs: &[FVar], concl: Expr) -> Option<[(Expr, Expr); 2]> {
        let (l, ty, a, b) = self.as_eq(concl)?;
        let Node::Sort(sort) = self.tc.st.node(ty) else { return None };
        let args: Vec<Expr> = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let proof = self.tc.st.apps(e, &args);
        let back = self.mk_symm(l, ty, a, b, proof);
        Some([(a, b, proof), (b, a, back)].map(|(from, to, proof)| {
            let body = self.tc.st.bvar(1);
            let motive = self.eq_motive(l, ty, from, body);
            let h = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, from, None);
            let base = self.tc.st.fvar(h);
            let cast = self.mk_eq_rec(sort, l, ty, from, motive, base, to, proof);
            let cast = self.tc.st.mk_lambda(&[h], cast);
            self.tc.close(1);
            let implies = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, from, to);
            (self.tc.st.mk_lambda(xs, cast), self.tc.st.mk_pi(xs, implies))
        }))
    }

    /// Of an equation `e xs` between a type and one that has one element: that all elements of the former are equal.
    fn all_equal(&mut self, e: Expr, xs: &[FVar], concl: Expr) -> Option<(Expr, Expr)> {
        let (l, sort, a, b) = self.as_eq(concl)?;
        let Node::Sort(l_of) = self.tc.st.node(sort) else { return None };
        let single = |s: &Self, t| {
            let ind = s.tc.st.head_const(t).and_then(|n| s.tc.env.inductive(n));
            let ctor = ind.filter(|i| i.num_indices == 0 && i.ctors.len() == 1).and_then(|i| s.tc.env.ctor(i.ctors[0]));
            ctor.is_some_and(|c| c.num_fields == 0)
        };
        let args: Vec<Expr> = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let proof = self.tc.st.apps(e, &args);
        let (single, other, proof) = match (single(self, a), single(self, b)) {
            (true, false) => (a, b, proof),
            (false, true) => (b, a, self.mk_symm(l, sort, a, b, proof)),
            _ => return None,
        };
        // Of `t`, as a loose variable under its elements.
        let all_equal = |s: &mut Self, t: Expr| {
            let (t1, t2) = (s.tc.st.lift(t, 1), s.tc.st.lift(t, 2));
            let (x, y) = (s.tc.st.bvar(1), s.tc.st.bvar(0));
            let eq = s.mk_eq(l_of, t2, x, y);
            let eq = s.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, t1, eq);
            s.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, t, eq)
        };
        let hole = self.tc.st.bvar(1);
        let body = all_equal(self, hole);
        let motive = self.eq_motive(l, sort, single, body);
        let x = self.tc.st.bvar(1);
        let same = self.mk_refl(l_of, single, x);
        let same = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, single, same);
        let base = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, single, same);
        let all = self.mk_eq_rec(crate::level::Level::ZERO, l, sort, single, motive, base, other, proof);
        let says = all_equal(self, other);
        Some((self.tc.st.mk_lambda(xs, all), self.tc.st.mk_pi(xs, says)))
    }

    /// An equation `e xs : f = g` between functions at each argument: `∀ y, f y = g y`.
    fn pointwise(&mut self, e: Expr, xs: &[FVar], concl: Expr) -> Option<(Expr, Expr)> {
        let (l, ty, f, g) = self.as_eq(concl)?;
        let Node::Pi(_, _, domain, value) = self.tc.st.node(ty) else { return None };
        let args: Vec<Expr> = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let proof = self.tc.st.apps(e, &args);
        let y = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, domain, None);
        let ye = self.tc.st.fvar(y);
        let value = self.tc.st.instantiate1(value, ye);
        let found = self.tc.sort_of(value).map(|vl| {
            let (fy, other) = (self.tc.beta(f, &[ye]), self.tc.st.bvar(1));
            let other = self.tc.st.app(other, ye);
            let body = self.mk_eq(vl, value, fy, other);
            let motive = self.eq_motive(l, ty, f, body);
            let base = self.mk_refl(vl, value, fy);
            let at = self.mk_eq_rec(crate::level::Level::ZERO, l, ty, f, motive, base, g, proof);
            let gy = self.tc.beta(g, &[ye]);
            let eq = self.mk_eq(vl, value, fy, gy);
            let at = self.tc.st.mk_lambda(&[y], at);
            (self.tc.st.mk_lambda(xs, at), self.tc.st.mk_pi(&[y], eq))
        });
        self.tc.close(1);
        let (e, ty) = found?;
        Some((e, self.tc.st.mk_pi(xs, ty)))
    }

    /// The fields of `e xs : concl`, as functions of `xs`, if `concl` is a structure; propositions only where they are
    /// `nested` in another structure or are classes, since the first moves take the others apart.
    fn fields(&mut self, e: Expr, xs: &[FVar], concl: Expr, nested: bool) -> Vec<(Expr, Expr)> {
        let Some(n) = self.tc.st.head_const(concl) else { return Vec::new() };
        let Some((_, ctor)) = self.tc.env.structure_like(n) else { return Vec::new() };
        let fields = ctor.num_fields;
        let prop = self.tc.is_prop(concl);
        if prop && !(nested && self.as_eq(concl).is_none() || self.is_class(concl)) {
            return Vec::new();
        }
        let args: Vec<Expr> = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let made = self.tc.st.apps(e, &args);
        let mut out = Vec::new();
        for i in 0..fields {
            let p = self.tc.st.proj(n, i, made);
            let p = self.tc.norm(p);
            let Some(t) = self.tc.infer_type(p) else { continue };
            if prop && !self.tc.is_prop(t) {
                return Vec::new();
            }
            out.push((self.tc.st.mk_lambda(xs, p), self.tc.st.mk_pi(xs, t)));
        }
        out
    }

    pub(super) fn clause(&mut self, source: Source, ty: Expr) -> Clause {
        let (xs, concl) = self.tc.open_forall(ty);
        let f = self.tc.st.get_app_fn(concl);
        let head = match self.tc.st.node(f) {
            Node::Const(n, _) => Head::Const(n),
            Node::FVar(x) if !xs.contains(&x) => Head::Local(x),
            Node::Sort(_) => Head::Sort,
            Node::Proj(n, i, _) => Head::Field(n, i),
            _ => match self.tc.st.app_arity(concl) {
                0 => Head::Flex,
                n => Head::FlexApp(n as u32),
            },
        };
        let flexible_equation = self.as_eq(concl).is_some_and(|(_, _, a, b)| {
            [a, b].into_iter().any(|e| {
                matches!(self.tc.st.node(e), Node::App(..))
                    && matches!(self.tc.st.node(self.tc.st.get_app_fn(e)), Node::FVar(x) if xs.contains(&x))
            })
        });
        let unsaid = xs.iter().filter(|&&x| !self.mentions(concl, &[x])).count() as u32;
        self.tc.close(xs.len() as u32);
        Clause { source, ty, head, arity: xs.len() as u32, unsaid, flexible_equation, rules: OnceCell::new() }
    }

    /// The clause with an unknown for each argument and, for a constant, for each universe parameter.
    pub(super) fn open_clause(&mut self, g: &Goal, clause: &Clause) -> Opened {
        let (mut term, mut ty) = self.with_fresh_levels(&clause.source, clause.ty);
        let mut args = Vec::new();
        let mut values = Vec::new();
        while let Node::Pi(_, info, t, b) = self.tc.st.node(ty) {
            let t = self.tc.st.instantiate(t, &values);
            let (m, e) = self.hole(t, g.depth);
            args.push((m, info));
            values.push(e);
            ty = b;
        }
        let conclusion = self.tc.st.instantiate(ty, &values);
        term = if matches!(self.tc.st.node(term), Node::Lam(..)) {
            self.tc.beta(term, &values)
        } else {
            self.tc.st.apps(term, &values)
        };
        Opened { term, args, conclusion }
    }

    /// The term of a clause and its type, with new unknowns for the universe parameters.
    pub(super) fn with_fresh_levels(&mut self, source: &Source, ty: Expr) -> (Expr, Expr) {
        let (e, params) = (source.term, &source.params);
        if params.is_empty() {
            return (e, ty);
        }
        let levels: Vec<_> = params
            .iter()
            .map(|_| {
                let m = self.tc.meta.fresh_level();
                self.tc.st.mk_level(crate::level::LevelNode::MVar(m))
            })
            .collect();
        let e = self.tc.st.instantiate_levels(e, params, &levels);
        let ty = self.tc.st.instantiate_levels(ty, params, &levels);
        (e, ty)
    }

    /// The goals for what unification left open of a clause's arguments. `None` if an instance is missing.
    pub(super) fn argument_goals(&mut self, g: &Goal, opened: &Opened) -> Option<Vec<Goal>> {
        let mut proofs = Vec::new();
        let mut data = Vec::new();
        for &(m, info) in &opened.args {
            if self.tc.meta.value(m).is_some() {
                continue;
            }
            let ty = self.tc.meta.decl(m).ty;
            let ty = self.tc.norm(ty);
            // What a pair is made of, or a witness, may be another than the instance that is found.
            let part = info == BinderInfo::Default && self.tc.ctor_of(opened.term).is_some() && !self.tc.is_prop(ty);
            if !part && self.tc.class_of(ty).is_some() && !self.tc.st.has_expr_mvar(ty) {
                self.use_instances(g);
                let value = self.tc.synth(ty);
                match value {
                    Some(value) => {
                        let hole = self.tc.st.mvar(m);
                        if !self.tc.unify(hole, value) {
                            return None;
                        }
                        continue;
                    }
                    None if info != BinderInfo::InstImplicit || self.tc.is_prop(ty) => {}
                    None => return None,
                }
            }
            let about = g.about.or(Some(g.target));
            let sub = Goal { target: ty, hole: m, late: false, about, ..g.clone() };
            if self.tc.is_prop(ty) { proofs.push(Goal { about: None, ..sub }) } else { data.push(sub) }
        }
        self.share(g, &mut proofs);
        proofs.append(&mut data);
        Some(proofs)
    }

    /// Whether a type is a class whose instances are used by their fields: not of propositions that hold data, such as
    /// `Nonempty`.
    pub(super) fn is_class(&mut self, ty: Expr) -> bool {
        if self.tc.class_of(ty).is_none() {
            return false;
        }
        if !self.tc.is_prop(ty) {
            return true;
        }
        let Some(fam) = self.family(ty) else { return false };
        self.tc.env.structure_like(fam.induct).is_some() && {
            let Some(ctor) = self.tc.env.inductive(fam.induct).and_then(|i| i.ctors.first().copied()) else {
                return false;
            };
            let e = self.ctor_at(&fam, ctor);
            self.tc.infer_type(e).is_some_and(|t| self.all_proofs(t))
        }
    }

    /// Whether all arguments of a function type are proofs.
    fn all_proofs(&mut self, ty: Expr) -> bool {
        let (xs, _) = self.tc.open_forall(ty);
        let out = xs.iter().all(|&x| {
            let t = self.ty(x);
            self.tc.is_prop(t)
        });
        self.tc.close(xs.len() as u32);
        out
    }

    /// Offers the instances among the hypotheses to type class resolution.
    pub(super) fn use_instances(&mut self, g: &Goal) {
        let found = g.hyps.iter().copied().filter(|&h| self.tc.ends_in_class(self.ty(h)).is_some()).collect();
        self.tc.instances.set_local(found);
    }
}
