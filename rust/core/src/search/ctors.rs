//! Constructors of a family at its parameters.

use super::Search;
use super::elim::Family;
use crate::expr::{Args, Expr, FVar};
use crate::name::Name;

impl Search<'_> {
    pub(super) fn ctor_at(&mut self, fam: &Family, c: Name) -> Expr {
        let e = self.tc.st.const_at(c, &fam.levels);
        self.tc.st.apps(e, &fam.params)
    }

    /// A constructor and its normal type.
    pub(super) fn typed_ctor(&mut self, fam: &Family, c: Name) -> Option<(Expr, Expr)> {
        let e = self.ctor_at(fam, c);
        let ty = self.tc.infer_type(e)?;
        Some((e, self.tc.norm(ty)))
    }

    /// A term of a structure that is no class, made again from its fields; `None` if it is made by a constructor as it is.
    pub(super) fn of_its_fields(&mut self, e: Expr, ty: Expr) -> Option<Expr> {
        let fam = self.family(ty)?;
        let (ctor, info) = self.tc.env.structure_like(fam.induct)?;
        if info.num_fields == 0 || self.tc.ctor_of(e).is_some() || self.is_class(ty) || self.tc.is_prop(ty) {
            return None;
        }
        let fields: Args = (0..info.num_fields).map(|i| self.tc.st.proj(fam.induct, i, e)).collect();
        let made = self.ctor_at(&fam, ctor);
        Some(self.tc.st.apps(made, &fields))
    }

    /// The indices of what a constructor makes, in which its fields are loose variables.
    pub(super) fn made_indices(&mut self, fam: &Family, c: Name) -> Option<Args> {
        let (_, ty) = self.typed_ctor(fam, c)?;
        Some(self.indices_of(fam, self.tc.st.get_forall_body(ty)))
    }

    /// A constructor applied to locals, for the caller to close, and the indices of what it makes.
    pub(super) fn open_ctor(&mut self, fam: &Family, c: Name) -> Option<(Vec<FVar>, Expr, Args)> {
        let (e, ty) = self.typed_ctor(fam, c)?;
        let (xs, made) = self.tc.open_forall(ty);
        let args: Args = xs.iter().map(|&x| self.tc.st.fvar(x)).collect();
        Some((xs, self.tc.st.apps(e, &args), self.indices_of(fam, made)))
    }

    /// The indices of an application of the family.
    fn indices_of(&self, fam: &Family, made: Expr) -> Args {
        let (_, args) = self.tc.st.unfold_app(made);
        args[fam.params.len().min(args.len())..].into()
    }
}
