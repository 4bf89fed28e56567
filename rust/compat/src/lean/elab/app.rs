//! Applications: implicit and named arguments, fields, and what is passed on of the expected type.

use super::super::Diagnostic;
use super::super::syntax::{Arg, Term, TermKind};
use super::{Elab, Result};
use canonical_core::expr::{BinderInfo, Expr, Node};
use canonical_core::name::Name;
use std::collections::VecDeque;

/// An argument by place.
#[derive(Clone)]
pub(super) enum Given<'t> {
    /// As it is written.
    Term(&'t Term),
    /// Elaborated already.
    Done(Expr),
}

/// The head of an application.
struct Head {
    f: Expr,
    /// The argument before the dot, and the place among all arguments that it takes.
    object: Option<(usize, Expr)>,
    /// Whether implicit arguments are given as well.
    explicit: bool,
}

/// An application that cannot be read before a type is known.
struct Wait {
    /// What is left to be read.
    rest: Term,
    /// The type.
    on: Option<Expr>,
}

impl Head {
    fn plain(f: Expr) -> Self {
        Head { f, object: None, explicit: false }
    }
}

/// An application on the way.
struct Spine<'t> {
    /// The head and the arguments so far.
    f: Expr,
    /// The type of that.
    ty: Expr,
    /// How many arguments there are so far.
    place: usize,
    object: Option<(usize, Expr)>,
    args: VecDeque<Given<'t>>,
    named: Vec<(&'t str, &'t Term)>,
    explicit: bool,
    expected: Option<Expr>,
    at: usize,
}

impl<'t> Spine<'t> {
    /// Whether arguments are still to be placed.
    fn more(&self) -> bool {
        self.object.is_some() || !self.args.is_empty() || !self.named.is_empty()
    }
}

impl Elab<'_> {
    /// A name, a field or an application.
    pub(super) fn application(&mut self, t: &Term, expected: Option<Expr>) -> Result<Expr> {
        let (head, args): (_, &[Arg]) = match &t.kind {
            TermKind::App(f, args) => (&**f, args),
            _ => (t, &[]),
        };
        let head = match self.head(head, expected) {
            Ok(head) => head,
            Err(fault) => return self.overloaded(t, expected, fault),
        };
        let head = match head {
            Ok(head) if args.is_empty() || self.forced || self.known_head(head.f, t.at)? => head,
            Ok(head) => {
                let on = Some(self.infer(head.f, t.at)?);
                let rest = Term { kind: TermKind::Done(head.f), at: t.at };
                return self.wait(Wait { rest, on }, args, expected);
            }
            Err(wait) => return self.wait(wait, args, expected),
        };
        let args_by_name = args.iter().filter_map(|a| Some((a.name.as_deref()?, &a.term)));
        let args_by_place = args.iter().filter(|a| a.name.is_none()).map(|a| Given::Term(&a.term));
        self.apply_head(head, args_by_place.collect(), args_by_name.collect(), expected, t.at)
    }

    fn wait(&mut self, wait: Wait, args: &[Arg], expected: Option<Expr>) -> Result<Expr> {
        let Wait { rest, on } = wait;
        let at = rest.at;
        let kind = if args.is_empty() { rest.kind } else { TermKind::App(Box::new(rest), args.to_vec()) };
        self.postpone(&Term { kind, at }, expected, on)
    }

    /// A function applied to arguments by place.
    pub(super) fn apply(&mut self, f: Expr, args: Vec<Given<'_>>, expected: Option<Expr>, at: usize) -> Result<Expr> {
        self.apply_head(Head::plain(f), args, Vec::new(), expected, at)
    }

    /// A constant of the library applied to arguments by place.
    pub(super) fn apply_constant(
        &mut self,
        name: &str,
        args: Vec<Given<'_>>,
        expected: Option<Expr>,
        at: usize,
    ) -> Result<Expr> {
        let Some(n) = self.tc.env.find(name).map(|i| i.val.name) else {
            return Err(self.error(at, format!("this needs `{name}`, which is not declared")));
        };
        let f = self.constant_at(n, None, at)?;
        self.apply(f, args, expected, at)
    }

    // Heads.

    /// The head of an application.
    fn head(&mut self, t: &Term, expected: Option<Expr>) -> Result<std::result::Result<Head, Wait>> {
        match &t.kind {
            TermKind::Ident { name, explicit, levels } => {
                let meaning = self.resolve(name, levels.as_deref(), t.at)?;
                let explicit = *explicit && meaning.fields.is_empty();
                self.fields(Head { explicit, ..Head::plain(meaning.head) }, &meaning.fields, t.at)
            }
            TermKind::Field(e, field) => match self.head(e, None)? {
                Ok(head) => self.fields(head, std::slice::from_ref(field), t.at),
                Err(Wait { rest, on }) => Ok(Err(Wait { rest: field_of(rest, field, t.at), on })),
            },
            TermKind::Dot(name) => match expected.and_then(|ty| self.result_constant(ty)) {
                Some(s) => self.dot_head(name, s, t.at).map(Ok),
                None => match expected.filter(|&ty| self.flex(ty).is_some() && !self.forced) {
                    Some(on) => Ok(Err(Wait { rest: t.clone(), on: Some(on) })),
                    None if expected.is_none() && !self.forced => Ok(Err(Wait { rest: t.clone(), on: None })),
                    None => Err(self.error(t.at, format!("the type of `.{name}` is not known here"))),
                },
            },
            _ => Ok(Ok(Head::plain(self.term(t, None)?))),
        }
    }

    /// `.name` of a type `s`.
    fn dot_head(&mut self, name: &str, s: Name, at: usize) -> Result<Head> {
        let full = format!("{}.{name}", self.tc.st.name_string(s));
        match self.tc.env.find(&full).map(|i| i.val.name) {
            Some(n) => Ok(Head::plain(self.constant_at(n, None, at)?)),
            None => Err(self.error(at, format!("unknown name `{full}`"))),
        }
    }

    /// The constant at the head of what a type gives after its arguments.
    fn result_constant(&mut self, ty: Expr) -> Option<Name> {
        let ty = self.whnf(ty);
        let ty = self.tc.st.get_forall_body(ty);
        self.tc.st.head_const(ty)
    }

    /// `head.a.b`: what is given so far is applied, and becomes the object of the next field.
    fn fields(&mut self, head: Head, fields: &[String], at: usize) -> Result<std::result::Result<Head, Wait>> {
        let mut head = head;
        for (i, field) in fields.iter().enumerate() {
            let object = self.apply_head(head, Vec::new(), Vec::new(), None, at)?;
            if !self.known_head(object, at)? && !self.forced {
                let object_term = Term { kind: TermKind::Done(object), at };
                let rest = fields[i..].iter().fold(object_term, |t, field| field_of(t, field, at));
                return Ok(Err(Wait { rest, on: Some(self.infer(object, at)?) }));
            }
            let Some(found) = self.field_constant(object, field, at)? else {
                return Err(self.no_field(object, &fields[i..], at)?);
            };
            let place = self.object_place(found.head, found.of, at)?;
            head = Head { object: Some((place, found.object)), ..Head::plain(found.head) };
        }
        Ok(Ok(head))
    }

    /// That a term has no field of a name. After a constant that is a type, or makes types, it is the whole name that means
    /// nothing.
    #[cold]
    fn no_field(&mut self, object: Expr, fields: &[String], at: usize) -> Result<Diagnostic> {
        let ty = self.infer(object, at)?;
        let result = self.tc.st.get_forall_body(ty);
        if let Some(n) = self.tc.st.head_const(object)
            && let Node::Sort(_) = self.tc.st.node(result)
        {
            let name = self.tc.st.name_string(n);
            return Ok(self.error(at, format!("unknown constant `{name}.{}`", fields.join("."))));
        }
        let ty = self.show(ty);
        Ok(self.error(at, format!("no field `{}` is known of a term of type\n  {ty}", fields[0])))
    }

    /// Whether what is at the head of the type of a term is known, what waits looked at again if not.
    fn known_head(&mut self, e: Expr, at: usize) -> Result<bool> {
        let ty = self.infer(e, at)?;
        if self.flex(ty).is_none() {
            return Ok(true);
        }
        self.settle(false)?;
        Ok(self.flex(ty).is_none())
    }

    /// The place of the first argument whose type is of the family `of`: an explicit one, or the instance that the
    /// projection of a class takes.
    fn object_place(&mut self, f: Expr, of: Name, at: usize) -> Result<usize> {
        let mut ty = self.infer(f, at)?;
        let function = self.tc.st.name_string(of) == "Function";
        let mut place = 0;
        while let Node::Pi(_, info, t, b) = self.tc.st.node(ty) {
            let fits = match self.tc.st.node(t) {
                Node::Pi(..) => function,
                _ => self.tc.st.head_const(t) == Some(of),
            };
            if fits && matches!(info, BinderInfo::Default | BinderInfo::InstImplicit) {
                return Ok(place);
            }
            place += 1;
            ty = b;
        }
        let shown = self.tc.st.name_string(of);
        Err(self.error(at, format!("no argument of type `{shown} …` is there to take the term before the dot")))
    }

    // Arguments.

    fn apply_head<'t>(
        &mut self,
        head: Head,
        args: Vec<Given<'t>>,
        named: Vec<(&'t str, &'t Term)>,
        expected: Option<Expr>,
        at: usize,
    ) -> Result<Expr> {
        let ty = self.infer(head.f, at)?;
        if named.is_empty() && !head.explicit && head.object.is_none() && self.is_eliminator(head.f) && !args.is_empty()
        {
            return self.eliminator(head.f, ty, args, expected, at);
        }
        let Head { f, object, explicit } = head;
        let args = args.into();
        self.spine(Spine { f, ty, place: 0, object, args, named, explicit, expected, at })
    }

    fn spine(&mut self, mut s: Spine<'_>) -> Result<Expr> {
        let mut propagated = false;
        let waiting = self.waiting();
        loop {
            let Some((name, info, domain, rest)) = self.as_pi(s.ty) else {
                if s.more() {
                    let (f, ty) = (self.show(s.f), self.show(s.ty));
                    return Err(self.error(s.at, format!("this is applied to too many arguments:\n  {f} : {ty}")));
                }
                break;
            };
            let by_name = s.named.iter().position(|(n, _)| *n == self.tc.st.name_string(name));
            let implicit = !s.explicit && info != BinderInfo::Default;
            let arg = if let Some((_, object)) = s.object.take_if(|(place, _)| *place == s.place) {
                self.ensure(object, domain, s.at)?
            } else if let Some(i) = by_name {
                let (_, term) = s.named.remove(i);
                self.argument(&s, Given::Term(term), info, domain)?
            } else if implicit && (s.more() || info != BinderInfo::StrictImplicit) {
                match info {
                    BinderInfo::InstImplicit => self.instance(domain, s.at)?,
                    _ => self.hole(domain),
                }
            } else if implicit {
                break;
            } else {
                if !propagated {
                    propagated = true;
                    self.propagate(&s);
                }
                match s.args.pop_front() {
                    Some(given) => {
                        let domain = self.tc.instantiate_mvars(domain);
                        self.argument(&s, given, info, domain)?
                    }
                    None if s.more() => {
                        let name = self.tc.st.name_string(name);
                        return Err(self.error(s.at, format!("the argument `{name}` is missing")));
                    }
                    None => break,
                }
            };
            s.f = self.tc.st.app(s.f, arg);
            s.ty = self.tc.st.instantiate1(rest, arg);
            s.place += 1;
        }
        if let Some(expected) = s.expected.filter(|_| !propagated) {
            self.tc.unify_written(expected, s.ty);
        }
        self.retry_instances(waiting)?;
        Ok(s.f)
    }

    fn argument(&mut self, s: &Spine<'_>, given: Given<'_>, info: BinderInfo, domain: Expr) -> Result<Expr> {
        let term = match given {
            Given::Done(e) => return self.ensure(e, domain, s.at),
            Given::Term(term) => term,
        };
        if s.explicit && info == BinderInfo::InstImplicit && matches!(term.kind, TermKind::Hole) {
            return self.instance(domain, term.at);
        }
        self.term_of(term, domain)
    }

    /// Unifies the type of the whole application with the expected one before the arguments are read, where what is left
    /// of its type does not hang on them (`propagateExpectedType` in `src/Lean/Elab/App.lean`).
    fn propagate(&mut self, s: &Spine<'_>) {
        let Some(expected) = s.expected else { return };
        if s.explicit || !s.named.is_empty() {
            return;
        }
        let mut left = s.args.len() + usize::from(s.object.is_some());
        let mut ty = self.tc.instantiate_mvars(s.ty);
        while let Node::Pi(_, info, _, b) = self.tc.st.node(ty) {
            if info == BinderInfo::Default {
                if left == 0 {
                    break;
                }
                left -= 1;
            }
            ty = b;
        }
        let known = left == 0 && self.tc.st.loose(ty) == 0 && self.flex(expected).is_none();
        if known {
            self.tc.unify_written(expected, ty);
        }
    }
}

fn field_of(t: Term, field: &str, at: usize) -> Term {
    Term { kind: TermKind::Field(Box::new(t), field.to_owned()), at }
}
