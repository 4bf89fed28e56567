import Canonical

/-!
Tutorials: after the chapters of a book on logical foundations of software: basics, induction, lists, polymorphism, tactics, logic,
inductive propositions, maps, relations. Written without a look at the search.
-/

namespace Tutorials.LF
universe u v w

/-! Basics: grades. -/
inductive Letter : Type where
  | A : Letter
  | B : Letter
  | C : Letter
  | D : Letter
  | F : Letter
inductive Modif : Type where
  | plus : Modif
  | natural : Modif
  | minus : Modif
inductive Cmp : Type where
  | eq : Cmp
  | lt : Cmp
  | gt : Cmp
inductive Grade : Type where
  | g (l : Letter) (m : Modif) : Grade
namespace Grade
open Letter Modif
def rank : Letter → Nat
  | A => 4
  | B => 3
  | C => 2
  | D => 1
  | F => 0
def cmpNat : Nat → Nat → Cmp
  | 0, 0 => .eq
  | 0, _ + 1 => .lt
  | _ + 1, 0 => .gt
  | m + 1, n + 1 => cmpNat m n
def mrank : Modif → Nat
  | plus => 2
  | natural => 1
  | minus => 0
def andThen : Cmp → Cmp → Cmp
  | .eq, c => c
  | .lt, _ => .lt
  | .gt, _ => .gt
def cmp : Grade → Grade → Cmp
  | .g l m, .g l' m' => andThen (cmpNat (rank l) (rank l')) (cmpNat (mrank m) (mrank m'))
def lowerLetter : Letter → Letter
  | A => B
  | B => C
  | C => D
  | D => F
  | F => F
def lower : Grade → Grade
  | .g l plus => .g l natural
  | .g l natural => .g l minus
  | .g F minus => .g F minus
  | .g l minus => .g (lowerLetter l) plus
theorem cmpNat_refl (n : Nat) : cmpNat n n = .eq := by canonical
theorem cmpNat_eq (m n : Nat) (h : cmpNat m n = .eq) : m = n := by canonical
theorem lowerLetter_F (l : Letter) (h : lowerLetter l = l) : l = F := by canonical
theorem rank_lowers (l : Letter) (h : cmpNat (rank F) (rank l) = .lt) : cmpNat (rank (lowerLetter l)) (rank l) = .lt := by canonical
theorem cmp_refl (g : Grade) : cmp g g = .eq := by canonical
theorem cmp_eq (g h : Grade) (e : cmp g h = .eq) : g = h := by canonical
theorem lower_F_minus : lower (.g F minus) = .g F minus := by canonical
theorem lower_lowers (g : Grade) (h : cmp (.g F minus) g = .lt) : cmp (lower g) g = .lt := by canonical
theorem lower_fixed (g : Grade) (h : lower g = g) : g = .g F minus := by canonical
end Grade

/-! Induction: doubling, evenness, binary numbers. -/
def dbl : Nat → Nat
  | 0 => 0
  | n + 1 => dbl n + 2
def evn : Nat → Bool
  | 0 => true
  | 1 => false
  | n + 2 => evn n
inductive Bn : Type where
  | z : Bn
  | d0 (b : Bn) : Bn
  | d1 (b : Bn) : Bn
namespace Bn
def inc : Bn → Bn
  | z => d1 z
  | d0 b => d1 b
  | d1 b => d0 (inc b)
def val : Bn → Nat
  | z => 0
  | d0 b => dbl (val b)
  | d1 b => dbl (val b) + 1
def ofNat : Nat → Bn
  | 0 => z
  | n + 1 => inc (ofNat n)
def dblB : Bn → Bn
  | z => z
  | d0 b => d0 (d0 b)
  | d1 b => d0 (d1 b)
def norm : Bn → Bn
  | z => z
  | d0 b => dblB (norm b)
  | d1 b => inc (dblB (norm b))
theorem val_inc : (b : Bn) → val (inc b) = val b + 1
  | z => rfl
  | d0 _ => rfl
  | d1 b => congrArg dbl (val_inc b)
theorem dblB_inc : (b : Bn) → dblB (inc b) = inc (inc (dblB b))
  | z => rfl
  | d0 _ => rfl
  | d1 _ => rfl
theorem ofNat_dbl : (n : Nat) → ofNat (dbl n) = dblB (ofNat n)
  | 0 => rfl
  | n + 1 => Eq.trans (congrArg (fun b => inc (inc b)) (ofNat_dbl n)) (Eq.symm (dblB_inc (ofNat n)))
theorem ofNat_val (b : Bn) : ofNat (val b) = norm b := by canonical [ofNat_dbl]
theorem norm_ofNat (n : Nat) (h : ∀ n, val (ofNat n) = n) : norm (ofNat n) = ofNat n := by canonical [ofNat_val]
theorem val_eq_iff (a b : Bn) : norm a = norm b ↔ val a = val b := by canonical [ofNat_val, norm_ofNat, val_inc]
end Bn
theorem evn_succ (n : Nat) : evn (n + 1) = !evn n := by canonical
theorem evn_dbl_conv (n : Nat) : ∃ k, n = if evn n then dbl k else dbl k + 1 := by canonical [evn_succ]
theorem dbl_eq_add : (n : Nat) → dbl n = n + n
  | 0 => rfl
  | n + 1 => Eq.trans (congrArg (fun k => k + 2) (dbl_eq_add n)) (congrArg Nat.succ (Eq.symm (Nat.succ_add n n)))

/-! Lists and polymorphism. -/
section
variable {α : Type u} {β : Type v} {γ : Type w}
def alternate : List α → List α → List α
  | [], l => l
  | x :: xs, [] => x :: xs
  | x :: xs, y :: ys => x :: y :: alternate xs ys
def hd (d : α) : List α → α
  | [] => d
  | x :: _ => x
def hdErr : List α → Option α
  | [] => none
  | x :: _ => some x
def nthErr : List α → Nat → Option α
  | [], _ => none
  | x :: _, 0 => some x
  | _ :: xs, n + 1 => nthErr xs n
def forallb (p : α → Bool) : List α → Bool
  | [] => true
  | x :: xs => p x && forallb p xs
def existsb (p : α → Bool) : List α → Bool
  | [] => false
  | x :: xs => p x || existsb p xs
def combine : List α → List β → List (α × β)
  | [], _ => []
  | _ :: _, [] => []
  | x :: xs, y :: ys => (x, y) :: combine xs ys
def split : List (α × β) → List α × List β
  | [] => ([], [])
  | p :: ps => (p.1 :: (split ps).1, p.2 :: (split ps).2)
def foldMap (f : α → β) (l : List α) : List β := List.foldr (fun x r => f x :: r) [] l
theorem alternate_length (k l : List α) : (alternate k l).length = k.length + l.length := by canonical [Nat.zero_add, Nat.succ_add]
theorem hd_getD (d : α) (l : List α) : hd d l = (hdErr l).getD d := by canonical
theorem nthErr_past (l : List α) (n : Nat) (h : l.length = n) : nthErr l n = none := by canonical
theorem nthErr_none_iff (l : List α) (n : Nat) : nthErr l n = none ↔ l.length ≤ n := by canonical [Nat.zero_le, Nat.succ_le_succ, Nat.le_of_succ_le_succ, Nat.not_succ_le_zero]
theorem existsb_forallb (p : α → Bool) (l : List α) : existsb p l = !forallb (fun x => !p x) l := by canonical
theorem combine_length_min (k : List α) (l : List β) (h : k.length = l.length) : (combine k l).length = l.length := by canonical
theorem foldMap_eq (f : α → β) (l : List α) : foldMap f l = l.map f := by canonical
theorem foldMap_foldMap (f : α → β) (g : β → γ) (l : List α) : foldMap g (foldMap f l) = foldMap (g ∘ f) l := by canonical
theorem filter_exercise (p : α → Bool) (x : α) (l k : List α) (h : l.filter p = x :: k) : p x = true := by canonical
end

/-! Church numerals. -/
def CNum : Type 1 := ∀ X : Type, (X → X) → X → X
namespace CNum
def zero : CNum := fun _ _ x => x
def succ (n : CNum) : CNum := fun X f x => f (n X f x)
def plus (m n : CNum) : CNum := fun X f x => m X f (n X f x)
def mult (m n : CNum) : CNum := fun X f x => m X (n X f) x
def exp (m n : CNum) : CNum := fun X => n (X → X) (m X)
def two : CNum := succ (succ zero)
def three : CNum := succ two
theorem exp_two_three : exp two three = plus (plus two three) three := by canonical
theorem mult_succ_left (m n : CNum) : mult (succ m) n = plus n (mult m n) := by canonical
theorem exp_succ (m n : CNum) : exp m (succ n) = mult m (exp m n) := by canonical
theorem mult_plus_right (m n k : CNum) : mult (plus m n) k = plus (mult m k) (mult n k) := by canonical
end CNum

/-! Logic: membership as a proposition computed by recursion. -/
section
variable {α : Type u} {β : Type v}
def In (x : α) : List α → Prop
  | [] => False
  | y :: ys => y = x ∨ In x ys
def All (P : α → Prop) : List α → Prop
  | [] => True
  | x :: xs => P x ∧ All P xs
theorem in_map (f : α → β) (l : List α) (x : α) (h : In x l) : In (f x) (l.map f) := by canonical
theorem in_map_iff (f : α → β) (l : List α) (y : β) : In y (l.map f) ↔ ∃ x, f x = y ∧ In x l := by canonical
theorem in_append_iff (x : α) (k l : List α) : In x (k ++ l) ↔ In x k ∨ In x l := by canonical
theorem all_in_iff (P : α → Prop) (l : List α) : (∀ x, In x l → P x) ↔ All P l := by canonical
theorem all_append (P : α → Prop) (k l : List α) : All P (k ++ l) ↔ All P k ∧ All P l := by canonical
theorem in_iff_mem (x : α) (l : List α) : In x l ↔ x ∈ l := by canonical
theorem not_exists_dist (em : ∀ p : Prop, p ∨ ¬p) (P : α → Prop) (h : ¬∃ x, ¬P x) : ∀ x, P x := by canonical
end
def CombineOddEven (Podd Peven : Nat → Prop) (n : Nat) : Prop := if evn n then Peven n else Podd n
theorem combine_intro (Podd Peven : Nat → Prop) (n : Nat) (h : evn n = false → Podd n) (k : evn n = true → Peven n) : CombineOddEven Podd Peven n := by canonical
theorem combine_elim_odd (Podd Peven : Nat → Prop) (n : Nat) (h : CombineOddEven Podd Peven n) (k : evn n = false) : Podd n := by canonical

/-! Inductive propositions. -/
inductive Ev : Nat → Prop where
  | zero : Ev 0
  | ss {n : Nat} (h : Ev n) : Ev (n + 2)
inductive Tern : Nat → Nat → Nat → Prop where
  | c1 : Tern 0 0 0
  | c2 {m n o : Nat} (h : Tern m n o) : Tern (m + 1) n (o + 1)
  | c3 {m n o : Nat} (h : Tern m n o) : Tern m (n + 1) (o + 1)
  | c4 {m n o : Nat} (h : Tern (m + 1) (n + 1) (o + 2)) : Tern m n o
inductive Collatz : Nat → Prop where
  | done : Collatz 1
  | even (n : Nat) (h : Collatz n) : Collatz (dbl n)
  | odd (n : Nat) (h : Collatz (3 * dbl n + 4)) : Collatz (dbl n + 1)
inductive Perm3 {α : Type u} : List α → List α → Prop where
  | swap12 (a b c : α) : Perm3 [a, b, c] [b, a, c]
  | swap23 (a b c : α) : Perm3 [a, b, c] [a, c, b]
  | trans {k l m : List α} (h : Perm3 k l) (h' : Perm3 l m) : Perm3 k m
theorem ev_dbl (n : Nat) : Ev (dbl n) := by canonical
theorem ev_evn_iff (n : Nat) : Ev n ↔ evn n = true := by canonical
theorem ev_inversion (n : Nat) (h : Ev n) : n = 0 ∨ ∃ k, n = k + 2 ∧ Ev k := by canonical
theorem ev_plus_plus (m n k : Nat) (h : Ev (m + n)) (h' : Ev (m + k)) (s : ∀ a b, Ev a → Ev b → Ev (a + b)) (c : ∀ a b, Ev (a + b) → Ev a → Ev b) : Ev (n + k) := by
  canonical [ev_dbl, dbl_eq_add, Nat.add_assoc, Nat.add_comm]
theorem five_not_even (h : Ev 5) : 2 + 2 = 9 := by canonical
theorem tern_sum (m n o : Nat) : Tern m n o → m + n = o := by canonical [Nat.succ_add, Nat.succ.inj]
theorem tern_of_sum (m n : Nat) : Tern m n (m + n) := by canonical [Nat.zero_add]
theorem collatz_sixteen : Collatz (dbl (dbl (dbl (dbl 1)))) := by canonical
theorem perm3_length {α : Type u} (k l : List α) (h : Perm3 k l) : k.length = l.length := by canonical
theorem perm3_in {α : Type u} (x : α) (k l : List α) (h : Perm3 k l) (i : In x k) : In x l := by canonical
theorem perm3_symm {α : Type u} (k l : List α) (h : Perm3 k l) : Perm3 l k := by canonical
theorem perm3_rotate {α : Type u} (a b c : α) : Perm3 [a, b, c] [c, a, b] := by canonical
theorem perm3_reverse {α : Type u} (a b c : α) : Perm3 [a, b, c] [c, b, a] := by canonical
theorem not_perm3 : ¬Perm3 [1, 2, 3] [1, 2, 4] := by canonical [perm3_in]

/-! Relations and total maps. -/
section
variable {α : Type u}
def PartialFn (r : α → α → Prop) : Prop := ∀ x y z, r x y → r x z → y = z
inductive NextNat : Nat → Nat → Prop where
  | nn (n : Nat) : NextNat n (n + 1)
inductive Rt (r : α → α → Prop) : α → α → Prop where
  | step {x y : α} (h : r x y) : Rt r x y
  | refl (x : α) : Rt r x x
  | trans {x y z : α} (h : Rt r x y) (h' : Rt r y z) : Rt r x z
inductive Rt1n (r : α → α → Prop) (x : α) : α → Prop where
  | refl : Rt1n r x x
  | tail {y z : α} (h : Rt1n r x y) (h' : r y z) : Rt1n r x z
theorem nextNat_partial : PartialFn NextNat := by canonical
theorem le_not_partial : ¬PartialFn (fun m n : Nat => m ≤ n) := by canonical [Nat.zero_le]
theorem le_step (m n k : Nat) (h : m < n) (h' : n ≤ k + 1) : m ≤ k := by canonical [Nat.le_trans, Nat.le_of_succ_le_succ]
theorem rt_iff_rt1n (r : α → α → Prop) (x y : α) : Rt r x y ↔ Rt1n r x y := by canonical
theorem rt_nextNat_le (m n : Nat) : Rt NextNat m n ↔ m ≤ n := by canonical [Nat.le_refl, Nat.le_succ, Nat.le_trans]
theorem rt_partial_linear (r : α → α → Prop) (p : PartialFn r) (x y z : α) (h : Rt1n r x y) (k : Rt1n r x z) (e : ∀ z, ¬r y z) (e' : ∀ u, ¬r z u)
    (hd : ∀ x y, Rt1n r x y → x = y ∨ ∃ u, r x u ∧ Rt1n r u y) (wf : ∀ x y, Rt1n r x y → Acc (fun a b => r b a) x) : y = z := by canonical
end
end Tutorials.LF
