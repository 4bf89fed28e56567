//! The projections of a structure.
//!
//! Their types and how their arguments are bound follow Lean's `mkProjections` (`src/Lean/Meta/Structure.lean`).

use super::data::{ParentFunction, Structure};
use super::state::Made;
use super::telescope::{Telescope, rebind};
use canonical_core::env::{
    Attributes, ConstantInfo, ConstantKind, ConstantVal, Environment, Reducibility, ReducibilityHints, StructureInfo,
};
use canonical_core::expr::{BinderInfo, Expr, FVar, Node, Store};
use canonical_core::name::Name;

/// Says of the type that it is a structure with the given fields, and makes their projections, and the functions to those
/// of its parents that are no fields, which it names.
pub(super) fn projections(env: &mut Environment, name: Name, class: bool, own: &Structure) -> (Made, Vec<Name>) {
    let full = env.store.name_string(name);
    let mut made = Made::default();
    let Some(ctor) = env.inductive(name).and_then(|i| i.ctors.first().copied()) else { return (made, Vec::new()) };
    let short: Vec<Name> = own.fields.iter().map(|f| env.store.name(f)).collect();
    let proj_fns: Vec<Name> = own.fields.iter().map(|f| env.store.name(&format!("{full}.{f}"))).collect();
    let info = StructureInfo { ctor, fields: short, proj_fns: proj_fns.iter().map(|&p| Some(p)).collect() };
    env.attrs_mut(name).structure = Some(info);
    let parents: Vec<Name> = own.parents.iter().map(|p| env.store.name(&format!("{full}.{}", p.name))).collect();
    let parents: Vec<(Name, &ParentFunction)> = parents.into_iter().zip(&own.parents).collect();
    Maker { t: Telescope::new(env), name, ctor, class, parents: &parents }.run(&proj_fns, &mut made);
    (made, parents.into_iter().filter(|(_, p)| p.made.is_some()).map(|(n, _)| n).collect())
}

struct Maker<'e> {
    t: Telescope<'e>,
    name: Name,
    ctor: Name,
    class: bool,
    /// The functions to the parents.
    parents: &'e [(Name, &'e ParentFunction)],
}

impl Maker<'_> {
    fn run(&mut self, proj_fns: &[Name], made: &mut Made) -> Option<()> {
        let env = self.t.tc.env;
        let info = env.get(self.ctor)?;
        let num_params = env.ctor(self.ctor)?.num_params as usize;
        let levels = self.t.levels_of(self.name);
        let (params, mut rest) = self.t.open(info.val.ty, num_params);
        let of = self.t.tc.st.const_at(self.name, &levels);
        let self_ty = self.t.apply(of, &params);
        let bracket = if self.class { BinderInfo::InstImplicit } else { BinderInfo::Default };
        let self_name = self.t.tc.st.name("self");
        let object = self.t.local(self_name, bracket, self_ty);
        let mut xs = params;
        xs.push(object);
        let value = self.t.tc.st.fvar(object);
        let mut fields = Vec::with_capacity(proj_fns.len());
        for (i, &proj) in proj_fns.iter().enumerate() {
            let Node::Pi(_, _, ty, body) = self.t.tc.st.node(rest) else { break };
            self.projection(proj, i as u32, ty, value, &xs, made);
            let f = self.t.tc.st.const_at(proj, &levels);
            let field = self.t.apply(f, &xs);
            rest = self.t.tc.st.instantiate1(body, field);
            fields.push(field);
        }
        for &(n, p) in self.parents {
            if let Some(m) = p.made {
                self.made_parent((n, p.instance), m, &xs, &fields, made);
            }
        }
        Some(())
    }

    /// The function to a parent that is no field (Lean's `mkCoercionToCopiedParent`).
    fn made_parent(
        &mut self,
        (name, instance): (Name, bool),
        (ty, value): (Expr, Expr),
        xs: &[FVar],
        fields: &[Expr],
        made: &mut Made,
    ) {
        let mut args = self.t.values(&xs[..xs.len() - 1]);
        args.extend(fields);
        let mut open_ty = ty;
        for &a in &args {
            let Node::Pi(_, _, _, b) = self.t.tc.st.node(open_ty) else { return };
            open_ty = self.t.tc.st.instantiate1(b, a);
        }
        let is_prop = self.t.tc.is_prop(open_ty);
        let value = self.t.tc.beta(value, &args);
        let value = self.t.tc.st.mk_lambda(xs, value);
        let closed = self.t.tc.st.mk_pi(xs, open_ty);
        let closed = self.arguments(closed, xs.len() - 1);
        let instance = self.class && instance;
        let reducibility = if instance {
            Reducibility::ImplicitReducible
        } else if self.class && self.leads_to_class(open_ty) {
            Reducibility::default()
        } else {
            Reducibility::Reducible
        };
        let attrs = Attributes { reducibility, instance, ..Attributes::default() };
        self.constant(name, closed, value, is_prop, &attrs, made);
    }

    fn constant(&mut self, name: Name, ty: Expr, value: Expr, is_prop: bool, attrs: &Attributes, made: &mut Made) {
        let kind = match is_prop {
            true => ConstantKind::Theorem { value: Some(value) },
            false => ConstantKind::Def { value, hints: ReducibilityHints::Abbrev },
        };
        let level_params = self.t.tc.env.get(self.name).map_or(Vec::new(), |i| i.val.level_params.clone());
        let val = ConstantVal { name, level_params, ty };
        made.constant(&self.t.tc.st, &ConstantInfo { val, kind }, attrs);
    }

    fn projection(&mut self, name: Name, i: u32, ty: Expr, object: Expr, xs: &[FVar], made: &mut Made) {
        let is_prop = self.t.tc.is_prop(ty);
        let value = self.t.tc.st.proj(self.name, i, object);
        let value = self.t.tc.st.mk_lambda(xs, value);
        let closed = self.t.tc.st.mk_pi(xs, ty);
        let closed = self.arguments(closed, xs.len() - 1);
        let parent = self.class && self.leads_to_class(ty);
        let reducibility = if self.class && !parent { Reducibility::default() } else { Reducibility::Reducible };
        let instance = self.class && self.parents.iter().any(|(n, p)| *n == name && p.instance);
        let attrs = Attributes { reducibility, instance, ..Attributes::default() };
        self.constant(name, closed, value, is_prop, &attrs, made);
    }

    fn leads_to_class(&self, ty: Expr) -> bool {
        self.t.tc.st.head_const(ty).is_some_and(|n| self.t.tc.env.attrs(n).is_some_and(|a| a.class))
    }

    /// How the parameters of a projection are bound: explicit ones are implicit where a later explicit argument or the
    /// result tells them.
    fn arguments(&mut self, ty: Expr, params: usize) -> Expr {
        let mut infos = Vec::new();
        let mut e = ty;
        for _ in 0..params {
            let Node::Pi(_, info, t, b) = self.t.tc.st.node(e) else { break };
            let out = self.t.tc.st.head_const(t).is_some_and(|n| self.t.tc.st.name_string(n) == "outParam");
            infos.push(match info {
                BinderInfo::InstImplicit if !self.class => BinderInfo::InstImplicit,
                BinderInfo::InstImplicit => BinderInfo::Implicit,
                _ if out || told(&self.t.tc.st, b, 0) => BinderInfo::Implicit,
                _ => BinderInfo::Default,
            });
            e = b;
        }
        rebind(&mut self.t.tc.st, ty, &|i, info| infos.get(i).copied().unwrap_or(info))
    }
}

/// Whether the bound variable occurs in the type of an explicit argument or in the result.
fn told(st: &Store<'_>, e: Expr, i: u32) -> bool {
    match st.node(e) {
        Node::Pi(_, info, t, b) => info == BinderInfo::Default && st.has_bvar(t, i) || told(st, b, i + 1),
        _ => st.has_bvar(e, i),
    }
}
