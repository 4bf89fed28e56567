//! Forward chaining: what follows from the facts of the e-graph by clauses `∀ x…, A₁ → … → C` whose conclusion is an atom, each
//! with facts, up to what the e-graph knows to be equal, for its conditions. (Semi-naive, as in Datalog: Abiteboul, Hull, Vianu:
//! Foundations of Databases, 1995, chapter 13.)

use super::Search;
use super::discharge::Instance;
use super::egraph::{EGraph, Id};
use super::elim::Family;
use super::ematch::{Subst, Todo};
use super::rules::{Rule, Rules, Trigger};
use crate::expr::{Expr, Node};
use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;
use std::rc::Rc;

/// How often it is looked what follows.
const ROUNDS: usize = 12;

/// How much a clause may say of new terms at a time.
const NEW: usize = 4;

/// How much the e-graph may grow.
const NODES: usize = 200;

/// How many ways for all the conditions of a clause to be facts are looked at.
const WAYS: usize = 256;

/// The constructors of no more relations are clauses.
const RELATIONS: usize = 3;

/// How many facts are looked at for a clause.
const FUEL: u32 = 20_000;

type Ids = SmallVec<[Id; 4]>;

/// What is said of which classes.
type Statement = (Expr, Ids);

/// A fact: something said of terms of the e-graph.
struct Atom {
    says: Expr,
    of: Ids,
}

/// The facts that clauses may have for their conditions.
#[derive(Default)]
struct Atoms {
    /// How many of the facts were looked at.
    seen: usize,
    all: Vec<Atom>,
    /// Those from here on are new since the last round.
    fresh: usize,
    /// Which of them say something.
    by_says: FxHashMap<Expr, Vec<usize>>,
    /// Which of them say something of a class as their so manieth argument.
    by_argument: FxHashMap<(Expr, usize, Id), Vec<usize>>,
}

/// Where a clause applies: what it says of terms that are there, and what of others.
struct Found<'a> {
    said: &'a mut FxHashSet<Statement>,
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
        let made = self.constructor_rules(eg.term(target));
        let rules = || rules.iter().chain(made.iter()).filter(|r| matches!(r.trigger, Trigger::Horn | Trigger::Fact));
        if !rules().any(|r| r.trigger == Trigger::Horn) {
            return false;
        }
        self.add_carriers(eg);
        let (given, nodes) = (facts.len(), eg.len() + NODES);
        let absurd = self.known.false_.map(|n| self.plain_const(n));
        let (mut atoms, mut said, mut new) = (Atoms::default(), FxHashSet::default(), false);
        // There are new terms, of which what follows may have followed for long.
        let mut grown = false;
        for _ in 0..ROUNDS {
            let before = facts.len();
            self.add_atoms(eg, facts, &mut atoms, &mut said);
            if new || grown {
                atoms.fresh = 0;
            }
            grown = new;
            let mut instances = Vec::new();
            for rule in rules() {
                let found = self.horn_instances(eg, rule, facts, &atoms, &mut said, new);
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

    /// The constructors of the relation that a proposition is about, and of those that their premises are about, as clauses.
    fn constructor_rules(&mut self, p: Expr) -> Rules {
        let Some(fam) = self.relation(p) else { return Rc::new([]) };
        let key = self.tc.st.const_at(fam.induct, &fam.levels);
        let key = self.tc.st.apps(key, &fam.params);
        if let Some(known) = self.constructor_rules.get(&key) {
            return known.clone();
        }
        let (mut families, mut rules) = (vec![fam], Vec::new());
        let mut i = 0;
        while i < families.len().min(RELATIONS) {
            let ctors = self.tc.env.inductive(families[i].induct).map(|ind| ind.ctors.clone());
            for c in ctors.unwrap_or_default() {
                let Some(clause) = self.ctor_clause(&families[i], c) else { continue };
                for (t, _) in self.domains(clause.ty) {
                    let fam = self.relation(t).filter(|fam| fam.params.iter().all(|&p| self.tc.st.loose(p) == 0));
                    families.extend(fam.filter(|fam| families.iter().all(|f| f.induct != fam.induct)));
                }
                rules.extend(self.rules_of(&clause).iter().cloned());
            }
            i += 1;
        }
        let rules: Rules = rules.into();
        self.constructor_rules.insert(key, rules.clone());
        rules
    }

    /// The family of a proposition, if its constructors say of which things it holds.
    fn relation(&self, p: Expr) -> Option<Family> {
        let fam = self.family(p)?;
        (!fam.indices.is_empty() && !self.is_equality(fam.induct) && self.is_family_of_props(fam.induct)).then_some(fam)
    }

    /// Adds what the instances are instances for: a clause may have a variable for it.
    fn add_carriers(&mut self, eg: &mut EGraph) {
        for id in 0..eg.len() as Id {
            if let Node::FVar(x) = self.tc.st.node(eg.term(id)) {
                let ty = self.ty(x);
                if self.tc.class_of(ty).is_some() {
                    let (_, args) = self.tc.st.unfold_app(ty);
                    for &a in &args {
                        eg.add(&mut self.tc, a);
                    }
                }
            }
        }
    }

    /// The atoms among the facts that were not looked at yet.
    fn add_atoms(&self, eg: &EGraph, facts: &[(Id, Expr)], atoms: &mut Atoms, said: &mut FxHashSet<Statement>) {
        atoms.fresh = atoms.all.len();
        for &(fact, _) in &facts[atoms.seen..] {
            let (says, args) = self.tc.st.unfold_app(eg.term(fact));
            let Some(of) = args.iter().map(|&a| eg.get(a)).collect::<Option<Ids>>() else { continue };
            let classes: Ids = of.iter().map(|&id| eg.find(id)).collect();
            if matches!(self.tc.st.node(says), Node::Pi(..)) {
                continue;
            }
            let at = atoms.all.len();
            atoms.by_says.entry(says).or_default().push(at);
            for (i, &class) in classes.iter().enumerate() {
                atoms.by_argument.entry((says, i, class)).or_default().push(at);
            }
            said.insert((says, classes));
            atoms.all.push(Atom { says, of });
        }
        atoms.seen = facts.len();
    }

    /// What a clause says at facts, where that is not known yet: of terms that are there, or, if asked for, of `new` ones.
    fn horn_instances(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        facts: &[(Id, Expr)],
        atoms: &Atoms,
        said: &mut FxHashSet<Statement>,
        new: bool,
    ) -> Vec<Instance> {
        if !rule.conditions.contains(&true) {
            return match rule.from == rule.to {
                _ if new => Vec::new(),
                true => self.instances_by_seeds(eg, rule, facts),
                false => self.instances_by_pattern(eg, rule, facts, WAYS),
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
        let mut subst = Subst::empty(rule);
        let mut found = Found { said, known: Vec::new(), new: Vec::new() };
        subst.fuel = FUEL;
        self.join(eg, rule, (&conditions, atoms), atoms.fresh == 0, &mut subst, &mut found);
        let mut out = Vec::new();
        for subst in found.known {
            out.extend(self.instantiate_rule(eg, rule, subst, facts));
        }
        let limit = if new { out.len() + NEW } else { 0 };
        for subst in found.new {
            if out.len() >= limit {
                break;
            }
            out.extend(self.instantiate_rule(eg, rule, subst, facts));
        }
        out
    }

    /// The substitutions with which these conditions are facts, a fresh one among them, and the conclusion is not.
    fn join(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        (conditions, atoms): (&[Expr], &Atoms),
        fresh: bool,
        subst: &mut Subst,
        out: &mut Found<'_>,
    ) {
        let Some((&condition, rest)) = conditions.split_first() else {
            let parts = self.parts_with_unknowns(rule, subst);
            if parts.is_empty() {
                return self.add_found(eg, rule, subst, out);
            }
            let mut found = Vec::new();
            for part in parts {
                for &id in eg.candidates(&self.tc.st, part).iter() {
                    self.match_node(eg, rule, part, id, &Todo::End, subst, &mut found);
                }
            }
            for at in found {
                self.add_found(eg, rule, &at, out);
            }
            return;
        };
        let (pattern, args) = self.tc.st.unfold_app(condition);
        let says = self.term_at(eg, rule, pattern, subst);
        let bound = args.iter().enumerate().find_map(|(i, &a)| Some((i, self.node_at(eg, rule, a, subst)?)));
        let known = match (says, bound) {
            (Some(says), Some((i, id))) => Some(atoms.by_argument.get(&(says, i, eg.find(id)))),
            (Some(says), None) => Some(atoms.by_says.get(&says)),
            (None, _) => None,
        };
        let which: Vec<usize> = match known {
            Some(some) => some.cloned().unwrap_or_default(),
            None => (0..atoms.all.len()).collect(),
        };
        let from = if rest.is_empty() && !fresh { which.partition_point(|&i| i < atoms.fresh) } else { 0 };
        for &i in &which[from..] {
            if subst.fuel == 0 || out.known.len() >= WAYS || out.new.len() >= WAYS {
                self.cut = true;
                return;
            }
            subst.fuel -= 1;
            let atom = &atoms.all[i];
            if args.len() != atom.of.len() {
                continue;
            }
            let mark = subst.mark();
            if says.is_some() || self.match_syntax(eg, rule, pattern, atom.says, subst) {
                self.join_args(eg, rule, (&args, &atom.of), (rest, atoms), fresh || i >= atoms.fresh, subst, out);
            }
            subst.undo_to(mark);
        }
    }

    /// The patterns among the arguments of a conclusion that mention variables which the conditions did not say.
    fn parts_with_unknowns(&self, rule: &Rule, subst: &Subst) -> Vec<Expr> {
        let (_, args) = self.tc.st.unfold_app(rule.to);
        let unknown = |&e: &Expr| {
            let mut mentioned = vec![false; rule.binders.len()];
            self.mark_vars(e, &mut mentioned);
            let open = |i: usize| mentioned[i] && subst.vars[i].is_none() && !rule.conditions[i];
            self.is_pattern(e) && (0..mentioned.len()).any(open)
        };
        args.iter().copied().filter(|e| unknown(e)).collect()
    }

    /// Adds a substitution if what the clause says with it is not known.
    fn add_found(&self, eg: &EGraph, rule: &Rule, subst: &Subst, out: &mut Found<'_>) {
        match self.statement_at(eg, rule, rule.to, subst) {
            Some(statement) if out.said.insert(statement.clone()) => out.known.push(subst.clone()),
            Some(_) => {}
            None => out.new.push(subst.clone()),
        }
    }

    /// Goes on where the arguments of a condition are those of a fact.
    #[allow(clippy::too_many_arguments)]
    fn join_args(
        &mut self,
        eg: &EGraph,
        rule: &Rule,
        (args, of): (&[Expr], &[Id]),
        rest: (&[Expr], &Atoms),
        fresh: bool,
        subst: &mut Subst,
        out: &mut Found<'_>,
    ) {
        let (Some((&arg, args)), Some((&id, of))) = (args.split_first(), of.split_first()) else {
            return self.join(eg, rule, rest, fresh, subst, out);
        };
        if let Node::BVar(i) = self.tc.st.node(arg) {
            let slot = subst.vars.len() - 1 - i as usize;
            match subst.vars[slot] {
                Some(known) if !eg.same(known, id) => {}
                Some(_) => self.join_args(eg, rule, (args, of), rest, fresh, subst, out),
                None => {
                    let mark = subst.mark();
                    subst.set_var(slot, id);
                    self.join_args(eg, rule, (args, of), rest, fresh, subst, out);
                    subst.undo_to(mark);
                }
            }
            return;
        }
        let mut found = Vec::new();
        self.match_all(eg, rule, &Todo::Class(arg, id, &Todo::End), subst, &mut found);
        for mut more in found {
            more.fuel = subst.fuel;
            self.join_args(eg, rule, (args, of), rest, fresh, &mut more, out);
            subst.fuel = more.fuel;
        }
    }

    /// What a clause says of which classes; `None` if it speaks of a term that is not there.
    fn statement_at(&self, eg: &EGraph, rule: &Rule, conclusion: Expr, subst: &Subst) -> Option<Statement> {
        let (says, args) = self.tc.st.unfold_app(conclusion);
        let of = args.iter().map(|&a| self.node_at(eg, rule, a, subst).map(|id| eg.find(id)));
        Some((self.term_at(eg, rule, says, subst)?, of.collect::<Option<Ids>>()?))
    }

    /// A pattern at a substitution.
    fn term_at(&self, eg: &EGraph, rule: &Rule, p: Expr, subst: &Subst) -> Option<Expr> {
        if self.is_ground(rule, p) { Some(p) } else { self.node_at(eg, rule, p, subst).map(|id| eg.term(id)) }
    }
}
