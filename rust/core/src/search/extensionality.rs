//! Extensionality: `funext` where a goal equates functions, `propext` where it equates propositions, `Quot.sound` where it
//! equates classes of a quotient, as clauses that nobody has to name. Where the problem has no `funext`, it follows from
//! `Quot.sound`.
//!
//! If the theorem itself speaks of such equations, the principle is a premise like others. Otherwise they come up on the way
//! only, by congruence, and it is offered for these alone, so that it costs nothing elsewhere.
//!
//! In the same way `if_pos` and `if_neg` are there where the theorem speaks of `ite`.

use super::Search;
use super::clauses::{Clause, Source};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::level::{Level, LevelNode};
use crate::name::Name;
use crate::statement;
use std::rc::Rc;

/// The principles that are no premises.
#[derive(Default)]
pub(super) struct Extensionality {
    functions: Principle,
    propositions: Principle,
    classes: Principle,
}

impl Extensionality {
    fn principle(&mut self, equated: Equated) -> &mut Principle {
        match equated {
            Equated::Functions => &mut self.functions,
            Equated::Propositions => &mut self.propositions,
            Equated::Classes => &mut self.classes,
        }
    }
}

/// What an equation is between, if there is a principle for that.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Equated {
    Functions,
    Propositions,
    Classes,
}

/// A principle: its clauses are made when a goal first asks for them.
#[derive(Clone, Default)]
enum Principle {
    #[default]
    None,
    Named(Name),
    /// `funext` from `Quot.sound`, `Quot`, `Quot.mk` and `Quot.lift`.
    Quotients([Name; 4]),
    Made(Rc<[Rc<Clause>]>),
}

impl Search<'_> {
    /// The extensionality principles that a goal may use, those aside that were given as premises: the clauses of those that it
    /// calls for, and the others.
    pub(super) fn extensional_clauses(&mut self, goal: &statement::Goal) -> (Vec<Rc<Clause>>, Extensionality) {
        let ty = self.tc.norm(goal.ty);
        let equated = self.equated(ty);
        let known = self.known;
        let given = |n: Option<Name>| n.is_some_and(|n| goal.premises.contains(&n));
        let usable = |&n: &Name| self.tc.env.index().is_visible(n, goal.visible) && n != goal.name;
        let named = |n: Option<Name>| match n.filter(usable) {
            Some(n) if !goal.premises.contains(&n) => Principle::Named(n),
            _ => Principle::None,
        };
        let mut others = Extensionality {
            functions: named(known.funext),
            propositions: named(known.propext),
            classes: named(known.quotients.map(|[sound, ..]| sound)),
        };
        if matches!(others.functions, Principle::None)
            && !given(known.funext)
            && let Some(names) = known.quotients.filter(|names| names.iter().all(usable))
        {
            others.functions = Principle::Quotients(names);
        }
        let mentions = |n: Option<Name>| {
            n.is_some_and(|n| self.tc.st.any(ty, &mut |st, e| Some(matches!(st.node(e), Node::Const(m, _) if m == n))))
        };
        let conditionals =
            if mentions(known.ite) { [known.if_pos, known.if_neg].map(named) } else { Default::default() };
        let mut called_for = Vec::new();
        for equated in equated {
            let principle = std::mem::take(others.principle(equated));
            called_for.extend(self.clauses_by(&principle).iter().cloned());
        }
        for law in conditionals {
            called_for.extend(self.clauses_by(&law).iter().cloned());
        }
        (called_for, others)
    }

    /// The principles that are no premises and fit a target, if any.
    pub(super) fn extensional(&mut self, target: Expr) -> Option<Rc<[Rc<Clause>]>> {
        let (_, ty, ..) = self.as_eq(target)?;
        let equated = self.equated_at(ty)?;
        let principle = self.extensionality.principle(equated).clone();
        let clauses = self.clauses_by(&principle);
        *self.extensionality.principle(equated) = Principle::Made(clauses.clone());
        Some(clauses)
    }

    fn clauses_by(&mut self, principle: &Principle) -> Rc<[Rc<Clause>]> {
        match *principle {
            Principle::None => Rc::new([]),
            Principle::Named(n) => self.premise_clauses(n).into_iter().map(Rc::new).collect(),
            Principle::Quotients(names) => self.funext_by_quotients(names).into_iter().map(Rc::new).collect(),
            Principle::Made(ref clauses) => clauses.clone(),
        }
    }

    /// What an equation in a type is between.
    fn equated_at(&self, ty: Expr) -> Option<Equated> {
        match self.tc.st.node(ty) {
            Node::Pi(..) => Some(Equated::Functions),
            Node::Sort(Level::ZERO) => Some(Equated::Propositions),
            _ => self.is_quotient(ty).then_some(Equated::Classes),
        }
    }

    /// What the equations in a term are between, or between the values of the functions.
    fn equated(&self, e: Expr) -> Vec<Equated> {
        let mut out = Vec::new();
        self.tc.st.any(e, &mut |st, e| {
            if let Node::App(f, ty) = st.node(e)
                && matches!(st.node(f), Node::Const(n, _) if n == self.known.eq)
            {
                let values = self.equated_at(st.get_forall_body(ty));
                for equated in self.equated_at(ty).into_iter().chain(values) {
                    if !out.contains(&equated) {
                        out.push(equated);
                    }
                }
            }
            Some(false)
        });
        // In one order, whatever the goal.
        out.sort_by_key(|&e| e as u32);
        out
    }

    /// `funext`: what are equal in the quotient of functions by pointwise equality have equal values there, and the function of
    /// these values is the function itself.
    fn funext_by_quotients(&mut self, [sound, quot, mk, lift]: [Name; 4]) -> Option<Clause> {
        let (un, vn) = (self.tc.st.name("u"), self.tc.st.name("v"));
        let [u, v] = [un, vn].map(|n| self.tc.st.mk_level(LevelNode::Param(n)));
        let w = self.tc.st.level_imax(u, v);
        let mut locals: Vec<FVar> = Vec::new();
        let mut open = |s: &mut Self, ty: Expr| {
            let x = s.tc.open(Name::ANONYMOUS, BinderInfo::Default, ty, None);
            locals.push(x);
            s.tc.st.fvar(x)
        };
        let arrow = |s: &mut Self, a: Expr, b: Expr| s.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, a, b);
        let lam = |s: &mut Self, a: Expr, b: Expr| s.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, a, b);
        let (sort_u, sort_v) = (self.tc.st.sort(u), self.tc.st.sort(v));
        let a = open(self, sort_u);
        let family = arrow(self, a, sort_v);
        let b = open(self, family);
        // Under one binder `x`: `b x`, and a function at `x`.
        let bx = |s: &mut Self, i: u32| {
            let x = s.tc.st.bvar(i);
            s.tc.st.app(b, x)
        };
        let value = bx(self, 0);
        let functions = arrow(self, a, value);
        let pointwise = |s: &mut Self, f: Expr, g: Expr| {
            let x = s.tc.st.bvar(0);
            let (fx, gx, ty) = (s.tc.st.app(f, x), s.tc.st.app(g, x), bx(s, 0));
            let eq = s.mk_eq(v, ty, fx, gx);
            s.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, a, eq)
        };
        let f = open(self, functions);
        let g = open(self, functions);
        let equal = pointwise(self, f, g);
        let h = open(self, equal);
        let (f2, f1) = (self.tc.st.bvar(2), self.tc.st.bvar(1));
        let body = pointwise(self, f2, f1);
        let body = lam(self, functions, body);
        let r = lam(self, functions, body);
        let at = |s: &mut Self, n: Name, levels: &[Level], args: &[Expr]| {
            let e = s.tc.st.const_at(n, levels);
            s.tc.st.apps(e, args)
        };
        let quotient = at(self, quot, &[w], &[functions, r]);
        let [mf, mg] = [f, g].map(|f| at(self, mk, &[w], &[functions, r, f]));
        let equal = at(self, sound, &[w], &[functions, r, f, g, h]);
        // `y` is the class of a function, variable 1; the equation is variable 0; `x`, its argument, comes below.
        let read = {
            let (f0, x1) = (self.tc.st.bvar(0), self.tc.st.bvar(1));
            let fx = self.tc.st.app(f0, x1);
            lam(self, functions, fx)
        };
        let same = {
            let (k, x) = (self.tc.st.bvar(0), self.tc.st.bvar(3));
            let kx = self.tc.st.app(k, x);
            let (g1, g0) = (self.tc.st.bvar(1), self.tc.st.bvar(0));
            let related = self.tc.st.apps(r, &[g1, g0]);
            let e = lam(self, related, kx);
            let e = lam(self, functions, e);
            lam(self, functions, e)
        };
        let (ty, y) = (bx(self, 0), self.tc.st.bvar(2));
        let values = at(self, lift, &[w, v], &[functions, r, ty, read, same, y]);
        let values = lam(self, a, values);
        let body = self.mk_eq(w, functions, f, values);
        let motive = self.eq_motive(w, quotient, mf, body);
        let refl = self.mk_refl(w, functions, f);
        let proof = self.mk_eq_rec(Level::ZERO, w, quotient, mf, motive, refl, mg, equal);
        let claim = self.mk_eq(w, functions, f, g);
        let (term, ty) = (self.tc.st.mk_lambda(&locals, proof), self.tc.st.mk_pi(&locals, claim));
        self.tc.close(locals.len() as u32);
        let ty = self.tc.norm(ty);
        Some(self.clause(Source { term, params: [un, vn].into() }, ty))
    }
}
