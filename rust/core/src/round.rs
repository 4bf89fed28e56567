//! The budgets of a search, one iteration after the other.

/// The budget of the first iteration, and what each further one adds.
pub(crate) const FIRST_BUDGET: f32 = 3.0;
pub(crate) const MORE_BUDGET: f32 = 1.5;

/// How many iterations do without lemmas: to find some takes longer than these iterations together. Where lemmas help,
/// they make proofs cheaper, so the first iteration with them has a smaller budget again.
const WITHOUT_LEMMAS: u32 = 4;

/// How many iterations do without linear arithmetic: to make it ready takes about as long as they do, and what they prove
/// has a shorter proof without.
const WITHOUT_ARITHMETIC: u32 = 2;

/// An iteration: what it may spend, and what it makes ready for use.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Round {
    pub(crate) number: u32,
    pub(crate) budget: f32,
    pub(crate) arithmetic: bool,
    pub(crate) lemmas: bool,
}

impl Round {
    /// The iteration of a number, from 1.
    pub(crate) fn of(number: u32) -> Round {
        let lemmas = number > WITHOUT_LEMMAS;
        let raised = number - 1 - 2 * u32::from(lemmas);
        let budget = FIRST_BUDGET + raised as f32 * MORE_BUDGET;
        Round { number, budget, arithmetic: number > WITHOUT_ARITHMETIC, lemmas }
    }
}
