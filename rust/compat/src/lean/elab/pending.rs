//! What waits until more is known: instances, and terms whose meaning hangs on their type.
//!
//! [`Elab::settle`] looks at everything that waits again and again. At the end of a declaration, where nothing moves any
//! more, numerals without a type are natural numbers, operators take the instance for equal types, and terms that still
//! wait are read as they stand (the order of Lean's `synthesizeSyntheticMVars`).

use super::super::syntax::Term;
use super::{Elab, Local, Result};
use canonical_core::expr::{BinderInfo, Expr, FVar, Node};
use canonical_core::name::Name;

/// Something that waits, with the hole that it is to fill.
#[derive(Clone)]
pub(in super::super) struct Pending {
    hole: Expr,
    ty: Expr,
    at: usize,
    kind: Kind,
}

#[derive(Clone)]
enum Kind {
    Instance {
        locals: Vec<FVar>,
    },
    /// A term that waits for the type `on`.
    Term {
        term: Term,
        on: Expr,
        locals: Vec<Local>,
        open: Vec<FVar>,
    },
}

enum Step {
    Done,
    Waits,
}

impl Elab<'_> {
    /// The instance of a class, found now or later.
    pub(super) fn instance(&mut self, ty: Expr, at: usize) -> Result<Expr> {
        let hole = self.hole(ty);
        let p = Pending { hole, ty, at, kind: Kind::Instance { locals: self.open.clone() } };
        if let Step::Waits = self.try_pending(&p)? {
            self.pending.push(p);
        }
        Ok(hole)
    }

    /// How much waits.
    pub(super) fn waiting(&self) -> usize {
        self.pending.len()
    }

    /// Looks again for the instances that have come up since that much waited.
    pub(super) fn retry_instances(&mut self, since: usize) -> Result<()> {
        let mut i = since.min(self.pending.len());
        while i < self.pending.len() {
            if matches!(self.pending[i].kind, Kind::Instance { .. }) {
                let p = self.pending.remove(i);
                match self.try_pending(&p)? {
                    Step::Done => continue,
                    Step::Waits => self.pending.insert(i, p),
                }
            }
            i += 1;
        }
        Ok(())
    }

    /// Puts a term off until a type is known: `on`, or its own.
    pub(super) fn postpone(&mut self, term: &Term, expected: Option<Expr>, on: Option<Expr>) -> Result<Expr> {
        if self.forced {
            return self.term(term, expected);
        }
        let ty = match expected {
            Some(ty) => ty,
            None => self.type_hole(),
        };
        let hole = self.awaited_hole(ty);
        let on = on.unwrap_or(ty);
        let kind = Kind::Term { term: term.clone(), on, locals: self.locals.clone(), open: self.open.clone() };
        self.pending.push(Pending { hole, ty, at: term.at, kind });
        Ok(hole)
    }

    /// Looks at what waits; `last` says that it has to be read now, as it stands.
    pub(in super::super) fn settle(&mut self, last: bool) -> Result<()> {
        loop {
            if self.round()? {
                continue;
            }
            if !last {
                return Ok(());
            }
            if self.pending.is_empty() {
                self.settle_universes();
                return Ok(());
            }
            if !self.default_numeral() && !self.default_operator() && !self.force_one()? {
                return self.report();
            }
        }
    }

    /// Tries everything that waits; whether anything moved.
    fn round(&mut self) -> Result<bool> {
        let mut moved = false;
        let before = std::mem::take(&mut self.pending);
        let mut waiting = Vec::with_capacity(before.len());
        for p in before {
            match self.try_pending(&p)? {
                Step::Done => moved = true,
                Step::Waits => waiting.push(p),
            }
        }
        // What came up meanwhile stands behind.
        waiting.append(&mut self.pending);
        self.pending = waiting;
        Ok(moved)
    }

    fn try_pending(&mut self, p: &Pending) -> Result<Step> {
        match &p.kind {
            Kind::Instance { locals } => self.try_instance(p, locals),
            Kind::Term { on, .. } if self.flex(*on).is_some() => Ok(Step::Waits),
            Kind::Term { .. } => self.read_term(p).map(|()| Step::Done),
        }
    }

    fn read_term(&mut self, p: &Pending) -> Result<()> {
        let Kind::Term { term, locals, open, .. } = &p.kind else { return Ok(()) };
        let outer =
            (std::mem::replace(&mut self.locals, locals.clone()), std::mem::replace(&mut self.open, open.clone()));
        let e = self.term_of(term, p.ty);
        (self.locals, self.open) = outer;
        let e = e?;
        if self.tc.unify_written(p.hole, e) {
            return Ok(());
        }
        let shown = self.show(e);
        Err(self.error(p.at, format!("{shown} does not fit here")))
    }

    fn try_instance(&mut self, p: &Pending, locals: &[FVar]) -> Result<Step> {
        let ty = self.tc.instantiate_mvars(p.ty);
        let Some(class) = self.tc.ends_in_class(ty) else {
            if self.flex(ty).is_some() {
                return Ok(Step::Waits);
            }
            let shown = self.show(ty);
            return Err(self.error(p.at, format!("not a class: {shown}")));
        };
        if self.stuck(class, ty) {
            return Ok(Step::Waits);
        }
        let local = locals.iter().copied().filter(|&x| self.is_instance(x)).collect();
        self.tc.instances.set_local(local);
        let found = self.synth(ty);
        let Some(value) = found else {
            let shown = self.show(ty);
            return Err(self.error(p.at, format!("no instance is found of\n  {shown}")));
        };
        if self.tc.unify_written(p.hole, value) {
            return Ok(Step::Done);
        }
        let (value, hole) = (self.show(value), self.show(p.hole));
        Err(self.error(p.at, format!("expected the instance\n  {hole}\nfound\n  {value}")))
    }

    /// An instance, also of a function type that ends in a class.
    fn synth(&mut self, ty: Expr) -> Option<Expr> {
        let found = self.tc.or_back(|tc| tc.synth(ty))?;
        Some(self.eta_reduced(found))
    }

    /// `f` for `fun x y => f x y`: an instance of a function type such as `DecidableEq α` is found under its binders.
    pub(in super::super) fn eta_reduced(&mut self, e: Expr) -> Expr {
        let Node::Lam(n, info, t, body) = self.tc.st.node(e) else { return e };
        let body = self.eta_reduced(body);
        if let Node::App(f, a) = self.tc.st.node(body)
            && self.tc.st.node(a) == Node::BVar(0)
            && !self.tc.st.has_bvar(f, 0)
        {
            return self.tc.st.instantiate1(f, a);
        }
        self.tc.st.lam(n, info, t, body)
    }

    fn is_instance(&mut self, x: FVar) -> bool {
        let ty = self.tc.st.local(x).ty;
        self.tc.ends_in_class(ty).is_some()
    }

    /// Whether an argument of a class is not known that has to be before an instance is looked for. An argument that is an
    /// instance itself need not be: the projections of a class take it as an implicit one, and what is found tells it.
    fn stuck(&mut self, class: Name, ty: Expr) -> bool {
        let Some(info) = self.tc.env.get(class) else { return true };
        let mut class_ty = info.val.ty;
        let (_, args) = self.tc.st.unfold_app(ty);
        for a in args {
            let Node::Pi(_, info, t, b) = self.tc.st.node(class_ty) else { return true };
            class_ty = b;
            let out = self.tc.st.head_const(t).is_some_and(|n| self.tc.st.name_string(n) == "outParam");
            if !out && info != BinderInfo::InstImplicit && self.tc.st.has_expr_mvar(a) {
                return true;
            }
        }
        false
    }

    /// Lets the first numeral of an unknown type that may be a natural number be one.
    fn default_numeral(&mut self) -> bool {
        let nat = self.constant("Nat", &[]);
        for i in 0..self.pending.len() {
            let ty = self.tc.instantiate_mvars(self.pending[i].ty);
            let (f, args) = self.tc.st.unfold_app(ty);
            let numeral = matches!(self.tc.st.node(f), Node::Const(n, _) if self.tc.st.name_string(n) == "OfNat");
            if numeral && self.flex(args[0]).is_some() && self.decided(|s| s.tc.unify_written(args[0], nat), args[0]) {
                return true;
            }
        }
        false
    }

    /// Whether `f` succeeds and fills the hole at the head of a type. If not, everything is as before: an equation that is
    /// only put off decides nothing, and might be put off for ever.
    fn decided(&mut self, f: impl FnOnce(&mut Self) -> bool, ty: Expr) -> bool {
        let point = self.tc.point();
        let filled = f(self) && self.flex(ty).is_none();
        if !filled {
            self.tc.back(point);
        }
        filled
    }

    /// Lets the first operator of unknown types have the same type on both sides and as its result.
    fn default_operator(&mut self) -> bool {
        for i in 0..self.pending.len() {
            let ty = self.tc.instantiate_mvars(self.pending[i].ty);
            let (f, args) = self.tc.st.unfold_app(ty);
            let Node::Const(n, _) = self.tc.st.node(f) else { continue };
            let name = self.tc.st.name_string(n);
            let [a, b, c] = args[..] else { continue };
            let same = match name.as_str() {
                "HAdd" | "HSub" | "HMul" | "HDiv" | "HMod" | "HAppend" => {
                    self.tc.unify_written(a, c) && self.tc.unify_written(a, b)
                }
                "HPow" => {
                    let nat = self.constant("Nat", &[]);
                    self.tc.unify_written(a, c) && (self.flex(b).is_none() || self.tc.unify_written(b, nat))
                }
                _ => false,
            };
            if same && self.tc.instantiate_mvars(ty) != ty {
                return true;
            }
        }
        false
    }

    /// Reads the first term that waits as it stands.
    fn force_one(&mut self) -> Result<bool> {
        let Some(i) = self.pending.iter().position(|p| matches!(p.kind, Kind::Term { .. })) else { return Ok(false) };
        let p = self.pending.remove(i);
        self.forced = true;
        let out = self.read_term(&p);
        self.forced = false;
        out.map(|()| true)
    }

    #[cold]
    fn report(&mut self) -> Result<()> {
        let p = self.pending.remove(0);
        let shown = self.show(p.ty);
        Err(self.error(p.at, format!("what is left out here cannot be found: an instance of\n  {shown}")))
    }
}
