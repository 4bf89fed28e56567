//! Inductive declarations that break a rule, one rule each; and what the recursors of right ones are.

mod common;

use canonical_core::check::{Fault, KernelError, Part, check_environment};
use canonical_core::env::{ConstantInfo, ConstantKind, Environment, RecursorVal};
use canonical_core::inductive::{InductiveDecl, add_inductive, alike};
use common::{Types, axiom, def, family, prelude, term};

macro_rules! rejected {
    ($outcome:expr, $pattern:pat $(if $guard:expr)?) => {{
        let outcome = $outcome;
        assert!(matches!(&outcome, Err($pattern) $(if $guard)?), "{outcome:?}");
    }};
}

/// Declares types after the prelude and a few constants; what is turned away leaves nothing behind.
fn declare(levels: &str, num_params: u32, types: Types<'_>) -> Result<(), KernelError> {
    let env = &mut prelude();
    def(env, "Pred", "", "Type -> Type", "fun (A : Type) => A -> Prop").unwrap();
    def(env, "Id", "", "Type -> Type", "fun (A : Type) => A").unwrap();
    axiom(env, "F", "", "Type -> Type").unwrap();
    let before = env.names().len();
    let out = family(env, levels, num_params, types);
    assert_eq!(out.is_err(), env.names().len() == before);
    out
}

/// A type `T` with one constructor.
fn one(levels: &str, num_params: u32, ty: &str, ctor: &str) -> Result<(), KernelError> {
    declare(levels, num_params, &[("T", ty, &[("T.mk", ctor)])])
}

#[test]
fn declarations() {
    let nothing = InductiveDecl { level_params: Vec::new(), num_params: 0, types: Vec::new() };
    rejected!(add_inductive(&mut prelude(), &nothing), KernelError::EmptyFamily);
    rejected!(one("u u", 0, "Sort u", "T.{u, u}"), KernelError::DuplicateParameter(_));
    rejected!(one("", 0, "Sort u", "T"), KernelError::UndeclaredParameter(_));
    rejected!(declare("", 0, &[("Nat", "Type", &[])]), KernelError::AlreadyDeclared(_));
    rejected!(declare("", 0, &[("T", "Type", &[("T.a", "T"), ("T.a", "T")])]), KernelError::AlreadyDeclared(_));
    rejected!(declare("", 0, &[("T", "Type", &[("Nat.zero", "T")])]), KernelError::AlreadyDeclared(_));
    rejected!(declare("", 0, &[("T", "Type", &[("T.rec", "T")])]), KernelError::AlreadyDeclared(_));
    rejected!(declare("", 0, &[("T", "Nat", &[])]), KernelError::NotASort(_));
    rejected!(declare("", 0, &[("T", "0", &[])]), KernelError::NotASort(_));
    rejected!(declare("", 2, &[("T", "Type -> Type", &[])]), KernelError::Parameters(_));
}

#[test]
fn mutual_declarations() {
    let pair = |levels, n, a, b| declare(levels, n, &[("A", a, &[]), ("B", b, &[])]);
    pair("u", 1, "Sort u -> Type", "Sort u -> Type").unwrap();
    rejected!(pair("u", 1, "Sort u -> Type", "Type u -> Type"), KernelError::Parameters(n) if n == "B");
    rejected!(pair("u", 0, "Sort u", "Sort (u+1)"), KernelError::FamilyUniverse(n) if n == "B");
    rejected!(pair("", 0, "Prop", "Type"), KernelError::FamilyUniverse(_));
}

#[test]
fn universes_of_fields() {
    rejected!(one("", 0, "Type", "Type -> T"), KernelError::FieldUniverse { field: 1, .. });
    rejected!(
        one("u", 0, "Type u", "Nat -> (Pi (A : Type u), A) -> T.{u}"),
        KernelError::FieldUniverse { field: 2, .. }
    );
    rejected!(one("u", 1, "Sort u -> Sort u", "Pi (A : Sort u), Nat -> T.{u} A"), KernelError::FieldUniverse { .. });
    one("", 0, "Type 1", "Type -> T").unwrap();
    one("", 0, "Prop", "Type -> T").unwrap();
    one("u v", 0, "Type (max (u+1) v)", "Type u -> Sort v -> Type v -> T.{u, v}").unwrap_err();
}

#[test]
fn strict_positivity() {
    rejected!(one("", 0, "Type", "(T -> False) -> T"), KernelError::NotPositive { field: 1, .. });
    rejected!(one("", 0, "Type", "Nat -> (Nat -> T -> T) -> T"), KernelError::NotPositive { field: 2, .. });
    rejected!(one("", 0, "Type", "((T -> Nat) -> Nat) -> T"), KernelError::NotPositive { .. });
    // Behind a definition, in a copy of a nested type, in the other type of a mutual declaration.
    rejected!(one("", 0, "Type", "Pred T -> T"), KernelError::NotPositive { .. });
    rejected!(one("", 0, "Type", "List.{0} (T -> Nat) -> T"), KernelError::NotPositive { ctor, field: 1 } if ctor == "List.cons");
    let mutual: Types<'_> = &[("A", "Type", &[("A.mk", "(B -> Nat) -> A")]), ("B", "Type", &[("B.mk", "A -> B")])];
    rejected!(declare("", 0, mutual), KernelError::NotPositive { ctor, .. } if ctor == "A.mk");
    one("", 0, "Type", "(Nat -> Bool -> T) -> Id T -> T").unwrap();
}

#[test]
fn occurrences() {
    rejected!(one("", 0, "Type", "F T -> T"), KernelError::InvalidOccurrence { field: 1, .. });
    rejected!(one("", 1, "Type -> Type", "Pi (A : Type), T (T A) -> T A"), KernelError::InvalidOccurrence { .. });
    rejected!(one("", 1, "Type -> Type", "Pi (A : Type), T Nat -> T A"), KernelError::InvalidOccurrence { .. });
    rejected!(one("", 0, "Nat -> Type", "Pi (n : Nat), T (T 0)"), KernelError::Argument { .. });
    rejected!(
        one("", 0, "Prop -> Prop", "Pi (p : Prop), T (T p) -> T p"),
        KernelError::InvalidOccurrence { field: 2, .. }
    );
    rejected!(one("u", 0, "Type u", "T.{0} -> T.{u}"), KernelError::OwnLevels(_));
    rejected!(
        declare("", 0, &[("T", "Type", &[("T.mk", "Pi (n : Nat), Vec (F T) n -> T")])]),
        KernelError::InvalidOccurrence { ctor, .. } if ctor == "Vec.cons"
    );
    let dependent = "Pi (n : Nat), Prod.{0, 0} (Eq.{1} Nat n n -> T) T -> T";
    rejected!(one("", 0, "Type", dependent), KernelError::NestedParameters(n) if n == "Prod");
    // The copy of `Exists` would not live where `T` does.
    rejected!(one("", 0, "Type", "Exists.{1} T (fun (x : T) => True) -> T"), KernelError::FamilyUniverse(n) if n == "Exists");
    rejected!(one("", 0, "Type 1", "List.{0} T -> T"), KernelError::Argument { .. });
    rejected!(one("", 0, "Type", "Or T T -> T"), KernelError::Argument { .. });
    rejected!(one("", 0, "Prop", "Eq.{1} Prop T T -> T"), KernelError::InvalidOccurrence { field: 1, .. });
}

#[test]
fn results_of_constructors() {
    rejected!(one("", 0, "Type", "Nat"), KernelError::Result(n) if n == "T.mk");
    rejected!(one("", 0, "Type", "Id T"), KernelError::Result(_));
    rejected!(one("", 1, "Type -> Type", "Pi (A : Type), T Nat"), KernelError::Result(_));
    rejected!(one("", 1, "Type -> Type", "T Nat"), KernelError::Result(_));
    rejected!(one("", 1, "Type -> Type", "Pi (n : Nat), T Nat"), KernelError::Parameters(n) if n == "T.mk");
    rejected!(one("", 0, "Type -> Type", "T (T Nat)"), KernelError::Result(_));
    rejected!(one("", 0, "Type", "Bool.true"), KernelError::NotASort(_));
    let crossed: Types<'_> = &[("A", "Type", &[("A.mk", "B")]), ("B", "Type", &[])];
    rejected!(declare("", 0, crossed), KernelError::Result(_));
}

fn recursor<'e>(env: &'e Environment, name: &str) -> (&'e ConstantInfo, &'e RecursorVal) {
    let info = env.find(name).unwrap();
    match &info.kind {
        ConstantKind::Rec(r) => (info, r),
        _ => panic!("{name} is no recursor"),
    }
}

/// Which propositions eliminate into data, and which by K.
#[test]
fn elimination() {
    let env = &mut prelude();
    family(env, "", 0, &[("Shown", "Nat -> Prop", &[("Shown.mk", "Pi (n : Nat), Shown n")])]).unwrap();
    family(env, "", 0, &[("Hidden", "Nat -> Prop", &[("Hidden.mk", "Pi (n : Nat), Hidden (Nat.succ n)")])]).unwrap();
    family(env, "u", 0, &[("Maybe", "Sort u", &[("Maybe.mk", "Maybe.{u}")])]).unwrap();
    let pair: Types<'_> = &[("P", "Prop", &[("P.mk", "P")]), ("Q", "Prop", &[("Q.mk", "Q")])];
    family(env, "", 0, pair).unwrap();
    for (name, large, k) in [
        ("False.rec", true, false),
        ("True.rec", true, true),
        ("Eq.rec", true, true),
        ("And.rec", true, false),
        ("Acc.rec", true, false),
        ("Shown.rec", true, false),
        ("Hidden.rec", false, false),
        ("Or.rec", false, false),
        ("Exists.rec", false, false),
        ("P.rec", false, false),
        ("Maybe.rec", true, false),
        ("Unit.rec", true, false),
    ] {
        let (info, rec) = recursor(env, name);
        let induct = env.get(rec.all[0]).unwrap();
        let found = (info.val.level_params.len() > induct.val.level_params.len(), rec.k);
        assert_eq!(found, (large, k), "{name}");
    }
}

/// The recursors of a nested and of a mutual declaration, written out.
#[test]
fn recursors_written_out() {
    let env = &mut prelude();
    family(env, "", 0, &[("Tree", "Type", &[("Tree.node", "Pi (ts : List.{0} Tree), Tree")])]).unwrap();
    let even = [("Even.zero", "Even 0"), ("Even.succ", "Pi (n : Nat) (h : Odd n), Even (Nat.succ n)")];
    let odd = [("Odd.succ", "Pi (n : Nat) (h : Even n), Odd (Nat.succ n)")];
    family(env, "", 0, &[("Even", "Nat -> Prop", &even), ("Odd", "Nat -> Prop", &odd)]).unwrap();
    let tree = |of: &str| {
        format!(
            "Pi (motive_1 : Tree -> Sort u) (motive_2 : List.{{0}} Tree -> Sort u)
                (node : Pi (ts : List.{{0}} Tree), motive_2 ts -> motive_1 (Tree.node ts))
                (nil : motive_2 (List.nil.{{0}} Tree))
                (cons : Pi (head : Tree) (tail : List.{{0}} Tree),
                    motive_1 head -> motive_2 tail -> motive_2 (List.cons.{{0}} Tree head tail)),
                {of}"
        )
    };
    let parity = "Pi (motive_1 : Pi (n : Nat), Even n -> Prop) (motive_2 : Pi (n : Nat), Odd n -> Prop)
        (zero : motive_1 0 Even.zero)
        (succ : Pi (n : Nat) (h : Odd n), motive_2 n h -> motive_1 (Nat.succ n) (Even.succ n h))
        (succ' : Pi (n : Nat) (h : Even n), motive_1 n h -> motive_2 (Nat.succ n) (Odd.succ n h))
        (n : Nat) (t : Odd n), motive_2 n t";
    for (name, ty) in [
        ("Tree.rec", tree("Pi (t : Tree), motive_1 t").as_str()),
        ("Tree.rec_1", tree("Pi (t : List.{0} Tree), motive_2 t").as_str()),
        ("Odd.rec", parity),
    ] {
        let given = env.find(name).unwrap().val.ty;
        let ty = term(&mut env.store, ty);
        assert!(alike(&mut env.store, ty, given), "{name}: {}", env.store.debug_string(given));
    }
    assert_eq!(recursor(env, "Tree.rec").1.num_motives, 2);
    assert_eq!(check_environment(env), []);
}

/// The environment with one constant changed; what is then at fault.
fn tampered(name: &str, change: impl Fn(&mut Environment, &mut ConstantInfo)) -> Vec<(String, KernelError)> {
    let mut env = prelude();
    let mut infos: Vec<ConstantInfo> = env.names().iter().map(|&n| env.get(n).unwrap().clone()).collect();
    let name = env.store.name(name);
    let place = infos.iter().position(|c| c.val.name == name).unwrap();
    let mut info = infos[place].clone();
    change(&mut env, &mut info);
    infos[place] = info;
    let mut other = Environment::new();
    other.store = std::mem::take(&mut env.store);
    for info in infos {
        assert!(other.add_unchecked(info));
    }
    let text = |f: Fault| (other.store.name_string(f.constant), f.error);
    check_environment(&other).into_iter().map(text).collect()
}

fn change_recursor(info: &mut ConstantInfo, change: impl Fn(&mut RecursorVal)) {
    match &mut info.kind {
        ConstantKind::Rec(r) => change(r),
        _ => panic!("no recursor"),
    }
}

/// The difference that is reported first.
fn differs(faults: Vec<(String, KernelError)>, name: &str, wanted: Part) {
    let Some((_, KernelError::Differs { constant, part })) = faults.first() else { panic!("{faults:?}") };
    assert_eq!((constant.as_str(), *part), (name, wanted));
}

#[test]
fn declarations_read_from_a_file() {
    assert_eq!(tampered("Nat.rec", |_, _| {}), []);
    let k = |name| tampered(name, |_, info| change_recursor(info, |r| r.k = !r.k));
    differs(k("Acc.rec"), "Acc.rec", Part::K);
    differs(k("Eq.rec"), "Eq.rec", Part::K);
    differs(k("Unit.rec"), "Unit.rec", Part::K);
    // Large elimination of what does not say which.
    let large = tampered("Or.rec", |env, info| {
        let u = env.store.name("u");
        info.val.level_params.insert(0, u);
        info.val.ty = term(
            &mut env.store,
            "Pi (p : Prop) (q : Prop) (motive : Or p q -> Sort u) (inl : Pi (h : p), motive (Or.inl p q h))
                (inr : Pi (h : q), motive (Or.inr p q h)) (t : Or p q), motive t",
        );
    });
    differs(large, "Or.rec", Part::LevelParams);
    let ty = tampered("Bool.rec", |env, info| {
        info.val.ty = term(
            &mut env.store,
            "Pi (motive : Bool -> Sort u) (false : motive Bool.false) (true : motive Bool.false) (t : Bool), motive t",
        );
    });
    differs(ty, "Bool.rec", Part::Type);
    let rules = tampered("Bool.rec", |_, info| {
        change_recursor(info, |r| {
            let (a, b) = (r.rules[0].rhs, r.rules[1].rhs);
            (r.rules[0].rhs, r.rules[1].rhs) = (b, a);
        });
    });
    differs(rules, "Bool.rec", Part::Rules);
    let missing = tampered("Nat.rec", |_, info| change_recursor(info, |r| r.rules.truncate(1)));
    differs(missing, "Nat.rec", Part::Rules);
    let minors = tampered("Nat.rec", |_, info| change_recursor(info, |r| r.num_minors = 1));
    differs(minors, "Nat.rec", Part::Shape);
    let fields = tampered("List.cons", |_, info| {
        if let ConstantKind::Ctor(c) = &mut info.kind {
            c.num_fields = 3;
        }
    });
    differs(fields, "List.cons", Part::Shape);
    let not_recursive = tampered("Nat", |_, info| {
        if let ConstantKind::Induct(v) = &mut info.kind {
            v.is_rec = false;
        }
    });
    differs(not_recursive, "Nat", Part::Shape);
    let no_axiom = tampered("Nat.rec", |_, info| info.kind = ConstantKind::Axiom);
    differs(no_axiom, "Nat.rec", Part::Kind);
}

#[test]
fn quotients() {
    let lift = tampered("Quot.lift", |env, info| {
        info.val.ty =
            term(&mut env.store, "Pi (A : Sort u) (r : A -> A -> Prop) (B : Sort v) (f : A -> B), Quot.{u} A r -> B");
    });
    differs(lift, "Quot.lift", Part::Type);
    let eq = tampered("Eq", |env, info| info.val.ty = term(&mut env.store, "Pi (A : Sort u) (a : A), A -> Type"));
    assert!(eq.iter().any(|(n, e)| n == "Quot" && *e == KernelError::NoEquality), "{eq:?}");
    rejected!(canonical_core::quot::add_quot(&mut Environment::new()), KernelError::NoEquality);
    rejected!(canonical_core::quot::add_quot(&mut prelude()), KernelError::AlreadyDeclared(_));
}

#[test]
fn order_of_declarations() {
    let circular = tampered("Bool.true", |env, info| {
        info.kind = ConstantKind::Axiom;
        info.val.ty = term(&mut env.store, "Eq.{1} Nat 0 0");
    });
    assert!(circular.iter().any(|(_, e)| matches!(e, KernelError::UsedBeforeDeclared { .. })), "{circular:?}");
    let mut env = prelude();
    let value = term(&mut env.store, "bad");
    let kind = ConstantKind::Theorem { value: Some(value) };
    let bad = common::info(&mut env.store, "bad", "", "False", kind);
    assert!(env.add_unchecked(bad));
    let faults = check_environment(&env);
    assert!(matches!(&faults[..], [Fault { error: KernelError::UsedBeforeDeclared { .. }, .. }]), "{faults:?}");
    let ConstantInfo { val, kind } = env.find("Nat.rec").unwrap().clone();
    let mut alone = common::info(&mut env.store, "Stray.rec", "", "Nat", kind);
    alone.val.ty = val.ty;
    alone.val.level_params = val.level_params;
    assert!(env.add_unchecked(alone));
    assert!(check_environment(&env).iter().any(|f| matches!(&f.error, KernelError::NoFamily(n) if n == "Stray.rec")));
}
