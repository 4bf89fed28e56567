//! Declarations, attributes and the goal of a problem. Nothing is type-checked here, but what the engine relies on is
//! seen to: names are new, constants are declared before they are used and have the right number of levels, types
//! and values are closed.

use crate::builder::Builder;
use crate::fault::{Fault, Result};
use crate::handle::Handle;
use canonical_core::env::{
    Attributes, ConstantInfo, ConstantKind, ConstantVal, ConstructorVal, InductiveVal, RecursorRule, RecursorVal,
    StructureInfo,
};
use canonical_core::expr::{Expr, Node};
use canonical_core::name::Name;
use canonical_core::prover::Goal;
use rustc_hash::{FxHashMap, FxHashSet};

/// What the declarations of a problem need to remember.
#[derive(Default)]
pub(crate) struct Declarations {
    /// The inductive declaration that is open.
    group: Option<Vec<ConstantInfo>>,
    /// Expressions whose constants are known to be declared.
    sound: FxHashSet<Expr>,
}

impl Declarations {
    /// Takes back what a declaration that failed has marked.
    fn forget(&mut self, fresh: &[Expr]) {
        for e in fresh {
            self.sound.remove(e);
        }
    }
}

/// The numbers of an inductive type, as in [`InductiveVal`].
#[derive(Clone, Copy, Debug, Default)]
pub struct InductiveNumbers {
    /// Parameters.
    pub params: u32,
    /// Indices.
    pub indices: u32,
    /// Auxiliary types of a nested declaration.
    pub nested: u32,
    /// Whether a constructor takes an argument of the type.
    pub is_rec: bool,
    /// Whether such an argument is a function.
    pub is_reflexive: bool,
}

/// The numbers of a recursor, as in [`RecursorVal`].
#[derive(Clone, Copy, Debug, Default)]
pub struct RecursorNumbers {
    /// Parameters.
    pub params: u32,
    /// Indices.
    pub indices: u32,
    /// Motives.
    pub motives: u32,
    /// Minor premises.
    pub minors: u32,
    /// Whether it reduces without looking at the major premise.
    pub k: bool,
}

impl Builder {
    /// Name, universe parameters and type of a constant.
    pub fn val(&self, name: Handle, level_params: &[Handle], ty: Handle) -> Result<ConstantVal> {
        let name = self.names.get(name)?;
        if name.is_anonymous() {
            return Err(Fault::Anonymous);
        }
        Ok(ConstantVal { name, level_params: self.names.all(level_params)?, ty: self.exprs.get(ty)? })
    }

    /// Declares a constant that is not part of an inductive declaration.
    pub fn declare(&mut self, val: ConstantVal, kind: ConstantKind) -> Result<()> {
        if self.declarations.group.is_some() {
            return Err(Fault::WrongOrder("an inductive declaration is open"));
        }
        self.add(vec![ConstantInfo { val, kind }])
    }

    // Inductive declarations.

    /// Opens an inductive declaration.
    pub fn begin_inductive(&mut self) -> Result<()> {
        if self.declarations.group.is_some() {
            return Err(Fault::WrongOrder("an inductive declaration is open already"));
        }
        self.declarations.group = Some(Vec::new());
        Ok(())
    }

    fn group(&mut self) -> Result<&mut Vec<ConstantInfo>> {
        self.declarations.group.as_mut().ok_or(Fault::WrongOrder("no inductive declaration is open"))
    }

    /// A type of the open inductive declaration.
    pub fn inductive_type(
        &mut self,
        val: ConstantVal,
        numbers: InductiveNumbers,
        all: &[Handle],
        ctors: &[Handle],
    ) -> Result<()> {
        let (all, ctors) = (self.names.all(all)?, self.names.all(ctors)?);
        let kind = ConstantKind::Induct(InductiveVal {
            num_params: numbers.params,
            num_indices: numbers.indices,
            all,
            ctors,
            num_nested: numbers.nested,
            is_rec: numbers.is_rec,
            is_reflexive: numbers.is_reflexive,
        });
        self.group()?.push(ConstantInfo { val, kind });
        Ok(())
    }

    /// A constructor of the open inductive declaration: its type, its place among the constructors, the numbers of
    /// parameters and fields.
    pub fn inductive_ctor(&mut self, val: ConstantVal, induct: Handle, [cidx, params, fields]: [u32; 3]) -> Result<()> {
        let induct = self.names.get(induct)?;
        let kind = ConstantKind::Ctor(ConstructorVal { induct, cidx, num_params: params, num_fields: fields });
        self.group()?.push(ConstantInfo { val, kind });
        Ok(())
    }

    /// A recursor of the open inductive declaration, without its rules.
    pub fn inductive_rec(&mut self, val: ConstantVal, all: &[Handle], numbers: RecursorNumbers) -> Result<()> {
        let kind = ConstantKind::Rec(RecursorVal {
            all: self.names.all(all)?,
            num_params: numbers.params,
            num_indices: numbers.indices,
            num_motives: numbers.motives,
            num_minors: numbers.minors,
            rules: Vec::new(),
            k: numbers.k,
        });
        self.group()?.push(ConstantInfo { val, kind });
        Ok(())
    }

    /// A rule of the recursor that came last.
    pub fn inductive_rule(&mut self, ctor: Handle, fields: u32, rhs: Handle) -> Result<()> {
        let rule = RecursorRule { ctor: self.names.get(ctor)?, num_fields: fields, rhs: self.exprs.get(rhs)? };
        match self.group()?.last_mut().map(|info| &mut info.kind) {
            Some(ConstantKind::Rec(r)) => r.rules.push(rule),
            _ => return Err(Fault::WrongOrder("a rule belongs after the recursor that has it")),
        }
        Ok(())
    }

    /// Closes the inductive declaration and declares what it holds, all or nothing.
    pub fn end_inductive(&mut self) -> Result<()> {
        let infos = self.declarations.group.take();
        self.add(infos.ok_or(Fault::WrongOrder("no inductive declaration is open"))?)
    }

    // What a declaration must satisfy.

    fn add(&mut self, infos: Vec<ConstantInfo>) -> Result<()> {
        let mut own = FxHashMap::default();
        for info in &infos {
            let taken = self.env.get(info.val.name).is_some();
            if taken || own.insert(info.val.name, info.val.level_params.len()).is_some() {
                return Err(Fault::Redeclared(self.show(info.val.name)));
            }
        }
        // Only an inductive declaration may mention itself.
        if matches!(&infos[..], [one] if !matches!(one.kind, ConstantKind::Induct(_))) {
            own.clear();
        }
        let mut fresh = Vec::new();
        if let Err(fault) = infos.iter().try_for_each(|info| self.check_info(info, &own, &mut fresh)) {
            self.declarations.forget(&fresh);
            return Err(fault);
        }
        for info in infos {
            self.env.add_unchecked(info);
        }
        Ok(())
    }

    fn check_info(&mut self, info: &ConstantInfo, own: &FxHashMap<Name, usize>, fresh: &mut Vec<Expr>) -> Result<()> {
        let mentioned: Vec<Name> = match &info.kind {
            ConstantKind::Induct(v) => v.all.iter().chain(&v.ctors).copied().collect(),
            ConstantKind::Ctor(v) => vec![v.induct],
            ConstantKind::Rec(v) => v.all.iter().copied().chain(v.rules.iter().map(|r| r.ctor)).collect(),
            _ => Vec::new(),
        };
        mentioned.into_iter().try_for_each(|n| self.level_count(n, own).map(drop))?;
        let parts = std::iter::once(info.val.ty).chain(values(&info.kind));
        parts.into_iter().try_for_each(|e| self.check_expr(info.val.name, e, own, fresh))
    }

    /// The number of universe parameters of a constant.
    fn level_count(&self, n: Name, own: &FxHashMap<Name, usize>) -> Result<usize> {
        let declared = self.env.get(n).map(|info| info.val.level_params.len());
        declared.or_else(|| own.get(&n).copied()).ok_or_else(|| Fault::Undeclared(self.show(n)))
    }

    /// `e` is closed, its constants are declared and have the right number of levels. What was found sound is not
    /// looked at again; `fresh` tells what to forget if the declaration fails.
    fn check_expr(&mut self, of: Name, e: Expr, own: &FxHashMap<Name, usize>, fresh: &mut Vec<Expr>) -> Result<()> {
        if self.env.store.loose(e) > 0 {
            return Err(Fault::LooseVariable(self.show(of)));
        }
        let mut todo = vec![e];
        while let Some(e) = todo.pop() {
            if !self.declarations.sound.insert(e) {
                continue;
            }
            fresh.push(e);
            match self.env.store.node(e) {
                Node::App(a, b) | Node::Lam(_, _, a, b) | Node::Pi(_, _, a, b) => todo.extend([b, a]),
                Node::Let(_, a, b, c) => todo.extend([c, b, a]),
                Node::Proj(n, _, s) => {
                    self.level_count(n, own)?;
                    todo.push(s);
                }
                Node::Const(n, levels) => {
                    let (expected, found) = (self.level_count(n, own)?, self.env.store.levels(levels).len());
                    if expected != found {
                        return Err(Fault::LevelCount { constant: self.show(n), expected, found });
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    // Attributes and the goal.

    /// The attributes of a declared constant, to change.
    pub fn attributes(&mut self, name: Handle) -> Result<&mut Attributes> {
        let name = self.names.get(name)?;
        self.level_count(name, &FxHashMap::default())?;
        Ok(self.env.attrs_mut(name))
    }

    /// Says that `name` is a structure. A projection function that is anonymous is one that does not exist.
    pub fn structure(&mut self, name: Handle, ctor: Handle, fields: &[Handle], proj_fns: &[Handle]) -> Result<()> {
        let (ctor, fields) = (self.names.get(ctor)?, self.names.all(fields)?);
        self.level_count(ctor, &FxHashMap::default())?;
        let proj_fns = self.names.all(proj_fns)?;
        let proj_fns = proj_fns.into_iter().map(|n| (!n.is_anonymous()).then_some(n)).collect();
        self.attributes(name)?.structure = Some(StructureInfo { ctor, fields, proj_fns });
        Ok(())
    }

    /// Gives the goal, once: a closed statement whose hypotheses are its leading binders, with the constants that the
    /// user supplied.
    pub fn set_goal(&mut self, val: ConstantVal, premises: &[Handle]) -> Result<()> {
        if self.goal.is_some() {
            return Err(Fault::WrongOrder("the goal is given already"));
        }
        if self.declarations.group.is_some() {
            return Err(Fault::WrongOrder("an inductive declaration is open"));
        }
        let premises = self.names.all(premises)?;
        let none = FxHashMap::default();
        premises.iter().try_for_each(|&n| self.level_count(n, &none).map(drop))?;
        let mut fresh = Vec::new();
        if let Err(fault) = self.check_expr(val.name, val.ty, &none, &mut fresh) {
            self.declarations.forget(&fresh);
            return Err(fault);
        }
        self.goal = Some(Goal::new(val.name, val.level_params, val.ty, premises));
        Ok(())
    }
}

/// The closed expressions of a constant besides its type.
fn values(kind: &ConstantKind) -> Vec<Expr> {
    match kind {
        ConstantKind::Def { value, .. } | ConstantKind::Opaque { value } => vec![*value],
        ConstantKind::Theorem { value } => value.iter().copied().collect(),
        ConstantKind::Rec(v) => v.rules.iter().map(|r| r.rhs).collect(),
        ConstantKind::Axiom | ConstantKind::Quot(_) | ConstantKind::Induct(_) | ConstantKind::Ctor(_) => Vec::new(),
    }
}
