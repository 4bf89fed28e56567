import Canonical

/-!
Workshop: numbers below a bound, vectors and matrices as functions, indexed vectors, finite types, pigeonholes. Written without a
look at the search.
-/

namespace Workshop.Finite
universe u v

inductive F : Nat → Type where
  | zero {n : Nat} : F (n + 1)
  | succ {n : Nat} (i : F n) : F (n + 1)
namespace F
def val : {n : Nat} → F n → Nat
  | _, .zero => 0
  | _, .succ i => val i + 1
def up : {n : Nat} → F n → F (n + 1)
  | _, .zero => .zero
  | _, .succ i => .succ (up i)
def last : (n : Nat) → F (n + 1)
  | 0 => .zero
  | n + 1 => .succ (last n)
def opp : {n : Nat} → F n → F n
  | _, .zero => last _
  | _, .succ i => up (opp i)
theorem val_lt {n : Nat} (i : F n) : val i < n := by canonical [Nat.succ_le_succ, Nat.zero_le]
theorem val_inj {n : Nat} (i j : F n) (h : val i = val j) : i = j := by canonical
theorem val_up {n : Nat} (i : F n) : val (up i) = val i := by canonical
theorem val_last (n : Nat) : val (last n) = n := by canonical
theorem up_inj {n : Nat} (i j : F n) (h : up i = up j) : i = j := by canonical
theorem up_or_last {n : Nat} (i : F (n + 1)) : i = last n ∨ ∃ j, i = up j := by canonical
theorem up_ne_last {n : Nat} (i : F n) : up i ≠ last n := by canonical
theorem opp_last (n : Nat) : opp (last n) = .zero := by canonical
theorem opp_up {n : Nat} (i : F n) : opp (up i) = .succ (opp i) := by canonical
theorem opp_opp {n : Nat} (i : F n) : opp (opp i) = i := by canonical [opp_last, opp_up]
theorem no_zero (i : F 0) : False := by canonical
theorem one_eq (i j : F 1) : i = j := by canonical
theorem two_cases (i : F 2) : i = .zero ∨ i = .succ .zero := by canonical
theorem dec_eq {n : Nat} (i j : F n) : i = j ∨ i ≠ j := by canonical
def decEq {n : Nat} (i j : F n) : Decidable (i = j) := by canonical
theorem forall_succ {n : Nat} (p : F (n + 1) → Prop) : (∀ i, p i) ↔ p .zero ∧ ∀ i, p (.succ i) := by canonical
theorem exists_dec {n : Nat} (p : F n → Prop) (d : ∀ i, p i ∨ ¬p i) : (∃ i, p i) ∨ ∀ i, ¬p i := by canonical
theorem choice {n : Nat} {α : Type u} (r : F n → α → Prop) (h : ∀ i, ∃ a, r i a) : ∃ f : F n → α, ∀ i, r i (f i) := by canonical
theorem bounded {n : Nat} (f : F n → Nat) (mx : ∀ a b : Nat, ∃ c, a ≤ c ∧ b ≤ c) : ∃ b, ∀ i, f i ≤ b := by canonical [Nat.le_trans, Nat.zero_le]
theorem markov {n : Nat} (p : F n → Prop) (d : ∀ i, p i ∨ ¬p i) (h : ¬∀ i, ¬p i) : ∃ i, p i := by canonical [exists_dec]
def ofVal : (n k : Nat) → k < n → F n := by canonical [Nat.le_of_succ_le_succ, Nat.not_succ_le_zero]
end F

/-! Vectors and matrices as functions over a semiring that is given by what is needed. -/
section
variable {K : Type u} (add mul : K → K → K) (zero one : K)
abbrev Vec (K : Type u) (n : Nat) : Type u := F n → K
abbrev Mat (K : Type u) (m n : Nat) : Type u := F m → F n → K
def sum : {n : Nat} → (F n → K) → K
  | 0 => fun _ => zero
  | n + 1 => fun f => add (f .zero) (sum (n := n) (fun i => f (.succ i)))
def tr {m n : Nat} (a : Mat K m n) : Mat K n m := fun i j => a j i
def madd {m n : Nat} (a b : Mat K m n) : Mat K m n := fun i j => add (a i j) (b i j)
def mmul {l m n : Nat} (a : Mat K l m) (b : Mat K m n) : Mat K l n := fun i k => sum add zero (fun j => mul (a i j) (b j k))
theorem tr_tr {m n : Nat} (a : Mat K m n) : tr (tr a) = a := by canonical
theorem tr_add {m n : Nat} (a b : Mat K m n) : tr (madd add a b) = madd add (tr a) (tr b) := by canonical
theorem madd_comm {m n : Nat} (c : ∀ x y, add x y = add y x) (a b : Mat K m n) : madd add a b = madd add b a := by canonical [funext]
theorem madd_assoc {m n : Nat} (as : ∀ x y z, add (add x y) z = add x (add y z)) (a b c : Mat K m n) : madd add (madd add a b) c = madd add a (madd add b c) := by canonical [funext]
theorem tr_mul {l m n : Nat} (c : ∀ x y, mul x y = mul y x) (a : Mat K l m) (b : Mat K m n) : tr (mmul add mul zero a b) = mmul add mul zero (tr b) (tr a) := by canonical [funext]
theorem symmetric_square {n : Nat} (c : ∀ x y, mul x y = mul y x) (a : Mat K n n) (h : tr a = a) : tr (mmul add mul zero a a) = mmul add mul zero a a := by canonical [funext]
theorem sum_zero {n : Nat} (z : ∀ x, add zero x = x) : sum add zero (fun _ : F n => zero) = zero := by canonical
theorem sum_add {n : Nat} (as : ∀ x y z, add (add x y) z = add x (add y z)) (c : ∀ x y, add x y = add y x) (z : ∀ x, add zero x = x) (f g : F n → K) :
    sum add zero (fun i => add (f i) (g i)) = add (sum add zero f) (sum add zero g) := by canonical
theorem sum_mul {n : Nat} (d : ∀ x y z, mul x (add y z) = add (mul x y) (mul x z)) (mz : ∀ x, mul x zero = zero) (x : K) (f : F n → K) :
    mul x (sum add zero f) = sum add zero (fun i => mul x (f i)) := by canonical
theorem sum_ext {n : Nat} (f g : F n → K) (h : ∀ i, f i = g i) : sum add zero f = sum add zero g := by canonical
theorem sum_swap {m n : Nat} (z : ∀ x, add zero x = x) (sa : ∀ (k : Nat) (f g : F k → K), sum add zero (fun i => add (f i) (g i)) = add (sum add zero f) (sum add zero g))
    (sz : ∀ k : Nat, sum add zero (fun _ : F k => zero) = zero) (a : Mat K m n) :
    sum add zero (fun i => sum add zero (fun j => a i j)) = sum add zero (fun j => sum add zero (fun i => a i j)) := by canonical
theorem mmul_madd {l m n : Nat} (d : ∀ x y z, mul x (add y z) = add (mul x y) (mul x z)) (sa : ∀ (k : Nat) (f g : F k → K), sum add zero (fun i => add (f i) (g i)) = add (sum add zero f) (sum add zero g))
    (a : Mat K l m) (b c : Mat K m n) : mmul add mul zero a (madd add b c) = madd add (mmul add mul zero a b) (mmul add mul zero a c) := by canonical [funext]
end

/-! Vectors with their length in the type. -/
inductive V (α : Type u) : Nat → Type u where
  | nil : V α 0
  | cons {n : Nat} (a : α) (v : V α n) : V α (n + 1)
namespace V
variable {α : Type u} {β : Type v}
def Hd (α : Type u) : Nat → Type u
  | 0 => PUnit
  | _ + 1 => α
def Tl (α : Type u) : Nat → Type u
  | 0 => PUnit
  | n + 1 => V α n
def hd : {n : Nat} → V α n → Hd α n
  | _, .nil => PUnit.unit
  | _, .cons a _ => a
def tl : {n : Nat} → V α n → Tl α n
  | _, .nil => PUnit.unit
  | _, .cons _ v => v
def pick : {n : Nat} → F n → V α n → α
  | _, .zero, v => hd v
  | _, .succ i, v => pick i (tl v)
def get {n : Nat} (v : V α n) (i : F n) : α := pick i v
def tab : (n : Nat) → (F n → α) → V α n
  | 0, _ => .nil
  | n + 1, f => .cons (f .zero) (tab n (fun i => f (.succ i)))
def snoc : {n : Nat} → V α n → α → V α (n + 1)
  | _, .nil, b => .cons b .nil
  | _, .cons a v, b => .cons a (snoc v b)
def rev : {n : Nat} → V α n → V α n
  | _, .nil => .nil
  | _, .cons a v => snoc (rev v) a
def map (f : α → β) : {n : Nat} → V α n → V β n
  | _, .nil => .nil
  | _, .cons a v => .cons (f a) (map f v)
theorem get_tab (n : Nat) (f : F n → α) (i : F n) : get (tab n f) i = f i := by canonical
theorem tab_get {n : Nat} (v : V α n) : tab n (get v) = v := by canonical
theorem get_map (f : α → β) {n : Nat} (v : V α n) (i : F n) : get (map f v) i = f (get v i) := by canonical
theorem get_snoc_last {n : Nat} (v : V α n) (a : α) : get (snoc v a) (F.last n) = a := by canonical
theorem get_snoc_up {n : Nat} (v : V α n) (a : α) (i : F n) : get (snoc v a) (F.up i) = get v i := by canonical
theorem get_ext {n : Nat} (v w : V α n) (h : ∀ i, get v i = get w i) : v = w := by canonical
theorem rev_snoc {n : Nat} (v : V α n) (a : α) : rev (snoc v a) = .cons a (rev v) := by canonical
theorem rev_rev {n : Nat} (v : V α n) : rev (rev v) = v := by canonical [rev_snoc]
theorem get_rev {n : Nat} (v : V α n) (i : F n) : get (rev v) (F.opp i) = get v i := by canonical [get_snoc_last, get_snoc_up]
theorem map_snoc (f : α → β) {n : Nat} (v : V α n) (a : α) : map f (snoc v a) = snoc (map f v) (f a) := by canonical
theorem map_rev (f : α → β) {n : Nat} (v : V α n) : map f (rev v) = rev (map f v) := by canonical [map_snoc]
theorem snoc_inj {n : Nat} (v w : V α n) (a b : α) (h : snoc v a = snoc w b) : v = w ∧ a = b := by canonical
theorem tab_const (n : Nat) (a : α) (i : F n) : get (tab n (fun _ => a)) i = a := by canonical
def zip : {n : Nat} → V α n → V β n → V (α × β) n := by canonical
def head' {n : Nat} (v : V α (n + 1)) : { a : α // ∃ w, v = .cons a w } := by canonical
end V
end Workshop.Finite
