//! Truth tables: what is not valid classically has no proof, and need not be looked for one.

use super::Search;
use super::propositional::Shape;
use crate::expr::Expr;
use rustc_hash::FxHashMap;

/// With more atoms than this, nothing is said.
const MAX_ATOMS: usize = 12;
const WORDS: usize = 1 << (MAX_ATOMS - 6);

/// The value of a formula under each valuation of the atoms.
type Table = [u64; WORDS];

#[derive(Default)]
struct Tables {
    atoms: usize,
    known: FxHashMap<Expr, Table>,
}

impl Search<'_> {
    /// Whether some valuation of the atoms makes the hypotheses true and the goal false.
    pub(super) fn is_refuted(&mut self, hyps: &[(Expr, Expr)], goal: Expr) -> bool {
        let mut tables = Tables::default();
        let Some(mut left) = self.table(&mut tables, goal).map(|t| t.map(|w| !w)) else { return false };
        for &(h, _) in hyps {
            let Some(t) = self.table(&mut tables, h) else { return false };
            left.iter_mut().zip(t).for_each(|(l, w)| *l &= w);
        }
        left.iter().any(|&w| w != 0)
    }

    /// `None` if there are too many atoms.
    fn table(&mut self, tables: &mut Tables, e: Expr) -> Option<Table> {
        if let Some(&t) = tables.known.get(&e) {
            return Some(t);
        }
        let t = match self.shape(e) {
            Shape::Bottom => [0; WORDS],
            Shape::Top => [!0; WORDS],
            Shape::Both(_, _, [a, b]) => self.joined(tables, a, b, |a, b| a & b)?,
            Shape::Or([a, b]) => self.joined(tables, a, b, |a, b| a | b)?,
            Shape::Implies(a, b) => self.joined(tables, a, b, |a, b| !a | b)?,
            Shape::Atom => {
                let i = tables.atoms;
                tables.atoms += 1;
                if i >= MAX_ATOMS {
                    return None;
                }
                std::array::from_fn(|word| match i {
                    // The atom's value is the `i`th bit of the valuation's number.
                    0..6 => [0xAAAA_AAAA_AAAA_AAAA, 0xCCCC_CCCC_CCCC_CCCC, 0xF0F0_F0F0_F0F0_F0F0]
                        .into_iter()
                        .chain([0xFF00_FF00_FF00_FF00, 0xFFFF_0000_FFFF_0000, 0xFFFF_FFFF_0000_0000])
                        .nth(i)
                        .unwrap_or(0),
                    _ if word >> (i - 6) & 1 == 1 => !0,
                    _ => 0,
                })
            }
        };
        tables.known.insert(e, t);
        Some(t)
    }

    fn joined(&mut self, tables: &mut Tables, a: Expr, b: Expr, f: impl Fn(u64, u64) -> u64) -> Option<Table> {
        let (a, b) = (self.table(tables, a)?, self.table(tables, b)?);
        Some(std::array::from_fn(|i| f(a[i], b[i])))
    }
}
