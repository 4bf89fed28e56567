import Canonical

/-! The messages of failures. -/

namespace Tests.Messages

axiom P : Prop

/--
error: canonical: nothing was found, and the search has no move left to try. The goal may be false, or need a premise: `canonical [name, …]`.
-/
#guard_msgs (error) in
example (p q : Prop) (h : p) : q := by canonical

/-- error: canonical: unknown premise 'no_such_lemma' -/
#guard_msgs (error) in
example : True := by canonical [no_such_lemma]

/-- error: canonical: 'self' is what is being defined; -/
#guard_msgs (error, substring := true) in
theorem self (p : Prop) (h : p) : p := by canonical [self]

/--
error: canonical: nothing was found within 5 s and 1 steps. Allow more with `canonical 10 (steps := 10)`, or supply premises with `canonical [name, …]`.
-/
#guard_msgs (error) in
example (a b c d : Nat) : a * b * (c * d) = d * c * (b * a) := by canonical -simp (steps := 1)

/-- info: canonical: `-destruct` is not necessary, structures are always taken apart by the search itself -/
#guard_msgs (info, substring := true) in
example (p : Prop) (h : p) : p := by canonical -destruct

/-- info: canonical: `-monomorphize` is not necessary, instances are always resolved by the search itself -/
#guard_msgs (info, substring := true) in
example (p : Prop) (h : p) : p := by canonical -monomorphize

/-- error: canonical: the goal has metavariables that are not assigned: ?m -/
#guard_msgs (error, substring := true) in
example : ∃ n : Nat, n = n := by
  refine ⟨?m, ?_⟩
  rotate_left
  · canonical
  exact 0

/-- warning: canonical: the goal reaches more than 1 constants; -/
#guard_msgs (warning, drop error, drop info, substring := true) in
example (n : Nat) : n + 0 = n := by canonical (limit := 1)

/-- error: Invalid configuration option `nonsense` -/
#guard_msgs (error, drop info, substring := true) in
example (p : Prop) (h : p) : p := by canonical +nonsense

/-- warning: declaration uses `sorry` -/
#guard_msgs (warning, drop info, substring := true) in
example (p : Prop) (h : p) : p := by canonical?

end Tests.Messages
