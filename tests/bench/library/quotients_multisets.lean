import Canonical

/-!
Library: quotients by equivalences, integers as differences, multisets as lists up to order, finite sets as lists without repetition.
Written without a look at the search.
-/

namespace Library.Quotients
universe u v w

section
variable {α : Type u} {β : Type v} {γ : Type w}
theorem Setoid.refl' (s : Setoid α) (a : α) : s.r a a := by canonical
theorem Quotient.sound' (s : Setoid α) {a b : α} (h : s.r a b) : Quotient.mk s a = Quotient.mk s b := by canonical [Quot.sound]
theorem Quotient.ind' (s : Setoid α) {p : Quotient s → Prop} (h : ∀ a, p (Quotient.mk s a)) (q : Quotient s) : p q := by canonical [Quot.ind]
theorem Quotient.exact' (s : Setoid α) {a b : α} (h : Quotient.mk s a = Quotient.mk s b) : s.r a b := by canonical [propext]
theorem Quotient.eq' (s : Setoid α) {a b : α} : Quotient.mk s a = Quotient.mk s b ↔ s.r a b := by canonical [Quotient.sound', Quotient.exact']
theorem quotient_surjective_lift (s : Setoid α) (f : α → β) (h : ∀ a b, s.r a b → f a = f b) (S : ∀ b, ∃ a, f a = b) :
    ∃ g : Quotient s → β, (∀ b, ∃ q, g q = b) ∧ ∀ a, g (Quotient.mk s a) = f a := by canonical
theorem quotient_kernel_injective (f : α → β) (s : Setoid α) (h : ∀ a b, s.r a b ↔ f a = f b) :
    ∃ g : Quotient s → β, ∀ p q, g p = g q → p = q := by canonical [Quot.ind, Quot.sound]
theorem quotient_map_exists (s : Setoid α) (t : Setoid β) (f : α → β) (h : ∀ a b, s.r a b → t.r (f a) (f b)) :
    ∃ g : Quotient s → Quotient t, ∀ a, g (Quotient.mk s a) = Quotient.mk t (f a) := by canonical [Quot.sound]
theorem quotient_choice (s : Setoid α) : ∃ out : Quotient s → α, ∀ q, Quotient.mk s (out q) = q := by canonical [Classical.choose, Classical.choose_spec, Quotient.ind']
theorem quotient_forall (s : Setoid α) (p : Quotient s → Prop) : (∀ q, p q) ↔ ∀ a, p (Quotient.mk s a) := by canonical [Quot.ind]
theorem quotient_finer (s t : Setoid α) (h : ∀ a b, s.r a b → t.r a b) : ∃ g : Quotient s → Quotient t, ∀ q, ∃ p, g p = q := by canonical [Quot.sound, Quot.ind]
def kernelSetoid (f : α → β) : { s : Setoid α // ∀ a b, s.r a b ↔ f a = f b } := by canonical
def interSetoid (s t : Setoid α) : { i : Setoid α // ∀ a b, i.r a b ↔ s.r a b ∧ t.r a b } := by canonical
def funSetoid (s : Setoid β) : { i : Setoid (α → β) // ∀ f g, i.r f g ↔ ∀ a, s.r (f a) (g a) } := by canonical
end

/-! Integers. -/
def intRel (p q : Nat × Nat) : Prop := p.1 + q.2 = q.1 + p.2
def Z : Type := Quot intRel
def Z.mk (m n : Nat) : Z := Quot.mk intRel (m, n)
def Z.neg (z : Z) : Z := Quot.lift (fun p : Nat × Nat => Z.mk p.2 p.1) (fun p q (h : intRel p q) => Quot.sound (Eq.trans (Nat.add_comm p.2 q.1) (Eq.trans (Eq.symm h) (Nat.add_comm p.1 q.2)))) z
def Z.succ (z : Z) : Z := Quot.lift (fun p : Nat × Nat => Z.mk (p.1 + 1) p.2)
  (fun p q (h : intRel p q) => Quot.sound (Eq.trans (Nat.succ_add p.1 q.2) (Eq.trans (congrArg Nat.succ h) (Eq.symm (Nat.succ_add q.1 p.2))))) z
theorem intRel_refl (p : Nat × Nat) : intRel p p := by canonical
theorem intRel_symm (p q : Nat × Nat) (h : intRel p q) : intRel q p := by canonical
theorem nat_add_right_cancel (m n k : Nat) (h : m + k = n + k) : m = n := by canonical [Nat.succ.inj]
theorem intRel_trans (p q r : Nat × Nat) (h : intRel p q) (k : intRel q r) : intRel p r := by canonical [nat_add_right_cancel, Nat.add_assoc, Nat.add_comm]
theorem z_cancel_one (m n : Nat) : Z.mk (m + 1) (n + 1) = Z.mk m n := by canonical [Quot.sound, Nat.succ_add]
theorem z_zero (n : Nat) : Z.mk n n = Z.mk 0 0 := by canonical [Quot.sound, Nat.zero_add]
theorem z_exact (m n k l : Nat) (h : Z.mk m n = Z.mk k l) : m + l = k + n := by canonical [intRel_refl, intRel_symm, intRel_trans, propext]
theorem z_neg_neg (z : Z) : z.neg.neg = z := by canonical [Quot.ind]
theorem z_neg_succ (z : Z) : z.succ.neg.succ = z.neg := by canonical [Quot.ind, z_cancel_one]
theorem z_succ_injective (y z : Z) (h : y.succ = z.succ) : y = z := by canonical [Quot.ind, Quot.sound, z_exact, Nat.succ_add, Nat.succ.inj]
theorem z_normal_form (z : Z) : (∃ n, z = Z.mk n 0) ∨ ∃ n, z = Z.mk 0 (n + 1) := by canonical [Quot.ind, z_cancel_one]
theorem z_zero_ne_one : Z.mk 0 0 ≠ Z.mk 1 0 := by canonical [z_exact]

/-! Multisets. -/
inductive Perm {α : Type u} : List α → List α → Prop where
  | nil : Perm [] []
  | cons (x : α) {l₁ l₂ : List α} : Perm l₁ l₂ → Perm (x :: l₁) (x :: l₂)
  | swap (x y : α) (l : List α) : Perm (y :: x :: l) (x :: y :: l)
  | trans {l₁ l₂ l₃ : List α} : Perm l₁ l₂ → Perm l₂ l₃ → Perm l₁ l₃
def Multiset (α : Type u) : Type u := Quot (Perm (α := α))
namespace Multiset
variable {α : Type u} {β : Type v}
def ofList (l : List α) : Multiset α := Quot.mk Perm l
def cons (a : α) (s : Multiset α) : Multiset α := Quot.lift (fun l => ofList (a :: l)) (fun k l (h : Perm k l) => Quot.sound (Perm.cons a h)) s
theorem perm_length (k l : List α) (h : Perm k l) : k.length = l.length := by canonical
def card (s : Multiset α) : Nat := Quot.lift List.length perm_length s
theorem perm_map (f : α → β) (k l : List α) (h : Perm k l) : Perm (k.map f) (l.map f) := by canonical
def map (f : α → β) (s : Multiset α) : Multiset β := Quot.lift (fun l : List α => ofList (l.map f)) (fun k l (h : Perm k l) => Quot.sound (perm_map f k l h)) s
theorem perm_mem (a : α) (k l : List α) (h : Perm k l) : a ∈ k → a ∈ l := by canonical
theorem perm_refl (l : List α) : Perm l l := by canonical
theorem perm_symm (k l : List α) (h : Perm k l) : Perm l k := by canonical
theorem perm_mem_eq (a : α) (k l : List α) (h : Perm k l) : (a ∈ k) = (a ∈ l) := by canonical [propext, perm_mem, perm_symm]
def Mem (a : α) (s : Multiset α) : Prop := Quot.lift (fun l : List α => a ∈ l) (perm_mem_eq a) s
theorem card_cons (a : α) (s : Multiset α) : card (cons a s) = card s + 1 := by canonical [Quot.ind]
theorem cons_swap (a b : α) (s : Multiset α) : cons a (cons b s) = cons b (cons a s) := by canonical [Quot.ind, Quot.sound]
theorem mem_cons (a b : α) (s : Multiset α) : Mem a (cons b s) ↔ a = b ∨ Mem a s := by canonical [Quot.ind]
theorem card_map (f : α → β) (s : Multiset α) : card (map f s) = card s := by canonical [Quot.ind]
theorem map_cons (f : α → β) (a : α) (s : Multiset α) : map f (cons a s) = cons (f a) (map f s) := by canonical [Quot.ind]
theorem mem_map_of_mem (f : α → β) (a : α) (s : Multiset α) (h : Mem a s) : Mem (f a) (map f s) := by canonical [Quot.ind]
theorem induction (p : Multiset α → Prop) (e : p (ofList [])) (c : ∀ a s, p s → p (cons a s)) (s : Multiset α) : p s := by canonical [Quot.ind]
theorem card_eq_zero (s : Multiset α) : card s = 0 ↔ s = ofList [] := by canonical [Quot.ind]
theorem exists_cons_of_mem (a : α) (s : Multiset α) (h : Mem a s) : ∃ t, s = cons a t := by canonical [induction, mem_cons, cons_swap]
theorem perm_of_eq (k l : List α) (h : ofList k = ofList l) : Perm k l := by canonical [propext, perm_refl, perm_symm, Perm.trans]
end Multiset
end Library.Quotients
