//! Case trees: the first equation says which variable is looked at next; each constructor of its type is a branch.
//!
//! What depends on the variable or on the indices of its type is generalised before the case distinction and comes back
//! in each branch (Goguen, McBride, McKinna: Eliminating dependent pattern matching, 2006). The indices have to be
//! variables, or constructors of variables (`indices.rs`).

use super::super::elab::{Elab, Local, Result};
use super::super::syntax::EquationSyntax;
use super::calls::Recursion;
use super::indices::{Fit, Index, Motive};
use super::pattern::{Pattern, Shape};
use canonical_core::expr::{BinderInfo, Expr, FVar, Node};
use canonical_core::level::Level;
use canonical_core::name::Name;

/// An equation under one branch of the tree.
pub(super) struct Leaf {
    /// The variables of the branch, in order.
    pub vars: Vec<FVar>,
    /// What the scrutinees are there.
    pub args: Vec<Expr>,
    pub rhs: Expr,
    /// The type of both sides.
    pub ty: Expr,
    /// Where the equation stands in the source.
    at: usize,
}

/// An equation on the way: patterns for terms, of which the first are looked at first.
#[derive(Clone)]
pub(super) struct Row<'t> {
    todo: Vec<(Expr, Pattern<'t>)>,
    names: Vec<Local>,
    source: &'t EquationSyntax,
}

/// A branch on the way.
#[derive(Clone)]
pub(super) struct Branch {
    /// The variables that a case distinction may change, in order.
    pub vars: Vec<FVar>,
    /// That of them which recursion calls upon.
    pub below: Option<FVar>,
    /// What the scrutinees are.
    pub args: Vec<Expr>,
    /// The type of the result.
    pub goal: Expr,
}

/// What is the same for the whole tree.
pub(super) struct Tree<'a> {
    /// How calls of the function are replaced.
    pub recursion: Option<&'a Recursion>,
    /// The place of a scrutinee that is to be a constructor at every leaf where it can be matched.
    pub split: Option<usize>,
    /// An index that would have to vary for a variable to be matched, found last.
    pub fixed_index: Option<FVar>,
    /// Where the declaration stands.
    pub at: usize,
    pub leaves: Vec<Leaf>,
}

impl<'a> Tree<'a> {
    /// A tree in which nothing was found yet.
    pub(super) fn new(recursion: Option<&'a Recursion>, at: usize) -> Self {
        Tree { recursion, split: None, fixed_index: None, at, leaves: Vec::new() }
    }
}

/// A variable of an inductive type whose indices have a form.
pub(super) struct Target {
    pub x: FVar,
    pub induct: Name,
    pub levels: Vec<Level>,
    pub params: Vec<Expr>,
    indices: Vec<Expr>,
    pub forms: Vec<Index>,
    /// The variables of the forms, in order.
    pub vars: Vec<FVar>,
}

/// A case distinction on the way.
struct Cases<'c, 't> {
    rows: &'c [Row<'t>],
    branch: &'c Branch,
    target: &'c Target,
    /// What is generalised.
    deps: &'c [FVar],
    motive: Expr,
    of: &'c Motive,
}

impl Elab<'_> {
    /// The tree of the equations.
    pub(super) fn tree(&mut self, tree: &mut Tree<'_>, rows: &[EquationSyntax], branch: Branch) -> Result<Expr> {
        let mut on_the_way = Vec::with_capacity(rows.len());
        for source in rows {
            // The binders that vary have no patterns; their names mean what they are in the branch.
            let (varying, matched) = branch.args.split_at(branch.args.len() - source.patterns.len());
            let names = varying.iter().filter_map(|&e| self.local_of(e)).collect();
            let todo = matched.iter().copied().zip(source.patterns.iter().map(Pattern::Written)).collect();
            on_the_way.push(Row { todo, names, source });
        }
        let out = self.branch(tree, on_the_way, branch)?;
        match rows.iter().find(|r| tree.leaves.iter().all(|l| l.at != r.at)) {
            Some(r) => Err(self.error(r.at, "this equation is never used: those before it cover all its cases")),
            None => Ok(out),
        }
    }

    /// A variable under its own name.
    fn local_of(&self, e: Expr) -> Option<Local> {
        let Node::FVar(x) = self.tc.st.node(e) else { return None };
        Some(Local { name: self.tc.st.name_string(self.tc.st.local(x).name), value: e })
    }

    fn branch(&mut self, tree: &mut Tree<'_>, mut rows: Vec<Row<'_>>, branch: Branch) -> Result<Expr> {
        loop {
            let Some(row) = rows.first_mut() else {
                if let Some(e) = self.impossible(tree, &branch)? {
                    return Ok(e);
                }
                let args: Vec<String> = branch.args.iter().map(|&a| self.show(a)).collect();
                return Err(self.error(tree.at, format!("no equation is given for {}", args.join(", "))));
            };
            if row.todo.is_empty() {
                let row = rows.swap_remove(0);
                return match self.split_target(tree, &branch)? {
                    Some(target) => self.cases(tree, &[row], branch, &target),
                    None => self.leaf(tree, row, branch),
                };
            }
            let (e, pattern) = row.todo.remove(0);
            let ty = self.infer(e, row.source.at)?;
            let ty = self.whnf(ty);
            match self.shape(&pattern, ty, row.source.at)? {
                Shape::Any(name) => {
                    row.names.extend(name.map(|n| Local { name: n.to_owned(), value: e }));
                }
                Shape::Ctor(ctor, fields) => {
                    let (head, args) = self.tc.st.unfold_app(e);
                    match self.tc.st.node(head) {
                        Node::Const(c, _) if c == ctor => {
                            let fields: Vec<_> =
                                args[args.len() - fields.len()..].iter().copied().zip(fields).collect();
                            row.todo.splice(..0, fields);
                        }
                        Node::Const(..) => {
                            rows.remove(0);
                        }
                        Node::FVar(x) => {
                            row.todo.insert(0, (e, pattern));
                            let at = row.source.at;
                            let target = self.target(tree, x, ty, &branch, at)?;
                            return self.cases(tree, &rows, branch, &target);
                        }
                        _ => return Err(self.error(row.source.at, "this cannot be matched")),
                    }
                }
            }
        }
    }

    /// The variable that is to be matched although no equation asks for it, if it can be.
    fn split_target(&mut self, tree: &mut Tree<'_>, branch: &Branch) -> Result<Option<Target>> {
        let Some(e) = tree.split.map(|place| branch.args[place]) else { return Ok(None) };
        let Node::FVar(x) = self.tc.st.node(e) else { return Ok(None) };
        let ty = self.infer(e, tree.at)?;
        let ty = self.whnf(ty);
        Ok(self.target(tree, x, ty, branch, tree.at).ok())
    }

    fn leaf(&mut self, tree: &mut Tree<'_>, row: Row<'_>, branch: Branch) -> Result<Expr> {
        let names = self.locals.len();
        self.locals.extend(row.names);
        let rhs = self.term_of(&row.source.rhs, branch.goal)?;
        self.settle(true)?;
        self.locals.truncate(names);
        let rhs = self.tc.instantiate_mvars(rhs);
        self.finished(rhs, row.source.at)?;
        let out = match tree.recursion {
            Some(r) => self.without_calls(r, &branch, rhs, row.source.at)?,
            None => rhs,
        };
        let vars = branch.vars.iter().copied().filter(|&x| Some(x) != branch.below).collect();
        tree.leaves.push(Leaf { vars, args: branch.args, rhs, ty: branch.goal, at: row.source.at });
        Ok(out)
    }

    pub(super) fn target(
        &mut self,
        tree: &mut Tree<'_>,
        x: FVar,
        ty: Expr,
        branch: &Branch,
        at: usize,
    ) -> Result<Target> {
        let (head, args) = self.tc.st.unfold_app(ty);
        let inductive = match self.tc.st.node(head) {
            Node::Const(n, levels) => self.tc.env.inductive(n).map(|i| (n, levels, i.num_params as usize)),
            _ => None,
        };
        let Some((induct, levels, num_params)) = inductive else {
            return Err(self.error(at, "this cannot be matched"));
        };
        let (mut forms, mut vars) = (Vec::new(), Vec::new());
        for &a in &args[num_params..] {
            match self.index_form(a, &branch.vars, &mut vars, 0) {
                Ok(form) => forms.push(form),
                Err(fixed) => {
                    tree.fixed_index = fixed.or(tree.fixed_index);
                    let ty = self.show(ty);
                    return Err(self.error(
                        at,
                        format!("matching is not supported where an index is no variable or constructor:\n  {ty}"),
                    ));
                }
            }
        }
        if !branch.vars.contains(&x) {
            return Err(self.error(at, "this variable is fixed, and cannot be matched"));
        }
        let levels = self.tc.st.levels(levels).to_vec();
        let (params, indices) = (args[..num_params].to_vec(), args[num_params..].to_vec());
        Ok(Target { x, induct, levels, params, indices, forms, vars })
    }

    /// A case distinction: `casesOn` with what depends on the variable generalised.
    pub(super) fn cases(
        &mut self,
        tree: &mut Tree<'_>,
        rows: &[Row<'_>],
        branch: Branch,
        target: &Target,
    ) -> Result<Expr> {
        let mut targets = target.vars.clone();
        targets.push(target.x);
        let deps = self.dependents(&branch.vars, &targets);
        let goal = self.mk_pi(&deps, branch.goal);
        let Some(level) = self.tc.sort_of(goal) else {
            return Err(self.error(tree.at, "the type has no universe"));
        };
        let of = Motive { goal, level };
        let motive = self.index_motive(target, &of, tree.at)?;
        let f = self.cases_on(target.induct, &target.levels, level, tree.at)?;
        let mut args = target.params.clone();
        args.push(motive);
        args.extend(&target.indices);
        args.push(self.tc.st.fvar(target.x));
        let ctors = self.tc.env.inductive(target.induct).map_or(Vec::new(), |i| i.ctors.clone());
        let cases = Cases { rows, branch: &branch, target, deps: &deps, motive, of: &of };
        for ctor in ctors {
            let (open, names) = (self.open.len(), self.locals.len());
            let (fields, found, made) = self.opened(target, ctor)?;
            let arm = self.arm(tree, &cases, &fields, &found, made);
            self.close(open, names);
            args.push(self.mk_lambda(&fields, arm?));
        }
        args.extend(deps.iter().map(|&x| self.tc.st.fvar(x)));
        Ok(self.tc.st.apps(f, &args))
    }

    /// A constructor of the type of the target with its fields opened: these, the indices, and what is made.
    pub(super) fn opened(&mut self, target: &Target, ctor: Name) -> Result<(Vec<FVar>, Vec<Expr>, Expr)> {
        let c = self.tc.st.const_at(ctor, &target.levels);
        let c = self.tc.st.apps(c, &target.params);
        let ty = self.infer(c, 0)?;
        let (fields, result) = self.open_hidden(ty, usize::MAX);
        let made = fields.iter().fold(c, |c, &x| {
            let x = self.tc.st.fvar(x);
            self.tc.st.app(c, x)
        });
        let (_, args) = self.tc.st.unfold_app(result);
        Ok((fields, args[target.params.len()..].to_vec(), made))
    }

    /// Those of the variables that mention the targets, directly or by each other.
    pub(super) fn dependents(&mut self, vars: &[FVar], targets: &[FVar]) -> Vec<FVar> {
        let mut out: Vec<FVar> = Vec::new();
        for &v in vars.iter().filter(|v| !targets.contains(v)) {
            let ty = self.tc.st.local(v).ty;
            let ty = self.tc.instantiate_mvars(ty);
            if targets.iter().chain(&out).any(|&t| self.tc.st.occurs(t, ty)) {
                out.push(v);
            }
        }
        out
    }

    /// The branch of a constructor with the given fields, which makes `made` with the indices `found`.
    fn arm(
        &mut self,
        tree: &mut Tree<'_>,
        cases: &Cases<'_, '_>,
        fields: &[FVar],
        found: &[Expr],
        made: Expr,
    ) -> Result<Expr> {
        let Cases { rows, branch, target, deps, motive, of } = *cases;
        let mut values = Vec::new();
        match self.fit_all(&target.forms, found, fields, &mut values) {
            Fit::Fits => {}
            Fit::Never => return Ok(self.constant("PUnit.unit", &[of.level])),
            Fit::Waits(y) => {
                let mut args = found.to_vec();
                args.push(made);
                let applied = self.tc.beta(motive, &args);
                let at = tree.at;
                return self.split_field(y, fields, applied, (found, made), at, &mut |s, rest| {
                    s.arm(tree, cases, rest.own, rest.found, rest.made)
                });
            }
            Fit::Unknown => {
                let made = self.show(made);
                return Err(self.error(tree.at, format!("nothing tells whether {made} is a case of what is matched")));
            }
        }
        values.push((target.x, made));
        let goal = self.replaced(of.goal, &values);
        let (new_deps, goal) = self.open_hidden(goal, deps.len());
        let gone = |v: &FVar| *v == target.x || target.vars.contains(v) || deps.contains(v);
        let kept = branch.vars.iter().copied().filter(|v| !gone(v));
        let vars = kept.chain(fields.iter().copied()).chain(new_deps.iter().copied()).collect();
        for (&d, &n) in deps.iter().zip(&new_deps) {
            let n = self.tc.st.fvar(n);
            values.push((d, n));
        }
        let args = branch.args.iter().map(|&a| self.replaced(a, &values)).collect();
        let mut rows = rows.to_vec();
        for row in &mut rows {
            row.todo.iter_mut().for_each(|t| t.0 = self.replaced(t.0, &values));
            row.names.iter_mut().for_each(|n| n.value = self.replaced(n.value, &values));
        }
        let below = branch.below.map(|b| deps.iter().position(|&d| d == b).map_or(b, |i| new_deps[i]));
        let body = self.branch(tree, rows, Branch { vars, below, args, goal })?;
        Ok(self.mk_lambda(&new_deps, body))
    }

    /// Opens the first `n` binders of a type under names that no source can mean.
    pub(in super::super) fn open_hidden(&mut self, ty: Expr, n: usize) -> (Vec<FVar>, Expr) {
        let mut xs = Vec::new();
        let mut ty = ty;
        while xs.len() < n {
            let pi = match self.tc.st.node(ty) {
                Node::Pi(name, _, t, b) => Some((name, t, b)),
                _ if n == usize::MAX => None,
                _ => self.as_pi(ty).map(|(name, _, t, b)| (name, t, b)),
            };
            let Some((name, t, b)) = pi else { break };
            let x = self.bind_hidden(name, BinderInfo::Default, t);
            xs.push(x);
            let value = self.tc.st.fvar(x);
            ty = self.tc.st.instantiate1(b, value);
        }
        (xs, ty)
    }
}
