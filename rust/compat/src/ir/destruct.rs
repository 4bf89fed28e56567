//! Structures taken apart before the search, as the tactic of the reference does: a hypothesis `p ∧ q` becomes one of `p`
//! and one of `q`, `(∃ x, p x) → q` becomes `∀ x, p x → q`, a function into a structure becomes functions into its fields, and
//! a goal `p ∧ q` becomes a variable `D` to be proved from `p → q → D`.

use super::translate::{Arity, Fallible, Translator};
use super::{Spine, Type};
use canonical_core::env::ConstructorVal;
use canonical_core::expr::{Expr, FVar, Node};
use canonical_core::level::Levels;
use canonical_core::name::Name;

/// A type taken apart.
struct Parts {
    /// Locals for the parts.
    fields: Vec<FVar>,
    /// An element of the type, from them.
    construct: Expr,
    /// The parts of the local `whole`, where they can be had without choice.
    destruct: Option<Vec<Expr>>,
    whole: FVar,
}

/// Binders taken apart.
#[derive(Default)]
struct Binders {
    /// The binders as they were.
    old: Vec<FVar>,
    /// What they have become.
    new: Vec<FVar>,
    /// The old ones from the new ones.
    construct: Vec<Expr>,
    /// The new ones from the old ones.
    destruct: Option<Vec<Expr>>,
    /// Whether any has changed.
    changed: bool,
}

/// A type whose elements are tuples.
struct Structure<'e> {
    name: Name,
    ctor_name: Name,
    ctor: &'e ConstructorVal,
    levels: Levels,
    params: Vec<Expr>,
}

impl<'e> Translator<'e> {
    /// The type of a goal, taken apart where that changes anything.
    pub(super) fn goal(&mut self, ty: Expr) -> Fallible<Type> {
        let (binders, target) = self.binders(ty)?;
        let parts = self.parts("goal", target)?;
        if !binders.changed && parts.is_none() {
            return self.typ(ty);
        }
        let fields = match parts {
            Some(parts) => parts.fields,
            None => vec![self.local("goal", target)],
        };
        let mut all = self.typed_binders(&binders.new)?;
        let wanted = Spine::atom("D#");
        let proofs = self.typed_binders(&fields)?;
        let place = all.len();
        all.push(("D#".to_owned(), Type::pi(Vec::new(), Spine::atom("Sort"))));
        all.push(("goal#".to_owned(), Type::pi(proofs, wanted.clone())));
        let mut out = Type::pi(all, wanted);
        // `D` is no type that a term could use.
        out.params[place] = None;
        Ok(out)
    }

    /// The parts of the type of a premise, each with its name; nothing where it has none.
    pub(super) fn premise_parts(&mut self, name: &str, ty: Expr) -> Fallible<Option<Vec<(String, Type)>>> {
        match self.parts(name, ty)? {
            Some(parts) => self.typed_binders(&parts.fields).map(Some),
            None => Ok(None),
        }
    }

    fn typed_binders(&mut self, xs: &[FVar]) -> Fallible<Vec<(String, Type)>> {
        xs.iter()
            .map(|&x| {
                let ty = self.tc.st.local(x).ty;
                Ok((self.local_name(x), self.typ(ty)?))
            })
            .collect()
    }

    fn local(&mut self, name: &str, ty: Expr) -> FVar {
        let name = self.tc.st.name(name);
        let arity = self.arity(ty);
        self.open(name, ty, arity)
    }

    fn replace(&mut self, e: Expr, xs: &[FVar], values: &[Expr]) -> Expr {
        let e = self.tc.st.abstract_fvars(e, xs);
        self.tc.st.instantiate(e, values)
    }

    /// Takes the leading binders of a type apart; what they bind over is in terms of the new ones.
    fn binders(&mut self, ty: Expr) -> Fallible<(Binders, Expr)> {
        let mut out = Binders { destruct: Some(Vec::new()), ..Binders::default() };
        let (mut ty, mut old_ty) = (ty, ty);
        loop {
            if !matches!(self.tc.st.node(ty), Node::Pi(..)) {
                (ty, old_ty) = (self.tc.norm(ty), self.tc.norm(old_ty));
            }
            let (Node::Pi(name, _, a, b), Node::Pi(_, _, old_a, old_b)) =
                (self.tc.st.node(ty), self.tc.st.node(old_ty))
            else {
                return Ok((out, ty));
            };
            let old = self.open(name, old_a, Arity::default());
            let old_var = self.tc.st.fvar(old);
            let text = if name == Name::ANONYMOUS { "x".to_owned() } else { self.tc.st.name_string(name) };
            let value = match self.parts(&text, a)? {
                Some(parts) => {
                    out.changed = true;
                    let whole = [parts.whole];
                    let found =
                        parts.destruct.map(|d| d.into_iter().map(|e| self.replace(e, &whole, &[old_var])).collect());
                    out.destruct =
                        out.destruct.zip(found).map(|(all, found): (Vec<Expr>, Vec<Expr>)| [all, found].concat());
                    out.new.extend(parts.fields);
                    parts.construct
                }
                None => {
                    let x = self.local(&text, a);
                    out.new.push(x);
                    out.destruct = out.destruct.map(|d| [d, vec![old_var]].concat());
                    self.tc.st.fvar(x)
                }
            };
            out.old.push(old);
            out.construct.push(value);
            ty = self.tc.st.instantiate1(b, value);
            old_ty = self.tc.st.instantiate1(old_b, old_var);
        }
    }

    /// Takes a type apart; nothing where it stays as it is.
    fn parts(&mut self, name: &str, ty: Expr) -> Fallible<Option<Parts>> {
        let (binders, target) = self.binders(ty)?;
        let structure = self.structure(target);
        if structure.is_none() && !binders.changed {
            return Ok(None);
        }
        let whole = self.local(name, ty);
        let whole_var = self.tc.st.fvar(whole);
        let value = self.tc.st.apps(whole_var, &binders.construct);
        let args: Vec<Expr> = binders.new.iter().map(|&x| self.tc.st.fvar(x)).collect();
        let mut fields = Vec::new();
        let mut destruct = Some(Vec::new());
        let body = match structure {
            None => {
                let ty = self.tc.st.mk_pi(&binders.new, target);
                let y = self.local(name, ty);
                fields.push(y);
                destruct = Some(vec![self.tc.st.mk_lambda(&binders.new, value)]);
                let y = self.tc.st.fvar(y);
                self.tc.st.apps(y, &args)
            }
            Some(s) => {
                let mut ctor_ty = self.tc.const_type(s.ctor_name, s.levels).ok_or("an ill-formed constructor")?;
                let made = self.tc.st.constant(s.ctor_name, s.levels);
                let mut made = self.tc.st.apps(made, &s.params);
                let mut params = s.params.iter();
                let mut i = 0;
                while let Node::Pi(field, _, a, b) = self.tc.st.node(ctor_ty) {
                    let arg = match params.next() {
                        Some(&p) => p,
                        None => {
                            let text = format!("{name}_{}", self.tc.st.name_string(field));
                            let ty = self.tc.st.mk_pi(&binders.new, a);
                            let part = self.tc.st.proj(s.name, i, value);
                            let part = self.tc.st.mk_lambda(&binders.new, part);
                            let can_project = self.env.attrs(s.name).is_some_and(|a| a.structure.is_some());
                            i += 1;
                            let (whole, found) = match self.parts(&text, ty)? {
                                Some(sub) => {
                                    let inner = [sub.whole];
                                    let ds = sub
                                        .destruct
                                        .map(|d| d.into_iter().map(|e| self.replace(e, &inner, &[part])).collect());
                                    fields.extend(sub.fields);
                                    (sub.construct, ds)
                                }
                                None => {
                                    let y = self.local(&text, ty);
                                    fields.push(y);
                                    (self.tc.st.fvar(y), Some(vec![part]))
                                }
                            };
                            destruct = destruct
                                .zip(found.filter(|_| can_project))
                                .map(|(all, d): (Vec<Expr>, Vec<Expr>)| [all, d].concat());
                            let arg = self.tc.beta(whole, &args);
                            made = self.tc.st.app(made, arg);
                            arg
                        }
                    };
                    ctor_ty = self.tc.st.instantiate1(b, arg);
                }
                debug_assert_eq!(i, s.ctor.num_fields);
                made
            }
        };
        // A function of what only choice takes apart stands for itself where types depend on it.
        let Some(old_args) = binders.destruct else {
            return Ok(Some(Parts { fields, construct: whole_var, destruct, whole }));
        };
        let body = self.replace(body, &binders.new, &old_args);
        let construct = self.tc.st.mk_lambda(&binders.old, body);
        Ok(Some(Parts { fields, construct, destruct, whole }))
    }

    /// A type that is taken apart: a structure that is no class, `∃`, and what has one element.
    fn structure(&mut self, ty: Expr) -> Option<Structure<'e>> {
        let (f, params) = self.tc.st.unfold_app(ty);
        let Node::Const(name, levels) = self.tc.st.node(f) else { return None };
        let env = self.env;
        let (ctor_name, ctor) = env.structure_like(name)?;
        let attrs = env.attrs(name);
        let taken = attrs.is_some_and(|a| a.structure.is_some() && !a.class)
            || ctor.num_fields == 0
            || self.tc.st.name_string(name) == "Exists";
        (taken && params.len() == ctor.num_params as usize).then_some(Structure {
            name,
            ctor_name,
            ctor,
            levels,
            params: params.into_vec(),
        })
    }
}
