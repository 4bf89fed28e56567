//! What the reader of `.lean` files says of bad sources: the place, and what was expected. The rest of a file is read.

use canonical_compat::lean;

/// Reads a source and compares the messages, each with its line and column.
fn faults(source: &str, expected: &[&str]) {
    let read = lean::read("test.lean", source);
    let found: Vec<String> =
        read.diagnostics.iter().map(|d| format!("{}:{}: {}", d.line, d.column, d.message)).collect();
    assert_eq!(found, expected);
}

macro_rules! sources {
    ($($test:ident $source:literal => $($message:literal),*;)*) => {
        $(#[test] fn $test() { faults($source, &[$($message),*]); })*
    };
}

sources! {
    unknown_name "theorem a : 1 = 1 := p" => "1:22: unknown name `p`";
    unknown_name_in_a_header "set_option autoImplicit false\ntheorem a : p := rfl" => "2:13: unknown name `p`";
    unknown_long_name_in_a_header "theorem a : p₁ ∧ prop := rfl" =>
        "1:18: unknown name `prop`";
    name_that_an_import_may_declare "import Foo\ntheorem a (h : p ∧ Prime 2) : p := h.1" => "2:20: unknown name `Prime`";
    name_of_what_is_not_read "def a := match 1 with | n => n\ntheorem b : a = a := rfl" =>
        "1:10: expected a term, found `match`", "2:13: unknown name `a`";
    name_of_lean "theorem a (s : String) : s = s := rfl\nvariable (s : String)\ntheorem b : s = s := rfl" =>
        "1:16: unknown name `String`", "2:15: unknown name `String`", "3:13: unknown name `s`";
    name_of_a_notation "notation \"Ω\" => Nat\ntheorem a (x : Ω) : x = x := rfl" =>
        "1:1: expected a command that is supported, found `notation`", "2:16: unknown name `Ω`";
    unknown_command "foo bar" => "1:1: expected a command, found `foo`";
    unsupported_command "instance : Inhabited Nat := ⟨0⟩\ndo x" => "2:1: expected a command that is supported, found `do`";
    unknown_character "theorem a : 1 = 1 := rfl\n#eval 1" => "2:1: the character `#` starts no token";
    comment_without_end "theorem a : 1 = 1 := rfl /- open" => "1:26: this comment has no end";
    string_without_end "def a := \"open" => "1:10: this string has no end";
    missing_body "theorem a : 1 = 1" => "1:18: expected `:=`, `where` or `|`, found the end of the file";
    missing_bracket "theorem a (n : Nat : n = n := rfl" => "1:20: expected `)`, found `:`";
    wrong_type "theorem a (n : Nat) (h : n = 1) : n = 2 := h" =>
        "1:44: expected a term of type\n  n = 2\nfound one of type\n  n = 1";
    too_many_arguments "def a (n : Nat) := n 1" => "1:20: this is applied to too many arguments:\n  n : Nat";
    missing_argument "def a (f : Nat → Nat → Nat) : Nat := f 1" =>
        "1:38: expected a term of type\n  Nat\nfound one of type\n  Nat → Nat";
    hole "theorem a : ∃ n : Nat, n = n := ⟨_, rfl⟩" => "1:1: what is left out here cannot be found: a term of type\n  Nat";
    no_instance "def a {α : Type} (x y : α) := x + y" =>
        "1:31: no instance is found of\n  HAdd α α ?m3";
    field_that_is_no_parent "class C (α : Type) where\n  dec : DecidableEq α\ndef a {α : Type} [C α] (x y : α) := decide (x = y)" =>
        "3:37: no instance is found of\n  Decidable (x = y)";
    unknown_universe "def a := fun (α : Sort v) => α" => "1:24: no universe is called `v` here";
    declared_twice "def a := 1\ndef a := 2\ndef b := a" => "2:1: a has already been declared";
    rest_is_read "theorem a : 1 = x.y := rfl\ntheorem b : 1 = y.z := rfl" =>
        "1:17: unknown name `x.y`", "2:17: unknown name `y.z`";
    end_of_nothing "end A" => "1:1: nothing is open here";
    end_of_another "namespace A\nend B" => "2:1: expected `end A`";
    open_a_name_that_is_not_there "namespace A\ndef c := 1\nend A\nopen A (c d)\ndef e := c" =>
        "4:1: unknown name `A.d`", "5:10: unknown name `c`";
    open_nothing "open Nowhere" => "1:1: no namespace is called `Nowhere`";
    ambiguous "namespace A\ndef c := 1\nend A\nnamespace B\ndef c := 2\nend B\nopen A B\ndef d := c" =>
        "8:10: `c` may mean A.c or B.c";
    overloaded_wrongly "namespace A\ndef c (n : Nat) := n\nend A\nnamespace B\ndef c (b : Bool) := b\nend B\nopen A B\ndef d := c rfl" =>
        "8:10: `c` may mean A.c or B.c, and none of them fits:\n\
         as A.c: expected a term of type\n  Nat\nfound one of type\n  ?m2 = ?m2\n\
         as B.c: expected a term of type\n  Bool\nfound one of type\n  ?m2 = ?m2";
    mutual_parameters "mutual\ninductive A (α : Type)\n  | mk (b : B α)\ninductive B (β : Type)\n  | mk\nend" =>
        "4:1: types that are declared together have the same parameters";
    mutual_structure "mutual\nstructure A where\n  x : Nat\nend" =>
        "2:1: expected inductive types, or definitions, or `end`, found `structure`", "4:1: nothing is open here";
    mutual_without_recursion "mutual\ndef a : Nat → Nat\n  | n => b n\ndef b : Nat → Nat\n  | n => a n\nend" =>
        "2:1: no argument is structurally smaller in every recursive call (other recursion is not supported)";
    not_positive "inductive Bad where\n  | mk (f : Bad → Nat)" =>
        "1:1: field 1 of Bad.mk has the type left of an arrow";
    universe_too_small "inductive Bad : Type where\n  | mk (α : Type)" =>
        "1:1: field 1 of Bad.mk lives in a universe above that of the type";
    fields_twice "structure S where\n  x : Nat\n  x : Nat" => "3:3: the field `x` is there already";
    default_value "structure S where\n  x : Nat := 1" => "2:11: expected a field without a default value, found `:=`";
    missing_field "structure S where\n  x : Nat\n  y : Nat\ndef a : S := { x := 1 }" => "4:14: the field `S.y` is missing";
    unknown_field "structure S where\n  x : Nat\ndef a : S := { x := 1, z := 2 }" => "3:24: `S` has no field `z`";
    unknown_field_beside_a_source "structure S where\n  x : Nat\ndef a (s : S) : S := { s with z := 2 }" =>
        "3:31: `S` has no field `z`";
    source_without_a_field "structure S where\n  x : Nat\n  y : Nat\nstructure T where\n  x : Nat\ndef a (t : T) : S := { t with }" =>
        "6:22: the field `S.y` is missing";
    source_that_is_no_structure "structure S where\n  x : Nat\ndef a (n : Nat) : S := { n with }" =>
        "3:26: only a structure gives fields, and not a term of type\n  Nat";
    no_such_field "def a (n : Nat) := n.foo" => "1:20: no field `foo` is known of a term of type\n  Nat";
    parent_is_none "structure S extends Nat where\n  x : Nat" => "1:21: a parent must be a structure, and this is none:\n  Nat";
    parents_that_differ "structure A where\n  x : Nat\nstructure B where\n  x : Bool\nstructure C extends A, B" =>
        "5:24: expected a field `x`, which another parent has, of type\n  Nat\nfound one of type\n  Bool";
    missing_case "def a : Nat → Nat\n  | 0 => 1" => "1:1: no equation is given for Nat.succ n";
    unused_case "def a : Nat → Nat\n  | _ => 1\n  | 0 => 2" =>
        "3:3: this equation is never used: those before it cover all its cases";
    patterns_differ "def a : Nat → Nat → Nat\n  | 0, 0 => 1\n  | _ => 2" => "3:3: expected 2 patterns, found 1";
    no_field_to_match "def a : List Nat → Nat\n  | .cons (head := n) _ => n\n  | .nil (tail := _) => 0" =>
        "3:19: `List.nil` has no field `tail`";
    field_matched_twice "def a : Option Nat → Nat\n  | .some (val := n) m => n\n  | _ => 0" =>
        "2:5: `Option.some` takes 0 patterns, found 1";
    parameter_matched "inductive F : Nat → Nat → Type where\n  | start (n : Nat) : F n n\ndef a {m n : Nat} : F m n → Nat\n  | .start k => k" =>
        "4:12: an index that is the same everywhere is a parameter: `_` is expected";
    no_constructor "def a : Nat → Nat\n  | List.nil => 1\n  | _ => 2" => "2:5: `List.nil` is no constructor of the type";
    no_recursion "def a : Nat → Nat\n  | 0 => 0\n  | n + 1 => a (n + 2)" =>
        "1:1: no argument is structurally smaller in every recursive call (other recursion is not supported)";
    index_no_constructor "inductive V : Nat → Type where\n  | nil : V 0\ndef a (f : Nat → Nat) (n : Nat) : V (f n) → Nat\n  | .nil => 0" =>
        "4:3: matching is not supported where an index is no variable or constructor:\n  V (f n)";
    index_of_a_fixed_number "inductive V : Nat → Type where\n  | one (n : Nat) : V (n + 1)\ndef a (n : Nat) : (m : Nat) → V (m + n) → Nat\n  | _, .one k => k" =>
        "4:3: matching is not supported where an index is no variable or constructor:\n  V (m + n)";
    possible_case "inductive V : Nat → Type where\n  | nil : V 0\n  | one : V 1\n  | two : V 2\ndef a : V 1 → V 2 → Nat\n  | .one, .nil => 0" =>
        "5:1: no equation is given for V.one, V.two";
    anonymous_constructor "def a := ⟨1, 2⟩" => "1:10: the type of this is not known here";
    anonymous_constructor_of_many "def a : Bool := ⟨1⟩" => "1:17: `Bool` is no type with exactly one constructor";
    too_few_parts "theorem a : 1 = 1 ∧ 2 = 2 := ⟨rfl⟩" => "1:30: expected 2 terms between ⟨ and ⟩, found 1";
    unsupported_tactic "theorem a : 1 = 1 := by simp" =>
        "1:25: expected `exact` or `canonical` (no other tactic is supported), found `simp`";
    unknown_option "theorem a : 1 = 1 := by canonical +foo" =>
        "1:22: no option is called `foo`: expected simp, suggestions, destruct, monomorphize";
    unknown_setting "theorem a : 1 = 1 := by canonical (limit := 3)" => "1:36: expected the option `count`, found `limit`";
    unknown_premise "theorem a : 1 = 1 := by canonical [nothing]" => "1:36: unknown name `nothing`";
    private_name "private def a := 1" => "1:1: expected a declaration that is not private, found `private`";
    wrong_statement "theorem a : Nat := 3" => "1:1: the statement of theorem a is not a proposition";
    unknown_constant "theorem a : 1 = 1 := by canonical [Nat.foo, List.foo.bar]\ntheorem b : 1 = 1 := List.foo.bar" =>
        "1:36: unknown constant `Nat.foo`", "2:22: unknown constant `List.foo.bar`";
    other_universe "universe u v\ndef both {α β : Type u} (_ : α → Nat) (_ : β → Nat) : Prop := True\n\
        example (α : Type u) (β : Type v) (f : α → Nat) (g : List β → Nat) : Prop := both f g" =>
        "3:85: expected a term of type\n  ?m1 → Nat\nfound one of type\n  List β → Nat\nwhere ?m1 : Type u, but List β : Type v";
    false_proof "theorem a : 1 + 1 = 3 := rfl" =>
        "1:26: expected a term of type\n  1 + 1 = 3\nfound one of type\n  ?m17 = ?m17";
}

/// Nothing is to be found where the statement is no type: here no universe of `PUnit` makes both arguments of one universe.
#[test]
fn statements_that_do_not_check() {
    let source = "universe u v\nstructure Iso (α β : Type u) : Type u where\n  to : α → β\n\
                  def a {α : Type u} {β : Type v} : Iso (α × PUnit) β := by canonical\n\
                  theorem b {α : Type u} {β : Type v} : Nonempty (Iso (α × PUnit) β) := by canonical";
    let read = lean::read("test.lean", source);
    let places: Vec<_> = read.diagnostics.iter().map(|d| (d.line, d.column, d.declaration.as_deref())).collect();
    assert_eq!(places, [(4, 1, Some("a")), (5, 1, Some("b"))]);
    assert!(read.items.is_empty());
}

/// `f n k` is `k`, after 2ⁿ calls.
#[test]
fn too_long() {
    let f = "def f : Nat → Nat → Nat\n  | 0, k => k\n  | n + 1, k => f n (f n k)";
    let source = format!("{f}\ntheorem a (k : Nat) : f 60 k = k := rfl\ntheorem b (k : Nat) : f 2 k = k := rfl");
    faults(&source, &["4:37: this takes too many steps to read"]);
}

#[test]
fn deep_nesting() {
    let deep = format!("theorem a : {}1 = 1{} := rfl", "(".repeat(1000), ")".repeat(1000));
    faults(&deep, &["1:313: terms are nested too deep"]);
}

#[test]
fn no_file() {
    assert!(lean::read("empty.lean", "").diagnostics.is_empty());
}
