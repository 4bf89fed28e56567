import Canonical

/-!
Library: sets, one element more, differences, functions on sets, images of pairs, pairwise relations.
Written without a look at the search.
-/

namespace Library
universe u v w
def Set (α : Type u) : Type u := α → Prop
namespace Set
section
variable {α : Type u} {β : Type v} {γ : Type w}
protected def Mem (s : Set α) (a : α) : Prop := s a
instance : Membership α (Set α) := ⟨Set.Mem⟩
instance : HasSubset (Set α) := ⟨fun s t => ∀ a, a ∈ s → a ∈ t⟩
instance : Union (Set α) := ⟨fun s t a => a ∈ s ∨ a ∈ t⟩
instance : Inter (Set α) := ⟨fun s t a => a ∈ s ∧ a ∈ t⟩
def empty : Set α := fun _ => False
def univ : Set α := fun _ => True
def single (a : α) : Set α := fun b => b = a
def insert (a : α) (s : Set α) : Set α := fun b => b = a ∨ b ∈ s
def compl (s : Set α) : Set α := fun a => a ∉ s
def diff (s t : Set α) : Set α := fun a => a ∈ s ∧ a ∉ t
def image (f : α → β) (s : Set α) : Set β := fun b => ∃ a, a ∈ s ∧ f a = b
def image2 (f : α → β → γ) (s : Set α) (t : Set β) : Set γ := fun c => ∃ a, a ∈ s ∧ ∃ b, b ∈ t ∧ f a b = c
def prod (s : Set α) (t : Set β) : Set (α × β) := fun p => p.1 ∈ s ∧ p.2 ∈ t
protected def ite (t s s' : Set α) : Set α := (s ∩ t) ∪ diff s' t
def SSubset (s t : Set α) : Prop := s ⊆ t ∧ ¬t ⊆ s
protected def Nonempty (s : Set α) : Prop := ∃ a, a ∈ s
protected def Subsingleton (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a = b
protected def Pairwise (s : Set α) (r : α → α → Prop) : Prop := ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a ≠ b → r a b
def MapsTo (f : α → β) (s : Set α) (t : Set β) : Prop := ∀ ⦃a⦄, a ∈ s → f a ∈ t
def InjOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → f a = f b → a = b
def SurjOn (f : α → β) (s : Set α) (t : Set β) : Prop := t ⊆ image f s
def EqOn (f g : α → β) (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → f a = g a
def LeftInvOn (g : β → α) (f : α → β) (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → g (f a) = a
end

section
variable {α : Type u} {a b : α} {s t u : Set α}
theorem ext (h : ∀ x, x ∈ s ↔ x ∈ t) : s = t := by canonical [funext, propext]
theorem Subset.antisymm (h : s ⊆ t) (k : t ⊆ s) : s = t := by canonical [ext]
theorem insert_subset_iff : insert a s ⊆ t ↔ a ∈ t ∧ s ⊆ t := by canonical
theorem insert_eq_of_mem (h : a ∈ s) : insert a s = s := by canonical [ext]
theorem insert_comm (a b : α) (s : Set α) : insert a (insert b s) = insert b (insert a s) := by canonical [ext]
theorem subset_insert_iff_of_not_mem (h : a ∉ s) : s ⊆ insert a t ↔ s ⊆ t := by canonical
theorem insert_inj (h : a ∉ s) : insert a s = insert b s ↔ a = b := by canonical [Iff.of_eq, congrFun]
theorem forall_mem_insert {p : α → Prop} : (∀ x ∈ insert a s, p x) ↔ p a ∧ ∀ x ∈ s, p x := by canonical
theorem insert_union_distrib : insert a (s ∪ t) = insert a s ∪ insert a t := by canonical [ext]
theorem ssubset_insert (h : a ∉ s) : SSubset s (insert a s) := by canonical
theorem ssubset_iff_exists : SSubset s t ↔ s ⊆ t ∧ ∃ x ∈ t, x ∉ s := by canonical [Classical.em]
theorem ssubset_trans (h : SSubset s t) (k : t ⊆ u) : SSubset s u := by canonical
theorem not_subset : ¬s ⊆ t ↔ ∃ x ∈ s, x ∉ t := by canonical [Classical.em]
theorem eq_empty_iff_forall_not_mem : s = empty ↔ ∀ x, x ∉ s := by canonical [ext]
theorem eq_empty_or_nonempty (s : Set α) : s = empty ∨ s.Nonempty := by canonical [ext, Classical.em]
theorem diff_eq_empty : diff s t = empty ↔ s ⊆ t := by canonical [eq_empty_iff_forall_not_mem, Classical.em]
theorem diff_subset_iff : diff s t ⊆ u ↔ s ⊆ t ∪ u := by canonical [Classical.em]
theorem diff_diff_right : diff s (diff t u) = diff s t ∪ (s ∩ u) := by canonical [ext, Classical.em]
theorem insert_diff_of_mem (h : a ∈ t) : diff (insert a s) t = diff s t := by canonical [ext]
theorem insert_diff_single (h : a ∈ s) : insert a (diff s (single a)) = s := by canonical [ext, Classical.em]
theorem diff_single_insert (h : a ∉ s) : diff (insert a s) (single a) = s := by canonical [ext]
theorem ite_same (t s : Set α) : Set.ite t s s = s := by canonical [ext, Classical.em]
theorem ite_compl (t s s' : Set α) : Set.ite (compl t) s s' = Set.ite t s' s := by canonical [ext, Classical.em]
theorem ite_left (s s' : Set α) : Set.ite s s s' = s ∪ s' := by canonical [ext, Classical.em]
theorem ite_inter_self (t s s' : Set α) : Set.ite t s s' ∩ t = s ∩ t := by canonical [ext]
theorem ite_mono (t : Set α) {s₁ s₁' s₂ s₂' : Set α} (h : s₁ ⊆ s₂) (k : s₁' ⊆ s₂') : Set.ite t s₁ s₁' ⊆ Set.ite t s₂ s₂' := by canonical
theorem subsingleton_iff_single (h : a ∈ s) : s.Subsingleton ↔ s = single a := by canonical [ext]
theorem pairwise_insert {r : α → α → Prop} (h : a ∉ s) : (insert a s).Pairwise r ↔ s.Pairwise r ∧ ∀ b ∈ s, r a b ∧ r b a := by canonical
theorem pairwise_union {r : α → α → Prop} : (s ∪ t).Pairwise r ↔ s.Pairwise r ∧ t.Pairwise r ∧ ∀ a ∈ s, ∀ b ∈ t, a ≠ b → r a b ∧ r b a := by
  canonical
theorem pairwise_eq_iff : s.Pairwise (fun x y => x = y) ↔ s.Subsingleton := by canonical [Classical.em]
end

section
variable {α : Type u} {β : Type v} {γ : Type w} {f : α → β} {g : β → γ} {s s₁ s₂ : Set α} {t : Set β} {a : α}
theorem MapsTo.comp {p : Set γ} (h : MapsTo g t p) (k : MapsTo f s t) : MapsTo (g ∘ f) s p := by canonical
theorem mapsTo_iff_image_subset : MapsTo f s t ↔ image f s ⊆ t := by canonical
theorem mapsTo_union : MapsTo f (s₁ ∪ s₂) t ↔ MapsTo f s₁ t ∧ MapsTo f s₂ t := by canonical
theorem injOn_insert (h : a ∉ s) : InjOn f (insert a s) ↔ InjOn f s ∧ f a ∉ image f s := by canonical
theorem InjOn.comp (h : InjOn g t) (k : InjOn f s) (m : MapsTo f s t) : InjOn (g ∘ f) s := by canonical
theorem InjOn.image_inter (h : InjOn f s) (k₁ : s₁ ⊆ s) (k₂ : s₂ ⊆ s) : image f (s₁ ∩ s₂) = image f s₁ ∩ image f s₂ := by canonical [ext]
theorem InjOn.mem_image_iff (h : InjOn f s) (k : s₁ ⊆ s) (m : a ∈ s) : f a ∈ image f s₁ ↔ a ∈ s₁ := by canonical
theorem InjOn.image_diff (h : InjOn f s₁) (k : s₂ ⊆ s₁) : image f (diff s₁ s₂) = diff (image f s₁) (image f s₂) := by canonical [ext]
theorem SurjOn.mapsTo_compl (h : SurjOn f s t) (k : ∀ x y, f x = f y → x = y) : MapsTo f (compl s) (compl t) := by canonical
theorem SurjOn.comp {p : Set γ} (h : SurjOn g t p) (k : SurjOn f s t) : SurjOn (g ∘ f) s p := by canonical
theorem EqOn.image_eq {f' : α → β} (h : EqOn f f' s) : image f s = image f' s := by canonical [ext]
theorem LeftInvOn.injOn {g : β → α} (h : LeftInvOn g f s) : InjOn f s := by canonical
theorem LeftInvOn.surjOn {g : β → α} (h : LeftInvOn g f s) (m : MapsTo f s t) : SurjOn g t s := by canonical
theorem LeftInvOn.image_image {g : β → α} (h : LeftInvOn g f s) : image g (image f s) = s := by canonical [ext]
theorem subsingleton_of_image (h : InjOn f s) (k : (image f s).Subsingleton) : s.Subsingleton := by canonical
theorem image_insert_eq : image f (insert a s) = insert (f a) (image f s) := by canonical [ext]
theorem image2_subset_iff {k : α → β → γ} {p : Set γ} : image2 k s t ⊆ p ↔ ∀ x ∈ s, ∀ y ∈ t, k x y ∈ p := by canonical
theorem image2_swap (k : α → β → γ) : image2 k s t = image2 (fun b a => k a b) t s := by canonical [ext]
theorem image2_union_left {k : α → β → γ} : image2 k (s₁ ∪ s₂) t = image2 k s₁ t ∪ image2 k s₂ t := by canonical [ext]
theorem image_prod (k : α → β → γ) : image (fun p : α × β => k p.1 p.2) (prod s t) = image2 k s t := by canonical [ext]
theorem prod_eq_empty_iff : prod s t = empty ↔ s = empty ∨ t = empty := by
  canonical [eq_empty_iff_forall_not_mem, Classical.em]
end
end Set
end Library
