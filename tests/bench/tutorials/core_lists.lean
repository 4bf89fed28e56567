import Canonical

/-!
Tutorials: what a library says of lists. Written without a look at the search.
-/

namespace Tutorials.CoreLists
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

theorem append_nil : (l : List α) → l ++ [] = l
  | [] => rfl
  | x :: l => congrArg (List.cons x) (append_nil l)
theorem append_assoc : (a b c : List α) → a ++ b ++ c = a ++ (b ++ c)
  | [], _, _ => rfl
  | x :: a, b, c => congrArg (List.cons x) (append_assoc a b c)
theorem map_append (f : α → β) : (a b : List α) → (a ++ b).map f = a.map f ++ b.map f
  | [], _ => rfl
  | x :: a, b => congrArg (List.cons (f x)) (map_append f a b)
theorem mem_append (x : α) (a b : List α) : x ∈ a ++ b ↔ x ∈ a ∨ x ∈ b := by canonical

/-! Counting. -/
def countP (p : α → Bool) : List α → Nat
  | [] => 0
  | x :: xs => if p x then countP p xs + 1 else countP p xs
theorem countP_append (p : α → Bool) (a b : List α) : countP p (a ++ b) = countP p a + countP p b := by canonical [Nat.zero_add, Nat.succ_add]
theorem countP_map (p : β → Bool) (f : α → β) (l : List α) : countP p (l.map f) = countP (p ∘ f) l := by canonical
theorem countP_eq_length_filter (p : α → Bool) (l : List α) : countP p l = (l.filter p).length := by canonical
theorem countP_le_length (p : α → Bool) (l : List α) : countP p l ≤ l.length := by canonical [Nat.le_refl, Nat.succ_le_succ, Nat.le_succ, Nat.le_trans]
theorem countP_mono (p q : α → Bool) (l : List α) (h : ∀ x, x ∈ l → p x = true → q x = true) : countP p l ≤ countP q l := by
  canonical [Nat.le_refl, Nat.succ_le_succ, Nat.le_succ, Nat.le_trans]
theorem countP_ne_zero_iff (p : α → Bool) (l : List α) : countP p l ≠ 0 ↔ ∃ x, x ∈ l ∧ p x = true := by canonical
theorem countP_filter (p q : α → Bool) (l : List α) : countP p (l.filter q) = countP (fun x => p x && q x) l := by canonical
theorem countP_eq_length_iff (p : α → Bool) (l : List α) : countP p l = l.length ↔ ∀ x, x ∈ l → p x = true := by canonical [countP_le_length, Nat.not_succ_le_self]
theorem countP_reverse (p : α → Bool) (l : List α) : countP p l.reverse = countP p l := by canonical [Nat.succ_add]

/-! Mapping with failures. -/
def optCons : Option α → List α → List α
  | none, l => l
  | some x, l => x :: l
def filterMap (f : α → Option β) : List α → List β
  | [] => []
  | x :: xs => optCons (f x) (filterMap f xs)
theorem filterMap_some (l : List α) : filterMap some l = l := by canonical
theorem filterMap_append (f : α → Option β) (a b : List α) : filterMap f (a ++ b) = filterMap f a ++ filterMap f b := by canonical
theorem filterMap_map (f : α → β) (g : β → Option γ) (l : List α) : filterMap g (l.map f) = filterMap (g ∘ f) l := by canonical
theorem map_filterMap (f : α → Option β) (g : β → γ) (l : List α) : (filterMap f l).map g = filterMap (fun x => (f x).map g) l := by canonical
theorem filterMap_filterMap (f : α → Option β) (g : β → Option γ) (l : List α) : filterMap g (filterMap f l) = filterMap (fun x => (f x).bind g) l := by canonical
theorem filterMap_eq_filter (p : α → Bool) (l : List α) : filterMap (fun x => if p x then some x else none) l = l.filter p := by canonical
theorem mem_filterMap (f : α → Option β) (l : List α) (y : β) : y ∈ filterMap f l ↔ ∃ x, x ∈ l ∧ f x = some y := by canonical
theorem length_filterMap_le (f : α → Option β) (l : List α) : (filterMap f l).length ≤ l.length := by canonical [Nat.le_refl, Nat.succ_le_succ, Nat.le_succ, Nat.le_trans]
theorem filterMap_none (l : List α) : filterMap (fun _ => (none : Option β)) l = [] := by canonical

/-! The last one and all but the last one. -/
def dropLast : List α → List α
  | [] => []
  | [_] => []
  | x :: y :: l => x :: dropLast (y :: l)
def lastD : List α → α → α
  | [], d => d
  | x :: l, _ => lastD l x
theorem dropLast_snoc (l : List α) (x : α) : dropLast (l ++ [x]) = l := by canonical
theorem dropLast_lastD (l : List α) (x : α) : dropLast (x :: l) ++ [lastD l x] = x :: l := by canonical
theorem length_dropLast (x : α) (l : List α) : (dropLast (x :: l)).length = l.length := by canonical
theorem map_dropLast (f : α → β) (l : List α) : (dropLast l).map f = dropLast (l.map f) := by canonical
theorem mem_of_mem_dropLast (l : List α) (x : α) (h : x ∈ dropLast l) : x ∈ l := by canonical
theorem lastD_append_cons (a b : List α) (x d : α) : lastD (a ++ x :: b) d = lastD b x := by canonical
theorem lastD_mem (l : List α) (d : α) : lastD l d ∈ d :: l := by canonical
theorem dropLast_append_cons (a b : List α) (x : α) : dropLast (a ++ x :: b) = a ++ dropLast (x :: b) := by canonical

/-! Pairwise relations and chains. -/
inductive Pairwise (r : α → α → Prop) : List α → Prop where
  | nil : Pairwise r []
  | cons {a : α} {l : List α} (h : ∀ b, b ∈ l → r a b) (t : Pairwise r l) : Pairwise r (a :: l)
inductive Chain (r : α → α → Prop) : α → List α → Prop where
  | nil (a : α) : Chain r a []
  | cons {a b : α} {l : List α} (h : r a b) (t : Chain r b l) : Chain r a (b :: l)
theorem pairwise_cons_iff (r : α → α → Prop) (a : α) (l : List α) : Pairwise r (a :: l) ↔ (∀ b, b ∈ l → r a b) ∧ Pairwise r l := by canonical
theorem pairwise_imp (r s : α → α → Prop) (h : ∀ a b, r a b → s a b) (l : List α) (k : Pairwise r l) : Pairwise s l := by canonical
theorem pairwise_and_iff (r s : α → α → Prop) (l : List α) : Pairwise (fun a b => r a b ∧ s a b) l ↔ Pairwise r l ∧ Pairwise s l := by canonical
theorem pairwise_of_forall (r : α → α → Prop) (h : ∀ a b, r a b) (l : List α) : Pairwise r l := by canonical
theorem pairwise_append_iff (r : α → α → Prop) (a b : List α) :
    Pairwise r (a ++ b) ↔ Pairwise r a ∧ Pairwise r b ∧ ∀ x, x ∈ a → ∀ y, y ∈ b → r x y := by canonical [pairwise_cons_iff, mem_append]
theorem pairwise_map (r : β → β → Prop) (f : α → β) (l : List α) : Pairwise r (l.map f) ↔ Pairwise (fun a b => r (f a) (f b)) l := by canonical [pairwise_cons_iff]
theorem pairwise_filter (r : α → α → Prop) (p : α → Bool) (l : List α) (h : Pairwise r l) : Pairwise r (l.filter p) := by canonical
theorem chain_of_pairwise (r : α → α → Prop) (a : α) (l : List α) (h : Pairwise r (a :: l)) : Chain r a l := by canonical
theorem rel_of_chain (r : α → α → Prop) (tr : ∀ a b c, r a b → r b c → r a c) (a b : α) (l : List α) (h : Chain r a l) (k : b ∈ l) : r a b := by canonical
theorem pairwise_of_chain (r : α → α → Prop) (tr : ∀ a b c, r a b → r b c → r a c) (a : α) (l : List α) (h : Chain r a l) : Pairwise r (a :: l) := by canonical [rel_of_chain]
theorem chain_append (r : α → α → Prop) (a b : α) (k l : List α) : Chain r a (k ++ b :: l) ↔ Chain r a (k ++ [b]) ∧ Chain r b l := by canonical
theorem chain_map (r : β → β → Prop) (f : α → β) (a : α) (l : List α) (h : Chain (fun x y => r (f x) (f y)) a l) : Chain r (f a) (l.map f) := by canonical

/-! Erasing and removing doubles, with decidable equality. -/
section
variable [DecidableEq α]
def erase (a : α) : List α → List α
  | [] => []
  | x :: xs => if x = a then xs else x :: erase a xs
def insert (a : α) : List α → List α
  | [] => [a]
  | x :: xs => if x = a then x :: xs else x :: insert a xs
theorem erase_of_not_mem (a : α) (l : List α) (h : ¬a ∈ l) : erase a l = l := by canonical
theorem length_erase_of_mem (a : α) (l : List α) (h : a ∈ l) : (erase a l).length + 1 = l.length := by canonical
theorem mem_of_mem_erase (a b : α) (l : List α) (h : b ∈ erase a l) : b ∈ l := by canonical
theorem mem_erase_of_ne (a b : α) (l : List α) (n : b ≠ a) (h : b ∈ l) : b ∈ erase a l := by canonical
theorem erase_append_left (a : α) (k l : List α) (h : a ∈ k) : erase a (k ++ l) = erase a k ++ l := by canonical
theorem erase_comm (a b : α) (l : List α) : erase a (erase b l) = erase b (erase a l) := by canonical
theorem mem_insert_iff (a b : α) (l : List α) : b ∈ insert a l ↔ b = a ∨ b ∈ l := by canonical
theorem insert_of_mem (a : α) (l : List α) (h : a ∈ l) : insert a l = l := by canonical
theorem insert_of_not_mem (a : α) (l : List α) (h : ¬a ∈ l) : insert a l = l ++ [a] := by canonical
end

/-! Ranges, constant lists, positions. -/
def range : Nat → List Nat
  | 0 => []
  | n + 1 => range n ++ [n]
def mapIdx (f : Nat → α → β) : Nat → List α → List β
  | _, [] => []
  | n, x :: xs => f n x :: mapIdx f (n + 1) xs
def scanl (f : β → α → β) (b : β) : List α → List β
  | [] => [b]
  | x :: xs => b :: scanl f (f b x) xs
theorem mem_range (m n : Nat) : m ∈ range n ↔ m < n := by canonical [mem_append, Nat.le_refl, Nat.le_succ, Nat.le_trans, Nat.not_succ_le_zero, Nat.le_of_succ_le_succ]
theorem range_succ_front (n : Nat) : range (n + 1) = 0 :: (range n).map Nat.succ := by canonical [map_append]
theorem length_mapIdx (f : Nat → α → β) (n : Nat) (l : List α) : (mapIdx f n l).length = l.length := by canonical
theorem mapIdx_const (f : α → β) (n : Nat) (l : List α) : mapIdx (fun _ x => f x) n l = l.map f := by canonical
theorem mapIdx_map (f : α → β) (g : Nat → β → γ) (n : Nat) (l : List α) : mapIdx g n (l.map f) = mapIdx (fun i x => g i (f x)) n l := by canonical
theorem mapIdx_append (f : Nat → α → β) (n : Nat) (a b : List α) : mapIdx f n (a ++ b) = mapIdx f n a ++ mapIdx f (n + a.length) b := by canonical [Nat.succ_add]
theorem length_scanl (f : β → α → β) (b : β) (l : List α) : (scanl f b l).length = l.length + 1 := by canonical
theorem foldl_mem_scanl (f : β → α → β) (b : β) (l : List α) : List.foldl f b l ∈ scanl f b l := by canonical
theorem scanl_map (f : β → γ → β) (g : α → γ) (b : β) (l : List α) : scanl f b (l.map g) = scanl (fun b x => f b (g x)) b l := by canonical
end Tutorials.CoreLists
