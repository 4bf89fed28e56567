//! Names, levels and expressions of a problem, by handles.

use crate::fault::{Fault, Result};
use crate::handle::{Handle, Table};
use canonical_core::env::Environment;
use canonical_core::expr::{BinderInfo, Expr, Node};
use canonical_core::level::{Level, LevelNode};
use canonical_core::name::{Name, NameNode};
use canonical_core::prover::Goal;
use num_bigint::BigUint;

/// The largest number of a bound variable, as in problem files.
const LAST_BVAR: u32 = (u32::MAX >> 1) - 1;

/// A problem that is being built.
pub struct Builder {
    /// The constants declared so far.
    pub env: Environment,
    /// The goal, once it is given.
    pub goal: Option<Goal>,
    /// What the handles of names stand for.
    pub names: Table<Name>,
    /// What the handles of levels stand for.
    pub levels: Table<Level>,
    /// What the handles of expressions stand for.
    pub exprs: Table<Expr>,
    /// What the declarations need to remember.
    pub(crate) declarations: crate::declare::Declarations,
}

impl Default for Builder {
    fn default() -> Self {
        Builder::new()
    }
}

impl Builder {
    /// A problem that holds nothing.
    pub fn new() -> Self {
        Builder {
            env: Environment::new(),
            goal: None,
            names: Table::new(1, "a name"),
            levels: Table::new(2, "a level"),
            exprs: Table::new(3, "an expression"),
            declarations: Default::default(),
        }
    }

    // Names.

    /// The anonymous name.
    pub fn anonymous(&mut self) -> Result<Handle> {
        self.names.add(Name::ANONYMOUS)
    }

    /// `prefix.text`
    pub fn name_str(&mut self, prefix: Handle, text: &str) -> Result<Handle> {
        let node = NameNode::Str(self.names.get(prefix)?, text.into());
        let name = self.env.store.mk_name(node);
        self.names.add(name)
    }

    /// `prefix.number`
    pub fn name_num(&mut self, prefix: Handle, number: u64) -> Result<Handle> {
        let node = NameNode::Num(self.names.get(prefix)?, number);
        let name = self.env.store.mk_name(node);
        self.names.add(name)
    }

    // Levels, as they are given: nothing is simplified.

    fn level(&mut self, node: LevelNode) -> Result<Handle> {
        let level = self.env.store.mk_level(node);
        self.levels.add(level)
    }

    /// `0`
    pub fn level_zero(&mut self) -> Result<Handle> {
        self.level(LevelNode::Zero)
    }

    /// `l + 1`
    pub fn level_succ(&mut self, l: Handle) -> Result<Handle> {
        let node = LevelNode::Succ(self.levels.get(l)?);
        self.level(node)
    }

    /// `max a b`
    pub fn level_max(&mut self, a: Handle, b: Handle) -> Result<Handle> {
        let node = LevelNode::Max(self.levels.get(a)?, self.levels.get(b)?);
        self.level(node)
    }

    /// `imax a b`
    pub fn level_imax(&mut self, a: Handle, b: Handle) -> Result<Handle> {
        let node = LevelNode::IMax(self.levels.get(a)?, self.levels.get(b)?);
        self.level(node)
    }

    /// A universe parameter.
    pub fn level_param(&mut self, name: Handle) -> Result<Handle> {
        let node = LevelNode::Param(self.names.get(name)?);
        self.level(node)
    }

    // Expressions.

    fn expr(&mut self, node: Node) -> Result<Handle> {
        let e = self.env.store.mk(node);
        self.exprs.add(e)
    }

    /// A bound variable, by the number of binders between it and its own.
    pub fn bvar(&mut self, index: u32) -> Result<Handle> {
        if index > LAST_BVAR {
            return Err(Fault::BadNumber { what: "a bound variable", value: index.into() });
        }
        self.expr(Node::BVar(index))
    }

    /// `Sort level`
    pub fn sort(&mut self, level: Handle) -> Result<Handle> {
        let node = Node::Sort(self.levels.get(level)?);
        self.expr(node)
    }

    /// A constant at its universe levels.
    pub fn constant(&mut self, name: Handle, levels: &[Handle]) -> Result<Handle> {
        let (name, levels) = (self.names.get(name)?, self.levels.all(levels)?);
        let e = self.env.store.const_at(name, &levels);
        self.exprs.add(e)
    }

    /// `f a`
    pub fn app(&mut self, f: Handle, a: Handle) -> Result<Handle> {
        let node = Node::App(self.exprs.get(f)?, self.exprs.get(a)?);
        self.expr(node)
    }

    /// `fun (name : ty) => body`
    pub fn lambda(&mut self, name: Handle, info: BinderInfo, ty: Handle, body: Handle) -> Result<Handle> {
        let node = Node::Lam(self.names.get(name)?, info, self.exprs.get(ty)?, self.exprs.get(body)?);
        self.expr(node)
    }

    /// `(name : ty) → body`
    pub fn forall(&mut self, name: Handle, info: BinderInfo, ty: Handle, body: Handle) -> Result<Handle> {
        let node = Node::Pi(self.names.get(name)?, info, self.exprs.get(ty)?, self.exprs.get(body)?);
        self.expr(node)
    }

    /// `let name : ty := value; body`
    pub fn let_(&mut self, name: Handle, ty: Handle, value: Handle, body: Handle) -> Result<Handle> {
        let (ty, value) = (self.exprs.get(ty)?, self.exprs.get(value)?);
        let node = Node::Let(self.names.get(name)?, ty, value, self.exprs.get(body)?);
        self.expr(node)
    }

    /// The field `index` of `structure`, whose type is `type_name`.
    pub fn proj(&mut self, type_name: Handle, index: u32, structure: Handle) -> Result<Handle> {
        let node = Node::Proj(self.names.get(type_name)?, index, self.exprs.get(structure)?);
        self.expr(node)
    }

    /// A natural number, by its decimal digits.
    pub fn nat(&mut self, digits: &str) -> Result<Handle> {
        let bytes = digits.as_bytes();
        let value = if bytes.iter().all(u8::is_ascii_digit) { BigUint::parse_bytes(bytes, 10) } else { None };
        let value = value.ok_or_else(|| Fault::BadLiteral(digits.chars().take(40).collect()))?;
        let e = self.env.store.nat(value);
        self.exprs.add(e)
    }

    /// A string.
    pub fn string(&mut self, text: &str) -> Result<Handle> {
        let e = self.env.store.string(text);
        self.exprs.add(e)
    }

    /// A name as messages show it.
    pub(crate) fn show(&self, name: Name) -> String {
        self.env.store.name_string(name)
    }
}
