//! Eliminators whose motive is not given: the motive is found from the expected type (`elabAsElim` in Lean's
//! `src/Lean/Elab/App.lean`).

use super::app::Given;
use super::{Elab, Result};
use canonical_core::expr::{BinderInfo, Expr, Node};
use std::collections::VecDeque;

impl Elab<'_> {
    /// Whether a term is a recursor or `casesOn`, whose motive is found from the expected type.
    pub(super) fn is_eliminator(&self, f: Expr) -> bool {
        let Node::Const(n, _) = self.tc.st.node(f) else { return false };
        self.tc.env.recursor(n).is_some() || {
            let name = self.tc.st.name_string(n);
            ["casesOn", "recOn", "ndrec"].contains(&name.rsplit('.').next().unwrap_or_default())
        }
    }

    /// An eliminator whose motive is not given: the other arguments are read first, then the motive is the expected type
    /// with what is eliminated abstracted (`src/Lean/Elab/App.lean`, `elabAsElim`).
    pub(super) fn eliminator(
        &mut self,
        f: Expr,
        ty: Expr,
        args: Vec<Given<'_>>,
        expected: Option<Expr>,
        at: usize,
    ) -> Result<Expr> {
        let Some(expected) = expected else {
            return Err(self.error(at, "the motive cannot be found: the type of this is not known here"));
        };
        let (mut f, mut ty) = (f, ty);
        let mut args: VecDeque<Given<'_>> = args.into();
        let mut minors = Vec::new();
        let mut motive = None;
        while let Some((name, info, domain, rest)) = self.as_pi(ty) {
            let is_motive = motive.is_none() && self.tc.st.name_string(name).starts_with("motive");
            let arg = if info != BinderInfo::Default {
                let hole = self.hole(domain);
                motive = motive.or(is_motive.then_some(hole));
                hole
            } else {
                match args.pop_front() {
                    Some(Given::Term(t)) if motive.is_some_and(|m| self.mentions(domain, m)) => {
                        let hole = self.hole(domain);
                        minors.push((hole, domain, t));
                        hole
                    }
                    Some(Given::Term(t)) => self.term_of(t, domain)?,
                    Some(Given::Done(e)) => e,
                    None => return Err(self.error(at, "an eliminator needs all its arguments")),
                }
            };
            f = self.tc.st.app(f, arg);
            ty = self.tc.st.instantiate1(rest, arg);
            if self.flex(ty).is_some() && motive.is_some_and(|m| self.is_applied(ty, m)) {
                break;
            }
        }
        if !args.is_empty() {
            return Err(self.error(at, "an eliminator that is applied further needs its motive: `(motive := …)`"));
        }
        if let Some(motive) = motive {
            self.find_motive(motive, ty, expected, at)?;
        }
        for (hole, ty, term) in minors {
            let e = self.term_of(term, ty)?;
            if !self.tc.unify_written(hole, e) {
                let shown = self.show(e);
                return Err(self.error(term.at, format!("{shown} does not fit here")));
            }
        }
        Ok(f)
    }

    fn mentions(&mut self, e: Expr, hole: Expr) -> bool {
        let e = self.tc.instantiate_mvars(e);
        self.tc.st.any(e, &mut |_, e| Some(e == hole))
    }

    fn is_applied(&mut self, ty: Expr, hole: Expr) -> bool {
        let ty = self.tc.instantiate_mvars(ty);
        self.tc.st.get_app_fn(ty) == hole
    }

    /// The motive of `motive targets = expected`.
    fn find_motive(&mut self, motive: Expr, applied: Expr, expected: Expr, at: usize) -> Result<()> {
        let applied = self.tc.instantiate_mvars(applied);
        let (_, targets) = self.tc.st.unfold_app(applied);
        let mut body = self.tc.instantiate_mvars(expected);
        let (open, names) = (self.open.len(), self.locals.len());
        let mut xs = Vec::new();
        let mut motive_ty = self.infer(motive, at)?;
        for _ in &targets {
            let Some((n, _, t, rest)) = self.as_pi(motive_ty) else { break };
            let name = self.tc.st.name_string(n);
            let x = self.bind(&name, BinderInfo::Default, t, None);
            xs.push(x);
            let value = self.tc.st.fvar(x);
            motive_ty = self.tc.st.instantiate1(rest, value);
        }
        // The last target first: the indices occur in it.
        for (&x, &target) in xs.iter().zip(&targets).rev() {
            let value = self.tc.st.fvar(x);
            body = self.tc.st.replace(body, &mut |_, e, _| (e == target).then_some(value));
        }
        self.close(open, names);
        let value = self.mk_lambda(&xs, body);
        if self.tc.unify_written(motive, value) {
            return Ok(());
        }
        Err(self.error(at, "the motive cannot be found: give it, `(motive := …)`"))
    }
}
