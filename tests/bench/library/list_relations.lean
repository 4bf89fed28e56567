import Canonical

/-!
Library: relations on lists: permutations, sublists, parts, pairwise and elementwise relations, lists without repetition, orders of words.
Written without a look at the search.
-/

namespace Library.ListRel
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}
inductive Perm : List α → List α → Prop where
  | nil : Perm [] []
  | cons (x : α) {l₁ l₂ : List α} : Perm l₁ l₂ → Perm (x :: l₁) (x :: l₂)
  | swap (x y : α) (l : List α) : Perm (y :: x :: l) (x :: y :: l)
  | trans {l₁ l₂ l₃ : List α} : Perm l₁ l₂ → Perm l₂ l₃ → Perm l₁ l₃
inductive Sublist : List α → List α → Prop where
  | slnil : Sublist [] []
  | cons {l₁ l₂ : List α} (a : α) : Sublist l₁ l₂ → Sublist l₁ (a :: l₂)
  | cons₂ {l₁ l₂ : List α} (a : α) : Sublist l₁ l₂ → Sublist (a :: l₁) (a :: l₂)
inductive Pairwise (R : α → α → Prop) : List α → Prop where
  | nil : Pairwise R []
  | cons {a : α} {l : List α} : (∀ a', a' ∈ l → R a a') → Pairwise R l → Pairwise R (a :: l)
inductive Forall₂ (R : α → β → Prop) : List α → List β → Prop where
  | nil : Forall₂ R [] []
  | cons {a : α} {b : β} {l₁ : List α} {l₂ : List β} : R a b → Forall₂ R l₁ l₂ → Forall₂ R (a :: l₁) (b :: l₂)
inductive Lex (r : α → α → Prop) : List α → List α → Prop where
  | nil {b : α} {l : List α} : Lex r [] (b :: l)
  | rel {a b : α} (k l : List α) (h : r a b) : Lex r (a :: k) (b :: l)
  | cons {a : α} {k l : List α} (h : Lex r k l) : Lex r (a :: k) (a :: l)
def Nodup (l : List α) : Prop := Pairwise (fun a b => a ≠ b) l
def Disjoint (k l : List α) : Prop := ∀ ⦃a⦄, a ∈ k → a ∈ l → False
def Subset (k l : List α) : Prop := ∀ ⦃a⦄, a ∈ k → a ∈ l
def IsPrefix (k l : List α) : Prop := ∃ t, k ++ t = l
def IsSuffix (k l : List α) : Prop := ∃ t, t ++ k = l
def IsInfix (k l : List α) : Prop := ∃ s t, s ++ k ++ t = l

theorem append_nil (l : List α) : l ++ [] = l := by canonical
theorem append_assoc (k l m : List α) : k ++ l ++ m = k ++ (l ++ m) := by canonical
theorem mem_append {k l : List α} {a : α} : a ∈ k ++ l ↔ a ∈ k ∨ a ∈ l := by canonical
theorem mem_cons {l : List α} {a b : α} : a ∈ b :: l ↔ a = b ∨ a ∈ l := by canonical
theorem mem_map {f : α → β} {l : List α} {b : β} : b ∈ l.map f ↔ ∃ a, a ∈ l ∧ f a = b := by canonical

/-! Permutations. -/
theorem Perm.refl (l : List α) : Perm l l := by canonical
theorem Perm.symm {k l : List α} (h : Perm k l) : Perm l k := by canonical
theorem Perm.mem_iff {k l : List α} {a : α} (h : Perm k l) : a ∈ k ↔ a ∈ l := by canonical [mem_cons]
theorem Perm.length_eq {k l : List α} (h : Perm k l) : k.length = l.length := by canonical
theorem Perm.append_left {k l : List α} (m : List α) (h : Perm k l) : Perm (m ++ k) (m ++ l) := by canonical
theorem Perm.append_right {k l : List α} (m : List α) (h : Perm k l) : Perm (k ++ m) (l ++ m) := by canonical [Perm.refl]
theorem perm_middle {a : α} (k l : List α) : Perm (k ++ a :: l) (a :: (k ++ l)) := by canonical [Perm.refl]
theorem perm_append_comm (k l : List α) : Perm (k ++ l) (l ++ k) := by canonical [perm_middle, Perm.symm, append_nil, Perm.refl]
theorem Perm.map {k l : List α} (f : α → β) (h : Perm k l) : Perm (k.map f) (l.map f) := by canonical
theorem Perm.filter {k l : List α} (p : α → Bool) (h : Perm k l) : Perm (k.filter p) (l.filter p) := by canonical [Perm.refl]
theorem Perm.nil_eq {l : List α} (h : Perm [] l) : l = [] := by canonical [Perm.length_eq]
theorem Perm.foldr_eq {k l : List α} (f : α → β → β) (b : β) (c : ∀ x y z, f x (f y z) = f y (f x z)) (h : Perm k l) : k.foldr f b = l.foldr f b := by
  canonical
theorem Perm.pairwise_iff {R : α → α → Prop} (S : ∀ x y, R x y → R y x) {k l : List α} (h : Perm k l) (p : Pairwise R k) : Pairwise R l := by
  canonical [Perm.mem_iff, mem_cons]
theorem Perm.forall₂ {R : α → β → Prop} {k l : List α} {m : List β} (h : Perm k l) (f : Forall₂ R k m) : ∃ n, Forall₂ R l n ∧ Perm m n := by
  canonical [Perm.refl]

/-! Sublists and parts. -/
theorem nil_sublist (l : List α) : Sublist [] l := by canonical
theorem Sublist.refl (l : List α) : Sublist l l := by canonical
theorem Sublist.trans {k l m : List α} (h : Sublist k l) (j : Sublist l m) : Sublist k m := by canonical
theorem Sublist.subset {k l : List α} (h : Sublist k l) : Subset k l := by canonical
theorem Sublist.length_le {k l : List α} (h : Sublist k l) : k.length ≤ l.length := by canonical [Nat.le_refl, Nat.succ_le_succ, Nat.le_succ, Nat.le_trans]
theorem sublist_append_left (k l : List α) : Sublist k (k ++ l) := by canonical [nil_sublist]
theorem Sublist.of_cons_cons {k l : List α} {a b : α} (h : Sublist (a :: k) (b :: l)) : Sublist k l := by canonical [Sublist.refl, Sublist.trans]
theorem Sublist.append {k k' l l' : List α} (h : Sublist k k') (j : Sublist l l') : Sublist (k ++ l) (k' ++ l') := by canonical
theorem Sublist.map {k l : List α} (f : α → β) (h : Sublist k l) : Sublist (k.map f) (l.map f) := by canonical
theorem Sublist.filter {k l : List α} (p : α → Bool) (h : Sublist k l) : Sublist (k.filter p) (l.filter p) := by canonical
theorem Sublist.pairwise {R : α → α → Prop} {k l : List α} (h : Sublist k l) (p : Pairwise R l) : Pairwise R k := by canonical [Sublist.subset]
theorem singleton_sublist {a : α} {l : List α} : Sublist [a] l ↔ a ∈ l := by canonical [nil_sublist]
theorem Sublist.eq_of_length {k l : List α} (h : Sublist k l) (e : k.length = l.length) : k = l := by
  canonical [Sublist.length_le, Nat.succ.inj, Nat.not_succ_le_self]
theorem IsPrefix.trans {k l m : List α} (h : IsPrefix k l) (j : IsPrefix l m) : IsPrefix k m := by canonical [append_assoc]
theorem IsPrefix.isInfix {k l : List α} (h : IsPrefix k l) : IsInfix k l := by canonical
theorem IsSuffix.isInfix {k l : List α} (h : IsSuffix k l) : IsInfix k l := by canonical [append_nil]
theorem IsInfix.subset {k l : List α} (h : IsInfix k l) : Subset k l := by canonical [mem_append]
theorem IsInfix.trans {k l m : List α} (h : IsInfix k l) (j : IsInfix l m) : IsInfix k m := by canonical [append_assoc]
theorem IsPrefix.sublist {k l : List α} (h : IsPrefix k l) : Sublist k l := by canonical [sublist_append_left]
theorem prefix_cons_iff {a b : α} {k l : List α} : IsPrefix (a :: k) (b :: l) ↔ a = b ∧ IsPrefix k l := by canonical
theorem prefix_total {k l m : List α} (h : IsPrefix k m) (j : IsPrefix l m) : IsPrefix k l ∨ IsPrefix l k := by canonical

/-! Relations between elements. -/
theorem pairwise_cons {R : α → α → Prop} {a : α} {l : List α} : Pairwise R (a :: l) ↔ (∀ b, b ∈ l → R a b) ∧ Pairwise R l := by canonical
theorem pairwise_append {R : α → α → Prop} {k l : List α} : Pairwise R (k ++ l) ↔ Pairwise R k ∧ Pairwise R l ∧ ∀ a, a ∈ k → ∀ b, b ∈ l → R a b := by
  canonical [pairwise_cons, mem_append, mem_cons]
theorem nodup_cons {a : α} {l : List α} : Nodup (a :: l) ↔ a ∉ l ∧ Nodup l := by canonical
theorem nodup_append {k l : List α} : Nodup (k ++ l) ↔ Nodup k ∧ Nodup l ∧ Disjoint k l := by canonical [nodup_cons, mem_append, mem_cons]
theorem nodup_map {f : α → β} (I : ∀ x y, f x = f y → x = y) {l : List α} (h : Nodup l) : Nodup (l.map f) := by canonical [mem_map]
theorem nodup_of_map {f : α → β} {l : List α} (h : Nodup (l.map f)) : Nodup l := by canonical [mem_map]
theorem nodup_perm {k l : List α} (h : Perm k l) (d : Nodup k) : Nodup l := by canonical [Perm.pairwise_iff]
theorem disjoint_comm {k l : List α} : Disjoint k l ↔ Disjoint l k := by canonical
theorem disjoint_append_left {k l m : List α} : Disjoint (k ++ l) m ↔ Disjoint k m ∧ Disjoint l m := by canonical [mem_append]
theorem forall₂_eq {k l : List α} : Forall₂ (fun a b => a = b) k l ↔ k = l := by canonical
theorem forall₂_flip {R : α → β → Prop} {k : List α} {l : List β} (h : Forall₂ R k l) : Forall₂ (fun b a => R a b) l k := by canonical
theorem forall₂_length {R : α → β → Prop} {k : List α} {l : List β} (h : Forall₂ R k l) : k.length = l.length := by canonical
theorem forall₂_map_right {R : α → γ → Prop} {f : β → γ} {k : List α} {l : List β} : Forall₂ R k (l.map f) ↔ Forall₂ (fun a b => R a (f b)) k l := by
  canonical
theorem forall₂_and_mem {R : α → β → Prop} {k : List α} {l : List β} (h : Forall₂ R k l) (a : α) (m : a ∈ k) : ∃ b, b ∈ l ∧ R a b := by canonical
theorem forall₂_append_split {R : α → β → Prop} {k₁ k₂ : List α} {l : List β} (h : Forall₂ R (k₁ ++ k₂) l) :
    ∃ l₁ l₂, l = l₁ ++ l₂ ∧ Forall₂ R k₁ l₁ ∧ Forall₂ R k₂ l₂ := by canonical
theorem forall₂_comp {R : α → β → Prop} {S : β → γ → Prop} {k : List α} {l : List β} {m : List γ} (h : Forall₂ R k l) (j : Forall₂ S l m) :
    Forall₂ (fun a c => ∃ b, R a b ∧ S b c) k m := by canonical
theorem lex_irrefl {r : α → α → Prop} (h : ∀ a, ¬r a a) (l : List α) : ¬Lex r l l := by canonical
theorem lex_asymm {r : α → α → Prop} (h : ∀ a b, r a b → ¬r b a) (k l : List α) (j : Lex r k l) : ¬Lex r l k := by canonical
theorem lex_cons_iff {r : α → α → Prop} (h : ∀ a, ¬r a a) {a : α} {k l : List α} : Lex r (a :: k) (a :: l) ↔ Lex r k l := by canonical
theorem lex_append_left {r : α → α → Prop} {k l : List α} (m : List α) (h : Lex r k l) : Lex r (m ++ k) (m ++ l) := by canonical
theorem lex_total {r : α → α → Prop} (t : ∀ a b, r a b ∨ a = b ∨ r b a) (k l : List α) : Lex r k l ∨ k = l ∨ Lex r l k := by canonical
end Library.ListRel
