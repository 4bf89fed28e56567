//! The parents of a structure.
//!
//! A parent is a field of the structure, unless it has a field that is there already: then those that are new are copied,
//! and the function to the parent makes it of fields (`withStruct` and `mkRemainingProjections` in Lean's
//! `src/Lean/Elab/Structure.lean`).

use super::elab::{Elab, Local, Result};
use canonical_core::env::{Environment, StructureInfo};
use canonical_core::expr::{BinderInfo, Expr, FVar, Node, Store};
use canonical_core::level::Levels;
use canonical_core::name::Name;

/// The fields of a structure so far, those of its parents first.
#[derive(Default)]
pub(super) struct Fields {
    /// The fields of the constructor, and among them parents that are made of fields, as locals with a value.
    pub xs: Vec<FVar>,
    /// What the fields of the constructor are called.
    pub names: Vec<String>,
    /// The parents that are written after `extends`.
    pub parents: Vec<Parent>,
    /// Where the names of fields begin among those that are known.
    start: usize,
}

impl Fields {
    /// No fields yet.
    pub(super) fn new(elab: &Elab<'_>) -> Self {
        Fields { start: elab.locals.len(), ..Fields::default() }
    }

    /// What a field or a parent of that name is, if there is one.
    pub(super) fn find(&self, elab: &Elab<'_>, name: &str) -> Option<Expr> {
        elab.locals[self.start..].iter().rev().find(|l| l.name == name).map(|l| l.value)
    }
}

/// A parent of a structure.
pub(super) struct Parent {
    /// The short name of the function that leads to it.
    pub name: String,
    pub structure: Name,
    /// Where it is no field, its type and what it is made of, which mention the fields.
    pub made: Option<(Expr, Expr)>,
}

/// A type that is a structure.
struct Structure {
    name: Name,
    levels: Levels,
    params: Vec<Expr>,
    info: StructureInfo,
}

impl Elab<'_> {
    /// Adds a parent that is written after `extends`.
    pub(super) fn parent(&mut self, fields: &mut Fields, ty: Expr, at: usize) -> Result<()> {
        let s = self.structure_type(ty, at)?;
        let full = self.tc.st.name_string(s.name);
        let name = format!("to{}", full.rsplit('.').next().unwrap_or_default());
        let structure = s.name;
        if fields.parents.iter().any(|p| p.structure == structure) {
            return Ok(());
        }
        let count = fields.names.len();
        let value = self.with_structure(fields, &name, ty, None, at)?;
        let field = fields.names[count..].contains(&name);
        let made = (!field).then_some((ty, value));
        fields.parents.push(Parent { name, structure, made });
        Ok(())
    }

    fn structure_type(&mut self, ty: Expr, at: usize) -> Result<Structure> {
        let written = self.tc.instantiate_mvars(ty);
        let computed = self.whnf(written);
        for ty in [written, computed] {
            let (head, params) = self.tc.st.unfold_app(ty);
            if let Node::Const(name, levels) = self.tc.st.node(head)
                && let Some(info) = self.tc.env.attrs(name).and_then(|a| a.structure.clone())
            {
                return Ok(Structure { name, levels, params: params.to_vec(), info });
            }
        }
        let shown = self.show(written);
        Err(self.error(at, format!("a parent must be a structure, and this is none:\n  {shown}")))
    }

    /// Adds the fields of a structure under the name of the function that leads to it; `object` is what it is, if that is a
    /// field of the new structure or a part of one. Gives what it is.
    fn with_structure(
        &mut self,
        fields: &mut Fields,
        name: &str,
        ty: Expr,
        object: Option<Expr>,
        at: usize,
    ) -> Result<Expr> {
        if let Some(there) = fields.find(self, name) {
            self.same_type(name, there, ty, at)?;
            return Ok(there);
        }
        let s = self.structure_type(ty, at)?;
        if let Some(object) = object {
            self.inherit(fields, &s, Some(object), at)?;
            self.locals.push(Local { name: name.to_owned(), value: object });
            return Ok(object);
        }
        let class = self.tc.env.attrs(s.name).is_some_and(|a| a.class);
        let bracket = if class { BinderInfo::InstImplicit } else { BinderInfo::Default };
        if self.flat_fields(s.name).iter().any(|f| fields.find(self, f).is_some()) {
            let value = self.inherit(fields, &s, None, at)?;
            let x = self.bind(name, bracket, ty, Some(value));
            fields.xs.push(x);
            return Ok(value);
        }
        let x = self.bind(name, bracket, ty, None);
        fields.xs.push(x);
        fields.names.push(name.to_owned());
        let object = self.tc.st.fvar(x);
        self.inherit(fields, &s, Some(object), at)?;
        Ok(object)
    }

    /// Adds the fields of a structure, as those of `object` or as fields of the new structure. Gives the structure made of
    /// them.
    fn inherit(&mut self, fields: &mut Fields, s: &Structure, object: Option<Expr>, at: usize) -> Result<Expr> {
        let project = |e: &mut Self, proj: Name, object: Expr| {
            let f = e.tc.st.constant(proj, s.levels);
            let f = e.tc.st.apps(f, &s.params);
            e.tc.st.app(f, object)
        };
        let ctor = self.tc.st.constant(s.info.ctor, s.levels);
        let mut made = self.tc.st.apps(ctor, &s.params);
        let mut ctor_ty = self.infer(made, at)?;
        for (&field, &proj) in s.info.fields.iter().zip(&s.info.proj_fns) {
            let (Some(proj), Node::Pi(_, bracket, ty, rest)) = (proj, self.tc.st.node(ctor_ty)) else { break };
            let name = self.tc.st.name_string(field);
            let part = object.map(|o| project(self, proj, o));
            let value = if name.starts_with("to") && self.is_structure(ty) {
                self.with_structure(fields, &name, ty, part, at)?
            } else if let Some(there) = fields.find(self, &name) {
                self.same_type(&name, there, ty, at)?;
                there
            } else if let Some(part) = part {
                self.locals.push(Local { name, value: part });
                part
            } else {
                let ty = self.without_projections(ty);
                let x = self.bind(&name, bracket, ty, None);
                fields.xs.push(x);
                fields.names.push(name);
                self.tc.st.fvar(x)
            };
            made = self.tc.st.app(made, value);
            ctor_ty = self.tc.st.instantiate1(rest, value);
        }
        let made = self.eta_structure(s, made);
        for to in self.scopes.known.parents.get(&s.name).cloned().unwrap_or_default() {
            let part = project(self, to, object.unwrap_or(made));
            let ty = self.infer(part, at)?;
            let ty = self.without_projections(ty);
            let full = self.tc.st.name_string(to);
            let name = full.rsplit('.').next().unwrap_or_default();
            self.with_structure(fields, name, ty, object.map(|_| part), at)?;
        }
        Ok(made)
    }

    fn is_structure(&self, ty: Expr) -> bool {
        self.tc.st.head_const(ty).and_then(|n| self.tc.env.attrs(n)).is_some_and(|a| a.structure.is_some())
    }

    fn same_type(&mut self, name: &str, there: Expr, ty: Expr, at: usize) -> Result<()> {
        let own = self.infer(there, at)?;
        if self.tc.unify_written(own, ty) {
            return Ok(());
        }
        Err(self.mismatch(&format!("field `{name}`, which another parent has,"), own, ty, at))
    }

    /// The names of the fields of a structure and of its parents, those left out that are parents themselves.
    pub(super) fn flat_fields(&self, s: Name) -> Vec<String> {
        let Some(info) = self.tc.env.attrs(s).and_then(|a| a.structure.as_ref()) else { return Vec::new() };
        let mut out = Vec::new();
        for (&field, &proj) in info.fields.iter().zip(&info.proj_fns) {
            match proj.and_then(|p| self.parent_of(p)) {
                Some(parent) => out.extend(self.flat_fields(parent)),
                None => out.push(self.tc.st.name_string(field)),
            }
        }
        out
    }

    /// Whether a structure has another one among its parents, or theirs.
    pub(super) fn is_ancestor(&self, s: Name, ancestor: Name) -> bool {
        self.parent_functions(s).into_iter().any(|(_, p)| p == ancestor || p != s && self.is_ancestor(p, ancestor))
    }

    /// `C ps (p₁ x) … (pₙ x)` as `x`, for the constructor and the projections of a structure.
    fn eta_structure(&mut self, s: &Structure, made: Expr) -> Expr {
        let (_, args) = self.tc.st.unfold_app(made);
        let mut object = None;
        for (&arg, &proj) in args[s.params.len()..].iter().zip(&s.info.proj_fns) {
            let (head, inner) = self.tc.st.unfold_app(arg);
            let of = match self.tc.st.node(head) {
                Node::Const(n, _) if Some(n) == proj && inner.len() == s.params.len() + 1 => inner.last().copied(),
                _ => None,
            };
            if of.is_none() || object.is_some_and(|o| Some(o) != of) {
                return made;
            }
            object = of;
        }
        object.unwrap_or(made)
    }

    /// Projections of constructors taken, and locals with a value replaced by it at the outermost binders.
    pub(super) fn without_parents(&mut self, e: Expr) -> Expr {
        let e = match self.tc.st.node(e) {
            Node::Let(_, _, v, b) => {
                let b = self.tc.st.instantiate1(b, v);
                return self.without_parents(b);
            }
            Node::Pi(n, i, t, b) => {
                let (t, b) = (self.without_projections(t), self.without_parents(b));
                return self.tc.st.pi(n, i, t, b);
            }
            Node::Lam(n, i, t, b) => {
                let (t, b) = (self.without_projections(t), self.without_parents(b));
                return self.tc.st.lam(n, i, t, b);
            }
            _ => e,
        };
        self.without_projections(e)
    }

    /// Projections of constructors taken.
    fn without_projections(&mut self, e: Expr) -> Expr {
        let e = self.tc.instantiate_mvars(e);
        projections_taken(self.tc.env, &mut self.tc.st, e)
    }
}

fn projections_taken(env: &Environment, st: &mut Store<'_>, e: Expr) -> Expr {
    st.replace(e, &mut |st, e, _| {
        let (head, args) = st.unfold_app(e);
        let Node::Const(projection, _) = st.node(head) else { return None };
        let info = env.attrs(st.name_prefix(projection))?.structure.as_ref()?;
        let place = info.proj_fns.iter().position(|&p| p == Some(projection))?;
        let params = env.ctor(info.ctor)?.num_params as usize;
        let major = projections_taken(env, st, *args.get(params)?);
        let (ctor, parts) = st.unfold_app(major);
        if st.head_const(ctor) != Some(info.ctor) {
            return None;
        }
        let part = st.apps(*parts.get(params + place)?, &args[params + 1..]);
        Some(projections_taken(env, st, part))
    })
}
