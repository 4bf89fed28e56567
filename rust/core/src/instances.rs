//! Type class resolution inside the engine: local instances and their parents first, then the environment's instances,
//! the most recent first.

use crate::env::{ConstantKind, Environment};
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
                if let Some(class) = Self::class_at_end(env, info.val.ty) {
                    global.entry(class).or_default().push(n);
                }
            }
        }
        Instances { global, local: Vec::new(), depth: 0 }
    }

    /// The class that a type ends in, definitions unfolded.
    fn class_at_end(env: &Environment, mut ty: Expr) -> Option<Name> {
        loop {
            while let Node::Pi(_, _, _, b) | Node::Lam(_, _, _, b) = env.store.node(ty) {
                ty = b;
            }
            let head = env.store.head_const(ty)?;
            match env.get(head)?.kind {
                _ if env.attrs(head).is_some_and(|a| a.class) => return Some(head),
                ConstantKind::Def { value, .. } => ty = value,
                _ => return None,
            }
        }
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

    /// An instance of a class, or of a function type that ends in one.
    pub fn synth(&mut self, ty: Expr) -> Option<Expr> {
        if self.instances.depth > MAX_DEPTH {
            return None;
        }
        self.instances.depth += 1;
        let out = match self.class_of(ty) {
            Some(class) => self.synth_core(class, ty),
            None => self.synth_function(ty),
        };
        self.instances.depth -= 1;
        out
    }

    /// An instance under the binders of a function type; definitions such as `DecidableEq` are unfolded.
    fn synth_function(&mut self, ty: Expr) -> Option<Expr> {
        if let Node::Pi(n, i, t, b) = self.st.node(ty) {
            let x = self.open(n, i, t, None);
            let value = self.st.fvar(x);
            let b = self.st.instantiate1(b, value);
            let found = self.synth(b);
            self.close(1);
            return found.map(|e| self.mk_lambda(&[x], e));
        }
        let ty = self.unfold_definition(ty)?;
        self.synth(ty)
    }

    /// The class that a type ends in, definitions such as `DecidableEq` unfolded.
    pub fn ends_in_class(&mut self, mut ty: Expr) -> Option<Name> {
        loop {
            if let Some(class) = self.class_of(ty) {
                return Some(class);
            }
            ty = match self.st.node(ty) {
                Node::Pi(_, _, _, b) => b,
                _ => self.unfold_definition(ty)?,
            };
        }
    }

    fn synth_core(&mut self, class: Name, ty: Expr) -> Option<Expr> {
        for i in (0..self.instances.local.len()).rev() {
            let x = self.instances.local[i];
            let xt = self.st.local(x).ty;
            if self.ends_in_class(xt) == Some(class) {
                let e = self.st.fvar(x);
                if let Some(found) = self.or_back(|s| s.try_candidate(e, xt, ty)) {
                    return Some(found);
                }
            }
        }
        let candidates = self.instances.global.get(&class).cloned().unwrap_or_default();
        candidates.into_iter().rev().find_map(|n| self.or_back(|s| s.try_instance(n, ty)))
    }

    /// What `f` gives; where that is nothing, everything is as before.
    fn or_back(&mut self, f: impl FnOnce(&mut Self) -> Option<Expr>) -> Option<Expr> {
        let mark = self.meta.mark();
        let kept = self.unifier.postponed.clone();
        let out = f(self);
        if out.is_none() {
            self.meta.undo_to(mark);
            self.unifier.postponed = kept;
        }
        out
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
        let e = self.st.const_at(n, &levels);
        let ty = self.infer_type(e)?;
        self.try_candidate(e, ty, goal)
    }

    /// `e : ty`, applied to what it takes, as an instance of `goal`.
    fn try_candidate(&mut self, mut e: Expr, mut ty: Expr, goal: Expr) -> Option<Expr> {
        let mut holes = Vec::new();
        while self.class_of(ty).is_none() {
            let Node::Pi(_, _, t, b) = self.st.node(ty) else {
                ty = self.unfold_definition(ty)?;
                continue;
            };
            let m = self.meta.fresh(t, u32::MAX, u32::MAX);
            let hole = self.st.mvar(m);
            holes.push(m);
            e = self.st.app(e, hole);
            ty = self.st.instantiate1(b, hole);
        }
        if !self.unify_written(ty, goal) {
            return None;
        }
        for m in holes {
            if self.meta.value(m).is_some() {
                continue;
            }
            let t = self.meta.decl(m).ty;
            let t = self.norm(t);
            let value = self.synth(t)?;
            let hole = self.st.mvar(m);
            if !self.unify_written(hole, value) {
                return None;
            }
        }
        let e = self.instantiate_mvars(e);
        (!self.st.has_expr_mvar(e)).then_some(e)
    }
}
