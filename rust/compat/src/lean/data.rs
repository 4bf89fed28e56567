//! Inductive types and structures.

use super::Diagnostic;
use super::constructions;
use super::declare::{Header, attributes};
use super::elab::{Elab, Part, Recursive, Result, binder_info};
use super::parents::Fields;
use super::scope::join;
use super::state::State;
use super::structure;
use super::syntax::{Binder, CtorSyntax, DataDecl, DeclKind, Term};
use super::telescope::rebind;
use canonical_core::expr::{BinderInfo, Expr, FVar, Node, Store};
use canonical_core::inductive::{CtorDecl, InductiveDecl, TypeDecl};
use canonical_core::level::{Level, LevelNode};
use canonical_core::name::Name;
use std::sync::Arc;

/// What a structure has besides its constructor.
#[derive(Default)]
pub(super) struct Structure {
    /// The names of the fields.
    pub fields: Vec<String>,
    /// The functions to the parents.
    pub parents: Vec<ParentFunction>,
}

/// A function from a structure to a parent.
pub(super) struct ParentFunction {
    /// Its short name.
    pub name: String,
    /// Whether it is an instance: the parent is a class, and no parent of another parent.
    pub instance: bool,
    /// Where the parent is no field, its type and what it is made of, as functions of the parameters and the fields.
    pub made: Option<(Expr, Expr)>,
}

impl Structure {
    /// Copies the expressions of one store into another.
    fn import(&mut self, to: &mut Store<'_>, from: &Store<'_>) {
        for (ty, value) in self.parents.iter_mut().filter_map(|p| p.made.as_mut()) {
            (*ty, *value) = (to.import(from, *ty), to.import(from, *value));
        }
    }
}

impl State {
    /// Reads inductive types that are declared together, or a structure, and adds them with what Lean makes of them.
    pub(super) fn declare_data(&mut self, source: &str, decls: &[DataDecl]) -> Result<()> {
        let at = decls[0].at;
        let fault = |file: &str, e: &dyn std::fmt::Display| Diagnostic::at(file, source, at, e.to_string());
        let named: Vec<(String, &DataDecl)> = decls.iter().map(|d| (self.scopes.full_name(&d.name), d)).collect();
        let mut store = Store::new();
        let names = decls.iter().map(|d| &d.name[..]);
        let (elab, (made, mut own)) = self.read_headers(source, &named[0].0, names, |elab| {
            elab.add_universes(decls.iter().filter_map(|d| d.levels.as_ref()));
            elab.data(&named, &self.scopes.variables)
        })?;
        own.import(&mut store, &elab.tc.st);
        let made = super::state::import_inductive(&mut store, &elab.tc.st, &made);
        drop(elab);
        self.add_inductive(&store, &made).map_err(|e| fault(&self.file, &e))?;
        own.import(&mut self.env.store, &store);
        for (full, decl) in &named {
            let name = self.env.store.name(full);
            *self.env.attrs_mut(name) = attributes(&decl.modifiers, DeclKind::Def);
            self.env.attrs_mut(name).class = decl.class;
            if decl.structure.is_some() {
                let (made, parents) = structure::projections(&mut self.env, name, decl.class, &own);
                self.add(made, true).map_err(|e| fault(&self.file, &e))?;
                if !parents.is_empty() {
                    Arc::make_mut(&mut self.scopes.known).parents.insert(name, parents);
                }
            }
        }
        for (full, _) in &named {
            let name = self.env.store.name(full);
            for made in [constructions::cases(&self.env, name), constructions::rec_on(&self.env, name)] {
                self.add(made, true).map_err(|e| fault(&self.file, &e))?;
            }
        }
        for make in [constructions::below, constructions::brec_on] {
            for (full, _) in &named {
                let name = self.env.store.name(full);
                let made = make(&self.env, name);
                self.add(made, true).map_err(|e| fault(&self.file, &e))?;
            }
        }
        Ok(())
    }
}

/// A type that is being declared.
struct Family<'d> {
    full: String,
    decl: &'d DataDecl,
    /// The local that stands for it.
    local: FVar,
    /// What comes after the parameters.
    result: Expr,
    ctors: Vec<(String, Expr)>,
}

impl Elab<'_> {
    /// An inductive declaration of one type or more, and what a structure has besides.
    fn data(&mut self, decls: &[(String, &DataDecl)], variables: &[Binder]) -> Result<(InductiveDecl, Structure)> {
        let variables = self.variables(variables)?;
        let mut later = Vec::new();
        for (i, (_, decl)) in decls.iter().enumerate().skip(1) {
            let (open, names) = (self.open.len(), self.locals.len());
            let (params, result) = self.data_header(decl, i)?;
            self.close(open, names);
            later.push(self.mk_pi(&params, result));
        }
        let (_, first) = decls[0];
        let (params, result) = self.data_header(first, 0)?;
        let mut results = vec![result];
        for (ty, (_, decl)) in later.into_iter().zip(&decls[1..]) {
            results.push(self.at_params(ty, &params, decl.at)?);
        }
        // Parameters stay open for the constructors; the types themselves stand as locals behind them.
        let mut families = Vec::new();
        for ((full, decl), result) in decls.iter().zip(results) {
            let own_ty = self.mk_pi(&params, result);
            let local = self.bind("", BinderInfo::Default, own_ty, None);
            let value = self.tc.st.fvar(local);
            self.recursive.push(Recursive { name: full.clone(), value });
            families.push(Family { full: full.clone(), decl, local, result, ctors: Vec::new() });
        }
        let mut own = Structure::default();
        for (place, f) in families.iter_mut().enumerate() {
            self.ns.clone_from(&f.full);
            for (i, c) in f.decl.ctors.iter().enumerate() {
                let (ty, structure) = match &f.decl.structure {
                    Some(s) => self.structure_ctor(f.local, &params, &s.parents, c.binders.as_slice())?,
                    None => (self.ctor(f.local, &params, c, Part::Ctor(place, i))?, Structure::default()),
                };
                f.ctors.push((join(&f.full, &c.name), ty));
                own = structure;
            }
        }
        self.result_sorts(&mut families);
        let mut used: Vec<Expr> = Vec::new();
        for f in &families {
            for g in &families {
                self.no_family(f.result, g.local, f.decl.at)?;
            }
            used.push(f.result);
            used.extend(f.ctors.iter().map(|c| c.1));
        }
        let header = Header { variables, binders: params.clone(), ty: families[0].result };
        let xs = self.included(&header, &used, false);
        let out = self.close_data(&xs, &header, families)?;
        for (ty, value) in own.parents.iter_mut().filter_map(|p| p.made.as_mut()) {
            (*ty, *value) = (self.mk_pi(&xs, *ty), self.mk_lambda(&xs, *value));
        }
        Ok((out, own))
    }

    /// Opens the parameters of a type, the one at a place of its declaration; gives what comes after them as well.
    fn data_header(&mut self, decl: &DataDecl, place: usize) -> Result<(Vec<FVar>, Expr)> {
        let (mut params, (more, result)) = self.with_auto(Part::Header(place), |s| {
            let params = s.bind_all(&decl.params)?;
            let (open, names) = (s.open.len(), s.locals.len());
            let (indices, result) = s.with_auto(Part::Indices(place), |s| {
                let result = match &decl.ty {
                    Some(ty) => s.ty(ty)?,
                    None => {
                        let l = s.level_hole();
                        s.tc.st.sort(l)
                    }
                };
                s.settle(true)?;
                Ok(result)
            })?;
            s.close(open, names);
            let result = s.mk_pi(&indices, result);
            Ok((params, result))
        })?;
        params.extend(more);
        Ok((params, result))
    }

    /// The type of a further type of a declaration after the parameters, which are those of the first.
    fn at_params(&mut self, ty: Expr, params: &[FVar], at: usize) -> Result<Expr> {
        let mut ty = self.tc.instantiate_mvars(ty);
        for &p in params {
            let own = self.tc.st.local(p);
            let Node::Pi(name, info, t, b) = self.tc.st.node(ty) else {
                return Err(self.error(at, "types that are declared together have the same parameters"));
            };
            if name != own.name || info != own.info || !self.tc.unify_written(own.ty, t) {
                return Err(self.error(at, "types that are declared together have the same parameters"));
            }
            let value = self.tc.st.fvar(p);
            ty = self.tc.st.instantiate1(b, value);
        }
        Ok(ty)
    }

    /// The declaration with the locals that stand for the types replaced by their constants.
    fn close_data(&mut self, xs: &[FVar], header: &Header, families: Vec<Family<'_>>) -> Result<InductiveDecl> {
        let promoted = match &families[..] {
            [f] => self.promoted_indices(f.local, header.binders.len(), &f.ctors),
            _ => 0,
        };
        let mut parts = Vec::new();
        let mut types = Vec::new();
        for f in &families {
            let ty = self.mk_pi(xs, f.result);
            types.push(ty);
            parts.push((ty, f.decl.at));
            parts.extend(f.ctors.iter().map(|c| (c.1, f.decl.at)));
        }
        for &(p, at) in &parts {
            self.finished(p, at)?;
            self.generalise_levels(p);
        }
        let level_params = self.used_universes(parts.into_iter().map(|p| p.0));
        let levels: Vec<Level> = level_params.iter().map(|&p| self.tc.st.level_param(p)).collect();
        let mut constants = Vec::new();
        for f in &families {
            let name = self.tc.st.name(&f.full);
            let mut constant = self.tc.st.const_at(name, &levels);
            for x in xs.iter().filter(|x| header.variables.contains(x)) {
                let x = self.tc.st.fvar(*x);
                constant = self.tc.st.app(constant, x);
            }
            constants.push((f.local, constant));
        }
        let mut out = Vec::new();
        for (f, ty) in families.into_iter().zip(types) {
            let ty = self.tc.instantiate_mvars(ty);
            let mut ctors = Vec::new();
            for (ctor, e) in f.ctors {
                let e = self.tc.instantiate_mvars(e);
                let e = self.replaced(e, &constants);
                let e = self.mk_pi(xs, e);
                let hidden =
                    |i, info| if i < xs.len() && info == BinderInfo::Default { BinderInfo::Implicit } else { info };
                let e = rebind(&mut self.tc.st, e, &hidden);
                ctors.push(CtorDecl { name: self.tc.st.name(&ctor), ty: e });
            }
            out.push(TypeDecl { name: self.tc.st.name(&f.full), ty, ctors });
        }
        Ok(InductiveDecl { level_params, num_params: (xs.len() + promoted) as u32, types: out })
    }

    /// How many indices are in fact parameters: the longest beginning of them that every constructor takes as its first
    /// arguments, and that is the same wherever the type occurs in it (`fixedIndicesToParams` in
    /// `src/Lean/Elab/MutualInductive.lean`).
    fn promoted_indices(&mut self, family: FVar, params: usize, ctors: &[(String, Expr)]) -> usize {
        let ty = self.tc.st.local(family).ty;
        let mut ty = self.tc.instantiate_mvars(ty);
        let mut domains = Vec::new();
        while let Node::Pi(_, _, t, b) = self.tc.st.node(ty) {
            domains.push(t);
            ty = b;
        }
        let mut count = domains.len().saturating_sub(params);
        for &(_, ctor) in ctors {
            let (open, names) = (self.open.len(), self.locals.len());
            let (fields, result) = self.open_hidden(ctor, usize::MAX);
            let (head, args) = self.tc.st.unfold_app(result);
            if self.tc.st.node(head) != Node::FVar(family) || args.len() != domains.len() {
                // The kernel will say what is wrong with it.
                count = 0;
            }
            let fixed = |s: &Self, i: usize| {
                let arg = args[params + i];
                let own = fields.get(i).is_some_and(|&x| s.tc.st.node(arg) == Node::FVar(x));
                own && fields.iter().all(|&x| s.same_everywhere(s.tc.st.local(x).ty, family, params + i, arg))
            };
            while !(0..count).all(|i| fixed(self, i)) {
                count -= 1;
            }
            let mut values = args[..params.min(args.len())].to_vec();
            for (i, &field) in fields.iter().enumerate().take(count) {
                let domain = self.tc.st.instantiate(domains[values.len()], &values);
                let own = self.tc.st.local(field).ty;
                if !self.tc.unify_written(domain, own) {
                    count = i;
                    break;
                }
                values.push(self.tc.st.fvar(field));
            }
            self.close(open, names);
        }
        count
    }

    /// Whether the argument of the family at a place is `arg` wherever it occurs in a term.
    fn same_everywhere(&self, e: Expr, family: FVar, place: usize, arg: Expr) -> bool {
        let (head, args) = self.tc.st.unfold_app(e);
        if self.tc.st.node(head) == Node::FVar(family) && args.get(place) != Some(&arg) {
            return false;
        }
        let below = |e| self.same_everywhere(e, family, place, arg);
        args.into_iter().all(below)
            && match self.tc.st.node(head) {
                Node::Lam(_, _, t, b) | Node::Pi(_, _, t, b) => below(t) && below(b),
                Node::Let(_, t, v, b) => below(t) && below(v) && below(b),
                Node::Proj(_, _, s) => below(s),
                _ => true,
            }
    }

    /// The type of a constructor after the parameters; without one it is the type itself, which has no indices then.
    fn ctor(&mut self, family: FVar, params: &[FVar], c: &CtorSyntax, part: Part) -> Result<Expr> {
        let (open, names) = (self.open.len(), self.locals.len());
        let read = |s: &mut Self| {
            let xs = s.bind_all(&c.binders)?;
            let result = match &c.ty {
                Some(ty) => {
                    let ty = s.ty(ty)?;
                    s.made_at_params(ty, params);
                    ty
                }
                None => {
                    let value = s.tc.st.fvar(family);
                    let args: Vec<Expr> = params.iter().map(|&p| s.tc.st.fvar(p)).collect();
                    s.tc.st.apps(value, &args)
                }
            };
            s.settle(true)?;
            Ok((xs, result))
        };
        let (mut xs, (more, result)) = self.with_auto_in(part, read, |&(_, result)| Some(result))?;
        xs.extend(more);
        self.close(open, names);
        let ty = self.mk_pi(&xs, result);
        self.finished(ty, c.at)?;
        Ok(ty)
    }

    /// What a constructor makes has the parameters, where these were left out.
    fn made_at_params(&mut self, ty: Expr, params: &[FVar]) {
        let made = self.tc.st.get_forall_body(ty);
        let (_, args) = self.tc.st.unfold_app(made);
        for (&arg, &param) in args.iter().zip(params) {
            if self.tc.st.has_expr_mvar(arg) && self.tc.st.loose(arg) == 0 {
                let param = self.tc.st.fvar(param);
                self.tc.unify(arg, param);
            }
        }
    }

    /// The type of the constructor of a structure after the parameters, the names of its fields, and its parents.
    fn structure_ctor(
        &mut self,
        family: FVar,
        params: &[FVar],
        parents: &[Term],
        own: &[Binder],
    ) -> Result<(Expr, Structure)> {
        let (open, names) = (self.open.len(), self.locals.len());
        let mut fields = Fields::new(self);
        for p in parents {
            let ty = self.ty(p)?;
            self.settle(true)?;
            self.parent(&mut fields, ty, p.at)?;
        }
        for (i, b) in own.iter().enumerate() {
            if fields.find(self, &b.name).is_some() {
                return Err(self.error(b.at, format!("the field `{}` is there already", b.name)));
            }
            fields.xs.push(self.field(b, i)?);
            fields.names.push(b.name.clone());
        }
        self.settle(true)?;
        self.close(open, names);
        let value = self.tc.st.fvar(family);
        let args: Vec<Expr> = params.iter().map(|&p| self.tc.st.fvar(p)).collect();
        let result = self.tc.st.apps(value, &args);
        let mut ty = self.mk_pi(&fields.xs, result);
        if fields.parents.iter().any(|p| p.made.is_some()) {
            ty = self.without_parents(ty);
        }
        let class = |n: Name| self.tc.env.attrs(n).is_some_and(|a| a.class);
        let instance: Vec<bool> = (fields.parents.iter())
            .map(|p| class(p.structure) && !fields.parents.iter().any(|q| self.is_ancestor(q.structure, p.structure)))
            .collect();
        let mut out = Structure { fields: fields.names, parents: Vec::new() };
        for (p, instance) in fields.parents.into_iter().zip(instance) {
            let made = p.made.map(|(ty, value)| {
                let (ty, value) = (self.mk_pi(&fields.xs, ty), self.mk_lambda(&fields.xs, value));
                (self.without_parents(ty), self.without_parents(value))
            });
            out.parents.push(ParentFunction { name: p.name, instance, made });
        }
        Ok((ty, out))
    }

    /// Opens the binder of a field.
    fn field(&mut self, b: &Binder, place: usize) -> Result<FVar> {
        let (open, names) = (self.open.len(), self.locals.len());
        let (xs, ty) = self.with_auto(Part::Ctor(0, place), |s| match &b.ty {
            Some(ty) => s.ty(ty),
            None => Ok(s.type_hole()),
        })?;
        self.close(open, names);
        let ty = self.mk_pi(&xs, ty);
        Ok(self.bind(&b.name, binder_info(b.bracket), ty, None))
    }

    /// The results of the types after the parameters, their universe found from the fields where it is not given (Lean's
    /// `updateResultingUniverse`, `src/Lean/Elab/MutualInductive.lean`).
    fn result_sorts(&mut self, families: &mut [Family<'_>]) {
        let one = self.tc.st.level_succ(Level::ZERO);
        let mut least = one;
        for f in &*families {
            for &(_, ty) in &f.ctors {
                least = self.universe_of_fields(ty, families, least);
            }
        }
        // `Type (max u v)` reads better than `Sort (max (u+1) (v+1))`.
        if let Some(pred) = self.tc.st.level_pred(least) {
            least = self.tc.st.level_succ(pred);
        }
        for f in families {
            f.result = self.tc.instantiate_mvars(f.result);
            let Node::Sort(l) = self.tc.st.node(f.result) else { continue };
            let (base, offset) = self.tc.st.level_offset(l);
            let LevelNode::MVar(m) = self.tc.st.level_node(base) else { continue };
            // What is known of the universe already says that it is `offset` above the unknown.
            let mut least = least;
            for _ in 0..offset {
                least = self.tc.st.level_pred(least).unwrap_or(least);
            }
            self.tc.meta.assign_level(m, least);
            f.result = self.tc.instantiate_mvars(f.result);
        }
    }

    /// The least universe, `least` or above, of the fields of a constructor that are not of the types themselves.
    fn universe_of_fields(&mut self, ctor: Expr, families: &[Family<'_>], mut least: Level) -> Level {
        let mut ty = ctor;
        let (open, names) = (self.open.len(), self.locals.len());
        while let Node::Pi(_, _, t, b) = self.tc.st.node(ty) {
            let x = self.bind("", BinderInfo::Default, t, None);
            let recursive = families.iter().any(|f| self.tc.st.occurs(f.local, t));
            if !recursive && let Some(l) = self.tc.sort_of(t) {
                least = self.tc.st.level_max(least, l);
            }
            let value = self.tc.st.fvar(x);
            ty = self.tc.st.instantiate1(b, value);
        }
        self.close(open, names);
        least
    }

    fn no_family(&mut self, e: Expr, family: FVar, at: usize) -> Result<()> {
        if self.tc.st.occurs(family, e) {
            return Err(self.error(at, "the type must not mention itself before its constructors"));
        }
        Ok(())
    }
}
