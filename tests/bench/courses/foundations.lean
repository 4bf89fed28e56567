import Canonical

/-!
Courses: a first course on verified programs. Written without a look at the search.
-/

namespace Courses.Found
universe u v w

/-! Days and truth values. -/
inductive Day : Type where
  | mo : Day
  | tu : Day
  | we : Day
  | th : Day
  | fr : Day
  | sa : Day
  | su : Day
open Day
def tomorrow : Day → Day
  | mo => tu
  | tu => we
  | we => th
  | th => fr
  | fr => sa
  | sa => su
  | su => mo
def workday : Day → Day
  | mo => tu
  | tu => we
  | we => th
  | th => fr
  | fr => mo
  | sa => mo
  | su => mo
theorem workday_two : workday (workday sa) = tu := by canonical
theorem week_around (d : Day) : tomorrow (tomorrow (tomorrow (tomorrow (tomorrow (tomorrow (tomorrow d)))))) = d := by canonical
theorem tomorrow_inj (d e : Day) (h : tomorrow d = tomorrow e) : d = e := by canonical
theorem workday_not_sunday (d : Day) : workday d ≠ su := by canonical
theorem workday_not_inj : ¬∀ d e, workday d = workday e → d = e := by canonical
theorem yesterday_exists : ∃ f : Day → Day, ∀ d, f (tomorrow d) = d ∧ tomorrow (f d) = d := by canonical

inductive B : Type where
  | yes : B
  | no : B
open B
def neg : B → B
  | yes => no
  | no => yes
def conj : B → B → B
  | yes, b => b
  | no, _ => no
def disj : B → B → B
  | yes, _ => yes
  | no, b => b
theorem conj_disj_eq (a b : B) (h : conj a b = disj a b) : a = b := by canonical
theorem conj_elim (a b : B) (h : conj a b = yes) : b = yes := by canonical
theorem neg_twice_fun (f : B → B) (h : ∀ x, f x = neg x) (b : B) : f (f b) = b := by canonical
theorem nand_complete : ∃ nand : B → B → B, (∀ a, nand a a = neg a) ∧ ∀ a b, neg (nand a b) = conj a b := by canonical

/-! Numbers of one's own and binary numbers. -/
inductive N : Type where
  | O : N
  | S (n : N) : N
open N
def plus : N → N → N
  | O, m => m
  | S n, m => S (plus n m)
def times : N → N → N
  | O, _ => O
  | S n, m => plus m (times n m)
def minus : N → N → N
  | O, _ => O
  | S n, O => S n
  | S n, S m => minus n m
def eqb : N → N → B
  | O, O => yes
  | O, S _ => no
  | S _, O => no
  | S n, S m => eqb n m
def leb : N → N → B
  | O, _ => yes
  | S _, O => no
  | S n, S m => leb n m
def evenb : N → B
  | O => yes
  | S n => neg (evenb n)
def dbl : N → N
  | O => O
  | S n => S (S (dbl n))
theorem plus_O (n : N) : plus n O = n := by canonical
theorem plus_S (n m : N) : plus n (S m) = S (plus n m) := by canonical
theorem plus_comm (n m : N) : plus n m = plus m n := by canonical [plus_O, plus_S]
theorem plus_assoc (n m k : N) : plus n (plus m k) = plus (plus n m) k := by canonical
theorem times_S (n m : N) : times n (S m) = plus n (times n m) := by canonical [plus_assoc, plus_comm]
theorem times_O (n : N) : times n O = O := by canonical
theorem times_comm (n m : N) : times n m = times m n := by canonical [times_O, times_S]
theorem times_distr (n m k : N) : times (plus n m) k = plus (times n k) (times m k) := by canonical [plus_assoc]
theorem minus_self (n : N) : minus n n = O := by canonical
theorem minus_plus (n m : N) : minus (plus n m) n = m := by canonical
theorem eqb_true (n m : N) (h : eqb n m = yes) : n = m := by canonical
theorem eqb_sym (n m : N) : eqb n m = eqb m n := by canonical
theorem leb_plus (n m : N) : leb n (plus n m) = yes := by canonical
theorem leb_trans (n m k : N) (h : leb n m = yes) (h' : leb m k = yes) : leb n k = yes := by canonical
theorem leb_iff (n m : N) : leb n m = yes ↔ ∃ k, plus n k = m := by canonical
theorem evenb_plus (n m : N) (h : evenb n = evenb m) : evenb (plus n m) = yes := by canonical [plus_S]
theorem dbl_plus (n : N) : dbl n = plus n n := by canonical [plus_S]
theorem dbl_inj (n m : N) (h : dbl n = dbl m) : n = m := by canonical
theorem evenb_dbl (n : N) : evenb (dbl n) = yes := by canonical
theorem evenb_exists (n : N) : ∃ k, (evenb n = yes → n = dbl k) ∧ (evenb n = no → n = S (dbl k)) := by canonical
inductive Bits : Type where
  | Z : Bits
  | B0 (b : Bits) : Bits
  | B1 (b : Bits) : Bits
def incr : Bits → Bits
  | .Z => .B1 .Z
  | .B0 b => .B1 b
  | .B1 b => .B0 (incr b)
def toN : Bits → N
  | .Z => O
  | .B0 b => dbl (toN b)
  | .B1 b => S (dbl (toN b))
def ofN : N → Bits
  | O => .Z
  | S n => incr (ofN n)
def twice : Bits → Bits
  | .Z => .Z
  | .B0 b => .B0 (.B0 b)
  | .B1 b => .B0 (.B1 b)
theorem toN_incr (b : Bits) : toN (incr b) = S (toN b) := by canonical
theorem toN_ofN (n : N) : toN (ofN n) = n := by canonical [toN_incr]
theorem incr_ne_Z (b : Bits) : incr b ≠ .Z := by canonical
theorem incr_not_inj : ∃ b c, b ≠ c ∧ incr b = incr c := by canonical
theorem twice_incr (b : Bits) : twice (incr b) = incr (incr (twice b)) := by canonical
theorem ofN_dbl (n : N) : ofN (dbl n) = twice (ofN n) := by canonical [twice_incr]

/-! Bags. -/
def cnt (v : N) : List N → N
  | [] => O
  | x :: xs => B.rec (motive := fun _ => N) (S (cnt v xs)) (cnt v xs) (eqb v x)
def removeAll (v : N) : List N → List N
  | [] => []
  | x :: xs => B.rec (motive := fun _ => List N) (removeAll v xs) (x :: removeAll v xs) (eqb v x)
theorem eqb_refl (n : N) : eqb n n = yes := by canonical
theorem cnt_add (v : N) (s : List N) : cnt v (v :: s) = S (cnt v s) := by canonical [eqb_refl]
theorem cnt_sum (v : N) (s t : List N) : cnt v (s ++ t) = plus (cnt v s) (cnt v t) := by canonical
theorem cnt_removeAll (v : N) (s : List N) : cnt v (removeAll v s) = O := by canonical
theorem removeAll_twice (v : N) (s : List N) : removeAll v (removeAll v s) = removeAll v s := by canonical
theorem removeAll_comm (v u : N) (s : List N) : removeAll v (removeAll u s) = removeAll u (removeAll v s) := by canonical
theorem cnt_swap (v a b : N) (s : List N) : cnt v (a :: b :: s) = cnt v (b :: a :: s) := by canonical

/-! Inductive predicates. -/
inductive Ev : N → Prop where
  | zero : Ev O
  | step (n : N) (h : Ev n) : Ev (S (S n))
inductive Ev2 : N → Prop where
  | zero : Ev2 O
  | two : Ev2 (S (S O))
  | sum (n m : N) (h : Ev2 n) (k : Ev2 m) : Ev2 (plus n m)
inductive Le : N → N → Prop where
  | refl (n : N) : Le n n
  | step (n m : N) (h : Le n m) : Le n (S m)
inductive Subseq {α : Type u} : List α → List α → Prop where
  | nil (l : List α) : Subseq [] l
  | take (x : α) (l k : List α) (h : Subseq l k) : Subseq (x :: l) (x :: k)
  | skip (x : α) (l k : List α) (h : Subseq l k) : Subseq l (x :: k)
inductive Pal {α : Type u} : List α → Prop where
  | nil : Pal ([] : List α)
  | one (x : α) : Pal [x]
  | both (x : α) (l : List α) (h : Pal l) : Pal (x :: (l ++ [x]))
inductive NoStutter {α : Type u} : List α → Prop where
  | nil : NoStutter ([] : List α)
  | one (x : α) : NoStutter [x]
  | more (x y : α) (l : List α) (d : x ≠ y) (h : NoStutter (y :: l)) : NoStutter (x :: y :: l)
theorem ev_minus2 (n : N) (h : Ev n) : Ev (minus n (S (S O))) := by canonical
theorem ev_sum (n m : N) (h : Ev n) (k : Ev m) : Ev (plus n m) := by canonical
theorem ev2_iff (n : N) : Ev2 n ↔ Ev n := by canonical [ev_sum]
theorem ev_iff_evenb (n : N) : Ev n ↔ evenb n = yes := by canonical
theorem ev_cancel (n m : N) (h : Ev (plus n m)) (k : Ev n) : Ev m := by canonical
theorem not_ev_succ (n : N) (h : Ev n) : ¬Ev (S n) := by canonical
theorem le_S_S (n m : N) (h : Le n m) : Le (S n) (S m) := by canonical
theorem le_pred (n m : N) (h : Le (S n) (S m)) : Le n m := by canonical
theorem le_transitive (n m k : N) (h : Le n m) (h' : Le m k) : Le n k := by canonical
theorem le_iff_leb (n m : N) : Le n m ↔ leb n m = yes := by canonical [le_S_S]
theorem subseq_refl {α : Type u} (l : List α) : Subseq l l := by canonical
theorem subseq_app {α : Type u} (l k m : List α) (h : Subseq l k) : Subseq l (k ++ m) := by canonical
theorem subseq_app_left {α : Type u} (l k m : List α) (h : Subseq l k) : Subseq l (m ++ k) := by canonical
theorem subseq_transitive {α : Type u} (l k m : List α) (h : Subseq l k) (h' : Subseq k m) : Subseq l m := by canonical
theorem subseq_map {α : Type u} {β : Type v} (f : α → β) (l k : List α) (h : Subseq l k) : Subseq (List.map f l) (List.map f k) := by canonical
theorem no_stutter_tail {α : Type u} (x : α) (l : List α) (h : NoStutter (x :: l)) : NoStutter l := by canonical
theorem stutter_absurd {α : Type u} (x : α) (l : List α) : ¬NoStutter (x :: x :: l) := by canonical
def snocRev {α : Type u} : List α → List α
  | [] => []
  | x :: xs => snocRev xs ++ [x]
theorem app_assoc {α : Type u} (l k m : List α) : (l ++ k) ++ m = l ++ (k ++ m) := by canonical
theorem snocRev_app {α : Type u} (l k : List α) : snocRev (l ++ k) = snocRev k ++ snocRev l := by canonical [app_assoc]
theorem pal_app_rev {α : Type u} (l : List α) : Pal (l ++ snocRev l) := by canonical [app_assoc]
theorem pal_rev {α : Type u} (l : List α) (h : Pal l) : l = snocRev l := by canonical [snocRev_app, app_assoc]

/-! Regular expressions. -/
inductive Reg (α : Type u) : Type u where
  | none : Reg α
  | eps : Reg α
  | sym (a : α) : Reg α
  | seq (r s : Reg α) : Reg α
  | alt (r s : Reg α) : Reg α
  | star (r : Reg α) : Reg α
inductive In {α : Type u} : Reg α → List α → Prop where
  | eps : In (.eps : Reg α) []
  | sym (a : α) : In (.sym a) [a]
  | seq (r s : Reg α) (k l : List α) (h : In r k) (h' : In s l) : In (.seq r s) (k ++ l)
  | left (r s : Reg α) (k : List α) (h : In r k) : In (.alt r s) k
  | right (r s : Reg α) (k : List α) (h : In s k) : In (.alt r s) k
  | star0 (r : Reg α) : In (.star r) []
  | star1 (r : Reg α) (k l : List α) (h : In r k) (h' : In (.star r) l) : In (.star r) (k ++ l)
def ofList {α : Type u} : List α → Reg α
  | [] => .eps
  | x :: xs => .seq (.sym x) (ofList xs)
def hasEps {α : Type u} : Reg α → Bool
  | .none => false
  | .eps => true
  | .sym _ => false
  | .seq r s => hasEps r && hasEps s
  | .alt r s => hasEps r || hasEps s
  | .star _ => true
theorem in_none {α : Type u} (k : List α) : ¬In .none k := by canonical
theorem in_sym {α : Type u} (a : α) (k : List α) : In (.sym a) k ↔ k = [a] := by canonical
theorem in_alt {α : Type u} (r s : Reg α) (k : List α) : In (.alt r s) k ↔ In r k ∨ In s k := by canonical
theorem in_seq {α : Type u} (r s : Reg α) (m : List α) : In (.seq r s) m ↔ ∃ k l, m = k ++ l ∧ In r k ∧ In s l := by canonical
theorem in_ofList {α : Type u} (k : List α) : In (ofList k) k := by canonical
theorem ofList_unique {α : Type u} (k l : List α) (h : In (ofList k) l) : l = k := by canonical [in_sym, in_seq]
theorem in_star_one {α : Type u} (r : Reg α) (k : List α) (h : In r k) (e : ∀ m : List α, m ++ [] = m) : In (.star r) k := by canonical
theorem star_mono {α : Type u} (r s : Reg α) (h : ∀ k, In r k → In s k) (k : List α) (i : In (.star r) k) : In (.star s) k := by canonical
theorem in_star_cons {α : Type u} (r : Reg α) (a : α) (m : List α) (h : In (.star r) (a :: m)) :
    ∃ k l, m = k ++ l ∧ In r (a :: k) ∧ In (.star r) l := by canonical
theorem hasEps_sound {α : Type u} (r : Reg α) (h : hasEps r = true) : In r [] := by canonical

/-! Partial maps, reflection, excluded middle. -/
def PMap (α : Type u) : Type u := N → Option α
def emp {α : Type u} : PMap α := fun _ => none
def put {α : Type u} (m : PMap α) (x : N) (a : α) : PMap α := fun y => B.rec (motive := fun _ => Option α) (some a) (m y) (eqb x y)
def incl {α : Type u} (m n : PMap α) : Prop := ∀ x a, m x = some a → n x = some a
theorem put_eq {α : Type u} (m : PMap α) (x : N) (a : α) : put m x a x = some a := by canonical [eqb_refl]
theorem put_neq {α : Type u} (m : PMap α) (x y : N) (a : α) (d : x ≠ y) : put m x a y = m y := by canonical [eqb_true]
theorem put_shadow {α : Type u} (m : PMap α) (x : N) (a b : α) : put (put m x a) x b = put m x b := by canonical [funext]
theorem put_same {α : Type u} (m : PMap α) (x : N) (a : α) (h : m x = some a) : put m x a = m := by canonical [funext, eqb_true]
theorem incl_put {α : Type u} (m n : PMap α) (h : incl m n) (x : N) (a : α) : incl (put m x a) (put n x a) := by canonical
theorem incl_emp {α : Type u} (m : PMap α) : incl emp m := by canonical
inductive Refl (p : Prop) : B → Prop where
  | yes (h : p) : Refl p yes
  | no (h : ¬p) : Refl p no
theorem refl_iff (p : Prop) (b : B) : Refl p b ↔ (p ↔ b = yes) := by canonical
theorem refl_eqb (n m : N) : Refl (n = m) (eqb n m) := by canonical [eqb_true, eqb_refl]
theorem refl_conj (p q : Prop) (a b : B) (h : Refl p a) (k : Refl q b) : Refl (p ∧ q) (conj a b) := by canonical
theorem refl_neg (p : Prop) (a : B) (h : Refl p a) : Refl (¬p) (neg a) := by canonical
def EM : Prop := ∀ p : Prop, p ∨ ¬p
def Peirce : Prop := ∀ p q : Prop, ((p → q) → p) → p
def DNE : Prop := ∀ p : Prop, ¬¬p → p
def DeMorgan : Prop := ∀ p q : Prop, ¬(¬p ∧ ¬q) → p ∨ q
def ImpOr : Prop := ∀ p q : Prop, (p → q) → ¬p ∨ q
def Mirabilis : Prop := ∀ p : Prop, (¬p → p) → p
theorem em_peirce : EM → Peirce := by canonical
theorem peirce_dne : Peirce → DNE := by canonical
theorem dne_demorgan : DNE → DeMorgan := by canonical
theorem demorgan_impor : DeMorgan → ImpOr := by canonical
theorem impor_em : ImpOr → EM := by canonical
theorem mirabilis_iff : Mirabilis ↔ EM := by canonical

/-! Harder ones. -/
def sumN : List N → N
  | [] => O
  | x :: xs => plus x (sumN xs)
def maxN : N → N → N
  | O, m => m
  | S n, O => S n
  | S n, S m => S (maxN n m)
def insN (x : N) : List N → List N
  | [] => [x]
  | y :: ys => B.rec (motive := fun _ => List N) (x :: y :: ys) (y :: insN x ys) (leb x y)
def sortN : List N → List N
  | [] => []
  | x :: xs => insN x (sortN xs)
inductive Perm {α : Type u} : List α → List α → Prop where
  | nil : Perm ([] : List α) []
  | skip (x : α) (l k : List α) (h : Perm l k) : Perm (x :: l) (x :: k)
  | swap (x y : α) (l : List α) : Perm (x :: y :: l) (y :: x :: l)
  | trans (l k m : List α) (h : Perm l k) (h' : Perm k m) : Perm l m
inductive AllP {α : Type u} (p : α → Prop) : List α → Prop where
  | nil : AllP p []
  | cons (x : α) (l : List α) (h : p x) (k : AllP p l) : AllP p (x :: l)
inductive MergeP {α : Type u} : List α → List α → List α → Prop where
  | nil : MergeP ([] : List α) [] []
  | left (x : α) (l k m : List α) (h : MergeP l k m) : MergeP (x :: l) k (x :: m)
  | right (x : α) (l k m : List α) (h : MergeP l k m) : MergeP l (x :: k) (x :: m)
theorem times_assoc (n m k : N) : times n (times m k) = times (times n m) k := by canonical [times_distr]
theorem plus_swap4 (a b c d : N) : plus (plus a b) (plus c d) = plus (plus a c) (plus b d) := by canonical [plus_comm, plus_assoc]
theorem sumN_app (l k : List N) : sumN (l ++ k) = plus (sumN l) (sumN k) := by canonical [plus_assoc]
theorem perm_sum (l k : List N) (h : Perm l k) : sumN l = sumN k := by canonical [plus_comm, plus_assoc]
theorem perm_cnt (v : N) (l k : List N) (h : Perm l k) : cnt v l = cnt v k := by canonical [cnt_swap]
theorem perm_refl {α : Type u} (l : List α) : Perm l l := by canonical
theorem insN_perm (x : N) (l : List N) : Perm (x :: l) (insN x l) := by canonical [perm_refl]
theorem sortN_perm (l : List N) : Perm l (sortN l) := by canonical [insN_perm]
theorem sortN_sum (l : List N) : sumN (sortN l) = sumN l := by canonical [perm_sum, sortN_perm]
theorem perm_all {α : Type u} (p : α → Prop) (l k : List α) (h : Perm l k) (a : AllP p l) : AllP p k := by canonical
theorem perm_one {α : Type u} (x : α) (l : List α) (h : Perm [x] l) (len : ∀ l k : List α, Perm l k → l.length = k.length) (a : ∀ l k : List α, Perm l k → AllP (fun y => y = x) l → AllP (fun y => y = x) k) : l = [x] := by canonical
theorem merge_filter_all {α : Type u} (p : α → Bool) (l k m : List α) (h : MergeP l k m) (a : AllP (fun x => p x = true) l) (b : AllP (fun x => p x = false) k) : List.filter p m = l := by canonical
theorem merge_perm {α : Type u} (l k m : List α) (h : MergeP l k m) (mid : ∀ (x : α) l k, Perm (l ++ x :: k) (x :: (l ++ k))) : Perm (l ++ k) m := by canonical
theorem subseq_sum (l k : List N) (h : Subseq l k) : leb (sumN l) (sumN k) = yes := by canonical [leb_trans, leb_plus, plus_comm]
theorem subseq_antisymm_len {α : Type u} (l k : List α) (h : Subseq l k) (e : l.length = k.length) (len : ∀ l k : List α, Subseq l k → l.length ≤ k.length) : l = k := by canonical [Nat.not_succ_le_self]
theorem max_leb (n m : N) : leb n (maxN n m) = yes ∧ leb m (maxN n m) = yes := by canonical [leb_trans]
theorem max_assoc (a b c : N) : maxN a (maxN b c) = maxN (maxN a b) c := by canonical
theorem star_star {α : Type u} (r : Reg α) (k : List α) (h : In (.star (.star r)) k) (app : ∀ k l, In (.star r) k → In (.star r) l → In (.star r) (k ++ l)) : In (.star r) k := by canonical
theorem star_append {α : Type u} (r : Reg α) (k l : List α) (h : In (.star r) k) (h' : In (.star r) l) : In (.star r) (k ++ l) := by canonical [app_assoc]
theorem hasEps_complete {α : Type u} (r : Reg α) (h : In r []) : hasEps r = true := by canonical
theorem pal_converse_two {α : Type u} (x y z : α) (h : Pal [x, y, z]) : x = z := by canonical [pal_rev]
theorem toN_eq_zero (b : Bits) (h : toN b = O) : b = .Z ∨ ∃ c, b = .B0 c ∧ toN c = O := by canonical
theorem put_permute {α : Type u} (m : PMap α) (x y : N) (a b : α) (d : x ≠ y) : put (put m x a) y b = put (put m y b) x a := by canonical [funext, eqb_true]
end Courses.Found
