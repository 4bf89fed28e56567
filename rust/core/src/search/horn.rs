//! Forward chaining: what follows from the facts of the e-graph by clauses `∀ x…, A₁ → … → C` whose conclusion is an atom, each
//! with facts, up to what the e-graph knows to be equal, for its conditions.

use super::Search;
use super::discharge::Instance;
use super::egraph::{EGraph, Id};
use super::ematch::{Subst, Todo};
use super::rules::Rule;
use crate::expr::{Expr, Node};
use rustc_hash::FxHashSet;
use smallvec::SmallVec;

/// How many ways for all the conditions of a clause to be facts are looked at.
const WAYS: usize = 256;

/// How many facts are looked at for a clause.
const FUEL: u32 = 20_000;

type Ids = SmallVec<[Id; 4]>;

/// A fact: something said of terms of the e-graph.
struct Atom {
    fact: Id,
    says: Expr,
    of: Ids,
}

/// The facts that clauses may have for their conditions.
pub(super) struct Atoms {
    all: Vec<Atom>,
    /// What is said of which classes.
    known: FxHashSet<(Expr, Ids)>,
}

impl Search<'_> {
    /// The atoms among the facts.
    pub(super) fn atoms(&self, eg: &EGraph, facts: &[(Id, Expr)]) -> Atoms {
        let mut atoms = Atoms { all: Vec::new(), known: FxHashSet::default() };
        for &(fact, _) in facts {
            let (says, args) = self.tc.st.unfold_app(eg.term(fact));
            let Some(of) = args.iter().map(|&a| eg.get(a)).collect::<Option<Ids>>() else { continue };
            if !matches!(self.tc.st.node(says), Node::Pi(..))
                && atoms.known.insert((says, of.iter().map(|&id| eg.find(id)).collect()))
            {
                atoms.all.push(Atom { fact, says, of });
            }
        }
        atoms
    }

    /// What a clause says at facts, where that is not known yet.
    pub(super) fn horn_instances(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        facts: &[(Id, Expr)],
        atoms: &Atoms,
        limit: usize,
    ) -> Vec<Instance> {
        if !rule.conditions.contains(&true) {
            return match rule.from == rule.to {
                true => self.instances_by_seeds(eg, rule, facts),
                false => self.instances_by_pattern(eg, rule, facts, limit),
            };
        }
        let n = rule.binders.len();
        let mut conditions = Vec::new();
        for i in (0..n).filter(|&i| rule.conditions[i]) {
            let c = self.tc.st.lift(rule.binders[i], (n - i) as u32);
            if !self.is_ground(rule, c) && self.is_pattern(c) && self.as_eq(c).is_none() {
                conditions.push(c);
            }
        }
        let (mut subst, mut found) = (Subst::empty(rule), Vec::new());
        subst.fuel = FUEL;
        self.join(eg, rule, &conditions, atoms, &mut subst, &mut found);
        let mut out = Vec::new();
        for subst in found {
            if out.len() >= limit {
                break;
            }
            out.extend(self.instantiate_rule(eg, rule, subst, facts));
        }
        out
    }

    /// The substitutions with which these conditions are facts and the conclusion is not.
    fn join(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        conditions: &[Expr],
        atoms: &Atoms,
        subst: &mut Subst,
        out: &mut Vec<Subst>,
    ) {
        let Some((&condition, rest)) = conditions.split_first() else {
            if !self.is_known_atom(eg, rule.to, atoms, subst) {
                out.push(subst.clone());
            }
            return;
        };
        let (says, args) = self.tc.st.unfold_app(condition);
        for atom in &atoms.all {
            if subst.fuel == 0 || out.len() >= WAYS {
                self.cut = true;
                return;
            }
            subst.fuel -= 1;
            if self.is_ground(rule, says) {
                if says == atom.says && args.len() == atom.of.len() {
                    self.join_args(eg, rule, (&args, &atom.of), (rest, atoms), subst, out);
                }
                continue;
            }
            let mut found = Vec::new();
            self.match_all(eg, rule, &Todo::Class(condition, atom.fact, &Todo::End), subst, &mut found);
            for mut more in found {
                more.fuel = subst.fuel;
                self.join(eg, rule, rest, atoms, &mut more, out);
                subst.fuel = more.fuel;
            }
        }
    }

    /// Goes on where the arguments of a condition are those of a fact.
    fn join_args(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        (args, of): (&[Expr], &[Id]),
        (rest, atoms): (&[Expr], &Atoms),
        subst: &mut Subst,
        out: &mut Vec<Subst>,
    ) {
        let (Some((&arg, args)), Some((&id, of))) = (args.split_first(), of.split_first()) else {
            return self.join(eg, rule, rest, atoms, subst, out);
        };
        if let Node::BVar(i) = self.tc.st.node(arg) {
            let slot = subst.vars.len() - 1 - i as usize;
            match subst.vars[slot] {
                Some(known) if !eg.same(known, id) => {}
                Some(_) => self.join_args(eg, rule, (args, of), (rest, atoms), subst, out),
                None => {
                    let mark = subst.mark();
                    subst.set_var(slot, id);
                    self.join_args(eg, rule, (args, of), (rest, atoms), subst, out);
                    subst.undo_to(mark);
                }
            }
            return;
        }
        let mut found = Vec::new();
        self.match_all(eg, rule, &Todo::Class(arg, id, &Todo::End), subst, &mut found);
        for mut more in found {
            self.join_args(eg, rule, (args, of), (rest, atoms), &mut more, out);
            subst.fuel = more.fuel;
        }
    }

    /// Whether a conclusion is a fact already; only for one that is said of variables.
    fn is_known_atom(&self, eg: &EGraph, conclusion: Expr, atoms: &Atoms, subst: &Subst) -> bool {
        let (says, args) = self.tc.st.unfold_app(conclusion);
        let root = |&a: &Expr| match self.tc.st.node(a) {
            Node::BVar(i) => subst.vars[subst.vars.len() - 1 - i as usize].map(|id| eg.find(id)),
            _ => eg.get(a).map(|id| eg.find(id)),
        };
        let of: Option<Ids> = args.iter().map(root).collect();
        of.is_some_and(|of| atoms.known.contains(&(says, of)))
    }
}
