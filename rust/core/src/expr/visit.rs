//! Traversals that only look: what occurs in a term.

use super::{Expr, FVar, MVarId, Node, Store};
use crate::name::Name;
use rustc_hash::FxHashSet;

/// A term of no more nodes is gone through anew rather than remembered.
const LARGE: u16 = 48;

impl Store<'_> {
    /// Whether `f` is `Some(true)` at a node; below a node where it is `None` nothing is looked at.
    /// A small part that occurs several times may be looked at as often.
    pub fn any(&self, e: Expr, f: &mut impl FnMut(&Self, Expr) -> Option<bool>) -> bool {
        self.any_core(e, f, &mut FxHashSet::default())
    }

    fn any_core(&self, e: Expr, f: &mut impl FnMut(&Self, Expr) -> Option<bool>, seen: &mut FxHashSet<Expr>) -> bool {
        if self.size(e) > LARGE && !seen.insert(e) {
            return false;
        }
        match f(self, e) {
            Some(true) => return true,
            Some(false) => {}
            None => return false,
        }
        match self.node(e) {
            Node::App(a, b) | Node::Lam(_, _, a, b) | Node::Pi(_, _, a, b) => {
                self.any_core(a, f, seen) || self.any_core(b, f, seen)
            }
            Node::Let(_, a, b, c) => {
                self.any_core(a, f, seen) || self.any_core(b, f, seen) || self.any_core(c, f, seen)
            }
            Node::Proj(_, _, s) => self.any_core(s, f, seen),
            _ => false,
        }
    }

    /// Whether one of the free variables occurs.
    pub fn mentions(&self, e: Expr, xs: &[FVar]) -> bool {
        let bits = self.bits_of(xs);
        if !self.may_mention(e, bits) {
            return false;
        }
        self.any(e, &mut |st, e| {
            st.may_mention(e, bits).then(|| matches!(st.node(e), Node::FVar(x) if xs.contains(&x)))
        })
    }

    /// Whether the free variable occurs.
    pub fn occurs(&self, x: FVar, e: Expr) -> bool {
        self.mentions(e, &[x])
    }

    /// Whether the loose bound variable `i` occurs.
    pub fn has_bvar(&self, e: Expr, i: u32) -> bool {
        if self.loose(e) <= i {
            return false;
        }
        match self.node(e) {
            Node::BVar(j) => i == j,
            Node::App(f, a) => self.has_bvar(f, i) || self.has_bvar(a, i),
            Node::Lam(_, _, t, b) | Node::Pi(_, _, t, b) => self.has_bvar(t, i) || self.has_bvar(b, i + 1),
            Node::Let(_, t, v, b) => self.has_bvar(t, i) || self.has_bvar(v, i) || self.has_bvar(b, i + 1),
            Node::Proj(_, _, s) => self.has_bvar(s, i),
            _ => false,
        }
    }

    /// The holes, in order of appearance.
    pub fn holes(&self, e: Expr) -> Vec<MVarId> {
        let mut out = Vec::new();
        self.any(e, &mut |st, e| {
            if !st.has_expr_mvar(e) {
                return None;
            }
            if let Node::MVar(m) = st.node(e)
                && !out.contains(&m)
            {
                out.push(m);
            }
            Some(false)
        });
        out
    }

    /// Whether the constant occurs.
    pub fn has_const(&self, n: Name, e: Expr) -> bool {
        self.any(e, &mut |st, e| Some(matches!(st.node(e), Node::Const(m, _) if m == n)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expr::{BinderInfo, LocalDecl};

    #[test]
    fn what_a_term_mentions() {
        let mut st = Store::new();
        let prop = st.prop();
        // 1 and 33 share a bit.
        let locals = [1, 2, 33, 300].map(|depth| {
            st.mk_local(LocalDecl { depth, name: Name::ANONYMOUS, info: BinderInfo::Default, ty: prop, value: None })
        });
        let [a, b, c, d] = locals.map(|x| st.fvar(x));
        let e = st.apps(a, &[b, d]);
        assert_eq!(locals.map(|x| st.occurs(x, e)), [true, true, false, true]);
        assert_eq!([e, b, c, prop].map(|e| st.max_depth(e)), [300, 2, 33, 0]);
        let replaced = st.replace_fvar(e, locals[0], c);
        assert_eq!(replaced, st.apps(c, &[b, d]));
    }
}
