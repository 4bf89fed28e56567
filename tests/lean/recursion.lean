import Canonical

/-! Functions by well-founded recursion, which do not unfold: their equations are premises where the goal speaks of them. -/

namespace Tests.Recursion

def ackermann : Nat → Nat → Nat
  | 0, n => n + 1
  | m + 1, 0 => ackermann m 1
  | m + 1, n + 1 => ackermann m (ackermann (m + 1) n)

theorem value : ackermann 1 1 = 3 := by canonical

theorem first_row (n : Nat) : ackermann 0 n = n + 1 := by canonical

theorem second_row (n : Nat) : ackermann 1 n = n + 2 := by canonical

def half (n : Nat) : Nat := if _h : n < 2 then 0 else half (n - 2) + 1
termination_by n

theorem half_four : half 4 = 2 := by canonical

/-- The function stands behind another one, and is named. -/
def quarter (n : Nat) : Nat := half (half n)

theorem quarter_four : quarter 4 = 1 := by canonical [half]

end Tests.Recursion
