import Canonical

/-!
Workshop: leftist heaps, pairing heaps, search trees with an abstract order. Written without a look at the search.
-/

namespace Workshop.Heaps
universe u

class Total (α : Type u) extends LE α where
  refl : ∀ a : α, a ≤ a
  trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c
  antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b
  total : ∀ a b : α, a ≤ b ∨ b ≤ a

inductive Heap (α : Type u) : Type u where
  | empty : Heap α
  | node (a : α) (l r : Heap α) : Heap α

namespace Heap
section
variable {α : Type u}
inductive Mem (x : α) : Heap α → Prop where
  | here (l r : Heap α) : Mem x (node x l r)
  | left {a : α} {l r : Heap α} (h : Mem x l) : Mem x (node a l r)
  | right {a : α} {l r : Heap α} (h : Mem x r) : Mem x (node a l r)
def rank : Heap α → Nat
  | empty => 0
  | node _ _ r => rank r + 1
def size : Heap α → Nat
  | empty => 0
  | node _ l r => size l + size r + 1
def swap : Heap α → Heap α
  | empty => empty
  | node a l r => node a r l
inductive Leftist : Heap α → Prop where
  | empty : Leftist empty
  | node {l r : Heap α} (a : α) (hl : Leftist l) (hr : Leftist r) (h : rank r ≤ rank l) : Leftist (node a l r)
def mk (a : α) (l r : Heap α) : Heap α := if rank r ≤ rank l then node a l r else node a r l
theorem leftist_left (a : α) (l r : Heap α) (h : Leftist (node a l r)) : Leftist l := by canonical
theorem leftist_rank (a : α) (l r : Heap α) (h : Leftist (node a l r)) : rank r ≤ rank l := by canonical
theorem mk_leftist (tot : ∀ m n : Nat, ¬m ≤ n → n ≤ m) (a : α) (l r : Heap α) (hl : Leftist l) (hr : Leftist r) : Leftist (mk a l r) := by canonical [if_pos, if_neg]
theorem mk_mem (a x : α) (l r : Heap α) : Mem x (mk a l r) ↔ Mem x (node a l r) := by canonical
theorem mk_size (a : α) (l r : Heap α) : size (mk a l r) = size l + size r + 1 := by canonical [Nat.add_comm]
theorem rank_le_size (t : Heap α) : rank t ≤ size t := by canonical [Nat.succ_le_succ, Nat.le_trans, Nat.add_comm, Nat.le_refl, Nat.zero_le, Nat.le_succ]
theorem swap_swap (t : Heap α) : swap (swap t) = t := by canonical
theorem mem_swap (x : α) (t : Heap α) (h : Mem x (swap t)) : Mem x t := by canonical
theorem empty_or_mem (t : Heap α) : t = empty ∨ ∃ x, Mem x t := by canonical
theorem size_zero (t : Heap α) (h : size t = 0) : t = empty := by canonical
end
section
variable {α : Type u} [Total α]
/-- `x` is below all of the heap. -/
inductive Below (x : α) : Heap α → Prop where
  | empty : Below x empty
  | node {a : α} {l r : Heap α} (h : x ≤ a) (hl : Below x l) (hr : Below x r) : Below x (node a l r)
inductive Ok : Heap α → Prop where
  | empty : Ok empty
  | node {a : α} {l r : Heap α} (hl : Ok l) (hr : Ok r) (bl : Below a l) (br : Below a r) : Ok (node a l r)
/-- All ways of merging two heaps. -/
inductive Merge : Heap α → Heap α → Heap α → Prop where
  | emptyL (t : Heap α) : Merge empty t t
  | emptyR (t : Heap α) : Merge t empty t
  | keepL {a b : α} {l r l' r' t : Heap α} (h : a ≤ b) (m : Merge r (node b l' r') t) : Merge (node a l r) (node b l' r') (node a l t)
  | keepR {a b : α} {l r l' r' t : Heap α} (h : b ≤ a) (m : Merge (node a l r) r' t) : Merge (node a l r) (node b l' r') (node b l' t)
  | swap {s t v : Heap α} (m : Merge s t v) : Merge s t (Heap.swap v)
theorem below_mem (x y : α) (t : Heap α) (h : Below x t) (m : Mem y t) : x ≤ y := by canonical
theorem below_of_mem (x : α) (t : Heap α) (h : ∀ y, Mem y t → x ≤ y) : Below x t := by canonical
theorem below_trans (x y : α) (t : Heap α) (h : x ≤ y) (b : Below y t) : Below x t := by canonical [Total.trans]
theorem root_least (a y : α) (l r : Heap α) (h : Ok (node a l r)) (m : Mem y (node a l r)) : a ≤ y := by canonical [Total.refl, below_mem]
theorem root_unique (a b : α) (l r l' r' : Heap α) (h : Ok (node a l r)) (k : Ok (node b l' r')) (e : ∀ x, Mem x (node a l r) ↔ Mem x (node b l' r')) : a = b := by
  canonical [root_least, Total.antisymm]
theorem below_swap (x : α) (t : Heap α) (h : Below x t) : Below x (swap t) := by canonical
theorem ok_swap (t : Heap α) (h : Ok t) : Ok (swap t) := by canonical
theorem merge_below (x : α) (s t v : Heap α) (m : Merge s t v) (h : Below x s) (k : Below x t) : Below x v := by canonical [below_swap]
theorem merge_ok (s t v : Heap α) (m : Merge s t v) (h : Ok s) (k : Ok t) : Ok v := by canonical [merge_below, ok_swap, below_trans, Total.refl]
theorem merge_mem (x : α) (s t v : Heap α) (m : Merge s t v) (h : Mem x v) : Mem x s ∨ Mem x t := by canonical [mem_swap]
theorem merge_exists (s t : Heap α) : ∃ v, Merge s t v := by canonical [Total.total]
theorem ok_single (a : α) : Ok (node a empty empty) := by canonical
end
end Heap

/-! Search trees where the bounds are part of the invariant; an order without a decision. -/
section
inductive Bst {α : Type u} (lt : α → α → Prop) : Heap α → (α → Prop) → Prop where
  | empty (p : α → Prop) : Bst lt .empty p
  | node {p : α → Prop} {a : α} {l r : Heap α} (h : p a) (hl : Bst lt l (fun x => p x ∧ lt x a)) (hr : Bst lt r (fun x => p x ∧ lt a x)) : Bst lt (.node a l r) p
variable {α : Type u} {lt : α → α → Prop}
theorem bst_weaken (p q : α → Prop) (t : Heap α) (h : Bst lt t p) (i : ∀ x, p x → q x) : Bst lt t q := by canonical
theorem bst_mem (p : α → Prop) (t : Heap α) (x : α) (h : Bst lt t p) (m : Heap.Mem x t) : p x := by canonical
theorem bst_left_lt (p : α → Prop) (a x : α) (l r : Heap α) (h : Bst lt (.node a l r) p) (m : Heap.Mem x l) : lt x a := by canonical [bst_mem]
theorem bst_disjoint (irr : ∀ x, ¬lt x x) (tr : ∀ x y z, lt x y → lt y z → lt x z) (p : α → Prop) (a x : α) (l r : Heap α) (h : Bst lt (.node a l r) p)
    (m : Heap.Mem x l) (k : Heap.Mem x r) : False := by canonical [bst_mem]
theorem bst_root_fresh (irr : ∀ x, ¬lt x x) (p : α → Prop) (a : α) (l r : Heap α) (h : Bst lt (.node a l r) p) : ¬Heap.Mem a l ∧ ¬Heap.Mem a r := by canonical [bst_mem]
theorem bst_search (d : ∀ x y, lt x y ∨ x = y ∨ lt y x) (irr : ∀ x, ¬lt x x) (tr : ∀ x y z, lt x y → lt y z → lt x z) (p : α → Prop) (x : α) (t : Heap α) (h : Bst lt t p) :
    Heap.Mem x t ∨ ¬Heap.Mem x t := by canonical [bst_mem]
end
end Workshop.Heaps
