//! Traversals that build a new term: bound variables, free variables and universe parameters replaced.

use super::{Expr, FVar, Node, Store};
use crate::level::{Level, Levels};
use crate::name::Name;
use rustc_hash::FxHashMap;

/// A term of no more nodes is gone through anew rather than remembered.
const SMALL: u16 = 12;

impl Store<'_> {
    /// Rebuilds `e`, asking `f` first at every node with the number of binders above it.
    pub fn replace(&mut self, e: Expr, f: &mut impl FnMut(&mut Self, Expr, u32) -> Option<Expr>) -> Expr {
        let mut memo = std::mem::take(&mut self.memo);
        let out = self.replace_core(e, 0, f, &mut memo);
        memo.clear();
        memo.shrink_to(1 << 12);
        self.memo = memo;
        out
    }

    fn replace_core(
        &mut self,
        e: Expr,
        offset: u32,
        f: &mut impl FnMut(&mut Self, Expr, u32) -> Option<Expr>,
        memo: &mut FxHashMap<(Expr, u32), Expr>,
    ) -> Expr {
        if let Some(out) = f(self, e, offset) {
            return out;
        }
        let node = self.node(e);
        if matches!(
            node,
            Node::BVar(_)
                | Node::FVar(_)
                | Node::MVar(_)
                | Node::Sort(_)
                | Node::Const(..)
                | Node::Nat(_)
                | Node::Str(_)
        ) {
            return e;
        }
        let shared = self.size(e) > SMALL;
        if shared && let Some(&out) = memo.get(&(e, offset)) {
            return out;
        }
        let new = match node {
            Node::App(g, a) => Node::App(self.replace_core(g, offset, f, memo), self.replace_core(a, offset, f, memo)),
            Node::Lam(n, i, t, b) => {
                Node::Lam(n, i, self.replace_core(t, offset, f, memo), self.replace_core(b, offset + 1, f, memo))
            }
            Node::Pi(n, i, t, b) => {
                Node::Pi(n, i, self.replace_core(t, offset, f, memo), self.replace_core(b, offset + 1, f, memo))
            }
            Node::Let(n, t, v, b) => Node::Let(
                n,
                self.replace_core(t, offset, f, memo),
                self.replace_core(v, offset, f, memo),
                self.replace_core(b, offset + 1, f, memo),
            ),
            Node::Proj(n, i, s) => Node::Proj(n, i, self.replace_core(s, offset, f, memo)),
            other => other,
        };
        let out = if new == node { e } else { self.mk(new) };
        if shared {
            memo.insert((e, offset), out);
        }
        out
    }

    /// `e` with its loose bound variables raised by `by`.
    pub fn lift(&mut self, e: Expr, by: u32) -> Expr {
        if by == 0 || self.loose(e) == 0 {
            return e;
        }
        self.replace(e, &mut |st, e, offset| {
            if st.loose(e) <= offset {
                return Some(e);
            }
            match st.node(e) {
                Node::BVar(i) => Some(st.bvar(i + by)),
                _ => None,
            }
        })
    }

    /// `e` with loose bound variable `i` replaced by `subst[n - 1 - i]`: `subst` in the order of the binders.
    pub fn instantiate(&mut self, e: Expr, subst: &[Expr]) -> Expr {
        if subst.is_empty() || self.loose(e) == 0 {
            return e;
        }
        let n = subst.len() as u32;
        let lifts = subst.iter().any(|&s| self.loose(s) > 0);
        self.replace(e, &mut |st, e, offset| {
            if st.loose(e) <= offset {
                return Some(e);
            }
            match st.node(e) {
                Node::BVar(i) if i < offset + n => {
                    let value = subst[(n - 1 - (i - offset)) as usize];
                    Some(if lifts { st.lift_nested(value, offset) } else { value })
                }
                Node::BVar(i) => Some(st.bvar(i - n)),
                _ => None,
            }
        })
    }

    /// `lift` inside another traversal, which holds the scratch table.
    fn lift_nested(&mut self, e: Expr, by: u32) -> Expr {
        let memo = std::mem::take(&mut self.memo);
        let out = self.lift(e, by);
        self.memo = memo;
        out
    }

    /// `e` with the one loose bound variable 0 replaced.
    pub fn instantiate1(&mut self, e: Expr, value: Expr) -> Expr {
        self.instantiate(e, &[value])
    }

    /// `e` with the free variables `xs` turned into loose bound variables, the last of them into 0.
    pub fn abstract_fvars(&mut self, e: Expr, xs: &[FVar]) -> Expr {
        if xs.is_empty() || !self.has_fvar(e) {
            return e;
        }
        let n = xs.len() as u32;
        let bits = self.bits_of(xs);
        self.replace(e, &mut |st, e, offset| {
            if !st.may_mention(e, bits) {
                return Some(e);
            }
            match st.node(e) {
                Node::FVar(x) => xs.iter().rposition(|&y| y == x).map(|i| st.bvar(offset + n - 1 - i as u32)),
                _ => None,
            }
        })
    }

    /// `e` with the free variable replaced by a term without loose bound variables.
    pub fn replace_fvar(&mut self, e: Expr, x: FVar, value: Expr) -> Expr {
        let bits = self.bits_of(&[x]);
        self.replace(e, &mut |st, e, _| match st.node(e) {
            _ if !st.may_mention(e, bits) => Some(e),
            Node::FVar(y) if y == x => Some(value),
            _ => None,
        })
    }

    /// `e` with the universe parameters replaced.
    pub fn instantiate_levels(&mut self, e: Expr, params: &[Name], values: &[Level]) -> Expr {
        if params.is_empty() || !self.has_level_param(e) {
            return e;
        }
        self.replace(e, &mut |st, e, _| {
            if !st.has_level_param(e) {
                return Some(e);
            }
            match st.node(e) {
                Node::Sort(l) => {
                    let l = st.level_instantiate(l, params, values);
                    Some(st.sort(l))
                }
                Node::Const(n, ls) => {
                    let ls = st.levels_map(ls, |st, l| st.level_instantiate(l, params, values));
                    Some(st.constant(n, ls))
                }
                _ => None,
            }
        })
    }

    /// The list with every level replaced.
    pub fn levels_map(&mut self, ls: Levels, mut f: impl FnMut(&mut Self, Level) -> Level) -> Levels {
        let list: Vec<Level> = self.levels(ls).to_vec();
        let list: Vec<Level> = list.into_iter().map(|l| f(self, l)).collect();
        self.mk_levels(&list)
    }
}
