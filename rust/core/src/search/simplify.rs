//! Invertible steps: what is always right to do, done at once and never undone.
//!
//! Introductions; hypotheses that are ∧, ∃, ∨, False and their like taken apart; implications with a compound left side
//! made simpler (Dyckhoff: Contraction-free sequent calculi for intuitionistic logic, 1992); equations solved; goals
//! that are ∧ and their like split; goals that are hypotheses or reflexivities closed.

use super::elim::Family;
use super::equations::Hyp;
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::level::Levels;
use crate::name::Name;

/// No more steps than this follow each other.
const MAX_STEPS: u32 = 300;

impl Search<'_> {
    /// The goals that are left of `g` after its invertible steps.
    pub(super) fn simplify(&mut self, g: Goal) -> Vec<Goal> {
        let mut out = Vec::new();
        // Each with the number of steps that its line may still take.
        let mut todo = vec![(g, MAX_STEPS)];
        let mut taken = 0;
        while let Some((g, left)) = todo.pop() {
            let step = if left > 0 { self.simplify_step(&g) } else { None };
            match step {
                Some(goals) => todo.extend(goals.into_iter().rev().map(|g| (g, left - 1))),
                None => out.push(g),
            }
            taken += 1;
            if taken % 256 == 0 && self.interrupt.is_none() {
                self.interrupt = self.why_stop();
            }
            if self.interrupt.is_some() {
                out.extend(todo.drain(..).map(|t| t.0));
            }
        }
        out
    }

    /// One invertible step; `None` if there is none.
    fn simplify_step(&mut self, g: &Goal) -> Option<Vec<Goal>> {
        let binds = matches!(self.tc.st.node(g.target), Node::Pi(..));
        if let Some(&h) = g.hyps.get(g.done)
            && !(binds && self.is_structure(h))
        {
            if !binds && self.close_by_assumption(g) {
                return Some(vec![]);
            }
            return Some(match self.simplify_hyp(g, h) {
                Hyp::Keep => {
                    let mut next = g.clone();
                    next.done += 1;
                    vec![next]
                }
                Hyp::Goals(goals) => goals,
            });
        }
        if binds {
            return self.intro(g).map(|g| vec![g]);
        }
        if self.close_now(g) {
            return Some(vec![]);
        }
        if !self.tc.st.has_expr_mvar(g.target)
            && let Some(named) = self.name_proofs(g)
        {
            return Some(vec![named]);
        }
        if let Some(more) = self.choice_facts(g) {
            return Some(vec![more]);
        }
        self.split_target(g)
    }

    /// The last local of a type.
    fn assumption(&mut self, g: &Goal, ty: Expr) -> Option<Expr> {
        let h = *g.hyps.iter().rev().find(|&&h| self.ty(h) == ty)?;
        Some(self.tc.st.fvar(h))
    }

    /// Closes a goal that is a hypothesis.
    fn close_by_assumption(&mut self, g: &Goal) -> bool {
        let Some(h) = self.assumption(g, g.target) else { return false };
        if self.tc.st.has_expr_mvar(g.target) || !self.tc.is_prop(g.target) {
            return false;
        }
        self.close(g, h);
        true
    }

    /// Whether a hypothesis or reflexivity closes the goal as it stands, or a local is the element that is asked for. With
    /// unknowns that would be a guess.
    fn close_now(&mut self, g: &Goal) -> bool {
        if self.tc.st.has_expr_mvar(g.target) {
            return false;
        }
        let term = if self.tc.is_prop(g.target) {
            self.evident(g, g.target, 24)
        } else if self.enumerates() {
            None
        } else {
            // Nobody asks which element of the type it is.
            self.assumption(g, g.target)
        };
        match term {
            Some(e) => {
                self.close(g, e);
                true
            }
            None => false,
        }
    }

    /// A proof of a proposition that is a hypothesis, a reflexivity, or made of such by the constructors of ∧, ∨ and
    /// their like.
    fn evident(&mut self, g: &Goal, p: Expr, depth: u32) -> Option<Expr> {
        if let Some(h) = self.assumption(g, p) {
            return Some(h);
        }
        if let Some((l, ty, a, b)) = self.as_eq(p) {
            return (a == b || self.tc.unify(a, b)).then(|| self.mk_refl(l, ty, a));
        }
        let fam = self.family(p)?;
        let env = self.tc.env;
        let ind = env.inductive(fam.induct)?;
        if depth == 0 || self.is_class(p) {
            return None;
        }
        if fam.indices.is_empty() {
            let mut ctors = ind.ctors.iter().filter(|_| !ind.is_rec);
            return ctors.find_map(|&c| self.evident_by(g, &fam, c, depth - 1));
        }
        let ctors = self.possible_ctors(&fam);
        let [c] = ctors[..] else { return None };
        if self.takes_off(&ctors, &fam) { self.evident_by(g, &fam, c, depth - 1) } else { None }
    }

    fn evident_by(&mut self, g: &Goal, fam: &Family, ctor: Name, depth: u32) -> Option<Expr> {
        let (mut e, mut ty, fields) = self.said_fields(fam, ctor)?;
        for given in fields {
            let Node::Pi(_, _, t, b) = self.tc.st.node(ty) else { return None };
            let arg = match given {
                Some(arg) => arg,
                None if self.tc.st.loose(b) == 0 && self.tc.is_prop(t) => self.evident(g, t, depth)?,
                None => return None,
            };
            e = self.tc.st.app(e, arg);
            ty = self.tc.st.instantiate1(b, arg);
        }
        Some(e)
    }

    /// What a constructor asks for when it makes what has these indices; what these do not say is a new local, as deep as what
    /// comes next in the goal.
    pub(super) fn asked_by(&mut self, g: &Goal, fam: &Family, ctor: Name) -> Vec<Expr> {
        let mut out = Vec::new();
        let Some((_, mut ty, fields)) = self.said_fields(fam, ctor) else { return out };
        for given in fields {
            let Node::Pi(_, _, t, b) = self.tc.st.node(ty) else { break };
            let arg = match given {
                Some(arg) => arg,
                None if self.tc.st.loose(b) == 0 => {
                    out.push(t);
                    ty = b;
                    continue;
                }
                None => {
                    let x = self.local(g.depth, t);
                    self.tc.st.fvar(x)
                }
            };
            ty = self.tc.st.instantiate1(b, arg);
        }
        out
    }

    /// A constructor at the parameters of a family, its type, and those of its fields that the indices say.
    pub(super) fn said_fields(&mut self, fam: &Family, ctor: Name) -> Option<(Expr, Expr, Vec<Option<Expr>>)> {
        let (e, ty) = self.typed_ctor(fam, ctor)?;
        let (mut concl, mut arity) = (ty, 0);
        while let Node::Pi(_, _, _, b) = self.tc.st.node(concl) {
            (concl, arity) = (b, arity + 1);
        }
        let (_, made) = self.tc.st.unfold_app(concl);
        let mut fields = vec![None; arity];
        for (&p, &i) in made[fam.params.len()..].iter().zip(&fam.indices) {
            self.fields_at(p, i, &mut fields)?;
        }
        Some((e, ty, fields))
    }

    /// What the fields of a constructor are, from an index that it makes (a term with loose variables) and what that is.
    pub(super) fn fields_at(&mut self, made: Expr, e: Expr, fields: &mut [Option<Expr>]) -> Option<()> {
        if let Node::BVar(i) = self.tc.st.node(made) {
            let n = fields.len();
            let field = fields.get_mut(n.checked_sub(1 + i as usize)?)?;
            return (*field.get_or_insert(e) == e).then_some(());
        }
        if self.tc.st.loose(made) == 0 {
            return (made == e).then_some(());
        }
        let e = self.tc.literal_to_ctor(e);
        let ((f, made), (h, es)) = (self.tc.st.unfold_app(made), self.tc.st.unfold_app(e));
        (f == h && made.len() == es.len()).then_some(())?;
        made.iter().zip(&es).try_for_each(|(&p, &e)| self.fields_at(p, e, fields))
    }

    /// A target with one constructor, all of whose arguments are proofs: ∧, True and the like; ↔ where nothing is lost by it.
    fn split_target(&mut self, g: &Goal) -> Option<Vec<Goal>> {
        if self.as_eq(g.target).is_some() || !self.tc.is_prop(g.target) {
            return None;
        }
        let fam = self.family(g.target)?;
        let ind = self.tc.env.inductive(fam.induct)?;
        if ind.is_rec || !fam.indices.is_empty() || self.tc.env.attrs(fam.induct).is_some_and(|a| a.class) {
            return None;
        }
        let [ctor] = ind.ctors[..] else { return None };
        if self.known.connectives.iff.is_some_and(|iff| iff.0 == fam.induct) {
            if self.defines_unknown(g, ctor) {
                return Some(vec![]);
            }
            if self.waits_for_local(g.target) || self.speaks_of_field(g.target) {
                return None;
            }
        }
        let mut e = self.ctor_at(&fam, ctor);
        let mut ty = self.tc.infer_type(e)?;
        let mut goals = Vec::new();
        loop {
            ty = self.tc.whnf(ty);
            let Node::Pi(_, _, t, b) = self.tc.st.node(ty) else { break };
            if self.tc.st.loose(b) > 0 || !self.tc.is_prop(t) {
                return None;
            }
            let (sub, hole) = self.subgoal(g, t);
            goals.push(sub);
            e = self.tc.st.app(e, hole);
            ty = b;
        }
        self.close(g, e);
        Some(goals)
    }

    /// Closes `?p x ↔ q` with what the unknown has to be, up to equivalence.
    fn defines_unknown(&mut self, g: &Goal, intro: Name) -> bool {
        let (_, sides) = self.tc.st.unfold_app(g.target);
        let [a, b] = sides[..] else { return false };
        let is_unknown = |s: &Self, e: Expr| {
            let (f, args) = s.tc.st.unfold_app(e);
            let local = |&a: &Expr| matches!(s.tc.st.node(a), Node::FVar(_));
            !args.is_empty() && args.iter().all(local) && matches!(s.tc.st.node(f), Node::MVar(_))
        };
        let unknown = [a, b].map(|side| is_unknown(self, side));
        if unknown[0] == unknown[1] || self.tc.or_back(|tc| tc.unify(a, b).then_some(())).is_none() {
            return false;
        }
        let same = self.tc.norm(if unknown[0] { b } else { a });
        let id = self.tc.st.bvar(0);
        let id = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, same, id);
        let e = self.plain_const(intro);
        let e = self.tc.st.apps(e, &[same, same, id, id]);
        self.close(g, e);
        true
    }

    /// Whether a side of an equivalence is said by a field of an unknown, which the other side says what it has to be.
    fn speaks_of_field(&self, e: Expr) -> bool {
        let (_, sides) = self.tc.st.unfold_app(e);
        sides.iter().any(|&side| {
            let mut head = self.tc.st.get_app_fn(side);
            let field = matches!(self.tc.st.node(head), Node::Proj(..));
            while let Node::Proj(_, _, s) = self.tc.st.node(head) {
                head = s;
            }
            field && matches!(self.tc.st.node(head), Node::MVar(_))
        })
    }

    /// Whether a computation waits for a local: by induction on that more may be known if both directions are shown together.
    fn waits_for_local(&mut self, e: Expr) -> bool {
        let mut stuck = Vec::new();
        self.stuck_on(e, &mut stuck);
        stuck.iter().any(|&m| matches!(self.tc.st.node(m), Node::FVar(_)))
    }

    fn simplify_hyp(&mut self, g: &Goal, h: FVar) -> Hyp {
        let ty = self.ty(h);
        if self.tc.st.has_expr_mvar(ty) {
            return Hyp::Keep;
        }
        if let Some(goals) = self.simplify_inductive(g, h, ty) {
            return Hyp::Goals(goals);
        }
        if let Some((l, t, a, b)) = self.as_eq(ty) {
            return match self.simplify_eq(g, h, l, t, a, b) {
                Hyp::Keep => self.kept(g, h, ty),
                goals => goals,
            };
        }
        if self.known.heq.is_some() && self.tc.st.head_const(ty) == self.known.heq {
            let (_, args) = self.tc.st.unfold_app(ty);
            if let Some(goal) = self.simplify_heq(g, h, &args) {
                return Hyp::Goals(vec![goal]);
            }
            let free = |s: &Self, e: Expr| matches!(s.tc.st.node(e), Node::FVar(x) if g.hyps.contains(&x));
            if let [_, _, t, b] = args[..]
                && free(self, t)
                && free(self, b)
                && let Some(goals) = self.eliminate(g, h, &[])
            {
                return Hyp::Goals(goals);
            }
        }
        if let Some(goal) = self.choose(g, h, ty) {
            return Hyp::Goals(vec![goal]);
        }
        if let Node::Pi(_, _, domain, body) = self.tc.st.node(ty)
            && let Some(goal) = self.simplify_implication(g, h, ty, domain, body)
        {
            return Hyp::Goals(vec![goal]);
        }
        self.kept(g, h, ty)
    }

    /// A hypothesis that stays: a duplicate goes, and earlier implications from it fire.
    fn kept(&mut self, g: &Goal, h: FVar, ty: Expr) -> Hyp {
        if !self.tc.is_prop(ty) {
            return Hyp::Keep;
        }
        let before = &g.hyps[..g.done];
        if before.iter().any(|&x| self.ty(x) == ty) && self.dependents(g, &[h]).is_empty() {
            return Hyp::Goals(vec![self.without(g, &[h])]);
        }
        for &f in &g.hyps[..g.done] {
            let implication = self.ty(f);
            if let Node::Pi(_, _, domain, body) = self.tc.st.node(implication)
                && domain == ty
                && self.tc.st.loose(body) == 0
                && self.tc.is_prop(implication)
                && self.dependents(g, &[f]).is_empty()
                && !self.mentions(g.target, &[f])
            {
                let (fe, he) = (self.tc.st.fvar(f), self.tc.st.fvar(h));
                let proof = self.tc.st.app(fe, he);
                return Hyp::Goals(vec![self.have(g, body, proof, &[f])]);
            }
        }
        Hyp::Keep
    }

    /// Whether a local is data of a structure type, which may be equal to something that is not introduced yet.
    fn is_structure(&mut self, h: FVar) -> bool {
        let ty = self.ty(h);
        let head = self.tc.st.head_const(ty).and_then(|n| self.tc.env.inductive(n));
        head.is_some_and(|i| i.ctors.len() == 1 && !i.is_rec) && !self.tc.is_prop(ty) && self.as_eq(ty).is_none()
    }

    /// ∧, ∃, ∨, False, pairs, and families none of whose constructors fits.
    fn simplify_inductive(&mut self, g: &Goal, h: FVar, ty: Expr) -> Option<Vec<Goal>> {
        if self.as_eq(ty).is_some() || self.tc.st.head_const(ty) == self.known.heq {
            return None;
        }
        let fam = self.family(ty)?;
        if self.is_class(ty) {
            return None;
        }
        let env = self.tc.env;
        let ind = env.inductive(fam.induct)?;
        let possible = if fam.indices.is_empty() { ind.ctors.as_slice().into() } else { self.possible_ctors(&fam) };
        if possible.is_empty() {
            return self.absurd_hypothesis(g, h);
        }
        if self.only_into_prop(fam.induct) && !self.tc.is_prop(g.target) {
            return None;
        }
        let in_prop = self.tc.is_prop(ty);
        if in_prop && possible.len() <= 4 && self.takes_off(&possible, &fam) && !self.mentions_goal(g, h) {
            // What holds anyway says nothing.
            if self.evident_by(g, &fam, possible[0], 0).is_some_and(|e| self.tc.infer_type(e) == Some(ty)) {
                return Some(vec![self.without(g, &[h])]);
            }
            return self.invert(g, h, &fam);
        }
        if ind.is_rec || ind.num_nested > 0 {
            return None;
        }
        let takes_apart = fam.indices.is_empty() && (in_prop || ind.ctors.len() == 1);
        if !takes_apart {
            return None;
        }
        if (!in_prop || ind.ctors.len() > 1) && self.close_now(g) {
            return Some(vec![]);
        }
        // The parts of an equation between structures are more than the equation.
        if !in_prop && let Some(goal) = self.without_variable(g, h) {
            return Some(vec![goal]);
        }
        self.eliminate(g, h, &[])
    }

    /// `h` has no constructor: `False`, from it alone.
    fn absurd_hypothesis(&mut self, g: &Goal, h: FVar) -> Option<Vec<Goal>> {
        let falsity = self.plain_const(self.known.false_?);
        if self.ty(h) == falsity {
            return self.eliminate(g, h, &[]);
        }
        let dependents = self.dependents(g, &[h]);
        let rest = self.without(g, &dependents);
        let (sub, hole) = self.subgoal(&rest, falsity);
        let e = self.false_elim(g, hole)?;
        self.close(g, e);
        self.eliminate(&sub, h, &[])
    }

    fn simplify_implication(&mut self, g: &Goal, h: FVar, ty: Expr, domain: Expr, body: Expr) -> Option<Goal> {
        if !self.tc.is_prop(ty) || !self.dependents(g, &[h]).is_empty() || self.mentions(g.target, &[h]) {
            return None;
        }
        let he = self.tc.st.fvar(h);
        if let Some(parts) = self.split_conclusion(he, ty) {
            return Some(self.have_all(g, &parts, &[h]));
        }
        if let Some(part) = self.split_variable(he, ty) {
            return Some(self.have_all(g, &[part], &[h]));
        }
        if self.tc.st.loose(body) == 0
            && self.tc.is_prop(domain)
            && let Some(&p) = g.hyps.iter().find(|&&p| self.ty(p) == domain)
        {
            let pe = self.tc.st.fvar(p);
            let proof = self.tc.st.app(he, pe);
            return Some(self.have(g, body, proof, &[h]));
        }
        let parts = self.curry(he, ty)?;
        Some(self.have_all(g, &parts, &[h]))
    }

    /// `h : ∀ x, A x ∧ B x` as two hypotheses.
    pub(super) fn split_conclusion(&mut self, h: Expr, ty: Expr) -> Option<Vec<(Expr, Expr)>> {
        let conclusion = self.tc.st.get_forall_body(ty);
        let head = self.tc.st.head_const(conclusion).filter(|&n| n != self.known.eq)?;
        self.tc.env.structure_like(head)?;
        let (xs, concl) = self.tc.open_forall(ty);
        let out = self.split_under(h, &xs, concl);
        self.tc.close(xs.len() as u32);
        out
    }

    fn split_under(&mut self, h: Expr, xs: &[FVar], concl: Expr) -> Option<Vec<(Expr, Expr)>> {
        if xs.is_empty() || self.as_eq(concl).is_some() {
            return None;
        }
        let fam = self.family(concl)?;
        let (_, ctor) = self.tc.env.structure_like(fam.induct)?;
        let fields = ctor.num_fields;
        if fields == 0 || !self.tc.is_prop(concl) {
            return None;
        }
        let args: Vec<Expr> = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let proof = self.tc.st.apps(h, &args);
        let mut parts = Vec::new();
        for i in 0..fields {
            let p = self.tc.st.proj(fam.induct, i, proof);
            let t = self.tc.infer_type(p)?;
            if !self.tc.is_prop(t) {
                return None;
            }
            let t = self.tc.st.mk_pi(xs, t);
            let p = self.tc.st.mk_lambda(xs, p);
            parts.push((t, p));
        }
        Some(parts)
    }

    /// `h : ∀ x : A × B, P x` as `∀ a b, P (a, b)`, and the like for other structures.
    fn split_variable(&mut self, h: Expr, ty: Expr) -> Option<(Expr, Expr)> {
        let (mut rest, mut holds) = (ty, false);
        while let (Node::Pi(_, _, t, b), false) = (self.tc.st.node(rest), holds) {
            let structure = self.tc.st.head_const(t).and_then(|n| self.tc.env.structure_like(n).map(|_| n));
            holds = structure.is_some_and(|n| self.tc.env.attrs(n).is_none_or(|a| !a.class));
            rest = b;
        }
        if !holds {
            return None;
        }
        let (xs, concl) = self.tc.open_forall(ty);
        let out = (0..xs.len()).find_map(|i| {
            let fam = self.family(self.ty(xs[i])).filter(|fam| fam.indices.is_empty())?;
            let (name, ctor) = self.tc.env.structure_like(fam.induct)?;
            if ctor.num_fields == 0 || self.tc.is_prop(self.ty(xs[i])) || self.is_class(self.ty(xs[i])) {
                return None;
            }
            let (ys, made, _) = self.open_ctor(&fam, name)?;
            let says = self.tc.st.mk_pi(&xs[i + 1..], concl);
            let says = self.tc.st.abstract_fvars(says, &[xs[i]]);
            let says = self.tc.st.instantiate1(says, made);
            let over: Vec<FVar> = xs[..i].iter().copied().chain(ys.iter().copied()).collect();
            let before: Vec<Expr> = xs[..i].iter().map(|&x| self.tc.st.fvar(x)).chain([made]).collect();
            let proof = self.tc.st.apps(h, &before);
            let out = (self.tc.st.mk_pi(&over, says), self.tc.st.mk_lambda(&over, proof));
            self.tc.close(ys.len() as u32);
            Some(out)
        });
        self.tc.close(xs.len() as u32);
        out
    }

    /// `Classical`-free constant without levels.
    pub(super) fn plain_const(&mut self, n: crate::name::Name) -> Expr {
        self.tc.st.constant(n, Levels::EMPTY)
    }
}
