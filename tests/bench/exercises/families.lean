import Canonical

/-!
Indexed families: tuples by recursion, finite types, heterogeneous lists, paths, labelled transitions, parity, merging, brackets.
Written without a look at the search.
-/

namespace Exercises.Families
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

inductive F : Nat → Type where
  | zero {n : Nat} : F (n + 1)
  | succ {n : Nat} (i : F n) : F (n + 1)
def Tup (α : Type u) : Nat → Type u
  | 0 => PUnit
  | n + 1 => α × Tup α n
namespace Tup
def get : {n : Nat} → F n → Tup α n → α
  | _, F.zero, xs => xs.1
  | _, F.succ i, xs => get i xs.2
def set (a : α) : {n : Nat} → F n → Tup α n → Tup α n
  | _, F.zero, xs => (a, xs.2)
  | _, F.succ i, xs => (xs.1, set a i xs.2)
def map (f : α → β) : (n : Nat) → Tup α n → Tup β n
  | 0, _ => PUnit.unit
  | n + 1, xs => (f xs.1, map f n xs.2)
def zip (f : α → β → γ) : (n : Nat) → Tup α n → Tup β n → Tup γ n
  | 0, _, _ => PUnit.unit
  | n + 1, xs, ys => (f xs.1 ys.1, zip f n xs.2 ys.2)
def tab : (n : Nat) → (F n → α) → Tup α n
  | 0, _ => PUnit.unit
  | n + 1, f => (f F.zero, tab n fun i => f (F.succ i))
def sum : (n : Nat) → Tup Nat n → Nat
  | 0, _ => 0
  | n + 1, xs => xs.1 + sum n xs.2
def toList : (n : Nat) → Tup α n → List α
  | 0, _ => []
  | n + 1, xs => xs.1 :: toList n xs.2
def snoc (a : α) : (n : Nat) → Tup α n → Tup α (n + 1)
  | 0, _ => (a, PUnit.unit)
  | n + 1, xs => (xs.1, snoc a n xs.2)
theorem get_map (f : α → β) {n : Nat} (i : F n) (xs : Tup α n) : get i (map f n xs) = f (get i xs) := by canonical
theorem get_zip (f : α → β → γ) {n : Nat} (i : F n) (xs : Tup α n) (ys : Tup β n) :
    get i (zip f n xs ys) = f (get i xs) (get i ys) := by canonical
theorem get_tab (n : Nat) (f : F n → α) (i : F n) : get i (tab n f) = f i := by canonical
theorem get_set_same (a : α) {n : Nat} (i : F n) (xs : Tup α n) : get i (set a i xs) = a := by canonical
theorem get_set_ne (a : α) {n : Nat} (i j : F n) (h : i ≠ j) (xs : Tup α n) : get j (set a i xs) = get j xs := by canonical
theorem set_set (a b : α) {n : Nat} (i : F n) (xs : Tup α n) : set b i (set a i xs) = set b i xs := by canonical
theorem set_get {n : Nat} (i : F n) (xs : Tup α n) : set (get i xs) i xs = xs := by canonical
theorem ext (n : Nat) (xs ys : Tup α n) (h : ∀ i, get i xs = get i ys) : xs = ys := by canonical
theorem tab_get (n : Nat) (xs : Tup α n) : tab n (fun i => get i xs) = xs := by canonical
theorem zip_comm (f : α → α → β) (h : ∀ x y, f x y = f y x) (n : Nat) (xs ys : Tup α n) : zip f n xs ys = zip f n ys xs := by
  canonical
theorem map_zip (g : γ → γ) (f : α → β → γ) (n : Nat) (xs : Tup α n) (ys : Tup β n) :
    map g n (zip f n xs ys) = zip (fun x y => g (f x y)) n xs ys := by canonical
theorem sum_zip_add (n : Nat) (xs ys : Tup Nat n) : sum n (zip (fun x y => x + y) n xs ys) = sum n xs + sum n ys := by
  canonical [Nat.add_assoc, Nat.add_comm]
theorem length_toList (n : Nat) (xs : Tup α n) : (toList n xs).length = n := by canonical
theorem toList_snoc (a : α) (n : Nat) (xs : Tup α n) : toList (n + 1) (snoc a n xs) = toList n xs ++ [a] := by canonical
theorem sum_snoc (a n : Nat) (xs : Tup Nat n) : sum (n + 1) (snoc a n xs) = a + sum n xs := by
  canonical [Nat.add_assoc, Nat.add_comm]
end Tup
namespace F
theorem zero_ne_succ {n : Nat} (i : F n) : (F.zero : F (n + 1)) ≠ F.succ i := by canonical
theorem succ_injective {n : Nat} (i j : F n) (h : F.succ i = F.succ j) : i = j := by canonical
theorem cases_eq {n : Nat} (i : F (n + 1)) : i = F.zero ∨ ∃ j, i = F.succ j := by canonical
theorem decidable_eq {n : Nat} (i j : F n) : i = j ∨ i ≠ j := by canonical
theorem all_or_some {n : Nat} (p q : F n → Prop) (h : ∀ i, p i ∨ q i) : (∀ i, p i) ∨ ∃ i, q i := by canonical
theorem three_pigeons (f : F 3 → F 2) : ∃ i j, i ≠ j ∧ f i = f j := by canonical
end F

/-! Heterogeneous lists. -/
inductive HList {ι : Type u} (f : ι → Type v) : List ι → Type (max u v) where
  | nil : HList f []
  | cons {i : ι} {is : List ι} (x : f i) (xs : HList f is) : HList f (i :: is)
namespace HList
variable {ι : Type u} {f : ι → Type v} {g : ι → Type v} {h : ι → Type v}
def map (m : ∀ i, f i → g i) : {is : List ι} → HList f is → HList g is
  | _, nil => nil
  | _, cons x xs => cons (m _ x) (map m xs)
def append : {is js : List ι} → HList f is → HList f js → HList f (is ++ js)
  | _, _, nil, ys => ys
  | _, _, cons x xs, ys => cons x (append xs ys)
def forget : {is : List ι} → HList f is → List ι
  | _, nil => []
  | i :: _, cons _ xs => i :: forget xs
theorem map_map (m : ∀ i, f i → g i) (k : ∀ i, g i → h i) {is : List ι} (xs : HList f is) :
    map k (map m xs) = map (fun i x => k i (m i x)) xs := by canonical
theorem map_append (m : ∀ i, f i → g i) {is js : List ι} (xs : HList f is) (ys : HList f js) :
    map m (append xs ys) = append (map m xs) (map m ys) := by canonical
theorem forget_eq {is : List ι} (xs : HList f is) : forget xs = is := by canonical
theorem nil_unique (xs : HList f []) : xs = nil := by canonical
theorem cons_injective {i : ι} {is : List ι} (x y : f i) (xs ys : HList f is) (e : cons x xs = cons y ys) :
    x = y ∧ xs = ys := by canonical
theorem map_injective (m : ∀ i, f i → g i) (inj : ∀ i x y, m i x = m i y → x = y) {is : List ι} (xs ys : HList f is)
    (e : map m xs = map m ys) : xs = ys := by canonical
end HList

/-! The free category on a graph. -/
inductive Path {V : Type u} (E : V → V → Type v) : V → V → Type (max u v) where
  | nil (a : V) : Path E a a
  | cons {a b c : V} (e : E a b) (p : Path E b c) : Path E a c
namespace Path
variable {V : Type u} {E : V → V → Type v}
def append : {a b c : V} → Path E a b → Path E b c → Path E a c
  | _, _, _, nil _, q => q
  | _, _, _, cons e p, q => cons e (append p q)
def length : {a b : V} → Path E a b → Nat
  | _, _, nil _ => 0
  | _, _, cons _ p => length p + 1
theorem append_nil {a b : V} (p : Path E a b) : append p (nil b) = p := by canonical
theorem append_assoc {a b c d : V} (p : Path E a b) (q : Path E b c) (r : Path E c d) :
    append (append p q) r = append p (append q r) := by canonical
theorem length_append {a b c : V} (p : Path E a b) (q : Path E b c) : length (append p q) = length q + length p := by canonical
theorem append_left_cancel {a b c : V} (p : Path E a b) (q r : Path E b c) (h : append p q = append p r) : q = r := by canonical
theorem no_edges (h : ∀ a b : V, E a b → False) (a b : V) (p : Path E a b) : a = b := by canonical
end Path

/-! Labelled transitions. -/
inductive Run {S : Type u} {L : Type v} (r : S → L → S → Prop) : S → List L → S → Prop where
  | nil (s : S) : Run r s [] s
  | cons {s t u : S} {l : L} {ls : List L} (h : r s l t) (k : Run r t ls u) : Run r s (l :: ls) u
namespace Run
variable {S : Type u} {L : Type v} {r : S → L → S → Prop}
theorem append {s t u : S} {ks ls : List L} (h : Run r s ks t) (k : Run r t ls u) : Run r s (ks ++ ls) u := by canonical
theorem split {s u : S} (ks ls : List L) (h : Run r s (ks ++ ls) u) : ∃ t, Run r s ks t ∧ Run r t ls u := by canonical
theorem functional (f : ∀ s l t u, r s l t → r s l u → t = u) {s t u : S} {ls : List L} (h : Run r s ls t) (k : Run r s ls u) :
    t = u := by canonical
theorem simulation (R : S → S → Prop) (sim : ∀ s t l s', R s t → r s l s' → ∃ t', r t l t' ∧ R s' t') {s s' t : S} {ls : List L}
    (h : R s t) (k : Run r s ls s') : ∃ t', Run r t ls t' ∧ R s' t' := by canonical
end Run

/-! Parity, with the parity as an index. -/
inductive Parity : Bool → Nat → Prop where
  | zero : Parity false 0
  | succ {b : Bool} {n : Nat} (h : Parity b n) : Parity (!b) (n + 1)
theorem parity_exists (n : Nat) : ∃ b, Parity b n := by canonical
theorem parity_unique (b c : Bool) (n : Nat) (h : Parity b n) (k : Parity c n) : b = c := by canonical
theorem parity_double (n : Nat) : Parity false (n + n) := by canonical [Nat.succ_add]
theorem parity_add_even (b : Bool) (m n : Nat) (h : Parity b m) (k : Parity false n) : Parity b (m + n) := by canonical
theorem not_parity_odd_two : ¬Parity true 2 := by canonical

/-! Merging of two lists. -/
inductive Merge : List α → List α → List α → Prop where
  | nil : Merge [] [] []
  | left (x : α) {xs ys zs : List α} (h : Merge xs ys zs) : Merge (x :: xs) ys (x :: zs)
  | right (y : α) {xs ys zs : List α} (h : Merge xs ys zs) : Merge xs (y :: ys) (y :: zs)
theorem merge_comm {xs ys zs : List α} (h : Merge xs ys zs) : Merge ys xs zs := by canonical
theorem merge_nil (xs : List α) : Merge xs [] xs := by canonical
theorem merge_append (xs ys : List α) : Merge xs ys (xs ++ ys) := by canonical [merge_nil]
theorem merge_length {xs ys zs : List α} (h : Merge xs ys zs) : zs.length = xs.length + ys.length := by canonical [Nat.succ_add]
theorem merge_mem {xs ys zs : List α} (a : α) (h : Merge xs ys zs) (k : a ∈ zs) : a ∈ xs ∨ a ∈ ys := by canonical
theorem merge_nil_eq {xs zs : List α} (h : Merge xs [] zs) : xs = zs := by canonical
theorem merge_filter (p : α → Bool) (xs : List α) : Merge (xs.filter p) (xs.filter fun x => !(p x)) xs := by canonical

/-! Balanced brackets, with the number of those that are open as an index. -/
inductive Paren : Type where
  | op : Paren
  | cl : Paren
inductive Bal : Nat → List Paren → Prop where
  | nil : Bal 0 []
  | op {n : Nat} {ps : List Paren} (h : Bal (n + 1) ps) : Bal n (.op :: ps)
  | cl {n : Nat} {ps : List Paren} (h : Bal n ps) : Bal (n + 1) (.cl :: ps)
theorem bal_append (n : Nat) (ps qs : List Paren) (h : Bal n ps) (k : Bal 0 qs) : Bal n (ps ++ qs) := by canonical
theorem bal_index_unique (m n : Nat) (ps : List Paren) (h : Bal m ps) (k : Bal n ps) : m = n := by canonical
theorem bal_wrap (ps : List Paren) (h : Bal 0 ps) : Bal 0 (.op :: (ps ++ [.cl])) := by canonical
theorem not_bal_cl (ps : List Paren) : ¬Bal 0 (.cl :: ps) := by canonical
end Exercises.Families
