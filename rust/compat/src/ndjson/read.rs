//! The streaming reader: one line at a time, numbers looked up in three tables, nothing guessed.
//!
//! A fault of the stream (bad JSON, a number out of order, an unknown record) ends the reading, for nothing after it
//! can be trusted. A fault of one declaration, attribute or goal is noted, that record is left out, and the rest goes
//! on; what mentions a constant that was left out is at fault in turn.

use super::record::{self, BinderKind, Hints, Line, QuotKindRecord, ReducibilityRecord};
use crate::problem::{Goal, ProblemFile};
use canonical_core::env::{
    ConstantInfo, ConstantKind, ConstantVal, ConstructorVal, InductiveVal, QuotKind, RecursorRule, RecursorVal,
    Reducibility, ReducibilityHints, StructureInfo,
};
use canonical_core::expr::{BinderInfo, Expr, Node};
use canonical_core::level::{Level, LevelNode};
use canonical_core::name::{Name, NameNode};
use hashbrown::HashSet;
use num_bigint::BigUint;
use std::fmt;
use std::io::BufRead;

/// A fault with its line, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The line.
    pub line: usize,
    /// What is wrong with it.
    pub kind: ReadErrorKind,
}

/// What can be wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// The input could not be read.
    Io(String),
    /// The line is not JSON.
    NotJson {
        /// Where, counted from 1.
        column: usize,
        /// What the JSON parser said.
        message: String,
    },
    /// The line ends inside its object.
    Truncated,
    /// The line has a key that no record has.
    UnknownRecord(String),
    /// A known record with a missing, unknown or ill-formed field.
    BadRecord {
        /// Where, counted from 1.
        column: usize,
        /// What the JSON parser said.
        message: String,
    },
    /// The line holds no record, or two, or a number that its record does not take.
    NotOneRecord,
    /// A number that is not the next one.
    WrongNumber {
        /// The next number.
        expected: usize,
        /// The number given.
        found: u64,
    },
    /// A name used before its definition.
    UndefinedName(u64),
    /// A level used before its definition.
    UndefinedLevel(u64),
    /// An expression used before its definition.
    UndefinedExpr(u64),
    /// A bound variable too large to be one.
    HugeBVar(u64),
    /// A natural number literal that is not a row of digits.
    BadNatLit(String),
    /// A version of the format that is not 3.
    UnknownVersion(String),
    /// A declaration that is not safe.
    NotSafe,
    /// A declaration or goal without a name.
    Anonymous,
    /// A name declared twice.
    Redeclared(String),
    /// A constant used before its declaration.
    UndeclaredConstant(String),
    /// A constant applied to the wrong number of universe levels.
    LevelCount {
        /// The constant.
        constant: String,
        /// Its number of universe parameters.
        expected: usize,
        /// The number of levels given.
        found: usize,
    },
    /// A type or value with a bound variable that nothing binds.
    LooseBVar,
    /// Attributes given twice.
    DuplicateAttributes(String),
}

impl fmt::Display for ReadErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(e) => write!(f, "cannot be read: {e}"),
            Self::NotJson { column, message } => write!(f, "column {column}: expected JSON: {message}"),
            Self::Truncated => write!(f, "expected the rest of the object: the line is truncated"),
            Self::UnknownRecord(key) => write!(f, "expected a record of the format, found '{key}'"),
            Self::BadRecord { column, message } => write!(f, "column {column}: ill-formed record: {message}"),
            Self::NotOneRecord => write!(f, "expected exactly one record, with its number where it has one"),
            Self::WrongNumber { expected, found } => write!(f, "expected number {expected}, found {found}"),
            Self::UndefinedName(n) => write!(f, "name {n} is used before its definition"),
            Self::UndefinedLevel(n) => write!(f, "level {n} is used before its definition"),
            Self::UndefinedExpr(n) => write!(f, "expression {n} is used before its definition"),
            Self::HugeBVar(n) => write!(f, "bound variable {n} is out of range"),
            Self::BadNatLit(s) => write!(f, "expected a natural number, found '{s}'"),
            Self::UnknownVersion(v) => write!(f, "expected format version 3, found {v}"),
            Self::NotSafe => write!(f, "unsafe and partial declarations are not supported"),
            Self::Anonymous => write!(f, "expected a name"),
            Self::Redeclared(n) => write!(f, "{n} is declared already"),
            Self::UndeclaredConstant(n) => write!(f, "constant {n} is not declared"),
            Self::LevelCount { constant, expected, found } => {
                write!(f, "{constant} takes {expected} universe levels, {found} given")
            }
            Self::LooseBVar => write!(f, "a bound variable is not bound"),
            Self::DuplicateAttributes(n) => write!(f, "attributes of {n} are given already"),
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.kind)
    }
}

impl std::error::Error for ReadError {}

/// The kinds of record that can be at fault alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A declaration.
    Declaration,
    /// Attributes.
    Attributes,
    /// A goal.
    Goal,
}

/// A record that was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What it is.
    pub subject: Subject,
    /// Its name, as far as it could be read.
    pub name: String,
    /// The reason.
    pub error: ReadError,
}

/// What came out of a file.
#[derive(Default)]
pub struct Reading {
    /// Environment and goals.
    pub problem: ProblemFile,
    /// What was left out.
    pub faults: Vec<Fault>,
    /// For each declaration record, the line and the constants it declares, in order.
    pub declarations: Vec<(usize, Vec<Name>)>,
    /// The line of each goal.
    pub goal_lines: Vec<usize>,
}

type Result<T> = std::result::Result<T, ReadErrorKind>;

/// Reads a file; constants are added as they stand, without type-checking.
pub fn read(mut input: impl BufRead) -> std::result::Result<Reading, ReadError> {
    let mut reader = Reader::new();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        reader.line += 1;
        let line = reader.line;
        let count = input.read_until(b'\n', &mut buffer);
        let count = count.map_err(|e| ReadError { line, kind: ReadErrorKind::Io(e.to_string()) })?;
        if count == 0 {
            return Ok(reader.out);
        }
        if buffer.trim_ascii().is_empty() {
            continue;
        }
        reader.line(&buffer).map_err(|kind| ReadError { line, kind })?;
    }
}

struct Reader {
    line: usize,
    names: Vec<Name>,
    levels: Vec<Level>,
    exprs: Vec<Expr>,
    /// Expressions whose constants are known to be declared.
    sound: HashSet<Expr>,
    attributed: HashSet<Name>,
    out: Reading,
}

/// The JSON parser's complaint, told apart.
#[cold]
fn json_error(line: &[u8], e: &serde_json::Error) -> ReadErrorKind {
    use serde_json::error::Category;
    let (column, text) = (e.column(), e.to_string());
    let message = text.split(" at line ").next().unwrap_or_default().to_owned();
    match e.classify() {
        Category::Io => ReadErrorKind::Io(message),
        Category::Eof => ReadErrorKind::Truncated,
        Category::Syntax => ReadErrorKind::NotJson { column, message },
        Category::Data => {
            let keys = serde_json::from_slice::<serde_json::Map<String, serde_json::Value>>(line);
            let unknown = keys.ok().and_then(|m| m.keys().find(|k| !record::KEYS.contains(&k.as_str())).cloned());
            match unknown {
                Some(key) => ReadErrorKind::UnknownRecord(key),
                None => ReadErrorKind::BadRecord { column, message },
            }
        }
    }
}

fn numbered(table: usize, found: u64) -> Result<()> {
    if found == table as u64 { Ok(()) } else { Err(ReadErrorKind::WrongNumber { expected: table, found }) }
}

impl Reader {
    fn new() -> Self {
        Reader {
            line: 0,
            names: vec![Name::ANONYMOUS],
            levels: vec![Level::ZERO],
            exprs: Vec::new(),
            sound: HashSet::new(),
            attributed: HashSet::new(),
            out: Reading::default(),
        }
    }

    fn line(&mut self, bytes: &[u8]) -> Result<()> {
        let line: Line<'_> = serde_json::from_slice(bytes).map_err(|e| json_error(bytes, &e))?;
        if line.records() != 1 {
            return Err(ReadErrorKind::NotOneRecord);
        }
        match (line.name_no, line.level_no, line.expr_no) {
            (None, None, Some(n)) => {
                numbered(self.exprs.len(), n)?;
                let e = self.expr(&line)?;
                self.exprs.push(e);
                Ok(())
            }
            (Some(n), None, None) => {
                numbered(self.names.len(), n)?;
                let name = self.name_record(&line)?;
                self.names.push(name);
                Ok(())
            }
            (None, Some(n), None) => {
                numbered(self.levels.len(), n)?;
                let level = self.level_record(&line)?;
                self.levels.push(level);
                Ok(())
            }
            (None, None, None) => self.unnumbered(line),
            _ => Err(ReadErrorKind::NotOneRecord),
        }
    }

    // Numbers looked up.

    fn name(&self, n: u64) -> Result<Name> {
        let found = usize::try_from(n).ok().and_then(|i| self.names.get(i));
        found.copied().ok_or(ReadErrorKind::UndefinedName(n))
    }

    fn names(&self, ns: &[u64]) -> Result<Vec<Name>> {
        ns.iter().map(|&n| self.name(n)).collect()
    }

    fn level(&self, n: u64) -> Result<Level> {
        let found = usize::try_from(n).ok().and_then(|i| self.levels.get(i));
        found.copied().ok_or(ReadErrorKind::UndefinedLevel(n))
    }

    fn expr_at(&self, n: u64) -> Result<Expr> {
        let found = usize::try_from(n).ok().and_then(|i| self.exprs.get(i));
        found.copied().ok_or(ReadErrorKind::UndefinedExpr(n))
    }

    // Numbered records.

    fn name_record(&mut self, line: &Line<'_>) -> Result<Name> {
        let node = match (&line.str, &line.num) {
            (Some(s), None) => NameNode::Str(self.name(s.pre)?, s.str.as_ref().into()),
            (None, Some(n)) => NameNode::Num(self.name(n.pre)?, n.i),
            _ => return Err(ReadErrorKind::NotOneRecord),
        };
        Ok(self.out.problem.env.store.mk_name(node))
    }

    fn level_record(&mut self, line: &Line<'_>) -> Result<Level> {
        let node = match line {
            Line { succ: Some(l), .. } => LevelNode::Succ(self.level(*l)?),
            Line { max: Some((a, b)), .. } => LevelNode::Max(self.level(*a)?, self.level(*b)?),
            Line { imax: Some((a, b)), .. } => LevelNode::IMax(self.level(*a)?, self.level(*b)?),
            Line { param: Some(n), .. } => LevelNode::Param(self.name(*n)?),
            _ => return Err(ReadErrorKind::NotOneRecord),
        };
        Ok(self.out.problem.env.store.mk_level(node))
    }

    fn expr(&mut self, line: &Line<'_>) -> Result<Expr> {
        let node = match line {
            Line { app: Some(a), .. } => Node::App(self.expr_at(a.fun)?, self.expr_at(a.arg)?),
            Line { lam: Some(b), .. } => {
                Node::Lam(self.name(b.name)?, binder_info(b.info), self.expr_at(b.ty)?, self.expr_at(b.body)?)
            }
            Line { forall: Some(b), .. } => {
                Node::Pi(self.name(b.name)?, binder_info(b.info), self.expr_at(b.ty)?, self.expr_at(b.body)?)
            }
            Line { bvar: Some(i), .. } => match u32::try_from(*i) {
                Ok(i) if i < u32::MAX >> 1 => Node::BVar(i),
                _ => return Err(ReadErrorKind::HugeBVar(*i)),
            },
            Line { constant: Some(c), .. } => {
                let name = self.name(c.name)?;
                let levels = c.us.iter().map(|&u| self.level(u)).collect::<Result<Vec<_>>>()?;
                Node::Const(name, self.out.problem.env.store.mk_levels(&levels))
            }
            Line { sort: Some(l), .. } => Node::Sort(self.level(*l)?),
            Line { let_: Some(l), .. } => {
                Node::Let(self.name(l.name)?, self.expr_at(l.ty)?, self.expr_at(l.value)?, self.expr_at(l.body)?)
            }
            Line { proj: Some(p), .. } => Node::Proj(self.name(p.type_name)?, p.idx, self.expr_at(p.structure)?),
            Line { nat: Some(digits), .. } => return self.nat(digits),
            Line { string: Some(s), .. } => return Ok(self.out.problem.env.store.string(s)),
            Line { mdata: Some(m), .. } => return self.expr_at(m.expr),
            _ => return Err(ReadErrorKind::NotOneRecord),
        };
        Ok(self.out.problem.env.store.mk(node))
    }

    fn nat(&mut self, digits: &str) -> Result<Expr> {
        let bytes = digits.as_bytes();
        let value = if bytes.iter().all(u8::is_ascii_digit) { BigUint::parse_bytes(bytes, 10) } else { None };
        let value = value.ok_or_else(|| ReadErrorKind::BadNatLit(digits.chars().take(40).collect()))?;
        Ok(self.out.problem.env.store.nat(value))
    }

    // Records without a number.

    fn unnumbered(&mut self, line: Line<'_>) -> Result<()> {
        use Subject::{Attributes, Declaration};
        match line {
            Line { meta: Some(m), .. } => version(&m),
            Line { axiom: Some(d), .. } => {
                let done = self.axiom(&d);
                self.note(Declaration, d.name, done)
            }
            Line { def: Some(d), .. } => {
                let done = self.def(&d);
                self.note(Declaration, d.name, done)
            }
            Line { opaque: Some(d), .. } => {
                let done = self.opaque(&d);
                self.note(Declaration, d.name, done)
            }
            Line { thm: Some(d), .. } => {
                let done = self.thm(&d);
                self.note(Declaration, d.name, done)
            }
            Line { quot: Some(d), .. } => {
                let done = self.quot(&d);
                self.note(Declaration, d.name, done)
            }
            Line { inductive: Some(d), .. } => {
                let name = d.types.first().map_or(0, |t| t.name);
                let done = self.inductive(&d);
                self.note(Declaration, name, done)
            }
            Line { attr: Some(a), .. } => {
                let done = self.attr(&a);
                self.note(Attributes, a.name, done)
            }
            Line { goal: Some(g), .. } => {
                let done = self.goal(&g);
                self.note(Subject::Goal, g.name, done)
            }
            _ => Err(ReadErrorKind::NotOneRecord),
        }
    }

    /// A fault of one record does not end the reading.
    fn note(&mut self, subject: Subject, name: u64, done: Result<()>) -> Result<()> {
        if let Err(kind) = done {
            let name = self.name(name).map(|n| self.show(n)).unwrap_or_else(|_| "?".into());
            self.out.faults.push(Fault { subject, name, error: ReadError { line: self.line, kind } });
        }
        Ok(())
    }

    fn show(&self, n: Name) -> String {
        self.out.problem.env.store.name_string(n)
    }

    fn val(&self, name: u64, level_params: &[u64], ty: u64) -> Result<ConstantVal> {
        let name = self.name(name)?;
        if name.is_anonymous() {
            return Err(ReadErrorKind::Anonymous);
        }
        Ok(ConstantVal { name, level_params: self.names(level_params)?, ty: self.expr_at(ty)? })
    }

    fn axiom(&mut self, d: &record::Axiom) -> Result<()> {
        safe(!d.is_unsafe)?;
        let val = self.val(d.name, &d.level_params, d.ty)?;
        self.declare(vec![ConstantInfo { val, kind: ConstantKind::Axiom }])
    }

    fn def(&mut self, d: &record::Def<'_>) -> Result<()> {
        safe(d.safety == "safe")?;
        let val = self.val(d.name, &d.level_params, d.ty)?;
        let hints = match d.hints {
            Hints::Opaque => ReducibilityHints::Opaque,
            Hints::Abbrev => ReducibilityHints::Abbrev,
            Hints::Regular(h) => ReducibilityHints::Regular(h),
        };
        let kind = ConstantKind::Def { value: self.expr_at(d.value)?, hints };
        self.declare(vec![ConstantInfo { val, kind }])
    }

    fn opaque(&mut self, d: &record::Opaque) -> Result<()> {
        safe(!d.is_unsafe)?;
        let val = self.val(d.name, &d.level_params, d.ty)?;
        let kind = ConstantKind::Opaque { value: self.expr_at(d.value)? };
        self.declare(vec![ConstantInfo { val, kind }])
    }

    fn thm(&mut self, d: &record::Thm) -> Result<()> {
        let val = self.val(d.name, &d.level_params, d.ty)?;
        let kind = ConstantKind::Theorem { value: Some(self.expr_at(d.value)?) };
        self.declare(vec![ConstantInfo { val, kind }])
    }

    fn quot(&mut self, d: &record::Quot) -> Result<()> {
        let val = self.val(d.name, &d.level_params, d.ty)?;
        let kind = ConstantKind::Quot(match d.kind {
            QuotKindRecord::Type => QuotKind::Type,
            QuotKindRecord::Ctor => QuotKind::Ctor,
            QuotKindRecord::Lift => QuotKind::Lift,
            QuotKindRecord::Ind => QuotKind::Ind,
        });
        self.declare(vec![ConstantInfo { val, kind }])
    }

    fn inductive(&mut self, d: &record::Inductive) -> Result<()> {
        let types = d.types.iter().map(|t| self.induct_type(t));
        let ctors = d.ctors.iter().map(|c| self.ctor(c));
        let recs = d.recs.iter().map(|r| self.rec(r));
        let all = types.chain(ctors).chain(recs).collect::<Result<Vec<_>>>()?;
        self.declare(all)
    }

    fn induct_type(&self, t: &record::InductType) -> Result<ConstantInfo> {
        safe(!t.is_unsafe)?;
        let kind = ConstantKind::Induct(InductiveVal {
            num_params: t.num_params,
            num_indices: t.num_indices,
            all: self.names(&t.all)?,
            ctors: self.names(&t.ctors)?,
            num_nested: t.num_nested,
            is_rec: t.is_rec,
            is_reflexive: t.is_reflexive,
        });
        Ok(ConstantInfo { val: self.val(t.name, &t.level_params, t.ty)?, kind })
    }

    fn ctor(&self, c: &record::Ctor) -> Result<ConstantInfo> {
        safe(!c.is_unsafe)?;
        let kind = ConstantKind::Ctor(ConstructorVal {
            induct: self.name(c.induct)?,
            cidx: c.cidx,
            num_params: c.num_params,
            num_fields: c.num_fields,
        });
        Ok(ConstantInfo { val: self.val(c.name, &c.level_params, c.ty)?, kind })
    }

    fn rec(&self, r: &record::Rec) -> Result<ConstantInfo> {
        safe(!r.is_unsafe)?;
        let rule = |rule: &record::Rule| {
            let ctor = self.name(rule.ctor)?;
            Ok(RecursorRule { ctor, num_fields: rule.nfields, rhs: self.expr_at(rule.rhs)? })
        };
        let kind = ConstantKind::Rec(RecursorVal {
            all: self.names(&r.all)?,
            num_params: r.num_params,
            num_indices: r.num_indices,
            num_motives: r.num_motives,
            num_minors: r.num_minors,
            rules: r.rules.iter().map(rule).collect::<Result<Vec<_>>>()?,
            k: r.k,
        });
        Ok(ConstantInfo { val: self.val(r.name, &r.level_params, r.ty)?, kind })
    }

    /// Adds the constants of one declaration, all of them or none.
    fn declare(&mut self, infos: Vec<ConstantInfo>) -> Result<()> {
        for (i, info) in infos.iter().enumerate() {
            let n = info.val.name;
            let twice = infos[..i].iter().any(|other| other.val.name == n);
            if twice || self.out.problem.env.get(n).is_some() {
                return Err(ReadErrorKind::Redeclared(self.show(n)));
            }
        }
        let mut fresh = Vec::new();
        if let Err(kind) = self.check_infos(&infos, &mut fresh) {
            fresh.iter().for_each(|e| {
                self.sound.remove(e);
            });
            return Err(kind);
        }
        self.out.declarations.push((self.line, infos.iter().map(|i| i.val.name).collect()));
        for info in infos {
            self.out.problem.env.add_unchecked(info);
        }
        Ok(())
    }

    fn check_infos(&mut self, infos: &[ConstantInfo], fresh: &mut Vec<Expr>) -> Result<()> {
        // Only an inductive declaration may mention itself.
        let own = if matches!(infos, [one] if !matches!(one.kind, ConstantKind::Induct(_))) { &[] } else { infos };
        for info in infos {
            self.check_names(own, &info.kind)?;
            for e in std::iter::once(info.val.ty).chain(values(&info.kind)) {
                self.check_expr(e, own, fresh)?;
            }
        }
        Ok(())
    }

    /// The constants that a declaration names outside expressions are its own or declared.
    fn check_names(&self, own: &[ConstantInfo], kind: &ConstantKind) -> Result<()> {
        let mentioned: Vec<Name> = match kind {
            ConstantKind::Induct(v) => v.all.iter().chain(&v.ctors).copied().collect(),
            ConstantKind::Ctor(v) => vec![v.induct],
            ConstantKind::Rec(v) => v.all.iter().copied().chain(v.rules.iter().map(|r| r.ctor)).collect(),
            _ => Vec::new(),
        };
        mentioned.into_iter().try_for_each(|n| self.declared(n, own).map(|_| ()))
    }

    /// The number of universe parameters of a declared constant.
    fn declared(&self, n: Name, own: &[ConstantInfo]) -> Result<usize> {
        let found = self.out.problem.env.get(n).or_else(|| own.iter().find(|i| i.val.name == n));
        match found {
            Some(info) => Ok(info.val.level_params.len()),
            None => Err(ReadErrorKind::UndeclaredConstant(self.show(n))),
        }
    }

    /// The expression is closed, and its constants are declared and have the right number of levels. What is found
    /// sound is not looked at again; `fresh` tells what to forget if the declaration fails.
    fn check_expr(&mut self, e: Expr, own: &[ConstantInfo], fresh: &mut Vec<Expr>) -> Result<()> {
        if self.out.problem.env.store.loose(e) > 0 {
            return Err(ReadErrorKind::LooseBVar);
        }
        let mut todo = vec![e];
        while let Some(e) = todo.pop() {
            if !self.sound.insert(e) {
                continue;
            }
            fresh.push(e);
            let store = &self.out.problem.env.store;
            match store.node(e) {
                Node::App(a, b) | Node::Lam(_, _, a, b) | Node::Pi(_, _, a, b) => todo.extend([b, a]),
                Node::Let(_, a, b, c) => todo.extend([c, b, a]),
                Node::Proj(n, _, s) => {
                    self.declared(n, own)?;
                    todo.push(s);
                }
                Node::Const(n, ls) => {
                    let (expected, found) = (self.declared(n, own)?, store.levels(ls).len());
                    if expected != found {
                        return Err(ReadErrorKind::LevelCount { constant: self.show(n), expected, found });
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn attr(&mut self, a: &record::Attr) -> Result<()> {
        let name = self.name(a.name)?;
        self.declared(name, &[])?;
        let structure = a.structure.as_ref().map(|s| self.structure(s)).transpose()?;
        let eqns = self.names(&a.eqns)?;
        if !self.attributed.insert(name) {
            return Err(ReadErrorKind::DuplicateAttributes(self.show(name)));
        }
        let attrs = self.out.problem.env.attrs_mut(name);
        attrs.reducibility = match a.reducibility {
            Some(ReducibilityRecord::Reducible) => Reducibility::Reducible,
            Some(ReducibilityRecord::Irreducible) => Reducibility::Irreducible,
            Some(ReducibilityRecord::ImplicitReducible) => Reducibility::ImplicitReducible,
            Some(ReducibilityRecord::Semireducible) | None => Reducibility::Semireducible,
        };
        attrs.instance = a.instance;
        attrs.class = a.class;
        attrs.structure = structure;
        attrs.simp = a.simp;
        attrs.eqns = eqns;
        attrs.matcher = a.matcher;
        attrs.axiomized = a.axiomized;
        Ok(())
    }

    fn structure(&self, s: &record::Structure) -> Result<StructureInfo> {
        let ctor = self.name(s.ctor)?;
        self.declared(ctor, &[])?;
        // A projection function, like an equation theorem above, may be declared further on, or not at all.
        let function = |&n: &u64| -> Result<Option<Name>> {
            let n = self.name(n)?;
            Ok(if n.is_anonymous() { None } else { Some(n) })
        };
        let proj_fns = s.proj_fns.iter().map(function).collect::<Result<Vec<_>>>()?;
        Ok(StructureInfo { ctor, fields: self.names(&s.fields)?, proj_fns })
    }

    fn goal(&mut self, g: &record::GoalRecord) -> Result<()> {
        let val = self.val(g.name, &g.level_params, g.ty)?;
        let mut fresh = Vec::new();
        if let Err(kind) = self.check_expr(val.ty, &[], &mut fresh) {
            fresh.iter().for_each(|e| {
                self.sound.remove(e);
            });
            return Err(kind);
        }
        let premises = self.names(&g.premises)?;
        premises.iter().try_for_each(|&n| self.declared(n, &[]).map(|_| ()))?;
        let goal = Goal::new(val.name, val.level_params, val.ty, premises);
        self.out.goal_lines.push(self.line);
        self.out.problem.goals.push(goal);
        Ok(())
    }
}

/// The closed expressions of a constant besides its type.
fn values(kind: &ConstantKind) -> Vec<Expr> {
    match kind {
        ConstantKind::Def { value, .. } | ConstantKind::Opaque { value } => vec![*value],
        ConstantKind::Theorem { value } => value.iter().copied().collect(),
        ConstantKind::Rec(v) => v.rules.iter().map(|r| r.rhs).collect(),
        ConstantKind::Axiom | ConstantKind::Quot(_) | ConstantKind::Induct(_) | ConstantKind::Ctor(_) => Vec::new(),
    }
}

fn binder_info(kind: BinderKind) -> BinderInfo {
    match kind {
        BinderKind::Default => BinderInfo::Default,
        BinderKind::Implicit => BinderInfo::Implicit,
        BinderKind::StrictImplicit => BinderInfo::StrictImplicit,
        BinderKind::InstImplicit => BinderInfo::InstImplicit,
    }
}

fn safe(yes: bool) -> Result<()> {
    if yes { Ok(()) } else { Err(ReadErrorKind::NotSafe) }
}

fn version(m: &record::Meta<'_>) -> Result<()> {
    match &m.format {
        Some(f) if f.version.split('.').next() != Some("3") => {
            Err(ReadErrorKind::UnknownVersion(f.version.clone().into_owned()))
        }
        _ => Ok(()),
    }
}
