//! Filling data holes whose value matters to other goals: terms of the goal, constructors, projections of arguments, and
//! heads applied to new holes (imitation and projection, as in Huet: A unification algorithm for typed λ-calculus, 1975).

use super::clauses::Head;
use super::elim::Family;
use super::moves::Move;
use super::{Goal, Idea, Search};
use crate::expr::{Expr, FVar, MVarId, Node};

/// How many terms of the goal are tried for a hole.
const TERMS: usize = 6;

/// What it costs to fill an unknown with a value that makes a part of the goal a term which the hypotheses speak of.
const SEEN: f32 = 0.7;

impl Search<'_> {
    /// The moves on a data hole.
    pub(super) fn data_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        let terms = self.terms_of_type(g, g.target, TERMS);
        out.extend(terms.iter().map(|&e| (0.5, Move::Fill(e))));
        if !matches!(self.tc.st.node(g.target), Node::Pi(..)) {
            self.clause_moves(g, out);
            self.sort_moves(g.target, out);
            // A term is filled in, not applied to nothing as well.
            out.retain(|(_, m)| !matches!(m, Move::Apply(c) if terms.contains(&c.source.term)));
            return;
        }
        let (xs, result) = self.open_target(g);
        let n = xs.len() as u32;
        for (i, &x) in xs.iter().enumerate() {
            if self.ty(x) == result {
                out.push((0.8, Move::Project(i)));
            }
        }
        for (i, &x) in xs.iter().enumerate() {
            let ty = self.ty(x);
            if self.is_quotient(ty) || self.family(ty).is_some_and(|fam| self.recurses(&fam, &xs[..i])) {
                out.push((1.5, Move::Recurse(i)));
            }
        }
        let head = self.head_of(result);
        self.diagonals(g, &xs, result, out);
        self.componentwise(g, &xs, result, out);
        for &x in &xs {
            for c in self.local_clauses(x).iter().filter(|c| c.head == head && c.head != Head::Flex) {
                if c.arity > 0 || !matches!(self.tc.st.node(c.source.term), Node::FVar(_)) {
                    let e = self.tc.st.mk_lambda(&xs, c.source.term);
                    out.push((1.0, Move::ImitateArgument(e)));
                }
            }
        }
        self.tc.close(n);
        for &h in g.hyps.iter().rev() {
            for c in self.local_clauses(h).iter().filter(|c| c.head == head && c.head != Head::Flex) {
                out.push((1.0, Move::Imitate(c.source.term)));
            }
        }
        if head == Head::Sort {
            for name in ["Not", "Or", "And", "True", "False"] {
                if let Some(info) = self.tc.env.find(name) {
                    let e = self.plain_const(info.val.name);
                    out.push((1.5, Move::Imitate(e)));
                }
            }
        }
        if self.is_quotient(result)
            && let Some([_, _, mk, _]) = self.known.quotients
            && let Node::Const(_, ls) = self.tc.st.node(self.tc.st.get_app_fn(result))
        {
            let e = self.tc.st.constant(mk, ls);
            out.push((1.2, Move::Imitate(e)));
        }
        if let Head::Const(n) = head
            && let Some(ind) = self.tc.env.inductive(n)
        {
            for &c in &ind.ctors.clone() {
                if let Some(fam) = self.family(result) {
                    let e = self.tc.st.const_at(c, &fam.levels);
                    out.push((1.2, Move::Imitate(e)));
                }
            }
        }
    }

    fn open_target(&mut self, g: &Goal) -> (Vec<FVar>, Expr) {
        self.tc.open_forall(g.target)
    }

    /// Moves on the unknowns of a proposition, to be made before it is looked at again; first on those that computations in it
    /// wait for, as `waits_in_the_end` gives them.
    pub(super) fn refinements(&mut self, g: &Goal, waits: &[Expr], out: &mut Vec<(f32, Move)>) {
        let heads = waits.iter().map(|&e| self.tc.st.node(self.tc.st.get_app_fn(e)));
        let mut all: Vec<MVarId> = heads.filter_map(|h| if let Node::MVar(m) = h { Some(m) } else { None }).collect();
        all.extend(self.tc.st.holes(g.target));
        for &h in g.hyps.iter() {
            let t = self.ty(h);
            let t = self.tc.instantiate_mvars(t);
            all.extend(self.tc.st.holes(t));
        }
        let Some(&m) = all.iter().find(|&&m| {
            let t = self.tc.meta.decl(m).ty;
            let t = self.tc.norm(t);
            !self.tc.is_prop(t) && !self.tc.st.has_expr_mvar(t)
        }) else {
            return;
        };
        let about = g.about.or(Some(g.target));
        let sub = Goal { about, ..self.goal_of(g, m) };
        let mut moves = Vec::new();
        self.data_moves(&sub, &mut moves);
        let seen = self.suggestions(g, m);
        moves.retain(|(_, mv)| !matches!(mv, Move::Fill(e) if seen.contains(e)));
        out.extend(seen.into_iter().map(|e| (SEEN, Move::Refine(m, Box::new(Move::Fill(e))))));
        // What no hypothesis concludes has to come from what they give, whatever the unknown is.
        let head = self.head_of(g.target);
        let local = matches!(head, Head::Local(_));
        let concluded = !local || self.clauses_of(g).iter().any(|(_, c)| c.head == head || c.head == Head::Flex);
        let more = if concluded { 1.0 } else { 2.5 };
        out.extend(moves.into_iter().map(|(cost, mv)| (cost + more, Move::Refine(m, Box::new(mv)))));
    }

    /// What computations in a term with unknowns wait for in the end.
    pub(super) fn waits_in_the_end(&mut self, e: Expr) -> Vec<Expr> {
        let mut parts = Vec::new();
        self.open_parts(e, &mut parts);
        parts.into_iter().filter_map(|part| self.majors_of(part).pop()).collect()
    }

    /// Cases on a local that a computation in an equation with unknowns waits for: what these are is said case by case.
    pub(super) fn cases_for_unknowns(&mut self, g: &Goal, waits: &[Expr]) -> Option<(f32, Move)> {
        let x = waits.iter().find_map(|&e| match self.tc.st.node(e) {
            Node::FVar(x) if g.hyps.contains(&x) => Some(x),
            _ => None,
        })?;
        let fam = self.family(self.ty(x)).filter(|fam| fam.indices.is_empty())?;
        let recursive = self.tc.env.inductive(fam.induct)?.is_rec;
        Some((if recursive { 2.5 } else { 0.2 }, Move::Eliminate(x, Vec::new())))
    }

    /// Values of an unknown that are more likely than others.
    fn suggestions(&mut self, g: &Goal, m: MVarId) -> Vec<Expr> {
        if !self.with(Idea::Suggestions) {
            return Vec::new();
        }
        let depth = self.tc.meta.decl(m).depth;
        let mut out = Vec::new();
        let divided = self.divided_values(g, m);
        for e in divided.into_iter().chain(self.seen_values(g, m)).chain(self.solved_values(g, m)) {
            if self.in_scope(e, depth) && !out.contains(&e) {
                out.push(e);
            }
        }
        out
    }

    /// Makes a move on an unknown, and leaves the goal itself to be looked at again.
    pub(super) fn refine(&mut self, g: &Goal, m: MVarId, inner: &Move) -> Option<Vec<Goal>> {
        let about = g.about.or(Some(g.target));
        let sub = Goal { about, ..self.goal_of(g, m) };
        let mut goals = self.play(&sub, inner)?;
        if !self.tc.wake() {
            return None;
        }
        goals.push(g.clone());
        Some(goals)
    }

    /// `fun xs => xᵢ`
    pub(super) fn project(&mut self, g: &Goal, i: usize) -> Option<Vec<Goal>> {
        self.fill_under(g, |s, xs, _| {
            let body = s.tc.st.fvar(*xs.get(i)?);
            Some((s.tc.st.mk_lambda(xs, body), Vec::new()))
        })
    }

    /// Whether functions into data may be defined by recursion on a family, whose indices may be some of these variables.
    fn recurses(&self, fam: &Family, xs: &[FVar]) -> bool {
        let one = self.rec_of(fam.induct).and_then(|r| self.tc.env.recursor(r)).is_some_and(|r| r.num_motives == 1);
        one && self.variable_indices(fam, xs).is_some() && !self.only_into_prop(fam.induct)
    }

    /// The indices of a family, if they are distinct and some of these variables.
    fn variable_indices(&self, fam: &Family, xs: &[FVar]) -> Option<Vec<FVar>> {
        let mut out = Vec::new();
        for &i in &fam.indices {
            match self.tc.st.node(i) {
                Node::FVar(x) if xs.contains(&x) && !out.contains(&x) => out.push(x),
                _ => return None,
            }
        }
        Some(out)
    }

    /// Fills a function hole with what `f` makes under the binders of its type.
    fn fill_under(
        &mut self,
        g: &Goal,
        f: impl FnOnce(&mut Self, &[FVar], Expr) -> Option<(Expr, Vec<Goal>)>,
    ) -> Option<Vec<Goal>> {
        let (xs, result) = self.open_target(g);
        let found = f(self, &xs, result);
        self.tc.close(xs.len() as u32);
        let (e, goals) = found?;
        self.close(g, e);
        self.tc.wake().then_some(goals)
    }

    /// `fun xs => I.rec (?₁ xs') … xᵢ ys`, `xs'` being the others but for those whose types speak of `xᵢ` or its indices, the `ys`.
    pub(super) fn recurse(&mut self, g: &Goal, i: usize) -> Option<Vec<Goal>> {
        self.fill_under(g, |s, xs, result| s.recurse_under(g, xs, i, result))
    }

    fn recurse_under(&mut self, g: &Goal, xs: &[FVar], i: usize, result: Expr) -> Option<(Expr, Vec<Goal>)> {
        let x = *xs.get(i)?;
        let fam = self.family(self.ty(x));
        let mut bound = fam.as_ref().map_or(Some(Vec::new()), |fam| self.variable_indices(fam, &xs[..i]))?;
        bound.push(x);
        let (mut others, mut dependent) = (Vec::new(), Vec::new());
        for &y in xs.iter().filter(|y| !bound.contains(y)) {
            let speaks = self.mentions(self.ty(y), &bound) || self.mentions(self.ty(y), &dependent);
            if speaks { dependent.push(y) } else { others.push(y) }
        }
        if self.is_quotient(self.ty(x)) {
            if !dependent.is_empty() || self.mentions(result, &[x]) {
                return None;
            }
            let (body, goals) = self.lifted(g, x, &others, result)?;
            return Some((self.tc.st.mk_lambda(xs, body), goals));
        }
        let fam = fam?;
        let rec = self.rec_of(fam.induct)?;
        let minors = self.tc.env.recursor(rec)?.num_minors;
        let result = self.tc.st.mk_pi(&dependent, result);
        let into = self.tc.sort_of(result)?;
        let r = self.rec_const(rec, &fam, into);
        let result = self.tc.st.abstract_fvars(result, &bound);
        let motive = self.motive_over(r, bound.len(), result)?;
        let mut body = self.tc.st.app(r, motive);
        let mut goals = Vec::new();
        for _ in 0..minors {
            goals.push(self.hole_under(g, &others, &mut body)?);
        }
        let arguments: Vec<Expr> = bound.into_iter().chain(dependent).map(|y| self.tc.st.fvar(y)).collect();
        let body = self.tc.st.apps(body, &arguments);
        Some((self.tc.st.mk_lambda(xs, body), goals))
    }

    /// Applies a function to a new hole, of these variables; its goal.
    pub(super) fn hole_under(&mut self, g: &Goal, others: &[FVar], e: &mut Expr) -> Option<Goal> {
        let domain = self.next_domain(*e)?;
        let ty = self.tc.st.mk_pi(others, domain);
        let target = self.tc.norm(ty);
        let (hole, argument) = self.hole(target, g.depth);
        let args: Vec<Expr> = others.iter().map(|&y| self.tc.st.fvar(y)).collect();
        let argument = self.tc.st.apps(argument, &args);
        *e = self.tc.st.app(*e, argument);
        Some(Goal { target, hole, late: false, ..g.clone() })
    }

    /// Whether a term is an unknown function at arguments that are not all distinct locals.
    pub(super) fn is_open_call(&self, e: Expr) -> bool {
        let (f, args) = self.tc.st.unfold_app(e);
        let plain = |i: usize| matches!(self.tc.st.node(args[i]), Node::FVar(_)) && !args[..i].contains(&args[i]);
        matches!(self.tc.st.node(f), Node::MVar(_)) && !args.is_empty() && !(0..args.len()).all(plain)
    }

    /// `?f t… = e`: `?f` is `fun x… => e` with the `xᵢ` in the place of the `tᵢ`.
    pub(super) fn abstract_side(&mut self, g: &Goal) -> Option<Vec<Goal>> {
        let (l, ty, a, b) = self.as_eq(g.target)?;
        let (call, other) = if self.is_open_call(a) { (a, b) } else { (b, a) };
        let (f, args) = self.tc.st.unfold_app(call);
        let mut vars = Vec::new();
        let mut pairs = Vec::new();
        let f_ty = self.tc.infer_type(f)?;
        let mut rest = f_ty;
        for &t in &args {
            rest = self.tc.whnf(rest);
            let Node::Pi(x, info, domain, codomain) = self.tc.st.node(rest) else { break };
            let domain = self.tc.norm(domain);
            let v = self.tc.open(x, info, domain, None);
            let ve = self.tc.st.fvar(v);
            vars.push(v);
            pairs.push((t, ve));
            rest = self.tc.st.instantiate1(codomain, ve);
        }
        // The largest first: others may be parts of it.
        pairs.sort_by_key(|p| std::cmp::Reverse(self.size(p.0)));
        let body = pairs.into_iter().fold(other, |body, (t, ve)| self.replace_term(body, t, ve));
        let value = self.tc.st.mk_lambda(&vars, body);
        self.tc.close(vars.len() as u32);
        if vars.len() != args.len() || !self.is_well_typed(value) {
            return None;
        }
        // With the variables for the arguments the value may be of another type.
        let value_ty = self.tc.infer_type(value)?;
        if !self.tc.unify(f_ty, value_ty) || !self.tc.unify(f, value) || !self.tc.unify(a, b) {
            return None;
        }
        let e = self.mk_refl(l, ty, a);
        self.close(g, e);
        Some(vec![])
    }

    /// `fun xs => head (?₁ xs) … (?ₙ xs)`
    pub(super) fn imitate(&mut self, g: &Goal, head: Expr) -> Option<Vec<Goal>> {
        self.fill_under(g, |s, xs, result| s.imitate_under(g, head, xs, result))
    }

    /// The same, the head being a part of the arguments: of `fun xs => head`.
    pub(super) fn imitate_argument(&mut self, g: &Goal, head: Expr) -> Option<Vec<Goal>> {
        self.fill_under(g, |s, xs, result| {
            let locals: Vec<Expr> = xs.iter().map(|&x| s.tc.st.fvar(x)).collect();
            let head = s.tc.beta(head, &locals);
            s.imitate_under(g, head, xs, result)
        })
    }

    fn imitate_under(&mut self, g: &Goal, head: Expr, xs: &[FVar], result: Expr) -> Option<(Expr, Vec<Goal>)> {
        let locals: Vec<Expr> = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let mut ty = self.tc.infer_type(head)?;
        ty = self.tc.norm(ty);
        let mut body = head;
        let mut goals = Vec::new();
        while let Node::Pi(_, _, t, b) = self.tc.st.node(ty) {
            let hole_ty = self.tc.st.mk_pi(xs, t);
            let (m, hole) = self.hole(hole_ty, g.depth);
            let arg = self.tc.st.apps(hole, &locals);
            let target = self.tc.norm(hole_ty);
            goals.push(Goal { target, hole: m, late: false, ..g.clone() });
            body = self.tc.st.app(body, arg);
            ty = self.tc.st.instantiate1(b, arg);
        }
        if !self.tc.unify(ty, result) {
            return None;
        }
        Some((self.tc.st.mk_lambda(xs, body), goals))
    }
}
