import Canonical

/-!
Library: programs to be found from their types: indexed data, typed terms, decisions, views, transformations that keep a specification.
Written without a look at the search.
-/

namespace Library.Synthesis
universe u v w
inductive Vec (α : Type u) : Nat → Type u where
  | nil : Vec α 0
  | cons {n : Nat} (a : α) (v : Vec α n) : Vec α (n + 1)
inductive Ix : Nat → Type where
  | zero {n : Nat} : Ix (n + 1)
  | succ {n : Nat} (i : Ix n) : Ix (n + 1)
section
variable {α : Type u} {β : Type v} {γ : Type w}
def head {n : Nat} (v : Vec α (n + 1)) : α := by canonical
def tail {n : Nat} (v : Vec α (n + 1)) : Vec α n := by canonical
def vmap (f : α → β) {n : Nat} (v : Vec α n) : Vec β n := by canonical
def vzip (f : α → β → γ) {n : Nat} (v : Vec α n) (w : Vec β n) : Vec γ n := by canonical
def vfill (a : α) (n : Nat) : Vec α n := by canonical
def vget {n : Nat} (v : Vec α n) (i : Ix n) : α := by canonical
def vtab {n : Nat} (f : Ix n → α) : Vec α n := by canonical
def vsnoc {n : Nat} (v : Vec α n) (a : α) : Vec α (n + 1) := by canonical
def vappend {m n : Nat} (v : Vec α m) (w : Vec α n) : Vec α (n + m) := by canonical
def vsplit {n : Nat} (v : Vec (α × β) n) : Vec α n × Vec β n := by canonical
def vcast {m n : Nat} (h : m = n) (v : Vec α m) : Vec α n := by canonical
def vtraverse (f : α → Option β) {n : Nat} (v : Vec α n) : Option (Vec β n) := by canonical
def vfold {P : Nat → Type v} (z : P 0) (s : (n : Nat) → α → P n → P (n + 1)) {n : Nat} (v : Vec α n) : P n := by canonical
def vapply {n : Nat} (fs : Vec (α → β) n) (v : Vec α n) : Vec β n := by canonical
def vOfList (l : List α) : Vec α l.length := by canonical
def vReplace {n : Nat} (v : Vec α n) (i : Ix n) (a : α) : Vec α n := by canonical
def vTranspose {m n : Nat} (v : Vec (Vec α n) m) : Vec (Vec α m) n := by canonical
def ixWeaken {n : Nat} (i : Ix n) : Ix (n + 1) := by canonical
def ixElim0 (i : Ix 0) : α := by canonical
def ixDec {n : Nat} (i j : Ix n) : Decidable (i = j) := by canonical
def ixRank {n : Nat} (i : Ix n) : { k : Nat // k < n } := by canonical [Nat.succ_pos, Nat.succ_le_succ]
def get : {n : Nat} → Vec α n → Ix n → α
  | _, .cons a _, .zero => a
  | _, .cons _ v, .succ i => get v i
def vmapSpec (f : α → β) {n : Nat} (v : Vec α n) : { w : Vec β n // ∀ i, get w i = f (get v i) } := by canonical
def vtabSpec {n : Nat} (f : Ix n → α) : { v : Vec α n // ∀ i, get v i = f i } := by canonical
end

/-! Typed terms: what can be built and interpreted from types alone. -/
inductive Ty : Type where
  | unit
  | prod (a b : Ty)
  | fn (a b : Ty)
def Ty.den : Ty → Type
  | .unit => Unit
  | .prod a b => Ty.den a × Ty.den b
  | .fn a b => Ty.den a → Ty.den b
inductive Var : List Ty → Ty → Type where
  | here {Γ : List Ty} {a : Ty} : Var (a :: Γ) a
  | there {Γ : List Ty} {a b : Ty} (x : Var Γ a) : Var (b :: Γ) a
inductive Tm : List Ty → Ty → Type where
  | var {Γ : List Ty} {a : Ty} (x : Var Γ a) : Tm Γ a
  | unit {Γ : List Ty} : Tm Γ .unit
  | pair {Γ : List Ty} {a b : Ty} (s : Tm Γ a) (t : Tm Γ b) : Tm Γ (.prod a b)
  | fst {Γ : List Ty} {a b : Ty} (t : Tm Γ (.prod a b)) : Tm Γ a
  | snd {Γ : List Ty} {a b : Ty} (t : Tm Γ (.prod a b)) : Tm Γ b
  | lam {Γ : List Ty} {a b : Ty} (t : Tm (a :: Γ) b) : Tm Γ (.fn a b)
  | app {Γ : List Ty} {a b : Ty} (s : Tm Γ (.fn a b)) (t : Tm Γ a) : Tm Γ b
inductive Env : List Ty → Type where
  | nil : Env []
  | cons {Γ : List Ty} {a : Ty} (d : Ty.den a) (e : Env Γ) : Env (a :: Γ)
def envLookup {Γ : List Ty} {a : Ty} (e : Env Γ) (x : Var Γ a) : Ty.den a := by canonical
def evalTm {Γ : List Ty} {a : Ty} (t : Tm Γ a) (e : Env Γ) : Ty.den a := by canonical [envLookup]
def tmId (a : Ty) : Tm [] (.fn a a) := by canonical
def tmConst (a b : Ty) : Tm [] (.fn a (.fn b a)) := by canonical
def tmSwap (a b : Ty) : Tm [] (.fn (.prod a b) (.prod b a)) := by canonical
def tmCompose (a b c : Ty) : Tm [] (.fn (.fn b c) (.fn (.fn a b) (.fn a c))) := by canonical
def tmCurry (a b c : Ty) : Tm [] (.fn (.fn (.prod a b) c) (.fn a (.fn b c))) := by canonical
def varMap {Γ Δ : List Ty} {a b : Ty} (r : Var Γ a → Var Δ a) (x : Var (b :: Γ) a) : Var (b :: Δ) a := by canonical
def renTm {Γ Δ : List Ty} (r : (a : Ty) → Var Γ a → Var Δ a) {a : Ty} (t : Tm Γ a) : Tm Δ a := by canonical [varMap]
def wkTm {Γ : List Ty} {a b : Ty} (t : Tm Γ a) : Tm (b :: Γ) a := by canonical [renTm]
def envTab {Γ : List Ty} (f : (a : Ty) → Var Γ a → Ty.den a) : Env Γ := by canonical
def inhabited (a : Ty) : Tm [] a → Ty.den a := by canonical
def tyInhabitant (a : Ty) : Ty.den a := by canonical
def tyDec (a b : Ty) : Decidable (a = b) := by canonical

/-! Views, decisions and programs with a proof. -/
section
variable {α : Type u} {β : Type v} {γ : Type w}
inductive SnocView : List α → Type u where
  | nil : SnocView []
  | snoc (l : List α) (a : α) : SnocView (l ++ [a])
inductive Parity : Nat → Type where
  | even (k : Nat) : Parity (k + k)
  | odd (k : Nat) : Parity (k + k + 1)
def snocView (l : List α) : SnocView l := by canonical
def parityView (n : Nat) : Parity n := by canonical [Nat.succ_add]
def compareView (m n : Nat) : ((k : Nat) ×' (m = n + k)) ⊕' ((k : Nat) ×' (n = m + k + 1)) := by canonical [Nat.succ_add, Nat.zero_add]
def decAllIx {n : Nat} (P : Ix n → Prop) (d : (i : Ix n) → Decidable (P i)) : Decidable (∀ i, P i) := by canonical
def decExIx {n : Nat} (P : Ix n → Prop) (d : (i : Ix n) → Decidable (P i)) : Decidable (∃ i, P i) := by canonical
def decVec (d : (a b : α) → Decidable (a = b)) {n : Nat} (v w : Vec α n) : Decidable (v = w) := by canonical
def partitionDec (P : α → Prop) (d : (a : α) → Decidable (P a)) (l : List α) : { p : List α × List α // p.1.length + p.2.length = l.length ∧ (∀ a, a ∈ p.1 → P a) ∧ ∀ a, a ∈ p.2 → ¬P a } := by
  canonical [Nat.succ_add, Nat.add_succ]
theorem le_add_left (m n : Nat) : m ≤ n + m := by canonical [Nat.zero_le, Nat.succ_le_succ]
theorem le_add_right (m n : Nat) : m ≤ m + n := by canonical [Nat.le_refl, Nat.le_trans, Nat.le_succ]
def addBound (l : List Nat) : { m : Nat // ∀ n, n ∈ l → n ≤ m } := by canonical [le_add_left, le_add_right, Nat.le_trans]
def appendLength (k l : List α) : { m : List α // m.length = k.length + l.length ∧ ∀ a, a ∈ k → a ∈ m } := by canonical [Nat.succ_add, Nat.zero_add]
def foldrDep {P : List α → Type v} (n : P []) (c : (a : α) → (l : List α) → P l → P (a :: l)) (l : List α) : P l := by canonical
def stateMap (f : α → β) (m : γ → α × γ) : γ → β × γ := by canonical
def stateBind (m : γ → α × γ) (f : α → γ → β × γ) : γ → β × γ := by canonical
def selectT (s : (α → γ) → α) (t : α → (β → γ) → β) : ((α × β) → γ) → α × β := by canonical
def lensFst : { l : (α × γ → α) × (α × γ → α → α × γ) // ∀ s a, l.1 (l.2 s a) = a ∧ l.2 s (l.1 s) = s } := by canonical
def isoOfInvolution (f : α → α) (h : ∀ a, f (f a) = a) : { g : α → α // ∀ a, g (f a) = a ∧ f (g a) = a } := by canonical
def quotFactor (r : α → α → Prop) (f : α → β) (h : ∀ a b, r a b → f a = f b) : { g : Quot r → β // ∀ a, g (Quot.mk r a) = f a } := by canonical
def sumElimDep {P : α ⊕ β → Type w} (f : (a : α) → P (.inl a)) (g : (b : β) → P (.inr b)) : (s : α ⊕ β) → P s := by canonical
def heqCast (P : Nat → Type u) (m n : Nat) (p : P (m + n)) : P (n + m) := by canonical [Nat.add_comm]
end
end Library.Synthesis
