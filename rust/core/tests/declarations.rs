//! Declarations that break a rule of the kernel, one rule each, and the reason for which they are turned away; beside each
//! group something that keeps the rules.

mod common;

use canonical_core::check::{KernelError, add_decl};
use canonical_core::env::{ConstantKind, Environment, ReducibilityHints};
use canonical_core::expr::{BinderInfo, Expr, LocalDecl, MVarId, Store};
use common::{axiom, def, info, prelude, term, theorem};

/// `pattern` of the error, with the whole outcome in the message of a failure.
macro_rules! rejected {
    ($outcome:expr, $pattern:pat $(if $guard:expr)?) => {{
        let outcome = $outcome;
        assert!(matches!(&outcome, Err($pattern) $(if $guard)?), "{outcome:?}");
    }};
}

fn def_of(env: &mut Environment, ty: Expr, value: Expr) -> Result<(), KernelError> {
    let kind = ConstantKind::Def { value, hints: ReducibilityHints::Regular(1) };
    let mut info = info(&mut env.store, "bad", "", "Prop", kind);
    info.val.ty = ty;
    add_decl(env, info)
}

/// A definition whose value is made by hand.
fn made(ty: &str, value: impl FnOnce(&mut Store<'static>) -> Expr) -> Result<(), KernelError> {
    let mut env = prelude();
    let ty = term(&mut env.store, ty);
    let value = value(&mut env.store);
    def_of(&mut env, ty, value)
}

fn bad_def(ty: &str, value: &str) -> Result<(), KernelError> {
    def(&mut prelude(), "bad", "u", ty, value)
}

fn bad_axiom(ty: &str) -> Result<(), KernelError> {
    axiom(&mut prelude(), "bad", "u", ty)
}

#[test]
fn well_formed_declarations_are_accepted() {
    let env = &mut prelude();
    def(env, "id", "u", "Pi (A : Sort u), A -> A", "fun (A : Sort u) (a : A) => a").unwrap();
    def(env, "two", "", "Nat", "id.{1} Nat 2").unwrap();
    theorem(env, "two_eq", "", "Eq.{1} Nat two (Nat.succ 1)", "Eq.refl.{1} Nat 2").unwrap();
    let value = term(&mut env.store, "Nat.zero");
    let hidden = info(&mut env.store, "hidden", "", "Nat", ConstantKind::Opaque { value });
    add_decl(env, hidden).unwrap();
    rejected!(theorem(env, "hidden_eq", "", "Eq.{1} Nat hidden 0", "Eq.refl.{1} Nat 0"), KernelError::Mismatch { .. });
    rejected!(axiom(env, "two", "", "Nat"), KernelError::AlreadyDeclared(_));
}

#[test]
fn universe_parameters() {
    let env = &mut prelude();
    rejected!(axiom(env, "bad", "u u", "Sort u"), KernelError::DuplicateParameter(n) if n == "u");
    rejected!(axiom(env, "bad", "u", "Sort v"), KernelError::UndeclaredParameter(n) if n == "v");
    rejected!(axiom(env, "bad", "u", "Sort (imax u (v+1))"), KernelError::UndeclaredParameter(_));
    rejected!(def(env, "bad", "", "Type 1", "List.{u} Nat -> Type"), KernelError::UndeclaredParameter(_));
    rejected!(axiom(env, "bad", "", "List Nat"), KernelError::UniverseArguments { expected: 1, found: 0, .. });
    rejected!(axiom(env, "bad", "", "Eq.{1, 1} Nat 0 0"), KernelError::UniverseArguments { expected: 1, found: 2, .. });
}

#[test]
fn variables_must_be_bound() {
    rejected!(made("Nat", |st| st.bvar(0)), KernelError::LooseVariable);
    rejected!(made("Nat", |st| st.mvar(MVarId(0))), KernelError::Unknown);
    // The variable of one λ, used outside it.
    let escaped = made("Nat", |st| {
        let (name, ty) = (st.name("x"), term(st, "Nat"));
        let local = LocalDecl { depth: 0, name, info: BinderInfo::Default, ty, value: None };
        let local = st.mk_local(local);
        st.fvar(local)
    });
    rejected!(escaped, KernelError::FreeVariable);
    rejected!(bad_def("Nat", "nothing"), KernelError::UnknownConstant(n) if n == "nothing");
}

#[test]
fn types_must_be_types() {
    rejected!(bad_axiom("Nat.zero"), KernelError::NotASort(_));
    rejected!(bad_axiom("Pi (x : 0), Nat"), KernelError::NotASort(_));
    rejected!(bad_axiom("Pi (x : Nat), x"), KernelError::NotASort(_));
    rejected!(bad_def("Nat", "(fun (x : Nat.succ) => 0) Nat.succ"), KernelError::NotASort(_));
    rejected!(bad_def("Nat", "let x : 0 := 0; 0"), KernelError::NotASort(_));
    rejected!(
        theorem(&mut prelude(), "bad", "", "Nat", "0"),
        KernelError::NotAProposition(n) if n == "bad"
    );
    rejected!(
        theorem(&mut prelude(), "bad", "u", "Sort u -> True", "fun (A : Sort u) => A"),
        KernelError::Mismatch { .. }
    );
}

#[test]
fn bad_universes() {
    rejected!(bad_def("Type", "Type"), KernelError::Mismatch { .. });
    rejected!(bad_def("Prop", "Prop"), KernelError::Mismatch { .. });
    rejected!(bad_def("Type", "Pi (A : Type), A"), KernelError::Mismatch { .. });
    rejected!(bad_def("Prop", "Pi (p : Prop), Nat"), KernelError::Mismatch { .. });
    rejected!(bad_def("Type (u+1)", "Sort u"), KernelError::Mismatch { .. });
    rejected!(bad_def("Type", "List.{1} Type"), KernelError::Mismatch { .. });
    rejected!(bad_def("Type", "List.{0} Type"), KernelError::Argument { .. });
    // A proposition about all types is a proposition; `Sort (imax u v)` is not `Sort (max u v)`.
    let env = &mut prelude();
    def(env, "all", "u", "Prop", "Pi (A : Sort u) (a : A), Eq.{u} A a a").unwrap();
    let function = "fun (A : Sort u) (B : Sort v) => A -> B";
    def(env, "function", "u v", "Sort u -> Sort v -> Sort (imax u v)", function).unwrap();
    rejected!(def(env, "bad", "u v", "Sort u -> Sort v -> Sort (max u v)", function), KernelError::Mismatch { .. });
}

#[test]
fn applications() {
    rejected!(bad_def("Nat", "0 0"), KernelError::NotAFunction(_));
    rejected!(bad_def("Nat", "Nat.succ 0 0"), KernelError::NotAFunction(_));
    rejected!(bad_def("Nat", "Nat.succ Bool.true"), KernelError::Argument { .. });
    rejected!(bad_def("Nat", "let x : Nat := Bool.true; x"), KernelError::Mismatch { .. });
    rejected!(bad_def("Nat", "\"text\""), KernelError::UnknownConstant(n) if n == "String");
    // Swapped arguments, and a case that is missing.
    let swapped = "fun (p : Prop) (q : Prop) (h : And p q) => And.intro q p h h";
    rejected!(bad_def("Pi (p : Prop) (q : Prop), And p q -> And q p", swapped), KernelError::Argument { .. });
    let cases = "fun (b : Bool) => Bool.rec.{1} (fun (b : Bool) => Nat) 0 b";
    rejected!(bad_def("Bool -> Nat", cases), KernelError::Argument { .. });
}

/// A message calls locals by the names of their binders, and tells those of the same name apart, the same way in all its
/// parts.
#[test]
fn messages_name_locals() {
    let message = |ty: &str, value: &str| bad_def(ty, value).unwrap_err().to_string();
    assert_eq!(
        message("(Nat -> Nat) -> Bool -> Nat", "fun (f : Nat -> Nat) (b : Bool) => f b"),
        "argument of (f b) has type Bool, expected Nat"
    );
    let shadowed = "fun (p : Prop) (h : p) (p : Prop) => (fun (h : p) => h) h";
    assert_eq!(
        message("Pi (p : Prop), p -> Pi (q : Prop), q", shadowed),
        "argument of ((λ p. #0) h) has type p_1, expected p"
    );
    assert_eq!(message("Nat -> Nat", "fun (n : Nat) => n n"), "not a function: n");
}

#[test]
fn wrong_motive() {
    let proof = |motive: &str| {
        let (ty, start) = ("Pi (n : Nat) (m : Nat), Eq.{1} Nat n m -> Eq.{1} Nat m n", "Eq.refl.{1} Nat n");
        let value =
            format!("fun (n : Nat) (m : Nat) (h : Eq.{{1}} Nat n m) => Eq.rec.{{0, 1}} Nat n ({motive}) ({start}) m h");
        theorem(&mut prelude(), "symm", "", ty, &value)
    };
    proof("fun (k : Nat) (h : Eq.{1} Nat n k) => Eq.{1} Nat k n").unwrap();
    rejected!(proof("fun (k : Nat) (h : Eq.{1} Nat n k) => Eq.{1} Nat n k"), KernelError::Mismatch { .. });
    rejected!(proof("fun (k : Nat) (h : Eq.{1} Nat k n) => Eq.{1} Nat k n"), KernelError::Argument { .. });
    rejected!(proof("fun (k : Nat) => Eq.{1} Nat k n"), KernelError::Argument { .. });
    rejected!(proof("fun (k : Nat) (h : Eq.{1} Nat n k) => Nat"), KernelError::Argument { .. });
}

/// A proof is not looked into for data.
#[test]
fn large_elimination_from_prop() {
    let witness = |rec: &str| {
        let value = format!(
            "fun (p : Nat -> Prop) (h : Exists.{{1}} Nat p) =>
                {rec} Nat p (fun (h : Exists.{{1}} Nat p) => Nat) (fun (w : Nat) (h : p w) => w) h"
        );
        bad_def("Pi (p : Nat -> Prop), Exists.{1} Nat p -> Nat", &value)
    };
    rejected!(witness("Exists.rec.{1, 1}"), KernelError::UniverseArguments { expected: 1, found: 2, .. });
    rejected!(witness("Exists.rec.{1}"), KernelError::Argument { .. });
    let by_projection = "fun (p : Nat -> Prop) (h : Exists.{1} Nat p) => proj Exists 0 h";
    rejected!(bad_def("Pi (p : Nat -> Prop), Exists.{1} Nat p -> Nat", by_projection), KernelError::Projection(_));
    // The second field is a proof, but its type tells the first.
    let second = "fun (p : Nat -> Prop) (h : Exists.{1} Nat p) => proj Exists 1 h";
    rejected!(bad_def("Pi (p : Nat -> Prop) (h : Exists.{1} Nat p), p 0", second), KernelError::Projection(_));
}

#[test]
fn projections() {
    let env = &mut prelude();
    let swap = "fun (p : Prod.{0, 0} Nat Bool) => Prod.mk.{0, 0} Bool Nat (proj Prod 1 p) (proj Prod 0 p)";
    def(env, "swap", "", "Prod.{0, 0} Nat Bool -> Prod.{0, 0} Bool Nat", swap).unwrap();
    let left = "fun (p : Prop) (q : Prop) (h : And p q) => proj And 0 h";
    theorem(env, "left", "", "Pi (p : Prop) (q : Prop), And p q -> p", left).unwrap();
    let of = |value: &str| bad_def("Prod.{0, 0} Nat Bool -> Nat", value);
    rejected!(of("fun (p : Prod.{0, 0} Nat Bool) => proj Prod 2 p"), KernelError::Projection(_));
    rejected!(of("fun (p : Prod.{0, 0} Nat Bool) => proj And 0 p"), KernelError::Projection(_));
    rejected!(of("fun (p : Prod.{0, 0} Nat Bool) => proj Nothing 0 p"), KernelError::Projection(_));
    rejected!(of("fun (p : Prod.{0, 0} Nat Bool) => proj Prod 1 p"), KernelError::Mismatch { .. });
    rejected!(of("fun (p : Prod.{0, 0} Nat Bool) => proj Nat 0 0"), KernelError::Projection(_));
    rejected!(of("fun (p : Prod.{0, 0} Nat Bool) => proj Vec 0 (Vec.nil Nat)"), KernelError::Projection(_));
}

/// K needs a proof of the constructor's own type: an equation between different things does not compute.
#[test]
fn false_k() {
    let cast = |a: &str, b: &str| {
        let ty =
            format!("Pi (A : Type) (B : Type) (h : Eq.{{2}} (Type) A {b}) (x : A), Eq.{{1}} {a} (cast A {b} h x) x");
        let proof = format!("fun (A : Type) (B : Type) (h : Eq.{{2}} (Type) A {b}) (x : A) => Eq.refl.{{1}} {a} x");
        let env = &mut prelude();
        let value = "fun (A : Type) (B : Type) (h : Eq.{2} (Type) A B) (x : A) =>
            Eq.rec.{1, 2} (Type) A (fun (B : Type) (h : Eq.{2} (Type) A B) => B) x B h";
        def(env, "cast", "", "Pi (A : Type) (B : Type), Eq.{2} (Type) A B -> A -> B", value).unwrap();
        theorem(env, "cast_eq", "", &ty, &proof)
    };
    cast("A", "A").unwrap();
    rejected!(cast("A", "B"), KernelError::Argument { .. });
    // Of `Acc`, which has a field, nothing computes by K either.
    let rec = "fun (r : Nat -> Nat -> Prop) (x : Nat) (h : Acc.{1} Nat r x) => Eq.refl.{1} Nat 0";
    let ty = "Pi (r : Nat -> Nat -> Prop) (x : Nat) (h : Acc.{1} Nat r x), Eq.{1} Nat
        (Acc.rec.{1, 1} Nat r (fun (x : Nat) (h : Acc.{1} Nat r x) => Nat)
            (fun (x : Nat) (h : Pi (y : Nat), r y x -> Acc.{1} Nat r y) (ih : Pi (y : Nat), r y x -> Nat) => 0) x h) 0";
    rejected!(theorem(&mut prelude(), "bad", "", ty, rec), KernelError::Mismatch { .. });
}
