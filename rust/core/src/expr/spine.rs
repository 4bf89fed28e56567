//! Looking at applications, and past binders.

use super::{Args, Expr, Node, Store};
use crate::name::Name;

impl Store<'_> {
    /// The head of `f a₁ … aₙ`.
    pub fn get_app_fn(&self, mut e: Expr) -> Expr {
        while let Node::App(f, _) = self.node(e) {
            e = f;
        }
        e
    }

    /// The head and the arguments of `f a₁ … aₙ`.
    pub fn unfold_app(&self, mut e: Expr) -> (Expr, Args) {
        let mut args = Args::new();
        while let Node::App(f, a) = self.node(e) {
            args.push(a);
            e = f;
        }
        args.reverse();
        (e, args)
    }

    /// `e` without its leading Π binders, whose variables are loose in it.
    pub fn get_forall_body(&self, mut e: Expr) -> Expr {
        while let Node::Pi(_, _, _, b) = self.node(e) {
            e = b;
        }
        e
    }

    /// The number of arguments of an application.
    pub fn app_arity(&self, mut e: Expr) -> usize {
        let mut n = 0;
        while let Node::App(f, _) = self.node(e) {
            e = f;
            n += 1;
        }
        n
    }

    /// The constant at the head of an application.
    pub fn head_const(&self, e: Expr) -> Option<Name> {
        match self.node(self.get_app_fn(e)) {
            Node::Const(n, _) => Some(n),
            _ => None,
        }
    }
}
