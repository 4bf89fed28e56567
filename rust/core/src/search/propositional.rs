//! Intuitionistic propositional logic, decided: a sequent calculus without contraction, so that every proof attempt comes
//! to its end (Dyckhoff: Contraction-free sequent calculi for intuitionistic logic, 1992; also Hudelmaier). What is not
//! put together by the connectives is an atom here.

use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::memory::Handle;
use crate::name::Name;
use rustc_hash::FxHashMap;

/// How many branchings a goal may take for each unit of its budget; then it is left to the other moves.
const FUEL: f32 = 400.0;

/// How many of these it may take before shallow proofs are looked for.
const FEW: u32 = 20;

/// A sequent that failed for another reason than that choices were few.
const HOWEVER_MANY: u32 = u32::MAX;

const SEEDS: [u64; 2] = [0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344];

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

/// A formula on the left of a sequent, with its proof and what it is put together from.
#[derive(Clone, Copy)]
struct Held<const N: usize> {
    formula: Expr,
    proof: Expr,
    parts: [Expr; N],
}

/// What is on the left of a sequent and has been looked at.
#[derive(Clone, Default)]
struct Left {
    atoms: Vec<Held<0>>,
    /// `p → b` for atoms `p` that are not there: `p`, `b`.
    waiting: Vec<Held<2>>,
    /// `(c → d) → b`: `c`, `d`, `b`.
    nested: Vec<Held<3>>,
    ors: Vec<Held<2>>,
}

impl Left {
    fn formulas(&self) -> impl Iterator<Item = Expr> {
        let atoms = self.atoms.iter().map(|f| f.formula);
        let waiting = self.waiting.iter().map(|f| f.formula);
        let nested = self.nested.iter().map(|f| f.formula);
        let ors = self.ors.iter().map(|f| f.formula);
        atoms.chain(ors).chain(waiting).chain(nested)
    }

    /// The sequent with this goal; the order of what is on the left does not count.
    fn key(&self, goal: Expr) -> Sequent {
        let all = self.formulas().map(|f| scattered(number(f)));
        all.fold(scattered(!number(goal)), u128::wrapping_add)
    }

    fn proof_of(&self, atom: Expr) -> Option<Expr> {
        self.atoms.iter().find(|f| f.formula == atom).map(|f| f.proof)
    }
}

fn number(e: Expr) -> u64 {
    e.index() as u64
}

/// A number of 128 bits for a formula, such that sums of them tell apart sets of formulas.
fn scattered(word: u64) -> u128 {
    let half = |seed: u64| {
        // The finaliser of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
        let mut z = (word ^ seed).wrapping_add(0x9E37_79B9_7F4A_7C15);
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    };
    u128::from(half(SEEDS[0])) << 64 | u128::from(half(SEEDS[1]))
}

/// What a sequent says, whatever the proofs: a fingerprint of what is on the left, and of the goal.
type Sequent = u128;

/// Why there is no proof.
enum Failure {
    /// There is none.
    Refuted,
    /// A choice was to be made deeper than allowed.
    TooDeep,
    /// The fuel is used up, or a constant is missing.
    GaveUp,
}

impl Failure {
    /// Why two ways fail; an error if no third need be tried.
    fn or(self, other: Failure) -> Result<Failure, Failure> {
        match (self, other) {
            (_, Failure::GaveUp) => Err(Failure::GaveUp),
            (Failure::Refuted, other) => Ok(other),
            (failure, _) => Ok(failure),
        }
    }
}

/// A decision under way.
struct Decision {
    fuel: u32,
    /// How many choices may still be made one below the other.
    choices: u32,
    /// How many were not enough for a sequent.
    failed: FxHashMap<Sequent, u32>,
}

impl Decision {
    /// Counts a branching.
    fn burn(&mut self) -> Result<(), Failure> {
        self.fuel = self.fuel.checked_sub(1).ok_or(Failure::GaveUp)?;
        Ok(())
    }
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
        let fuel = (FUEL * budget) as u32;
        let mut decision = Decision { fuel, choices: 0, failed: FxHashMap::default() };
        if self.is_refuted(&todo, g.target) {
            return pure.then_some(false);
        }
        todo.reverse();
        let decided = self.decide_deeper(&mut decision, &todo, g.target, g.depth);
        match decided {
            Ok(proof) => {
                self.close(g, proof);
                Some(true)
            }
            Err(Failure::Refuted) => pure.then_some(false),
            Err(Failure::TooDeep | Failure::GaveUp) => {
                self.cut = true;
                None
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

    /// Decides with as many choices one below the other as it takes, but few in all; then with one, with two, and so on, since
    /// some proofs are shallow among deep ones that no fuel is enough for.
    fn decide_deeper(
        &mut self,
        decision: &mut Decision,
        todo: &[(Expr, Expr)],
        goal: Expr,
        depth: u32,
    ) -> Result<Expr, Failure> {
        let fuel = decision.fuel;
        (decision.fuel, decision.choices) = (fuel.min(FEW), HOWEVER_MANY);
        let mut decided = self.decide(decision, Left::default(), todo.to_vec(), goal, depth);
        if let Err(Failure::GaveUp) = decided {
            decision.fuel = fuel.saturating_sub(FEW);
            for choices in 1.. {
                decision.choices = choices;
                decided = self.decide(decision, Left::default(), todo.to_vec(), goal, depth);
                if !matches!(decided, Err(Failure::TooDeep)) {
                    break;
                }
            }
        }
        decided
    }

    /// A proof of `goal` from what is on the left and what is still to be put there, the last of it first.
    fn decide(
        &mut self,
        decision: &mut Decision,
        mut left: Left,
        mut todo: Vec<(Expr, Expr)>,
        goal: Expr,
        depth: u32,
    ) -> Result<Expr, Failure> {
        while let Some((formula, proof)) = todo.pop() {
            if formula == goal {
                return Ok(proof);
            }
            match self.shape(formula) {
                Shape::Top => {}
                Shape::Bottom => return self.ex_falso(goal, proof).ok_or(Failure::GaveUp),
                Shape::Both(n, _, parts) => {
                    for (i, &part) in parts.iter().enumerate().rev() {
                        todo.push((part, self.tc.st.proj(n, i as u32, proof)));
                    }
                }
                Shape::Or(parts) => left.ors.push(Held { formula, proof, parts }),
                Shape::Implies(a, b) => {
                    let implication = Held { formula, proof, parts: [a, b] };
                    self.put_implication(&mut left, &mut todo, implication, depth).ok_or(Failure::GaveUp)?;
                }
                Shape::Atom => {
                    if left.proof_of(formula).is_some() {
                        continue;
                    }
                    left.atoms.push(Held { formula, proof, parts: [] });
                    let st = &mut self.tc.st;
                    left.waiting.retain(|f| {
                        let [p, b] = f.parts;
                        if p == formula {
                            todo.push((b, st.app(f.proof, proof)));
                        }
                        p != formula
                    });
                    left.nested.retain(|f| {
                        let [c, d, b] = f.parts;
                        if d == formula {
                            let constant = st.lam(Name::ANONYMOUS, BinderInfo::Default, c, proof);
                            todo.push((b, st.app(f.proof, constant)));
                        }
                        d != formula
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
        implication: Held<2>,
        depth: u32,
    ) -> Option<()> {
        let Held { formula, proof, parts: [a, b] } = implication;
        match self.shape(a) {
            Shape::Bottom => {}
            Shape::Top => {
                let intro = self.plain_const(self.known.connectives.truth?.1);
                todo.push((b, self.tc.st.app(proof, intro)));
            }
            Shape::Atom => match left.proof_of(a) {
                Some(p) => todo.push((b, self.tc.st.app(proof, p))),
                None => left.waiting.push(implication),
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
            Shape::Implies(c, d) => match left.proof_of(d) {
                Some(p) => {
                    let constant = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, c, p);
                    todo.push((b, self.tc.st.app(proof, constant)));
                }
                None => left.nested.push(Held { formula, proof, parts: [c, d, b] }),
            },
        }
        Some(())
    }

    fn decide_goal(
        &mut self,
        decision: &mut Decision,
        mut left: Left,
        goal: Expr,
        depth: u32,
    ) -> Result<Expr, Failure> {
        let shape = self.shape(goal);
        match shape {
            Shape::Top => {
                let (_, intro) = self.known.connectives.truth.ok_or(Failure::GaveUp)?;
                return Ok(self.plain_const(intro));
            }
            Shape::Both(_, intro, [a, b]) => {
                let p = self.decide(decision, left.clone(), Vec::new(), a, depth)?;
                let q = self.decide(decision, left, Vec::new(), b, depth)?;
                return Ok(self.introduce(intro, goal, &[p, q]));
            }
            Shape::Implies(a, b) => {
                let (x, xe) = self.assume(a, depth);
                let p = self.decide(decision, left, vec![(a, xe)], b, depth + 1)?;
                return Ok(self.tc.st.mk_lambda(&[x], p));
            }
            Shape::Atom | Shape::Bottom | Shape::Or(_) => {}
        }
        if let Some(proof) = left.proof_of(goal) {
            return Ok(proof);
        }
        let (key, choices) = (left.key(goal), decision.choices);
        match decision.failed.get(&key) {
            Some(&HOWEVER_MANY) => return Err(Failure::Refuted),
            Some(&few) if choices <= few => return Err(Failure::TooDeep),
            _ => {}
        }
        let decided = match left.ors.pop() {
            Some(or) => self.by_disjunction(decision, left, or, goal, depth),
            None if choices == 0 => Err(Failure::TooDeep),
            None => {
                decision.choices -= 1;
                let decided = self.by_choice(decision, &left, shape, goal, depth);
                decision.choices = choices;
                decided
            }
        };
        match decided {
            Err(Failure::Refuted) => decision.failed.insert(key, HOWEVER_MANY),
            Err(Failure::TooDeep) => decision.failed.insert(key, choices),
            _ => None,
        };
        decided
    }

    fn by_disjunction(
        &mut self,
        decision: &mut Decision,
        left: Left,
        or: Held<2>,
        goal: Expr,
        depth: u32,
    ) -> Result<Expr, Failure> {
        decision.burn()?;
        let (name, _, rec) = self.known.connectives.or.ok_or(Failure::GaveUp)?;
        let mut cases = Vec::new();
        for part in or.parts {
            let (x, xe) = self.assume(part, depth);
            let proof = self.decide(decision, left.clone(), vec![(part, xe)], goal, depth + 1)?;
            if !self.mentions(proof, &[x]) {
                return Ok(proof);
            }
            cases.push(self.tc.st.mk_lambda(&[x], proof));
        }
        let ty = self.plain_const(name);
        let ty = self.tc.st.apps(ty, &or.parts);
        let motive = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, ty, goal);
        let rec = self.plain_const(rec);
        Ok(self.tc.st.apps(rec, &[or.parts[0], or.parts[1], motive, cases[0], cases[1], or.proof]))
    }

    /// The steps that may turn out wrong.
    fn by_choice(
        &mut self,
        decision: &mut Decision,
        left: &Left,
        shape: Shape,
        goal: Expr,
        depth: u32,
    ) -> Result<Expr, Failure> {
        let mut failure = Failure::Refuted;
        if let Shape::Or(parts) = shape {
            let (_, ctors, _) = self.known.connectives.or.ok_or(Failure::GaveUp)?;
            for (part, ctor) in parts.into_iter().zip(ctors) {
                match self.decide(decision, left.clone(), Vec::new(), part, depth) {
                    Ok(proof) => return Ok(self.introduce(ctor, goal, &[proof])),
                    Err(other) => failure = failure.or(other)?,
                }
            }
        }
        for i in 0..left.nested.len() {
            decision.burn()?;
            let mut rest = left.clone();
            let Held { proof: f, parts: [c, d, b], .. } = rest.nested.remove(i);
            // From `f : (c → d) → b` the proof of `c → d` may use `d → b`.
            let (y, ye) = self.assume(d, depth);
            let constant = self.tc.st.lam(Name::ANONYMOUS, BinderInfo::Default, c, ye);
            let made = self.tc.st.app(f, constant);
            let made = self.tc.st.mk_lambda(&[y], made);
            let implication = self.tc.st.pi(Name::ANONYMOUS, BinderInfo::Default, d, b);
            let (x, xe) = self.assume(c, depth);
            let todo = vec![(implication, made), (c, xe)];
            match self.decide(decision, rest.clone(), todo, d, depth + 1) {
                Ok(inner) => {
                    let inner = self.tc.st.mk_lambda(&[x], inner);
                    let proof = self.tc.st.app(f, inner);
                    // That step loses nothing: if this fails, the goal fails.
                    decision.choices += 1;
                    let decided = self.decide(decision, rest, vec![(b, proof)], goal, depth);
                    decision.choices -= 1;
                    return decided;
                }
                Err(other) => failure = failure.or(other)?,
            }
        }
        Err(failure)
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
