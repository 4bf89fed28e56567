//! Declarations that come with their recursors (from an export file) are compared with what is generated for them.

use super::{CtorDecl, InductiveDecl, Result, TypeDecl};
use crate::check::{KernelError, Part};
use crate::env::{ConstantInfo, ConstantKind, RecursorVal};
use crate::expr::{Expr, Node, Store};
use crate::level::{Level, Levels};
use crate::name::Name;
use crate::reduce::Tc;
use rustc_hash::FxHashSet;

impl Tc<'_> {
    /// Checks the declaration of an inductive type of the environment: all its types, constructors and recursors, which
    /// must be those that are generated, up to the names and the kinds of binders. Gives the names of them all.
    ///
    /// # Errors
    /// The first rule that is broken, or the first difference.
    pub fn check_family(&mut self, induct: Name) -> Result<Vec<Name>> {
        let decl = self.declaration_of(induct)?;
        let made = self.generate_inductive(&decl)?;
        for constant in &made {
            self.compare(constant)?;
        }
        Ok(made.into_iter().map(|c| c.val.name).collect())
    }

    /// The declaration that an inductive type of the environment came from.
    ///
    /// # Errors
    /// If a type or a constructor of it is missing or something else.
    pub fn declaration_of(&mut self, induct: Name) -> Result<InductiveDecl> {
        let env = self.env;
        let missing = |n: Name| KernelError::UnknownConstant(env.store.name_string(n));
        let first = env.get(induct).ok_or_else(|| missing(induct))?;
        let ind = env.inductive(induct).ok_or_else(|| self.differs(induct, Part::Kind))?;
        let mut types = Vec::new();
        for &name in &ind.all {
            let info = env.get(name).ok_or_else(|| missing(name))?;
            let val = env.inductive(name).ok_or_else(|| self.differs(name, Part::Kind))?;
            let mut ctors = Vec::new();
            for &name in &val.ctors {
                ctors.push(CtorDecl { name, ty: env.get(name).ok_or_else(|| missing(name))?.val.ty });
            }
            types.push(TypeDecl { name, ty: info.val.ty, ctors });
        }
        Ok(InductiveDecl { level_params: first.val.level_params.clone(), num_params: ind.num_params, types })
    }

    fn differs(&self, n: Name, part: Part) -> KernelError {
        KernelError::Differs { constant: self.st.name_string(n), part }
    }

    /// Compares a constant that was made with that of the same name in the environment.
    pub(crate) fn compare(&mut self, made: &ConstantInfo) -> Result<()> {
        let name = made.val.name;
        let env = self.env;
        let given = env.get(name).ok_or_else(|| KernelError::UnknownConstant(self.st.name_string(name)))?;
        match self.difference(made, given) {
            Some(part) => Err(self.differs(name, part)),
            None => Ok(()),
        }
    }

    fn difference(&mut self, made: &ConstantInfo, given: &ConstantInfo) -> Option<Part> {
        if made.val.level_params != given.val.level_params {
            return Some(Part::LevelParams);
        }
        let shape = match (&made.kind, &given.kind) {
            (ConstantKind::Induct(a), ConstantKind::Induct(b)) => a != b,
            (ConstantKind::Ctor(a), ConstantKind::Ctor(b)) => a != b,
            (ConstantKind::Quot(a), ConstantKind::Quot(b)) => a != b,
            (ConstantKind::Rec(a), ConstantKind::Rec(b)) => recursor_shape(a) != recursor_shape(b),
            _ => return Some(Part::Kind),
        };
        if shape {
            return Some(Part::Shape);
        }
        if !alike(&mut self.st, made.val.ty, given.val.ty) {
            return Some(Part::Type);
        }
        match (&made.kind, &given.kind) {
            (ConstantKind::Rec(a), ConstantKind::Rec(b)) if !self.same_rules(a, b) => Some(Part::Rules),
            (ConstantKind::Rec(a), ConstantKind::Rec(b)) if a.k != b.k => Some(Part::K),
            _ => None,
        }
    }

    fn same_rules(&mut self, a: &RecursorVal, b: &RecursorVal) -> bool {
        a.rules.len() == b.rules.len()
            && a.rules
                .iter()
                .zip(&b.rules)
                .all(|(x, y)| x.ctor == y.ctor && x.num_fields == y.num_fields && alike(&mut self.st, x.rhs, y.rhs))
    }
}

fn recursor_shape(r: &RecursorVal) -> (&[Name], [u32; 4]) {
    (&r.all, [r.num_params, r.num_indices, r.num_motives, r.num_minors])
}

/// Whether two terms are the same up to the names and the kinds of binders, and up to the laws of levels.
pub fn alike(st: &mut Store<'_>, a: Expr, b: Expr) -> bool {
    let mut seen = FxHashSet::default();
    let mut todo = vec![(a, b)];
    while let Some((a, b)) = todo.pop() {
        if a == b || !seen.insert((a, b)) {
            continue;
        }
        match (st.node(a), st.node(b)) {
            (Node::Sort(l), Node::Sort(m)) if st.level_eq(l, m) => {}
            (Node::Const(n, ls), Node::Const(m, ms)) if n == m && levels_eq(st, ls, ms) => {}
            (Node::App(f, x), Node::App(g, y)) => todo.extend([(f, g), (x, y)]),
            (Node::Lam(_, _, t, x), Node::Lam(_, _, u, y)) | (Node::Pi(_, _, t, x), Node::Pi(_, _, u, y)) => {
                todo.extend([(t, u), (x, y)]);
            }
            (Node::Let(_, t, v, x), Node::Let(_, u, w, y)) => todo.extend([(t, u), (v, w), (x, y)]),
            (Node::Proj(n, i, s), Node::Proj(m, j, t)) if n == m && i == j => todo.push((s, t)),
            _ => return false,
        }
    }
    true
}

fn levels_eq(st: &mut Store<'_>, a: Levels, b: Levels) -> bool {
    let (a, b): (Vec<Level>, Vec<Level>) = (st.levels(a).to_vec(), st.levels(b).to_vec());
    a.len() == b.len() && a.into_iter().zip(b).all(|(l, m)| st.level_eq(l, m))
}
