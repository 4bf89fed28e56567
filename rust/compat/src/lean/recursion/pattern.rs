//! Patterns, read against the type of what they match.

use super::super::elab::{Elab, Result};
use super::super::syntax::{Arg, Term, TermKind};
use canonical_core::env::ConstantKind;
use canonical_core::expr::{BinderInfo, Expr, Node};
use canonical_core::name::Name;
use num_traits::ToPrimitive;

/// Numerals in patterns are written out as successors, and go no further than this.
const MAX_NUMERAL: u32 = 64;

/// What a pattern says of a term.
pub(super) enum Shape<'t> {
    /// Anything, under a name or not.
    Any(Option<&'t str>),
    /// A constructor with patterns for its fields.
    Ctor(Name, Vec<Pattern<'t>>),
}

/// A pattern that was not looked at yet.
#[derive(Clone)]
pub(super) enum Pattern<'t> {
    Any,
    Written(&'t Term),
    /// That many successors of a pattern, or of zero.
    Successors(u32, Option<&'t Term>),
    /// `[a, b, …]`
    List(&'t [Term]),
    /// `⟨a, b, …⟩` or `(a, b, …)`
    Tuple(&'t [Term]),
}

/// The patterns for the fields of a constructor.
#[derive(Default)]
struct Fields<'t> {
    /// Those for its explicit fields that have no pattern by name, in order.
    explicit: Vec<Pattern<'t>>,
    /// `(field := pattern)`
    named: Vec<(&'t str, &'t Term)>,
}

impl<'t> Fields<'t> {
    fn explicit(explicit: Vec<Pattern<'t>>) -> Self {
        Fields { explicit, named: Vec::new() }
    }

    fn written(args: &'t [Arg]) -> Self {
        let mut out = Fields::default();
        for a in args {
            match &a.name {
                Some(name) => out.named.push((name, &a.term)),
                None => out.explicit.push(Pattern::Written(&a.term)),
            }
        }
        out
    }
}

impl Elab<'_> {
    /// Looks at a pattern for a term of the type `ty`, which is in weak head normal form.
    pub(super) fn shape<'t>(&mut self, p: &Pattern<'t>, ty: Expr, at: usize) -> Result<Shape<'t>> {
        match p {
            Pattern::Any => Ok(Shape::Any(None)),
            Pattern::Successors(0, Some(rest)) => self.shape(&Pattern::Written(rest), ty, at),
            Pattern::Successors(0, None) => self.nat("Nat.zero", Vec::new(), ty, at),
            Pattern::Successors(n, rest) => self.nat("Nat.succ", vec![Pattern::Successors(n - 1, *rest)], ty, at),
            Pattern::List([]) => self.ctor_shape("List.nil", Fields::default(), ty, at),
            Pattern::List([first, rest @ ..]) => {
                let fields = Fields::explicit(vec![Pattern::Written(first), Pattern::List(rest)]);
                self.ctor_shape("List.cons", fields, ty, at)
            }
            Pattern::Tuple([one]) => self.shape(&Pattern::Written(one), ty, at),
            Pattern::Tuple(parts) => self.tuple_shape(parts, ty, at),
            Pattern::Written(t) => self.written_shape(t, ty),
        }
    }

    fn written_shape<'t>(&mut self, t: &'t Term, ty: Expr) -> Result<Shape<'t>> {
        let number = |n: &num_bigint::BigUint| n.to_u32().filter(|&n| n <= MAX_NUMERAL);
        match &t.kind {
            TermKind::Hole => Ok(Shape::Any(None)),
            TermKind::Paren(inner) => self.written_shape(inner, ty),
            TermKind::Ident { name, .. } => match self.constructor_named(name, ty) {
                // What `rfl` takes is implicit.
                Some(c) if name == "rfl" => {
                    let shown = self.tc.st.name_string(c);
                    self.ctor_shape(&shown, Fields::explicit(vec![Pattern::Any]), ty, t.at)
                }
                Some(c) => self.applied_shape(c, &[], ty, t.at),
                None if name.contains('.') => Err(self.error(t.at, format!("`{name}` is no constructor of the type"))),
                None => Ok(Shape::Any(Some(name))),
            },
            TermKind::Dot(name) => self.dot_shape(name, &[], ty, t.at),
            TermKind::App(f, args) => match &f.kind {
                TermKind::Ident { name, .. } => match self.constructor_named(name, ty) {
                    Some(c) => self.applied_shape(c, args, ty, t.at),
                    None => Err(self.error(t.at, format!("`{name}` is no constructor of the type"))),
                },
                TermKind::Dot(name) => self.dot_shape(name, args, ty, t.at),
                _ => Err(self.error(t.at, "expected a constructor")),
            },
            TermKind::Num(n) => match number(n) {
                Some(n) => self.shape(&Pattern::Successors(n, None), ty, t.at),
                None => Err(self.error(t.at, format!("numerals in patterns go up to {MAX_NUMERAL}"))),
            },
            TermKind::Binary("+", l, r) => match &r.kind {
                TermKind::Num(n) if number(n).is_some() => {
                    self.shape(&Pattern::Successors(number(n).unwrap_or(0), Some(l)), ty, t.at)
                }
                _ => Err(self.error(t.at, "in a pattern a numeral stands on the right of `+`")),
            },
            TermKind::Binary("::", l, r) => {
                let fields = Fields::explicit(vec![Pattern::Written(l), Pattern::Written(r)]);
                self.ctor_shape("List.cons", fields, ty, t.at)
            }
            TermKind::List(parts) => self.shape(&Pattern::List(parts), ty, t.at),
            TermKind::Anonymous(parts) | TermKind::Tuple(parts) => self.shape(&Pattern::Tuple(parts), ty, t.at),
            _ => Err(self.error(t.at, "this is not supported as a pattern")),
        }
    }

    fn nat<'t>(&mut self, ctor: &str, fields: Vec<Pattern<'t>>, ty: Expr, at: usize) -> Result<Shape<'t>> {
        self.ctor_shape(ctor, Fields::explicit(fields), ty, at)
    }

    /// The constructor of the type that a name means, if it means one.
    fn constructor_named(&self, name: &str, ty: Expr) -> Option<Name> {
        self.constants_named(name).into_iter().find_map(|n| self.constructor_behind(n, ty))
    }

    /// The constructor of the type that a constant is; `Unit.unit` and `rfl` are definitions that may be matched, as those
    /// are that are marked so.
    fn constructor_behind(&self, found: Name, ty: Expr) -> Option<Name> {
        let mut n = found;
        loop {
            if let Some(ctor) = self.tc.env.ctor(n) {
                return (self.tc.st.head_const(ty) == Some(ctor.induct)).then_some(n);
            }
            let known = ["Unit.unit", "rfl"].contains(&self.tc.st.name_string(n).as_str());
            if !known && !self.scopes.known.patterns.contains(&n) {
                return None;
            }
            let ConstantKind::Def { value, .. } = self.tc.env.get(n)?.kind else { return None };
            let mut e = value;
            while let Node::Lam(_, _, _, body) = self.tc.st.node(e)
                && self.tc.st.name_string(found) == "rfl"
            {
                e = body;
            }
            let Node::Const(next, _) = self.tc.st.node(self.tc.st.get_app_fn(e)) else { return None };
            n = next;
        }
    }

    fn dot_shape<'t>(&mut self, name: &str, args: &'t [Arg], ty: Expr, at: usize) -> Result<Shape<'t>> {
        let of = self.tc.st.head_const(ty).map(|n| self.tc.st.name_string(n)).unwrap_or_default();
        match self.tc.env.find(&format!("{of}.{name}")).map(|i| i.val.name).filter(|&n| self.tc.env.ctor(n).is_some()) {
            Some(c) => self.applied_shape(c, args, ty, at),
            None => Err(self.error(at, format!("`{of}` has no constructor `{name}`"))),
        }
    }

    /// A constructor with patterns for its explicit fields, and for others by name; the rest matches anything.
    fn applied_shape<'t>(&mut self, ctor: Name, args: &'t [Arg], ty: Expr, at: usize) -> Result<Shape<'t>> {
        let shown = self.tc.st.name_string(ctor);
        self.ctor_shape(&shown, Fields::written(args), ty, at)
    }

    fn tuple_shape<'t>(&mut self, parts: &'t [Term], ty: Expr, at: usize) -> Result<Shape<'t>> {
        let ctors = self.tc.st.head_const(ty).and_then(|n| self.tc.env.inductive(n)).map(|i| i.ctors.clone());
        let Some([ctor]) = ctors.as_deref() else {
            return Err(self.error(at, "the type has not exactly one constructor"));
        };
        let fields = self.explicit_fields(*ctor);
        let mut patterns: Vec<Pattern<'t>> = parts.iter().map(Pattern::Written).collect();
        if fields > 0 && parts.len() > fields {
            patterns.truncate(fields - 1);
            patterns.push(Pattern::Tuple(&parts[fields - 1..]));
        }
        let shown = self.tc.st.name_string(*ctor);
        self.ctor_shape(&shown, Fields::explicit(patterns), ty, at)
    }

    fn ctor_shape<'t>(&mut self, ctor: &str, given: Fields<'t>, ty: Expr, at: usize) -> Result<Shape<'t>> {
        let found = self.tc.env.find(ctor).map(|i| (i.val.name, i.val.ty));
        let known = found.and_then(|(n, t)| Some((n, t, self.tc.env.ctor(n)?)));
        let Some((n, mut ctor_ty, val)) = known.filter(|k| Some(k.2.induct) == self.tc.st.head_const(ty)) else {
            let ty = self.show(ty);
            return Err(self.error(at, format!("`{ctor}` is no constructor of\n  {ty}")));
        };
        let Fields { explicit, mut named } = given;
        let count = explicit.len();
        let (mut explicit, mut wanted) = (explicit.into_iter(), 0);
        let mut fields = Vec::new();
        let mut place = 0;
        while let Node::Pi(name, info, _, b) = self.tc.st.node(ctor_ty) {
            if place >= val.num_params {
                let by_name = named.iter().position(|(n, _)| *n == self.tc.st.name_string(name));
                fields.push(match by_name {
                    Some(i) => Pattern::Written(named.remove(i).1),
                    None if info == BinderInfo::Default => {
                        wanted += 1;
                        explicit.next().unwrap_or(Pattern::Any)
                    }
                    None => Pattern::Any,
                });
            } else if info == BinderInfo::Default {
                // An index that was made a parameter is written as what it was.
                wanted += 1;
                if let Some(Pattern::Written(t)) = explicit.next()
                    && !matches!(t.kind, TermKind::Hole)
                {
                    return Err(
                        self.error(t.at, "an index that is the same everywhere is a parameter: `_` is expected")
                    );
                }
            }
            place += 1;
            ctor_ty = b;
        }
        if let Some((name, t)) = named.first() {
            return Err(self.error(t.at, format!("`{ctor}` has no field `{name}`")));
        }
        if count != wanted {
            return Err(self.error(at, format!("`{ctor}` takes {wanted} patterns, found {count}")));
        }
        Ok(Shape::Ctor(n, fields))
    }
}
