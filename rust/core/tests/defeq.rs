//! Definitional equality, rule by rule: what must hold, and beside it what must not.

mod common;

use canonical_core::check::KernelError;
use canonical_core::env::Environment;
use canonical_core::prover::STACK_SIZE;
use canonical_core::reduce::Tc;
use common::{axiom, def, family, prelude, term};

fn environment() -> Environment {
    let mut env = prelude();
    let e = &mut env;
    let add =
        "fun (a : Nat) (b : Nat) => Nat.rec.{1} (fun (n : Nat) => Nat) a (fun (n : Nat) (ih : Nat) => Nat.succ ih) b";
    def(e, "add", "", "Nat -> Nat -> Nat", add).unwrap();
    def(e, "twice", "", "Nat -> Nat", "fun (a : Nat) => add a a").unwrap();
    def(e, "also", "", "Nat -> Nat", "fun (a : Nat) => add a a").unwrap();
    for (name, ty) in [
        ("n", "Nat"),
        ("m", "Nat"),
        ("f", "Nat -> Nat"),
        ("p", "Prop"),
        ("h", "p"),
        ("h'", "p"),
        ("pair", "Prod.{0, 0} Nat Nat"),
        ("unit", "Unit"),
        ("unit'", "Unit"),
        ("eq", "Eq.{1} Nat n n"),
        ("eq'", "Eq.{1} Nat n m"),
        ("r", "Nat -> Nat -> Prop"),
        ("resp", "Pi (a : Nat) (b : Nat), r a b -> Eq.{1} Nat (f a) (f b)"),
    ] {
        axiom(e, name, "", ty).unwrap();
    }
    axiom(e, "g", "u", "Sort u -> Nat").unwrap();
    axiom(e, "A", "u v", "Sort (max u v)").unwrap();
    env
}

#[test]
fn equal_and_not() {
    let env = environment();
    let mut tc = Tc::new(&env);
    let rec =
        |h: &str, m: &str| format!("Eq.rec.{{1, 1}} Nat n (fun (k : Nat) (h : Eq.{{1}} Nat n k) => Nat) 7 {m} {h}");
    let (k, not_k) = (rec("eq", "n"), rec("eq'", "m"));
    for (a, b, equal) in [
        // β, ζ, δ, ι
        ("(fun (x : Nat) => f x) n", "f n", true),
        ("let x : Nat := n; f x", "f n", true),
        ("twice n", "add n n", true),
        ("twice n", "also n", true),
        ("twice n", "also m", false),
        ("add n (Nat.succ m)", "Nat.succ (add n m)", true),
        ("add (Nat.succ n) m", "Nat.succ (add n m)", false),
        ("fun (x : Nat) => f x", "fun (x : Nat) => f n", false),
        ("Pi (x : Nat), Eq.{1} Nat x n", "Pi (y : Nat), Eq.{1} Nat y n", true),
        ("Pi (x : Nat), Eq.{1} Nat x n", "Pi (y : Nat), Eq.{1} Nat n y", false),
        // η
        ("fun (x : Nat) => f x", "f", true),
        ("fun (x : Nat) => Nat.succ (f x)", "f", false),
        ("fun (x : Nat) (y : Nat) => add x y", "add", true),
        ("fun (x : Nat) (y : Nat) => add y x", "add", false),
        // Structures
        ("Prod.mk.{0, 0} Nat Nat (proj Prod 0 pair) (proj Prod 1 pair)", "pair", true),
        ("Prod.mk.{0, 0} Nat Nat (proj Prod 1 pair) (proj Prod 0 pair)", "pair", false),
        ("proj Prod 0 (Prod.mk.{0, 0} Nat Nat n m)", "n", true),
        ("proj Prod 1 (Prod.mk.{0, 0} Nat Nat n m)", "n", false),
        ("unit", "unit'", true),
        ("unit", "Unit.unit", true),
        ("Unit.rec.{1} (fun (u : Unit) => Nat) 3 unit", "3", true),
        // Proofs
        ("h", "h'", true),
        ("eq", "Eq.refl.{1} Nat n", true),
        ("fun (a : Nat) => h", "fun (b : Nat) => h'", true),
        ("n", "m", false),
        (&k, "7", true),
        (&not_k, "7", false),
        // Quotients
        ("Quot.lift.{1, 1} Nat r Nat f resp (Quot.mk.{1} Nat r n)", "f n", true),
        ("Quot.lift.{1, 1} Nat r Nat f resp (Quot.mk.{1} Nat r n)", "f m", false),
        ("Quot.mk.{1} Nat r n", "Quot.mk.{1} Nat r m", false),
        // Universes
        ("A.{u, v}", "A.{v, u}", false),
        ("Sort (max u v)", "Sort (max v u)", true),
        ("Sort (imax u (v+1))", "Sort (max u (v+1))", true),
        ("Sort (imax u v)", "Sort (max u v)", false),
        ("g.{max u v}", "g.{max v u}", true),
        // Literals
        ("3", "Nat.succ (Nat.succ (Nat.succ Nat.zero))", true),
        ("0", "Nat.zero", true),
        ("3", "Nat.succ 3", false),
        ("Nat.succ n", "Nat.succ m", false),
        ("add 2 3", "5", true),
        ("Nat.succ (Nat.succ n)", "add n 2", true),
    ] {
        let (x, y) = (term(&mut tc.st, a), term(&mut tc.st, b));
        assert_eq!(tc.is_def_eq(x, y), equal, "{a} and {b}");
        assert_eq!(tc.is_def_eq(y, x), equal, "{b} and {a}");
        assert!(!tc.out_of_budget());
    }
}

#[test]
fn strings_are_lists_of_characters() {
    let mut env = environment();
    let e = &mut env;
    family(e, "", 0, &[("Char", "Type", &[("Char.ofNat", "Nat -> Char")])]).unwrap();
    family(e, "", 0, &[("String", "Type", &[("String.ofList", "List.{0} Char -> String")])]).unwrap();
    let mut tc = Tc::new(&env);
    let cons = |head: u32, tail: &str| format!("(List.cons.{{0}} Char (Char.ofNat {head}) {tail})");
    let nil = "(List.nil.{0} Char)";
    let list = format!("String.ofList {}", cons(97, &cons(8364, nil)));
    for (a, b, equal) in [
        (r#""a€""#, &*list, true),
        (r#""a""#, &*list, false),
        (r#""""#, "String.ofList (List.nil.{0} Char)", true),
        (r#""a""#, r#""b""#, false),
        (r#"proj String 0 "a""#, &*cons(97, nil), true),
        (r#"proj String 0 "a""#, &*cons(98, nil), false),
    ] {
        let (x, y) = (term(&mut tc.st, a), term(&mut tc.st, b));
        tc.check(x).unwrap();
        assert_eq!(tc.is_def_eq(x, y), equal, "{a} and {b}");
    }
}

/// A comparison that would take too long ends, and is not taken for a refutation.
#[test]
fn budget() {
    let env = environment();
    let mut tc = Tc::new(&env);
    let (a, b) = (term(&mut tc.st, "add n 40"), term(&mut tc.st, "add n (add 20 20)"));
    tc.set_comparison_budget(20);
    assert!(!tc.is_def_eq(a, b));
    assert!(tc.out_of_budget());
    let ty = term(&mut tc.st, "Eq.{1} Nat (add n 40) (add n (add 20 20))");
    let proof = term(&mut tc.st, "Eq.refl.{1} Nat (add n 40)");
    assert_eq!(tc.check_against(proof, ty), Err(KernelError::OutOfBudget));
    tc.set_comparison_budget(u64::MAX);
    assert!(tc.is_def_eq(a, b));
    assert!(!tc.out_of_budget());
    assert_eq!(tc.check_against(proof, ty), Ok(()));
}

/// What is unified and normalised counts as well where everything does.
#[test]
fn budget_of_everything() {
    let env = environment();
    let mut tc = Tc::new(&env);
    let (a, b) = (term(&mut tc.st, "add n 40"), term(&mut tc.st, "add n (add 20 20)"));
    tc.limit(10);
    assert!(!tc.is_exhausted());
    assert!(!tc.unify_written(a, b) && tc.is_exhausted());
    let mut tc = Tc::new(&env);
    let (a, b) = (term(&mut tc.st, "add n 40"), term(&mut tc.st, "add n (add 20 20)"));
    tc.limit(10_000);
    assert!(tc.unify_written(a, b) && !tc.is_exhausted());
}

/// So does one that would nest too deep for the stack; the caches remember nothing of it.
#[test]
fn deep_nesting() {
    let run = || {
        let env = environment();
        let mut tc = Tc::new(&env);
        let not = "Bool.rec.{1} (fun (b : Bool) => Bool) Bool.true Bool.false ih";
        let rec = format!("Nat.rec.{{1}} (fun (n : Nat) => Bool) Bool.true (fun (n : Nat) (ih : Bool) => {not})");
        let even = |tc: &mut Tc<'_>, n: u64| term(&mut tc.st, &format!("{rec} {n}"));
        let yes = term(&mut tc.st, "Bool.true");
        let short = even(&mut tc, 10_000);
        assert!(tc.is_def_eq(short, yes) && !tc.out_of_budget());
        let long = even(&mut tc, 1_000_000_000);
        assert!(!tc.is_def_eq(long, yes) && tc.out_of_budget());
        let whnf = tc.whnf(long);
        assert!(whnf != yes && tc.out_of_budget());
        let other = even(&mut tc, 10_001);
        assert!(!tc.is_def_eq(other, yes) && !tc.out_of_budget());
    };
    std::thread::Builder::new().stack_size(STACK_SIZE).spawn(run).unwrap().join().unwrap();
}
