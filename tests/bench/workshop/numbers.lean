import Canonical

/-!
Workshop: parity, divisibility, sums and Fibonacci numbers, pairing, factorials, binomials, orders with subtraction. Written
without a look at the search.
-/

namespace Workshop.Numbers

def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)
def sum (f : Nat → Nat) : Nat → Nat
  | 0 => 0
  | n + 1 => sum f n + f n
def fact : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * fact n
def choose : Nat → Nat → Nat
  | _, 0 => 1
  | 0, _ + 1 => 0
  | n + 1, k + 1 => choose n k + choose n (k + 1)
def tri : Nat → Nat
  | 0 => 0
  | n + 1 => tri n + (n + 1)
def half : Nat → Nat
  | 0 => 0
  | 1 => 0
  | n + 2 => half n + 1
def odd : Nat → Bool
  | 0 => false
  | n + 1 => !(odd n)
theorem fib_sum (n : Nat) : sum fib n + 1 = fib (n + 1) := by canonical [Nat.add_assoc, Nat.add_comm]
theorem fib_pos (n : Nat) : 1 ≤ fib (n + 1) := by canonical [Nat.le_trans, Nat.le_refl, Nat.add_comm]
theorem fib_add (m n : Nat) : fib (m + n + 1) = fib m * fib n + fib (m + 1) * fib (n + 1) := by
  canonical [Nat.add_assoc, Nat.add_comm, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.zero_mul, Nat.one_mul, Nat.succ_add]
theorem fib_even_sum (n : Nat) : sum (fun k => fib (k + k + 1)) n = fib (n + n) := by canonical [Nat.succ_add, Nat.add_comm]
theorem sum_add (f g : Nat → Nat) (n : Nat) : sum (fun k => f k + g k) n = sum f n + sum g n := by canonical [Nat.add_assoc, Nat.add_comm]
theorem sum_mul (c : Nat) (f : Nat → Nat) (n : Nat) : sum (fun k => c * f k) n = c * sum f n := by canonical [Nat.mul_add]
theorem sum_ext (f g : Nat → Nat) (n : Nat) (h : ∀ k, k < n → f k = g k) : sum f n = sum g n := by canonical [Nat.le_refl, Nat.le_succ, Nat.le_trans]
theorem sum_const (c n : Nat) : sum (fun _ => c) n = n * c := by canonical [Nat.succ_mul, Nat.zero_mul]
theorem sum_shift (f : Nat → Nat) (n : Nat) : sum f (n + 1) = f 0 + sum (fun k => f (k + 1)) n := by canonical [Nat.add_assoc, Nat.zero_add]
theorem sum_split (f : Nat → Nat) (m n : Nat) : sum f (m + n) = sum f m + sum (fun k => f (m + k)) n := by canonical [Nat.add_assoc]
theorem sum_swap (f : Nat → Nat → Nat) (m n : Nat) : sum (fun i => sum (f i) n) m = sum (fun j => sum (fun i => f i j) m) n := by canonical [sum_add, sum_const, Nat.mul_zero]
theorem sum_le (f g : Nat → Nat) (h : ∀ k, f k ≤ g k) (add : ∀ a b c d : Nat, a ≤ b → c ≤ d → a + c ≤ b + d) (n : Nat) : sum f n ≤ sum g n := by canonical [Nat.le_refl]
theorem sum_tele (f : Nat → Nat) (h : ∀ k, f k ≤ f (k + 1)) (sub : ∀ a b : Nat, a ≤ b → a + (b - a) = b) (n : Nat) : f 0 + sum (fun k => f (k + 1) - f k) n = f n := by canonical [Nat.add_assoc]
theorem tri_gauss (n : Nat) : tri n + tri n = n * (n + 1) := by canonical [Nat.mul_add, Nat.add_mul, Nat.add_assoc, Nat.add_comm, Nat.mul_comm, Nat.succ_mul]
theorem odd_squares (n : Nat) : sum (fun k => k + k + 1) n = n * n := by canonical [Nat.mul_add, Nat.add_mul, Nat.add_assoc, Nat.add_comm, Nat.succ_mul]
theorem cubes (n : Nat) (g : ∀ n, tri n + tri n = n * (n + 1)) : sum (fun k => (k + 1) * ((k + 1) * (k + 1))) n = tri n * tri n := by
  canonical [Nat.mul_add, Nat.add_mul, Nat.add_assoc, Nat.add_comm, Nat.mul_assoc, Nat.mul_comm]
theorem fact_sum (n : Nat) : sum (fun k => k * fact k) n + 1 = fact n ∨ n = 0 ∧ fact n = 1 := by canonical [Nat.add_assoc, Nat.add_comm, Nat.succ_mul]
theorem fact_pos (n : Nat) (pos : ∀ a b : Nat, 1 ≤ a → 1 ≤ b → 1 ≤ a * b) : 1 ≤ fact n := by canonical [Nat.le_refl, Nat.succ_pos]
theorem fact_dvd (m n : Nat) (h : m ≤ n) : fact m ∣ fact n := by canonical [Nat.mul_comm, Nat.mul_assoc, Nat.mul_one]
theorem choose_zero (n : Nat) : choose n 0 = 1 := by canonical
theorem choose_beyond (n k : Nat) : choose n (n + k + 1) = 0 := by canonical [Nat.succ_add, Nat.zero_add]
theorem choose_self (n : Nat) (z : ∀ n, choose n (n + 1) = 0) : choose n n = 1 := by canonical
theorem choose_one (n : Nat) (z : ∀ n, choose n 0 = 1) : choose n 1 = n := by canonical [Nat.add_comm]
theorem choose_row (n : Nat) : sum (choose (n + 1)) (n + 2) = sum (choose n) (n + 1) + sum (choose n) (n + 1) + choose n (n + 1) := by
  canonical [sum_shift, sum_add, choose_zero, Nat.add_assoc, Nat.add_comm]
theorem odd_add (m n : Nat) (x : Bool → Bool → Bool) (x0 : ∀ b, x b false = b) (x1 : ∀ b c, x b (!c) = !(x b c)) : odd (m + n) = x (odd m) (odd n) := by canonical
theorem odd_double (n : Nat) : odd (n + n) = false := by canonical [Nat.succ_add]
theorem half_double (n : Nat) : half (n + n) = n := by canonical [Nat.succ_add]
theorem half_odd (n : Nat) : half (n + n + 1) = n := by canonical [Nat.succ_add]
theorem half_le (n : Nat) : half n ≤ n := by canonical [Nat.le_refl, Nat.le_trans, Nat.le_succ, Nat.succ_le_succ]
theorem half_split (n : Nat) : half n + half (n + 1) = n := by canonical [Nat.succ_add, Nat.add_comm]
theorem even_or_odd (n : Nat) : (∃ k, n = k + k) ∨ ∃ k, n = k + k + 1 := by canonical [Nat.succ_add]
theorem even_square (n : Nat) (h : ∃ k, n * n = k + k) (no : ∀ j k : Nat, j + j + 1 ≠ k + k) (cases : ∀ n, (∃ k, n = k + k) ∨ ∃ k, n = k + k + 1) : ∃ k, n = k + k := by
  canonical [Nat.mul_add, Nat.add_mul, Nat.add_assoc, Nat.add_comm, Nat.mul_one, Nat.one_mul]
theorem dvd_trans (a b c : Nat) (h : a ∣ b) (k : b ∣ c) : a ∣ c := by canonical [Nat.mul_assoc]
theorem dvd_mul_right (a b c : Nat) (h : a ∣ b) : a ∣ b * c := by canonical [Nat.mul_assoc]
theorem dvd_add_square (a b : Nat) (h : a ∣ b) : a ∣ a * a + b := by canonical [Nat.mul_add]
theorem dvd_sum (d : Nat) (f : Nat → Nat) (h : ∀ k, d ∣ f k) (n : Nat) : d ∣ sum f n := by canonical [Nat.mul_add, Nat.mul_zero]
theorem three_consecutive (n : Nat) : ∃ k, n * (n + 1) = k + k := by canonical [Nat.mul_add, Nat.add_mul, Nat.add_assoc, Nat.add_comm, Nat.succ_mul, Nat.mul_one]
theorem succ_dvd_zero_one (n : Nat) (h : n ∣ 1) (f : ∀ a b : Nat, a * b = 1 → a = 1) : n = 1 := by canonical
theorem sub_self_add (a b : Nat) : a + b - b = a := by canonical [Nat.add_succ]
theorem pred_sub (a b : Nat) : (a + 1) - (b + 1) = a - b := by canonical
theorem sub_add_le (a b : Nat) (h : a ≤ b) : a + (b - a) = b := by canonical [Nat.le_of_succ_le_succ, Nat.succ_add, Nat.not_succ_le_zero]
theorem sub_sub (a b c : Nat) : a - b - c = a - (b + c) := by canonical
theorem pow_two (n : Nat) : n ^ 2 = n * n := by canonical [Nat.one_mul, Nat.zero_add]
theorem pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by canonical [Nat.mul_assoc, Nat.mul_one]
theorem pow_geom (n : Nat) : sum (fun k => 2 ^ k) n + 1 = 2 ^ n := by canonical [Nat.add_assoc, Nat.add_comm, Nat.mul_comm, Nat.succ_mul]
theorem lt_pow (n : Nat) : n + 1 ≤ 2 ^ n := by canonical [Nat.le_refl, Nat.le_trans, Nat.succ_le_succ, Nat.mul_comm, Nat.succ_mul, Nat.add_comm, Nat.succ_add]

/-! Pairs of numbers by a walk along diagonals. -/
def next : Nat × Nat → Nat × Nat
  | (0, n) => (n + 1, 0)
  | (m + 1, n) => (m, n + 1)
def walk : Nat → Nat × Nat
  | 0 => (0, 0)
  | n + 1 => next (walk n)
theorem next_inj (p q : Nat × Nat) (h : next p = next q) : p = q := by canonical
theorem next_ne_start (p : Nat × Nat) : next p ≠ (0, 0) := by canonical
theorem next_sur (p : Nat × Nat) (h : p ≠ (0, 0)) : ∃ q, next q = p := by canonical
theorem walk_inj (m n : Nat) (h : walk m = walk n) : m = n := by canonical [next_inj, next_ne_start]
theorem walk_row (k n i : Nat) (h : walk k = (n, i)) : ∃ j, walk j = (0, n + i) := by canonical [Nat.add_succ, Nat.succ_add, Nat.zero_add]
theorem walk_sur (m n : Nat) : ∃ k, walk k = (m, n) := by canonical [walk_row, Nat.add_succ, Nat.succ_add, Nat.zero_add]
end Workshop.Numbers
