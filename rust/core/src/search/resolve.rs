//! Stand-ins: while the search goes on, a proof of a closed goal is a local whose type says what it proves, applied to the
//! hypotheses. Proofs are put in at the end, for the goals that the solution uses.
//!
//! Which proof is put in depends on the goal and its budget alone: the first, in the order of the moves, within the least
//! of a row of budgets that suffice. So the solution is the same whatever was found earlier, or by other threads.

use super::facts::Key;
use super::{Goal, Search};
use crate::expr::{BinderInfo, Expr, FVar, LocalDecl, Node, Store};
use crate::round::{FIRST_BUDGET, MORE_BUDGET};
use rustc_hash::{FxHashMap, FxHashSet};

/// The closed goals for whose proofs stand-ins were made, and the proofs that were put in so far.
#[derive(Default)]
pub(super) struct StandIns {
    goals: FxHashMap<FVar, Waiting>,
    /// As functions of the hypotheses.
    proofs: FxHashMap<FVar, Expr>,
    /// Those that are being put in.
    open: FxHashSet<FVar>,
}

/// A goal whose proof is to be put in.
#[derive(Clone)]
struct Waiting {
    goal: Goal,
    budget: f32,
    /// The locals that the proof may speak of: the hypotheses, and what they speak of.
    scope: Vec<FVar>,
}

impl Search<'_> {
    /// What stands for the proof of a closed goal that was, or can be, proved within a budget.
    pub(super) fn stand_in(&mut self, g: &Goal, budget: f32) -> Expr {
        let scope = self.scope_of(g);
        let ty = self.tc.st.mk_pi(&scope, g.target);
        let name = self.tc.st.name("canonical.goal");
        let name = self.tc.st.name_num(name, g.elims.into());
        let name = self.tc.st.name_num(name, budget.to_bits().into());
        let decl = LocalDecl { depth: 0, name, info: BinderInfo::Default, ty, value: None };
        let x = self.tc.st.mk_local(decl);
        let e = self.tc.st.fvar(x);
        let args: Vec<Expr> = scope.iter().map(|&h| self.tc.st.fvar(h)).collect();
        self.stand_ins.goals.entry(x).or_insert_with(|| Waiting { goal: g.clone(), budget, scope });
        self.tc.st.apps(e, &args)
    }

    fn scope_of(&self, g: &Goal) -> Vec<FVar> {
        let mut scope = (*g.hyps).clone();
        let mut i = 0;
        let mut e = g.target;
        loop {
            self.tc.st.any(e, &mut |st, e| {
                if !st.has_fvar(e) {
                    return None;
                }
                if let Node::FVar(x) = st.node(e)
                    && st.local(x).depth > 0
                    && !scope.contains(&x)
                {
                    scope.push(x);
                }
                Some(false)
            });
            let Some(&x) = scope.get(i) else { break };
            e = self.ty(x);
            i += 1;
        }
        if scope.len() > g.hyps.len() {
            scope.sort_by_key(|&x| self.tc.st.local(x).depth);
        }
        scope
    }

    /// A term with proofs in the place of its stand-ins; `None` if the search is to stop before one is found.
    pub(super) fn resolve(&mut self, e: Expr) -> Option<Expr> {
        let outer = std::mem::take(&mut self.tc.unifier.postponed);
        let flags = (self.cut, self.looped);
        self.isolated += 1;
        let in_order = std::mem::replace(&mut self.in_order, true);
        let out = self.put_proofs(e);
        self.in_order = in_order;
        self.isolated -= 1;
        (self.cut, self.looped) = flags;
        self.tc.unifier.postponed = outer;
        out
    }

    fn put_proofs(&mut self, e: Expr) -> Option<Expr> {
        let mut open = Vec::new();
        let stand_ins = &self.stand_ins;
        self.tc.st.any(e, &mut |st, e| {
            if !st.has_fvar(e) {
                return None;
            }
            if let Node::FVar(x) = st.node(e)
                && stand_ins.goals.contains_key(&x)
                && !open.contains(&x)
            {
                open.push(x);
            }
            Some(false)
        });
        if open.is_empty() {
            return Some(e);
        }
        for x in open {
            if self.stand_ins.proofs.contains_key(&x) {
                continue;
            }
            let Waiting { goal, budget, scope } = self.stand_ins.goals.get(&x)?.clone();
            if !self.stand_ins.open.insert(x) {
                return None;
            }
            let proof = self.canonical_proof(&goal, budget).and_then(|p| self.put_proofs(p));
            self.stand_ins.open.remove(&x);
            let proof = proof?;
            let proof = self.tc.st.mk_lambda(&scope, proof);
            self.stand_ins.proofs.insert(x, proof);
        }
        Some(put(&mut self.tc.st, e, &self.stand_ins.proofs))
    }

    /// The proof of a closed goal within a budget, with stand-ins.
    fn canonical_proof(&mut self, g: &Goal, budget: f32) -> Option<Expr> {
        let key = Key::of(g);
        let mut level = FIRST_BUDGET;
        while level < budget && !self.is_provable(g, level) {
            level += MORE_BUDGET;
        }
        let level = level.min(budget);
        let id = self.facts.id(&key);
        let known = self.facts.get(id).proof;
        if let Some((at, proof)) = known
            && at == level
        {
            return Some(proof);
        }
        let print = self.seat.as_mut().map(|s| s.fingerprint(&self.tc.st, &key));
        let g = self.with_new_hole(g);
        let (_, found) = self.attempt_at(&g, id, print, level);
        // Out of time, any proof is better than none.
        found.or(known.map(|k| k.1))
    }

    fn is_provable(&mut self, g: &Goal, budget: f32) -> bool {
        let point = self.point();
        let g = self.with_new_hole(g);
        let ok = self.prove_atom(&g, budget);
        self.back(&point);
        ok
    }

    fn with_new_hole(&mut self, g: &Goal) -> Goal {
        let (hole, _) = self.hole(g.target, g.depth);
        Goal { hole, ..g.clone() }
    }
}

/// The term with proofs for those stand-ins for which there are some. They may have lost arguments to η.
fn put(st: &mut Store<'_>, e: Expr, proofs: &FxHashMap<FVar, Expr>) -> Expr {
    st.replace(e, &mut |st, e, _| {
        if !st.has_fvar(e) {
            return Some(e);
        }
        let Node::FVar(x) = st.node(st.get_app_fn(e)) else { return None };
        let mut body = *proofs.get(&x)?;
        let (_, args) = st.unfold_app(e);
        let mut n = 0;
        while n < args.len()
            && let Node::Lam(_, _, _, b) = st.node(body)
        {
            (body, n) = (b, n + 1);
        }
        let args: Vec<Expr> = args.into_iter().map(|a| put(st, a, proofs)).collect();
        let head = st.instantiate(body, &args[..n]);
        Some(st.apps(head, &args[n..]))
    })
}
