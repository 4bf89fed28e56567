//! Definitions, theorems, axioms, examples and instances.

use super::Diagnostic;
use super::elab::{Elab, Part, Result};
use super::recursion::{Compiled, Equations, Signature};
use super::scope::{join, parent};
use super::state::{Made, State};
use super::syntax::{Binder, Body, Decl, DeclKind, Modifiers, Term};
use canonical_core::env::{
    Attributes, ConstantInfo, ConstantKind, ConstantVal, Environment, Reducibility, ReducibilityHints,
};
use canonical_core::expr::{BinderInfo, Expr, FVar, Node, Store};
use std::sync::Arc;

/// A declaration up to its body.
pub(super) struct Header {
    /// The variables of the section.
    pub variables: Vec<FVar>,
    /// Its own binders.
    pub binders: Vec<FVar>,
    /// The type after them.
    pub ty: Expr,
}

/// Definitions that may call each other, up to their bodies.
struct Together {
    /// The variables of the section.
    variables: Vec<FVar>,
    types: Vec<Signature>,
}

impl State {
    /// Reads a declaration and adds it.
    pub(super) fn declare(&mut self, source: &str, decl: &Decl) -> Result<()> {
        let mut ns = self.scopes.namespace();
        let mut full = String::new();
        if decl.kind == DeclKind::Example {
            self.examples += 1;
            full = join(&ns, &format!("_example_{}", self.examples));
        } else if !decl.name.is_empty() {
            full = self.scopes.full_name(&decl.name);
            parent(&full).clone_into(&mut ns);
        }
        let mut made = Made::default();
        let (mut elab, header) = self.read_headers(source, &ns, [&decl.name[..]], |elab| {
            elab.universes.extend(decl.levels.iter().flatten().cloned());
            elab.header(&self.scopes.variables, decl)
        })?;
        if full.is_empty() {
            full = join(&ns, &elab.instance_name(header.ty));
        }
        elab.declaration(decl, &full, &header, &mut made)?;
        let keep = decl.kind != DeclKind::Example;
        self.add(made, keep).map_err(|e| Diagnostic::at(&self.file, source, decl.at, e.to_string()))?;
        self.mark(&full, &decl.modifiers);
        Ok(())
    }
}

impl State {
    /// Remembers what is said of a declaration besides what its attributes are in the environment.
    fn mark(&mut self, full: &str, modifiers: &Modifiers) {
        let Some(name) = self.env.find(full).map(|i| i.val.name) else { return };
        let pattern = modifiers.attributes.iter().any(|a| a == "match_pattern");
        if !modifiers.protected && !pattern {
            return;
        }
        let known = Arc::make_mut(&mut self.scopes.known);
        if modifiers.protected {
            known.protected.insert(name);
        }
        if pattern {
            known.patterns.insert(name);
        }
    }

    /// Reads definitions that may call each other, and adds them.
    pub(super) fn declare_together(&mut self, source: &str, decls: &[Decl]) -> Result<()> {
        let named: Vec<(String, &Decl)> = decls.iter().map(|d| (self.scopes.full_name(&d.name), d)).collect();
        let mut made = Made::default();
        let names = decls.iter().map(|d| &d.name[..]);
        let (mut elab, headers) = self.read_headers(source, &self.scopes.namespace(), names, |elab| {
            elab.add_universes(decls.iter().filter_map(|d| d.levels.as_ref()));
            elab.headers(&self.scopes.variables, &named)
        })?;
        elab.definitions(&named, headers, &mut made)?;
        self.add(made, true).map_err(|e| Diagnostic::at(&self.file, source, decls[0].at, e.to_string()))?;
        for (full, decl) in &named {
            self.mark(full, &decl.modifiers);
        }
        Ok(())
    }
}

/// What attributes say of a constant.
pub(super) fn attributes(modifiers: &Modifiers, kind: DeclKind) -> Attributes {
    let has = |a: &str| modifiers.attributes.iter().any(|b| b == a);
    let reducibility = match kind {
        _ if has("reducible") => Reducibility::Reducible,
        _ if has("irreducible") => Reducibility::Irreducible,
        DeclKind::Abbrev => Reducibility::Reducible,
        DeclKind::Instance => Reducibility::ImplicitReducible,
        _ => Reducibility::Semireducible,
    };
    let instance = kind == DeclKind::Instance || has("instance");
    Attributes { reducibility, instance, simp: has("simp"), ..Attributes::default() }
}

/// One more than the height of the definitions that a term mentions (Lean's `getMaxHeight`).
pub(super) fn hints(env: &Environment, st: &Store<'_>, value: Expr) -> ReducibilityHints {
    let mut height = 0;
    st.any(value, &mut |st, e| {
        if let Node::Const(n, _) = st.node(e)
            && let Some(ConstantKind::Def { hints: ReducibilityHints::Regular(h), .. }) = env.get(n).map(|i| &i.kind)
        {
            height = height.max(*h);
        }
        Some(false)
    });
    ReducibilityHints::Regular(height + 1)
}

impl Elab<'_> {
    /// Reads the binders and the type of a declaration; where there is no type, it is that of the body.
    fn header(&mut self, variables: &[Binder], decl: &Decl) -> Result<Header> {
        let variables = self.variables(variables)?;
        let (binders, ty) = self.binders_and_type(0, decl)?;
        let mut parts: Vec<Expr> = variables.iter().chain(&binders).map(|&x| self.tc.st.local(x).ty).collect();
        if decl.ty.is_some() {
            parts.push(ty);
            for &part in &parts {
                self.finished(part, decl.at)?;
            }
        }
        // The universes of a definition may be told by its body.
        if decl.kind == DeclKind::Theorem {
            for part in parts {
                self.generalise_levels(part);
            }
        }
        let ty = self.tc.instantiate_mvars(ty);
        Ok(Header { variables, binders, ty })
    }

    /// The binders of a declaration, those that names become among them, and its type, a hole if there is none.
    fn binders_and_type(&mut self, place: usize, decl: &Decl) -> Result<(Vec<FVar>, Expr)> {
        let (mut binders, (more, ty)) = self.with_auto(Part::Header(place), |s| {
            let binders = s.bind_all(&decl.binders)?;
            let ty = match &decl.ty {
                Some(ty) => s.ty(ty)?,
                None => s.type_hole(),
            };
            s.settle(true)?;
            Ok((binders, ty))
        })?;
        binders.extend(more);
        Ok((binders, ty))
    }

    /// Adds universes that are named in front of what is declared together, each once.
    pub(super) fn add_universes<'l>(&mut self, levels: impl Iterator<Item = &'l Vec<String>>) {
        for l in levels.flatten() {
            if !self.universes.contains(l) {
                self.universes.push(l.clone());
            }
        }
    }

    /// The variables of the section, and the types of definitions with the numbers of their binders.
    fn headers(&mut self, variables: &[Binder], decls: &[(String, &Decl)]) -> Result<Together> {
        let variables = self.variables(variables)?;
        let mut types = Vec::new();
        for (i, (full, decl)) in decls.iter().enumerate() {
            if decl.ty.is_none() {
                return Err(self.error(decl.at, "what is defined in `mutual` needs a type"));
            }
            parent(full).clone_into(&mut self.ns);
            let (open, names) = (self.open.len(), self.locals.len());
            let (binders, ty) = self.binders_and_type(i, decl)?;
            self.close(open, names);
            let ty = self.mk_pi(&binders, ty);
            self.finished(ty, decl.at)?;
            // What calls each other may turn out to be of the same universe; a theorem is stated before it is proved.
            if decl.kind == DeclKind::Theorem {
                self.generalise_levels(ty);
            }
            types.push(Signature { ty: self.tc.instantiate_mvars(ty), binders: binders.len() });
        }
        Ok(Together { variables, types })
    }

    /// Reads the equations of definitions that may call each other, and makes the constants.
    fn definitions(
        &mut self,
        decls: &[(String, &Decl)],
        Together { variables, types }: Together,
        made: &mut Made,
    ) -> Result<()> {
        let compiled = self.compile_together(decls, &types)?;
        let theorem = decls.iter().all(|(_, d)| d.kind == DeclKind::Theorem);
        let mut values = Vec::new();
        for ((xs, c), (_, decl)) in compiled.iter().zip(decls) {
            let value = self.mk_lambda(xs, c.value);
            self.finished(value, decl.at)?;
            values.push(value);
        }
        let mut used: Vec<Expr> = types.iter().map(|t| t.ty).collect();
        if !theorem {
            used.extend(&values);
        }
        let header = Header { variables, binders: Vec::new(), ty: types[0].ty };
        let kept = self.included(&header, &used, theorem);
        let mut parts = Vec::new();
        for (t, &value) in types.iter().zip(&values) {
            parts.push((self.mk_pi(&kept, t.ty), self.mk_lambda(&kept, value)));
        }
        for (ty, value) in &mut parts {
            self.generalise_levels(*ty);
            self.no_level_holes(*value, decls[0].1.at)?;
            (*ty, *value) = (self.tc.instantiate_mvars(*ty), self.tc.instantiate_mvars(*value));
        }
        let params = self.used_universes(parts.iter().flat_map(|p| [p.1, p.0]).collect::<Vec<_>>().into_iter());
        for (((full, decl), &(ty, value)), (_, c)) in decls.iter().zip(&parts).zip(&compiled) {
            let name = self.tc.st.name(full);
            let kind = match decl.kind {
                DeclKind::Theorem => ConstantKind::Theorem { value: Some(value) },
                DeclKind::Abbrev => ConstantKind::Def { value, hints: ReducibilityHints::Abbrev },
                _ => ConstantKind::Def { value, hints: hints(self.tc.env, &self.tc.st, value) },
            };
            let mut attrs = attributes(&decl.modifiers, decl.kind);
            attrs.eqns = (1..=c.equations.len()).map(|i| self.tc.st.name(&format!("{full}.eq_{i}"))).collect();
            let val = ConstantVal { name, level_params: params.clone(), ty };
            made.constant(&self.tc.st, &ConstantInfo { val, kind }, &attrs);
        }
        for ((full, _), (xs, c)) in decls.iter().zip(&compiled) {
            let all: Vec<FVar> = kept.iter().chain(xs).copied().collect();
            self.equation_theorems(full, (&all, xs.len()), &params, &c.equations, made)?;
        }
        Ok(())
    }

    /// Reads the body and makes the constants.
    fn declaration(&mut self, decl: &Decl, full: &str, header: &Header, made: &mut Made) -> Result<()> {
        let (value, equations) = match &decl.body {
            Body::None => (None, Equations::default()),
            Body::Term(t) => (Some(self.body(t, header.ty)?), Equations::default()),
            Body::Equations(rows) => {
                let Compiled { value, equations } = self.compile_equations(full, header, rows, decl)?;
                (Some(value), equations)
            }
        };
        let ty = self.tc.instantiate_mvars(header.ty);
        let is_prop = self.tc.is_prop(ty);
        let theorem = decl.kind == DeclKind::Theorem || decl.kind == DeclKind::Instance && is_prop;
        let mut used = vec![ty];
        if !theorem {
            used.extend(value);
        }
        let xs = self.included(header, &used, theorem);
        let closed_ty = self.mk_pi(&xs, ty);
        let value = value.map(|v| self.mk_lambda(&xs, v));
        self.generalise_levels(closed_ty);
        let closed_ty = self.tc.instantiate_mvars(closed_ty);
        let value = value.map(|v| self.tc.instantiate_mvars(v));
        let holes = self.calls.iter().map(|c| c.hole).collect::<Vec<_>>();
        if holes.is_empty() {
            for e in value.into_iter().chain([closed_ty]) {
                self.finished(e, decl.at)?;
                self.no_level_holes(e, decl.at)?;
            }
        }
        let params = self.used_universes(value.into_iter().chain([closed_ty]));
        self.goals(full, &xs, header, &params, made)?;
        let name = self.tc.st.name(full);
        let kind = match value {
            Some(_) if !holes.is_empty() && theorem => ConstantKind::Theorem { value: None },
            None => ConstantKind::Axiom,
            Some(_) if !holes.is_empty() => ConstantKind::Axiom,
            Some(v) if theorem => ConstantKind::Theorem { value: Some(v) },
            Some(value) if decl.kind == DeclKind::Abbrev => {
                ConstantKind::Def { value, hints: ReducibilityHints::Abbrev }
            }
            Some(value) => ConstantKind::Def { value, hints: hints(self.tc.env, &self.tc.st, value) },
        };
        let mut attrs = attributes(&decl.modifiers, decl.kind);
        attrs.axiomized = matches!(kind, ConstantKind::Theorem { value: None });
        attrs.eqns = (1..=equations.len()).map(|i| self.tc.st.name(&format!("{full}.eq_{i}"))).collect();
        let val = ConstantVal { name, level_params: params.clone(), ty: closed_ty };
        made.constant(&self.tc.st, &ConstantInfo { val, kind }, &attrs);
        self.equation_theorems(full, (&xs, header.binders.len()), &params, &equations, made)
    }

    fn body(&mut self, t: &Term, ty: Expr) -> Result<Expr> {
        let e = if self.is_open(ty) {
            let e = self.term(t, None)?;
            self.ensure(e, ty, t.at)?
        } else {
            self.term_of(t, ty)?
        };
        self.settle(true)?;
        self.in_time(t.at)?;
        if !self.tc.wake() || !self.tc.unifier.postponed.is_empty() {
            let c = self.tc.unifier.postponed.first().copied();
            let shown = c.map(|c| (self.show(c.lhs), self.show(c.rhs)));
            let text = shown.map_or(String::new(), |(a, b)| format!(": \n  {a}\nand\n  {b}"));
            return Err(self.error(
                t.at,
                format!("what is left out here cannot be found: nothing decides whether these are equal{text}"),
            ));
        }
        Ok(self.tc.instantiate_mvars(e))
    }

    /// A term for a goal whose first binders belong to the place where it is written; closed over them.
    pub(super) fn closed_term(&mut self, t: &Term, goal: Expr, binders: usize) -> Result<Expr> {
        let mut xs = Vec::new();
        let mut ty = goal;
        for _ in 0..binders {
            let (name, info, domain, value, rest) = match self.tc.st.node(ty) {
                Node::Pi(n, i, t, b) => (n, i, t, None, b),
                Node::Let(n, t, v, b) => (n, BinderInfo::Default, t, Some(v), b),
                _ => break,
            };
            let name = self.tc.st.name_string(name);
            let x = self.bind(&name, info, domain, value);
            xs.push(x);
            let x = self.tc.st.fvar(x);
            ty = self.tc.st.instantiate1(rest, x);
        }
        let body = self.body(t, ty)?;
        let e = self.mk_lambda(&xs, body);
        self.finished(e, t.at)?;
        self.no_level_holes(e, t.at)?;
        Ok(self.tc.instantiate_mvars(e))
    }

    fn is_open(&mut self, ty: Expr) -> bool {
        let ty = self.tc.instantiate_mvars(ty);
        matches!(self.tc.st.node(ty), Node::MVar(_))
    }

    /// The variables and binders that a declaration takes: those that `used` mentions, directly or by their types, and
    /// its own; for a theorem also the instances of what it takes.
    pub(super) fn included(&mut self, header: &Header, used: &[Expr], theorem: bool) -> Vec<FVar> {
        let mut parts: Vec<Expr> = used.to_vec();
        parts.extend(header.binders.iter().map(|&x| self.tc.st.local(x).ty));
        let parts: Vec<Expr> = parts.into_iter().map(|e| self.tc.instantiate_mvars(e)).collect();
        let mut keep = vec![false; header.variables.len()];
        loop {
            let before = keep.clone();
            for (i, &x) in header.variables.iter().enumerate() {
                let later = header.variables.iter().enumerate().filter(|(j, _)| before[*j]).map(|(_, &y)| y);
                let types: Vec<Expr> = later.map(|y| self.tc.st.local(y).ty).collect();
                let types: Vec<Expr> = types.into_iter().map(|t| self.tc.instantiate_mvars(t)).collect();
                keep[i] |= parts.iter().chain(&types).any(|&e| self.tc.st.occurs(x, e));
                keep[i] |= theorem && self.is_instance_of(x, header, &before);
            }
            if keep == before {
                break;
            }
        }
        let kept = header.variables.iter().zip(&keep).filter(|(_, k)| **k).map(|(&x, _)| x);
        kept.chain(header.binders.iter().copied()).collect()
    }

    /// Whether a variable is an instance of which everything that its type mentions is kept.
    fn is_instance_of(&mut self, x: FVar, header: &Header, keep: &[bool]) -> bool {
        let d = self.tc.st.local(x);
        let ty = self.tc.instantiate_mvars(d.ty);
        d.info == BinderInfo::InstImplicit
            && header.variables.iter().zip(keep).all(|(&y, &k)| k || !self.tc.st.occurs(y, ty))
    }

    /// No hole is left in a term.
    pub(super) fn finished(&mut self, e: Expr, at: usize) -> Result<()> {
        self.in_time(at)?;
        let e = self.tc.instantiate_mvars(e);
        let Some(&m) = self.tc.st.holes(e).first() else { return Ok(()) };
        let ty = self.tc.meta.decl(m).ty;
        let ty = self.show(ty);
        Err(self.error(at, format!("what is left out here cannot be found: a term of type\n  {ty}")))
    }

    /// The name of an instance without one, after those of its class and the types that it is for.
    fn instance_name(&mut self, ty: Expr) -> String {
        let ty = self.tc.instantiate_mvars(ty);
        let ty = self.tc.st.get_forall_body(ty);
        let (head, args) = self.tc.st.unfold_app(ty);
        let mut out = "inst".to_owned();
        for e in [head].into_iter().chain(args) {
            if let Some(n) = self.tc.st.head_const(e) {
                out.push_str(self.tc.st.name_string(n).rsplit('.').next().unwrap_or_default());
            }
        }
        let mut name = out.clone();
        let taken = |s: &Self, n: &str| s.tc.env.find(&join(&s.ns, n)).is_some();
        for i in 1.. {
            if !taken(self, &name) {
                break;
            }
            name = format!("{out}_{i}");
        }
        name
    }
}
