//! Structures from values for their fields: `{ x := a }`, and `{ s with x := a }`, where `s` gives the fields that are left out
//! (`src/Lean/Elab/StructInst.lean`).

use super::super::scope::join;
use super::super::syntax::{FieldValue, Term, TermKind};
use super::{Elab, Result};
use canonical_core::expr::{BinderInfo, Expr, Node};
use canonical_core::name::Name;

/// What a structure that is not a local is called while it gives fields.
const SOURCE: &str = "__src";

/// What the fields of a structure are made of.
struct Parts<'t> {
    /// Structures with their types' names: the first that has a field gives it.
    sources: Vec<(Expr, Name)>,
    fields: &'t [FieldValue],
    /// Which of the fields were placed.
    used: Vec<bool>,
}

impl Elab<'_> {
    /// `{ s, t with x := a }`, of the expected type or, where that is not known, of the type of `s`.
    pub(super) fn structure_with(
        &mut self,
        sources: &[Term],
        fields: &[FieldValue],
        expected: Option<Expr>,
        at: usize,
    ) -> Result<Expr> {
        if let Some(i) = sources.iter().position(|s| !self.is_local(s)) {
            return self.with_named_source(sources, i, fields, expected, at);
        }
        let (mut values, mut types) = (Vec::new(), Vec::new());
        for s in sources {
            let value = self.term(s, None)?;
            let ty = self.infer(value, s.at)?;
            let ty = self.whnf(ty);
            let Some(name) = self.structure_name(ty) else {
                let ty = self.show(ty);
                return Err(self.error(s.at, format!("only a structure gives fields, and not a term of type\n  {ty}")));
            };
            values.push((value, name));
            types.push(ty);
        }
        let expected = expected.map(|ty| self.whnf(ty)).filter(|&ty| self.structure_name(ty).is_some());
        let ty = expected.unwrap_or(types[0]);
        let Some(s) = self.structure_name(ty) else { return Err(self.error(at, "expected a structure")) };
        self.structure(s, ty, values, fields, at)
    }

    fn is_local(&self, t: &Term) -> bool {
        matches!(&t.kind, TermKind::Ident { name, .. } if self.locals.iter().any(|l| l.name == *name))
    }

    /// The same where a source gets a name first, so that it stands once in the result.
    fn with_named_source(
        &mut self,
        sources: &[Term],
        i: usize,
        fields: &[FieldValue],
        expected: Option<Expr>,
        at: usize,
    ) -> Result<Expr> {
        let name = format!("{SOURCE}_{i}");
        let mut named = sources.to_vec();
        named[i].kind = TermKind::Ident { name: name.clone(), explicit: false, levels: None };
        let body = Term { kind: TermKind::Structure(named, fields.to_vec()), at };
        self.let_term(&name, None, &sources[i], &body, expected)
    }

    fn structure_name(&self, ty: Expr) -> Option<Name> {
        self.tc.st.head_const(ty).filter(|s| self.tc.env.attrs(*s).is_some_and(|a| a.structure.is_some()))
    }

    /// A structure from its sources and from values for its fields, those of its parents among them.
    pub(super) fn structure(
        &mut self,
        s: Name,
        ty: Expr,
        sources: Vec<(Expr, Name)>,
        fields: &[FieldValue],
        at: usize,
    ) -> Result<Expr> {
        let mut parts = Parts { sources, fields, used: vec![false; fields.len()] };
        let e = self.structure_of(s, ty, &mut parts, at)?;
        match parts.used.iter().position(|u| !u) {
            None => Ok(e),
            Some(i) => {
                let shown = self.tc.st.name_string(s);
                Err(self.error(fields[i].at, format!("`{shown}` has no field `{}`", fields[i].name)))
            }
        }
    }

    fn structure_of(&mut self, s: Name, ty: Expr, parts: &mut Parts<'_>, at: usize) -> Result<Expr> {
        let shown = self.tc.st.name_string(s);
        let Some(info) = self.tc.env.attrs(s).and_then(|a| a.structure.clone()) else {
            return Err(self.error(at, format!("`{shown}` is not a structure")));
        };
        let (head, params) = self.tc.st.unfold_app(ty);
        let Node::Const(_, levels) = self.tc.st.node(head) else { return Err(self.error(at, "expected a structure")) };
        let ctor = self.tc.st.constant(info.ctor, levels);
        let mut e = self.tc.st.apps(ctor, &params);
        let mut e_ty = self.infer(e, at)?;
        for &field in &info.fields {
            let Some((_, bracket, domain, rest)) = self.as_pi(e_ty) else { break };
            let name = self.tc.st.name_string(field);
            let domain = self.tc.instantiate_mvars(domain);
            let value = if let Some(i) = parts.fields.iter().position(|g| g.name == name) {
                parts.used[i] = true;
                self.term_of(&parts.fields[i].value, domain)?
            } else if let Some(value) = self.missing_parent(&name, bracket, domain, parts, at)? {
                value
            } else {
                self.missing_field(&shown, &name, domain, parts, at)?
            };
            e = self.tc.st.app(e, value);
            e_ty = self.tc.st.instantiate1(rest, value);
        }
        Ok(e)
    }

    /// The field `toParent` for which no value is given, if it is one: of a source, or made of what is given for its fields.
    /// An instance of which nothing is given is left to resolution.
    fn missing_parent(
        &mut self,
        name: &str,
        bracket: BinderInfo,
        ty: Expr,
        parts: &mut Parts<'_>,
        at: usize,
    ) -> Result<Option<Expr>> {
        let ty = self.whnf(ty);
        let Some(p) = self.structure_name(ty).filter(|_| name.starts_with("to")) else { return Ok(None) };
        let given = parts.fields.iter().any(|g| self.has_field(p, &g.name));
        if !given {
            let source = parts.sources.iter().copied().find(|&(_, s)| s == p || self.is_ancestor(s, p));
            if let Some((source, s)) = source {
                return if s == p { Ok(Some(source)) } else { self.field_of(source, name, ty, at).map(Some) };
            }
        }
        let fields = self.flat_fields(p);
        let gives = |s: Name| self.flat_fields(s).iter().any(|f| fields.contains(f));
        if given || bracket != BinderInfo::InstImplicit || parts.sources.iter().any(|&(_, s)| gives(s)) {
            return self.structure_of(p, ty, parts, at).map(Some);
        }
        Ok(None)
    }

    /// A field for which no value is given: that of a source, or an instance that is found by resolution.
    fn missing_field(&mut self, of: &str, name: &str, ty: Expr, parts: &Parts<'_>, at: usize) -> Result<Expr> {
        let gives = |s: Name| self.flat_fields(s).iter().any(|f| f == name);
        if let Some((source, _)) = parts.sources.iter().copied().find(|&(_, s)| gives(s)) {
            return self.field_of(source, name, ty, at);
        }
        if self.tc.ends_in_class(ty).is_some() {
            return self.instance(ty, at);
        }
        Err(self.error(at, format!("the field `{}` is missing", join(of, name))))
    }

    fn field_of(&mut self, source: Expr, field: &str, ty: Expr, at: usize) -> Result<Expr> {
        let source = Term { kind: TermKind::Done(source), at };
        self.term_of(&Term { kind: TermKind::Field(Box::new(source), field.to_owned()), at }, ty)
    }
}
