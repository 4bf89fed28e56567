//! The constants that the moves build proofs from.

use crate::name::Name;
use crate::reduce::Tc;

/// Constants that the moves build proofs from.
pub(super) struct Known {
    pub(super) eq: Name,
    pub(super) eq_refl: Name,
    pub(super) eq_rec: Name,
    pub(super) heq: Option<Name>,
    pub(super) heq_refl: Option<Name>,
    pub(super) false_: Option<Name>,
    pub(super) false_rec: Option<Name>,
    pub(super) decidable: Option<Name>,
    pub(super) is_true: Option<Name>,
}

impl Known {
    pub(super) fn of(tc: &mut Tc<'_>) -> Self {
        let env = tc.env;
        let known = |name: &str| env.find(name).map(|info| info.val.name);
        Known {
            eq: tc.st.name("Eq"),
            eq_refl: tc.st.name("Eq.refl"),
            eq_rec: tc.st.name("Eq.rec"),
            heq: known("HEq"),
            heq_refl: known("HEq.refl"),
            false_: known("False"),
            false_rec: known("False.rec"),
            decidable: known("Decidable"),
            is_true: known("Decidable.isTrue"),
        }
    }
}
