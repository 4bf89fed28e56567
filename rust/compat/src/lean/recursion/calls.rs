//! Recursive calls as what `brecOn` offers: `below motive t` is the motive of everything that is smaller than `t`.

use super::super::elab::{Elab, Result};
use super::super::syntax::EquationSyntax;
use super::Function;
use super::tree::{Branch, Leaf, Tree};
use canonical_core::expr::{BinderInfo, Expr, FVar, Node};
use canonical_core::level::Level;
use canonical_core::name::Name;

/// Recursion over one of the scrutinees.
pub(super) struct Recursion {
    local: FVar,
    binders: Vec<Expr>,
    /// The scrutinee.
    place: usize,
    /// How many scrutinees there are, and the places of those that are indices of its type.
    count: usize,
    indices: Vec<usize>,
    /// `T.below params`, and a local that stands for the motive.
    below: Expr,
    motive: FVar,
}

impl Elab<'_> {
    /// A scrutinee that is smaller in every call.
    pub(super) fn structural_place(&mut self, f: &Function, leaves: &[Leaf], at: usize) -> Result<usize> {
        let mut candidates: Vec<usize> = (0..f.scrutinees.len()).collect();
        for leaf in leaves {
            for call in self.calls_in(f, leaf.rhs) {
                let call = call.get(f.binders.len()..).unwrap_or_default();
                candidates.retain(|&i| call.get(i).is_some_and(|&a| self.is_smaller(a, leaf.args[i])));
            }
        }
        candidates.retain(|&i| self.recursion_target(f.scrutinees[i]).is_some());
        candidates.first().copied().ok_or_else(|| {
            self.error(
                at,
                "no argument is structurally smaller in every recursive call (other recursion is not supported)",
            )
        })
    }

    /// How many of the first binders are the same in every call.
    pub(super) fn fixed_binders(&mut self, f: &Function, leaves: &[Leaf]) -> usize {
        let mut fixed = f.binders.len();
        for leaf in leaves {
            for call in self.calls_in(f, leaf.rhs) {
                let same = |s: &mut Self, i: usize| {
                    let x = s.tc.st.fvar(f.binders[i]);
                    call.get(i).is_some_and(|&a| a == x || s.tc.is_def_eq(a, x))
                };
                fixed = (0..fixed).find(|&i| !same(self, i)).unwrap_or(fixed);
            }
        }
        fixed
    }

    /// The arguments of every call; some of the last may be left out.
    fn calls_in(&self, f: &Function, e: Expr) -> Vec<Vec<Expr>> {
        let mut out = Vec::new();
        let mut todo = vec![e];
        while let Some(e) = todo.pop() {
            let (head, args) = self.tc.st.unfold_app(e);
            if self.tc.st.node(head) == Node::FVar(f.local) {
                out.push(args.to_vec());
            }
            todo.extend(&args);
            match self.tc.st.node(head) {
                Node::Lam(_, _, t, b) | Node::Pi(_, _, t, b) => todo.extend([t, b]),
                Node::Let(_, t, v, b) => todo.extend([t, v, b]),
                Node::Proj(_, _, s) => todo.push(s),
                _ => {}
            }
        }
        out
    }

    /// Whether `a` is a part of the constructor application `whole`, or an application of one that is a function.
    fn is_smaller(&mut self, a: Expr, whole: Expr) -> bool {
        let head = self.tc.st.get_app_fn(a);
        let mut todo = vec![whole];
        while let Some(e) = todo.pop() {
            if self.tc.ctor_of(e).is_none() {
                continue;
            }
            let (_, args) = self.tc.st.unfold_app(e);
            for part in args {
                if part == head || self.tc.is_def_eq(part, a) {
                    return true;
                }
                todo.push(part);
            }
        }
        false
    }

    /// The type of a scrutinee, if `brecOn` is there for it: the type, its universes and its arguments.
    fn recursion_target(&mut self, x: FVar) -> Option<(Name, Vec<Level>, Vec<Expr>)> {
        let ty = self.tc.st.local(x).ty;
        let ty = self.whnf(ty);
        let (head, args) = self.tc.st.unfold_app(ty);
        let Node::Const(n, levels) = self.tc.st.node(head) else { return None };
        let name = self.tc.st.name_string(n);
        self.tc.env.find(&format!("{name}.brecOn"))?;
        Some((n, self.tc.st.levels(levels).to_vec(), args.into_vec()))
    }

    /// The function by recursion over the scrutinee at a place: `fun xs => brecOn … x (fun … b others => tree) others`.
    pub(super) fn by_recursion(
        &mut self,
        f: &Function,
        rows: &[EquationSyntax],
        place: usize,
        at: usize,
    ) -> Result<Expr> {
        let fault = |s: &Self, why: &str| s.error(at, format!("recursion over this type is not supported: {why}"));
        let x = f.scrutinees[place];
        let Some((induct, levels, args)) = self.recursion_target(x) else { return Err(fault(self, "no brecOn")) };
        let num_params = self.tc.env.inductive(induct).map_or(0, |i| i.num_params as usize);
        let mut indices = Vec::new();
        for &a in &args[num_params..] {
            let place = f.scrutinees.iter().position(|&y| self.tc.st.node(a) == Node::FVar(y));
            indices.push(place.ok_or_else(|| fault(self, "an index is no variable"))?);
        }
        let mut targets: Vec<FVar> = indices.iter().map(|&i| f.scrutinees[i]).collect();
        targets.push(x);
        let others: Vec<FVar> = f.scrutinees.iter().copied().filter(|y| !targets.contains(y)).collect();
        let motive_body = self.mk_pi(&others, f.result);
        let motive = self.mk_lambda(&targets, motive_body);
        let Some(level) = self.tc.sort_of(motive_body) else { return Err(fault(self, "no universe")) };
        let mut all_levels = vec![level];
        all_levels.extend(levels);
        let params = &args[..num_params];
        let name = self.tc.st.name_string(induct);
        let below = self.constant(&format!("{name}.below"), &all_levels);
        let below = self.tc.st.apps(below, params);
        let brec_on = self.constant(&format!("{name}.brecOn"), &all_levels);
        let brec_on = self.tc.st.apps(brec_on, params);
        let target_values: Vec<Expr> = targets.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let motive_ty = self.infer(motive, at)?;
        let hidden = canonical_core::name::Name::ANONYMOUS;
        let abstract_motive = self.bind_hidden(hidden, BinderInfo::Default, motive_ty);
        let below_ty = self.tc.st.app(below, motive);
        let below_ty = self.tc.st.apps(below_ty, &target_values);
        let b = self.bind_hidden(hidden, BinderInfo::Default, below_ty);
        let binders = f.binders.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let count = f.scrutinees.len();
        let recursion = Recursion { local: f.local, binders, place, count, indices, below, motive: abstract_motive };
        let mut vars = targets.clone();
        vars.push(b);
        vars.extend(&others);
        let scrutinees = f.scrutinees.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let mut tree = Tree::new(Some(&recursion), at);
        let branch = Branch { vars: vars.clone(), below: Some(b), args: scrutinees, goal: f.result };
        let body = self.tree(&mut tree, rows, branch)?;
        let step = self.mk_lambda(&vars, body);
        let out = self.tc.st.app(brec_on, motive);
        let out = self.tc.st.apps(out, &target_values);
        let mut out = self.tc.st.app(out, step);
        for &y in &others {
            let y = self.tc.st.fvar(y);
            out = self.tc.st.app(out, y);
        }
        Ok(self.mk_lambda(&f.scrutinees, out))
    }

    /// The term with every recursive call replaced.
    pub(super) fn without_calls(&mut self, r: &Recursion, branch: &Branch, e: Expr, at: usize) -> Result<Expr> {
        if !self.tc.st.occurs(r.local, e) {
            return Ok(e);
        }
        let (head, args) = self.tc.st.unfold_app(e);
        if !args.is_empty() {
            let mut new_args = Vec::with_capacity(args.len());
            for a in args {
                new_args.push(self.without_calls(r, branch, a, at)?);
            }
            if self.tc.st.node(head) == Node::FVar(r.local) {
                return self.call(r, branch, &new_args, at);
            }
            let head = self.without_calls(r, branch, head, at)?;
            return Ok(self.tc.st.apps(head, &new_args));
        }
        let (open, names) = (self.open.len(), self.locals.len());
        let out = match self.tc.st.node(e) {
            Node::Lam(n, i, t, b) => {
                let (x, body) = self.under(r, branch, (n, i, t, None), b, at)?;
                self.mk_lambda(&[x], body)
            }
            Node::Pi(n, i, t, b) => {
                let (x, body) = self.under(r, branch, (n, i, t, None), b, at)?;
                self.mk_pi(&[x], body)
            }
            Node::Let(n, t, v, b) => {
                let v = self.without_calls(r, branch, v, at)?;
                let (x, body) = self.under(r, branch, (n, BinderInfo::Default, t, Some(v)), b, at)?;
                self.mk_lambda(&[x], body)
            }
            Node::Proj(n, i, s) => {
                let s = self.without_calls(r, branch, s, at)?;
                self.tc.st.proj(n, i, s)
            }
            _ => return self.call(r, branch, &[], at),
        };
        self.close(open, names);
        Ok(out)
    }

    fn under(
        &mut self,
        r: &Recursion,
        branch: &Branch,
        (name, info, ty, value): (Name, BinderInfo, Expr, Option<Expr>),
        body: Expr,
        at: usize,
    ) -> Result<(FVar, Expr)> {
        let ty = self.without_calls(r, branch, ty, at)?;
        let shown = self.tc.st.name_string(name);
        let x = self.bind(&shown, info, ty, value);
        let var = self.tc.st.fvar(x);
        let body = self.tc.st.instantiate1(body, var);
        Ok((x, self.without_calls(r, branch, body, at)?))
    }

    /// A call with the given arguments: what `below` offers for its scrutinee, applied to those of the others that there are.
    fn call(&mut self, r: &Recursion, branch: &Branch, args: &[Expr], at: usize) -> Result<Expr> {
        let args = args.get(r.binders.len()..).unwrap_or_default();
        let Some(&smaller) = args.get(r.place) else {
            return Err(self.error(at, "a recursive call needs the argument that is smaller in it"));
        };
        let mut whole = vec![self.tc.st.fvar(r.motive)];
        whole.extend(r.indices.iter().chain([&r.place]).map(|&i| branch.args[i]));
        let ty = self.tc.st.apps(r.below, &whole);
        let Some(b) = branch.below else { return Err(self.error(at, "nothing is there to call upon")) };
        let b = self.tc.st.fvar(b);
        let Some(found) = self.offered(r, b, ty, smaller) else {
            let shown = self.show(smaller);
            return Err(self.error(at, format!("{shown} is not a part of what the equation matches")));
        };
        let others = (0..args.len()).filter(|i| *i >= r.count || *i != r.place && !r.indices.contains(i));
        Ok(others.fold(found, |f, i| self.tc.st.app(f, args[i])))
    }

    /// A part of `e`, whose type is made of `PProd` and of the motive, that is of the motive of `y`.
    fn offered(&mut self, r: &Recursion, e: Expr, ty: Expr, y: Expr) -> Option<Expr> {
        let ty = self.whnf(ty);
        if let Node::Pi(..) = self.tc.st.node(ty) {
            let (_, args) = self.tc.st.unfold_app(y);
            let (mut e, mut ty) = (e, ty);
            for a in args {
                let (_, _, _, b) = self.as_pi(ty)?;
                e = self.tc.st.app(e, a);
                ty = self.tc.st.instantiate1(b, a);
            }
            let more = matches!(self.tc.st.node(ty), Node::Pi(..));
            return if more { None } else { self.offered(r, e, ty, y) };
        }
        let (head, args) = self.tc.st.unfold_app(ty);
        match self.tc.st.node(head) {
            Node::FVar(m) if m == r.motive => {
                let own = *args.last()?;
                self.tc.is_def_eq(own, y).then_some(e)
            }
            Node::Const(n, _) if self.tc.st.name_string(n) == "PProd" => {
                let (left, right) = (self.tc.st.proj(n, 0, e), self.tc.st.proj(n, 1, e));
                self.offered(r, left, *args.first()?, y).or_else(|| self.offered(r, right, *args.get(1)?, y))
            }
            _ => None,
        }
    }
}
