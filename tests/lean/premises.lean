import Canonical

/-! Premises: constants, hypotheses, terms, overloaded names, and names that a namespace shadows. -/

namespace Tests.Premises

axiom P : Nat → Prop
axiom p_zero : P 0
axiom p_succ (n : Nat) : P n → P (n + 1)

theorem constants : P 2 := by canonical [p_zero, p_succ]

theorem hypothesis (p q : Prop) (f : p → q) (h : p) : q := by canonical [f, h]

theorem terms (p q r : Prop) (f : p → q ∧ r) (h : p) : r := by canonical [(f h).right]

theorem applied (n : Nat) (h : P n) : P (n + 1) := by canonical [p_succ n]

theorem explicit (n : Nat) (h : P n) : P (n + 1) := by canonical [@p_succ n h]

theorem data (f : Nat → Nat) (h : ∀ n, P (f n)) : ∃ m, P m := by canonical [f 0]

theorem dotted (a b : Nat) (h : a = b) : b = a := by canonical [h.symm]

theorem trailing_comma : P 1 := by canonical [p_zero, p_succ,]

/-- The hypotheses, which are used anyway. -/
theorem all_hypotheses (p q : Prop) (f : p → q) (h : p) : q := by canonical [*]

theorem all_and_more : P 1 := by canonical [*, p_zero, p_succ]

/-- Premises have no direction. -/
theorem backwards (f : Nat → Nat) (h : ∀ n, f n = n) (n : Nat) : n = f n := by canonical [← h, ← Nat.add_zero n]

/-- What is being defined, at arguments for which it is. -/
theorem recursive : (n : Nat) → P n
  | 0 => by canonical [p_zero]
  | n + 1 => by canonical [p_succ, recursive n]

theorem none_given (p : Prop) (h : p) : p := by canonical []

/-- The relation of the premise is open until its place in the proof is found. -/
theorem strong (P : Nat → Prop) (h : ∀ n, (∀ m, m < n → P m) → P n) (n : Nat) : P n := by
  canonical [Nat.lt_wfRel]

end Tests.Premises

namespace Tests.Premises.Shadow

theorem zero_add (n : Nat) : n = n := by canonical

open Nat in
/-- `zero_add` means the one above, `Nat.zero_add` the other. -/
theorem both (n : Nat) : 0 + n = n := by canonical [Nat.zero_add]

end Tests.Premises.Shadow
