//! Eliminating a local by the recursor of its type, with the motive that abstracts it from the goal (McBride: Elimination
//! with a motive, 2000).
//!
//! Where the indices of its type are distinct variables they are abstracted too; otherwise see `inversion.rs`. The locals in
//! `general`, and whatever depends on what is eliminated, are generalised in the motive.

use super::{Goal, Search};
use crate::expr::{Args, BinderInfo, Expr, FVar, Node};
use crate::level::Level;
use crate::name::Name;
use smallvec::SmallVec;

/// The type of a local, an inductive family applied to parameters and indices.
pub(super) struct Family {
    pub(super) induct: Name,
    pub(super) levels: SmallVec<[Level; 2]>,
    pub(super) params: Args,
    pub(super) indices: Args,
}

impl Search<'_> {
    /// The type as an inductive family.
    pub(super) fn family(&self, ty: Expr) -> Option<Family> {
        let (f, args) = self.tc.st.unfold_app(ty);
        let Node::Const(induct, ls) = self.tc.st.node(f) else { return None };
        let ind = self.tc.env.inductive(induct)?;
        let n = ind.num_params as usize;
        if args.len() != n + ind.num_indices as usize {
            return None;
        }
        Some(Family {
            induct,
            levels: self.tc.st.levels(ls).into(),
            params: args[..n].into(),
            indices: args[n..].into(),
        })
    }

    /// Whether a family is `Eq` or `HEq`.
    pub(super) fn is_equality(&self, induct: Name) -> bool {
        induct == self.known.eq || Some(induct) == self.known.heq
    }

    /// Whether what is of a type are instances, which are used as they are: those of all classes but `Decidable`.
    pub(super) fn holds_instances(&self, induct: Name) -> bool {
        self.known.decidable != Some(induct) && self.tc.env.attrs(induct).is_some_and(|a| a.class)
    }

    /// Whether the recursor of the type eliminates into `Prop` only.
    pub(super) fn only_into_prop(&self, induct: Name) -> bool {
        let rec = self.rec_of(induct);
        let Some(rec) = rec.and_then(|r| self.tc.env.get(r)) else { return true };
        let ind_levels = self.tc.env.get(induct).map_or(0, |i| i.val.level_params.len());
        rec.val.level_params.len() == ind_levels
    }

    /// Whether the proofs of a proposition are made from data, as those of ∃ are.
    pub(super) fn asks_for_data(&self, n: Name) -> bool {
        self.tc.env.structure_like(n).is_some() && self.only_into_prop(n)
    }

    /// The recursor of a type, if it may be used.
    pub(super) fn rec_of(&self, induct: Name) -> Option<Name> {
        let index = self.tc.env.index();
        index.recursor(induct).filter(|&r| index.is_visible(r, self.visible))
    }

    /// Eliminates the local `x`: a goal for each constructor. The hole of `g` is filled.
    pub(super) fn eliminate(&mut self, g: &Goal, x: FVar, general: &[FVar]) -> Option<Vec<Goal>> {
        let x_ty = self.ty(x);
        let fam = self.family(x_ty)?;
        let rec = self.rec_of(fam.induct)?;
        let env = self.tc.env;
        let r = env.recursor(rec)?;
        let prop_target = self.tc.is_prop(g.target);
        if r.num_motives != 1 && !prop_target {
            return None;
        }
        if self.only_into_prop(fam.induct) && !prop_target {
            return None;
        }
        let index_vars: Vec<FVar> = fam
            .indices
            .iter()
            .filter_map(|&i| match self.tc.st.node(i) {
                Node::FVar(y) if g.hyps.contains(&y) => Some(y),
                _ => None,
            })
            .collect();
        let distinct = (1..index_vars.len()).all(|i| !index_vars[..i].contains(&index_vars[i]));
        let direct = index_vars.len() == fam.indices.len()
            && distinct
            && !fam.params.iter().any(|&p| self.mentions(p, &index_vars));
        if direct {
            self.eliminate_direct(g, x, general, &fam, rec, index_vars, true)
        } else {
            self.eliminate_with_equations(g, x, general, &fam, rec, true)
        }
    }

    pub(super) fn rec_const(&mut self, rec: Name, fam: &Family, into: Level) -> Expr {
        let mut levels = Vec::new();
        if !self.only_into_prop(fam.induct) {
            levels.push(into);
        }
        levels.extend_from_slice(&fam.levels);
        let r = self.tc.st.const_at(rec, &levels);
        self.tc.st.apps(r, &fam.params)
    }

    /// Cases on a local of a family without indices: goals without induction hypotheses.
    pub(super) fn take_apart(&mut self, g: &Goal, x: FVar) -> Option<Vec<Goal>> {
        let fam = self.family(self.ty(x))?;
        let rec = self.rec_of(fam.induct)?;
        self.eliminate_direct(g, x, &[], &fam, rec, Vec::new(), false)
    }

    #[allow(clippy::too_many_arguments)]
    fn eliminate_direct(
        &mut self,
        g: &Goal,
        x: FVar,
        general: &[FVar],
        fam: &Family,
        rec: Name,
        index_vars: Vec<FVar>,
        induction: bool,
    ) -> Option<Vec<Goal>> {
        let mut over: Vec<FVar> = index_vars.clone();
        over.push(x);
        let moved = self.moved(g, &over, general);
        let body = self.tc.st.mk_pi(&moved, g.target);
        let into = self.level_of(g, body)?;
        let abstracted = self.tc.st.abstract_fvars(body, &over);
        let r = self.rec_const(rec, fam, into);
        let mut e = self.with_motives(r, rec, over.len(), abstracted)?;
        let gone: Vec<FVar> = moved.iter().copied().chain(over.iter().copied()).collect();
        let goals = if induction { self.minors(g, &mut e, &gone, rec)? } else { self.cases(g, &mut e, &gone, rec)? };
        let args: Vec<Expr> = over.iter().chain(&moved).map(|&y| self.tc.st.fvar(y)).collect();
        let e = self.tc.st.apps(e, &args);
        self.close(g, e);
        Some(goals)
    }

    /// What depends on `over`, and what is to be general, closed under dependence; in order.
    pub(super) fn moved(&self, g: &Goal, over: &[FVar], general: &[FVar]) -> Vec<FVar> {
        let all: Vec<FVar> = over.iter().chain(general).copied().collect();
        let dependents = self.dependents(g, &all);
        g.hyps
            .iter()
            .copied()
            .filter(|y| !over.contains(y) && (general.contains(y) || dependents.contains(y)))
            .collect()
    }

    /// The type of the next argument of a function.
    pub(super) fn next_domain(&mut self, f: Expr) -> Option<Expr> {
        let ty = self.tc.infer_type(f)?;
        let ty = self.tc.whnf(ty);
        match self.tc.st.node(ty) {
            Node::Pi(_, _, domain, _) => Some(domain),
            _ => None,
        }
    }

    /// The recursor applied to its motives: `body` for the type of the major premise, `True` for the types that are
    /// mutual with it or nested in it.
    pub(super) fn with_motives(&mut self, r: Expr, rec: Name, n: usize, body: Expr) -> Option<Expr> {
        let motives = self.tc.env.recursor(rec)?.num_motives as usize;
        let own = self.own_motive(rec)?;
        let mut e = r;
        for i in 0..motives {
            let motive = if i == own {
                self.motive_over(e, n, body)?
            } else {
                let truth = self.truth().0;
                let motive_ty = self.next_domain(e)?;
                self.constant_lambda(motive_ty, truth)
            };
            e = self.tc.st.app(e, motive);
        }
        Some(e)
    }

    /// Which of the motives of a recursor its conclusion is about.
    pub(super) fn own_motive(&self, rec: Name) -> Option<usize> {
        let info = self.tc.env.get(rec)?;
        let params = self.tc.env.recursor(rec)?.num_params as usize;
        let mut binders: usize = 0;
        let mut ty = info.val.ty;
        while let Node::Pi(_, _, _, b) = self.tc.st.node(ty) {
            binders += 1;
            ty = b;
        }
        match self.tc.st.node(self.tc.st.get_app_fn(ty)) {
            Node::BVar(i) => binders.checked_sub(1 + i as usize + params),
            _ => None,
        }
    }

    /// `fun indices x => body` with the binder types that the recursor asks for; `body` has as many loose variables.
    pub(super) fn motive_over(&mut self, r: Expr, n: usize, body: Expr) -> Option<Expr> {
        let motive_ty = self.next_domain(r)?;
        let mut domains = Vec::new();
        let mut ty = motive_ty;
        for _ in 0..n {
            let Node::Pi(name, _, t, b) = self.tc.st.node(ty) else { return None };
            domains.push((name, t));
            ty = b;
        }
        Some(domains.into_iter().rev().fold(body, |body, (name, t)| self.tc.st.lam(name, BinderInfo::Default, t, body)))
    }

    /// Applies the recursor to a hole for each minor premise.
    pub(super) fn minors(&mut self, g: &Goal, e: &mut Expr, gone: &[FVar], rec: Name) -> Option<Vec<Goal>> {
        let env = self.tc.env;
        let r = env.recursor(rec)?;
        let recursive = env.rec_inductive(r).and_then(|n| env.inductive(n)).is_some_and(|ind| ind.is_rec);
        let mut goals = Vec::new();
        for _ in 0..r.num_minors {
            let Some(target) = self.next_minor(e)? else { continue };
            let (hole, he) = self.hole(target, g.depth);
            *e = self.tc.st.app(*e, he);
            let mut sub = self.without(g, gone);
            sub.target = target;
            sub.hole = hole;
            sub.elims += u32::from(recursive);
            goals.push(sub);
        }
        Some(goals)
    }

    /// Applies the recursor to a hole for each minor premise without its induction hypotheses, which inversion has no use for.
    pub(super) fn cases(&mut self, g: &Goal, e: &mut Expr, gone: &[FVar], rec: Name) -> Option<Vec<Goal>> {
        let hypotheses = self.induction_hypotheses(rec)?;
        let mut goals = Vec::new();
        for held in hypotheses {
            let Some(target) = self.next_minor(e)? else { continue };
            let (mut fields, mut binders, mut body) = (Vec::new(), Vec::new(), target);
            for is_hypothesis in held {
                let Node::Pi(name, info, t, b) = self.tc.st.node(body) else { break };
                let y = self.tc.open(name, info, t, None);
                let ye = self.tc.st.fvar(y);
                body = self.tc.st.instantiate1(b, ye);
                binders.push(y);
                if !is_hypothesis {
                    fields.push(y);
                }
            }
            let target = self.tc.st.mk_pi(&fields, body);
            let (hole, he) = self.hole(target, g.depth);
            let args: Vec<Expr> = fields.iter().map(|&y| self.tc.st.fvar(y)).collect();
            let proof = self.tc.st.apps(he, &args);
            let proof = self.tc.st.mk_lambda(&binders, proof);
            self.tc.close(binders.len() as u32);
            *e = self.tc.st.app(*e, proof);
            let mut sub = self.without(g, gone);
            sub.target = target;
            sub.hole = hole;
            goals.push(sub);
        }
        Some(goals)
    }

    /// What the next minor premise of a recursor applied as far as `e` has to prove; one that is trivial is filled in.
    fn next_minor(&mut self, e: &mut Expr) -> Option<Option<Expr>> {
        let minor_ty = self.next_domain(*e)?;
        let target = self.tc.norm(minor_ty);
        let Some(proof) = self.trivial(target) else { return Some(Some(target)) };
        *e = self.tc.st.app(*e, proof);
        Some(None)
    }

    /// For each minor premise of a recursor, which of its leading arguments are induction hypotheses.
    fn induction_hypotheses(&self, rec: Name) -> Option<Vec<Vec<bool>>> {
        let (ty, r) = (self.tc.env.get(rec)?.val.ty, self.tc.env.recursor(rec)?);
        let motives = r.num_params..r.num_params + r.num_motives;
        // Whether a type below so many binders is a motive at some terms.
        let of_motive = |t: Expr, mut depth: u32| {
            let mut t = t;
            while let Node::Pi(_, _, _, b) = self.tc.st.node(t) {
                (t, depth) = (b, depth + 1);
            }
            match self.tc.st.node(self.tc.st.get_app_fn(t)) {
                Node::BVar(i) => motives.contains(&(depth - 1 - i)),
                _ => false,
            }
        };
        let (mut ty, mut depth) = (ty, 0);
        let mut out = Vec::new();
        while let Node::Pi(_, _, minor, b) = self.tc.st.node(ty) {
            if (motives.end..motives.end + r.num_minors).contains(&depth) {
                let (mut t, mut below) = (minor, depth);
                let mut held = Vec::new();
                while let Node::Pi(_, _, field, b) = self.tc.st.node(t) {
                    held.push(of_motive(field, below));
                    (t, below) = (b, below + 1);
                }
                out.push(held);
            }
            (ty, depth) = (b, depth + 1);
        }
        Some(out)
    }

    /// `True` and its proof; where the problem does not know it, `Prop = Prop`.
    pub(super) fn truth(&mut self) -> (Expr, Expr) {
        if let Some((truth, intro)) = self.known.connectives.truth {
            return (self.plain_const(truth), self.plain_const(intro));
        }
        let prop = self.tc.st.prop();
        let one = self.tc.st.level_succ(Level::ZERO);
        let (sort, l) = (self.tc.st.sort(one), self.tc.st.level_succ(one));
        (self.mk_eq(l, sort, prop, prop), self.mk_refl(l, sort, prop))
    }

    /// The proof of `∀ …, True`.
    fn trivial(&mut self, ty: Expr) -> Option<Expr> {
        let (truth, proof) = self.truth();
        let body = self.tc.st.get_forall_body(ty);
        (body == truth).then(|| self.constant_lambda_core(ty, proof))
    }
}
