import Canonical

/-!
Lists of the library: theorems of textbooks, written without a look at what the search can do.
-/

namespace Textbook.Lists
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}
def take : Nat → List α → List α
  | 0, _ => []
  | _ + 1, [] => []
  | n + 1, x :: xs => x :: take n xs
def drop : Nat → List α → List α
  | 0, xs => xs
  | _ + 1, [] => []
  | n + 1, _ :: xs => drop n xs
def replicate (x : α) : Nat → List α
  | 0 => []
  | n + 1 => x :: replicate x n
def all (p : α → Bool) : List α → Bool
  | [] => true
  | x :: xs => p x && all p xs
def any (p : α → Bool) : List α → Bool
  | [] => false
  | x :: xs => p x || any p xs
def zip : List α → List β → List (α × β)
  | x :: xs, y :: ys => (x, y) :: zip xs ys
  | [], _ => []
  | _ :: _, [] => []
def join : List (List α) → List α
  | [] => []
  | x :: xs => x ++ join xs
def last? : List α → Option α
  | [] => none
  | x :: xs => Option.getD (Option.map some (last? xs)) (some x)
def sum : List Nat → Nat
  | [] => 0
  | x :: xs => x + sum xs
inductive Sublist : List α → List α → Prop where
  | nil : Sublist [] []
  | skip (x : α) {xs ys : List α} (h : Sublist xs ys) : Sublist xs (x :: ys)
  | keep (x : α) {xs ys : List α} (h : Sublist xs ys) : Sublist (x :: xs) (x :: ys)
inductive Perm : List α → List α → Prop where
  | nil : Perm [] []
  | cons (x : α) {xs ys : List α} (h : Perm xs ys) : Perm (x :: xs) (x :: ys)
  | swap (x y : α) (xs : List α) : Perm (x :: y :: xs) (y :: x :: xs)
  | trans {xs ys zs : List α} (h : Perm xs ys) (k : Perm ys zs) : Perm xs zs
theorem filter_append (p : α → Bool) (xs ys : List α) : List.filter p (xs ++ ys) = List.filter p xs ++ List.filter p ys := by canonical
theorem filter_idem (p : α → Bool) (xs : List α) : List.filter p (List.filter p xs) = List.filter p xs := by canonical
theorem filter_filter (p q : α → Bool) (xs : List α) : List.filter p (List.filter q xs) = List.filter (fun x => p x && q x) xs := by canonical
theorem filter_map (f : α → β) (p : β → Bool) (xs : List α) : List.filter p (List.map f xs) = List.map f (List.filter (fun x => p (f x)) xs) := by canonical
theorem filter_true (xs : List α) : List.filter (fun _ => true) xs = xs := by canonical
theorem length_filter_le (p : α → Bool) (xs : List α) : (List.filter p xs).length ≤ xs.length := by canonical [Nat.succ_le_succ, Nat.le_succ, Nat.le_trans]
theorem mem_filter (p : α → Bool) (x : α) (xs : List α) (h : x ∈ List.filter p xs) : x ∈ xs ∧ p x = true := by canonical
theorem all_append (p : α → Bool) (xs ys : List α) : all p (xs ++ ys) = (all p xs && all p ys) := by canonical
theorem any_not_all (p : α → Bool) (xs : List α) : any (fun x => !p x) xs = !(all p xs) := by canonical
theorem all_of_mem (p : α → Bool) (x : α) (xs : List α) (h : all p xs = true) (k : x ∈ xs) : p x = true := by canonical
theorem filter_eq_self_of_all (p : α → Bool) (xs : List α) (h : all p xs = true) : List.filter p xs = xs := by canonical
theorem all_filter (p : α → Bool) (xs : List α) : all p (List.filter p xs) = true := by canonical
theorem reverseAux_eq (xs ys : List α) : List.reverseAux xs ys = List.reverse xs ++ ys := by canonical
theorem reverse_append (xs ys : List α) : (xs ++ ys).reverse = ys.reverse ++ xs.reverse := by canonical [reverseAux_eq]
theorem length_reverse (xs : List α) : xs.reverse.length = xs.length := by canonical
theorem reverse_reverse (xs : List α) : xs.reverse.reverse = xs := by canonical
theorem map_reverse (f : α → β) (xs : List α) : List.map f xs.reverse = (List.map f xs).reverse := by canonical
theorem foldl_eq_foldr_reverse (f : β → α → β) (z : β) (xs : List α) : List.foldl f z xs.reverse = List.foldr (fun x y => f y x) z xs := by canonical
theorem foldr_map (f : α → β) (g : β → γ → γ) (z : γ) (xs : List α) : List.foldr g z (List.map f xs) = List.foldr (fun x y => g (f x) y) z xs := by canonical
theorem foldr_fusion (f : α → β → β) (g : α → γ → γ) (h : β → γ) (z : β) (e : ∀ x y, h (f x y) = g x (h y)) (xs : List α) : h (List.foldr f z xs) = List.foldr g (h z) xs := by canonical
theorem foldl_assoc (f : α → α → α) (fa : ∀ x y z, f (f x y) z = f x (f y z)) (x y : α) (xs : List α) : List.foldl f (f x y) xs = f x (List.foldl f y xs) := by canonical
theorem foldl_eq_foldr (f : α → α → α) (e : α) (fa : ∀ x y z, f (f x y) z = f x (f y z)) (l : ∀ x, f e x = x) (r : ∀ x, f x e = x) (xs : List α) : List.foldl f e xs = List.foldr f e xs := by canonical [foldl_assoc]
theorem sum_append (xs ys : List Nat) : sum (xs ++ ys) = sum xs + sum ys := by canonical
theorem sum_eq_foldl (xs : List Nat) : List.foldl (fun a x => a + x) 0 xs = sum xs := by canonical
theorem map_take (f : α → β) (n : Nat) (xs : List α) : List.map f (take n xs) = take n (List.map f xs) := by canonical
theorem take_take (n : Nat) (xs : List α) : take n (take n xs) = take n xs := by canonical
theorem length_drop (n : Nat) (xs : List α) : (drop n xs).length + (take n xs).length = xs.length := by canonical
theorem drop_append_length (xs ys : List α) : drop xs.length (xs ++ ys) = ys := by canonical
theorem take_append_length (xs ys : List α) : take xs.length (xs ++ ys) = xs := by canonical
theorem replicate_add (x : α) (m n : Nat) : replicate x (n + m) = replicate x m ++ replicate x n := by canonical
theorem map_replicate (f : α → β) (x : α) (n : Nat) : List.map f (replicate x n) = replicate (f x) n := by canonical
theorem mem_replicate (x y : α) (n : Nat) (h : y ∈ replicate x n) : y = x := by canonical
theorem zip_fst (xs : List α) (ys : List β) (h : xs.length = ys.length) : List.map (fun p => p.1) (zip xs ys) = xs := by canonical
theorem zip_unzip (ps : List (α × β)) : zip (List.map (fun p => p.1) ps) (List.map (fun p => p.2) ps) = ps := by canonical
theorem join_append (xs ys : List (List α)) : join (xs ++ ys) = join xs ++ join ys := by canonical
theorem join_join (xs : List (List (List α))) : join (join xs) = join (List.map join xs) := by canonical [join_append]
theorem last_append_singleton (xs : List α) (x : α) : last? (xs ++ [x]) = some x := by canonical
theorem map_injective (f : α → β) (h : ∀ x y, f x = f y → x = y) (xs ys : List α) (e : List.map f xs = List.map f ys) : xs = ys := by canonical
theorem mem_append_iff (x : α) (xs ys : List α) : x ∈ xs ++ ys ↔ x ∈ xs ∨ x ∈ ys := by canonical
theorem mem_split (x : α) (xs : List α) (h : x ∈ xs) : ∃ ys zs, xs = ys ++ x :: zs := by canonical
theorem append_right_cancel (xs ys zs : List α) (h : xs ++ zs = ys ++ zs) (l : xs.length = ys.length) : xs = ys := by canonical
theorem append_inj (xs ys us vs : List α) (h : xs ++ us = ys ++ vs) (l : xs.length = ys.length) : xs = ys ∧ us = vs := by canonical
theorem sublist_refl (xs : List α) : Sublist xs xs := by canonical
theorem filter_sublist (p : α → Bool) (xs : List α) : Sublist (List.filter p xs) xs := by canonical
theorem sublist_length (xs ys : List α) (h : Sublist xs ys) : xs.length ≤ ys.length := by canonical [Nat.succ_le_succ, Nat.le_succ, Nat.le_trans]
theorem sublist_trans (xs ys zs : List α) (h : Sublist xs ys) (k : Sublist ys zs) : Sublist xs zs := by canonical
theorem perm_symm (xs ys : List α) (h : Perm xs ys) : Perm ys xs := by canonical
theorem perm_length (xs ys : List α) (h : Perm xs ys) : xs.length = ys.length := by canonical
theorem perm_map (f : α → β) (xs ys : List α) (h : Perm xs ys) : Perm (List.map f xs) (List.map f ys) := by canonical
theorem perm_mem (x : α) (xs ys : List α) (h : Perm xs ys) (k : x ∈ xs) : x ∈ ys := by canonical
theorem perm_middle (x : α) (xs ys : List α) (refl : ∀ zs : List α, Perm zs zs) : Perm (x :: (xs ++ ys)) (xs ++ x :: ys) := by canonical
theorem perm_append_comm (xs ys : List α) (refl : ∀ zs : List α, Perm zs zs) (an : ∀ zs : List α, zs ++ [] = zs) : Perm (xs ++ ys) (ys ++ xs) := by canonical [perm_middle]
end Textbook.Lists
