//! The table and its summary.

use super::Row;
use super::measure::Measured;
use std::time::Duration;

/// The heading of the table.
pub fn heading(reference: bool) -> String {
    let side = format!("{:>10} {:>21} {:>9} {:>9} {:>9} {:>6}", "ms", "(min-max)", "steps", "heads", "heads/s", "MiB");
    if reference {
        format!("{:<34} {side} | reference: {side} | ratio", "goal")
    } else {
        format!("{:<34} {side}", "goal")
    }
}

/// The line of a goal.
pub fn line(row: &Row) -> String {
    let ours = format!("{:<34} {}", row.name, side(&row.ours));
    match &row.reference {
        None => ours,
        Some(Err(why)) => format!("{ours} | cannot be given to the reference: {why}"),
        Some(Ok(theirs)) => {
            let ratio = ratio(row).map_or(String::new(), |r| format!("{r:.3}"));
            format!("{ours} | {:>11}{} | {ratio}", "", side(theirs))
        }
    }
}

fn ms(t: Duration) -> f64 {
    t.as_secs_f64() * 1000.0
}

fn side(m: &Measured) -> String {
    let time = match (m.median(), m.times.first(), m.times.last()) {
        (Some(median), Some(&min), Some(&max)) => {
            format!("{:>10.2} {:>21}", ms(median), format!("({:.2}-{:.2})", ms(min), ms(max)))
        }
        _ => format!("{:>10} {:>21}", m.failure, ""),
    };
    let steps = m.steps.map_or(String::new(), |s| s.to_string());
    let heads = m.heads.map_or(String::new(), |n| n.to_string());
    let rate = m.rate().map_or(String::new(), |r| format!("{r:.0}"));
    let memory = m.memory.map_or(String::new(), |b| (b >> 20).to_string());
    format!("{time} {steps:>9} {heads:>9} {rate:>9} {memory:>6}")
}

/// Our time in units of the reference's, where both solve.
fn ratio(row: &Row) -> Option<f64> {
    let theirs = row.reference.as_ref()?.as_ref().ok()?.median()?.as_secs_f64();
    (theirs > 0.0).then_some(row.ours.median()?.as_secs_f64() / theirs)
}

/// `None` of no values.
fn geometric_mean(values: &[f64]) -> Option<f64> {
    let logs: f64 = values.iter().map(|v| v.max(1e-9).ln()).sum();
    (!values.is_empty()).then(|| (logs / values.len() as f64).exp())
}

/// What there is to say of many goals.
pub fn summary(name: &str, rows: &[Row], timeout: Duration) -> Vec<String> {
    let ours: Vec<Duration> = rows.iter().filter_map(|r| r.ours.median()).collect();
    let mut out = vec![format!("{name}: {}", solved(&ours, rows.len(), timeout))];
    if rows.iter().all(|r| r.reference.is_none()) {
        return out;
    }
    let theirs = |r: &Row| r.reference.as_ref().and_then(|m| m.as_ref().ok()).and_then(Measured::median);
    let times: Vec<Duration> = rows.iter().filter_map(theirs).collect();
    out.push(format!("  reference: {}", solved(&times, rows.len(), timeout)));
    let count = |ours: bool, reference: bool| {
        rows.iter().filter(|r| r.ours.solved() == ours && theirs(r).is_some() == reference).count()
    };
    out.push(format!(
        "  both {}, only this program {}, only the reference {}, neither {}",
        count(true, true),
        count(true, false),
        count(false, true),
        count(false, false)
    ));
    let ratios: Vec<f64> = rows.iter().filter_map(ratio).collect();
    if let Some(mean) = geometric_mean(&ratios) {
        let slower = ratios.iter().filter(|&&r| r > 2.0).count();
        out.push(format!(
            "  time where both solve, in units of the reference's: geometric mean {mean:.3}; more than twice slower: {slower} of {}",
            ratios.len()
        ));
    }
    let rates: Vec<f64> = rows.iter().filter_map(rate_ratio).collect();
    if let Some(mean) = geometric_mean(&rates) {
        out.push(format!(
            "  heads a second, in units of the reference's: geometric mean {mean:.2} over {} goals on which both took 0.1 s",
            rates.len()
        ));
    }
    let unsaid = rows.iter().filter(|r| matches!(r.reference, Some(Err(_)))).count();
    if unsaid > 0 {
        out.push(format!("  cannot be given to the reference: {unsaid}"));
    }
    out
}

/// Our steps a second in units of the reference's, where both worked long enough.
fn rate_ratio(row: &Row) -> Option<f64> {
    let theirs = row.reference.as_ref()?.as_ref().ok()?;
    let long = |m: &Measured| m.took >= Duration::from_millis(100);
    let (ours, reference) = (row.ours.rate()?, theirs.rate().filter(|&r| r > 0.0)?);
    (long(&row.ours) && long(theirs)).then_some(ours / reference)
}

/// Counts and shares solved within thresholds.
fn solved(times: &[Duration], goals: usize, timeout: Duration) -> String {
    let share = |n: usize| 100.0 * n as f64 / goals.max(1) as f64;
    let mut out = format!("{} of {goals} solved ({:.1} %)", times.len(), share(times.len()));
    for limit in [0.1, 1.0, 10.0].map(Duration::from_secs_f64).into_iter().filter(|&l| l < timeout) {
        let n = times.iter().filter(|&&t| t <= limit).count();
        out += &format!(", {:.1} % within {} s", share(n), limit.as_secs_f64());
    }
    let total: Duration = times.iter().sum();
    out + &format!("; {:.1} s for those", total.as_secs_f64())
}
