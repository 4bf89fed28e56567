//! Equal classes of a quotient: a proposition that does not tell apart related things is one about their classes, so it holds
//! of one member of a class as it holds of another.

use super::moves::Move;
use super::{Goal, Search};
use crate::env::{ConstantKind, QuotKind};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::level::Level;
use crate::name::Name;

/// An equation between two classes.
struct Classes {
    level: Level,
    /// `Quot r`, the type of the members, and `r`.
    quotient: Expr,
    members: Expr,
    related: Expr,
    /// The members, and their classes.
    sides: [(Expr, Expr); 2],
}

impl Search<'_> {
    /// The use of equations between classes in a target that speaks of a member.
    pub(super) fn quotient_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        if !self.tc.is_prop(g.target) {
            return;
        }
        for &h in g.hyps.iter() {
            let Some(classes) = self.classes(self.ty(h)) else { continue };
            for (back, (member, _)) in [false, true].into_iter().zip(classes.sides) {
                if self.contains(g.target, member) {
                    out.push((1.5, Move::WithinClass(h, back)));
                }
            }
        }
    }

    /// An equation as one between classes.
    fn classes(&self, eq: Expr) -> Option<Classes> {
        let (level, quotient, a, b) = self.as_eq(eq)?;
        let member = |class: Expr| {
            let (f, args) = self.tc.st.unfold_app(class);
            let Node::Const(n, _) = self.tc.st.node(f) else { return None };
            let made = matches!(self.tc.env.get(n)?.kind, ConstantKind::Quot(QuotKind::Ctor));
            (made && args.len() == 3).then(|| (args[0], args[1], args[2]))
        };
        let ((members, related, x), (_, _, y)) = (member(a)?, member(b)?);
        Some(Classes { level, quotient, members, related, sides: [(x, a), (y, b)] })
    }

    /// The target with one member of a class in place of another: a goal for that, and one that it does not tell apart
    /// what is related.
    pub(super) fn within_class(&mut self, g: &Goal, h: FVar, back: bool) -> Option<Vec<Goal>> {
        let classes = self.classes(self.ty(h))?;
        let [left, right] = classes.sides;
        let ((from, from_class), (to, to_class)) = if back { (right, left) } else { (left, right) };
        let y = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, classes.members, None);
        let ye = self.tc.st.fvar(y);
        let body = self.replace_term(g.target, from, ye);
        let sound = self.is_well_typed(body);
        let predicate = self.tc.st.mk_lambda(&[y], body);
        let body = self.tc.st.abstract_fvars(body, &[y]);
        self.tc.close(1);
        if !sound {
            return None;
        }
        // The predicate on classes, up to the proof that it is one.
        let prop = self.tc.st.prop();
        let one = self.tc.st.level_succ(Level::ZERO);
        let lift = self.tc.env.find("Quot.lift")?.val.name;
        let lift = self.tc.st.const_at(lift, &[classes.level, one]);
        let lift = self.tc.st.apps(lift, &[classes.members, classes.related, prop, predicate]);
        let invariant = self.next_domain(lift)?;
        let (blind, same) = self.subgoal(g, invariant);
        let there = self.tc.st.instantiate1(body, to);
        let (main, hole) = self.subgoal(g, there);
        let q = self.tc.st.bvar(1);
        let said = self.tc.st.apps(lift, &[same, q]);
        let motive = self.eq_motive(classes.level, classes.quotient, to_class, said);
        let he = self.tc.st.fvar(h);
        let eq = if back { he } else { self.mk_symm(classes.level, classes.quotient, from_class, to_class, he) };
        let e = self.mk_eq_rec(Level::ZERO, classes.level, classes.quotient, to_class, motive, hole, from_class, eq);
        self.close(g, e);
        Some(vec![main, blind])
    }
}
