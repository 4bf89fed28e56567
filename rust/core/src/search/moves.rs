//! Moves: what may be tried on a goal, what each costs, and what each leaves to be done.

use super::clauses::{Clause, Head, Source};
use super::elim::Family;
use super::{Goal, Idea, Search};
use crate::env::ConstantKind;
use crate::expr::{Expr, FVar, MVarId, Node};
use crate::name::Name;
use once_cell::unsync::OnceCell;
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
    /// Show that the contrary of a comparison leads to a contradiction.
    Contrary,
    /// Use a clause whose conclusion is a disjunction, an existential or the like, and take that apart.
    Forward(Rc<Clause>),
    /// Eliminate a local, with others generalised.
    Eliminate(FVar, Vec<FVar>),
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
    /// Apply a clause whose conclusion is a variable applied to an argument, taking this for the argument.
    ApplyAt(Rc<Clause>, Expr),
    /// Apply a clause, arguments that do not unify being equal.
    ApplyUpTo(Rc<Clause>),
    /// Use a hypothesis that is an equation from left to right (or back) in the target, and drop it.
    Rewrite(FVar, bool),
    /// Rewrite the target by all equations at hand.
    Simplify,
    /// Prove the goal for all terms in place of this one.
    Generalize(Expr),
    /// Prove the goal with a new variable where computations wait for this one.
    Separate(FVar),
    /// Make a move on an unknown of the goal first.
    Refine(MVarId, Box<Move>),
    /// From a hypothesis with the same head: their arguments are equal.
    CongruentTo(FVar),
    /// Both sides of an equation have the same head: their arguments are equal.
    Congruence,
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
        if let Some((_, _, a, b)) = self.as_eq(g.target) {
            out.push((0.1, Move::Refl));
            if self.is_open_call(a) || self.is_open_call(b) {
                out.push((0.4, Move::Abstract));
            }
        }
        if self.tc.is_prop(g.target) {
            self.clause_moves(g, &mut out);
            self.refinements(g, &mut out);
        } else {
            self.data_moves(g, &mut out);
        }
        self.weigh(out)
    }

    /// The moves on a goal without unknowns.
    pub(super) fn closed_moves(&mut self, g: &Goal) -> Vec<(f32, Move)> {
        let mut out = Vec::new();
        if !self.tc.is_prop(g.target) {
            out.extend(self.terms_of_type(g, g.target, usize::MAX).into_iter().map(|e| (0.2, Move::Fill(e))));
        }
        if !self.simp.is_empty() && self.tc.is_prop(g.target) {
            out.push((0.6, Move::Simplify));
        }
        self.clause_moves(g, &mut out);
        self.forward_moves(g, &mut out);
        self.elimination_moves(g, &mut out);
        self.congruence_moves(g, &mut out);
        self.generalization_moves(g, &mut out);
        self.up_to_moves(g, &mut out);
        self.course_of_values_moves(g, &mut out);
        self.contrary_moves(g, &mut out);
        self.by_cases_moves(g, &mut out);
        self.diagonal_moves(g, &mut out);
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

    pub(super) fn head_of(&self, target: Expr) -> Head {
        match self.tc.st.node(self.tc.st.get_app_fn(target)) {
            Node::Const(n, _) => Head::Const(n),
            Node::Proj(n, i, _) => Head::Field(n, i),
            Node::FVar(x) => Head::Local(x),
            Node::Sort(_) => Head::Sort,
            _ => Head::Flex,
        }
    }

    fn clauses_of(&mut self, g: &Goal) -> Vec<(f32, Rc<Clause>)> {
        let mut out = Vec::new();
        for &h in g.hyps.iter().rev() {
            for (i, c) in self.local_clauses(h).iter().enumerate() {
                if c.head != Head::Sort {
                    out.push((if i == 0 { 0.3 } else { 0.5 }, c.clone()));
                }
            }
        }
        let given = self.given;
        out.extend(self.extensional(g.target).iter().map(|c| (0.6, c.clone())));
        out.extend(self.simp.others.iter().map(|c| (1.0, c.clone())));
        out.extend(self.premises.iter().enumerate().map(|(i, c)| (if i < given { 0.6 } else { 1.0 }, c.clone())));
        out
    }

    pub(super) fn clause_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        let head = self.head_of(g.target);
        let is_false = matches!(head, Head::Const(n) if Some(n) == self.known.false_);
        let prop = self.tc.is_prop(g.target);
        for (cost, c) in self.clauses_of(g) {
            let fits = c.head == head || head == Head::Flex && prop && c.head != Head::Sort;
            if fits {
                if c.flexible_equation {
                    continue;
                }
                let open = self.tc.st.has_expr_mvar(g.target);
                if head == Head::Const(self.known.eq) && open && self.fits_flipped(&c, g.target) {
                    out.push((cost + 0.2 * c.arity as f32 + 0.3, Move::ApplySymm(c.clone())));
                }
                if self.fits(&c, g.target) {
                    out.push((cost + 0.2 * c.arity as f32, Move::Apply(c)));
                }
            } else if c.head == Head::Flex {
                if !(is_false && self.contradicts(&c)) {
                    out.push((cost + 1.5, Move::Apply(c)));
                }
            } else if c.head == Head::FlexApp(1) && prop {
                let mut parts = Vec::new();
                self.open_parts(g.target, &mut parts);
                out.extend(parts.into_iter().take(12).map(|p| (cost + 1.5, Move::ApplyAt(c.clone(), p))));
            } else if !is_false && matches!(c.head, Head::Const(n) if Some(n) == self.known.false_) {
                out.push((cost + 1.0, Move::Absurd(c)));
            }
        }
        if let Head::Const(n) = head
            && let Some(ind) = self.tc.env.inductive(n)
            && n != self.known.eq
        {
            let base = if ind.ctors.len() == 1 { 0.3 } else { 0.8 };
            let mut ctors = ind.ctors.clone();
            if let Some(fam) = self.family(g.target) {
                ctors.retain(|&c| self.makes(c, &fam));
            }
            out.extend(ctors.into_iter().map(|c| (base, Move::Construct(c))));
        }
    }

    /// Whether the last premise of a clause is a contradiction: at `False` it would only lead back there.
    fn contradicts(&self, c: &Clause) -> bool {
        let (mut ty, mut premise) = (c.ty, None);
        while let Node::Pi(_, _, t, b) = self.tc.st.node(ty) {
            (ty, premise) = (b, Some(t));
        }
        let Some(mut end) = premise else { return false };
        while let Node::Pi(_, _, _, b) = self.tc.st.node(end) {
            end = b;
        }
        self.known.false_.is_some() && self.tc.st.head_const(end) == self.known.false_
    }

    /// Clauses and constructors whose conclusion has the head of the target, up to equality of arguments.
    fn up_to_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        let head = self.head_of(g.target);
        if matches!(head, Head::Const(n) if n == self.known.eq || Some(n) == self.known.false_)
            || !self.tc.is_prop(g.target)
        {
            return;
        }
        for (cost, c) in self.clauses_of(g) {
            if c.head == head && c.arity > 0 && self.tc.st.app_arity(g.target) > 0 {
                out.push((cost + 2.0, Move::ApplyUpTo(c)));
            }
        }
        if let Some(fam) = self.family(g.target)
            && !fam.indices.is_empty()
            && let Some(ind) = self.tc.env.inductive(fam.induct)
        {
            for &c in &ind.ctors {
                if let Some(c) = self.ctor_clause(&fam, c) {
                    out.push((2.0, Move::ApplyUpTo(Rc::new(c))));
                }
            }
        }
    }

    fn forward_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        for (cost, c) in self.clauses_of(g) {
            // Locals of that kind were taken apart at once.
            if c.arity == 0 && matches!(self.tc.st.node(c.source.term), Node::FVar(_)) {
                continue;
            }
            let Head::Const(n) = c.head else { continue };
            let local = c.source.params.is_empty() && !self.tc.is_prop(c.ty);
            if self.is_taken_apart(n) || local && self.is_sum(n) {
                out.push((cost + 1.5, Move::Forward(c)));
            }
        }
    }

    /// Whether data with this head are one of several things, each of which holds something: sums, and what decides.
    fn is_sum(&self, n: Name) -> bool {
        let Some(ind) = self.tc.env.inductive(n) else { return false };
        let holds = |&c: &Name| self.tc.env.ctor(c).is_some_and(|c| c.num_fields > 0);
        let class = self.known.decidable != Some(n) && self.tc.env.attrs(n).is_some_and(|a| a.class);
        ind.ctors.len() > 1 && !ind.is_rec && ind.num_indices == 0 && ind.ctors.iter().all(holds) && !class
    }

    /// Whether a hypothesis with this head is taken apart at once: ∨, ∃ and their like.
    fn is_taken_apart(&self, n: Name) -> bool {
        let Some(ind) = self.tc.env.inductive(n) else { return false };
        if n == self.known.eq || Some(n) == self.known.false_ || Some(n) == self.known.heq {
            return false;
        }
        let mut ty = self.tc.env.get(n).map(|i| i.val.ty);
        while let Some(Node::Pi(_, _, _, b)) = ty.map(|t| self.tc.st.node(t)) {
            ty = Some(b);
        }
        let prop = ty.is_some_and(|t| matches!(self.tc.st.node(t), Node::Sort(l) if l == crate::level::Level::ZERO));
        prop && !ind.is_rec && ind.num_indices == 0 && !self.tc.env.attrs(n).is_some_and(|a| a.class)
    }

    fn elimination_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        let mut stuck = Vec::new();
        self.stuck_on(g.target, &mut stuck);
        for &h in g.hyps.iter() {
            let t = self.ty(h);
            self.stuck_on(t, &mut stuck);
        }
        let of_target = self.locals_of(g.target);
        let base = 1.3 + 0.5 * g.elims as f32;
        for &h in g.hyps.iter() {
            let ty = self.ty(h);
            let Some(fam) = self.family(ty) else {
                if self.is_quotient(ty) && self.tc.is_prop(g.target) && self.mentions_goal(g, h) {
                    out.push((base, Move::Represent(h)));
                }
                continue;
            };
            if fam.induct == self.known.eq || Some(fam.induct) == self.known.heq {
                continue;
            }
            let decidable = self.known.decidable == Some(fam.induct);
            if self.tc.env.attrs(fam.induct).is_some_and(|a| a.class) && !decidable {
                continue;
            }
            let he = self.tc.st.fvar(h);
            let prop = self.tc.is_prop(ty);
            let mentioned = self.mentions_goal(g, h);
            if !prop && !mentioned && !decidable && self.tc.is_prop(g.target) {
                continue;
            }
            let waits = stuck.contains(&he);
            let cost = base + if waits || prop { 0.0 } else { 0.5 };
            out.push((cost, Move::Eliminate(h, Vec::new())));
            let open = waits || matches!(self.head_of(g.target), Head::Local(_));
            if open
                && self.tc.is_prop(g.target)
                && self.mentions(g.target, &[h])
                && self.successor(fam.induct).is_some()
            {
                out.push((cost + 2.0, Move::TwoStep(h)));
            }
            let general = self.other_data(g, h, &of_target);
            let spoken = self.moved_along(g, h, &fam);
            let more = self.other_data(g, h, &spoken);
            if more.len() > general.len() {
                out.push((cost + if general.is_empty() { 0.8 } else { 1.4 }, Move::Eliminate(h, more)));
            }
            if !general.is_empty() {
                out.push((cost + 0.8, Move::Eliminate(h, general)));
            }
            let within = self.within_indices(g, &fam);
            if !within.is_empty() {
                out.push((cost + 0.5, Move::Eliminate(h, within)));
            }
        }
        for e in stuck {
            if !matches!(self.tc.st.node(e), Node::FVar(_)) {
                out.push((base, Move::Split(e)));
            }
        }
    }

    /// The data within the indices of a recursive family, where these are no variables: induction may have to be general
    /// in it.
    fn within_indices(&mut self, g: &Goal, fam: &Family) -> Vec<FVar> {
        let recursive = self.tc.env.inductive(fam.induct).is_some_and(|i| i.is_rec);
        if !recursive
            || !self.tc.is_prop(g.target)
            || !fam.indices.iter().any(|&i| matches!(self.tc.st.node(i), Node::App(..)))
        {
            return Vec::new();
        }
        let held = g.hyps.iter().copied().filter(|&y| fam.indices.iter().any(|&i| self.mentions(i, &[y])));
        let held: Vec<FVar> = held.collect();
        held.into_iter().filter(|&y| self.is_plain_data(y)).collect()
    }

    /// Whether a local is neither a type, nor a function, a proof or an instance.
    fn is_plain_data(&mut self, y: FVar) -> bool {
        let ty = self.ty(y);
        !matches!(self.tc.st.node(ty), Node::Sort(_) | Node::Pi(..))
            && !self.tc.is_prop(ty)
            && self.tc.class_of(ty).is_none()
    }

    /// The locals that the target, and whatever depends on `x` or its indices, speak of.
    fn moved_along(&mut self, g: &Goal, x: FVar, fam: &Family) -> Vec<FVar> {
        let mut over = vec![x];
        over.extend(fam.indices.iter().filter_map(|&i| match self.tc.st.node(i) {
            Node::FVar(y) => Some(y),
            _ => None,
        }));
        let mut out = self.locals_of(g.target).to_vec();
        for &h in g.hyps.iter() {
            let locals = self.locals_of(self.ty(h));
            if !over.contains(&h) && locals.iter().any(|y| over.contains(y)) {
                over.push(h);
                out.extend_from_slice(&locals);
            }
        }
        out
    }

    /// The data that may be generalised when `x` is eliminated, among what was spoken of.
    fn other_data(&mut self, g: &Goal, x: FVar, spoken: &[FVar]) -> Vec<FVar> {
        let held = self.locals_of(self.ty(x));
        let mut out: Vec<FVar> =
            g.hyps.iter().copied().filter(|y| *y != x && spoken.contains(y) && !held.contains(y)).collect();
        out.retain(|&y| self.is_plain_data(y));
        out
    }

    /// The locals in a term.
    fn locals_of(&mut self, e: Expr) -> Rc<[FVar]> {
        if let Some(known) = self.locals.get(&e) {
            return known.clone();
        }
        let mut out = Vec::new();
        self.tc.st.any(e, &mut |st, e| {
            if !st.has_fvar(e) {
                return None;
            }
            if let Node::FVar(x) = st.node(e)
                && !out.contains(&x)
            {
                out.push(x);
            }
            Some(false)
        });
        let out: Rc<[FVar]> = out.into();
        if !self.tc.st.has_mvar(e) {
            self.locals.insert(e, out.clone());
        }
        out
    }

    /// The terms that stuck computations in `e` wait for: locals and other terms of an inductive type.
    pub(super) fn stuck_on(&mut self, e: Expr, out: &mut Vec<Expr>) {
        let mut all = Vec::new();
        self.parts(e, &mut all);
        for part in all {
            if let Some(m) = self.major_of(part) {
                let m = self.tc.norm(m);
                if !out.contains(&m) && self.tc.st.loose(m) == 0 {
                    out.push(m);
                }
            }
        }
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
                    let i = (0..args.len()).find(|&i| {
                        eqs.iter().any(|eq| {
                            eq.lhs.get(i).is_some_and(|&p| {
                                self.tc.ctor_of(p).is_some() || matches!(self.tc.st.node(p), Node::Nat(_))
                            })
                        }) && self.tc.ctor_of(args[i]).is_none()
                            && !matches!(self.tc.st.node(args[i]), Node::Nat(_))
                    })?;
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
        // What it waits for may itself wait; but a proposition says more than the computation that decides it.
        match self.tc.st.node(major) {
            Node::FVar(_) => Some(major),
            _ if self.decides(major) => Some(major),
            _ => self.major_of(major).or(Some(major)),
        }
    }

    /// Whether a term is a `Decidable` instance.
    fn decides(&mut self, e: Expr) -> bool {
        let Some(decidable) = self.known.decidable else { return false };
        self.tc.st.loose(e) == 0 && self.tc.infer_type(e).is_some_and(|t| self.tc.st.head_const(t) == Some(decidable))
    }

    /// `target` with those definitions unfolded whose computation waits for `e`, where `e` is hidden in them.
    fn expose(&mut self, target: Expr, e: Expr) -> Expr {
        if self.contains(target, e) {
            return target;
        }
        let mut parts = Vec::new();
        self.parts(target, &mut parts);
        for part in parts {
            let waits = self.major_of(part).is_some_and(|m| self.tc.norm(m) == e);
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
        (0..args.len()).find(|&i| {
            eqs.iter().any(|eq| {
                eq.lhs
                    .get(i)
                    .is_some_and(|&p| self.tc.ctor_of(p).is_some() || matches!(self.tc.st.node(p), Node::Nat(_)))
            })
        })
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
                self.apply(&sub, c)
            }
            Move::Construct(c) => self.construct(g, *c),
            Move::TwoStep(x) => self.two_step(g, *x),
            Move::CourseOfValues(x) => self.course_of_values(g, *x),
            Move::Contrary => self.contrary(g),
            Move::Forward(c) => self.forward(g, c),
            Move::Eliminate(x, general) => self.eliminate(g, *x, general),
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
            Move::ApplyAt(c, e) => self.apply_at(g, c, *e),
            Move::Refine(m, inner) => self.refine(g, *m, inner),
            Move::ApplyUpTo(c) => self.apply_up_to_equality(g, c),
            Move::Rewrite(h, back) => self.rewrite(g, *h, *back),
            Move::Simplify => self.rewrite_target(g),
            Move::Generalize(e) => self.generalize(g, *e),
            Move::Separate(x) => self.separate(g, *x),
            Move::CongruentTo(h) => self.congruent_to(g, *h),
            Move::Congruence => self.congruent_sides(g),
            Move::Diagonal(f) => self.diagonal(g, *f),
            Move::WithinClass(h, back) => self.within_class(g, *h, *back),
        }
    }

    pub(super) fn apply(&mut self, g: &Goal, c: &Clause) -> Option<Vec<Goal>> {
        let opened = self.open_clause(g, c);
        if !self.tc.unify(opened.conclusion, g.target) {
            return None;
        }
        let goals = self.argument_goals(g, &opened)?;
        self.close(g, opened.term);
        Some(goals)
    }

    fn construct(&mut self, g: &Goal, ctor: Name) -> Option<Vec<Goal>> {
        let fam = self.family(g.target)?;
        let clause = self.ctor_clause(&fam, ctor)?;
        self.apply(g, &clause)
    }

    /// A constructor of a family as a clause, the parameters being known.
    fn ctor_clause(&mut self, fam: &Family, ctor: Name) -> Option<Clause> {
        let e = self.tc.st.const_at(ctor, &fam.levels);
        let e = self.tc.st.apps(e, &fam.params);
        let ty = self.tc.infer_type(e)?;
        let ty = self.tc.norm(ty);
        let source = Source { term: e, params: Rc::new([]) };
        Some(Clause {
            source,
            ty,
            head: Head::Const(fam.induct),
            arity: 0,
            flexible_equation: false,
            rules: OnceCell::new(),
        })
    }

    /// `have := c …`, to be taken apart once its unknowns are known.
    fn forward(&mut self, g: &Goal, c: &Clause) -> Option<Vec<Goal>> {
        let opened = self.open_clause(g, c);
        let mut goals = self.argument_goals(g, &opened)?;
        let mut main = self.have(g, opened.conclusion, opened.term, &[]);
        main.late = true;
        goals.push(main);
        Some(goals)
    }

    /// `generalize h : e = x; cases x`
    fn split(&mut self, g: &Goal, e: Expr) -> Option<Vec<Goal>> {
        let ty = self.tc.infer_type(e)?;
        let ty = self.tc.norm(ty);
        let fam = self.family(ty)?;
        if self.tc.env.attrs(fam.induct).is_some_and(|a| a.class) && self.known.decidable != Some(fam.induct) {
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
        self.tc.sort_of(body)?;
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

    /// Whether `part` occurs in `e`.
    pub(super) fn contains(&self, e: Expr, part: Expr) -> bool {
        self.tc.st.any(e, &mut |_, x| Some(x == part))
    }

    /// `e` with `from` replaced.
    pub(super) fn replace_term(&mut self, e: Expr, from: Expr, to: Expr) -> Expr {
        self.tc.st.replace(e, &mut |_, x, _| (x == from).then_some(to))
    }
}
