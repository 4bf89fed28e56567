import Canonical

/-! Natural numbers, from the definitions of their operations. -/

namespace Samples.Nat'

theorem zero_add (n : Nat) : 0 + n = n := by canonical

theorem succ_add (m n : Nat) : Nat.succ m + n = Nat.succ (m + n) := by canonical

theorem add_comm (m n : Nat) : m + n = n + m := by canonical

theorem add_comm' (m n : Nat) : m + n = n + m := by canonical [zero_add, succ_add]

theorem add_assoc (a b c : Nat) : a + b + c = a + (b + c) := by canonical

theorem add_right_comm (a b c : Nat) : a + b + c = a + c + b := by canonical [add_comm, add_assoc]

theorem zero_mul (n : Nat) : 0 * n = 0 := by canonical

theorem one_mul (n : Nat) : 1 * n = n := by canonical

theorem mul_add (a b c : Nat) : a * (b + c) = a * b + a * c := by canonical [add_assoc]

theorem succ_ne_zero (n : Nat) : Nat.succ n ≠ 0 := by canonical

theorem succ_inj (m n : Nat) (h : Nat.succ m = Nat.succ n) : m = n := by canonical

theorem zero_le (n : Nat) : 0 ≤ n := by canonical

theorem le_trans (a b c : Nat) (h : a ≤ b) (k : b ≤ c) : a ≤ c := by canonical

theorem le_add_right (m n : Nat) : m ≤ m + n := by canonical

theorem not_succ_le_zero (n : Nat) : ¬Nat.succ n ≤ 0 := by canonical

theorem two_and_two : 2 + 2 = 4 := by canonical

theorem zero_or_succ (n : Nat) : n = 0 ∨ ∃ m, n = Nat.succ m := by canonical

theorem mul_comm (m n : Nat) : m * n = n * m := by canonical

theorem mul_assoc (a b c : Nat) : a * b * c = a * (b * c) := by canonical

theorem le_antisymm (m n : Nat) (h : m ≤ n) (k : n ≤ m) : m = n := by canonical

theorem le_total (m n : Nat) : m ≤ n ∨ n ≤ m := by canonical

theorem not_succ_le_self (n : Nat) : ¬Nat.succ n ≤ n := by canonical

theorem add_left_cancel (a b c : Nat) (h : a + b = a + c) : b = c := by canonical

theorem large (n : Nat) (h : n = 1000000) (k : n = 1000001) : False := by canonical

theorem infinite_descent (P : Nat → Prop) (h : ∀ n, P n → ∃ m, m < n ∧ P m) (n : Nat) : ¬P n := by canonical

theorem injective (f : Nat → Nat) (h : ∀ m n, m < n → f m < f n) (m n : Nat) (k : f m = f n) : m = n := by canonical

theorem three_steps (P : Nat → Prop) (h0 : P 0) (h1 : P 1) (h2 : P 2) (h : ∀ n, P n → P (n + 3)) (n : Nat) : P n := by
  canonical

/-! Hypotheses that are false at some values. -/

theorem not_all_small : ¬∀ n : Nat, n < 5 := by canonical

theorem not_sum_eq_prod : ¬∀ n m : Nat, n + m = n * m := by canonical

theorem not_all_palindromes : ¬∀ xs : List Nat, xs.reverse = xs := by canonical

/-! A function that recurs three steps back. -/

def mod3 : Nat → Nat
  | 0 => 0
  | 1 => 1
  | 2 => 2
  | n + 3 => mod3 n

theorem mod3_mod3 (n : Nat) : mod3 (mod3 n) = mod3 n := by canonical

/-! Large numbers are not taken apart. -/

theorem sum_too_large (n : Nat) (h : n + 1000 = 1001 + n) : False := by canonical

theorem no_multiple (n : Nat) (h : 300 * n = 301) : False := by canonical

theorem not_that_large : ¬(3000000 ≤ 2999999) := by canonical

/-! Products: sums of them are told apart by the laws of multiplication, and unknown factors are found by division. -/

theorem binomial (a b : Nat) : (a + b) * (a + b) = a * a + 2 * a * b + b * b := by canonical

theorem square_mono (m n : Nat) (h : m < n) (p : 0 < n) : m * m < n * n := by canonical

theorem dvd_square (a b : Nat) (h : ∃ k, b = a * k) : ∃ k, b * b = a * a * k := by canonical

theorem odd_times_odd (m n : Nat) : ∃ k, (2 * m + 1) * (2 * n + 1) = 2 * k + 1 := by canonical

theorem congruent_trans (n a b c k l p q : Nat) (h : a + n * k = b + n * l) (g : b + n * p = c + n * q) :
    ∃ x y, a + n * x = c + n * y := by canonical

theorem squares_below (x : Nat) (h : x < 5) : x * x < 25 := by canonical

theorem no_root (h : ∃ x, x < 8 ∧ x * x = 30) : False := by canonical

end Samples.Nat'
