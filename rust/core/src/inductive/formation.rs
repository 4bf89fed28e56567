//! The rules that types and constructors of a declaration must keep: parameters, universes, strict positivity.

use super::{Block, Ctor, InductiveDecl, Member, Recursive, Result, Shape, TypeDecl};
use crate::check::KernelError;
use crate::env::{ConstantInfo, ConstantKind, ConstantVal, ConstructorVal, InductiveVal};
use crate::expr::{BinderInfo, Expr, Node};
use crate::level::Level;
use crate::name::Name;
use crate::reduce::Tc;

impl Tc<'_> {
    /// Checks the types by themselves and the constructors as closed terms, and opens the parameters.
    pub(super) fn form_block(&mut self, decl: &InductiveDecl) -> Result<Block> {
        self.check_distinct(&decl.level_params)?;
        self.check_names(decl)?;
        let levels: Vec<Level> = decl.level_params.iter().map(|&p| self.st.level_param(p)).collect();
        let mut block = Block {
            level_params: decl.level_params.clone(),
            levels: self.st.mk_levels(&levels),
            params: Vec::new(),
            members: Vec::new(),
            declared: decl.types.len(),
            level: Level::ZERO,
        };
        for (i, ty) in decl.types.iter().enumerate() {
            self.form_member(&mut block, decl, ty, i == 0)?;
        }
        for (i, ty) in decl.types.iter().enumerate() {
            for ctor in &ty.ctors {
                let ctor = self.form_ctor(&block, ctor.name, ctor.ty)?;
                block.members[i].ctors.push(ctor);
            }
        }
        Ok(block)
    }

    fn check_names(&mut self, decl: &InductiveDecl) -> Result<()> {
        if decl.types.is_empty() {
            return Err(KernelError::EmptyFamily);
        }
        let mut seen: Vec<Name> = Vec::new();
        for n in decl.types.iter().flat_map(|t| [t.name].into_iter().chain(t.ctors.iter().map(|c| c.name))) {
            if seen.contains(&n) {
                return Err(KernelError::AlreadyDeclared(self.st.name_string(n)));
            }
            seen.push(n);
        }
        Ok(())
    }

    fn form_member(&mut self, block: &mut Block, decl: &InductiveDecl, ty: &TypeDecl, first: bool) -> Result<()> {
        let val = ConstantVal { name: ty.name, level_params: decl.level_params.clone(), ty: ty.ty };
        self.check_val(&val)?;
        let parameters = |tc: &Self| KernelError::Parameters(tc.st.name_string(ty.name));
        let mut rest = ty.ty;
        for i in 0..decl.num_params as usize {
            rest = self.whnf(rest);
            let Node::Pi(n, info, t, b) = self.st.node(rest) else { return Err(parameters(self)) };
            if first {
                let x = self.open_binder(n, info, t);
                block.params.push(x);
            } else {
                let expected = self.st.local(block.params[i]).ty;
                if !self.is_def_eq(t, expected) {
                    return Err(parameters(self));
                }
            }
            let x = self.st.fvar(block.params[i]);
            rest = self.st.instantiate1(b, x);
        }
        let (indices, level) = self.member_universe(ty.name, rest)?;
        if first {
            block.level = level;
        } else if !self.st.level_eq(level, block.level) {
            return Err(KernelError::FamilyUniverse(self.st.name_string(ty.name)));
        }
        let local = self.open(ty.name, BinderInfo::Default, ty.ty, None);
        let params: Vec<Expr> = block.params.iter().map(|&x| self.st.fvar(x)).collect();
        let family = self.st.fvar(local);
        let family = self.st.apps(family, &params);
        let meaning = self.st.constant(ty.name, block.levels);
        let (name, ctors) = (ty.name, Vec::new());
        block.members.push(Member { name, ty: rest, local, family, meaning, num_indices: indices, ctors });
        Ok(())
    }

    /// The number of indices of a type after its parameters, and its universe.
    pub(super) fn member_universe(&mut self, name: Name, ty: Expr) -> Result<(usize, Level)> {
        let (indices, sort) = self.open_pis(ty);
        match self.st.node(sort) {
            Node::Sort(l) => Ok((indices.len(), l)),
            _ => Err(KernelError::NotASort(self.st.name_string(name))),
        }
    }

    /// Checks the type of a constructor as a term, with locals for the types of the block, and its parameters.
    fn form_ctor(&mut self, block: &Block, name: Name, ty: Expr) -> Result<Ctor> {
        self.check_closed(ty, &block.level_params)?;
        let ty = self.with_locals(block, name, ty)?;
        let sort = self.check(ty)?;
        self.expect_sort(sort)?;
        let mut rest = ty;
        for &x in &block.params {
            let Node::Pi(_, _, t, b) = self.st.node(rest) else {
                return Err(KernelError::Result(self.st.name_string(name)));
            };
            let expected = self.st.local(x).ty;
            if !self.is_def_eq(t, expected) {
                return Err(KernelError::Parameters(self.st.name_string(name)));
            }
            let x = self.st.fvar(x);
            rest = self.st.instantiate1(b, x);
        }
        let params: Vec<Expr> = block.params.iter().map(|&x| self.st.fvar(x)).collect();
        let applied = self.st.constant(name, block.levels);
        let applied = self.st.apps(applied, &params);
        Ok(Ctor { name, ty: rest, applied, shape: Shape::default() })
    }

    /// The type of a constructor with locals for the types of the block, which may occur at their own levels only.
    fn with_locals(&mut self, block: &Block, ctor: Name, ty: Expr) -> Result<Expr> {
        let mut other_levels = false;
        let out = self.st.replace(ty, &mut |st, e, _| {
            let Node::Const(n, levels) = st.node(e) else { return None };
            let member = block.members.iter().find(|m| m.name == n)?;
            other_levels |= levels != block.levels;
            Some(st.fvar(member.local))
        });
        if other_levels { Err(KernelError::OwnLevels(self.st.name_string(ctor))) } else { Ok(out) }
    }

    /// Checks fields and results of all constructors, and fills in their shapes.
    pub(super) fn check_constructors(&mut self, block: &mut Block) -> Result<()> {
        for i in 0..block.members.len() {
            for j in 0..block.members[i].ctors.len() {
                let shape = self.check_constructor(block, i, j)?;
                block.members[i].ctors[j].shape = shape;
            }
        }
        Ok(())
    }

    fn check_constructor(&mut self, block: &Block, member: usize, place: usize) -> Result<Shape> {
        let ctor = &block.members[member].ctors[place];
        let name = self.st.name_string(ctor.name);
        let in_prop = self.st.level_simplify(block.level) == Level::ZERO;
        let mut shape = Shape::default();
        let mut rest = ctor.ty;
        while let Node::Pi(n, info, t, b) = self.st.node(rest) {
            let field = shape.fields.len() + 1;
            let sort = self.infer_type(t).ok_or_else(|| KernelError::NotASort(name.clone()))?;
            let level = self.expect_sort(sort)?;
            if !in_prop && !self.st.level_leq(level, block.level) {
                return Err(KernelError::FieldUniverse { ctor: name, field });
            }
            self.check_positive(block, t, &name, field)?;
            let x = self.open_binder(n, info, t);
            shape.fields.push(x);
            if block.occurs(&self.st, t) {
                shape.recursive.extend(self.recursive_field(block, x));
            }
            let x = self.st.fvar(x);
            rest = self.st.instantiate1(b, x);
        }
        match block.family_app(&self.st, rest) {
            Some((made, indices)) if made == member => Ok(Shape { indices, ..shape }),
            _ => Err(KernelError::Result(name)),
        }
    }

    /// The types of the block may occur in a field as what a function makes, and nowhere else.
    fn check_positive(&mut self, block: &Block, ty: Expr, ctor: &str, field: usize) -> Result<()> {
        let mut ty = self.whnf(ty);
        while block.occurs(&self.st, ty) {
            let Node::Pi(n, i, t, b) = self.st.node(ty) else {
                return match block.family_app(&self.st, ty) {
                    Some(_) => Ok(()),
                    None => Err(KernelError::InvalidOccurrence { ctor: ctor.to_owned(), field }),
                };
            };
            if block.occurs(&self.st, t) {
                return Err(KernelError::NotPositive { ctor: ctor.to_owned(), field });
            }
            let x = self.open_binder(n, i, t);
            let x = self.st.fvar(x);
            let body = self.st.instantiate1(b, x);
            ty = self.whnf(body);
        }
        Ok(())
    }

    fn recursive_field(&mut self, block: &Block, field: crate::expr::FVar) -> Option<Recursive> {
        let ty = self.st.local(field).ty;
        let (over, result) = self.open_pis(ty);
        let (member, indices) = block.family_app(&self.st, result)?;
        Some(Recursive { field, over, member, indices })
    }

    /// The constants of the declared types and their constructors.
    pub(super) fn types_and_constructors(&mut self, decl: &InductiveDecl, block: &Block) -> Vec<ConstantInfo> {
        let ctors = || block.members.iter().flat_map(|m| &m.ctors);
        let is_rec = ctors().any(|c| self.fields_mention(block, c));
        let is_reflexive = ctors().any(|c| self.functions_mention(block, c));
        let val = |name, ty| ConstantVal { name, level_params: decl.level_params.clone(), ty };
        let mut out: Vec<ConstantInfo> = Vec::new();
        for (t, m) in decl.types.iter().zip(&block.members) {
            let kind = ConstantKind::Induct(InductiveVal {
                num_params: decl.num_params,
                num_indices: m.num_indices as u32,
                all: decl.types.iter().map(|t| t.name).collect(),
                ctors: t.ctors.iter().map(|c| c.name).collect(),
                num_nested: (block.members.len() - block.declared) as u32,
                is_rec,
                is_reflexive,
            });
            out.push(ConstantInfo { val: val(t.name, t.ty), kind });
        }
        for (t, m) in decl.types.iter().zip(&block.members) {
            for (i, (c, made)) in t.ctors.iter().zip(&m.ctors).enumerate() {
                let kind = ConstantKind::Ctor(ConstructorVal {
                    induct: t.name,
                    cidx: i as u32,
                    num_params: decl.num_params,
                    num_fields: made.shape.fields.len() as u32,
                });
                out.push(ConstantInfo { val: val(c.name, c.ty), kind });
            }
        }
        out
    }

    fn fields_mention(&self, block: &Block, ctor: &Ctor) -> bool {
        ctor.shape.fields.iter().any(|&x| block.occurs(&self.st, self.st.local(x).ty))
    }

    fn functions_mention(&self, block: &Block, ctor: &Ctor) -> bool {
        ctor.shape.fields.iter().any(|&x| {
            let ty = self.st.local(x).ty;
            matches!(self.st.node(ty), Node::Pi(..)) && block.occurs(&self.st, ty)
        })
    }
}
