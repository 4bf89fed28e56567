//! Universe levels, interned, with a complete decision of `≤` and `=`.
//!
//! `level_leq` follows the kernel (Lean's `src/kernel/level.cpp`, `is_geq`) and adds the case split on a parameter that
//! stands on the right of an `imax`, which makes it complete: a parameter is either zero or a successor.

use crate::expr::Store;
use crate::memory::{Handle, handle, hash_of};
use crate::name::Name;

handle! {
    /// A universe level, as `Lean.Level`.
    Level
}

handle! {
    /// An interned list of levels.
    Levels
}

impl Level {
    /// The level zero, of `Prop`.
    pub const ZERO: Level = Level(0);
}

impl Levels {
    /// No levels.
    pub const EMPTY: Levels = Levels(0);
}

/// A level unknown of a search.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct LMVarId(pub u32);

/// A level, one step deep.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum LevelNode {
    /// `0`
    Zero,
    /// `u + 1`
    Succ(Level),
    /// `max u v`
    Max(Level, Level),
    /// `imax u v`: zero when `v` is zero, `max u v` otherwise.
    IMax(Level, Level),
    /// A universe parameter.
    Param(Name),
    /// A level to be found.
    MVar(LMVarId),
}

/// A level node with what its constructor knows of it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct LevelData {
    node: LevelNode,
    has_param: bool,
    has_mvar: bool,
}

impl Store<'_> {
    fn level_data(&self, l: Level) -> LevelData {
        let i = l.index();
        match self.base {
            Some(base) if !self.levels.owns(i) => base.level_data(l),
            _ => *self.levels.get(i),
        }
    }

    /// A level, one step deep.
    pub fn level_node(&self, l: Level) -> LevelNode {
        self.level_data(l).node
    }

    /// Whether a universe parameter occurs.
    pub fn level_has_param(&self, l: Level) -> bool {
        self.level_data(l).has_param
    }

    /// Whether a level unknown occurs.
    pub fn level_has_mvar(&self, l: Level) -> bool {
        self.level_data(l).has_mvar
    }

    fn find_level(&self, hash: u64, data: &LevelData) -> Option<Level> {
        let below = self.base.and_then(|b| b.find_level(hash, data));
        below.or_else(|| self.levels.find(hash, data).map(Level::from_index))
    }

    /// Interns a level as it is given, without simplifying.
    pub fn mk_level(&mut self, node: LevelNode) -> Level {
        let (has_param, has_mvar) = match node {
            LevelNode::Zero => (false, false),
            LevelNode::Param(_) => (true, false),
            LevelNode::MVar(_) => (false, true),
            LevelNode::Succ(a) => (self.level_has_param(a), self.level_has_mvar(a)),
            LevelNode::Max(a, b) | LevelNode::IMax(a, b) => {
                (self.level_has_param(a) || self.level_has_param(b), self.level_has_mvar(a) || self.level_has_mvar(b))
            }
        };
        let data = LevelData { node, has_param, has_mvar };
        let hash = hash_of(&data);
        match self.find_level(hash, &data) {
            Some(l) => l,
            None => Level::from_index(self.levels.push(hash, data)),
        }
    }

    /// `l + 1`
    pub fn level_succ(&mut self, l: Level) -> Level {
        self.mk_level(LevelNode::Succ(l))
    }

    /// The universe parameter `n`.
    pub fn level_param(&mut self, n: Name) -> Level {
        self.mk_level(LevelNode::Param(n))
    }

    /// `max a b`, or one of them where that is the same at a glance.
    pub fn level_max(&mut self, a: Level, b: Level) -> Level {
        if a == b || b == Level::ZERO {
            return a;
        }
        if a == Level::ZERO {
            return b;
        }
        let (base_a, da) = self.level_offset(a);
        let (base_b, db) = self.level_offset(b);
        if base_a == base_b {
            return if da >= db { a } else { b };
        }
        if base_a == Level::ZERO && da <= db {
            return b;
        }
        if base_b == Level::ZERO && db <= da {
            return a;
        }
        self.mk_level(LevelNode::Max(a, b))
    }

    /// `imax a b`, simplified where `b` is known to be zero or not.
    pub fn level_imax(&mut self, a: Level, b: Level) -> Level {
        if self.level_never_zero(b) {
            self.level_max(a, b)
        } else if b == Level::ZERO || a == Level::ZERO || a == b {
            b
        } else {
            self.mk_level(LevelNode::IMax(a, b))
        }
    }

    /// `k` and the rest of `rest + k`.
    pub fn level_offset(&self, mut l: Level) -> (Level, u32) {
        let mut k = 0;
        while let LevelNode::Succ(p) = self.level_node(l) {
            l = p;
            k += 1;
        }
        (l, k)
    }

    /// Whether the level is positive whatever its parameters are.
    pub fn level_never_zero(&self, l: Level) -> bool {
        match self.level_node(l) {
            LevelNode::Zero | LevelNode::Param(_) | LevelNode::MVar(_) => false,
            LevelNode::Succ(_) => true,
            LevelNode::Max(a, b) => self.level_never_zero(a) || self.level_never_zero(b),
            LevelNode::IMax(_, b) => self.level_never_zero(b),
        }
    }

    /// The level of which this is the successor, if it is one whatever its parameters are and that can be written
    /// (`decLevel` in Lean's `src/Lean/Meta/DecLevel.lean`).
    pub fn level_pred(&mut self, l: Level) -> Option<Level> {
        match self.level_node(l) {
            LevelNode::Succ(a) => Some(a),
            LevelNode::Max(a, b) => {
                let (a, b) = (self.level_pred(a)?, self.level_pred(b)?);
                Some(self.level_max(a, b))
            }
            LevelNode::Zero | LevelNode::IMax(..) | LevelNode::Param(_) | LevelNode::MVar(_) => None,
        }
    }

    /// The list of levels behind a handle.
    pub fn levels(&self, ls: Levels) -> &[Level] {
        let i = ls.index();
        match self.base {
            Some(base) if !self.level_lists.owns(i) => base.levels(ls),
            _ => self.level_lists.get(i),
        }
    }

    fn find_levels(&self, hash: u64, list: &[Level]) -> Option<Levels> {
        let below = self.base.and_then(|b| b.find_levels(hash, list));
        below.or_else(|| self.level_lists.find_by(hash, |x| &**x == list).map(Levels::from_index))
    }

    /// Interns a list of levels.
    pub fn mk_levels(&mut self, list: &[Level]) -> Levels {
        let hash = hash_of(list);
        match self.find_levels(hash, list) {
            Some(l) => l,
            None => Levels::from_index(self.level_lists.push(hash, list.into())),
        }
    }

    /// The level with `params[i]` replaced by `values[i]`.
    pub fn level_instantiate(&mut self, l: Level, params: &[Name], values: &[Level]) -> Level {
        if !self.level_has_param(l) {
            return l;
        }
        match self.level_node(l) {
            LevelNode::Zero | LevelNode::MVar(_) => l,
            LevelNode::Param(n) => {
                params.iter().position(|&p| p == n).and_then(|i| values.get(i).copied()).unwrap_or(l)
            }
            LevelNode::Succ(a) => {
                let a = self.level_instantiate(a, params, values);
                self.level_succ(a)
            }
            LevelNode::Max(a, b) => {
                let a = self.level_instantiate(a, params, values);
                let b = self.level_instantiate(b, params, values);
                self.level_max(a, b)
            }
            LevelNode::IMax(a, b) => {
                let a = self.level_instantiate(a, params, values);
                let b = self.level_instantiate(b, params, values);
                self.level_imax(a, b)
            }
        }
    }

    /// A level in which every `imax` whose right side is known to be zero or not is gone.
    pub fn level_simplify(&mut self, l: Level) -> Level {
        match self.level_node(l) {
            LevelNode::Zero | LevelNode::Param(_) | LevelNode::MVar(_) => l,
            LevelNode::Succ(a) => {
                let a = self.level_simplify(a);
                self.level_succ(a)
            }
            LevelNode::Max(a, b) => {
                let a = self.level_simplify(a);
                let b = self.level_simplify(b);
                self.level_max(a, b)
            }
            LevelNode::IMax(a, b) => {
                let a = self.level_simplify(a);
                let b = self.level_simplify(b);
                self.level_imax(a, b)
            }
        }
    }

    /// Whether `a = b` under every valuation.
    pub fn level_eq(&mut self, a: Level, b: Level) -> bool {
        a == b || (self.level_leq(a, b) && self.level_leq(b, a))
    }

    /// Whether two lists of levels are equal one by one.
    pub fn levels_eq(&mut self, a: Levels, b: Levels) -> bool {
        if a == b {
            return true;
        }
        let (xs, ys) = (self.levels(a).to_vec(), self.levels(b).to_vec());
        xs.len() == ys.len() && xs.iter().zip(&ys).all(|(&x, &y)| self.level_eq(x, y))
    }

    /// Whether `a ≤ b` under every valuation. A level unknown is treated like a parameter.
    pub fn level_leq(&mut self, a: Level, b: Level) -> bool {
        let a = self.level_simplify(a);
        let b = self.level_simplify(b);
        self.leq_core(a, b, 0)
    }

    /// Whether `a ≤ b + diff` under every valuation; both simplified.
    fn leq_core(&mut self, a: Level, b: Level, diff: i64) -> bool {
        use LevelNode::*;
        if a == b && diff >= 0 {
            return true;
        }
        let (na, nb) = (self.level_node(a), self.level_node(b));
        match (na, nb) {
            (Zero, Zero) => return diff >= 0,
            (Succ(x), _) => return self.leq_core(x, b, diff - 1),
            (_, Succ(y)) => return self.leq_core(a, y, diff + 1),
            (Zero, Param(_) | MVar(_)) => return diff >= 0,
            (Param(_) | MVar(_), Zero) => return false,
            (Param(_) | MVar(_), Param(_) | MVar(_)) => return a == b && diff >= 0,
            (Max(x, y), _) => return self.leq_core(x, b, diff) && self.leq_core(y, b, diff),
            _ => {}
        }
        // An `imax` left in a simplified level hides a parameter whose being zero decides it.
        if let Some(atom) = self.imax_atom(a).or_else(|| self.imax_atom(b)) {
            return self.leq_by_cases(a, b, diff, atom);
        }
        match nb {
            Max(x, y) => self.leq_core(a, x, diff) || self.leq_core(a, y, diff),
            _ => false,
        }
    }

    /// A parameter or unknown whose being zero decides an `imax` of the level.
    fn imax_atom(&self, l: Level) -> Option<Level> {
        match self.level_node(l) {
            LevelNode::Zero | LevelNode::Param(_) | LevelNode::MVar(_) => None,
            LevelNode::Succ(a) => self.imax_atom(a),
            LevelNode::Max(a, b) => self.imax_atom(a).or_else(|| self.imax_atom(b)),
            LevelNode::IMax(_, b) => self.some_atom(b),
        }
    }

    fn some_atom(&self, l: Level) -> Option<Level> {
        match self.level_node(l) {
            LevelNode::Zero => None,
            LevelNode::Param(_) | LevelNode::MVar(_) => Some(l),
            LevelNode::Succ(a) => self.some_atom(a),
            LevelNode::Max(a, b) | LevelNode::IMax(a, b) => self.some_atom(b).or_else(|| self.some_atom(a)),
        }
    }

    #[cold]
    fn leq_by_cases(&mut self, a: Level, b: Level, diff: i64, atom: Level) -> bool {
        let succ = self.level_succ(atom);
        [Level::ZERO, succ].into_iter().all(|value| {
            let x = self.level_replace(a, atom, value);
            let y = self.level_replace(b, atom, value);
            self.leq_core(x, y, diff)
        })
    }

    /// The level with `atom` replaced, simplified.
    fn level_replace(&mut self, l: Level, atom: Level, value: Level) -> Level {
        if l == atom {
            return value;
        }
        match self.level_node(l) {
            LevelNode::Zero | LevelNode::Param(_) | LevelNode::MVar(_) => l,
            LevelNode::Succ(a) => {
                let a = self.level_replace(a, atom, value);
                self.level_succ(a)
            }
            LevelNode::Max(a, b) => {
                let a = self.level_replace(a, atom, value);
                let b = self.level_replace(b, atom, value);
                self.level_max(a, b)
            }
            LevelNode::IMax(a, b) => {
                let a = self.level_replace(a, atom, value);
                let b = self.level_replace(b, atom, value);
                self.level_imax(a, b)
            }
        }
    }

    /// The level in Lean syntax, in parentheses where it stands as an argument.
    pub fn level_string(&self, l: Level, argument: bool) -> String {
        let (rest, k) = self.level_offset(l);
        let (text, atomic) = match self.level_node(rest) {
            LevelNode::Zero => return k.to_string(),
            LevelNode::Succ(_) => unreachable!("level_offset leaves no successor"),
            LevelNode::Param(n) => (self.name_string(n), true),
            LevelNode::MVar(m) => (format!("?u{}", m.0), true),
            LevelNode::Max(a, b) => {
                (format!("max {} {}", self.level_string(a, true), self.level_string(b, true)), false)
            }
            LevelNode::IMax(a, b) => {
                (format!("imax {} {}", self.level_string(a, true), self.level_string(b, true)), false)
            }
        };
        match (k, atomic) {
            (0, true) => text,
            (0, false) if argument => format!("({text})"),
            (0, false) => text,
            (_, true) if argument => format!("({text}+{k})"),
            (_, true) => format!("{text}+{k}"),
            (_, false) if argument => format!("(({text})+{k})"),
            (_, false) => format!("({text})+{k}"),
        }
    }
}
