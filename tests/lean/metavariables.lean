import Canonical

/-! Goals whose target mentions metavariables: their values are found along with the term. -/

namespace Tests.MetaVariables

theorem witness : ∃ n : Nat, n * n = 9 := by
  constructor
  canonical

theorem between (a b c : Nat) (h : a < b) (k : b < c) : a < c := by
  apply Nat.lt_trans
  canonical
  canonical

theorem by_hypothesis (p : Nat → Prop) (h : ∀ n, p (n + n)) : ∃ n, p n := by
  constructor
  canonical

/-- One metavariable in the type of another. -/
theorem nested : ∃ α : Type, ∃ x : α, ∃ y : α, x ≠ y := by
  constructor
  constructor
  constructor
  canonical

/-! What is offered tells the value where the proof alone would not. -/

/-- info: Try this:
  [apply] (show 3 * 3 = 9; exact rfl) -/
#guard_msgs in
example : ∃ n : Nat, n * n = 9 := by
  constructor
  canonical

/-- A named hole is a goal of its own, which is not solved on the way. -/
example : ∃ n : Nat, n = n := by
  refine ⟨?n, ?h⟩
  case h =>
    fail_if_success canonical
    exact rfl
  case n => exact 0

/-- error: canonical: the goal has metavariables that are not assigned: -/
#guard_msgs (error, substring := true) in
example : True := by
  have h := by canonical
  exact True.intro

/-- The value may not depend on what is introduced later. -/
example : ∃ n : Nat, ∀ m : Nat, n ≤ m := by
  constructor
  intro m
  fail_if_success canonical
  exact Nat.zero_le m

end Tests.MetaVariables
