//! Lean files in explicit core syntax: proofs with every declaration they depend on, for Lean's own kernel to check.
//!
//! Such a file begins with `prelude` and needs nothing else. Declarations stand in dependency order. Everything is
//! explicit (`@`, universe levels, the type of every binder), so that Lean's elaborator has nothing to choose and its
//! kernel has everything to check. Recursors are those that Lean makes of the `inductive` commands; what this program
//! takes for their types and rules is compared with them by [`CoreFile::recursors`].
//!
//! A file is a list of [`Item`]s, and each knows its lines: what Lean says of a line is said of its item.
//!
//! A [`Reader`] reads declarations in this syntax: the search has proofs of its own written so.

mod deps;
mod names;
mod print;
mod read;
mod recursor;

use crate::env::{ConstantInfo, ConstantKind, ConstantVal, Environment, InductiveVal};
use crate::expr::{Expr, Node, Store};
use crate::name::Name;
use crate::reduce::Tc;
use names::Names;
use print::{Printer, level_param};
pub use read::{Binder, Declared, ReadError, Reader, bind, tokens};
use rustc_hash::FxHashSet;
use std::fmt;
use std::ops::Range;

/// What the file needs before the first declaration: nothing derived, no limits, and the constants that Lean's code
/// generator asks for (`unsafe`, so that no proof can use them).
const PREAMBLE: &str = "prelude
set_option autoImplicit false
set_option genSizeOf false
set_option genInjectivity false
set_option genCtorIdx false
set_option bootstrap.inductiveCheckResultingUniverse false
set_option inductive.autoPromoteIndices false
set_option linter.unusedVariables false
set_option Elab.async false
set_option maxRecDepth 1000000
set_option maxHeartbeats 0
unsafe axiom lcErased : Type
unsafe axiom lcAny : Type
";

/// What stands after `Nat`: what Lean makes of `5 : Nat`, and of `n + 5` where it compares numbers, by the names under
/// which it looks for it. Constants of the problem that are called so have another name in the file, so that no proof
/// depends on these.
const NUMBERS: &str = "class OfNat.{u1} (α : Type u1) (n : @Nat) where
  ofNat : α
@[reducible, instance] noncomputable def instOfNatNat (n : @Nat) : @OfNat.{0} @Nat n :=
  @OfNat.mk.{0} @Nat n n
class Add.{u1} (α : Type u1) where
  add : ∀ (a : α) (b : α), α
class HAdd.{u1, u2, u3} (α : Type u1) (β : Type u2) (γ : Type u3) where
  hAdd : ∀ (a : α) (b : β), γ
@[reducible] noncomputable def instHAdd.{u1} (α : Type u1) (i : @Add.{u1} α) : @HAdd.{u1, u1, u1} α α α :=
  @HAdd.mk.{u1, u1, u1} α α α (@Add.add.{u1} α i)
@[reducible] noncomputable def instAddNat : @Add.{0} @Nat :=
  @Add.mk.{0} @Nat (fun (m : @Nat) => @Nat.rec.{1} (fun (n : @Nat) => @Nat) m (fun (n : @Nat) => @Nat.succ))
";

/// Why something cannot be written in core syntax.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CoreSyntaxError {
    /// A constant that the environment does not have.
    UnknownConstant(String),
    /// A universe parameter that the declaration does not have.
    UnknownLevel(String),
    /// The declaration mentions a bound variable that nothing binds.
    LooseVariable(String),
    /// The declaration mentions a local.
    FreeVariable(String),
    /// The declaration has a hole.
    Hole(String),
    /// The declaration would be too long.
    TooLarge(String),
    /// The declaration depends on itself.
    Cyclic(String),
    /// The type of the inductive type or constructor has fewer arguments than it has parameters.
    MissingParameters(String),
    /// A rule of the recursor does not have the shape of one.
    BadRule(String),
}

impl fmt::Display for CoreSyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownConstant(n) => write!(f, "constant {n} is not declared"),
            Self::UnknownLevel(n) => write!(f, "universe parameter {n} is not declared"),
            Self::LooseVariable(n) => write!(f, "{n} mentions a bound variable that is not bound"),
            Self::FreeVariable(n) => write!(f, "{n} mentions a local that is not bound"),
            Self::Hole(n) => write!(f, "{n} has a hole"),
            Self::TooLarge(n) => write!(f, "{n} is too large to be written out"),
            Self::Cyclic(n) => write!(f, "{n} depends on itself"),
            Self::MissingParameters(n) => write!(f, "{n} has fewer arguments than parameters"),
            Self::BadRule(n) => write!(f, "a rule of {n} does not fit its recursor"),
        }
    }
}

impl std::error::Error for CoreSyntaxError {}

/// What an item of a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// A declaration of the environment.
    Declaration,
    /// A comparison of a recursor, or of one of its rules, with Lean's.
    Recursor,
    /// A proof.
    Proof,
}

/// A part of a file that Lean accepts or rejects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is for.
    pub kind: ItemKind,
    /// What it is called in the problem.
    pub name: String,
    /// What it is called in the file.
    pub lean_name: String,
    /// Its lines, counted from 1.
    pub lines: Range<usize>,
}

/// A statement and its proof.
#[derive(Clone, Copy, Debug)]
pub struct Proof<'a> {
    /// Its name.
    pub name: Name,
    /// Its universe parameters.
    pub level_params: &'a [Name],
    /// The statement, closed.
    pub ty: Expr,
    /// The proof, closed.
    pub value: Expr,
}

/// A file in the making.
pub struct CoreFile<'e> {
    env: &'e Environment,
    names: Names,
    variable: String,
    declared: FxHashSet<Name>,
    text: String,
    line: usize,
    items: Vec<Item>,
}

impl<'e> CoreFile<'e> {
    /// A file with nothing declared yet.
    pub fn new(env: &'e Environment) -> Self {
        let mut file = CoreFile {
            env,
            names: Names::new(),
            variable: variable_prefix(env),
            declared: FxHashSet::default(),
            text: String::new(),
            line: 1,
            items: Vec::new(),
        };
        file.push(PREAMBLE);
        file
    }

    /// The text so far.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The items so far, in the order of their lines.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Writes the declaration of a constant of the environment, and first all that it depends on.
    ///
    /// # Errors
    /// Where a declaration on the way cannot be written; those before it are.
    pub fn declare(&mut self, n: Name) -> Result<(), CoreSyntaxError> {
        self.declare_all(vec![deps::leader(self.env, n)])
    }

    /// Writes a theorem, and first all that it depends on. The terms are of `st`: the environment's store, or one on it.
    ///
    /// # Errors
    /// Where the theorem or a declaration it depends on cannot be written.
    pub fn prove(&mut self, st: &Store<'_>, proof: Proof<'_>) -> Result<(), CoreSyntaxError> {
        self.declare_mentioned(st, &[proof.ty, proof.value])?;
        let lean_name = self.names.fresh(self.env, st, proof.name);
        let name = st.name_string(proof.name);
        self.add_definition(st, ItemKind::Proof, name, lean_name, proof)
    }

    /// Compares every recursor of the types declared so far with Lean's: its type, and each of its rules.
    ///
    /// # Errors
    /// Where a recursor does not have the shape of one.
    pub fn recursors(&mut self) -> Result<(), CoreSyntaxError> {
        let of = |r: &Name| self.env.recursor(*r).and_then(|r| r.all.first().copied());
        let declared = |r: &&Name| of(r).is_some_and(|t| self.declared.contains(&t));
        let recursors: Vec<Name> = self.env.names().iter().filter(declared).copied().collect();
        for r in recursors {
            let mut scratch = Store::over(&self.env.store);
            for proof in recursor::comparisons(self.env, &mut scratch, r)? {
                self.declare_mentioned(&scratch, &[proof.ty, proof.value])?;
                let lean_name = self.names.fresh(self.env, &scratch, proof.name);
                let name = self.env.store.name_string(r);
                let comparison =
                    Proof { name: proof.name, level_params: &proof.level_params, ty: proof.ty, value: proof.value };
                self.add_definition(&scratch, ItemKind::Recursor, name, lean_name, comparison)?;
            }
        }
        Ok(())
    }

    fn declare_mentioned(&mut self, st: &Store<'_>, terms: &[Expr]) -> Result<(), CoreSyntaxError> {
        let mut mentioned = Vec::new();
        terms.iter().for_each(|&e| deps::of_term(self.env, st, e, &mut mentioned));
        if let Some(&n) = mentioned.iter().find(|&&n| self.env.get(n).is_none()) {
            return Err(CoreSyntaxError::UnknownConstant(st.name_string(n)));
        }
        self.declare_all(mentioned)
    }

    /// Declares leaders, each after what it mentions; the stack is explicit, chains of definitions may be long.
    fn declare_all(&mut self, leaders: Vec<Name>) -> Result<(), CoreSyntaxError> {
        let mut stack = vec![(None, leaders.into_iter())];
        let mut open = FxHashSet::default();
        while let Some((of, rest)) = stack.last_mut() {
            let Some(n) = rest.next() else {
                if let Some(n) = *of {
                    open.remove(&n);
                    self.declared.insert(n);
                    self.add_declaration(n)?;
                }
                stack.pop();
                continue;
            };
            if self.declared.contains(&n) {
                continue;
            }
            if !open.insert(n) {
                return Err(CoreSyntaxError::Cyclic(self.env.store.name_string(n)));
            }
            stack.push((Some(n), deps::of_declaration(self.env, n).into_iter()));
        }
        Ok(())
    }

    fn add_declaration(&mut self, n: Name) -> Result<(), CoreSyntaxError> {
        let env = self.env;
        let name = env.store.name_string(n);
        let Some(info) = env.get(n) else { return Err(CoreSyntaxError::UnknownConstant(name)) };
        let lean_name = self.names.constant(env, n);
        let text = match &info.kind {
            ConstantKind::Induct(v) => self.inductive(v)?,
            ConstantKind::Quot(_) => "init_quot\n".to_string(),
            _ => self.constant(&env.store, &lean_name, info)?,
        };
        let is_nat = lean_name == "Nat";
        self.add_item(ItemKind::Declaration, name, lean_name, &text);
        if is_nat {
            self.push(NUMBERS);
        }
        Ok(())
    }

    fn constant(&mut self, st: &Store<'_>, lean: &str, info: &ConstantInfo) -> Result<String, CoreSyntaxError> {
        let (word, value) = match &info.kind {
            ConstantKind::Def { value, .. } => ("noncomputable def", Some(*value)),
            ConstantKind::Opaque { value } => ("noncomputable opaque", Some(*value)),
            ConstantKind::Theorem { value: Some(value) } => ("theorem", Some(*value)),
            _ => ("axiom", None),
        };
        let mut out = format!("{word} {lean}{} : ", level_binders(info.val.level_params.len()));
        let mut printer = self.printer(lean, &info.val.level_params, &[]);
        printer.term(st, &mut out, info.val.ty, 0)?;
        if let Some(value) = value {
            out.push_str(" :=\n  ");
            printer.term(st, &mut out, value, 0)?;
        }
        out.push('\n');
        Ok(out)
    }

    /// Writes a proof, or a term of a type that is none, and asks for its axioms: Lean answers if it has the constant.
    fn add_definition(
        &mut self,
        st: &Store<'_>,
        kind: ItemKind,
        name: String,
        lean: String,
        proof: Proof<'_>,
    ) -> Result<(), CoreSyntaxError> {
        let word = if self.is_proposition(st, proof.ty) { "theorem" } else { "noncomputable def" };
        let mut text = format!("{word} {lean}{} : ", level_binders(proof.level_params.len()));
        let mut printer = self.printer(&lean, proof.level_params, &[]);
        printer.term(st, &mut text, proof.ty, 0)?;
        text.push_str(" :=\n  ");
        printer.term(st, &mut text, proof.value, 0)?;
        text.push_str(&format!("\n#print axioms {lean}\n"));
        self.add_item(kind, name, lean, &text);
        Ok(())
    }

    fn is_proposition(&self, st: &Store<'_>, ty: Expr) -> bool {
        let mut tc = Tc::new(self.env);
        let ty = tc.st.import(st, ty);
        tc.is_prop(ty)
    }

    fn inductive(&mut self, v: &InductiveVal) -> Result<String, CoreSyntaxError> {
        let mut out = String::new();
        let mutual = v.all.len() > 1;
        out.push_str(if mutual { "mutual\n" } else { "" });
        for &t in &v.all {
            self.one_inductive(&mut out, t, &v.all)?;
        }
        out.push_str(if mutual { "end\n" } else { "" });
        Ok(out)
    }

    fn one_inductive(&mut self, out: &mut String, t: Name, all: &[Name]) -> Result<(), CoreSyntaxError> {
        let env = self.env;
        let missing = || CoreSyntaxError::UnknownConstant(env.store.name_string(t));
        let (info, v) = env.get(t).zip(env.inductive(t)).ok_or_else(missing)?;
        let lean = self.names.constant(env, t);
        // Constructors are called now, so that their names count as taken.
        v.ctors.iter().for_each(|&c| drop(self.names.constant(env, c)));
        out.push_str(&format!("inductive {lean}{}", level_binders(info.val.level_params.len())));
        let mut rest = info.val.ty;
        for i in 0..v.num_params {
            let (ty, body) = self.parameter(t, rest)?;
            out.push_str(&format!(" ({}{i} : ", self.variable));
            self.printer(&lean, &info.val.level_params, all).term(&env.store, out, ty, i)?;
            out.push(')');
            rest = body;
        }
        out.push_str(" : ");
        self.printer(&lean, &info.val.level_params, all).term(&env.store, out, rest, v.num_params)?;
        out.push_str(if v.ctors.is_empty() { "\n" } else { " where\n" });
        for &c in &v.ctors {
            self.constructor(out, &lean, c, all)?;
        }
        Ok(())
    }

    fn constructor(&mut self, out: &mut String, ty: &str, c: Name, all: &[Name]) -> Result<(), CoreSyntaxError> {
        let env = self.env;
        let missing = || CoreSyntaxError::UnknownConstant(env.store.name_string(c));
        let (info, v) = env.get(c).zip(env.ctor(c)).ok_or_else(missing)?;
        let mut rest = info.val.ty;
        for _ in 0..v.num_params {
            rest = self.parameter(c, rest)?.1;
        }
        out.push_str(&format!("  | {} : ", names::last_step(&env.store, c)));
        self.printer(ty, &info.val.level_params, all).term(&env.store, out, rest, v.num_params)?;
        out.push('\n');
        Ok(())
    }

    fn parameter(&self, of: Name, ty: Expr) -> Result<(Expr, Expr), CoreSyntaxError> {
        match self.env.store.node(ty) {
            Node::Pi(_, _, t, b) => Ok((t, b)),
            _ => Err(CoreSyntaxError::MissingParameters(self.env.store.name_string(of))),
        }
    }

    fn printer<'p>(&'p mut self, current: &'p str, level_params: &'p [Name], declaring: &'p [Name]) -> Printer<'p> {
        Printer { env: self.env, names: &mut self.names, variable: &self.variable, current, level_params, declaring }
    }

    fn add_item(&mut self, kind: ItemKind, name: String, lean_name: String, text: &str) {
        self.add_numerals();
        let start = self.line;
        self.push(text);
        self.items.push(Item { kind, name, lean_name, lines: start..self.line });
    }

    /// Declares the numerals that were mentioned since. They unfold to literals.
    fn add_numerals(&mut self) {
        for (n, lean_name) in std::mem::take(&mut self.names.pending) {
            let start = self.line;
            self.push(&format!("@[reducible] noncomputable def {lean_name} : @Nat := {n}\n"));
            let item = Item { kind: ItemKind::Declaration, name: n.to_string(), lean_name, lines: start..self.line };
            self.items.push(item);
        }
    }

    fn push(&mut self, text: &str) {
        self.line += text.bytes().filter(|&b| b == b'\n').count();
        self.text.push_str(text);
    }
}

/// `.{u1, …, un}`
fn level_binders(n: usize) -> String {
    let names: Vec<String> = (0..n).map(level_param).collect();
    if n == 0 { String::new() } else { format!(".{{{}}}", names.join(", ")) }
}

/// What bound variables are called, so that no constant is called so: a local hides constants.
fn variable_prefix(env: &Environment) -> String {
    let numbered =
        |root: &str, p: &str| root.strip_prefix(p).is_some_and(|s| s.starts_with(|c: char| c.is_ascii_digit()));
    let roots: FxHashSet<String> = env
        .names()
        .iter()
        .map(|&n| env.store.name_string(n).split('.').next().unwrap_or_default().to_string())
        .collect();
    let mut prefix = "x".to_string();
    while roots.iter().any(|r| numbered(r, &prefix)) {
        prefix.push('x');
    }
    prefix
}

/// A constant's own statement and value as a proof.
impl<'a> Proof<'a> {
    /// A proof of what a constant states.
    pub fn of(val: &'a ConstantVal, value: Expr) -> Self {
        Proof { name: val.name, level_params: &val.level_params, ty: val.ty, value }
    }
}
