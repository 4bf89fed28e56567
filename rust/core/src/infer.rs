//! `inferType`: the type of a term that is known to be well typed. Checking is in `check.rs`.
//!
//! Follows Lean's `src/Lean/Meta/InferType.lean`. `None` means that the term has no type (a loose variable, an unknown
//! constant, an application of what is no function).

use crate::env::ConstantVal;
use crate::expr::{Expr, FVar, Node};
use crate::level::{Level, Levels};
use crate::name::Name;
use crate::reduce::Tc;

impl Tc<'_> {
    /// The type of a constant at levels.
    pub fn const_type(&mut self, n: Name, ls: Levels) -> Option<Expr> {
        let ConstantVal { level_params, ty, .. } = &self.env.get(n)?.val;
        self.at_levels(n, level_params, *ty, ls)
    }

    /// The type of a well-typed term.
    pub fn infer_type(&mut self, e: Expr) -> Option<Expr> {
        match self.st.node(e) {
            Node::FVar(x) => return Some(self.st.local(x).ty),
            Node::MVar(m) => return Some(self.meta.decl(m).ty),
            _ => {}
        }
        let cached = !self.st.has_mvar(e);
        if cached && let Some(&ty) = self.infer_cache.get(&e) {
            return Some(ty);
        }
        let ty = self.infer_uncached(e)?;
        if cached {
            self.infer_cache.insert(e, ty);
        }
        Some(ty)
    }

    fn infer_uncached(&mut self, e: Expr) -> Option<Expr> {
        match self.st.node(e) {
            Node::BVar(_) => None,
            Node::FVar(x) => Some(self.st.local(x).ty),
            Node::MVar(m) => Some(self.meta.decl(m).ty),
            Node::Sort(l) => {
                let l = self.st.level_succ(l);
                Some(self.st.sort(l))
            }
            Node::Const(n, ls) => self.const_type(n, ls),
            Node::App(..) => self.infer_app(e),
            Node::Lam(..) => self.infer_lambda(e),
            Node::Pi(..) => self.infer_pi(e),
            Node::Let(_, _, v, b) => {
                let b = self.st.instantiate1(b, v);
                self.infer_type(b)
            }
            Node::Proj(n, i, s) => self.infer_proj(n, i, s),
            Node::Nat(_) => Some(self.st.constant(self.names.nat, Levels::EMPTY)),
            Node::Str(_) => Some(self.st.constant(self.names.string, Levels::EMPTY)),
        }
    }

    fn infer_app(&mut self, e: Expr) -> Option<Expr> {
        let (f, args) = self.st.unfold_app(e);
        let mut ty = self.infer_type(f)?;
        let mut from = 0;
        for i in 0..args.len() {
            if let Node::Pi(_, _, _, b) = self.st.node(ty) {
                ty = b;
                continue;
            }
            ty = self.st.instantiate(ty, &args[from..i]);
            from = i;
            // By equations first: the recursor of a type that is computed by recursion would stay in its parts.
            ty = self.norm(ty);
            if !matches!(self.st.node(ty), Node::Pi(..)) {
                ty = self.whnf(ty);
            }
            let Node::Pi(_, _, _, b) = self.st.node(ty) else { return None };
            ty = b;
        }
        Some(self.st.instantiate(ty, &args[from..]))
    }

    fn infer_lambda(&mut self, e: Expr) -> Option<Expr> {
        let (xs, body) = self.open_binders(e, |node| match node {
            Node::Lam(n, i, t, b) => Some((n, i, t, b)),
            _ => None,
        });
        let ty = self.infer_type(body);
        self.close(xs.len() as u32);
        Some(self.st.mk_pi(&xs, ty?))
    }

    /// Opens the leading binders that `f` picks; to be closed.
    pub(crate) fn open_binders(
        &mut self,
        mut e: Expr,
        f: impl Fn(Node) -> Option<(Name, crate::expr::BinderInfo, Expr, Expr)>,
    ) -> (Vec<FVar>, Expr) {
        let mut xs = Vec::new();
        let mut values = Vec::new();
        while let Some((n, i, t, b)) = f(self.st.node(e)) {
            let t = self.st.instantiate(t, &values);
            let x = self.open(n, i, t, None);
            xs.push(x);
            values.push(self.st.fvar(x));
            e = b;
        }
        (xs, self.st.instantiate(e, &values))
    }

    /// Opens the leading Π binders; to be closed.
    pub(crate) fn open_forall(&mut self, e: Expr) -> (Vec<FVar>, Expr) {
        self.open_binders(e, |node| match node {
            Node::Pi(n, i, t, b) => Some((n, i, t, b)),
            _ => None,
        })
    }

    fn infer_pi(&mut self, e: Expr) -> Option<Expr> {
        let (xs, body) = self.open_forall(e);
        let level = self.pi_level(&xs, body);
        self.close(xs.len() as u32);
        let level = level?;
        Some(self.st.sort(level))
    }

    /// The universe of `(xs) → body`, the locals still open: closed, they could meet others of the same depth.
    fn pi_level(&mut self, xs: &[FVar], body: Expr) -> Option<Level> {
        let mut level = self.sort_of(body)?;
        for &x in xs.iter().rev() {
            let ty = self.st.local(x).ty;
            let l = self.sort_of(ty)?;
            level = self.st.level_imax(l, level);
        }
        Some(level)
    }

    /// The universe of a type.
    pub fn sort_of(&mut self, ty: Expr) -> Option<Level> {
        let sort = self.infer_type(ty)?;
        let sort = self.whnf(sort);
        match self.st.node(sort) {
            Node::Sort(l) => Some(self.instantiate_level_mvars(l)),
            _ => None,
        }
    }

    fn infer_proj(&mut self, n: Name, i: u32, s: Expr) -> Option<Expr> {
        let ty = self.infer_type(s)?;
        let ty = self.whnf(ty);
        let (f, args) = self.st.unfold_app(ty);
        let Node::Const(_, ls) = self.st.node(f) else { return None };
        let ind = self.env.inductive(n)?;
        let ctor = *ind.ctors.first()?;
        let params = args.get(..ind.num_params as usize)?;
        let ctor = self.st.constant(ctor, ls);
        let ctor = self.st.apps(ctor, params);
        let mut ty = self.infer_type(ctor)?;
        for j in 0..i {
            ty = self.whnf(ty);
            let Node::Pi(_, _, _, b) = self.st.node(ty) else { return None };
            let field = self.st.proj(n, j, s);
            ty = self.st.instantiate1(b, field);
        }
        ty = self.whnf(ty);
        match self.st.node(ty) {
            Node::Pi(_, _, t, _) => Some(t),
            _ => None,
        }
    }

    /// Whether the type is a proposition.
    pub fn is_prop(&mut self, ty: Expr) -> bool {
        if let Some(&known) = self.prop_cache.get(&ty) {
            return known;
        }
        let is = self.sort_of(ty).is_some_and(|l| self.st.level_simplify(l) == Level::ZERO);
        if !self.st.has_mvar(ty) {
            self.prop_cache.insert(ty, is);
        }
        is
    }

    /// Whether the term is a proof.
    pub fn is_proof(&mut self, e: Expr) -> bool {
        match self.infer_type(e) {
            Some(ty) => self.is_prop(ty),
            None => false,
        }
    }
}
