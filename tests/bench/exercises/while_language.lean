import Canonical

/-!
A while language: big steps, equivalence of programs, Hoare triples, an interpreter with fuel. Written without a look at the search.
-/

namespace Exercises.While
def State : Type := Nat → Nat
def update (s : State) (x n : Nat) : State := fun y => if y = x then n else s y
inductive Com : Type where
  | skip : Com
  | assign (x : Nat) (e : State → Nat) : Com
  | seq (c d : Com) : Com
  | branch (b : State → Bool) (c d : Com) : Com
  | loop (b : State → Bool) (c : Com) : Com
open Com
inductive Big : Com → State → State → Prop where
  | skip (s : State) : Big skip s s
  | assign (x : Nat) (e : State → Nat) (s : State) : Big (assign x e) s (update s x (e s))
  | seq {c d : Com} {s t u : State} (h : Big c s t) (k : Big d t u) : Big (seq c d) s u
  | condTrue {b : State → Bool} {c d : Com} {s t : State} (hb : b s = true) (h : Big c s t) : Big (branch b c d) s t
  | condFalse {b : State → Bool} {c d : Com} {s t : State} (hb : b s = false) (h : Big d s t) : Big (branch b c d) s t
  | loopTrue {b : State → Bool} {c : Com} {s t u : State} (hb : b s = true) (h : Big c s t) (k : Big (loop b c) t u) :
      Big (loop b c) s u
  | loopFalse {b : State → Bool} {c : Com} {s : State} (hb : b s = false) : Big (loop b c) s s
def Equiv (c d : Com) : Prop := ∀ s t, Big c s t ↔ Big d s t
def Triple (P : State → Prop) (c : Com) (Q : State → Prop) : Prop := ∀ s t, P s → Big c s t → Q t
def wp (c : Com) (Q : State → Prop) (s : State) : Prop := ∀ t, Big c s t → Q t

theorem update_same (s : State) (x n : Nat) : update s x n x = n := by canonical [if_pos]
theorem update_other (s : State) (x y n : Nat) (h : y ≠ x) : update s x n y = s y := by canonical [if_neg]
theorem update_update (s : State) (x m n : Nat) : update (update s x m) x n = update s x n := by canonical
theorem update_comm (s : State) (x y m n : Nat) (h : x ≠ y) :
    update (update s x m) y n = update (update s y n) x m := by canonical [if_pos, if_neg]
theorem update_self (s : State) (x : Nat) : update s x (s x) = s := by canonical [if_pos, if_neg]

theorem skip_inv {s t : State} (h : Big skip s t) : s = t := by canonical
theorem assign_iff (x : Nat) (e : State → Nat) (s t : State) : Big (assign x e) s t ↔ t = update s x (e s) := by canonical
theorem seq_iff (c d : Com) (s u : State) : Big (seq c d) s u ↔ ∃ t, Big c s t ∧ Big d t u := by canonical
theorem cond_iff (b : State → Bool) (c d : Com) (s t : State) :
    Big (branch b c d) s t ↔ (b s = true ∧ Big c s t) ∨ (b s = false ∧ Big d s t) := by canonical
theorem loop_iff (b : State → Bool) (c : Com) (s u : State) :
    Big (loop b c) s u ↔ (b s = false ∧ u = s) ∨ (b s = true ∧ ∃ t, Big c s t ∧ Big (loop b c) t u) := by canonical
theorem seq_skip (c : Com) : Equiv (seq c skip) c := by canonical
theorem seq_assoc (c d e : Com) : Equiv (seq (seq c d) e) (seq c (seq d e)) := by canonical
theorem cond_same (b : State → Bool) (c : Com) : Equiv (branch b c c) c := by canonical
theorem cond_seq (b : State → Bool) (c d e : Com) : Equiv (seq (branch b c d) e) (branch b (seq c e) (seq d e)) := by canonical
theorem cond_not (b : State → Bool) (c d : Com) : Equiv (branch (fun s => !(b s)) c d) (branch b d c) := by canonical
theorem loop_unfold (b : State → Bool) (c : Com) : Equiv (loop b c) (branch b (seq c (loop b c)) skip) := by canonical
theorem loop_exit {b : State → Bool} {c : Com} {s t : State} (h : Big (loop b c) s t) : b t = false := by canonical
theorem loop_forever (c : Com) (s t : State) : ¬Big (loop (fun _ => true) c) s t := by canonical
theorem loop_skip_diverges (b : State → Bool) (s t : State) (h : b s = true) : ¬Big (loop b skip) s t := by canonical
theorem loop_invariant (I : State → Prop) (b : State → Bool) (c : Com)
    (h : ∀ s t, I s → b s = true → Big c s t → I t) (s t : State) (k : Big (loop b c) s t) (i : I s) : I t := by canonical
theorem loop_congr (b : State → Bool) (c d : Com) (e : ∀ s t, Big c s t → Big d s t) (s t : State)
    (h : Big (loop b c) s t) : Big (loop b d) s t := by canonical
theorem loop_twice (b : State → Bool) (c : Com) (s t : State) (h : Big (loop b c) s t) :
    Big (seq (loop b c) (loop b c)) s t := by canonical [loop_exit]
theorem deterministic {c : Com} {s t u : State} (h : Big c s t) (k : Big c s u) : t = u := by canonical
theorem equiv_trans {c d e : Com} (h : Equiv c d) (k : Equiv d e) : Equiv c e := by canonical
theorem equiv_seq {c c' d d' : Com} (h : Equiv c c') (k : Equiv d d') : Equiv (seq c d) (seq c' d') := by
  canonical [seq_iff]

theorem hoare_skip (P : State → Prop) : Triple P skip P := by canonical
theorem hoare_assign (Q : State → Prop) (x : Nat) (e : State → Nat) :
    Triple (fun s => Q (update s x (e s))) (assign x e) Q := by canonical
theorem hoare_seq (P Q R : State → Prop) (c d : Com) (h : Triple P c Q) (k : Triple Q d R) : Triple P (seq c d) R := by
  canonical
theorem hoare_cond (P Q : State → Prop) (b : State → Bool) (c d : Com) (h : Triple (fun s => P s ∧ b s = true) c Q)
    (k : Triple (fun s => P s ∧ b s = false) d Q) : Triple P (branch b c d) Q := by canonical
theorem hoare_loop (P : State → Prop) (b : State → Bool) (c : Com) (h : Triple (fun s => P s ∧ b s = true) c P) :
    Triple P (loop b c) (fun s => P s ∧ b s = false) := by canonical
theorem hoare_consequence (P P' Q Q' : State → Prop) (c : Com) (hp : ∀ s, P' s → P s) (hq : ∀ s, Q s → Q' s)
    (h : Triple P c Q) : Triple P' c Q' := by canonical
theorem wp_triple (P Q : State → Prop) (c : Com) : Triple P c Q ↔ ∀ s, P s → wp c Q s := by canonical
theorem wp_seq (c d : Com) (Q : State → Prop) (s : State) : wp (seq c d) Q s ↔ wp c (wp d Q) s := by canonical

def choose (b : Bool) (x y : Option State) : Option State := if b then x else y
def run : Nat → Com → State → Option State
  | 0, _, _ => none
  | _ + 1, .skip, s => some s
  | _ + 1, .assign x e, s => some (update s x (e s))
  | n + 1, .seq c d, s => (run n c s).bind fun t => run n d t
  | n + 1, .branch b c d, s => choose (b s) (run n c s) (run n d s)
  | n + 1, .loop b c, s => choose (b s) ((run n c s).bind fun t => run n (.loop b c) t) (some s)
theorem run_sound (n : Nat) (c : Com) (s t : State) (h : run n c s = some t) : Big c s t := by canonical
theorem run_succ (n : Nat) (c : Com) (s t : State) (h : run n c s = some t) : run (n + 1) c s = some t := by canonical
theorem run_mono (step : ∀ n c s t, run n c s = some t → run (n + 1) c s = some t) (m n : Nat) (c : Com) (s t : State)
    (h : run n c s = some t) : run (n + m) c s = some t := by canonical
theorem run_complete (mono : ∀ m n c s t, run n c s = some t → run (n + m) c s = some t ∧ run (m + n) c s = some t)
    (c : Com) (s t : State) (h : Big c s t) : ∃ n, run n c s = some t := by canonical
end Exercises.While
