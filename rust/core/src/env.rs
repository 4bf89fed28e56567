//! The environment: constants with what Lean knows of them, and their attributes.

use crate::expr::{Expr, Store};
use crate::index::Index;
use crate::kernel_names::KernelNames;
use crate::known::Known;
use crate::name::Name;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// What every constant has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConstantVal {
    /// Its name.
    pub name: Name,
    /// Its universe parameters.
    pub level_params: Vec<Name>,
    /// Its type, closed.
    pub ty: Expr,
}

/// When a definition is to be unfolded before another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReducibilityHints {
    /// Never for its own sake.
    Opaque,
    /// Always first.
    Abbrev,
    /// The higher one first.
    Regular(u32),
}

/// An inductive type of a (mutual) declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InductiveVal {
    /// Parameters: the leading arguments that are the same everywhere.
    pub num_params: u32,
    /// Indices: the arguments after the parameters.
    pub num_indices: u32,
    /// The types of the declaration.
    pub all: Vec<Name>,
    /// Its constructors.
    pub ctors: Vec<Name>,
    /// How many auxiliary types a nested declaration has.
    pub num_nested: u32,
    /// Whether a constructor takes an argument of the type.
    pub is_rec: bool,
    /// Whether such an argument is a function.
    pub is_reflexive: bool,
}

/// A constructor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConstructorVal {
    /// The type it makes.
    pub induct: Name,
    /// Its place among the constructors.
    pub cidx: u32,
    /// Parameters of the type.
    pub num_params: u32,
    /// Arguments after the parameters.
    pub num_fields: u32,
}

/// What a recursor does at a constructor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecursorRule {
    /// The constructor.
    pub ctor: Name,
    /// Its number of fields.
    pub num_fields: u32,
    /// `fun params motives minors fields => …`
    pub rhs: Expr,
}

/// A recursor: its arguments are parameters, motives, minors, indices and the major premise, in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecursorVal {
    /// The types of the declaration.
    pub all: Vec<Name>,
    /// Parameters of the type.
    pub num_params: u32,
    /// Indices of the type.
    pub num_indices: u32,
    /// Motives.
    pub num_motives: u32,
    /// Minor premises.
    pub num_minors: u32,
    /// One for each constructor of the type it eliminates.
    pub rules: Vec<RecursorRule>,
    /// Whether it reduces without looking at the major premise (K).
    pub k: bool,
}

impl RecursorVal {
    /// The place of the major premise among the arguments.
    pub fn major_idx(&self) -> usize {
        (self.num_params + self.num_motives + self.num_minors + self.num_indices) as usize
    }

    /// The place of the first index among the arguments.
    pub fn first_index_idx(&self) -> usize {
        (self.num_params + self.num_motives + self.num_minors) as usize
    }
}

/// The constants of quotients.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotKind {
    /// `Quot`
    Type,
    /// `Quot.mk`
    Ctor,
    /// `Quot.lift`
    Lift,
    /// `Quot.ind`
    Ind,
}

/// What a constant is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConstantKind {
    /// No value.
    Axiom,
    /// A definition.
    Def {
        /// Its value, closed.
        value: Expr,
        /// When to unfold it.
        hints: ReducibilityHints,
    },
    /// A theorem; the proof may be absent.
    Theorem {
        /// Its proof, closed.
        value: Option<Expr>,
    },
    /// A definition that never unfolds.
    Opaque {
        /// Its value, closed.
        value: Expr,
    },
    /// Part of the quotient package.
    Quot(QuotKind),
    /// An inductive type.
    Induct(InductiveVal),
    /// A constructor.
    Ctor(ConstructorVal),
    /// A recursor.
    Rec(RecursorVal),
}

/// A constant of the environment, as `Lean.ConstantInfo`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConstantInfo {
    /// Name, universe parameters and type.
    pub val: ConstantVal,
    /// What it is.
    pub kind: ConstantKind,
}

/// How readily a definition unfolds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reducibility {
    /// Never, unless asked for everything.
    Irreducible,
    /// By default.
    #[default]
    Semireducible,
    /// As instances do.
    ImplicitReducible,
    /// Always.
    Reducible,
}

/// The constructor, fields and projections of a structure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StructureInfo {
    /// The constructor.
    pub ctor: Name,
    /// The short names of the fields.
    pub fields: Vec<Name>,
    /// The projection functions; `None` where there is none.
    pub proj_fns: Vec<Option<Name>>,
}

/// What attributes say of a constant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    /// How readily it unfolds.
    pub reducibility: Reducibility,
    /// Whether it is an instance.
    pub instance: bool,
    /// Whether it is a class.
    pub class: bool,
    /// For a structure.
    pub structure: Option<StructureInfo>,
    /// Whether it is a simp theorem.
    pub simp: bool,
    /// The equation theorems of a definition or a matcher.
    pub eqns: Vec<Name>,
    /// Whether it is a matcher.
    pub matcher: bool,
    /// Whether it is a theorem whose proof was left out.
    pub axiomized: bool,
}

/// All constants, their attributes, and the store that holds their expressions.
#[derive(Clone)]
pub struct Environment {
    /// The store of every constant's expressions.
    pub store: Store<'static>,
    /// The kernel's names.
    pub(crate) kernel_names: KernelNames,
    constants: FxHashMap<Name, ConstantInfo>,
    attributes: FxHashMap<Name, Attributes>,
    order: Vec<Name>,
    /// Made when they are first asked for, and again after a change.
    index: OnceLock<Index>,
    known: OnceLock<Known>,
}

impl Default for Environment {
    fn default() -> Self {
        let mut store = Store::new();
        Environment {
            kernel_names: KernelNames::new(&mut store),
            store,
            constants: FxHashMap::default(),
            attributes: FxHashMap::default(),
            order: Vec::new(),
            index: OnceLock::new(),
            known: OnceLock::new(),
        }
    }
}

impl Environment {
    /// No constants.
    pub fn new() -> Self {
        Environment::default()
    }

    /// The constant of a name.
    pub fn get(&self, n: Name) -> Option<&ConstantInfo> {
        self.constants.get(&n)
    }

    /// The constant of a name written with dots.
    pub fn find(&self, dotted: &str) -> Option<&ConstantInfo> {
        self.get(self.store.lookup_name(dotted)?)
    }

    /// Adds a constant without checking it; false if the name is taken.
    pub fn add_unchecked(&mut self, info: ConstantInfo) -> bool {
        let name = info.val.name;
        if self.constants.contains_key(&name) {
            return false;
        }
        self.changed();
        self.order.push(name);
        self.constants.insert(name, info);
        true
    }

    /// Takes away the constants that came after the first `n`, with their attributes.
    pub(crate) fn truncate(&mut self, n: usize) {
        self.changed();
        for name in self.order.drain(n..) {
            self.constants.remove(&name);
            self.attributes.remove(&name);
        }
    }

    /// The attributes of a constant.
    pub fn attrs(&self, n: Name) -> Option<&Attributes> {
        self.attributes.get(&n)
    }

    /// The attributes of a constant, to change.
    pub fn attrs_mut(&mut self, n: Name) -> &mut Attributes {
        self.changed();
        self.attributes.entry(n).or_default()
    }

    /// The names of the constants, in the order in which they came.
    pub fn names(&self) -> &[Name] {
        &self.order
    }

    /// What searches look up.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(self))
    }

    /// The constants that moves build proofs from.
    pub(crate) fn known(&self) -> &Known {
        self.known.get_or_init(|| Known::of(self))
    }

    fn changed(&mut self) {
        self.index.take();
        self.known.take();
    }

    /// The type that a recursor eliminates.
    pub fn rec_inductive(&self, r: &RecursorVal) -> Option<Name> {
        match r.rules.first() {
            Some(rule) => Some(self.ctor(rule.ctor)?.induct),
            None => r.all.first().copied(),
        }
    }

    /// The inductive type of a name.
    pub fn inductive(&self, n: Name) -> Option<&InductiveVal> {
        match &self.get(n)?.kind {
            ConstantKind::Induct(v) => Some(v),
            _ => None,
        }
    }

    /// The constructor of a name.
    pub fn ctor(&self, n: Name) -> Option<&ConstructorVal> {
        match &self.get(n)?.kind {
            ConstantKind::Ctor(v) => Some(v),
            _ => None,
        }
    }

    /// The recursor of a name.
    pub fn recursor(&self, n: Name) -> Option<&RecursorVal> {
        match &self.get(n)?.kind {
            ConstantKind::Rec(v) => Some(v),
            _ => None,
        }
    }

    /// The only constructor of a type without indices that is not recursive: of a structure for η.
    pub fn structure_like(&self, n: Name) -> Option<(Name, &ConstructorVal)> {
        let v = self.inductive(n)?;
        match v.ctors[..] {
            [c] if v.num_indices == 0 && !v.is_rec => Some((c, self.ctor(c)?)),
            _ => None,
        }
    }
}
