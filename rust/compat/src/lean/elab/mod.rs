//! The elaborator: from terms as they are written to expressions.
//!
//! Implicit arguments, universes and instances are unknowns that the engine's unifier and its instance resolution fill.
//! What cannot be read before more is known waits ([`pending`]). The order in which arguments are looked at is that of
//! Lean's elaborator (`src/Lean/Elab/App.lean`, `src/Lean/Elab/SyntheticMVars.lean`), so that a term that is accepted
//! means here what it means there.

mod app;
mod auto;
mod binders;
mod constructors;
mod eliminator;
mod fields;
mod idents;
mod mismatch;
mod operators;
mod overload;
mod pending;
mod universes;
mod whnf;

use super::Diagnostic;
use super::scope::Scopes;
use super::syntax::{CanonicalCall, LevelSyntax, Tactic, Term, TermKind};
pub(super) use auto::{Auto, Part};
pub(super) use binders::info as binder_info;
use canonical_core::expr::{BinderInfo, Expr, FVar, LocalDecl, MVarId, Node};
use canonical_core::level::{Level, LevelNode};
use canonical_core::name::Name;
use canonical_core::print::{Style, print_type};
use canonical_core::reduce::Tc;
pub(super) use pending::Pending;

pub(super) type Result<T> = std::result::Result<T, Diagnostic>;

/// How many steps of unification and computation one declaration may take to be read.
pub(super) const MAX_STEPS: u64 = 2_000_000;

/// What is said of a declaration that takes more.
pub(super) const TOO_LONG: &str = "this takes too many steps to read";

/// Something that a name may mean in a term.
#[derive(Clone)]
pub(super) struct Local {
    pub name: String,
    /// A free variable, or what the name stands for.
    pub value: Expr,
}

/// A function that is being defined by recursion, or a type that is being declared.
#[derive(Clone)]
pub(super) struct Recursive {
    /// Its full name.
    pub name: String,
    /// The local that stands for it.
    pub value: Expr,
}

/// A `by canonical` in a term.
pub(super) struct Call {
    pub hole: Expr,
    pub ty: Expr,
    pub call: CanonicalCall,
    pub locals: Vec<Local>,
    pub at: usize,
}

/// Elaboration within one declaration.
pub(super) struct Elab<'e> {
    pub tc: Tc<'e>,
    pub(super) scopes: &'e Scopes,
    file: &'e str,
    source: &'e str,
    /// The namespace in which names are looked up.
    pub ns: String,
    /// What names mean, the innermost last.
    pub locals: Vec<Local>,
    /// The locals that are open.
    pub open: Vec<FVar>,
    /// The universes that may be named, in the order in which they become parameters.
    pub universes: Vec<String>,
    pub recursive: Vec<Recursive>,
    /// Which unknown names become binders.
    pub auto: Auto,
    pub calls: Vec<Call>,
    pending: Vec<Pending>,
    /// Whether a term that needs to know more is an error.
    forced: bool,
    /// Holes whose types are being looked at by [`Elab::raise`].
    raising: Vec<MVarId>,
}

impl<'e> Elab<'e> {
    /// An elaborator over the constants of `tc`, which may take [`MAX_STEPS`].
    pub(super) fn new(mut tc: Tc<'e>, scopes: &'e Scopes, file: &'e str, source: &'e str, ns: String) -> Self {
        tc.limit(MAX_STEPS);
        tc.unifier.keeps_levels = true;
        Elab {
            tc,
            scopes,
            file,
            source,
            ns,
            locals: Vec::new(),
            open: Vec::new(),
            universes: Vec::new(),
            recursive: Vec::new(),
            auto: Auto::default(),
            calls: Vec::new(),
            pending: Vec::new(),
            forced: false,
            raising: Vec::new(),
        }
    }

    /// A fault; where no steps are left, that is what is wrong.
    pub(super) fn error(&self, at: usize, message: impl Into<String>) -> Diagnostic {
        let message = if self.tc.is_exhausted() { TOO_LONG.to_owned() } else { message.into() };
        Diagnostic::at(self.file, self.source, at, message)
    }

    /// # Errors
    /// No steps are left, so that what was found out last means nothing.
    pub(super) fn in_time(&self, at: usize) -> Result<()> {
        if self.tc.is_exhausted() { Err(self.error(at, "")) } else { Ok(()) }
    }

    /// A term in Lean syntax, for messages.
    pub(super) fn show(&mut self, e: Expr) -> String {
        let e = self.tc.instantiate_mvars(e);
        print_type(self.tc.env, &self.tc.st, e, Style::Plain)
    }

    // Unknowns.

    /// A hole of a type.
    pub(super) fn hole(&mut self, ty: Expr) -> Expr {
        let depth = self.open.len() as u32;
        let m = self.tc.meta.fresh(ty, depth, u32::MAX);
        self.tc.st.mvar(m)
    }

    /// A hole that is filled when more is known, and not by unification.
    fn awaited_hole(&mut self, ty: Expr) -> Expr {
        let depth = self.open.len() as u32;
        let m = self.tc.meta.fresh_awaited(ty, depth);
        self.tc.st.mvar(m)
    }

    pub(super) fn level_hole(&mut self) -> Level {
        let m = self.tc.meta.fresh_level();
        self.tc.st.mk_level(LevelNode::MVar(m))
    }

    /// A hole that is a type.
    pub(super) fn type_hole(&mut self) -> Expr {
        let l = self.level_hole();
        let sort = self.tc.st.sort(l);
        self.hole(sort)
    }

    /// The hole that a term is, if nothing has filled it.
    fn flex(&mut self, e: Expr) -> Option<MVarId> {
        let e = self.tc.instantiate_mvars(e);
        match self.tc.st.node(self.tc.st.get_app_fn(e)) {
            Node::MVar(m) => Some(m),
            _ => None,
        }
    }

    // Binders.

    /// Opens a binder under a name; to be closed by [`Elab::close`].
    pub(super) fn bind(&mut self, name: &str, info: BinderInfo, ty: Expr, value: Option<Expr>) -> FVar {
        let depth = self.open.len() as u32;
        let ty = self.tc.instantiate_mvars(ty);
        let bound = self.tc.st.name(name);
        let x = self.tc.st.mk_local(LocalDecl { depth, name: bound, info, ty, value });
        self.open.push(x);
        let value = self.tc.st.fvar(x);
        self.locals.push(Local { name: name.to_owned(), value });
        x
    }

    /// Closes the binders that were opened after the first `open`; the names after the first `names` mean nothing more.
    pub(super) fn close(&mut self, open: usize, names: usize) {
        self.open.truncate(open);
        self.locals.truncate(names);
    }

    /// `(xs) → e`, the holes in it moved out from under the binders.
    pub(super) fn mk_pi(&mut self, xs: &[FVar], e: Expr) -> Expr {
        self.raise(xs, e);
        self.tc.mk_pi(xs, e)
    }

    /// `fun xs => e`, the holes in it moved out from under the binders.
    pub(super) fn mk_lambda(&mut self, xs: &[FVar], e: Expr) -> Expr {
        self.raise(xs, e);
        self.tc.mk_lambda(xs, e)
    }

    /// Fills every hole in `e` that may mention `xs`, of which the first is the outermost, with a new hole, of outside,
    /// that is applied to those of them that it may mention. The types of the locals are looked at as well.
    fn raise(&mut self, xs: &[FVar], e: Expr) {
        let Some(&first) = xs.first() else { return };
        let depth = self.tc.st.local(first).depth;
        for &x in xs {
            let d = self.tc.st.local(x);
            self.raise_holes(xs, depth, d.ty);
            if let Some(v) = d.value {
                self.raise_holes(xs, depth, v);
            }
        }
        self.raise_holes(xs, depth, e);
    }

    fn raise_holes(&mut self, xs: &[FVar], depth: u32, e: Expr) {
        let e = self.tc.instantiate_mvars(e);
        for m in self.tc.st.holes(e) {
            let again = self.raising.contains(&m);
            if again || self.tc.meta.value(m).is_some() || self.tc.meta.decl(m).depth <= depth {
                continue;
            }
            let decl = *self.tc.meta.decl(m);
            self.raising.push(m);
            self.raise_holes(xs, depth, decl.ty);
            self.raising.pop();
            if self.tc.meta.value(m).is_some() {
                continue;
            }
            let seen: Vec<FVar> = xs.iter().copied().filter(|&x| self.tc.st.local(x).depth < decl.depth).collect();
            let plain: Vec<FVar> = seen.iter().copied().filter(|&x| self.tc.st.local(x).value.is_none()).collect();
            let ty = self.without_lets(&seen, decl.ty);
            let ty = self.tc.mk_pi(&plain, ty);
            let fresh = self.tc.meta.fresh_for(m, ty, depth);
            let args: Vec<Expr> = plain.iter().map(|&x| self.tc.st.fvar(x)).collect();
            let head = self.tc.st.mvar(fresh);
            let value = self.tc.st.apps(head, &args);
            self.tc.meta.assign(m, value);
        }
    }

    /// The type with those of the locals that have a value replaced by it.
    fn without_lets(&mut self, xs: &[FVar], ty: Expr) -> Expr {
        let mut ty = self.tc.instantiate_mvars(ty);
        for &x in xs.iter().rev() {
            if let Some(v) = self.tc.st.local(x).value {
                let body = self.tc.st.abstract_fvars(ty, &[x]);
                ty = self.tc.st.instantiate1(body, v);
            }
        }
        ty
    }

    // Types.

    /// The type of what was elaborated.
    pub(super) fn infer(&mut self, e: Expr, at: usize) -> Result<Expr> {
        let e = self.tc.instantiate_mvars(e);
        match self.tc.infer_type(e) {
            Some(ty) => Ok(self.tc.instantiate_mvars(ty)),
            None => {
                let shown = self.show(e);
                Err(self.error(at, format!("no type can be found for {shown}")))
            }
        }
    }

    /// The type as a function type, if it is one by computation.
    pub(super) fn as_pi(&mut self, ty: Expr) -> Option<(Name, BinderInfo, Expr, Expr)> {
        let mut ty = self.tc.instantiate_mvars(ty);
        if !matches!(self.tc.st.node(ty), Node::Pi(..)) {
            ty = self.head_normal(ty);
        }
        match self.tc.st.node(ty) {
            Node::Pi(n, i, t, b) => Some((n, i, t, b)),
            _ => None,
        }
    }

    /// The type at whose head a constant stands that is no definition, if computation gets that far.
    pub(super) fn whnf(&mut self, ty: Expr) -> Expr {
        let ty = self.tc.instantiate_mvars(ty);
        let ty = self.head_normal(ty);
        self.tc.instantiate_mvars(ty)
    }

    /// Makes `e` be of type `expected`, with a coercion where Lean has one that is known here.
    pub(super) fn ensure(&mut self, e: Expr, expected: Expr, at: usize) -> Result<Expr> {
        let found = self.infer(e, at)?;
        if self.tc.unify_written(expected, found) || self.same(expected, found) {
            return Ok(e);
        }
        if let Some(e) = self.coerced(e, found, expected)? {
            return Ok(e);
        }
        Err(self.mismatch("term", expected, found, at))
    }

    /// Whether two types without unknowns are definitionally equal: a normal form keeps a definition whose computation
    /// waits, the recursor below it does not.
    fn same(&mut self, a: Expr, b: Expr) -> bool {
        let (a, b) = (self.tc.instantiate_mvars(a), self.tc.instantiate_mvars(b));
        !self.tc.st.has_mvar(a) && !self.tc.st.has_mvar(b) && self.tc.is_def_eq(a, b)
    }

    /// `b = true` for a `b : Bool` where a proposition is expected, and `decide p` the other way.
    fn coerced(&mut self, e: Expr, found: Expr, expected: Expr) -> Result<Option<Expr>> {
        let bool_ = self.tc.env.find("Bool").map(|i| i.val.name);
        let (found, expected) = (self.whnf(found), self.whnf(expected));
        let is_bool = |s: &Self, e| bool_.is_some() && s.tc.st.head_const(e) == bool_;
        let is_prop = |s: &Self, e| s.tc.st.node(e) == Node::Sort(Level::ZERO);
        if is_bool(self, found) && is_prop(self, expected) {
            let yes = self.constant("Bool.true", &[]);
            let one = self.tc.st.level_succ(Level::ZERO);
            let eq = self.constant("Eq", &[one]);
            return Ok(Some(self.tc.st.apps(eq, &[found, e, yes])));
        }
        if is_prop(self, found) && is_bool(self, expected) {
            let class = self.constant("Decidable", &[]);
            let ty = self.tc.st.app(class, e);
            let inst = self.instance(ty, 0)?;
            let decide = self.constant("Decidable.decide", &[]);
            return Ok(Some(self.tc.st.apps(decide, &[e, inst])));
        }
        Ok(None)
    }

    /// A constant by its name with dots.
    pub(super) fn constant(&mut self, name: &str, levels: &[Level]) -> Expr {
        let n = self.tc.st.name(name);
        self.tc.st.const_at(n, levels)
    }

    // Terms.

    /// A type.
    pub(super) fn ty(&mut self, t: &Term) -> Result<Expr> {
        let e = self.term(t, None)?;
        let found = self.infer(e, t.at)?;
        let sort = self.whnf(found);
        if let Node::Sort(_) = self.tc.st.node(sort) {
            return Ok(e);
        }
        let l = self.level_hole();
        let sort = self.tc.st.sort(l);
        if self.tc.unify_written(found, sort) {
            return Ok(e);
        }
        let prop = self.tc.st.prop();
        if let Some(e) = self.coerced(e, found, prop)? {
            return Ok(e);
        }
        let found = self.show(found);
        Err(self.error(t.at, format!("expected a type, found a term of type\n  {found}")))
    }

    /// A term of the expected type.
    pub(super) fn term_of(&mut self, t: &Term, expected: Expr) -> Result<Expr> {
        let e = self.term(t, Some(expected))?;
        self.in_time(t.at)?;
        self.ensure(e, expected, t.at)
    }

    /// A term; `expected` is a help, and need not be its type.
    pub(super) fn term(&mut self, t: &Term, expected: Option<Expr>) -> Result<Expr> {
        if let Some(ty) = expected
            && Self::takes_implicit_binders(t)
            && let Some(out) = self.implicit_lambda(t, ty)?
        {
            return Ok(out);
        }
        match &t.kind {
            TermKind::Ident { .. } | TermKind::App(..) | TermKind::Field(..) | TermKind::Dot(_) => {
                self.application(t, expected)
            }
            TermKind::Paren(inner) => self.term(inner, expected),
            TermKind::Num(n) => self.numeral(n, expected, t.at),
            TermKind::NatLit(n) => Ok(self.tc.st.nat(n.clone())),
            TermKind::Str(s) => {
                if self.tc.env.find("String").is_none() {
                    return Err(self.error(t.at, "strings are not supported"));
                }
                Ok(self.tc.st.string(s))
            }
            TermKind::Hole => {
                let ty = match expected {
                    Some(ty) => ty,
                    None => self.type_hole(),
                };
                Ok(self.hole(ty))
            }
            TermKind::Done(e) => Ok(*e),
            TermKind::Assumption(ty) => self.assumption(ty),
            TermKind::Prop => Ok(self.tc.st.prop()),
            TermKind::Type(l) => {
                let l = self.level(l)?;
                let l = self.tc.st.level_succ(l);
                Ok(self.tc.st.sort(l))
            }
            TermKind::Sort(l) => {
                let l = self.level(l)?;
                Ok(self.tc.st.sort(l))
            }
            TermKind::Fun(binders, body) => self.lambda(binders, body, expected),
            TermKind::Pi(binders, body) => self.pi(binders, body),
            TermKind::Let(name, ty, value, body) => self.let_term(name, ty.as_deref(), value, body, expected),
            TermKind::Have(name, ty, value, body) => self.have_term(name, ty.as_deref(), value, body, expected),
            TermKind::Ascription(e, ty) => {
                let ty = self.ty(ty)?;
                self.term_of(e, ty)
            }
            TermKind::Binary(..) | TermKind::Unary(..) => self.operator(t, expected),
            TermKind::Anonymous(_) | TermKind::Structure(..) => self.constructor(t, expected),
            TermKind::Tuple(parts) => self.tuple(parts, expected, t.at),
            TermKind::List(parts) => self.list(parts, expected, t.at),
            TermKind::Exists(binders, body) => self.nested_binders("Exists", binders, body),
            TermKind::Sigma(constant, binders, body) => self.nested_binders(constant, binders, body),
            TermKind::Subtype(name, ty, p) => self.subtype(name, ty.as_deref(), p, t.at),
            TermKind::If(name, c, yes, no) => self.if_term(name.as_deref(), c, yes, no, expected, t.at),
            TermKind::By(tactic) => match &**tactic {
                Tactic::Exact(e) => self.postpone(e, expected, None),
                Tactic::Canonical(call) => self.canonical(call, expected, t.at),
            },
        }
    }

    /// The last local of a type.
    fn assumption(&mut self, t: &Term) -> Result<Expr> {
        let ty = self.ty(t)?;
        self.settle(false)?;
        for x in self.open.clone().into_iter().rev() {
            let own = self.tc.st.local(x).ty;
            if self.tc.unify_written(own, ty) {
                return Ok(self.tc.st.fvar(x));
            }
        }
        let ty = self.show(ty);
        Err(self.error(t.at, format!("no hypothesis is of the type\n  {ty}")))
    }

    /// A `by canonical`: a hole that stays.
    fn canonical(&mut self, call: &CanonicalCall, expected: Option<Expr>, at: usize) -> Result<Expr> {
        let Some(ty) = expected else { return Err(self.error(at, "what is to be found has no type here")) };
        let hole = self.awaited_hole(ty);
        self.calls.push(Call { hole, ty, call: call.clone(), locals: self.locals.clone(), at });
        Ok(hole)
    }

    /// A universe.
    pub(super) fn level(&mut self, l: &LevelSyntax) -> Result<Level> {
        Ok(match l {
            LevelSyntax::Num(n) => (0..*n).fold(Level::ZERO, |l, _| self.tc.st.level_succ(l)),
            LevelSyntax::Hole => self.level_hole(),
            LevelSyntax::Name(n, at) => {
                if !self.universes.contains(n) && !self.binds_universe(n) {
                    return Err(self.error(*at, format!("no universe is called `{n}` here")));
                }
                let n = self.tc.st.name(n);
                self.tc.st.level_param(n)
            }
            LevelSyntax::Plus(l, n) => {
                let l = self.level(l)?;
                (0..*n).fold(l, |l, _| self.tc.st.level_succ(l))
            }
            LevelSyntax::Max(parts) => self.levels(parts, |s, a, b| s.tc.st.level_max(a, b))?,
            LevelSyntax::IMax(parts) => self.levels(parts, |s, a, b| s.tc.st.level_imax(a, b))?,
        })
    }

    fn levels(&mut self, parts: &[LevelSyntax], f: impl Fn(&mut Self, Level, Level) -> Level) -> Result<Level> {
        let mut out = None;
        for part in parts.iter().rev() {
            let l = self.level(part)?;
            out = Some(match out {
                Some(rest) => f(self, l, rest),
                None => l,
            });
        }
        Ok(out.unwrap_or(Level::ZERO))
    }
}
