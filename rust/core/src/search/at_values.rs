//! Hypotheses at values that nothing asks for: `∀ n, n < 5` is false at 5, and what it says there is the contradiction looked for;
//! what holds of all predicates holds of those that tell things apart.

use super::moves::Move;
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::name::Name;
use num_bigint::BigUint;

/// How many numbers are tried.
const NUMBERS: u32 = 12;
/// How many constructors of an enumeration are tried.
const CONSTRUCTORS: usize = 12;
/// For how many things a hypothesis is used at the predicate that holds of one alone.
const SINGLE: usize = 3;
/// How many instances of a hypothesis are looked at.
const INSTANCES: usize = 300;

impl Search<'_> {
    /// Instances at values of hypotheses that are false there.
    pub(super) fn at_values_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        self.singleton_moves(g, out);
        self.composition_moves(g, out);
        if !self.is_false(g.target) {
            return;
        }
        for &h in g.hyps.iter() {
            let ty = self.ty(h);
            if self.tc.st.has_fvar(ty) || self.tc.st.has_mvar(ty) || !self.tc.is_prop(ty) {
                continue;
            }
            if let Some(values) = self.false_at(ty) {
                out.push((0.9, Move::AtValues(h, values.into())));
            } else if let Node::Pi(_, _, t, _) = self.tc.st.node(ty) {
                let some = self.telling_predicates(t).into_iter().chain(self.telling_types(t)).enumerate();
                out.extend(some.map(|(i, p)| (1.2 + 0.3 * i as f32, Move::AtValues(h, [p].into()))));
            }
        }
    }

    /// What hypotheses that hold of all predicates say of that which holds of one thing alone, which the target speaks of; where
    /// a contradiction is looked for, of anything, and of that which holds of all but it.
    fn singleton_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        if !self.tc.is_prop(g.target) {
            return;
        }
        let absurd = self.is_false(g.target);
        for &h in g.hyps.iter() {
            let Node::Pi(_, _, predicate, _) = self.tc.st.node(self.ty(h)) else { continue };
            let Node::Pi(_, _, of, to) = self.tc.st.node(predicate) else { continue };
            if to != self.tc.st.prop() || !self.tc.is_prop(self.ty(h)) {
                continue;
            }
            let spoken_of = |&&a: &&FVar| self.ty(a) == of && (absurd || self.mentions(g.target, &[a]));
            let things: Vec<FVar> = g.hyps.iter().rev().filter(spoken_of).take(SINGLE).copied().collect();
            let Some(l) = self.tc.sort_of(of).filter(|_| !things.is_empty()) else { continue };
            for (i, a) in things.into_iter().enumerate() {
                let (x, a) = (self.tc.st.bvar(0), self.tc.st.fvar(a));
                let eq = self.mk_eq(l, of, x, a);
                let only = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, of, eq);
                out.push((2.0 + 0.3 * i as f32, Move::AtValues(h, [only].into())));
                if absurd {
                    let not = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, eq, g.target);
                    let other = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, of, not);
                    out.push((2.2 + 0.3 * i as f32, Move::AtValues(h, [other].into())));
                }
            }
        }
    }

    /// What hypotheses that hold of all functions on `A` say of a function on `B` after a constructor from `A` to `B`: of
    /// `fun i => f i.succ`, where `f` is one on the numbers below `n + 1` and they speak of those on the numbers below `n`.
    fn composition_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        for &h in g.hyps.iter() {
            let Node::Pi(_, _, function, _) = self.tc.st.node(self.ty(h)) else { continue };
            let Node::Pi(_, _, from, to) = self.tc.st.node(function) else { continue };
            if self.tc.st.loose(to) > 0 || !self.tc.is_prop(self.ty(h)) {
                continue;
            }
            for &f in g.hyps.iter() {
                let Node::Pi(_, _, of, value) = self.tc.st.node(self.ty(f)) else { continue };
                if value == to && of != from && self.mentions_goal(g, f) {
                    let f = self.tc.st.fvar(f);
                    let made = self.constructors_from(from, of).into_iter().map(|c| {
                        let x = self.tc.st.bvar(0);
                        let x = self.tc.st.app(c, x);
                        let value = self.tc.st.app(f, x);
                        self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, from, value)
                    });
                    out.extend(made.map(|e| (1.5, Move::AtValues(h, [e].into()))));
                }
            }
        }
    }

    /// The constructors of a family that make one of its terms from one of another type alone.
    fn constructors_from(&mut self, from: Expr, to: Expr) -> Vec<Expr> {
        let Some(fam) = self.family(to).filter(|_| self.tc.st.get_app_fn(from) == self.tc.st.get_app_fn(to)) else {
            return Vec::new();
        };
        let ctors = self.tc.env.inductive(fam.induct).map(|ind| ind.ctors.clone()).unwrap_or_default();
        let made = ctors.into_iter().filter_map(|c| {
            let (e, mut ty, fields) = self.said_fields(&fam, c)?;
            let [said @ .., None] = &fields[..] else { return None };
            let said: Vec<Expr> = said.iter().copied().collect::<Option<_>>()?;
            for &arg in &said {
                let Node::Pi(_, _, _, b) = self.tc.st.node(ty) else { return None };
                ty = self.tc.st.instantiate1(b, arg);
            }
            let Node::Pi(_, _, of, _) = self.tc.st.node(ty) else { return None };
            (of == from).then(|| self.tc.st.apps(e, &said))
        });
        made.collect()
    }

    /// Predicates and relations of such a type that hold for some things and not for others, or for all, or none.
    fn telling_predicates(&mut self, ty: Expr) -> Vec<Expr> {
        let (xs, to) = self.tc.open_forall(ty);
        self.tc.close(xs.len() as u32);
        let types: Vec<Expr> = xs.iter().map(|&x| self.ty(x)).collect();
        let (Some(false_), Some((true_, _))) = (self.known.false_, self.known.connectives.truth) else {
            return Vec::new();
        };
        if xs.is_empty() || to != self.tc.st.prop() || types.iter().any(|&t| self.tc.st.has_fvar(t)) {
            return Vec::new();
        }
        let (false_, true_) = (self.plain_const(false_), self.plain_const(true_));
        let locals: Vec<Expr> = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let other = match (&types[..], &locals[..]) {
            (&[t], _) => self.values_of(t).first().copied(),
            (&[s, t], &[_, y]) if s == t => Some(y),
            _ => None,
        };
        let mut says = Vec::new();
        if let Some((l, other)) = other.and_then(|o| Some((self.tc.sort_of(types[0])?, o))) {
            let eq = self.mk_eq(l, types[0], locals[0], other);
            says.extend([eq, self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, eq, false_)]);
        }
        says.extend([false_, true_]);
        says.into_iter().map(|p| self.tc.st.mk_lambda(&xs, p)).collect()
    }

    /// A type with two values, if a type is asked for.
    fn telling_types(&mut self, sort: Expr) -> Option<Expr> {
        let bool = self.type_at("Bool", &[])?;
        (self.tc.infer_type(bool) == Some(sort)).then_some(bool)
    }

    /// Values for the variables of a closed statement at which it can be computed that it is false.
    fn false_at(&mut self, statement: Expr) -> Option<Vec<Expr>> {
        if let Some(known) = self.false_at.get(&statement) {
            return known.clone();
        }
        let (mut values, mut left) = (Vec::new(), INSTANCES);
        let found = self.falsify(statement, &mut values, &mut left).then_some(values);
        self.false_at.insert(statement, found.clone());
        found
    }

    fn falsify(&mut self, p: Expr, values: &mut Vec<Expr>, left: &mut usize) -> bool {
        let Node::Pi(_, _, t, b) = self.tc.st.node(p) else {
            return !values.is_empty() && self.truth_value(p) == Some(false);
        };
        if self.tc.is_prop(t) {
            return self.tc.st.loose(b) == 0 && self.truth_value(t) == Some(true) && self.falsify(b, values, left);
        }
        for v in self.values_of(t) {
            if *left == 0 {
                return false;
            }
            *left -= 1;
            values.push(v);
            let at = self.tc.st.instantiate1(b, v);
            if self.falsify(at, values, left) {
                return true;
            }
            values.pop();
        }
        false
    }

    /// The values of a type that are tried: more than is done elsewhere of numbers and enumerations.
    fn values_of(&mut self, ty: Expr) -> Vec<Expr> {
        let Some(n) = self.tc.st.head_const(ty) else { return self.small_values(ty) };
        if n == self.tc.names.nat {
            return (0..NUMBERS).map(|i| self.tc.st.nat(BigUint::from(i))).collect();
        }
        let constants = self.tc.env.inductive(n).map(|i| &i.ctors[..]).unwrap_or_default();
        let constant = |c: &&crate::name::Name| self.tc.env.ctor(**c).is_some_and(|c| c.num_params + c.num_fields == 0);
        if constants.iter().all(|c| constant(&c)) && !constants.is_empty() {
            return constants.iter().take(CONSTRUCTORS).map(|&c| self.plain_const(c)).collect();
        }
        self.small_values(ty)
    }

    /// What a hypothesis says at values of its first variables; goals for the conditions among them.
    pub(super) fn at_values(&mut self, g: &Goal, h: FVar, values: &[Expr]) -> Option<Vec<Goal>> {
        let mut goals = Vec::new();
        let (ty, e) = self.said_at_values(g, h, values, &mut goals);
        goals.push(self.have(g, ty, e, &[]));
        Some(goals)
    }

    /// The same with its proof, the goals for the conditions being added.
    pub(super) fn said_at_values(&mut self, g: &Goal, h: FVar, values: &[Expr], goals: &mut Vec<Goal>) -> (Expr, Expr) {
        let (mut e, mut ty, mut values) = (self.tc.st.fvar(h), self.ty(h), values.iter());
        while let Node::Pi(_, _, t, b) = self.tc.st.node(ty) {
            let value = if self.tc.is_prop(t) {
                let (condition, hole) = self.subgoal(g, t);
                goals.push(condition);
                hole
            } else if let Some(&value) = values.next() {
                value
            } else {
                break;
            };
            e = self.tc.st.app(e, value);
            ty = self.tc.st.instantiate1(b, value);
        }
        (self.tc.norm(ty), e)
    }
}
