//! Case analysis on the value of a function: the goal says something of `f a`, which is one of a few things. Where a
//! computation waits for such a value it is offered as what is stuck (`stuck.rs`); here are the others.

use super::moves::Move;
use super::{Goal, Idea, Search};
use crate::expr::{Args, Expr, FVar, Node};

/// No more terms than this are offered for one goal.
const MAX_VALUES: usize = 6;
/// At no more locals than this a function is looked at.
const MAX_LOCALS: usize = 2;
/// What cases cost on one of few values, if constructors of the target ask for it.
const FEW: f32 = 1.2;
/// So far constructors are followed that ask for what others make, as ∃ and ∨ do.
pub(super) const ASKED: u32 = 2;
/// The premises of hypotheses are looked at for no more facts.
const WANTED: usize = 8;
/// No more constants than this make a table of values.
const MAX_CONSTANTS: usize = 4;

/// Whether cases on a term are offered.
fn splits(moves: &[(f32, Move)], part: Expr) -> bool {
    moves.iter().any(|(_, m)| matches!(m, Move::Split(e) if *e == part))
}

impl Search<'_> {
    /// Cases on the values of functions that the target and the hypotheses speak of.
    pub(super) fn value_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        if !self.with(Idea::Values) {
            return;
        }
        let decides = self.known.decidable.is_some() && self.tc.st.head_const(g.target) == self.known.decidable;
        if !self.tc.is_prop(g.target) && !decides {
            self.table_moves(g, &[], out);
            return;
        }
        let mut seen: Vec<Expr> = Vec::new();
        let base = 1.9 + 0.5 * g.elims as f32;
        let mut facts: Vec<Expr> = g.hyps.iter().map(|&h| self.ty(h)).collect();
        for &h in g.hyps.iter() {
            facts.extend(self.instances_at_locals(g, h));
        }
        self.waiting_moves(g, base, out);
        let held = facts.len();
        self.asked(g, g.target, ASKED, &mut facts);
        self.asked_by_clauses(g, held, &mut facts);
        for (i, e) in [g.target].into_iter().chain(facts).enumerate() {
            if !self.tc.is_prop(e) {
                continue;
            }
            for &(part, ty) in self.typed_parts(e).iter() {
                if !self.in_scope(part, g.depth) || seen.contains(&part) || splits(out, part) {
                    continue;
                }
                let Some(recursive) = self.is_function_value(part, ty) else { continue };
                // Once induction may still show that nothing is a part of itself.
                if self.is_said(g, part) && !(recursive && g.elims == 0) {
                    continue;
                }
                let computes = recursive && self.direct_major(part).is_some();
                // Of a sum more is known by what it waits for, unless something waits for the sum.
                if computes && !self.is_waited_for(e, part) {
                    continue;
                }
                if seen.len() >= MAX_VALUES {
                    self.cut = true;
                    return;
                }
                seen.push(part);
                let dearer = f32::from(u8::from(recursive) + u8::from(computes));
                let few = i > held && !self.constants_of(ty).is_empty();
                out.push((if few { FEW } else { base + 0.8 * dearer }, Move::Split(part)));
            }
        }
        self.table_moves(g, &seen, out);
    }

    /// What is said to be made by a constructor may be computed, and wait for something.
    fn waiting_moves(&mut self, g: &Goal, cost: f32, out: &mut Vec<(f32, Move)>) {
        let mut waits = Vec::new();
        for e in self.said_to_be_made(g) {
            self.stuck_on(e, &mut waits);
        }
        for part in waits {
            let local = matches!(self.tc.st.node(part), Node::FVar(_));
            if !local && !splits(out, part) && !self.is_said(g, part) {
                out.push((cost, Move::Split(part)));
            }
        }
    }

    /// Whether a hypothesis says which constructor makes a term.
    pub(super) fn is_said(&self, g: &Goal, e: Expr) -> bool {
        g.hyps.iter().any(|&h| {
            let sides = self.as_eq(self.ty(h)).map(|(_, _, a, b)| [(a, b), (b, a)]);
            sides.into_iter().flatten().any(|(a, b)| a == e && self.is_made(b))
        })
    }

    /// What the constructors of a proposition ask for, and the constructors of that.
    pub(super) fn asked(&mut self, g: &Goal, p: Expr, depth: u32, out: &mut Vec<Expr>) {
        let Some(fam) = self.family(p).filter(|fam| fam.induct != self.known.eq) else { return };
        for c in self.possible_ctors(&fam) {
            for asked in self.asked_by(g, &fam, c) {
                if depth > 0 {
                    self.asked(g, asked, depth - 1, out);
                }
                out.push(asked);
            }
        }
    }

    /// What hypotheses ask for that conclude the target, or one of the facts from `from` on.
    fn asked_by_clauses(&mut self, g: &Goal, from: usize, facts: &mut Vec<Expr>) {
        let wanted: Vec<Expr> = [g.target].into_iter().chain(facts[from..].iter().copied()).take(WANTED).collect();
        for &h in g.hyps.iter() {
            let clause = self.local_clauses(h).first().filter(|c| c.arity > 0).cloned();
            let Some(clause) = clause else { continue };
            let conclusion = self.tc.st.get_forall_body(clause.ty);
            for &fact in &wanted {
                let mut fields = vec![None; clause.arity as usize];
                if self.fields_at(conclusion, fact, &mut fields).is_none() {
                    continue;
                }
                let (mut ty, mut values) = (clause.ty, Args::new());
                for field in fields {
                    let Node::Pi(_, _, t, b) = self.tc.st.node(ty) else { break };
                    let t = self.tc.st.instantiate(t, &values);
                    let proof = self.tc.is_prop(t);
                    if proof {
                        facts.push(t);
                    }
                    // What else is asked for seldom speaks of proofs.
                    let Some(value) = field.or(proof.then_some(t)).filter(|_| !proof || self.tc.st.loose(b) == 0)
                    else {
                        break;
                    };
                    values.push(value);
                    ty = b;
                }
            }
        }
    }

    /// The values of the functions among the hypotheses whose arguments are one of a few constants: what they are says what the
    /// function is. Where something is asked for, their values at the locals may say what it is.
    fn table_moves(&mut self, g: &Goal, seen: &[Expr], out: &mut Vec<(f32, Move)>) {
        let base = 2.3 + 0.5 * g.elims as f32;
        let head = self.tc.st.head_const(g.target);
        let asks = !self.tc.is_prop(g.target) || head.is_some_and(|n| self.asks_for_data(n));
        let absurd = self.is_false(g.target);
        for &f in g.hyps.iter() {
            let Node::Pi(_, _, domain, value) = self.tc.st.node(self.ty(f)) else { continue };
            if self.tc.st.loose(value) > 0 || !self.mentions_goal(g, f) {
                continue;
            }
            let mut arguments = self.constants_of(domain);
            if asks && arguments.is_empty() {
                let locals = g.hyps.iter().copied().rev().filter(|&x| self.ty(x) == domain);
                let locals: Vec<FVar> = locals.take(MAX_LOCALS).collect();
                arguments = locals.into_iter().map(|x| self.tc.st.fvar(x)).collect();
            }
            let few = arguments.len();
            if asks || absurd {
                arguments.extend(self.made_arguments(g, domain));
            }
            for (i, a) in arguments.into_iter().enumerate() {
                let fe = self.tc.st.fvar(f);
                let e = self.tc.st.app(fe, a);
                let offered = seen.contains(&e) || splits(out, e);
                let several = self.is_function_value(e, value) == Some(false) || self.is_finite_index(value);
                if !self.is_said(g, e) && !offered && several {
                    out.push((base + if i < few { 0.0 } else { 0.5 }, Move::Split(e)));
                }
            }
        }
    }

    /// Whether a type is a family of data at indices without variables, as the vectors of length 2 are.
    fn is_finite_index(&mut self, ty: Expr) -> bool {
        let Some(fam) = self.family(ty) else { return false };
        let closed = fam.indices.iter().all(|&i| !self.tc.st.has_fvar(i) && !self.tc.st.has_mvar(i));
        !fam.indices.is_empty() && closed && !self.tc.is_prop(ty) && !self.possible_ctors(&fam).is_empty()
    }

    /// The first values of a type, and what its constructors make of a local alone.
    fn made_arguments(&mut self, g: &Goal, ty: Expr) -> Vec<Expr> {
        let Some(fam) = self.family(ty).filter(|fam| !self.only_into_prop(fam.induct)) else { return Vec::new() };
        let mut out = if self.tc.st.has_mvar(ty) { Vec::new() } else { self.small_values(ty) };
        let ctors = self.tc.env.inductive(fam.induct).map(|ind| ind.ctors.clone()).unwrap_or_default();
        for c in ctors {
            let Some((e, ty)) = self.typed_ctor(&fam, c) else { continue };
            let Node::Pi(_, _, of, made) = self.tc.st.node(ty) else { continue };
            if !matches!(self.tc.st.node(made), Node::Pi(..)) {
                let locals: Vec<FVar> = g.hyps.iter().copied().rev().filter(|&x| self.ty(x) == of).collect();
                out.extend(locals.into_iter().take(MAX_LOCALS).map(|x| {
                    let x = self.tc.st.fvar(x);
                    self.tc.st.app(e, x)
                }));
            }
        }
        out
    }

    /// The terms of a type that has no others than a few constants.
    pub(super) fn constants_of(&mut self, ty: Expr) -> Vec<Expr> {
        let Node::Const(n, _) = self.tc.st.node(ty) else { return Vec::new() };
        let all = self.tc.env.inductive(n).map_or(0, |ind| ind.ctors.len());
        let constants = if all <= MAX_CONSTANTS { self.neutral(ty) } else { Vec::new() };
        if constants.len() == all { constants } else { Vec::new() }
    }

    /// What an equation between functions, one of them a λ, says of the locals.
    fn instances_at_locals(&mut self, g: &Goal, h: FVar) -> Vec<Expr> {
        let Some((_, ty, a, b)) = self.as_eq(self.ty(h)) else { return Vec::new() };
        let Node::Pi(_, _, domain, value) = self.tc.st.node(ty) else { return Vec::new() };
        let lambda = [a, b].into_iter().any(|e| matches!(self.tc.st.node(e), Node::Lam(..)));
        if !lambda || self.tc.st.loose(value) > 0 {
            return Vec::new();
        }
        let Some(l) = self.tc.sort_of(value) else { return Vec::new() };
        let locals = g.hyps.iter().copied().filter(|&x| self.ty(x) == domain).collect::<Vec<_>>();
        let at = |x| {
            let x = self.tc.st.fvar(x);
            let (ax, bx) = (self.tc.beta(a, &[x]), self.tc.beta(b, &[x]));
            let eq = self.mk_eq(l, value, ax, bx);
            self.tc.norm(eq)
        };
        locals.into_iter().take(MAX_VALUES).map(at).collect()
    }

    /// Whether a term of a type is the value of a function, and one of several things; then whether these are recursive.
    pub(super) fn is_function_value(&mut self, e: Expr, ty: Expr) -> Option<bool> {
        let Node::App(..) = self.tc.st.node(e) else { return None };
        match self.tc.st.node(self.tc.st.get_app_fn(e)) {
            Node::FVar(_) | Node::Proj(..) => {}
            Node::Const(n, _) if self.tc.env.ctor(n).is_none() && self.tc.env.inductive(n).is_none() => {}
            _ => return None,
        }
        let fam = self.family(ty)?;
        let ind = self.tc.env.inductive(fam.induct)?;
        let class = self.tc.env.attrs(fam.induct).is_some_and(|a| a.class);
        let several = ind.ctors.len() > 1 || ind.is_rec;
        (several && ind.num_indices == 0 && !class && !self.tc.is_prop(ty)).then_some(ind.is_rec)
    }
}
