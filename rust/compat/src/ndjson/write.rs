//! The writer: names, levels and expressions are numbered when they are first needed, just before what needs them.

use super::reach::reached;
use crate::problem::Goal;
use canonical_core::env::{
    Attributes, ConstantInfo, ConstantKind, ConstantVal, Environment, InductiveVal, QuotKind, RecursorVal,
    Reducibility, ReducibilityHints,
};
use canonical_core::expr::{BinderInfo, Expr, Node, Store};
use canonical_core::level::{Level, LevelNode};
use canonical_core::name::{Name, NameNode};
use hashbrown::{HashMap, HashSet};
use serde_json::{Value, json};
use std::io::{self, Write};

/// How much of the environment is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Every constant.
    All,
    /// What the goals reach.
    Reached,
}

/// Writes an environment and goals over it. A theorem without its proof becomes an axiom marked `axiomized`.
pub fn write(out: &mut impl Write, env: &Environment, goals: &[Goal], extent: Extent) -> io::Result<()> {
    let meta = json!({
        "exporter": {"name": "canonical", "version": env!("CARGO_PKG_VERSION")},
        "format": {"version": "3.1.0"},
    });
    writeln!(out, "{}", json!({"meta": meta}))?;
    let mut w = Writer::new(out, env);
    let wanted = match extent {
        Extent::All => None,
        Extent::Reached => Some(reached(env, goals)),
    };
    let names: Vec<Name> =
        env.names().iter().copied().filter(|n| wanted.as_ref().is_none_or(|w| w.contains(n))).collect();
    for &n in &names {
        w.declaration(n)?;
    }
    for &n in &names {
        w.attributes(n)?;
    }
    goals.iter().try_for_each(|g| w.goal(g))
}

struct Writer<'a, W> {
    out: &'a mut W,
    env: &'a Environment,
    names: HashMap<Name, u64>,
    levels: HashMap<Level, u64>,
    exprs: HashMap<Expr, u64>,
    done: HashSet<Name>,
    /// The recursors of a mutual declaration, by its list of types.
    recursors: HashMap<&'a [Name], Vec<Name>>,
}

impl<'a, W: Write> Writer<'a, W> {
    fn new(out: &'a mut W, env: &'a Environment) -> Self {
        let mut recursors: HashMap<&[Name], Vec<Name>> = HashMap::new();
        for &n in env.names() {
            if let Some(r) = env.recursor(n) {
                recursors.entry(&r.all).or_default().push(n);
            }
        }
        Writer {
            out,
            env,
            names: HashMap::from([(Name::ANONYMOUS, 0)]),
            levels: HashMap::from([(Level::ZERO, 0)]),
            exprs: HashMap::new(),
            done: HashSet::new(),
            recursors,
        }
    }

    fn store(&self) -> &'a Store<'static> {
        &self.env.store
    }

    // Numbered records.

    fn name(&mut self, n: Name) -> io::Result<u64> {
        if let Some(&i) = self.names.get(&n) {
            return Ok(i);
        }
        let record = match self.store().name_node(n) {
            NameNode::Anonymous => return Ok(0),
            NameNode::Str(p, s) => {
                let pre = self.name(*p)?;
                json!({"pre": pre, "str": s})
            }
            NameNode::Num(p, i) => {
                let pre = self.name(*p)?;
                json!({"pre": pre, "i": i})
            }
        };
        let key = if record.get("i").is_some() { "num" } else { "str" };
        let i = self.names.len() as u64;
        writeln!(self.out, r#"{{"in":{i},"{key}":{record}}}"#)?;
        self.names.insert(n, i);
        Ok(i)
    }

    fn names(&mut self, ns: &[Name]) -> io::Result<Vec<u64>> {
        ns.iter().map(|&n| self.name(n)).collect()
    }

    fn level(&mut self, l: Level) -> io::Result<u64> {
        if let Some(&i) = self.levels.get(&l) {
            return Ok(i);
        }
        let record = match self.store().level_node(l) {
            LevelNode::Zero => return Ok(0),
            LevelNode::Succ(a) => format!(r#""succ":{}"#, self.level(a)?),
            LevelNode::Max(a, b) => format!(r#""max":[{},{}]"#, self.level(a)?, self.level(b)?),
            LevelNode::IMax(a, b) => format!(r#""imax":[{},{}]"#, self.level(a)?, self.level(b)?),
            LevelNode::Param(n) => format!(r#""param":{}"#, self.name(n)?),
            LevelNode::MVar(_) => return Err(unfinished()),
        };
        let i = self.levels.len() as u64;
        writeln!(self.out, r#"{{"il":{i},{record}}}"#)?;
        self.levels.insert(l, i);
        Ok(i)
    }

    /// Writes what is not yet written of an expression, parts first, without recursion.
    fn expr(&mut self, root: Expr) -> io::Result<u64> {
        let mut todo = vec![root];
        while let Some(&e) = todo.last() {
            if self.exprs.contains_key(&e) {
                todo.pop();
                continue;
            }
            let before = todo.len();
            let missing = |e: &Expr| !self.exprs.contains_key(e);
            match self.store().node(e) {
                Node::App(a, b) | Node::Lam(_, _, a, b) | Node::Pi(_, _, a, b) => {
                    todo.extend([b, a].into_iter().filter(missing));
                }
                Node::Let(_, a, b, c) => todo.extend([c, b, a].into_iter().filter(missing)),
                Node::Proj(_, _, s) => todo.extend([s].into_iter().filter(missing)),
                _ => {}
            }
            if todo.len() == before {
                todo.pop();
                let record = self.expr_record(e)?;
                let i = self.exprs.len() as u64;
                writeln!(self.out, r#"{{"ie":{i},{record}}}"#)?;
                self.exprs.insert(e, i);
            }
        }
        Ok(self.exprs[&root])
    }

    /// The record of an expression whose parts are written.
    fn expr_record(&mut self, e: Expr) -> io::Result<String> {
        let at = |w: &Self, e: Expr| w.exprs[&e];
        Ok(match self.store().node(e) {
            Node::BVar(i) => format!(r#""bvar":{i}"#),
            Node::FVar(_) | Node::MVar(_) => return Err(unfinished()),
            Node::Sort(l) => format!(r#""sort":{}"#, self.level(l)?),
            Node::Const(n, ls) => {
                let us = self.store().levels(ls).iter().map(|&l| self.level(l)).collect::<io::Result<Vec<_>>>()?;
                format!(r#""const":{}"#, json!({"name": self.name(n)?, "us": us}))
            }
            Node::App(f, a) => format!(r#""app":{{"fn":{},"arg":{}}}"#, at(self, f), at(self, a)),
            Node::Lam(n, info, t, b) => format!(r#""lam":{}"#, self.binder(n, info, t, b)?),
            Node::Pi(n, info, t, b) => format!(r#""forallE":{}"#, self.binder(n, info, t, b)?),
            Node::Let(n, t, v, b) => {
                let (t, v, b) = (at(self, t), at(self, v), at(self, b));
                let record = json!({"name": self.name(n)?, "type": t, "value": v, "body": b, "nondep": false});
                format!(r#""letE":{record}"#)
            }
            Node::Proj(n, i, s) => {
                format!(r#""proj":{}"#, json!({"typeName": self.name(n)?, "idx": i, "struct": at(self, s)}))
            }
            Node::Nat(lit) => format!(r#""natVal":"{}""#, self.store().nat_value(lit)),
            Node::Str(lit) => format!(r#""strVal":{}"#, json!(self.store().str_value(lit))),
        })
    }

    fn binder(&mut self, n: Name, info: BinderInfo, t: Expr, b: Expr) -> io::Result<Value> {
        let info = match info {
            BinderInfo::Default => "default",
            BinderInfo::Implicit => "implicit",
            BinderInfo::StrictImplicit => "strictImplicit",
            BinderInfo::InstImplicit => "instImplicit",
        };
        let (t, b) = (self.exprs[&t], self.exprs[&b]);
        Ok(json!({"name": self.name(n)?, "type": t, "body": b, "binderInfo": info}))
    }

    // Declarations.

    /// The fields that every constant has.
    fn val(&mut self, v: &ConstantVal) -> io::Result<Value> {
        let (name, params) = (self.name(v.name)?, self.names(&v.level_params)?);
        Ok(json!({"name": name, "levelParams": params, "type": self.expr(v.ty)?}))
    }

    fn declaration(&mut self, n: Name) -> io::Result<()> {
        let env = self.env;
        let Some(info) = env.get(n) else { return Ok(()) };
        if self.done.contains(&n) {
            return Ok(());
        }
        let group = match &info.kind {
            ConstantKind::Induct(v) => v.all.first().copied(),
            ConstantKind::Ctor(v) => env.inductive(v.induct).and_then(|v| v.all.first().copied()),
            ConstantKind::Rec(v) => v.all.first().copied(),
            _ => None,
        };
        if let Some(first) = group {
            return match env.inductive(first) {
                Some(v) => self.inductive(v),
                None => Err(io::Error::other("an inductive declaration is incomplete")),
            };
        }
        self.done.insert(n);
        let mut record = self.val(&info.val)?;
        let all = [record["name"].clone()];
        let key = match &info.kind {
            ConstantKind::Def { value, hints } => {
                let hints = match hints {
                    ReducibilityHints::Opaque => json!("opaque"),
                    ReducibilityHints::Abbrev => json!("abbrev"),
                    ReducibilityHints::Regular(h) => json!({"regular": h}),
                };
                extend(&mut record, json!({"value": self.expr(*value)?, "hints": hints, "safety": "safe", "all": all}));
                "def"
            }
            ConstantKind::Theorem { value: Some(value) } => {
                extend(&mut record, json!({"value": self.expr(*value)?, "all": all}));
                "thm"
            }
            ConstantKind::Opaque { value } => {
                extend(&mut record, json!({"value": self.expr(*value)?, "isUnsafe": false, "all": all}));
                "opaque"
            }
            ConstantKind::Quot(kind) => {
                let kind = match kind {
                    QuotKind::Type => "type",
                    QuotKind::Ctor => "ctor",
                    QuotKind::Lift => "lift",
                    QuotKind::Ind => "ind",
                };
                extend(&mut record, json!({"kind": kind}));
                "quot"
            }
            _ => {
                extend(&mut record, json!({"isUnsafe": false}));
                "axiom"
            }
        };
        writeln!(self.out, r#"{{"{key}":{record}}}"#)
    }

    fn inductive(&mut self, v: &InductiveVal) -> io::Result<()> {
        let env = self.env;
        let mut types = Vec::new();
        let mut ctors = Vec::new();
        for &t in &v.all {
            let (Some(info), Some(v)) = (env.get(t), env.inductive(t)) else { continue };
            types.push(self.induct_type(info, v)?);
            self.done.insert(t);
            for &c in &v.ctors {
                let Some(info) = env.get(c) else { continue };
                ctors.push(self.ctor(info)?);
                self.done.insert(c);
            }
        }
        let mut recs = Vec::new();
        for n in self.recursors.get(&v.all[..]).cloned().unwrap_or_default() {
            let (Some(info), Some(r)) = (env.get(n), env.recursor(n)) else { continue };
            recs.push(self.rec(info, r)?);
            self.done.insert(n);
        }
        writeln!(self.out, "{}", json!({"inductive": {"types": types, "ctors": ctors, "recs": recs}}))
    }

    fn induct_type(&mut self, info: &ConstantInfo, v: &InductiveVal) -> io::Result<Value> {
        let mut record = self.val(&info.val)?;
        let more = json!({
            "numParams": v.num_params, "numIndices": v.num_indices, "all": self.names(&v.all)?,
            "ctors": self.names(&v.ctors)?, "numNested": v.num_nested, "isRec": v.is_rec, "isUnsafe": false,
            "isReflexive": v.is_reflexive,
        });
        extend(&mut record, more);
        Ok(record)
    }

    fn ctor(&mut self, info: &ConstantInfo) -> io::Result<Value> {
        let mut record = self.val(&info.val)?;
        if let ConstantKind::Ctor(c) = &info.kind {
            let more = json!({
                "induct": self.name(c.induct)?, "cidx": c.cidx, "numParams": c.num_params,
                "numFields": c.num_fields, "isUnsafe": false,
            });
            extend(&mut record, more);
        }
        Ok(record)
    }

    fn rec(&mut self, info: &ConstantInfo, r: &RecursorVal) -> io::Result<Value> {
        let mut record = self.val(&info.val)?;
        let mut rules = Vec::new();
        for rule in &r.rules {
            let (ctor, rhs) = (self.name(rule.ctor)?, self.expr(rule.rhs)?);
            rules.push(json!({"ctor": ctor, "nfields": rule.num_fields, "rhs": rhs}));
        }
        let more = json!({
            "all": self.names(&r.all)?, "numParams": r.num_params, "numIndices": r.num_indices,
            "numMotives": r.num_motives, "numMinors": r.num_minors, "rules": rules, "k": r.k, "isUnsafe": false,
        });
        extend(&mut record, more);
        Ok(record)
    }

    fn attributes(&mut self, n: Name) -> io::Result<()> {
        let env = self.env;
        let without_proof = matches!(env.get(n).map(|i| &i.kind), Some(ConstantKind::Theorem { value: None }));
        let none = Attributes::default();
        let a = env.attrs(n).unwrap_or(&none);
        let mut record = json!({"name": self.name(n)?});
        let reducibility = match a.reducibility {
            Reducibility::Irreducible => Some("irreducible"),
            Reducibility::Semireducible => None,
            Reducibility::ImplicitReducible => Some("implicitReducible"),
            Reducibility::Reducible => Some("reducible"),
        };
        if let Some(r) = reducibility {
            extend(&mut record, json!({"reducibility": r}));
        }
        if let Some(s) = &a.structure {
            let proj_fns: Vec<Name> = s.proj_fns.iter().map(|n| n.unwrap_or(Name::ANONYMOUS)).collect();
            let (ctor, fields, proj_fns) = (self.name(s.ctor)?, self.names(&s.fields)?, self.names(&proj_fns)?);
            extend(&mut record, json!({"structure": {"ctor": ctor, "fields": fields, "projFns": proj_fns}}));
        }
        if !a.eqns.is_empty() {
            extend(&mut record, json!({"eqns": self.names(&a.eqns)?}));
        }
        let axiomized = a.axiomized || without_proof;
        for (key, set) in [
            ("instance", a.instance),
            ("class", a.class),
            ("simp", a.simp),
            ("matcher", a.matcher),
            ("axiomized", axiomized),
        ] {
            if set {
                extend(&mut record, json!({key: true}));
            }
        }
        if record.as_object().is_some_and(|r| r.len() > 1) {
            writeln!(self.out, "{}", json!({"attr": record}))?;
        }
        Ok(())
    }

    fn goal(&mut self, g: &Goal) -> io::Result<()> {
        let (name, params) = (self.name(g.name)?, self.names(&g.level_params)?);
        let (ty, premises) = (self.expr(g.ty)?, self.names(&g.premises)?);
        let goal = json!({"name": name, "levelParams": params, "type": ty, "premises": premises});
        writeln!(self.out, "{}", json!({"goal": goal}))
    }
}

fn extend(record: &mut Value, more: Value) {
    if let (Value::Object(a), Value::Object(b)) = (record, more) {
        a.extend(b);
    }
}

fn unfinished() -> io::Error {
    io::Error::other("an expression with free variables or holes cannot be written")
}
