import Canonical

/-! Indexed families: vectors, finite sets, orders, closures, accessibility, typed syntax, and their inversion. -/

namespace Bench.Families

universe u v w

inductive Vec (α : Type u) : Nat → Type u where
  | nil : Vec α 0
  | cons {n : Nat} (x : α) (xs : Vec α n) : Vec α (Nat.succ n)

namespace Vec

variable {α : Type u} {β : Type v} {γ : Type w}

def map (f : α → β) : {n : Nat} → Vec α n → Vec β n
  | _, nil => nil
  | _, cons x xs => cons (f x) (map f xs)

def toList : {n : Nat} → Vec α n → List α
  | _, nil => []
  | _, cons x xs => x :: toList xs

def snoc : {n : Nat} → Vec α n → α → Vec α (Nat.succ n)
  | _, nil, y => cons y nil
  | _, cons x xs, y => cons x (snoc xs y)

def reverse : {n : Nat} → Vec α n → Vec α n
  | _, nil => nil
  | _, cons x xs => snoc (reverse xs) x

inductive Mem (x : α) : {n : Nat} → Vec α n → Prop where
  | head {n : Nat} (xs : Vec α n) : Mem x (cons x xs)
  | tail {n : Nat} (y : α) (xs : Vec α n) (h : Mem x xs) : Mem x (cons y xs)

theorem map_id {n : Nat} (xs : Vec α n) : map (fun x => x) xs = xs := by canonical

theorem map_map (f : α → β) (g : β → γ) {n : Nat} (xs : Vec α n) : map g (map f xs) = map (fun x => g (f x)) xs := by
  canonical

theorem map_snoc (f : α → β) {n : Nat} (xs : Vec α n) (x : α) : map f (snoc xs x) = snoc (map f xs) (f x) := by
  canonical

theorem map_reverse (f : α → β) {n : Nat} (xs : Vec α n) : map f (reverse xs) = reverse (map f xs) := by
  canonical [map_snoc]

theorem reverse_snoc {n : Nat} (xs : Vec α n) (x : α) : reverse (snoc xs x) = cons x (reverse xs) := by canonical

theorem reverse_reverse {n : Nat} (xs : Vec α n) : reverse (reverse xs) = xs := by canonical [reverse_snoc]

theorem length_toList {n : Nat} (xs : Vec α n) : xs.toList.length = n := by canonical

theorem eq_nil (xs : Vec α 0) : xs = nil := by canonical

theorem eq_cons {n : Nat} (xs : Vec α (Nat.succ n)) : ∃ y ys, xs = cons y ys := by canonical

theorem cons_injective {n : Nat} (x y : α) (xs ys : Vec α n) (h : cons x xs = cons y ys) : x = y ∧ xs = ys := by
  canonical

theorem not_mem_nil (x : α) : ¬Mem x nil := by canonical

theorem mem_cons {n : Nat} (x y : α) (xs : Vec α n) (h : Mem x (cons y xs)) : x = y ∨ Mem x xs := by canonical

theorem mem_map (f : α → β) {n : Nat} (x : α) (xs : Vec α n) (h : Mem x xs) : Mem (f x) (map f xs) := by canonical

theorem subsingleton_nil (xs ys : Vec α 0) : xs = ys := by canonical

end Vec

inductive Le : Nat → Nat → Prop where
  | refl (n : Nat) : Le n n
  | step {m n : Nat} (h : Le m n) : Le m (Nat.succ n)

namespace Le

theorem zero (n : Nat) : Le 0 n := by canonical

theorem trans {k m n : Nat} (h : Le k m) (h' : Le m n) : Le k n := by canonical

theorem succ_succ {m n : Nat} (h : Le m n) : Le (Nat.succ m) (Nat.succ n) := by canonical

theorem not_succ_zero (n : Nat) : ¬Le (Nat.succ n) 0 := by canonical

theorem of_succ {m n : Nat} (h : Le (Nat.succ m) n) : Le m n := by canonical

theorem pred {m n : Nat} (h : Le (Nat.succ m) (Nat.succ n)) : Le m n := by canonical [of_succ]

theorem not_succ_self (n : Nat) : ¬Le (Nat.succ n) n := by canonical [pred]

theorem antisymm {m n : Nat} (h : Le m n) (h' : Le n m) : m = n := by canonical [not_succ_self, trans, pred]

theorem add_right (m n : Nat) : Le m (m + n) := by canonical

theorem exists_add {m n : Nat} (h : Le m n) : ∃ k, n = m + k := by canonical

theorem total (m n : Nat) : Le m n ∨ Le n m := by canonical [zero, succ_succ]

end Le

inductive Even : Nat → Prop where
  | zero : Even 0
  | step {n : Nat} (h : Even n) : Even (Nat.succ (Nat.succ n))

inductive Odd : Nat → Prop where
  | one : Odd 1
  | step {n : Nat} (h : Odd n) : Odd (Nat.succ (Nat.succ n))

theorem even_eight : Even 8 := by canonical

theorem not_even_seven : ¬Even 7 := by canonical

theorem even_add {m n : Nat} (h : Even m) (k : Even n) : Even (n + m) := by canonical

theorem even_of_step {n : Nat} (h : Even (Nat.succ (Nat.succ n))) : Even n := by canonical

theorem odd_succ_of_even {n : Nat} (h : Even n) : Odd (Nat.succ n) := by canonical

theorem even_succ_of_odd {n : Nat} (h : Odd n) : Even (Nat.succ n) := by canonical

theorem even_or_odd (n : Nat) : Even n ∨ Odd n := by canonical [odd_succ_of_even, even_succ_of_odd]

theorem not_even_and_odd {n : Nat} (h : Even n) (k : Odd n) : False := by canonical

theorem even_double {n : Nat} : Even (n + n) := by canonical [Nat.succ_add]

inductive Star {α : Type u} (r : α → α → Prop) : α → α → Prop where
  | refl (a : α) : Star r a a
  | tail {a b c : α} (h : Star r a b) (k : r b c) : Star r a c

namespace Star

variable {α : Type u} {β : Type v} {r s : α → α → Prop} {a b c d : α}

theorem single (h : r a b) : Star r a b := by canonical

theorem trans (h : Star r a b) (k : Star r b c) : Star r a c := by canonical

theorem head (h : r a b) (k : Star r b c) : Star r a c := by canonical

theorem mono (i : ∀ a b, r a b → s a b) (h : Star r a b) : Star s a b := by canonical

theorem bind (i : ∀ a b, r a b → Star s a b) (h : Star r a b) : Star s a b := by canonical [trans]

theorem join (h : Star (Star r) a b) : Star r a b := by canonical [trans]

theorem symm (i : ∀ a b, r a b → r b a) (h : Star r a b) : Star r b a := by canonical [head]

theorem lift (f : α → β) (t : β → β → Prop) (i : ∀ a b, r a b → t (f a) (f b)) (h : Star r a b) : Star t (f a) (f b) := by
  canonical

theorem first (h : Star r a b) : a = b ∨ ∃ c, r a c ∧ Star r c b := by canonical

theorem last (h : Star r a b) : a = b ∨ ∃ c, Star r a c ∧ r c b := by canonical

theorem invariant (p : α → Prop) (i : ∀ a b, p a → r a b → p b) (h : Star r a b) (k : p a) : p b := by canonical

theorem of_eq (h : a = b) : Star r a b := by canonical

end Star

section Accessible

variable {α : Type u} {β : Type v} {r s : α → α → Prop}

theorem acc_irrefl {x : α} (h : Acc r x) : ¬r x x := by canonical

theorem acc_asymm {x y : α} (h : Acc r x) (k : r x y) : ¬r y x := by canonical

theorem acc_inverse {x y : α} (h : Acc r x) (k : r y x) : Acc r y := by canonical

theorem acc_sub (i : ∀ a b, s a b → r a b) {x : α} (h : Acc r x) : Acc s x := by canonical

theorem acc_image (f : β → α) {y : β} (h : Acc r (f y)) : Acc (fun a b => r (f a) (f b)) y := by canonical

theorem acc_nat (n : Nat) (lt : Nat → Nat → Prop) (h : ∀ m, ¬lt m 0) (k : ∀ m n, lt m (Nat.succ n) → lt m n ∨ m = n) :
    Acc lt n := by canonical

theorem acc_induction (p : α → Prop) (i : ∀ x, (∀ y, r y x → p y) → p x) {x : α} (h : Acc r x) : p x := by canonical

end Accessible

inductive Finite : Nat → Type where
  | zero {n : Nat} : Finite (Nat.succ n)
  | succ {n : Nat} (i : Finite n) : Finite (Nat.succ n)

theorem finite_zero (i : Finite 0) : False := by canonical

theorem finite_one (i : Finite 1) : i = Finite.zero := by canonical

theorem finite_two (i : Finite 2) : i = Finite.zero ∨ i = Finite.succ Finite.zero := by canonical

theorem finite_succ_injective {n : Nat} (i j : Finite n) (h : Finite.succ i = Finite.succ j) : i = j := by canonical

theorem finite_zero_ne_succ {n : Nat} (i : Finite n) : Finite.zero ≠ Finite.succ i := by canonical

theorem finite_cases {n : Nat} (p : Finite (Nat.succ n) → Prop) (z : p Finite.zero) (s : ∀ i, p (Finite.succ i))
    (i : Finite (Nat.succ n)) : p i := by canonical

/-! Typed terms with their meaning. -/

inductive Ty : Type where
  | bool : Ty
  | nat : Ty

def Ty.denote : Ty → Type
  | bool => Bool
  | nat => Nat

inductive Term : Ty → Type where
  | tt : Term Ty.bool
  | num (n : Nat) : Term Ty.nat
  | plus (a b : Term Ty.nat) : Term Ty.nat
  | choose {t : Ty} (c : Term Ty.bool) (a b : Term t) : Term t

inductive Value : {t : Ty} → Term t → Prop where
  | tt : Value Term.tt
  | num (n : Nat) : Value (Term.num n)

inductive Step : {t : Ty} → Term t → Term t → Prop where
  | choose {t : Ty} (a b : Term t) : Step (Term.choose Term.tt a b) a
  | test {t : Ty} {c d : Term Ty.bool} (a b : Term t) (h : Step c d) : Step (Term.choose c a b) (Term.choose d a b)
  | plus (m n : Nat) : Step (Term.plus (Term.num m) (Term.num n)) (Term.num (m + n))

theorem value_bool (a : Term Ty.bool) (h : Value a) : a = Term.tt := by canonical

theorem value_nat (a : Term Ty.nat) (h : Value a) : ∃ n, a = Term.num n := by canonical

theorem value_no_step {t : Ty} (a b : Term t) (h : Value a) : ¬Step a b := by canonical

theorem plus_no_value (a b : Term Ty.nat) : ¬Value (Term.plus a b) := by canonical

theorem step_choose {t : Ty} (a b : Term t) : Step (Term.choose (Term.choose Term.tt Term.tt Term.tt) a b)
    (Term.choose Term.tt a b) := by canonical

end Bench.Families
