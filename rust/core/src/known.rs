//! The constants that moves build proofs from, looked up once for an environment.

use crate::env::Environment;
use crate::name::Name;

/// Constants that the moves build proofs from.
#[derive(Clone)]
pub(crate) struct Known {
    pub(crate) eq: Name,
    pub(crate) eq_refl: Name,
    pub(crate) eq_rec: Name,
    pub(crate) heq: Option<Name>,
    pub(crate) heq_refl: Option<Name>,
    pub(crate) false_: Option<Name>,
    pub(crate) false_rec: Option<Name>,
    pub(crate) decidable: Option<Name>,
    pub(crate) is_true: Option<Name>,
    pub(crate) le: Option<Name>,
    pub(crate) funext: Option<Name>,
    pub(crate) if_pos: Option<Name>,
    pub(crate) if_neg: Option<Name>,
    pub(crate) ite: Option<Name>,
    pub(crate) propext: Option<Name>,
    /// `Exists`, `Classical.choose` and `Classical.choose_spec`.
    pub(crate) choose: Option<[Name; 3]>,
    /// `Nonempty` and `Classical.choice`.
    pub(crate) choice: Option<[Name; 2]>,
    /// `Quot.sound`, `Quot`, `Quot.mk` and `Quot.lift`.
    pub(crate) quotients: Option<[Name; 4]>,
    pub(crate) connectives: Connectives,
}

/// The connectives that have the shape they should have: type, constructors, and where it is needed the recursor.
#[derive(Clone)]
pub(crate) struct Connectives {
    pub(crate) and: Option<(Name, Name)>,
    pub(crate) iff: Option<(Name, Name)>,
    pub(crate) or: Option<(Name, [Name; 2], Name)>,
    pub(crate) truth: Option<(Name, Name)>,
}

impl Known {
    /// Those of an environment.
    pub(crate) fn of(env: &Environment) -> Self {
        let known = |name: &str| env.find(name).map(|info| info.val.name);
        let quotients = || Some([known("Quot.sound")?, known("Quot")?, known("Quot.mk")?, known("Quot.lift")?]);
        let choose = || Some([known("Exists")?, known("Classical.choose")?, known("Classical.choose_spec")?]);
        let choice = || Some([known("Nonempty")?, known("Classical.choice")?]);
        let [eq, eq_refl, eq_rec] = env.kernel_names.equality;
        Known {
            eq,
            eq_refl,
            eq_rec,
            heq: known("HEq"),
            heq_refl: known("HEq.refl"),
            false_: known("False"),
            false_rec: known("False.rec"),
            decidable: known("Decidable"),
            is_true: known("Decidable.isTrue"),
            le: known("Nat.le"),
            funext: known("funext"),
            if_pos: known("if_pos"),
            if_neg: known("if_neg"),
            ite: known("ite"),
            propext: known("propext"),
            choose: choose(),
            choice: choice(),
            quotients: quotients(),
            connectives: Connectives::of(env),
        }
    }
}

impl Connectives {
    fn of(env: &Environment) -> Self {
        let ctors = |name: &str, params: u32, fields: &[u32]| -> Option<(Name, Vec<Name>)> {
            let n = env.find(name)?.val.name;
            let ind = env.inductive(n)?;
            let fits = ind.num_params == params
                && ind.num_indices == 0
                && env.get(n)?.val.level_params.is_empty()
                && ind.ctors.len() == fields.len()
                && ind.ctors.iter().zip(fields).all(|(&c, &k)| env.ctor(c).is_some_and(|c| c.num_fields == k));
            fits.then(|| (n, ind.ctors.clone()))
        };
        let one = |name: &str, params: u32, fields: u32| ctors(name, params, &[fields]).map(|(n, c)| (n, c[0]));
        let or_rec = env.find("Or.rec").map(|i| i.val.name);
        Connectives {
            and: one("And", 2, 2),
            iff: one("Iff", 2, 2),
            or: ctors("Or", 2, &[1, 1]).zip(or_rec).map(|((n, c), r)| (n, [c[0], c[1]], r)),
            truth: one("True", 0, 0),
        }
    }
}
