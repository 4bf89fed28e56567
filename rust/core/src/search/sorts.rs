//! Types that there are anyway: what is offered where any type of a sort may be asked for.

use super::Search;
use super::moves::Move;
use crate::expr::{Expr, Node};
use crate::level::{Level, LevelNode};

impl Search<'_> {
    /// `True` and `False`; or a type with one element, one without, the numbers and the sort below.
    pub(super) fn sort_moves(&mut self, target: Expr, out: &mut Vec<(f32, Move)>) {
        let Node::Sort(l) = self.tc.st.node(target) else { return };
        let mut types: Vec<Expr> = Vec::new();
        if l == Level::ZERO {
            types.extend(["True", "False"].into_iter().filter_map(|n| self.type_at(n, &[])));
        } else {
            types.extend(["PUnit", "PEmpty"].into_iter().filter_map(|n| self.type_at(n, &[l])));
            if let LevelNode::Succ(below) = self.tc.st.level_node(l) {
                if below == Level::ZERO {
                    types.extend(["Nat", "Bool", "Empty"].into_iter().filter_map(|n| self.type_at(n, &[])));
                }
                types.push(self.tc.st.sort(below));
            }
        }
        for e in types {
            let offered = out.iter().any(|(_, m)| matches!(m, Move::Fill(f) if *f == e));
            if !offered {
                out.push((1.0, Move::Fill(e)));
            }
        }
    }

    /// A type of the library at levels, if the problem has it.
    pub(super) fn type_at(&mut self, name: &str, levels: &[Level]) -> Option<Expr> {
        let info = self.tc.env.find(name)?;
        let n = info.val.name;
        let fits = info.val.level_params.len() == levels.len() && self.tc.env.inductive(n).is_some();
        (fits && self.tc.env.index().is_visible(n, self.visible)).then(|| self.tc.st.const_at(n, levels))
    }
}
