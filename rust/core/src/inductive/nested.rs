//! Nested occurrences: where a declared type stands among the parameters of another inductive type `J`, a copy of `J` at
//! these parameters joins the block, so that what remains is a mutual declaration without nesting.
//!
//! Follows `elim_nested_inductive_fn` of Lean's `src/kernel/inductive.cpp`.

use super::{Block, Ctor, Member, Result, Shape};
use crate::check::KernelError;
use crate::env::InductiveVal;
use crate::expr::{BinderInfo, Expr, Node};
use crate::level::Levels;
use crate::name::Name;
use crate::reduce::Tc;
use rustc_hash::FxHashMap;

/// An occurrence `J params indices`.
struct Occurrence<'e> {
    val: &'e InductiveVal,
    name: Name,
    levels: Levels,
    params: Vec<Expr>,
    indices: Vec<Expr>,
}

/// What was replaced so far.
#[derive(Default)]
struct Copies {
    /// What each copy stands for (with locals for the declared types), and its local.
    made: Vec<(Expr, Expr)>,
    /// Terms that were gone through.
    seen: FxHashMap<Expr, Expr>,
}

impl<'e> Tc<'e> {
    /// Replaces all nested occurrences; the members that are added are looked at in turn.
    pub(super) fn copy_nested(&mut self, block: &mut Block) -> Result<()> {
        let mut copied = Copies::default();
        let mut i = 0;
        while i < block.members.len() {
            for j in 0..block.members[i].ctors.len() {
                let ty = block.members[i].ctors[j].ty;
                let new = self.replace_nested(block, &mut copied, ty)?;
                if new != ty {
                    let sort = self.check(new)?;
                    self.expect_sort(sort)?;
                    block.members[i].ctors[j].ty = new;
                }
            }
            i += 1;
        }
        Ok(())
    }

    /// From the outside in; what is found is replaced as a whole.
    fn replace_nested(&mut self, block: &mut Block, copied: &mut Copies, e: Expr) -> Result<Expr> {
        if !block.occurs(&self.st, e) {
            return Ok(e);
        }
        if let Some(&out) = copied.seen.get(&e) {
            return Ok(out);
        }
        let out = match self.nested_occurrence(block, e)? {
            Some(found) => self.copy_of(block, copied, found)?,
            None => self.replace_below(block, copied, e)?,
        };
        copied.seen.insert(e, out);
        Ok(out)
    }

    fn replace_below(&mut self, block: &mut Block, copied: &mut Copies, e: Expr) -> Result<Expr> {
        let mut go = |tc: &mut Self, e| tc.replace_nested(block, copied, e);
        let node = match self.st.node(e) {
            Node::App(f, a) => Node::App(go(self, f)?, go(self, a)?),
            Node::Lam(n, i, t, b) => Node::Lam(n, i, go(self, t)?, go(self, b)?),
            Node::Pi(n, i, t, b) => Node::Pi(n, i, go(self, t)?, go(self, b)?),
            Node::Let(n, t, v, b) => Node::Let(n, go(self, t)?, go(self, v)?, go(self, b)?),
            Node::Proj(n, i, s) => Node::Proj(n, i, go(self, s)?),
            other => other,
        };
        Ok(self.st.mk(node))
    }

    fn nested_occurrence(&mut self, block: &Block, e: Expr) -> Result<Option<Occurrence<'e>>> {
        let (head, params) = self.st.unfold_app(e);
        let mut params = params.into_vec();
        let Node::Const(name, levels) = self.st.node(head) else { return Ok(None) };
        let env = self.env;
        let Some(val) = env.inductive(name) else { return Ok(None) };
        if params.len() < val.num_params as usize {
            return Ok(None);
        }
        let indices = params.split_off(val.num_params as usize);
        if !params.iter().any(|&p| block.occurs(&self.st, p)) {
            return Ok(None);
        }
        if params.iter().any(|&p| self.st.loose(p) > 0) {
            return Err(KernelError::NestedParameters(self.st.name_string(name)));
        }
        Ok(Some(Occurrence { val, name, levels, params, indices }))
    }

    /// The copy at the indices of the occurrence; made if there is none yet, together with those of the types that were
    /// declared with it.
    fn copy_of(&mut self, block: &mut Block, copied: &mut Copies, found: Occurrence<'_>) -> Result<Expr> {
        let wanted = self.st.constant(found.name, found.levels);
        let wanted = self.st.apps(wanted, &found.params);
        if !copied.made.iter().any(|c| c.0 == wanted) {
            for &name in &found.val.all {
                let copy = self.copy_member(block, &found, name)?;
                copied.made.push(copy);
            }
        }
        match copied.made.iter().find(|c| c.0 == wanted) {
            Some(&(_, copy)) => Ok(self.st.apps(copy, &found.indices)),
            None => Err(KernelError::UnknownConstant(self.st.name_string(found.name))),
        }
    }

    /// Adds a copy of the type to the block; gives what it stands for and its local.
    fn copy_member(&mut self, block: &mut Block, found: &Occurrence<'_>, name: Name) -> Result<(Expr, Expr)> {
        let unknown = |tc: &Self| KernelError::UnknownConstant(tc.st.name_string(name));
        let env = self.env;
        let val = env.inductive(name).ok_or_else(|| unknown(self))?;
        let (original, ty) = self.at_params(found, name)?;
        let (num_indices, level) = self.member_universe(name, ty)?;
        if !self.st.level_eq(level, block.level) {
            return Err(KernelError::FamilyUniverse(self.st.name_string(name)));
        }
        let local = self.open(name, BinderInfo::Default, ty, None);
        let family = self.st.fvar(local);
        let mut ctors = Vec::new();
        for &ctor in &val.ctors {
            let (applied, ty) = self.at_params(found, ctor)?;
            let applied = block.restore(&mut self.st, applied);
            ctors.push(Ctor { name: ctor, ty, applied, shape: Shape::default() });
        }
        let meaning = block.restore(&mut self.st, original);
        block.members.push(Member { name, ty, local, family, meaning, num_indices, ctors });
        Ok((original, family))
    }

    /// A constant at the parameters of the occurrence, and its type.
    fn at_params(&mut self, found: &Occurrence<'_>, name: Name) -> Result<(Expr, Expr)> {
        let unknown = || KernelError::UnknownConstant(String::new());
        let mut ty = self.const_type(name, found.levels).ok_or_else(unknown)?;
        for _ in &found.params {
            let Node::Pi(_, _, _, b) = self.st.node(ty) else {
                return Err(KernelError::Parameters(self.st.name_string(name)));
            };
            ty = b;
        }
        let ty = self.st.instantiate(ty, &found.params);
        let head = self.st.constant(name, found.levels);
        Ok((self.st.apps(head, &found.params), ty))
    }
}
