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

/// A definition that takes a container last, at variable arguments before that.
struct Consumer {
    f: Expr,
    others: Vec<FVar>,
    from: Expr,
    to: Expr,
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
    /// What may hold of the operations that a target and their equations mention, where that survives a test.
    pub(super) fn general_laws(&mut self, target: Expr) -> Vec<Expr> {
        let mut out = Vec::new();
        let mut binary: Vec<(Name, Levels)> = Vec::new();
        let (mut unary, mut measures) = (Vec::new(), Vec::new());
        let (mut maps, mut folds) = (Vec::new(), Vec::new());
        for (n, ls) in self.definitions_in(target) {
            if maps.len() < MAX_OPERATIONS && self.open_map(n, ls, |_, _| ()).is_some() {
                maps.push((n, ls));
            }
            if folds.len() < MAX_OPERATIONS && self.open_fold(n, ls, |_, _, _| ()).is_some() {
                folds.push((n, ls));
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
            binary.push((append, ls));
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
        out
    }

    /// The recursive definitions with levels that a term mentions, and those that their equations mention, through plain
    /// definitions and instances.
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
    fn is_container(&self, ty: Expr) -> bool {
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
                let (x, y) = (b.var(1), b.var(0));
                let xy = b.op(f, x, y);
                let [gx, gy, gxy] = [x, y, xy].map(|e| b.search.tc.st.app(g, e));
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
            let (x, y) = (b.var(1), b.var(0));
            let xy = b.op(op.f, x, y);
            let [hx, hy, hxy] = [x, y, xy].map(|e| b.search.tc.st.app(h, e));
            let sum = b.op(add, hx, hy);
            let one = b.search.tc.st.level_succ(Level::ZERO);
            let eq = b.search.mk_eq(one, nat, hxy, sum);
            Some(b.all(2, eq))
        })
    }

    /// A definition that takes a container after other arguments, at opened arguments.
    fn open_consumer<T>(
        &mut self,
        n: Name,
        ls: Levels,
        then: impl FnOnce(&mut Self, &Consumer) -> Option<T>,
    ) -> Option<T> {
        if !matches!(self.tc.env.get(n)?.kind, ConstantKind::Def { .. }) {
            return None;
        }
        let f = self.tc.st.constant(n, ls);
        let ty = self.tc.infer_type(f)?;
        let ty = self.tc.norm(ty);
        let (mut others, to) = self.tc.open_forall(ty);
        let all = others.len() as u32;
        let found = others.pop().and_then(|last| {
            let from = self.ty(last);
            if !self.is_container(from) || self.mentions(to, &[last]) {
                return None;
            }
            then(self, &Consumer { f, others, from, to })
        });
        self.tc.close(all);
        found
    }

    /// One that gives a container of the same kind, and does not only take types before.
    fn open_map<T>(&mut self, n: Name, ls: Levels, then: impl FnOnce(&mut Self, &Consumer) -> T) -> Option<T> {
        self.open_consumer(n, ls, |s, c| {
            let types = c.others.iter().all(|&x| matches!(s.tc.st.node(s.ty(x)), Node::Sort(_)));
            let same = s.tc.st.head_const(c.from) == s.tc.st.head_const(c.to);
            (same && !types).then(|| then(s, c))
        })
    }

    /// One that begins with a value of the type that it gives: with one of the other arguments.
    fn open_fold<T>(&mut self, n: Name, ls: Levels, then: impl FnOnce(&mut Self, &Consumer, usize) -> T) -> Option<T> {
        self.open_consumer(n, ls, |s, c| {
            let starts: Vec<usize> = (0..c.others.len()).filter(|&i| s.ty(c.others[i]) == c.to).collect();
            match starts[..] {
                [start] if c.to != c.from => Some(then(s, c, start)),
                _ => None,
            }
        })
    }

    /// That a function carries a binary operation over: `map f (op x y) = op (map f x) (map f y)`, for all of its arguments.
    fn map_law(&mut self, (op, _): (Name, Levels), (n, ls): (Name, Levels)) -> Option<Expr> {
        self.open_map(n, ls, |s, c| {
            let (op, image) = (s.binary_at(op, c.from)?, s.binary_at(op, c.to)?);
            let f = s.apply_to_locals(c.f, &c.others);
            let mut b = Build { search: s, ty: c.from };
            let (x, y) = (b.var(1), b.var(0));
            let xy = b.op(op, x, y);
            let [fx, fy, fxy] = [x, y, xy].map(|e| b.search.tc.st.app(f, e));
            let r = b.op(image, fx, fy);
            let eq = Build { search: b.search, ty: c.to }.eq(fxy, r)?;
            let law = b.all(2, eq);
            Some(s.tc.st.mk_pi(&c.others, law))
        })?
    }

    /// That a fold over `op x y` goes on over one of them from where it got over the other.
    fn fold_laws(&mut self, (op, _): (Name, Levels), (n, ls): (Name, Levels)) -> Option<Vec<Expr>> {
        self.open_fold(n, ls, |s, c, start| {
            let op = s.binary_at(op, c.from)?;
            let (f, z) = (s.apply_to_locals(c.f, &c.others), s.tc.st.fvar(c.others[start]));
            let mut b = Build { search: s, ty: c.from };
            let (x, y) = (b.var(1), b.var(0));
            let xy = b.op(op, x, y);
            let l = b.search.tc.st.app(f, xy);
            let mut out = Vec::new();
            for (first, then) in [(x, y), (y, x)] {
                let begun = b.search.tc.st.app(f, first);
                let e = b.search.tc.st.app(f, then);
                let r = b.search.replace_term(e, z, begun);
                let eq = Build { search: b.search, ty: c.to }.eq(l, r)?;
                let law = b.all(2, eq);
                out.push(b.search.tc.st.mk_pi(&c.others, law));
            }
            Some(out)
        })?
    }

    fn apply_to_locals(&mut self, f: Expr, xs: &[FVar]) -> Expr {
        let args: Vec<Expr> = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
        self.tc.st.apps(f, &args)
    }

    /// A binary operation at the parameters of a type.
    fn binary_at(&mut self, n: Name, ty: Expr) -> Option<Expr> {
        let fam = self.family(ty)?;
        if self.tc.env.get(n)?.val.level_params.len() != fam.levels.len() {
            return None;
        }
        let f = self.tc.st.const_at(n, &fam.levels);
        let f = self.tc.st.apps(f, &fam.params);
        let f_ty = self.tc.infer_type(f)?;
        let f_ty = self.tc.norm(f_ty);
        let Node::Pi(_, _, a, rest) = self.tc.st.node(f_ty) else { return None };
        matches!(self.tc.st.node(rest), Node::Pi(_, _, b, c) if a == ty && b == ty && c == ty).then_some(f)
    }

    /// The constructors without arguments of a type.
    fn neutral(&mut self, ty: Expr) -> Vec<Expr> {
        let Some(fam) = self.family(ty) else { return Vec::new() };
        let Some(ind) = self.tc.env.inductive(fam.induct) else { return Vec::new() };
        let ctors: Vec<Name> =
            ind.ctors.iter().copied().filter(|&c| self.tc.env.ctor(c).is_some_and(|c| c.num_fields == 0)).collect();
        ctors
            .into_iter()
            .map(|c| {
                let e = self.tc.st.const_at(c, &fam.levels);
                self.tc.st.apps(e, &fam.params)
            })
            .collect()
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
