//! What a name means in a term.

use super::super::scope::{Unresolved, join, parent};
use super::super::syntax::LevelSyntax;
use super::{Elab, Result};
use canonical_core::expr::{Expr, Node};
use canonical_core::level::Level;
use canonical_core::name::Name;

/// What a name means: a term, and the fields of it that follow.
pub(super) struct Meaning {
    pub head: Expr,
    pub fields: Vec<String>,
}

impl Elab<'_> {
    /// The meaning of a name with dots: of its longest beginning that means something, the rest being fields. Locals come
    /// first, as in Lean (`src/Lean/Elab/Term.lean`, `resolveLocalName`).
    pub(super) fn resolve(&mut self, name: &str, levels: Option<&[LevelSyntax]>, at: usize) -> Result<Meaning> {
        let mut fields = Vec::new();
        let mut front = name;
        while !front.is_empty() {
            if let Some(l) = self.locals.iter().rev().find(|l| l.name == front) {
                return Ok(Meaning { head: l.value, fields });
            }
            fields.insert(0, front.rsplit('.').next().unwrap_or(front).to_owned());
            front = parent(front);
        }
        fields.clear();
        front = name;
        while !front.is_empty() {
            if let Some(value) = self.recursive_call(front) {
                return Ok(Meaning { head: value, fields });
            }
            match self.scopes.resolve(self.tc.env, front, &self.ns) {
                Ok(n) => {
                    let head = self.constant_at(n, levels, at)?;
                    return Ok(Meaning { head, fields });
                }
                Err(Unresolved::Ambiguous(found)) => {
                    let names: Vec<String> = found.iter().map(|&n| self.tc.st.name_string(n)).collect();
                    return Err(self.error(at, format!("`{front}` may mean {}", names.join(" or "))));
                }
                Err(Unresolved::Unknown) => {}
            }
            fields.insert(0, front.rsplit('.').next().unwrap_or(front).to_owned());
            front = parent(front);
        }
        Err(self.unknown_name(name, at))
    }

    /// The constants that a name may mean.
    pub(in super::super) fn constants_named(&self, name: &str) -> Vec<Name> {
        match self.scopes.resolve(self.tc.env, name, &self.ns) {
            Ok(n) => vec![n],
            Err(Unresolved::Ambiguous(found)) => found,
            Err(Unresolved::Unknown) => Vec::new(),
        }
    }

    /// The local that stands for what is being defined, if the name means it.
    fn recursive_call(&self, name: &str) -> Option<Expr> {
        let mut ns = self.ns.as_str();
        loop {
            let full = join(ns, name);
            if let Some(r) = self.recursive.iter().find(|r| r.name == full) {
                return Some(r.value);
            }
            if ns.is_empty() {
                return None;
            }
            ns = parent(ns);
        }
    }

    /// A constant at the given universes, or at unknown ones.
    pub(super) fn constant_at(&mut self, n: Name, levels: Option<&[LevelSyntax]>, at: usize) -> Result<Expr> {
        let count = self.tc.env.get(n).map_or(0, |i| i.val.level_params.len());
        let levels: Vec<Level> = match levels {
            Some(given) if given.len() > count => {
                return Err(self.error(at, format!("expected at most {count} universes, found {}", given.len())));
            }
            Some(given) => {
                let mut out = Vec::with_capacity(count);
                for l in given {
                    out.push(self.level(l)?);
                }
                while out.len() < count {
                    out.push(self.level_hole());
                }
                out
            }
            None => (0..count).map(|_| self.level_hole()).collect(),
        };
        Ok(self.tc.st.const_at(n, &levels))
    }

    /// The constant that a field of a term means: `S.field` for the constant `S` at the head of its type, definitions
    /// unfolded one by one, or the field of a parent of the structure `S`.
    pub(super) fn field_constant(&mut self, e: Expr, field: &str, at: usize) -> Result<Option<FieldConstant>> {
        let mut ty = self.infer(e, at)?;
        loop {
            ty = self.tc.whnf_core(ty);
            ty = self.tc.instantiate_mvars(ty);
            if let Some(s) = self.tc.st.head_const(ty) {
                let own = self.tc.st.name_string(s);
                let full = join(&own, field);
                if let Some(r) = self.recursive.iter().find(|r| r.name == full) {
                    return Ok(Some(FieldConstant { head: r.value, of: s, object: e }));
                }
                if let Some(n) = self.tc.env.find(&full).map(|i| i.val.name) {
                    let head = self.constant_at(n, None, at)?;
                    return Ok(Some(FieldConstant { head, of: s, object: e }));
                }
                if let Some(found) = self.numbered_field(s, e, field, at)? {
                    return Ok(Some(found));
                }
                if let Some(object) = self.parent_with(s, ty, e, field, at)? {
                    return self.field_constant(object, field, at);
                }
            } else if matches!(self.tc.st.node(ty), Node::Pi(..))
                && let Some(info) = self.tc.env.find(&join("Function", field))
            {
                let n = info.val.name;
                let head = self.constant_at(n, None, at)?;
                let of = self.tc.st.name("Function");
                return Ok(Some(FieldConstant { head, of, object: e }));
            }
            match self.tc.unfold_definition(ty) {
                Some(next) => ty = next,
                None => return Ok(None),
            }
        }
    }

    /// `e.1`
    fn numbered_field(&mut self, s: Name, e: Expr, field: &str, at: usize) -> Result<Option<FieldConstant>> {
        let Ok(i) = field.parse::<usize>() else { return Ok(None) };
        let Some(info) = self.tc.env.attrs(s).and_then(|a| a.structure.as_ref()) else { return Ok(None) };
        match i.checked_sub(1).and_then(|i| info.proj_fns.get(i)) {
            Some(&Some(n)) => {
                let head = self.constant_at(n, None, at)?;
                Ok(Some(FieldConstant { head, of: s, object: e }))
            }
            _ => {
                let shown = self.tc.st.name_string(s);
                Err(self.error(at, format!("`{shown}` has no field {i}")))
            }
        }
    }

    /// The parent of the structure `e` that has the field, if one has it.
    fn parent_with(&mut self, s: Name, ty: Expr, e: Expr, field: &str, at: usize) -> Result<Option<Expr>> {
        for (p, parent) in self.parent_functions(s) {
            if !self.has_field(parent, field) {
                continue;
            }
            let (_, params) = self.tc.st.unfold_app(ty);
            let proj = self.constant_at(p, None, at)?;
            let proj = self.tc.st.apps(proj, &params);
            let found = self.infer(proj, at)?;
            let Some((_, _, domain, _)) = self.as_pi(found) else { continue };
            self.tc.unify_written(domain, ty);
            return Ok(Some(self.tc.st.app(proj, e)));
        }
        Ok(None)
    }

    /// The functions from a structure to its parents, with these: first those that are fields.
    pub(in super::super) fn parent_functions(&self, s: Name) -> Vec<(Name, Name)> {
        let fields = self.tc.env.attrs(s).and_then(|a| a.structure.as_ref()).map(|info| &info.proj_fns[..]);
        let made = self.scopes.known.parents.get(&s).into_iter().flatten();
        let all = fields.into_iter().flatten().flatten().chain(made);
        all.filter_map(|&p| Some((p, self.parent_of(p)?))).collect()
    }

    /// The structure that a projection leads to, if it is one to a parent.
    pub(in super::super) fn parent_of(&self, projection: Name) -> Option<Name> {
        let name = self.tc.st.name_string(projection);
        let to = name.rsplit('.').next().is_some_and(|f| f.starts_with("to"));
        let head = self.result_head(projection).filter(|_| to)?;
        self.tc.env.attrs(head)?.structure.as_ref().map(|_| head)
    }

    /// Whether a structure or one of its parents has a field, or its namespace a constant of that name.
    pub(super) fn has_field(&self, s: Name, field: &str) -> bool {
        let own = self.tc.st.name_string(s);
        if self.tc.env.find(&join(&own, field)).is_some() {
            return true;
        }
        self.parent_functions(s).into_iter().any(|(_, r)| r != s && self.has_field(r, field))
    }

    /// The constant at the head of what a function gives.
    fn result_head(&self, f: Name) -> Option<Name> {
        let ty = self.tc.st.get_forall_body(self.tc.env.get(f)?.val.ty);
        self.tc.st.head_const(ty)
    }
}

/// What `object.field` means: `head`, whose first explicit argument of type `of …` is the object.
pub(super) struct FieldConstant {
    pub head: Expr,
    pub of: Name,
    pub object: Expr,
}
