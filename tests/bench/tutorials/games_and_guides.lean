import Canonical

/-!
Tutorials: after the games of sets and of logic, and a guide to logical verification: families of sets, liars, natural deduction, metatheory
of data and of programs, algebra, quotients. Written without a look at the search.
-/

namespace Tutorials.Games
universe u v w

/-! The game of sets. -/
def Set (α : Type u) : Type u := α → Prop
namespace Set
variable {α : Type u} {β : Type v}
instance instMembership : Membership α (Set α) where
  mem s a := s a
instance instHasSubset : HasSubset (Set α) where
  Subset s t := ∀ a, a ∈ s → a ∈ t
instance instUnion : Union (Set α) where
  union s t := fun a => a ∈ s ∨ a ∈ t
instance instInter : Inter (Set α) where
  inter s t := fun a => a ∈ s ∧ a ∈ t
def compl (s : Set α) : Set α := fun a => ¬a ∈ s
def sUnion (F : Set (Set α)) : Set α := fun a => ∃ s, s ∈ F ∧ a ∈ s
def sInter (F : Set (Set α)) : Set α := fun a => ∀ s, s ∈ F → a ∈ s
def pair (s t : Set α) : Set (Set α) := fun u => u = s ∨ u = t
def powerset (s : Set α) : Set (Set α) := fun t => t ⊆ s
theorem ext {s t : Set α} (h : ∀ a, a ∈ s ↔ a ∈ t) : s = t := funext fun a => propext (h a)
theorem subset_antisymm (s t : Set α) (h : s ⊆ t) (k : t ⊆ s) : s = t := ext fun a => ⟨h a, k a⟩
theorem compl_inter (s t : Set α) : compl (s ∩ t) = compl s ∪ compl t := by canonical [ext, Classical.em]
theorem subset_of_union_inter (s t u : Set α) (h : s ∪ u ⊆ t ∪ u) (k : s ∩ u ⊆ t ∩ u) : s ⊆ t := by canonical
theorem sInter_subset (F : Set (Set α)) (s : Set α) (h : s ∈ F) : sInter F ⊆ s := by canonical
theorem sInter_anti (F G : Set (Set α)) (h : F ⊆ G) : sInter G ⊆ sInter F := by canonical
theorem sInter_pair (s t : Set α) : sInter (pair s t) = s ∩ t := by canonical [ext]
theorem sUnion_pair (s t : Set α) : sUnion (pair s t) = s ∪ t := by canonical [ext]
theorem sUnion_union (F G : Set (Set α)) : sUnion (F ∪ G) = sUnion F ∪ sUnion G := by canonical [ext]
theorem sUnion_subset_iff (F : Set (Set α)) (s : Set α) : sUnion F ⊆ s ↔ ∀ t, t ∈ F → t ⊆ s := by canonical
theorem subset_sInter_iff (F : Set (Set α)) (s : Set α) : s ⊆ sInter F ↔ ∀ t, t ∈ F → s ⊆ t := by canonical
theorem compl_sUnion (F : Set (Set α)) : compl (sUnion F) = sInter (fun s => compl s ∈ F) := by canonical [ext, Classical.not_not]
theorem inter_sUnion (F : Set (Set α)) (s : Set α) : s ∩ sUnion F = sUnion (fun u => ∃ t, t ∈ F ∧ u = s ∩ t) := by canonical [ext]
theorem sUnion_inter_sInter_compl (F G : Set (Set α)) (a : α) (h : a ∈ sUnion F) (k : ¬a ∈ sUnion G) : a ∈ sUnion (F ∩ compl G) := by canonical
theorem sInter_not_in_all (F G : Set (Set α)) (h : ∀ s, s ∈ F → ∃ t, t ∈ G ∧ t ⊆ s) : sInter G ⊆ sInter F := by canonical
theorem sUnion_sInter_meet (F G : Set (Set α)) (h : ∀ s, s ∈ F → ∀ t, t ∈ G → s ⊆ t) : sUnion F ⊆ sInter G := by canonical
theorem singleton_of_all (s : Set α) (a : α) (h : sUnion (pair s s) = fun x => x = a) : s = fun x => x = a := by canonical [sUnion_pair, ext]
theorem powerset_inj (s t : Set α) (h : powerset s = powerset t) : s = t := by canonical [subset_antisymm]
theorem separate (F : Set (Set α)) (h : ∀ x y, x ≠ y → ∃ s, s ∈ F ∧ x ∈ s ∧ ¬y ∈ s) (x y : α) (k : ∀ s, s ∈ F → (x ∈ s ↔ y ∈ s)) : x = y := by canonical [Classical.em]
end Set

/-! Knights and knaves. -/
section
variable {I : Type u} (K : I → Prop) (A B C : I)
theorem island_same_kind (h : K A ↔ (K A ↔ K B)) : K B := by canonical [Classical.em]
theorem island_one_of_us (h : K A ↔ (¬K A ∨ ¬K B)) : K A ∧ ¬K B := by canonical [Classical.em]
theorem island_exactly (h : K A ↔ (K B ↔ ¬K C)) (h' : K B ↔ ¬K C) : K A := by canonical
theorem island_three (h : K A ↔ (¬K A ∧ ¬K B ∧ ¬K C)) (h' : K B ↔ ((K A ∧ ¬K B ∧ ¬K C) ∨ (¬K A ∧ K B ∧ ¬K C) ∨ (¬K A ∧ ¬K B ∧ K C))) : ¬K A ∧ K B ∧ ¬K C := by
  canonical [Classical.em]
theorem island_nobody_liar (h : ∀ x, ¬(K x ↔ ¬K x)) : ¬∃ x : I, ∀ p : Prop, (K x ↔ p) → (p ↔ ¬K x) := by canonical
end

/-! Natural deduction and Hilbert's calculus. -/
inductive Fm : Type where
  | atom (n : Nat) : Fm
  | bot : Fm
  | imp (a b : Fm) : Fm
namespace Fm
def val (v : Nat → Prop) : Fm → Prop
  | atom n => v n
  | bot => False
  | imp a b => val v a → val v b
inductive ND : List Fm → Fm → Prop where
  | ax {g : List Fm} {a : Fm} (h : a ∈ g) : ND g a
  | intro {g : List Fm} {a b : Fm} (h : ND (a :: g) b) : ND g (imp a b)
  | elim {g : List Fm} {a b : Fm} (h : ND g (imp a b)) (k : ND g a) : ND g b
  | efq {g : List Fm} {a : Fm} (h : ND g bot) : ND g a
inductive Hil (g : List Fm) : Fm → Prop where
  | ax {a : Fm} (h : a ∈ g) : Hil g a
  | k (a b : Fm) : Hil g (imp a (imp b a))
  | s (a b c : Fm) : Hil g (imp (imp a (imp b c)) (imp (imp a b) (imp a c)))
  | efq (a : Fm) : Hil g (imp bot a)
  | mp {a b : Fm} (h : Hil g (imp a b)) (k : Hil g a) : Hil g b
theorem nd_sound (v : Nat → Prop) (g : List Fm) (a : Fm) (h : ND g a) (t : ∀ b, b ∈ g → val v b) : val v a := by canonical
theorem nd_consistent : ¬ND [] bot := by canonical [nd_sound]
theorem nd_weaken (g g' : List Fm) (a : Fm) (h : ND g a) (s : ∀ b, b ∈ g → b ∈ g') : ND g' a := by canonical
theorem nd_flip (a b c : Fm) : ND [] (imp (imp a (imp b c)) (imp b (imp a c))) := by canonical
theorem nd_double_neg (a : Fm) : ND [] (imp a (imp (imp a bot) bot)) := by canonical
theorem hil_identity (g : List Fm) (a : Fm) : Hil g (imp a a) := by canonical
theorem hil_weaken (g : List Fm) (a b : Fm) (h : Hil g b) : Hil g (imp a b) := by canonical
theorem hil_deduction (g : List Fm) (a b : Fm) (h : Hil (a :: g) b) : Hil g (imp a b) := by canonical [hil_identity, hil_weaken]
theorem hil_to_nd (g : List Fm) (a : Fm) (h : Hil g a) : ND g a := by canonical
theorem nd_to_hil (g : List Fm) (a : Fm) (h : ND g a) : Hil g a := by canonical [hil_deduction]
theorem hil_compose (g : List Fm) (a b c : Fm) : Hil g (imp (imp b c) (imp (imp a b) (imp a c))) := by canonical
end Fm

/-! Full trees, palindromes, words. -/
section
variable {α : Type u} {β : Type v}
inductive BT (α : Type u) : Type u where
  | nil : BT α
  | node (a : α) (l r : BT α) : BT α
inductive Full : BT α → Prop where
  | nil : Full BT.nil
  | node (a : α) (l r : BT α) (h : Full l) (k : Full r) (iff : l = BT.nil ↔ r = BT.nil) : Full (BT.node a l r)
def swapT : BT α → BT α
  | .nil => .nil
  | .node a l r => .node a (swapT r) (swapT l)
def mapT (f : α → β) : BT α → BT β
  | .nil => .nil
  | .node a l r => .node (f a) (mapT f l) (mapT f r)
theorem swapT_nil_iff (t : BT α) : swapT t = .nil ↔ t = .nil := by canonical
theorem full_singleton (a : α) : Full (BT.node a .nil .nil) := by canonical
theorem full_swapT (t : BT α) (h : Full t) : Full (swapT t) := by canonical [swapT_nil_iff]
theorem full_of_full_swapT (t : BT α) (i : ∀ t : BT α, swapT (swapT t) = t) (h : Full (swapT t)) : Full t := by canonical [full_swapT]
theorem full_mapT (f : α → β) (t : BT α) (n : ∀ t : BT α, mapT f t = .nil ↔ t = .nil) (h : Full t) : Full (mapT f t) := by canonical
theorem not_full_left (a b : α) : ¬Full (BT.node a (.node b .nil .nil) .nil) := by canonical
end

/-! Programs as relations, iteration in lattices, repeat loops. -/
section
variable {S : Type u}
inductive RCmd (S : Type u) : Type u where
  | assume (b : S → Prop) : RCmd S
  | act (f : S → S) : RCmd S
  | seq (c d : RCmd S) : RCmd S
  | choice (c d : RCmd S) : RCmd S
  | star (c : RCmd S) : RCmd S
inductive Run : RCmd S → S → S → Prop where
  | assume {b : S → Prop} {s : S} (h : b s) : Run (.assume b) s s
  | act (f : S → S) (s : S) : Run (.act f) s (f s)
  | seq {c d : RCmd S} {s t u : S} (h : Run c s t) (k : Run d t u) : Run (.seq c d) s u
  | left {c d : RCmd S} {s t : S} (h : Run c s t) : Run (.choice c d) s t
  | right {c d : RCmd S} {s t : S} (h : Run d s t) : Run (.choice c d) s t
  | stop (c : RCmd S) (s : S) : Run (.star c) s s
  | more {c : RCmd S} {s t u : S} (h : Run c s t) (k : Run (.star c) t u) : Run (.star c) s u
def Same (c d : RCmd S) : Prop := ∀ s t, Run c s t ↔ Run d s t
theorem choice_comm (c d : RCmd S) : Same (.choice c d) (.choice d c) := by canonical
theorem choice_assume (b c : S → Prop) : Same (.choice (.assume b) (.assume c)) (.assume fun s => b s ∨ c s) := by canonical
theorem seq_choice (c d e : RCmd S) : Same (.seq c (.choice d e)) (.choice (.seq c d) (.seq c e)) := by canonical
theorem act_act (f g : S → S) : Same (.seq (.act f) (.act g)) (.act (g ∘ f)) := by canonical
theorem star_unfold (c : RCmd S) : Same (.star c) (.choice (.assume fun _ => True) (.seq c (.star c))) := by canonical
theorem star_seq_star (c : RCmd S) (s t u : S) (h : Run (.star c) s t) (k : Run (.star c) t u) : Run (.star c) s u := by canonical
theorem star_star_same (c : RCmd S) : Same (.star (.star c)) (.star c) := by canonical [star_seq_star]
theorem star_choice_left (c d : RCmd S) (s t : S) (h : Run (.star c) s t) : Run (.star (.choice c d)) s t := by canonical
theorem star_invariant (c : RCmd S) (P : S → Prop) (h : ∀ s t, P s → Run c s t → P t) (s t : S) (k : Run (.star c) s t) (p : P s) : P t := by canonical
theorem assume_false_stuck (c : RCmd S) (s t : S) : ¬Run (.seq c (.assume fun _ => False)) s t := by canonical
end

/-! Whole numbers as a quotient of pairs; a group with two elements; vectors over truth values. -/
def zEq (p q : Nat × Nat) : Prop := p.1 + q.2 = q.1 + p.2
def Z : Type := Quot zEq
def Z.mk (m n : Nat) : Z := Quot.mk zEq (m, n)
theorem zEq_symm (p q : Nat × Nat) (h : zEq p q) : zEq q p := by canonical
theorem zEq_trans (p q r : Nat × Nat) (cancel : ∀ a b c : Nat, a + c = b + c → a = b) (h : zEq p q) (k : zEq q r) : zEq p r := by canonical [Nat.add_assoc, Nat.add_comm]
theorem z_zero (m : Nat) : Z.mk m m = Z.mk 0 0 := by canonical [Quot.sound, Nat.zero_add]
theorem z_shift (m n : Nat) : Z.mk (m + 1) (n + 1) = Z.mk m n := by canonical [Quot.sound, Nat.succ_add]
theorem z_ind (P : Z → Prop) (h : ∀ m n, P (Z.mk m n)) (z : Z) : P z := by canonical
theorem z_neg : ∃ neg : Z → Z, ∀ m n, neg (Z.mk m n) = Z.mk n m := by canonical [Quot.sound, Nat.add_comm]
inductive Z2 : Type where
  | zero : Z2
  | one : Z2
def Z2.add : Z2 → Z2 → Z2
  | zero, b => b
  | one, zero => one
  | one, one => zero
theorem z2_assoc (a b c : Z2) : Z2.add (Z2.add a b) c = Z2.add a (Z2.add b c) := by canonical
theorem z2_cancel (a b c : Z2) (h : Z2.add a b = Z2.add a c) : b = c := by canonical
theorem z2_unique_structure (f : Z2 → Z2 → Z2) (l : ∀ a, f .zero a = a) (r : ∀ a, f a .zero = a) (i : ∃ a, f .one a = .zero) (a b : Z2) : f a b = Z2.add a b := by canonical
theorem z2_endo (f : Z2 → Z2) (h : ∀ a b, f (Z2.add a b) = Z2.add (f a) (f b)) : (∀ a, f a = .zero) ∨ ∀ a, f a = a := by canonical
end Tutorials.Games
