//! Making a goal more general before induction: using up an equation, replacing a term by a variable, telling apart the
//! occurrences of one (Boyer, Moore: A computational logic, 1979, cross-fertilisation and generalisation).

use super::moves::Move;
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::level::Level;
use crate::name::Name;
use smallvec::SmallVec;

/// Where a variable is told apart from its other occurrences.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Places {
    /// Where a computation waits for it.
    Waiting,
    /// In the arguments that a recursive function changes on the way.
    Accumulating,
}

impl Search<'_> {
    /// The moves that make the goal more general.
    pub(super) fn generalization_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        if !self.tc.is_prop(g.target) {
            return;
        }
        for &h in g.hyps.iter() {
            let t = self.ty(h);
            if let Some((_, _, a, b)) = self.as_eq(t) {
                for (from, back) in [(a, false), (b, true)] {
                    let side = self.as_eq(g.target).is_some_and(|(_, _, x, y)| x == from || y == from);
                    let local = matches!(self.tc.st.node(from), Node::FVar(_));
                    let compound = matches!(self.tc.st.node(from), Node::App(..));
                    if !local && (side || compound) && self.contains(g.target, from) {
                        out.push((1.0, Move::Rewrite(h, back)));
                    }
                }
                for (part, whole) in [(a, b), (b, a)] {
                    // Nothing is a part of itself, by induction.
                    if self.tc.ctor_of(whole).is_some() && self.contains(whole, part) && self.may_induct(part) {
                        out.push((1.8, Move::Generalize(vec![part], Some(h))));
                    }
                }
            }
        }
        for &h in g.hyps.iter() {
            let terms = self.related(g, h);
            if !terms.is_empty() {
                out.push((2.2, Move::Generalize(terms, Some(h))));
            }
        }
        let mut stuck = Vec::new();
        self.stuck_on(g.target, &mut stuck);
        if self.as_eq(g.target).is_none() {
            for e in stuck {
                if self.may_induct(e) && self.contains(g.target, e) {
                    out.push((1.8, Move::Generalize(vec![e], None)));
                }
            }
            return;
        }
        for &x in g.hyps.iter() {
            let xe = self.tc.st.fvar(x);
            if stuck.contains(&xe) && self.separated(g.target, x, Places::Waiting).is_some() {
                out.push((1.5, Move::Separate(x, Places::Waiting)));
            }
            if self.separated(g.target, x, Places::Accumulating).is_some() {
                out.push((2.2, Move::Separate(x, Places::Accumulating)));
            }
        }
        for e in self.repeated(g.target) {
            out.push((1.8, Move::Generalize(vec![e], None)));
        }
    }

    /// Whether a term is no local, and of a recursive type.
    fn may_induct(&mut self, e: Expr) -> bool {
        if matches!(self.tc.st.node(e), Node::FVar(_)) {
            return false;
        }
        let Some(ty) = self.tc.infer_type(e) else { return false };
        let ty = self.tc.norm(ty);
        let Some(fam) = self.family(ty) else { return false };
        fam.indices.is_empty() && self.tc.env.inductive(fam.induct).is_some_and(|i| i.is_rec)
    }

    /// Computations that occur more than once in an equation.
    fn repeated(&mut self, e: Expr) -> Vec<Expr> {
        let Some((_, _, a, b)) = self.as_eq(e) else { return Vec::new() };
        let mut left = Vec::new();
        self.parts(a, &mut left);
        let mut out = Vec::new();
        for p in left {
            if !matches!(self.tc.st.node(p), Node::App(..))
                || p == b
                || !self.contains(b, p)
                || self.tc.ctor_of(p).is_some()
            {
                continue;
            }
            let data = self.tc.infer_type(p).is_some_and(|t| {
                let t = self.tc.norm(t);
                self.family(t).is_some() && !self.tc.is_prop(t)
            });
            if data && out.len() < 4 {
                out.push(p);
            }
        }
        out
    }

    /// Replaces one side of the equation `h` by the other in the target.
    pub(super) fn rewrite(&mut self, g: &Goal, h: FVar, back: bool) -> Option<Vec<Goal>> {
        let ht = self.ty(h);
        let (l, ty, a, b) = self.as_eq(ht)?;
        let (from, to) = if back { (b, a) } else { (a, b) };
        let he = self.tc.st.fvar(h);
        // eq : to = from, so that the motive at `from` is the target.
        let eq = if back { he } else { self.mk_symm(l, ty, a, b, he) };
        let hole_var = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, ty, None);
        let v = self.tc.st.fvar(hole_var);
        let body = self.replace_term(g.target, from, v);
        let sound = self.is_well_typed(body);
        let abstracted = self.tc.st.abstract_fvars(body, &[hole_var]);
        self.tc.close(1);
        if !sound {
            return None;
        }
        let target = self.tc.st.instantiate1(abstracted, to);
        let drop: &[FVar] = if self.mentions_goal(g, h) { &[] } else { &[h] };
        let rest = self.without(g, drop);
        let (sub, hole) = self.subgoal(&rest, target);
        let body = self.tc.st.lift(abstracted, 1);
        let motive = self.eq_motive(l, ty, to, body);
        let e = self.mk_eq_rec(Level::ZERO, l, ty, to, motive, hole, from, eq);
        self.close(g, e);
        Some(vec![sub])
    }

    /// `∀ y…, h[y…] → target[y…]`, with the `y` for these terms, applied to them and to the hypothesis, if there is one.
    pub(super) fn generalize(&mut self, g: &Goal, terms: &[Expr], h: Option<FVar>) -> Option<Vec<Goal>> {
        let (mut fact, mut body) = (h.map(|h| self.ty(h)), g.target);
        let mut ys: Vec<FVar> = Vec::new();
        for &e in terms {
            let ty = self.tc.infer_type(e)?;
            let ty = self.tc.norm(ty);
            let y = self.local(g.depth + ys.len() as u32, ty);
            let ye = self.tc.st.fvar(y);
            fact = fact.map(|fact| self.replace_term(fact, e, ye));
            body = self.replace_term(body, e, ye);
            ys.push(y);
        }
        if let Some(fact) = fact {
            body = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, fact, body);
        }
        if !self.is_well_typed(body) {
            return None;
        }
        let all = self.tc.st.mk_pi(&ys, body);
        let fact = h.map(|h| self.tc.st.fvar(h));
        let args: Vec<Expr> = terms.iter().copied().chain(fact).collect();
        Some(vec![self.for_all(g, all, &args, h.as_slice())])
    }

    /// The terms that a hypothesis which is no equation relates, if the target speaks of all of them: none is a variable or made
    /// by a constructor.
    fn related(&mut self, g: &Goal, h: FVar) -> Vec<Expr> {
        let ty = self.ty(h);
        let (f, args) = self.tc.st.unfold_app(ty);
        let relation = match self.tc.st.node(f) {
            Node::FVar(_) => true,
            Node::Const(n, _) => !self.is_equality(n) && !self.is_taken_apart(n),
            _ => false,
        };
        if !relation || !self.tc.is_prop(ty) || self.mentions_goal(g, h) {
            return Vec::new();
        }
        let mut out: Vec<Expr> = Vec::new();
        for a in args {
            let compound = matches!(self.tc.st.node(a), Node::App(..) | Node::Proj(..)) && self.tc.st.has_fvar(a);
            if !compound
                || self.tc.ctor_of(a).is_some()
                || self.tc.infer_type(a).is_none_or(|t| matches!(self.tc.st.node(t), Node::Sort(_)))
            {
                continue;
            }
            if !self.contains(g.target, a) {
                return Vec::new();
            }
            if !out.contains(&a) {
                out.push(a);
            }
        }
        out
    }

    /// `∀ y, target[y for x in some places]`, applied to `x`.
    pub(super) fn separate(&mut self, g: &Goal, x: FVar, places: Places) -> Option<Vec<Goal>> {
        let all = self.separated(g.target, x, places)?;
        let x = self.tc.st.fvar(x);
        Some(vec![self.for_all(g, all, &[x], &[])])
    }

    /// `∀ y, …`, if `x` occurs elsewhere as well and the statement is well typed.
    fn separated(&mut self, target: Expr, x: FVar, places: Places) -> Option<Expr> {
        if !self.mentions(target, &[x]) {
            return None;
        }
        let ty = self.ty(x);
        let y = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, ty, None);
        let ye = self.tc.st.fvar(y);
        let xe = self.tc.st.fvar(x);
        let body = self.replace_in(places, target, xe, ye);
        let useful = body != target && self.mentions(body, &[x]) && self.is_well_typed(body);
        self.tc.close(1);
        useful.then(|| self.tc.st.mk_pi(&[y], body))
    }

    /// Replaces `x` by `y` in the places.
    fn replace_in(&mut self, places: Places, e: Expr, x: Expr, y: Expr) -> Expr {
        if !self.contains(e, x) {
            return e;
        }
        let (f, mut args) = self.tc.st.unfold_app(e);
        if args.is_empty() {
            return e;
        }
        let chosen = match places {
            Places::Waiting => self.direct_major(e).into_iter().collect(),
            Places::Accumulating => self.accumulators(f),
        };
        for (i, a) in args.iter_mut().enumerate() {
            let here = chosen.contains(&i) && (places == Places::Accumulating || *a == x);
            *a = if here { self.replace_term(*a, x, y) } else { self.replace_in(places, *a, x, y) };
        }
        self.tc.st.apps(f, &args)
    }

    /// The arguments of a function that are variables in its equations and other terms where it calls itself.
    pub(super) fn accumulators(&mut self, f: Expr) -> SmallVec<[usize; 2]> {
        let mut out = SmallVec::new();
        let Node::Const(n, _) = self.tc.st.node(f) else { return out };
        let Some(equations) = self.tc.equations(n) else { return out };
        for equation in equations.iter() {
            self.tc.st.any(equation.rhs, &mut |st, e| {
                let (f, args) = st.unfold_app(e);
                if matches!(st.node(f), Node::Const(m, _) if m == n) && args.len() == equation.lhs.len() {
                    for (i, (&p, &a)) in equation.lhs.iter().zip(&args).enumerate() {
                        if matches!(st.node(p), Node::BVar(_)) && p != a && !out.contains(&i) {
                            out.push(i);
                        }
                    }
                }
                Some(false)
            });
        }
        out
    }
}
