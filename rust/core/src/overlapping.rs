//! The equations of functions whose patterns overlap. Lean states such an equation under conditions, that no pattern before it
//! fits: `∀ x y, (∀ n, x = c n → False) → f x y = …`. Taken at constructors, until each condition says so by computation, it
//! becomes equations without conditions.

use crate::expr::{Expr, FVar, Node};
use crate::reduce::Tc;

/// No more cases of one equation than this are looked at.
const MAX_CASES: usize = 256;
/// A variable of a type with more constructors than this is not taken apart.
const MAX_CTORS: usize = 24;

/// An equation at some constructors.
pub(crate) struct Case {
    /// The variables.
    pub(crate) xs: Vec<FVar>,
    conditions: Vec<Expr>,
    pub(crate) lhs: Expr,
    pub(crate) rhs: Expr,
}

/// How two sides of an equation in a condition compare, as far as constructors say.
enum Match {
    /// The condition holds: these are made by different constructors.
    Apart,
    /// A variable has to be taken apart first.
    Open(FVar),
    /// The pattern fits.
    Fits,
    /// Something else would have to be known.
    Unknown,
}

impl Match {
    /// Of two comparisons that both have to fit.
    fn and(self, other: Match) -> Match {
        match (self, other) {
            (Match::Apart, _) | (_, Match::Apart) => Match::Apart,
            (Match::Open(x), _) | (_, Match::Open(x)) => Match::Open(x),
            (Match::Unknown, _) | (_, Match::Unknown) => Match::Unknown,
            (Match::Fits, Match::Fits) => Match::Fits,
        }
    }
}

impl Tc<'_> {
    /// The cases of an equation in which its conditions, the types of those variables that are proofs, hold by computation. The
    /// locals that are opened on the way are counted in `opened`, for the caller to close.
    pub(crate) fn cases_of_equation(&mut self, xs: &[FVar], lhs: Expr, rhs: Expr, opened: &mut u32) -> Vec<Case> {
        let (proofs, xs): (Vec<FVar>, Vec<FVar>) = xs.iter().partition(|&&x| {
            let ty = self.st.local(x).ty;
            self.is_prop(ty)
        });
        let conditions = proofs.into_iter().map(|h| self.st.local(h).ty).collect();
        let mut todo = vec![Case { xs, conditions, lhs, rhs }];
        let (mut out, mut seen) = (Vec::new(), 0);
        while let Some(mut case) = todo.pop() {
            seen += 1;
            if seen > MAX_CASES {
                return Vec::new();
            }
            let mut open = None;
            let mut left = Vec::new();
            let mut fits = false;
            for &c in &case.conditions {
                match self.condition(c, &case.xs) {
                    Match::Apart => continue,
                    Match::Open(x) => open = open.or(Some(x)),
                    Match::Fits => fits = true,
                    Match::Unknown => {}
                }
                left.push(c);
            }
            if fits {
                continue;
            }
            case.conditions = left;
            if case.conditions.is_empty() || self.is_def_eq(case.lhs, case.rhs) {
                out.push(case);
            } else if let Some(x) = open {
                // The first constructor is taken from the end.
                todo.extend(self.at_constructors(&case, x, opened).into_iter().rev());
            }
        }
        out
    }

    /// A condition: `∀ ys, a = b → … → False`.
    fn condition(&mut self, c: Expr, xs: &[FVar]) -> Match {
        let (ys, _) = self.open_forall(c);
        let [equality, ..] = self.names.equality;
        let mut found = Match::Fits;
        for &y in &ys {
            let ty = self.st.local(y).ty;
            let (f, sides) = self.st.unfold_app(ty);
            let compared = match (self.st.node(f), &sides[..]) {
                (Node::Const(n, _), &[_, a, b]) if n == equality => self.compared(a, b, xs, &ys),
                _ if self.is_prop(ty) => Match::Unknown,
                _ => continue,
            };
            found = found.and(compared);
        }
        self.close(ys.len() as u32);
        found
    }

    /// `a = b`, where `b` is a pattern with the variables `ys`.
    fn compared(&mut self, a: Expr, b: Expr, xs: &[FVar], ys: &[FVar]) -> Match {
        let [a, b] = [a, b].map(|e| {
            let e = self.whnf(e);
            self.literal_to_ctor(e)
        });
        if a == b || matches!(self.st.node(b), Node::FVar(y) if ys.contains(&y)) {
            return Match::Fits;
        }
        match (self.ctor_of(a), self.ctor_of(b)) {
            (Some(c), Some(d)) if c != d => Match::Apart,
            (Some(c), Some(_)) => {
                let params = self.env.ctor(c).map_or(0, |c| c.num_params as usize);
                let ((_, fields), (_, patterns)) = (self.st.unfold_app(a), self.st.unfold_app(b));
                let pairs = fields.iter().zip(&patterns).skip(params);
                pairs.fold(Match::Fits, |found, (&a, &b)| found.and(self.compared(a, b, xs, ys)))
            }
            (None, Some(_)) => match self.st.node(a) {
                Node::FVar(x) if xs.contains(&x) => Match::Open(x),
                _ => Match::Unknown,
            },
            _ => Match::Unknown,
        }
    }

    /// A case with each constructor of its type for a variable.
    fn at_constructors(&mut self, case: &Case, x: FVar, opened: &mut u32) -> Vec<Case> {
        let ty = self.st.local(x).ty;
        let ty = self.whnf(ty);
        let (f, params) = self.st.unfold_app(ty);
        let Node::Const(n, levels) = self.st.node(f) else { return Vec::new() };
        let env = self.env;
        let Some(ind) = env.inductive(n).filter(|i| i.num_indices == 0 && i.ctors.len() <= MAX_CTORS) else {
            return Vec::new();
        };
        let mut out = Vec::new();
        for &c in &ind.ctors {
            let ctor = self.st.constant(c, levels);
            let ctor = self.st.apps(ctor, &params);
            let Some(ty) = self.infer_type(ctor) else { return Vec::new() };
            let (fields, _) = self.open_forall(ty);
            *opened += fields.len() as u32;
            let args: Vec<Expr> = fields.iter().map(|&y| self.st.fvar(y)).collect();
            let value = self.st.apps(ctor, &args);
            let mut at = |e: Expr| self.st.replace_fvar(e, x, value);
            let (lhs, rhs) = (at(case.lhs), at(case.rhs));
            let conditions = case.conditions.iter().map(|&c| at(c)).collect();
            let xs = case.xs.iter().copied().filter(|&y| y != x).chain(fields).collect();
            out.push(Case { xs, conditions, lhs, rhs });
        }
        out
    }
}
