//! A total order on closed terms in which equations are oriented: the lexicographic path order (Kamin, Lévy: Attempts
//! for generalizing the recursive path orderings, 1980). What is defined later is greater, so that definitions and laws
//! of distribution go from left to right; locals and literals are smaller than anything that computes. Terms with binders
//! are not compared with each other.

use super::Search;
use crate::env::ConstantKind;
use crate::expr::{Expr, Node};
use rustc_hash::FxHashMap;

/// What stands at the head of a term, by size: its kind, then its place within the kind, then how many arguments it has.
type Symbol = (u8, u64, usize);

/// No comparison looks at more pairs than this; what it leaves undecided is not greater.
const MAX_PAIRS: usize = 3_000;

impl Search<'_> {
    /// Whether `a` is greater than `b`.
    pub(super) fn greater(&mut self, a: Expr, b: Expr) -> bool {
        let mut memo = FxHashMap::default();
        self.greater_core(a, b, &mut memo)
    }

    fn greater_core(&mut self, a: Expr, b: Expr, memo: &mut FxHashMap<(Expr, Expr), bool>) -> bool {
        if a == b || memo.len() > MAX_PAIRS {
            return false;
        }
        if let Some(&known) = memo.get(&(a, b)) {
            return known;
        }
        let out = self.greater_uncached(a, b, memo);
        memo.insert((a, b), out);
        out
    }

    fn greater_uncached(&mut self, a: Expr, b: Expr, memo: &mut FxHashMap<(Expr, Expr), bool>) -> bool {
        let ((f, xs), (g, ys)) = (self.symbol(a), self.symbol(b));
        if xs.iter().any(|&x| x == b || self.greater_core(x, b, memo)) {
            return true;
        }
        if f < g || !ys.iter().all(|&y| self.greater_core(a, y, memo)) {
            return false;
        }
        if f > g {
            return true;
        }
        match xs.iter().zip(&ys).find(|(x, y)| x != y) {
            Some((&x, &y)) => self.greater_core(x, y, memo),
            None => false,
        }
    }

    fn symbol(&mut self, e: Expr) -> (Symbol, Vec<Expr>) {
        let (f, mut args) = self.tc.st.unfold_app(e);
        let (kind, place) = match self.tc.st.node(f) {
            Node::Nat(n) => (0, u64::try_from(self.tc.st.nat_value(n)).unwrap_or(u64::MAX)),
            Node::FVar(x) if args.is_empty() => (1, u64::from(self.tc.st.local(x).depth)),
            Node::FVar(x) => (4, u64::from(self.tc.st.local(x).depth)),
            Node::Const(n, _) => {
                let place = self.tc.env.index().place(n);
                let computes = matches!(
                    self.tc.env.get(n).map(|i| &i.kind),
                    Some(ConstantKind::Def { .. } | ConstantKind::Rec(_))
                );
                (if computes { 6 } else { 2 }, u64::from(place))
            }
            Node::Proj(_, i, s) => {
                args.insert(0, s);
                (5, u64::from(i))
            }
            _ => (3, 0),
        };
        ((kind, place, args.len()), args)
    }
}
