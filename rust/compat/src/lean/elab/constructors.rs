//! Notation for constructors and for types with binders: `⟨a, b⟩`, `(a, b)`, `[a, b]`, `∃ x, p`, `(x : A) × B`,
//! `{x // p}`, `if`.

use super::super::syntax::{Binder, Term, TermKind};
use super::app::Given;
use super::{Elab, Result};
use canonical_core::expr::{BinderInfo, Expr, Node};
use canonical_core::name::Name;

impl Elab<'_> {
    /// `⟨a, b⟩` or `{ x := a }`, which hang on the expected type.
    pub(super) fn constructor(&mut self, t: &Term, expected: Option<Expr>) -> Result<Expr> {
        if let TermKind::Structure(sources, fields) = &t.kind
            && !sources.is_empty()
        {
            return self.structure_with(sources, fields, expected, t.at);
        }
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
            TermKind::Structure(_, fields) => self.structure(s, ty, Vec::new(), fields, t.at),
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
