//! What can be switched off, to see what it is worth.

use super::moves::Move;

/// An idea of the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idea {
    /// Goals closed by the e-graph.
    Equality,
    /// Closed goals remembered, with their proofs or the budget under which they failed.
    Memo,
    /// Induction, cases, and taking apart what a computation waits for.
    Elimination,
    /// Cases on the values of functions.
    Values,
    /// Unknowns filled with what was seen, or what solves an equation.
    Suggestions,
    /// What hypotheses say of constructors.
    AtConstructors,
    /// Goals made more general before induction.
    Generalization,
    /// Equal arguments make equal applications.
    Congruence,
    /// Hypotheses that rewrite the goal.
    Rewriting,
    /// Clauses that fit up to equality of arguments.
    UpTo,
    /// Clauses whose conclusion is taken apart.
    Forward,
    /// What follows from facts by clauses, chained forward.
    Chaining,
    /// Laws found for the operations of a problem.
    Lemmas,
    /// Closed propositions decided by their instance.
    Evaluation,
    /// Terms brought to normal forms by equations, each used where it makes a term smaller.
    OrderedRewriting,
    /// Propositional logic decided.
    Propositional,
    /// Linear arithmetic on `Nat`.
    Arithmetic,
    /// Course-of-values induction.
    CourseOfValues,
    /// The diagonal of a function of predicates.
    Diagonal,
    /// Goals given up that are false for small values.
    Counterexamples,
    /// Moves tried in the order of their costs.
    MoveOrder,
}

impl Idea {
    /// All of them.
    pub const ALL: [Idea; 21] = [
        Idea::Equality,
        Idea::Memo,
        Idea::Elimination,
        Idea::Values,
        Idea::Suggestions,
        Idea::AtConstructors,
        Idea::Generalization,
        Idea::Congruence,
        Idea::Rewriting,
        Idea::UpTo,
        Idea::Forward,
        Idea::Chaining,
        Idea::Lemmas,
        Idea::Evaluation,
        Idea::OrderedRewriting,
        Idea::Propositional,
        Idea::Arithmetic,
        Idea::CourseOfValues,
        Idea::Diagonal,
        Idea::Counterexamples,
        Idea::MoveOrder,
    ];

    /// What it is called on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Idea::Equality => "equality",
            Idea::Memo => "memo",
            Idea::Elimination => "elimination",
            Idea::Values => "values",
            Idea::Suggestions => "suggestions",
            Idea::AtConstructors => "at-constructors",
            Idea::Generalization => "generalization",
            Idea::Congruence => "congruence",
            Idea::Rewriting => "rewriting",
            Idea::UpTo => "up-to",
            Idea::Forward => "forward",
            Idea::Chaining => "chaining",
            Idea::Lemmas => "lemmas",
            Idea::Evaluation => "evaluation",
            Idea::OrderedRewriting => "ordered-rewriting",
            Idea::Propositional => "propositional",
            Idea::Arithmetic => "arithmetic",
            Idea::CourseOfValues => "course-of-values",
            Idea::Diagonal => "diagonal",
            Idea::Counterexamples => "counterexamples",
            Idea::MoveOrder => "move-order",
        }
    }

    /// The idea of a name.
    pub fn of_name(name: &str) -> Option<Idea> {
        Idea::ALL.into_iter().find(|i| i.name() == name)
    }

    /// The idea that a move belongs to, if it can be switched off.
    pub(super) fn of_move(m: &Move) -> Option<Idea> {
        match m {
            Move::Eliminate(..)
            | Move::EliminateAlone(_)
            | Move::TwoStep(_)
            | Move::Interval(..)
            | Move::Boundary(_)
            | Move::Along(..)
            | Move::Split(_)
            | Move::Represent(_)
            | Move::InductOnMeasure(..)
            | Move::WithinClass(..) => Some(Idea::Elimination),
            Move::CourseOfValues(_) | Move::CourseOfMeasure(_) => Some(Idea::CourseOfValues),
            Move::Diagonal(_) => Some(Idea::Diagonal),
            Move::Contrary => Some(Idea::Arithmetic),
            Move::Generalize(..) | Move::Separate(..) => Some(Idea::Generalization),
            Move::CongruentTo(_) | Move::Congruence | Move::CongruenceUpTo(..) => Some(Idea::Congruence),
            Move::Rewrite(..) => Some(Idea::Rewriting),
            Move::ApplyUpTo(_) => Some(Idea::UpTo),
            Move::Forward(_) | Move::TakeGiven(_) => Some(Idea::Forward),
            Move::Refine(_, m) => Idea::of_move(m),
            _ => None,
        }
    }
}

/// A set of ideas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ideas(u32);

impl Ideas {
    /// Whether an idea is in it.
    pub fn has(self, idea: Idea) -> bool {
        self.0 & (1 << idea as u32) != 0
    }
}

impl FromIterator<Idea> for Ideas {
    fn from_iter<I: IntoIterator<Item = Idea>>(ideas: I) -> Self {
        Ideas(ideas.into_iter().fold(0, |set, i| set | 1 << i as u32))
    }
}
