//! Extensionality: `funext` where a goal equates functions, `propext` where it equates propositions, as premises that
//! nobody has to name.

use super::Search;
use crate::expr::{Expr, Node};
use crate::level::Level;
use crate::name::Name;
use crate::statement;

impl Search<'_> {
    /// The extensionality principles that a goal calls for and may use, those aside that were given as premises.
    pub(super) fn extensional_premises(&mut self, goal: &statement::Goal) -> Vec<Name> {
        let ty = self.tc.norm(goal.ty);
        let (functions, propositions) = self.equated(ty);
        let env = self.tc.env;
        [("funext", functions), ("propext", propositions)]
            .into_iter()
            .filter(|&(_, wanted)| wanted)
            .filter_map(|(name, _)| env.find(name).map(|info| info.val.name))
            .filter(|&n| env.index().is_visible(n, goal.visible) && n != goal.name && !goal.premises.contains(&n))
            .collect()
    }

    /// Whether a term mentions equations between functions, and between propositions, or functions to them.
    fn equated(&self, e: Expr) -> (bool, bool) {
        let (mut functions, mut propositions) = (false, false);
        self.tc.st.any(e, &mut |st, e| {
            if let Node::App(f, ty) = st.node(e)
                && matches!(st.node(f), Node::Const(n, _) if n == self.known.eq)
            {
                let mut ty = ty;
                while let Node::Pi(_, _, _, values) = st.node(ty) {
                    functions = true;
                    ty = values;
                }
                propositions |= matches!(st.node(ty), Node::Sort(Level::ZERO));
            }
            Some(false)
        });
        (functions, propositions)
    }
}
