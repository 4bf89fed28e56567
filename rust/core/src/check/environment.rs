//! Checking of a whole environment, in the order in which it was declared.

use super::{KernelError, Result};
use crate::env::{ConstantInfo, ConstantKind, Environment};
use crate::expr::{Expr, Node};
use crate::name::Name;
use crate::reduce::Tc;
use rustc_hash::FxHashMap;

/// A constant that does not check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The constant.
    pub constant: Name,
    /// The first rule that it breaks.
    pub error: KernelError,
}

/// Checks every constant of an environment, and that none uses itself or a later one.
pub fn check_environment(env: &Environment) -> Vec<Fault> {
    let mut checker = Checker { tc: Tc::new(env), places: FxHashMap::default() };
    for (i, &n) in env.names().iter().enumerate() {
        checker.places.insert(n, i);
    }
    env.names()
        .iter()
        .filter_map(|&constant| checker.constant(constant).err().map(|error| Fault { constant, error }))
        .collect()
}

struct Checker<'e> {
    tc: Tc<'e>,
    /// The place of each constant in the order of declaration.
    places: FxHashMap<Name, usize>,
}

impl Checker<'_> {
    fn constant(&mut self, n: Name) -> Result<()> {
        let env = self.tc.env;
        let Some(info) = env.get(n) else { return Ok(()) };
        self.only_earlier(info)?;
        self.tc.check_constant(info)
    }

    /// What an axiom, a definition or a theorem mentions was declared before it.
    fn only_earlier(&self, info: &ConstantInfo) -> Result<()> {
        let value = match info.kind {
            ConstantKind::Def { value, .. } | ConstantKind::Opaque { value } => Some(value),
            ConstantKind::Theorem { value } => value,
            ConstantKind::Axiom => None,
            _ => return Ok(()),
        };
        let place = self.places.get(&info.val.name).copied().unwrap_or(usize::MAX);
        match value.into_iter().chain([info.val.ty]).find_map(|e| self.later_than(place, e)) {
            Some(used) => Err(KernelError::UsedBeforeDeclared {
                constant: self.tc.st.name_string(info.val.name),
                used: self.tc.st.name_string(used),
            }),
            None => Ok(()),
        }
    }

    /// A constant of the term that was not declared before the given place.
    fn later_than(&self, place: usize, e: Expr) -> Option<Name> {
        let mut found = None;
        self.tc.st.any(e, &mut |st, e| {
            if let Node::Const(n, _) | Node::Proj(n, _, _) = st.node(e)
                && self.places.get(&n).is_some_and(|&p| p >= place)
            {
                found = Some(n);
            }
            Some(found.is_some())
        });
        found
    }
}
