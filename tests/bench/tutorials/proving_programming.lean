import Canonical

/-!
Tutorials: as in the introductions to theorem proving and to functional programming in Lean: propositions, quantifiers, inductive
types, structures, classes, quotients, monads, proofs about tail recursion. Written without a look at the search.
-/

namespace Tutorials.Prove
universe u v w

/-! Propositions and quantifiers. -/
section
variable {α : Type u} (p q r s : Prop) (P Q : α → Prop)
theorem and_or_imp_elim (h : p ∧ q → r) : p → ¬r → ¬q := by canonical
theorem or_and_or_cases (h : p ∨ q) (h1 : p → r ∧ s) (h2 : q → s ∧ r) : r ∧ s := by canonical
theorem iff_of_and_eq_or (h : p ∧ q ↔ p ∨ q) : p ↔ q := by canonical
theorem imp_or_of_not_imp (h : ¬(p → q ∨ r)) : p ∧ ¬q ∧ ¬r := by canonical [Classical.em]
theorem not_and_imp_of_em (h : ¬(p ∧ ¬q)) : p → q := by canonical [Classical.byContradiction]
theorem exists_const_iff (a : α) : (∃ _ : α, r) ↔ r := by canonical
theorem exists_const_imp (a : α) : (∃ x, r → P x) ↔ (r → ∃ x, P x) := by canonical [Classical.byContradiction]
theorem forall_or_forall (h : (∀ x, P x) ∨ ∀ x, Q x) (x : α) : P x ∨ Q x := by canonical
theorem exists_or_not (a : α) : ∃ x, P x ∨ ¬P x := by canonical [Classical.em]
theorem barber_town (men : Type u) (barber : men) (shaves : men → men → Prop) (h : ∀ x, shaves barber x ↔ ¬shaves x x) : r := by canonical
theorem four_square_chain (f : α → α) (h : ∀ x, P x → P (f x)) (x : α) (hx : P x) : P (f (f (f (f x)))) := by canonical
end

/-! Inductive types: arithmetic expressions that are folded, paths, the days, numbers. -/
inductive Expr : Type where
  | const (n : Nat) : Expr
  | var (i : Nat) : Expr
  | plus (a b : Expr) : Expr
  | times (a b : Expr) : Expr
namespace Expr
def eval (v : Nat → Nat) : Expr → Nat
  | const n => n
  | var i => v i
  | plus a b => eval v a + eval v b
  | times a b => eval v a * eval v b
def simpConst : Expr → Expr
  | plus (const m) (const n) => const (m + n)
  | times (const m) (const n) => const (m * n)
  | e => e
def fuse : Expr → Expr
  | plus a b => simpConst (plus (fuse a) (fuse b))
  | times a b => simpConst (times (fuse a) (fuse b))
  | e => e
def subst (i : Nat) (e : Expr) : Expr → Expr
  | const n => const n
  | var j => if j = i then e else var j
  | plus a b => plus (subst i e a) (subst i e b)
  | times a b => times (subst i e a) (subst i e b)
inductive Occurs (i : Nat) : Expr → Prop where
  | var : Occurs i (var i)
  | plusL {a b : Expr} (h : Occurs i a) : Occurs i (plus a b)
  | plusR {a b : Expr} (h : Occurs i b) : Occurs i (plus a b)
  | timesL {a b : Expr} (h : Occurs i a) : Occurs i (times a b)
  | timesR {a b : Expr} (h : Occurs i b) : Occurs i (times a b)
theorem simpConst_eq (v : Nat → Nat) (e : Expr) : eval v (simpConst e) = eval v e := by canonical
theorem fuse_eq (v : Nat → Nat) (e : Expr) : eval v (fuse e) = eval v e := by canonical [simpConst_eq]
theorem subst_of_not_occurs (i : Nat) (e a : Expr) (h : ¬Occurs i a) : subst i e a = a := by canonical
theorem eval_subst_upd (v : Nat → Nat) (i : Nat) (e a : Expr) : eval v (subst i e a) = eval (fun j => if j = i then eval v e else v j) a := by canonical
theorem eval_agree (v w : Nat → Nat) (a : Expr) (h : ∀ i, Occurs i a → v i = w i) : eval v a = eval w a := by canonical
theorem not_occurs_subst_const (i n : Nat) (a : Expr) : ¬Occurs i (subst i (const n) a) := by canonical
end Expr

/-! Structures and classes. -/
structure Point : Type where
  x : Nat
  y : Nat
namespace Point
def add (p q : Point) : Point := ⟨p.x + q.x, p.y + q.y⟩
def smul (c : Nat) (p : Point) : Point := { x := c * p.x, y := c * p.y }
def mirror (p : Point) : Point := { x := p.y, y := p.x }
instance instAdd : Add Point where
  add := Point.add
theorem add_comm (p q : Point) : p + q = q + p := by canonical [Nat.add_comm]
theorem add_assoc (p q r : Point) : p + q + r = p + (q + r) := by canonical [Nat.add_assoc]
theorem smul_add (c : Nat) (p q : Point) : smul c (p + q) = smul c p + smul c q := by canonical [Nat.mul_add]
theorem smul_smul (c d : Nat) (p : Point) : smul c (smul d p) = smul (c * d) p := by canonical [Nat.mul_assoc]
theorem mirror_fixed_iff (p : Point) : mirror p = p ↔ p.x = p.y := by canonical
theorem mirror_add (p q : Point) : mirror (p + q) = mirror p + mirror q := by canonical
end Point
def inhabitedFun {α : Type u} {β : Type v} [Inhabited β] : Inhabited (α → β) := by canonical
def inhabitedSum {α : Type u} {β : Type v} [Inhabited α] : Inhabited (Sum α β) := by canonical
def inhabitedOfSurj {α : Type u} {β : Type v} [Inhabited α] (f : α → β) : Inhabited (Nat × β) := by canonical

/-! Unordered pairs as a quotient. -/
section
variable {α : Type u} {β : Type v}
def pairEq (p q : α × α) : Prop := (p.1 = q.1 ∧ p.2 = q.2) ∨ (p.1 = q.2 ∧ p.2 = q.1)
def UProd (α : Type u) : Type u := Quot (pairEq (α := α))
def UProd.mk (a b : α) : UProd α := Quot.mk pairEq (a, b)
def UProd.Mem (x : α) (z : UProd α) : Prop := ∃ b, z = UProd.mk x b
theorem pairEq_trans (p q r : α × α) (h : pairEq p q) (k : pairEq q r) : pairEq p r := by canonical
theorem uprod_comm (a b : α) : UProd.mk a b = UProd.mk b a := by canonical [Quot.sound]
theorem uprod_cases (z : UProd α) : ∃ a b, z = UProd.mk a b := by canonical
theorem uprod_mem_right (a b : α) : UProd.Mem b (UProd.mk a b) := by canonical [uprod_comm]
theorem uprod_lift (f : α → α → β) (c : ∀ a b, f a b = f b a) : ∃ g : UProd α → β, ∀ a b, g (UProd.mk a b) = f a b := by canonical
end

/-! Monads. -/
section
variable {α : Type u} {β : Type u} {γ : Type u}
inductive Many (α : Type u) : Type u where
  | none : Many α
  | more (a : α) (rest : Unit → Many α) : Many α
namespace Many
def one (a : α) : Many α := more a (fun _ => none)
def union : Many α → Many α → Many α
  | none, ys => ys
  | more x xs, ys => more x (fun u => union (xs u) ys)
def bind : Many α → (α → Many β) → Many β
  | none, _ => none
  | more x xs, f => union (f x) (bind (xs ()) f)
def toList : Many α → List α
  | none => []
  | more x xs => x :: toList (xs ())
theorem union_none (m : Many α) : union m none = m := by canonical [funext]
theorem union_assoc (a b c : Many α) : union (union a b) c = union a (union b c) := by canonical [funext]
theorem one_bind (a : α) (f : α → Many β) : bind (one a) f = f a := by canonical [union_none]
theorem bind_one (m : Many α) : bind m one = m := by canonical [funext]
theorem union_bind (a b : Many α) (f : α → Many β) : bind (union a b) f = union (bind a f) (bind b f) := by canonical [union_assoc]
theorem bind_assoc (m : Many α) (f : α → Many β) (g : β → Many γ) : bind (bind m f) g = bind m (fun a => bind (f a) g) := by canonical [union_bind]
theorem toList_union (a b : Many α) : toList (union a b) = toList a ++ toList b := by canonical
end Many
inductive Validate (ε : Type u) (α : Type u) : Type u where
  | ok (a : α) : Validate ε α
  | errors (first : ε) (rest : List ε) : Validate ε α
def Validate.seq {ε : Type u} : Validate ε (α → β) → Validate ε α → Validate ε β
  | ok f, ok a => ok (f a)
  | ok _, errors e es => errors e es
  | errors e es, ok _ => errors e es
  | errors e es, errors e' es' => errors e (es ++ e' :: es')
theorem validate_id {ε : Type u} (v : Validate ε α) : Validate.seq (.ok id) v = v := by canonical
theorem validate_hom {ε : Type u} (f : α → β) (a : α) : Validate.seq (.ok f) (.ok a) = (.ok (f a) : Validate ε β) := by canonical
theorem validate_interchange {ε : Type u} (f : Validate ε (α → β)) (a : α) : Validate.seq f (.ok a) = Validate.seq (.ok fun g => g a) f := by canonical
theorem validate_comp {ε : Type u} (ap : ∀ a b c : List ε, a ++ b ++ c = a ++ (b ++ c)) (f : Validate ε (β → γ)) (g : Validate ε (α → β)) (a : Validate ε α) :
    Validate.seq (Validate.seq (Validate.seq (.ok fun f g x => f (g x)) f) g) a = Validate.seq f (Validate.seq g a) := by canonical
theorem validate_ok_iff {ε : Type u} (f : Validate ε (α → β)) (a : Validate ε α) (b : β) :
    Validate.seq f a = .ok b ↔ ∃ g x, f = .ok g ∧ a = .ok x ∧ g x = b := by canonical
end

/-! Tail recursion. -/
inductive Tree (α : Type u) : Type u where
  | leaf : Tree α
  | branch (l : Tree α) (a : α) (r : Tree α) : Tree α
namespace Tree
variable {α : Type u}
def count : Tree α → Nat
  | leaf => 0
  | branch l _ r => count l + 1 + count r
def countAux : Tree α → Nat → Nat
  | leaf, k => k
  | branch l _ r, k => countAux l (1 + countAux r k)
def mirrorT : Tree α → Tree α
  | leaf => leaf
  | branch l a r => branch (mirrorT r) a (mirrorT l)
def toListAux : Tree α → List α → List α
  | leaf, acc => acc
  | branch l a r, acc => toListAux l (a :: toListAux r acc)
def inord : Tree α → List α
  | leaf => []
  | branch l a r => inord l ++ a :: inord r
theorem countAux_eq (t : Tree α) (k : Nat) : countAux t k = count t + k := by canonical [Nat.add_assoc]
theorem count_eq_countAux (t : Tree α) : count t = countAux t 0 := by canonical [countAux_eq]
theorem count_mirrorT (t : Tree α) : count (mirrorT t) = count t := by canonical [Nat.add_comm, Nat.add_assoc]
theorem toListAux_eq (t : Tree α) (acc : List α) (ap : ∀ a b c : List α, a ++ b ++ c = a ++ (b ++ c)) : toListAux t acc = inord t ++ acc := by canonical
end Tree
def filterAux {α : Type u} (p : α → Bool) : List α → List α → List α
  | acc, [] => acc.reverse
  | acc, x :: xs => if p x then filterAux p (x :: acc) xs else filterAux p acc xs
theorem filterAux_eq {α : Type u} (p : α → Bool) (acc l : List α) (rc : ∀ (x : α) l, (x :: l).reverse = l.reverse ++ [x])
    (ap : ∀ a b c : List α, a ++ b ++ c = a ++ (b ++ c)) (an : ∀ a : List α, a ++ [] = a) : filterAux p acc l = acc.reverse ++ l.filter p := by canonical
end Tutorials.Prove
