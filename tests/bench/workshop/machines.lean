import Canonical

/-!
Workshop: stack machines with jumps and failures, a verifier for them, registers, a machine with a continuation stack. Written
without a look at the search.
-/

namespace Workshop.Machines
universe u

/-! A stack machine that may fail, and a verifier that counts the height of the stack. -/
inductive Op : Type where
  | push (n : Nat) : Op
  | add : Op
  | dup : Op
  | swap : Op
  | pop : Op
def exec : Op → List Nat → Option (List Nat)
  | .push n, s => some (n :: s)
  | .add, a :: b :: s => some ((b + a) :: s)
  | .add, _ => none
  | .dup, a :: s => some (a :: a :: s)
  | .dup, [] => none
  | .swap, a :: b :: s => some (b :: a :: s)
  | .swap, _ => none
  | .pop, _ :: s => some s
  | .pop, [] => none
def run : List Op → List Nat → Option (List Nat)
  | [], s => some s
  | i :: p, s => Option.bind (exec i s) (fun t => run p t)
/-- `Eff i m n`: with at least `m` numbers on the stack the instruction works, and makes `n` of them. -/
inductive Eff : Op → Nat → Nat → Prop where
  | push (k n : Nat) : Eff (.push k) n (n + 1)
  | add (n : Nat) : Eff .add (n + 2) (n + 1)
  | dup (n : Nat) : Eff .dup (n + 1) (n + 2)
  | swap (n : Nat) : Eff .swap (n + 2) (n + 2)
  | pop (n : Nat) : Eff .pop (n + 1) n
inductive Effs : List Op → Nat → Nat → Prop where
  | nil (n : Nat) : Effs [] n n
  | cons {i : Op} {p : List Op} {l m n : Nat} (h : Eff i l m) (k : Effs p m n) : Effs (i :: p) l n
theorem run_append (p q : List Op) (s : List Nat) : run (p ++ q) s = Option.bind (run p s) (run q) := by canonical
theorem eff_deterministic (i : Op) (l m n : Nat) (h : Eff i l m) (k : Eff i l n) : m = n := by canonical
theorem effs_deterministic (p : List Op) (l m n : Nat) (h : Effs p l m) (k : Effs p l n) : m = n := by canonical [eff_deterministic]
theorem eff_frame (i : Op) (m n : Nat) (h : Eff i m n) : Eff i (m + 1) (n + 1) := by canonical
theorem effs_frame (p : List Op) (m n k : Nat) (h : Effs p m n) : Effs p (m + k) (n + k) := by canonical [eff_frame]
theorem effs_append (p q : List Op) (l m n : Nat) (h : Effs p l m) (k : Effs q m n) : Effs (p ++ q) l n := by canonical
theorem effs_split (p q : List Op) (l n : Nat) (h : Effs (p ++ q) l n) : ∃ m, Effs p l m ∧ Effs q m n := by canonical
theorem exec_safe (i : Op) (m n : Nat) (s : List Nat) (h : Eff i m n) (e : s.length = m) : ∃ t, exec i s = some t ∧ t.length = n := by canonical
theorem run_safe (p : List Op) (m n : Nat) (s : List Nat) (h : Effs p m n) (e : s.length = m) : ∃ t, run p s = some t ∧ t.length = n := by canonical [exec_safe]
theorem swap_swap (s t : List Nat) (h : run [.swap, .swap] s = some t) : s = t := by canonical
theorem dup_pop (a : Nat) (s : List Nat) : run [.dup, .pop] (a :: s) = some (a :: s) := by canonical
theorem swap_add (a b : Nat) (s : List Nat) : run [.swap, .add] (a :: b :: s) = run [.add] (a :: b :: s) := by canonical [Nat.add_comm]
theorem pop_stuck (s : List Nat) (h : exec .pop s = none) : s = [] := by canonical
theorem push_never_stuck (n : Nat) (s : List Nat) : exec (.push n) s ≠ none := by canonical
def double : { p : List Op // ∀ a s, run p (a :: s) = some ((a + a) :: s) } := by canonical
def triple : { p : List Op // ∀ a s, run p (a :: s) = some ((a + (a + a)) :: s) } := by canonical

/-! Expressions and a compiler with a continuation of code. -/
inductive E : Type where
  | num (n : Nat) : E
  | plus (a b : E) : E
  | twice (a : E) : E
def E.val : E → Nat
  | .num n => n
  | .plus a b => val a + val b
  | .twice a => val a + val a
def E.comp : E → List Op → List Op
  | .num n, k => .push n :: k
  | .plus a b, k => comp a (comp b (.add :: k))
  | .twice a, k => comp a (.dup :: .add :: k)
theorem comp_run (e : E) (k : List Op) (s : List Nat) : run (e.comp k) s = run k (e.val :: s) := by canonical
theorem comp_correct (e : E) : run (e.comp []) [] = some [e.val] := by canonical [comp_run]
theorem comp_effs (e : E) (k : List Op) (m n : Nat) (h : Effs k (m + 1) n) : Effs (e.comp k) m n := by canonical
theorem comp_append (e : E) (k l : List Op) : e.comp k ++ l = e.comp (k ++ l) := by canonical
theorem comp_inj_val (a b : E) (h : ∀ k, a.comp k = b.comp k) : a.val = b.val := by canonical [comp_run]

/-! An evaluator with a stack of frames. -/
inductive Fr : Type where
  | right (b : E) : Fr
  | sum (n : Nat) : Fr
  | twice : Fr
inductive Cf : Type where
  | eval (e : E) (k : List Fr) : Cf
  | ret (n : Nat) (k : List Fr) : Cf
inductive Mv : Cf → Cf → Prop where
  | num (n : Nat) (k : List Fr) : Mv (.eval (.num n) k) (.ret n k)
  | plus (a b : E) (k : List Fr) : Mv (.eval (.plus a b) k) (.eval a (.right b :: k))
  | twice (a : E) (k : List Fr) : Mv (.eval (.twice a) k) (.eval a (.twice :: k))
  | right (n : Nat) (b : E) (k : List Fr) : Mv (.ret n (.right b :: k)) (.eval b (.sum n :: k))
  | sum (m n : Nat) (k : List Fr) : Mv (.ret n (.sum m :: k)) (.ret (m + n) k)
  | dbl (n : Nat) (k : List Fr) : Mv (.ret n (.twice :: k)) (.ret (n + n) k)
inductive Mvs : Cf → Cf → Prop where
  | refl (c : Cf) : Mvs c c
  | step {c d e : Cf} (h : Mv c d) (k : Mvs d e) : Mvs c e
def unwind : Nat → List Fr → Nat
  | n, [] => n
  | n, .right b :: k => unwind (n + b.val) k
  | n, .sum m :: k => unwind (m + n) k
  | n, .twice :: k => unwind (n + n) k
def Cf.out : Cf → Nat
  | .eval e k => unwind e.val k
  | .ret n k => unwind n k
theorem mv_deterministic (c d e : Cf) (h : Mv c d) (k : Mv c e) : d = e := by canonical
theorem mvs_trans (c d e : Cf) (h : Mvs c d) (k : Mvs d e) : Mvs c e := by canonical
theorem eval_mvs (e : E) (k : List Fr) : Mvs (.eval e k) (.ret e.val k) := by canonical [mvs_trans]
theorem ret_mvs (k : List Fr) (n : Nat) : ∃ m, Mvs (.ret n k) (.ret m []) := by canonical [mvs_trans, eval_mvs]
theorem mv_out (c d : Cf) (h : Mv c d) : c.out = d.out := by canonical
theorem mvs_out (c d : Cf) (h : Mvs c d) : c.out = d.out := by canonical [mv_out]
theorem eval_correct (e : E) (n : Nat) (h : Mvs (.eval e []) (.ret n [])) : n = e.val := by canonical [mvs_out]
theorem ret_final (n : Nat) (c : Cf) : ¬Mv (.ret n []) c := by canonical
theorem progress (c : Cf) : (∃ n, c = .ret n []) ∨ ∃ d, Mv c d := by canonical
end Workshop.Machines
