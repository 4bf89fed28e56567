import Canonical

/-!
Numbers: theorems of textbooks, written without a look at what the search can do.
-/

namespace Textbook.Nat'
def max (m n : Nat) : Nat := cond (Nat.ble m n) n m
def maxr : Nat → Nat → Nat
  | 0, n => n
  | m + 1, 0 => m + 1
  | m + 1, n + 1 => maxr m n + 1
def minr : Nat → Nat → Nat
  | 0, _ => 0
  | _ + 1, 0 => 0
  | m + 1, n + 1 => minr m n + 1
def isEven : Nat → Bool
  | 0 => true
  | n + 1 => !isEven n
def double : Nat → Nat
  | 0 => 0
  | n + 1 => double n + 2
def sumTo : Nat → Nat
  | 0 => 0
  | n + 1 => sumTo n + (n + 1)
def fact : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * fact n
def factAcc : Nat → Nat → Nat
  | 0, a => a
  | n + 1, a => factAcc n (a * (n + 1))
def odds : Nat → Nat
  | 0 => 0
  | n + 1 => odds n + (2 * n + 1)
theorem sub_self (n : Nat) : n - n = 0 := by canonical
theorem zero_sub (n : Nat) : 0 - n = 0 := by canonical
theorem succ_sub_succ (m n : Nat) : Nat.succ m - Nat.succ n = m - n := by canonical
theorem add_sub_cancel (m n : Nat) : m + n - n = m := by canonical
theorem sub_sub (a b c : Nat) : a - b - c = a - (b + c) := by canonical
theorem sub_le (m n : Nat) : m - n ≤ m := by canonical [Nat.le_trans]
theorem sub_add_cancel (m n : Nat) (h : n ≤ m) : m - n + n = m := by canonical
theorem add_le_add (a b c d : Nat) (h : a ≤ b) (k : c ≤ d) : a + c ≤ b + d := by canonical [Nat.le_trans]
theorem le_of_add_le_add (a b c : Nat) (h : a + c ≤ b + c) : a ≤ b := by canonical [Nat.le_of_succ_le_succ]
theorem lt_of_le_of_ne (m n : Nat) (h : m ≤ n) (k : m ≠ n) : m < n := by canonical [Nat.succ_le_succ]
theorem lt_trichotomy (m n : Nat) : m < n ∨ m = n ∨ n < m := by canonical [Nat.succ_le_succ]
theorem le_iff_exists (m n : Nat) : m ≤ n ↔ ∃ k, n = m + k := by canonical
theorem not_lt_of_le (m n : Nat) (h : m ≤ n) : ¬ n < m := by canonical [Nat.le_trans, Nat.not_succ_le_self]
theorem mul_le_mul_left (a b c : Nat) (h : a ≤ b) : c * a ≤ c * b := by canonical [Nat.le_trans]
theorem mul_eq_zero (m n : Nat) (h : m * n = 0) : m = 0 ∨ n = 0 := by canonical
theorem pow_le_pow (b m n : Nat) (hb : 1 ≤ b) (h : m ≤ n) : b ^ m ≤ b ^ n := by canonical [mul_le_mul_left, Nat.mul_one, Nat.le_trans]
theorem one_pow (n : Nat) : 1 ^ n = 1 := by canonical
theorem mul_pow (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by canonical [Nat.mul_assoc, Nat.mul_comm]
theorem two_pow_pos (n : Nat) : 0 < 2 ^ n := by canonical
theorem lt_two_pow (n : Nat) : n < 2 ^ n := by canonical [add_le_add, two_pow_pos]
theorem maxr_comm (m n : Nat) : maxr m n = maxr n m := by canonical
theorem maxr_self (n : Nat) : maxr n n = n := by canonical
theorem maxr_assoc (a b c : Nat) : maxr (maxr a b) c = maxr a (maxr b c) := by canonical
theorem le_maxr_left (m n : Nat) : m ≤ maxr m n := by canonical [Nat.succ_le_succ, Nat.zero_le]
theorem maxr_minr_absorb (m n : Nat) : maxr m (minr m n) = m := by canonical
theorem minr_maxr_distrib (a b c : Nat) : minr a (maxr b c) = maxr (minr a b) (minr a c) := by canonical
theorem max_self (n : Nat) : max n n = n := by canonical
theorem maxr_add_minr (m n : Nat) : maxr m n + minr m n = m + n := by canonical [Nat.succ_add]
theorem isEven_add (m n : Nat) : isEven (m + n) = cond (isEven m) (isEven n) (!isEven n) := by canonical
theorem isEven_double (n : Nat) : isEven (double n) = true := by canonical
theorem double_eq (n : Nat) : double n = n + n := by canonical [Nat.succ_add]
theorem double_injective (m n : Nat) (h : double m = double n) : m = n := by canonical
theorem isEven_iff (n : Nat) (h : isEven n = true) : ∃ k, n = double k := by canonical
theorem even_mul (m n : Nat) (h : ∃ k, m = k + k) : ∃ k, m * n = k + k := by canonical [Nat.mul_add, Nat.mul_comm]
theorem odd_add_odd (m n : Nat) (h : ∃ k, m = k + k + 1) (l : ∃ k, n = k + k + 1) : ∃ k, m + n = k + k := by canonical [Nat.add_comm, Nat.add_assoc]
theorem dvd_refl (n : Nat) : n ∣ n := by canonical
theorem dvd_trans (a b c : Nat) (h : a ∣ b) (k : b ∣ c) : a ∣ c := by canonical [Nat.mul_assoc]
theorem dvd_add (a b c : Nat) (h : a ∣ b) (k : a ∣ c) : a ∣ b + c := by canonical [Nat.mul_add]
theorem dvd_mul_right (a b : Nat) : a ∣ b * a := by canonical [Nat.mul_comm]
theorem dvd_zero (n : Nat) : n ∣ 0 := by canonical
theorem eq_zero_of_zero_dvd (n : Nat) (h : 0 ∣ n) : n = 0 := by canonical [Nat.zero_mul]
theorem gauss (n : Nat) : 2 * sumTo n = n * (n + 1) := by canonical [Nat.mul_add, Nat.mul_comm, Nat.add_assoc, Nat.add_comm]
theorem odds_square (n : Nat) : odds n = n * n := by canonical [Nat.succ_mul, Nat.mul_succ, Nat.add_assoc, Nat.add_comm]
theorem fact_pos (n : Nat) : 0 < fact n := by canonical [add_le_add, Nat.zero_le, Nat.succ_mul, Nat.le_trans]
theorem factAcc_eq (n a : Nat) : factAcc n a = a * fact n := by canonical [Nat.mul_one, Nat.mul_assoc]
theorem self_dvd_fact (n : Nat) : (n + 1) ∣ fact (n + 1) := by canonical
theorem beq_iff (m n : Nat) : Nat.beq m n = true ↔ m = n := by canonical
theorem ble_total (m n : Nat) : Nat.ble m n = true ∨ Nat.ble n m = true := by canonical
theorem no_max (n : Nat) : ∃ m, n < m := by canonical
theorem no_decreasing (f : Nat → Nat) (h : ∀ n, f (n + 1) < f n) : False := by canonical [Nat.le_trans, Nat.not_succ_le_zero]
theorem bounded_search (P : Nat → Prop) (d : ∀ n, P n ∨ ¬P n) (n : Nat) : (∃ m, m < n ∧ P m) ∨ ∀ m, m < n → ¬P m := by canonical
theorem unbounded_of_strict_mono (f : Nat → Nat) (h : ∀ n, f n < f (n + 1)) (n : Nat) : n ≤ f n := by canonical [Nat.zero_le, Nat.le_trans, Nat.succ_le_succ]
end Textbook.Nat'
