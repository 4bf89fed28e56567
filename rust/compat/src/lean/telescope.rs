//! Opening and closing of binders where terms are built without a source.

use canonical_core::env::Environment;
use canonical_core::expr::{BinderInfo, Expr, FVar, LocalDecl, Node, Store};
use canonical_core::level::Level;
use canonical_core::name::Name;
use canonical_core::reduce::Tc;

/// A place to build terms: locals are numbered as they are opened, and never used again.
pub(super) struct Telescope<'e> {
    pub tc: Tc<'e>,
    depth: u32,
}

impl<'e> Telescope<'e> {
    pub(super) fn new(env: &'e Environment) -> Self {
        Telescope { tc: Tc::new(env), depth: 0 }
    }

    /// A new local.
    pub(super) fn local(&mut self, name: Name, info: BinderInfo, ty: Expr) -> FVar {
        let depth = self.depth;
        self.depth += 1;
        self.tc.st.mk_local(LocalDecl { depth, name, info, ty, value: None })
    }

    /// Opens the first `n` binders of a function type; all of them for `usize::MAX`.
    pub(super) fn open(&mut self, ty: Expr, n: usize) -> (Vec<FVar>, Expr) {
        let mut xs = Vec::new();
        let mut ty = ty;
        while xs.len() < n
            && let Node::Pi(name, info, t, b) = self.tc.st.node(ty)
        {
            let x = self.local(name, info, t);
            xs.push(x);
            let value = self.tc.st.fvar(x);
            ty = self.tc.st.instantiate1(b, value);
        }
        (xs, ty)
    }

    /// The locals as terms.
    pub(super) fn values(&mut self, xs: &[FVar]) -> Vec<Expr> {
        xs.iter().map(|&x| self.tc.st.fvar(x)).collect()
    }

    /// `f xs`
    pub(super) fn apply(&mut self, f: Expr, xs: &[FVar]) -> Expr {
        let xs = self.values(xs);
        self.tc.st.apps(f, &xs)
    }

    /// The universe parameters of a constant as levels.
    pub(super) fn levels_of(&mut self, n: Name) -> Vec<Level> {
        let params = self.tc.env.get(n).map_or(Vec::new(), |i| i.val.level_params.clone());
        params.into_iter().map(|p| self.tc.st.level_param(p)).collect()
    }
}

/// The function type with its binders bound as `info` says of each, which is given its place.
pub(super) fn rebind(st: &mut Store<'_>, ty: Expr, info: &dyn Fn(usize, BinderInfo) -> BinderInfo) -> Expr {
    fn go(st: &mut Store<'_>, ty: Expr, place: usize, info: &dyn Fn(usize, BinderInfo) -> BinderInfo) -> Expr {
        match st.node(ty) {
            Node::Pi(x, i, t, b) => {
                let b = go(st, b, place + 1, info);
                st.pi(x, info(place, i), t, b)
            }
            _ => ty,
        }
    }
    go(st, ty, 0, info)
}
