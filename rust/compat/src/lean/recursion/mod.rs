//! Definitions by pattern matching, and by structural recursion.
//!
//! The equations become a tree of case distinctions (`tree.rs`); calls of the function itself are taken from `brecOn`
//! (`calls.rs`), as in Lean (`src/Lean/Elab/PreDefinition/Structural`). Each leaf of the tree is an equation that holds
//! by computation.

mod calls;
mod indices;
mod pattern;
mod tree;

use super::declare::Header;
use super::elab::{Elab, Recursive, Result};
use super::state::Made;
use super::syntax::{Decl, EquationSyntax};
use canonical_core::env::{Attributes, ConstantInfo, ConstantKind, ConstantVal};
use canonical_core::expr::{BinderInfo, Expr, FVar, Node};
use canonical_core::name::Name;
use tree::{Branch, Leaf, Tree};

/// What equations were compiled to, under the binders of the declaration.
pub(super) struct Compiled {
    pub value: Expr,
    pub equations: Equations,
}

/// The equations that hold of a function by computation.
#[derive(Default)]
pub(super) struct Equations {
    /// The local that stands for the function, applied to its binders.
    local: Option<FVar>,
    /// How many of the last binders vary in recursive calls, and are among the arguments of the rows.
    varying: usize,
    rows: Vec<Leaf>,
}

impl Equations {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }
}

/// The function while it is being defined.
struct Function {
    /// The local that stands for it, applied to its binders.
    local: FVar,
    /// The binders that are the same in every recursive call, and in what is matched.
    binders: Vec<FVar>,
    /// The other binders, and the variables that are matched.
    scrutinees: Vec<FVar>,
    /// The type of the result.
    result: Expr,
}

impl Function {
    /// Lets the binders after the first `fixed` be as if they stood after the colon.
    fn vary(&mut self, fixed: usize) {
        let varying = self.binders.split_off(fixed);
        self.scrutinees.splice(..0, varying);
    }

    /// The branch in which nothing is matched yet.
    fn branch(&self, elab: &mut Elab<'_>) -> Branch {
        let args = self.scrutinees.iter().map(|&x| elab.tc.st.fvar(x)).collect();
        Branch { vars: self.scrutinees.clone(), below: None, args, goal: self.result }
    }
}

impl Elab<'_> {
    /// Compiles equations to a term of the type of the header.
    pub(super) fn compile_equations(
        &mut self,
        full: &str,
        header: &Header,
        rows: &[EquationSyntax],
        decl: &Decl,
    ) -> Result<Compiled> {
        let (open, names) = (self.open.len(), self.locals.len());
        let arity = rows.first().map_or(0, |r| r.patterns.len());
        if let Some(r) = rows.iter().find(|r| r.patterns.len() != arity) {
            return Err(self.error(r.at, format!("expected {arity} patterns, found {}", r.patterns.len())));
        }
        let own_ty = self.tc.instantiate_mvars(header.ty);
        let local_ty = self.mk_pi(&header.binders, own_ty);
        let local = self.bind("", BinderInfo::Default, local_ty, None);
        let value = self.tc.st.fvar(local);
        self.recursive.push(Recursive { name: full.to_owned(), value });
        let (scrutinees, result) = self.open_hidden(own_ty, arity);
        if scrutinees.len() < arity {
            return Err(self.error(decl.at, format!("the type has only {} arguments to match", scrutinees.len())));
        }
        let mut f = Function { local, binders: header.binders.clone(), scrutinees, result };
        let out = self.compile(&mut f, rows, decl.at);
        self.recursive.clear();
        self.close(open, names);
        if !self.calls.is_empty() {
            return Err(self.error(decl.at, "`by canonical` within equations is not supported"));
        }
        out
    }

    fn compile(&mut self, f: &mut Function, rows: &[EquationSyntax], at: usize) -> Result<Compiled> {
        let all = f.binders.len();
        let (mut value, mut leaves) = self.without_recursion(f, rows, at)?;
        if leaves.iter().any(|l| self.tc.st.occurs(f.local, l.rhs)) {
            let fixed = self.fixed_binders(f, &leaves);
            if fixed < f.binders.len() {
                f.vary(fixed);
                (_, leaves) = self.without_recursion(f, rows, at)?;
            }
            let place = self.structural_place(f, &leaves, at)?;
            value = self.by_recursion(f, rows, place, at)?;
            self.split_leaves(f, rows, place, &mut leaves, at)?;
        }
        let varying = all - f.binders.len();
        let outer: Vec<Expr> = f.scrutinees[..varying].iter().map(|&x| self.tc.st.fvar(x)).collect();
        let value = self.tc.beta(value, &outer);
        let split = leaves.iter().any(|l| l.args.iter().any(|&a| !matches!(self.tc.st.node(a), Node::FVar(_))));
        let rows = if split { leaves } else { Vec::new() };
        Ok(Compiled { value, equations: Equations { local: Some(f.local), varying, rows } })
    }

    /// The tree of the equations with the calls as they stand, closed over the scrutinees, and its leaves: they tell
    /// whether there is any recursion, and over what. A binder that is an index of what is matched varies.
    fn without_recursion(&mut self, f: &mut Function, rows: &[EquationSyntax], at: usize) -> Result<(Expr, Vec<Leaf>)> {
        loop {
            let mut plain = Tree::new(None, at);
            let branch = f.branch(self);
            let fault = match self.tree(&mut plain, rows, branch) {
                Ok(tree) => return Ok((self.mk_lambda(&f.scrutinees, tree), plain.leaves)),
                Err(fault) => fault,
            };
            let index = plain.fixed_index.and_then(|i| f.binders.iter().position(|&x| x == i));
            f.vary(index.ok_or(fault)?);
        }
    }

    /// Lets the leaves be those that hold by computation: recursion over the scrutinee at `place` computes where this is a
    /// constructor, and where an equation has a variable there, it becomes one for each constructor.
    fn split_leaves(
        &mut self,
        f: &Function,
        rows: &[EquationSyntax],
        place: usize,
        leaves: &mut Vec<Leaf>,
        at: usize,
    ) -> Result<()> {
        let open = |s: &Self, l: &Leaf| matches!(s.tc.st.node(l.args[place]), Node::FVar(_));
        if !leaves.iter().any(|l| open(self, l)) || self.tc.is_prop(f.result) {
            return Ok(());
        }
        let mut tree = Tree { split: Some(place), ..Tree::new(None, at) };
        let branch = f.branch(self);
        self.tree(&mut tree, rows, branch)?;
        *leaves = tree.leaves;
        leaves.retain(|l| !open(self, l));
        Ok(())
    }

    /// The theorems `f.eq_1`, `f.eq_2`, …, which hold by computation; `xs` are the variables and binders that `f` takes.
    pub(super) fn equation_theorems(
        &mut self,
        full: &str,
        (xs, binders): (&[FVar], usize),
        params: &[Name],
        equations: &Equations,
        made: &mut Made,
    ) -> Result<()> {
        let Some(local) = equations.local else { return Ok(()) };
        let name = self.tc.st.name(full);
        let levels: Vec<_> = params.iter().map(|&p| self.tc.st.level_param(p)).collect();
        let constant = self.tc.st.const_at(name, &levels);
        let apply = |s: &mut Self, f: Expr, xs: &[FVar]| {
            xs.iter().fold(f, |f, &x| {
                let x = s.tc.st.fvar(x);
                s.tc.st.app(f, x)
            })
        };
        let (variables, binders) = xs.split_at(xs.len() - binders);
        let fixed = &binders[..binders.len() - equations.varying];
        let own = apply(self, constant, variables);
        let whole = apply(self, own, fixed);
        for (i, eq) in equations.rows.iter().enumerate() {
            let lhs = self.tc.st.apps(whole, &eq.args);
            let rhs = self.tc.st.abstract_fvars(eq.rhs, &[local]);
            let rhs = self.tc.st.instantiate1(rhs, own);
            let Some((ty, proof)) = self.equation(lhs, rhs, eq.ty) else { continue };
            let vars = [variables, fixed, &eq.vars].concat();
            let ty = self.mk_pi(&vars, ty);
            let value = Some(self.mk_lambda(&vars, proof));
            let name = self.tc.st.name(&format!("{full}.eq_{}", i + 1));
            let val = ConstantVal { name, level_params: params.to_vec(), ty };
            made.constant(
                &self.tc.st,
                &ConstantInfo { val, kind: ConstantKind::Theorem { value } },
                &Attributes::default(),
            );
        }
        Ok(())
    }

    /// `lhs = rhs` and its proof by computation.
    fn equation(&mut self, lhs: Expr, rhs: Expr, ty: Expr) -> Option<(Expr, Expr)> {
        let level = self.tc.sort_of(ty)?;
        let eq = self.constant("Eq", &[level]);
        let refl = self.constant("Eq.refl", &[level]);
        Some((self.tc.st.apps(eq, &[ty, lhs, rhs]), self.tc.st.apps(refl, &[ty, lhs])))
    }
}
