//! What is said of a term that is not of the type that is expected.

use super::super::Diagnostic;
use super::Elab;
use canonical_core::expr::{Expr, Node};
use canonical_core::level::Level;

impl Elab<'_> {
    /// That a term is of another type than the expected one; where parts of the two types are of different universes,
    /// which are not seen in them, these are said as well.
    #[cold]
    pub(in super::super) fn mismatch(&mut self, what: &str, expected: Expr, found: Expr, at: usize) -> Diagnostic {
        let parts = self.other_universe(expected, found);
        let (expected, found) = (self.show(expected), self.show(found));
        let mut message = format!("expected a {what} of type\n  {expected}\nfound one of type\n  {found}");
        if let Some(parts) = parts {
            let [(a, l), (b, m)] = parts.map(|(e, l)| {
                let sort = self.tc.st.sort(l);
                (self.show(e), self.show(sort))
            });
            message.push_str(&format!("\nwhere {a} : {l}, but {b} : {m}"));
        }
        self.error(at, message)
    }

    /// The innermost parts at the same place of two types that are types in different universes, with these.
    fn other_universe(&mut self, a: Expr, b: Expr) -> Option<[(Expr, Level); 2]> {
        let (a, b) = (self.tc.instantiate_mvars(a), self.tc.instantiate_mvars(b));
        if a == b {
            return None;
        }
        let inner = match (self.tc.st.node(a), self.tc.st.node(b)) {
            // What is under the binder is shown only where it does not speak of the variable.
            (Node::Pi(_, _, t, x), Node::Pi(_, _, u, y)) => {
                let closed = self.tc.st.loose(x) == 0 && self.tc.st.loose(y) == 0;
                self.other_universe(t, u).or_else(|| closed.then(|| self.other_universe(x, y)).flatten())
            }
            (Node::App(..), Node::App(..)) => {
                let ((f, xs), (g, ys)) = (self.tc.st.unfold_app(a), self.tc.st.unfold_app(b));
                let same = self.tc.st.head_const(f).is_some() && self.tc.st.head_const(f) == self.tc.st.head_const(g);
                let mut pairs = xs.into_iter().zip(ys).filter(|_| same);
                pairs.find_map(|(x, y)| self.other_universe(x, y))
            }
            _ => None,
        };
        inner.or_else(|| {
            let (l, m) = (self.tc.sort_of(a)?, self.tc.sort_of(b)?);
            let mark = self.tc.meta.mark();
            let same = self.tc.unify_level(l, m);
            self.tc.meta.undo_to(mark);
            // Two that are different to look at say enough.
            let alike = self.flex(a).is_some() || self.flex(b).is_some() || self.show(a) == self.show(b);
            (!same && alike).then_some([(a, l), (b, m)])
        })
    }
}
