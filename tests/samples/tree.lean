import Canonical

/-! Binary trees. -/

namespace Samples

universe u v

inductive Tree (α : Type u) where
  | leaf : Tree α
  | node (l : Tree α) (x : α) (r : Tree α) : Tree α

namespace Tree
variable {α : Type u} {β : Type v}

def mirror : Tree α → Tree α
  | leaf => leaf
  | node l x r => node (mirror r) x (mirror l)

def map (f : α → β) : Tree α → Tree β
  | leaf => leaf
  | node l x r => node (map f l) (f x) (map f r)

def size : Tree α → Nat
  | leaf => 0
  | node l _ r => size l + 1 + size r

theorem size_mirror (t : Tree α) : size (mirror t) = size t := by canonical

theorem mirror_mirror (t : Tree α) : mirror (mirror t) = t := by canonical

theorem map_mirror (f : α → β) (t : Tree α) : mirror (map f t) = map f (mirror t) := by canonical

theorem map_id (t : Tree α) : map (fun x => x) t = t := by canonical

theorem size_map (f : α → β) (t : Tree α) : size (map f t) = size t := by canonical

theorem node_inj (l r l' r' : Tree α) (x y : α) (h : node l x r = node l' y r') : l = l' ∧ x = y ∧ r = r' := by
  canonical

def toList : Tree α → List α
  | leaf => []
  | node l x r => toList l ++ x :: toList r

def back : List α → List α
  | [] => []
  | x :: xs => back xs ++ [x]

theorem back_append (xs ys : List α) : back (xs ++ ys) = back ys ++ back xs := by canonical

theorem toList_mirror (t : Tree α) : toList (mirror t) = back (toList t) := by canonical [back_append]

theorem leaf_ne_node (l r : Tree α) (x : α) : leaf ≠ node l x r := by canonical

end Tree
/-! A type that is nested in lists of itself. -/
inductive Rose (α : Type) : Type where
  | leaf : Rose α
  | node (a : α) (ts : List (Rose α)) : Rose α
namespace Rose
variable {α : Type}

theorem node_injective (a b : α) (ts us : List (Rose α)) (h : node a ts = node b us) : ts = us ∧ a = b := by canonical

theorem node_ne_leaf (a : α) (ts : List (Rose α)) : node a ts ≠ leaf := by canonical

inductive Every (p : α → Prop) : Rose α → Prop where
  | leaf : Every p leaf
  | node (a : α) (ts : List (Rose α)) (h : p a) (k : ∀ t, t ∈ ts → Every p t) : Every p (node a ts)

theorem every_child (p : α → Prop) (a : α) (ts : List (Rose α)) (t : Rose α) (h : Every p (node a ts)) (m : t ∈ ts) :
    Every p t := by canonical

end Rose

end Samples
