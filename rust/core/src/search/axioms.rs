//! Premises that are axioms of a class: where an instance of it is among the hypotheses, they say again what its fields say.

use super::clauses::Clause;
use super::{Goal, Search};
use crate::expr::{Expr, FVar, Node};
use crate::name::Name;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// The premises of a goal.
pub(super) struct Premises {
    /// Those that fields of instances do not say, with their places.
    pub(super) others: Vec<(usize, Rc<Clause>)>,
    /// What the fields say that are premises.
    named: Vec<Expr>,
}

impl Premises {
    /// Whether a field is not named where others are.
    pub(super) fn pass_over(&self, says: Expr) -> bool {
        !self.named.is_empty() && !self.named.contains(&says)
    }
}

/// The premises, by how many there are and the instances among the hypotheses.
pub(super) type PremisesAt = FxHashMap<(usize, Vec<FVar>), Rc<Premises>>;

impl Search<'_> {
    /// The premises of a goal.
    pub(super) fn premises_at(&mut self, g: &Goal) -> Rc<Premises> {
        let instances: Vec<FVar> = g.hyps.iter().copied().filter(|&h| self.tc.class_of(self.ty(h)).is_some()).collect();
        let key = (self.premises.len(), instances);
        if let Some(known) = self.premises_at.get(&key) {
            return known.clone();
        }
        let mut premises = Premises { others: Vec::new(), named: Vec::new() };
        for (i, c) in self.premises.clone().into_iter().enumerate() {
            match self.said_by_fields(g, &c, &key.1) {
                Some(says) => premises.named.extend(says),
                None => premises.others.push((i, c)),
            }
        }
        let premises = Rc::new(premises);
        self.premises_at.insert(key, premises.clone());
        premises
    }

    /// What a premise says of the types of these instances, if it is what their fields say, and there are no others.
    fn said_by_fields(&mut self, g: &Goal, c: &Clause, instances: &[FVar]) -> Option<Vec<Expr>> {
        let Node::Pi(_, _, sort, rest) = self.tc.st.node(c.ty) else { return None };
        let Node::Pi(_, _, class, _) = self.tc.st.node(rest) else { return None };
        let class = self.tc.class_of(class).filter(|_| matches!(self.tc.st.node(sort), Node::Sort(_)))?;
        // Of other types it may say more.
        let env = self.tc.env;
        let of_variables = |n: &Name| {
            let ty = env.get(*n).map(|i| self.tc.st.get_forall_body(i.val.ty));
            let last = ty.and_then(|ty| self.tc.st.unfold_app(ty).1.last().copied());
            last.is_some_and(|t| matches!(self.tc.st.node(t), Node::BVar(_)))
        };
        if !env.index().instances(class).iter().all(of_variables) {
            return None;
        }
        let mut carriers: Vec<Expr> = Vec::new();
        for &x in instances {
            let (_, args) = self.tc.st.unfold_app(self.ty(x));
            carriers.extend(args.last().filter(|a| !carriers.contains(a)));
        }
        let said: Vec<Expr> = carriers.into_iter().filter_map(|carrier| self.said_at(g, c, carrier)).collect();
        let mut field = |says| instances.iter().any(|&x| self.local_clauses(x).iter().skip(1).any(|f| f.ty == says));
        (!said.is_empty() && said.iter().all(|&says| field(says))).then_some(said)
    }

    /// What a premise says of a type of which there is an instance.
    fn said_at(&mut self, g: &Goal, c: &Clause, carrier: Expr) -> Option<Expr> {
        self.use_instances(g);
        let point = self.point();
        let (_, ty) = self.with_fresh_levels(&c.source, c.ty);
        let said = (|| {
            let Node::Pi(_, _, sort, rest) = self.tc.st.node(ty) else { return None };
            let of = self.tc.infer_type(carrier)?;
            if !self.tc.unify(sort, of) {
                return None;
            }
            let rest = self.tc.st.instantiate1(rest, carrier);
            let rest = self.tc.instantiate_mvars(rest);
            let Node::Pi(_, _, class, rest) = self.tc.st.node(rest) else { return None };
            let instance = self.tc.synth(class)?;
            let says = self.tc.st.instantiate1(rest, instance);
            Some(self.tc.norm(says))
        })();
        self.back(&point);
        said.filter(|&e| !self.tc.st.has_mvar(e))
    }
}
