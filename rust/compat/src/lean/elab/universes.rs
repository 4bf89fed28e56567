//! Universe parameters: those that a declaration mentions, and those that it gets for universes that nothing says more of.

use super::{Elab, Result};
use canonical_core::expr::{Expr, Node, Store};
use canonical_core::level::{LMVarId, Level, LevelNode};
use canonical_core::name::Name;

impl Elab<'_> {
    /// Two levels as far as they are known, without the successors of both, if they may still be equal or not.
    fn open_pair(&mut self, l: Level, m: Level) -> Option<(Level, Level)> {
        let (mut l, mut m) = (self.simple_level(l), self.simple_level(m));
        while let (LevelNode::Succ(a), LevelNode::Succ(b)) = (self.tc.st.level_node(l), self.tc.st.level_node(m)) {
            (l, m) = (a, b);
        }
        let open = self.tc.st.level_has_mvar(l) || self.tc.st.level_has_mvar(m);
        (l != m && open).then_some((l, m))
    }

    fn simple_level(&mut self, l: Level) -> Level {
        let l = self.tc.instantiate_level_mvars(l);
        self.tc.st.level_simplify(l)
    }

    /// Decides about the universes that could not be compared: by what is known of them now, or else by taking the one
    /// solution for the only one, as Lean does where nothing can be put off any more (`univApprox` in
    /// `src/Lean/Meta/LevelDefEq.lean`).
    pub(super) fn settle_universes(&mut self) {
        for (l, m) in std::mem::take(&mut self.tc.unifier.levels) {
            if let Some((l, m)) = self.open_pair(l, m) {
                let _ = self.solve_max(l, m)
                    || self.solve_max(m, l)
                    || self.solve_self_max(l, m)
                    || self.solve_self_max(m, l)
                    || self.tc.unify_level(l, m);
            }
        }
    }

    /// Solves `u = max u ?v` by `?v := u`, and `max u w = max u ?v` by `?v := w`.
    fn solve_max(&mut self, l: Level, m: Level) -> bool {
        let (left, right) = (self.parts(l), self.parts(m));
        let (holes, known): (Vec<Level>, Vec<Level>) = right.into_iter().partition(|&l| self.level_mvar(l).is_some());
        let [hole] = holes[..] else { return false };
        let rest: Vec<Level> = left.iter().copied().filter(|p| !known.contains(p)).collect();
        let open = left.iter().any(|&p| self.tc.st.level_has_mvar(p));
        let told = known.iter().all(|p| left.contains(p)) && (rest.len() <= 1 || known.len() == 1);
        let Some(hole) = self.level_mvar(hole).filter(|_| told && !open && !known.is_empty()) else { return false };
        let value = rest.into_iter().reduce(|a, b| self.tc.st.level_max(a, b)).unwrap_or(l);
        self.tc.meta.assign_level(hole, value);
        true
    }

    /// Solves `?v = max u ?v` by `?v := max u ?w` for a new `?w` (`solveSelfMax` in the same place).
    fn solve_self_max(&mut self, l: Level, m: Level) -> bool {
        let Some(hole) = self.level_mvar(l) else { return false };
        let mut parts = self.parts(m);
        if parts.len() < 2 || !parts.contains(&l) {
            return false;
        }
        parts.retain(|&p| p != l);
        if parts.iter().any(|&p| self.tc.st.level_has_mvar(p)) {
            return false;
        }
        let rest = self.level_hole();
        let value = parts.into_iter().rev().fold(rest, |all, p| self.tc.st.level_max(p, all));
        self.tc.meta.assign_level(hole, value);
        true
    }

    fn level_mvar(&self, l: Level) -> Option<LMVarId> {
        match self.tc.st.level_node(l) {
            LevelNode::MVar(m) => Some(m),
            _ => None,
        }
    }

    /// The levels of which one is the maximum, each once.
    fn parts(&self, l: Level) -> Vec<Level> {
        let LevelNode::Max(a, b) = self.tc.st.level_node(l) else { return vec![l] };
        let mut out = self.parts(a);
        out.extend(self.parts(b));
        let mut seen = Vec::new();
        out.retain(|&p| {
            !seen.contains(&p) && {
                seen.push(p);
                true
            }
        });
        out
    }

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
