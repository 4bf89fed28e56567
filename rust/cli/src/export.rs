//! `canonical export`: writes one problem of a file in another format.

use crate::Exit;
use crate::args::{ExportArgs, Format};
use crate::console::complain;
use crate::source;
use canonical_compat::ir;
use canonical_compat::ndjson::{Extent, write};
use std::io::{BufWriter, Write};

/// Runs the command.
pub fn run(args: &ExportArgs) -> Exit {
    let source = match source::read(&args.file) {
        Ok(source) => source,
        Err(message) => {
            complain(message);
            return Exit::BadInput;
        }
    };
    let env = &source.env;
    let Some(goal) = source.tasks.iter().map(|t| &t.goal).find(|g| env.store.name_string(g.name) == args.theorem)
    else {
        complain(format!("{}: no goal is called {}", args.file.display(), args.theorem));
        return Exit::BadInput;
    };
    let mut out = BufWriter::new(std::io::stdout().lock());
    let written = match args.format {
        Format::Ndjson => write(&mut out, env, std::slice::from_ref(goal), Extent::Reached),
        Format::Ir => ir::write(&mut out, env, goal),
    };
    match written.and_then(|()| out.flush()) {
        Ok(()) => Exit::Done,
        Err(e) => {
            complain(format!("canonical: {e}"));
            Exit::BadInput
        }
    }
}
