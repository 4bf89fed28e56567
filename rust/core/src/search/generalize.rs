//! Making a goal more general before induction: using up an equation, replacing a term by a variable, telling apart the
//! occurrences of one (Boyer, Moore: A computational logic, 1979, cross-fertilisation and generalisation).

use super::moves::Move;
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::level::Level;
use crate::name::Name;

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
            }
        }
        let mut stuck = Vec::new();
        self.stuck_on(g.target, &mut stuck);
        if self.as_eq(g.target).is_none() {
            for e in stuck {
                if self.may_induct(e) && self.contains(g.target, e) {
                    out.push((1.8, Move::Generalize(e)));
                }
            }
            return;
        }
        for &x in g.hyps.iter() {
            let xe = self.tc.st.fvar(x);
            if stuck.contains(&xe) && self.separated(g.target, x).is_some() {
                out.push((1.5, Move::Separate(x)));
            }
        }
        for e in self.repeated(g.target) {
            out.push((1.8, Move::Generalize(e)));
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

    /// `∀ y, target[y for e]`, applied to `e`.
    pub(super) fn generalize(&mut self, g: &Goal, e: Expr) -> Option<Vec<Goal>> {
        let ty = self.tc.infer_type(e)?;
        let ty = self.tc.norm(ty);
        let y = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, ty, None);
        let ye = self.tc.st.fvar(y);
        let body = self.replace_term(g.target, e, ye);
        let sound = self.is_well_typed(body);
        self.tc.close(1);
        if !sound {
            return None;
        }
        let all = self.tc.st.mk_pi(&[y], body);
        let (sub, hole) = self.subgoal(g, all);
        let term = self.tc.st.app(hole, e);
        self.close(g, term);
        Some(vec![sub])
    }

    /// `∀ y, target[y for x where computations wait for it]`, applied to `x`.
    pub(super) fn separate(&mut self, g: &Goal, x: FVar) -> Option<Vec<Goal>> {
        let all = self.separated(g.target, x)?;
        let (sub, hole) = self.subgoal(g, all);
        let xe = self.tc.st.fvar(x);
        let term = self.tc.st.app(hole, xe);
        self.close(g, term);
        Some(vec![sub])
    }

    /// `∀ y, …`, if `x` occurs elsewhere as well and the statement is well typed.
    fn separated(&mut self, target: Expr, x: FVar) -> Option<Expr> {
        let ty = self.ty(x);
        let y = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, ty, None);
        let ye = self.tc.st.fvar(y);
        let xe = self.tc.st.fvar(x);
        let body = self.replace_waiting(target, xe, ye);
        let useful = body != target && self.mentions(body, &[x]) && self.is_well_typed(body);
        self.tc.close(1);
        useful.then(|| self.tc.st.mk_pi(&[y], body))
    }

    /// Replaces `x` by `y` where it is what a computation waits for.
    fn replace_waiting(&mut self, e: Expr, x: Expr, y: Expr) -> Expr {
        if !self.contains(e, x) {
            return e;
        }
        let (f, args) = self.tc.st.unfold_app(e);
        if args.is_empty() {
            return e;
        }
        let major = self.direct_major(e);
        let args: Vec<Expr> = args
            .iter()
            .enumerate()
            .map(|(i, &a)| {
                if a == x {
                    if major == Some(i) {
                        return y;
                    }
                    return a;
                }
                self.replace_waiting(a, x, y)
            })
            .collect();
        self.tc.st.apps(f, &args)
    }
}
