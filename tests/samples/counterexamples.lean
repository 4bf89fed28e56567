import Canonical

/-! What does not hold of all: a contradiction from a hypothesis about all things, and things of which it is wrong. -/

namespace Samples

inductive Less : Nat → Nat → Prop where
  | zero (n : Nat) : Less 0 (n + 1)
  | succ (m n : Nat) (h : Less m n) : Less (m + 1) (n + 1)

inductive Step : Nat → Nat → Prop where
  | one (n : Nat) : Step (n + 1) n
  | two (n : Nat) : Step (n + 2) n

theorem less_not_symm : ¬∀ m n, Less m n → Less n m := by canonical

theorem step_not_functional : ¬∀ a b c, Step a b → Step a c → b = c := by canonical

theorem step_not_trans : ¬∀ a b c, Step a b → Step b c → Step a c := by canonical

theorem step_twice : ∃ a b c, Step a b ∧ Step a c ∧ b ≠ c := by canonical

theorem not_or_and : ¬∀ p q : Prop, p ∨ q → p ∧ q := by canonical

theorem some_not_all : ¬∀ p : Nat → Prop, (∃ x, p x) → ∀ x, p x := by canonical

theorem forall_exists_swap : ¬∀ R : Nat → Nat → Prop, (∀ x, ∃ y, R x y) → ∃ y, ∀ x, R x y := by canonical

theorem per_not_refl : ¬∀ R : Nat → Nat → Prop, (∀ x y, R x y → R y x) → (∀ x y z, R x y → R y z → R x z) → ∀ x, R x x := by
  canonical

theorem types_have_more : ¬∀ (α : Type) (x y : α), x = y := by canonical

theorem bool_ne_unit (h : Bool = Unit) : False := by canonical

theorem unit_ne_empty (h : Unit = Empty) : False := by canonical

theorem symm_of_modal {W : Type} (R : W → W → Prop) (h : ∀ (p : W → Prop) (w : W), p w → ∀ v, R w v → ∃ u, R v u ∧ p u) (x y : W)
    (r : R x y) : R y x := by canonical

/-! Values of functions at what constructors make, and diagonals. -/

universe u v

inductive Below : Nat → Type where
  | zero {n : Nat} : Below (n + 1)
  | succ {n : Nat} (i : Below n) : Below (n + 1)

theorem one_onto_two (f : Below 1 → Below 2) : ∃ j, ∀ i, f i ≠ j := by canonical

theorem two_into_one (f : Below 2 → Below 1) (h : ∀ x y, f x = f y → x = y) : False := by canonical

theorem bool_not_onto_nat (f : Bool → Nat) (g : Nat → Bool) (h : ∀ n, f (g n) = n) : False := by canonical

theorem option_cancel {α : Type u} {β : Type v} (f : Option α → Option β) (h : ∀ x y, f x = f y → x = y) (a : α) : Nonempty β := by
  canonical

theorem no_retraction {α : Type u} (f : (α → Bool) → α) (g : α → α → Bool) (h : ∀ p, g (f p) = p) : False := by canonical

theorem no_retraction_nat (f : (Nat → Nat) → Nat) (g : Nat → Nat → Nat) (h : ∀ p n, g (f p) n = p n) : False := by canonical

end Samples
