//! What every search over an environment looks up, found once for all of them.

use crate::env::{ConstantKind, Environment};
use crate::expr::{Expr, Node};
use crate::name::Name;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// The constants of an environment by what they are.
#[derive(Clone, Default)]
pub struct Index {
    places: FxHashMap<Name, u32>,
    /// By class, the most recent last.
    instances: FxHashMap<Name, Vec<Name>>,
    /// By inductive type.
    recursors: FxHashMap<Name, Name>,
    simp: Vec<Name>,
    /// How many laws of numbers hold.
    laws: OnceLock<usize>,
}

impl Index {
    pub(crate) fn of(env: &Environment) -> Self {
        let mut index = Index::default();
        index.places.reserve(env.names().len());
        for (&n, place) in env.names().iter().zip(0..) {
            index.places.insert(n, place);
            let attrs = env.attrs(n);
            if attrs.is_some_and(|a| a.simp) {
                index.simp.push(n);
            }
            let Some(info) = env.get(n) else { continue };
            if (attrs.is_some_and(|a| a.instance) || is_parent_projection(env, n))
                && let Some(class) = class_at_end(env, info.val.ty)
            {
                index.instances.entry(class).or_default().push(n);
            }
            if let ConstantKind::Rec(r) = &info.kind
                && let Some(induct) = env.rec_inductive(r)
                && env.store.name_prefix(n) == induct
            {
                index.recursors.entry(induct).or_insert(n);
            }
        }
        index
    }

    /// The place of a constant in the order in which they came; 0 for one that is not there.
    pub fn place(&self, n: Name) -> u32 {
        self.places.get(&n).copied().unwrap_or(0)
    }

    /// Whether a constant is among those that came first, so many of them.
    pub fn is_visible(&self, n: Name, visible: usize) -> bool {
        (self.place(n) as usize) < visible
    }

    /// The instances of a class, the most recent last.
    pub fn instances(&self, class: Name) -> &[Name] {
        self.instances.get(&class).map_or(&[], |list| list)
    }

    /// How many laws of numbers hold; the first that asks finds it out.
    pub(crate) fn laws(&self, find_out: impl FnOnce() -> usize) -> usize {
        *self.laws.get_or_init(find_out)
    }

    /// The recursor of an inductive type.
    pub fn recursor(&self, induct: Name) -> Option<Name> {
        self.recursors.get(&induct).copied()
    }

    /// The simp theorems, in the order in which they came.
    pub fn simp(&self) -> &[Name] {
        &self.simp
    }
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

/// Whether `n` is the projection of a class to a class `C` that it extends, which is called `toC`: another field that is a
/// class is no instance.
fn is_parent_projection(env: &Environment, n: Name) -> bool {
    let class = env.store.name_prefix(n);
    let Some(attrs) = env.attrs(class) else { return false };
    let Some(s) = attrs.structure.as_ref().filter(|_| attrs.class) else { return false };
    if !s.proj_fns.contains(&Some(n)) {
        return false;
    }
    let Some(info) = env.get(n) else { return false };
    let ty = env.store.get_forall_body(info.val.ty);
    let head = env.store.head_const(ty);
    let to = |h: Name| {
        let (field, class) = (env.store.name_string(n), env.store.name_string(h));
        last_step(&field).strip_prefix("to") == Some(last_step(&class))
    };
    head.is_some_and(|h| env.attrs(h).is_some_and(|a| a.class) && to(h))
}

fn last_step(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}
