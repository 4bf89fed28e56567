//! `canonical prove`: runs the goals of files and reports on each.

use crate::Exit;
use crate::args::ProveArgs;
use crate::console::{complain, say};
use crate::source::{self, Source, Task};
use canonical_cli::lean_kernel::{self, Found};
use canonical_compat::lean;
use canonical_core::env::Environment;
use canonical_core::expr::{Expr, Node, Store};
use canonical_core::print::{STYLES, print_term};
use canonical_core::prover::{CancelToken, End, Limits, Outcome, STACK_SIZE, prove};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;
use std::collections::{BTreeMap, HashSet};
use std::io::IsTerminal;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// What became of a goal.
struct Answer<'e> {
    task: &'e Task,
    name: String,
    end: End,
    ms: u128,
    steps: u64,
    size: usize,
    terms: Vec<String>,
    /// The terms themselves, for `--out-core`.
    found: Option<Found<'e>>,
}

/// Counts of a file, or of all.
#[derive(Clone, Copy, Default)]
struct Counts {
    proved: usize,
    not_proved: usize,
    unreadable: usize,
}

impl Counts {
    fn add(&mut self, other: Counts) {
        self.proved += other.proved;
        self.not_proved += other.not_proved;
        self.unreadable += other.unreadable;
    }

    fn line(&self) -> String {
        format!("{} proved, {} not proved, {} unreadable", self.proved, self.not_proved, self.unreadable)
    }
}

/// Runs the command.
pub fn run(args: &ProveArgs) -> Exit {
    let cancel = CancelToken::new();
    let token = cancel.clone();
    // A second interrupt ends the program at once.
    let handler = ctrlc::set_handler(move || {
        if token.is_cancelled() {
            std::process::exit(130);
        }
        token.cancel();
    });
    if let Err(e) = handler {
        complain(format!("canonical: interrupts cannot be caught: {e}"));
    }
    if let Err(message) = check_outputs(args) {
        complain(message);
        return Exit::BadInput;
    }
    let mut exit = Exit::Done;
    let mut total = Counts::default();
    let mut found = false;
    for path in &args.files {
        match source::read(path) {
            Ok(source) => {
                let (counts, matched) = run_file(args, path, &source, &cancel);
                found |= matched;
                if args.files.len() > 1 && !args.json {
                    let all = counts.proved + counts.not_proved;
                    let share = 100.0 * counts.proved as f64 / all.max(1) as f64;
                    say(format!("{}: {} ({share:.0} %)", path.display(), counts.line()));
                }
                total.add(counts);
            }
            Err(message) => {
                complain(message);
                exit = Exit::BadInput;
            }
        }
    }
    if let Some(name) = &args.theorem
        && !found
    {
        complain(format!("no goal is called {name}"));
        exit = Exit::BadInput;
    }
    if !args.json {
        say(total.line());
    }
    let own = if total.unreadable > 0 {
        Exit::BadInput
    } else if total.not_proved > 0 {
        Exit::NotAll
    } else {
        Exit::Done
    };
    exit.max(own)
}

/// Whether what is to be written fits what is to be read.
fn check_outputs(args: &ProveArgs) -> Result<(), String> {
    if args.out_core.is_some() && args.files.len() > 1 {
        return Err("--out-core takes one input file".to_owned());
    }
    if args.out.is_some() && !matches!(&args.files[..], [file] if file.extension().is_some_and(|e| e == "lean")) {
        return Err("--out takes one input file, a .lean file".to_owned());
    }
    Ok(())
}

/// The counts of a file, and whether any of its goals was asked for.
fn run_file(args: &ProveArgs, path: &Path, source: &Source, cancel: &CancelToken) -> (Counts, bool) {
    let env = &source.env;
    let asked = |name: &str| args.theorem.as_ref().is_none_or(|t| t == name);
    let tasks: Vec<&Task> = source.tasks.iter().filter(|t| asked(&env.store.name_string(t.goal.name))).collect();
    let mut counts = Counts::default();
    for fault in source.faults.iter().filter(|f| args.theorem.is_none() || asked(&f.name)) {
        counts.unreadable += 1;
        if args.json {
            say(format!(
                "{}",
                json!({"name": fault.name, "status": "unreadable", "ms": 0, "steps": 0, "terms": [], "message": fault.message})
            ));
        } else {
            complain(&fault.message);
        }
    }
    let bar = progress_bar(args, path, tasks.len());
    let mut found = Vec::new();
    let mut proofs = Vec::new();
    answers(args, env, &tasks, cancel, &mut |mut answer| {
        bar.inc(1);
        if answer.end == End::Proved {
            counts.proved += 1;
        } else {
            counts.not_proved += 1;
        }
        report(args, &bar, &answer);
        if let (Some(item), Some(term)) = (&answer.task.item, answer.terms.first()) {
            proofs.push((item.span.clone(), term.clone()));
        }
        found.extend(answer.found.take());
    });
    bar.finish_and_clear();
    if let (Some(out), Some(text)) = (&args.out, &source.text)
        && let Err(e) = std::fs::write(out, lean::with_proofs(text, &proofs))
    {
        complain(format!("{}: {e}", out.display()));
        counts.unreadable += 1;
    }
    if let Some(out) = &args.out_core
        && let Err(e) = lean_kernel::write_proofs(env, &found, out)
    {
        complain(format!("{}: {e}", out.display()));
        counts.unreadable += 1;
    }
    (counts, !tasks.is_empty())
}

fn progress_bar(args: &ProveArgs, path: &Path, goals: usize) -> ProgressBar {
    if args.json || args.quiet || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(goals as u64);
    if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len} {elapsed}") {
        bar.set_style(style);
    }
    bar.set_message(path.display().to_string());
    bar
}

/// Works on the tasks on as many threads as asked for; each answer is given to `done` in the order of the tasks, as soon as
/// those before it are there.
fn answers<'e>(
    args: &ProveArgs,
    env: &'e Environment,
    tasks: &'e [&'e Task],
    cancel: &CancelToken,
    done: &mut dyn FnMut(Answer<'e>),
) {
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    let work = |sender: mpsc::Sender<_>| {
        while let Some((i, task)) = tasks.iter().enumerate().nth(next.fetch_add(1, Ordering::Relaxed)) {
            let _ = sender.send((i, answer(args, env, task, cancel)));
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..args.jobs.min(tasks.len() as u32) {
            let sender = sender.clone();
            let spawned = std::thread::Builder::new().stack_size(STACK_SIZE).spawn_scoped(scope, || work(sender));
            if let Err(e) = spawned {
                complain(format!("canonical: a thread could not be started: {e}"));
            }
        }
        drop(sender);
        let mut early = BTreeMap::new();
        let mut expected = 0;
        for (i, answer) in receiver {
            early.insert(i, answer);
            while let Some(answer) = early.remove(&expected) {
                done(answer);
                expected += 1;
            }
        }
    });
}

fn answer<'e>(args: &ProveArgs, env: &'e Environment, task: &'e Task, cancel: &CancelToken) -> Answer<'e> {
    let started = Instant::now();
    let goal = &task.goal;
    let own = task.item.as_ref();
    let common = args.search.limits();
    let limits = Limits {
        threads: args.threads.map_or(common.threads, |n| n as usize),
        timeout: Some(Duration::from_secs_f64(own.and_then(|i| i.timeout).unwrap_or(args.timeout))),
        count: own.and_then(|i| i.count).unwrap_or(args.count as usize),
        ..common
    };
    let outcome = prove(env, goal, &limits, cancel);
    let ms = started.elapsed().as_millis();
    let terms = if outcome.end == End::Proved { written(env, task, &outcome) } else { Vec::new() };
    let size = outcome.terms.first().map_or(0, |&t| size_of(&outcome.store, t));
    let wanted = args.out_core.is_some() && outcome.end == End::Proved;
    let found = wanted.then(|| Found::new(env, goal, &outcome));
    Answer {
        task,
        name: env.store.name_string(goal.name),
        end: outcome.end,
        ms,
        steps: outcome.work.steps,
        size,
        terms,
        found,
    }
}

/// The terms in Lean syntax: as they are written in their place, if they have one.
fn written(env: &Environment, task: &Task, outcome: &Outcome<'_>) -> Vec<String> {
    let term = |&t| match &task.item {
        Some(item) => lean::print_solution(env, item, &outcome.store, t),
        None => print_term(env, &outcome.store, t, Some(task.goal.ty), STYLES[0]),
    };
    outcome.terms.iter().map(term).collect()
}

/// How many distinct nodes a term has.
fn size_of(st: &Store<'_>, e: Expr) -> usize {
    let mut seen = HashSet::new();
    let mut todo = vec![e];
    while let Some(e) = todo.pop() {
        if !seen.insert(e) {
            continue;
        }
        match st.node(e) {
            Node::App(a, b) | Node::Lam(_, _, a, b) | Node::Pi(_, _, a, b) => todo.extend([a, b]),
            Node::Let(_, a, b, c) => todo.extend([a, b, c]),
            Node::Proj(_, _, s) => todo.push(s),
            _ => {}
        }
    }
    seen.len()
}

/// The status as JSON has it, and what there is to say.
fn status(end: &End) -> (&'static str, String) {
    match end {
        End::Proved => ("proved", String::new()),
        End::Exhausted => ("exhausted", "no move is left to try".to_owned()),
        End::Timeout => ("timeout", "out of time".to_owned()),
        End::Cancelled => ("timeout", "cancelled".to_owned()),
        End::OutOfMemory => ("timeout", "out of memory: raise --memory".to_owned()),
        End::Failed(why) => ("timeout", format!("a fault of this program, please report it: {why}")),
    }
}

fn report(args: &ProveArgs, bar: &ProgressBar, a: &Answer<'_>) {
    let (status, message) = status(&a.end);
    if args.json {
        let ms = u64::try_from(a.ms).unwrap_or(u64::MAX);
        let line =
            json!({"name": a.name, "status": status, "ms": ms, "steps": a.steps, "terms": a.terms, "message": message});
        say(line);
        return;
    }
    if args.quiet {
        return;
    }
    bar.suspend(|| match &a.end {
        End::Proved => {
            say(format!("{}: proved in {} ms, {} steps, size {}", a.name, a.ms, a.steps, a.size));
            for t in &a.terms {
                say(format!("  {t}"));
            }
        }
        _ => say(format!("{}: not proved ({message}) in {} ms, {} steps", a.name, a.ms, a.steps)),
    });
}
