import Canonical

/-!
Orders, lattices, Galois connections: theorems of textbooks, written without a look at what the search can do.
-/

namespace Textbook.Orders
universe u v w
class PartialOrder (α : Type u) extends LE α where
  le_refl : ∀ a : α, a ≤ a
  le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c
  le_antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b
class Lattice (α : Type u) extends PartialOrder α where
  sup : α → α → α
  inf : α → α → α
  le_sup_left : ∀ a b : α, a ≤ sup a b
  le_sup_right : ∀ a b : α, b ≤ sup a b
  sup_le : ∀ a b c : α, a ≤ c → b ≤ c → sup a b ≤ c
  inf_le_left : ∀ a b : α, inf a b ≤ a
  inf_le_right : ∀ a b : α, inf a b ≤ b
  le_inf : ∀ a b c : α, a ≤ b → a ≤ c → a ≤ inf b c
open PartialOrder Lattice
section
variable {α : Type u} [Lattice α] (a b c : α)
theorem sup_comm : sup a b = sup b a := by canonical [le_antisymm, sup_le, le_sup_left, le_sup_right]
theorem sup_idem : sup a a = a := by canonical [le_antisymm, sup_le, le_sup_left, le_refl]
theorem sup_inf_self : sup a (inf a b) = a := by canonical [le_antisymm, sup_le, le_sup_left, le_refl, inf_le_left]
theorem sup_assoc : sup (sup a b) c = sup a (sup b c) := by canonical [le_antisymm, le_trans, sup_le, le_sup_left, le_sup_right]
theorem sup_eq_right_iff : sup a b = b ↔ a ≤ b := by canonical [le_antisymm, le_refl, sup_le, le_sup_left, le_sup_right]
theorem sup_mono (d : α) (h : a ≤ b) (k : c ≤ d) : sup a c ≤ sup b d := by canonical [le_trans, sup_le, le_sup_left, le_sup_right]
theorem inf_sup_le : sup (inf a b) (inf a c) ≤ inf a (sup b c) := by canonical [le_trans, sup_le, le_inf, le_sup_left, le_sup_right, inf_le_left, inf_le_right]
theorem modular_le (h : a ≤ c) : sup a (inf b c) ≤ inf (sup a b) c := by canonical [le_trans, sup_le, le_inf, le_sup_left, le_sup_right, inf_le_left, inf_le_right]
theorem distrib_of_other (d : ∀ x y z : α, inf x (sup y z) = sup (inf x y) (inf x z)) : sup a (inf b c) = inf (sup a b) (sup a c) := by canonical [sup_assoc, sup_inf_self, sup_comm]
theorem comparable_of_inf_eq_sup (h : inf a b = sup a b) : a = b := by canonical [le_antisymm, le_trans, le_sup_left, le_sup_right, inf_le_left, inf_le_right]
end
section
variable {α : Type u} {β : Type v} {γ : Type w} (le : α → α → Prop) (le' : β → β → Prop) (l : α → β) (r : β → α)
theorem galois_unit (refl : ∀ x, le' x x) (gc : ∀ x y, le' (l x) y ↔ le x (r y)) (x : α) : le x (r (l x)) := by canonical
theorem galois_mono_left (refl : ∀ x, le' x x) (trans : ∀ x y z, le x y → le y z → le x z) (gc : ∀ x y, le' (l x) y ↔ le x (r y)) (x y : α) (h : le x y) : le' (l x) (l y) := by canonical
theorem galois_triple (refl : ∀ x, le x x) (refl' : ∀ x, le' x x) (trans : ∀ x y z, le x y → le y z → le x z) (anti' : ∀ x y, le' x y → le' y x → x = y) (trans' : ∀ x y z, le' x y → le' y z → le' x z) (gc : ∀ x y, le' (l x) y ↔ le x (r y)) (x : α) : l (r (l x)) = l x := by canonical
theorem galois_unique (refl : ∀ x, le x x) (anti : ∀ x y, le x y → le y x → x = y) (r' : β → α) (gc : ∀ x y, le' (l x) y ↔ le x (r y)) (gc' : ∀ x y, le' (l x) y ↔ le x (r' y)) (y : β) : r y = r' y := by canonical
theorem greatest_unique (anti : ∀ x y, le x y → le y x → x = y) (S : α → Prop) (a b : α) (ha : S a) (hb : S b) (ga : ∀ x, S x → le x a) (gb : ∀ x, S x → le x b) : a = b := by canonical
theorem strict_trans (anti : ∀ x y, le x y → le y x → x = y) (trans : ∀ x y z, le x y → le y z → le x z) (a b c : α) (h : le a b ∧ a ≠ b) (k : le b c ∧ b ≠ c) : le a c ∧ a ≠ c := by canonical
theorem mono_comp (le'' : γ → γ → Prop) (f : α → β) (g : β → γ) (hf : ∀ x y, le x y → le' (f x) (f y)) (hg : ∀ x y, le' x y → le'' (g x) (g y)) (x y : α) (h : le x y) : le'' (g (f x)) (g (f y)) := by canonical
theorem mono_of_step (refl : ∀ x, le x x) (trans : ∀ x y z, le x y → le y z → le x z) (f : Nat → α) (h : ∀ n, le (f n) (f (n + 1))) (m n : Nat) (k : m ≤ n) : le (f m) (f n) := by canonical
theorem closure_idem (anti : ∀ x y, le x y → le y x → x = y) (cl : α → α) (ext : ∀ x, le x (cl x)) (adj : ∀ x y, le x (cl y) → le (cl x) (cl y)) (x : α) (refl : ∀ x, le x x) : cl (cl x) = cl x := by canonical
theorem least_prefixed_is_fixed (anti : ∀ x y, le x y → le y x → x = y) (f : α → α) (mono : ∀ x y, le x y → le (f x) (f y)) (m : α) (h : le (f m) m) (least : ∀ x, le (f x) x → le m x) : f m = m := by canonical
theorem yoneda_order (refl : ∀ x, le x x) (anti : ∀ x y, le x y → le y x → x = y) (a b : α) (h : ∀ x, le x a ↔ le x b) : a = b := by canonical
theorem bottom_unique (anti : ∀ x y, le x y → le y x → x = y) : (∃ b, ∀ x, le b x) → ∃ b, (∀ x, le b x) ∧ ∀ c, (∀ x, le c x) → c = b := by canonical
theorem sup_from_algebra (j m : α → α → α) (jc : ∀ x y, j x y = j y x) (mc : ∀ x y, m x y = m y x) (ab : ∀ x y, j x (m x y) = x) (ab' : ∀ x y, m x (j x y) = x) (x y : α) : j x y = y ↔ m x y = x := by canonical
theorem order_from_semilattice (m : α → α → α) (ma : ∀ x y z, m (m x y) z = m x (m y z)) (x y z : α) (h : m x y = x) (k : m y z = y) : m x z = x := by canonical
theorem semilattice_glb (m : α → α → α) (ma : ∀ x y z, m (m x y) z = m x (m y z)) (mc : ∀ x y, m x y = m y x) (mi : ∀ x, m x x = x) (x y : α) : m (m x y) x = m x y := by canonical
theorem lexicographic_refl (refl : ∀ x, le x x) (refl' : ∀ x, le' x x) (p : α × β) : p.1 = p.1 ∧ le' p.2 p.2 ∨ le p.1 p.1 ∧ p.1 ≠ p.1 := by canonical
end
end Textbook.Orders
