import Canonical

/-!
Library: compilers and interpreters: let-expressions with environments, register code, closures, constant folding, continuations, inlining.
Written without a look at the search.
-/

namespace Library.Compilers
universe u v

/-! Expressions with let over de Bruijn environments, compiled to a stack machine with an environment. -/
inductive Ex : Type where
  | lit (n : Nat)
  | var (i : Nat)
  | add (a b : Ex)
  | letIn (a b : Ex)
inductive Ins : Type where
  | push (n : Nat)
  | load (i : Nat)
  | add
  | bind
  | unbind
def hd : List Nat → Nat
  | [] => 0
  | a :: _ => a
def tl : List Nat → List Nat
  | [] => []
  | _ :: l => l
def nth : List Nat → Nat → Nat
  | [], _ => 0
  | a :: _, 0 => a
  | _ :: l, i + 1 => nth l i
def eval : Ex → List Nat → Nat
  | .lit n, _ => n
  | .var i, e => nth e i
  | .add a b, e => eval a e + eval b e
  | .letIn a b, e => eval b (eval a e :: e)
structure Conf where
  env : List Nat
  stack : List Nat
def step : Ins → Conf → Conf
  | .push n, c => { c with stack := n :: c.stack }
  | .load i, c => { c with stack := nth c.env i :: c.stack }
  | .add, c => { c with stack := (hd (tl c.stack) + hd c.stack) :: tl (tl c.stack) }
  | .bind, c => ⟨hd c.stack :: c.env, tl c.stack⟩
  | .unbind, c => { c with env := tl c.env }
def exec : List Ins → Conf → Conf
  | [], c => c
  | i :: p, c => exec p (step i c)
def comp : Ex → List Ins
  | .lit n => [.push n]
  | .var i => [.load i]
  | .add a b => comp a ++ (comp b ++ [.add])
  | .letIn a b => comp a ++ (.bind :: (comp b ++ [.unbind]))
theorem exec_append (p q : List Ins) (c : Conf) : exec (p ++ q) c = exec q (exec p c) := by canonical
theorem comp_correct (x : Ex) (e s : List Nat) : exec (comp x) ⟨e, s⟩ = ⟨e, eval x e :: s⟩ := by canonical [exec_append]
theorem comp_top (x : Ex) : (exec (comp x) ⟨[], []⟩).stack = [eval x []] := by canonical [comp_correct]
theorem comp_equiv (x y : Ex) (h : ∀ c, exec (comp x) c = exec (comp y) c) (e : List Nat) : eval x e = eval y e := by canonical [comp_correct]
theorem exec_snoc (p : List Ins) (i : Ins) (c : Conf) : exec (p ++ [i]) c = step i (exec p c) := by canonical
theorem exec_push_unbind (n : Nat) (p : List Ins) (c : Conf) : exec (.push n :: .bind :: .unbind :: p) c = exec p c := by canonical

/-! Constant folding and removal of lets. -/
def folded : Ex → Ex → Ex
  | .lit m, .lit n => .lit (m + n)
  | .lit m, b => .add (.lit m) b
  | .var i, b => .add (.var i) b
  | .add x y, b => .add (.add x y) b
  | .letIn x y, b => .add (.letIn x y) b
def fold : Ex → Ex
  | .lit n => .lit n
  | .var i => .var i
  | .add a b => folded (fold a) (fold b)
  | .letIn a b => .letIn (fold a) (fold b)
theorem folded_eval (a b : Ex) (e : List Nat) : eval (folded a b) e = eval a e + eval b e := by canonical
theorem fold_eval (x : Ex) (e : List Nat) : eval (fold x) e = eval x e := by canonical [folded_eval]
theorem fold_comp (x : Ex) (e s : List Nat) : exec (comp (fold x)) ⟨e, s⟩ = exec (comp x) ⟨e, s⟩ := by canonical [comp_correct, fold_eval]
def size : Ex → Nat
  | .lit _ => 1
  | .var _ => 1
  | .add a b => size a + size b + 1
  | .letIn a b => size a + size b + 1
theorem comp_ne_nil (x : Ex) : comp x ≠ [] := by canonical
theorem size_pos (x : Ex) : ∃ n, size x = n + 1 := by canonical
inductive Const : Ex → Prop where
  | lit (n : Nat) : Const (.lit n)
  | add {a b : Ex} : Const a → Const b → Const (.add a b)
theorem const_fold (x : Ex) (h : Const x) : ∃ n, fold x = .lit n := by canonical
theorem const_eval (x : Ex) (h : Const x) (d e : List Nat) : eval x d = eval x e := by canonical
def lift (d : Nat) : Ex → Nat → Ex
  | .lit n, _ => .lit n
  | .var i, c => .var (cond (Nat.ble c i) (i + d) i)
  | .add a b, c => .add (lift d a c) (lift d b c)
  | .letIn a b, c => .letIn (lift d a c) (lift d b (c + 1))
theorem nth_append_right (k l : List Nat) (i : Nat) : nth (k ++ l) (k.length + i) = nth l i := by canonical [Nat.succ_add, Nat.zero_add]
theorem nth_lift (k m e : List Nat) (i : Nat) : nth (k ++ (m ++ e)) (cond (Nat.ble k.length i) (i + m.length) i) = nth (k ++ e) i := by
  canonical [nth_append_right, Nat.add_comm, Nat.succ_add]
theorem lift_eval (x : Ex) (k m e : List Nat) : eval (lift m.length x k.length) (k ++ (m ++ e)) = eval x (k ++ e) := by canonical [nth_lift]
theorem lift_const (x : Ex) (h : Const x) (d c : Nat) : lift d x c = x := by canonical

/-! Boolean expressions compiled to jumps: code is a tree of tests. -/
inductive BE : Type where
  | tru
  | fls
  | atom (i : Nat)
  | not (a : BE)
  | and (a b : BE)
  | or (a b : BE)
inductive Code (α : Type u) : Type u where
  | done (a : α)
  | test (i : Nat) (yes no : Code α)
def bev (s : Nat → Bool) : BE → Bool
  | .tru => true
  | .fls => false
  | .atom i => s i
  | .not a => !bev s a
  | .and a b => bev s a && bev s b
  | .or a b => bev s a || bev s b
def run {α : Type u} (s : Nat → Bool) : Code α → α
  | .done a => a
  | .test i y n => cond (s i) (run s y) (run s n)
def jump {α : Type u} : BE → Code α → Code α → Code α
  | .tru, y, _ => y
  | .fls, _, n => n
  | .atom i, y, n => .test i y n
  | .not a, y, n => jump a n y
  | .and a b, y, n => jump a (jump b y n) n
  | .or a b, y, n => jump a y (jump b y n)
def mapCode {α : Type u} {β : Type v} (f : α → β) : Code α → Code β
  | .done a => .done (f a)
  | .test i y n => .test i (mapCode f y) (mapCode f n)
def Mentions (i : Nat) : BE → Prop
  | .tru => False
  | .fls => False
  | .atom j => i = j
  | .not a => Mentions i a
  | .and a b => Mentions i a ∨ Mentions i b
  | .or a b => Mentions i a ∨ Mentions i b
theorem jump_correct {α : Type u} (s : Nat → Bool) (b : BE) (y n : Code α) : run s (jump b y n) = cond (bev s b) (run s y) (run s n) := by canonical
theorem jump_same {α : Type u} (s : Nat → Bool) (b : BE) (c : Code α) : run s (jump b c c) = run s c := by canonical [jump_correct]
theorem jump_bool (s : Nat → Bool) (b : BE) : run s (jump b (.done true) (.done false)) = bev s b := by canonical [jump_correct]
theorem jump_not_not {α : Type u} (b : BE) (y n : Code α) : jump (.not (.not b)) y n = jump b y n := by canonical
theorem jump_de_morgan {α : Type u} (a b : BE) (y n : Code α) : jump (.not (.and a b)) y n = jump (.or (.not a) (.not b)) y n := by canonical
theorem run_map {α : Type u} {β : Type v} (f : α → β) (s : Nat → Bool) (c : Code α) : run s (mapCode f c) = f (run s c) := by canonical
theorem map_jump {α : Type u} {β : Type v} (f : α → β) (b : BE) (y n : Code α) : mapCode f (jump b y n) = jump b (mapCode f y) (mapCode f n) := by canonical
theorem bev_mentions (s t : Nat → Bool) (b : BE) (h : ∀ i, Mentions i b → s i = t i) : bev s b = bev t b := by canonical
theorem closed_constant (b : BE) (h : ∀ i, ¬Mentions i b) (s t : Nat → Bool) : bev s b = bev t b := by canonical [bev_mentions]

/-! Continuation passing and a machine that keeps its continuation as data. -/
inductive T : Type where
  | leaf (n : Nat)
  | node (l r : T)
inductive K : Type where
  | done
  | right (r : T) (k : K)
  | plus (n : Nat) (k : K)
def T.sum : T → Nat
  | .leaf n => n
  | .node l r => T.sum l + T.sum r
def T.cps {α : Type u} : T → (Nat → α) → α
  | .leaf n, k => k n
  | .node l r, k => T.cps l (fun m => T.cps r (fun n => k (m + n)))
def K.app : K → Nat → Nat
  | .done, n => n
  | .right r k, n => K.app k (n + T.sum r)
  | .plus m k, n => K.app k (m + n)
inductive St : Type where
  | down (t : T) (k : K)
  | up (n : Nat) (k : K)
def St.out : St → Nat
  | .down t k => K.app k (T.sum t)
  | .up n k => K.app k n
inductive Move : St → St → Prop where
  | leaf (n : Nat) (k : K) : Move (.down (.leaf n) k) (.up n k)
  | node (l r : T) (k : K) : Move (.down (.node l r) k) (.down l (.right r k))
  | right (n : Nat) (r : T) (k : K) : Move (.up n (.right r k)) (.down r (.plus n k))
  | plus (m n : Nat) (k : K) : Move (.up n (.plus m k)) (.up (m + n) k)
inductive Moves : St → St → Prop where
  | refl (s : St) : Moves s s
  | step {a b c : St} (h : Move a b) (k : Moves b c) : Moves a c
theorem cps_sum {α : Type u} (t : T) (k : Nat → α) : T.cps t k = k (T.sum t) := by canonical
theorem cps_id (t : T) : T.cps t (fun n => n) = T.sum t := by canonical [cps_sum]
theorem move_out (a b : St) (h : Move a b) : a.out = b.out := by canonical
theorem moves_out (a b : St) (h : Moves a b) : a.out = b.out := by canonical [move_out]
theorem moves_trans (a b c : St) (h : Moves a b) (k : Moves b c) : Moves a c := by canonical
theorem down_up (t : T) (k : K) : Moves (.down t k) (.up (T.sum t) k) := by canonical [moves_trans]
theorem machine_halts (t : T) : ∃ n, Moves (.down t .done) (.up n .done) ∧ n = T.sum t := by canonical [down_up]
theorem move_det (a b c : St) (h : Move a b) (k : Move a c) : b = c := by canonical
theorem final_stuck (n : Nat) (s : St) : ¬Move (.up n .done) s := by canonical
theorem final_unique (a : St) (m n : Nat) (h : Moves a (.up m .done)) (k : Moves a (.up n .done)) : m = n := by canonical [moves_out]
theorem progress (s : St) : (∃ n, s = .up n .done) ∨ ∃ t, Move s t := by canonical
end Library.Compilers
