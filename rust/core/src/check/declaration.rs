//! Checking of declarations other than inductive families: axioms, definitions, theorems and opaque constants.
//!
//! Follows Lean's kernel (`src/kernel/environment.cpp`, `add_axiom`, `add_definition`, `add_theorem`, `add_opaque`).

use super::{KernelError, Result};
use crate::env::{ConstantInfo, ConstantKind, ConstantVal, Environment};
use crate::expr::{Expr, Node};
use crate::level::{Level, LevelNode};
use crate::name::Name;
use crate::reduce::Tc;

/// Checks a constant that is not an inductive type, a constructor, a recursor or part of the quotient package, whose
/// expressions belong to the store of the environment. The constant itself need not be in it.
///
/// # Errors
/// The first rule that is broken.
pub fn check_decl(env: &Environment, info: &ConstantInfo) -> Result<()> {
    Tc::new(env).check_constant(info)
}

/// Checks a constant as [`check_decl`] does, and adds it.
///
/// # Errors
/// The first rule that is broken, or that the name is taken; the environment is then as it was.
pub fn add_decl(env: &mut Environment, info: ConstantInfo) -> Result<()> {
    let name = info.val.name;
    if env.get(name).is_some() {
        return Err(KernelError::AlreadyDeclared(env.store.name_string(name)));
    }
    check_decl(env, &info)?;
    env.add_unchecked(info);
    Ok(())
}

impl Tc<'_> {
    /// Checks the constant of a name, as [`Tc::check_constant`] does.
    ///
    /// # Errors
    /// The first rule that is broken, or that there is no such constant.
    pub fn check_declaration(&mut self, name: Name) -> Result<()> {
        match self.env.get(name) {
            Some(info) => self.check_constant(info),
            None => Err(KernelError::UnknownConstant(self.st.name_string(name))),
        }
    }

    /// Checks a constant by itself: its parameters are distinct, its type is a type, its value is of that type, and the
    /// statement of a theorem is a proposition. Of inductive types, constructors, recursors and quotients only the type
    /// is looked at.
    ///
    /// # Errors
    /// The first rule that is broken.
    pub fn check_constant(&mut self, info: &ConstantInfo) -> Result<()> {
        let sort = self.check_val(&info.val)?;
        let value = match info.kind {
            ConstantKind::Def { value, .. } | ConstantKind::Opaque { value } => Some(value),
            ConstantKind::Theorem { value } => {
                if self.st.level_simplify(sort) != Level::ZERO {
                    return Err(KernelError::NotAProposition(self.st.name_string(info.val.name)));
                }
                value
            }
            _ => None,
        };
        let Some(value) = value else { return Ok(()) };
        self.check_closed(value, &info.val.level_params)?;
        let found = self.check(value)?;
        self.expect_equal(info.val.ty, found)
    }

    /// Checks universe parameters and type; gives the universe of the type.
    pub(crate) fn check_val(&mut self, val: &ConstantVal) -> Result<Level> {
        self.check_distinct(&val.level_params)?;
        self.check_closed(val.ty, &val.level_params)?;
        let sort = self.check(val.ty)?;
        self.expect_sort(sort)
    }

    pub(crate) fn check_distinct(&mut self, params: &[Name]) -> Result<()> {
        match params.iter().enumerate().find(|(i, p)| params[..*i].contains(p)) {
            Some((_, &p)) => Err(KernelError::DuplicateParameter(self.st.name_string(p))),
            None => Ok(()),
        }
    }

    /// No variable without binder, no local, no unknown, no universe parameter but those given.
    pub(crate) fn check_closed(&mut self, e: Expr, params: &[Name]) -> Result<()> {
        if self.st.loose(e) > 0 {
            return Err(KernelError::LooseVariable);
        }
        if self.st.has_fvar(e) {
            return Err(KernelError::FreeVariable);
        }
        if self.st.has_mvar(e) {
            return Err(KernelError::Unknown);
        }
        self.check_params(e, params)
    }

    fn check_params(&mut self, e: Expr, params: &[Name]) -> Result<()> {
        let mut missing = None;
        self.st.any(e, &mut |st, e| {
            if !st.has_level_param(e) {
                return None;
            }
            let levels: &[Level] = match &st.node(e) {
                Node::Sort(l) => &[*l],
                Node::Const(_, ls) => st.levels(*ls),
                _ => &[],
            };
            missing = levels.iter().find_map(|&l| undeclared(st, l, params));
            Some(missing.is_some())
        });
        match missing {
            Some(n) => Err(KernelError::UndeclaredParameter(self.st.name_string(n))),
            None => Ok(()),
        }
    }
}

/// A universe parameter of the level that is not among those given.
fn undeclared(st: &crate::expr::Store<'_>, l: Level, params: &[Name]) -> Option<Name> {
    match st.level_node(l) {
        LevelNode::Param(n) => (!params.contains(&n)).then_some(n),
        LevelNode::Succ(a) => undeclared(st, a, params),
        LevelNode::Max(a, b) | LevelNode::IMax(a, b) => undeclared(st, a, params).or_else(|| undeclared(st, b, params)),
        LevelNode::Zero | LevelNode::MVar(_) => None,
    }
}
