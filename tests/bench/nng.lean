import Canonical

/-!
The Natural Number Game: its worlds, level by level, over its own natural numbers. The premises of a level are lemmas that
the game has unlocked when a player comes to it; nothing else is given. Addition, multiplication and powers recurse on
their second argument and `a ≤ b` says `∃ c, b = a + c`, as in the game. (The game's last level, Fermat's theorem from an
axiom that proves everything, is left out.)
-/

inductive MyNat : Type where
  | zero : MyNat
  | succ (n : MyNat) : MyNat

namespace MyNat

def ofNat : Nat → MyNat
  | .zero => zero
  | .succ n => succ (ofNat n)

instance instOfNat (n : Nat) : OfNat MyNat n where
  ofNat := ofNat n

def add : MyNat → MyNat → MyNat
  | a, zero => a
  | a, succ b => succ (add a b)

instance : Add MyNat where
  add := add

def mul : MyNat → MyNat → MyNat
  | _, zero => 0
  | a, succ b => mul a b + a

instance : Mul MyNat where
  mul := mul

def pow : MyNat → MyNat → MyNat
  | _, zero => 1
  | a, succ b => pow a b * a

instance : HPow MyNat MyNat MyNat where
  hPow := pow

def le (a b : MyNat) : Prop := ∃ c, b = a + c

instance : LE MyNat where
  le := le

def pred : MyNat → MyNat
  | zero => 37
  | succ n => n

def is_zero : MyNat → Prop
  | zero => True
  | succ _ => False

/-! Tutorial world. -/

theorem tutorial_rfl (x q : MyNat) : 37 * x + q = 37 * x + q := by canonical

theorem tutorial_rw (x y : MyNat) (h : y = x + 7) : 2 * y = 2 * (x + 7) := by canonical

theorem two_eq_succ_succ_zero : (2 : MyNat) = succ (succ 0) := by canonical

theorem tutorial_add_zero (a b c : MyNat) : a + (b + 0) + (c + 0) = a + b + c := by canonical

theorem succ_eq_add_one (n : MyNat) : succ n = n + 1 := by canonical

theorem two_add_two : (2 : MyNat) + 2 = 4 := by canonical

/-! Addition world. -/

theorem zero_add (n : MyNat) : 0 + n = n := by canonical

theorem succ_add (a b : MyNat) : succ a + b = succ (a + b) := by canonical

theorem add_comm (a b : MyNat) : a + b = b + a := by canonical [zero_add, succ_add]

theorem add_assoc (a b c : MyNat) : a + b + c = a + (b + c) := by canonical

theorem add_right_comm (a b c : MyNat) : a + b + c = a + c + b := by canonical [add_assoc, add_comm]

/-! Multiplication world. -/

theorem mul_one (m : MyNat) : m * 1 = m := by canonical [zero_add]

theorem zero_mul (m : MyNat) : 0 * m = 0 := by canonical

theorem succ_mul (a b : MyNat) : succ a * b = a * b + b := by canonical [add_right_comm]

theorem mul_comm (a b : MyNat) : a * b = b * a := by canonical [zero_mul, succ_mul]

theorem one_mul (m : MyNat) : 1 * m = m := by canonical [mul_comm, mul_one]

theorem two_mul (m : MyNat) : 2 * m = m + m := by canonical [succ_mul, one_mul]

theorem mul_add (a b c : MyNat) : a * (b + c) = a * b + a * c := by canonical [add_assoc]

theorem add_mul (a b c : MyNat) : (a + b) * c = a * c + b * c := by canonical [mul_add, mul_comm]

theorem mul_assoc (a b c : MyNat) : a * b * c = a * (b * c) := by canonical [mul_add]

/-! Power world. -/

theorem zero_pow_zero : (0 : MyNat) ^ (0 : MyNat) = 1 := by canonical

theorem zero_pow_succ (m : MyNat) : (0 : MyNat) ^ succ m = 0 := by canonical

theorem pow_one (a : MyNat) : a ^ (1 : MyNat) = a := by canonical [one_mul]

theorem one_pow (m : MyNat) : (1 : MyNat) ^ m = 1 := by canonical [mul_one]

theorem pow_two (a : MyNat) : a ^ (2 : MyNat) = a * a := by canonical [pow_one]

theorem pow_add (a m n : MyNat) : a ^ (m + n) = a ^ m * a ^ n := by canonical [mul_one, mul_assoc]

theorem mul_pow (a b n : MyNat) : (a * b) ^ n = a ^ n * b ^ n := by canonical [mul_one, mul_assoc, mul_comm]

theorem pow_pow (a m n : MyNat) : (a ^ m) ^ n = a ^ (m * n) := by canonical [pow_add]

theorem add_sq (a b : MyNat) : (a + b) ^ (2 : MyNat) = a ^ (2 : MyNat) + b ^ (2 : MyNat) + 2 * a * b := by
  canonical [pow_two, mul_add, add_mul, two_mul, mul_comm, add_assoc, add_comm]

/-! Implication world. -/

theorem implication_exact (x y z : MyNat) (h1 : x + y = 37) (h2 : 3 * x + z = 42) : x + y = 37 := by canonical

theorem implication_rw (x y : MyNat) (h : 0 + x = 0 + y + 2) : x = y + 2 := by canonical [zero_add]

theorem implication_apply (x y : MyNat) (h1 : x = 37) (h2 : x = 37 → y = 42) : y = 42 := by canonical

theorem succ_inj (a b : MyNat) (h : succ a = succ b) : a = b := by canonical

theorem implication_succ_inj (x : MyNat) (h : x + 1 = 4) : x = 3 := by canonical [succ_inj]

theorem implication_intro (x : MyNat) : x = 37 → x = 37 := by canonical

theorem implication_intro_rw (x y : MyNat) : x + 1 = y + 1 → x = y := by canonical [succ_inj]

theorem implication_ne (x y : MyNat) (h1 : x = y) (h2 : x ≠ y) : False := by canonical

theorem zero_ne_succ (a : MyNat) : 0 ≠ succ a := by canonical

theorem zero_ne_one : (0 : MyNat) ≠ 1 := by canonical [zero_ne_succ]

theorem one_ne_zero : (1 : MyNat) ≠ 0 := by canonical [zero_ne_one]

theorem two_add_two_ne_five : ¬((2 : MyNat) + 2 = 5) := by canonical [zero_ne_succ, succ_inj]

/-! Algorithm world. -/

theorem add_left_comm (a b c : MyNat) : a + (b + c) = b + (a + c) := by canonical [add_assoc, add_comm]

theorem add_algo_1 (a b c d : MyNat) : a + b + (c + d) = a + c + d + b := by
  canonical [add_assoc, add_comm, add_left_comm]

theorem add_algo_2 (a b c d e f g h : MyNat) :
    (d + f) + (h + (a + c)) + (g + e + b) = a + b + c + d + e + f + g + h := by
  canonical [add_assoc, add_comm, add_left_comm]

theorem pred_succ (n : MyNat) : pred (succ n) = n := by canonical

theorem succ_inj' (a b : MyNat) (h : succ a = succ b) : a = b := by canonical [pred_succ]

theorem is_zero_zero : is_zero 0 = True := by canonical

theorem is_zero_succ (n : MyNat) : is_zero (succ n) = False := by canonical

theorem succ_ne_zero (a : MyNat) : succ a ≠ 0 := by canonical [is_zero_zero, is_zero_succ]

theorem succ_ne_succ (m n : MyNat) (h : m ≠ n) : succ m ≠ succ n := by canonical [succ_inj]

theorem twenty_add_twenty : (20 : MyNat) + 20 = 40 := by canonical

theorem two_add_two_ne_five' : (2 : MyNat) + 2 ≠ 5 := by canonical [succ_ne_succ, zero_ne_succ]

/-! Advanced addition world. -/

theorem add_right_cancel (a b n : MyNat) : a + n = b + n → a = b := by canonical [succ_inj]

theorem add_left_cancel (a b n : MyNat) : n + a = n + b → a = b := by canonical [add_right_cancel, add_comm]

theorem add_left_eq_self (x y : MyNat) : x + y = y → x = 0 := by canonical [add_right_cancel, zero_add]

theorem add_right_eq_self (x y : MyNat) : x + y = x → y = 0 := by canonical [add_left_eq_self, add_comm]

theorem add_right_eq_zero (a b : MyNat) : a + b = 0 → a = 0 := by canonical [succ_ne_zero]

theorem add_left_eq_zero (a b : MyNat) : a + b = 0 → b = 0 := by canonical [add_right_eq_zero, add_comm]

/-! ≤ world. -/

theorem le_refl (x : MyNat) : x ≤ x := by canonical

theorem zero_le (x : MyNat) : 0 ≤ x := by canonical [zero_add]

theorem le_succ_self (x : MyNat) : x ≤ succ x := by canonical [succ_eq_add_one]

theorem le_trans (x y z : MyNat) (hxy : x ≤ y) (hyz : y ≤ z) : x ≤ z := by canonical [add_assoc]

theorem le_zero (x : MyNat) (hx : x ≤ 0) : x = 0 := by canonical [add_right_eq_zero]

theorem le_antisymm (x y : MyNat) (hxy : x ≤ y) (hyx : y ≤ x) : x = y := by
  canonical [add_assoc, add_right_eq_self, add_right_eq_zero]

theorem or_symm (x y : MyNat) (h : x = 37 ∨ y = 42) : y = 42 ∨ x = 37 := by canonical

theorem le_total (x y : MyNat) : x ≤ y ∨ y ≤ x := by
  canonical [zero_le, succ_add, add_right_eq_self, succ_eq_add_one]

theorem succ_le_succ (x y : MyNat) (hx : succ x ≤ succ y) : x ≤ y := by canonical [succ_add, succ_inj]

theorem le_one (x : MyNat) (hx : x ≤ 1) : x = 0 ∨ x = 1 := by canonical [succ_le_succ, le_zero]

theorem le_two (x : MyNat) (hx : x ≤ 2) : x = 0 ∨ x = 1 ∨ x = 2 := by canonical [succ_le_succ, le_one]

/-! Advanced multiplication world. -/

theorem mul_le_mul_right (a b t : MyNat) (h : a ≤ b) : a * t ≤ b * t := by canonical [add_mul]

theorem mul_left_ne_zero (a b : MyNat) (h : a * b ≠ 0) : b ≠ 0 := by canonical

theorem eq_succ_of_ne_zero (a : MyNat) (ha : a ≠ 0) : ∃ n, a = succ n := by canonical

theorem one_le_of_ne_zero (a : MyNat) (ha : a ≠ 0) : 1 ≤ a := by
  canonical [eq_succ_of_ne_zero, succ_eq_add_one, add_comm]

theorem le_mul_right (a b : MyNat) (h : a * b ≠ 0) : a ≤ a * b := by
  canonical [mul_left_ne_zero, one_le_of_ne_zero, mul_le_mul_right, one_mul, mul_comm]

theorem mul_right_eq_one (x y : MyNat) (h : x * y = 1) : x = 1 := by
  canonical [le_mul_right, one_ne_zero, le_one, zero_mul, zero_ne_one]

theorem mul_ne_zero (a b : MyNat) (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := by
  canonical [eq_succ_of_ne_zero, succ_ne_zero]

theorem mul_eq_zero (a b : MyNat) (h : a * b = 0) : a = 0 ∨ b = 0 := by
  canonical [mul_ne_zero, Classical.byContradiction, Classical.em]

theorem mul_left_cancel (a b c : MyNat) (ha : a ≠ 0) (h : a * b = a * c) : b = c := by
  canonical [mul_eq_zero, add_right_cancel]

theorem mul_right_eq_self (a b : MyNat) (ha : a ≠ 0) (h : a * b = a) : b = 1 := by canonical [mul_left_cancel, mul_one]

end MyNat
