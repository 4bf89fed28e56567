import Canonical

/-!
Tutorials: introductions to mathematics in a proof assistant: parity and divisibility, congruences, ordered rings, bounds and
limits, functions and sets, induction. Written without a look at the search.
-/

namespace Tutorials.Math
universe u v w

/-! Parity, divisibility and congruence of natural numbers. -/
def Even (n : Nat) : Prop := ∃ k, n = 2 * k
def Odd (n : Nat) : Prop := ∃ k, n = 2 * k + 1
def ModEq (n a b : Nat) : Prop := ∃ k l, a + n * k = b + n * l
theorem two_mul_add (m n : Nat) : 2 * m + 2 * n = 2 * (m + n) := by canonical [Nat.mul_add]
theorem even_of_odd_succ (n : Nat) (h : Odd (n + 1)) : Even n := by canonical [Nat.succ.inj]
theorem odd_add_even (m n : Nat) (h : Odd m) (k : Even n) : Odd (m + n) := by canonical [Nat.mul_add, Nat.add_assoc, Nat.add_comm]
theorem even_mul_right (m n : Nat) (h : Even m) : Even (m * n) := by canonical [Nat.mul_assoc]
theorem odd_three_mul (n : Nat) (h : Odd n) : Even (3 * n + 5) := by canonical [Nat.mul_add, Nat.add_assoc, Nat.add_comm, Nat.mul_comm, Nat.mul_assoc]
theorem even_sq_add_self (n : Nat) (em : Even n ∨ Odd n) : Even (n * n + n) := by canonical [Nat.mul_add, Nat.add_mul, Nat.mul_assoc, Nat.mul_comm, Nat.add_assoc, Nat.add_comm]
theorem even_iff_not_odd (n : Nat) (d : ∀ n, Even n ∨ Odd n) (x : ∀ n, ¬(Even n ∧ Odd n)) : Even n ↔ ¬Odd n := by canonical
theorem dvd_sq (a b : Nat) (h : a ∣ b) : a * a ∣ b * b := by canonical [Nat.mul_assoc, Nat.mul_comm]
theorem dvd_linear (d a b x y : Nat) (h : d ∣ a) (k : d ∣ b) : d ∣ x * a + y * b := by canonical [Nat.mul_add, Nat.mul_assoc, Nat.mul_comm]
theorem dvd_two_terms (a b : Nat) (h : a ∣ b) : a ∣ 2 * (b * b * b) + 4 * b := by canonical [Nat.mul_add, Nat.mul_assoc, Nat.mul_comm]
theorem modEq_refl (n a : Nat) : ModEq n a a := by canonical
theorem modEq_symm (n a b : Nat) (h : ModEq n a b) : ModEq n b a := by canonical
theorem modEq_trans (n a b c : Nat) (h : ModEq n a b) (k : ModEq n b c) : ModEq n a c := by
  canonical [Nat.mul_add, Nat.add_assoc, Nat.add_comm]
theorem modEq_add (n a b c d : Nat) (h : ModEq n a b) (k : ModEq n c d) : ModEq n (a + c) (b + d) := by
  canonical [Nat.mul_add, Nat.add_assoc, Nat.add_comm]
theorem modEq_zero_iff (n a : Nat) (c : ∀ a b c : Nat, a + n * b = n * c → n ∣ a) : ModEq n a 0 ↔ n ∣ a := by canonical [Nat.zero_add]
theorem modEq_of_multiple (n a b : Nat) (h : ModEq (n * 3) a b) : ModEq n a b := by canonical [Nat.mul_assoc]
theorem mul_self_le (m n : Nat) (h : m ≤ n) (mono : ∀ a b c d : Nat, a ≤ b → c ≤ d → a * c ≤ b * d) : m * m * m ≤ n * n * n := by canonical
theorem le_or_gt (m n : Nat) : m ≤ n ∨ n < m := by canonical [Nat.zero_le, Nat.succ_le_succ]
theorem lt_asymm (m n : Nat) (h : m < n) : ¬n < m := by canonical [Nat.lt_irrefl, Nat.le_trans, Nat.le_succ]
theorem between_one_two (n : Nat) (h : n * n = 2) : False := by canonical
theorem exists_prime_like (n : Nat) (h : 1 < n) (p : ∀ n, 1 < n → (∀ m, 1 < m → m < n → ¬m ∣ n) ∨ ∃ m, 1 < m ∧ m < n ∧ m ∣ n)
    (tr : ∀ a b c : Nat, a ∣ b → b ∣ c → a ∣ c) (rf : ∀ a : Nat, a ∣ a) (ind : ∀ P : Nat → Prop, (∀ n, (∀ m, m < n → P m) → P n) → ∀ n, P n) :
    ∃ q, 1 < q ∧ q ∣ n ∧ ∀ m, 1 < m → m < q → ¬m ∣ q := by canonical

/-! An ordered ring. -/
class ORing (R : Type u) extends Add R, Mul R, LE R where
  zero : R
  one : R
  neg : R → R
  add_assoc : ∀ a b c : R, a + b + c = a + (b + c)
  add_comm : ∀ a b : R, a + b = b + a
  add_zero : ∀ a : R, a + zero = a
  add_neg : ∀ a : R, a + neg a = zero
  mul_assoc : ∀ a b c : R, a * b * c = a * (b * c)
  mul_comm : ∀ a b : R, a * b = b * a
  mul_one : ∀ a : R, a * one = a
  mul_add : ∀ a b c : R, a * (b + c) = a * b + a * c
  le_refl : ∀ a : R, a ≤ a
  le_trans : ∀ a b c : R, a ≤ b → b ≤ c → a ≤ c
  le_antisymm : ∀ a b : R, a ≤ b → b ≤ a → a = b
  add_le : ∀ a b c : R, a ≤ b → c + a ≤ c + b
  mul_nonneg : ∀ a b : R, zero ≤ a → zero ≤ b → zero ≤ a * b
open ORing
section
variable {R : Type u} [ORing R] (a b c d : R)
theorem zero_add_r : zero + a = a := Eq.trans (add_comm zero a) (add_zero a)
theorem neg_add_self : neg a + a = zero := Eq.trans (add_comm (neg a) a) (add_neg a)
theorem neg_add_cancel_left : neg a + (a + b) = b :=
  Eq.trans (Eq.symm (add_assoc (neg a) a b)) (Eq.trans (congrArg (fun x => x + b) (neg_add_self a)) (zero_add_r b))
theorem add_neg_cancel_right : a + b + neg b = a := by canonical [add_assoc, add_neg, add_zero]
theorem add_left_cancel_r (h : a + b = a + c) : b = c :=
  Eq.trans (Eq.symm (neg_add_cancel_left a b)) (Eq.trans (congrArg (fun x => neg a + x) h) (neg_add_cancel_left a c))
theorem neg_eq_of_add_eq_zero (h : a + b = zero) : neg a = b := add_left_cancel_r a (neg a) b (Eq.trans (add_neg a) (Eq.symm h))
theorem neg_neg_r : neg (neg a) = a := neg_eq_of_add_eq_zero (neg a) a (neg_add_self a)
theorem mul_zero_r : a * zero = zero :=
  add_left_cancel_r (a * zero) (a * zero) zero
    (Eq.trans (Eq.symm (mul_add a zero zero)) (Eq.trans (congrArg (fun x => a * x) (add_zero zero)) (Eq.symm (add_zero (a * zero)))))
theorem mul_neg_r : a * neg b = neg (a * b) :=
  Eq.symm (neg_eq_of_add_eq_zero (a * b) (a * neg b)
    (Eq.trans (Eq.symm (mul_add a b (neg b))) (Eq.trans (congrArg (fun x => a * x) (add_neg b)) (mul_zero_r a))))
theorem two_by_two : (a + b) * (c + d) = a * c + (a * d + (b * c + b * d)) := by canonical [mul_add, mul_comm, add_assoc]
theorem add_le_add_r (h : a ≤ b) (k : c ≤ d) : a + c ≤ b + d := by canonical [add_le, add_comm, le_trans]
theorem sub_nonneg (h : a ≤ b) : zero ≤ b + neg a := by canonical [add_le, add_comm, add_neg]
theorem le_of_sub_nonneg (h : zero ≤ b + neg a) : a ≤ b := by canonical [add_le, add_assoc, add_comm, add_zero, add_neg, neg_add_self]
theorem neg_le_neg (h : a ≤ b) : neg b ≤ neg a := by canonical [add_le, add_neg, add_comm, add_assoc, add_zero, neg_add_cancel_left]
theorem mul_le_mul_left_nonneg (h : a ≤ b) (k : zero ≤ c) : c * a ≤ c * b := by
  canonical [sub_nonneg, le_of_sub_nonneg, mul_nonneg, mul_add, mul_neg_r]
theorem sq_nonneg_of_total (t : zero ≤ a ∨ zero ≤ neg a) (nn : neg a * neg a = a * a) : zero ≤ a * a := by canonical [mul_nonneg]
theorem squeeze_zero (h : zero ≤ a) (k : a ≤ b) (l : b ≤ zero) : a = zero ∧ b = zero := by canonical [le_antisymm, le_trans]
theorem add_nonneg_eq_zero (h : zero ≤ a) (k : zero ≤ b) (e : a + b = zero) : a = zero := by
  canonical [le_antisymm, add_le, add_zero]
end

/-! Functions with bounds; even and odd functions; monotone functions; limits along filters of indices. -/
section
variable {R : Type u} [ORing R]
def FnUb (f : R → R) (a : R) : Prop := ∀ x, f x ≤ a
def HasUb (f : R → R) : Prop := ∃ a, FnUb f a
def FnEven (f : R → R) : Prop := ∀ x, f x = f (neg x)
def FnOdd (f : R → R) : Prop := ∀ x, f x = neg (f (neg x))
def Mon (f : R → R) : Prop := ∀ x y, x ≤ y → f x ≤ f y
theorem fnUb_add (f g : R → R) (a b : R) (h : FnUb f a) (k : FnUb g b) : FnUb (fun x => f x + g x) (a + b) := by canonical [add_le_add_r]
theorem hasUb_add (f g : R → R) (h : HasUb f) (k : HasUb g) : HasUb (fun x => f x + g x) := by canonical [fnUb_add]
theorem not_hasUb_of (f : R → R) (h : ∀ a, ∃ x, ¬f x ≤ a) : ¬HasUb f := by canonical
theorem exists_of_not_fnUb (f : R → R) (a : R) (h : ¬FnUb f a) : ∃ x, ¬f x ≤ a := by canonical [Classical.byContradiction]
theorem not_mon_iff (f : R → R) : ¬Mon f ↔ ∃ x y, x ≤ y ∧ ¬f x ≤ f y := by canonical [Classical.byContradiction]
theorem mon_const_mul (f : R → R) (c : R) (h : Mon f) (nn : zero ≤ c) : Mon (fun x => c * f x) := by canonical [mul_le_mul_left_nonneg]
theorem even_mul_even (f g : R → R) (h : FnEven f) (k : FnEven g) : FnEven (fun x => f x * g x) := by canonical
theorem odd_mul_odd (f g : R → R) (h : FnOdd f) (k : FnOdd g) (nn : ∀ a b : R, neg a * neg b = a * b) : FnEven (fun x => f x * g x) := by canonical
theorem even_comp_odd (f g : R → R) (h : FnEven f) (k : FnOdd g) : FnEven (fun x => f (g x)) := by canonical [neg_neg_r]
theorem translate_injective (c : R) (x y : R) (h : x + c = y + c) : x = y := by canonical [add_neg_cancel_right]
theorem neg_surjective (y : R) : ∃ x, neg x = y := by canonical [neg_neg_r]
theorem mon_of_step (f : Nat → R) (h : ∀ n, f n ≤ f (n + 1)) (m n : Nat) (l : m ≤ n) : f m ≤ f n := by canonical [le_refl, le_trans]
end

/-! Sums and products of finite sequences, recursions. -/
def sumTo (f : Nat → Nat) : Nat → Nat
  | 0 => 0
  | n + 1 => sumTo f n + f n
def fact : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * fact n
def luc : Nat → Nat
  | 0 => 1
  | n + 1 => 3 * luc n + 2
theorem sumTo_congr (f g : Nat → Nat) (n : Nat) (h : ∀ i, i < n → f i = g i) : sumTo f n = sumTo g n := by canonical [Nat.le_succ, Nat.le_trans, Nat.lt_succ_self]
theorem sumTo_double (f : Nat → Nat) (n : Nat) : sumTo (fun i => f i + f i) n = 2 * sumTo f n := by canonical [Nat.mul_add, Nat.succ_mul, Nat.zero_add, Nat.one_mul]
theorem luc_closed (n : Nat) : luc n + 1 = 2 * 3 ^ n := by canonical [Nat.mul_add, Nat.mul_comm, Nat.mul_assoc]
theorem fact_step_mul (n : Nat) : fact (n + 1) = fact n * n + fact n := by canonical [Nat.mul_comm, Nat.mul_add, Nat.mul_one]
theorem fact_divides (n k : Nat) : fact n ∣ fact (n + k) := by canonical [Nat.mul_assoc, Nat.mul_comm, Nat.mul_one]
theorem sumTo_fact (n : Nat) : sumTo (fun i => i * fact i) n + 1 = fact n := by canonical [Nat.succ_mul, Nat.add_mul, Nat.add_assoc, Nat.add_comm]
end Tutorials.Math
