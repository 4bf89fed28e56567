//! A problem: open while it is built, sealed and shared by its searches from the first of them on.

use crate::builder::Builder;
use crate::fault::{Fault, Result};
use canonical_compat::ndjson::{self, Extent};
use canonical_core::env::Environment;
use canonical_core::prover::Goal;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard};

/// A problem that is finished.
pub struct Sealed {
    /// The constants.
    pub env: Environment,
    /// What is looked for.
    pub goal: Goal,
}

enum Stage {
    Open(Box<Builder>),
    Sealed(Arc<Sealed>),
}

/// A problem, behind a pointer that only this library looks behind.
pub struct Problem {
    stage: Mutex<Stage>,
}

impl Default for Problem {
    fn default() -> Self {
        Problem::new()
    }
}

impl Problem {
    /// An empty problem.
    pub fn new() -> Self {
        Problem { stage: Mutex::new(Stage::Open(Box::default())) }
    }

    fn stage(&self) -> Result<MutexGuard<'_, Stage>> {
        self.stage.lock().map_err(|_| Fault::Poisoned)
    }

    /// Changes a problem that no search uses yet.
    pub fn build<T>(&self, f: impl FnOnce(&mut Builder) -> Result<T>) -> Result<T> {
        match &mut *self.stage()? {
            Stage::Open(builder) => f(builder),
            Stage::Sealed(_) => Err(Fault::Sealed),
        }
    }

    /// Seals the problem, if it was not sealed before. It needs a goal for that.
    pub fn seal(&self) -> Result<Arc<Sealed>> {
        let mut stage = self.stage()?;
        let builder = match &mut *stage {
            Stage::Sealed(sealed) => return Ok(sealed.clone()),
            Stage::Open(builder) => builder,
        };
        let goal = builder.goal.take().ok_or(Fault::WrongOrder("the problem has no goal yet"))?;
        let sealed = Arc::new(Sealed { env: mem::take(&mut builder.env), goal });
        *stage = Stage::Sealed(sealed.clone());
        Ok(sealed)
    }

    /// Writes the problem as an `.ndjson` file: what it holds, and its goal if it is given.
    pub fn dump(&self, path: &str) -> Result<()> {
        let stage = self.stage()?;
        let (env, goal) = match &*stage {
            Stage::Open(builder) => (&builder.env, builder.goal.as_ref()),
            Stage::Sealed(sealed) => (&sealed.env, Some(&sealed.goal)),
        };
        let goals: Vec<Goal> = goal.into_iter().cloned().collect();
        let write = || {
            let mut out = BufWriter::new(File::create(path)?);
            ndjson::write(&mut out, env, &goals, Extent::All)?;
            out.flush()
        };
        write().map_err(|e| Fault::File(format!("{path}: {e}")))
    }
}
