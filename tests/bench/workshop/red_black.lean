import Canonical

/-!
Workshop: balanced trees: red and black trees, rotations, perfect trees, AVL. Written without a look at the search.
-/

namespace Workshop.RB
universe u

inductive Color : Type where
  | red : Color
  | black : Color

inductive T (α : Type u) : Type u where
  | leaf : T α
  | node (c : Color) (l : T α) (x : α) (r : T α) : T α

namespace T
variable {α : Type u}

def toList : T α → List α
  | leaf => []
  | node _ l x r => toList l ++ (x :: toList r)
def size : T α → Nat
  | leaf => 0
  | node _ l _ r => size l + 1 + size r
def blacken : T α → T α
  | leaf => leaf
  | node _ l x r => node .black l x r
def rotateLeft : T α → T α
  | leaf => leaf
  | node c l x leaf => node c l x leaf
  | node c l x (node d m y r) => node d (node c l x m) y r
def mirror : T α → T α
  | leaf => leaf
  | node c l x r => node c (mirror r) x (mirror l)

inductive Mem (a : α) : T α → Prop where
  | root (c : Color) (l r : T α) : Mem a (node c l a r)
  | left (c : Color) {l : T α} (x : α) (r : T α) (h : Mem a l) : Mem a (node c l x r)
  | right (c : Color) (l : T α) (x : α) {r : T α} (h : Mem a r) : Mem a (node c l x r)

/-- The tree has a root of this colour (leaves are black) and this black height; red nodes have no red children. -/
inductive Bal : T α → Color → Nat → Prop where
  | leaf : Bal leaf .black 0
  | red {l r : T α} {n : Nat} (x : α) (hl : Bal l .black n) (hr : Bal r .black n) : Bal (node .red l x r) .red n
  | black {l r : T α} {n : Nat} {c d : Color} (x : α) (hl : Bal l c n) (hr : Bal r d n) : Bal (node .black l x r) .black (n + 1)

theorem rotateLeft_toList (app : ∀ a b c : List α, (a ++ b) ++ c = a ++ (b ++ c)) (t : T α) : toList (rotateLeft t) = toList t := by canonical
theorem rotateLeft_size (t : T α) : size (rotateLeft t) = size t := by canonical [Nat.add_assoc]
theorem blacken_toList (t : T α) : toList (blacken t) = toList t := by canonical
theorem blacken_idem (t : T α) : blacken (blacken t) = blacken t := by canonical
theorem mirror_mirror (t : T α) : mirror (mirror t) = t := by canonical
theorem mirror_blacken (t : T α) : mirror (blacken t) = blacken (mirror t) := by canonical
theorem mem_mirror (a : α) (t : T α) (h : Mem a t) : Mem a (mirror t) := by canonical
theorem mem_blacken (a : α) (t : T α) : Mem a (blacken t) ↔ Mem a t := by canonical
theorem not_mem_leaf (a : α) : ¬Mem a leaf := by canonical
theorem length_toList (len : ∀ a b : List α, (a ++ b).length = a.length + b.length) (t : T α) : (toList t).length = size t := by
  canonical [Nat.add_assoc, Nat.add_comm]

theorem bal_height_unique {t : T α} {c d : Color} {m n : Nat} (h : Bal t c m) (k : Bal t d n) : m = n := by canonical
theorem bal_color_unique {t : T α} {c d : Color} {m n : Nat} (h : Bal t c m) (k : Bal t d n) : c = d := by canonical
theorem bal_blacken {t : T α} {c : Color} {n : Nat} (h : Bal t c n) : ∃ m, Bal (blacken t) .black m := by canonical
theorem bal_mirror {t : T α} {c : Color} {n : Nat} (h : Bal t c n) : Bal (mirror t) c n := by canonical
theorem bal_zero {t : T α} (h : Bal t .black 0) : t = leaf := by canonical
theorem bal_red_inv {t : T α} {n : Nat} (h : Bal t .red n) : ∃ l x r, t = node .red l x r ∧ Bal l .black n ∧ Bal r .black n := by canonical
theorem bal_no_red_red (l m r : T α) (x y : α) (c : Color) (n : Nat) : ¬Bal (node .red (node .red l x m) y r) c n := by canonical
theorem bal_height_le_size {t : T α} {c : Color} {n : Nat} (h : Bal t c n) : n ≤ size t := by
  canonical [Nat.le_refl, Nat.le_trans, Nat.le_succ, Nat.succ_le_succ, Nat.zero_le]

/-- Depth of the leftmost leaf: at most twice the black height, and one more below a red root. -/
def spine : T α → Nat
  | leaf => 0
  | node _ l _ _ => spine l + 1
def bonus : Color → Nat
  | .red => 1
  | .black => 0
theorem bal_spine {t : T α} {c : Color} {n : Nat} (h : Bal t c n) : spine t ≤ n + n + bonus c := by
  canonical [Nat.le_refl, Nat.le_trans, Nat.le_succ, Nat.succ_le_succ, Nat.add_assoc, Nat.add_comm, Nat.succ_add]
theorem bal_spine_low {t : T α} {c : Color} {n : Nat} (h : Bal t c n) : n ≤ spine t := by canonical [Nat.le_refl, Nat.le_succ, Nat.le_trans, Nat.succ_le_succ]
end T

/-! Trees that are perfect by their type. -/
inductive Perfect (α : Type u) : Nat → Type u where
  | leaf (a : α) : Perfect α 0
  | node {n : Nat} (l r : Perfect α n) : Perfect α (n + 1)
namespace Perfect
variable {α : Type u}
def leaves : {n : Nat} → Perfect α n → List α
  | _, .leaf a => [a]
  | _, .node l r => leaves l ++ leaves r
def const (a : α) : (n : Nat) → Perfect α n
  | 0 => .leaf a
  | n + 1 => .node (const a n) (const a n)
def map {β : Type u} (f : α → β) : {n : Nat} → Perfect α n → Perfect β n
  | _, .leaf a => .leaf (f a)
  | _, .node l r => .node (map f l) (map f r)
theorem leaves_length (len : ∀ a b : List α, (a ++ b).length = a.length + b.length) (two : ∀ n, 2 ^ (n + 1) = 2 ^ n + 2 ^ n) {n : Nat} (t : Perfect α n) :
    (leaves t).length = 2 ^ n := by canonical
theorem map_const {β : Type u} (f : α → β) (a : α) (n : Nat) : map f (const a n) = const (f a) n := by canonical
theorem map_map {β γ : Type u} (f : α → β) (g : β → γ) {n : Nat} (t : Perfect α n) : map g (map f t) = map (fun x => g (f x)) t := by canonical
theorem node_inj {n : Nat} (l r l' r' : Perfect α n) (h : Perfect.node l r = Perfect.node l' r') : l = l' ∧ r = r' := by canonical
theorem zero_cases (t : Perfect α 0) : ∃ a, t = .leaf a := by canonical
theorem succ_cases {n : Nat} (t : Perfect α (n + 1)) : ∃ l r, t = .node l r := by canonical
theorem const_of_all_eq (a : α) {n : Nat} (t : Perfect α n) (h : ∀ x, x ∈ leaves t → x = a)
    (ml : ∀ (x : α) (k l : List α), x ∈ k → x ∈ k ++ l) (mr : ∀ (x : α) (k l : List α), x ∈ l → x ∈ k ++ l) : t = const a n := by canonical
def leftmost {n : Nat} (t : Perfect α n) : { a : α // ∃ l, leaves t = a :: l } := by canonical
end Perfect
end Workshop.RB
