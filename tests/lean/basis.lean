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

end Tests.Basis
