import Canonical

/-!
Workshop: little languages: nondeterminism, exceptions, processes, loops in a relational style; Hoare logic, weakest preconditions
and incorrectness. Written without a look at the search.
-/

namespace Workshop.Semantics
universe u

/-! Programs with choice, tests and iteration over any states. -/
section
variable {S : Type u}
inductive Pr (S : Type u) : Type u where
  | skip : Pr S
  | act (f : S → S) : Pr S
  | test (b : S → Prop) : Pr S
  | seq (p q : Pr S) : Pr S
  | alt (p q : Pr S) : Pr S
  | star (p : Pr S) : Pr S
inductive Ev {S : Type u} : Pr S → S → S → Prop where
  | skip (s : S) : Ev .skip s s
  | act (f : S → S) (s : S) : Ev (.act f) s (f s)
  | test (b : S → Prop) (s : S) (h : b s) : Ev (.test b) s s
  | seq {p q : Pr S} {s t v : S} (h : Ev p s t) (k : Ev q t v) : Ev (.seq p q) s v
  | altL {p : Pr S} (q : Pr S) {s t : S} (h : Ev p s t) : Ev (.alt p q) s t
  | altR (p : Pr S) {q : Pr S} {s t : S} (h : Ev q s t) : Ev (.alt p q) s t
  | starNil (p : Pr S) (s : S) : Ev (.star p) s s
  | starMore {p : Pr S} {s t v : S} (h : Ev p s t) (k : Ev (.star p) t v) : Ev (.star p) s v
def Same (p q : Pr S) : Prop := ∀ s t, Ev p s t ↔ Ev q s t
def Triple (a : S → Prop) (p : Pr S) (b : S → Prop) : Prop := ∀ s t, a s → Ev p s t → b t
def Reach (a : S → Prop) (p : Pr S) (b : S → Prop) : Prop := ∀ t, b t → ∃ s, a s ∧ Ev p s t
def Wp (p : Pr S) (b : S → Prop) : S → Prop := fun s => ∀ t, Ev p s t → b t
def iff' (b : S → Prop) (p q : Pr S) : Pr S := .alt (.seq (.test b) p) (.seq (.test (fun s => ¬b s)) q)
def whl (b : S → Prop) (p : Pr S) : Pr S := .seq (.star (.seq (.test b) p)) (.test (fun s => ¬b s))

theorem seq_assoc (p q r : Pr S) : Same (.seq (.seq p q) r) (.seq p (.seq q r)) := by canonical
theorem skip_seq (p : Pr S) : Same (.seq .skip p) p := by canonical
theorem alt_comm (p q : Pr S) : Same (.alt p q) (.alt q p) := by canonical
theorem alt_idem (p : Pr S) : Same (.alt p p) p := by canonical
theorem seq_alt (p q r : Pr S) : Same (.seq p (.alt q r)) (.alt (.seq p q) (.seq p r)) := by canonical
theorem star_trans (p : Pr S) (s t v : S) (h : Ev (.star p) s t) (k : Ev (.star p) t v) : Ev (.star p) s v := by canonical
theorem star_star (p : Pr S) : Same (.star (.star p)) (.star p) := by canonical [star_trans]
theorem star_unfold (p : Pr S) : Same (.star p) (.alt .skip (.seq p (.star p))) := by canonical
theorem test_and (a b : S → Prop) : Same (.seq (.test a) (.test b)) (.test (fun s => a s ∧ b s)) := by canonical
theorem test_false (p : Pr S) : Same (.seq (.test (fun _ => False)) p) (.test (fun _ => False)) := by canonical
theorem test_star (b : S → Prop) : Same (.star (.test b)) .skip := by canonical
theorem act_comp (f g : S → S) : Same (.seq (.act f) (.act g)) (.act (fun s => g (f s))) := by canonical
theorem if_same (em : ∀ q : Prop, q ∨ ¬q) (b : S → Prop) (p : Pr S) : Same (iff' b p p) p := by canonical
theorem while_false (b : S → Prop) (p : Pr S) (s : S) (h : ¬b s) (t : S) (k : Ev (whl b p) s t) : t = s := by canonical
theorem while_true_diverges (p : Pr S) (s t : S) : ¬Ev (whl (fun _ => True) p) s t := by canonical
theorem while_exit (b : S → Prop) (p : Pr S) (s t : S) (h : Ev (whl b p) s t) : ¬b t := by canonical
theorem while_unroll (b : S → Prop) (p : Pr S) (s t v : S) (hb : b s) (h : Ev p s t) (k : Ev (whl b p) t v) : Ev (whl b p) s v := by canonical
theorem seq_cong (p p' q q' : Pr S) (h : Same p p') (k : Same q q') : Same (.seq p q) (.seq p' q') := by canonical
theorem star_cong (p p' : Pr S) (h : Same p p') : Same (.star p) (.star p') := by canonical
theorem hoare_seq (a b c : S → Prop) (p q : Pr S) (h : Triple a p b) (k : Triple b q c) : Triple a (.seq p q) c := by canonical
theorem hoare_star (a : S → Prop) (p : Pr S) (h : Triple a p a) : Triple a (.star p) a := by canonical
theorem hoare_while (a b : S → Prop) (p : Pr S) (h : Triple (fun s => a s ∧ b s) p a) : Triple a (whl b p) (fun s => a s ∧ ¬b s) := by canonical [hoare_star]
theorem hoare_if (a b c : S → Prop) (p q : Pr S) (h : Triple (fun s => a s ∧ b s) p c) (k : Triple (fun s => a s ∧ ¬b s) q c) : Triple a (iff' b p q) c := by canonical
theorem hoare_wp (a b : S → Prop) (p : Pr S) : Triple a p b ↔ ∀ s, a s → Wp p b s := by canonical
theorem wp_seq (p q : Pr S) (b : S → Prop) (s : S) : Wp (.seq p q) b s ↔ Wp p (Wp q b) s := by canonical
theorem wp_star (p : Pr S) (b : S → Prop) (s : S) : Wp (.star p) b s ↔ b s ∧ Wp p (Wp (.star p) b) s := by canonical
theorem reach_seq (a b c : S → Prop) (p q : Pr S) (h : Reach a p b) (k : Reach b q c) : Reach a (.seq p q) c := by canonical
theorem reach_star_nil (a : S → Prop) (p : Pr S) : Reach a (.star p) a := by canonical
theorem reach_denies (a b c : S → Prop) (p : Pr S) (h : Reach a p b) (k : Triple a p c) : ∀ t, b t → c t := by canonical
theorem frame_const (a b : S → Prop) (c : Prop) (p : Pr S) (h : Triple a p b) : Triple (fun s => a s ∧ c) p (fun s => b s ∧ c) := by canonical
end

/-! Expressions with errors that are caught. -/
inductive Ex : Type where
  | num (n : Nat) : Ex
  | fail : Ex
  | plus (a b : Ex) : Ex
  | orElse (a b : Ex) : Ex
def plusM : Option Nat → Option Nat → Option Nat
  | some m, some n => some (m + n)
  | some _, none => none
  | none, _ => none
def orM : Option Nat → Option Nat → Option Nat
  | some m, _ => some m
  | none, o => o
def den : Ex → Option Nat
  | .num n => some n
  | .fail => none
  | .plus a b => plusM (den a) (den b)
  | .orElse a b => orM (den a) (den b)
inductive Big : Ex → Option Nat → Prop where
  | num (n : Nat) : Big (.num n) (some n)
  | fail : Big .fail none
  | plus {a b : Ex} {m n : Nat} (h : Big a (some m)) (k : Big b (some n)) : Big (.plus a b) (some (m + n))
  | plusL {a : Ex} (b : Ex) (h : Big a none) : Big (.plus a b) none
  | plusR {a b : Ex} {m : Nat} (h : Big a (some m)) (k : Big b none) : Big (.plus a b) none
  | orL {a : Ex} (b : Ex) {m : Nat} (h : Big a (some m)) : Big (.orElse a b) (some m)
  | orR {a b : Ex} {o : Option Nat} (h : Big a none) (k : Big b o) : Big (.orElse a b) o
inductive Safe : Ex → Prop where
  | num (n : Nat) : Safe (.num n)
  | plus {a b : Ex} (h : Safe a) (k : Safe b) : Safe (.plus a b)
  | orL {a : Ex} (b : Ex) (h : Safe a) : Safe (.orElse a b)
  | orR (a : Ex) {b : Ex} (h : Safe b) : Safe (.orElse a b)
inductive Sm : Ex → Ex → Prop where
  | add (m n : Nat) : Sm (.plus (.num m) (.num n)) (.num (m + n))
  | failL (b : Ex) : Sm (.plus .fail b) .fail
  | failR (m : Nat) : Sm (.plus (.num m) .fail) .fail
  | orN (m : Nat) (b : Ex) : Sm (.orElse (.num m) b) (.num m)
  | orF (b : Ex) : Sm (.orElse .fail b) b
  | plusL {a a' : Ex} (b : Ex) (h : Sm a a') : Sm (.plus a b) (.plus a' b)
  | plusR (m : Nat) {b b' : Ex} (h : Sm b b') : Sm (.plus (.num m) b) (.plus (.num m) b')
  | orL {a a' : Ex} (b : Ex) (h : Sm a a') : Sm (.orElse a b) (.orElse a' b)
inductive Sms : Ex → Ex → Prop where
  | refl (e : Ex) : Sms e e
  | step {a b c : Ex} (h : Sm a b) (k : Sms b c) : Sms a c
inductive Val : Ex → Prop where
  | num (n : Nat) : Val (.num n)
  | fail : Val .fail
theorem big_of_den (e : Ex) : Big e (den e) := by canonical
theorem den_of_big (e : Ex) (o : Option Nat) (h : Big e o) : den e = o := by canonical
theorem big_det (e : Ex) (o p : Option Nat) (h : Big e o) (k : Big e p) : o = p := by canonical [den_of_big]
theorem safe_den (e : Ex) (h : Safe e) : ∃ n, den e = some n := by canonical
theorem den_safe (e : Ex) (n : Nat) (h : den e = some n) : Safe e := by canonical
theorem sm_den (a b : Ex) (h : Sm a b) : den a = den b := by canonical
theorem sms_den (a b : Ex) (h : Sms a b) : den a = den b := by canonical [sm_den]
theorem sm_progress (a : Ex) : Val a ∨ ∃ b, Sm a b := by canonical
theorem sm_val (a b : Ex) (h : Val a) : ¬Sm a b := by canonical
theorem sm_det (a b c : Ex) (h : Sm a b) (k : Sm a c) : b = c := by canonical
theorem sm_safe (a b : Ex) (h : Sm a b) (k : Safe a) : Safe b := by canonical
theorem safe_never_fails (a : Ex) (h : Safe a) (k : Sms a .fail) : False := by canonical [sm_safe]
theorem or_assoc (a b c : Ex) : den (.orElse (.orElse a b) c) = den (.orElse a (.orElse b c)) := by canonical
theorem plus_comm (a b : Ex) : den (.plus a b) = den (.plus b a) := by canonical [Nat.add_comm]
theorem plus_or_distrib_fails : ∃ a b c, den (.plus a (.orElse b c)) = den (.orElse (.plus a b) (.plus a c)) ∧ den a = none := by canonical
theorem sms_plusL (a a' b : Ex) (h : Sms a a') : Sms (.plus a b) (.plus a' b) := by canonical

/-! Processes with actions, and bisimilarity as the union of all bisimulations. -/
inductive Proc (A : Type u) : Type u where
  | nil : Proc A
  | pre (a : A) (p : Proc A) : Proc A
  | sum (p q : Proc A) : Proc A
  | par (p q : Proc A) : Proc A
inductive Tr {A : Type u} : Proc A → A → Proc A → Prop where
  | pre (a : A) (p : Proc A) : Tr (.pre a p) a p
  | sumL {p p' : Proc A} (q : Proc A) {a : A} (h : Tr p a p') : Tr (.sum p q) a p'
  | sumR (p : Proc A) {q q' : Proc A} {a : A} (h : Tr q a q') : Tr (.sum p q) a q'
  | parL {p p' : Proc A} (q : Proc A) {a : A} (h : Tr p a p') : Tr (.par p q) a (.par p' q)
  | parR (p : Proc A) {q q' : Proc A} {a : A} (h : Tr q a q') : Tr (.par p q) a (.par p q')
structure Bis {A : Type u} (R : Proc A → Proc A → Prop) : Prop where
  fwd : ∀ p q a p', R p q → Tr p a p' → ∃ q', Tr q a q' ∧ R p' q'
  bwd : ∀ p q a q', R p q → Tr q a q' → ∃ p', Tr p a p' ∧ R p' q'
def Bisim {A : Type u} (p q : Proc A) : Prop := ∃ R, Bis R ∧ R p q
section
variable {A : Type u}
theorem nil_stuck (a : A) (p : Proc A) : ¬Tr .nil a p := by canonical
theorem bis_eq : Bis (fun p q : Proc A => p = q) := by canonical
theorem bisim_refl (p : Proc A) : Bisim p p := by canonical [bis_eq]
theorem bisim_symm (p q : Proc A) (h : Bisim p q) : Bisim q p := by canonical [Bis.fwd, Bis.bwd]
theorem bisim_trans (p q r : Proc A) (h : Bisim p q) (k : Bisim q r) : Bisim p r := by canonical [Bis.fwd, Bis.bwd]
theorem bis_bisim : Bis (Bisim : Proc A → Proc A → Prop) := by canonical [Bis.fwd, Bis.bwd]
theorem sum_nil_step (p q : Proc A) (a : A) : Tr (.sum p .nil) a q ↔ Tr p a q := by canonical
theorem sum_comm_step (p q r : Proc A) (a : A) (h : Tr (.sum p q) a r) : Tr (.sum q p) a r := by canonical
theorem par_comm_bis : Bis (fun x y : Proc A => ∃ p q, x = .par p q ∧ y = .par q p) := by canonical
theorem par_nil_bis : Bis (fun x y : Proc A => x = .par y .nil) := by canonical
theorem no_self_step (p : Proc A) (a : A) : ¬Tr p a p := by canonical
end
end Workshop.Semantics
