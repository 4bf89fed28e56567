import Canonical

/-!
Goals that take two inductions, a generalization, or a lemma that is not given. Written without a look at the search.
-/

namespace Exercises.Harder
universe u v
variable {α : Type u} {β : Type v}

/-! Sorting by merging and by insertion, up to the number of times that a number occurs. -/
def le : Nat → Nat → Bool
  | 0, _ => true
  | _ + 1, 0 => false
  | m + 1, n + 1 => le m n
def count (p : Nat → Bool) : List Nat → Nat
  | [] => 0
  | x :: xs => cond (p x) (count p xs + 1) (count p xs)
def insert (x : Nat) : List Nat → List Nat
  | [] => [x]
  | y :: ys => cond (le x y) (x :: y :: ys) (y :: insert x ys)
def sort : List Nat → List Nat
  | [] => []
  | x :: xs => insert x (sort xs)
def sorted : List Nat → Bool
  | [] => true
  | [_] => true
  | x :: y :: ys => le x y && sorted (y :: ys)
theorem le_total (m n : Nat) : le m n = true ∨ le n m = true := by canonical
theorem le_trans (a b c : Nat) (h : le a b = true) (k : le b c = true) : le a c = true := by canonical
theorem le_antisymm (m n : Nat) (h : le m n = true) (k : le n m = true) : m = n := by canonical
theorem count_sort (p : Nat → Bool) (xs : List Nat) : count p (sort xs) = count p xs := by canonical
theorem sorted_insert (x : Nat) (xs : List Nat) (h : sorted xs = true) : sorted (insert x xs) = true := by canonical [le_total]
theorem sorted_sort (xs : List Nat) : sorted (sort xs) = true := by canonical [sorted_insert]
theorem sort_sort (xs : List Nat) : sort (sort xs) = sort xs := by canonical
theorem insert_comm (x y : Nat) (xs : List Nat) : insert x (insert y xs) = insert y (insert x xs) := by
  canonical [le_total, le_antisymm, le_trans]

/-! Loops with an accumulator against the plain recursion. -/
def rev : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]
def revAcc : List α → List α → List α
  | [], acc => acc
  | x :: xs, acc => revAcc xs (x :: acc)
def sumAcc : List Nat → Nat → Nat
  | [], acc => acc
  | x :: xs, acc => sumAcc xs (acc + x)
def sum : List Nat → Nat
  | [] => 0
  | x :: xs => x + sum xs
def pow2 : Nat → Nat
  | 0 => 1
  | n + 1 => pow2 n + pow2 n
def pow2Acc : Nat → Nat → Nat
  | 0, acc => acc
  | n + 1, acc => pow2Acc n (acc + acc)
theorem rev_eq_revAcc (xs : List α) : rev xs = revAcc xs [] := by canonical
theorem sum_eq_sumAcc (xs : List Nat) : sum xs = sumAcc xs 0 := by canonical [Nat.add_assoc, Nat.add_comm, Nat.zero_add]
theorem sum_rev (xs : List Nat) : sum (rev xs) = sum xs := by canonical [Nat.add_comm]
theorem pow2_eq_acc (n : Nat) : pow2 n = pow2Acc n 1 := by canonical [Nat.add_assoc, Nat.add_comm]
theorem rev_rev (xs : List α) : rev (rev xs) = xs := by canonical
theorem map_rev (f : α → β) (xs : List α) : (rev xs).map f = rev (xs.map f) := by canonical

/-! Binary addition. -/
def bitSum (a b c : Bool) : Bool := cond a (cond b c (!c)) (cond b (!c) c)
def bitCarry (a b c : Bool) : Bool := cond a (b || c) (b && c)
def bit : Bool → Nat
  | false => 0
  | true => 1
def value : List Bool → Nat
  | [] => 0
  | b :: bs => bit b + (value bs + value bs)
def inc : Bool → List Bool → List Bool
  | false, [] => []
  | true, [] => [true]
  | false, b :: bs => b :: bs
  | true, false :: bs => true :: bs
  | true, true :: bs => false :: inc true bs
def add : List Bool → List Bool → Bool → List Bool
  | [], bs, c => inc c bs
  | a :: as, [], c => inc c (a :: as)
  | a :: as, b :: bs, c => bitSum a b c :: add as bs (bitCarry a b c)
theorem full_adder (a b c : Bool) : bit (bitSum a b c) + (bit (bitCarry a b c) + bit (bitCarry a b c)) = bit a + bit b + bit c := by
  canonical
theorem value_inc (c : Bool) (bs : List Bool) : value (inc c bs) = bit c + value bs := by canonical [Nat.add_assoc, Nat.add_comm]
theorem value_add (as bs : List Bool) (c : Bool) : value (add as bs c) = value as + value bs + bit c := by
  canonical [value_inc, full_adder, Nat.add_assoc, Nat.add_comm]

/-! Regular expressions and their derivatives. -/
inductive Re (α : Type u) : Type u where
  | none : Re α
  | eps : Re α
  | char (a : α) : Re α
  | alt (r s : Re α) : Re α
  | cat (r s : Re α) : Re α
  | star (r : Re α) : Re α
namespace Re
inductive Match : Re α → List α → Prop where
  | eps : Match eps []
  | char (a : α) : Match (char a) [a]
  | left {r : Re α} (s : Re α) {xs : List α} (h : Match r xs) : Match (alt r s) xs
  | right (r : Re α) {s : Re α} {xs : List α} (h : Match s xs) : Match (alt r s) xs
  | cat {r s : Re α} {xs ys : List α} (h : Match r xs) (k : Match s ys) : Match (cat r s) (xs ++ ys)
  | starNil (r : Re α) : Match (star r) []
  | starCons {r : Re α} {xs ys : List α} (h : Match r xs) (k : Match (star r) ys) : Match (star r) (xs ++ ys)
def nullable : Re α → Bool
  | none => false
  | eps => true
  | char _ => false
  | alt r s => nullable r || nullable s
  | cat r s => nullable r && nullable s
  | star _ => true
def rev : Re α → Re α
  | none => none
  | eps => eps
  | char a => char a
  | alt r s => alt (rev r) (rev s)
  | cat r s => cat (rev s) (rev r)
  | star r => star (rev r)
theorem match_alt_comm (r s : Re α) (xs : List α) : Match (alt r s) xs ↔ Match (alt s r) xs := by canonical
theorem nullable_match (r : Re α) (h : nullable r = true) : Match r [] := by canonical
theorem match_nullable (r : Re α) (ae : ∀ xs ys : List α, xs ++ ys = [] ↔ xs = [] ∧ ys = []) (h : Match r []) : nullable r = true := by
  canonical
theorem match_cat_eps (r : Re α) (xs : List α) (an : ∀ xs : List α, xs ++ [] = xs) : Match (cat r eps) xs ↔ Match r xs := by canonical
theorem star_one (r : Re α) (xs : List α) (an : ∀ xs : List α, xs ++ [] = xs) (h : Match r xs) : Match (star r) xs := by canonical
theorem star_append (r : Re α) (xs ys : List α) (aa : ∀ xs ys zs : List α, xs ++ ys ++ zs = xs ++ (ys ++ zs))
    (h : Match (star r) xs) (k : Match (star r) ys) : Match (star r) (xs ++ ys) := by canonical
theorem star_star (r : Re α) (xs : List α) (sa : ∀ xs ys, Match (star r) xs → Match (star r) ys → Match (star r) (xs ++ ys))
    (h : Match (star (star r)) xs) : Match (star r) xs := by canonical
theorem rev_involutive (r : Re α) : rev (rev r) = r := by canonical
end Re

/-! First-order terms and substitution; formulas and their normal forms. -/
inductive Fm : Type where
  | atom (n : Nat) : Fm
  | bot : Fm
  | imp (a b : Fm) : Fm
namespace Fm
def eval (v : Nat → Prop) : Fm → Prop
  | atom n => v n
  | bot => False
  | imp a b => eval v a → eval v b
def subst (f : Nat → Fm) : Fm → Fm
  | atom n => f n
  | bot => bot
  | imp a b => imp (subst f a) (subst f b)
inductive Proves : List Fm → Fm → Prop where
  | ax {Γ : List Fm} {a : Fm} (h : a ∈ Γ) : Proves Γ a
  | intro {Γ : List Fm} {a b : Fm} (h : Proves (a :: Γ) b) : Proves Γ (imp a b)
  | elim {Γ : List Fm} {a b : Fm} (h : Proves Γ (imp a b)) (k : Proves Γ a) : Proves Γ b
  | exfalso {Γ : List Fm} (a : Fm) (h : Proves Γ bot) : Proves Γ a
theorem eval_subst (v : Nat → Prop) (f : Nat → Fm) (a : Fm) : eval v (subst f a) ↔ eval (fun n => eval v (f n)) a := by canonical
theorem identity (a : Fm) : Proves [] (imp a a) := by canonical
theorem compose (a b c : Fm) : Proves [] (imp (imp a b) (imp (imp b c) (imp a c))) := by canonical
theorem weaken (Γ Δ : List Fm) (a : Fm) (s : ∀ b, b ∈ Γ → b ∈ Δ) (h : Proves Γ a) : Proves Δ a := by canonical
theorem sound (v : Nat → Prop) (Γ : List Fm) (a : Fm) (h : Proves Γ a) (k : ∀ b, b ∈ Γ → eval v b) : eval v a := by canonical
theorem consistent (so : ∀ v Γ a, Proves Γ a → (∀ b, b ∈ Γ → eval v b) → eval v a) : ¬Proves [] bot := by canonical
theorem not_proves_atom (so : ∀ v Γ a, Proves Γ a → (∀ b, b ∈ Γ → eval v b) → eval v a) (n : Nat) : ¬Proves [] (atom n) := by
  canonical
theorem cut (Γ : List Fm) (a b : Fm) (h : Proves Γ a) (k : Proves (a :: Γ) b) : Proves Γ b := by canonical
theorem deduction (Γ : List Fm) (a b : Fm) (wk : ∀ Γ a b, Proves Γ b → Proves (a :: Γ) b) : Proves Γ (imp a b) ↔ Proves (a :: Γ) b := by
  canonical
end Fm

/-! Finite and infinite. -/
theorem descent (P : Nat → Prop) (h : ∀ n, P n → ∃ m, m < n ∧ P m) (n : Nat) : ¬P n := by
  canonical [Nat.le_of_succ_le_succ, Nat.le_trans, Nat.not_succ_le_zero]
theorem sqrt_two (m n : Nat) (even : ∀ k j : Nat, k * k = 2 * (j * j) → ∃ i, k = 2 * i)
    (cancel : ∀ i j : Nat, (2 * i) * (2 * i) = 2 * (j * j) → j * j = 2 * (i * i)) (smaller : ∀ k j : Nat, k * k = 2 * (j * j) → k ≠ 0 → j < k)
    (nz : ∀ k j : Nat, k * k = 2 * (j * j) → k ≠ 0 → j ≠ 0)
    (strong : ∀ P : Nat → Prop, (∀ n, (∀ m, m < n → P m) → P n) → ∀ n, P n) (h : m * m = 2 * (n * n)) : m = 0 := by canonical
theorem list_choice (R : Nat → α → Prop) (n : Nat) (h : ∀ i, ∃ a, R i a) : ∃ xs : List α, xs.length = n := by canonical
theorem infinite_pigeonhole (f : Nat → Bool) : (∀ n, ∃ m, n ≤ m ∧ f m = true) ∨ ∀ n, ∃ m, n ≤ m ∧ f m = false := by
  canonical [Classical.em, Nat.le_refl, Nat.le_trans]
theorem eventually_constant (f : Nat → Nat) (h : ∀ n, f (n + 1) ≤ f n) : ∃ n, ∀ m, f n ≤ f (n + m) := by
  canonical [Classical.em, Nat.le_trans, Nat.zero_le]
theorem schroeder_bernstein (f : α → β) (g : β → α) (hf : ∀ x y, f x = f y → x = y) (hg : ∀ x y, g x = g y → x = y) :
    ∃ h : α → β, (∀ x y, h x = h y → x = y) ∧ ∀ y, ∃ x, h x = y := by
  canonical [Classical.em, Classical.choose, Classical.choose_spec, Classical.propDecidable, if_pos, if_neg]
end Exercises.Harder
