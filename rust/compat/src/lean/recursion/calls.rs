//! Recursive calls as what `brecOn` offers: `below motive t` is the motive of everything that is smaller than `t`.

use super::super::Diagnostic;
use super::super::elab::{Elab, Result};
use super::Function;
use super::tree::{Branch, Leaf, Tree};
use canonical_core::expr::{BinderInfo, Expr, FVar, Node};
use canonical_core::level::Level;
use canonical_core::name::Name;

/// Recursion over one of the scrutinees of each function.
pub(super) struct Recursion {
    members: Vec<Member>,
    /// The function whose equations are compiled.
    own: usize,
    /// `T.below params motives` for what that is recursive over, with locals for the motives.
    below: Expr,
}

/// A function that may be called.
#[derive(Clone)]
struct Member {
    local: FVar,
    /// How many of its arguments are fixed.
    binders: usize,
    /// The scrutinee, and the places of those that are indices of its type.
    place: usize,
    indices: Vec<usize>,
    /// How many scrutinees there are.
    count: usize,
    /// The local that stands for the motive.
    motive: FVar,
    /// Its place among the functions over that type, and how many they are: the motive is their product.
    slot: (usize, usize),
}

/// What a function is recursive over.
struct Over {
    induct: Name,
    indices: Vec<usize>,
    /// The variables for the indices, and that for the term itself.
    targets: Vec<FVar>,
    others: Vec<FVar>,
    /// `(others) → result`
    body: Expr,
}

/// The parts of a recursion that all functions share.
struct Shared {
    level: Level,
    levels: Vec<Level>,
    params: Vec<Expr>,
    /// The types that are declared together, with their motives.
    types: Vec<(Name, Expr)>,
}

/// More choices of what functions are recursive over are not tried.
const MAX_CHOICES: usize = 4096;

impl Recursion {
    /// The function that a head means.
    fn member(&self, head: Node) -> Option<&Member> {
        self.members.iter().find(|m| head == Node::FVar(m.local))
    }
}

impl Elab<'_> {
    /// For each function a scrutinee that is smaller in every call.
    pub(super) fn structural_places(&mut self, fs: &[Function<'_>], leaves: &[Vec<Leaf>]) -> Result<Vec<usize>> {
        let mut candidates: Vec<Vec<(usize, Name)>> = Vec::new();
        for f in fs {
            let mut own = Vec::new();
            for (i, &x) in f.scrutinees.iter().enumerate() {
                let all = self.recursion_target(x).and_then(|t| self.tc.env.inductive(t.0)).map(|i| i.all[0]);
                own.extend(all.map(|all| (i, all)));
            }
            candidates.push(own);
        }
        let mut calls = Vec::new();
        for (i, own) in leaves.iter().enumerate() {
            for leaf in own {
                for (j, args) in self.calls_in(fs, leaf.rhs) {
                    calls.push((i, j, args.get(fs[j].binders.len()..).unwrap_or_default().to_vec(), &leaf.args));
                }
            }
        }
        let choices: usize = candidates.iter().map(Vec::len).product();
        for choice in 0..choices.min(MAX_CHOICES) {
            let (mut rest, mut places) = (choice, Vec::new());
            for own in candidates.iter().rev() {
                places.insert(0, own[rest % own.len()]);
                rest /= own.len();
            }
            let smaller = |s: &mut Self, (i, j, args, whole): &(usize, usize, Vec<Expr>, &Vec<Expr>)| {
                args.get(places[*j].0).is_some_and(|&a| s.is_smaller(a, whole[places[*i].0]))
            };
            if places.iter().all(|p| p.1 == places[0].1) && calls.iter().all(|c| smaller(self, c)) {
                return Ok(places.into_iter().map(|p| p.0).collect());
            }
        }
        Err(self.error(
            fs[0].at,
            "no argument is structurally smaller in every recursive call (other recursion is not supported)",
        ))
    }

    /// How many of the first binders are the same in every call.
    pub(super) fn fixed_binders(&mut self, fs: &[Function<'_>], leaves: &[Vec<Leaf>]) -> usize {
        let mut fixed = fs.iter().map(|f| f.binders.len()).min().unwrap_or(0);
        for leaf in leaves.iter().flatten() {
            for (_, call) in self.calls_in(fs, leaf.rhs) {
                let same = |s: &mut Self, i: usize| {
                    let x = s.tc.st.fvar(fs[0].binders[i]);
                    call.get(i).is_some_and(|&a| a == x || s.tc.is_def_eq(a, x))
                };
                fixed = (0..fixed).find(|&i| !same(self, i)).unwrap_or(fixed);
            }
        }
        fixed
    }

    /// The function and the arguments of every call; some of the last may be left out.
    fn calls_in(&self, fs: &[Function<'_>], e: Expr) -> Vec<(usize, Vec<Expr>)> {
        let mut out = Vec::new();
        let mut todo = vec![e];
        while let Some(e) = todo.pop() {
            let (head, args) = self.tc.st.unfold_app(e);
            if let Node::FVar(x) = self.tc.st.node(head)
                && let Some(i) = fs.iter().position(|f| f.local == x)
            {
                out.push((i, args.to_vec()));
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

    /// What a function is recursive over, with the universes and the parameters of that.
    fn over(&mut self, f: &Function<'_>, place: usize) -> Result<(Over, Vec<Level>, Vec<Expr>)> {
        let x = f.scrutinees[place];
        let Some((induct, levels, args)) = self.recursion_target(x) else {
            return Err(self.no_recursion(f, "no brecOn"));
        };
        let num_params = self.tc.env.inductive(induct).map_or(0, |i| i.num_params as usize);
        let mut indices = Vec::new();
        for &a in &args[num_params..] {
            let place = f.scrutinees.iter().position(|&y| self.tc.st.node(a) == Node::FVar(y));
            indices.push(place.ok_or_else(|| self.no_recursion(f, "an index is no variable"))?);
        }
        let mut targets: Vec<FVar> = indices.iter().map(|&i| f.scrutinees[i]).collect();
        targets.push(x);
        let others: Vec<FVar> = f.scrutinees.iter().copied().filter(|y| !targets.contains(y)).collect();
        let body = self.mk_pi(&others, f.result);
        Ok((Over { induct, indices, targets, others, body }, levels, args[..num_params].to_vec()))
    }

    fn no_recursion(&self, f: &Function<'_>, why: &str) -> Diagnostic {
        self.error(f.at, format!("recursion over this type is not supported: {why}"))
    }

    /// What the functions share: the motive of each type is the product of the types of the functions over it.
    fn shared(&mut self, fs: &[Function<'_>], over: &[Over], levels: Vec<Level>, params: Vec<Expr>) -> Result<Shared> {
        let Some(level) = self.tc.sort_of(over[0].body) else { return Err(self.no_recursion(&fs[0], "no universe")) };
        let all = self.tc.env.inductive(over[0].induct).map_or(Vec::new(), |i| i.all.clone());
        let mut types = Vec::new();
        for &n in &all {
            let own: Vec<&Over> = over.iter().filter(|o| o.induct == n).collect();
            let motive = match own[..] {
                [] => {
                    let (open, names) = (self.open.len(), self.locals.len());
                    let targets = self.targets_of(n, &levels, &params, fs[0].at)?;
                    let unit = self.constant("PUnit", &[level]);
                    self.close(open, names);
                    self.mk_lambda(&targets, unit)
                }
                [first, ..] => {
                    let bodies = self.bodies(&own);
                    let product = self.product(&bodies, level);
                    self.mk_lambda(&first.targets, product)
                }
            };
            types.push((n, motive));
        }
        for (f, o) in fs.iter().zip(over) {
            let packed = over.iter().filter(|p| p.induct == o.induct).count() > 1;
            let one = self.tc.st.level_succ(Level::ZERO);
            let least = self.tc.st.level_max(one, level);
            let own = self.tc.sort_of(o.body);
            if !own.is_some_and(|l| self.tc.st.level_eq(l, level)) || packed && !self.tc.st.level_eq(least, level) {
                return Err(self.no_recursion(f, "the results are not of one universe of types"));
            }
        }
        Ok(Shared { level, levels, params, types })
    }

    /// New variables for the indices of a type and for a term of it.
    fn targets_of(&mut self, n: Name, levels: &[Level], params: &[Expr], at: usize) -> Result<Vec<FVar>> {
        let family = self.tc.st.const_at(n, levels);
        let family = self.tc.st.apps(family, params);
        let ty = self.infer(family, at)?;
        let (mut targets, _) = self.open_hidden(ty, usize::MAX);
        let values: Vec<Expr> = targets.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let ty = self.tc.st.apps(family, &values);
        targets.push(self.bind_hidden(Name::ANONYMOUS, BinderInfo::Default, ty));
        Ok(targets)
    }

    /// The types of functions over one type, all with the targets of the first.
    fn bodies(&mut self, own: &[&Over]) -> Vec<Expr> {
        let mut out = Vec::new();
        for o in own {
            let mut values = Vec::new();
            for (&from, &to) in o.targets.iter().zip(&own[0].targets) {
                values.push((from, self.tc.st.fvar(to)));
            }
            out.push(if values.is_empty() { o.body } else { self.replaced(o.body, &values) });
        }
        out
    }

    fn product(&mut self, parts: &[Expr], level: Level) -> Expr {
        match parts {
            [one] => *one,
            [first, rest @ ..] => {
                let rest = self.product(rest, level);
                let pair = self.constant("PProd", &[level, level]);
                self.tc.st.apps(pair, &[*first, rest])
            }
            [] => self.constant("PUnit", &[level]),
        }
    }

    fn tuple_of(&mut self, parts: &[Expr], values: &[Expr], level: Level) -> Expr {
        match (parts, values) {
            ([_], [value]) => *value,
            ([first, parts @ ..], [value, values @ ..]) => {
                let rest_ty = self.product(parts, level);
                let rest = self.tuple_of(parts, values, level);
                let mk = self.constant("PProd.mk", &[level, level]);
                self.tc.st.apps(mk, &[*first, rest_ty, *value, rest])
            }
            _ => self.constant("PUnit.unit", &[level]),
        }
    }

    /// The part of a tuple at a place.
    fn part(&mut self, e: Expr, (place, count): (usize, usize)) -> Expr {
        let pair = self.tc.st.name("PProd");
        let mut e = e;
        for _ in 0..place {
            e = self.tc.st.proj(pair, 1, e);
        }
        if place + 1 < count { self.tc.st.proj(pair, 0, e) } else { e }
    }

    /// The functions by recursion over the scrutinees at the places: `fun xs => brecOn … x (fun … b others => tree) others`.
    pub(super) fn by_recursion(&mut self, fs: &[Function<'_>], places: &[usize]) -> Result<Vec<Expr>> {
        let mut over = Vec::new();
        let mut first: Option<(Vec<Level>, Vec<Expr>)> = None;
        for (f, &place) in fs.iter().zip(places) {
            let (o, levels, params) = self.over(f, place)?;
            if let Some((_, known)) = &first
                && !known.iter().zip(&params).all(|(&p, &q)| p == q || self.tc.is_def_eq(p, q))
            {
                return Err(self.no_recursion(f, "its parameters are not the same for all functions"));
            }
            first = first.or(Some((levels, params)));
            over.push(o);
        }
        let (levels, params) = first.unwrap_or_default();
        let shared = self.shared(fs, &over, levels, params)?;
        let mut motives: Vec<Expr> = Vec::new();
        for &(_, motive) in &shared.types {
            let ty = self.infer(motive, fs[0].at)?;
            motives.push({
                let m = self.bind_hidden(Name::ANONYMOUS, BinderInfo::Default, ty);
                self.tc.st.fvar(m)
            });
        }
        let mut members = Vec::new();
        for (i, (f, o)) in fs.iter().zip(&over).enumerate() {
            let ty = shared.types.iter().position(|t| t.0 == o.induct).unwrap_or(0);
            let Node::FVar(motive) = self.tc.st.node(motives[ty]) else { continue };
            let same: Vec<usize> = (0..over.len()).filter(|&j| over[j].induct == o.induct).collect();
            let slot = (same.iter().position(|&j| j == i).unwrap_or(0), same.len());
            let (binders, place) = (f.binders.len(), places[i]);
            let (indices, count) = (o.indices.clone(), f.scrutinees.len());
            members.push(Member { local: f.local, binders, place, indices, count, motive, slot });
        }
        let mut steps = Vec::new();
        for (own, (f, o)) in fs.iter().zip(&over).enumerate() {
            let below = self.below_at(&shared, o.induct, &motives);
            let recursion = Recursion { members: members.clone(), own, below };
            steps.push(self.step(f, o, &shared, &recursion)?);
        }
        let mut functionals = Vec::new();
        for &(n, _) in &shared.types {
            functionals.push(self.functional(n, &over, &steps, &shared, fs[0].at)?);
        }
        let mut out = Vec::new();
        for ((f, o), m) in fs.iter().zip(&over).zip(&members) {
            let mut e = self.recursor_at(&shared, "brecOn", o.induct);
            for &(_, motive) in &shared.types {
                e = self.tc.st.app(e, motive);
            }
            for &x in &o.targets {
                let x = self.tc.st.fvar(x);
                e = self.tc.st.app(e, x);
            }
            e = self.tc.st.apps(e, &functionals);
            e = self.part(e, m.slot);
            for &y in &o.others {
                let y = self.tc.st.fvar(y);
                e = self.tc.st.app(e, y);
            }
            out.push(self.mk_lambda(&f.scrutinees, e));
        }
        Ok(out)
    }

    /// `T.name params` at the universe of the motives.
    fn recursor_at(&mut self, shared: &Shared, name: &str, induct: Name) -> Expr {
        let mut levels = vec![shared.level];
        levels.extend(&shared.levels);
        let induct = self.tc.st.name_string(induct);
        let f = self.constant(&format!("{induct}.{name}"), &levels);
        self.tc.st.apps(f, &shared.params)
    }

    fn below_at(&mut self, shared: &Shared, induct: Name, motives: &[Expr]) -> Expr {
        let below = self.recursor_at(shared, "below", induct);
        self.tc.st.apps(below, motives)
    }

    /// `fun targets b others => tree`
    fn step(&mut self, f: &Function<'_>, o: &Over, shared: &Shared, recursion: &Recursion) -> Result<Expr> {
        let motives: Vec<Expr> = shared.types.iter().map(|t| t.1).collect();
        let values: Vec<Expr> = o.targets.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let below = self.below_at(shared, o.induct, &motives);
        let below = self.tc.st.apps(below, &values);
        let b = self.bind_hidden(Name::ANONYMOUS, BinderInfo::Default, below);
        let mut vars = o.targets.clone();
        vars.push(b);
        vars.extend(&o.others);
        let args = f.scrutinees.iter().map(|&x| self.tc.st.fvar(x)).collect();
        self.ns.clone_from(&f.ns);
        let mut tree = Tree::new(Some(recursion), f.at);
        let branch = Branch { vars: vars.clone(), below: Some(b), args, goal: f.result };
        let body = self.tree(&mut tree, f.rows, branch)?;
        Ok(self.mk_lambda(&vars, body))
    }

    /// `fun targets b => …`, the steps of the functions over a type together.
    fn functional(&mut self, n: Name, over: &[Over], steps: &[Expr], shared: &Shared, at: usize) -> Result<Expr> {
        let own: Vec<(&Over, Expr)> = over.iter().zip(steps.iter().copied()).filter(|(o, _)| o.induct == n).collect();
        if let [(_, step)] = own[..] {
            return Ok(step);
        }
        let motives: Vec<Expr> = shared.types.iter().map(|t| t.1).collect();
        let (open, names) = (self.open.len(), self.locals.len());
        let mut xs = match own.first() {
            Some((o, _)) => o.targets.clone(),
            None => self.targets_of(n, &shared.levels, &shared.params, at)?,
        };
        let values: Vec<Expr> = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let below = self.below_at(shared, n, &motives);
        let below = self.tc.st.apps(below, &values);
        let b = self.bind_hidden(Name::ANONYMOUS, BinderInfo::Default, below);
        xs.push(b);
        let mut args = values;
        args.push(self.tc.st.fvar(b));
        let bodies = self.bodies(&own.iter().map(|o| o.0).collect::<Vec<_>>());
        let parts: Vec<Expr> = own.iter().map(|o| self.tc.beta(o.1, &args)).collect();
        let body = self.tuple_of(&bodies, &parts, shared.level);
        self.close(open, names);
        Ok(self.mk_lambda(&xs, body))
    }

    /// The term with every recursive call replaced.
    pub(super) fn without_calls(&mut self, r: &Recursion, branch: &Branch, e: Expr, at: usize) -> Result<Expr> {
        if !r.members.iter().any(|m| self.tc.st.occurs(m.local, e)) {
            return Ok(e);
        }
        let (head, args) = self.tc.st.unfold_app(e);
        if !args.is_empty() {
            let mut new_args = Vec::with_capacity(args.len());
            for a in args {
                new_args.push(self.without_calls(r, branch, a, at)?);
            }
            if let Some(m) = r.member(self.tc.st.node(head)) {
                return self.call(r, m, branch, &new_args, at);
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
            node => match r.member(node) {
                Some(m) => return self.call(r, m, branch, &[], at),
                None => e,
            },
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
    fn call(&mut self, r: &Recursion, m: &Member, branch: &Branch, args: &[Expr], at: usize) -> Result<Expr> {
        let args = args.get(m.binders..).unwrap_or_default();
        let Some(&smaller) = args.get(m.place) else {
            return Err(self.error(at, "a recursive call needs the argument that is smaller in it"));
        };
        let own = &r.members[r.own];
        let whole: Vec<Expr> = own.indices.iter().chain([&own.place]).map(|&i| branch.args[i]).collect();
        let ty = self.tc.st.apps(r.below, &whole);
        let Some(b) = branch.below else { return Err(self.error(at, "nothing is there to call upon")) };
        let b = self.tc.st.fvar(b);
        let Some(found) = self.offered(m, b, ty, smaller) else {
            let shown = self.show(smaller);
            return Err(self.error(at, format!("{shown} is not a part of what the equation matches")));
        };
        let found = self.part(found, m.slot);
        let others = (0..args.len()).filter(|i| *i >= m.count || *i != m.place && !m.indices.contains(i));
        Ok(others.fold(found, |f, i| self.tc.st.app(f, args[i])))
    }

    /// A part of `e`, whose type is made of `PProd` and of the motive, that is of the motive of `y`.
    fn offered(&mut self, to: &Member, e: Expr, ty: Expr, y: Expr) -> Option<Expr> {
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
            return if more { None } else { self.offered(to, e, ty, y) };
        }
        let (head, args) = self.tc.st.unfold_app(ty);
        match self.tc.st.node(head) {
            Node::FVar(m) if m == to.motive => {
                let own = *args.last()?;
                self.tc.is_def_eq(own, y).then_some(e)
            }
            Node::Const(n, _) if self.tc.st.name_string(n) == "PProd" => {
                let (left, right) = (self.tc.st.proj(n, 0, e), self.tc.st.proj(n, 1, e));
                self.offered(to, left, *args.first()?, y).or_else(|| self.offered(to, right, *args.get(1)?, y))
            }
            _ => None,
        }
    }
}
