//! Whether rules can be used from left to right without end: a lexicographic path order with a precedence that grows as
//! rules come (Kamin, Lévy, 1980), in the weak form that the reference has.

use super::{Rule, Spine};
use hashbrown::{HashMap, HashSet};

/// Which heads are above which.
#[derive(Clone, Default)]
pub(super) struct Precedence {
    below: HashMap<String, HashSet<String>>,
}

impl Precedence {
    /// A constant; every other head is a variable.
    pub(super) fn declare(&mut self, head: &str) {
        self.below.entry(head.to_owned()).or_default();
    }

    /// Adds what a rule needs, if that leaves an order.
    pub(super) fn admit(&mut self, rule: &Rule) -> bool {
        match self.clone().above(&rule.lhs, &rule.rhs) {
            Some(grown) if !grown.cyclic() => {
                *self = grown;
                true
            }
            _ => false,
        }
    }

    /// The precedence under which `l` is above `r`.
    fn above(mut self, l: &Spine, r: &Spine) -> Option<Precedence> {
        if !self.below.contains_key(&l.head) {
            return None;
        }
        if !self.below.contains_key(&r.head) {
            return Some(self);
        }
        if l.head == r.head {
            return l.args.iter().zip(&r.args).find_map(|(l, r)| self.clone().above(&l.spine, &r.spine));
        }
        self.below.entry(l.head.clone()).or_default().insert(r.head.clone());
        r.args.iter().try_fold(self, |p, r| p.above(l, &r.spine))
    }

    fn cyclic(&self) -> bool {
        // Takes away what nothing is above, until nothing is left.
        let mut above: HashMap<&str, usize> = self.below.keys().map(|h| (h.as_str(), 0)).collect();
        for h in self.below.values().flatten() {
            *above.entry(h).or_default() += 1;
        }
        let mut top: Vec<&str> = above.iter().filter(|(_, n)| **n == 0).map(|(&h, _)| h).collect();
        let mut taken = 0;
        while let Some(h) = top.pop() {
            taken += 1;
            for b in self.below.get(h).into_iter().flatten() {
                if let Some(n) = above.get_mut(b.as_str()) {
                    *n -= 1;
                    if *n == 0 {
                        top.push(b);
                    }
                }
            }
        }
        taken < above.len()
    }
}
