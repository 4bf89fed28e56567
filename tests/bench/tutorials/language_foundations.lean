import Canonical

/-!
Tutorials: after the chapters of a book on foundations of programming languages: a small imperative language, equivalence of programs,
Hoare triples, small steps, simple types, subtypes. Written without a look at the search.
-/

namespace Tutorials.PLF
universe u v

/-! Expressions and commands. -/
def St : Type := Nat → Nat
def upd (s : St) (x n : Nat) : St := fun y => if y = x then n else s y
inductive A : Type where
  | num (n : Nat) : A
  | id (x : Nat) : A
  | plus (a b : A) : A
  | minus (a b : A) : A
inductive B : Type where
  | tt : B
  | ff : B
  | eq (a b : A) : B
  | le (a b : A) : B
  | not (b : B) : B
  | and (b c : B) : B
def aev (s : St) : A → Nat
  | .num n => n
  | .id x => s x
  | .plus a b => aev s a + aev s b
  | .minus a b => aev s a - aev s b
def bev (s : St) : B → Bool
  | .tt => true
  | .ff => false
  | .eq a b => Nat.beq (aev s a) (aev s b)
  | .le a b => Nat.ble (aev s a) (aev s b)
  | .not b => !bev s b
  | .and b c => bev s b && bev s c
inductive C : Type where
  | skip : C
  | asgn (x : Nat) (a : A) : C
  | seq (c d : C) : C
  | ifte (b : B) (c d : C) : C
  | loop (b : B) (c : C) : C
inductive Ev : C → St → St → Prop where
  | skip (s : St) : Ev .skip s s
  | asgn (s : St) (a : A) (x : Nat) : Ev (.asgn x a) s (upd s x (aev s a))
  | seq {c d : C} {s t u : St} (h : Ev c s t) (k : Ev d t u) : Ev (.seq c d) s u
  | ifT {b : B} {c d : C} {s t : St} (hb : bev s b = true) (h : Ev c s t) : Ev (.ifte b c d) s t
  | ifF {b : B} {c d : C} {s t : St} (hb : bev s b = false) (h : Ev d s t) : Ev (.ifte b c d) s t
  | wF {b : B} {c : C} {s : St} (hb : bev s b = false) : Ev (.loop b c) s s
  | wT {b : B} {c : C} {s t u : St} (hb : bev s b = true) (h : Ev c s t) (k : Ev (.loop b c) t u) : Ev (.loop b c) s u
inductive NoWhile : C → Prop where
  | skip : NoWhile .skip
  | asgn (x : Nat) (a : A) : NoWhile (.asgn x a)
  | seq {c d : C} (h : NoWhile c) (k : NoWhile d) : NoWhile (.seq c d)
  | ifte {b : B} {c d : C} (h : NoWhile c) (k : NoWhile d) : NoWhile (.ifte b c d)
def opt0 : A → A
  | .num n => .num n
  | .id x => .id x
  | .plus (.num 0) b => opt0 b
  | .plus a b => .plus (opt0 a) (opt0 b)
  | .minus a b => .minus (opt0 a) (opt0 b)
def optB : B → B
  | .tt => .tt
  | .ff => .ff
  | .eq a b => .eq (opt0 a) (opt0 b)
  | .le a b => .le (opt0 a) (opt0 b)
  | .not b => .not (optB b)
  | .and b c => .and (optB b) (optB c)
theorem opt0_sound (s : St) (a : A) : aev s (opt0 a) = aev s a := by canonical [Nat.zero_add]
theorem optB_sound (s : St) (b : B) : bev s (optB b) = bev s b := by canonical [opt0_sound]
theorem ev_det (c : C) (s t u : St) (h : Ev c s t) (k : Ev c s u) : t = u := by canonical
theorem ev_seq_inv (c d : C) (s u : St) (h : Ev (.seq c d) s u) : ∃ t, Ev c s t ∧ Ev d t u := by canonical
theorem skip_left_eq (c : C) (s t : St) : Ev (.seq .skip c) s t ↔ Ev c s t := by canonical
theorem no_while_terminates (c : C) (h : NoWhile c) (s : St) : ∃ t, Ev c s t := by canonical
theorem swap_two (s t : St) (x y z : Nat) (h : Ev (.seq (.asgn z (.id x)) (.seq (.asgn x (.id y)) (.asgn y (.id z)))) s t) (yx : y ≠ x) (yz : y ≠ z) (xy : x ≠ y) (zx : z ≠ x) :
    t x = s y := by canonical [if_pos, if_neg]
theorem asgn_self (s : St) (x : Nat) (t : St) (h : Ev (.asgn x (.id x)) s t) (y : Nat) : t y = s y := by canonical

/-! Equivalence. -/
def AEq (a b : A) : Prop := ∀ s, aev s a = aev s b
def BEq (b c : B) : Prop := ∀ s, bev s b = bev s c
def CEq (c d : C) : Prop := ∀ s t, Ev c s t ↔ Ev d s t
theorem minus_self_zero (x : Nat) (h : ∀ n : Nat, n - n = 0) : AEq (.minus (.id x) (.id x)) (.num 0) := by canonical
theorem if_true_eq (b : B) (c d : C) (h : BEq b .tt) : CEq (.ifte b c d) c := by canonical
theorem swap_branches (b : B) (c d : C) : CEq (.ifte b c d) (.ifte (.not b) d c) := by canonical
theorem while_false_eq (b : B) (c : C) (h : BEq b .ff) : CEq (.loop b c) .skip := by canonical
theorem while_true_nonterm (b : B) (c : C) (s t : St) (h : BEq b .tt) : ¬Ev (.loop b c) s t := by canonical
theorem asgn_congr (x : Nat) (a b : A) (h : AEq a b) : CEq (.asgn x a) (.asgn x b) := by canonical
theorem while_congr_imp (b b' : B) (c c' : C) (h : BEq b b') (k : CEq c c') (s t : St) (e : Ev (.loop b c) s t) : Ev (.loop b' c') s t := by canonical
theorem and_comm_eq (b c : B) : BEq (.and b c) (.and c b) := by canonical
theorem while_exit (b : B) (c : C) (s t : St) (h : Ev (.loop b c) s t) : bev t b = false := by canonical
theorem while_while_eq (b : B) (c : C) : CEq (.seq (.loop b c) (.loop b c)) (.loop b c) := by canonical [while_exit]

/-! Hoare triples and their derivations. -/
def Triple (P : St → Prop) (c : C) (Q : St → Prop) : Prop := ∀ s t, Ev c s t → P s → Q t
inductive Der : (St → Prop) → C → (St → Prop) → Prop where
  | skip (P : St → Prop) : Der P .skip P
  | asgn (Q : St → Prop) (x : Nat) (a : A) : Der (fun s => Q (upd s x (aev s a))) (.asgn x a) Q
  | seq {P Q R : St → Prop} {c d : C} (h : Der P c Q) (k : Der Q d R) : Der P (.seq c d) R
  | ifte {P Q : St → Prop} {b : B} {c d : C} (h : Der (fun s => P s ∧ bev s b = true) c Q) (k : Der (fun s => P s ∧ bev s b = false) d Q) : Der P (.ifte b c d) Q
  | loop {P : St → Prop} {b : B} {c : C} (h : Der (fun s => P s ∧ bev s b = true) c P) : Der P (.loop b c) (fun s => P s ∧ bev s b = false)
  | conseq {P P' Q Q' : St → Prop} {c : C} (h : Der P' c Q') (p : ∀ s, P s → P' s) (q : ∀ s, Q' s → Q s) : Der P c Q
def Wp (c : C) (Q : St → Prop) : St → Prop := fun s => ∀ t, Ev c s t → Q t
theorem triple_post_true (P Q : St → Prop) (c : C) (h : ∀ s, Q s) : Triple P c Q := by canonical
theorem triple_pre_false (P Q : St → Prop) (c : C) (h : ∀ s, ¬P s) : Triple P c Q := by canonical
theorem triple_if (P Q : St → Prop) (b : B) (c d : C) (h : Triple (fun s => P s ∧ bev s b = true) c Q) (k : Triple (fun s => P s ∧ bev s b = false) d Q) :
    Triple P (.ifte b c d) Q := by canonical
theorem triple_while (P : St → Prop) (b : B) (c : C) (h : Triple (fun s => P s ∧ bev s b = true) c P) : Triple P (.loop b c) (fun s => P s ∧ bev s b = false) := by canonical
theorem triple_inc (n : Nat) : Triple (fun s => s 0 = n) (.asgn 0 (.plus (.id 0) (.num 1))) (fun s => s 0 = n + 1) := by canonical
theorem der_sound (P Q : St → Prop) (c : C) (h : Der P c Q) : Triple P c Q := by canonical [triple_if, triple_while]
theorem der_post_true (P : St → Prop) (c : C) : Der P c (fun _ => True) := by canonical
theorem der_pre_false (Q : St → Prop) (c : C) : Der (fun _ => False) c Q := by canonical
theorem wp_while_invariant (b : B) (c : C) (Q : St → Prop) : Triple (fun s => Wp (.loop b c) Q s ∧ bev s b = true) c (Wp (.loop b c) Q) := by canonical

/-! Small steps: constants and sums. -/
inductive Tm : Type where
  | c (n : Nat) : Tm
  | p (a b : Tm) : Tm
namespace Tm
inductive Val : Tm → Prop where
  | c (n : Nat) : Val (c n)
inductive Step : Tm → Tm → Prop where
  | pc (m n : Nat) : Step (p (c m) (c n)) (c (m + n))
  | pl {a a' : Tm} (b : Tm) (h : Step a a') : Step (p a b) (p a' b)
  | pr {a b b' : Tm} (v : Val a) (h : Step b b') : Step (p a b) (p a b')
inductive Multi : Tm → Tm → Prop where
  | refl (a : Tm) : Multi a a
  | step {a b d : Tm} (h : Step a b) (k : Multi b d) : Multi a d
inductive Big : Tm → Nat → Prop where
  | c (n : Nat) : Big (c n) n
  | p {a b : Tm} {m n : Nat} (h : Big a m) (k : Big b n) : Big (p a b) (m + n)
def size : Tm → Nat
  | c _ => 0
  | p a b => size a + size b + 1
theorem step_det (a b d : Tm) (h : Step a b) (k : Step a d) : b = d := by canonical
theorem strong_progress (a : Tm) : Val a ∨ ∃ b, Step a b := by canonical
theorem value_iff_normal (a : Tm) : Val a ↔ ¬∃ b, Step a b := by canonical [strong_progress]
theorem multi_trans (a b d : Tm) (h : Multi a b) (k : Multi b d) : Multi a d := by canonical
theorem multi_left (a a' b : Tm) (h : Multi a a') : Multi (p a b) (p a' b) := by canonical
theorem multi_right (a b b' : Tm) (v : Val a) (h : Multi b b') : Multi (p a b) (p a b') := by canonical
theorem big_to_multi (a : Tm) (n : Nat) (h : Big a n) : Multi a (c n) := by canonical [multi_trans, multi_left, multi_right]
theorem step_big (a b : Tm) (n : Nat) (h : Step a b) (k : Big b n) : Big a n := by canonical
theorem multi_to_big (a : Tm) (n : Nat) (h : Multi a (c n)) : Big a n := by canonical [step_big]
theorem step_size (a b : Tm) (h : Step a b) (l : ∀ m n k : Nat, m < n → m + k < n + k) (r : ∀ m n k : Nat, m < n → k + m < k + n) (z : ∀ n, 0 < n + 1) : size b < size a := by
  canonical [Nat.succ_le_succ]
end Tm

/-! Simply typed lambda terms with names, and subtypes. -/
inductive Ty : Type where
  | top : Ty
  | bool : Ty
  | arrow (s t : Ty) : Ty
inductive E : Type where
  | var (x : Nat) : E
  | app (f a : E) : E
  | lam (x : Nat) (t : Ty) (e : E) : E
  | tru : E
  | fls : E
  | cond (b e f : E) : E
def Cx : Type := Nat → Option Ty
def ext (g : Cx) (x : Nat) (t : Ty) : Cx := fun y => if y = x then some t else g y
inductive Has : Cx → E → Ty → Prop where
  | var {g : Cx} {x : Nat} {t : Ty} (h : g x = some t) : Has g (.var x) t
  | app {g : Cx} {f a : E} {s t : Ty} (h : Has g f (.arrow s t)) (k : Has g a s) : Has g (.app f a) t
  | lam {g : Cx} {x : Nat} {e : E} {s t : Ty} (h : Has (ext g x s) e t) : Has g (.lam x s e) (.arrow s t)
  | tru {g : Cx} : Has g .tru .bool
  | fls {g : Cx} : Has g .fls .bool
  | cond {g : Cx} {b e f : E} {t : Ty} (h : Has g b .bool) (k : Has g e t) (l : Has g f t) : Has g (.cond b e f) t
inductive Free (x : Nat) : E → Prop where
  | var : Free x (.var x)
  | appL {f a : E} (h : Free x f) : Free x (.app f a)
  | appR {f a : E} (h : Free x a) : Free x (.app f a)
  | lam {y : Nat} {t : Ty} {e : E} (n : x ≠ y) (h : Free x e) : Free x (.lam y t e)
  | condB {b e f : E} (h : Free x b) : Free x (.cond b e f)
  | condT {b e f : E} (h : Free x e) : Free x (.cond b e f)
  | condF {b e f : E} (h : Free x f) : Free x (.cond b e f)
inductive Sub : Ty → Ty → Prop where
  | refl (t : Ty) : Sub t t
  | trans {s t u : Ty} (h : Sub s t) (k : Sub t u) : Sub s u
  | top (t : Ty) : Sub t .top
  | arrow {s s' t t' : Ty} (h : Sub s' s) (k : Sub t t') : Sub (.arrow s t) (.arrow s' t')
def subst (x : Nat) (s : E) : E → E
  | .var y => if y = x then s else .var y
  | .app f a => .app (subst x s f) (subst x s a)
  | .lam y t e => .lam y t (if y = x then e else subst x s e)
  | .tru => .tru
  | .fls => .fls
  | .cond b e f => .cond (subst x s b) (subst x s e) (subst x s f)
theorem types_unique (g : Cx) (e : E) (s t : Ty) (h : Has g e s) (k : Has g e t) : s = t := by canonical
theorem weakening (g g' : Cx) (e : E) (t : Ty) (h : Has g e t) (i : ∀ x s, g x = some s → g' x = some s) : Has g' e t := by canonical
theorem free_in_context (g : Cx) (x : Nat) (e : E) (t : Ty) (f : Free x e) (h : Has g e t) : ∃ s, g x = some s := by canonical [if_neg]
theorem context_invariance (g g' : Cx) (e : E) (t : Ty) (h : Has g e t) (i : ∀ x, Free x e → g x = g' x) : Has g' e t := by canonical
theorem subst_not_free (x : Nat) (s e : E) (h : ¬Free x e) : subst x s e = e := by canonical
theorem self_application_untyped (g : Cx) (x : Nat) (s t : Ty) : ¬Has g (.lam x s (.app (.var x) (.var x))) t := by canonical
theorem const_typed (g : Cx) (s t : Ty) : Has g (.lam 0 s (.lam 1 t (.var 0))) (.arrow s (.arrow t s)) := by canonical
theorem sub_bool_inv (t : Ty) (h : Sub t .bool) : t = .bool := by canonical
theorem sub_top_inv (t : Ty) (h : Sub .top t) : t = .top := by canonical
theorem sub_arrow_inv (u s t : Ty) (h : Sub u (.arrow s t)) : ∃ s' t', u = .arrow s' t' ∧ Sub s s' ∧ Sub t' t := by canonical
theorem sub_not_both (s t : Ty) : ¬Sub (.arrow s t) .bool := by canonical [sub_bool_inv]
end Tutorials.PLF
