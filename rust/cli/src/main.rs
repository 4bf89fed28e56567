//! The `canonical` program.

mod args;
mod bench;
mod check;
mod console;
mod export;
mod prove;
mod source;

use args::{Args, Command};
use canonical_core::memory::Counted;
use clap::{CommandFactory, Parser};
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: Counted<mimalloc::MiMalloc> = Counted(mimalloc::MiMalloc);

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Everything was proved, or checked.
    Done,
    /// Something was not.
    NotAll,
    /// The input, or the command line, is bad.
    BadInput,
}

impl From<Exit> for ExitCode {
    fn from(e: Exit) -> Self {
        ExitCode::from(match e {
            Exit::Done => 0,
            Exit::NotAll => 1,
            Exit::BadInput => 2,
        })
    }
}

fn main() -> ExitCode {
    let args = Args::parse();
    let exit = match args.command {
        Command::Prove(a) => prove::run(&a),
        Command::Check(a) => check::run(&a),
        Command::Export(a) => export::run(&a),
        Command::Bench(a) => bench::run(&a),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Args::command(), "canonical", &mut std::io::stdout());
            Exit::Done
        }
    };
    exit.into()
}
