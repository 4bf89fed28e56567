//! Terms and commands as they are written.

use canonical_core::expr::Expr;
use num_bigint::BigUint;
use std::ops::Range;

/// A term with where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    pub kind: TermKind,
    /// Its first byte.
    pub at: usize,
}

/// A universe as it is written.
#[derive(Clone, Debug)]
pub(crate) enum LevelSyntax {
    Num(u32),
    Name(String, usize),
    Plus(Box<LevelSyntax>, u32),
    Max(Vec<LevelSyntax>),
    IMax(Vec<LevelSyntax>),
    Hole,
}

/// An argument, by place or by name.
#[derive(Clone, Debug)]
pub(crate) struct Arg {
    pub name: Option<String>,
    pub term: Term,
}

/// What an instance without a name is called; no term can mention it so.
pub(crate) const HIDDEN_INSTANCE: &str = "inst✝";

/// How a binder is bracketed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bracket {
    Round,
    Curly,
    Double,
    Square,
}

/// `(x : type)`; one for each name.
#[derive(Clone, Debug)]
pub(crate) struct Binder {
    /// An instance without a name has the name [`HIDDEN_INSTANCE`].
    pub name: String,
    pub ty: Option<Term>,
    pub bracket: Bracket,
    pub at: usize,
}

/// `name binders := value` in a structure instance.
#[derive(Clone, Debug)]
pub(crate) struct FieldValue {
    pub name: String,
    pub value: Term,
    pub at: usize,
}

#[derive(Clone, Debug)]
pub(crate) enum TermKind {
    Ident {
        name: String,
        explicit: bool,
        levels: Option<Vec<LevelSyntax>>,
    },
    /// `.name`, looked up in the expected type.
    Dot(String),
    Num(BigUint),
    /// `nat_lit 1`
    NatLit(BigUint),
    Str(String),
    Hole,
    Prop,
    Type(LevelSyntax),
    Sort(LevelSyntax),
    App(Box<Term>, Vec<Arg>),
    /// `e.name`
    Field(Box<Term>, String),
    Fun(Vec<Binder>, Box<Term>),
    Pi(Vec<Binder>, Box<Term>),
    Let(String, Option<Box<Term>>, Box<Term>, Box<Term>),
    Have(String, Option<Box<Term>>, Box<Term>, Box<Term>),
    Ascription(Box<Term>, Box<Term>),
    Paren(Box<Term>),
    /// `⟨a, b⟩`
    Anonymous(Vec<Term>),
    /// `(a, b)`, or `()`
    Tuple(Vec<Term>),
    /// `[a, b]`
    List(Vec<Term>),
    /// `{ s, t with x := a }`: the structures that give the other fields, and those that are given.
    Structure(Vec<Term>, Vec<FieldValue>),
    /// A binary operator by its sign.
    Binary(&'static str, Box<Term>, Box<Term>),
    /// `¬ a`, `!a`, `-a` or `a⁻¹` by its sign.
    Unary(&'static str, Box<Term>),
    Exists(Vec<Binder>, Box<Term>),
    /// `(x : A) × B`, of `Sigma`, or `(x : A) ×' B`, of `PSigma`
    Sigma(&'static str, Vec<Binder>, Box<Term>),
    /// `{x : A // p}`
    Subtype(String, Option<Box<Term>>, Box<Term>),
    /// `if a then b else c`, or `if h : a then b else c`
    If(Option<String>, Box<Term>, Box<Term>, Box<Term>),
    By(Box<Tactic>),
    /// `‹A›`
    Assumption(Box<Term>),
    /// A term that was elaborated already.
    Done(Expr),
}

/// What may stand after `by`.
#[derive(Clone, Debug)]
pub(crate) enum Tactic {
    Exact(Term),
    Canonical(CanonicalCall),
}

/// `canonical 10 (count := 2) +opt -opt [premise, …]`
#[derive(Clone, Debug, Default)]
pub(crate) struct CanonicalCall {
    pub timeout: Option<f64>,
    pub count: Option<usize>,
    pub options: Vec<(bool, String)>,
    pub premises: Vec<Term>,
    /// The bytes from `by` to the end of the call.
    pub span: Range<usize>,
}

/// `| patterns => rhs`
#[derive(Clone, Debug)]
pub(crate) struct EquationSyntax {
    pub patterns: Vec<Term>,
    pub rhs: Term,
    pub at: usize,
}

/// What a definition or theorem is given as.
#[derive(Clone, Debug)]
pub(crate) enum Body {
    None,
    Term(Term),
    Equations(Vec<EquationSyntax>),
}

/// What kind of declaration it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DeclKind {
    Axiom,
    Def,
    Abbrev,
    Theorem,
    Example,
    Instance,
}

/// What stands before a declaration.
#[derive(Clone, Debug, Default)]
pub(crate) struct Modifiers {
    /// `@[name …]`
    pub attributes: Vec<String>,
    pub protected: bool,
}

/// A declaration with binders and a type.
#[derive(Clone, Debug)]
pub(crate) struct Decl {
    pub kind: DeclKind,
    pub modifiers: Modifiers,
    /// Empty where there is none.
    pub name: String,
    pub levels: Option<Vec<String>>,
    pub binders: Vec<Binder>,
    pub ty: Option<Term>,
    pub body: Body,
    pub at: usize,
}

/// `inductive` or `structure`.
#[derive(Clone, Debug)]
pub(crate) struct DataDecl {
    pub modifiers: Modifiers,
    pub name: String,
    pub levels: Option<Vec<String>>,
    pub params: Vec<Binder>,
    pub ty: Option<Term>,
    pub ctors: Vec<CtorSyntax>,
    /// What a structure has besides.
    pub structure: Option<StructureSyntax>,
    pub class: bool,
    pub at: usize,
}

/// The parents of a structure; its fields are the binders of its constructor.
#[derive(Clone, Debug, Default)]
pub(crate) struct StructureSyntax {
    pub parents: Vec<Term>,
}

#[derive(Clone, Debug)]
pub(crate) struct CtorSyntax {
    pub name: String,
    pub binders: Vec<Binder>,
    pub ty: Option<Term>,
    pub at: usize,
}

/// A command.
#[derive(Clone, Debug)]
pub(crate) enum Command {
    Namespace(String),
    Section(Option<String>),
    End(Option<String>),
    Open(Vec<String>),
    /// `open Ns (a b)`
    OpenOnly(String, Vec<String>),
    /// `export Ns (a b)`
    Export(String, Vec<String>),
    Universe(Vec<String>),
    Variable(Vec<Binder>),
    /// `set_option name true`
    Option(String, bool),
    Decl(Box<Decl>),
    /// Those between `mutual` and `end`.
    Decls(Vec<Decl>),
    /// One type, or those between `mutual` and `end`.
    Data(Vec<DataDecl>),
    /// `init_quot`
    Quot,
    Skip,
}
