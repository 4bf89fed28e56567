//! Copying from one store into another.

use super::{Expr, LocalDecl, Node, Store};
use crate::level::{Level, LevelNode};
use crate::memory::Handle;
use crate::name::{Name, NameNode};
use rustc_hash::FxHashMap;

impl Store<'_> {
    /// Whether what `from` has from its base means the same here.
    fn shares_base(&self, from: &Store<'_>) -> bool {
        let address = |s: &Store<'_>| std::ptr::from_ref(s).cast::<()>();
        from.base
            .is_some_and(|b| address(b) == address(self) || self.base.is_some_and(|own| address(own) == address(b)))
    }

    /// Copies a name of another store into this one.
    pub fn import_name(&mut self, from: &Store<'_>, n: Name) -> Name {
        if !from.names.owns(n.index()) && self.shares_base(from) {
            return n;
        }
        match from.name_node(n).clone() {
            NameNode::Anonymous => Name::ANONYMOUS,
            NameNode::Str(p, s) => {
                let p = self.import_name(from, p);
                self.mk_name(NameNode::Str(p, s))
            }
            NameNode::Num(p, i) => {
                let p = self.import_name(from, p);
                self.mk_name(NameNode::Num(p, i))
            }
        }
    }

    fn import_level(&mut self, from: &Store<'_>, l: Level) -> Level {
        match from.level_node(l) {
            LevelNode::Zero => Level::ZERO,
            LevelNode::Succ(a) => {
                let a = self.import_level(from, a);
                self.mk_level(LevelNode::Succ(a))
            }
            LevelNode::Max(a, b) => {
                let (a, b) = (self.import_level(from, a), self.import_level(from, b));
                self.mk_level(LevelNode::Max(a, b))
            }
            LevelNode::IMax(a, b) => {
                let (a, b) = (self.import_level(from, a), self.import_level(from, b));
                self.mk_level(LevelNode::IMax(a, b))
            }
            LevelNode::Param(n) => {
                let n = self.import_name(from, n);
                self.level_param(n)
            }
            LevelNode::MVar(m) => self.mk_level(LevelNode::MVar(m)),
        }
    }

    /// Copies an expression of another store into this one, with what its free variables stand for.
    pub fn import(&mut self, from: &Store<'_>, e: Expr) -> Expr {
        let mut memo = FxHashMap::default();
        self.import_core(from, e, &mut memo)
    }

    fn import_core(&mut self, from: &Store<'_>, e: Expr, memo: &mut FxHashMap<Expr, Expr>) -> Expr {
        if let Some(&out) = memo.get(&e) {
            return out;
        }
        let node = match from.node(e) {
            Node::BVar(i) => Node::BVar(i),
            Node::FVar(x) => {
                let decl = from.local(x);
                let name = self.import_name(from, decl.name);
                let ty = self.import_core(from, decl.ty, memo);
                let value = decl.value.map(|v| self.import_core(from, v, memo));
                Node::FVar(self.mk_local(LocalDecl { name, ty, value, ..decl }))
            }
            Node::MVar(m) => Node::MVar(m),
            Node::Sort(l) => Node::Sort(self.import_level(from, l)),
            Node::Const(n, ls) => {
                let n = self.import_name(from, n);
                let ls: Vec<Level> = from.levels(ls).iter().map(|&l| self.import_level(from, l)).collect();
                Node::Const(n, self.mk_levels(&ls))
            }
            Node::App(f, a) => Node::App(self.import_core(from, f, memo), self.import_core(from, a, memo)),
            Node::Lam(n, i, t, b) => Node::Lam(
                self.import_name(from, n),
                i,
                self.import_core(from, t, memo),
                self.import_core(from, b, memo),
            ),
            Node::Pi(n, i, t, b) => {
                Node::Pi(self.import_name(from, n), i, self.import_core(from, t, memo), self.import_core(from, b, memo))
            }
            Node::Let(n, t, v, b) => Node::Let(
                self.import_name(from, n),
                self.import_core(from, t, memo),
                self.import_core(from, v, memo),
                self.import_core(from, b, memo),
            ),
            Node::Proj(n, i, s) => Node::Proj(self.import_name(from, n), i, self.import_core(from, s, memo)),
            Node::Nat(lit) => {
                let out = self.nat(from.nat_value(lit).clone());
                memo.insert(e, out);
                return out;
            }
            Node::Str(lit) => {
                let out = self.string(from.str_value(lit));
                memo.insert(e, out);
                return out;
            }
        };
        let out = self.mk(node);
        memo.insert(e, out);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expr::BinderInfo;

    #[test]
    fn an_open_term_keeps_its_locals_when_it_is_copied() {
        let (mut from, mut to) = (Store::new(), Store::new());
        let (name, ty) = (from.name("h"), from.prop());
        let local = from.mk_local(LocalDecl { depth: 3, name, info: BinderInfo::Default, ty, value: None });
        let e = from.fvar(local);
        let copy = to.import(&from, e);
        let Node::FVar(local) = to.node(copy) else { panic!("no local") };
        assert_eq!((to.max_depth(copy), to.local(local).ty), (3, to.prop()));
        assert_eq!(to.name_string(to.local(local).name), "h");
    }
}
