import Canonical

/-!
Library: the classes of orders, monotone functions, bounds, Galois connections and insertions, covers, intervals, chains.
Written without a look at the search.
-/

namespace Library.Order
universe u v w
class Preorder (α : Type u) extends LE α, LT α where
  le_refl : ∀ a : α, a ≤ a
  le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c
  lt_iff_le_not_ge : ∀ a b : α, a < b ↔ a ≤ b ∧ ¬b ≤ a
class PartialOrder (α : Type u) extends Preorder α where
  le_antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b
class LinearOrder (α : Type u) extends PartialOrder α where
  le_total : ∀ a b : α, a ≤ b ∨ b ≤ a
export Preorder (le_refl le_trans lt_iff_le_not_ge)
export PartialOrder (le_antisymm)
export LinearOrder (le_total)

section
variable {α : Type u} [Preorder α] {a b c : α}
theorem le_of_eq (h : a = b) : a ≤ b := by canonical [le_refl]
theorem lt_irrefl (a : α) : ¬a < a := by canonical [lt_iff_le_not_ge]
theorem le_of_lt (h : a < b) : a ≤ b := by canonical [lt_iff_le_not_ge]
theorem lt_of_le_of_lt (h : a ≤ b) (k : b < c) : a < c := by canonical [lt_iff_le_not_ge, le_trans]
theorem lt_trans (h : a < b) (k : b < c) : a < c := by canonical [lt_iff_le_not_ge, le_trans]
theorem lt_asymm (h : a < b) : ¬b < a := by canonical [lt_iff_le_not_ge]
theorem not_lt_of_ge (h : a ≥ b) : ¬a < b := by canonical [lt_iff_le_not_ge]
theorem le_of_forall_le (h : ∀ c, c ≤ a → c ≤ b) : a ≤ b := by canonical [le_refl]
end
section
variable {α : Type u} [PartialOrder α] {a b c : α}
theorem lt_of_le_of_ne (h : a ≤ b) (k : a ≠ b) : a < b := by canonical [lt_iff_le_not_ge, le_antisymm]
theorem le_iff_lt_or_eq : a ≤ b ↔ a < b ∨ a = b := by canonical [lt_of_le_of_ne, le_of_lt, le_refl, Classical.em]
theorem eq_of_forall_ge_iff (h : ∀ c, a ≤ c ↔ b ≤ c) : a = b := by canonical [le_refl, le_antisymm]
theorem eq_of_le_of_not_lt (h : a ≤ b) (k : ¬a < b) : a = b := by canonical [lt_of_le_of_ne, Classical.em]
end
section
variable {α : Type u} [LinearOrder α] {a b c : α}
theorem not_le : ¬a ≤ b ↔ b < a := by canonical [lt_iff_le_not_ge, le_total]
theorem not_lt : ¬a < b ↔ b ≤ a := by canonical [lt_iff_le_not_ge, le_total, Classical.em]
theorem lt_trichotomy (a b : α) : a < b ∨ a = b ∨ b < a := by canonical [le_total, le_iff_lt_or_eq]
theorem le_of_forall_lt (h : ∀ c, c < a → c < b) : a ≤ b := by canonical [not_le, lt_irrefl, Classical.em]
theorem lt_or_lt_of_ne (h : a ≠ b) : a < b ∨ b < a := by canonical [lt_trichotomy]
theorem between_of_two (h : ∀ x : α, x = a ∨ x = b) (k : a < b) (x : α) : a ≤ x ∧ x ≤ b := by canonical [le_of_lt, le_refl]
end

section
variable {α : Type u} {β : Type v} {γ : Type w} [Preorder α] [Preorder β] [Preorder γ]
def Monotone (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f a ≤ f b
def Antitone (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f b ≤ f a
def StrictMono (f : α → β) : Prop := ∀ ⦃a b⦄, a < b → f a < f b
def upperBounds (s : α → Prop) (b : α) : Prop := ∀ ⦃a⦄, s a → a ≤ b
def lowerBounds (s : α → Prop) (b : α) : Prop := ∀ ⦃a⦄, s a → b ≤ a
def IsLeast (s : α → Prop) (a : α) : Prop := s a ∧ lowerBounds s a
def IsGreatest (s : α → Prop) (a : α) : Prop := s a ∧ upperBounds s a
def IsLUB (s : α → Prop) (a : α) : Prop := IsLeast (upperBounds s) a
def Icc (a b x : α) : Prop := a ≤ x ∧ x ≤ b
def Ioo (a b x : α) : Prop := a < x ∧ x < b
def Covers (a b : α) : Prop := a < b ∧ ∀ c, a < c → ¬c < b
def IsChain (s : α → Prop) : Prop := ∀ a b, s a → s b → a ≤ b ∨ b ≤ a
def GaloisConnection (l : α → β) (u : β → α) : Prop := ∀ a b, l a ≤ b ↔ a ≤ u b
end

section
variable {α : Type u} {β : Type v} {γ : Type w} [Preorder α] [Preorder β] [Preorder γ] {f : α → β} {g : β → γ} {s t : α → Prop} {a b : α}
theorem Antitone.comp (hg : Antitone g) (hf : Antitone f) : Monotone (g ∘ f) := by canonical
theorem Monotone.comp_antitone (hg : Monotone g) (hf : Antitone f) : Antitone (g ∘ f) := by canonical
theorem Monotone.isChain_image (hf : Monotone f) (h : IsChain s) : IsChain (fun y => ∃ x, s x ∧ f x = y) := by canonical
theorem Monotone.upperBounds_image (hf : Monotone f) (h : upperBounds s a) : upperBounds (fun y => ∃ x, s x ∧ f x = y) (f a) := by canonical
theorem Monotone.isGreatest_image (hf : Monotone f) (h : IsGreatest s a) : IsGreatest (fun y => ∃ x, s x ∧ f x = y) (f a) := by canonical
theorem isLUB_le_iff (h : IsLUB s a) : a ≤ b ↔ upperBounds s b := by canonical [le_trans]
theorem IsGreatest.isLUB (h : IsGreatest s a) : IsLUB s a := by canonical
theorem upperBounds_lowerBounds (s : α → Prop) : upperBounds (lowerBounds (upperBounds s)) a ↔ upperBounds s a := by canonical
theorem isLUB_single (a : α) : IsLUB (fun x => x = a) a := by canonical [le_refl]
theorem Icc_subset_iff {c d : α} (h : a ≤ b) : (∀ x, Icc a b x → Icc c d x) ↔ c ≤ a ∧ b ≤ d := by canonical [le_refl, le_trans]
theorem Ioo_self (x : α) : ¬Ioo a a x := by canonical [lt_trans, lt_irrefl]
theorem monotone_nat_of_le_succ {h : Nat → α} (k : ∀ n, h n ≤ h (n + 1)) (m d : Nat) : h m ≤ h (m + d) := by canonical [le_refl, le_trans]
theorem strictMono_nat_of_lt_succ {h : Nat → α} (k : ∀ n, h n < h (n + 1)) (m n : Nat) (l : m < n) : h m < h n := by canonical [lt_trans]
end
section
variable {α : Type u} {β : Type v} [PartialOrder α] [Preorder β] {s : α → Prop} {a b c : α}
theorem IsLeast.unique (h : IsLeast s a) (k : IsLeast s b) : a = b := by canonical [le_antisymm]
theorem IsLUB.unique (h : IsLUB s a) (k : IsLUB s b) : a = b := by canonical [le_antisymm]
theorem Icc_single : Icc a a b ↔ b = a := by canonical [le_antisymm, le_refl]
theorem strictMono_of_monotone_injective {f : β → α} (m : Monotone f) (i : ∀ x y, f x = f y → x = y) : StrictMono f := by
  canonical [lt_of_le_of_ne, lt_iff_le_not_ge, le_refl]
theorem covers_iff_eq_or_eq (h : a ≤ b) (k : a ≠ b) : Covers a b ↔ ∀ x, Icc a b x → x = a ∨ x = b := by
  canonical [lt_of_le_of_ne, le_of_lt, lt_irrefl, Classical.em]
end
section
variable {α : Type u} {β : Type v} [LinearOrder α] [Preorder β] {f : α → β} {a b c : α}
theorem StrictMono.lt_iff_lt (m : StrictMono f) : f a < f b ↔ a < b := by canonical [lt_trichotomy, lt_asymm, lt_irrefl]
theorem StrictMono.injective (m : StrictMono f) (h : f a = f b) : a = b := by canonical [lt_trichotomy, lt_irrefl]
theorem Monotone.reflect_lt (m : Monotone f) (h : f a < f b) : a < b := by canonical [not_le, lt_iff_le_not_ge, Classical.em]
theorem covers_unique (h : Covers a b) (k : Covers a c) : b = c := by canonical [lt_trichotomy]
theorem isChain_any (s : α → Prop) : IsChain s := by canonical [le_total]
theorem Icc_union {x : α} (h : a ≤ b) (k : b ≤ c) : Icc a c x ↔ Icc a b x ∨ Icc b c x := by canonical [le_total, le_trans]
end
section
variable {α : Type u} {β : Type v} {γ : Type w} [PartialOrder α] [PartialOrder β] [PartialOrder γ] {l : α → β} {u : β → α}
theorem gc_monotone_u (gc : GaloisConnection l u) : Monotone u := by canonical [le_refl, le_trans]
theorem gc_u_l_u (gc : GaloisConnection l u) (b : β) : u (l (u b)) = u b := by canonical [le_refl, le_trans, le_antisymm]
theorem gc_exists_eq_u (gc : GaloisConnection l u) (a : α) : (∃ b, a = u b) ↔ a = u (l a) := by canonical [gc_u_l_u]
theorem gc_l_eq (gc : GaloisConnection l u) {a : α} {b : β} : l a = b ↔ ∀ c, a ≤ u c ↔ b ≤ c := by canonical [le_refl, le_antisymm]
theorem gc_isLUB (gc : GaloisConnection l u) {s : α → Prop} {a : α} (h : IsLUB s a) : IsLUB (fun y => ∃ x, s x ∧ l x = y) (l a) := by
  canonical [le_refl, le_trans]
theorem gc_compose {l' : β → γ} {u' : γ → β} (gc : GaloisConnection l u) (gc' : GaloisConnection l' u') : GaloisConnection (l' ∘ l) (u ∘ u') := by
  canonical
theorem gc_of_units (ml : Monotone l) (mu : Monotone u) (unit : ∀ a, a ≤ u (l a)) (counit : ∀ b, l (u b) ≤ b) : GaloisConnection l u := by
  canonical [le_trans]
theorem gi_l_surjective (gc : GaloisConnection l u) (gi : ∀ b, b ≤ l (u b)) (b : β) : ∃ a, l a = b := by canonical [le_refl, le_antisymm]
theorem gi_strictMono_u (gc : GaloisConnection l u) (gi : ∀ b, b ≤ l (u b)) : StrictMono u := by canonical [lt_iff_le_not_ge, le_refl, le_trans]
end
end Library.Order
