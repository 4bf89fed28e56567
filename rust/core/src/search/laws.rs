//! Laws of operations on types with parameters, such as lists: neutral elements, associativity, functions that are their own
//! inverse or carry one operation over into another, accumulating arguments, and measures that add up. They are lemmas like
//! others (`lemmas.rs`), general in the parameters.

use super::Search;
use super::lemmas::Build;
use crate::env::ConstantKind;
use crate::expr::{BinderInfo, Expr, FVar, Node};
use crate::level::{Level, LevelNode, Levels};
use crate::name::Name;

/// No more operations than this are looked at.
const MAX_OPERATIONS: usize = 3;
/// No more definitions than this are looked through for operations.
const MAX_DEFINITIONS: usize = 40;

/// An operation at variable parameters.
struct Operation {
    params: Vec<FVar>,
    f: Expr,
    /// The type `T` of which it takes one or two arguments.
    ty: Expr,
    kind: Kind,
}

/// What an operation on a type `T` is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `T → T`
    Unary,
    /// `T → T → T`
    Binary,
    /// `T → Nat`
    Measure,
}

impl Search<'_> {
    /// What may hold of the operations that a target and their equations mention, where that survives a test; and what may hold
    /// of predicates, which is not tested.
    pub(super) fn general_laws(&mut self, target: Expr) -> (Vec<Expr>, Vec<[[Expr; 3]; 2]>) {
        let mut out = Vec::new();
        let mut binary: Vec<(Name, Levels)> = Vec::new();
        let (mut unary, mut measures) = (Vec::new(), Vec::new());
        let (mut maps, mut folds, mut predicates) = (Vec::new(), Vec::new(), Vec::new());
        for (n, ls) in self.definitions_in(target) {
            if let Some(uses) = self.uses_of((n, ls)) {
                let lists = [(uses.map, &mut maps), (uses.fold, &mut folds), (uses.predicate, &mut predicates)];
                for (_, list) in lists.into_iter().filter(|(used, list)| *used && list.len() < MAX_OPERATIONS) {
                    list.push((n, ls));
                }
            }
            let Some(op) = self.operation(n, ls) else { continue };
            self.tc.close(op.params.len() as u32);
            let list = match op.kind {
                Kind::Binary => &mut binary,
                Kind::Unary => &mut unary,
                Kind::Measure => &mut measures,
            };
            if list.len() < MAX_OPERATIONS {
                list.push((n, ls));
            }
        }
        if let Some(append) = self.tc.env.find("List.append").map(|i| i.val.name)
            && let Some(aux) = self.tc.st.lookup_name("List.reverseAux")
            && let Some(&(_, ls)) = binary.iter().find(|b| b.0 == aux)
            && !binary.contains(&(append, ls))
        {
            // What a list is reversed onto comes after it.
            binary.insert(0, (append, ls));
        }
        for &(n, ls) in &binary {
            out.extend(self.laws_of(n, ls, None));
        }
        for &op in &binary {
            for &other in binary.iter().filter(|&&other| other != op) {
                out.extend(self.accumulator_law(op, other));
            }
        }
        for &g in &unary {
            out.extend(self.involution_laws(g).into_iter().flatten());
            for &(n, ls) in &binary {
                out.extend(self.laws_of(n, ls, Some(g)));
            }
        }
        for &h in &measures {
            for &op in &binary {
                out.extend(self.sum_law(op, h));
            }
        }
        for &h in &maps {
            for &op in &binary {
                out.extend(self.map_law(op, h));
            }
        }
        for &h in &folds {
            for &op in &binary {
                out.extend(self.fold_laws(op, h).into_iter().flatten());
            }
        }
        out.retain(|&law| !self.says_nothing(law) && self.holds_on_numbers(law));
        let mut guesses = Vec::new();
        for &p in &predicates {
            for &op in &binary {
                guesses.extend(self.predicate_laws(op, p));
            }
        }
        (out, guesses)
    }

    /// The recursive definitions and the families of propositions that a term mentions, and those that their equations mention,
    /// through plain definitions and instances.
    fn definitions_in(&mut self, target: Expr) -> Vec<(Name, Levels)> {
        let mut all: Vec<(Name, Levels)> = Vec::new();
        let mut plain = Vec::new();
        let mut todo = vec![target];
        while let Some(e) = todo.pop() {
            let mut found = Vec::new();
            self.tc.st.any(e, &mut |st, e| {
                if let Node::Const(n, ls) = st.node(e) {
                    found.push((n, ls));
                }
                Some(false)
            });
            for (n, ls) in found {
                if all.len() + plain.len() > MAX_DEFINITIONS || all.contains(&(n, ls)) || plain.contains(&(n, ls)) {
                    continue;
                }
                let Some(info) = self.tc.env.get(n) else { continue };
                if self.is_family_of_props(n) {
                    all.push((n, ls));
                }
                let ConstantKind::Def { value, .. } = info.kind else { continue };
                let params = info.val.level_params.clone();
                let levels = self.tc.st.levels(ls).to_vec();
                match self.tc.equations(n) {
                    Some(eqs) => {
                        all.push((n, ls));
                        for eq in eqs.iter() {
                            let own = self.names_of(eq.fn_levels).filter(|own| own.len() == levels.len());
                            todo.extend(own.map(|own| self.tc.st.instantiate_levels(eq.rhs, &own, &levels)));
                        }
                    }
                    None => {
                        plain.push((n, ls));
                        todo.push(self.tc.st.instantiate_levels(value, &params, &levels));
                    }
                }
            }
        }
        all
    }

    /// Levels that are parameters, by their names: an equation has its own for those of the function.
    fn names_of(&self, levels: Levels) -> Option<Vec<Name>> {
        let name = |&l: &Level| match self.tc.st.level_node(l) {
            LevelNode::Param(p) => Some(p),
            _ => None,
        };
        self.tc.st.levels(levels).iter().map(name).collect()
    }

    /// A definition as an operation `T → T → T`, `T → T` or `T → Nat` at opened parameters, all of which are types.
    fn operation(&mut self, n: Name, ls: Levels) -> Option<Operation> {
        let info = self.tc.env.get(n)?;
        if !matches!(info.kind, ConstantKind::Def { .. }) {
            return None;
        }
        let mut f = self.tc.st.constant(n, ls);
        let mut ty = self.tc.infer_type(f)?;
        ty = self.tc.norm(ty);
        let mut params = Vec::new();
        while let Node::Pi(_, _, t, b) = self.tc.st.node(ty)
            && matches!(self.tc.st.node(t), Node::Sort(_))
        {
            let x = self.tc.open(Name::ANONYMOUS, BinderInfo::Default, t, None);
            let xe = self.tc.st.fvar(x);
            params.push(x);
            f = self.tc.st.app(f, xe);
            ty = self.tc.st.instantiate1(b, xe);
        }
        let fits = match self.tc.st.node(ty) {
            Node::Pi(_, _, a, rest) if !params.is_empty() && self.is_container(a) => match self.tc.st.node(rest) {
                Node::Pi(_, _, b, c) if a == b && b == c => Some((a, Kind::Binary)),
                Node::Const(n, _) if n == self.tc.names.nat => Some((a, Kind::Measure)),
                _ if a == rest => Some((a, Kind::Unary)),
                _ => None,
            },
            _ => None,
        };
        if fits.is_none() {
            self.tc.close(params.len() as u32);
        }
        fits.map(|(ty, kind)| Operation { params, f, ty, kind })
    }

    /// Whether a type is a recursive one without indices.
    pub(super) fn is_container(&self, ty: Expr) -> bool {
        let Some(fam) = self.family(ty) else { return false };
        fam.indices.is_empty() && self.tc.env.inductive(fam.induct).is_some_and(|i| i.is_rec)
    }

    /// The laws of a binary operation, or those of a unary one that speak of it.
    fn laws_of(&mut self, n: Name, ls: Levels, unary: Option<(Name, Levels)>) -> Vec<Expr> {
        let Some(op) = self.operation(n, ls) else { return Vec::new() };
        let (f, ty) = (op.f, op.ty);
        let of_unary = unary.map(|g| self.beside(&op, g));
        let mut laws = Vec::new();
        match of_unary {
            None => {
                for c in self.neutral(ty) {
                    let mut b = Build { search: self, ty };
                    let x = b.var(0);
                    let (l, r) = (b.op(f, x, c), b.op(f, c, x));
                    laws.extend([b.eq(l, x).map(|e| b.all(1, e)), b.eq(r, x).map(|e| b.all(1, e))]);
                    // Reversed onto nothing, what was reversed onto `y` is `x` onto it.
                    let (x, y) = (b.var(1), b.var(0));
                    let xy = b.op(f, x, y);
                    let (l, r) = (b.op(f, xy, c), b.op(f, y, x));
                    laws.push(b.eq(l, r).map(|e| b.all(2, e)));
                    let [xc, yc] = [x, y].map(|e| b.op(f, e, c));
                    laws.push(b.transposed(xc, yc));
                }
                let mut b = Build { search: self, ty };
                let (x, y, z) = (b.var(2), b.var(1), b.var(0));
                let (xy, yz) = (b.op(f, x, y), b.op(f, y, z));
                let (l, r) = (b.op(f, xy, z), b.op(f, x, yz));
                laws.push(b.eq(l, r).map(|e| b.all(3, e)));
            }
            Some(Some(g)) => {
                let mut b = Build { search: self, ty };
                let [gx, gy, gxy] = b.images(f, g);
                let (same, swapped) = (b.op(f, gx, gy), b.op(f, gy, gx));
                laws.extend([same, swapped].map(|r| b.eq(gxy, r).map(|e| b.all(2, e))));
            }
            Some(None) => {}
        }
        let laws: Vec<Expr> = laws.into_iter().flatten().map(|e| self.tc.st.mk_pi(&op.params, e)).collect();
        self.tc.close(op.params.len() as u32);
        laws
    }

    /// The constant of another operation at the parameters of one, if it takes what that one gives.
    fn beside(&mut self, op: &Operation, (n, ls): (Name, Levels)) -> Option<Expr> {
        let params: Vec<Expr> = op.params.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let f = self.tc.st.constant(n, ls);
        let f = self.tc.st.apps(f, &params);
        let ty = self.tc.infer_type(f)?;
        let ty = self.tc.norm(ty);
        matches!(self.tc.st.node(ty), Node::Pi(_, _, a, _) if a == op.ty).then_some(f)
    }

    /// A law of one operation, for all of its parameters.
    fn law_at(
        &mut self,
        (n, ls): (Name, Levels),
        law: impl FnOnce(&mut Self, &Operation) -> Option<Expr>,
    ) -> Option<Expr> {
        let op = self.operation(n, ls)?;
        let law = law(self, &op).map(|e| self.tc.st.mk_pi(&op.params, e));
        self.tc.close(op.params.len() as u32);
        law
    }

    /// That a unary operation is its own inverse: `f (f x) = x`, and `f y = x` where `f x = y`.
    fn involution_laws(&mut self, unary: (Name, Levels)) -> [Option<Expr>; 2] {
        let twice = self.law_at(unary, |s, op| {
            let mut b = Build { search: s, ty: op.ty };
            let x = b.var(0);
            let once = b.search.tc.st.app(op.f, x);
            let twice = b.search.tc.st.app(op.f, once);
            b.eq(twice, x).map(|e| b.all(1, e))
        });
        let back = self.law_at(unary, |s, op| {
            let mut b = Build { search: s, ty: op.ty };
            let [fx, fy] = [1, 0].map(|i| {
                let e = b.var(i);
                b.search.tc.st.app(op.f, e)
            });
            b.transposed(fx, fy)
        });
        [twice, back]
    }

    /// That what an operation accumulates is added at the end: `f x y = h (f x c) y`.
    fn accumulator_law(&mut self, binary: (Name, Levels), other: (Name, Levels)) -> Option<Expr> {
        self.law_at(binary, |s, op| {
            let h = s.beside(op, other)?;
            let c = s.neutral(op.ty).into_iter().next()?;
            let mut b = Build { search: s, ty: op.ty };
            let (x, y) = (b.var(1), b.var(0));
            let (l, end) = (b.op(op.f, x, y), b.op(op.f, x, c));
            let r = b.op(h, end, y);
            b.eq(l, r).map(|e| b.all(2, e))
        })
    }

    /// That a measure of a binary operation is the sum of those of its arguments.
    fn sum_law(&mut self, binary: (Name, Levels), measure: (Name, Levels)) -> Option<Expr> {
        let add = self.tc.env.find("Nat.add")?.val.name;
        let (nat, add) = (self.plain_const(self.tc.names.nat), self.plain_const(add));
        self.law_at(binary, |s, op| {
            let h = s.beside(op, measure)?;
            let mut b = Build { search: s, ty: op.ty };
            let [hx, hy, hxy] = b.images(op.f, h);
            let sum = b.op(add, hx, hy);
            let one = b.search.tc.st.level_succ(Level::ZERO);
            let eq = b.search.mk_eq(one, nat, hxy, sum);
            Some(b.all(2, eq))
        })
    }

    /// The constructors without arguments of a type.
    pub(super) fn neutral(&mut self, ty: Expr) -> Vec<Expr> {
        let Some(fam) = self.family(ty) else { return Vec::new() };
        let Some(ind) = self.tc.env.inductive(fam.induct) else { return Vec::new() };
        let ctors: Vec<Name> =
            ind.ctors.iter().copied().filter(|&c| self.tc.env.ctor(c).is_some_and(|c| c.num_fields == 0)).collect();
        ctors.into_iter().map(|c| self.ctor_at(&fam, c)).collect()
    }

    /// Whether both sides of a law compute to the same.
    fn says_nothing(&mut self, law: Expr) -> bool {
        let law = self.tc.norm(law);
        let e = self.tc.st.get_forall_body(law);
        self.as_eq(e).is_some_and(|(_, _, a, b)| a == b)
    }

    /// Whether a law survives the test where its parameters are the numbers.
    fn holds_on_numbers(&mut self, mut law: Expr) -> bool {
        let nat = self.plain_const(self.tc.names.nat);
        while let Node::Pi(_, _, t, b) = self.tc.st.node(law)
            && matches!(self.tc.st.node(t), Node::Sort(_))
        {
            law = self.tc.st.instantiate1(b, nat);
        }
        self.plausible(law)
    }
}
