//! The operations on literals against definitions by recursion: on small numbers the definitions are run, on big ones
//! their equations must hold.

mod common;

use canonical_core::env::Environment;
use canonical_core::expr::Expr;
use canonical_core::reduce::Tc;
use common::{axiom, def, prelude, term};
use num_bigint::BigUint;
use proptest::prelude::*;

const BINARY: [&str; 12] =
    ["add", "sub", "mul", "div", "mod", "gcd", "pow", "land", "lor", "xor", "shiftLeft", "shiftRight"];

/// The operations as constants without a value, so that only the kernel computes them; and their definitions.
fn environment() -> Environment {
    let mut env = prelude();
    for op in BINARY {
        axiom(&mut env, &format!("Nat.{op}"), "", "Nat -> Nat -> Nat").unwrap();
    }
    axiom(&mut env, "Nat.log2", "", "Nat -> Nat").unwrap();
    for op in ["beq", "ble"] {
        axiom(&mut env, &format!("Nat.{op}"), "", "Nat -> Nat -> Bool").unwrap();
    }
    let by_recursion = |start: &str, step: &str, on: &str| {
        let rec = format!("Nat.rec.{{1}} (fun (n : Nat) => Nat) ({start}) (fun (n : Nat) (ih : Nat) => {step}) {on}");
        format!("fun (a : Nat) (b : Nat) => {rec}")
    };
    let binary = "Nat -> Nat -> Nat";
    let pred = "fun (a : Nat) => Nat.rec.{1} (fun (n : Nat) => Nat) 0 (fun (n : Nat) (ih : Nat) => n) a";
    let is_zero =
        "fun (a : Nat) => Nat.rec.{1} (fun (n : Nat) => Bool) Bool.true (fun (n : Nat) (ih : Bool) => Bool.false) a";
    let choose = "fun (c : Bool) (a : Nat) (b : Nat) => Bool.rec.{1} (fun (c : Bool) => Nat) b a c";
    let e = &mut env;
    def(e, "pred", "", "Nat -> Nat", pred).unwrap();
    def(e, "isZero", "", "Nat -> Bool", is_zero).unwrap();
    def(e, "choose", "", "Bool -> Nat -> Nat -> Nat", choose).unwrap();
    def(e, "add", "", binary, &by_recursion("a", "Nat.succ ih", "b")).unwrap();
    def(e, "sub", "", binary, &by_recursion("a", "pred ih", "b")).unwrap();
    def(e, "mul", "", binary, &by_recursion("0", "add ih a", "b")).unwrap();
    def(e, "pow", "", binary, &by_recursion("1", "mul ih a", "b")).unwrap();
    def(e, "shiftLeft", "", binary, &by_recursion("a", "add ih ih", "b")).unwrap();
    // Remainder and quotient count up; for `b = 0` the remainder is never reset, and the quotient stays zero.
    let full = "isZero (add (sub b (Nat.succ ih)) (choose (isZero b) 1 0))";
    def(e, "mod", "", binary, &by_recursion("0", &format!("choose ({full}) 0 (Nat.succ ih)"), "a")).unwrap();
    let step = "choose (isZero (mod (Nat.succ n) b)) (choose (isZero b) ih (Nat.succ ih)) ih";
    def(e, "div", "", binary, &by_recursion("0", step, "a")).unwrap();
    def(e, "shiftRight", "", binary, &by_recursion("a", "div ih 2", "b")).unwrap();
    let ble = "fun (a : Nat) (b : Nat) => isZero (sub a b)";
    def(e, "ble", "", "Nat -> Nat -> Bool", ble).unwrap();
    let beq = "fun (a : Nat) (b : Nat) => isZero (add (sub a b) (sub b a))";
    def(e, "beq", "", "Nat -> Nat -> Bool", beq).unwrap();
    env
}

/// Whether the equation, closed, holds by computation.
fn holds(tc: &mut Tc<'_>, left: &str, right: &str) -> bool {
    let (left, right): (Expr, Expr) = (term(&mut tc.st, left), term(&mut tc.st, right));
    tc.check(left).unwrap();
    tc.check(right).unwrap();
    tc.is_def_eq(left, right)
}

#[test]
fn small_numbers() {
    let env = environment();
    let mut tc = Tc::new(&env);
    for op in ["add", "sub", "mul", "div", "mod", "shiftLeft", "shiftRight", "beq", "ble"] {
        for a in 0..8 {
            for b in 0..6 {
                let (fast, slow) = (format!("Nat.{op} {a} {b}"), format!("{op} {a} {b}"));
                assert!(holds(&mut tc, &fast, &slow), "{fast}");
            }
        }
    }
    for (a, b) in [(0, 0), (0, 3), (1, 5), (2, 5), (3, 3), (5, 1), (7, 0)] {
        assert!(holds(&mut tc, &format!("Nat.pow {a} {b}"), &format!("pow {a} {b}")), "{a} ^ {b}");
    }
    assert!(!holds(&mut tc, "Nat.add 2 2", "add 2 3"));
    assert!(!holds(&mut tc, "Nat.beq 2 3", "beq 2 2"));
}

#[test]
fn at_zero() {
    let env = environment();
    let mut tc = Tc::new(&env);
    let big = BigUint::from(3u32).pow(200);
    for (left, right) in [
        ("Nat.add {} 0", "{}"),
        ("Nat.sub 0 {}", "0"),
        ("Nat.sub {} {}", "0"),
        ("Nat.mul {} 0", "0"),
        ("Nat.pow {} 0", "1"),
        ("Nat.pow 0 0", "1"),
        ("Nat.div {} 0", "0"),
        ("Nat.mod {} 0", "{}"),
        ("Nat.gcd 0 {}", "{}"),
        ("Nat.gcd {} 0", "{}"),
        ("Nat.land {} 0", "0"),
        ("Nat.lor {} 0", "{}"),
        ("Nat.xor 0 {}", "{}"),
        ("Nat.shiftLeft {} 0", "{}"),
        ("Nat.shiftRight {} 0", "{}"),
        ("Nat.shiftRight {} {}", "0"),
        ("Nat.log2 0", "0"),
        ("Nat.log2 1", "0"),
        ("Nat.ble 0 {}", "Bool.true"),
        ("Nat.ble {} 0", "Bool.false"),
        ("Nat.beq {} 0", "Bool.false"),
        ("Nat.beq 0 Nat.zero", "Bool.true"),
    ] {
        let at = |text: &str| text.replace("{}", &big.to_string());
        assert!(holds(&mut tc, &at(left), &at(right)), "{left} = {right}");
    }
}

/// Numbers of up to 256 bits.
fn big() -> impl Strategy<Value = BigUint> {
    prop::collection::vec(any::<u8>(), 0..32).prop_map(|bytes| BigUint::from_bytes_le(&bytes))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The equations of the definitions by recursion.
    #[test]
    fn equations(a in big(), b in big(), k in 0u32..64, (p, q) in (0u32..2, 0u32..2)) {
        let env = environment();
        let mut tc = Tc::new(&env);
        let (double_a, double_b) = (&a * 2u32 + p, &b * 2u32 + q);
        let b1 = &b + 1u32;
        for (left, right) in [
            (format!("Nat.add {a} (Nat.succ {b})"), format!("Nat.succ (Nat.add {a} {b})")),
            (format!("Nat.sub {a} (Nat.succ {b})"), format!("pred (Nat.sub {a} {b})")),
            (format!("Nat.sub (Nat.add {a} {b}) {b}"), format!("{a}")),
            (format!("Nat.mul {a} (Nat.succ {b})"), format!("Nat.add (Nat.mul {a} {b}) {a}")),
            (format!("Nat.pow {a} (Nat.succ {k})"), format!("Nat.mul (Nat.pow {a} {k}) {a}")),
            (format!("Nat.div (Nat.add {a} {b1}) {b1}"), format!("Nat.succ (Nat.div {a} {b1})")),
            (format!("Nat.div (Nat.mod {a} {b1}) {b1}"), "0".to_owned()),
            (format!("Nat.add (Nat.mul {b1} (Nat.div {a} {b1})) (Nat.mod {a} {b1})"), format!("{a}")),
            (format!("Nat.gcd {b1} {a}"), format!("Nat.gcd (Nat.mod {a} {b1}) {b1}")),
            (format!("Nat.mod {a} (Nat.gcd {a} {b1})"), "0".to_owned()),
            (format!("Nat.beq (Nat.succ {a}) (Nat.succ {b})"), format!("Nat.beq {a} {b}")),
            (format!("Nat.ble (Nat.succ {a}) (Nat.succ {b})"), format!("Nat.ble {a} {b}")),
            (format!("Nat.ble {a} (Nat.add {a} {b})"), "Bool.true".to_owned()),
            (format!("Nat.shiftLeft {a} (Nat.succ {k})"), format!("Nat.shiftLeft (Nat.mul 2 {a}) {k}")),
            (format!("Nat.shiftRight {a} (Nat.succ {k})"), format!("Nat.div (Nat.shiftRight {a} {k}) 2")),
            (format!("Nat.land {double_a} {double_b}"), format!("Nat.add (Nat.mul 2 (Nat.land {a} {b})) {}", p & q)),
            (format!("Nat.lor {double_a} {double_b}"), format!("Nat.add (Nat.mul 2 (Nat.lor {a} {b})) {}", p | q)),
            (format!("Nat.xor {double_a} {double_b}"), format!("Nat.add (Nat.mul 2 (Nat.xor {a} {b})) {}", p ^ q)),
            (format!("Nat.log2 (Nat.add (Nat.mul 2 {b1}) {p})"), format!("Nat.succ (Nat.log2 {b1})")),
            (format!("Nat.beq {a} {b}"), format!("Nat.ble {} 0", u32::from(a != b))),
        ] {
            prop_assert!(holds(&mut tc, &left, &right), "{} = {}", left, right);
            if !left.starts_with("Nat.b") {
                let more = format!("Nat.succ ({right})");
                prop_assert!(!holds(&mut tc, &left, &more), "{} = {}", left, more);
            }
        }
    }

    /// A literal is a tower of successors, and a sum with an unknown summand is one as far as it can be seen.
    #[test]
    fn successors(a in big()) {
        let env = environment();
        let mut tc = Tc::new(&env);
        let (successor, constant, next) = (format!("Nat.succ {a}"), format!("fun (n : Nat) => {a}"), &a + 1u32);
        let (a, next) = (a.to_string(), next.to_string());
        prop_assert!(holds(&mut tc, &successor, &next));
        prop_assert!(holds(&mut tc, "fun (n : Nat) => Nat.succ (add n 2)", "fun (n : Nat) => add n 3"));
        prop_assert!(!holds(&mut tc, &a, &next));
        prop_assert!(!holds(&mut tc, &constant, "fun (n : Nat) => n"));
    }
}
