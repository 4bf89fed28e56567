//! Indices that are no variables: what they say of the constructors that a term may be.
//!
//! The indices of what is matched are variables, or constructors of such. The motive of the case distinction looks at the
//! indices in turn: where they are of the expected form it is the type of the result, otherwise a unit type, so that a
//! constructor that makes other indices is no case (Monin, Shi: Handcrafted inversions made operational on operational
//! semantics, 2013). Lean solves equations of the indices instead; what computes is the same.

use super::super::elab::{Elab, Result};
use super::tree::{Branch, Target, Tree};
use canonical_core::expr::{Expr, FVar, Node};
use canonical_core::level::Level;
use canonical_core::name::Name;
use num_bigint::BigUint;
use num_traits::One;
use std::collections::VecDeque;

/// Indices with more constructors in each other are not looked at.
const MAX_DEPTH: u32 = 64;

/// The form of an index.
#[derive(Clone)]
pub(super) enum Index {
    /// A variable.
    Var(FVar),
    /// A constructor of a type without indices, with the forms of its fields.
    Ctor(Name, Vec<Index>),
}

/// What the index that a constructor makes is to one that is expected.
pub(super) enum Fit {
    /// Of its form.
    Fits,
    /// Never equal to it.
    Never,
    /// It hangs on a field of the constructor.
    Waits(FVar),
    Unknown,
}

/// The arm of a constructor in a case distinction.
struct Arm<'a> {
    ctor: Name,
    fields: &'a [FVar],
    /// What was generalised, as it is there.
    deps: &'a [FVar],
    /// What the variable is there.
    made: Expr,
}

/// What is left of a constructor after one of its fields was looked at.
pub(super) struct Rest<'a> {
    /// Its fields.
    pub own: &'a [FVar],
    /// The indices that it makes.
    pub found: &'a [Expr],
    pub made: Expr,
}

/// What the motive of a case distinction is made of.
pub(super) struct Motive {
    /// The type of the result after what is generalised, with the variables as they are before the distinction.
    pub goal: Expr,
    /// The universe of that.
    pub level: Level,
}

impl Elab<'_> {
    /// The form of an index whose variables are among `vars` and not `seen`.
    ///
    /// # Errors
    /// The variable that is in the way, if it is one that is not among them.
    pub(super) fn index_form(
        &mut self,
        e: Expr,
        vars: &[FVar],
        seen: &mut Vec<FVar>,
        depth: u32,
    ) -> std::result::Result<Index, Option<FVar>> {
        let mut e = e;
        if !matches!(self.tc.st.node(e), Node::FVar(_)) {
            e = self.constructed(e);
        }
        if let Node::FVar(i) = self.tc.st.node(e) {
            if seen.contains(&i) {
                return Err(None);
            }
            if !vars.contains(&i) {
                return Err(Some(i));
            }
            seen.push(i);
            return Ok(Index::Var(i));
        }
        let Some(ctor) = self.tc.ctor_of(e).filter(|_| depth < MAX_DEPTH) else { return Err(None) };
        let fields = self.fields_of(ctor, e).ok_or(None)?;
        let mut forms = Vec::with_capacity(fields.len());
        for f in fields {
            forms.push(self.index_form(f, vars, seen, depth + 1)?);
        }
        Ok(Index::Ctor(ctor, forms))
    }

    /// A term as an application of a constructor, if it computes to one; sums with a numeral keep their form.
    fn constructed(&mut self, e: Expr) -> Expr {
        let e = self.tc.instantiate_mvars(e);
        if let Some(pred) = self.predecessor(e) {
            let succ = self.constant("Nat.succ", &[]);
            let made = self.tc.st.app(succ, pred);
            if self.tc.is_def_eq(made, e) {
                return made;
            }
        }
        let e = self.whnf(e);
        self.tc.literal_to_ctor(e)
    }

    /// `n + k` for `n + (k + 1)`, and `k` for a numeral `k + 1`.
    fn predecessor(&mut self, e: Expr) -> Option<Expr> {
        let (f, args) = self.tc.st.unfold_app(e);
        let Node::Const(name, _) = self.tc.st.node(f) else { return None };
        match (self.tc.st.name_string(name).as_str(), &args[..]) {
            ("OfNat.ofNat", &[ty, lit, _]) => {
                let Node::Nat(n) = self.tc.st.node(lit) else { return None };
                let n = self.tc.st.nat_value(n).clone();
                if n == BigUint::ZERO || self.tc.st.head_const(ty) != self.tc.env.find("Nat").map(|i| i.val.name) {
                    return None;
                }
                let lit = self.tc.st.nat(n - BigUint::one());
                let instance = self.constant("instOfNatNat", &[]);
                let instance = self.tc.st.app(instance, lit);
                let numeral = self.constant("OfNat.ofNat", &[Level::ZERO]);
                Some(self.tc.st.apps(numeral, &[ty, lit, instance]))
            }
            ("HAdd.hAdd", &[a, b, c, instance, n, k]) => {
                let less = self.predecessor(k)?;
                let zero = self.tc.st.unfold_app(less).1.get(1).copied().map(|lit| self.tc.st.node(lit));
                match zero {
                    Some(Node::Nat(z)) if *self.tc.st.nat_value(z) == BigUint::ZERO => Some(n),
                    _ => Some(self.tc.st.apps(f, &[a, b, c, instance, n, less])),
                }
            }
            _ => None,
        }
    }

    /// The fields of a whole constructor application of a type without indices.
    fn fields_of(&self, ctor: Name, e: Expr) -> Option<Vec<Expr>> {
        let val = self.tc.env.ctor(ctor)?;
        let plain = self.tc.env.inductive(val.induct)?.num_indices == 0;
        let (_, args) = self.tc.st.unfold_app(e);
        let whole = args.len() == (val.num_params + val.num_fields) as usize;
        (plain && whole).then(|| args[val.num_params as usize..].to_vec())
    }

    /// Compares an index that a constructor with the fields `own` makes with the expected form; the values of its
    /// variables are added.
    pub(super) fn fit(&mut self, form: &Index, e: Expr, own: &[FVar], values: &mut Vec<(FVar, Expr)>) -> Fit {
        let Index::Ctor(ctor, forms) = form else {
            if let Index::Var(v) = form {
                values.push((*v, e));
            }
            return Fit::Fits;
        };
        let e = self.constructed(e);
        match self.tc.ctor_of(e) {
            Some(c) if c == *ctor => match self.fields_of(c, e) {
                Some(fields) => self.fit_all(forms, &fields, own, values),
                None => Fit::Unknown,
            },
            Some(_) => Fit::Never,
            None => match self.tc.st.node(e) {
                Node::FVar(y) if own.contains(&y) => Fit::Waits(y),
                _ => Fit::Unknown,
            },
        }
    }

    /// [`Elab::fit`] for all indices: one that never fits decides.
    pub(super) fn fit_all(
        &mut self,
        forms: &[Index],
        found: &[Expr],
        own: &[FVar],
        values: &mut Vec<(FVar, Expr)>,
    ) -> Fit {
        let mut out = Fit::Fits;
        for (form, &e) in forms.iter().zip(found) {
            match (self.fit(form, e, own, values), &out) {
                (Fit::Never, _) => return Fit::Never,
                (Fit::Fits, _) | (_, Fit::Unknown) | (Fit::Waits(_), Fit::Waits(_)) => {}
                (fit, _) => out = fit,
            }
        }
        out
    }

    /// The motive of a case distinction.
    pub(super) fn index_motive(&mut self, target: &Target, m: &Motive, at: usize) -> Result<Expr> {
        if target.forms.iter().all(|f| matches!(f, Index::Var(_))) {
            let mut targets = target.vars.clone();
            targets.push(target.x);
            return Ok(self.mk_lambda(&targets, m.goal));
        }
        let (open, names) = (self.open.len(), self.locals.len());
        let family = self.tc.st.const_at(target.induct, &target.levels);
        let family = self.tc.st.apps(family, &target.params);
        let family_ty = self.infer(family, at)?;
        let (mut xs, _) = self.open_hidden(family_ty, target.forms.len());
        let indices: Vec<Expr> = xs.iter().map(|&i| self.tc.st.fvar(i)).collect();
        let ty = self.tc.st.apps(family, &indices);
        let name = self.tc.st.local(target.x).name;
        let x = self.bind_hidden(name, canonical_core::expr::BinderInfo::Default, ty);
        let todo = xs.iter().copied().zip(target.forms.iter().cloned()).collect();
        let body = self.discriminate(todo, x, Vec::new(), target.x, m, at)?;
        self.close(open, names);
        xs.push(x);
        Ok(self.mk_lambda(&xs, body))
    }

    /// The type of the result where the variables of `todo` are of their forms, otherwise the unit type.
    fn discriminate(
        &mut self,
        mut todo: VecDeque<(FVar, Index)>,
        x: FVar,
        mut values: Vec<(FVar, Expr)>,
        matched: FVar,
        m: &Motive,
        at: usize,
    ) -> Result<Expr> {
        let Some((i, form)) = todo.pop_front() else {
            let x = self.tc.st.fvar(x);
            values.push((matched, x));
            return Ok(self.replaced(m.goal, &values));
        };
        let value = self.tc.st.fvar(i);
        let (ctor, forms) = match form {
            Index::Var(v) => {
                values.push((v, value));
                return self.discriminate(todo, x, values, matched, m, at);
            }
            Index::Ctor(ctor, forms) => (ctor, forms),
        };
        let later: Vec<FVar> = todo.iter().map(|t| t.0).chain([x]).collect();
        let deps = self.dependents(&later, &[i]);
        let sort = self.tc.st.sort(m.level);
        let motive_body = self.mk_pi(&deps, sort);
        self.split(i, &deps, motive_body, at, &mut |s, arm| {
            let Arm { ctor: c, fields, deps: new_deps, .. } = arm;
            if c != ctor {
                return Ok(s.constant("PUnit", &[m.level]));
            }
            let now = |y: FVar| deps.iter().position(|&d| d == y).map_or(y, |i| new_deps[i]);
            let rest = todo.iter().map(|(y, f)| (now(*y), f.clone()));
            let todo = fields.iter().copied().zip(forms.iter().cloned()).chain(rest).collect();
            s.discriminate(todo, now(x), values.clone(), matched, m, at)
        })
    }

    /// `e` with variables replaced by their values.
    pub(in super::super) fn replaced(&mut self, e: Expr, values: &[(FVar, Expr)]) -> Expr {
        let (from, to): (Vec<FVar>, Vec<Expr>) = values.iter().copied().unzip();
        let e = self.tc.st.abstract_fvars(e, &from);
        self.tc.st.instantiate(e, &to)
    }

    /// A case distinction on a variable of a type without indices, of type `(deps) → …`, applied to `deps`. An arm is given
    /// its constructor, the fields, what `deps` are there, and what the variable is.
    fn split(
        &mut self,
        y: FVar,
        deps: &[FVar],
        ty: Expr,
        at: usize,
        arm: &mut dyn FnMut(&mut Self, Arm<'_>) -> Result<Expr>,
    ) -> Result<Expr> {
        let unknown = |s: &Self| s.error(at, "what is matched has an index that cannot be looked at");
        let motive = self.mk_lambda(&[y], ty);
        let own_ty = self.tc.st.local(y).ty;
        let own_ty = self.whnf(own_ty);
        let (head, params) = self.tc.st.unfold_app(own_ty);
        let Node::Const(induct, levels) = self.tc.st.node(head) else { return Err(unknown(self)) };
        let Some(ctors) = self.tc.env.inductive(induct).filter(|i| i.num_indices == 0).map(|i| i.ctors.clone()) else {
            return Err(unknown(self));
        };
        let Some(level) = self.tc.sort_of(ty) else { return Err(unknown(self)) };
        let levels = self.tc.st.levels(levels).to_vec();
        let cases_on = self.cases_on(induct, &levels, level, at)?;
        let value = self.tc.st.fvar(y);
        let mut out = self.tc.st.apps(cases_on, &params);
        out = self.tc.st.apps(out, &[motive, value]);
        for ctor in ctors {
            let (open, names) = (self.open.len(), self.locals.len());
            let c = self.tc.st.const_at(ctor, &levels);
            let c = self.tc.st.apps(c, &params);
            let c_ty = self.infer(c, at)?;
            let (mut xs, _) = self.open_hidden(c_ty, usize::MAX);
            let fields: Vec<Expr> = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
            let made = self.tc.st.apps(c, &fields);
            let arm_ty = self.tc.beta(motive, &[made]);
            let (new_deps, _) = self.open_hidden(arm_ty, deps.len());
            let body = arm(self, Arm { ctor, fields: &xs, deps: &new_deps, made });
            self.close(open, names);
            xs.extend(new_deps);
            let body = self.mk_lambda(&xs, body?);
            out = self.tc.st.app(out, body);
        }
        let deps: Vec<Expr> = deps.iter().map(|&d| self.tc.st.fvar(d)).collect();
        Ok(self.tc.st.apps(out, &deps))
    }

    /// `T.casesOn` into a universe.
    pub(super) fn cases_on(&mut self, induct: Name, levels: &[Level], into: Level, at: usize) -> Result<Expr> {
        let name = self.tc.st.name_string(induct);
        let Some(cases_on) = self.tc.env.find(&format!("{name}.casesOn")) else {
            return Err(self.error(at, format!("`{name}` cannot be matched")));
        };
        let mut levels = levels.to_vec();
        if cases_on.val.level_params.len() > levels.len() {
            levels.insert(0, into);
        }
        Ok(self.tc.st.const_at(cases_on.val.name, &levels))
    }

    /// A case distinction on a field of a constructor on which an index that it makes hangs: `motive` applied to the indices
    /// and to what is made, for each constructor that the field may be. `rest` goes on with the fields, the indices and what
    /// is made.
    pub(super) fn split_field(
        &mut self,
        y: FVar,
        own: &[FVar],
        applied: Expr,
        (found, made): (&[Expr], Expr),
        at: usize,
        rest: &mut dyn FnMut(&mut Self, Rest<'_>) -> Result<Expr>,
    ) -> Result<Expr> {
        let deps = self.dependents(own, &[y]);
        let ty = self.mk_pi(&deps, applied);
        self.split(y, &deps, ty, at, &mut |s, arm| {
            let Arm { fields, deps: new_deps, made: value, .. } = arm;
            let mut values = vec![(y, value)];
            for (&d, &n) in deps.iter().zip(new_deps) {
                let n = s.tc.st.fvar(n);
                values.push((d, n));
            }
            let kept = own.iter().copied().filter(|o| *o != y && !deps.contains(o));
            let own: Vec<FVar> = kept.chain(fields.iter().copied()).chain(new_deps.iter().copied()).collect();
            let found: Vec<Expr> = found.iter().map(|&e| s.replaced(e, &values)).collect();
            let made = s.replaced(made, &values);
            rest(s, Rest { own: &own, found: &found, made })
        })
    }

    /// A term of the type of the result from a variable that can be made by no constructor, if there is one.
    pub(super) fn impossible(&mut self, tree: &mut Tree<'_>, branch: &Branch) -> Result<Option<Expr>> {
        let fixed = tree.fixed_index;
        for &x in branch.vars.iter().filter(|&&x| Some(x) != branch.below) {
            let ty = self.tc.st.local(x).ty;
            let ty = self.whnf(ty);
            let target = self.target(tree, x, ty, branch, tree.at);
            tree.fixed_index = fixed;
            let Ok(target) = target else { continue };
            if !self.never_made(&target)? {
                continue;
            }
            let goal = branch.goal;
            let Some(level) = self.tc.sort_of(goal) else { continue };
            let name = self.tc.st.name_string(target.induct);
            let params = self.tc.env.find(&format!("{name}.casesOn")).map_or(0, |c| c.val.level_params.len());
            if params > target.levels.len() || level == Level::ZERO {
                return self.cases(tree, &[], branch.clone(), &target).map(Some);
            }
            // The type eliminates only into propositions.
            let never = self.constant("False", &[]);
            let branch = Branch { goal: never, ..branch.clone() };
            let proof = self.cases(tree, &[], branch, &target)?;
            let elim = self.constant("False.elim", &[level]);
            return Ok(Some(self.tc.st.apps(elim, &[goal, proof])));
        }
        Ok(None)
    }

    /// Whether every constructor makes other indices than those of the target.
    fn never_made(&mut self, target: &Target) -> Result<bool> {
        let ctors = self.tc.env.inductive(target.induct).map_or(Vec::new(), |i| i.ctors.clone());
        for ctor in ctors {
            let (open, names) = (self.open.len(), self.locals.len());
            let (_, found, _) = self.opened(target, ctor)?;
            let fit = self.fit_all(&target.forms, &found, &[], &mut Vec::new());
            self.close(open, names);
            if !matches!(fit, Fit::Never) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
