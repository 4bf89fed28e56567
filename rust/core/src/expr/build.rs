//! Constructors in short, and binding of free variables.

use super::{BinderInfo, Expr, FVar, MVarId, Node, Store};
use crate::level::{Level, Levels};
use crate::name::Name;

impl Store<'_> {
    /// The bound variable `i`.
    pub fn bvar(&mut self, i: u32) -> Expr {
        self.mk(Node::BVar(i))
    }

    /// `Sort l`
    pub fn sort(&mut self, l: Level) -> Expr {
        self.mk(Node::Sort(l))
    }

    /// `Prop`
    pub fn prop(&mut self) -> Expr {
        self.mk(Node::Sort(Level::ZERO))
    }

    /// A constant at levels.
    pub fn constant(&mut self, n: Name, ls: Levels) -> Expr {
        self.mk(Node::Const(n, ls))
    }

    /// A constant at levels given as a list.
    pub fn const_at(&mut self, n: Name, ls: &[Level]) -> Expr {
        let ls = self.mk_levels(ls);
        self.mk(Node::Const(n, ls))
    }

    /// `f a`
    pub fn app(&mut self, f: Expr, a: Expr) -> Expr {
        self.mk(Node::App(f, a))
    }

    /// `f a b …`
    pub fn apps(&mut self, f: Expr, args: &[Expr]) -> Expr {
        args.iter().fold(f, |f, &a| self.app(f, a))
    }

    /// `fun (x : t) => b`
    pub fn lam(&mut self, x: Name, info: BinderInfo, t: Expr, b: Expr) -> Expr {
        self.mk(Node::Lam(x, info, t, b))
    }

    /// `(x : t) → b`
    pub fn pi(&mut self, x: Name, info: BinderInfo, t: Expr, b: Expr) -> Expr {
        self.mk(Node::Pi(x, info, t, b))
    }

    /// The `i`th field of `s`, a structure `n`.
    pub fn proj(&mut self, n: Name, i: u32, s: Expr) -> Expr {
        self.mk(Node::Proj(n, i, s))
    }

    /// The hole `m`.
    pub fn mvar(&mut self, m: MVarId) -> Expr {
        self.mk(Node::MVar(m))
    }

    /// The free variable `x`.
    pub fn fvar(&mut self, x: FVar) -> Expr {
        self.mk(Node::FVar(x))
    }

    /// `(xs…) → e`, or `fun xs… => e`: a `let` variable becomes a `let`.
    fn bind(&mut self, xs: &[FVar], e: Expr, pi: bool) -> Expr {
        let mut out = self.abstract_fvars(e, xs);
        for (i, &x) in xs.iter().enumerate().rev() {
            let d = self.local(x);
            let ty = self.abstract_fvars(d.ty, &xs[..i]);
            out = match d.value {
                Some(v) => {
                    let v = self.abstract_fvars(v, &xs[..i]);
                    self.mk(Node::Let(d.name, ty, v, out))
                }
                None if pi => self.pi(d.name, d.info, ty, out),
                None => self.lam(d.name, d.info, ty, out),
            };
        }
        out
    }

    /// `(xs…) → e`
    pub fn mk_pi(&mut self, xs: &[FVar], e: Expr) -> Expr {
        self.bind(xs, e, true)
    }

    /// `fun xs… => e`
    pub fn mk_lambda(&mut self, xs: &[FVar], e: Expr) -> Expr {
        self.bind(xs, e, false)
    }
}
