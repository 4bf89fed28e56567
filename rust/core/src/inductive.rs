//! Inductive types declared in source: their checks, and the recursor that they get.
//!
//! Follows Lean's kernel (`src/kernel/inductive.cpp`; Dybjer: Inductive families, 1994) for one family at a time, without
//! nested occurrences. What an export file brings with its recursors goes through `env.rs` alone.

use crate::check::KernelError;
use crate::env::{
    ConstantInfo, ConstantKind, ConstantVal, ConstructorVal, Environment, InductiveVal, RecursorRule, RecursorVal,
};
use crate::expr::{BinderInfo, Expr, FVar, Node, Store};
use crate::level::Level;
use crate::name::Name;
use crate::reduce::Tc;

/// A declaration of an inductive family; the expressions belong to the environment's store.
#[derive(Clone, Debug)]
pub struct InductiveDecl {
    /// The name of the type.
    pub name: Name,
    /// Its universe parameters.
    pub level_params: Vec<Name>,
    /// How many leading arguments are parameters.
    pub num_params: u32,
    /// The type of the type.
    pub ty: Expr,
    /// The constructors with their types, parameters first.
    pub ctors: Vec<(Name, Expr)>,
}

type Result<T> = std::result::Result<T, KernelError>;

/// Checks a family and adds it, its constructors and its recursor to the environment.
///
/// # Errors
/// The first rule that is broken; the environment is then as it was.
pub fn add_inductive(env: &mut Environment, decl: &InductiveDecl) -> Result<()> {
    let before = env.names().len();
    let out = add_all(env, decl);
    if out.is_err() {
        env.truncate(before);
    }
    out
}

fn add_all(env: &mut Environment, decl: &InductiveDecl) -> Result<()> {
    for (i, &p) in decl.level_params.iter().enumerate() {
        if decl.level_params[..i].contains(&p) {
            return Err(KernelError::DuplicateParameter(env.store.name_string(p)));
        }
    }
    let num_indices = check_type(env, decl)?;
    let mut val = InductiveVal {
        num_params: decl.num_params,
        num_indices,
        all: vec![decl.name],
        ctors: decl.ctors.iter().map(|c| c.0).collect(),
        num_nested: 0,
        is_rec: false,
        is_reflexive: false,
    };
    // The constructors are checked with the type in place; what they tell of it is then filled in.
    add(env, decl, decl.name, decl.ty, ConstantKind::Induct(val.clone()))?;
    let mut fields = Vec::new();
    for (ctor, ty) in &decl.ctors {
        let shape = check_constructor(env, decl, *ctor, *ty)?;
        val.is_rec |= shape.recursive;
        val.is_reflexive |= shape.reflexive;
        fields.push(shape.num_fields);
    }
    let taken = env.names().len() - 1;
    env.truncate(taken);
    add(env, decl, decl.name, decl.ty, ConstantKind::Induct(val))?;
    for (i, (ctor, ty)) in decl.ctors.iter().enumerate() {
        let kind = ConstantKind::Ctor(ConstructorVal {
            induct: decl.name,
            cidx: i as u32,
            num_params: decl.num_params,
            num_fields: fields[i],
        });
        add(env, decl, *ctor, *ty, kind)?;
    }
    add_recursor(env, decl)
}

fn add(env: &mut Environment, decl: &InductiveDecl, name: Name, ty: Expr, kind: ConstantKind) -> Result<()> {
    let val = ConstantVal { name, level_params: decl.level_params.clone(), ty };
    if env.add_unchecked(ConstantInfo { val, kind }) {
        Ok(())
    } else {
        Err(KernelError::AlreadyDeclared(env.store.name_string(name)))
    }
}

/// Opens the Π binders of a type, reducing where that shows more of them.
fn open_all(tc: &mut Tc<'_>, ty: Expr) -> (Vec<FVar>, Expr) {
    let mut xs = Vec::new();
    let mut ty = ty;
    loop {
        let whnf = tc.whnf(ty);
        let Node::Pi(n, i, t, b) = tc.st.node(whnf) else { return (xs, ty) };
        let x = tc.open(n, i, t, None);
        let xe = tc.st.fvar(x);
        xs.push(x);
        ty = tc.st.instantiate1(b, xe);
    }
}

/// The number of indices.
fn check_type(env: &Environment, decl: &InductiveDecl) -> Result<u32> {
    let mut tc = Tc::new(env);
    let sort = tc.check(decl.ty)?;
    tc.check_closed(decl.ty, &decl.level_params)?;
    let sort = tc.whnf(sort);
    if !matches!(tc.st.node(sort), Node::Sort(_)) {
        return Err(KernelError::NotASort(tc.st.debug_string(decl.ty)));
    }
    let (xs, result) = open_all(&mut tc, decl.ty);
    let result = tc.whnf(result);
    if !matches!(tc.st.node(result), Node::Sort(_)) {
        return Err(KernelError::NotASort(tc.st.debug_string(result)));
    }
    (xs.len() as u32).checked_sub(decl.num_params).ok_or_else(|| KernelError::Parameters(env.store.name_string(decl.name)))
}

/// The level of the universe that the family lives in.
fn result_level(tc: &mut Tc<'_>, decl: &InductiveDecl) -> Level {
    let (xs, result) = open_all(tc, decl.ty);
    tc.close(xs.len() as u32);
    let result = tc.whnf(result);
    match tc.st.node(result) {
        Node::Sort(l) => l,
        _ => Level::ZERO,
    }
}

struct Shape {
    num_fields: u32,
    recursive: bool,
    reflexive: bool,
}

fn check_constructor(env: &Environment, decl: &InductiveDecl, ctor: Name, ty: Expr) -> Result<Shape> {
    let mut tc = Tc::new(env);
    let name = env.store.name_string(ctor);
    tc.check_closed(ty, &decl.level_params)?;
    let sort = tc.check(ty)?;
    let sort = tc.whnf(sort);
    if !matches!(tc.st.node(sort), Node::Sort(_)) {
        return Err(KernelError::NotASort(name));
    }
    let level = result_level(&mut tc, decl);
    let (params, _) = open_all(&mut tc, decl.ty);
    let params: Vec<FVar> = params[..decl.num_params as usize].to_vec();
    let mut ty = ty;
    for &p in &params {
        let whnf = tc.whnf(ty);
        let Node::Pi(_, _, t, b) = tc.st.node(whnf) else { return Err(KernelError::Parameters(name)) };
        let expected = tc.st.local(p).ty;
        if !tc.is_def_eq(t, expected) {
            return Err(KernelError::Parameters(name));
        }
        let pe = tc.st.fvar(p);
        ty = tc.st.instantiate1(b, pe);
    }
    let mut shape = Shape { num_fields: 0, recursive: false, reflexive: false };
    loop {
        let whnf = tc.whnf(ty);
        let Node::Pi(n, i, t, b) = tc.st.node(whnf) else { break };
        shape.num_fields += 1;
        let field = shape.num_fields as usize;
        let sort = tc.sort_of(t).ok_or_else(|| KernelError::NotASort(name.clone()))?;
        if level != Level::ZERO && !tc.st.level_leq(sort, level) {
            return Err(KernelError::FieldUniverse { ctor: name, field });
        }
        check_positive(&mut tc, decl, &params, t, &name, field, &mut shape)?;
        let x = tc.open(n, i, t, None);
        let xe = tc.st.fvar(x);
        ty = tc.st.instantiate1(b, xe);
    }
    if is_family_app(&mut tc, decl, &params, ty) { Ok(shape) } else { Err(KernelError::Result(name)) }
}

/// Whether a term is the family at its parameters and at indices that do not mention it.
fn is_family_app(tc: &mut Tc<'_>, decl: &InductiveDecl, params: &[FVar], e: Expr) -> bool {
    let (f, args) = tc.st.unfold_app(e);
    let Node::Const(n, ls) = tc.st.node(f) else { return false };
    let own: Vec<Level> = decl.level_params.iter().map(|&p| tc.st.level_param(p)).collect();
    if n != decl.name || tc.st.levels(ls) != own {
        return false;
    }
    let arity = tc.env.inductive(n).map_or(0, |v| (v.num_params + v.num_indices) as usize);
    args.len() == arity
        && params.iter().zip(&args).all(|(&p, &a)| tc.st.node(a) == Node::FVar(p))
        && args.iter().all(|&a| !tc.st.has_const(decl.name, a))
}

fn check_positive(
    tc: &mut Tc<'_>,
    decl: &InductiveDecl,
    params: &[FVar],
    field_ty: Expr,
    ctor: &str,
    field: usize,
    shape: &mut Shape,
) -> Result<()> {
    let field_ty = tc.whnf(field_ty);
    if !tc.st.has_const(decl.name, field_ty) {
        return Ok(());
    }
    let mut ty = field_ty;
    let mut opened = 0;
    let out = loop {
        ty = tc.whnf(ty);
        let Node::Pi(n, i, t, b) = tc.st.node(ty) else {
            break if is_family_app(tc, decl, params, ty) {
                Ok(())
            } else {
                Err(KernelError::InvalidOccurrence { ctor: ctor.to_owned(), field })
            };
        };
        if tc.st.has_const(decl.name, t) {
            break Err(KernelError::NotPositive { ctor: ctor.to_owned(), field });
        }
        let x = tc.open(n, i, t, None);
        opened += 1;
        let xe = tc.st.fvar(x);
        ty = tc.st.instantiate1(b, xe);
    };
    tc.close(opened);
    shape.recursive = true;
    shape.reflexive |= opened > 0;
    out
}

/// A constructor, opened: its fields, the indices of its result, and for each recursive field its place.
struct Opened {
    name: Name,
    fields: Vec<FVar>,
    indices: Vec<Expr>,
    recursive: Vec<usize>,
}

/// What the recursor is built over.
struct Frame {
    params: Vec<FVar>,
    indices: Vec<FVar>,
    major: FVar,
    motive: FVar,
    minors: Vec<FVar>,
    ctors: Vec<Opened>,
    levels: Vec<Level>,
    only_prop: bool,
}

fn add_recursor(env: &mut Environment, decl: &InductiveDecl) -> Result<()> {
    let mut owned = Store::new();
    let (params, ty, rules, val, name) = {
        let mut tc = Tc::new(env);
        let frame = frame(&mut tc, decl);
        let rec = tc.st.name_str(decl.name, "rec");
        let rec_params = rec_params(&mut tc, decl, frame.only_prop);
        let ty = recursor_type(&mut tc, &frame);
        let rules: Vec<(Name, u32, Expr)> = (0..frame.ctors.len())
            .map(|i| {
                let c = &frame.ctors[i];
                let rhs = rule(&mut tc, decl, &frame, rec, i);
                (owned.import_name(&tc.st, c.name), c.fields.len() as u32, owned.import(&tc.st, rhs))
            })
            .collect();
        let level = result_level(&mut tc, decl);
        let k = level == Level::ZERO && frame.ctors.len() == 1 && frame.ctors[0].fields.is_empty();
        let val = (frame.params.len() as u32, frame.indices.len() as u32, frame.ctors.len() as u32, k);
        let params: Vec<Name> = rec_params.iter().map(|&n| owned.import_name(&tc.st, n)).collect();
        (params, owned.import(&tc.st, ty), rules, val, owned.import_name(&tc.st, rec))
    };
    let store = &mut env.store;
    let level_params = params.into_iter().map(|n| store.import_name(&owned, n)).collect();
    let ty = store.import(&owned, ty);
    let name = store.import_name(&owned, name);
    let rules = rules
        .into_iter()
        .map(|(c, num_fields, rhs)| RecursorRule {
            ctor: store.import_name(&owned, c),
            num_fields,
            rhs: store.import(&owned, rhs),
        })
        .collect();
    let (num_params, num_indices, num_minors, k) = val;
    let rec = RecursorVal { all: vec![decl.name], num_params, num_indices, num_motives: 1, num_minors, rules, k };
    let info = ConstantInfo { val: ConstantVal { name, level_params, ty }, kind: ConstantKind::Rec(rec) };
    if env.add_unchecked(info) { Ok(()) } else { Err(KernelError::AlreadyDeclared(env.store.name_string(name))) }
}

/// The universe parameters of the recursor: that of the motive first, if it has one.
fn rec_params(tc: &mut Tc<'_>, decl: &InductiveDecl, only_prop: bool) -> Vec<Name> {
    let mut out = Vec::new();
    if !only_prop {
        let mut u = tc.st.name("u");
        let mut i = 1;
        while decl.level_params.contains(&u) {
            u = tc.st.name(&format!("u_{i}"));
            i += 1;
        }
        out.push(u);
    }
    out.extend_from_slice(&decl.level_params);
    out
}

/// Whether the family eliminates into `Prop` only.
fn only_into_prop(tc: &mut Tc<'_>, decl: &InductiveDecl, params: &[FVar]) -> bool {
    let level = result_level(tc, decl);
    if tc.st.level_never_zero(level) {
        return false;
    }
    match &decl.ctors[..] {
        [] => false,
        [(_, ty)] => {
            let c = open_ctor(tc, decl, params, Name::ANONYMOUS, *ty);
            let out = c.fields.iter().any(|&x| {
                let t = tc.st.local(x).ty;
                let xe = tc.st.fvar(x);
                !tc.is_prop(t) && !c.indices.contains(&xe)
            });
            tc.close(c.fields.len() as u32);
            out
        }
        _ => true,
    }
}

fn open_ctor(tc: &mut Tc<'_>, decl: &InductiveDecl, params: &[FVar], name: Name, ty: Expr) -> Opened {
    let mut ty = ty;
    for &p in params {
        let whnf = tc.whnf(ty);
        if let Node::Pi(_, _, _, b) = tc.st.node(whnf) {
            let pe = tc.st.fvar(p);
            ty = tc.st.instantiate1(b, pe);
        }
    }
    let (fields, result) = open_all(tc, ty);
    let (_, args) = tc.st.unfold_app(result);
    let recursive = (0..fields.len())
        .filter(|&i| {
            let t = tc.st.local(fields[i]).ty;
            let t = tc.whnf(t);
            tc.st.has_const(decl.name, t)
        })
        .collect();
    Opened { name, fields, indices: args[params.len().min(args.len())..].to_vec(), recursive }
}

fn frame(tc: &mut Tc<'_>, decl: &InductiveDecl) -> Frame {
    let (mut xs, _) = open_all(tc, decl.ty);
    let indices = xs.split_off(decl.num_params as usize);
    let params = xs;
    let only_prop = only_into_prop(tc, decl, &params);
    let own: Vec<Level> = decl.level_params.iter().map(|&p| tc.st.level_param(p)).collect();
    let family = tc.st.const_at(decl.name, &own);
    let args: Vec<Expr> = params.iter().chain(&indices).map(|&x| tc.st.fvar(x)).collect();
    let major_ty = tc.st.apps(family, &args);
    let t = tc.st.name("t");
    let major = tc.open(t, BinderInfo::Default, major_ty, None);
    let rec_params = rec_params(tc, decl, only_prop);
    let into = if only_prop { Level::ZERO } else { tc.st.level_param(rec_params[0]) };
    let sort = tc.st.sort(into);
    let mut over = indices.clone();
    over.push(major);
    let motive_ty = tc.st.mk_pi(&over, sort);
    let name = tc.st.name("motive");
    let motive = tc.open(name, BinderInfo::Implicit, motive_ty, None);
    let ctors: Vec<Opened> =
        decl.ctors.iter().map(|(name, ty)| open_ctor(tc, decl, &params, *name, *ty)).collect();
    let levels = rec_params.iter().map(|&p| tc.st.level_param(p)).collect();
    let mut frame = Frame { params, indices, major, motive, minors: Vec::new(), ctors, levels, only_prop };
    for i in 0..frame.ctors.len() {
        let ty = minor_type(tc, &own, &frame, i);
        let name = match tc.st.name_node(frame.ctors[i].name).clone() {
            crate::name::NameNode::Str(_, s) => tc.st.name(&s),
            _ => Name::ANONYMOUS,
        };
        let minor = tc.open(name, BinderInfo::Default, ty, None);
        frame.minors.push(minor);
    }
    frame
}

/// The type of a recursive field as `∀ ys, I params indices`: the locals `ys` and the indices.
fn recursive_field(tc: &mut Tc<'_>, num_params: usize, x: FVar) -> (Vec<FVar>, Vec<Expr>) {
    let ty = tc.st.local(x).ty;
    let (ys, result) = open_all(tc, ty);
    let result = tc.whnf(result);
    let (_, args) = tc.st.unfold_app(result);
    (ys, args[num_params.min(args.len())..].to_vec())
}

/// `∀ fields ihs, motive indices (ctor params fields)`
fn minor_type(tc: &mut Tc<'_>, own: &[Level], frame: &Frame, i: usize) -> Expr {
    let c = &frame.ctors[i];
    let motive = tc.st.fvar(frame.motive);
    let mut ihs = Vec::new();
    for &r in &c.recursive {
        let x = c.fields[r];
        let (ys, indices) = recursive_field(tc, frame.params.len(), x);
        let mut body = tc.st.apps(motive, &indices);
        let mut made = tc.st.fvar(x);
        for &y in &ys {
            let ye = tc.st.fvar(y);
            made = tc.st.app(made, ye);
        }
        body = tc.st.app(body, made);
        let ty = tc.st.mk_pi(&ys, body);
        tc.close(ys.len() as u32);
        let name = format!("{}_ih", tc.st.name_string(tc.st.local(x).name));
        let name = tc.st.name(&name);
        ihs.push(tc.open(name, BinderInfo::Default, ty, None));
    }
    let ctor = tc.st.const_at(c.name, own);
    let args: Vec<Expr> = frame.params.iter().chain(&c.fields).map(|&x| tc.st.fvar(x)).collect();
    let made = tc.st.apps(ctor, &args);
    let body = tc.st.apps(motive, &c.indices);
    let body = tc.st.app(body, made);
    let body = tc.st.mk_pi(&ihs, body);
    tc.close(ihs.len() as u32);
    tc.st.mk_pi(&c.fields, body)
}

/// `∀ binders, e`, the given ones implicit.
fn implicit_pi(tc: &mut Tc<'_>, xs: &[FVar], e: Expr) -> Expr {
    let mut body = tc.st.abstract_fvars(e, xs);
    for (i, &x) in xs.iter().enumerate().rev() {
        let decl = tc.st.local(x);
        let ty = tc.st.abstract_fvars(decl.ty, &xs[..i]);
        body = tc.st.pi(decl.name, BinderInfo::Implicit, ty, body);
    }
    body
}

fn recursor_type(tc: &mut Tc<'_>, frame: &Frame) -> Expr {
    let motive = tc.st.fvar(frame.motive);
    let args: Vec<Expr> = frame.indices.iter().chain([&frame.major]).map(|&x| tc.st.fvar(x)).collect();
    let body = tc.st.apps(motive, &args);
    let body = tc.st.mk_pi(&[frame.major], body);
    let body = implicit_pi(tc, &frame.indices, body);
    let body = tc.st.mk_pi(&frame.minors, body);
    let body = tc.st.mk_pi(&[frame.motive], body);
    implicit_pi(tc, &frame.params, body)
}

/// `fun params motive minors fields => minor fields (fun ys => rec params motive minors indices (field ys)) …`
fn rule(tc: &mut Tc<'_>, decl: &InductiveDecl, frame: &Frame, rec: Name, i: usize) -> Expr {
    let c = &frame.ctors[i];
    let rec = tc.st.const_at(rec, &frame.levels);
    let before: Vec<FVar> = frame.params.iter().chain([&frame.motive]).chain(&frame.minors).copied().collect();
    let args: Vec<Expr> = before.iter().map(|&x| tc.st.fvar(x)).collect();
    let rec = tc.st.apps(rec, &args);
    let mut body = tc.st.fvar(frame.minors[i]);
    for &x in &c.fields {
        let xe = tc.st.fvar(x);
        body = tc.st.app(body, xe);
    }
    for &r in &c.recursive {
        let x = c.fields[r];
        let (ys, indices) = recursive_field(tc, decl.num_params as usize, x);
        let mut made = tc.st.fvar(x);
        for &y in &ys {
            let ye = tc.st.fvar(y);
            made = tc.st.app(made, ye);
        }
        let call = tc.st.apps(rec, &indices);
        let call = tc.st.app(call, made);
        let call = tc.st.mk_lambda(&ys, call);
        tc.close(ys.len() as u32);
        body = tc.st.app(body, call);
    }
    let all: Vec<FVar> = before.into_iter().chain(c.fields.iter().copied()).collect();
    tc.st.mk_lambda(&all, body)
}

impl Tc<'_> {
    /// Compares the recursor of a family with the one that would be generated for it; `None` where it could not be
    /// (mutual and nested families).
    pub fn recursor_agrees(&mut self, induct: Name) -> Option<bool> {
        let ind = self.env.inductive(induct)?.clone();
        if ind.all.len() != 1 || ind.num_nested != 0 {
            return None;
        }
        let info = self.env.get(induct)?;
        let decl = InductiveDecl {
            name: induct,
            level_params: info.val.level_params.clone(),
            num_params: ind.num_params,
            ty: info.val.ty,
            ctors: ind.ctors.iter().filter_map(|&c| Some((c, self.env.get(c)?.val.ty))).collect(),
        };
        let rec = self.st.name_str(induct, "rec");
        let given = self.env.get(rec)?.clone();
        let ConstantKind::Rec(val) = &given.kind else { return Some(false) };
        let open = self.open;
        let frame = frame(self, &decl);
        let params = rec_params(self, &decl, frame.only_prop);
        let ty = recursor_type(self, &frame);
        let rules: Vec<Expr> = (0..frame.ctors.len()).map(|i| rule(self, &decl, &frame, rec, i)).collect();
        self.open = open;
        if params.len() != given.val.level_params.len() || rules.len() != val.rules.len() {
            return Some(false);
        }
        let to: Vec<Level> = given.val.level_params.iter().map(|&p| self.st.level_param(p)).collect();
        let ty = self.st.instantiate_levels(ty, &params, &to);
        let mut same = self.is_def_eq(ty, given.val.ty);
        for (rhs, rule) in rules.into_iter().zip(&val.rules) {
            let rhs = self.st.instantiate_levels(rhs, &params, &to);
            same &= self.is_def_eq(rhs, rule.rhs);
        }
        let level = result_level(self, &decl);
        let k = level == Level::ZERO && frame.ctors.len() == 1 && frame.ctors[0].fields.is_empty();
        Some(same && k == val.k && val.num_motives == 1 && val.num_params == ind.num_params)
    }
}
