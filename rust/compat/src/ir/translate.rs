//! Types and terms of Lean as those of the reference.

use super::termination::Precedence;
use super::{Let, Rule, Spine, Term, Type, Var};
use crate::problem::Goal;
use canonical_core::env::{ConstantKind, Environment};
use canonical_core::expr::{BinderInfo, Expr, FVar, LocalDecl, Node};
use canonical_core::level::Levels;
use canonical_core::name::Name;
use canonical_core::reduce::Tc;
use hashbrown::HashMap;
use num_traits::ToPrimitive;
use std::collections::VecDeque;

/// A result, or why there is none.
pub(super) type Fallible<T> = Result<T, String>;

/// The binders of a type, and those of their types.
#[derive(Clone, Debug, Default)]
pub(super) struct Arity(pub(super) Vec<Arity>);

/// A constant that the problem mentions.
struct Head {
    arity: Arity,
    ty: Option<Type>,
    rules: Vec<Rule>,
    /// Whether its type was asked for.
    typed: bool,
}

/// No more types than this, as the reference has it.
const MAX_TYPES: usize = 100;
/// Numerals up to this are applications of `Nat.succ`, greater ones constants.
const MAX_NUMERAL: u64 = 64;
/// Where the depths of this module's locals begin; the type checker's own begin elsewhere.
const DEPTH: u32 = 1 << 28;

/// The state of a translation.
pub(super) struct Translator<'e> {
    pub(super) env: &'e Environment,
    pub(super) tc: Tc<'e>,
    locals: HashMap<FVar, (String, Arity)>,
    heads: HashMap<String, Head>,
    /// The heads in the order in which they were met.
    order: Vec<String>,
    rules_to_do: VecDeque<Name>,
    types_to_do: VecDeque<Name>,
    types: usize,
    /// Whether the constants that are met may be used in a proof.
    pub(super) typed: bool,
}

impl<'e> Translator<'e> {
    pub(super) fn new(env: &'e Environment) -> Self {
        Translator {
            env,
            tc: Tc::new(env),
            locals: HashMap::new(),
            heads: HashMap::new(),
            order: Vec::new(),
            rules_to_do: VecDeque::new(),
            types_to_do: VecDeque::new(),
            types: 0,
            typed: true,
        }
    }

    /// The whole.
    pub(super) fn problem(mut self, goal: &Goal) -> Fallible<Type> {
        let mut goal_type = self.goal(goal.ty)?;
        self.finish_heads()?;
        let mut order = Precedence::default();
        for &premise in &goal.premises {
            if !self.premise_rule(premise, &mut order)? {
                self.typed = true;
                self.premise(premise)?;
            }
            self.finish_heads()?;
        }
        if goal.simp {
            self.simp_rules(goal, &mut order)?;
        }
        for name in std::mem::take(&mut self.order) {
            if let Some(head) = self.heads.remove(&name) {
                goal_type.lets.push(head.ty);
                goal_type.codomain.lets.push(Let { var: Var { name }, rules: head.rules });
            }
        }
        Ok(goal_type)
    }

    /// Adds the simp theorems whose left sides mention nothing but what is there.
    fn simp_rules(&mut self, goal: &Goal, order: &mut Precedence) -> Fallible<()> {
        let env = self.env;
        let is_simp = |n: &Name| env.attrs(*n).is_some_and(|a| a.simp) && *n != goal.name && !goal.premises.contains(n);
        let mut left: Vec<Name> = goal.visible_names(env).iter().copied().filter(is_simp).collect();
        loop {
            let before = left.len();
            for n in std::mem::take(&mut left) {
                if self.is_within_reach(n) {
                    self.premise_rule(n, order)?;
                    self.finish_heads()?;
                } else {
                    left.push(n);
                }
            }
            if left.len() == before {
                return Ok(());
            }
        }
    }

    /// Declares a premise, or its parts.
    fn premise(&mut self, premise: Name) -> Fallible<()> {
        let Some(info) = self.env.get(premise) else { return Ok(()) };
        match self.premise_parts(&self.text(premise), info.val.ty)? {
            Some(parts) => parts.into_iter().for_each(|(name, ty)| self.declare_own(&name, ty, Vec::new())),
            _ => self.define(premise).map(drop)?,
        }
        Ok(())
    }

    /// Writes what the heads that were met still lack.
    fn finish_heads(&mut self) -> Fallible<()> {
        loop {
            if let Some(n) = self.types_to_do.pop_front() {
                self.typed = true;
                self.type_of_head(n)?;
            } else if let Some(n) = self.rules_to_do.pop_front() {
                self.typed = false;
                // A constant whose rules cannot be said does not compute.
                let rules = self.rules(n).unwrap_or_default();
                self.add_rules(&self.text(n), rules);
            } else {
                return Ok(());
            }
        }
    }

    fn type_of_head(&mut self, n: Name) -> Fallible<()> {
        let Some(info) = self.env.get(n) else { return Ok(()) };
        let ty = self.typ(info.val.ty)?;
        if let Some(head) = self.heads.get_mut(&self.env.store.name_string(n)) {
            head.ty = Some(ty);
        }
        let ConstantKind::Induct(val) = &info.kind else { return Ok(()) };
        for &c in &val.ctors {
            self.define(c)?;
        }
        match self.env.attrs(n).and_then(|a| a.structure.as_ref()) {
            Some(s) => (0..s.proj_fns.len()).try_for_each(|i| self.field(n, i as u32).map(drop))?,
            None => {
                if let Some(rec) = self.env.find(&format!("{}.rec", self.text(n))) {
                    self.define(rec.val.name)?;
                }
            }
        }
        self.typed = false;
        let rules = self.constructor_rules(val)?;
        self.add_rules("Eq", rules);
        Ok(())
    }

    fn add_rules(&mut self, head: &str, rules: Vec<Rule>) {
        if let Some(head) = self.heads.get_mut(head) {
            head.rules.extend(rules);
        }
    }

    /// The rules of all heads, and their names.
    pub(super) fn known_rules(&self) -> impl Iterator<Item = (&str, &[Rule])> {
        self.order.iter().map(|h| (h.as_str(), self.heads.get(h).map_or(&[][..], |h| &h.rules)))
    }

    /// Adds a rule to its head.
    pub(super) fn add_rule(&mut self, rule: Rule) {
        let head = rule.lhs.head.clone();
        self.add_rules(&head, vec![rule]);
    }

    /// Whether a constant is part of the problem.
    pub(super) fn is_known(&self, n: Name) -> bool {
        self.heads.contains_key(&self.tc.st.name_string(n))
    }

    pub(super) fn text(&self, n: Name) -> String {
        self.env.store.name_string(n)
    }

    /// Sees to it that a constant is declared; its arity.
    pub(super) fn define(&mut self, n: Name) -> Fallible<Arity> {
        let text = self.tc.st.name_string(n);
        let Some(info) = self.env.get(n) else { return Err(format!("{text} is not known")) };
        if !self.heads.contains_key(&text) {
            let arity = self.arity(info.val.ty);
            self.declare(&text, arity);
            self.rules_to_do.push_back(info.val.name);
        }
        let Some(head) = self.heads.get_mut(&text) else { return Err(format!("{text} is not known")) };
        if self.typed && !head.typed && self.types < MAX_TYPES {
            head.typed = true;
            self.types += 1;
            self.types_to_do.push_back(info.val.name);
        }
        Ok(head.arity.clone())
    }

    fn declare(&mut self, text: &str, arity: Arity) {
        self.order.push(text.to_owned());
        self.heads.insert(text.to_owned(), Head { arity, ty: None, rules: Vec::new(), typed: false });
    }

    /// Declares a head that is no constant of Lean.
    fn declare_own(&mut self, text: &str, ty: Type, rules: Vec<Rule>) {
        if !self.heads.contains_key(text) {
            self.declare(text, Arity::default());
        }
        if let Some(head) = self.heads.get_mut(text) {
            head.rules = rules;
            head.ty = Some(ty);
        }
    }

    /// `Sort`, which stands for every universe.
    fn sort(&mut self) -> Spine {
        if !self.heads.contains_key("Sort") {
            self.declare_own("Sort", Type::pi(Vec::new(), Spine::atom("Sort")), Vec::new());
        }
        Spine::atom("Sort")
    }

    /// The type of functions as a term, with what makes and what applies its elements.
    fn declare_pi(&mut self) {
        if self.heads.contains_key("Pi") {
            return;
        }
        let sort = Type::pi(Vec::new(), self.sort());
        let var = |x: &str| Spine::atom(x).term();
        let family = || Type::pi(vec![("x".into(), Type::pi(Vec::new(), Spine::atom("A")))], Spine::atom("Sort"));
        let of = |x: &str| Spine::new("B", vec![var(x)]);
        let all = || Spine::new("Pi", vec![var("A"), of("x").under(vec!["x".into()])]);
        let a = || Type::pi(Vec::new(), Spine::atom("A"));
        let formers = || vec![("A".to_owned(), sort.clone()), ("B".to_owned(), family())];
        self.declare_own("Pi", Type::pi(formers(), Spine::atom("Sort")), Vec::new());
        let function = Type::pi(vec![("x".into(), a())], of("x"));
        let mk = [formers(), vec![("f".into(), function)]].concat();
        self.declare_own("Pi.mk", Type::pi(mk, all()), Vec::new());
        let apply = [formers(), vec![("f".into(), Type::pi(Vec::new(), all())), ("a".into(), a())]].concat();
        let wild = || var("*");
        let made = Spine::new("Pi.mk", vec![wild(), wild(), var("field")]).term();
        let lhs = Spine::new("Pi.f", vec![wild(), wild(), made, var("arg")]);
        let rule = Rule { lhs, rhs: Spine::new("field", vec![var("arg")]), is_redex: true };
        self.declare_own("Pi.f", Type::pi(apply, of("a")), vec![rule]);
    }

    /// The arity of what has this type.
    pub(super) fn arity(&mut self, ty: Expr) -> Arity {
        let mut ty = self.tc.norm(ty);
        let mut out = Vec::new();
        while let Node::Pi(_, _, a, b) = self.tc.st.node(ty) {
            out.push(self.arity(a));
            let x = self.open(Name::ANONYMOUS, a, Arity::default());
            let x = self.tc.st.fvar(x);
            ty = self.tc.st.instantiate1(b, x);
        }
        Arity(out)
    }

    /// A local for a binder.
    pub(super) fn open(&mut self, name: Name, ty: Expr, arity: Arity) -> FVar {
        let n = self.locals.len() as u32;
        let base = if name == Name::ANONYMOUS { "x".to_owned() } else { self.tc.st.name_string(name) };
        let decl = LocalDecl { depth: DEPTH + n, name, info: BinderInfo::Default, ty, value: None };
        let x = self.tc.st.mk_local(decl);
        self.locals.insert(x, (format!("{base}#{n}"), arity));
        x
    }

    /// What a local is called.
    pub(super) fn local_name(&self, x: FVar) -> String {
        self.locals.get(&x).map_or_else(String::new, |l| l.0.clone())
    }

    /// A type, with its binders as parameters.
    pub(super) fn typ(&mut self, ty: Expr) -> Fallible<Type> {
        let mut ty = ty;
        let mut binders = Vec::new();
        loop {
            // The normal form forgets the names of binders.
            if !matches!(self.tc.st.node(ty), Node::Pi(..)) {
                ty = self.tc.norm(ty);
            }
            let Node::Pi(name, _, a, b) = self.tc.st.node(ty) else { break };
            let arity = self.arity(a);
            let a_type = self.typ(a)?;
            let x = self.open(name, a, arity);
            binders.push((self.local_name(x), a_type));
            let x = self.tc.st.fvar(x);
            ty = self.tc.st.instantiate1(b, x);
        }
        let body = self.spine(ty)?;
        Ok(Type::pi(binders, body))
    }

    /// A term of a type where one with these binders is expected.
    pub(super) fn term(&mut self, e: Expr, ty: Expr, arities: &[Arity]) -> Fallible<Term> {
        let ty = self.tc.norm(ty);
        match (self.tc.st.node(ty), arities) {
            (Node::Pi(name, _, a, b), [arity, rest @ ..]) => {
                let x = self.open(name, a, arity.clone());
                let var = self.tc.st.fvar(x);
                let body = self.tc.beta(e, &[var]);
                let ty = self.tc.st.instantiate1(b, var);
                let mut out = self.term(body, ty, rest)?;
                out.params.insert(0, Var { name: self.local_name(x) });
                Ok(out)
            }
            (Node::Pi(..), []) => {
                let [a, b] = self.pi_args(ty)?;
                let f = self.term(e, ty, &[Arity::default()])?;
                Ok(Spine::new("Pi.mk", vec![a, b, f]).term())
            }
            (_, []) => {
                let e = self.tc.norm(e);
                Ok(self.spine(e)?.term())
            }
            _ => Err("a function was expected".to_owned()),
        }
    }

    /// The arguments of `Pi` for a type of functions.
    fn pi_args(&mut self, ty: Expr) -> Fallible<[Term; 2]> {
        let Node::Pi(name, _, a, b) = self.tc.st.node(ty) else { return Err("a function was expected".to_owned()) };
        self.declare_pi();
        let a_term = self.type_term(a)?;
        let x = self.open(name, a, Arity::default());
        let var = self.tc.st.fvar(x);
        let b = self.tc.st.instantiate1(b, var);
        let mut b_term = self.type_term(b)?;
        b_term.params.push(Var { name: self.local_name(x) });
        Ok([a_term, b_term])
    }

    fn type_term(&mut self, ty: Expr) -> Fallible<Term> {
        let ty = self.tc.norm(ty);
        Ok(self.spine(ty)?.term())
    }

    /// A normal term that is no λ.
    pub(super) fn spine(&mut self, e: Expr) -> Fallible<Spine> {
        let (f, args) = self.tc.st.unfold_app(e);
        match self.tc.st.node(f) {
            Node::Pi(..) => Ok(Spine::new("Pi", self.pi_args(f)?.into())),
            Node::Sort(_) => Ok(self.sort()),
            Node::Nat(lit) => self.numeral(lit),
            Node::FVar(x) => {
                let Some((name, arity)) = self.locals.get(&x).cloned() else { return Err("a stray local".to_owned()) };
                let ty = self.tc.st.local(x).ty;
                self.apply(Spine::atom(name), ty, &args, &arity)
            }
            Node::Const(n, ls) => {
                let arity = self.define(n)?;
                let ty = self.tc.const_type(n, ls).ok_or("an ill-formed constant")?;
                self.apply(Spine::atom(self.text(n)), ty, &args, &arity)
            }
            Node::Proj(s, i, major) => {
                let (f, ty, params) = self.field_of(s, i, major)?;
                let Some(arity) = self.heads.get(&f).map(|h| h.arity.clone()) else {
                    return Err(format!("{f} is not known"));
                };
                let args = [&params[..], &[major], &args].concat();
                self.apply(Spine::atom(f), ty, &args, &arity)
            }
            _ => Err(format!("{} cannot be said", self.tc.st.debug_string(e))),
        }
    }

    fn numeral(&mut self, lit: canonical_core::expr::NatLit) -> Fallible<Spine> {
        let value = self.tc.st.nat_value(lit);
        let Some(value) = value.to_u64().filter(|&v| v <= MAX_NUMERAL) else {
            let text = value.to_string();
            if let Some(nat) = self.env.find("Nat") {
                self.define(nat.val.name)?;
            }
            self.declare_own(&text, Type::pi(Vec::new(), Spine::atom("Nat")), Vec::new());
            return Ok(Spine::atom(text));
        };
        let env = self.env;
        let known = |n: &str| env.find(n).map(|info| info.val.name).ok_or("a numeral without Nat");
        self.define(known("Nat.zero")?)?;
        let mut out = Spine::atom("Nat.zero");
        for _ in 0..value {
            self.define(known("Nat.succ")?)?;
            out = Spine::new("Nat.succ", vec![out.term()]);
        }
        Ok(out)
    }

    /// The function of a field, declared, with its type and the parameters for this structure.
    fn field_of(&mut self, s: Name, i: u32, major: Expr) -> Fallible<(String, Expr, Vec<Expr>)> {
        let ty = self.tc.infer_type(major).ok_or("an ill-formed structure")?;
        let ty = self.tc.whnf(ty);
        let (head, params) = self.tc.st.unfold_app(ty);
        let Node::Const(_, ls) = self.tc.st.node(head) else { return Err("an ill-formed structure".to_owned()) };
        let f = self.field(s, i)?;
        let text = self.text(f);
        match self.tc.const_type(f, ls) {
            Some(ty) => Ok((text, ty, params.into_vec())),
            None => Ok((text, self.field_type(s, i, ls)?, params.into_vec())),
        }
    }

    /// Declares the function of a field; its name.
    pub(super) fn field(&mut self, s: Name, i: u32) -> Fallible<Name> {
        let info = self.env.attrs(s).and_then(|a| a.structure.as_ref());
        let f = info.and_then(|s| *s.proj_fns.get(i as usize)?).ok_or("a field without a name")?;
        let text = self.text(f);
        if self.env.get(f).is_some() {
            self.define(f)?;
        } else if !self.heads.contains_key(&text) {
            // What a file leaves out, since `Expr.proj` does as well.
            let levels = self.env.get(s).map(|info| info.val.level_params.clone()).unwrap_or_default();
            let levels: Vec<_> = levels.into_iter().map(|p| self.tc.st.level_param(p)).collect();
            let levels = self.tc.st.mk_levels(&levels);
            let ty = self.field_type(s, i, levels)?;
            let arity = self.arity(ty);
            self.declare(&text, arity);
            let ty = self.typ(ty)?;
            let arity = self.heads.get(&text).map_or(0, |h| h.arity.0.len());
            let rules = self.projection_rule(f, arity)?.into_iter().collect();
            self.declare_own(&text, ty, rules);
        }
        Ok(f)
    }

    /// `Π params (self : S params), field`
    fn field_type(&mut self, s: Name, i: u32, levels: Levels) -> Fallible<Expr> {
        let failed = || "an ill-formed structure".to_owned();
        let (ctor, val) = self.env.structure_like(s).ok_or_else(failed)?;
        let mut ty = self.tc.const_type(ctor, levels).ok_or_else(failed)?;
        let mut xs = Vec::new();
        for _ in 0..val.num_params {
            let Node::Pi(n, _, a, b) = self.tc.st.node(ty) else { return Err(failed()) };
            let x = self.open(n, a, Arity::default());
            xs.push(x);
            let x = self.tc.st.fvar(x);
            ty = self.tc.st.instantiate1(b, x);
        }
        let params: Vec<Expr> = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let whole = self.tc.st.constant(s, levels);
        let whole = self.tc.st.apps(whole, &params);
        let x = self.open(Name::ANONYMOUS, whole, Arity::default());
        xs.push(x);
        let x = self.tc.st.fvar(x);
        for j in 0..=i {
            let Node::Pi(_, _, a, b) = self.tc.st.node(ty) else { return Err(failed()) };
            if j == i {
                return Ok(self.tc.st.mk_pi(&xs, a));
            }
            let field = self.tc.st.proj(s, j, x);
            ty = self.tc.st.instantiate1(b, field);
        }
        Err(failed())
    }

    /// A head of a type with its arguments; those beyond its arity go through `Pi.f`.
    fn apply(&mut self, head: Spine, ty: Expr, args: &[Expr], arity: &Arity) -> Fallible<Spine> {
        let mut out = head;
        let mut ty = ty;
        for (i, &arg) in args.iter().enumerate() {
            ty = self.tc.norm(ty);
            let Node::Pi(_, _, a, b) = self.tc.st.node(ty) else { return Err("an ill-formed application".to_owned()) };
            match arity.0.get(i) {
                Some(arity) => out.args.push(self.term(arg, a, &arity.0)?),
                None => {
                    let [a_term, b_term] = self.pi_args(ty)?;
                    let arg = self.term(arg, a, &[])?;
                    out = Spine::new("Pi.f", vec![a_term, b_term, out.term(), arg]);
                }
            }
            ty = self.tc.st.instantiate1(b, arg);
        }
        if args.len() < arity.0.len() { Err("a function without its arguments".to_owned()) } else { Ok(out) }
    }
}
