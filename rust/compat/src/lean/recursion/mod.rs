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
use super::scope::parent;
use super::state::Made;
use super::syntax::{Body, Decl, EquationSyntax};
use canonical_core::env::{Attributes, ConstantInfo, ConstantKind, ConstantVal};
use canonical_core::expr::{BinderInfo, Expr, FVar, Node};
use canonical_core::name::Name;
use tree::{Branch, Leaf, Tree};

/// The type of a definition, and how many binders stand before its colon.
#[derive(Clone, Copy)]
pub(super) struct Signature {
    pub ty: Expr,
    pub binders: usize,
}

/// What equations were compiled to, under the binders of the declaration.
pub(super) struct Compiled {
    pub value: Expr,
    pub equations: Equations,
}

/// The equations that hold of a function by computation.
#[derive(Default)]
pub(super) struct Equations {
    /// The locals that stand for functions, applied to their binders, with the names of these.
    locals: Vec<(FVar, String)>,
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

/// A function while it is being defined.
struct Function<'r> {
    /// Its full name, and the namespace in which its equations are read.
    name: String,
    ns: String,

    /// The local that stands for it, applied to its binders.
    local: FVar,
    /// The binders that are the same in every recursive call, and in what is matched.
    binders: Vec<FVar>,
    /// The other binders, and the variables that are matched.
    scrutinees: Vec<FVar>,
    /// The type of the result.
    result: Expr,
    /// How many binders it is declared with.
    declared: usize,
    rows: &'r [EquationSyntax],
    /// Where it is declared.
    at: usize,
}

impl Function<'_> {
    /// How many of the scrutinees are binders.
    fn varying(&self) -> usize {
        self.declared - self.binders.len()
    }

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
        let (binders, ns) = (header.binders.clone(), self.ns.clone());
        let (declared, at) = (binders.len(), decl.at);
        let f = Function { name: full.to_owned(), ns, local, binders, scrutinees, result, declared, rows, at };
        let out = self.compile(&mut [f]);
        self.recursive.clear();
        self.close(open, names);
        if !self.calls.is_empty() {
            return Err(self.error(decl.at, "`by canonical` within equations is not supported"));
        }
        out?.pop().ok_or_else(|| self.error(decl.at, "nothing is defined"))
    }

    /// Compiles the equations of functions that may call each other, of the given types. Gives the binders that each takes,
    /// and what is under them.
    pub(super) fn compile_together(
        &mut self,
        decls: &[(String, &Decl)],
        types: &[Signature],
    ) -> Result<Vec<(Vec<FVar>, Compiled)>> {
        let fixed = self.open_shared(types);
        let mut fs = Vec::new();
        for ((full, decl), &Signature { ty, binders: declared }) in decls.iter().zip(types) {
            let Body::Equations(rows) = &decl.body else {
                return Err(self.error(decl.at, "what is defined in `mutual` is defined by equations here"));
            };
            let arity = rows.first().map_or(0, |r| r.patterns.len());
            if let Some(r) = rows.iter().find(|r| r.patterns.len() != arity) {
                return Err(self.error(r.at, format!("expected {arity} patterns, found {}", r.patterns.len())));
            }
            let local = self.bind("", BinderInfo::Default, ty, None);
            let value = self.tc.st.fvar(local);
            self.recursive.push(Recursive { name: full.clone(), value });
            let values: Vec<Expr> = fixed.iter().map(|&x| self.tc.st.fvar(x)).collect();
            let mut rest = ty;
            for &v in &values {
                if let Node::Pi(_, _, _, b) = self.tc.st.node(rest) {
                    rest = self.tc.st.instantiate1(b, v);
                }
            }
            let count = declared - fixed.len() + arity;
            let (scrutinees, result) = self.open_hidden(rest, count);
            if scrutinees.len() < count {
                return Err(self.error(decl.at, "the type has too few arguments to match"));
            }
            let (name, ns, binders) = (full.clone(), parent(full).to_owned(), fixed.clone());
            fs.push(Function { name, ns, local, binders, scrutinees, result, declared, rows, at: decl.at });
        }
        let out = self.compile(&mut fs)?;
        self.recursive.clear();
        if !self.calls.is_empty() {
            return Err(self.error(decls[0].1.at, "`by canonical` within equations is not supported"));
        }
        let taken = fs.iter().map(|f| {
            let varying = &f.scrutinees[..f.varying()];
            f.binders.iter().chain(varying).copied().collect()
        });
        Ok(taken.collect::<Vec<_>>().into_iter().zip(out).collect())
    }

    /// Opens the binders that all functions have first, by name and type.
    fn open_shared(&mut self, types: &[Signature]) -> Vec<FVar> {
        let mut xs = Vec::new();
        let mut rest: Vec<Expr> = types.iter().map(|t| t.ty).collect();
        let count = types.iter().map(|t| t.binders).min().unwrap_or(0);
        while xs.len() < count {
            let pis: Vec<_> = rest.iter().map(|&ty| self.tc.st.node(ty)).collect();
            let Node::Pi(name, info, ty, _) = pis[0] else { break };
            let mut same = |p: &Node| match *p {
                Node::Pi(n, i, t, _) => (n, i) == (name, info) && self.tc.unify_written(t, ty),
                _ => false,
            };
            if !pis.iter().all(&mut same) {
                break;
            }
            let shown = self.tc.st.name_string(name);
            let x = self.bind(&shown, info, ty, None);
            xs.push(x);
            let value = self.tc.st.fvar(x);
            for ty in &mut rest {
                if let Node::Pi(_, _, _, b) = self.tc.st.node(*ty) {
                    *ty = self.tc.st.instantiate1(b, value);
                }
            }
        }
        xs
    }

    /// Compiles functions that call each other; what varies of their binders is left open.
    fn compile(&mut self, fs: &mut [Function<'_>]) -> Result<Vec<Compiled>> {
        let (mut values, mut leaves) = (Vec::new(), Vec::new());
        for f in fs.iter_mut() {
            let (value, own) = self.without_recursion(f)?;
            values.push(value);
            leaves.push(own);
        }
        let locals: Vec<FVar> = fs.iter().map(|f| f.local).collect();
        if leaves.iter().flatten().any(|l| locals.iter().any(|&f| self.tc.st.occurs(f, l.rhs))) {
            loop {
                let fixed = self.fixed_binders(fs, &leaves);
                let mut same = true;
                for (f, leaves) in fs.iter_mut().zip(&mut leaves).filter(|(f, _)| fixed < f.binders.len()) {
                    same = false;
                    f.vary(fixed);
                    *leaves = self.without_recursion(f)?.1;
                }
                if same {
                    break;
                }
            }
            let places = self.structural_places(fs, &leaves)?;
            values = self.by_recursion(fs, &places)?;
            for ((f, &place), leaves) in fs.iter().zip(&places).zip(&mut leaves) {
                self.split_leaves(f, place, leaves)?;
            }
        }
        let locals: Vec<(FVar, String)> = fs.iter().map(|f| (f.local, f.name.clone())).collect();
        let mut out = Vec::new();
        for ((f, value), leaves) in fs.iter().zip(values).zip(leaves) {
            let varying = f.varying();
            let outer: Vec<Expr> = f.scrutinees[..varying].iter().map(|&x| self.tc.st.fvar(x)).collect();
            let value = self.tc.beta(value, &outer);
            let split = leaves.iter().any(|l| l.args.iter().any(|&a| !matches!(self.tc.st.node(a), Node::FVar(_))));
            let rows = if split { leaves } else { Vec::new() };
            out.push(Compiled { value, equations: Equations { locals: locals.clone(), varying, rows } });
        }
        Ok(out)
    }

    /// The tree of the equations with the calls as they stand, closed over the scrutinees, and its leaves: they tell
    /// whether there is any recursion, and over what. A binder that is an index of what is matched varies.
    fn without_recursion(&mut self, f: &mut Function<'_>) -> Result<(Expr, Vec<Leaf>)> {
        self.ns.clone_from(&f.ns);
        loop {
            let mut plain = Tree::new(None, f.at);
            let branch = f.branch(self);
            let fault = match self.tree(&mut plain, f.rows, branch) {
                Ok(tree) => return Ok((self.mk_lambda(&f.scrutinees, tree), plain.leaves)),
                Err(fault) => fault,
            };
            let index = plain.fixed_index.and_then(|i| f.binders.iter().position(|&x| x == i));
            f.vary(index.ok_or(fault)?);
        }
    }

    /// Lets the leaves be those that hold by computation: recursion over the scrutinee at `place` computes where this is a
    /// constructor, and where an equation has a variable there, it becomes one for each constructor.
    fn split_leaves(&mut self, f: &Function<'_>, place: usize, leaves: &mut Vec<Leaf>) -> Result<()> {
        let open = |s: &Self, l: &Leaf| matches!(s.tc.st.node(l.args[place]), Node::FVar(_));
        if !leaves.iter().any(|l| open(self, l)) || self.tc.is_prop(f.result) {
            return Ok(());
        }
        self.ns.clone_from(&f.ns);
        let mut tree = Tree { split: Some(place), ..Tree::new(None, f.at) };
        let branch = f.branch(self);
        self.tree(&mut tree, f.rows, branch)?;
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
        if equations.locals.is_empty() {
            return Ok(());
        }
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
        let mut functions = Vec::new();
        for (local, name) in &equations.locals {
            let name = self.tc.st.name(name);
            let constant = self.tc.st.const_at(name, &levels);
            functions.push((*local, apply(self, constant, variables)));
        }
        let whole = apply(self, own, fixed);
        for (i, eq) in equations.rows.iter().enumerate() {
            let lhs = self.tc.st.apps(whole, &eq.args);
            let rhs = self.replaced(eq.rhs, &functions);
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
