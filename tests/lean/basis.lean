import Canonical

/-! What proofs are built from, though the goal does not reach it: arithmetic and connectives. -/

namespace Tests.Basis

/-- By trichotomy; the goal knows the order of numbers, and no sum. -/
theorem injective (f : Nat → Nat) (h : ∀ m n, m < n → f m < f n) (m n : Nat) (k : f m = f n) : m = n := by canonical

theorem three_steps (P : Nat → Prop) (h0 : P 0) (h1 : P 1) (h2 : P 2) (h : ∀ n, P n → P (n + 3)) (n : Nat) : P n := by
  canonical

theorem predicates (α : Type) (p q : α → Prop) : ∃ r : α → Prop, ∀ x, r x ↔ p x ∧ ¬q x := by canonical

/-- Numbers are compared at once, not one by one. -/
theorem numerals : 12345 * 6789 ≠ 83810206 := by canonical

/-! A definition with a `sorry` says nothing, least of all about the names and strings in it: otherwise there would be a
warning that these are too many constants. -/

#guard_msgs (drop warning) in
def later (b : Bool) : Bool := sorry

#guard_msgs (warning, drop info) in
theorem unknown (b : Bool) : later b = later b := by canonical (limit := 60)

/-! Constants come in the order of their definition: what is defined later is greater, so `exec` is rewritten to `eval`. -/

inductive Exp where
  | num (n : Nat)
  | plus (a b : Exp)

inductive Instr where
  | push (n : Nat)
  | add

def eval : Exp → Nat
  | .num n => n
  | .plus a b => eval a + eval b

def step : Instr → List Nat → List Nat
  | .push n, st => n :: st
  | .add, x :: y :: st => (y + x) :: st
  | .add, st => st

def exec : List Instr → List Nat → List Nat
  | [], st => st
  | i :: is, st => exec is (step i st)

def comp : Exp → List Instr
  | .num n => [.push n]
  | .plus a b => comp a ++ (comp b ++ [.add])

theorem exec_append (is js : List Instr) (st : List Nat) : exec (is ++ js) st = exec js (exec is st) := by canonical

theorem comp_correct (e : Exp) (st : List Nat) : exec (comp e) st = eval e :: st := by
  canonical (steps := 1000) [exec_append]

/-! A lemma about lists of any type is tested on lists of numbers, which the goal does not speak of. -/

def rev {α : Type} : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]

def revAcc {α : Type} : List α → List α → List α
  | [], acc => acc
  | x :: xs, acc => revAcc xs (x :: acc)

theorem rev_eq_revAcc {α : Type} (xs : List α) : rev xs = revAcc xs [] := by canonical (steps := 5000)

end Tests.Basis
