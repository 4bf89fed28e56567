import Canonical

/-!
Sets as predicates, images and preimages, relations, equivalences, orders. Written without a look at the search.
-/

namespace Exercises.Sets
universe u v w
def Set (α : Type u) : Type u := α → Prop
namespace Set
variable {α : Type u} {β : Type v} {γ : Type w}
instance instMembership : Membership α (Set α) where
  mem s a := s a
instance instHasSubset : HasSubset (Set α) where
  Subset s t := ∀ a, a ∈ s → a ∈ t
instance instUnion : Union (Set α) where
  union s t := fun a => a ∈ s ∨ a ∈ t
instance instInter : Inter (Set α) where
  inter s t := fun a => a ∈ s ∧ a ∈ t
def univ : Set α := fun _ => True
def empty : Set α := fun _ => False
def compl (s : Set α) : Set α := fun a => ¬a ∈ s
def image (f : α → β) (s : Set α) : Set β := fun b => ∃ a, a ∈ s ∧ f a = b
def preimage (f : α → β) (t : Set β) : Set α := fun a => f a ∈ t
def bigUnion {ι : Type v} (s : ι → Set α) : Set α := fun a => ∃ i, a ∈ s i
def bigInter {ι : Type v} (s : ι → Set α) : Set α := fun a => ∀ i, a ∈ s i
def symmDiff (s t : Set α) : Set α := fun a => (a ∈ s ∧ ¬a ∈ t) ∨ (a ∈ t ∧ ¬a ∈ s)
def prod (s : Set α) (t : Set β) : Set (α × β) := fun p => p.1 ∈ s ∧ p.2 ∈ t
def range (f : α → β) : Set β := fun b => ∃ a, f a = b
def Disjoint (s t : Set α) : Prop := ∀ a, a ∈ s → a ∈ t → False
theorem ext {s t : Set α} (h : ∀ a, a ∈ s ↔ a ∈ t) : s = t := by canonical [funext, propext]
theorem union_subset_iff (s t u : Set α) : s ∪ t ⊆ u ↔ s ⊆ u ∧ t ⊆ u := by canonical
theorem subset_inter_iff (s t u : Set α) : u ⊆ s ∩ t ↔ u ⊆ s ∧ u ⊆ t := by canonical
theorem inter_assoc (s t u : Set α) : s ∩ t ∩ u = s ∩ (t ∩ u) := by canonical [ext]
theorem union_inter_cancel (s t : Set α) : (s ∪ t) ∩ s = s := by canonical [ext]
theorem subset_iff_union_eq (s t : Set α) : s ⊆ t ↔ s ∪ t = t := by canonical [ext]
theorem compl_subset_compl (s t : Set α) (h : compl s ⊆ compl t) : t ⊆ s := by canonical [Classical.em]
theorem subset_compl_iff_disjoint (s t : Set α) : s ⊆ compl t ↔ Disjoint s t := by canonical
theorem symmDiff_comm (s t : Set α) : symmDiff s t = symmDiff t s := by canonical [ext]
theorem symmDiff_self (s : Set α) : symmDiff s s = empty := by canonical [ext]
theorem symmDiff_eq_empty (s t : Set α) (h : symmDiff s t = empty) : s = t := by canonical [ext, Classical.em, congrFun]
theorem preimage_inter (f : α → β) (s t : Set β) : preimage f (s ∩ t) = preimage f s ∩ preimage f t := by canonical
theorem preimage_comp (f : α → β) (g : β → γ) (s : Set γ) : preimage f (preimage g s) = preimage (g ∘ f) s := by canonical
theorem image_bigUnion {ι : Type v} (f : α → β) (s : ι → Set α) : image f (bigUnion s) = bigUnion (fun i => image f (s i)) := by
  canonical [ext]
theorem preimage_bigInter {ι : Type v} (f : α → β) (s : ι → Set β) :
    preimage f (bigInter s) = bigInter (fun i => preimage f (s i)) := by canonical
theorem image_inter_preimage (f : α → β) (s : Set α) (t : Set β) : image f (s ∩ preimage f t) = image f s ∩ t := by canonical [ext]
theorem range_comp (f : α → β) (g : β → γ) : range (g ∘ f) = image g (range f) := by canonical [ext]
theorem image_compl_of_bijective (f : α → β) (inj : ∀ x y, f x = f y → x = y) (sur : ∀ y, ∃ x, f x = y) (s : Set α) :
    image f (compl s) = compl (image f s) := by canonical [ext]
theorem prod_inter (s s' : Set α) (t t' : Set β) : prod (s ∩ s') (t ∩ t') = prod s t ∩ prod s' t' := by canonical [ext]
theorem prod_subset (s s' : Set α) (t t' : Set β) (a : α) (b : β) (ha : a ∈ s) (hb : b ∈ t) (h : prod s t ⊆ prod s' t') :
    s ⊆ s' ∧ t ⊆ t' := by canonical
theorem bigUnion_subset_iff {ι : Type v} (s : ι → Set α) (t : Set α) : bigUnion s ⊆ t ↔ ∀ i, s i ⊆ t := by canonical
theorem bigUnion_inter {ι : Type v} (s : ι → Set α) (t : Set α) : bigUnion s ∩ t = bigUnion (fun i => s i ∩ t) := by canonical [ext]
theorem bigInter_bool (s : Bool → Set α) : bigInter s = s true ∩ s false := by canonical [ext]
theorem liminf_subset_limsup (s : Nat → Set α) (la : ∀ m n : Nat, m ≤ m + n) (lb : ∀ m n : Nat, n ≤ m + n) (a : α)
    (h : ∃ n, ∀ m, n ≤ m → a ∈ s m) (n : Nat) : ∃ m, n ≤ m ∧ a ∈ s m := by canonical
theorem disjoint_image (f : α → β) (inj : ∀ x y, f x = f y → x = y) (s t : Set α) (h : Disjoint s t) :
    Disjoint (image f s) (image f t) := by canonical
theorem univ_nontrivial_split (s : Set α) (a : α) : a ∈ s ∪ compl s := by canonical [Classical.em]
end Set

/-! Relations. -/
section
variable {α : Type u} {β : Type v} {γ : Type w}
def comp (R : α → β → Prop) (S : β → γ → Prop) : α → γ → Prop := fun a c => ∃ b, R a b ∧ S b c
def conv (R : α → β → Prop) : β → α → Prop := fun b a => R a b
def sub (R S : α → β → Prop) : Prop := ∀ a b, R a b → S a b
def graph (f : α → β) : α → β → Prop := fun a b => f a = b
theorem comp_mono (R R' : α → β → Prop) (S S' : β → γ → Prop) (h : sub R R') (k : sub S S') : sub (comp R S) (comp R' S') := by
  canonical
theorem comp_union (R : α → β → Prop) (S T : β → γ → Prop) :
    comp R (fun b c => S b c ∨ T b c) = fun a c => comp R S a c ∨ comp R T a c := by canonical [funext, propext]
theorem modular_law (R : α → β → Prop) (S : β → γ → Prop) (T : α → γ → Prop) :
    sub (fun a c => comp R S a c ∧ T a c) (comp (fun a b => R a b ∧ comp T (conv S) a b) S) := by canonical
theorem dedekind (R : α → β → Prop) : sub R (comp (comp R (conv R)) R) := by canonical
theorem graph_comp (f : α → β) (g : β → γ) : comp (graph f) (graph g) = graph (g ∘ f) := by canonical [funext, propext]
theorem graph_injective (f g : α → β) (h : sub (graph f) (graph g)) : f = g := by canonical [funext]
theorem functional_total_is_graph (R : α → β → Prop) (t : ∀ a, ∃ b, R a b) (f : ∀ a b c, R a b → R a c → b = c) :
    ∃ g, ∀ a b, R a b ↔ graph g a b := by canonical [Classical.choose, Classical.choose_spec]
theorem symm_trans_refl_on_domain (R : α → α → Prop) (s : ∀ x y, R x y → R y x) (t : ∀ x y z, R x y → R y z → R x z) (x y : α)
    (h : R x y) : R x x ∧ R y y := by canonical
theorem inter_equivalence (R S : α → α → Prop) (tr : ∀ x y z, R x y → R y z → R x z) (ts : ∀ x y z, S x y → S y z → S x z)
    (x y z : α) (h : R x y ∧ S x y) (k : R y z ∧ S y z) : R x z ∧ S x z := by canonical
theorem composite_equivalence_commutes (R S : α → α → Prop) (sr : ∀ x y, R x y → R y x) (ss : ∀ x y, S x y → S y x)
    (sc : ∀ x y, comp R S x y → comp R S y x) : sub (comp S R) (comp R S) := by canonical
theorem residual (R : α → β → Prop) (S : β → γ → Prop) (T : α → γ → Prop) :
    sub (comp R S) T ↔ sub R (fun a b => ∀ c, S b c → T a c) := by canonical
theorem equivalence_classes_same (R : α → α → Prop) (rf : ∀ x, R x x) (sy : ∀ x y, R x y → R y x)
    (tr : ∀ x y z, R x y → R y z → R x z) (x y : α) : R x y ↔ R x = R y := by canonical [funext, propext, congrFun]
end

/-! Orders. -/
section
variable {α : Type u} {β : Type v} (le : α → α → Prop)
def Upper (le : α → α → Prop) (s : α → Prop) (x : α) : Prop := ∀ y, s y → le y x
def Lower (le : α → α → Prop) (s : α → Prop) (x : α) : Prop := ∀ y, s y → le x y
def Sup (le : α → α → Prop) (s : α → Prop) (x : α) : Prop := Upper le s x ∧ ∀ y, Upper le s y → le x y
def Maximal (le : α → α → Prop) (s : α → Prop) (x : α) : Prop := s x ∧ ∀ y, s y → le x y → le y x
theorem upper_lower_triple (s : α → Prop) (x : α) : Upper le (Lower le (Upper le s)) x ↔ Upper le s x := by canonical
theorem sup_mono (s t : α → Prop) (x y : α) (h : ∀ a, s a → t a) (hx : Sup le s x) (hy : Sup le t y) : le x y := by canonical
theorem sup_unique (anti : ∀ x y, le x y → le y x → x = y) (s : α → Prop) (x y : α) (hx : Sup le s x) (hy : Sup le s y) : x = y := by
  canonical
theorem sup_of_sups (trans : ∀ x y z, le x y → le y z → le x z) (s t : α → Prop) (x y z : α) (hx : Sup le s x) (hy : Sup le t y)
    (hz : Sup le (fun a => a = x ∨ a = y) z) : Sup le (fun a => s a ∨ t a) z := by canonical
theorem maximal_of_total (total : ∀ x y, le x y ∨ le y x) (s : α → Prop) (x : α) (h : Maximal le s x) : Upper le s x := by canonical
theorem unique_maximal_of_greatest (anti : ∀ x y, le x y → le y x → x = y) (s : α → Prop) (g m : α) (hg : s g) (ug : Upper le s g)
    (hm : Maximal le s m) : m = g := by canonical
theorem principal_embedding (rf : ∀ x, le x x) (trans : ∀ x y z, le x y → le y z → le x z) (x y : α) :
    le x y ↔ ∀ z, le z x → le z y := by canonical
theorem pullback_order (f : β → α) (trans : ∀ x y z, le x y → le y z → le x z) (x y z : β) (h : le (f x) (f y))
    (k : le (f y) (f z)) : le (f x) (f z) := by canonical
theorem total_of_strict (lt : α → α → Prop) (irr : ∀ x, ¬lt x x) (tr : ∀ x y z, lt x y → lt y z → lt x z) (x y : α)
    (h : lt x y) : ¬lt y x := by canonical
theorem dense_no_cover (lt : α → α → Prop) (dense : ∀ x y, lt x y → ∃ z, lt x z ∧ lt z y) (x y : α) (h : lt x y) :
    ¬∀ z, lt x z → ¬lt z y := by canonical
theorem directed_three (trans : ∀ x y z, le x y → le y z → le x z) (dir : ∀ x y, ∃ z, le x z ∧ le y z) (x y z : α) :
    ∃ w, le x w ∧ le y w ∧ le z w := by canonical
theorem directed_list (rf : ∀ x, le x x) (trans : ∀ x y z, le x y → le y z → le x z) (dir : ∀ x y, ∃ z, le x z ∧ le y z) (a : α)
    (xs : List α) : ∃ w, ∀ x, x ∈ xs → le x w := by canonical
end
end Exercises.Sets
