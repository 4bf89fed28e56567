//! Weak head normal forms in which functions that are defined by equations stay folded, as under Lean's smart unfolding
//! (`src/Lean/Meta/WHNF.lean`): what comes out can be read, and compared with what is written.

use super::Elab;
use canonical_core::expr::{Expr, Node};
use canonical_core::level::{LevelNode, Levels};
use canonical_core::normalize::Equation;

/// A type that unfolds more often is computed without regard to what it looks like on the way.
const MAX_UNFOLDINGS: u32 = 200;

impl Elab<'_> {
    /// The weak head normal form of a type. A function that is defined by equations is unfolded by these; where none of
    /// them holds, it is unfolded only if something else than a stuck recursor comes out.
    pub(super) fn head_normal(&mut self, ty: Expr) -> Expr {
        let mut ty = ty;
        for _ in 0..MAX_UNFOLDINGS {
            ty = self.tc.whnf_core(ty);
            ty = self.tc.instantiate_mvars(ty);
            let (head, args) = self.tc.st.unfold_app(ty);
            let Node::Const(n, levels) = self.tc.st.node(head) else { break };
            let next = match self.tc.equations(n) {
                Some(equations) => match self.by_equations(&equations, levels, &args) {
                    Some(next) => Some(next),
                    None => return self.unless_stuck(ty),
                },
                None => self.tc.unfold_definition(ty),
            };
            match next {
                Some(next) => ty = next,
                None => break,
            }
        }
        self.tc.whnf(ty)
    }

    /// The weak head normal form, or the type as it is where that is a recursor that waits, or a part of one.
    fn unless_stuck(&mut self, ty: Expr) -> Expr {
        let out = self.tc.whnf(ty);
        let head = self.tc.st.get_app_fn(out);
        let stuck = matches!(self.tc.st.node(head), Node::Proj(..)) || self.is_eliminator(head);
        if stuck { ty } else { out }
    }

    /// A function at its arguments by the first equation that matches these.
    fn by_equations(&mut self, equations: &[Equation], levels: Levels, args: &[Expr]) -> Option<Expr> {
        for eq in equations.iter().filter(|eq| eq.lhs.len() <= args.len()) {
            let mut values = vec![None; eq.vars as usize];
            if !eq.lhs.iter().zip(args).all(|(&p, &a)| self.matches(p, a, &mut values)) {
                continue;
            }
            let Some(values) = values.into_iter().collect::<Option<Vec<Expr>>>() else { continue };
            let rhs = self.at_levels(eq, levels);
            let rhs = self.tc.st.instantiate(rhs, &values);
            return Some(self.tc.st.apps(rhs, &args[eq.lhs.len()..]));
        }
        None
    }

    /// The right side of an equation for a function at the given universes.
    fn at_levels(&mut self, eq: &Equation, levels: Levels) -> Expr {
        let (from, to) = (self.tc.st.levels(eq.fn_levels).to_vec(), self.tc.st.levels(levels).to_vec());
        let (mut params, mut values) = (Vec::new(), Vec::new());
        for (l, value) in from.into_iter().zip(to) {
            if let LevelNode::Param(p) = self.tc.st.level_node(l) {
                params.push(p);
                values.push(value);
            }
        }
        self.tc.st.instantiate_levels(eq.rhs, &params, &values)
    }

    /// Whether a term is of the form of a pattern of variables and constructors, for which the values are filled in. What
    /// is no pattern is told by the types.
    fn matches(&mut self, pattern: Expr, e: Expr, values: &mut [Option<Expr>]) -> bool {
        if let Node::BVar(i) = self.tc.st.node(pattern) {
            let slot = values.len() - 1 - i as usize;
            return match values[slot] {
                Some(value) => value == e || self.tc.is_def_eq(value, e),
                None => {
                    values[slot] = Some(e);
                    true
                }
            };
        }
        let pattern = self.tc.literal_to_ctor(pattern);
        let Some(ctor) = self.tc.ctor_of(pattern) else { return true };
        let e = self.tc.whnf(e);
        let e = self.tc.instantiate_mvars(e);
        let e = self.tc.literal_to_ctor(e);
        let ((_, ps), (_, xs)) = (self.tc.st.unfold_app(pattern), self.tc.st.unfold_app(e));
        self.tc.ctor_of(e) == Some(ctor)
            && ps.len() == xs.len()
            && ps.iter().zip(&xs).all(|(&p, &x)| self.matches(p, x, values))
    }
}
