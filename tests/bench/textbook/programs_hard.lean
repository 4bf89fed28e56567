import Canonical

/-!
Functional programs, a second and harder round: theorems of textbooks, written without a look at what the search can do.
-/

namespace Textbook.Second
universe u v w
/-! Compilers, sorting, search trees, numerals, formulas. -/
inductive Ex : Type where
  | num (n : Nat) : Ex
  | var (x : Nat) : Ex
  | plus (a b : Ex) : Ex
  | mult (a b : Ex) : Ex
inductive Ins : Type where
  | push (n : Nat) : Ins
  | load (x : Nat) : Ins
  | add : Ins
  | mul : Ins
def eval (s : Nat → Nat) : Ex → Nat
  | .num n => n
  | .var x => s x
  | .plus a b => eval s a + eval s b
  | .mult a b => eval s a * eval s b
def binop (f : Nat → Nat → Nat) : List Nat → List Nat
  | [] => []
  | [x] => [x]
  | x :: y :: st => f y x :: st
def step (s : Nat → Nat) : Ins → List Nat → List Nat
  | .push n, st => n :: st
  | .load x, st => s x :: st
  | .add, st => binop (fun x y => x + y) st
  | .mul, st => binop (fun x y => x * y) st
def exec (s : Nat → Nat) : List Ins → List Nat → List Nat
  | [], st => st
  | i :: is, st => exec s is (step s i st)
def comp : Ex → List Ins
  | .num n => [.push n]
  | .var x => [.load x]
  | .plus a b => comp a ++ (comp b ++ [.add])
  | .mult a b => comp a ++ (comp b ++ [.mul])
def subst (f : Nat → Ex) : Ex → Ex
  | .num n => .num n
  | .var x => f x
  | .plus a b => .plus (subst f a) (subst f b)
  | .mult a b => .mult (subst f a) (subst f b)
def splus : Ex → Ex → Ex
  | .num 0, b => b
  | .num (n + 1), b => .plus (.num (n + 1)) b
  | .var x, b => .plus (.var x) b
  | .plus a c, b => .plus (.plus a c) b
  | .mult a c, b => .plus (.mult a c) b
def simp : Ex → Ex
  | .num n => .num n
  | .var x => .var x
  | .plus a b => splus (simp a) (simp b)
  | .mult a b => .mult (simp a) (simp b)
inductive Big (s : Nat → Nat) : Ex → Nat → Prop where
  | num (n : Nat) : Big s (.num n) n
  | var (x : Nat) : Big s (.var x) (s x)
  | plus (a b : Ex) (m n : Nat) (h : Big s a m) (k : Big s b n) : Big s (.plus a b) (m + n)
  | mult (a b : Ex) (m n : Nat) (h : Big s a m) (k : Big s b n) : Big s (.mult a b) (m * n)
theorem exec_append (s : Nat → Nat) (is js : List Ins) (st : List Nat) : exec s (is ++ js) st = exec s js (exec s is st) := by canonical
theorem comp_correct (s : Nat → Nat) (e : Ex) (st : List Nat) : exec s (comp e) st = eval s e :: st := by canonical [exec_append]
theorem splus_eval (s : Nat → Nat) (a b : Ex) : eval s (splus a b) = eval s a + eval s b := by canonical [Nat.zero_add]
theorem simp_eval (s : Nat → Nat) (e : Ex) : eval s (simp e) = eval s e := by canonical [splus_eval]
theorem subst_eval (s : Nat → Nat) (f : Nat → Ex) (e : Ex) : eval s (subst f e) = eval (fun x => eval s (f x)) e := by canonical
theorem subst_subst (f g : Nat → Ex) (e : Ex) : subst g (subst f e) = subst (fun x => subst g (f x)) e := by canonical
theorem subst_var (e : Ex) : subst Ex.var e = e := by canonical
theorem eval_ext (s t : Nat → Nat) (h : ∀ x, s x = t x) (e : Ex) : eval s e = eval t e := by canonical
theorem big_eval (s : Nat → Nat) (e : Ex) : Big s e (eval s e) := by canonical
theorem big_functional (s : Nat → Nat) (e : Ex) (m n : Nat) (h : Big s e m) (k : Big s e n) : m = n := by canonical
theorem big_iff (s : Nat → Nat) (e : Ex) (n : Nat) : Big s e n ↔ eval s e = n := by canonical
def insert (x : Nat) : List Nat → List Nat
  | [] => [x]
  | y :: ys => cond (Nat.ble x y) (x :: y :: ys) (y :: insert x ys)
def sort : List Nat → List Nat
  | [] => []
  | x :: xs => insert x (sort xs)
def count (x : Nat) : List Nat → Nat
  | [] => 0
  | y :: ys => cond (Nat.beq x y) 1 0 + count x ys
inductive Sorted : List Nat → Prop where
  | nil : Sorted []
  | one (x : Nat) : Sorted [x]
  | cons (x y : Nat) (xs : List Nat) (h : Nat.ble x y = true) (k : Sorted (y :: xs)) : Sorted (x :: y :: xs)
theorem insert_length (x : Nat) (xs : List Nat) : (insert x xs).length = xs.length + 1 := by canonical
theorem sort_length (xs : List Nat) : (sort xs).length = xs.length := by canonical [insert_length]
theorem mem_insert_self (x : Nat) (xs : List Nat) : x ∈ insert x xs := by canonical
theorem mem_insert_of_mem (x y : Nat) (xs : List Nat) (h : x ∈ xs) : x ∈ insert y xs := by canonical
theorem mem_of_mem_insert (x y : Nat) (xs : List Nat) (h : x ∈ insert y xs) : x = y ∨ x ∈ xs := by canonical
theorem mem_sort (x : Nat) (xs : List Nat) (h : x ∈ xs) : x ∈ sort xs := by canonical [mem_insert_self, mem_insert_of_mem]
theorem insert_ne_nil (x : Nat) (xs : List Nat) : insert x xs ≠ [] := by canonical
theorem insert_sorted (t : ∀ m n, Nat.ble m n = false → Nat.ble n m = true) (x : Nat) (xs : List Nat) (h : Sorted xs) : Sorted (insert x xs) := by canonical
theorem sort_sorted (i : ∀ x xs, Sorted xs → Sorted (insert x xs)) (xs : List Nat) : Sorted (sort xs) := by canonical
theorem sort_of_sorted (xs : List Nat) (h : Sorted xs) : sort xs = xs := by canonical
theorem count_append (x : Nat) (xs ys : List Nat) : count x (xs ++ ys) = count x xs + count x ys := by canonical [Nat.zero_add, Nat.add_assoc]
inductive Bst : Type where
  | leaf : Bst
  | node (l : Bst) (x : Nat) (r : Bst) : Bst
namespace Bst
def ins (lt : Nat → Nat → Bool) (y : Nat) : Bst → Bst
  | leaf => node leaf y leaf
  | node l x r => cond (lt y x) (node (ins lt y l) x r) (cond (lt x y) (node l x (ins lt y r)) (node l x r))
def mem (lt : Nat → Nat → Bool) (y : Nat) : Bst → Bool
  | leaf => false
  | node l x r => cond (lt y x) (mem lt y l) (cond (lt x y) (mem lt y r) true)
theorem mem_ins (lt : Nat → Nat → Bool) (irr : ∀ x, lt x x = false) (y : Nat) (t : Bst) : mem lt y (ins lt y t) = true := by canonical
theorem ins_ne_leaf (lt : Nat → Nat → Bool) (y : Nat) (t : Bst) : ins lt y t ≠ leaf := by canonical
theorem ins_ins (lt : Nat → Nat → Bool) (irr : ∀ x, lt x x = false) (y : Nat) (t : Bst) : ins lt y (ins lt y t) = ins lt y t := by canonical
end Bst
inductive Bin : Type where
  | z : Bin
  | o (b : Bin) : Bin
  | i (b : Bin) : Bin
def Bin.inc : Bin → Bin
  | .z => .i .z
  | .o b => .i b
  | .i b => .o b.inc
def Bin.toNat : Bin → Nat
  | .z => 0
  | .o b => b.toNat + b.toNat
  | .i b => b.toNat + b.toNat + 1
def Bin.ofNat : Nat → Bin
  | 0 => .z
  | n + 1 => (Bin.ofNat n).inc
theorem inc_toNat (b : Bin) : b.inc.toNat = b.toNat + 1 := by canonical [Nat.succ_add]
theorem toNat_ofNat (n : Nat) : (Bin.ofNat n).toNat = n := by canonical [inc_toNat]
theorem ofNat_injective (m n : Nat) (h : Bin.ofNat m = Bin.ofNat n) : m = n := by canonical [toNat_ofNat]
inductive Fm : Type where
  | atom (n : Nat) : Fm
  | neg (a : Fm) : Fm
  | conj (a b : Fm) : Fm
  | disj (a b : Fm) : Fm
namespace Fm
def val (v : Nat → Bool) : Fm → Bool
  | atom n => v n
  | neg a => !(val v a)
  | conj a b => val v a && val v b
  | disj a b => val v a || val v b
def dual : Fm → Fm
  | atom n => neg (atom n)
  | neg a => a
  | conj a b => disj (dual a) (dual b)
  | disj a b => conj (dual a) (dual b)
def nnf : Bool → Fm → Fm
  | true, atom n => atom n
  | false, atom n => neg (atom n)
  | true, neg a => nnf false a
  | false, neg a => nnf true a
  | true, conj a b => conj (nnf true a) (nnf true b)
  | false, conj a b => disj (nnf false a) (nnf false b)
  | true, disj a b => disj (nnf true a) (nnf true b)
  | false, disj a b => conj (nnf false a) (nnf false b)
theorem val_dual (v : Nat → Bool) (a : Fm) : val v (dual a) = !(val v a) := by canonical
theorem val_nnf (v : Nat → Bool) (a : Fm) : val v (nnf true a) = val v a ∧ val v (nnf false a) = !(val v a) := by canonical
end Fm
def fib : Nat → Nat × Nat
  | 0 => (0, 1)
  | n + 1 => ((fib n).2, (fib n).1 + (fib n).2)
def fibAcc : Nat → Nat → Nat → Nat
  | 0, a, _ => a
  | n + 1, a, b => fibAcc n b (a + b)
theorem fib_rec (n : Nat) : (fib (n + 2)).1 = (fib n).1 + (fib (n + 1)).1 := by canonical
theorem fibAcc_shift (m n : Nat) : fibAcc m (fib n).1 (fib (n + 1)).1 = (fib (n + m)).1 := by canonical [Nat.succ_add]
end Textbook.Second
