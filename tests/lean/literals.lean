import Canonical

/-! Literals: computation with them, and programs that are written with them. -/

namespace Tests.Literals

theorem differ : "a" ≠ "b" := by canonical

theorem appended : "ab" ++ "c" = "abc" := by canonical

theorem length : "abc".length = 3 := by canonical

theorem character : 'a'.toNat = 97 := by canonical

/-- info: Try this:
  [apply] exact "" -/
#guard_msgs in
def string : String := by canonical

/-- info: Try these:
  [apply] exact []
  [apply] exact [""] -/
#guard_msgs in
def strings : List String := by canonical (count := 2)

/-- info: Try this:
  [apply] exact ⟨5, rfl⟩ -/
#guard_msgs in
def root : { n : Nat // n * n = 25 } := by canonical

/-- The term is found, and too large to be written: that is noticed at once. -/
theorem lengths (s t : String) (h : s = t) : s.length = t.length := by canonical

end Tests.Literals
