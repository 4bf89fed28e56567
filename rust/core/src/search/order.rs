//! A total order on closed terms in which equations are oriented: the lexicographic path order (Kamin, Lévy: Attempts
//! for generalizing the recursive path orderings, 1980). What is defined later is greater, so that definitions and laws
//! of distribution go from left to right; locals and literals are smaller than anything that computes. Terms with binders
//! are not compared with each other.

use super::Search;
use crate::env::ConstantKind;
use crate::expr::{Args, Expr, Node};
use rustc_hash::FxHashMap;

/// What stands at the head of a term, by size: its kind, then its place within the kind, then how many arguments it has.
type Symbol = (u8, u64, usize);

/// Terms with more pairs of nodes than this are not compared: none is greater.
const MAX_PAIRS: u32 = 40_000;
/// No more comparisons than this are remembered at a time.
const MAX_KNOWN: usize = 1 << 20;

/// Which pairs of terms are in order, as far as they were looked at.
pub(super) type Order = FxHashMap<(Expr, Expr), bool>;

impl Search<'_> {
    /// Whether `a` is greater than `b`.
    pub(super) fn greater(&mut self, a: Expr, b: Expr) -> bool {
        let size = |e: Expr| u32::from(self.tc.st.size(e));
        if a == b || size(a).saturating_mul(size(b)) > MAX_PAIRS {
            return false;
        }
        if let Some(&known) = self.known_order.get(&(a, b)) {
            return known;
        }
        let out = self.compare(a, b);
        if self.known_order.len() >= MAX_KNOWN {
            self.known_order.clear();
        }
        self.known_order.insert((a, b), out);
        out
    }

    fn compare(&mut self, a: Expr, b: Expr) -> bool {
        let ((f, xs), (g, ys)) = (self.symbol(a), self.symbol(b));
        if xs.iter().any(|&x| x == b || self.greater(x, b)) {
            return true;
        }
        if f < g || !ys.iter().all(|&y| self.greater(a, y)) {
            return false;
        }
        if f > g {
            return true;
        }
        match xs.iter().zip(&ys).find(|(x, y)| x != y) {
            Some((&x, &y)) => self.greater(x, y),
            None => false,
        }
    }

    fn symbol(&mut self, e: Expr) -> (Symbol, Args) {
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
