//! The projections of a structure.
//!
//! Their types and how their arguments are bound follow Lean's `mkProjections` (`src/Lean/Meta/Structure.lean`).

use super::state::Made;
use super::telescope::{Telescope, rebind};
use canonical_core::env::{
    Attributes, ConstantInfo, ConstantKind, ConstantVal, Environment, Reducibility, ReducibilityHints, StructureInfo,
};
use canonical_core::expr::{BinderInfo, Expr, Node, Store};
use canonical_core::name::Name;

/// Says of the type that it is a structure with the given fields, and makes their projections.
pub(super) fn projections(env: &mut Environment, name: Name, class: bool, fields: &[String]) -> Made {
    let full = env.store.name_string(name);
    let Some(ctor) = env.inductive(name).and_then(|i| i.ctors.first().copied()) else { return Made::default() };
    let short: Vec<Name> = fields.iter().map(|f| env.store.name(f)).collect();
    let proj_fns: Vec<Name> = fields.iter().map(|f| env.store.name(&format!("{full}.{f}"))).collect();
    let info = StructureInfo { ctor, fields: short, proj_fns: proj_fns.iter().map(|&p| Some(p)).collect() };
    env.attrs_mut(name).structure = Some(info);
    let mut made = Made::default();
    Maker { t: Telescope::new(env), name, ctor, class }.run(&proj_fns, &mut made);
    made
}

struct Maker<'e> {
    t: Telescope<'e>,
    name: Name,
    ctor: Name,
    class: bool,
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
        for (i, &proj) in proj_fns.iter().enumerate() {
            let Node::Pi(_, _, ty, body) = self.t.tc.st.node(rest) else { break };
            self.projection(proj, i as u32, ty, value, &xs, made);
            let f = self.t.tc.st.const_at(proj, &levels);
            let field = self.t.apply(f, &xs);
            rest = self.t.tc.st.instantiate1(body, field);
        }
        Some(())
    }

    fn projection(
        &mut self,
        name: Name,
        i: u32,
        ty: Expr,
        object: Expr,
        xs: &[canonical_core::expr::FVar],
        made: &mut Made,
    ) {
        let is_prop = self.t.tc.is_prop(ty);
        let value = self.t.tc.st.proj(self.name, i, object);
        let value = self.t.tc.st.mk_lambda(xs, value);
        let closed = self.t.tc.st.mk_pi(xs, ty);
        let closed = self.arguments(closed, xs.len() - 1);
        let parent = self.class && self.leads_to_class(ty);
        let kind = match is_prop {
            true => ConstantKind::Theorem { value: Some(value) },
            false => ConstantKind::Def { value, hints: ReducibilityHints::Abbrev },
        };
        let level_params = self.t.tc.env.get(self.name).map_or(Vec::new(), |i| i.val.level_params.clone());
        let val = ConstantVal { name, level_params, ty: closed };
        let reducibility = if self.class && !parent { Reducibility::default() } else { Reducibility::Reducible };
        let attrs = Attributes { reducibility, instance: parent, ..Attributes::default() };
        made.constant(&self.t.tc.st, &ConstantInfo { val, kind }, &attrs);
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
