//! How many goals are solved within a time, as a picture.

use super::Row;
use super::measure::Measured;
use plotters::prelude::*;
use std::path::Path;
use std::time::Duration;

/// The shortest time shown, in seconds.
const LEAST: f64 = 1e-5;

/// Writes the picture.
///
/// # Errors
/// Where it cannot be written.
pub fn write(out: &Path, rows: &[Row], timeout: Duration) -> Result<(), String> {
    let theirs = |r: &Row| r.reference.as_ref().and_then(|m| m.as_ref().ok()).and_then(Measured::median);
    let ours: Vec<Duration> = rows.iter().filter_map(|r| r.ours.median()).collect();
    let mut curves = vec![("this program", BLUE, steps(ours, timeout))];
    if rows.iter().any(|r| r.reference.is_some()) {
        curves.push(("the reference", RED, steps(rows.iter().filter_map(theirs).collect(), timeout)));
    }
    draw(out, rows.len(), timeout, &curves).map_err(|e| e.to_string())
}

/// The corners of a curve: at each time, how many were solved by then.
fn steps(mut times: Vec<Duration>, timeout: Duration) -> Vec<(f64, f64)> {
    times.sort();
    let mut points = vec![(LEAST, 0.0)];
    for (i, t) in times.iter().enumerate() {
        let t = t.as_secs_f64().max(LEAST);
        points.extend([(t, i as f64), (t, (i + 1) as f64)]);
    }
    points.push((timeout.as_secs_f64(), times.len() as f64));
    points
}

type Curve<'a> = (&'a str, RGBColor, Vec<(f64, f64)>);

fn draw(out: &Path, goals: usize, timeout: Duration, curves: &[Curve<'_>]) -> Result<(), Box<dyn std::error::Error>> {
    let root = SVGBackend::new(out, (720, 440)).into_drawing_area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(50)
        .build_cartesian_2d((LEAST..timeout.as_secs_f64()).log_scale(), 0.0..goals.max(1) as f64)?;
    chart
        .configure_mesh()
        .x_desc("seconds")
        .y_desc("goals solved")
        .x_label_formatter(&|t| format!("{t:e}"))
        .y_label_formatter(&|n| format!("{n:.0}"))
        .draw()?;
    for (name, colour, points) in curves {
        let colour = *colour;
        chart
            .draw_series(LineSeries::new(points.iter().copied(), colour.stroke_width(2)))?
            .label(*name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], colour.stroke_width(2)));
    }
    chart.configure_series_labels().position(SeriesLabelPosition::UpperLeft).border_style(BLACK).draw()?;
    root.present()?;
    Ok(())
}
