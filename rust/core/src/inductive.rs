//! Inductive families, mutual and nested ones included: their checks, and the recursors that they get.
//!
//! Follows Lean's kernel (`src/kernel/inductive.cpp`; Dybjer: Inductive families, 1994). While a declaration is looked at,
//! each of its types is a local, and so is the copy of each type that it is nested in; so the environment need not
//! change before everything is known to be right. What was made is then written with constants again
//! (`Block::close_over`). Locals that are opened on the way stay open to the end, so no two of them meet.

mod compare;
mod formation;
mod nested;
mod recursor;

pub use compare::alike;

use crate::check::KernelError;
use crate::env::{ConstantInfo, ConstantKind, ConstantVal, Environment, RecursorRule, RecursorVal};
use crate::expr::{Expr, FVar, Node, Store};
use crate::level::{Level, Levels};
use crate::name::Name;
use crate::reduce::Tc;

/// The declaration of one inductive type, or of several that depend on each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InductiveDecl {
    /// The universe parameters, of all types.
    pub level_params: Vec<Name>,
    /// How many leading arguments are parameters, of all types and constructors.
    pub num_params: u32,
    /// The types.
    pub types: Vec<TypeDecl>,
}

/// A type of a declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeDecl {
    /// Its name.
    pub name: Name,
    /// Its type, parameters first, closed.
    pub ty: Expr,
    /// Its constructors.
    pub ctors: Vec<CtorDecl>,
}

/// A constructor of a declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CtorDecl {
    /// Its name.
    pub name: Name,
    /// Its type, parameters first, closed; the types of the declaration are constants.
    pub ty: Expr,
}

type Result<T> = std::result::Result<T, KernelError>;

/// Checks a declaration, whose expressions belong to the store of the environment, and adds its types, constructors and
/// recursors.
///
/// # Errors
/// The first rule that is broken, or a name that is taken; the environment is then as it was.
pub fn add_inductive(env: &mut Environment, decl: &InductiveDecl) -> Result<()> {
    let mut owned = Store::new();
    let constants: Vec<ConstantInfo> = {
        let mut tc = Tc::new(env);
        let made = tc.generate_inductive(decl)?;
        made.iter().map(|c| import_constant(&mut owned, &tc.st, c)).collect()
    };
    let before = env.names().len();
    for c in &constants {
        let c = import_constant(&mut env.store, &owned, c);
        let name = c.val.name;
        if !env.add_unchecked(c) {
            env.truncate(before);
            return Err(KernelError::AlreadyDeclared(env.store.name_string(name)));
        }
    }
    Ok(())
}

/// Copies a constant of one store into another.
pub fn import_constant(to: &mut Store<'_>, from: &Store<'_>, c: &ConstantInfo) -> ConstantInfo {
    fn names(to: &mut Store<'_>, from: &Store<'_>, ns: &[Name]) -> Vec<Name> {
        ns.iter().map(|&n| to.import_name(from, n)).collect()
    }
    let val = ConstantVal {
        name: to.import_name(from, c.val.name),
        level_params: names(to, from, &c.val.level_params),
        ty: to.import(from, c.val.ty),
    };
    let mut kind = c.kind.clone();
    match &mut kind {
        ConstantKind::Induct(v) => {
            v.all = names(to, from, &v.all);
            v.ctors = names(to, from, &v.ctors);
        }
        ConstantKind::Ctor(v) => v.induct = to.import_name(from, v.induct),
        ConstantKind::Rec(v) => import_recursor(to, from, v),
        ConstantKind::Def { value, .. } | ConstantKind::Opaque { value } => *value = to.import(from, *value),
        ConstantKind::Theorem { value } => *value = value.map(|v| to.import(from, v)),
        ConstantKind::Axiom | ConstantKind::Quot(_) => {}
    }
    ConstantInfo { val, kind }
}

fn import_recursor(to: &mut Store<'_>, from: &Store<'_>, v: &mut RecursorVal) {
    v.all = v.all.iter().map(|&n| to.import_name(from, n)).collect();
    for RecursorRule { ctor, rhs, .. } in &mut v.rules {
        *ctor = to.import_name(from, *ctor);
        *rhs = to.import(from, *rhs);
    }
}

/// A declaration while it is looked at.
struct Block {
    level_params: Vec<Name>,
    /// The universe parameters as levels.
    levels: Levels,
    params: Vec<FVar>,
    /// The declared types, then the copies of those that they are nested in.
    members: Vec<Member>,
    /// How many of the members are declared.
    declared: usize,
    /// The universe of all members.
    level: Level,
}

/// A type of a block.
struct Member {
    /// Its name; of a copy, that of the type that was copied.
    name: Name,
    /// Its type after the parameters.
    ty: Expr,
    /// The local that stands for it.
    local: FVar,
    /// The local at the parameters; of a copy, the local itself.
    family: Expr,
    /// What the local stands for, written with constants.
    meaning: Expr,
    num_indices: usize,
    ctors: Vec<Ctor>,
}

/// A constructor of a member.
struct Ctor {
    name: Name,
    /// Its type after the parameters.
    ty: Expr,
    /// The constructor at its parameters.
    applied: Expr,
    /// What is seen once its fields are open.
    shape: Shape,
}

/// The fields of a constructor, and the indices of what it makes.
#[derive(Default)]
struct Shape {
    fields: Vec<FVar>,
    recursive: Vec<Recursive>,
    indices: Vec<Expr>,
}

/// A recursive field: a function of `over` into a member at `indices`.
struct Recursive {
    field: FVar,
    over: Vec<FVar>,
    member: usize,
    indices: Vec<Expr>,
}

impl Block {
    /// Whether a type of the declaration occurs.
    fn occurs(&self, st: &Store<'_>, e: Expr) -> bool {
        st.any(e, &mut |st, e| match st.node(e) {
            _ if !st.has_fvar(e) => None,
            Node::FVar(x) => Some(self.members.iter().any(|m| m.local == x)),
            _ => Some(false),
        })
    }

    /// The member and the indices of a term that is a member at the parameters, and at indices without members.
    fn family_app(&self, st: &Store<'_>, e: Expr) -> Option<(usize, Vec<Expr>)> {
        let (mut family, mut indices) = (e, Vec::new());
        loop {
            let found = self.members.iter().position(|m| m.family == family);
            if let Some(i) = found {
                indices.reverse();
                let fits = indices.len() == self.members[i].num_indices;
                return (fits && !indices.iter().any(|&a| self.occurs(st, a))).then_some((i, indices));
            }
            let Node::App(f, a) = st.node(family) else { return None };
            indices.push(a);
            family = f;
        }
    }

    /// The term with constants for the locals of the block.
    fn restore(&self, st: &mut Store<'_>, e: Expr) -> Expr {
        st.replace(e, &mut |st, e, _| match st.node(e) {
            _ if !st.has_fvar(e) => Some(e),
            Node::FVar(x) => self.members.iter().find(|m| m.local == x).map(|m| m.meaning),
            _ => None,
        })
    }

    /// `(xs) → e`, or `fun xs => e`, with constants for the locals of the block.
    fn close_over(&self, st: &mut Store<'_>, xs: &[FVar], e: Expr, pi: bool) -> Expr {
        let e = self.restore(st, e);
        let mut out = st.abstract_fvars(e, xs);
        for (i, &x) in xs.iter().enumerate().rev() {
            let decl = st.local(x);
            let ty = self.restore(st, decl.ty);
            let ty = st.abstract_fvars(ty, &xs[..i]);
            let node = if pi { Node::Pi } else { Node::Lam };
            out = st.mk(node(decl.name, decl.info, ty, out));
        }
        out
    }
}

impl Tc<'_> {
    /// Checks a declaration, and gives its types, constructors and recursors. The environment may have them already: they
    /// are not looked at.
    ///
    /// # Errors
    /// The first rule that is broken.
    pub fn generate_inductive(&mut self, decl: &InductiveDecl) -> Result<Vec<ConstantInfo>> {
        let open = self.open;
        let out = self.generate_open(decl);
        self.open = open;
        out
    }

    fn generate_open(&mut self, decl: &InductiveDecl) -> Result<Vec<ConstantInfo>> {
        let mut block = self.form_block(decl)?;
        self.copy_nested(&mut block)?;
        self.check_constructors(&mut block)?;
        let mut out = self.types_and_constructors(decl, &block);
        out.extend(self.recursors(&block));
        Ok(out)
    }

    /// Opens a binder whose type may be annotated (`optParam` and the like), as the kernel does here.
    fn open_binder(&mut self, name: Name, info: crate::expr::BinderInfo, ty: Expr) -> FVar {
        let ty = self.without_annotations(ty);
        self.open(name, info, ty, None)
    }

    fn without_annotations(&mut self, mut ty: Expr) -> Expr {
        loop {
            let Some(n) = self.st.head_const(ty) else { return ty };
            let (_, args) = self.st.unfold_app(ty);
            let arity = match self.st.name_string(n).as_str() {
                "optParam" | "autoParam" => 2,
                "outParam" | "semiOutParam" => 1,
                _ => return ty,
            };
            if args.len() != arity {
                return ty;
            }
            ty = args[0];
        }
    }

    /// Opens the Π binders of a type, reducing where that shows more of them.
    fn open_pis(&mut self, ty: Expr) -> (Vec<FVar>, Expr) {
        let mut xs = Vec::new();
        let mut ty = self.whnf(ty);
        while let Node::Pi(n, i, t, b) = self.st.node(ty) {
            let x = self.open_binder(n, i, t);
            xs.push(x);
            let xe = self.st.fvar(x);
            let body = self.st.instantiate1(b, xe);
            ty = self.whnf(body);
        }
        (xs, ty)
    }
}
