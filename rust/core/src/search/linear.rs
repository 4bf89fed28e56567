//! Systems of linear inequalities over natural numbers, and why they have no solution (Fourier, Motzkin; Farkas: Theorie
//! der einfachen Ungleichungen, 1902). No types and no proofs here: a refutation is a row of multipliers.

/// No more inequalities than this are kept at a time.
const MAX_ROWS: usize = 400;
/// No inequality is used more often than this in all.
const MAX_USES: i128 = 40;

/// `Σ coefficients · unknowns + constant ≤ 0`, unknowns being natural numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) coefficients: Vec<i128>,
    pub(super) constant: i128,
}

impl Row {
    fn combine(&self, k: i128, other: &Row, l: i128) -> Option<Row> {
        let sum = |a: i128, b: i128| k.checked_mul(a)?.checked_add(l.checked_mul(b)?);
        let pairs = self.coefficients.iter().zip(&other.coefficients);
        Some(Row {
            coefficients: pairs.map(|(&a, &b)| sum(a, b)).collect::<Option<_>>()?,
            constant: sum(self.constant, other.constant)?,
        })
    }

    fn absurd(&self) -> bool {
        self.constant > 0 && self.coefficients.iter().all(|&c| c >= 0)
    }
}

/// An inequality that follows from the given ones, and how often each of them went into it.
#[derive(Clone)]
struct Derived {
    row: Row,
    uses: Row,
}

impl Derived {
    fn combine(&self, k: i128, other: &Derived, l: i128) -> Option<Derived> {
        Some(
            Derived { row: self.row.combine(k, &other.row, l)?, uses: self.uses.combine(k, &other.uses, l)? }.reduced(),
        )
    }

    fn reduced(mut self) -> Derived {
        let all = || self.row.coefficients.iter().chain(&self.uses.coefficients).chain([&self.row.constant]);
        let d = all().fold(0, |d, &c| gcd(d, c.abs()));
        if d > 1 {
            for c in self.row.coefficients.iter_mut().chain(&mut self.uses.coefficients).chain([&mut self.row.constant])
            {
                *c /= d;
            }
        }
        self
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// How often each inequality is to be added so that the sum has no solution; `None` if there is no such sum, or none was
/// found.
pub(super) fn refute(rows: &[Row]) -> Option<Vec<i128>> {
    let n = rows.first()?.coefficients.len();
    let given = |i: usize| Derived {
        row: rows[i].clone(),
        uses: Row { coefficients: (0..rows.len()).map(|j| i128::from(i == j)).collect(), constant: 0 },
    };
    let mut all: Vec<Derived> = (0..rows.len()).map(given).collect();
    let mut left: Vec<usize> = (0..n).collect();
    loop {
        if let Some(found) = all.iter().find(|d| d.row.absurd()) {
            let uses = found.uses.coefficients.clone();
            return (uses.iter().sum::<i128>() <= MAX_USES).then_some(uses);
        }
        let cost = |&x: &usize| {
            let count = |f: fn(i128) -> bool| all.iter().filter(|d| f(d.row.coefficients[x])).count();
            count(|c| c > 0) * count(|c| c < 0)
        };
        let x = left.iter().copied().min_by_key(cost)?;
        left.retain(|&y| y != x);
        all = eliminate(&all, x)?;
    }
}

/// What the inequalities say without the unknown `x`.
fn eliminate(all: &[Derived], x: usize) -> Option<Vec<Derived>> {
    let mut out: Vec<Derived> = Vec::new();
    for d in all {
        let c = d.row.coefficients[x];
        if c == 0 {
            out.push(d.clone());
        } else if c > 0 {
            // The unknown is at least zero.
            let mut without = d.clone();
            without.row.coefficients[x] = 0;
            out.push(without);
            for e in all.iter().filter(|e| e.row.coefficients[x] < 0) {
                out.push(d.combine(-e.row.coefficients[x], e, c)?);
            }
        }
        if out.len() > MAX_ROWS {
            return None;
        }
    }
    let mut seen = rustc_hash::FxHashSet::default();
    out.retain(|d| seen.insert((d.row.coefficients.clone(), d.row.constant)));
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(coefficients: &[i128], constant: i128) -> Row {
        Row { coefficients: coefficients.to_vec(), constant }
    }

    #[test]
    fn a_cycle_with_a_gain_has_no_solution() {
        // x + 1 ≤ y, y ≤ z, z ≤ x.
        let rows = [row(&[1, -1, 0], 1), row(&[0, 1, -1], 0), row(&[-1, 0, 1], 0)];
        assert_eq!(refute(&rows), Some(vec![1, 1, 1]));
    }

    #[test]
    fn what_has_a_solution_is_not_refuted() {
        assert_eq!(refute(&[row(&[1, -1], 0), row(&[-1, 1], 0)]), None);
        assert_eq!(refute(&[]), None);
    }

    #[test]
    fn unknowns_are_not_negative() {
        // x + 1 ≤ 0
        assert_eq!(refute(&[row(&[1], 1)]), Some(vec![1]));
    }

    #[test]
    fn multipliers_are_found() {
        // 2x ≤ 3, 2 ≤ x
        assert_eq!(refute(&[row(&[2], -3), row(&[-1], 2)]), Some(vec![1, 2]));
    }
}
