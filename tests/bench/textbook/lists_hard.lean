import Canonical

/-!
Lists, a second and harder round: theorems of textbooks, written without a look at what the search can do.
-/

namespace Textbook.Lists2
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}
def snoc : List α → α → List α
  | [], y => [y]
  | x :: xs, y => x :: snoc xs y
def rev : List α → List α
  | [] => []
  | x :: xs => snoc (rev xs) x
def fold (f : α → α → α) (e : α) : List α → α
  | [] => e
  | x :: xs => f x (fold f e xs)
def concatMap (f : α → List β) : List α → List β
  | [] => []
  | x :: xs => f x ++ concatMap f xs
def takeWhile (p : α → Bool) : List α → List α
  | [] => []
  | x :: xs => cond (p x) (x :: takeWhile p xs) []
def dropWhile (p : α → Bool) : List α → List α
  | [] => []
  | x :: xs => cond (p x) (dropWhile p xs) (x :: xs)
def nth : List α → Nat → Option α
  | [], _ => none
  | x :: _, 0 => some x
  | _ :: xs, n + 1 => nth xs n
def interleave : List α → List α → List α
  | [], ys => ys
  | x :: xs, [] => x :: xs
  | x :: xs, y :: ys => x :: y :: interleave xs ys
def range : Nat → List Nat
  | 0 => []
  | n + 1 => snoc (range n) n
def evens : List α → List α
  | [] => []
  | [x] => [x]
  | x :: _ :: xs => x :: evens xs
inductive Perm : List α → List α → Prop where
  | nil : Perm [] []
  | cons (x : α) {xs ys : List α} (h : Perm xs ys) : Perm (x :: xs) (x :: ys)
  | swap (x y : α) (xs : List α) : Perm (x :: y :: xs) (y :: x :: xs)
  | trans {xs ys zs : List α} (h : Perm xs ys) (k : Perm ys zs) : Perm xs zs
inductive Nodup : List α → Prop where
  | nil : Nodup []
  | cons (x : α) (xs : List α) (h : ¬ x ∈ xs) (k : Nodup xs) : Nodup (x :: xs)
inductive Pal : List α → Prop where
  | nil : Pal []
  | one (x : α) : Pal [x]
  | more (x : α) (xs : List α) (h : Pal xs) : Pal (x :: snoc xs x)
inductive Suffix : List α → List α → Prop where
  | refl (xs : List α) : Suffix xs xs
  | step (y : α) (xs ys : List α) (h : Suffix xs ys) : Suffix xs (y :: ys)
theorem rev_snoc (xs : List α) (x : α) : rev (snoc xs x) = x :: rev xs := by canonical
theorem pal_rev (xs : List α) (h : Pal xs) : rev xs = xs := by canonical [rev_snoc]
theorem fold_append (f : α → α → α) (e : α) (fa : ∀ x y z, f (f x y) z = f x (f y z)) (l : ∀ x, f e x = x) (xs ys : List α) : fold f e (xs ++ ys) = f (fold f e xs) (fold f e ys) := by canonical
theorem fold_perm (f : α → α → α) (e : α) (fa : ∀ x y z, f (f x y) z = f x (f y z)) (fc : ∀ x y, f x y = f y x) (xs ys : List α) (h : Perm xs ys) : fold f e xs = fold f e ys := by canonical
theorem fold_rev (f : α → α → α) (e : α) (fa : ∀ x y z, f (f x y) z = f x (f y z)) (fc : ∀ x y, f x y = f y x) (xs : List α) : fold f e (rev xs) = fold f e xs := by canonical
theorem rev_injective (xs ys : List α) (h : rev xs = rev ys) : xs = ys := by canonical [rev_snoc]
theorem snoc_injective (xs ys : List α) (x y : α) (h : snoc xs x = snoc ys y) : xs = ys ∧ x = y := by canonical
theorem snoc_ne_nil (xs : List α) (x : α) : snoc xs x ≠ [] := by canonical
theorem eq_snoc (xs : List α) (h : xs ≠ []) : ∃ ys y, xs = snoc ys y := by canonical
theorem concatMap_append (f : α → List β) (xs ys : List α) (aa : ∀ xs ys zs : List β, xs ++ ys ++ zs = xs ++ (ys ++ zs)) : concatMap f (xs ++ ys) = concatMap f xs ++ concatMap f ys := by canonical
theorem concatMap_assoc (f : α → List β) (g : β → List γ) (xs : List α) (ca : ∀ xs ys, concatMap g (xs ++ ys) = concatMap g xs ++ concatMap g ys) : concatMap g (concatMap f xs) = concatMap (fun x => concatMap g (f x)) xs := by canonical
theorem concatMap_single (xs : List α) : concatMap (fun x => [x]) xs = xs := by canonical
theorem mem_concatMap (f : α → List β) (y : β) (xs : List α) (ma : ∀ (y : β) (xs ys : List β), y ∈ xs ++ ys → y ∈ xs ∨ y ∈ ys) (h : y ∈ concatMap f xs) : ∃ x, x ∈ xs ∧ y ∈ f x := by canonical
theorem takeWhile_dropWhile (p : α → Bool) (xs : List α) : takeWhile p xs ++ dropWhile p xs = xs := by canonical
theorem takeWhile_idem (p : α → Bool) (xs : List α) : takeWhile p (takeWhile p xs) = takeWhile p xs := by canonical
theorem dropWhile_idem (p : α → Bool) (xs : List α) : dropWhile p (dropWhile p xs) = dropWhile p xs := by canonical
theorem takeWhile_all (p : α → Bool) (x : α) (xs : List α) (h : x ∈ takeWhile p xs) : p x = true := by canonical
theorem nth_append_left (xs ys : List α) (n : Nat) (x : α) (h : nth xs n = some x) : nth (xs ++ ys) n = some x := by canonical
theorem nth_append_right (xs ys : List α) (n : Nat) : nth (xs ++ ys) (n + xs.length) = nth ys n := by canonical
theorem nth_map (f : α → β) (xs : List α) (n : Nat) : nth (List.map f xs) n = Option.map f (nth xs n) := by canonical
theorem nth_mem (xs : List α) (n : Nat) (x : α) (h : nth xs n = some x) : x ∈ xs := by canonical
theorem mem_nth (xs : List α) (x : α) (h : x ∈ xs) : ∃ n, nth xs n = some x := by canonical
theorem nth_lt (xs : List α) (n : Nat) (x : α) (h : nth xs n = some x) : n < xs.length := by canonical [Nat.succ_le_succ, Nat.succ_pos]
theorem nth_ext (xs ys : List α) (h : ∀ n, nth xs n = nth ys n) : xs = ys := by canonical
theorem interleave_length (xs ys : List α) : (interleave xs ys).length = xs.length + ys.length := by canonical [Nat.succ_add, Nat.zero_add]
theorem interleave_map (f : α → β) (xs ys : List α) : List.map f (interleave xs ys) = interleave (List.map f xs) (List.map f ys) := by canonical
theorem range_length (ls : ∀ (xs : List Nat) x, (snoc xs x).length = xs.length + 1) (n : Nat) : (range n).length = n := by canonical
theorem evens_length_le (xs : List α) : (evens xs).length ≤ xs.length := by canonical [Nat.succ_le_succ, Nat.le_trans, Nat.le_succ]
theorem evens_map (f : α → β) (xs : List α) : List.map f (evens xs) = evens (List.map f xs) := by canonical
theorem perm_refl (xs : List α) : Perm xs xs := by canonical
theorem perm_append (xs ys us vs : List α) (rf : ∀ zs : List α, Perm zs zs) (h : Perm xs ys) (k : Perm us vs) : Perm (xs ++ us) (ys ++ vs) := by canonical
theorem perm_filter (p : α → Bool) (xs ys : List α) (rf : ∀ zs : List α, Perm zs zs) (h : Perm xs ys) : Perm (List.filter p xs) (List.filter p ys) := by canonical
theorem perm_nil (xs : List α) (h : Perm [] xs) : xs = [] := by canonical
theorem perm_snoc (xs : List α) (x : α) (rf : ∀ zs : List α, Perm zs zs) : Perm (snoc xs x) (x :: xs) := by canonical
theorem perm_rev (xs : List α) (ps : ∀ (xs : List α) x, Perm (snoc xs x) (x :: xs)) : Perm (rev xs) xs := by canonical
theorem nodup_map (f : α → β) (i : ∀ x y, f x = f y → x = y) (mm : ∀ y xs, y ∈ List.map f xs → ∃ x, x ∈ xs ∧ f x = y) (xs : List α) (h : Nodup xs) : Nodup (List.map f xs) := by canonical
theorem nodup_filter (p : α → Bool) (mf : ∀ x xs, x ∈ List.filter p xs → x ∈ xs) (xs : List α) (h : Nodup xs) : Nodup (List.filter p xs) := by canonical
theorem suffix_append (xs ys : List α) : Suffix ys (xs ++ ys) := by canonical
theorem suffix_iff (xs ys : List α) (h : Suffix xs ys) : ∃ zs, ys = zs ++ xs := by canonical
theorem suffix_trans (xs ys zs : List α) (h : Suffix xs ys) (k : Suffix ys zs) : Suffix xs zs := by canonical
theorem suffix_total (xs ys zs : List α) (h : Suffix xs zs) (k : Suffix ys zs) : Suffix xs ys ∨ Suffix ys xs := by canonical
theorem map_eq_nil (f : α → β) (xs : List α) : List.map f xs = [] ↔ xs = [] := by canonical
theorem append_eq_cons (xs ys zs : List α) (x : α) (h : xs ++ ys = x :: zs) : (xs = [] ∧ ys = x :: zs) ∨ ∃ us, xs = x :: us ∧ zs = us ++ ys := by canonical
theorem append_eq_append (xs ys us vs : List α) (h : xs ++ ys = us ++ vs) : (∃ zs, us = xs ++ zs ∧ ys = zs ++ vs) ∨ ∃ zs, xs = us ++ zs ∧ vs = zs ++ ys := by canonical
theorem foldr_universal (f : α → β → β) (z : β) (g : List α → β) (h : g [] = z) (k : ∀ x xs, g (x :: xs) = f x (g xs)) (xs : List α) : g xs = List.foldr f z xs := by canonical
theorem free_monoid (m : β → β → β) (e : β) (f : α → β) (g h : List α → β) (ge : g [] = e) (he : h [] = e) (gm : ∀ xs ys, g (xs ++ ys) = m (g xs) (g ys)) (hm : ∀ xs ys, h (xs ++ ys) = m (h xs) (h ys)) (gf : ∀ x, g [x] = f x) (hf : ∀ x, h [x] = f x) (xs : List α) : g xs = h xs := by canonical
end Textbook.Lists2
