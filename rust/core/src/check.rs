//! Checking of finished terms: the typing rules, with every side condition looked at.
//!
//! Follows Lean's kernel (`src/kernel/type_checker.cpp`, `infer_type_core` with `infer_only = false`).

use crate::env::ConstantKind;
use crate::expr::{Expr, FVar, Node};
use crate::level::{Level, LevelNode};
use crate::name::Name;
use crate::reduce::Tc;
use rustc_hash::FxHashMap;
use std::fmt;

/// What is wrong with a term or a declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KernelError {
    /// A bound variable without binder.
    LooseVariable,
    /// An unknown that was not filled.
    Unknown,
    /// A constant that the environment does not have.
    UnknownConstant(String),
    /// A constant with the wrong number of universe arguments.
    UniverseArguments {
        /// The constant.
        constant: String,
        /// How many it has.
        expected: usize,
        /// How many were given.
        found: usize,
    },
    /// A universe parameter that was not declared.
    UndeclaredParameter(String),
    /// An application of what is no function.
    NotAFunction(String),
    /// An argument of the wrong type.
    Argument {
        /// The application.
        term: String,
        /// The type asked for.
        expected: String,
        /// The type of the argument.
        found: String,
    },
    /// A type was expected.
    NotASort(String),
    /// A term of the wrong type.
    Mismatch {
        /// The type asked for.
        expected: String,
        /// The type found.
        found: String,
    },
    /// A projection that does not exist, or data out of a proof.
    Projection(String),
    /// The comparison of two types took too long.
    OutOfBudget,
    /// A name that is taken.
    AlreadyDeclared(String),
    /// A universe parameter that is declared twice.
    DuplicateParameter(String),
    /// The parameters of a constructor are not those of its type.
    Parameters(String),
    /// A constructor does not end in its type, or repeats it in an index.
    Result(String),
    /// A field lives in a universe above that of the type.
    FieldUniverse {
        /// The constructor.
        ctor: String,
        /// The place of the field, from 1.
        field: usize,
    },
    /// The type occurs left of an arrow in a field.
    NotPositive {
        /// The constructor.
        ctor: String,
        /// The place of the field, from 1.
        field: usize,
    },
    /// The type occurs in a field otherwise than as what it makes: a nested occurrence, or one at other parameters.
    InvalidOccurrence {
        /// The constructor.
        ctor: String,
        /// The place of the field, from 1.
        field: usize,
    },
}

impl fmt::Display for KernelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KernelError::LooseVariable => write!(f, "a bound variable has no binder"),
            KernelError::Unknown => write!(f, "an unknown was not filled"),
            KernelError::UnknownConstant(n) => write!(f, "unknown constant {n}"),
            KernelError::UniverseArguments { constant, expected, found } => {
                write!(f, "{constant} takes {expected} universe arguments, not {found}")
            }
            KernelError::UndeclaredParameter(n) => write!(f, "universe parameter {n} is not declared"),
            KernelError::NotAFunction(e) => write!(f, "not a function: {e}"),
            KernelError::Argument { term, expected, found } => {
                write!(f, "argument of {term} has type {found}, expected {expected}")
            }
            KernelError::NotASort(e) => write!(f, "not a type: {e}"),
            KernelError::Mismatch { expected, found } => write!(f, "type {found}, expected {expected}"),
            KernelError::Projection(e) => write!(f, "invalid projection {e}"),
            KernelError::OutOfBudget => write!(f, "the comparison of two types took too long"),
            KernelError::AlreadyDeclared(n) => write!(f, "{n} has already been declared"),
            KernelError::DuplicateParameter(n) => write!(f, "universe parameter {n} is declared twice"),
            KernelError::Parameters(c) => write!(f, "the parameters of {c} are not those of its type"),
            KernelError::Result(c) => write!(f, "constructor {c} does not end in its type"),
            KernelError::FieldUniverse { ctor, field } => {
                write!(f, "field {field} of {ctor} lives in a universe above that of the type")
            }
            KernelError::NotPositive { ctor, field } => write!(f, "field {field} of {ctor} has the type left of an arrow"),
            KernelError::InvalidOccurrence { ctor, field } => {
                write!(f, "field {field} of {ctor} uses the type in a way that is not supported")
            }
        }
    }
}

impl std::error::Error for KernelError {}

type Result<T> = std::result::Result<T, KernelError>;

/// Terms longer than this are cut in messages.
const SHOWN: usize = 400;

impl Tc<'_> {
    /// The type of a term, every rule checked.
    ///
    /// # Errors
    /// The first rule that is broken.
    pub fn check(&mut self, e: Expr) -> Result<Expr> {
        let mut memo = FxHashMap::default();
        self.check_core(e, &mut memo)
    }

    /// Checks that a term has the given type, which is checked too.
    ///
    /// # Errors
    /// The first rule that is broken.
    pub fn check_against(&mut self, e: Expr, ty: Expr) -> Result<()> {
        let sort = self.check(ty)?;
        self.expect_sort(sort)?;
        let found = self.check(e)?;
        self.expect_equal(ty, found)
    }

    fn expect_equal(&mut self, expected: Expr, found: Expr) -> Result<()> {
        self.defeq.out_of_budget = false;
        if self.is_def_eq(expected, found) {
            return Ok(());
        }
        if self.defeq.out_of_budget {
            return Err(KernelError::OutOfBudget);
        }
        Err(KernelError::Mismatch { expected: self.shown(expected), found: self.shown(found) })
    }

    fn shown(&self, e: Expr) -> String {
        let mut text = self.st.debug_string(e);
        if let Some((i, _)) = text.char_indices().nth(SHOWN) {
            text.truncate(i);
            text.push('…');
        }
        text
    }

    fn expect_sort(&mut self, ty: Expr) -> Result<Level> {
        let sort = self.whnf(ty);
        match self.st.node(sort) {
            Node::Sort(l) => Ok(l),
            _ => Err(KernelError::NotASort(self.shown(ty))),
        }
    }

    fn check_core(&mut self, e: Expr, memo: &mut FxHashMap<Expr, Expr>) -> Result<Expr> {
        if let Some(&ty) = memo.get(&e) {
            return Ok(ty);
        }
        let ty = match self.st.node(e) {
            Node::BVar(_) => return Err(KernelError::LooseVariable),
            Node::MVar(_) => return Err(KernelError::Unknown),
            Node::FVar(x) => self.st.local(x).ty,
            Node::Sort(l) => {
                let l = self.st.level_succ(l);
                self.st.sort(l)
            }
            Node::Const(n, ls) => {
                let levels = self.st.levels(ls).to_vec();
                let Some(info) = self.env.get(n) else {
                    return Err(KernelError::UnknownConstant(self.st.name_string(n)));
                };
                let expected = info.val.level_params.len();
                if expected != levels.len() {
                    let constant = self.st.name_string(n);
                    return Err(KernelError::UniverseArguments { constant, expected, found: levels.len() });
                }
                self.const_type(n, ls).ok_or(KernelError::Unknown)?
            }
            Node::App(..) => self.check_app(e, memo)?,
            Node::Lam(..) => self.check_lambda(e, memo)?,
            Node::Pi(..) => self.check_pi(e, memo)?,
            Node::Let(n, t, v, b) => {
                let sort = self.check_core(t, memo)?;
                self.expect_sort(sort)?;
                let found = self.check_core(v, memo)?;
                self.expect_equal(t, found)?;
                let _ = n;
                let b = self.st.instantiate1(b, v);
                self.check_core(b, memo)?
            }
            Node::Proj(n, i, s) => self.check_proj(e, n, i, s, memo)?,
            Node::Nat(_) | Node::Str(_) => self.infer_type(e).ok_or(KernelError::Unknown)?,
        };
        memo.insert(e, ty);
        Ok(ty)
    }

    fn check_app(&mut self, e: Expr, memo: &mut FxHashMap<Expr, Expr>) -> Result<Expr> {
        let (f, args) = self.st.unfold_app(e);
        let mut ty = self.check_core(f, memo)?;
        for (i, &a) in args.iter().enumerate() {
            let pi = if matches!(self.st.node(ty), Node::Pi(..)) { ty } else { self.whnf(ty) };
            let Node::Pi(_, _, t, b) = self.st.node(pi) else {
                let part = self.st.apps(f, &args[..i]);
                return Err(KernelError::NotAFunction(self.shown(part)));
            };
            let found = self.check_core(a, memo)?;
            self.expect_equal(t, found).map_err(|e| match e {
                KernelError::Mismatch { expected, found } => {
                    let part = self.st.apps(f, &args[..=i]);
                    KernelError::Argument { term: self.shown(part), expected, found }
                }
                other => other,
            })?;
            ty = self.st.instantiate1(b, a);
        }
        Ok(ty)
    }

    fn check_lambda(&mut self, mut e: Expr, memo: &mut FxHashMap<Expr, Expr>) -> Result<Expr> {
        let mut xs = Vec::new();
        let mut values = Vec::new();
        let out = loop {
            let Node::Lam(n, i, t, b) = self.st.node(e) else {
                let body = self.st.instantiate(e, &values);
                break self.check_core(body, memo);
            };
            let t = self.st.instantiate(t, &values);
            if let Err(e) = self.check_binder(t, memo) {
                break Err(e);
            }
            let x = self.open(n, i, t, None);
            xs.push(x);
            values.push(self.st.fvar(x));
            e = b;
        };
        self.close(xs.len() as u32);
        Ok(self.st.mk_pi(&xs, out?))
    }

    fn check_binder(&mut self, t: Expr, memo: &mut FxHashMap<Expr, Expr>) -> Result<Level> {
        let sort = self.check_core(t, memo)?;
        self.expect_sort(sort)
    }

    fn check_pi(&mut self, mut e: Expr, memo: &mut FxHashMap<Expr, Expr>) -> Result<Expr> {
        let mut xs: Vec<FVar> = Vec::new();
        let mut values = Vec::new();
        let mut levels = Vec::new();
        let out = loop {
            let Node::Pi(n, i, t, b) = self.st.node(e) else {
                let body = self.st.instantiate(e, &values);
                break self.check_binder(body, memo);
            };
            let t = self.st.instantiate(t, &values);
            match self.check_binder(t, memo) {
                Ok(l) => levels.push(l),
                Err(e) => break Err(e),
            }
            let x = self.open(n, i, t, None);
            xs.push(x);
            values.push(self.st.fvar(x));
            e = b;
        };
        self.close(xs.len() as u32);
        let mut level = out?;
        for l in levels.into_iter().rev() {
            level = self.st.level_imax(l, level);
        }
        Ok(self.st.sort(level))
    }

    fn check_proj(&mut self, e: Expr, n: Name, i: u32, s: Expr, memo: &mut FxHashMap<Expr, Expr>) -> Result<Expr> {
        let bad = |tc: &Self| KernelError::Projection(tc.shown(e));
        let found = self.check_core(s, memo)?;
        let found = self.whnf(found);
        let ind = self.env.inductive(n).ok_or_else(|| bad(self))?;
        let [ctor] = ind.ctors[..] else { return Err(bad(self)) };
        let fields = self.env.ctor(ctor).map_or(0, |c| c.num_fields);
        if self.st.head_const(found) != Some(n) || ind.num_indices != 0 || i >= fields {
            return Err(bad(self));
        }
        let ty = self.infer_type(e).ok_or_else(|| bad(self))?;
        if self.is_prop(found) && !self.is_prop(ty) {
            return Err(bad(self));
        }
        Ok(ty)
    }

    /// Checks a declaration that is not an inductive type: parameters declared, type a type, value of that type.
    ///
    /// # Errors
    /// The first rule that is broken.
    pub fn check_declaration(&mut self, name: Name) -> Result<()> {
        let env = self.env;
        let Some(info) = env.get(name) else { return Err(KernelError::UnknownConstant(self.st.name_string(name))) };
        self.check_params(info.val.ty, &info.val.level_params)?;
        let sort = self.check(info.val.ty)?;
        self.expect_sort(sort)?;
        let value = match info.kind {
            ConstantKind::Def { value, .. } | ConstantKind::Opaque { value } => value,
            ConstantKind::Theorem { value: Some(value) } => value,
            _ => return Ok(()),
        };
        self.check_params(value, &info.val.level_params)?;
        let found = self.check(value)?;
        self.expect_equal(info.val.ty, found)
    }

    pub(crate) fn check_params(&mut self, e: Expr, params: &[Name]) -> Result<()> {
        let mut missing = None;
        self.st.any(e, &mut |st, e| {
            if !st.has_level_param(e) {
                return None;
            }
            let levels: Vec<Level> = match st.node(e) {
                Node::Sort(l) => vec![l],
                Node::Const(_, ls) => st.levels(ls).to_vec(),
                _ => Vec::new(),
            };
            for l in levels {
                let mut todo = vec![l];
                while let Some(l) = todo.pop() {
                    match st.level_node(l) {
                        LevelNode::Param(n) if !params.contains(&n) => missing = Some(n),
                        LevelNode::Succ(a) => todo.push(a),
                        LevelNode::Max(a, b) | LevelNode::IMax(a, b) => todo.extend([a, b]),
                        _ => {}
                    }
                }
            }
            Some(missing.is_some())
        });
        match missing {
            Some(n) => Err(KernelError::UndeclaredParameter(self.st.name_string(n))),
            None => Ok(()),
        }
    }
}
