//! Universe parameters: those that a declaration mentions, and those that it gets for universes that nothing says more of.

use super::{Elab, Result};
use canonical_core::expr::{Expr, Node, Store};
use canonical_core::level::{LMVarId, Level, LevelNode};
use canonical_core::name::Name;

impl Elab<'_> {
    /// Makes the level unknowns of a term universe parameters `u_1`, `u_2`, ….
    pub(in super::super) fn generalise_levels(&mut self, e: Expr) {
        let e = self.tc.instantiate_mvars(e);
        while let Some(l) = self.level_hole_in(e) {
            let fresh = (1..).map(|i| format!("u_{i}")).find(|n| !self.universes.contains(n)).unwrap_or_default();
            let name = self.tc.st.name(&fresh);
            self.universes.push(fresh);
            let param = self.tc.st.level_param(name);
            self.tc.meta.assign_level(l, param);
        }
    }

    /// A level unknown of a term that has no value.
    fn level_hole_in(&self, e: Expr) -> Option<LMVarId> {
        let mut found = None;
        self.tc.st.any(e, &mut |st, e| {
            if !st.has_mvar(e) {
                return None;
            }
            let levels: &[Level] = match &st.node(e) {
                Node::Sort(l) => &[*l],
                Node::Const(_, ls) => st.levels(*ls),
                _ => &[],
            };
            found = levels.iter().find_map(|&l| self.open_level(l));
            Some(found.is_some())
        });
        found
    }

    fn open_level(&self, l: Level) -> Option<LMVarId> {
        match self.tc.st.level_node(l) {
            LevelNode::MVar(m) => match self.tc.meta.level_value(m) {
                Some(v) => self.open_level(v),
                None => Some(m),
            },
            LevelNode::Succ(a) => self.open_level(a),
            LevelNode::Max(a, b) | LevelNode::IMax(a, b) => self.open_level(a).or_else(|| self.open_level(b)),
            LevelNode::Zero | LevelNode::Param(_) => None,
        }
    }

    pub(in super::super) fn no_level_holes(&mut self, e: Expr, at: usize) -> Result<()> {
        let e = self.tc.instantiate_mvars(e);
        match self.level_hole_in(e) {
            None => Ok(()),
            Some(_) => Err(self.error(at, "a universe cannot be inferred: write it, `.{u}`")),
        }
    }

    /// The universes that terms mention, in the order of their declaration.
    pub(in super::super) fn used_universes(&mut self, parts: impl Iterator<Item = Expr>) -> Vec<Name> {
        let mut used: Vec<Name> = Vec::new();
        for e in parts {
            let e = self.tc.instantiate_mvars(e);
            self.tc.st.any(e, &mut |st, e| {
                if !st.has_level_param(e) {
                    return None;
                }
                match &st.node(e) {
                    Node::Sort(l) => params_of(st, *l, &mut used),
                    Node::Const(_, ls) => st.levels(*ls).iter().for_each(|&l| params_of(st, l, &mut used)),
                    _ => {}
                }
                Some(false)
            });
        }
        let order: Vec<Name> = self.universes.clone().iter().map(|u| self.tc.st.name(u)).collect();
        order.into_iter().filter(|u| used.contains(u)).collect()
    }
}

fn params_of(st: &Store<'_>, l: Level, out: &mut Vec<Name>) {
    match st.level_node(l) {
        LevelNode::Param(n) if !out.contains(&n) => out.push(n),
        LevelNode::Succ(a) => params_of(st, a, out),
        LevelNode::Max(a, b) | LevelNode::IMax(a, b) => {
            params_of(st, a, out);
            params_of(st, b, out);
        }
        _ => {}
    }
}
