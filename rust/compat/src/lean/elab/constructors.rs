//! Notation for constructors and for types with binders: `⟨a, b⟩`, `{ x := a }`, `(a, b)`, `[a, b]`, `∃ x, p`,
//! `(x : A) × B`, `{x // p}`, `if`.

use super::super::scope::join;
use super::super::syntax::{Binder, FieldValue, Term, TermKind};
use super::app::Given;
use super::{Elab, Result};
use canonical_core::expr::{BinderInfo, Expr, Node};
use canonical_core::name::Name;

impl Elab<'_> {
    /// `⟨a, b⟩` or `{ x := a }`, which hang on the expected type.
    pub(super) fn constructor(&mut self, t: &Term, expected: Option<Expr>) -> Result<Expr> {
        let Some(ty) = expected else { return self.postpone_or_fail(t, expected) };
        let ty = self.whnf(ty);
        if self.flex(ty).is_some() {
            return self.postpone_or_fail(t, expected);
        }
        let Some(s) = self.tc.st.head_const(ty) else {
            let ty = self.show(ty);
            return Err(self.error(t.at, format!("a term of type\n  {ty}\nis not made by a constructor")));
        };
        match &t.kind {
            TermKind::Anonymous(parts) => self.anonymous(s, parts, ty, t.at),
            TermKind::Structure(fields) => {
                let given: Vec<&FieldValue> = fields.iter().collect();
                let mut used = vec![false; given.len()];
                let e = self.structure(s, ty, &given, &mut used, t.at)?;
                match used.iter().position(|u| !u) {
                    None => Ok(e),
                    Some(i) => {
                        let shown = self.tc.st.name_string(s);
                        Err(self.error(given[i].at, format!("`{shown}` has no field `{}`", given[i].name)))
                    }
                }
            }
            _ => self.term(t, expected),
        }
    }

    fn postpone_or_fail(&mut self, t: &Term, expected: Option<Expr>) -> Result<Expr> {
        if self.forced {
            return Err(self.error(t.at, "the type of this is not known here"));
        }
        self.postpone(t, expected, None)
    }

    /// `⟨a, b, c⟩`, the last constructor of one argument less taking the rest.
    fn anonymous(&mut self, s: Name, parts: &[Term], ty: Expr, at: usize) -> Result<Expr> {
        let ctor = match self.tc.env.inductive(s).map(|i| &i.ctors[..]) {
            Some([ctor]) => *ctor,
            _ => {
                let shown = self.tc.st.name_string(s);
                return Err(self.error(at, format!("`{shown}` is no type with exactly one constructor")));
            }
        };
        let places = self.explicit_fields(ctor);
        let f = self.constant_at(ctor, None, at)?;
        if parts.len() > places && places > 0 {
            let (front, rest) = parts.split_at(places - 1);
            let rest = Term { kind: TermKind::Anonymous(rest.to_vec()), at: rest[0].at };
            let args = front.iter().chain([&rest]).map(Given::Term).collect();
            return self.apply(f, args, Some(ty), at);
        }
        if parts.len() < places {
            return Err(self.error(at, format!("expected {places} terms between ⟨ and ⟩, found {}", parts.len())));
        }
        self.apply(f, parts.iter().map(Given::Term).collect(), Some(ty), at)
    }

    /// How many arguments of a constructor are explicit, the parameters not counted.
    pub(in super::super) fn explicit_fields(&self, ctor: Name) -> usize {
        let (Some(info), Some(val)) = (self.tc.env.get(ctor), self.tc.env.ctor(ctor)) else { return 0 };
        let (mut ty, mut place, mut out) = (info.val.ty, 0, 0);
        while let Node::Pi(_, info, _, b) = self.tc.st.node(ty) {
            out += usize::from(place >= val.num_params && info == BinderInfo::Default);
            place += 1;
            ty = b;
        }
        out
    }

    /// A structure from values for its fields, those of its parents among them; `used` tells which were placed. An
    /// instance for which no field is given is found by resolution.
    fn structure(&mut self, s: Name, ty: Expr, given: &[&FieldValue], used: &mut [bool], at: usize) -> Result<Expr> {
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
            let value = if let Some(i) = given.iter().position(|g| g.name == name) {
                used[i] = true;
                self.term_of(&given[i].value, domain)?
            } else {
                self.missing_field(&join(&shown, &name), bracket, domain, given, used, at)?
            };
            e = self.tc.st.app(e, value);
            e_ty = self.tc.st.instantiate1(rest, value);
        }
        Ok(e)
    }

    fn missing_field(
        &mut self,
        name: &str,
        bracket: BinderInfo,
        ty: Expr,
        given: &[&FieldValue],
        used: &mut [bool],
        at: usize,
    ) -> Result<Expr> {
        let whnf = self.whnf(ty);
        let parent =
            self.tc.st.head_const(whnf).filter(|p| self.tc.env.attrs(*p).is_some_and(|a| a.structure.is_some()));
        let is_parent = name.rsplit('.').next().is_some_and(|f| f.starts_with("to"));
        if let Some(p) = parent.filter(|_| is_parent)
            && (bracket != BinderInfo::InstImplicit || given.iter().any(|g| self.has_field(p, &g.name)))
        {
            return self.structure(p, whnf, given, used, at);
        }
        if self.tc.ends_in_class(ty).is_some() {
            return self.instance(ty, at);
        }
        Err(self.error(at, format!("the field `{name}` is missing")))
    }

    /// `(a, b, c)`
    pub(super) fn tuple(&mut self, parts: &[Term], expected: Option<Expr>, at: usize) -> Result<Expr> {
        match parts {
            [] => self.apply_constant("Unit.unit", Vec::new(), expected, at),
            [one] => self.term(one, expected),
            [first, rest @ ..] => {
                let rest = Term { kind: TermKind::Tuple(rest.to_vec()), at: rest[0].at };
                self.apply_constant("Prod.mk", vec![Given::Term(first), Given::Term(&rest)], expected, at)
            }
        }
    }

    /// `[a, b, c]`
    pub(super) fn list(&mut self, parts: &[Term], expected: Option<Expr>, at: usize) -> Result<Expr> {
        match parts {
            [] => self.apply_constant("List.nil", Vec::new(), expected, at),
            [first, rest @ ..] => {
                let rest = Term { kind: TermKind::List(rest.to_vec()), at };
                self.apply_constant("List.cons", vec![Given::Term(first), Given::Term(&rest)], expected, at)
            }
        }
    }

    /// `∃ x y, p` and `(x y : A) × B`: the constant applied to a function, once for each variable.
    pub(super) fn nested_binders(&mut self, constant: &str, binders: &[Binder], body: &Term) -> Result<Expr> {
        let [first, rest @ ..] = binders else { return self.ty(body) };
        let (open, names) = (self.open.len(), self.locals.len());
        let xs = self.bind_all(std::slice::from_ref(first))?;
        let inner = self.nested_binders(constant, rest, body)?;
        self.close(open, names);
        let f = self.mk_lambda(&xs, inner);
        self.apply_constant(constant, vec![Given::Done(f)], None, first.at)
    }

    /// `{x : A // p}`
    pub(super) fn subtype(&mut self, name: &str, ty: Option<&Term>, p: &Term, at: usize) -> Result<Expr> {
        let binder =
            Binder { name: name.to_owned(), ty: ty.cloned(), bracket: super::super::syntax::Bracket::Round, at };
        self.nested_binders("Subtype", &[binder], p)
    }

    /// `if c then a else b`, the condition named where both sides may use it.
    pub(super) fn if_term(
        &mut self,
        name: Option<&str>,
        c: &Term,
        yes: &Term,
        no: &Term,
        expected: Option<Expr>,
        at: usize,
    ) -> Result<Expr> {
        let prop = self.tc.st.prop();
        let c = self.term_of(c, prop)?;
        let Some(name) = name else {
            let args = vec![Given::Done(c), Given::Term(yes), Given::Term(no)];
            return self.apply_constant("ite", args, expected, at);
        };
        let side = |t: &Term| {
            let bracket = super::super::syntax::Bracket::Round;
            let binder = Binder { name: name.to_owned(), ty: None, bracket, at };
            Term { kind: TermKind::Fun(vec![binder], Box::new(t.clone())), at: t.at }
        };
        let (yes, no) = (side(yes), side(no));
        self.apply_constant("dite", vec![Given::Done(c), Given::Term(&yes), Given::Term(&no)], expected, at)
    }
}
