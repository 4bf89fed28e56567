//! Type class resolution inside the engine: local instances and their parents first, then the environment's instances,
//! the most recent first.

use crate::expr::{Expr, FVar, MVarId, Node};
use crate::name::Name;
use crate::reduce::Tc;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// Instances that a resolution may use.
#[derive(Default)]
pub struct Instances {
    /// How many of the constants of the environment it may use: those that came first.
    visible: usize,
    /// Locals whose type is a class application.
    local: Rc<[FVar]>,
    /// What was found, or not, for types without unknowns, each with the locals that might be used.
    known: FxHashMap<(Expr, Rc<[FVar]>), Option<Expr>>,
    /// The classes in which the types end that were looked at.
    classes: FxHashMap<Expr, Option<Name>>,
    depth: u32,
}

const MAX_DEPTH: u32 = 12;

impl Instances {
    /// The instances among the first constants of an environment.
    pub fn among(visible: usize) -> Self {
        Instances { visible, ..Instances::default() }
    }

    /// Sets the locals that a resolution may use, whose types are class applications.
    pub fn set_local(&mut self, local: Vec<FVar>) {
        if *self.local != *local {
            self.local = local.into();
        }
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
        let lasting = self.instances.depth == 0 && !self.st.has_mvar(ty);
        let question = (ty, self.instances.local.clone());
        if lasting && let Some(&known) = self.instances.known.get(&question) {
            return known;
        }
        self.instances.depth += 1;
        let out = match self.class_of(ty) {
            Some(class) => self.synth_core(class, ty),
            None => self.synth_function(ty),
        };
        self.instances.depth -= 1;
        if lasting && out.is_none_or(|e| !self.st.has_mvar(e)) {
            self.instances.known.insert(question, out);
        }
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
    pub fn ends_in_class(&mut self, ty: Expr) -> Option<Name> {
        if let Some(&known) = self.instances.classes.get(&ty) {
            return known;
        }
        let mut end = Some(ty);
        let mut class = None;
        while let Some(e) = end.filter(|_| class.is_none()) {
            class = self.class_of(e);
            end = match self.st.node(e) {
                Node::Pi(_, _, _, b) => Some(b),
                _ => self.unfold_definition(e),
            };
        }
        if !self.st.has_mvar(ty) {
            self.instances.classes.insert(ty, class);
        }
        class
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
        let index = self.env.index();
        let visible = |n: &&Name| index.is_visible(**n, self.instances.visible);
        let candidates: Vec<Name> = index.instances(class).iter().rev().filter(visible).copied().collect();
        candidates.into_iter().find_map(|n| self.or_back(|s| s.try_instance(n, ty)))
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
