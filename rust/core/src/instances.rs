//! Type class resolution inside the engine: local instances and their parents first, then the environment's instances,
//! the most recent first.

use crate::env::Environment;
use crate::expr::{Expr, FVar, MVarId, Node};
use crate::name::Name;
use crate::reduce::Tc;
use rustc_hash::FxHashMap;

/// Instances that a resolution may use.
#[derive(Default)]
pub struct Instances {
    /// By class, the most recent last.
    global: FxHashMap<Name, Vec<Name>>,
    /// Locals whose type is a class application.
    pub local: Vec<FVar>,
    depth: u32,
}

const MAX_DEPTH: u32 = 12;

impl Instances {
    /// The instances of an environment that are among `names`.
    pub fn among(env: &Environment, names: &[Name]) -> Self {
        let mut global: FxHashMap<Name, Vec<Name>> = FxHashMap::default();
        for &n in names {
            if env.attrs(n).is_some_and(|a| a.instance) || Self::is_parent_projection(env, n) {
                let Some(info) = env.get(n) else { continue };
                let mut ty = info.val.ty;
                while let Node::Pi(_, _, _, b) = env.store.node(ty) {
                    ty = b;
                }
                if let Some(class) = env.store.head_const(ty) {
                    global.entry(class).or_default().push(n);
                }
            }
        }
        Instances { global, local: Vec::new(), depth: 0 }
    }

    /// Whether `n` is the projection of a class to a class that it extends.
    fn is_parent_projection(env: &Environment, n: Name) -> bool {
        let class = env.store.name_prefix(n);
        let Some(attrs) = env.attrs(class) else { return false };
        let Some(s) = attrs.structure.as_ref().filter(|_| attrs.class) else { return false };
        if !s.proj_fns.contains(&Some(n)) {
            return false;
        }
        let Some(info) = env.get(n) else { return false };
        let mut ty = info.val.ty;
        while let Node::Pi(_, _, _, b) = env.store.node(ty) {
            ty = b;
        }
        let head = env.store.head_const(ty);
        head.is_some_and(|h| env.attrs(h).is_some_and(|a| a.class))
    }
}

impl Tc<'_> {
    /// The class that a type is an application of.
    pub fn class_of(&self, ty: Expr) -> Option<Name> {
        let n = self.st.head_const(ty)?;
        self.env.attrs(n).is_some_and(|a| a.class).then_some(n)
    }

    /// Fills an instance hole, if an instance is found.
    pub fn synth_hole(&mut self, m: MVarId) -> bool {
        let ty = self.meta.decl(m).ty;
        let ty = self.norm(ty);
        if self.class_of(ty).is_none() {
            return false;
        }
        let hole = self.st.mvar(m);
        match self.synth(ty) {
            Some(e) => self.unify(hole, e),
            None => false,
        }
    }

    /// An instance of a class.
    pub fn synth(&mut self, ty: Expr) -> Option<Expr> {
        if self.instances.depth > MAX_DEPTH {
            return None;
        }
        let class = self.class_of(ty)?;
        self.instances.depth += 1;
        let out = self.synth_core(class, ty);
        self.instances.depth -= 1;
        out
    }

    fn synth_core(&mut self, class: Name, ty: Expr) -> Option<Expr> {
        for i in (0..self.instances.local.len()).rev() {
            let x = self.instances.local[i];
            let xt = self.st.local(x).ty;
            if self.class_of(xt) == Some(class) {
                let mark = self.meta.mark();
                let kept = self.unifier.postponed.clone();
                if self.unify(xt, ty) {
                    return Some(self.st.fvar(x));
                }
                self.meta.undo_to(mark);
                self.unifier.postponed = kept;
            }
        }
        let candidates = self.instances.global.get(&class).cloned().unwrap_or_default();
        for n in candidates.into_iter().rev() {
            let mark = self.meta.mark();
            let kept = self.unifier.postponed.clone();
            if let Some(e) = self.try_instance(n, ty) {
                return Some(e);
            }
            self.meta.undo_to(mark);
            self.unifier.postponed = kept;
        }
        None
    }

    fn try_instance(&mut self, n: Name, goal: Expr) -> Option<Expr> {
        let params = self.env.get(n)?.val.level_params.clone();
        let levels: Vec<_> = params
            .iter()
            .map(|_| {
                let m = self.meta.fresh_level();
                self.st.mk_level(crate::level::LevelNode::MVar(m))
            })
            .collect();
        let mut e = self.st.const_at(n, &levels);
        let mut ty = self.infer_type(e)?;
        let mut holes = Vec::new();
        while let Node::Pi(_, info, t, b) = self.st.node(ty) {
            let m = self.meta.fresh(t, u32::MAX, u32::MAX);
            let hole = self.st.mvar(m);
            holes.push((m, info));
            e = self.st.app(e, hole);
            ty = self.st.instantiate1(b, hole);
        }
        if !self.unify(ty, goal) {
            return None;
        }
        for (m, _) in holes {
            if self.meta.value(m).is_some() {
                continue;
            }
            let t = self.meta.decl(m).ty;
            let t = self.norm(t);
            self.class_of(t)?;
            let value = self.synth(t)?;
            let hole = self.st.mvar(m);
            if !self.unify(hole, value) {
                return None;
            }
        }
        let e = self.instantiate_mvars(e);
        (!self.st.has_expr_mvar(e)).then_some(e)
    }
}
