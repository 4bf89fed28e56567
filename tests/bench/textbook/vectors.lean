import Canonical

/-!
Indexed families: theorems of textbooks, written without a look at what the search can do.
-/

namespace Textbook.Vectors
universe u v w
inductive Vec (α : Type u) : Nat → Type u where
  | nil : Vec α 0
  | cons {n : Nat} (x : α) (xs : Vec α n) : Vec α (n + 1)
inductive F : Nat → Type where
  | zero {n : Nat} : F (n + 1)
  | succ {n : Nat} (i : F n) : F (n + 1)
def F.toNat : {n : Nat} → F n → Nat
  | _, F.zero => 0
  | _, F.succ i => i.toNat + 1
def F.lift : {n : Nat} → F n → F (n + 1)
  | _, F.zero => F.zero
  | _, F.succ i => F.succ i.lift
namespace Vec
variable {α : Type u} {β : Type v} {γ : Type w}
def map (f : α → β) : {n : Nat} → Vec α n → Vec β n
  | _, nil => nil
  | _, cons x xs => cons (f x) (map f xs)
def toList : {n : Nat} → Vec α n → List α
  | _, nil => []
  | _, cons x xs => x :: toList xs
def replicate (x : α) : (n : Nat) → Vec α n
  | 0 => nil
  | n + 1 => cons x (replicate x n)
def sum : {n : Nat} → Vec Nat n → Nat
  | _, nil => 0
  | _, cons x xs => x + sum xs
def tabulate : (n : Nat) → (F n → α) → Vec α n
  | 0, _ => nil
  | n + 1, f => cons (f F.zero) (tabulate n (fun i => f (F.succ i)))
def append : {n m : Nat} → Vec α n → Vec α m → Vec α (m + n)
  | _, _, nil, ys => ys
  | _, _, cons x xs, ys => cons x (append xs ys)
def head {n : Nat} (xs : Vec α (n + 1)) : α := Vec.casesOn (motive := fun m _ => Nat.rec (motive := fun _ => Type u) PUnit (fun _ _ => α) m) xs PUnit.unit (fun x _ => x)
def foldr (f : α → β → β) (z : β) : {n : Nat} → Vec α n → β
  | _, nil => z
  | _, cons x xs => f x (foldr f z xs)
inductive All (p : α → Prop) : {n : Nat} → Vec α n → Prop where
  | nil : All p nil
  | cons {n : Nat} (x : α) (xs : Vec α n) (h : p x) (k : All p xs) : All p (cons x xs)
theorem map_comp_id {n : Nat} (f : α → β) (g : β → α) (h : ∀ x, g (f x) = x) (xs : Vec α n) : map g (map f xs) = xs := by canonical
theorem toList_map {n : Nat} (f : α → β) (xs : Vec α n) : toList (map f xs) = List.map f (toList xs) := by canonical
theorem toList_injective {n : Nat} (xs ys : Vec α n) (h : toList xs = toList ys) : xs = ys := by canonical
theorem toList_append {n m : Nat} (xs : Vec α n) (ys : Vec α m) : toList (append xs ys) = toList xs ++ toList ys := by canonical
theorem map_append {n m : Nat} (f : α → β) (xs : Vec α n) (ys : Vec α m) : map f (append xs ys) = append (map f xs) (map f ys) := by canonical
theorem append_cancel {n m : Nat} (xs : Vec α n) (ys zs : Vec α m) (h : append xs ys = append xs zs) : ys = zs := by canonical
theorem append_inj {n m : Nat} (xs ys : Vec α n) (us vs : Vec α m) (h : append xs us = append ys vs) : xs = ys ∧ us = vs := by canonical
theorem map_replicate (f : α → β) (x : α) (n : Nat) : map f (replicate x n) = replicate (f x) n := by canonical
theorem sum_replicate (k n : Nat) : sum (replicate k n) = k * n := by canonical [Nat.add_comm]
theorem toList_replicate_length (x : α) (n : Nat) : (toList (replicate x n)).length = n := by canonical
theorem map_tabulate (f : α → β) (n : Nat) (g : F n → α) : map f (tabulate n g) = tabulate n (fun i => f (g i)) := by canonical
theorem tabulate_const (x : α) (n : Nat) : tabulate n (fun _ => x) = replicate x n := by canonical
theorem tabulate_surjective (n : Nat) (xs : Vec α n) : ∃ f, tabulate n f = xs := by canonical
theorem foldr_map {n : Nat} (f : α → β) (g : β → γ → γ) (z : γ) (xs : Vec α n) : foldr g z (map f xs) = foldr (fun x y => g (f x) y) z xs := by canonical
theorem foldr_append {n m : Nat} (f : α → β → β) (z : β) (xs : Vec α n) (ys : Vec α m) : foldr f z (append xs ys) = foldr f (foldr f z ys) xs := by canonical
theorem head_map {n : Nat} (f : α → β) (xs : Vec α (n + 1)) : head (map f xs) = f (head xs) := by canonical
theorem map_injective {n : Nat} (f : α → β) (h : ∀ x y, f x = f y → x = y) (xs ys : Vec α n) (e : map f xs = map f ys) : xs = ys := by canonical
theorem all_map {n : Nat} (f : α → β) (p : β → Prop) (xs : Vec α n) (h : All (fun x => p (f x)) xs) : All p (map f xs) := by canonical
theorem all_append {n m : Nat} (p : α → Prop) (xs : Vec α n) (ys : Vec α m) (h : All p xs) (k : All p ys) : All p (append xs ys) := by canonical
theorem all_cons_iff {n : Nat} (p : α → Prop) (x : α) (xs : Vec α n) : All p (cons x xs) ↔ p x ∧ All p xs := by canonical
theorem all_of_append_left {n m : Nat} (p : α → Prop) (xs : Vec α n) (ys : Vec α m) (h : All p (append xs ys)) : All p xs := by canonical
theorem one_eq (xs : Vec α 1) : ∃ x, xs = cons x nil := by canonical
theorem nil_or_cons (p : {n : Nat} → Vec α n → Prop) (h : p nil) (k : {n : Nat} → (x : α) → (xs : Vec α n) → p (cons x xs)) {n : Nat} (xs : Vec α n) : p xs := by canonical
end Vec
theorem toNat_injective {n : Nat} (i j : F n) (h : i.toNat = j.toNat) : i = j := by canonical
theorem toNat_lt {n : Nat} (i : F n) : i.toNat < n := by canonical [Nat.succ_le_succ, Nat.succ_pos]
theorem lift_toNat {n : Nat} (i : F n) : i.lift.toNat = i.toNat := by canonical
theorem lift_injective {n : Nat} (i j : F n) (h : i.lift = j.lift) : i = j := by canonical [lift_toNat, toNat_injective]
theorem no_surj_one_two (f : F 1 → F 2) : ∃ j, ∀ i, f i ≠ j := by canonical
theorem fin_ext {n : Nat} (i j : Fin n) (h : i.val = j.val) : i = j := by canonical
theorem fin_zero_elim (i : Fin 0) : False := by canonical
/-! Sorted lists, even numbers and the like: inductive predicates with indices. -/
inductive Sorted : List Nat → Prop where
  | nil : Sorted []
  | one (x : Nat) : Sorted [x]
  | cons (x y : Nat) (xs : List Nat) (h : x ≤ y) (k : Sorted (y :: xs)) : Sorted (x :: y :: xs)
theorem sorted_tail (x : Nat) (xs : List Nat) (h : Sorted (x :: xs)) : Sorted xs := by canonical
theorem sorted_head_le (x y : Nat) (xs : List Nat) (h : Sorted (x :: y :: xs)) : x ≤ y := by canonical
theorem sorted_le_all (x y : Nat) (xs : List Nat) (h : Sorted (x :: xs)) (k : y ∈ xs) : x ≤ y := by canonical [Nat.le_trans]
inductive Ev : Nat → Prop where
  | zero : Ev 0
  | step (n : Nat) (h : Ev n) : Ev (n + 2)
theorem ev_iff_double (n : Nat) : Ev n ↔ ∃ k, n = k + k := by canonical [Nat.succ_add]
theorem ev_sum_ev (m n : Nat) (h : Ev (m + n)) (k : Ev n) : Ev m := by canonical
theorem ev_dec (n : Nat) : Ev n ∨ Ev (n + 1) := by canonical
theorem ev_not_both (n : Nat) (h : Ev n) : ¬Ev (n + 1) := by canonical
/-! Programs with what they have to do in their types. -/
def head_of (α : Type) (n : Nat) (xs : Vec α (n + 1)) : { y : α // ∃ ys, xs = Vec.cons y ys } := by canonical
def zip_spec (α β : Type) (n : Nat) (xs : Vec α n) (ys : Vec β n) : { zs : Vec (α × β) n // Vec.map (fun p => p.1) zs = xs ∧ Vec.map (fun p => p.2) zs = ys } := by canonical
def dec_eq_bool (a b : Bool) : PSum (a = b) (a ≠ b) := by canonical
def dec_eq_nat (m n : Nat) : PSum (m = n) (m ≠ n) := by canonical
def sub_spec (m n : Nat) : PSum { k : Nat // m = n + k } { k : Nat // n = m + k } := by canonical [Nat.succ_add, Nat.zero_add]
def list_map_spec (α β : Type) (f : α → β) : { g : List α → List β // g [] = [] ∧ ∀ x xs, g (x :: xs) = f x :: g xs } := by canonical
def length_spec (α : Type) : { g : List α → Nat // g [] = 0 ∧ ∀ xs ys, g (xs ++ ys) = g xs + g ys ∧ ∀ x, g [x] = 1 } := by canonical [Nat.succ_add, Nat.zero_add]
def fin_enum (n : Nat) : F (n + 1) := by canonical
def nonempty_split (α : Type) (xs : List α) (h : xs ≠ []) : { p : α × List α // xs = p.1 :: p.2 } := by canonical
end Textbook.Vectors
