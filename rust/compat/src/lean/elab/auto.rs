//! Names in headers that mean nothing become implicit binders (Lean's `withAutoBoundImplicit`, `src/Lean/Elab/AutoBound.lean`
//! and `src/Lean/Elab/Term/TermElabM.lean`).
//!
//! As in Lean, a header is given up where such a name is found, and read again with the binder; so are holes in the types
//! of these binders. A name that means something to Lean, though not here, must not become a binder: one whose declaration could
//! not be read, or one that Lean's library or an import may declare, which is any but those of one letter, if
//! `relaxedAutoImplicit` was not asked for.

use super::super::Diagnostic;
use super::super::scope::AutoImplicit;
use super::{Elab, Result};
use canonical_core::expr::{BinderInfo, Expr, FVar};
use canonical_core::name::Name;
use hashbrown::HashSet;

/// A header is read again at most that often.
const MAX_BINDERS: usize = 200;

/// The part of a declaration that is being read. Names are bound in front of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) enum Part {
    /// The variables of the section.
    Variables,
    /// The binders and the type of a definition, or the parameters of a type, by its place among those declared with it.
    Header(usize),
    /// What comes after the parameters of a type.
    Indices(usize),
    /// A constructor of a type, or a field of a structure, by its place.
    Ctor(usize, usize),
}

/// A name that became a binder; `None` for what is left out in the types of the others.
type Bound = (Part, Option<String>);

/// Which names become binders.
#[derive(Default)]
pub(in super::super) struct Auto {
    options: AutoImplicit,
    /// The part that is being read, if names become binders there.
    part: Option<Part>,
    /// Names that do not become binders.
    forbidden: HashSet<String>,
    bound: Vec<Bound>,
    /// The binder that is needed, and the place among the others that it takes.
    needed: Option<(usize, Bound)>,
}

impl Auto {
    pub(in super::super) fn new(options: AutoImplicit, forbidden: HashSet<String>, bound: Vec<Bound>) -> Self {
        Auto { options, forbidden, bound, ..Auto::default() }
    }

    /// The binders with which the declaration is to be read again, if it is.
    pub(in super::super) fn again(&mut self) -> Option<Vec<Bound>> {
        let (place, bound) = self.needed.take()?;
        self.bound.insert(place, bound);
        (self.bound.len() < MAX_BINDERS).then(|| std::mem::take(&mut self.bound))
    }
}

impl Elab<'_> {
    /// Reads a part of a declaration in front of which names are bound; what was bound is closed by the caller. Gives the
    /// binders as well.
    pub(in super::super) fn with_auto<T>(
        &mut self,
        part: Part,
        read: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<(Vec<FVar>, T)> {
        self.with_auto_in(part, read, |_| None)
    }

    /// The same; what is left out in a part of what is read becomes a binder as well.
    pub(in super::super) fn with_auto_in<T>(
        &mut self,
        part: Part,
        read: impl FnOnce(&mut Self) -> Result<T>,
        open: impl FnOnce(&T) -> Option<Expr>,
    ) -> Result<(Vec<FVar>, T)> {
        let outer = self.auto.part.replace(part);
        let bound: Vec<Option<String>> = self.auto.bound.iter().filter(|b| b.0 == part).map(|b| b.1.clone()).collect();
        let mut xs = Vec::new();
        for name in &bound {
            let ty = self.type_hole();
            xs.push(match name {
                Some(name) => self.bind(name, BinderInfo::Implicit, ty, None),
                None => self.bind_hidden(Name::ANONYMOUS, BinderInfo::Implicit, ty),
            });
        }
        let out = read(self);
        self.auto.part = outer;
        let out = out?;
        let open = open(&out);
        if !xs.is_empty() || open.is_some() {
            self.settle(true)?;
            self.bind_left_out(part, &bound, &xs, open)?;
        }
        Ok((xs, out))
    }

    /// Lets the holes in the types of binders, and those in `open`, be the hidden ones among these, in order.
    fn bind_left_out(&mut self, part: Part, bound: &[Option<String>], xs: &[FVar], open: Option<Expr>) -> Result<()> {
        let mut hidden = xs.iter().zip(bound).filter(|(_, name)| name.is_none()).map(|(&x, _)| x);
        let named = xs.iter().enumerate().filter(|(i, _)| bound[*i].is_some());
        let mut types: Vec<(usize, Expr)> = named.map(|(i, &x)| (i, self.tc.st.local(x).ty)).collect();
        types.extend(open.map(|e| (xs.len(), e)));
        for (i, ty) in types {
            while let Some(hole) = self.innermost_hole(ty) {
                let Some(h) = hidden.next() else {
                    let first = self.auto.bound.iter().position(|b| b.0 == part).unwrap_or(self.auto.bound.len());
                    // Those of one part follow each other.
                    self.auto.needed = Some((first + i, (part, None)));
                    return Err(self.error(0, "the type of an implicit argument is not known"));
                };
                let (value, hole_ty) = (self.tc.st.fvar(h), self.tc.meta.decl(hole).ty);
                let own = self.tc.st.local(h).ty;
                if !self.tc.unify_written(own, hole_ty) {
                    return Err(self.error(0, "the type of an implicit argument is not known"));
                }
                self.tc.meta.assign(hole, value);
            }
        }
        Ok(())
    }

    /// The fault that a name is unknown, which may become a binder.
    #[cold]
    pub(super) fn unknown_name(&mut self, name: &str, at: usize) -> Diagnostic {
        if let Some(part) = self.auto.part
            && self.auto.needed.is_none()
            && self.auto.options.allows(name)
            && !self.auto.forbidden.contains(name)
        {
            let last = self.auto.bound.iter().rposition(|b| b.0 == part).map_or(self.auto.bound.len(), |i| i + 1);
            self.auto.needed = Some((last, (part, Some(name.to_owned()))));
        }
        self.error(at, format!("unknown name `{name}`"))
    }

    /// Whether an unknown universe becomes a parameter, which it is then.
    pub(super) fn binds_universe(&mut self, name: &str) -> bool {
        let binds = self.auto.part.is_some() && self.auto.options.allows_universe(name);
        if binds {
            self.universes.push(name.to_owned());
        }
        binds
    }

    /// A hole of a term whose type has none.
    pub(in super::super) fn innermost_hole(&mut self, e: Expr) -> Option<canonical_core::expr::MVarId> {
        let e = self.tc.instantiate_mvars(e);
        let mut found = *self.tc.st.holes(e).first()?;
        loop {
            let ty = self.tc.meta.decl(found).ty;
            let ty = self.tc.instantiate_mvars(ty);
            match self.tc.st.holes(ty).first() {
                Some(&inner) => found = inner,
                None => return Some(found),
            }
        }
    }
}
