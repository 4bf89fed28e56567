//! What Lean makes of every inductive type: `casesOn`, `recOn`, `below` and `brecOn`.
//!
//! After Lean's `src/Lean/Meta/Constructions`; `brecOn` is what definitions by structural recursion are made of
//! (Giménez: Codifying guarded definitions with recursive schemes, 1994). Types that are nested in others get no `below` and
//! no `brecOn`.

use super::state::Made;
use super::telescope::{Telescope, rebind};
use canonical_core::env::{
    Attributes, ConstantInfo, ConstantKind, ConstantVal, Environment, RecursorVal, Reducibility, ReducibilityHints,
};
use canonical_core::expr::{BinderInfo, Expr, FVar, Node};
use canonical_core::level::{Level, LevelNode};
use canonical_core::name::Name;

/// A recursor with its binders open.
struct Opened<'e> {
    t: Telescope<'e>,
    induct: String,
    rec: Name,
    /// The universes of the recursor; where it eliminates into every sort, the first is that of the motive.
    levels: Vec<Level>,
    level_params: Vec<Name>,
    large: bool,
    params: Vec<FVar>,
    /// One for each type of the declaration.
    motives: Vec<FVar>,
    /// That of the type itself.
    motive: FVar,
    minors: Vec<FVar>,
    indices: Vec<FVar>,
    major: FVar,
    /// `motive indices major`
    result: Expr,
}

impl<'e> Opened<'e> {
    fn new(env: &'e Environment, induct: Name) -> Option<Self> {
        let mut t = Telescope::new(env);
        let name = env.store.name_string(induct);
        let rec = env.find(&format!("{name}.rec"))?;
        let ConstantKind::Rec(RecursorVal { num_params, num_indices, num_motives, num_minors, .. }) = rec.kind else {
            return None;
        };
        let level_params = rec.val.level_params.clone();
        let large = level_params.len() > env.get(induct)?.val.level_params.len();
        let (params, ty) = t.open(rec.val.ty, num_params as usize);
        let (motives, ty) = t.open(ty, num_motives as usize);
        let (minors, ty) = t.open(ty, num_minors as usize);
        let (indices, ty) = t.open(ty, num_indices as usize);
        let (major, result) = t.open(ty, 1);
        let major = *major.first()?;
        let Node::FVar(motive) = t.tc.st.node(t.tc.st.get_app_fn(result)) else { return None };
        let levels = t.levels_of(rec.val.name);
        let rec = rec.val.name;
        Some(Opened {
            t,
            induct: name,
            rec,
            levels,
            level_params,
            large,
            params,
            motives,
            motive,
            minors,
            indices,
            major,
            result,
        })
    }

    /// The fields and the induction hypotheses of a constructor, and what its minor premise is to give.
    fn minor(&mut self, minor: FVar) -> (Vec<FVar>, Vec<FVar>, Expr) {
        let ty = self.t.tc.st.local(minor).ty;
        let (mut fields, result) = self.t.open(ty, usize::MAX);
        let is_ih = |s: &Self, x: &FVar| {
            let ty = s.t.tc.st.get_forall_body(s.t.tc.st.local(*x).ty);
            matches!(s.t.tc.st.node(s.t.tc.st.get_app_fn(ty)), Node::FVar(m) if s.motives.contains(&m))
        };
        let ihs = fields.iter().position(|x| is_ih(self, x)).map_or(Vec::new(), |i| fields.split_off(i));
        (fields, ihs, result)
    }

    /// The recursor at a universe of the motive.
    fn recursor(&mut self, motive_level: Level) -> Expr {
        let mut levels = self.levels.clone();
        if self.large {
            levels[0] = motive_level;
        }
        let f = self.t.tc.st.const_at(self.rec, &levels);
        self.t.apply(f, &self.params.clone())
    }

    /// The universe into which the motive goes.
    fn motive_level(&self) -> Level {
        if self.large { self.levels[0] } else { Level::ZERO }
    }

    fn definition(&mut self, name: &str, xs: &[FVar], ty: Expr, value: Expr, explicit: &[FVar], made: &mut Made) {
        let name = self.t.tc.st.name(&format!("{}.{name}", self.induct));
        let ty = self.t.tc.st.mk_pi(xs, ty);
        let value = self.t.tc.st.mk_lambda(xs, value);
        let info = |i: usize, _| if explicit.contains(&xs[i]) { BinderInfo::Default } else { BinderInfo::Implicit };
        let ty = rebind(&mut self.t.tc.st, ty, &|i, old| if i < xs.len() { info(i, old) } else { old });
        let val = ConstantVal { name, level_params: self.level_params.clone(), ty };
        let kind = ConstantKind::Def { value, hints: ReducibilityHints::Abbrev };
        let attrs = Attributes { reducibility: Reducibility::Reducible, ..Attributes::default() };
        made.constant(&self.t.tc.st, &ConstantInfo { val, kind }, &attrs);
    }
}

/// `T.casesOn`: the recursor without induction hypotheses, the major premise before the minor ones. The motives of types
/// that are declared with it are trivial.
pub(super) fn cases(env: &Environment, induct: Name) -> Made {
    let mut made = Made::default();
    let Some(mut o) = Opened::new(env, induct) else { return made };
    let level = o.motive_level();
    let mut minors = Vec::new();
    let mut args = Vec::new();
    for x in o.minors.clone() {
        let (fields, ihs, result) = o.minor(x);
        let own = matches!(o.t.tc.st.node(o.t.tc.st.get_app_fn(result)), Node::FVar(m) if m == o.motive);
        let value = if own {
            let name = o.t.tc.st.local(x).name;
            let ty = o.t.tc.st.mk_pi(&fields, result);
            let minor = o.t.local(name, BinderInfo::Default, ty);
            minors.push(minor);
            let value = o.t.tc.st.fvar(minor);
            o.t.apply(value, &fields)
        } else {
            let unit = o.t.tc.st.name("PUnit.unit");
            o.t.tc.st.const_at(unit, &[level])
        };
        let all: Vec<FVar> = fields.iter().chain(&ihs).copied().collect();
        args.push(o.t.tc.st.mk_lambda(&all, value));
    }
    let value = o.recursor(level);
    let motives = o.motives.clone();
    let value = o.t.apply(value, &motives);
    let value = o.t.tc.st.apps(value, &args);
    let (indices, major, result) = (o.indices.clone(), o.major, o.result);
    let value = o.t.apply(value, &indices);
    let mut value = o.t.apply(value, &[major]);
    for m in motives.into_iter().filter(|&m| m != o.motive) {
        let ty = o.t.tc.st.local(m).ty;
        let (targets, _) = o.t.open(ty, usize::MAX);
        let unit = o.t.tc.st.name("PUnit");
        let unit = o.t.tc.st.const_at(unit, &[level]);
        let trivial = o.t.tc.st.mk_lambda(&targets, unit);
        value = o.t.tc.st.abstract_fvars(value, &[m]);
        value = o.t.tc.st.instantiate1(value, trivial);
    }
    let mut xs = o.params.clone();
    xs.push(o.motive);
    xs.extend(&indices);
    xs.push(major);
    xs.extend(&minors);
    minors.push(major);
    o.definition("casesOn", &xs, result, value, &minors, &mut made);
    made
}

/// `T.recOn`: the recursor, the major premise before the minor ones.
pub(super) fn rec_on(env: &Environment, induct: Name) -> Made {
    let mut made = Made::default();
    let Some(mut o) = Opened::new(env, induct) else { return made };
    let level = o.motive_level();
    let value = o.recursor(level);
    let mut args = o.motives.clone();
    args.extend(&o.minors);
    args.extend(&o.indices);
    args.push(o.major);
    let value = o.t.apply(value, &args);
    let mut xs = o.params.clone();
    xs.extend(&o.motives);
    xs.extend(&o.indices);
    xs.push(o.major);
    xs.extend(&o.minors);
    let mut explicit = o.minors.clone();
    explicit.push(o.major);
    let result = o.result;
    o.definition("recOn", &xs, result, value, &explicit, &mut made);
    made
}

/// Whether recursion goes through `below`: not for propositions.
fn has_below(o: &Opened<'_>) -> bool {
    let env = o.t.tc.env;
    let recursive =
        |i: &ConstantInfo| env.inductive(i.val.name).is_some_and(|i| i.is_rec) && !gives_prop(env, i.val.ty);
    let several = |i: &ConstantInfo| env.inductive(i.val.name).is_some_and(|i| i.all.len() == o.motives.len());
    o.large
        && env.find(&o.induct).is_some_and(|i| recursive(i) && several(i))
        && env.find("PProd").is_some()
        && env.find("PUnit").is_some()
}

/// Whether a type family consists of propositions.
fn gives_prop(env: &Environment, mut ty: Expr) -> bool {
    ty = env.store.get_forall_body(ty);
    env.store.node(ty) == Node::Sort(Level::ZERO)
}

/// The induction hypothesis `ih : Π xs, motive … (x xs)` as the types of `x xs` and of `ih xs`, with another result for
/// the motive: `Π xs, f (motive …)`.
fn under(o: &mut Opened<'_>, ih: FVar, f: impl FnOnce(&mut Opened<'_>, Expr) -> Expr) -> Expr {
    let ty = o.t.tc.st.local(ih).ty;
    let (xs, applied) = o.t.open(ty, usize::MAX);
    let out = f(o, applied);
    o.t.tc.st.mk_pi(&xs, out)
}

/// `T.below motive t`: the motive of everything that is smaller than `t`.
pub(super) fn below(env: &Environment, induct: Name) -> Made {
    let mut made = Made::default();
    let Some(mut o) = Opened::new(env, induct).filter(has_below) else { return made };
    let level = below_level(&mut o);
    let sort = o.t.tc.st.sort(level);
    let mut targets = o.indices.clone();
    targets.push(o.major);
    let up = o.t.tc.st.level_succ(level);
    let mut value = o.recursor(up);
    for m in o.motives.clone() {
        let ty = o.t.tc.st.local(m).ty;
        let (targets, _) = o.t.open(ty, usize::MAX);
        let sort_motive = o.t.tc.st.mk_lambda(&targets, sort);
        value = o.t.tc.st.app(value, sort_motive);
    }
    for minor in o.minors.clone() {
        let (mut xs, ihs, _) = o.minor(minor);
        let mut parts = Vec::new();
        for ih in ihs {
            let sorts = under(&mut o, ih, |_, _| sort);
            let name = o.t.tc.st.local(ih).name;
            let smaller = o.t.local(name, BinderInfo::Default, sorts);
            xs.push(smaller);
            parts.push(smaller_pair(&mut o, ih, smaller, level));
        }
        let packed = product(&mut o, &parts, level);
        let packed = o.t.tc.st.mk_lambda(&xs, packed);
        value = o.t.tc.st.app(value, packed);
    }
    let value = o.t.apply(value, &targets);
    let mut xs = o.params.clone();
    xs.extend(&o.motives);
    xs.extend(&targets);
    let explicit = [o.major];
    o.definition("below", &xs, sort, value, &explicit, &mut made);
    made
}

/// The universe of `below`: `max 1 u`, or `max v u` with the universe `v` of a type whose constructors take functions.
fn below_level(o: &mut Opened<'_>) -> Level {
    let major_ty = o.t.tc.st.local(o.major).ty;
    let u = o.motive_level();
    let env = o.t.tc.env;
    let all = o.t.tc.st.head_const(major_ty).and_then(|n| env.inductive(n)).map_or(&[][..], |i| &i.all);
    let reflexive = all.iter().any(|&n| env.inductive(n).is_some_and(|i| i.is_reflexive));
    let least = match o.t.tc.sort_of(major_ty) {
        Some(v) if reflexive => v,
        _ => o.t.tc.st.level_succ(Level::ZERO),
    };
    o.t.tc.st.mk_level(LevelNode::Max(least, u))
}

/// `Π xs, motive … ×' smaller xs` for an induction hypothesis `Π xs, motive …`.
fn smaller_pair(o: &mut Opened<'_>, ih: FVar, smaller: FVar, level: Level) -> Expr {
    let ty = o.t.tc.st.local(ih).ty;
    let (xs, applied) = o.t.open(ty, usize::MAX);
    let value = o.t.tc.st.fvar(smaller);
    let value = o.t.apply(value, &xs);
    let u = o.motive_level();
    let pair = o.t.tc.st.name("PProd");
    let pair = o.t.tc.st.const_at(pair, &[u, level]);
    let pair = o.t.tc.st.apps(pair, &[applied, value]);
    o.t.tc.st.mk_pi(&xs, pair)
}

/// The product of types in `Sort level`: `PUnit` of none, the type itself of one.
fn product(o: &mut Opened<'_>, parts: &[Expr], level: Level) -> Expr {
    match parts {
        [] => {
            let unit = o.t.tc.st.name("PUnit");
            o.t.tc.st.const_at(unit, &[level])
        }
        [one] => *one,
        [first, rest @ ..] => {
            let rest = product(o, rest, level);
            let pair = o.t.tc.st.name("PProd");
            let pair = o.t.tc.st.const_at(pair, &[level, level]);
            o.t.tc.st.apps(pair, &[*first, rest])
        }
    }
}

/// The tuple of values whose types are `parts`.
fn tuple(o: &mut Opened<'_>, parts: &[Expr], values: &[Expr], level: Level) -> Expr {
    match (parts, values) {
        ([one, rest @ ..], [value, values @ ..]) if !rest.is_empty() => {
            let rest_ty = product(o, rest, level);
            let rest = tuple(o, rest, values, level);
            let mk = o.t.tc.st.name("PProd.mk");
            let mk = o.t.tc.st.const_at(mk, &[level, level]);
            o.t.tc.st.apps(mk, &[*one, rest_ty, *value, rest])
        }
        ([_], [value]) => *value,
        _ => {
            let unit = o.t.tc.st.name("PUnit.unit");
            o.t.tc.st.const_at(unit, &[level])
        }
    }
}

/// What `brecOn` has for one of the types of a declaration.
struct Step {
    motive: FVar,
    /// `T.below params motives`
    below: Expr,
    /// `F : Π targets, below targets → motive targets`
    f: FVar,
}

/// `T.brecOn`: a term of the motive from one that may use the motive of everything smaller, for each type of the
/// declaration.
pub(super) fn brec_on(env: &Environment, induct: Name) -> Made {
    let mut made = Made::default();
    let Some(mut o) = Opened::new(env, induct).filter(has_below) else { return made };
    let level = below_level(&mut o);
    let mut targets = o.indices.clone();
    targets.push(o.major);
    let mut front = o.params.clone();
    front.extend(&o.motives);
    let levels = o.levels.clone();
    let u = o.motive_level();
    let pprod_name = o.t.tc.st.name("PProd");
    let pprod = o.t.tc.st.const_at(pprod_name, &[u, level]);
    let all = env.inductive(induct).map_or(Vec::new(), |i| i.all.clone());
    let (mut steps, mut pair_motives) = (Vec::new(), Vec::new());
    for (i, (&motive, n)) in o.motives.clone().iter().zip(all).enumerate() {
        let below = o.t.tc.st.name(&format!("{}.below", env.store.name_string(n)));
        let below = o.t.tc.st.const_at(below, &levels);
        let below = o.t.apply(below, &front);
        let ty = o.t.tc.st.local(motive).ty;
        let own = motive == o.motive;
        let targets = if own { targets.clone() } else { o.t.open(ty, usize::MAX).0 };
        let own_motive = o.t.tc.st.fvar(motive);
        let (own_below, own_motive) = (o.t.apply(below, &targets), o.t.apply(own_motive, &targets));
        let named = o.t.tc.st.name("b");
        let b = o.t.local(named, BinderInfo::Default, own_below);
        let mut f_xs = targets.clone();
        f_xs.push(b);
        let f_ty = o.t.tc.st.mk_pi(&f_xs, own_motive);
        let f_name = o.t.tc.st.name(&format!("F_{}", i + 1));
        let f = o.t.local(f_name, BinderInfo::Default, f_ty);
        steps.push(Step { motive, below, f });
        // The motive of the recursion: `motive targets ×' below targets`.
        let pair = o.t.tc.st.apps(pprod, &[own_motive, own_below]);
        pair_motives.push((own, pair, o.t.tc.st.mk_lambda(&targets, pair)));
    }
    let mut value = o.recursor(level);
    for &(_, _, m) in &pair_motives {
        value = o.t.tc.st.app(value, m);
    }
    for minor in o.minors.clone() {
        let minor = pair_minor(&mut o, minor, &steps, level);
        value = o.t.tc.st.app(value, minor);
    }
    let value = o.t.apply(value, &targets);
    let Some(&(_, pair, _)) = pair_motives.iter().find(|p| p.0) else { return made };
    let fs: Vec<FVar> = steps.iter().map(|s| s.f).collect();
    let mut xs = front;
    xs.extend(&targets);
    xs.extend(&fs);
    let mut explicit = vec![o.major];
    explicit.extend(fs);
    o.definition("brecOn.go", &xs, pair, value, &explicit, &mut made);
    let go = o.t.tc.st.name(&format!("{}.brecOn.go", o.induct));
    let go = o.t.tc.st.const_at(go, &levels);
    let go = o.t.apply(go, &xs);
    let first = o.t.tc.st.proj(pprod_name, 0, go);
    let result = o.result;
    o.definition("brecOn", &xs, result, first, &explicit, &mut made);
    made
}

/// That of the steps whose motive is applied.
fn step_of<'s>(o: &Opened<'_>, steps: &'s [Step], applied: Expr) -> &'s Step {
    let head = o.t.tc.st.node(o.t.tc.st.get_app_fn(applied));
    steps.iter().find(|s| head == Node::FVar(s.motive)).unwrap_or(&steps[0])
}

/// The minor premise of `brecOn.go` for a constructor: `⟨F (ctor fields) b, b⟩` for the pairs `b` of what is smaller.
fn pair_minor(o: &mut Opened<'_>, minor: FVar, steps: &[Step], level: Level) -> Expr {
    let u = o.motive_level();
    let (mut xs, ihs, result) = o.minor(minor);
    let (mut parts, mut values) = (Vec::new(), Vec::new());
    for ih in ihs {
        let pair_ty = under(o, ih, |o, applied| {
            let (_, targets) = o.t.tc.st.unfold_app(applied);
            let below = step_of(o, steps, applied).below;
            let smaller = o.t.tc.st.apps(below, &targets);
            let pair = o.t.tc.st.name("PProd");
            let pair = o.t.tc.st.const_at(pair, &[u, level]);
            o.t.tc.st.apps(pair, &[applied, smaller])
        });
        let name = o.t.tc.st.local(ih).name;
        let pair = o.t.local(name, BinderInfo::Default, pair_ty);
        xs.push(pair);
        parts.push(pair_ty);
        values.push(o.t.tc.st.fvar(pair));
    }
    let smaller = tuple(o, &parts, &values, level);
    let (_, targets) = o.t.tc.st.unfold_app(result);
    let Step { below, f, .. } = *step_of(o, steps, result);
    let below = o.t.tc.st.apps(below, &targets);
    let first = o.t.tc.st.fvar(f);
    let first = o.t.tc.st.apps(first, &targets);
    let first = o.t.tc.st.app(first, smaller);
    let mk = o.t.tc.st.name("PProd.mk");
    let mk = o.t.tc.st.const_at(mk, &[u, level]);
    let out = o.t.tc.st.apps(mk, &[result, below, first, smaller]);
    o.t.tc.st.mk_lambda(&xs, out)
}
