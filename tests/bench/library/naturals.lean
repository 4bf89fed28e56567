import Canonical

/-!
Library: natural numbers, minimum and maximum, differences, division by counting, divisibility, numbers below a bound.
Written without a look at the search.
-/

namespace Library.Naturals
universe u

/-! Order and differences. -/
theorem le_of_lt_succ {m n : Nat} (h : m < n + 1) : m ≤ n := by canonical [Nat.le_of_succ_le_succ]
theorem lt_iff_add_one_le {m n : Nat} : m < n ↔ m + 1 ≤ n := by canonical
theorem le_add_right (m n : Nat) : m ≤ m + n := by canonical [Nat.le_refl, Nat.le_trans, Nat.le_succ]
theorem add_le_add_right {m n : Nat} (h : m ≤ n) (k : Nat) : m + k ≤ n + k := by canonical [Nat.succ_le_succ]
theorem add_le_add_left {m n : Nat} (h : m ≤ n) (k : Nat) : k + m ≤ k + n := by canonical [add_le_add_right, Nat.add_comm]
theorem add_right_cancel {m n k : Nat} (h : m + k = n + k) : m = n := by canonical [Nat.succ.inj]
theorem le_of_add_le_add_right {m n k : Nat} (h : m + k ≤ n + k) : m ≤ n := by canonical [Nat.le_of_succ_le_succ]
theorem lt_or_ge (m n : Nat) : m < n ∨ n ≤ m := by canonical [Nat.succ_le_succ, Nat.zero_le, Nat.succ_pos]
theorem exists_add_of_le {m n : Nat} (h : m ≤ n) : ∃ k, n = m + k := by canonical
theorem eq_zero_or_eq_succ_pred (n : Nat) : n = 0 ∨ n = n.pred + 1 := by canonical
theorem le_induction {P : Nat → Prop} {m n : Nat} (base : P m) (succ : ∀ k, m ≤ k → P k → P (k + 1)) (h : m ≤ n) : P n := by canonical
theorem decreasing_induction {P : Nat → Prop} {m n : Nat} (step : ∀ k, P (k + 1) → P k) (h : m ≤ n) (p : P n) : P m := by canonical
theorem rec_below {P : Nat → Prop} (h : ∀ n, (∀ m, m < n → P m) → P n) (n : Nat) : P n := by
  canonical [Nat.lt_irrefl, Nat.not_succ_le_zero, Nat.le_of_succ_le_succ, Nat.le_trans]
theorem sub_add_cancel {m n : Nat} (h : m ≤ n) : n - m + m = n := by canonical [exists_add_of_le, Nat.add_comm, Nat.succ_add]
theorem sub_self_add (m n : Nat) : m - (m + n) = 0 := by canonical [Nat.zero_add, Nat.succ_add]
theorem succ_sub_one (n : Nat) : n + 1 - 1 = n := by canonical
theorem sub_le_iff_le_add (m n k : Nat) : m - k ≤ n ↔ m ≤ n + k := by canonical [Nat.zero_le, Nat.succ_le_succ, Nat.le_of_succ_le_succ, Nat.le_trans, Nat.le_succ]

/-! Minimum and maximum. -/
def min' (m n : Nat) : Nat := if m ≤ n then m else n
def max' (m n : Nat) : Nat := if m ≤ n then n else m
theorem min_le_left (m n : Nat) : min' m n ≤ m := by canonical [lt_or_ge, Nat.le_refl, Nat.le_trans, Nat.le_succ]
theorem le_max_left (m n : Nat) : m ≤ max' m n := by canonical [Nat.le_refl]
theorem min_eq_left_iff (m n : Nat) : min' m n = m ↔ m ≤ n := by canonical [lt_or_ge, Nat.le_refl]
theorem max_def_lt (m n : Nat) (h : n < m) : max' m n = m := by canonical [Nat.le_antisymm, Nat.le_trans, Nat.le_succ]
theorem min_self (n : Nat) : min' n n = n := by canonical
theorem min_add_max (m n : Nat) : min' m n + max' m n = m + n := by canonical [Nat.add_comm]
theorem max_le_iff (m n k : Nat) : max' m n ≤ k ↔ m ≤ k ∧ n ≤ k := by canonical [lt_or_ge, Nat.le_refl, Nat.le_trans, Nat.le_succ]
theorem min_mono_left (m n k : Nat) (h : m ≤ n) : min' m k ≤ min' n k := by canonical [lt_or_ge, Nat.le_refl, Nat.le_trans, Nat.le_succ, min_le_left]

/-! Division by two and in general, by counting. -/
def mod2 : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => mod2 n
def div2 : Nat → Nat
  | 0 => 0
  | 1 => 0
  | n + 2 => div2 n + 1
inductive DivMod (d : Nat) : Nat → Nat → Nat → Prop where
  | small {r : Nat} (h : r < d) : DivMod d r 0 r
  | step {n q r : Nat} (h : DivMod d n q r) : DivMod d (n + d) (q + 1) r
theorem mod2_lt_two (n : Nat) : mod2 n < 2 := by canonical [Nat.le_refl, Nat.le_succ]
theorem div2_add_mod2 (n : Nat) : div2 n + div2 n + mod2 n = n := by canonical [Nat.succ_add, Nat.add_assoc]
theorem div2_le (n : Nat) : div2 n ≤ n := by canonical [Nat.zero_le, Nat.succ_le_succ, Nat.le_trans, Nat.le_succ]
theorem mod2_succ (n : Nat) : mod2 (n + 1) = 1 - mod2 n := by canonical
theorem mod2_add_self (n : Nat) : mod2 (n + n) = 0 := by canonical [Nat.succ_add]
theorem divMod_eq (d n q r : Nat) (h : DivMod d n q r) : n = q * d + r := by canonical [Nat.succ_mul, Nat.zero_mul, Nat.zero_add, Nat.add_assoc, Nat.add_comm]
theorem divMod_lt (d n q r : Nat) (h : DivMod d n q r) : r < d := by canonical
theorem divMod_of_eq (d q r : Nat) (h : r < d) : DivMod d (q * d + r) q r := by canonical [Nat.succ_mul, Nat.zero_mul, Nat.zero_add, Nat.add_assoc, Nat.add_comm]
theorem divMod_zero (n q r : Nat) (h : DivMod 0 n q r) : False := by canonical [Nat.not_succ_le_zero]
theorem divMod_two (n : Nat) : DivMod 2 n (div2 n) (mod2 n) := by canonical
theorem divMod_exists (d n : Nat) (h : 0 < d) : ∃ q r, DivMod d n q r := by
  canonical [divMod_of_eq, divMod_eq, divMod_lt, lt_or_ge, Nat.le_antisymm, Nat.le_of_succ_le_succ, Nat.add_zero]

/-! Divisibility. -/
theorem dvd_mul_left (m n : Nat) : m ∣ n * m := by canonical [Nat.mul_comm]
theorem dvd_add_mul {k m n : Nat} (h : k ∣ m) (a : Nat) (j : k ∣ n) : k ∣ a * m + n := by canonical [Nat.mul_add, Nat.mul_assoc, Nat.mul_comm]
theorem mul_dvd_mul {a b c d : Nat} (h : a ∣ b) (k : c ∣ d) : a * c ∣ b * d := by canonical [Nat.mul_assoc, Nat.mul_comm]
theorem zero_dvd {n : Nat} : 0 ∣ n ↔ n = 0 := by canonical [Nat.zero_mul]
theorem two_dvd_mul_succ (n : Nat) : 2 ∣ n * (n + 1) := by canonical [Nat.succ_mul, Nat.mul_succ, Nat.mul_add, Nat.mul_comm, Nat.add_assoc, Nat.add_comm]

/-! Numbers below a bound. -/
theorem Fin.eq_of_val_eq {n : Nat} {i j : Fin n} (h : i.val = j.val) : i = j := by canonical
def castSucc {n : Nat} (i : Fin n) : Fin (n + 1) := ⟨i.val, Nat.le_trans i.isLt (Nat.le_succ n)⟩
def fsucc {n : Nat} (i : Fin n) : Fin (n + 1) := ⟨i.val + 1, Nat.succ_le_succ i.isLt⟩
def flast (n : Nat) : Fin (n + 1) := ⟨n, Nat.le_refl (n + 1)⟩
def fzero (n : Nat) : Fin (n + 1) := ⟨0, Nat.succ_pos n⟩
theorem castSucc_injective {n : Nat} (i j : Fin n) (h : castSucc i = castSucc j) : i = j := by canonical [Fin.eq_of_val_eq]
theorem fsucc_ne_fzero {n : Nat} (i : Fin n) : fsucc i ≠ fzero n := by canonical [congrArg]
theorem castSucc_ne_flast {n : Nat} (i : Fin n) : castSucc i ≠ flast n := by canonical [Nat.lt_irrefl]
theorem fsucc_castSucc {n : Nat} (i : Fin n) : fsucc (castSucc i) = castSucc (fsucc i) := by canonical
theorem fin_cases {n : Nat} (i : Fin (n + 1)) : i = fzero n ∨ ∃ j : Fin n, i = fsucc j := by canonical [Nat.le_of_succ_le_succ]
theorem last_cases {n : Nat} (i : Fin (n + 1)) : i = flast n ∨ ∃ j : Fin n, i = castSucc j := by canonical [Nat.le_of_succ_le_succ, Nat.le_antisymm, lt_or_ge, Fin.eq_of_val_eq]
theorem fin_forall_succ {n : Nat} (P : Fin (n + 1) → Prop) (z : P (fzero n)) (s : ∀ i : Fin n, P (fsucc i)) (i : Fin (n + 1)) : P i := by canonical [fin_cases]
theorem fin_zero_elim {α : Type u} (f g : Fin 0 → α) : f = g := by canonical [funext, Nat.not_succ_le_zero]
theorem fin_one_eq (i j : Fin 1) : i = j := by canonical [Fin.eq_of_val_eq, Nat.le_of_succ_le_succ, Nat.le_antisymm, Nat.zero_le]
def fcons {n : Nat} {α : Type u} (a : α) (f : Fin n → α) : Fin (n + 1) → α := by canonical
theorem fin_cons_exists {n : Nat} {α : Type u} (a : α) (f : Fin n → α) : ∃ g : Fin (n + 1) → α, g (fzero n) = a ∧ ∀ i, g (fsucc i) = f i := by canonical
end Library.Naturals
