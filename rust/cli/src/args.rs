//! The command line: one table for parsing, help and completions.

use canonical_core::prover::{Idea, Limits};
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Finds proofs and programs in Lean's type theory.
#[derive(Debug, Parser)]
#[command(name = "canonical", version, about)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Prove what a file asks for.
    Prove(ProveArgs),
    /// Type-check every declaration of a file.
    Check(CheckArgs),
    /// Write one problem of a file in another format.
    Export(ExportArgs),
    /// Measure how fast goals are proved.
    Bench(BenchArgs),
    /// Write completions for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

/// `canonical prove`
#[derive(Debug, clap::Args)]
pub struct ProveArgs {
    /// Files of goals: `.lean` or `.ndjson`.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Only the theorem of this name.
    #[arg(long, value_name = "NAME")]
    pub theorem: Option<String>,
    /// Seconds for each goal that does not say itself.
    #[arg(long, value_name = "SECONDS", default_value_t = 5.0, value_parser = seconds)]
    pub timeout: f64,
    /// Terms for each goal that does not say itself.
    #[arg(long, value_name = "K", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub count: u32,
    /// Threads that work on each goal [default: one for each processor].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub threads: Option<u32>,
    /// Goals that are worked on at the same time.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub jobs: u32,
    #[command(flatten)]
    pub search: SearchArgs,
    /// One JSON object for each goal on standard output, and nothing else.
    #[arg(long)]
    pub json: bool,
    /// Write the file again with its proofs (one `.lean` file only).
    #[arg(long, value_name = "FILE.lean")]
    pub out: Option<PathBuf>,
    /// Write the proofs, with all that they depend on, as a file that Lean's kernel checks (one input file only).
    #[arg(long, value_name = "FILE.lean")]
    pub out_core: Option<PathBuf>,
    /// Only the summary.
    #[arg(long, short)]
    pub quiet: bool,
}

/// What is said of a search in the same words, whatever it is run for.
#[derive(Debug, clap::Args)]
pub struct SearchArgs {
    /// Mebibytes that a search may hold.
    #[arg(long, value_name = "MIB", default_value_t = 2048, value_parser = clap::value_parser!(u64).range(1..))]
    pub memory: u64,
    /// An idea of the search to do without.
    #[arg(long, value_name = "IDEA", hide = true, value_parser = idea)]
    pub without: Vec<Idea>,
}

impl SearchArgs {
    /// Those limits, and the default for all others.
    pub fn limits(&self) -> Limits {
        Limits {
            memory: (self.memory as usize).saturating_mul(1 << 20),
            without: self.without.iter().copied().collect(),
            ..Limits::default()
        }
    }
}

fn idea(s: &str) -> Result<Idea, String> {
    let names = || Idea::ALL.map(Idea::name).join(", ");
    Idea::of_name(s).ok_or_else(|| format!("one of these is expected: {}", names()))
}

fn seconds(s: &str) -> Result<f64, String> {
    match s.parse::<f64>() {
        Ok(t) if t.is_finite() && t > 0.0 && t <= 1e9 => Ok(t),
        _ => Err("a number of seconds above 0 is expected".to_owned()),
    }
}

/// `canonical check`
#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// Files of declarations: `.lean` or `.ndjson`.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Whose kernel checks; Lean's needs a `lean`: $CANONICAL_LEAN, or the one on the PATH.
    #[arg(long, value_enum, default_value_t = Kernel::Own)]
    pub kernel: Kernel,
}

/// A kernel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kernel {
    /// This program's.
    Own,
    /// Lean's, which also compares the recursors, and reads what `--out-core` wrote.
    Lean,
}

/// `canonical export`
#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    /// A file of goals: `.lean` or `.ndjson`.
    pub file: PathBuf,
    /// The goal to write.
    #[arg(long, value_name = "NAME")]
    pub theorem: String,
    /// How to write it.
    #[arg(long, value_enum)]
    pub format: Format,
}

/// `canonical bench`
#[derive(Debug, clap::Args)]
pub struct BenchArgs {
    /// Files of goals, or directories of them: `.lean` or `.ndjson`.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Only the theorem of this name.
    #[arg(long, value_name = "NAME")]
    pub theorem: Option<String>,
    /// A program to compare with, called as `PROGRAM FILE.json SECONDS`: see docs/performance.md.
    #[arg(long, value_name = "PROGRAM")]
    pub reference: Option<PathBuf>,
    /// Threads that work on each goal, here and in the reference.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub threads: u32,
    /// Runs of each goal.
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    pub runs: u32,
    /// Seconds for each run.
    #[arg(long, value_name = "SECONDS", default_value_t = 5.0, value_parser = seconds)]
    pub timeout: f64,
    #[command(flatten)]
    pub search: SearchArgs,
    /// Draw how many goals are solved within a time.
    #[arg(long, value_name = "FILE.svg")]
    pub plot: Option<PathBuf>,
}

/// A format to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A problem file of this program.
    Ndjson,
    /// The JSON of the reference.
    Ir,
}
