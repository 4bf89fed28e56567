//! How constants compute, as rules.

use super::termination::Precedence;
use super::translate::{Fallible, Translator};
use super::{Rule, Spine, Term};
use canonical_core::env::{ConstantKind, InductiveVal, RecursorVal, Reducibility};
use canonical_core::expr::{Expr, FVar, Node};
use canonical_core::level::LevelNode;
use canonical_core::name::Name;
use hashbrown::HashSet;
use num_traits::ToPrimitive;

/// What matches anything.
fn wildcard() -> Term {
    Spine::atom("*").term()
}

fn wildcards(n: u32) -> Vec<Term> {
    vec![wildcard(); n as usize]
}

impl Translator<'_> {
    /// The rules of a constant.
    pub(super) fn rules(&mut self, n: Name) -> Fallible<Vec<Rule>> {
        let env = self.env;
        let Some(info) = env.get(n) else { return Ok(Vec::new()) };
        match &info.kind {
            ConstantKind::Rec(r) => r.rules.iter().map(|rule| self.recursor_rule(n, r, rule.ctor, rule.rhs)).collect(),
            ConstantKind::Def { value, .. } => {
                let attrs = env.attrs(n);
                if attrs.is_some_and(|a| a.reducibility == Reducibility::Irreducible) {
                    return Ok(Vec::new());
                }
                let arity = self.define(n)?.0.len();
                if let Some(rule) = self.projection_rule(n, arity)? {
                    return Ok(vec![rule]);
                }
                let eqns = attrs.map(|a| a.eqns.clone()).unwrap_or_default();
                let mut rules = Vec::new();
                for eq in eqns {
                    rules.extend(self.equation_rule(n, eq)?);
                }
                if rules.is_empty() { Ok(vec![self.unfolding(n, *value)?]) } else { Ok(rules) }
            }
            _ => Ok(Vec::new()),
        }
    }

    /// Locals for the binders of a term or a type, and the rest.
    fn open_all(&mut self, e: Expr) -> (Vec<FVar>, Expr) {
        let mut e = e;
        let mut xs = Vec::new();
        while let Node::Pi(n, _, a, b) | Node::Lam(n, _, a, b) = self.tc.st.node(e) {
            let arity = self.arity(a);
            let x = self.open(n, a, arity);
            xs.push(x);
            let x = self.tc.st.fvar(x);
            e = self.tc.st.instantiate1(b, x);
        }
        (xs, e)
    }

    fn var(&self, x: FVar) -> Term {
        Spine::atom(self.local_name(x)).term()
    }

    fn vars(&self, xs: &[FVar]) -> Vec<Term> {
        xs.iter().map(|&x| self.var(x)).collect()
    }

    /// `rec params motives minors _ (ctor _ fields)` is what the kernel makes of it.
    fn recursor_rule(&mut self, n: Name, r: &RecursorVal, ctor: Name, rhs: Expr) -> Fallible<Rule> {
        let (xs, body) = self.open_all(rhs);
        let (leading, fields) = xs.split_at(r.first_index_idx().min(xs.len()));
        let fields = self.vars(fields);
        let params = self.env.ctor(ctor).map_or(0, |c| c.num_params);
        self.define(ctor)?;
        let major = Spine::new(self.text(ctor), [wildcards(params), fields].concat()).term();
        let args = [self.vars(leading), wildcards(r.num_indices), vec![major]].concat();
        let body = self.tc.norm(body);
        Ok(Rule { lhs: Spine::new(self.text(n), args), rhs: self.spine(body)?, is_redex: true })
    }

    /// `S.field _ (S.mk _ … x …) args` is `x args`.
    pub(super) fn projection_rule(&mut self, n: Name, arity: usize) -> Fallible<Option<Rule>> {
        let env = self.env;
        let Some(s) = env.attrs(env.store.name_prefix(n)).and_then(|a| a.structure.as_ref()) else { return Ok(None) };
        let Some(i) = s.proj_fns.iter().position(|&p| p == Some(n)) else { return Ok(None) };
        let Some(ctor) = env.ctor(s.ctor) else { return Ok(None) };
        self.define(s.ctor)?;
        let field = || Spine::atom("field");
        let mut made = wildcards(ctor.num_params + ctor.num_fields);
        made[ctor.num_params as usize + i] = field().term();
        let extra: Vec<Term> =
            (ctor.num_params as usize + 1..arity).map(|i| Spine::atom(format!("arg#{i}")).term()).collect();
        let major = Spine::new(self.text(s.ctor), made).term();
        let args = [wildcards(ctor.num_params), vec![major], extra.clone()].concat();
        let rhs = Spine { args: extra, ..field() };
        Ok(Some(Rule { lhs: Spine::new(self.text(n), args), rhs, is_redex: true }))
    }

    /// A plain definition.
    fn unfolding(&mut self, n: Name, value: Expr) -> Fallible<Rule> {
        let Some(info) = self.env.get(n) else { return Err("an unknown constant".to_owned()) };
        let ty = self.tc.norm(info.val.ty);
        let (xs, _) = self.open_all(ty);
        let args: Vec<Expr> = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let body = self.tc.beta(value, &args);
        let body = self.tc.norm(body);
        Ok(Rule { lhs: Spine::new(self.text(n), self.vars(&xs)), rhs: self.spine(body)?, is_redex: false })
    }

    /// An equation theorem of a definition; nothing for one with conditions, and for one that is no rule.
    fn equation_rule(&mut self, n: Name, theorem: Name) -> Fallible<Option<Rule>> {
        let Some(info) = self.env.get(theorem) else { return Ok(None) };
        let (xs, body) = self.open_all(info.val.ty);
        let (head, sides) = self.tc.st.unfold_app(body);
        if self.tc.st.head_const(head).map(|c| self.text(c)).as_deref() != Some("Eq") || sides.len() != 3 {
            return Ok(None);
        }
        for &x in &xs {
            let ty = self.tc.st.local(x).ty;
            if self.tc.is_prop(ty) {
                return Ok(None);
            }
        }
        let (f, args) = self.tc.st.unfold_app(sides[1]);
        if !matches!(self.tc.st.node(f), Node::Const(m, _) if m == n) {
            return Ok(None);
        }
        let mut bound = HashSet::new();
        let mut lhs = Vec::new();
        for a in args {
            let a = self.tc.norm(a);
            match self.pattern(a, &xs, &mut bound)? {
                Some(p) => lhs.push(p),
                None => return Ok(None),
            }
        }
        // An equation of functions is one of their values.
        let ty = self.tc.norm(sides[0]);
        let (extra, _) = self.open_all(ty);
        lhs.extend(self.vars(&extra));
        let extra: Vec<Expr> = extra.into_iter().map(|x| self.tc.st.fvar(x)).collect();
        let rhs = self.tc.beta(sides[2], &extra);
        let rhs = self.tc.norm(rhs);
        if xs.iter().any(|x| !bound.contains(x) && self.tc.st.occurs(*x, rhs)) {
            return Ok(None);
        }
        Ok(Some(Rule { lhs: Spine::new(self.text(n), lhs), rhs: self.spine(rhs)?, is_redex: true }))
    }

    /// Variables, constructors and numerals match; what else stands in an argument is forced by them.
    fn pattern(&mut self, e: Expr, xs: &[FVar], bound: &mut HashSet<FVar>) -> Fallible<Option<Term>> {
        let (f, args) = self.tc.st.unfold_app(e);
        match self.tc.st.node(f) {
            Node::FVar(x) if args.is_empty() && xs.contains(&x) && bound.insert(x) => Ok(Some(self.var(x))),
            Node::Const(c, _) if self.env.ctor(c).is_some() => {
                self.define(c)?;
                let params = self.env.ctor(c).map_or(0, |c| c.num_params as usize);
                let mut out = wildcards(params as u32);
                for &a in args.iter().skip(params) {
                    match self.pattern(a, xs, bound)? {
                        Some(p) => out.push(p),
                        None => return Ok(None),
                    }
                }
                Ok(Some(Spine::new(self.text(c), out).term()))
            }
            Node::Nat(lit) => match self.tc.st.nat_value(lit).to_u64() {
                Some(v) if v <= 64 => Ok(Some(self.spine(f)?.term())),
                _ => Ok(None),
            },
            Node::Str(_) => Ok(None),
            _ => Ok(Some(wildcard())),
        }
    }

    /// Applications of distinct constructors are not equal, those of one are if its fields are.
    pub(super) fn constructor_rules(&mut self, val: &InductiveVal) -> Fallible<Vec<Rule>> {
        let env = self.env;
        let (Some(eq), Some(falsity)) = (env.find("Eq"), env.find("False")) else { return Ok(Vec::new()) };
        let mut rules = Vec::new();
        for &a in &val.ctors {
            for &b in &val.ctors {
                rules.extend(if a == b { self.injectivity(a)? } else { self.disjointness(a, b)? });
            }
        }
        if !rules.is_empty() {
            self.define(eq.val.name)?;
            self.define(falsity.val.name)?;
        }
        Ok(rules)
    }

    /// Whether the elements of a type are data.
    fn is_data(&mut self, induct: Name) -> bool {
        let Some(info) = self.env.get(induct) else { return false };
        let (_, sort) = self.open_all(info.val.ty);
        matches!(self.tc.st.node(sort), Node::Sort(l) if self.tc.st.level_node(l) != LevelNode::Zero)
    }

    fn disjointness(&mut self, a: Name, b: Name) -> Fallible<Option<Rule>> {
        let env = self.env;
        let (Some(x), Some(y)) = (env.ctor(a), env.ctor(b)) else { return Ok(None) };
        let Some(t) = env.inductive(x.induct) else { return Ok(None) };
        if !self.is_data(x.induct) {
            return Ok(None);
        }
        let ty = Spine::new(self.text(x.induct), wildcards(t.num_params + t.num_indices));
        let side = |this: &Self, n: Name, args: u32| Spine::new(this.text(n), wildcards(args)).term();
        let sides =
            vec![ty.term(), side(self, a, x.num_params + x.num_fields), side(self, b, y.num_params + y.num_fields)];
        Ok(Some(Rule { lhs: Spine::new("Eq", sides), rhs: Spine::atom("False"), is_redex: true }))
    }

    /// `C a b = C a' b'` is `a = a' ∧ b = b'`, for types without indices and fields whose types do not depend on others.
    fn injectivity(&mut self, ctor: Name) -> Fallible<Option<Rule>> {
        let env = self.env;
        let Some(c) = env.ctor(ctor) else { return Ok(None) };
        let Some(info) = env.get(ctor) else { return Ok(None) };
        let (xs, result) = self.open_all(info.val.ty);
        let (params, fields) = xs.split_at((c.num_params as usize).min(xs.len()));
        let types: Vec<Expr> = fields.iter().map(|&x| self.tc.st.local(x).ty).collect();
        let mut plain = !fields.is_empty() && self.is_data(c.induct);
        plain &= env.inductive(c.induct).is_some_and(|t| t.num_indices == 0);
        plain &= types.iter().all(|&t| fields.iter().all(|&f| !self.tc.st.occurs(f, t)));
        if !plain {
            return Ok(None);
        }
        let mut equations = Vec::new();
        let mut sides = [Vec::new(), Vec::new()];
        for &ty in &types {
            let ty_arity = self.arity(ty);
            if !ty_arity.0.is_empty() || self.tc.is_prop(ty) {
                return Ok(None);
            }
            let pair = [0, 1].map(|_| self.open(Name::ANONYMOUS, ty, ty_arity.clone()));
            pair.iter().zip(&mut sides).for_each(|(&x, side)| side.push(self.var(x)));
            let ty = self.tc.norm(ty);
            let ty = self.spine(ty)?.term();
            equations.push(Spine::new("Eq", vec![ty, self.var(pair[0]), self.var(pair[1])]));
        }
        if equations.len() > 1 {
            let Some(and) = env.find("And") else { return Ok(None) };
            self.define(and.val.name)?;
        }
        let rhs = equations.into_iter().rev().reduce(|all, e| Spine::new("And", vec![e.term(), all.term()]));
        let Some(rhs) = rhs else { return Ok(None) };
        let result = self.tc.norm(result);
        let ty = self.spine(result)?.term();
        let _ = params;
        let [left, right] =
            sides.map(|side| Spine::new(self.text(ctor), [wildcards(c.num_params), side].concat()).term());
        Ok(Some(Rule { lhs: Spine::new("Eq", vec![ty, left, right]), rhs, is_redex: true }))
    }

    /// The variables and the sides of a theorem that is an equation.
    fn sides(&mut self, theorem: Name) -> Option<(Vec<FVar>, Expr, Expr)> {
        let (xs, body) = self.open_all(self.env.get(theorem)?.val.ty);
        let (_, sides) = self.tc.st.unfold_app(body);
        let relation = self.tc.st.head_const(body).map(|c| self.text(c))?;
        match (relation.as_str(), &sides[..]) {
            ("Eq", &[_, a, b]) | ("Iff", &[a, b]) => Some((xs, self.tc.norm(a), self.tc.norm(b))),
            _ => None,
        }
    }

    /// Whether the left side of an equation mentions nothing but constants of the problem.
    pub(super) fn is_within_reach(&mut self, theorem: Name) -> bool {
        let Some((_, lhs, _)) = self.sides(theorem) else { return false };
        let mut constants = Vec::new();
        self.tc.st.any(lhs, &mut |st, e| {
            if let Node::Const(n, _) = st.node(e) {
                constants.push(n);
            }
            Some(false)
        });
        constants.into_iter().all(|n| self.is_known(n))
    }

    /// Makes a premise a rule, if it is an equation that can be used from left to right.
    pub(super) fn premise_rule(&mut self, premise: Name, order: &mut Precedence) -> Fallible<bool> {
        let Some((xs, lhs, rhs)) = self.sides(premise) else { return Ok(false) };
        for &x in &xs {
            let ty = self.tc.st.local(x).ty;
            if !self.arity(ty).0.is_empty() {
                return Ok(false);
            }
        }
        self.typed = true;
        let (Ok(lhs), Ok(rhs)) = (self.spine(lhs), self.spine(rhs)) else { return Ok(false) };
        let once = |x: &FVar| count(&lhs, &self.local_name(*x)) == 1;
        if !xs.iter().all(once) || lhs.args.iter().any(binds) {
            return Ok(false);
        }
        let rule = Rule { lhs, rhs, is_redex: true };
        for (head, rules) in self.known_rules() {
            order.declare(head);
            for rule in rules {
                let _ = order.admit(rule);
            }
        }
        if !order.admit(&rule) {
            return Ok(false);
        }
        self.add_rule(rule);
        Ok(true)
    }
}

/// How often a head occurs.
fn count(s: &Spine, head: &str) -> usize {
    usize::from(s.head == head) + s.args.iter().map(|a| count(&a.spine, head)).sum::<usize>()
}

/// Whether anything is bound in a term.
fn binds(t: &Term) -> bool {
    !t.params.is_empty() || t.spine.args.iter().any(binds)
}
