//! `fun`, `∀`, `let` and `have`.

use super::super::syntax::{Binder, Bracket, Term, TermKind};
use super::{Elab, Part, Result};
use canonical_core::expr::{BinderInfo, Expr, FVar};

/// How a bracketed binder is bound.
pub(in super::super) fn info(bracket: Bracket) -> BinderInfo {
    match bracket {
        Bracket::Round => BinderInfo::Default,
        Bracket::Curly => BinderInfo::Implicit,
        Bracket::Double => BinderInfo::StrictImplicit,
        Bracket::Square => BinderInfo::InstImplicit,
    }
}

impl Elab<'_> {
    /// Opens binders; those without a type get a hole for it.
    pub(in super::super) fn bind_all(&mut self, binders: &[Binder]) -> Result<Vec<FVar>> {
        let mut out = Vec::with_capacity(binders.len());
        for b in binders {
            let ty = match &b.ty {
                Some(ty) => self.ty(ty)?,
                None => self.type_hole(),
            };
            out.push(self.bind(&b.name, info(b.bracket), ty, None));
        }
        Ok(out)
    }

    /// Opens the variables of a section, with those that are bound in front of them.
    pub(in super::super) fn variables(&mut self, binders: &[Binder]) -> Result<Vec<FVar>> {
        let (mut xs, more) = self.with_auto(Part::Variables, |s| {
            let xs = s.bind_all(binders)?;
            s.settle(true)?;
            Ok(xs)
        })?;
        xs.extend(more);
        Ok(xs)
    }

    /// `∀ binders, body`
    pub(super) fn pi(&mut self, binders: &[Binder], body: &Term) -> Result<Expr> {
        let (open, names) = (self.open.len(), self.locals.len());
        let xs = self.bind_all(binders)?;
        let body = self.ty(body)?;
        self.close(open, names);
        Ok(self.mk_pi(&xs, body))
    }

    /// `fun binders => body`
    pub(super) fn lambda(&mut self, binders: &[Binder], body: &Term, expected: Option<Expr>) -> Result<Expr> {
        let (open, names) = (self.open.len(), self.locals.len());
        let mut expected = expected;
        let mut xs = Vec::new();
        for b in binders {
            let bracket = info(b.bracket);
            // An explicit variable is not bound by an implicit binder: that one is passed over, unless it is a strict one.
            let mut pi = expected.and_then(|ty| self.as_pi(ty));
            while let Some((n, i, t, rest)) = pi
                && matches!(i, BinderInfo::Implicit | BinderInfo::InstImplicit)
                && bracket == BinderInfo::Default
            {
                let x = self.bind_hidden(n, i, t);
                xs.push(x);
                let value = self.tc.st.fvar(x);
                let rest = self.tc.st.instantiate1(rest, value);
                pi = self.as_pi(rest);
            }
            let ty = match (&b.ty, pi) {
                (Some(ty), Some((_, _, t, _))) => {
                    let at = ty.at;
                    let ty = self.ty(ty)?;
                    if !self.tc.unify_written(ty, t) {
                        return Err(self.mismatch("variable", t, ty, at));
                    }
                    ty
                }
                (Some(ty), None) => self.ty(ty)?,
                (None, Some((_, _, t, _))) => t,
                (None, None) => self.type_hole(),
            };
            let x = self.bind(&b.name, bracket, ty, None);
            xs.push(x);
            let value = self.tc.st.fvar(x);
            expected = pi.map(|(_, _, _, rest)| self.tc.st.instantiate1(rest, value));
        }
        let body = match expected {
            Some(ty) => self.term_of(body, ty)?,
            None => self.term(body, None)?,
        };
        self.close(open, names);
        Ok(self.mk_lambda(&xs, body))
    }

    /// A binder that no name of the source can mean.
    pub(in super::super) fn bind_hidden(
        &mut self,
        name: canonical_core::name::Name,
        info: BinderInfo,
        ty: Expr,
    ) -> FVar {
        let shown = self.tc.st.name_string(name);
        let x = self.bind(&shown, info, ty, None);
        if let Some(l) = self.locals.last_mut() {
            l.name.clear();
        }
        x
    }

    /// Whether a term of an implicit function type is written as the body of that function.
    pub(super) fn takes_implicit_binders(t: &Term) -> bool {
        match &t.kind {
            TermKind::Fun(..) => false,
            TermKind::Ident { explicit, .. } => !explicit,
            TermKind::App(f, _) => Self::takes_implicit_binders(f),
            TermKind::Paren(t) => Self::takes_implicit_binders(t),
            TermKind::Hole | TermKind::By(_) => false,
            _ => true,
        }
    }

    /// The term under the leading implicit binders of its expected type, if there are any.
    pub(super) fn implicit_lambda(&mut self, t: &Term, ty: Expr) -> Result<Option<Expr>> {
        let Some((n, i, domain, rest)) = self.as_pi(ty) else { return Ok(None) };
        if !matches!(i, BinderInfo::Implicit | BinderInfo::InstImplicit) {
            return Ok(None);
        }
        let (open, names) = (self.open.len(), self.locals.len());
        let x = self.bind_hidden(n, i, domain);
        let value = self.tc.st.fvar(x);
        let rest = self.tc.st.instantiate1(rest, value);
        let body = self.term_of(t, rest)?;
        self.close(open, names);
        Ok(Some(self.mk_lambda(&[x], body)))
    }

    fn value_of(&mut self, ty: Option<&Term>, value: &Term) -> Result<(Expr, Expr)> {
        match ty {
            Some(ty) => {
                let ty = self.ty(ty)?;
                Ok((self.term_of(value, ty)?, ty))
            }
            None => {
                let e = self.term(value, None)?;
                let ty = self.infer(e, value.at)?;
                Ok((e, ty))
            }
        }
    }

    fn body_of(&mut self, body: &Term, expected: Option<Expr>) -> Result<Expr> {
        match expected {
            Some(ty) => self.term_of(body, ty),
            None => self.term(body, None),
        }
    }

    /// `let name : ty := value; body`
    pub(super) fn let_term(
        &mut self,
        name: &str,
        ty: Option<&Term>,
        value: &Term,
        body: &Term,
        expected: Option<Expr>,
    ) -> Result<Expr> {
        let (value, ty) = self.value_of(ty, value)?;
        self.settle(false)?;
        let (open, names) = (self.open.len(), self.locals.len());
        let value = self.tc.instantiate_mvars(value);
        let x = self.bind(name, BinderInfo::Default, ty, Some(value));
        let body = self.body_of(body, expected)?;
        self.close(open, names);
        Ok(self.mk_lambda(&[x], body))
    }

    /// `have name : ty := value; body`, which is a function applied to the value.
    pub(super) fn have_term(
        &mut self,
        name: &str,
        ty: Option<&Term>,
        value: &Term,
        body: &Term,
        expected: Option<Expr>,
    ) -> Result<Expr> {
        let (value, ty) = self.value_of(ty, value)?;
        self.settle(false)?;
        let (open, names) = (self.open.len(), self.locals.len());
        let x = self.bind(name, BinderInfo::Default, ty, None);
        let body = self.body_of(body, expected)?;
        self.close(open, names);
        let f = self.mk_lambda(&[x], body);
        Ok(self.tc.st.app(f, value))
    }
}
