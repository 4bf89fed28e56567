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

end Tests.Basis
