//! Another program on the same goals. It is called as `PROGRAM FILE.json SECONDS`, prints lines `seconds S`, the time that
//! its search took, `steps N` and `heads N`, if it counts them, and succeeds if it found something. Its thread count is in
//! `RAYON_NUM_THREADS`.

use super::measure::{Measured, Run};
use super::memory;
use crate::args::BenchArgs;
use canonical_compat::ir;
use canonical_core::env::Environment;
use canonical_core::prover::{Goal, STACK_SIZE};
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How long after its time a program is ended.
const GRACE: Duration = Duration::from_secs(2);

/// Measures the program on a goal.
///
/// # Errors
/// Where the goal cannot be given to it.
pub fn measure(
    program: &Path,
    env: &Environment,
    goal: &Goal,
    args: &BenchArgs,
    timeout: Duration,
) -> Result<Measured, String> {
    let file = std::env::temp_dir().join(format!("canonical-bench-{}.json", std::process::id()));
    export(&file, env, goal)?;
    let mut out = Measured::default();
    for _ in 0..args.runs {
        if !out.add(run(program, &file, args.threads, timeout)?) {
            break;
        }
    }
    let _ = std::fs::remove_file(&file);
    Ok(out)
}

fn export(file: &Path, env: &Environment, goal: &Goal) -> Result<(), String> {
    let write = || {
        let mut out = std::io::BufWriter::new(std::fs::File::create(file)?);
        ir::write(&mut out, env, goal)
    };
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK_SIZE).spawn_scoped(scope, write);
        let written = thread.map_err(|e| e.to_string())?.join().map_err(|_| "the export panicked".to_owned())?;
        written.map_err(|e| e.to_string())
    })
}

fn run(program: &Path, file: &Path, threads: u32, timeout: Duration) -> Result<Run, String> {
    let mut child = Command::new(program)
        .arg(file)
        .arg(timeout.as_secs_f64().to_string())
        .env("RAYON_NUM_THREADS", threads.to_string())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|e| format!("{}: {e}", program.display()))?;
    let pid = child.id().to_string();
    let started = Instant::now();
    let mut memory = None;
    let status = loop {
        memory = memory::peak_of(&pid).max(memory);
        match child.try_wait().map_err(|e| e.to_string())? {
            Some(status) => break Some(status),
            None if started.elapsed() > timeout + GRACE => {
                let _ = child.kill();
                let _ = child.wait();
                break None;
            }
            None => std::thread::sleep(Duration::from_millis(1)),
        }
    };
    let wall = started.elapsed();
    let mut printed = String::new();
    if let Some(mut out) = child.stdout.take() {
        let _ = out.read_to_string(&mut printed);
    }
    let value = |key: &str| printed.lines().find_map(|l| l.strip_prefix(key)?.trim().parse::<f64>().ok());
    let took = value("seconds ").and_then(|s| Duration::try_from_secs_f64(s).ok()).unwrap_or(wall);
    let failure = match status {
        Some(s) if s.success() => None,
        Some(s) if s.code() == Some(1) => Some(if took < timeout { "exhausted" } else { "time" }.to_owned()),
        Some(_) => Some("crashed".to_owned()),
        None => Some("time".to_owned()),
    };
    let count = |key| value(key).map(|n| n as u64);
    Ok(Run { took, steps: count("steps "), heads: count("heads "), memory, failure })
}
