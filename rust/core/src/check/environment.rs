//! Checking of a whole environment, in the order in which it was declared.

use super::{KernelError, Result};
use crate::env::{ConstantInfo, ConstantKind, Environment};
use crate::expr::{Expr, Node};
use crate::name::Name;
use crate::reduce::Tc;
use rustc_hash::{FxHashMap, FxHashSet};

/// A constant that does not check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The constant.
    pub constant: Name,
    /// The first rule that it breaks.
    pub error: KernelError,
}

/// Checks every constant of an environment, and that none uses itself or a later one. Inductive declarations are made
/// again, recursors included, and compared.
pub fn check_environment(env: &Environment) -> Vec<Fault> {
    let mut checker = Checker {
        tc: Tc::new(env),
        places: FxHashMap::default(),
        families: FxHashMap::default(),
        made: FxHashSet::default(),
    };
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
    /// The verdict on each inductive declaration, by its first type.
    families: FxHashMap<Name, Result<()>>,
    /// The constants of the declarations that were found right.
    made: FxHashSet<Name>,
}

impl Checker<'_> {
    fn constant(&mut self, n: Name) -> Result<()> {
        let env = self.tc.env;
        let Some(info) = env.get(n) else { return Ok(()) };
        match &info.kind {
            ConstantKind::Induct(v) => self.member(n, &v.all),
            ConstantKind::Ctor(v) => self.part(n, v.induct),
            ConstantKind::Rec(v) => self.part(n, v.all.first().copied().unwrap_or(n)),
            ConstantKind::Quot(kind) => self.tc.check_quot(*kind, n),
            _ => {
                self.only_earlier(info)?;
                self.tc.check_constant(info)
            }
        }
    }

    /// A type of a declaration, which is looked at once.
    fn member(&mut self, n: Name, all: &[Name]) -> Result<()> {
        let no_family = || KernelError::NoFamily(self.tc.st.name_string(n));
        let first = *all.first().filter(|_| all.contains(&n)).ok_or_else(no_family)?;
        if let Some(known) = self.families.get(&first) {
            return known.clone();
        }
        let verdict = self.family(first);
        self.families.insert(first, verdict.clone());
        verdict
    }

    fn family(&mut self, first: Name) -> Result<()> {
        let decl = self.tc.declaration_of(first)?;
        let own: Vec<Name> = decl.types.iter().map(|t| t.name).collect();
        let place = own.iter().filter_map(|n| self.places.get(n)).min().copied().unwrap_or(0);
        for t in &decl.types {
            self.all_before(t.name, place, &[], &[t.ty])?;
            for c in &t.ctors {
                self.all_before(c.name, place, &own, &[c.ty])?;
            }
        }
        let made = self.tc.check_family(first)?;
        self.made.extend(made);
        Ok(())
    }

    /// A constructor or a recursor of a declaration.
    fn part(&mut self, n: Name, induct: Name) -> Result<()> {
        if let Some(ind) = self.tc.env.inductive(induct) {
            let all = ind.all.clone();
            self.member(induct, &all)?;
        }
        if self.made.contains(&n) { Ok(()) } else { Err(KernelError::NoFamily(self.tc.st.name_string(n))) }
    }

    /// What an axiom, a definition or a theorem mentions was declared before it.
    fn only_earlier(&self, info: &ConstantInfo) -> Result<()> {
        let value = match info.kind {
            ConstantKind::Def { value, .. } | ConstantKind::Opaque { value } => Some(value),
            ConstantKind::Theorem { value } => value,
            _ => None,
        };
        let name = info.val.name;
        let place = self.places.get(&name).copied().unwrap_or(usize::MAX);
        let terms: Vec<Expr> = value.into_iter().chain([info.val.ty]).collect();
        self.all_before(name, place, &[], &terms)
    }

    /// Every constant of the terms was declared before the given place, or is one of `own`.
    fn all_before(&self, constant: Name, place: usize, own: &[Name], terms: &[Expr]) -> Result<()> {
        let mut found = None;
        for &e in terms {
            self.tc.st.any(e, &mut |st, e| {
                if let Node::Const(n, _) | Node::Proj(n, _, _) = st.node(e)
                    && self.places.get(&n).is_some_and(|&p| p >= place)
                    && !own.contains(&n)
                {
                    found = Some(n);
                }
                Some(found.is_some())
            });
        }
        match found {
            Some(used) => Err(KernelError::UsedBeforeDeclared {
                constant: self.tc.st.name_string(constant),
                used: self.tc.st.name_string(used),
            }),
            None => Ok(()),
        }
    }
}
