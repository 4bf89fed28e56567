//! Choice: where `Classical.choose_spec` or `Classical.choice` is among the premises, a hypothesis
//! `∀ x, ∃ y, p x y` is a function that chooses and what it satisfies, and `∀ x, Nonempty (α x)` is a function. (Mathlib's
//! tactic `choose` does the same.)

use super::{Goal, Search};
use crate::expr::{Args, BinderInfo, Expr, FVar, Node};
use crate::known::Known;
use crate::level::Levels;
use crate::name::Name;

/// What chooses an element where a proposition says that there is one.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    /// `Exists` or `Nonempty`.
    from: Name,
    choose: Name,
    /// What the element satisfies.
    spec: Option<Name>,
}

/// The choices that the premises of a goal allow.
pub(super) fn choices(known: &Known, goal: &crate::statement::Goal) -> Vec<Choice> {
    let given = |n: &Name| goal.premises.contains(n);
    let choose = known.choose.filter(|[_, _, spec]| given(spec));
    let choice = known.choice.filter(|[_, choice]| given(choice));
    let choose = choose.map(|[from, choose, spec]| Choice { from, choose, spec: Some(spec) });
    choose.into_iter().chain(choice.map(|[from, choose]| Choice { from, choose, spec: None })).collect()
}

impl Search<'_> {
    /// The goal with the function that a hypothesis lets choose in its place, and what that satisfies.
    pub(super) fn choose(&mut self, g: &Goal, h: FVar, ty: Expr) -> Option<Goal> {
        if self.choices.is_empty() {
            return None;
        }
        let head = self.tc.st.head_const(self.tc.st.get_forall_body(ty))?;
        let choice = *self.choices.iter().find(|c| c.from == head)?;
        if !self.dependents(g, &[h]).is_empty() || self.mentions(g.target, &[h]) {
            return None;
        }
        let he = self.tc.st.fvar(h);
        let (xs, concl) = self.tc.open_forall(ty);
        let chosen = self.chosen(choice, he, &xs, concl, g.target);
        self.tc.close(xs.len() as u32);
        let (target, terms) = chosen?;
        Some(self.for_all(g, target, &terms, &[h]))
    }

    /// From `h xs : ∃ y, p y` (or `Nonempty α`): `target` for each such function, and for this one.
    fn chosen(&mut self, choice: Choice, h: Expr, xs: &[FVar], concl: Expr, target: Expr) -> Option<(Expr, Vec<Expr>)> {
        let (f, args) = self.tc.st.unfold_app(concl);
        let (Node::Const(_, levels), Some(&ty)) = (self.tc.st.node(f), args.first()) else { return None };
        let values: Vec<Expr> = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let given: Vec<Expr> = args.iter().copied().chain([self.tc.st.apps(h, &values)]).collect();
        let at = |s: &mut Self, n: Name, levels: Levels| {
            let e = s.tc.st.constant(n, levels);
            let e = s.tc.st.apps(e, &given);
            s.tc.st.mk_lambda(xs, e)
        };
        let function = at(self, choice.choose, levels);
        let function_type = self.tc.st.mk_pi(xs, ty);
        let mut terms = vec![function];
        let mut body = target;
        if let Some(spec) = choice.spec {
            terms.push(at(self, spec, levels));
            let x = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, function_type, None);
            let fx = self.tc.st.fvar(x);
            let value = self.tc.st.apps(fx, &values);
            let says = self.tc.beta(*args.get(1)?, &[value]);
            let says = self.tc.st.mk_pi(xs, says);
            let says = self.tc.st.abstract_fvars(says, &[x]);
            self.tc.close(1);
            body = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, says, body);
        }
        Some((self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, function_type, body), terms))
    }

    /// The goal with what is satisfied by the elements chosen in it, where no hypothesis says that.
    pub(super) fn choice_facts(&mut self, g: &Goal) -> Option<Goal> {
        let choice = *self.choices.iter().find(|c| c.spec.is_some())?;
        let mut facts: Vec<(Expr, Expr)> = Vec::new();
        for e in [g.target].into_iter().chain(g.hyps.iter().map(|&h| self.ty(h)).collect::<Args>()) {
            for &(part, _) in self.typed_parts(e).iter() {
                let (f, args) = self.tc.st.unfold_app(part);
                let (Node::Const(n, levels), &[_, p, _]) = (self.tc.st.node(f), &args[..]) else { continue };
                if n != choice.choose || !self.in_scope(part, g.depth) {
                    continue;
                }
                let says = self.tc.beta(p, &[part]);
                let says = self.tc.norm(says);
                let said = g.hyps.iter().any(|&h| self.ty(h) == says) || facts.iter().any(|f| f.0 == says);
                if !said {
                    let spec = self.tc.st.constant(choice.spec?, levels);
                    facts.push((says, self.tc.st.apps(spec, &args)));
                }
            }
        }
        (!facts.is_empty()).then(|| self.have_all(g, &facts, &[]))
    }
}
