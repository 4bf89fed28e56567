import Canonical

/-!
Everyday goals about lists, with the lemmas that a user would name. Written without a look at the search.
-/

namespace Exercises.Lists
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

def sum : List Nat → Nat
  | [] => 0
  | x :: xs => x + sum xs
def head? : List α → Option α
  | [] => none
  | x :: _ => some x
def last? : List α → Option α
  | [] => none
  | [x] => some x
  | _ :: y :: ys => last? (y :: ys)
def zipWith (f : α → β → γ) : List α → List β → List γ
  | [], _ => []
  | _ :: _, [] => []
  | x :: xs, y :: ys => f x y :: zipWith f xs ys
def partition (p : α → Bool) : List α → List α × List α
  | [] => ([], [])
  | x :: xs => cond (p x) (x :: (partition p xs).1, (partition p xs).2) ((partition p xs).1, x :: (partition p xs).2)
def lookup (k : Nat) : List (Nat × α) → Option α
  | [] => none
  | p :: ps => if k = p.1 then some p.2 else lookup k ps
def rep (a : α) : Nat → List α
  | 0 => []
  | n + 1 => a :: rep a n
def splitAt : Nat → List α → List α × List α
  | 0, xs => ([], xs)
  | _ + 1, [] => ([], [])
  | n + 1, x :: xs => (x :: (splitAt n xs).1, (splitAt n xs).2)
def enum (n : Nat) : List α → List (Nat × α)
  | [] => []
  | x :: xs => (n, x) :: enum n xs
def enumFrom : List α → Nat → List (Nat × α)
  | [], _ => []
  | x :: xs, n => (n, x) :: enumFrom xs (n + 1)
def intersperse (s : α) : List α → List α
  | [] => []
  | [x] => [x]
  | x :: y :: ys => x :: s :: intersperse s (y :: ys)
def insertAt (a : α) : Nat → List α → List α
  | 0, xs => a :: xs
  | _ + 1, [] => [a]
  | n + 1, x :: xs => x :: insertAt a n xs
def subset (xs ys : List α) : Prop := ∀ a, a ∈ xs → a ∈ ys

theorem append_nil (xs : List α) : xs ++ [] = xs := by canonical
theorem append_assoc (xs ys zs : List α) : xs ++ ys ++ zs = xs ++ (ys ++ zs) := by canonical
theorem length_append (xs ys : List α) : (xs ++ ys).length = xs.length + ys.length := by canonical [Nat.succ_add, Nat.zero_add]
theorem append_eq_nil (xs ys : List α) : xs ++ ys = [] ↔ xs = [] ∧ ys = [] := by canonical
theorem length_eq_zero (xs : List α) : xs.length = 0 ↔ xs = [] := by canonical
theorem length_eq_one (xs : List α) : xs.length = 1 ↔ ∃ a, xs = [a] := by canonical
theorem exists_cons_of_length_succ {n : Nat} (xs : List α) (h : xs.length = n + 1) :
    ∃ y ys, xs = y :: ys ∧ ys.length = n := by canonical
theorem cons_ne_self (x : α) (xs : List α) : x :: xs ≠ xs := by canonical
theorem append_eq_self (xs ys : List α) (h : xs ++ ys = xs) : ys = [] := by canonical
theorem self_eq_append (xs ys : List α) (h : xs ++ ys = ys) : xs = [] := by
  canonical [length_append, length_eq_zero, Nat.add_comm, Nat.succ.inj]
theorem ne_nil_of_mem {a : α} {xs : List α} (h : a ∈ xs) : xs ≠ [] := by canonical
theorem mem_singleton (a b : α) : a ∈ [b] ↔ a = b := by canonical
theorem mem_cons (a b : α) (xs : List α) : a ∈ b :: xs ↔ a = b ∨ a ∈ xs := by canonical
theorem eq_nil_iff_forall_not_mem (xs : List α) : xs = [] ↔ ∀ a, ¬a ∈ xs := by canonical
theorem mem_map (f : α → β) (xs : List α) (b : β) : b ∈ xs.map f ↔ ∃ a, a ∈ xs ∧ f a = b := by canonical
theorem subset_refl (xs : List α) : subset xs xs := by canonical
theorem subset_append_comm (xs ys : List α) (ma : ∀ (a : α) (xs ys : List α), a ∈ xs ++ ys ↔ a ∈ xs ∨ a ∈ ys) :
    subset (xs ++ ys) (ys ++ xs) := by canonical
theorem subset_map (f : α → β) (xs ys : List α) (h : subset xs ys) : subset (xs.map f) (ys.map f) := by canonical [mem_map]
theorem subset_nil (xs : List α) (h : subset xs []) : xs = [] := by canonical
theorem filter_eq_nil (p : α → Bool) (xs : List α) : xs.filter p = [] ↔ ∀ x, x ∈ xs → p x = false := by canonical
theorem length_filter_add (p : α → Bool) (xs : List α) :
    (xs.filter p).length + (xs.filter fun x => !(p x)).length = xs.length := by canonical [Nat.succ_add]
theorem partition_eq (p : α → Bool) (xs : List α) : partition p xs = (xs.filter p, xs.filter fun x => !(p x)) := by canonical
theorem zipWith_comm (f : α → β → γ) (xs : List α) (ys : List β) :
    zipWith f xs ys = zipWith (fun y x => f x y) ys xs := by canonical
theorem zipWith_map (f : α → β → γ) (g : α → α) (h : β → β) (xs : List α) (ys : List β) :
    zipWith f (xs.map g) (ys.map h) = zipWith (fun x y => f (g x) (h y)) xs ys := by canonical
theorem length_zipWith (f : α → β → γ) (xs : List α) (ys : List β) (h : xs.length = ys.length) :
    (zipWith f xs ys).length = xs.length := by canonical [Nat.succ.inj]
theorem zipWith_self (f : α → α → β) (xs : List α) : zipWith f xs xs = xs.map fun x => f x x := by canonical
theorem lookup_cons_self (k : Nat) (v : α) (ps : List (Nat × α)) : lookup k ((k, v) :: ps) = some v := by canonical [if_pos]
theorem lookup_cons_ne (j k : Nat) (v : α) (ps : List (Nat × α)) (h : j ≠ k) : lookup j ((k, v) :: ps) = lookup j ps := by
  canonical [if_neg]
theorem lookup_mem (k : Nat) (v : α) (ps : List (Nat × α)) (h : lookup k ps = some v) : (k, v) ∈ ps := by canonical
theorem lookup_map (f : α → β) (k : Nat) (ps : List (Nat × α)) :
    lookup k (ps.map fun p => (p.1, f p.2)) = (lookup k ps).map f := by canonical
theorem lookup_append (k : Nat) (v : α) (ps qs : List (Nat × α)) (h : lookup k ps = some v) :
    lookup k (ps ++ qs) = some v := by canonical
theorem foldl_append (f : β → α → β) (b : β) (xs ys : List α) :
    List.foldl f b (xs ++ ys) = List.foldl f (List.foldl f b xs) ys := by canonical
theorem foldl_map (f : α → β) (g : γ → β → γ) (c : γ) (xs : List α) :
    List.foldl g c (xs.map f) = List.foldl (fun c x => g c (f x)) c xs := by canonical
theorem foldr_cons_append (xs ys : List α) : List.foldr (fun x r => x :: r) ys xs = xs ++ ys := by canonical
theorem foldl_flip_cons (xs ys : List α) : List.foldl (fun r x => x :: r) ys xs = xs.reverse ++ ys := by canonical
theorem length_eq_foldr (xs : List α) : xs.length = List.foldr (fun _ n => n + 1) 0 xs := by canonical
theorem map_eq_map_iff (f g : α → β) (xs : List α) : xs.map f = xs.map g ↔ ∀ x, x ∈ xs → f x = g x := by canonical
theorem sum_map_add (f g : α → Nat) (xs : List α) :
    sum (xs.map fun x => f x + g x) = sum (xs.map f) + sum (xs.map g) := by
  canonical [Nat.add_assoc, Nat.add_comm]
theorem sum_map_mul (k : Nat) (xs : List Nat) : sum (xs.map fun x => k * x) = k * sum xs := by canonical [Nat.mul_add]
theorem le_sum_of_mem (le_add_left : ∀ m n : Nat, m ≤ n + m) (le_add_right : ∀ m n : Nat, m ≤ m + n) (x : Nat) (xs : List Nat)
    (h : x ∈ xs) : x ≤ sum xs := by canonical [Nat.le_trans]
theorem sum_eq_zero (xs : List Nat) (h : sum xs = 0) (x : Nat) (k : x ∈ xs) : x = 0 := by canonical
theorem head_append (xs ys : List α) (a : α) (h : head? xs = some a) : head? (xs ++ ys) = some a := by canonical
theorem last_reverse (xs : List α) : last? xs.reverse = head? xs := by canonical
theorem last_map (f : α → β) (xs : List α) : last? (xs.map f) = (last? xs).map f := by canonical
theorem last_mem (xs : List α) (a : α) (h : last? xs = some a) : a ∈ xs := by canonical
theorem last_eq_none (xs : List α) : last? xs = none ↔ xs = [] := by canonical
theorem splitAt_append (n : Nat) (xs : List α) : (splitAt n xs).1 ++ (splitAt n xs).2 = xs := by canonical
theorem splitAt_length (xs ys : List α) : splitAt xs.length (xs ++ ys) = (xs, ys) := by canonical
theorem rep_succ' (a : α) (n : Nat) : rep a (n + 1) = rep a n ++ [a] := by canonical
theorem reverse_rep (a : α) (n : Nat) : (rep a n).reverse = rep a n := by canonical
theorem enum_snd (n : Nat) (xs : List α) : (enum n xs).map (fun p => p.2) = xs := by canonical
theorem enumFrom_snd (xs : List α) (n : Nat) : (enumFrom xs n).map (fun p => p.2) = xs := by canonical
theorem enumFrom_succ (xs : List α) (n : Nat) :
    enumFrom xs (n + 1) = (enumFrom xs n).map (fun p => (p.1 + 1, p.2)) := by canonical
theorem intersperse_map (f : α → β) (s : α) (xs : List α) :
    (intersperse s xs).map f = intersperse (f s) (xs.map f) := by canonical
theorem insertAt_length (a : α) (n : Nat) (xs : List α) : (insertAt a n xs).length = xs.length + 1 := by canonical
theorem mem_insertAt (a : α) (n : Nat) (xs : List α) : a ∈ insertAt a n xs := by canonical
end Exercises.Lists
