//! What Lean must agree with for a recursor to be ours: its type, and for each rule an identity of both sides.

use super::CoreSyntaxError;
use crate::env::{ConstantInfo, Environment, RecursorRule, RecursorVal};
use crate::expr::{Args, BinderInfo, Expr, FVar, LocalDecl, Node, Store};
use crate::level::Level;
use crate::name::Name;

/// A statement that holds by definition, with its proof.
pub(super) struct Comparison {
    pub name: Name,
    pub level_params: Vec<Name>,
    pub ty: Expr,
    pub value: Expr,
}

/// The comparisons of a recursor: `check.R : type := @R`, and `check.R.i` for the `i`th rule.
pub(super) fn comparisons(env: &Environment, st: &mut Store<'_>, r: Name) -> Result<Vec<Comparison>, CoreSyntaxError> {
    let bad = || CoreSyntaxError::BadRule(env.store.name_string(r));
    let (info, v) = env.get(r).zip(env.recursor(r)).ok_or_else(bad)?;
    let levels: Vec<Level> = info.val.level_params.iter().map(|&p| st.level_param(p)).collect();
    let name = under_check(st, r);
    let rec = st.const_at(r, &levels);
    let level_params = info.val.level_params.clone();
    let mut out = vec![Comparison { name, level_params, ty: info.val.ty, value: rec }];
    for (i, rule) in v.rules.iter().enumerate() {
        let (ty, value) = rule_holds(env, st, info, v, rule, rec).ok_or_else(bad)?;
        let name = st.name_num(name, i as u64);
        out.push(Comparison { name, level_params: info.val.level_params.clone(), ty, value });
    }
    Ok(out)
}

fn under_check(st: &mut Store<'_>, n: Name) -> Name {
    let text = st.name_string(n);
    let root = st.name("check");
    st.name_str(root, &text)
}

/// `∀ xs (P : C → Prop), P (R … (c fields)) → P rhs`, and its proof `fun xs P h => h`.
fn rule_holds(
    env: &Environment,
    st: &mut Store<'_>,
    info: &ConstantInfo,
    v: &RecursorVal,
    rule: &RecursorRule,
    rec: Expr,
) -> Option<(Expr, Expr)> {
    let mut locals = Vec::new();
    let after = open_pis(st, info.val.ty, v.first_index_idx(), &mut locals)?;
    let shared = locals.clone();
    let major = params_of_major(st, after, v)?;
    let ctor = env.get(rule.ctor)?;
    let num_params = env.ctor(rule.ctor)?.num_params as usize;
    let (Node::Const(_, levels), params) = (st.node(major.0), major.1.get(..num_params)?) else { return None };
    let levels = st.levels(levels).to_vec();
    let ctor_ty = st.instantiate_levels(ctor.val.ty, &ctor.val.level_params, &levels);
    let ctor_ty = instantiate_pis(st, ctor_ty, params)?;
    let made = open_pis(st, ctor_ty, rule.num_fields as usize, &mut locals)?;
    let all: Vec<Expr> = locals.iter().map(|&x| st.fvar(x)).collect();
    let fields = &all[shared.len()..];
    let head = st.const_at(rule.ctor, &levels);
    let head = st.apps(head, params);
    let value = st.apps(head, fields);
    let (_, args) = st.unfold_app(made);
    let mut rest = args.get(num_params..)?.to_vec();
    rest.push(value);
    let lhs = st.apps(rec, &all[..shared.len()]);
    let lhs = st.apps(lhs, &rest);
    let conclusion = instantiate_pis(st, after, &rest)?;
    let rhs = instantiate_lambdas(st, rule.rhs, &all)?;
    Some(identity(st, locals, conclusion, lhs, rhs))
}

/// The head and arguments of the type of the major premise; its parameters do not depend on the indices.
fn params_of_major(st: &Store<'_>, mut after: Expr, v: &RecursorVal) -> Option<(Expr, Args)> {
    for _ in 0..v.num_indices {
        let Node::Pi(_, _, _, b) = st.node(after) else { return None };
        after = b;
    }
    let Node::Pi(_, _, t, _) = st.node(after) else { return None };
    Some(st.unfold_app(t))
}

fn identity(st: &mut Store<'_>, mut locals: Vec<FVar>, ty: Expr, lhs: Expr, rhs: Expr) -> (Expr, Expr) {
    let prop = st.prop();
    let predicates = st.pi(Name::ANONYMOUS, BinderInfo::Default, ty, prop);
    let p = local(st, predicates, locals.len());
    locals.push(p);
    let p = st.fvar(p);
    let (left, right) = (st.app(p, lhs), st.app(p, rhs));
    let h = local(st, left, locals.len());
    locals.push(h);
    let h = st.fvar(h);
    (st.mk_pi(&locals, right), st.mk_lambda(&locals, h))
}

fn local(st: &mut Store<'_>, ty: Expr, depth: usize) -> FVar {
    let decl = LocalDecl { depth: depth as u32, name: Name::ANONYMOUS, info: BinderInfo::Default, ty, value: None };
    st.mk_local(decl)
}

/// Opens `n` binders, whose locals are added to `locals`.
fn open_pis(st: &mut Store<'_>, mut ty: Expr, n: usize, locals: &mut Vec<FVar>) -> Option<Expr> {
    for _ in 0..n {
        let Node::Pi(_, _, t, b) = st.node(ty) else { return None };
        let x = local(st, t, locals.len());
        locals.push(x);
        let x = st.fvar(x);
        ty = st.instantiate1(b, x);
    }
    Some(ty)
}

fn instantiate_pis(st: &mut Store<'_>, mut ty: Expr, args: &[Expr]) -> Option<Expr> {
    for &a in args {
        let Node::Pi(_, _, _, b) = st.node(ty) else { return None };
        ty = st.instantiate1(b, a);
    }
    Some(ty)
}

fn instantiate_lambdas(st: &mut Store<'_>, mut e: Expr, args: &[Expr]) -> Option<Expr> {
    for &a in args {
        let Node::Lam(_, _, _, b) = st.node(e) else { return None };
        e = st.instantiate1(b, a);
    }
    Some(e)
}
