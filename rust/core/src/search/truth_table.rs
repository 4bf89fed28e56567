//! Truth tables: what is not valid classically has no proof, and need not be looked for one.

use super::Search;
use super::propositional::Shape;
use crate::expr::Expr;
use rustc_hash::FxHashMap;

/// The value of a formula under each valuation of the atoms: of as many as bits of a word's number and of a bit's say.
type Table<const WORDS: usize> = [u64; WORDS];

#[derive(Default)]
struct Tables<const WORDS: usize> {
    atoms: usize,
    known: FxHashMap<Expr, Table<WORDS>>,
}

impl<const WORDS: usize> Tables<WORDS> {
    const MAX_ATOMS: usize = 6 + WORDS.ilog2() as usize;
}

impl Search<'_> {
    /// Whether some valuation of the atoms makes the hypotheses true and the goal false; with more than twelve atoms nothing
    /// is said.
    pub(super) fn is_refuted(&mut self, hyps: &[(Expr, Expr)], goal: Expr) -> bool {
        let refuted = self.refuted_by_table::<1>(hyps, goal).or_else(|| self.refuted_by_table::<64>(hyps, goal));
        refuted == Some(true)
    }

    /// `None` if there are too many atoms.
    fn refuted_by_table<const WORDS: usize>(&mut self, hyps: &[(Expr, Expr)], goal: Expr) -> Option<bool> {
        let mut tables = Tables::<WORDS>::default();
        let mut left = self.table(&mut tables, goal)?.map(|w| !w);
        for &(h, _) in hyps {
            let t = self.table(&mut tables, h)?;
            left.iter_mut().zip(t).for_each(|(l, w)| *l &= w);
        }
        Some(left.iter().any(|&w| w != 0))
    }

    /// `None` if there are too many atoms.
    fn table<const WORDS: usize>(&mut self, tables: &mut Tables<WORDS>, e: Expr) -> Option<Table<WORDS>> {
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
                if i >= Tables::<WORDS>::MAX_ATOMS {
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

    fn joined<const WORDS: usize>(
        &mut self,
        tables: &mut Tables<WORDS>,
        a: Expr,
        b: Expr,
        f: impl Fn(u64, u64) -> u64,
    ) -> Option<Table<WORDS>> {
        let (a, b) = (self.table(tables, a)?, self.table(tables, b)?);
        Some(std::array::from_fn(|i| f(a[i], b[i])))
    }
}
