//! The goals written by a real Lean, read from `../shared/problems` where it exists.

use canonical_compat::ndjson;
use canonical_compat::problem::ProblemFile;
use canonical_core::env::{Attributes, ConstantKind};
use canonical_core::expr::Store;
use canonical_core::name::Name;
use canonical_core::prover::STACK_SIZE;
use canonical_core::reduce::Tc;
use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;
use std::time::Instant;

/// The folder of the problems: `CANONICAL_PROBLEMS`, or next to the repository.
fn folder() -> Option<PathBuf> {
    let named = std::env::var_os("CANONICAL_PROBLEMS").map(PathBuf::from);
    let beside = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/problems"));
    let folder = named.unwrap_or(beside);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no problem files at {}", folder.display());
    None
}

fn reading(file: &str) -> Option<ndjson::Reading> {
    let path = folder()?.join(file);
    let input = BufReader::new(File::open(path).unwrap());
    Some(ndjson::read(input).unwrap())
}

/// The file is read without a fault, has so many goals, and every declaration checks.
fn reads(file: &str, goals: usize) {
    let Some(reading) = reading(file) else { return };
    assert_eq!(reading.faults, []);
    assert_eq!(reading.problem.goals.len(), goals);
    let env = reading.problem.env;
    let start = Instant::now();
    let faults = std::thread::scope(|scope| {
        let check = || canonical_core::check::check_environment(&env);
        let thread = std::thread::Builder::new().stack_size(STACK_SIZE).spawn_scoped(scope, check).unwrap();
        thread.join().unwrap()
    });
    println!("{file}: {} declarations checked in {:?}", env.names().len(), start.elapsed());
    let faults: Vec<String> =
        faults.iter().map(|f| format!("{}: {}", env.store.name_string(f.constant), f.error)).collect();
    assert_eq!(faults, [] as [&str; 0]);
}

macro_rules! problem_files {
    ($($test:ident $file:literal $goals:literal;)*) => {
        $(#[test] fn $test() { reads($file, $goals); })*
    };
}

problem_files! {
    arith "arith.ndjson" 51;
    arith_simp "arith-simp.ndjson" 9;
    logic "logic.ndjson" 45;
    lists "lists.ndjson" 33;
    classes "classes.ndjson" 31;
    families "families.ndjson" 46;
    init_core "init-core.ndjson" 150;
    init_prelude "init-prelude.ndjson" 104;
    init_nat "init-nat.ndjson" 200;
    init_logic "init-logic.ndjson" 120;
}

/// The recursors that are generated are Lean's to the letter: names and kinds of binders included.
#[test]
fn recursors_to_the_letter() {
    let Some(folder) = folder() else { return };
    let (mut same, mut all) = (0, 0);
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "ndjson") {
            continue;
        }
        let env = ndjson::read(BufReader::new(File::open(&path).unwrap())).unwrap().problem.env;
        let mut tc = Tc::new(&env);
        for &n in env.names() {
            if env.inductive(n).is_none_or(|v| v.all[0] != n) {
                continue;
            }
            let decl = tc.declaration_of(n).unwrap();
            for made in tc.generate_inductive(&decl).unwrap() {
                let given = env.get(made.val.name).unwrap();
                all += 1;
                if made == *given {
                    same += 1;
                } else {
                    println!(
                        "{}\n {}\n {}",
                        env.store.name_string(made.val.name),
                        tc.st.debug_string(made.val.ty),
                        tc.st.debug_string(given.val.ty)
                    );
                }
            }
        }
    }
    println!("{same} of {all} constants of inductive declarations are the same to the letter");
    assert_eq!(same, all);
}

/// What is written reads back equal.
#[test]
fn write_and_read_back() {
    let Some(folder) = folder() else { return };
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "ndjson") {
            let first = ndjson::read(BufReader::new(File::open(&path).unwrap())).unwrap().problem;
            let mut text = Vec::new();
            ndjson::write(&mut text, &first.env, &first.goals, ndjson::Extent::All).unwrap();
            let second = ndjson::read(&text[..]).unwrap();
            assert_eq!(second.faults, []);
            same(first, &second.problem);
        }
    }
}

/// The goals of a file, one by one, with no more than they reach.
#[test]
fn write_one_goal() {
    let Some(reading) = reading("arith.ndjson") else { return };
    let first = reading.problem;
    for goal in &first.goals {
        let mut text = Vec::new();
        ndjson::write(&mut text, &first.env, std::slice::from_ref(goal), ndjson::Extent::Reached).unwrap();
        let second = ndjson::read(&text[..]).unwrap();
        assert_eq!(second.faults, []);
        assert_eq!(second.problem.goals.len(), 1);
        assert!(second.problem.env.names().len() <= first.env.names().len());
    }
}

fn same(mut first: ProblemFile, second: &ProblemFile) {
    let from = &second.env;
    let to = &mut first.env;
    assert_eq!(to.names().len(), from.names().len());
    for (i, &n) in from.names().iter().enumerate() {
        let (a, b) = (to.get(to.names()[i]).unwrap().clone(), from.get(n).unwrap());
        assert_eq!(to.store.name_string(a.val.name), from.store.name_string(n));
        assert_eq!(to.store.import(&from.store, b.val.ty), a.val.ty);
        if let (ConstantKind::Def { value: x, .. }, ConstantKind::Def { value: y, .. }) = (&a.kind, &b.kind) {
            assert_eq!(to.store.import(&from.store, *y), *x);
        }
        if let (ConstantKind::Rec(x), ConstantKind::Rec(y)) = (&a.kind, &b.kind) {
            for (x, y) in x.rules.iter().zip(&y.rules) {
                assert_eq!(to.store.import(&from.store, y.rhs), x.rhs);
            }
        }
        // Handles differ; the text of everything else is compared with names written out.
        assert_eq!(to.attrs(a.val.name).is_some(), from.attrs(n).is_some());
        if let (Some(x), Some(y)) = (to.attrs(a.val.name), from.attrs(n)) {
            let facts = |a: &Attributes| (a.reducibility, a.instance, a.class, a.simp, a.matcher, a.axiomized);
            assert_eq!(facts(x), facts(y));
            let names = |s: &Store<'_>, ns: &[Name]| ns.iter().map(|&n| s.name_string(n)).collect::<Vec<_>>();
            assert_eq!(names(&to.store, &x.eqns), names(&from.store, &y.eqns));
        }
    }
    for (x, y) in first.goals.iter().zip(&second.goals) {
        assert_eq!(to.store.import(&from.store, y.ty), x.ty);
        assert_eq!(to.store.name_string(x.name), from.store.name_string(y.name));
        assert_eq!(x.premises.len(), y.premises.len());
    }
    assert_eq!(first.goals.len(), second.goals.len());
}
