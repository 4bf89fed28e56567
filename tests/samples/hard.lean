import Canonical

/-! What is hard for the search today. Some of these are proved, some are not yet; none is expected to be easy. -/

namespace Samples.Hard

universe u
variable {α : Type u}

theorem cantor (f : α → α → Prop) : ¬∀ g : α → Prop, ∃ x, f x = g := by canonical [congrFun]

theorem drinker (P : α → Prop) (a : α) : ∃ x, P x → ∀ y, P y := by canonical [Classical.em]

theorem mul_comm (m n : Nat) : m * n = n * m := by canonical

theorem mul_assoc (a b c : Nat) : a * b * c = a * (b * c) := by canonical

theorem pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by canonical [mul_assoc]

theorem le_antisymm (m n : Nat) (h : m ≤ n) (k : n ≤ m) : m = n := by canonical

theorem le_total (m n : Nat) : m ≤ n ∨ n ≤ m := by canonical

theorem not_succ_le_self (n : Nat) : ¬Nat.succ n ≤ n := by canonical

theorem add_left_cancel (a b c : Nat) (h : a + b = a + c) : b = c := by canonical

theorem two_step (P : Nat → Prop) (h0 : P 0) (h1 : P 1) (h : ∀ n, P n → P (n + 2)) (n : Nat) : P n := by canonical

theorem strong (P : Nat → Prop) (h : ∀ n, (∀ m, m < n → P m) → P n) (n : Nat) : P n := by canonical

theorem even_or_odd (n : Nat) : ∃ k, n = k + k ∨ n = k + k + 1 := by canonical

theorem double_rev (rev : List α → List α) (h : ∀ xs ys, rev (xs ++ ys) = rev ys ++ rev xs)
    (k : ∀ x, rev [x] = [x]) (e : rev [] = []) (xs : List α) : rev (rev xs) = xs := by canonical

end Samples.Hard
