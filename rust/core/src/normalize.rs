//! The normal form in which a search sees every type and term.
//!
//! Definitions are unfolded unless that would lay bare a stuck recursor or matcher; recursive functions are unfolded by
//! their equation theorems, where those hold by computation; class projections of known instances are computed; numerals
//! are literals or `Nat.succ` of something open; binders have no names, so that terms that differ in names alone are
//! one; projection functions are `Expr.proj`. The result is definitionally equal to what was given.

use crate::env::{ConstantKind, Reducibility};
use crate::expr::{BinderInfo, Expr, Node};
use crate::level::{Level, Levels};
use crate::name::Name;
use crate::reduce::Tc;
use num_bigint::BigUint;
use num_traits::{One, Zero};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// An equation of a recursive function: `lhs` matches its arguments.
pub struct Equation {
    /// The number of variables; in `lhs` and `rhs` they are loose bound variables.
    pub vars: u32,
    /// The universe parameters of the theorem.
    pub level_params: Vec<Name>,
    /// The levels of the function on the left side.
    pub fn_levels: Levels,
    /// The patterns.
    pub lhs: Vec<Expr>,
    /// What the function is there.
    pub rhs: Expr,
}

/// Caches of the normaliser.
#[derive(Default)]
pub struct Normalizer {
    cache: FxHashMap<Expr, Expr>,
    equations: FxHashMap<Name, Option<Rc<Vec<Equation>>>>,
    /// Functions whose equations are being made, which are kept folded meanwhile.
    pending: Vec<Name>,
    depth: u32,
}

/// Nested normalisation deeper than this leaves a term as it is.
const MAX_DEPTH: u32 = 400;

/// How many steps a normalisation may take.
const MAX_STEPS: u64 = 100_000;

/// Literals beyond this are not written as successors in terms that are no values.
pub(crate) const MAX_UNARY: u32 = 64;

/// The same where all arguments are values.
const MAX_UNARY_CLOSED: u32 = 1 << 14;

impl Tc<'_> {
    /// The normal form of a term, in which assigned unknowns are replaced; where it takes very long, something on the way to it.
    pub fn norm(&mut self, e: Expr) -> Expr {
        let e = self.instantiate_mvars(e);
        if let Some(&out) = self.normalizer.cache.get(&e) {
            return out;
        }
        if self.defeq.comparing > 0 || self.normalizer.depth > 0 {
            return self.norm_core(e);
        }
        let (out, whole) = self.within(MAX_STEPS, |tc| tc.norm_core(e));
        if !whole {
            self.normalizer.cache.insert(e, out);
        }
        out
    }

    /// The normal form of a term, `None` if it takes more than so many steps.
    pub fn norm_within(&mut self, e: Expr, steps: u64) -> Option<Expr> {
        let (out, whole) = self.within(steps, |tc| tc.norm_core(e));
        whole.then_some(out)
    }

    fn norm_core(&mut self, e: Expr) -> Expr {
        if let Some(&out) = self.normalizer.cache.get(&e) {
            return out;
        }
        if self.normalizer.depth > MAX_DEPTH || !self.count(1) {
            return e;
        }
        self.normalizer.depth += 1;
        let out = self.norm_uncached(e);
        self.normalizer.depth -= 1;
        if self.normalizer.pending.is_empty() && !self.is_exhausted() && !self.out_of_budget() {
            self.normalizer.cache.insert(e, out);
            self.normalizer.cache.insert(out, out);
        }
        out
    }

    fn norm_uncached(&mut self, e: Expr) -> Expr {
        match self.st.node(e) {
            Node::Lam(_, _, t, b) => {
                let (t, b) = (self.norm_core(t), self.norm_core(b));
                self.eta(t, b)
            }
            Node::Pi(_, _, t, b) => {
                let (t, b) = (self.norm_core(t), self.norm_core(b));
                self.st.pi(Name::ANONYMOUS, BinderInfo::Default, t, b)
            }
            Node::Let(_, _, v, b) => {
                let e = self.st.instantiate1(b, v);
                self.norm_core(e)
            }
            Node::FVar(x) => match self.st.local(x).value {
                Some(v) => self.norm_core(v),
                None => e,
            },
            Node::Const(..) | Node::App(..) | Node::Proj(..) => self.norm_spine(e),
            _ => e,
        }
    }

    /// `fun x => f x` is `f`.
    fn eta(&mut self, t: Expr, b: Expr) -> Expr {
        if let Node::App(f, a) = self.st.node(b)
            && self.st.node(a) == Node::BVar(0)
            && !self.st.has_bvar(f, 0)
        {
            let dummy = self.st.prop();
            return self.st.instantiate1(f, dummy);
        }
        self.st.lam(Name::ANONYMOUS, BinderInfo::Default, t, b)
    }

    /// Normalises an application, a constant or a projection.
    fn norm_spine(&mut self, e: Expr) -> Expr {
        let mut cur = e;
        for _ in 0..10_000 {
            if !self.count(1) {
                return cur;
            }
            match self.step(cur) {
                Some(next) => cur = next,
                None => return self.norm_args(cur),
            }
            if !matches!(self.st.node(cur), Node::App(..) | Node::Const(..) | Node::Proj(..)) {
                return self.norm_core(cur);
            }
        }
        cur
    }

    fn norm_args(&mut self, e: Expr) -> Expr {
        let (f, args) = self.st.unfold_app(e);
        let f = match self.st.node(f) {
            Node::Proj(n, i, s) => {
                let s = self.norm_core(s);
                self.st.proj(n, i, s)
            }
            Node::Const(..) | Node::FVar(_) | Node::BVar(_) | Node::MVar(_) => f,
            _ => self.norm_core(f),
        };
        let args: Vec<Expr> = args.into_iter().map(|a| self.norm_core(a)).collect();
        let out = self.st.apps(f, &args);
        let out = self.fold_numeral(out);
        let out = self.structure_eta(out);
        // Normal arguments may have made a redex or a match.
        if out != e && self.step(out).is_some() { self.norm_spine(out) } else { out }
    }

    /// `Nat.zero` and `Nat.succ` of a literal are literals.
    fn fold_numeral(&mut self, e: Expr) -> Expr {
        match self.st.node(e) {
            Node::Const(n, _) if n == self.names.nat_zero => self.st.nat(BigUint::zero()),
            Node::App(f, a) => match (self.st.node(f), self.st.node(a)) {
                (Node::Const(n, _), Node::Nat(lit)) if n == self.names.nat_succ => {
                    let k = self.st.nat_value(lit) + BigUint::one();
                    self.st.nat(k)
                }
                _ => e,
            },
            _ => e,
        }
    }

    /// `mk p.1 p.2 …` is `p`.
    fn structure_eta(&mut self, e: Expr) -> Expr {
        let Node::App(_, last) = self.st.node(e) else { return e };
        let Node::Proj(_, _, s) = self.st.node(last) else { return e };
        let (f, args) = self.st.unfold_app(e);
        let Node::Const(n, _) = self.st.node(f) else { return e };
        let Some(ctor) = self.env.ctor(n) else { return e };
        let (params, fields) = (ctor.num_params as usize, ctor.num_fields as usize);
        if args.len() != params + fields || self.env.structure_like(ctor.induct).is_none() {
            return e;
        }
        let all = (0..fields).all(|i| {
            matches!(self.st.node(args[params + i]), Node::Proj(m, j, t) if m == ctor.induct && j as usize == i && t == s)
        });
        if all { s } else { e }
    }

    /// One step of computation at the head, if there is one that helps.
    fn step(&mut self, e: Expr) -> Option<Expr> {
        let (f, args) = self.st.unfold_app(e);
        match self.st.node(f) {
            Node::Lam(..) if !args.is_empty() => Some(self.beta(f, &args)),
            Node::Let(_, _, v, b) => {
                let f = self.st.instantiate1(b, v);
                Some(self.st.apps(f, &args))
            }
            Node::FVar(x) => {
                let v = self.st.local(x).value?;
                Some(self.st.apps(v, &args))
            }
            Node::Proj(_, i, s) => {
                let s = self.norm_core(s);
                let s = self.literal_to_ctor(s);
                let (c, fields) = self.st.unfold_app(s);
                let Node::Const(c, _) = self.st.node(c) else { return None };
                let ctor = self.env.ctor(c)?;
                let field = *fields.get((ctor.num_params + i) as usize)?;
                Some(self.st.apps(field, &args))
            }
            Node::Const(n, ls) => self.step_const(e, n, ls, &args),
            _ => None,
        }
    }

    fn step_const(&mut self, e: Expr, n: Name, ls: Levels, args: &[Expr]) -> Option<Expr> {
        if self.env.attrs(n).is_some_and(|a| a.reducibility == Reducibility::Irreducible) {
            return None;
        }
        let info = self.env.get(n)?;
        match &info.kind {
            ConstantKind::Rec(r) => {
                let i = r.major_idx();
                let major = *args.get(i)?;
                let mut args = args.to_vec();
                args[i] = self.norm_core(major);
                let f = self.st.get_app_fn(e);
                let e = self.st.apps(f, &args);
                let out = self.whnf_core(e);
                (out != e).then_some(out)
            }
            ConstantKind::Quot(_) => {
                let out = self.whnf_core(e);
                (out != e).then_some(out)
            }
            ConstantKind::Def { value, .. } => {
                if args.len() >= 2 || n == self.names.nat_succ {
                    let closed: Vec<Expr> = args.iter().rev().take(2).map(|&a| self.norm_core(a)).collect();
                    if closed.iter().all(|&a| matches!(self.st.node(a), Node::Nat(_))) {
                        let f = self.st.get_app_fn(e);
                        if args.len() == 2 {
                            let e = self.st.apps(f, &[closed[1], closed[0]]);
                            if let Some(out) = self.reduce_nat(e) {
                                return Some(out);
                            }
                        }
                    }
                }
                // What is chosen is known by what it satisfies.
                let chooses = self.env.known().choose.is_some_and(|[_, choose, _]| n == choose);
                if chooses || self.normalizer.pending.contains(&n) {
                    return None;
                }
                let value = *value;
                if let Some(eqs) = self.equations(n) {
                    if self.counts_down(&eqs, args) {
                        return None;
                    }
                    return self.by_equations(&eqs, ls, args);
                }
                self.unfold_if_useful(n, ls, value, args)
            }
            _ => None,
        }
    }

    /// Unfolds a definition unless a stuck recursor or matcher comes out.
    fn unfold_if_useful(&mut self, n: Name, ls: Levels, value: Expr, args: &[Expr]) -> Option<Expr> {
        // A definition that is not applied to all it binds stays folded unless it is a type or an instance.
        let mut body = value;
        let mut arity = 0;
        while let Node::Lam(_, _, _, b) = self.st.node(body) {
            body = b;
            arity += 1;
        }
        if arity > args.len()
            && matches!(self.st.node(self.st.get_app_fn(body)), Node::Const(m, _) if self.env.recursor(m).is_some())
        {
            return None;
        }
        let value = self.delta(n, ls)?;
        let out = self.beta(value, args);
        let out = self.whnf_core(out);
        if self.is_stuck(out) { None } else { Some(out) }
    }

    /// Whether the head is a recursor, a quotient eliminator or a matcher, which waits for its major premise.
    fn is_stuck(&mut self, e: Expr) -> bool {
        let f = self.st.get_app_fn(e);
        match self.st.node(f) {
            Node::Const(n, _) => match self.env.get(n).map(|i| &i.kind) {
                Some(ConstantKind::Rec(_)) => true,
                Some(ConstantKind::Quot(crate::env::QuotKind::Lift)) => true,
                Some(ConstantKind::Def { .. }) => {
                    let waits = self.env.attrs(n).is_some_and(|a| a.matcher) || self.is_aux_recursor(n);
                    waits && self.step(e).is_none()
                }
                _ => false,
            },
            // A projection out of a stuck recursor: `brecOn` and the like.
            Node::Proj(_, _, s) => {
                let s = self.whnf_core(s);
                self.is_stuck(s)
            }
            _ => false,
        }
    }

    /// `T.casesOn`, `T.recOn`, `T.brecOn`, `T.below` and the like.
    fn is_aux_recursor(&self, n: Name) -> bool {
        let text = self.st.name_string(n);
        let last = text.rsplit('.').next().unwrap_or("");
        ["casesOn", "recOn", "brecOn", "binductionOn"].contains(&last)
            && self.env.inductive(self.st.name_prefix(n)).is_some()
    }

    /// The equations of a recursive function or a matcher that hold by computation, `None` where it has none.
    pub fn equations(&mut self, n: Name) -> Option<Rc<Vec<Equation>>> {
        if let Some(known) = self.normalizer.equations.get(&n) {
            return known.clone();
        }
        let names = self.env.attrs(n).map(|a| a.eqns.clone()).unwrap_or_default();
        // An equation without a pattern is the unfolding of a plain definition.
        let found = if names.is_empty() { None } else { self.make_equations(n, &names) };
        self.normalizer.equations.insert(n, found.clone());
        found
    }

    fn make_equations(&mut self, n: Name, names: &[Name]) -> Option<Rc<Vec<Equation>>> {
        self.normalizer.pending.push(n);
        let mut out = Vec::new();
        let mut plain = false;
        for &eq in names {
            for equation in self.make_equation(n, eq) {
                plain |= equation.lhs.iter().all(|&p| matches!(self.st.node(p), Node::BVar(_) | Node::Sort(_)));
                out.push(equation);
            }
        }
        self.normalizer.pending.pop();
        if plain && names.len() == 1 || out.is_empty() { None } else { Some(Rc::new(out)) }
    }

    /// What an equation theorem says, at constructors if it has conditions (`overlapping.rs`).
    fn make_equation(&mut self, n: Name, eq: Name) -> Vec<Equation> {
        let Some(info) = self.env.get(eq) else { return Vec::new() };
        let level_params = info.val.level_params.clone();
        let (xs, body) = self.open_forall(info.val.ty);
        let mut opened = xs.len() as u32;
        let (eq_fn, sides) = self.st.unfold_app(body);
        let [equality, ..] = self.names.equality;
        let cases = match (self.st.node(eq_fn), &sides[..]) {
            (Node::Const(c, _), &[_, lhs, rhs]) if c == equality => self.cases_of_equation(&xs, lhs, rhs, &mut opened),
            _ => Vec::new(),
        };
        let cases = cases.into_iter().filter_map(|c| self.equation_of(n, &c.xs, level_params.clone(), c.lhs, c.rhs));
        let out = cases.collect();
        self.close(opened);
        out
    }

    fn equation_of(
        &mut self,
        n: Name,
        xs: &[crate::expr::FVar],
        level_params: Vec<Name>,
        lhs: Expr,
        rhs: Expr,
    ) -> Option<Equation> {
        if !self.is_def_eq(lhs, rhs) {
            return None;
        }
        let (f, args) = self.st.unfold_app(lhs);
        let Node::Const(m, fn_levels) = self.st.node(f) else { return None };
        if m != n {
            return None;
        }
        let lhs = args
            .into_iter()
            .map(|a| {
                let a = self.norm_core(a);
                self.st.abstract_fvars(a, xs)
            })
            .collect();
        let rhs = self.st.abstract_fvars(rhs, xs);
        Some(Equation { vars: xs.len() as u32, level_params, fn_levels, lhs, rhs })
    }

    /// Whether equations would take a large literal apart, one successor after the other: one that is large even for a
    /// computation on values, or smaller where another argument is no value.
    fn counts_down(&mut self, eqs: &[Equation], args: &[Expr]) -> bool {
        args.iter().enumerate().any(|(i, &a)| {
            let taken_apart =
                eqs.iter().any(|eq| eq.lhs.get(i).is_some_and(|&p| matches!(self.st.node(p), Node::App(..))));
            if !taken_apart {
                return false;
            }
            // The literal may still have to be computed, as that of `OfNat`.
            let value = self.norm_core(a);
            let Node::Nat(lit) = self.st.node(value) else { return false };
            let n = self.st.nat_value(lit);
            let (large, very_large) = (*n > BigUint::from(MAX_UNARY), *n > BigUint::from(MAX_UNARY_CLOSED));
            very_large
                || large && {
                    let values: Vec<Expr> = args.iter().map(|&a| self.norm_core(a)).collect();
                    self.any_open(&values)
                }
        })
    }

    /// Whether an argument is no value.
    fn any_open(&self, args: &[Expr]) -> bool {
        args.iter().any(|&a| match self.st.node(self.st.get_app_fn(a)) {
            Node::Const(n, _) => {
                self.env.ctor(n).is_none() && self.env.inductive(n).is_none() && n != self.names.nat_succ
            }
            Node::FVar(_) | Node::BVar(_) | Node::MVar(_) | Node::Proj(..) => true,
            _ => false,
        })
    }

    fn by_equations(&mut self, eqs: &[Equation], ls: Levels, args: &[Expr]) -> Option<Expr> {
        'next: for eq in eqs {
            if args.len() < eq.lhs.len() {
                continue;
            }
            let mut subst: Vec<Option<Expr>> = vec![None; eq.vars as usize];
            for (&p, &a) in eq.lhs.iter().zip(args) {
                if !self.match_pattern(p, a, &mut subst) {
                    continue 'next;
                }
            }
            let Some(values) = subst.into_iter().collect::<Option<Vec<Expr>>>() else { continue };
            let rhs = self.equation_levels(eq, ls);
            let rhs = self.st.instantiate(rhs, &values);
            return Some(self.st.apps(rhs, &args[eq.lhs.len()..]));
        }
        None
    }

    fn equation_levels(&mut self, eq: &Equation, ls: Levels) -> Expr {
        let from = self.st.levels(eq.fn_levels).to_vec();
        let to = self.st.levels(ls).to_vec();
        let mut params = Vec::new();
        let mut values: Vec<Level> = Vec::new();
        for (&l, &v) in from.iter().zip(&to) {
            if let crate::level::LevelNode::Param(p) = self.st.level_node(l)
                && eq.level_params.contains(&p)
            {
                params.push(p);
                values.push(v);
            }
        }
        self.st.instantiate_levels(eq.rhs, &params, &values)
    }

    /// Matches a pattern of variables, constructors and literals; what is not a pattern must agree.
    fn match_pattern(&mut self, p: Expr, a: Expr, subst: &mut [Option<Expr>]) -> bool {
        let n = subst.len();
        if let Node::BVar(i) = self.st.node(p) {
            let slot = n - 1 - i as usize;
            return match subst[slot] {
                None => {
                    subst[slot] = Some(a);
                    true
                }
                Some(b) => a == b || self.norm_core(a) == self.norm_core(b),
            };
        }
        let (pf, ps) = self.st.unfold_app(p);
        let ctor = match self.st.node(pf) {
            Node::Const(c, _) if self.env.ctor(c).is_some() => c,
            Node::Nat(lit) => {
                let a = self.norm_core(a);
                return match self.st.node(a) {
                    Node::Nat(other) => self.st.nat_value(lit) == self.st.nat_value(other),
                    _ => false,
                };
            }
            // Types and other forced arguments need no look.
            _ => return true,
        };
        let a = self.norm_core(a);
        let a = self.literal_to_ctor(a);
        let (af, xs) = self.st.unfold_app(a);
        match self.st.node(af) {
            Node::Const(c, _) if c == ctor && xs.len() == ps.len() => {
                ps.iter().zip(&xs).all(|(&p, &x)| self.match_pattern(p, x, subst))
            }
            _ => false,
        }
    }
}
