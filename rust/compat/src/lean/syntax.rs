//! Terms and commands as they are written.

use num_bigint::BigUint;
use std::ops::Range;

/// A term with where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    pub kind: TermKind,
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
    pub name: String,
    pub ty: Option<Term>,
    pub bracket: Bracket,
    pub at: usize,
}

#[derive(Clone, Debug)]
pub(crate) enum TermKind {
    Ident { name: String, explicit: bool, levels: Option<Vec<LevelSyntax>> },
    /// `.name`, looked up in the expected type.
    Dot(String),
    Num(BigUint),
    Str(String),
    Hole,
    Prop,
    Type(LevelSyntax),
    Sort(LevelSyntax),
    App(Box<Term>, Vec<Arg>),
    Field(Box<Term>, String),
    Fun(Vec<Binder>, Box<Term>),
    Pi(Vec<Binder>, Box<Term>),
    Let(String, Option<Box<Term>>, Box<Term>, Box<Term>),
    Have(String, Option<Box<Term>>, Box<Term>, Box<Term>),
    Ascription(Box<Term>, Box<Term>),
    Anonymous(Vec<Term>),
    Tuple(Vec<Term>),
    List(Vec<Term>),
    /// A binary operator by its sign.
    Binary(&'static str, Box<Term>, Box<Term>),
    Not(Box<Term>),
    Exists(Vec<Binder>, Box<Term>),
    Subtype(String, Option<Box<Term>>, Box<Term>),
    /// `h ▸ e`
    By(Box<Tactic>),
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
pub(crate) struct Equation {
    pub patterns: Vec<Term>,
    pub rhs: Term,
    pub at: usize,
}

/// What a definition or theorem is given as.
#[derive(Clone, Debug)]
pub(crate) enum Body {
    None,
    Term(Term),
    Equations(Vec<Equation>),
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

/// A declaration with binders and a type.
#[derive(Clone, Debug)]
pub(crate) struct Decl {
    pub kind: DeclKind,
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
    pub name: String,
    pub levels: Option<Vec<String>>,
    pub params: Vec<Binder>,
    pub ty: Option<Term>,
    pub ctors: Vec<CtorSyntax>,
    /// The fields of a structure, or `None` for an inductive type.
    pub fields: Option<Vec<Binder>>,
    pub class: bool,
    pub at: usize,
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
    Universe(Vec<String>),
    Variable(Vec<Binder>),
    Decl(Box<Decl>),
    Data(Box<DataDecl>),
    /// `init_quot`
    Quot,
    Skip,
}
