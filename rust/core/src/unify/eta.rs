//! Terms that are equal for another reason than their form: η for functions and structures, and irrelevance of proofs.

use crate::env::ConstantKind;
use crate::expr::{Expr, Node};
use crate::reduce::Tc;

impl Tc<'_> {
    /// Terms without holes: their normal forms differ, so they are equal by η, irrelevance or not at all.
    #[cold]
    pub(super) fn unify_closed(&mut self, a: Expr, b: Expr) -> bool {
        let (fa, fb) = (self.st.get_app_fn(a), self.st.get_app_fn(b));
        let same_head = match (self.st.node(fa), self.st.node(fb)) {
            (Node::Const(n, _), Node::Const(m, _)) => n == m,
            (Node::Proj(n, i, _), Node::Proj(m, j, _)) => n == m && i == j,
            _ => fa == fb,
        };
        (same_head && self.rigid_args(a, b)) || self.irrelevant(a, b) || self.eta_struct(a, b) || self.eta_folded(a, b)
    }

    /// Functions one of which is a definition applied to less than it binds, and so stays folded: at an argument.
    fn eta_folded(&mut self, a: Expr, b: Expr) -> bool {
        let folded = [a, b].iter().any(|&e| {
            let head = self.st.head_const(e).and_then(|n| self.env.get(n));
            head.is_some_and(|i| matches!(i.kind, ConstantKind::Def { .. }))
        });
        if !folded {
            return false;
        }
        let Some(ty) = self.infer_type(a) else { return false };
        let ty = self.norm(ty);
        let Node::Pi(_, _, t, _) = self.st.node(ty) else { return false };
        let (x, y) = (self.apply_to_bvar(a), self.apply_to_bvar(b));
        self.unify_under(t, x, y)
    }

    /// Whether two terms are equal by what `f` looks at, or else as proofs of the same proposition.
    pub(super) fn or_irrelevant(&mut self, a: Expr, b: Expr, f: impl FnOnce(&mut Self) -> bool) -> bool {
        let levels = self.unifier.levels.len();
        if f(self) {
            return true;
        }
        self.unifier.levels.truncate(levels);
        self.irrelevant(a, b)
    }

    /// Proofs of the same proposition.
    pub(super) fn irrelevant(&mut self, a: Expr, b: Expr) -> bool {
        let Some(ta) = self.infer_type(a) else { return false };
        if !self.is_prop(ta) {
            return false;
        }
        let Some(tb) = self.infer_type(b) else { return false };
        self.unify_core(ta, tb)
    }

    /// `mk a b` against `s`, a structure: field by field. Two of a type without fields are equal.
    pub(super) fn eta_struct(&mut self, a: Expr, b: Expr) -> bool {
        let (ca, cb) = (self.ctor_of(a), self.ctor_of(b));
        let (c, with, other) = match (ca, cb) {
            (Some(c), None) => (c, a, b),
            (None, Some(c)) => (c, b, a),
            (None, None) => return self.unit_like(a, b),
            _ => return false,
        };
        let Some(ctor) = self.env.ctor(c) else { return false };
        let induct = ctor.induct;
        if self.env.structure_like(induct).is_none() {
            return false;
        }
        let (params, fields) = (ctor.num_params as usize, ctor.num_fields);
        let (_, args) = self.st.unfold_app(with);
        if args.len() != params + fields as usize {
            return false;
        }
        let stuck_other = matches!(self.st.node(self.st.get_app_fn(other)), Node::MVar(_));
        if stuck_other {
            return false;
        }
        (0..fields).all(|i| {
            let p = self.st.proj(induct, i, other);
            self.unify_core(args[params + i as usize], p)
        })
    }

    fn unit_like(&mut self, a: Expr, b: Expr) -> bool {
        let Some(ty) = self.infer_type(a) else { return false };
        let ty = self.norm(ty);
        let Some(n) = self.st.head_const(ty) else { return false };
        let Some((_, ctor)) = self.env.structure_like(n) else { return false };
        if ctor.num_fields != 0 {
            return false;
        }
        let Some(tb) = self.infer_type(b) else { return false };
        self.unify_core(ty, tb)
    }
}
