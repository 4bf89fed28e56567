//! Forward chaining: what follows from the facts of the e-graph by clauses `∀ x…, A₁ → … → C` whose conclusion is an atom, each
//! with facts, up to what the e-graph knows to be equal, for its conditions.

use super::Search;
use super::discharge::Instance;
use super::egraph::{EGraph, Id};
use super::ematch::{Subst, Todo};
use super::rules::{Rule, Trigger};
use crate::expr::{Expr, Node};
use rustc_hash::FxHashSet;
use smallvec::SmallVec;
use std::rc::Rc;

/// How many ways for all the conditions of a clause to be facts are looked at.
const WAYS: usize = 256;

/// How often it is looked what follows.
const ROUNDS: usize = 12;

/// How much a clause may say of new terms at a time.
const NEW: usize = 2;

/// How much the e-graph may grow.
const NODES: usize = 200;

/// How many facts are looked at for a clause.
const FUEL: u32 = 20_000;

type Ids = SmallVec<[Id; 4]>;

/// A fact: something said of terms of the e-graph.
struct Atom {
    says: Expr,
    of: Ids,
}

/// The facts that clauses may have for their conditions.
pub(super) struct Atoms {
    all: Vec<Atom>,
    /// What is said of which classes.
    known: FxHashSet<(Expr, Ids)>,
}

/// Where a clause applies: what it says of terms that are there, and what of others.
#[derive(Default)]
struct Found {
    known: Vec<Subst>,
    new: Vec<Subst>,
}

impl Search<'_> {
    /// Adds what follows from the facts by clauses, first about the terms that are there, then a little about others, until the
    /// target or `False` follows. Whether anything does.
    pub(super) fn chain_forward(
        &mut self,
        eg: &mut EGraph,
        rules: &[Rc<Rule>],
        facts: &mut Vec<(Id, Expr)>,
        target: Id,
    ) -> bool {
        let (given, nodes) = (facts.len(), eg.len() + NODES);
        let absurd = self.known.false_.map(|n| self.plain_const(n));
        let mut new = false;
        for _ in 0..ROUNDS {
            let before = facts.len();
            let mut atoms = self.atoms(eg, facts);
            let mut instances = Vec::new();
            for rule in rules.iter().filter(|r| r.trigger == Trigger::Horn) {
                let found = self.horn_instances(eg, rule, facts, &mut atoms, new);
                instances.extend(found.into_iter().map(|i| (rule, i)));
            }
            self.add_instances(eg, instances, facts, nodes);
            let found = |f: &(Id, Expr)| eg.same(f.0, target) || Some(eg.term(f.0)) == absurd;
            if facts[before..].iter().any(found) {
                return true;
            }
            let progress = facts.len() > before;
            if new && !progress {
                return facts.len() > given;
            }
            new = !progress;
        }
        self.cut = true;
        facts.len() > given
    }

    /// The atoms among the facts.
    pub(super) fn atoms(&self, eg: &EGraph, facts: &[(Id, Expr)]) -> Atoms {
        let mut atoms = Atoms { all: Vec::new(), known: FxHashSet::default() };
        for &(fact, _) in facts {
            let (says, args) = self.tc.st.unfold_app(eg.term(fact));
            let Some(of) = args.iter().map(|&a| eg.get(a)).collect::<Option<Ids>>() else { continue };
            if !matches!(self.tc.st.node(says), Node::Pi(..))
                && atoms.known.insert((says, of.iter().map(|&id| eg.find(id)).collect()))
            {
                atoms.all.push(Atom { says, of });
            }
        }
        atoms
    }

    /// What a clause says at facts, where that is not known yet: of terms that are there, or, if asked for, of `new` ones.
    pub(super) fn horn_instances(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        facts: &[(Id, Expr)],
        atoms: &mut Atoms,
        new: bool,
    ) -> Vec<Instance> {
        let limit = if new { NEW } else { WAYS };
        if !rule.conditions.contains(&true) {
            return match rule.from == rule.to {
                _ if new => Vec::new(),
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
        let (mut subst, mut found) = (Subst::empty(rule), Found::default());
        subst.fuel = FUEL;
        self.join(eg, rule, &conditions, atoms, &mut subst, &mut found);
        let found = if new { found.new } else { found.known };
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
        atoms: &mut Atoms,
        subst: &mut Subst,
        out: &mut Found,
    ) {
        let Some((&condition, rest)) = conditions.split_first() else {
            match self.atom_at(eg, rule, subst) {
                Some(atom) if atoms.known.insert(atom.clone()) => out.known.push(subst.clone()),
                Some(_) => {}
                None => out.new.push(subst.clone()),
            }
            return;
        };
        let (says, args) = self.tc.st.unfold_app(condition);
        let ground = self.is_ground(rule, says);
        for i in 0..atoms.all.len() {
            if subst.fuel == 0 || out.known.len() >= WAYS || out.new.len() >= WAYS {
                self.cut = true;
                return;
            }
            subst.fuel -= 1;
            let atom = &atoms.all[i];
            if args.len() != atom.of.len() || ground && says != atom.says {
                continue;
            }
            let mark = subst.mark();
            let of = atom.of.clone();
            if ground || self.match_syntax(eg, rule, says, atom.says, subst) {
                self.join_args(eg, rule, (&args, &of), (rest, atoms), subst, out);
            }
            subst.undo_to(mark);
        }
    }

    /// Goes on where the arguments of a condition are those of a fact.
    fn join_args(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        (args, of): (&[Expr], &[Id]),
        (rest, atoms): (&[Expr], &mut Atoms),
        subst: &mut Subst,
        out: &mut Found,
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
            more.fuel = subst.fuel;
            self.join_args(eg, rule, (args, of), (rest, atoms), &mut more, out);
            subst.fuel = more.fuel;
        }
    }

    /// What a clause says of which classes; `None` if it speaks of a term that is not there.
    fn atom_at(&mut self, eg: &EGraph, rule: &Rule, subst: &Subst) -> Option<(Expr, Ids)> {
        let (says, args) = self.tc.st.unfold_app(rule.to);
        let says = match self.is_ground(rule, says) {
            true => says,
            false => eg.term(self.node_at(eg, rule, says, subst)?),
        };
        let of = args.iter().map(|&a| self.node_at(eg, rule, a, subst).map(|id| eg.find(id)));
        Some((says, of.collect::<Option<Ids>>()?))
    }

    /// A node equal to a pattern at a substitution.
    fn node_at(&self, eg: &EGraph, rule: &Rule, p: Expr, subst: &Subst) -> Option<Id> {
        match self.tc.st.node(p) {
            Node::BVar(i) => subst.vars[subst.vars.len() - 1 - i as usize],
            _ if self.is_ground(rule, p) => eg.get(p),
            Node::App(f, a) => eg.application(self.node_at(eg, rule, f, subst)?, self.node_at(eg, rule, a, subst)?),
            Node::Proj(_, i, s) => eg.field(self.node_at(eg, rule, s, subst)?, i),
            _ => None,
        }
    }
}
