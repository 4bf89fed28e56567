//! Terms and levels with their assigned unknowns replaced.

use super::Tc;
use crate::expr::{Expr, FVar, Node};
use crate::level::{Level, LevelNode};
use rustc_hash::FxHashMap;

impl Tc<'_> {
    /// The level with its assigned unknowns replaced.
    pub fn instantiate_level_mvars(&mut self, l: Level) -> Level {
        if !self.st.level_has_mvar(l) {
            return l;
        }
        match self.st.level_node(l) {
            LevelNode::Zero | LevelNode::Param(_) => l,
            LevelNode::MVar(m) => match self.meta.level_value(m) {
                Some(v) => self.instantiate_level_mvars(v),
                None => l,
            },
            LevelNode::Succ(a) => {
                let a = self.instantiate_level_mvars(a);
                self.st.level_succ(a)
            }
            LevelNode::Max(a, b) => {
                let (a, b) = (self.instantiate_level_mvars(a), self.instantiate_level_mvars(b));
                self.st.level_max(a, b)
            }
            LevelNode::IMax(a, b) => {
                let (a, b) = (self.instantiate_level_mvars(a), self.instantiate_level_mvars(b));
                self.st.level_imax(a, b)
            }
        }
    }

    /// The expression with its assigned unknowns replaced, and what that makes reducible β-reduced.
    pub fn instantiate_mvars(&mut self, e: Expr) -> Expr {
        if !self.st.has_mvar(e) {
            return e;
        }
        let mut memo = FxHashMap::default();
        self.instantiate_core(e, &mut memo)
    }

    /// `fun xs… => e`, where the types of the locals may hold assigned unknowns.
    pub fn mk_lambda(&mut self, xs: &[FVar], e: Expr) -> Expr {
        self.close_over(xs, e, false)
    }

    /// `(xs…) → e`, where the types of the locals may hold assigned unknowns.
    pub fn mk_pi(&mut self, xs: &[FVar], e: Expr) -> Expr {
        self.close_over(xs, e, true)
    }

    fn close_over(&mut self, xs: &[FVar], e: Expr, pi: bool) -> Expr {
        let e = self.instantiate_mvars(e);
        let mut out = self.st.abstract_fvars(e, xs);
        for (i, &x) in xs.iter().enumerate().rev() {
            let d = self.st.local(x);
            let ty = self.instantiate_mvars(d.ty);
            let ty = self.st.abstract_fvars(ty, &xs[..i]);
            out = match d.value {
                Some(v) => {
                    let v = self.instantiate_mvars(v);
                    let v = self.st.abstract_fvars(v, &xs[..i]);
                    self.st.mk(Node::Let(d.name, ty, v, out))
                }
                None if pi => self.st.pi(d.name, d.info, ty, out),
                None => self.st.lam(d.name, d.info, ty, out),
            };
        }
        out
    }

    fn instantiate_core(&mut self, e: Expr, memo: &mut FxHashMap<Expr, Expr>) -> Expr {
        if !self.st.has_mvar(e) {
            return e;
        }
        let node = self.st.node(e);
        if let Node::MVar(m) = node
            && self.meta.value(m).is_none()
        {
            return e;
        }
        if let Some(&out) = memo.get(&e) {
            return out;
        }
        // What has not changed is not made again.
        let out = match node {
            Node::MVar(m) => match self.meta.value(m) {
                Some(v) => self.instantiate_core(v, memo),
                None => e,
            },
            Node::Sort(l) => {
                let l = self.instantiate_level_mvars(l);
                self.st.sort(l)
            }
            Node::Const(n, ls) => {
                let list = self.st.levels(ls).to_vec();
                let list: Vec<Level> = list.into_iter().map(|l| self.instantiate_level_mvars(l)).collect();
                self.st.const_at(n, &list)
            }
            Node::App(..) => {
                let (head, mut args) = self.st.unfold_app(e);
                let f = self.instantiate_core(head, memo);
                let mut changed = f != head;
                for a in &mut args {
                    let new = self.instantiate_core(*a, memo);
                    changed |= new != *a;
                    *a = new;
                }
                match self.st.node(head) {
                    _ if !changed => e,
                    Node::MVar(_) => self.beta(f, &args),
                    _ => self.st.apps(f, &args),
                }
            }
            Node::Lam(n, i, t0, b0) => {
                let (t, b) = (self.instantiate_core(t0, memo), self.instantiate_core(b0, memo));
                if (t, b) == (t0, b0) { e } else { self.st.lam(n, i, t, b) }
            }
            Node::Pi(n, i, t0, b0) => {
                let (t, b) = (self.instantiate_core(t0, memo), self.instantiate_core(b0, memo));
                if (t, b) == (t0, b0) { e } else { self.st.pi(n, i, t, b) }
            }
            Node::Let(n, t, v, b) => {
                let t = self.instantiate_core(t, memo);
                let v = self.instantiate_core(v, memo);
                let b = self.instantiate_core(b, memo);
                self.st.mk(Node::Let(n, t, v, b))
            }
            Node::Proj(n, i, s) => {
                let s = self.instantiate_core(s, memo);
                self.st.proj(n, i, s)
            }
            _ => e,
        };
        memo.insert(e, out);
        out
    }
}
