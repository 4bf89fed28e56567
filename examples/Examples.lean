import Canonical

/-! Examples of `canonical`. -/

namespace Examples

/-- A proof by induction, from the definition of addition alone. -/
theorem add_comm (m n : Nat) : m + n = n + m := by
  canonical

/-- A lemma that is given. -/
theorem add_left_comm (a b c : Nat) : a + (b + c) = b + (a + c) := by
  canonical [Nat.add_comm, Nat.add_assoc]

/-- A proof in propositional logic. -/
theorem and_or {p q r : Prop} (h : p ∧ (q ∨ r)) : (p ∧ q) ∨ (p ∧ r) := by
  canonical

/-- A program, from its type. -/
def compose {α β γ : Type} (f : α → β) (g : β → γ) : α → γ := by
  canonical

end Examples
