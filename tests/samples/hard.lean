import Canonical

/-! What is hard for the search today. Some of these are proved, some are not; none is expected to be easy. -/

namespace Samples.Hard

universe u v
variable {α : Type u} {β : Type v}

theorem cantor (f : α → α → Prop) : ¬∀ g : α → Prop, ∃ x, f x = g := by canonical [congrFun]

theorem pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by canonical [Nat.mul_assoc]

theorem two_step (P : Nat → Prop) (h0 : P 0) (h1 : P 1) (h : ∀ n, P n → P (n + 2)) (n : Nat) : P n := by canonical

theorem strong (P : Nat → Prop) (h : ∀ n, (∀ m, m < n → P m) → P n) (n : Nat) : P n := by canonical

theorem even_or_odd (n : Nat) : ∃ k, n = k + k ∨ n = k + k + 1 := by canonical

theorem double_rev (rev : List α → List α) (h : ∀ xs ys, rev (xs ++ ys) = rev ys ++ rev xs)
    (k : ∀ x, rev [x] = [x]) (e : rev [] = []) (xs : List α) : rev (rev xs) = xs := by canonical

/-- A monotone function of a complete order has a fixed point (Knaster, Tarski). -/
theorem fixpoint (le : α → α → Prop) (trans : ∀ x y z, le x y → le y z → le x z) (anti : ∀ x y, le x y → le y x → x = y)
    (sup : (α → Prop) → α) (above : ∀ S x, S x → le x (sup S)) (least : ∀ S y, (∀ x, S x → le x y) → le (sup S) y)
    (f : α → α) (mono : ∀ x y, le x y → le (f x) (f y)) : ∃ x, f x = x := by canonical

theorem root_two (m n : Nat) (h : m * m = 2 * (n * n)) : n = 0 := by canonical

/-- There is no greatest prime. -/
theorem primes (n : Nat) : ∃ p, n < p ∧ 1 < p ∧ ∀ a b, p = a * b → a = 1 ∨ b = 1 := by canonical

theorem binomial (a b : Nat) : (a + b) ^ 3 = a ^ 3 + 3 * (a ^ 2 * b) + 3 * (a * b ^ 2) + b ^ 3 := by canonical

theorem division (n d : Nat) (h : 0 < d) : ∃ q r, n = q * d + r ∧ r < d := by canonical

theorem pigeonhole (f : Nat → Nat) (n : Nat) (h : ∀ i, i < n + 1 → f i < n) :
    ∃ i j, i < j ∧ j < n + 1 ∧ f i = f j := by canonical

theorem bernstein (f : α → β) (g : β → α) (hf : ∀ x y, f x = f y → x = y) (hg : ∀ x y, g x = g y → x = y) :
    ∃ h : α → β, (∀ x y, h x = h y → x = y) ∧ ∀ y, ∃ x, h x = y := by canonical [Classical.em, Classical.choice]

theorem least (P : Nat → Prop) (n : Nat) (h : P n) : ∃ m, P m ∧ ∀ k, P k → m ≤ k := by canonical [Classical.em]

end Samples.Hard
