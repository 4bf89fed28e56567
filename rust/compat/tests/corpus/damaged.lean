inductive Bad (α : Type) : Nat → Type where
  | one : Bad α
  | two (n : Nat) : n
  | three : 3 = 3

theorem hang (P : Nat → Prop) (n : Nat) : P n := .rec n
theorem hang' (P : Nat → Prop) (n : Nat) : P n := .rec
