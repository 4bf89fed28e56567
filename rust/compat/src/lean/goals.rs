//! What is to be found by `canonical`: goals closed over what their places offer, with their premises.

use super::declare::Header;
use super::elab::{Call, Elab, Result};
use super::place::Place;
use super::state::Made;
use super::syntax::{Term, TermKind};
use super::{Item, OPTIONS};
use canonical_core::env::{ConstantInfo, ConstantKind, ConstantVal, ReducibilityHints};
use canonical_core::expr::{BinderInfo, Expr, FVar, Node};
use canonical_core::name::Name;
use canonical_core::prover::Goal;
use std::sync::Arc;

impl Elab<'_> {
    /// What was to be found by `canonical`, each under what it may use.
    pub(super) fn goals(
        &mut self,
        full: &str,
        xs: &[FVar],
        header: &Header,
        params: &[Name],
        made: &mut Made,
    ) -> Result<()> {
        let calls = std::mem::take(&mut self.calls);
        for (i, c) in calls.iter().enumerate() {
            let name = if i == 0 { full.to_owned() } else { format!("{full}_{}", i + 1) };
            let item = self.goal(&name, c, xs, header, params, made)?;
            made.goal(&self.tc.st, item);
        }
        Ok(())
    }

    fn goal(
        &mut self,
        name: &str,
        c: &Call,
        xs: &[FVar],
        header: &Header,
        params: &[Name],
        made: &mut Made,
    ) -> Result<Item> {
        let left_out = |x: FVar| header.variables.contains(&x) && !xs.contains(&x);
        let mut context: Vec<FVar> = Vec::new();
        for l in &c.locals {
            if let Node::FVar(x) = self.tc.st.node(l.value)
                && !left_out(x)
            {
                context.push(x);
            }
        }
        let ty = self.mk_pi(&context, c.ty);
        self.finished(ty, c.at)?;
        self.no_level_holes(ty, c.at)?;
        let mut premises = Vec::new();
        for (i, p) in c.call.premises.iter().enumerate() {
            premises.extend(self.premise(p, &format!("{name}._premise_{}", i + 1), c, &context, params, made)?);
        }
        if let Some((_, o)) = c.call.options.iter().find(|(_, o)| !OPTIONS.contains(&o.as_str())) {
            return Err(self.error(c.at, format!("no option is called `{o}`: expected {}", OPTIONS.join(", "))));
        }
        let name = self.tc.st.name(name);
        let simp = !c.call.options.iter().any(|(on, o)| !on && o == "simp");
        let goal = Goal { name, level_params: params.to_vec(), ty, premises, visible: 0, simp };
        let call = &c.call;
        Ok(Item {
            goal,
            span: call.span.clone(),
            timeout: call.timeout,
            count: call.count,
            options: call.options.clone(),
            binders: context.len(),
            place: Place { scopes: Arc::new(self.scopes.clone()), ns: self.ns.clone() },
        })
    }

    /// A premise: a constant, or a term that becomes one. A local is at hand anyway.
    fn premise(
        &mut self,
        p: &Term,
        name: &str,
        c: &Call,
        context: &[FVar],
        params: &[Name],
        made: &mut Made,
    ) -> Result<Option<Name>> {
        let locals = std::mem::replace(&mut self.locals, c.locals.clone());
        // Those that are left out are there as well, for how deep the others are.
        let there = c.locals.iter().filter_map(|l| match self.tc.st.node(l.value) {
            Node::FVar(x) => Some(x),
            _ => None,
        });
        let there = there.collect();
        let open = std::mem::replace(&mut self.open, there);
        let e = self.premise_term(p);
        (self.locals, self.open) = (locals, open);
        let e = e?;
        match self.tc.st.node(e) {
            Node::FVar(_) => return Ok(None),
            Node::Const(n, _) => return Ok(Some(n)),
            _ => {}
        }
        let ty = self.infer(e, p.at)?;
        let (value, ty) = (self.mk_lambda(context, e), self.mk_pi(context, ty));
        self.finished(value, p.at)?;
        self.generalise_levels(value);
        let [value, ty] = [value, ty].map(|e| self.tc.instantiate_mvars(e));
        let mut level_params = params.to_vec();
        level_params.extend(self.used_universes([value, ty].into_iter()).into_iter().filter(|u| !params.contains(u)));
        let name = self.tc.st.name(name);
        let val = ConstantVal { name, level_params, ty };
        let kind = ConstantKind::Def { value, hints: ReducibilityHints::Abbrev };
        made.premise(&self.tc.st, &ConstantInfo { val, kind });
        Ok(Some(name))
    }

    /// A constant stands for itself: no argument of it is left out.
    fn premise_term(&mut self, p: &Term) -> Result<Expr> {
        let e = if let TermKind::Ident { name, levels, .. } = &p.kind {
            let whole = TermKind::Ident { name: name.clone(), explicit: true, levels: levels.clone() };
            self.term(&Term { kind: whole, at: p.at }, None)?
        } else {
            self.term(p, None)?
        };
        self.settle(true)?;
        Ok(self.without_holes(e))
    }

    /// The term as a function of what is left out in it and was not found, as a simp lemma is read (`elabSimpTerms` in Lean's
    /// `src/Lean/Elab/Tactic/Simp.lean`).
    fn without_holes(&mut self, e: Expr) -> Expr {
        let (open, names) = (self.open.len(), self.locals.len());
        let mut xs = Vec::new();
        let mut e = self.tc.instantiate_mvars(e);
        while let Some(m) = self.innermost_hole(e) {
            let ty = self.tc.meta.decl(m).ty;
            let x = self.bind_hidden(Name::ANONYMOUS, BinderInfo::Default, ty);
            xs.push(x);
            let value = self.tc.st.fvar(x);
            self.tc.meta.assign(m, value);
            e = self.tc.instantiate_mvars(e);
        }
        self.close(open, names);
        let whole = self.mk_lambda(&xs, e);
        if xs.is_empty() { whole } else { self.eta_reduced(whole) }
    }
}
