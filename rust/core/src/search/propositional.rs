//! Intuitionistic propositional logic, decided: a sequent calculus without contraction, so that every proof attempt comes
//! to its end (Dyckhoff: Contraction-free sequent calculi for intuitionistic logic, 1992; also Hudelmaier). What is not
//! put together by the connectives is an atom here.

use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::memory::Handle;
use crate::name::Name;
use rustc_hash::FxHashSet;

/// How many branchings a goal may take for each unit of its budget; then it is left to the other moves.
const FUEL: f32 = 400.0;

/// A formula by its outermost connective.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    Atom,
    Bottom,
    Top,
    /// The type and constructor of what is made of two proofs, and what they prove: ∧, or ↔ with its two implications.
    Both(Name, Name, [Expr; 2]),
    Or([Expr; 2]),
    Implies(Expr, Expr),
}

/// What is on the left of a sequent and has been looked at; each formula with its proof.
#[derive(Clone, Default)]
struct Left {
    atoms: Vec<(Expr, Expr)>,
    /// `p → b` for atoms `p` that are not there: `p`, `b`.
    waiting: Vec<(Expr, Expr, Expr)>,
    /// `(c → d) → b`: `c`, `d`, `b`.
    nested: Vec<(Expr, Expr, Expr, Expr)>,
    ors: Vec<([Expr; 2], Expr)>,
}

impl Left {
    /// The sequent with this goal; the order of what is on the left does not count.
    fn key(&self, goal: Expr) -> Sequent {
        let atoms = self.atoms.iter().map(|&(p, _)| [0, number(p), 0, 0]);
        let waiting = self.waiting.iter().map(|&(p, b, _)| [1, number(p), number(b), 0]);
        let nested = self.nested.iter().map(|&(c, d, b, _)| [2, number(c), number(d), number(b)]);
        let ors = self.ors.iter().map(|&([a, b], _)| [3, number(a), number(b), 0]);
        let all = atoms.chain(waiting).chain(nested).chain(ors);
        all.fold(scattered([4, number(goal), 0, 0]), |sum, f| sum.wrapping_add(scattered(f)))
    }
}

fn number(e: Expr) -> u64 {
    e.index() as u64
}

/// A number of 128 bits for a formula, such that sums of them tell apart sets of formulas.
fn scattered(words: [u64; 4]) -> u128 {
    let half = |seed: u64| {
        words.iter().fold(seed, |h, &w| {
            // The finaliser of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
            let mut z = (h ^ w).wrapping_add(0x9E37_79B9_7F4A_7C15);
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            z ^ (z >> 31)
        })
    };
    u128::from(half(1)) << 64 | u128::from(half(2))
}

/// What a sequent says, whatever the proofs: a fingerprint of what is on the left, and of the goal.
type Sequent = u128;

/// A decision under way.
struct Decision {
    fuel: u32,
    failed: FxHashSet<Sequent>,
}

impl Search<'_> {
    /// Closes a goal that follows from its hypotheses by propositional logic. `Some(false)` where it does not and no other
    /// move can do anything about it, since nothing but propositional variables is there.
    pub(super) fn close_by_propositional(&mut self, g: &Goal, budget: f32) -> Option<bool> {
        if !self.tc.is_prop(g.target) {
            return None;
        }
        let mut todo = Vec::new();
        let mut pure = self.premises.is_empty() && self.simp.is_empty() && self.is_propositional(g.target);
        let mut connected = matches!(self.shape(g.target), Shape::Or(_));
        for &h in g.hyps.iter() {
            let ty = self.ty(h);
            if self.tc.is_prop(ty) {
                pure = pure && self.is_propositional(ty);
                connected |= matches!(self.shape(ty), Shape::Implies(..) | Shape::Or(_));
                todo.push((ty, self.tc.st.fvar(h)));
            } else {
                pure = pure && matches!(self.tc.st.node(ty), Node::Sort(_));
            }
        }
        if !connected {
            return None;
        }
        if self.is_refuted(&todo, g.target) {
            return pure.then_some(false);
        }
        todo.reverse();
        let mut decision = Decision { fuel: (FUEL * budget) as u32, failed: FxHashSet::default() };
        match self.decide(&mut decision, Left::default(), todo, g.target, g.depth) {
            Some(proof) => {
                self.close(g, proof);
                Some(true)
            }
            None => {
                self.cut |= decision.fuel == 0;
                (pure && decision.fuel > 0).then_some(false)
            }
        }
    }

    /// Whether a formula is made of propositional variables.
    fn is_propositional(&mut self, e: Expr) -> bool {
        match self.shape(e) {
            Shape::Atom => matches!(self.tc.st.node(e), Node::FVar(_)),
            Shape::Bottom | Shape::Top => true,
            Shape::Both(_, _, [a, b]) | Shape::Or([a, b]) | Shape::Implies(a, b) => {
                self.is_propositional(a) && self.is_propositional(b)
            }
        }
    }

    /// The outermost connective of a proposition.
    pub(super) fn shape(&mut self, e: Expr) -> Shape {
        if let Some(&known) = self.shapes.get(&e) {
            return known;
        }
        let shape = self.new_shape(e);
        if !self.tc.st.has_mvar(e) {
            self.shapes.insert(e, shape);
        }
        shape
    }

    fn new_shape(&mut self, e: Expr) -> Shape {
        if let Node::Pi(_, _, a, b) = self.tc.st.node(e) {
            let implies = self.tc.st.loose(b) == 0 && self.tc.is_prop(a) && self.tc.is_prop(b);
            return if implies { Shape::Implies(a, b) } else { Shape::Atom };
        }
        let (f, args) = self.tc.st.unfold_app(e);
        let Node::Const(n, _) = self.tc.st.node(f) else { return Shape::Atom };
        let c = &self.known.connectives;
        match args[..] {
            [] if Some(n) == self.known.false_ => Shape::Bottom,
            [] if c.truth.is_some_and(|t| t.0 == n) => Shape::Top,
            [a, b] => match (c.and, c.iff, c.or) {
                (Some((and, intro)), _, _) if and == n => Shape::Both(and, intro, [a, b]),
                (_, Some((iff, intro)), _) if iff == n => {
                    let arrow =
                        |st: &mut crate::expr::Store<'_>, a, b| st.pi(Name::ANONYMOUS, BinderInfo::Default, a, b);
                    let there = arrow(&mut self.tc.st, a, b);
                    let back = arrow(&mut self.tc.st, b, a);
                    Shape::Both(iff, intro, [there, back])
                }
                (_, _, Some((or, ..))) if or == n => Shape::Or([a, b]),
                _ => Shape::Atom,
            },
            _ => Shape::Atom,
        }
    }

    /// A proof of `goal` from what is on the left and what is still to be put there, the last of it first.
    fn decide(
        &mut self,
        decision: &mut Decision,
        mut left: Left,
        mut todo: Vec<(Expr, Expr)>,
        goal: Expr,
        depth: u32,
    ) -> Option<Expr> {
        while let Some((formula, proof)) = todo.pop() {
            if formula == goal {
                return Some(proof);
            }
            match self.shape(formula) {
                Shape::Top => {}
                Shape::Bottom => return self.ex_falso(goal, proof),
                Shape::Both(n, _, parts) => {
                    for (i, &part) in parts.iter().enumerate().rev() {
                        todo.push((part, self.tc.st.proj(n, i as u32, proof)));
                    }
                }
                Shape::Or(parts) => left.ors.push((parts, proof)),
                Shape::Implies(a, b) => self.put_implication(&mut left, &mut todo, a, b, proof, depth)?,
                Shape::Atom => {
                    if left.atoms.iter().any(|a| a.0 == formula) {
                        continue;
                    }
                    left.atoms.push((formula, proof));
                    let st = &mut self.tc.st;
                    left.waiting.retain(|&(p, b, f)| {
                        if p == formula {
                            todo.push((b, st.app(f, proof)));
                        }
                        p != formula
                    });
                }
            }
        }
        self.decide_goal(decision, left, goal, depth)
    }

    /// Puts `a → b` on the left, made simpler by what `a` is. `None` if a constant is missing.
    fn put_implication(
        &mut self,
        left: &mut Left,
        todo: &mut Vec<(Expr, Expr)>,
        a: Expr,
        b: Expr,
        proof: Expr,
        depth: u32,
    ) -> Option<()> {
        match self.shape(a) {
            Shape::Bottom => {}
            Shape::Top => {
                let intro = self.plain_const(self.known.connectives.truth?.1);
                todo.push((b, self.tc.st.app(proof, intro)));
            }
            Shape::Atom => match left.atoms.iter().find(|p| p.0 == a) {
                Some(&(_, p)) => todo.push((b, self.tc.st.app(proof, p))),
                None => left.waiting.push((a, b, proof)),
            },
            Shape::Both(_, intro, [c, d]) => {
                let (x, xe) = self.assume(c, depth);
                let (y, ye) = self.assume(d, depth + 1);
                let pair = self.introduce(intro, a, &[xe, ye]);
                let made = self.tc.st.app(proof, pair);
                let made = self.tc.st.mk_lambda(&[x, y], made);
                let inner = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, d, b);
                todo.push((self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, c, inner), made));
            }
            Shape::Or(parts) => {
                let (_, ctors, _) = self.known.connectives.or?;
                for (c, ctor) in parts.into_iter().zip(ctors) {
                    let (x, xe) = self.assume(c, depth);
                    let one = self.introduce(ctor, a, &[xe]);
                    let made = self.tc.st.app(proof, one);
                    let made = self.tc.st.mk_lambda(&[x], made);
                    todo.push((self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, c, b), made));
                }
            }
            Shape::Implies(c, d) => left.nested.push((c, d, b, proof)),
        }
        Some(())
    }

    fn decide_goal(&mut self, decision: &mut Decision, mut left: Left, goal: Expr, depth: u32) -> Option<Expr> {
        let shape = self.shape(goal);
        match shape {
            Shape::Top => return Some(self.plain_const(self.known.connectives.truth?.1)),
            Shape::Both(_, intro, [a, b]) => {
                let p = self.decide(decision, left.clone(), Vec::new(), a, depth)?;
                let q = self.decide(decision, left, Vec::new(), b, depth)?;
                return Some(self.introduce(intro, goal, &[p, q]));
            }
            Shape::Implies(a, b) => {
                let (x, xe) = self.assume(a, depth);
                let p = self.decide(decision, left, vec![(a, xe)], b, depth + 1)?;
                return Some(self.tc.st.mk_lambda(&[x], p));
            }
            Shape::Atom | Shape::Bottom | Shape::Or(_) => {}
        }
        if let Some(&(_, proof)) = left.atoms.iter().find(|p| p.0 == goal) {
            return Some(proof);
        }
        let key = left.key(goal);
        if decision.failed.contains(&key) {
            return None;
        }
        let proof = match left.ors.pop() {
            Some((parts, or)) => self.by_disjunction(decision, left, parts, or, goal, depth),
            None => self.by_choice(decision, &left, shape, goal, depth),
        };
        if proof.is_none() && decision.fuel > 0 {
            decision.failed.insert(key);
        }
        proof
    }

    fn by_disjunction(
        &mut self,
        decision: &mut Decision,
        left: Left,
        parts: [Expr; 2],
        or: Expr,
        goal: Expr,
        depth: u32,
    ) -> Option<Expr> {
        decision.fuel = decision.fuel.checked_sub(1)?;
        let (name, _, rec) = self.known.connectives.or?;
        let mut cases = Vec::new();
        for part in parts {
            let (x, xe) = self.assume(part, depth);
            let proof = self.decide(decision, left.clone(), vec![(part, xe)], goal, depth + 1)?;
            if !self.mentions(proof, &[x]) {
                return Some(proof);
            }
            cases.push(self.tc.st.mk_lambda(&[x], proof));
        }
        let ty = self.plain_const(name);
        let ty = self.tc.st.apps(ty, &parts);
        let motive = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, ty, goal);
        let rec = self.plain_const(rec);
        Some(self.tc.st.apps(rec, &[parts[0], parts[1], motive, cases[0], cases[1], or]))
    }

    /// The steps that may turn out wrong.
    fn by_choice(
        &mut self,
        decision: &mut Decision,
        left: &Left,
        shape: Shape,
        goal: Expr,
        depth: u32,
    ) -> Option<Expr> {
        if let Shape::Or(parts) = shape {
            let (_, ctors, _) = self.known.connectives.or?;
            for (part, ctor) in parts.into_iter().zip(ctors) {
                if let Some(proof) = self.decide(decision, left.clone(), Vec::new(), part, depth) {
                    return Some(self.introduce(ctor, goal, &[proof]));
                }
            }
        }
        for i in 0..left.nested.len() {
            decision.fuel = decision.fuel.checked_sub(1)?;
            let mut rest = left.clone();
            let (c, d, b, f) = rest.nested.remove(i);
            // From `f : (c → d) → b` the proof of `c → d` may use `d → b`.
            let (y, ye) = self.assume(d, depth);
            let constant = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, c, ye);
            let made = self.tc.st.app(f, constant);
            let made = self.tc.st.mk_lambda(&[y], made);
            let implication = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, d, b);
            let (x, xe) = self.assume(c, depth);
            let todo = vec![(implication, made), (c, xe)];
            let Some(inner) = self.decide(decision, rest.clone(), todo, d, depth + 1) else { continue };
            let inner = self.tc.st.mk_lambda(&[x], inner);
            let proof = self.tc.st.app(f, inner);
            // That step loses nothing: if this fails, the goal fails.
            return self.decide(decision, rest, vec![(b, proof)], goal, depth);
        }
        None
    }

    fn assume(&mut self, ty: Expr, depth: u32) -> (FVar, Expr) {
        let x = self.local(depth, ty);
        (x, self.tc.st.fvar(x))
    }

    /// The constructor of a proposition `c a b`, applied.
    fn introduce(&mut self, ctor: Name, goal: Expr, proofs: &[Expr]) -> Expr {
        let (_, params) = self.tc.st.unfold_app(goal);
        let e = self.plain_const(ctor);
        let e = self.tc.st.apps(e, &params);
        self.tc.st.apps(e, proofs)
    }
}
