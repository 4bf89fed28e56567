import Canonical

/-!
Sets as predicates: theorems of textbooks, written without a look at what the search can do.
-/

namespace Textbook.Sets
universe u v w
def Set (α : Type u) := α → Prop
namespace Set
variable {α : Type u} {β : Type v} {γ : Type w} {ι : Type v}
instance : Membership α (Set α) where
  mem s a := s a
instance : Union (Set α) where
  union s t := fun x => s x ∨ t x
instance : Inter (Set α) where
  inter s t := fun x => s x ∧ t x
instance : HasSubset (Set α) where
  Subset s t := ∀ x, x ∈ s → x ∈ t
def compl (s : Set α) : Set α := fun x => ¬ x ∈ s
def diff (s t : Set α) : Set α := fun x => x ∈ s ∧ ¬ x ∈ t
def empty : Set α := fun _ => False
def univ : Set α := fun _ => True
def singleton (a : α) : Set α := fun x => x = a
def image (f : α → β) (s : Set α) : Set β := fun y => ∃ x, x ∈ s ∧ f x = y
def preimage (f : α → β) (t : Set β) : Set α := fun x => f x ∈ t
def iUnion (s : ι → Set α) : Set α := fun x => ∃ i, x ∈ s i
def iInter (s : ι → Set α) : Set α := fun x => ∀ i, x ∈ s i
theorem ext (s t : Set α) (h : ∀ x, x ∈ s ↔ x ∈ t) : s = t := by canonical [funext, propext]
theorem union_comm (s t : Set α) : s ∪ t = t ∪ s := by canonical [ext]
theorem inter_union_distrib (s t u : Set α) : s ∩ (t ∪ u) = (s ∩ t) ∪ (s ∩ u) := by canonical [ext]
theorem compl_union (s t : Set α) : compl (s ∪ t) = compl s ∩ compl t := by canonical [ext]
theorem compl_compl (s : Set α) : compl (compl s) = s := by canonical [ext, Classical.byContradiction]
theorem subset_antisymm (s t : Set α) (h : s ⊆ t) (k : t ⊆ s) : s = t := by canonical [ext]
theorem inter_eq_left (s t : Set α) : s ∩ t = s ↔ s ⊆ t := by canonical [ext]
theorem image_subset_iff (f : α → β) (s : Set α) (t : Set β) : image f s ⊆ t ↔ s ⊆ preimage f t := by canonical
theorem image_union (f : α → β) (s t : Set α) : image f (s ∪ t) = image f s ∪ image f t := by canonical [ext]
theorem image_inter_subset (f : α → β) (s t : Set α) : image f (s ∩ t) ⊆ image f s ∩ image f t := by canonical
theorem image_inter_of_injective (f : α → β) (i : ∀ x y, f x = f y → x = y) (s t : Set α) : image f (s ∩ t) = image f s ∩ image f t := by canonical [ext]
theorem preimage_image_of_injective (f : α → β) (i : ∀ x y, f x = f y → x = y) (s : Set α) : preimage f (image f s) = s := by canonical [ext]
theorem image_preimage_of_surjective (f : α → β) (h : ∀ y, ∃ x, f x = y) (t : Set β) : image f (preimage f t) = t := by canonical [ext]
theorem image_image (f : α → β) (g : β → γ) (s : Set α) : image g (image f s) = image (fun x => g (f x)) s := by canonical [ext]
theorem compl_iUnion (s : ι → Set α) : compl (iUnion s) = iInter (fun i => compl (s i)) := by canonical [ext]
theorem inter_iUnion (s : Set α) (t : ι → Set α) : s ∩ iUnion t = iUnion (fun i => s ∩ t i) := by canonical [ext]
theorem diff_diff (s t u : Set α) : diff (diff s t) u = diff s (t ∪ u) := by canonical [ext]
theorem union_diff_cancel (s t : Set α) (h : s ⊆ t) : s ∪ diff t s = t := by canonical [ext, Classical.em]
theorem singleton_subset_iff (a : α) (s : Set α) : singleton a ⊆ s ↔ a ∈ s := by canonical
theorem singleton_injective (a b : α) (h : singleton a = singleton b) : a = b := by canonical
theorem nonempty_or_eq_empty (s : Set α) : s = empty ∨ ∃ x, x ∈ s := by canonical [ext, Classical.em]
theorem cantor_schema (f : α → Set α) : ∃ s : Set α, ∀ x, f x ≠ s := by canonical
end Set
end Textbook.Sets
