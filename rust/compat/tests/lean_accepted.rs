//! The subset: what is accepted, and what it means. Every declaration is checked by the kernel as it is read, so an
//! `example … := rfl` is a test by itself.

use canonical_compat::lean::{self, LeanFile};
use canonical_core::env::ConstantKind;
use canonical_core::print::{Style, print_type};

fn accepted(source: &str) -> LeanFile {
    let read = lean::read("test.lean", source);
    let faults: Vec<String> = read.diagnostics.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    read
}

/// The source is accepted, and the constants are of the types.
fn types(source: &str, expected: &[(&str, &str)]) {
    let read = accepted(source);
    for (name, ty) in expected {
        let info = read.env.find(name).unwrap_or_else(|| panic!("no constant {name}"));
        assert_eq!(print_type(&read.env, &read.env.store, info.val.ty, Style::Plain), *ty, "the type of {name}");
    }
}

#[test]
fn quantifiers_with_a_bound() {
    accepted(
        "example : (∀ x < 5, x = x) = ∀ x, x < 5 → x = x := rfl
         example : (∃ x ≥ 2, x = 3 ∨ x = 4) = ∃ x, x ≥ 2 ∧ (x = 3 ∨ x = 4) := rfl
         example (xs : List Nat) : (∀ x ∈ xs, ∃ y ≠ x, y ∈ xs) = ∀ x, x ∈ xs → ∃ y, y ≠ x ∧ y ∈ xs := rfl",
    );
}

#[test]
fn binders_and_variables() {
    types(
        "universe u v
         variable {α : Type u} (β : Type v) (a b : α) [Inhabited β]
         theorem uses (h : a = b) : b = a := h.symm
         theorem instances (x : β) : x = x := rfl
         def first (x : α) (_ : β) : α := x
         section
         variable (n : Nat)
         def inner := n + 1
         end
         def strict ⦃x : Nat⦄ (h : x = 0) : 0 = x := h.symm",
        &[
            ("uses", "{α : Type u} → (a : α) → (b : α) → a = b → b = a"),
            ("instances", "(β : Type v) → [x : Inhabited β] → (x_1 : β) → x_1 = x_1"),
            ("first", "{α : Type u} → (β : Type v) → α → β → α"),
            ("inner", "Nat → Nat"),
            ("strict", "⦃x : Nat⦄ → x = 0 → 0 = x"),
        ],
    );
}

/// Types of binders may be left out, and a variable without one is bracketed anew up to the end of the section.
#[test]
fn binders_without_types() {
    types(
        "theorem one (n) (h : n = 1) : n + 1 = 2 := congrArg Nat.succ h
         def list {α} (l : List α) : List α := l
         variable {α : Type} (a b : α)
         section
         variable (α) {a}
         theorem inner (h : a = b) : b = a := h.symm
         end
         theorem outer (h : a = b) : b = a := h.symm",
        &[
            ("one", "(n : Nat) → n = 1 → n + 1 = 2"),
            ("list", "{α : Type u_1} → List α → List α"),
            ("inner", "(α : Type) → {a : α} → (b : α) → a = b → b = a"),
            ("outer", "{α : Type} → (a : α) → (b : α) → a = b → b = a"),
        ],
    );
}

/// Names in headers that mean nothing become implicit binders, and what their types leave out.
#[test]
fn a_type_as_an_argument_takes_no_level() {
    types(
        "def a (f : Type 1 → Type → Prop) (α : Type) : Prop := f Type α",
        &[("a", "(Type 1 → Type → Prop) → Type → Prop")],
    );
}

#[test]
fn names_bound_automatically() {
    types(
        "theorem turned (h : x = y) : y = x := h.symm
         theorem empty (h : x = []) : [] = x := h.symm
         def comp (g : β → γ) (f : α → β) : α → γ := fun x => g (f x)
         inductive Vec (α : Type u) : Nat → Type u where
           | nil : Vec α 0
           | cons (a : α) (v : Vec α n) : Vec α (n + 1)
         def Vec.map (f : α → β) : Vec α n → Vec β n
           | nil => nil
           | cons a v => cons (f a) (v.map f)
         inductive HasLen : Vec α n → Nat → Prop where
           | mk (v : Vec α n) : HasLen v n
         inductive Palindrome : List α → Prop where
           | nil : Palindrome []
           | single (a : α) : Palindrome [a]
           | sandwich (a : α) (h : Palindrome l) : Palindrome ([a] ++ l ++ [a])
         structure Hom (f : α → β) where
           op : (x : Fin k) → x = x
         instance [Inhabited α] [Inhabited β] : Inhabited (α ×' β) := ⟨⟨default, default⟩⟩
         theorem asked : p ∧ q → q ∧ p := by canonical
         variable (zs : List δ) [DecidableEq δ]
         theorem self : zs = zs := rfl
         theorem short (h : x₁ = x₂') : x₂' = x₁ := h.symm
         set_option relaxedAutoImplicit true
         theorem long (h : one = two) : two = one := h.symm",
        &[
            ("turned", "{α : Sort u_1} → {x : α} → {y : α} → x = y → y = x"),
            ("empty", "{α : Type u_1} → {x : List α} → x = [] → [] = x"),
            ("comp", "{β : Sort u_1} → {γ : Sort u_2} → {α : Sort u_3} → (β → γ) → (α → β) → α → γ"),
            ("Vec.cons", "{α : Type u} → {n : Nat} → α → Vec α n → Vec α (n + 1)"),
            ("HasLen", "{α : Type u_1} → {n : Nat} → Vec α n → Nat → Prop"),
            (
                "Palindrome.sandwich",
                "{α : Type u_1} → {l : List α} → (a : α) → Palindrome l → Palindrome (a :: [] ++ l ++ a :: [])",
            ),
            ("Hom.op", "{α : Sort u_1} → {β : Sort u_2} → {f : α → β} → Hom f → {k : Nat} → (x : Fin k) → x = x"),
            ("asked", "{p : Prop} → {q : Prop} → p ∧ q → q ∧ p"),
            ("self", "{δ : Type u_1} → (zs : List δ) → [x : DecidableEq δ] → zs = zs"),
        ],
    );
}

#[test]
fn universes() {
    let read = accepted(
        "universe u
         def a.{v, w} (α : Sort w) (β : Type (max u v)) : Sort (imax w (max u v + 1 + 1)) := α → Type (max u v)
         def b (α : Type _) := List α",
    );
    let params = |name: &str| {
        let info = read.env.find(name).expect("a constant");
        info.val.level_params.iter().map(|&p| read.env.store.name_string(p)).collect::<Vec<_>>()
    };
    assert_eq!(params("a"), ["u", "v", "w"]);
    assert_eq!(params("b"), ["u_1"]);
}

/// The universes of a definition are told by its body as well; those that nothing tells are parameters.
#[test]
fn universes_told_by_the_body() {
    types(
        "universe u v
         def pair (α : Type u) : Type _ := α × Type v
         def only (α : Type _) (_ : α = Nat) : Nat := 1
         def units (α : Type u) := α × PUnit
         def tower : Nat → Type _
           | 0 => PUnit
           | n + 1 => tower n × Type u
         axiom Same (α β : Type v) : Prop
         axiom same {α β : Type v} : Same α β
         theorem fixed (α : Type u) : ∃ β : Type _, Same β (α × β) := ⟨PUnit, same⟩",
        &[
            ("pair", "Type u → Type (max u (v+1))"),
            ("only", "(α : Type) → α = Nat → Nat"),
            ("units", "Type u → Type (max u u_1)"),
        ],
    );
}

/// A universe beside which another one has to be no larger is taken to be the same.
#[test]
fn universes_of_units() {
    let read = accepted(
        "universe u v
         structure Iso (α β : Type u) : Type u where
           to : α → β
           inv : β → α
         def prod {α : Type u} : Iso (α × PUnit) α := ⟨fun p => p.1, fun a => (a, ⟨⟩)⟩
         def sum {α : Type u} : Iso (Option α) (α ⊕ PUnit) := ⟨fun _ => .inr ⟨⟩, fun _ => none⟩
         def never {α : Type u} : Iso (PEmpty ⊕ α) α := ⟨fun s => Sum.casesOn s (fun e => PEmpty.rec (fun _ => α) e) (fun a => a), .inr⟩
         def two {α : Type u} {β : Type v} : Iso (α × β) (β × α × PUnit) := ⟨fun p => (p.2, p.1, ⟨⟩), fun p => (p.2.1, p.1)⟩
         def pair (α : Type u) : Type u := α × PUnit
         theorem asked {α : Type u} : Nonempty (Iso (α × PUnit) α) := by canonical",
    );
    let params = |n: &str| read.env.find(n).expect("a constant").val.level_params.len();
    assert_eq!(["prod", "sum", "never", "two", "pair", "asked"].map(params), [1, 1, 1, 2, 1, 1]);
}

/// That one maximum of universes is another does not say which part of one is which part of the other.
#[test]
fn maxima_of_universes() {
    accepted(
        "universe u v w
         axiom fam (α : Type u) (β : Type v) : Nat → Type (max u v)
         axiom list (α : Type u) (β : Type v) : List (Type (max u v))
         axiom pairs : Type u → Type v → Type (max u v)
         def same (α : Type u) (β : Type v) : Nat → Type (max u v) := fam α β
         def turned (α : Type u) (β : Type v) : Nat → Type (max u v) := fam β α
         def commuted (α : Type u) (β : Type v) : Nat → Type (max v u) := fam α β
         def inside (α : Type u) (β : Type v) : List (Type (max u v)) := list β α
         def partial_ : Type v → Type u → Type (max u v) := pairs
         def uses (F : Nat → Type (max u v)) (α : Type v) (β : Type u) : Nat := 0
         def first (α : Type u) (β : Type v) : Nat := uses (fam β α) α β
         def second (α : Type u) (β : Type v) : Nat := uses (fam β α) β α
         theorem equal (l : List (Type (max u v))) (α : Type u) (β : Type v) (h : l = list β α) : l = list β α := h",
    );
}

#[test]
fn namespaces() {
    types(
        "namespace A
         def c := 1
         namespace B
         def d := c
         end B
         def f := B.d
         end A
         open A.B A
         def g := d + f",
        &[("A.B.d", "Nat"), ("A.f", "Nat"), ("g", "Nat")],
    );
}

/// `open` and `export` of some names only; the namespace may be one of those around.
#[test]
fn names_opened_and_exported() {
    accepted(
        "namespace A
         class Pt (α : Type) where
           base : α
           twice : α → α
         export Pt (base)
         example : @base = @Pt.base := rfl
         end A
         example : @A.base = @A.Pt.base := rfl
         section
         open A.Pt (base twice)
         example [A.Pt α] : twice (base : α) = A.Pt.twice A.Pt.base := rfl
         end
         def twice := 2
         example : twice = 2 := rfl",
    );
}

/// A name that may mean more than one constant means the one that fits.
#[test]
fn overloaded_names() {
    types(
        "def State : Type := Nat → Nat
         inductive Com : Type where
           | skip : Com
           | cond (b : State → Bool) (c d : Com) : Com
         open Com
         inductive Big : Com → State → State → Prop where
           | skip (s : State) : Big skip s s
           | yes {b : State → Bool} {c d : Com} {s t : State} (hb : b s = true) (h : Big c s t) : Big (cond b c d) s t
         def Com.flip : Com → Com
           | skip => skip
           | cond b c d => cond b d.flip c.flip
         def choose (b : Bool) (m n : Nat) : Nat := cond b m n
         def field (b : State → Bool) := (cond b skip skip).flip
         namespace A
         def one (n : Nat) := n
         end A
         namespace B
         def one (b : Bool) := b
         end B
         open A B
         def number := one 1
         def truth (b : Bool) := one b
         def both (n : Nat) (b : Bool) := (one n, one b)
         def typed : Bool := one (one true)",
        &[
            (
                "Big.yes",
                "{b : State → Bool} → {c : Com} → {d : Com} → {s : State} → {t : State} → \
             b s = Bool.true → Big c s t → Big (Com.cond b c d) s t",
            ),
            ("field", "(State → Bool) → Com"),
            ("number", "Nat"),
            ("truth", "Bool → Bool"),
            ("both", "Nat → Bool → Nat × Bool"),
        ],
    );
}

#[test]
fn operators() {
    types(
        "variable (a b c : Nat) (p q r : Prop) (x y : Bool) (xs ys : List Nat)
         theorem one : a + b * c ^ 2 - 1 = a + (b * (c ^ 2)) - 1 := rfl
         theorem two (h : p ∧ q ∨ ¬r → p ↔ q) : (((p ∧ q) ∨ (¬r)) → p) ↔ q := h
         theorem three : 1 :: xs ++ ys = (1 :: xs) ++ ys := rfl
         theorem four : (x && y || !x) = Bool.or (Bool.and x y) (Bool.not x) := rfl
         theorem five (h : x) : x = true := h
         theorem six (h : a ≥ b) : b ≤ a := h
         theorem seven : a ∣ a * b ↔ ∃ c, a * b = a * c := Iff.rfl
         theorem eight (h : a ∈ xs) : ¬a ∉ xs := fun k => k h
         theorem nine (f : Nat → Nat) : (f ∘ f) a = (f <| f a) := rfl
         theorem ten : (if a = b then 1 else 2) = @ite Nat (a = b) (Nat.decEq a b) 1 2 := rfl",
        &[
            ("two", "(p : Prop) → (q : Prop) → (r : Prop) → ((p ∧ q ∨ ¬r → p) ↔ q) → (p ∧ q ∨ ¬r → p) ↔ q"),
            ("seven", "(a : Nat) → (b : Nat) → a ∣ a * b ↔ (∃ c : Nat, a * b = a * c)"),
        ],
    );
}

/// `-a` binds as in Lean's prelude and takes part in a tree of operators, and `a⁻¹` is an atom.
#[test]
fn negatives_and_inverses() {
    accepted(
        "variable {R : Type} [Add R] [Sub R] [Mul R] [Neg R] [Inv R] [Zero R] [One R] [NatPow R] (a b : R) (f : R → R)
         example : (-a * b) = (-a) * b := rfl
         example : (-a + b) = (-a) + b := rfl
         example : (-a^2) = -(a^2) := rfl
         example : (a - -b) = HSub.hSub a (Neg.neg b) := rfl
         example : (a -b) = HSub.hSub a b := rfl
         example : (-1 + a) = (-1 : R) + a := rfl
         example : f a⁻¹ = f (Inv.inv a) := rfl
         example : a * b⁻¹⁻¹ = a * (Inv.inv (Inv.inv b)) := rfl
         example : (0 : R) = Zero.zero := rfl
         example : (1 : R) = One.one := rfl
         instance : Div R := ⟨fun a b => a * b⁻¹⟩
         example : a / b * b = (a * b⁻¹) * b := rfl",
    );
}

/// Products and sums of arbitrary sorts.
#[test]
fn products_and_sums_of_sorts() {
    types(
        "def swap (p : Nat ×' True) : True ×' Nat := ⟨p.2, p.1⟩
         def turn (m n : Nat) (h : m ≤ n ⊕' n < m) : n < m ⊕' m ≤ n := PSum.casesOn h .inr .inl
         def strong : Nat ×' Nat ⊕' True → Nat ×' (Nat ⊕' True) := fun _ => ⟨0, .inr trivial⟩
         def three : (n : Nat) ×' n = 3 := ⟨3, rfl⟩
         example : three.1 = 3 := three.2
         def primed (x' : Nat) : (y' : Nat) ×' y' = x' := ⟨x', rfl⟩",
        &[
            ("swap", "PProd Nat True → PProd True Nat"),
            ("turn", "(m : Nat) → (n : Nat) → PSum (m ≤ n) (n < m) → PSum (n < m) (m ≤ n)"),
            ("strong", "PSum (PProd Nat Nat) True → PProd Nat (PSum Nat True)"),
        ],
    );
}

/// What is an operand ends before an arrow, also where it would start a dependent type by itself.
#[test]
fn operands_before_an_arrow() {
    types(
        "variable {α : Type} (x : α) (xs ys : List α) (o : Option Nat) (p q r : Prop)
         theorem literal (h : xs = [] → False) : xs = [] → [] = ys → False := fun e _ => h e
         theorem one (h : xs = [x] → False) : ¬xs = [x] := h
         theorem ascription (h : o = (none : Option Nat) → False) : ¬o = none := h
         theorem proposition (h : p ∧ (q : Prop) → r) (k : ¬(q : Prop) → r) : p ∧ q → r := h
         def product : Type := Nat × (x : Nat) × Fin x → Nat
         theorem dependent (h : True ↔ (x : Nat) → x = x) : ∀ x : Nat, x = x := h.1 trivial",
        &[
            ("one", "{α : Type} → (x : α) → (xs : List α) → (xs = x :: [] → False) → ¬(xs = x :: [])"),
            ("ascription", "(o : Option Nat) → (o = Option.none → False) → ¬(o = Option.none)"),
            ("proposition", "(p : Prop) → (q : Prop) → (r : Prop) → (p ∧ q → r) → (¬q → r) → p ∧ q → r"),
        ],
    );
}

#[test]
fn premises_where_variables_are_left_out() {
    accepted(
        "structure Magma : Type 1 where
           carrier : Type
           op : carrier → carrier → carrier
         structure Hom (M N : Magma) : Type where
           fn : M.carrier → N.carrier
           pres : ∀ x y, fn (M.op x y) = N.op (fn x) (fn y)
         variable {α : Type} {β : Type}
         theorem used (M N : Magma) (g : Hom M N) : g = g := by canonical [g.pres]",
    );
}

#[test]
fn patterns_write_promoted_indices() {
    accepted(
        "inductive Fam : Nat → Nat → Type where
           | start (n : Nat) : Fam n n
           | more (n m : Nat) (f : Fam n m) : Fam n (m + 1)
         def Fam.len {n m : Nat} : Fam n m → Nat
           | .start _ => 0
           | .more _ _ f => f.len + 1
         theorem one (n : Nat) : (Fam.more n n (.start n)).len = 1 := rfl",
    );
}

#[test]
fn constructors_leave_out_parameters() {
    accepted(
        "inductive Pal {α : Type} : List α → Prop where
           | nil : Pal []
           | one (x : α) : Pal [x]
         inductive Part {α : Type} : List α → List α → Prop
           | nil : Part [] []
           | skip {xs ys : List α} (x : α) (h : Part xs ys) : Part xs (x :: ys)
         example : Pal ([] : List Nat) := Pal.nil",
    );
}

#[test]
fn terms() {
    accepted(
        "example (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
         example (p q r : Prop) (h : p ∧ q ∧ r) : r := h.2.2
         example : ∃ n : Nat, n * n = 9 := ⟨3, rfl⟩
         example : {n : Nat // n < 2} := ⟨1, Nat.le.refl⟩
         example {α : Type} (p : α → Prop) (h : {x : α // p x} → False) (x : α) : ¬p x := fun k => h ⟨x, k⟩
         example (a b : Nat) (h : a = b) : b = a := by exact h.symm
         example (xs : List Nat) : List Nat := xs.map fun x => x + 1
         example (xs : List (Nat × Nat)) : List Nat := xs.map (fun p => p.1)
         example : Nat := let n := 2; n + n
         example (p : Prop) (h : p) : p :=
           have k : p := h
           k
         example (p : Prop) (h : p) : p := show p from h
         example (n : Nat) : Nat := n.succ.pred
         example : Option Nat := .some 3
         example (p : Nat × Nat) : Nat := p.fst + p.2
         example (f : Nat → Nat) (h : ∀ x, f x = x) : f 3 = 3 := h _
         example {α : Type} (P : α → Prop) (a b : α) (h : a = b) (x : P a) : P b := Eq.rec (motive := fun y _ => P y) x h
         example {α : Type} (P : α → Prop) (a b : α) (h : a = b) (x : P a) : P b := h.rec x
         example (p : Prop) [inst : Decidable p] : p ∨ ¬p := Decidable.em p
         example (p q : Prop) (_ : p ∧ q) : p := ‹p ∧ q›.1
         example : ∀ ⦃n m : Nat⦄, n = m → m = n := fun n m h => (Eq.symm h : m = n)
         example (n : Nat) (h : Nat.below (motive := fun _ => Bool) n) :
           @Nat.rec (fun _ => Type) PUnit (fun _ => PProd Bool) n := h
         example : (fun x : Nat => x + 0) = fun x => x := rfl
         example (a : (x : Nat) × Fin x) : Nat := a.1
         example : Sum Nat Bool := Sum.inl (β := Bool) 3
         example (_ : 1 = 2) : 1 = 2 := ‹1 = 2›",
    );
}

/// Numerals in a motive have types that wait for each other: they are natural numbers, each in its turn.
#[test]
fn numerals_in_motives() {
    accepted(
        "theorem nested (x y : Nat) (b : (n : Nat) → cond (Nat.beq 0 n) 1 1 = 1) : cond (Nat.beq x y) 1 1 = 1 :=
           @Nat.rec (fun t => (n : Nat) → cond (Nat.beq t n) 1 1 = 1) b
             (fun n n_ih n_1 => @Nat.rec (fun t => cond (Nat.beq (Nat.succ n) t) 1 1 = 1) rfl (fun n_2 n_ih_1 => n_ih n_2) n_1) x y
         theorem twice (x y : Nat) : cond (Nat.beq x y) 1 1 = 1 :=
           @Nat.rec (fun t => (n : Nat) → cond (Nat.beq t n) 1 1 = 1)
             (fun n => @Nat.rec (fun t => cond (Nat.beq 0 t) 1 1 = 1) rfl (fun n_1 n_ih => rfl) n)
             (fun n n_ih n_1 => @Nat.rec (fun t => cond (Nat.beq (Nat.succ n) t) 1 1 = 1) rfl (fun n_2 n_ih_1 => n_ih n_2) n_1) x y",
    );
}

#[test]
fn boolean_equality() {
    accepted(
        "example : (3 == 3) = true := rfl
         example : (true == false) = false := rfl
         example {α : Type} [DecidableEq α] (x y : α) : (x == y) = decide (x = y) := rfl
         inductive Single where
           | one
         instance : BEq Single := ⟨fun _ _ => true⟩
         instance : DecidableEq Single := fun a b => Single.rec (motive := fun a => Decidable (a = b)) (Single.rec (isTrue rfl) b) a
         example (x y : Single) : (x == y) = true := rfl",
    );
}

/// The order of the natural numbers is decided, as in Lean's prelude.
#[test]
fn decidable_order() {
    accepted(
        "def largest : List Nat → Nat
           | [] => 0
           | n :: ns => if largest ns < n then n else largest ns
         example : largest [3, 7, 2] = 7 := rfl
         example : (if 3 ≤ 4 then 1 else 2) = 1 := rfl
         example : (if 3 > 4 then 1 else 2) = 2 := rfl
         example : decide (5 ≥ 5) = true := rfl
         example (m n : Nat) : decide (m < n) = @decide (m < n) (Nat.decLt m n) := rfl
         example (m n : Nat) : Nat.decLt m n = Nat.decLe (m + 1) n := rfl",
    );
}

#[test]
fn universes_of_the_library() {
    accepted(
        "example.{u, v} {α : Type u} {β : Type v} (f : α → α) (g : β → β) (x : α × β) :
           Prod.map f g x = (f x.1, g x.2) := rfl",
    );
}

#[test]
fn inductive_types() {
    let read = accepted(
        "universe u
         inductive Color where
           | red
           | green
         inductive Tree (α : Type u) where
           | leaf : Tree α
           | node (l : Tree α) (x : α) (r : Tree α)
         inductive Star {α : Type u} (r : α → α → Prop) : α → α → Prop where
           | refl (a : α) : Star r a a
           | tail {a b c : α} (h : Star r a b) (k : r b c) : Star r a c
         inductive Rose (α : Type u) where
           | node (x : α) (ts : List (Rose α))
         inductive W (α : Type u) (β : α → Type u) where
           | sup (a : α) (f : β a → W α β)
         variable (α : Type u)
         inductive Pair where
           | mk (a b : α)
         def Pair.swap : Pair α → Pair α
           | mk a b => mk b a",
    );
    // The first index of `Star` is the same everywhere, and so a parameter.
    let star = read.env.find("Star").and_then(|i| read.env.inductive(i.val.name)).expect("an inductive type");
    assert_eq!((star.num_params, star.num_indices), (3, 1));
    let constants = ["Tree.casesOn", "Tree.recOn", "Tree.below", "Tree.brecOn", "Rose.casesOn", "W.brecOn", "Pair.mk"];
    for name in constants {
        assert!(read.env.find(name).is_some(), "{name}");
    }
    assert!(read.env.find("Color.below").is_none());
}

/// Types that are declared together have recursors with a motive for each, and are matched as others are.
#[test]
fn types_declared_together() {
    types(
        "universe u
         mutual
         inductive Even : Nat → Prop
           | zero : Even 0
           | succ {n : Nat} (h : Odd n) : Even (n + 1)
         inductive Odd : Nat → Prop
           | succ {n : Nat} (h : Even n) : Odd (n + 1)
         end
         theorem two : Even 2 := .succ (.succ .zero)
         theorem pred {n : Nat} : Even (n + 1) → Odd n
           | .succ h => h
         variable (α : Type u)
         mutual
         inductive Tree
           | node (a : α) (ts : Forest)
         inductive Forest
           | nil
           | cons (t : Tree) (f : Forest)
         end
         variable {β : Type u}
         def Tree.root : Tree β → β
           | node a _ => a
         def Forest.first : Forest β → Option β
           | nil => none
           | cons t _ => some t.root
         example : Forest.first (.cons (.node 1 .nil) .nil) = some 1 := rfl
         mutual
         inductive A (α : Type) where
           | mk (b : B α)
         inductive B (α : Type) where
           | mk (f : α → A α)
         end",
        &[
            ("Tree", "Type u → Type u"),
            ("Tree.node", "{α : Type u} → α → Forest α → Tree α"),
            ("Forest.cons", "{α : Type u} → Tree α → Forest α → Forest α"),
            (
                "Odd.rec",
                "{motive_1 : (n : Nat) → Even n → Prop} → {motive_2 : (n : Nat) → Odd n → Prop} → \
                 motive_1 0 Even.zero → ({n : Nat} → (h : Odd n) → motive_2 n h → motive_1 (n + 1) (Even.succ h)) → \
                 ({n : Nat} → (h : Even n) → motive_1 n h → motive_2 (n + 1) (Odd.succ h)) → \
                 {n : Nat} → (t : Odd n) → motive_2 n t",
            ),
            (
                "Odd.recOn",
                "{motive_1 : (n : Nat) → Even n → Prop} → {motive_2 : (n : Nat) → Odd n → Prop} → {n : Nat} → (t : Odd n) → \
                 motive_1 0 Even.zero → ({n_1 : Nat} → (h : Odd n_1) → motive_2 n_1 h → motive_1 (n_1 + 1) (Even.succ h)) → \
                 ({n_1 : Nat} → (h : Even n_1) → motive_1 n_1 h → motive_2 (n_1 + 1) (Odd.succ h)) → motive_2 n t",
            ),
        ],
    );
}

#[test]
fn recursion() {
    accepted(
        "def fib : Nat → Nat
           | 0 => 0
           | 1 => 1
           | n + 2 => fib n + fib (n + 1)
         example : fib 10 = 55 := rfl
         def half : Nat → Nat
           | n + 2 => half n + 1
           | _ => 0
         example : half 9 = 4 := rfl
         def zip {α β : Type} : List α → List β → List (α × β)
           | a :: as, b :: bs => (a, b) :: zip as bs
           | _, _ => []
         example : zip [1, 2, 3] [true, false] = [(1, true), (2, false)] := rfl
         def ack : Nat → Nat → Nat
           | 0, n => n + 1
           | m + 1, 0 => ack m 1
           | m + 1, n + 1 => ack m (n + 1)
         inductive Vec (α : Type) : Nat → Type where
           | nil : Vec α 0
           | cons {n : Nat} (x : α) (xs : Vec α n) : Vec α (n + 1)
         def Vec.map {α β : Type} (f : α → β) : {n : Nat} → Vec α n → Vec β n
           | _, nil => nil
           | _, cons x xs => cons (f x) (xs.map f)
         def Vec.sum : (n : Nat) → Vec Nat n → Nat
           | _, .nil => 0
           | _, .cons x xs => x + Vec.sum _ xs
         example : Vec.sum 2 ((Vec.cons 1 (.cons 2 .nil)).map (fun x => x + 1)) = 5 := rfl
         def swap {α β : Type} : α × β → β × α
           | (a, b) => (b, a)
         def exec : (p : Prop) → p ∨ p → p
           | _, .inl h => h
           | _, .inr h => h
         theorem le_add : (m n : Nat) → m ≤ m + n
           | _, 0 => Nat.le.refl
           | m, n + 1 => Nat.le.step (le_add m n)
         inductive W (α : Type) (β : α → Type) where
           | sup (a : α) (f : β a → W α β)
         def W.depth {α : Type} {β : α → Type} (choose : (a : α) → β a) : W α β → Nat
           | sup a f => (f (choose a)).depth choose + 1",
    );
}

/// Functions that call each other, over types that are declared together or over one type.
#[test]
fn functions_that_call_each_other() {
    types(
        "universe u
         mutual
         inductive Tree (α : Type u)
           | node (a : α) (ts : Forest α)
         inductive Forest (α : Type u)
           | nil
           | cons (t : Tree α) (ts : Forest α)
         end
         variable {α : Type u}
         mutual
         def Tree.flat (acc : List α) : Tree α → List α
           | node a ts => a :: ts.flat acc
         def Forest.flat (acc : List α) : Forest α → List α
           | nil => acc
           | cons t ts => t.flat (ts.flat acc)
         end
         mutual
         def Tree.map (f : α → β) : Tree α → Tree β
           | node a ts => .node (f a) (ts.map f)
         def Forest.map (f : α → β) : Forest α → Forest β
           | nil => .nil
           | cons t ts => .cons (t.map f) (ts.map f)
         end
         example : Tree.flat [] (Tree.map Nat.succ (.node 1 (.cons (.node 2 .nil) .nil))) = [2, 3] := rfl
         mutual
         theorem Tree.map_id : (t : Tree α) → t.map (fun x => x) = t
           | node a ts => congrArg (node a) (Forest.map_id ts)
         theorem Forest.map_id : (ts : Forest α) → ts.map (fun x => x) = ts
           | nil => rfl
           | cons t ts => (congrArg (fun s => Forest.cons s (ts.map fun x => x)) (Tree.map_id t)).trans
               (congrArg (cons t) (Forest.map_id ts))
         end
         mutual
         def isEven : Nat → Bool
           | 0 => true
           | n + 1 => isOdd n
         def isOdd : Nat → Bool
           | 0 => false
           | n + 1 => isEven n
         end
         example : isEven 10 = true := rfl
         example (n : Nat) : isEven (n + 1) = isOdd n := rfl",
        &[
            ("Tree.flat", "{α : Type u} → List α → Tree α → List α"),
            ("Tree.map", "{α : Type u} → {β : Type u_1} → (α → β) → Tree α → Tree β"),
            (
                "Forest.flat.eq_2",
                "{α : Type u} → (acc : List α) → (t : Tree α) → (ts : Forest α) → \
                 Forest.flat acc (Forest.cons t ts) = Tree.flat (Forest.flat acc ts) t",
            ),
            ("isEven.eq_2", "(n : Nat) → isEven (Nat.succ n) = isOdd n"),
        ],
    );
}

/// A name of a definition is a variable in a pattern, unless the definition is marked.
#[test]
fn definitions_in_patterns() {
    accepted(
        "def one := Nat.succ .zero
         def f : Nat → Nat
           | one => one + 1
         example : f 5 = 6 := rfl
         @[match_pattern] def unit := Nat.zero
         def g : Nat → Nat
           | unit => 3
           | _ => 4
         example : g 1 = 4 := rfl",
    );
}

/// A recursive call goes without the arguments after the one that is smaller.
#[test]
fn recursion_without_later_arguments() {
    accepted(
        "inductive Instr where
           | push (n : Nat)
           | pop
         def exec : Instr → List Nat → Option (List Nat)
           | .push n, s => some (n :: s)
           | .pop, _ :: s => some s
           | .pop, [] => none
         def run : List Instr → List Nat → Option (List Nat)
           | [], s => some s
           | i :: p, s => Option.bind (exec i s) (run p)
         example : run [.push 1, .push 2, .pop] [] = some [1] := rfl
         theorem run_cons (i : Instr) (p : List Instr) (s : List Nat) : run (i :: p) s = (exec i s).bind (run p) := rfl
         def add (k : Nat) : Nat → Nat → Nat
           | 0, n => n + k
           | m + 1, n => (fun f => f (f n)) (add (k + 1) m)
         def iter {α : Type} (f : α → α) : Nat → α → α
           | 0 => fun x => x
           | n + 1 => f ∘ iter f n
         example : iter Nat.succ 3 4 = 7 := rfl
         def twice : (α : Type) → Nat → α → α × List α
           | _, 0, x => (x, [])
           | α, n + 1, x => (fun g => (x, x :: (g x).2)) (twice α n)",
    );
}

/// What is an index of what is matched varies, although it stands before the colon.
#[test]
fn indices_before_the_colon() {
    let read = accepted(
        "inductive Vec (α : Type) : Nat → Type where
           | nil : Vec α 0
           | cons {n : Nat} (x : α) (xs : Vec α n) : Vec α (n + 1)
         namespace Vec
         def toList {α : Type} {n : Nat} : Vec α n → List α
           | nil => []
           | cons x xs => x :: xs.toList
         def map {α β : Type} {n : Nat} (f : α → β) : Vec α n → Vec β n
           | nil => nil
           | cons x xs => cons (f x) (xs.map f)
         theorem map_id {α : Type} {n : Nat} : (v : Vec α n) → v.map (fun x => x) = v
           | nil => rfl
           | cons x xs => congrArg (cons x) (map_id xs)
         def isNil {α : Type} {n : Nat} : Vec α n → Bool
           | nil => true
           | cons _ _ => false
         end Vec
         theorem le_succ {m n : Nat} : m ≤ n → m ≤ n + 1
           | .refl => .step .refl
           | .step h => .step (le_succ h)",
    );
    let ty = read.env.find("Vec.map.eq_2").expect("an equation").val.ty;
    assert_eq!(
        print_type(&read.env, &read.env.store, ty, Style::Plain),
        "{α : Type} → {β : Type} → (f : α → β) → (n : Nat) → (x : α) → (xs : Vec α n) → \
         Vec.map f (Vec.cons x xs) = Vec.cons (f x) (Vec.map f xs)"
    );
}

/// Indices that are constructors say which constructors there can be: for the others no equation is given.
#[test]
fn impossible_cases() {
    let read = accepted(
        "inductive Vec (α : Type) : Nat → Type where
           | nil : Vec α 0
           | cons {n : Nat} (a : α) (v : Vec α n) : Vec α (n + 1)
         inductive Pos : Nat → Type where
           | zero {n : Nat} : Pos (n + 1)
           | succ {n : Nat} (i : Pos n) : Pos (n + 1)
         namespace Vec
         variable {α β : Type}
         def get : {n : Nat} → Vec α n → Pos n → α
           | _, .cons a _, .zero => a
           | _, .cons _ v, .succ i => v.get i
         example : get (.cons 1 (.cons 2 .nil)) (.succ .zero) = 2 := rfl
         def head {n : Nat} : Vec α (n + 1) → α
           | .cons a _ => a
         def tail {n : Nat} : Vec α (n + 1) → Vec α n
           | .cons _ v => v
         theorem head_tail {n : Nat} : (v : Vec α (n + 1)) → cons v.head v.tail = v
           | .cons _ _ => rfl
         def zip {n : Nat} : Vec α n → Vec β n → Vec (α × β) n
           | .nil, .nil => .nil
           | .cons a v, .cons b w => .cons (a, b) (v.zip w)
         example : zip (.cons 1 (.cons 2 .nil)) (.cons true (.cons false .nil)) = .cons (1, true) (.cons (2, false) .nil) := rfl
         def last : {n : Nat} → Vec α (n + 1) → α
           | 0, .cons a .nil => a
           | _ + 1, .cons _ v => v.last
         example : last (.cons 1 (.cons 2 .nil)) = 2 := rfl
         def second : Vec α 2 → α
           | .cons _ (.cons a .nil) => a
         end Vec
         def nth {α : Type} : (xs : List α) → (i : Nat) → i < xs.length → α
           | x :: _, 0, _ => x
           | _ :: xs, i + 1, h => nth xs i (Nat.le_of_succ_le_succ h)
         example : nth [3, 4] 1 (Nat.le.refl) = 4 := rfl
         theorem succ_inj {m n : Nat} : m + 1 = n + 1 → m = n
           | rfl => rfl
         theorem le_of {m n : Nat} : m + 1 ≤ n + 1 → m ≤ n
           | .refl => .refl
           | .step h => Nat.le_trans (Nat.le_succ m) h
         inductive Even : Nat → Prop where
           | zero : Even 0
           | step {n : Nat} (h : Even n) : Even (n + 2)
         theorem Even.pred {n : Nat} : Even (n + 2) → Even n
           | .step h => h
         def pick : (n : Nat) → Even (n + 1) → Nat
           | 1, _ => 3
           | n + 2, _ => n",
    );
    let ty =
        |n: &str| print_type(&read.env, &read.env.store, read.env.find(n).expect("an equation").val.ty, Style::Plain);
    assert_eq!(
        ty("Vec.get.eq_1"),
        "{α : Type} → (a : α) → (n : Nat) → (v : Vec α n) → Vec.get (Vec.cons a v) Pos.zero = a"
    );
    assert_eq!(
        ty("Vec.last.eq_2"),
        "{α : Type} → (a : α) → (n : Nat) → (v : Vec α (Nat.succ n)) → Vec.last (Vec.cons a v) = Vec.last v"
    );
}

/// `rfl` as a pattern is `Eq.refl`.
#[test]
fn equations_matched() {
    accepted(
        "variable {α β : Type}
         theorem turned {a b : α} : a = b → b = a
           | rfl => rfl
         theorem joined {a b c : α} : a = b → b = c → a = c
           | rfl, rfl => rfl
         theorem moved {P : α → Prop} {a b : α} : a = b → P a → P b
           | rfl, h => h
         theorem mapped (f : α → β) : {a b : α} → a = b → f a = f b
           | _, _, rfl => rfl",
    );
}

#[test]
fn patterns_by_name() {
    accepted(
        "universe u v
         inductive HList {ι : Type u} (f : ι → Type v) : List ι → Type (max u v) where
           | nil : HList f []
           | cons {i : ι} {is : List ι} (x : f i) (xs : HList f is) : HList f (i :: is)
         open HList
         def forget {ι : Type u} {f : ι → Type v} : {is : List ι} → HList f is → List ι
           | _, nil => []
           | _, cons (i := i) _ xs => i :: forget xs
         example : forget (cons (f := fun n => Fin n) (i := 2) ⟨1, Nat.le.refl⟩ nil) = [2] := rfl
         structure Point where
           x : Nat
           y : Nat
         def Point.swap : Point → Point
           | mk (y := b) a => mk b a
         def Point.second : Point → Nat
           | .mk (x := _) (y := .succ b) => b
           | _ => 0
         example : Point.second ⟨1, 3⟩ = 2 := rfl
         example : Point.swap ⟨1, 3⟩ = ⟨3, 1⟩ := rfl",
    );
}

/// The instance of a recursive call is the one that the function takes, and so fixed.
#[test]
fn recursion_with_instances() {
    accepted(
        "variable {α : Type}
         def remove [DecidableEq α] (a : α) : List α → List α
           | [] => []
           | x :: xs => if a = x then remove a xs else x :: remove a xs
         def distinct [DecidableEq α] : List α → List α
           | [] => []
           | x :: xs => x :: remove x (distinct xs)
         example : distinct [1, 2, 1, 3, 2] = [1, 2, 3] := rfl",
    );
}

/// Arguments before the colon, from the first that is not the same in every recursive call on, vary as those after it.
#[test]
fn arguments_that_vary() {
    let read = accepted(
        "variable {α β : Type}
         def foldl (f : β → α → β) (z : β) : List α → β
           | [] => z
           | x :: xs => foldl f (f z x) xs
         example : foldl Nat.sub 10 [1, 2, 3] = 4 := rfl
         def reverseOnto (ys : List α) : List α → List α
           | [] => ys
           | y :: xs => reverseOnto (y :: ys) xs
         example : reverseOnto [3] [2, 1] = [1, 2, 3] := rfl
         inductive Vec (α : Type) : Nat → Type where
           | nil : Vec α 0
           | cons {n : Nat} (x : α) (xs : Vec α n) : Vec α (n + 1)
         def Vec.get (d : α) (i : Nat) (k : Nat) : (n : Nat) → Vec α n → α
           | _, nil => d
           | _, cons x xs => if i = k then x else Vec.get d i (k + 1) _ xs
         example : Vec.get 7 1 0 2 (.cons 5 (.cons 6 .nil)) = 6 := rfl
         theorem shift (m : Nat) (k : Nat) : (n : Nat) → m + k + n = m + n + k
           | 0 => rfl
           | n + 1 => (congrArg Nat.succ (shift m k n)).trans (Nat.succ_add (m + n) k).symm",
    );
    let shown = |n: &str| {
        let info = read.env.find(n).expect("a constant");
        print_type(&read.env, &read.env.store, info.val.ty, Style::Plain)
    };
    assert_eq!(shown("foldl"), "{α : Type} → {β : Type} → (β → α → β) → β → List α → β");
    assert_eq!(shown("foldl.eq_1"), "{α : Type} → {β : Type} → (f : β → α → β) → (z : β) → foldl f z [] = z");
    assert_eq!(
        shown("foldl.eq_2"),
        "{α : Type} → {β : Type} → (f : β → α → β) → (z : β) → (head : α) → (tail : List α) → \
         foldl f z (head :: tail) = foldl f (f z head) tail"
    );
}

#[test]
fn equations() {
    let read = accepted(
        "def add : Nat → Nat → Nat
           | n, 0 => n
           | n, m + 1 => Nat.succ (add n m)
         def plain (n : Nat) : Nat := n + 1",
    );
    let info = read.env.find("add").expect("a constant");
    let eqns = &read.env.attrs(info.val.name).expect("attributes").eqns;
    let shown = |n| print_type(&read.env, &read.env.store, read.env.get(n).expect("an equation").val.ty, Style::Plain);
    let shown: Vec<String> = eqns.iter().map(|&n| shown(n)).collect();
    assert_eq!(
        shown,
        ["(n : Nat) → add n Nat.zero = n", "(n : Nat) → (n_1 : Nat) → add n (Nat.succ n_1) = Nat.succ (add n n_1)"]
    );
    let plain = read.env.find("plain").expect("a constant").val.name;
    assert!(read.env.attrs(plain).is_none_or(|a| a.eqns.is_empty()));
}

/// A type that is computed by recursion is unfolded by the equations of the function, and else stays as it is written.
#[test]
fn recursion_into_computed_types() {
    accepted(
        "inductive Ty : Type where
           | base : Ty
           | arr (a b : Ty) : Ty
         def Ty.den (B : Type) : Ty → Type
           | base => B
           | arr a b => den B a → den B b
         def Env (B : Type) : List Ty → Type
           | [] => Unit
           | a :: Γ => a.den B × Env B Γ
         inductive Var : List Ty → Ty → Type where
           | zero {Γ : List Ty} {a : Ty} : Var (a :: Γ) a
           | succ {Γ : List Ty} {a b : Ty} (x : Var Γ a) : Var (b :: Γ) a
         inductive Tm : List Ty → Ty → Type where
           | var {Γ : List Ty} {a : Ty} (x : Var Γ a) : Tm Γ a
           | lam {Γ : List Ty} {a b : Ty} (t : Tm (a :: Γ) b) : Tm Γ (.arr a b)
           | app {Γ : List Ty} {a b : Ty} (t : Tm Γ (.arr a b)) (s : Tm Γ a) : Tm Γ b
         def Var.get {B : Type} : {Γ : List Ty} → {a : Ty} → Var Γ a → Env B Γ → a.den B
           | _, _, zero, e => e.1
           | _, _, succ x, e => x.get e.2
         def Tm.eval {B : Type} : {Γ : List Ty} → {a : Ty} → Tm Γ a → Env B Γ → a.den B
           | _, _, var x, e => x.get e
           | _, .arr a b, lam t, e => fun v => eval t (v, e)
           | _, _, app t s, e => eval t e (eval s e)
         def Tm.eval' (B : Type) : {Γ : List Ty} → {a : Ty} → Tm Γ a → Env B Γ → a.den B
           | _, _, var x, e => x.get e
           | _, .arr a b, lam t, e => fun (v : a.den B) => eval' B t (v, e)
           | _, _, app t s, e => eval' B t e (eval' B s e)
         example (B : Type) (x : B) (e : Env B []) : Tm.eval (.lam (.var .zero) : Tm [] (.arr .base .base)) e x = x := rfl
         def Power (α : Type) : Nat → Type
           | 0 => PUnit
           | n + 1 => α × Power α n
         def second (x : Power Nat 3) : Nat := x.2.1
         def three : Power Nat 3 := (1, 2, 3, ⟨⟩)
         example : second three = 2 := rfl",
    );
}

/// Recursion computes on constructors: an equation with a variable there is stated for each of them.
#[test]
fn equations_by_cases() {
    let read = accepted(
        "def inc : Bool → List Bool → List Bool
           | false, bs => bs
           | true, [] => [true]
           | true, false :: bs => true :: bs
           | true, true :: bs => false :: inc true bs
         example : inc true [true, false] = [false, true] := rfl
         example (b : Bool) (bs : List Bool) : inc false (b :: bs) = b :: bs := rfl
         def minus : Nat → Nat → Nat
           | n, 0 => n
           | 0, _ => 0
           | n + 1, m + 1 => minus n m
         inductive Vec : Nat → Type where
           | nil : Vec 0
           | cons {n : Nat} (xs : Vec n) : Vec (n + 1)
         def Vec.size : Bool → (n : Nat) → Vec n → Nat
           | true, _, _ => 0
           | false, _, nil => 0
           | false, _, cons xs => Vec.size false _ xs + 1",
    );
    let equations = |f: &str| {
        let info = read.env.find(f).expect("a constant");
        let eqns = &read.env.attrs(info.val.name).expect("attributes").eqns;
        let ty = |&n| read.env.get(n).expect("an equation").val.ty;
        eqns.iter().map(|n| print_type(&read.env, &read.env.store, ty(n), Style::Plain)).collect::<Vec<_>>()
    };
    assert_eq!(
        equations("inc")[..2],
        ["inc Bool.false [] = []", "(head : Bool) → (tail : List Bool) → inc Bool.false (head :: tail) = head :: tail"]
    );
    assert_eq!(equations("inc").len(), 5);
    assert_eq!(
        equations("minus")[..2],
        ["minus Nat.zero Nat.zero = Nat.zero", "(n : Nat) → minus (Nat.succ n) Nat.zero = Nat.succ n"]
    );
    assert_eq!(equations("Vec.size").len(), 4);
}

#[test]
fn structures_and_classes() {
    types(
        "universe u
         structure Point (α : Type u) where
           x : α
           y : α
         structure Point3 (α : Type u) extends Point α where
           z : α
         def Point3.first {α : Type u} (p : Point3 α) : α := p.x
         def origin : Point3 Nat := { x := 0, y := 0, z := 0 }
         example : origin.y = 0 := rfl
         class Magma (α : Type u) extends Mul α where
           comm : ∀ a b : α, a * b = b * a
         class Unital (α : Type u) extends Magma α where
           one : α
           one_mul (a : α) : one * a = a
         open Unital
         theorem mul_one {α : Type u} [Unital α] (a : α) : a * one = a := (Magma.comm a one).trans (one_mul a)
         instance : Unital Nat where
           mul := Nat.mul
           comm := Nat.mul_comm
           one := 1
           one_mul := Nat.one_mul
         example (n : Nat) : n * Unital.one = n := mul_one n
         instance {α β : Type} [Inhabited α] [Inhabited β] : Inhabited (Sum α β) := ⟨.inl default⟩",
        &[
            ("Point.x", "{α : Type u} → Point α → α"),
            ("Point3.toPoint", "{α : Type u} → Point3 α → Point α"),
            ("Magma.comm", "{α : Type u} → [self : Magma α] → (a : α) → (b : α) → a * b = b * a"),
            ("Unital.one", "{α : Type u} → [self : Unital α] → α"),
            ("OfNat.ofNat", "{α : Type u} → (n : Nat) → [self : OfNat α n] → α"),
            ("instUnitalNat", "Unital Nat"),
        ],
    );
}

/// What a structure with sources leaves out is what the first source has of it; a parent is taken whole where it can be.
#[test]
fn structures_with_sources() {
    types(
        "structure Point where
           x : Nat
           y : Nat
         structure Point3 extends Point where
           z : Nat
         def set (p : Point) : Point := { p with x := 1 }
         example : set = fun p => Point.mk 1 p.y := rfl
         def inner (p : Point3) : Point3 := { p with x := 1 }
         example : inner = fun p => Point3.mk (Point.mk 1 p.toPoint.y) p.z := rfl
         def outer (p : Point3) : Point3 := { p with z := 1 }
         example : outer = fun p => Point3.mk p.toPoint 1 := rfl
         def up (p : Point) : Point3 := { p with z := 1 }
         def down (p : Point3) : Point := { p with }
         example : down = fun p => p.toPoint := rfl
         def typed (p : Point) := { p with y := 2 }
         def called (f : Nat → Point) : Point := { f 1 with x := 2 }
         example : called = fun f => let p := f 1; Point.mk 2 p.y := rfl
         def two (p : Point) (q : Point3) : Point3 := { p, q with y := 0 }
         example : two = fun p q => Point3.mk (Point.mk p.x 0) q.z := rfl
         class Unital (α : Type) extends Mul α, One α where
           one_mul : ∀ a : α, 1 * a = a
         class Inverse (α : Type) extends Unital α, Inv α where
           inv_mul : ∀ a : α, a⁻¹ * a = 1
         def with_inverse (u : Unital α) (inv : α → α) (h : ∀ a, inv a * a = 1) : Inverse α :=
           { u with inv := inv, inv_mul := h }
         example (u : Unital α) (i) (h) : (with_inverse u i h).toUnital = u := rfl",
        &[("typed", "Point → Point")],
    );
}

/// A parent with a field that is there already is no field: what is new in it is copied, and it is made of fields.
#[test]
fn parents_that_share_fields() {
    types(
        "universe u
         class Semigroup (A : Type u) extends Mul A where
           mul_assoc : ∀ a b c : A, a * b * c = a * (b * c)
         class CommSemigroup (A : Type u) extends Semigroup A where
           mul_comm : ∀ a b : A, a * b = b * a
         class Monoid (A : Type u) extends Semigroup A where
           one : A
           one_mul (a : A) : one * a = a
         class CommMonoid (A : Type u) extends Monoid A, CommSemigroup A
         class Group (A : Type u) extends Monoid A where
           inv : A → A
           inv_mul (a : A) : inv a * a = one
         class CommGroup (A : Type u) extends Group A, CommMonoid A
         theorem swap {A : Type u} [CommSemigroup A] (a b : A) : a * b = b * a := CommSemigroup.mul_comm a b
         theorem group {A : Type u} [CommGroup A] (a b : A) : a * b = b * a := swap a b
         instance : CommMonoid Nat where
           mul := Nat.mul
           mul_assoc := Nat.mul_assoc
           one := 1
           one_mul := Nat.one_mul
           mul_comm := Nat.mul_comm
         example (m n : Nat) : m * n = n * m := swap m n
         structure P where
           x : Nat
           y : Nat
         structure Q where
           x : Nat
           z : Nat
         def Q.double (q : Q) : Nat := q.x + q.z
         structure R extends P, Q where
           w : x = z
         def one : R := { x := 1, y := 2, z := 1, w := rfl }
         example (r : R) : r.toQ.x = r.x ∧ r.toQ.z = r.z := ⟨rfl, rfl⟩
         example : one.double = 2 := rfl
         structure S (α : Type u) extends R where
           v : α
         structure T (α : Type u) extends Q, S α
         def both (t : T Nat) : Nat := t.toS.double + t.v
         example (t : T Nat) : t.toS.toQ = t.toQ := rfl",
        &[
            (
                "CommMonoid.mk",
                "{A : Type u} → [toMonoid : Monoid A] → ((a : A) → (b : A) → a * b = b * a) → CommMonoid A",
            ),
            ("CommMonoid.toCommSemigroup", "{A : Type u} → [self : CommMonoid A] → CommSemigroup A"),
            ("CommGroup.toCommMonoid", "{A : Type u} → [self : CommGroup A] → CommMonoid A"),
            ("R.mk", "(toP : P) → (z : Nat) → P.x toP = z → R"),
            ("R.toQ", "R → Q"),
            ("T.mk", "{α : Type u} → (toQ : Q) → Nat → Q.x toQ = Q.z toQ → α → T α"),
        ],
    );
}

/// The instance that a class takes as a parameter is told by the instance of the class.
#[test]
fn classes_over_instances() {
    types(
        "universe u v
         class Mon (M : Type u) extends Mul M where
           one : M
         class Group (G : Type u) extends Mon G where
           inv : G → G
         class Action (M : Type u) (X : Type v) [Mon M] where
           act : M → X → X
           mul_act (a b : M) (x : X) : act (a * b) x = act a (act b x)
         class Marked (M : Type u) [Mon M] (X : Type v) [Action M X] where
           mark : X
         open Action
         variable {G : Type u} {X : Type v} [Group G] [Action G X]
         theorem twice (a : G) (x : X) : act (a * a) x = act a (act a x) := mul_act a a x
         theorem named (a : G) (x : X) (h : act (M := G) (X := X) a x = x) : act a x = x := h
         def orbit (x y : X) : Prop := ∃ a : G, act a x = y
         theorem marked [Marked G X] (a : G) (h : act a (Marked.mark G : X) = Marked.mark G) :
           act a (Marked.mark G : X) = Marked.mark G := h
         instance {α : Type u} : Action G (α → X) where
           act a f x := act a (f x)
           mul_act a b f := funext fun x => mul_act a b (f x)
         example {α : Type u} (a : G) (f : α → X) (x : α) : act a f x = act a (f x) := rfl",
        &[("Action.act", "{M : Type u} → {X : Type v} → {x : Mon M} → [self : Action M X] → M → X → X")],
    );
}

/// `?M ?A` against `M A`, where `M` is a variable, is what it looks like: `M` and `A`.
#[test]
fn type_constructors_that_are_variables() {
    types(
        "universe u
         class Mon (M : Type u → Type u) where
           ret {A : Type u} : A → M A
           bind {A B : Type u} : M A → (A → M B) → M B
           bind_ret {A : Type u} (x : M A) : bind x ret = x
           assoc {A B C : Type u} (x : M A) (f : A → M B) (g : B → M C) : bind (bind x f) g = bind x (fun a => bind (f a) g)
         open Mon
         variable {M : Type u → Type u} [Mon M] {A B C : Type u}
         def mmap (f : A → B) (x : M A) : M B := bind x (fun a => ret (f a))
         theorem mmap_id (x : M A) : mmap (fun a => a) x = x := bind_ret x
         def join (x : M (M A)) : M A := bind x (fun y => y)
         theorem nested (x : M A) (f : A → M B) (g : B → M C) : bind (bind x f) g = bind x (fun a => bind (f a) g) :=
           assoc x f g
         def idm (x : M A) : M A := x
         theorem idm_eq (x : M A) : idm x = x := rfl
         def State (S A : Type u) : Type u := S → A × S
         instance {S : Type u} : Mon (State S) where
           ret a s := (a, s)
           bind x f s := f (x s).1 (x s).2
           bind_ret x := rfl
           assoc x f g := rfl
         def Counter (A : Type) : Type := State Nat A
         def one (x : State Nat Bool) : State Nat Bool := mmap (fun a => a) x
         def two (x : Counter Bool) : State Nat Bool := mmap not x",
        &[
            ("mmap_id", "{M : Type u → Type u} → [x : Mon M] → {A : Type u} → (x_1 : M A) → mmap (fun a => a) x_1 = x_1"),
            ("join", "{M : Type u → Type u} → [x : Mon M] → {A : Type u} → M (M A) → M A"),
        ],
    );
}

#[test]
fn kinds_of_constants() {
    let read = accepted(
        "axiom ax : 1 = 1
         theorem th : 1 = 1 := rfl
         @[simp] theorem marked : 1 = 1 := rfl
         abbrev ab := Nat
         theorem asked (p : Prop) (h : p) : p := by canonical
         def program (n : Nat) : Nat := by canonical",
    );
    let kind = |n: &str| &read.env.find(n).expect("a constant").kind;
    assert!(matches!(kind("ax"), ConstantKind::Axiom));
    assert!(matches!(kind("th"), ConstantKind::Theorem { value: Some(_) }));
    assert!(matches!(kind("asked"), ConstantKind::Theorem { value: None }));
    assert!(matches!(kind("program"), ConstantKind::Axiom));
    let attrs = |n: &str| read.env.attrs(read.env.find(n).expect("a constant").val.name).cloned().unwrap_or_default();
    assert!(attrs("marked").simp && !attrs("th").simp);
    assert!(attrs("asked").axiomized);
}

#[test]
fn calls_of_canonical() {
    let source = "theorem a (n : Nat) : n = n := by canonical 10 (count := 2) -simp +suggestions [Nat.add_comm, rfl]
theorem b (p q : Prop) (h : p) (k : p → q) : p ∧ q := ⟨by canonical, by canonical [k h]⟩
example (n : Nat) : 0 + n = n := by canonical [a, a n]
";
    let read = accepted(source);
    let [a, b, c, d] = &read.items[..] else { panic!("four calls, found {}", read.items.len()) };
    let name = |n| read.env.store.name_string(n);
    assert_eq!((a.timeout, a.count, a.binders), (Some(10.0), Some(2), 1));
    assert_eq!(a.options, [(false, "simp".to_owned()), (true, "suggestions".to_owned())]);
    assert_eq!(a.goal.premises.iter().map(|&n| name(n)).collect::<Vec<_>>(), ["Nat.add_comm", "rfl"]);
    assert_eq!(&source[a.span.clone()], "by canonical 10 (count := 2) -simp +suggestions [Nat.add_comm, rfl]");
    assert_eq!((name(b.goal.name).as_str(), name(c.goal.name).as_str()), ("b", "b_2"));
    assert_eq!(c.goal.premises.iter().map(|&n| name(n)).collect::<Vec<_>>(), ["b_2._premise_1"]);
    assert_eq!(d.goal.premises.len(), 2);
    // A goal sees what came before it, not itself.
    let visible = |i: &lean::Item| i.goal.visible_names(&read.env).iter().map(|&n| name(n)).collect::<Vec<_>>();
    assert!(!visible(a).contains(&"a".to_owned()) && visible(b).contains(&"a".to_owned()));
}

/// What a premise leaves out and nothing says is what it is a function of.
#[test]
fn premises_that_leave_out_arguments() {
    let read = accepted(
        "universe u
         structure Cat : Type (u + 1) where
           Ob : Type u
           Hom : Ob → Ob → Type u
           id : (a : Ob) → Hom a a
           comp : {a b c : Ob} → Hom a b → Hom b c → Hom a c
           idr : {a b : Ob} → (f : Hom a b) → comp f (id b) = f
         theorem t (C : Cat.{u}) (a b : C.Ob) (f : C.Hom a b) : C.comp f (C.id b) = f := by
           canonical [C.idr, Eq.symm (C.idr f), congrArg (C.comp _) (C.idr f), Nat.add_comm, fun x => (Eq.refl x).symm]",
    );
    let premise = |i: usize| {
        let name = read.items[0].goal.premises[i];
        let info = read.env.get(name).expect("a constant");
        (print_type(&read.env, &read.env.store, info.val.ty, Style::Plain), info.val.level_params.len())
    };
    let expected = "(C : Cat) → (a : Cat.Ob C) → (b : Cat.Ob C) → Cat.Hom C a b → \
                    {a_1 : Cat.Ob C} → {b_1 : Cat.Ob C} → (f : Cat.Hom C a_1 b_1) → \
                    Cat.comp C f (Cat.id C b_1) = f";
    assert_eq!(premise(0), (expected.to_owned(), 1));
    let expected = "(C : Cat) → (a : Cat.Ob C) → (b : Cat.Ob C) → (f : Cat.Hom C a b) → (x : Cat.Ob C) → \
                    (y : Cat.Hom C x a) → Cat.comp C y (Cat.comp C f (Cat.id C b)) = Cat.comp C y f";
    assert_eq!(premise(2), (expected.to_owned(), 1));
    let expected = "(C : Cat) → (a : Cat.Ob C) → (b : Cat.Ob C) → Cat.Hom C a b → (α : Sort u_1) → (x : α) → x = x";
    assert_eq!(premise(4), (expected.to_owned(), 2));
}

#[test]
fn what_is_skipped() {
    accepted(
        "import Canonical
         import Foo.Bar
         set_option autoImplicit false
         /- a comment /- within -/ another -/
         /-! a section -/
         -- a line
         /-- what it is -/
         theorem a : 1 = 1 := rfl
         namespace Open",
    );
}
