//! Moves: what may be tried on a goal, in which order, and the playing of each. What fits a goal and what a move leaves to be
//! done is said in a file for each kind (`apply.rs`, `induction.rs`, `elim.rs`, `stuck.rs` and others).

use super::clauses::Clause;
use super::congruence::Rewritten;
use super::flexible::Predicate;
use super::generalize::Places;
use super::measured::Measure;
use super::{Goal, Idea, Search};
use crate::expr::{Expr, FVar, MVarId};
use crate::name::Name;
use std::rc::Rc;

/// A step that may turn out wrong.
#[derive(Clone)]
pub(super) enum Move {
    /// Apply a clause to the goal.
    Apply(Rc<Clause>),
    /// Show `False` by a clause, whatever the goal is.
    Absurd(Rc<Clause>),
    /// Apply an equation the other way round.
    ApplySymm(Rc<Clause>),
    /// Apply a constructor.
    Construct(Name),
    /// Prove the goal for a local and for its successor together, by induction.
    TwoStep(FVar),
    /// Prove the goal for a number from the goal for all smaller ones.
    CourseOfValues(FVar),
    /// Decide whether a proposition holds, then go on in both cases.
    Decide(Expr),
    /// Show that the contrary of a comparison leads to a contradiction.
    Contrary,
    /// Use a clause whose conclusion is a disjunction, an existential or the like, and take that apart.
    Forward(Rc<Clause>),
    /// Eliminate a local, with others generalised.
    Eliminate(FVar, Vec<FVar>),
    /// Eliminate a local without what speaks of it and the target does not.
    EliminateAlone(FVar),
    /// Cases on a number that has so many values.
    Interval(FVar, u32),
    /// From a chain of steps what hypotheses say of each step.
    Along(FVar, Expr),
    /// Whether a comparison is just true, or strictly.
    Boundary(FVar),
    /// Take a representative of a local of a quotient, for a proof.
    Represent(FVar),
    /// Generalise the term that a stuck computation waits for, and take it apart.
    Split(Expr),
    /// `rfl`, where unknowns have to be found.
    Refl,
    /// Fill a data hole with a term of the goal.
    Fill(Expr),
    /// Fill a function hole with a λ of one of its arguments.
    Project(usize),
    /// Fill a function hole with a λ that recurses on one of its arguments.
    Recurse(usize),
    /// One side of the equation is an unknown function at some terms: it is what the other side says of these.
    Abstract,
    /// Fill a function hole with a λ whose body is this, applied to new holes.
    Imitate(Expr),
    /// The same where the body is a part of the λ's arguments: of such a λ.
    ImitateArgument(Expr),
    /// Apply a clause whose conclusion is a variable applied to an argument, taking this for the argument.
    ApplyAt(Rc<Clause>, Predicate),
    /// Apply an equation whose sides are variables applied to arguments, taking these for constant functions, or for what
    /// the sides of the target apply.
    ApplyFlexible(Rc<Clause>, bool),
    /// Apply a clause, arguments that do not unify being equal.
    ApplyUpTo(Rc<Clause>),
    /// Use a hypothesis that is an equation from left to right (or back) in the target, and drop it.
    Rewrite(FVar, bool),
    /// Use what a hypothesis says at these values, where it is false.
    AtValues(FVar, Rc<[Expr]>),
    /// Use what hypotheses give at these values, which the target asks for.
    TakeGiven(Rc<[(FVar, Vec<Expr>)]>),
    /// Rewrite the target by all equations at hand.
    Simplify,
    /// Course-of-values induction by a measure.
    CourseOfMeasure(Measure),
    /// Induction on what a clause says of a measure.
    InductOnMeasure(Rc<Clause>, Measure),
    /// Prove the goal for all terms in place of these, as far as a hypothesis holds of them.
    Generalize(Vec<Expr>, Option<FVar>),
    /// Prove the goal with a new variable in some places of this one.
    Separate(FVar, Places),
    /// Make a move on an unknown of the goal first.
    Refine(MVarId, Box<Move>),
    /// From a hypothesis with the same head: their arguments are equal.
    CongruentTo(FVar),
    /// Both sides of an equation have the same head: their arguments are equal.
    Congruence,
    /// The same of what equations at hand say that the sides are.
    CongruenceUpTo(Rewritten, Rewritten),
    /// From a function of predicates: its value at the predicate of what is in all that it is the value of is in this one.
    Diagonal(FVar),
    /// Use an equation between classes of a quotient from left to right (or back) in a target that does not tell apart what
    /// is in the same class.
    WithinClass(FVar, bool),
}

impl Search<'_> {
    /// The moves on a goal with unknowns, the cheapest first.
    pub(super) fn open_moves(&mut self, g: &Goal) -> Vec<(f32, Move)> {
        let mut out = Vec::new();
        if !self.tc.is_prop(g.target) {
            self.data_moves(g, &mut out);
            return self.weigh(out);
        }
        let waits = self.waits_in_the_end(g.target);
        if let Some((_, _, a, b)) = self.as_eq(g.target) {
            out.push((0.1, Move::Refl));
            if self.is_open_call(a) || self.is_open_call(b) {
                out.push((0.4, Move::Abstract));
            }
            out.extend(self.cases_for_unknowns(g, &waits));
        }
        self.clause_moves(g, &mut out);
        self.refinements(g, &waits, &mut out);
        self.weigh(out)
    }

    /// The moves on a goal without unknowns.
    pub(super) fn closed_moves(&mut self, g: &Goal) -> Vec<(f32, Move)> {
        let mut out = Vec::new();
        if !self.tc.is_prop(g.target) {
            out.extend(self.terms_of_type(g, g.target, usize::MAX).into_iter().map(|e| (0.2, Move::Fill(e))));
            self.sort_moves(g.target, &mut out);
        }
        if !self.simp.is_empty() && self.tc.is_prop(g.target) {
            out.push((0.6, Move::Simplify));
        }
        self.clause_moves(g, &mut out);
        self.forward_moves(g, &mut out);
        self.asked_for_moves(g, &mut out);
        self.elimination_moves(g, &mut out);
        self.interval_moves(g, &mut out);
        self.congruence_moves(g, &mut out);
        self.generalization_moves(g, &mut out);
        self.up_to_moves(g, &mut out);
        self.course_of_values_moves(g, &mut out);
        self.measured_moves(g, &mut out);
        self.contrary_moves(g, &mut out);
        self.boundary_moves(g, &mut out);
        self.along_moves(g, &mut out);
        self.by_cases_moves(g, &mut out);
        self.decision_moves(g, &mut out);
        self.value_moves(g, &mut out);
        self.diagonal_moves(g, &mut out);
        self.at_values_moves(g, &mut out);
        self.quotient_moves(g, &mut out);
        self.weigh(out)
    }

    /// Adds what a choice among so many costs; the cheapest first.
    fn weigh(&mut self, mut moves: Vec<(f32, Move)>) -> Vec<(f32, Move)> {
        let all = moves.len();
        moves.retain(|(_, m)| Idea::of_move(m).is_none_or(|idea| self.with(idea)));
        self.cut |= moves.len() < all;
        if self.with(Idea::MoveOrder) {
            moves.sort_by(|a, b| a.0.total_cmp(&b.0));
        }
        for (i, m) in moves.iter_mut().enumerate() {
            m.0 += ((1 + i) as f32).log2() * 0.7;
        }
        moves
    }

    /// Makes a move; `None` if it does not apply. The caller goes back on failure.
    pub(super) fn play(&mut self, g: &Goal, mv: &Move) -> Option<Vec<Goal>> {
        match mv {
            Move::Apply(c) => self.apply(g, c),
            Move::Absurd(c) => {
                let f = self.plain_const(self.known.false_?);
                let (sub, hole) = self.subgoal(g, f);
                let e = self.false_elim(g, hole)?;
                self.close(g, e);
                self.apply(&sub, c)
            }
            Move::ApplySymm(c) => {
                let (l, ty, a, b) = self.as_eq(g.target)?;
                let flipped = self.mk_eq(l, ty, b, a);
                let (sub, hole) = self.subgoal(g, flipped);
                let e = self.mk_symm(l, ty, b, a, hole);
                self.close(g, e);
                if c.flexible_equation { self.apply_flexible(&sub, c, true) } else { self.apply(&sub, c) }
            }
            Move::Construct(c) => self.construct(g, *c),
            Move::TwoStep(x) => self.two_step(g, *x),
            Move::CourseOfValues(x) => self.course_of_values(g, *x),
            Move::Decide(p) => self.decide_first(g, *p),
            Move::Contrary => self.contrary(g),
            Move::Forward(c) => self.forward(g, c),
            Move::InductOnMeasure(c, m) => self.induct_on_measure(g, c, *m),
            Move::CourseOfMeasure(m) => self.course_of_measure(g, *m),
            Move::TakeGiven(given) => self.take_given(g, given),
            Move::AtValues(h, values) => self.at_values(g, *h, values),
            Move::Eliminate(x, general) => self.eliminate(g, *x, general),
            Move::EliminateAlone(x) => {
                let unasked = self.unasked_dependents(g, *x);
                let alone = self.without(g, &unasked);
                self.eliminate(&alone, *x, &[])
            }
            Move::Interval(x, values) => self.interval(g, *x, *values),
            Move::Along(chain, says) => self.along(g, *chain, *says),
            Move::Boundary(h) => self.boundary(g, *h),
            Move::Represent(x) => self.represent(g, *x),
            Move::Split(e) => self.split(g, *e),
            Move::Refl => {
                let (l, ty, a, b) = self.as_eq(g.target)?;
                if !self.tc.unify(a, b) {
                    return None;
                }
                let e = self.mk_refl(l, ty, a);
                self.close(g, e);
                Some(vec![])
            }
            Move::Fill(e) => {
                self.close(g, *e);
                self.tc.wake().then(Vec::new)
            }
            Move::Project(i) => self.project(g, *i),
            Move::Recurse(i) => self.recurse(g, *i),
            Move::Abstract => self.abstract_side(g),
            Move::Imitate(head) => self.imitate(g, *head),
            Move::ImitateArgument(head) => self.imitate_argument(g, *head),
            Move::ApplyAt(c, e) => self.apply_at(g, c, *e),
            Move::ApplyFlexible(c, by_parts) => self.apply_flexible(g, c, *by_parts),
            Move::Refine(m, inner) => self.refine(g, *m, inner),
            Move::ApplyUpTo(c) => self.apply_up_to_equality(g, c),
            Move::Rewrite(h, back) => self.rewrite(g, *h, *back),
            Move::Simplify => self.rewrite_target(g),
            Move::Generalize(terms, h) => self.generalize(g, terms, *h),
            Move::Separate(x, places) => self.separate(g, *x, *places),
            Move::CongruentTo(h) => self.congruent_to(g, *h),
            Move::Congruence => self.congruent_sides(g),
            Move::CongruenceUpTo(left, right) => self.congruent_to_sides(g, *left, *right),
            Move::Diagonal(f) => self.diagonal(g, *f),
            Move::WithinClass(h, back) => self.within_class(g, *h, *back),
        }
    }
}
