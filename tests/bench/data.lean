import Canonical

/-!
Lists and trees, over types of their own, from the definitions of their functions and from lemmas that were proved before.
-/

namespace Bench.Data

universe u v w

inductive Seq (α : Type u) : Type u where
  | nil : Seq α
  | cons (x : α) (xs : Seq α) : Seq α

namespace Seq

variable {α : Type u} {β : Type v} {γ : Type w}

def append : Seq α → Seq α → Seq α
  | nil, ys => ys
  | cons x xs, ys => cons x (append xs ys)

def snoc : Seq α → α → Seq α
  | nil, y => cons y nil
  | cons x xs, y => cons x (snoc xs y)

def reverse : Seq α → Seq α
  | nil => nil
  | cons x xs => snoc (reverse xs) x

def reverseOnto : Seq α → Seq α → Seq α
  | nil, ys => ys
  | cons x xs, ys => reverseOnto xs (cons x ys)

def length : Seq α → Nat
  | nil => 0
  | cons _ xs => Nat.succ (length xs)

def map (f : α → β) : Seq α → Seq β
  | nil => nil
  | cons x xs => cons (f x) (map f xs)

def foldRight (f : α → β → β) (z : β) : Seq α → β
  | nil => z
  | cons x xs => f x (foldRight f z xs)

def foldLeft (f : β → α → β) : β → Seq α → β
  | z, nil => z
  | z, cons x xs => foldLeft f (f z x) xs

def flatten : Seq (Seq α) → Seq α
  | nil => nil
  | cons x xs => append x (flatten xs)

def zipWith (f : α → β → γ) : Seq α → Seq β → Seq γ
  | nil, _ => nil
  | cons _ _, nil => nil
  | cons x xs, cons y ys => cons (f x y) (zipWith f xs ys)

def drop : Nat → Seq α → Seq α
  | .zero, xs => xs
  | .succ _, nil => nil
  | .succ n, cons _ xs => drop n xs

def take : Nat → Seq α → Seq α
  | .zero, _ => nil
  | .succ _, nil => nil
  | .succ n, cons x xs => cons x (take n xs)

def replicate : Nat → α → Seq α
  | .zero, _ => nil
  | .succ n, x => cons x (replicate n x)

inductive Mem (x : α) : Seq α → Prop where
  | head (xs : Seq α) : Mem x (cons x xs)
  | tail (y : α) (xs : Seq α) (h : Mem x xs) : Mem x (cons y xs)

inductive Prefix : Seq α → Seq α → Prop where
  | nil (ys : Seq α) : Prefix nil ys
  | cons (x : α) (xs ys : Seq α) (h : Prefix xs ys) : Prefix (cons x xs) (cons x ys)

theorem append_nil (xs : Seq α) : append xs nil = xs := by canonical

theorem append_assoc (xs ys zs : Seq α) : append (append xs ys) zs = append xs (append ys zs) := by canonical

theorem snoc_eq_append (xs : Seq α) (x : α) : snoc xs x = append xs (cons x nil) := by canonical

theorem append_snoc (xs ys : Seq α) (y : α) : append xs (snoc ys y) = snoc (append xs ys) y := by canonical

theorem reverse_snoc (xs : Seq α) (x : α) : reverse (snoc xs x) = cons x (reverse xs) := by canonical

theorem reverse_reverse (xs : Seq α) : reverse (reverse xs) = xs := by canonical [reverse_snoc]

theorem reverse_append (xs ys : Seq α) : reverse (append xs ys) = append (reverse ys) (reverse xs) := by
  canonical [append_nil, append_snoc]

theorem reverseOnto_eq (xs ys : Seq α) : reverseOnto xs ys = append (reverse xs) ys := by
  canonical [snoc_eq_append, append_assoc]

theorem reverseOnto_nil (xs : Seq α) : reverseOnto xs nil = reverse xs := by canonical [reverseOnto_eq, append_nil]

theorem length_snoc (xs : Seq α) (x : α) : length (snoc xs x) = Nat.succ (length xs) := by canonical

theorem length_append (xs ys : Seq α) : length (append xs ys) = length xs + length ys := by canonical [Nat.succ_add]

theorem length_append_comm (xs ys : Seq α) : length (append xs ys) = length (append ys xs) := by
  canonical [length_append, Nat.add_comm]

theorem length_reverse (xs : Seq α) : length (reverse xs) = length xs := by canonical [length_snoc]

theorem length_map (f : α → β) (xs : Seq α) : length (map f xs) = length xs := by canonical

theorem length_replicate (n : Nat) (x : α) : length (replicate n x) = n := by canonical

theorem map_id (xs : Seq α) : map (fun x => x) xs = xs := by canonical

theorem map_map (f : α → β) (g : β → γ) (xs : Seq α) : map g (map f xs) = map (fun x => g (f x)) xs := by canonical

theorem map_append (f : α → β) (xs ys : Seq α) : map f (append xs ys) = append (map f xs) (map f ys) := by canonical

theorem map_snoc (f : α → β) (xs : Seq α) (x : α) : map f (snoc xs x) = snoc (map f xs) (f x) := by canonical

theorem map_reverse (f : α → β) (xs : Seq α) : map f (reverse xs) = reverse (map f xs) := by canonical [map_snoc]

theorem map_flatten (f : α → β) (xs : Seq (Seq α)) : map f (flatten xs) = flatten (map (map f) xs) := by
  canonical [map_append]

theorem flatten_append (xs ys : Seq (Seq α)) : flatten (append xs ys) = append (flatten xs) (flatten ys) := by
  canonical [append_assoc]

theorem map_eq_foldRight (f : α → β) (xs : Seq α) : map f xs = foldRight (fun x ys => cons (f x) ys) nil xs := by
  canonical

theorem foldRight_append (f : α → β → β) (z : β) (xs ys : Seq α) :
    foldRight f z (append xs ys) = foldRight f (foldRight f z ys) xs := by canonical

theorem foldRight_cons (xs : Seq α) : foldRight cons nil xs = xs := by canonical

theorem append_eq_foldRight (xs ys : Seq α) : append xs ys = foldRight cons ys xs := by canonical

theorem foldLeft_append (f : β → α → β) (z : β) (xs ys : Seq α) :
    foldLeft f z (append xs ys) = foldLeft f (foldLeft f z xs) ys := by canonical

theorem foldLeft_snoc (f : β → α → β) (z : β) (xs : Seq α) (x : α) :
    foldLeft f z (snoc xs x) = f (foldLeft f z xs) x := by canonical

theorem foldRight_reverse (f : α → β → β) (z : β) (xs : Seq α) :
    foldRight f z (reverse xs) = foldLeft (fun y x => f x y) z xs := by
  canonical [snoc_eq_append, foldRight_append]

theorem foldLeft_reverse (f : β → α → β) (z : β) (xs : Seq α) :
    foldLeft f z (reverse xs) = foldRight (fun x y => f y x) z xs := by canonical [foldLeft_snoc]

theorem zipWith_nil (f : α → β → γ) (xs : Seq α) : zipWith f xs nil = nil := by canonical

theorem zipWith_swap (f : α → β → γ) (xs : Seq α) (ys : Seq β) :
    zipWith f xs ys = zipWith (fun y x => f x y) ys xs := by canonical

theorem take_append_drop (n : Nat) (xs : Seq α) : append (take n xs) (drop n xs) = xs := by canonical

theorem drop_nil (n : Nat) : drop n (nil : Seq α) = nil := by canonical

theorem drop_drop (m n : Nat) (xs : Seq α) : drop m (drop n xs) = drop (m + n) xs := by canonical [drop_nil]

theorem append_right_cancel_nil (xs ys : Seq α) (h : append xs ys = nil) : xs = nil ∧ ys = nil := by canonical

theorem append_left_cancel (xs ys zs : Seq α) (h : append xs ys = append xs zs) : ys = zs := by canonical

theorem cons_injective (x y : α) (xs ys : Seq α) (h : cons x xs = cons y ys) : x = y ∧ xs = ys := by canonical

theorem cons_ne_nil (x : α) (xs : Seq α) : cons x xs ≠ nil := by canonical

theorem cons_ne_self (x : α) (xs : Seq α) : cons x xs ≠ xs := by canonical

theorem mem_append_left (x : α) (xs ys : Seq α) (h : Mem x xs) : Mem x (append xs ys) := by canonical

theorem mem_append_right (x : α) (xs ys : Seq α) (h : Mem x ys) : Mem x (append xs ys) := by canonical

theorem mem_append (x : α) (xs ys : Seq α) (h : Mem x (append xs ys)) : Mem x xs ∨ Mem x ys := by canonical

theorem mem_map (f : α → β) (x : α) (xs : Seq α) (h : Mem x xs) : Mem (f x) (map f xs) := by canonical

theorem mem_of_mem_map (f : α → β) (y : β) (xs : Seq α) (h : Mem y (map f xs)) : ∃ x, Mem x xs ∧ f x = y := by
  canonical

theorem mem_snoc (x : α) (xs : Seq α) : Mem x (snoc xs x) := by canonical

theorem mem_reverse (x : α) (xs : Seq α) (h : Mem x xs) : Mem x (reverse xs) := by
  canonical [mem_append_left, mem_append_right, snoc_eq_append, mem_snoc]

theorem not_mem_nil (x : α) : ¬Mem x nil := by canonical

theorem prefix_refl (xs : Seq α) : Prefix xs xs := by canonical

theorem prefix_append (xs ys : Seq α) : Prefix xs (append xs ys) := by canonical

theorem prefix_iff (xs zs : Seq α) (h : Prefix xs zs) : ∃ ys, zs = append xs ys := by canonical

theorem prefix_trans (xs ys zs : Seq α) (h : Prefix xs ys) (k : Prefix ys zs) : Prefix xs zs := by canonical

theorem prefix_antisymm (xs ys : Seq α) (h : Prefix xs ys) (k : Prefix ys xs) : xs = ys := by canonical

theorem prefix_nil (xs : Seq α) (h : Prefix xs nil) : xs = nil := by canonical

end Seq

inductive Tree (α : Type u) : Type u where
  | leaf : Tree α
  | node (l : Tree α) (x : α) (r : Tree α) : Tree α

namespace Tree

variable {α : Type u} {β : Type v} {γ : Type w}

def mirror : Tree α → Tree α
  | leaf => leaf
  | node l x r => node (mirror r) x (mirror l)

def map (f : α → β) : Tree α → Tree β
  | leaf => leaf
  | node l x r => node (map f l) (f x) (map f r)

def size : Tree α → Nat
  | leaf => 0
  | node l _ r => Nat.succ (size l + size r)

def leaves : Tree α → Nat
  | leaf => 1
  | node l _ r => leaves l + leaves r

def inorder : Tree α → Seq α
  | leaf => .nil
  | node l x r => Seq.append (inorder l) (Seq.cons x (inorder r))

def inorderOnto : Tree α → Seq α → Seq α
  | leaf, xs => xs
  | node l x r, xs => inorderOnto l (Seq.cons x (inorderOnto r xs))

def left : Tree α → Tree α
  | leaf => leaf
  | node l _ _ => l

inductive On (x : α) : Tree α → Prop where
  | here (l r : Tree α) : On x (node l x r)
  | left (l : Tree α) (y : α) (r : Tree α) (h : On x l) : On x (node l y r)
  | right (l : Tree α) (y : α) (r : Tree α) (h : On x r) : On x (node l y r)

theorem mirror_mirror (t : Tree α) : mirror (mirror t) = t := by canonical

theorem mirror_injective (s t : Tree α) (h : mirror s = mirror t) : s = t := by canonical [mirror_mirror]

theorem mirror_map (f : α → β) (t : Tree α) : mirror (map f t) = map f (mirror t) := by canonical

theorem map_id (t : Tree α) : map (fun x => x) t = t := by canonical

theorem map_map (f : α → β) (g : β → γ) (t : Tree α) : map g (map f t) = map (fun x => g (f x)) t := by canonical

theorem size_map (f : α → β) (t : Tree α) : size (map f t) = size t := by canonical

theorem size_mirror (t : Tree α) : size (mirror t) = size t := by canonical [Nat.add_comm]

theorem leaves_eq (t : Tree α) : leaves t = Nat.succ (size t) := by canonical [Nat.succ_add]

theorem inorder_map (f : α → β) (t : Tree α) : inorder (map f t) = Seq.map f (inorder t) := by
  canonical [Seq.map_append]

theorem inorderOnto_eq (t : Tree α) (xs : Seq α) : inorderOnto t xs = Seq.append (inorder t) xs := by
  canonical [Seq.append_assoc]

theorem inorder_mirror (t : Tree α) : inorder (mirror t) = Seq.reverse (inorder t) := by
  canonical [Seq.reverse_append, Seq.snoc_eq_append, Seq.append_assoc]

theorem length_inorder (t : Tree α) : Seq.length (inorder t) = size t := by canonical [Seq.length_append]

theorem node_injective (l r l' r' : Tree α) (x x' : α) (h : node l x r = node l' x' r') : l = l' ∧ x = x' ∧ r = r' := by
  canonical

theorem leaf_ne_node (l r : Tree α) (x : α) : leaf ≠ node l x r := by canonical

theorem node_ne_left (l r : Tree α) (x : α) : node l x r ≠ l := by canonical

theorem size_eq_zero (t : Tree α) (h : size t = 0) : t = leaf := by canonical

theorem leaf_or_node (t : Tree α) : t = leaf ∨ ∃ l x r, t = node l x r := by canonical

theorem on_mirror (x : α) (t : Tree α) (h : On x t) : On x (mirror t) := by canonical

theorem on_map (f : α → β) (x : α) (t : Tree α) (h : On x t) : On (f x) (map f t) := by canonical

theorem not_on_leaf (x : α) : ¬On x leaf := by canonical

theorem on_node (x y : α) (l r : Tree α) (h : On x (node l y r)) : x = y ∨ On x l ∨ On x r := by canonical

theorem mem_inorder (x : α) (t : Tree α) (h : On x t) : Seq.Mem x (inorder t) := by
  canonical [Seq.mem_append_left, Seq.mem_append_right]

theorem on_of_mem_inorder (x : α) (t : Tree α) (h : Seq.Mem x (inorder t)) : On x t := by canonical [Seq.mem_append]

end Tree

/-! A tree with any number of branches, and expressions. -/

inductive Expr : Type where
  | num (n : Nat) : Expr
  | plus (a b : Expr) : Expr

namespace Expr

def eval : Expr → Nat
  | num n => n
  | plus a b => eval a + eval b

def swap : Expr → Expr
  | num n => num n
  | plus a b => plus (swap b) (swap a)

def compile : Expr → Seq Nat
  | num n => Seq.cons n .nil
  | plus a b => Seq.append (compile a) (compile b)

def sum : Seq Nat → Nat
  | .nil => 0
  | .cons n ns => n + sum ns

theorem eval_swap (e : Expr) : eval (swap e) = eval e := by canonical [Nat.add_comm]

theorem swap_swap (e : Expr) : swap (swap e) = e := by canonical

theorem sum_append (xs ys : Seq Nat) : sum (Seq.append xs ys) = sum xs + sum ys := by
  canonical [Nat.zero_add, Nat.add_assoc]

theorem sum_compile (e : Expr) : sum (compile e) = eval e := by canonical [sum_append]

theorem num_injective (m n : Nat) (h : num m = num n) : m = n := by canonical

theorem num_ne_plus (n : Nat) (a b : Expr) : num n ≠ plus a b := by canonical

end Expr

end Bench.Data
