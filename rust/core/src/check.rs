//! Checking of finished terms: the typing rules, with every side condition looked at.
//!
//! Follows Lean's kernel (`src/kernel/type_checker.cpp`, `infer_type_core` with `infer_only = false`).

use crate::expr::{Args, Expr, FVar, LocalNames, Node};
use crate::level::{Level, Levels};
use crate::name::Name;
use crate::reduce::Tc;
use rustc_hash::FxHashMap;

mod declaration;
mod environment;
mod error;

pub use declaration::{add_decl, check_decl};
pub use environment::{Fault, check_environment};
pub use error::{KernelError, Part};

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
        if self.are_equal(expected, found)? {
            return Ok(());
        }
        let [expected, found] = self.shown_together([expected, found]);
        Err(KernelError::Mismatch { expected, found })
    }

    fn are_equal(&mut self, a: Expr, b: Expr) -> Result<bool> {
        let equal = self.is_def_eq(a, b);
        if !equal && self.defeq.out_of_budget { Err(KernelError::OutOfBudget) } else { Ok(equal) }
    }

    fn shown(&self, e: Expr) -> String {
        let [text] = self.shown_together([e]);
        text
    }

    /// The terms of a message, in which a local has the same name everywhere.
    fn shown_together<const N: usize>(&self, terms: [Expr; N]) -> [String; N] {
        let mut locals = LocalNames::default();
        terms.map(|e| {
            let mut text = self.st.debug_string_with(e, &mut locals);
            if let Some((i, _)) = text.char_indices().nth(SHOWN) {
                text.truncate(i);
                text.push('…');
            }
            text
        })
    }

    pub(crate) fn expect_sort(&mut self, ty: Expr) -> Result<Level> {
        let sort = self.whnf(ty);
        match self.st.node(sort) {
            Node::Sort(l) => Ok(l),
            _ if self.defeq.out_of_budget => Err(KernelError::OutOfBudget),
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
            Node::Let(_, t, v, b) => {
                let sort = self.check_core(t, memo)?;
                self.expect_sort(sort)?;
                let found = self.check_core(v, memo)?;
                self.expect_equal(t, found)?;
                let b = self.st.instantiate1(b, v);
                self.check_core(b, memo)?
            }
            Node::Proj(n, i, s) => self.check_proj(e, n, i, s, memo)?,
            Node::Nat(_) => self.literal_type(self.names.nat)?,
            Node::Str(_) => self.literal_type(self.names.string)?,
        };
        memo.insert(e, ty);
        Ok(ty)
    }

    fn literal_type(&mut self, n: Name) -> Result<Expr> {
        match self.env.inductive(n) {
            Some(_) => Ok(self.st.constant(n, Levels::EMPTY)),
            None => Err(KernelError::UnknownConstant(self.st.name_string(n))),
        }
    }

    fn check_app(&mut self, e: Expr, memo: &mut FxHashMap<Expr, Expr>) -> Result<Expr> {
        let (f, args) = self.st.unfold_app(e);
        let mut ty = self.check_core(f, memo)?;
        // The last of the arguments, which `ty` speaks of by loose variables.
        let mut values = Args::new();
        for (i, &a) in args.iter().enumerate() {
            if !matches!(self.st.node(ty), Node::Pi(..)) {
                ty = self.st.instantiate(ty, &values);
                values.clear();
                ty = self.whnf(ty);
            }
            let Node::Pi(_, _, t, b) = self.st.node(ty) else {
                if self.defeq.out_of_budget {
                    return Err(KernelError::OutOfBudget);
                }
                let part = self.st.apps(f, &args[..i]);
                return Err(KernelError::NotAFunction(self.shown(part)));
            };
            let t = self.st.instantiate(t, &values);
            let found = self.check_core(a, memo)?;
            if !self.are_equal(t, found)? {
                let part = self.st.apps(f, &args[..=i]);
                let [term, expected, found] = self.shown_together([part, t, found]);
                return Err(KernelError::Argument { term, expected, found });
            }
            values.push(a);
            ty = b;
        }
        Ok(self.st.instantiate(ty, &values))
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
        let found = self.check_core(s, memo)?;
        let found = self.whnf(found);
        self.proj_type(found, n, i, s).ok_or_else(|| KernelError::Projection(self.shown(e)))
    }

    /// The type of field `i` of `s : ty`. From a proof only proofs may be taken: neither the field itself nor an earlier
    /// one that a later type mentions may be data.
    fn proj_type(&mut self, ty: Expr, n: Name, i: u32, s: Expr) -> Option<Expr> {
        let (head, args) = self.st.unfold_app(ty);
        let Node::Const(m, levels) = self.st.node(head) else { return None };
        let ind = self.env.inductive(n)?;
        let [ctor] = ind.ctors[..] else { return None };
        if m != n || ind.num_indices != 0 || args.len() != ind.num_params as usize {
            return None;
        }
        let from_proof = self.is_prop(ty);
        let ctor = self.st.constant(ctor, levels);
        let ctor = self.st.apps(ctor, &args);
        let mut rest = self.infer_type(ctor)?;
        for j in 0..=i {
            rest = self.whnf(rest);
            let Node::Pi(_, _, t, b) = self.st.node(rest) else { return None };
            let used = j == i || self.st.loose(b) > 0;
            if from_proof && used && !self.is_prop(t) {
                return None;
            }
            if j == i {
                return Some(t);
            }
            let field = self.st.proj(n, j, s);
            rest = self.st.instantiate1(b, field);
        }
        None
    }
}
