import Canonical

/-!
Arithmetic with order: sums by recursion, divisibility, parity, remainders, powers, minimum and maximum. Written without a
look at the search.
-/

namespace Exercises.Arithmetic
def sumTo (f : Nat → Nat) : Nat → Nat
  | 0 => 0
  | n + 1 => sumTo f n + f n
def prodTo (f : Nat → Nat) : Nat → Nat
  | 0 => 1
  | n + 1 => prodTo f n * f n
def tri : Nat → Nat
  | 0 => 0
  | n + 1 => (n + 1) + tri n
def fac : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * fac n
def mod2 : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => mod2 n
def mod3 : Nat → Nat
  | 0 => 0
  | 1 => 1
  | 2 => 2
  | n + 3 => mod3 n
def half : Nat → Nat
  | 0 => 0
  | 1 => 0
  | n + 2 => half n + 1
def dist (m n : Nat) : Nat := (m - n) + (n - m)
def min : Nat → Nat → Nat
  | 0, _ => 0
  | _ + 1, 0 => 0
  | m + 1, n + 1 => min m n + 1
noncomputable def ack : Nat → Nat → Nat
  | 0 => fun n => n + 1
  | m + 1 => fun n => Nat.rec (ack m 1) (fun _ r => ack m r) n
def Even (n : Nat) : Prop := ∃ k, n = k + k
def Odd (n : Nat) : Prop := ∃ k, n = k + k + 1
def Prime (p : Nat) : Prop := 1 < p ∧ ∀ a b, p = a * b → a = 1 ∨ b = 1

/-! Order. -/
theorem le_add_right (m n : Nat) : m ≤ m + n := by canonical
theorem le_add_left (m n : Nat) : m ≤ n + m := by canonical [Nat.add_comm]
theorem add_le_add_left (k m n : Nat) (h : m ≤ n) : k + m ≤ k + n := by canonical
theorem add_left_cancel (k m n : Nat) (h : k + m = k + n) : m = n := by canonical
theorem le_of_add_le_add_left (k m n : Nat) (h : k + m ≤ k + n) : m ≤ n := by canonical
theorem lt_or_ge (m n : Nat) : m < n ∨ n ≤ m := by canonical [Nat.zero_le, Nat.succ_le_succ, Nat.succ_pos]
theorem le_total (m n : Nat) : m ≤ n ∨ n ≤ m := by canonical [Nat.zero_le, Nat.succ_le_succ]
theorem lt_of_lt_of_le (a b c : Nat) (h : a < b) (k : b ≤ c) : a < c := by canonical [Nat.le_trans]
theorem le_of_lt_succ (m n : Nat) (h : m < n + 1) : m ≤ n := by canonical [Nat.le_of_succ_le_succ]
theorem eq_zero_of_le_zero (n : Nat) (h : n ≤ 0) : n = 0 := by canonical
theorem pos_iff_ne_zero (n : Nat) : 0 < n ↔ n ≠ 0 := by canonical [Nat.succ_pos]
theorem add_eq_zero (m n : Nat) : m + n = 0 ↔ m = 0 ∧ n = 0 := by canonical
theorem sub_eq_zero_of_le (m n : Nat) (h : m ≤ n) : m - n = 0 := by canonical
theorem add_sub_of_le (m n : Nat) (h : m ≤ n) : m + (n - m) = n := by canonical [Nat.succ_add, Nat.zero_add, Nat.le_of_succ_le_succ]
theorem dist_self (n : Nat) : dist n n = 0 := by canonical
theorem dist_comm (m n : Nat) : dist m n = dist n m := by canonical [Nat.add_comm]
theorem dist_succ_succ (m n : Nat) : dist (m + 1) (n + 1) = dist m n := by canonical
theorem eq_of_dist_zero (m n : Nat) (h : dist m n = 0) : m = n := by canonical [dist_succ_succ]
theorem min_comm (m n : Nat) : min m n = min n m := by canonical
theorem min_le_left (m n : Nat) : min m n ≤ m := by canonical [Nat.zero_le, Nat.succ_le_succ]
theorem le_min (k m n : Nat) (h : k ≤ m) (l : k ≤ n) : k ≤ min m n := by
  canonical [Nat.zero_le, Nat.succ_le_succ, Nat.le_of_succ_le_succ, Nat.not_succ_le_zero]
theorem min_add (k m n : Nat) : min (m + k) (n + k) = min m n + k := by canonical
theorem min_eq_or (m n : Nat) : min m n = m ∨ min m n = n := by canonical
theorem mul_left_cancel (k m n : Nat) (h : (k + 1) * m = (k + 1) * n) : m = n := by
  canonical [Nat.mul_comm, Nat.succ_mul, add_left_cancel]
theorem mul_pos (m n : Nat) (h : 0 < m) (k : 0 < n) : 0 < m * n := by canonical [Nat.succ_pos]
theorem le_mul_self (n : Nat) : n ≤ n * n := by canonical [le_add_left, Nat.zero_le, Nat.mul_succ]
theorem mul_le_mul (a b c d : Nat) (h : a ≤ b) (k : c ≤ d) (mr : ∀ x y z : Nat, x ≤ y → x * z ≤ y * z) : a * c ≤ b * d := by
  canonical [Nat.mul_comm, Nat.le_trans]
theorem strict_mono_injective (f : Nat → Nat) (h : ∀ m n, m < n → f m < f n) (tri : ∀ m n : Nat, m < n ∨ m = n ∨ n < m) (m n : Nat)
    (e : f m = f n) : m = n := by canonical [Nat.lt_irrefl]
theorem bounded_increasing_false (f : Nat → Nat) (b : Nat) (h : ∀ n, f n < f (n + 1)) (k : ∀ n, f n ≤ b) : False := by
  canonical [Nat.le_trans, Nat.zero_le, Nat.succ_le_succ, Nat.not_succ_le_self]
theorem strong_induction (P : Nat → Prop) (h : ∀ n, (∀ m, m < n → P m) → P n) (n : Nat) : P n := by
  canonical [Nat.le_of_succ_le_succ, Nat.le_trans]
theorem two_step_induction (P : Nat → Prop) (h0 : P 0) (h1 : P 1) (h : ∀ n, P n → P (n + 1) → P (n + 2)) (n : Nat) : P n := by
  canonical
theorem backward_induction (P : Nat → Prop) (h : ∀ n, P (n + 1) → P n) (n : Nat) (k : P n) : P 0 := by canonical

/-! Sums and products. -/
theorem sum_const (c n : Nat) : sumTo (fun _ => c) n = c * n := by canonical
theorem sum_add (f g : Nat → Nat) (n : Nat) : sumTo (fun i => f i + g i) n = sumTo f n + sumTo g n := by
  canonical [Nat.add_assoc, Nat.add_comm]
theorem sum_mul (c : Nat) (f : Nat → Nat) (n : Nat) : sumTo (fun i => c * f i) n = c * sumTo f n := by canonical [Nat.mul_add]
theorem sum_odd (n : Nat) : sumTo (fun i => 2 * i + 1) n = n * n := by
  canonical [Nat.mul_succ, Nat.succ_mul, Nat.add_assoc, Nat.add_comm, Nat.mul_comm]
theorem sum_split (f : Nat → Nat) (m n : Nat) : sumTo f (m + n) = sumTo f m + sumTo (fun i => f (m + i)) n := by canonical [Nat.add_assoc]
theorem sum_shift (f : Nat → Nat) (n : Nat) : sumTo f (n + 1) = f 0 + sumTo (fun i => f (i + 1)) n := by
  canonical [Nat.add_assoc, Nat.zero_add]
theorem sum_le (f g : Nat → Nat) (h : ∀ i, f i ≤ g i) (al : ∀ a b c d : Nat, a ≤ b → c ≤ d → a + c ≤ b + d) (n : Nat) :
    sumTo f n ≤ sumTo g n := by canonical [Nat.le_refl]
theorem term_le_sum (f : Nat → Nat) (i n : Nat) (h : i < n) : f i ≤ sumTo f n := by canonical [le_add_left, le_add_right, Nat.le_trans]
theorem sum_powers (n : Nat) : sumTo (fun i => 2 ^ i) n + 1 = 2 ^ n := by canonical [Nat.add_assoc, Nat.add_comm, Nat.mul_succ]
theorem sum_telescope (f : Nat → Nat) (h : ∀ n, f n ≤ f (n + 1)) (as : ∀ a b : Nat, a ≤ b → a + (b - a) = b) (n : Nat) :
    f 0 + sumTo (fun i => f (i + 1) - f i) n = f n := by canonical [Nat.add_assoc]
theorem two_tri (n : Nat) : 2 * tri n = n * (n + 1) := by canonical [Nat.mul_add, Nat.mul_comm, Nat.mul_succ, Nat.succ_mul, Nat.add_assoc, Nat.add_comm]
theorem tri_succ_square (n : Nat) : tri (n + 1) + tri n = (n + 1) * (n + 1) := by
  canonical [Nat.mul_succ, Nat.succ_mul, Nat.add_assoc, Nat.add_comm]
theorem sum_cubes (n : Nat) (tt : ∀ n, 2 * tri n = n * (n + 1)) : sumTo (fun i => (i + 1) * (i + 1) * (i + 1)) n = tri n * tri n := by
  canonical [Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_assoc, Nat.add_comm, Nat.add_assoc]
theorem fac_eq_prod (n : Nat) : fac n = prodTo (fun i => i + 1) n := by canonical [Nat.mul_comm]
theorem sum_fac (n : Nat) : sumTo (fun i => i * fac i) (n + 1) + 1 = fac (n + 1) := by
  canonical [Nat.succ_mul, Nat.add_assoc, Nat.add_comm, Nat.mul_succ, Nat.add_mul]
theorem prod_mul (f g : Nat → Nat) (n : Nat) : prodTo (fun i => f i * g i) n = prodTo f n * prodTo g n := by
  canonical [Nat.mul_assoc, Nat.mul_comm]
theorem prod_zero (f : Nat → Nat) (i n : Nat) (h : i < n) (z : f i = 0) : prodTo f n = 0 := by canonical [Nat.zero_mul]

/-! Parity and remainders. -/
theorem even_or_odd (n : Nat) : Even n ∨ Odd n := by canonical [Nat.succ_add]
theorem not_even_and_odd (n : Nat) (h : Even n) (k : Odd n) : False := by canonical [Nat.succ_add]
theorem even_square_of_even (n : Nat) (h : Even n) : Even (n * n) := by canonical [Nat.add_mul]
theorem odd_mul (m n : Nat) (h : Odd m) (k : Odd n) : Odd (m * n) := by
  canonical [Nat.add_mul, Nat.mul_add, Nat.mul_one, Nat.one_mul, Nat.add_assoc, Nat.add_comm]
theorem even_consecutive (eo : ∀ n, Even n ∨ Odd n) (n : Nat) : Even (n * (n + 1)) := by
  canonical [Nat.add_mul, Nat.mul_add, Nat.add_assoc, Nat.add_comm, Nat.mul_comm]
theorem even_of_even_square (eo : ∀ n, Even n ∨ Odd n) (om : ∀ n, Odd n → Odd (n * n)) (no : ∀ n, Even n → Odd n → False) (n : Nat)
    (h : Even (n * n)) : Even n := by canonical
theorem mod2_lt (n : Nat) : mod2 n < 2 := by canonical
theorem mod2_zero_iff (n : Nat) : mod2 n = 0 ↔ Even n := by canonical [Nat.succ_add]
theorem mod2_double (n : Nat) : mod2 (n + n) = 0 := by canonical [Nat.succ_add]
theorem half_add_half (n : Nat) : half n + half n + mod2 n = n := by canonical [Nat.succ_add]
theorem half_double (n : Nat) : half (n + n) = n := by canonical [Nat.succ_add]
theorem half_le (n : Nat) : half n ≤ n := by canonical [Nat.le_trans, Nat.le_succ, Nat.succ_le_succ]
theorem mod2_add (m n : Nat) : mod2 (mod2 m + mod2 n) = mod2 (m + n) := by canonical [Nat.succ_add]
theorem mod3_cases (n : Nat) : mod3 n = 0 ∨ mod3 n = 1 ∨ mod3 n = 2 := by canonical
theorem mod3_triple (n : Nat) : mod3 (n + n + n) = 0 := by canonical [Nat.succ_add]
theorem mod3_mod3 (n : Nat) : mod3 (mod3 n) = mod3 n := by canonical
theorem divides_factor (k : Nat) : 3 ∣ k * 6 := by canonical [Nat.mul_assoc, Nat.mul_comm]
theorem three_divides_cubic (n : Nat) : 3 ∣ n * (n + 1) * (n + 2) := by
  canonical [Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_assoc, Nat.add_comm, Nat.add_assoc]
theorem four_power (n : Nat) : ∃ k, 4 ^ n = 3 * k + 1 := by canonical [Nat.mul_add, Nat.mul_comm, Nat.mul_assoc, Nat.add_assoc]

/-! Divisibility and powers. -/
theorem dvd_mul (a b c : Nat) (h : a ∣ b) : a ∣ b * c := by canonical [Nat.mul_assoc]
theorem dvd_add_iff (a b c : Nat) (h : a ∣ b) (k : a ∣ b + c) (ms : ∀ x y z : Nat, x * (y - z) = x * y - x * z)
    (ad : ∀ x y : Nat, x + y - x = y) : a ∣ c := by canonical
theorem dvd_antisymm (a b : Nat) (h : a ∣ b) (k : b ∣ a) (dl : ∀ x y : Nat, x ∣ y → y ≠ 0 → x ≤ y) : a = b := by
  canonical [Nat.le_antisymm, Nat.zero_mul]
theorem one_dvd (n : Nat) : 1 ∣ n := by canonical [Nat.one_mul]
theorem dvd_one (n : Nat) (h : n ∣ 1) (mo : ∀ a b : Nat, a * b = 1 → a = 1) : n = 1 := by canonical
theorem mul_eq_one (a b : Nat) (h : a * b = 1) : a = 1 ∧ b = 1 := by canonical [Nat.succ_mul, Nat.mul_succ, Nat.zero_mul]
theorem dvd_fac (k n : Nat) (h : 0 < k) (l : k ≤ n) : k ∣ fac n := by canonical [dvd_mul, Nat.mul_comm]
theorem dvd_prod (f : Nat → Nat) (i n : Nat) (h : i < n) : f i ∣ prodTo f n := by canonical [dvd_mul, Nat.mul_comm]
theorem dvd_sum (d : Nat) (f : Nat → Nat) (h : ∀ i, d ∣ f i) (n : Nat) : d ∣ sumTo f n := by canonical [Nat.mul_add]
theorem pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by canonical [Nat.mul_assoc, Nat.mul_one]
theorem pow_mul (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by canonical [pow_add]
theorem pow_dvd (a m n : Nat) (h : m ≤ n) : a ^ m ∣ a ^ n := by canonical [dvd_mul, Nat.mul_one]
theorem pow_pos (a n : Nat) : 0 < (a + 1) ^ n := by canonical [mul_pos, Nat.succ_pos]
theorem bernoulli (n a : Nat) (al : ∀ a b c d : Nat, a ≤ b → c ≤ d → a + c ≤ b + d) : 1 + n * a ≤ (1 + a) ^ n := by
  canonical [Nat.succ_mul, Nat.mul_add, Nat.mul_one, Nat.add_assoc, Nat.le_trans, Nat.le_refl, le_add_right]
theorem square_le (a b : Nat) (h : a ≤ b) (ml : ∀ x y z : Nat, x ≤ y → z * x ≤ z * y) : a * a ≤ b * b := by
  canonical [Nat.mul_comm, Nat.le_trans]
theorem square_sum (a b : Nat) : (a + b) * (a + b) = a * a + 2 * a * b + b * b := by
  canonical [Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.add_assoc, Nat.succ_mul, Nat.zero_mul, Nat.zero_add]
theorem prime_two (n : Nat) (h : Prime n) (k : Even n) (tm : ∀ k : Nat, k + k = 2 * k) : n = 2 := by canonical [Nat.mul_one]
theorem prime_dvd (p d : Nat) (h : Prime p) (k : d ∣ p) : d = 1 ∨ d = p := by canonical [Nat.mul_one]
theorem not_prime_mul (a b : Nat) (ha : 1 < a) (hb : 1 < b) : ¬Prime (a * b) := by canonical [Nat.lt_irrefl]
theorem ack_one (n : Nat) : ack 1 n = n + 2 := by canonical
theorem ack_two (n : Nat) (h : ∀ n, ack 1 n = n + 2) : ack 2 n = 2 * n + 3 := by canonical
theorem ack_succ (m n : Nat) : ack (m + 1) (n + 1) = ack m (ack (m + 1) n) := by canonical
theorem ack_gt (m n : Nat) : n < ack m n := by canonical [Nat.le_trans, Nat.succ_le_succ, Nat.le_refl, Nat.zero_le, Nat.lt_succ_self]
end Exercises.Arithmetic
