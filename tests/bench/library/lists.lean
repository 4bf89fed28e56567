import Canonical

/-!
Library: functions on lists by position and by search, in the manner of the list library of Lean's core.
Written without a look at the search.
-/

namespace Library.Lists
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}
def get? : List α → Nat → Option α
  | [], _ => none
  | a :: _, 0 => some a
  | _ :: l, n + 1 => get? l n
def set : List α → Nat → α → List α
  | [], _, _ => []
  | _ :: l, 0, b => b :: l
  | a :: l, n + 1, b => a :: set l n b
def modify (f : α → α) : Nat → List α → List α
  | _, [] => []
  | 0, a :: l => f a :: l
  | n + 1, a :: l => a :: modify f n l
def eraseIdx : List α → Nat → List α
  | [], _ => []
  | _ :: l, 0 => l
  | a :: l, n + 1 => a :: eraseIdx l n
def insertIdx : List α → Nat → α → List α
  | l, 0, b => b :: l
  | [], _ + 1, _ => []
  | a :: l, n + 1, b => a :: insertIdx l n b
def take : Nat → List α → List α
  | 0, _ => []
  | _ + 1, [] => []
  | n + 1, a :: l => a :: take n l
def drop : Nat → List α → List α
  | 0, l => l
  | _ + 1, [] => []
  | n + 1, _ :: l => drop n l
def find? (p : α → Bool) : List α → Option α
  | [] => none
  | a :: l => cond (p a) (some a) (find? p l)
def findIdx (p : α → Bool) : List α → Nat
  | [] => 0
  | a :: l => cond (p a) 0 (findIdx p l + 1)
def findSome? (f : α → Option β) : List α → Option β
  | [] => none
  | a :: l => Option.casesOn (motive := fun _ => Option β) (f a) (findSome? f l) (fun b => some b)
def zipIdx : List α → Nat → List (α × Nat)
  | [], _ => []
  | a :: l, n => (a, n) :: zipIdx l (n + 1)
def flatten : List (List α) → List α
  | [] => []
  | l :: m => l ++ flatten m
def replicate : Nat → α → List α
  | 0, _ => []
  | n + 1, a => a :: replicate n a
def isPrefixOf [DecidableEq α] : List α → List α → Bool
  | [], _ => true
  | _ :: _, [] => false
  | a :: k, b :: l => a == b && isPrefixOf k l
def partitionMap (f : α → β ⊕ γ) : List α → List β × List γ
  | [] => ([], [])
  | a :: l => Sum.casesOn (motive := fun _ => List β × List γ) (f a) (fun b => (b :: (partitionMap f l).1, (partitionMap f l).2))
      (fun c => ((partitionMap f l).1, c :: (partitionMap f l).2))

/-! Positions. -/
theorem set_set (l : List α) (n : Nat) (a b : α) : set (set l n a) n b = set l n b := by canonical
theorem get?_set_same (l : List α) (n : Nat) (a b : α) (h : get? l n = some b) : get? (set l n a) n = some a := by canonical
theorem get?_set_ne (l : List α) (m n : Nat) (a : α) (h : m ≠ n) : get? (set l m a) n = get? l n := by canonical
theorem length_set (l : List α) (n : Nat) (a : α) : (set l n a).length = l.length := by canonical
theorem set_comm (l : List α) (m n : Nat) (a b : α) (h : m ≠ n) : set (set l m a) n b = set (set l n b) m a := by canonical
theorem set_append_length (k l : List α) (a b : α) : set (k ++ a :: l) k.length b = k ++ b :: l := by canonical
theorem map_set (f : α → β) (l : List α) (n : Nat) (a : α) : (set l n a).map f = set (l.map f) n (f a) := by canonical
theorem mem_of_mem_set (l : List α) (n : Nat) (a b : α) (h : b ∈ set l n a) : b ∈ l ∨ b = a := by canonical
theorem set_get?_self (l : List α) (n : Nat) (a : α) (h : get? l n = some a) : set l n a = l := by canonical
theorem modify_eq_set (f : α → α) (l : List α) (n : Nat) (a : α) (h : get? l n = some a) : modify f n l = set l n (f a) := by canonical
theorem modify_modify (f g : α → α) (l : List α) (n : Nat) : modify g n (modify f n l) = modify (g ∘ f) n l := by canonical
theorem get?_modify (f : α → α) (l : List α) (n : Nat) : get? (modify f n l) n = (get? l n).map f := by canonical
theorem modify_id (l : List α) (n : Nat) : modify id n l = l := by canonical
theorem eraseIdx_append_left (k l : List α) (a : α) : eraseIdx (k ++ a :: l) k.length = k ++ l := by canonical
theorem eraseIdx_eq_take_drop (l : List α) (n : Nat) : eraseIdx l n = take n l ++ drop (n + 1) l := by canonical
theorem mem_of_mem_eraseIdx (l : List α) (n : Nat) (a : α) (h : a ∈ eraseIdx l n) : a ∈ l := by canonical
theorem eraseIdx_insertIdx (l : List α) (n : Nat) (a : α) (h : n ≤ l.length) : eraseIdx (insertIdx l n a) n = l := by
  canonical [Nat.le_of_succ_le_succ, Nat.not_succ_le_zero]
theorem get?_insertIdx (l : List α) (n : Nat) (a : α) (h : n ≤ l.length) : get? (insertIdx l n a) n = some a := by
  canonical [Nat.le_of_succ_le_succ, Nat.not_succ_le_zero]
theorem length_insertIdx (l : List α) (n : Nat) (a : α) (h : n ≤ l.length) : (insertIdx l n a).length = l.length + 1 := by
  canonical [Nat.le_of_succ_le_succ, Nat.not_succ_le_zero]
theorem get?_eq_none_of_le (l : List α) (n : Nat) (h : l.length ≤ n) : get? l n = none := by canonical [Nat.le_of_succ_le_succ, Nat.not_succ_le_zero]
theorem get?_take (l : List α) (m n : Nat) (h : m < n) : get? (take n l) m = get? l m := by canonical [Nat.le_of_succ_le_succ, Nat.not_succ_le_zero]
theorem get?_drop (l : List α) (m n : Nat) : get? (drop m l) n = get? l (m + n) := by canonical [Nat.succ_add, Nat.zero_add]
theorem take_set (l : List α) (m n : Nat) (a : α) (h : n ≤ m) : take n (set l m a) = take n l := by canonical [Nat.le_of_succ_le_succ, Nat.not_succ_le_zero]
theorem get?_map (f : α → β) (l : List α) (n : Nat) : get? (l.map f) n = (get? l n).map f := by canonical

/-! Searches. -/
theorem find?_some (p : α → Bool) (l : List α) (a : α) (h : find? p l = some a) : p a = true := by canonical
theorem mem_of_find? (p : α → Bool) (l : List α) (a : α) (h : find? p l = some a) : a ∈ l := by canonical
theorem find?_eq_none (p : α → Bool) (l : List α) : find? p l = none ↔ ∀ a ∈ l, p a = false := by canonical
theorem find?_map (f : β → α) (p : α → Bool) (l : List β) : find? p (l.map f) = (find? (p ∘ f) l).map f := by canonical
theorem find?_append_none (p : α → Bool) (k l : List α) (h : find? p k = none) : find? p (k ++ l) = find? p l := by canonical
theorem find?_filter_same (p : α → Bool) (l : List α) : find? p (l.filter p) = find? p l := by canonical
theorem findIdx_le_length (p : α → Bool) (l : List α) : findIdx p l ≤ l.length := by canonical [Nat.zero_le, Nat.succ_le_succ]
theorem get?_findIdx (p : α → Bool) (l : List α) : get? l (findIdx p l) = find? p l := by canonical
theorem findIdx_append_of_mem (p : α → Bool) (k l : List α) (a : α) (h : a ∈ k) (e : p a = true) : findIdx p (k ++ l) = findIdx p k := by canonical
theorem findSome?_some (f : α → Option β) (l : List α) (b : β) (h : findSome? f l = some b) : ∃ a, a ∈ l ∧ f a = some b := by canonical
theorem findSome?_map (f : β → Option γ) (g : α → β) (l : List α) : findSome? f (l.map g) = findSome? (f ∘ g) l := by canonical
theorem findSome?_some_head (l : List α) (a : α) : findSome? some (a :: l) = some a := by canonical
theorem findSome?_eq_none (f : α → Option β) (l : List α) : findSome? f l = none ↔ ∀ a ∈ l, f a = none := by canonical
theorem isPrefixOf_append [DecidableEq α] (k l : List α) : isPrefixOf k (k ++ l) = true := by canonical
theorem isPrefixOf_sound [DecidableEq α] (k l : List α) (h : isPrefixOf k l = true) : ∃ m, k ++ m = l := by canonical

/-! Numbered, flattened and split lists. -/
theorem zipIdx_fst (l : List α) (n : Nat) : (zipIdx l n).map Prod.fst = l := by canonical
theorem length_zipIdx (l : List α) (n : Nat) : (zipIdx l n).length = l.length := by canonical
theorem zipIdx_map (f : α → β) (l : List α) (n : Nat) : zipIdx (l.map f) n = (zipIdx l n).map (fun p => (f p.1, p.2)) := by canonical
theorem zipIdx_append (k l : List α) (n : Nat) : zipIdx (k ++ l) n = zipIdx k n ++ zipIdx l (n + k.length) := by canonical [Nat.succ_add, Nat.add_succ, Nat.add_assoc]
theorem le_of_mem_zipIdx (l : List α) (n m : Nat) (a : α) (h : (a, m) ∈ zipIdx l n) : n ≤ m := by canonical [Nat.le_refl, Nat.le_succ, Nat.le_trans]
theorem mem_append (k l : List α) (a : α) : a ∈ k ++ l ↔ a ∈ k ∨ a ∈ l := by canonical
theorem mem_flatten (m : List (List α)) (a : α) : a ∈ flatten m ↔ ∃ l, l ∈ m ∧ a ∈ l := by canonical [mem_append]
theorem flatten_replicate_nil (n : Nat) : flatten (replicate n ([] : List α)) = [] := by canonical
theorem flatten_map_singleton (l : List α) : flatten (l.map (fun a => [a])) = l := by canonical
theorem filter_flatten (p : α → Bool) (m : List (List α)) : (flatten m).filter p = flatten (m.map (List.filter p)) := by canonical
theorem partitionMap_inl (l : List β) : partitionMap (fun b => (Sum.inl b : β ⊕ γ)) l = (l, []) := by canonical
theorem partitionMap_lengths (f : α → β ⊕ γ) (l : List α) : (partitionMap f l).1.length + (partitionMap f l).2.length = l.length := by
  canonical [Nat.succ_add, Nat.add_succ]
theorem partitionMap_mem_inl (f : α → β ⊕ γ) (l : List α) (b : β) : b ∈ (partitionMap f l).1 ↔ ∃ a, a ∈ l ∧ f a = Sum.inl b := by canonical
end Library.Lists
