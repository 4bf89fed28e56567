import Canonical

/-!
Programs that their types determine or specify. Written without a look at the search.
-/

namespace Exercises.Synthesis
universe u v w
variable {α β γ δ : Type u}

/-! The type is the program. -/
def compose (f : α → β) (g : β → γ) (a : α) : γ := by canonical
def flip (f : α → β → γ) : β → α → γ := by canonical
def curry (f : α × β → γ) : α → β → γ := by canonical
def assocRight (p : (α × β) × γ) : α × (β × γ) := by canonical
def sumAssoc (s : (α ⊕ β) ⊕ γ) : α ⊕ (β ⊕ γ) := by canonical
def distribute (p : α × (β ⊕ γ)) : (α × β) ⊕ (α × γ) := by canonical
def eitherToPair (f : α ⊕ β → γ) : (α → γ) × (β → γ) := by canonical
def contJoin (x : (((α → β) → β) → β) → β) : (α → β) → β := by canonical
def callcc (f : (α → (γ → β) → β) → (α → β) → β) (k : α → β) : β := by canonical
def doubleNegEm : ((α ⊕ (α → Empty)) → Empty) → Empty := by canonical
def selectionBind (x : (α → β) → α) (f : α → (γ → β) → γ) : (γ → β) → γ := by canonical
def weakPeirce : ((((α → β) → α) → α) → β) → β := by canonical
def sKi (f : α → β → γ) (g : α → β) (a : α) : γ := by canonical
def storeExtend (x : (β → α) × β) (f : (β → α) × β → γ) : (β → γ) × β := by canonical
def churchPair (p : ∀ C : Type u, (α → β → C) → C) : α × β := by canonical
def churchSum (s : ∀ C : Type u, (α → C) → (β → C) → C) : α ⊕ β := by canonical
def depPair {P Q : α → Type u} (f : ∀ a, P a → Q a) (s : (a : α) × P a) : (a : α) × Q a := by canonical
def depChoice {R : α → β → Prop} (f : ∀ a, { b : β // R a b }) : { g : α → β // ∀ a, R a (g a) } := by canonical
def transportPair {P : α → Type u} (a b : α) (h : a = b) (x : P a) : { y : P b // HEq x y } := by canonical

/-! Arithmetic that a type specifies. -/
def double (n : Nat) : { m : Nat // m = n + n } := by canonical
def half (n : Nat) : { m : Nat // n = m + m } ⊕ { m : Nat // n = m + m + 1 } := by canonical [Nat.succ_add]
def predecessor (n : Nat) (h : n ≠ 0) : { m : Nat // n = m + 1 } := by canonical
def maximum (m n : Nat) : { k : Nat // m ≤ k ∧ n ≤ k ∧ (k = m ∨ k = n) } := by
  canonical [Nat.le_refl, Nat.zero_le, Nat.succ_le_succ]
def difference (m n : Nat) (h : m ≤ n) : { k : Nat // m + k = n } := by canonical [Nat.le_of_succ_le_succ, Nat.succ_add, Nat.zero_add]
def above (n : Nat) : { m : Nat // n < m } := by canonical
def divThree (n : Nat) : (q : Nat) × { r : Nat // n = 3 * q + r ∧ (r = 0 ∨ r = 1 ∨ r = 2) } := by canonical
def isZero : { f : Nat → Bool // ∀ n, f n = true ↔ n = 0 } := by canonical
def parity : { f : Nat → Bool // f 0 = true ∧ ∀ n, f (n + 1) = !(f n) } := by canonical
def factorial : { f : Nat → Nat // f 0 = 1 ∧ ∀ n, f (n + 1) = (n + 1) * f n } := by canonical
def fibonacci : { f : Nat → Nat // f 0 = 0 ∧ f 1 = 1 ∧ ∀ n, f (n + 2) = f n + f (n + 1) } := by canonical
def iterate {A : Type} (f : A → A) : { g : Nat → A → A // (∀ a, g 0 a = a) ∧ ∀ n a, g (n + 1) a = f (g n a) } := by canonical
def commonUpper (f : Nat → Nat) (k : Nat) (le_max : ∀ a b : Nat, { c : Nat // a ≤ c ∧ b ≤ c }) :
    { c : Nat // f 0 ≤ c ∧ f k ≤ c ∧ k ≤ c } := by canonical [Nat.le_trans]
def leDec (m n : Nat) : PSum (m ≤ n) (n < m) := by canonical [Nat.zero_le, Nat.succ_le_succ, Nat.succ_pos]

/-! Decisions. -/
inductive Color : Type where
  | red : Color
  | green : Color
  | blue : Color
inductive Shape : Type where
  | dot : Shape
  | box (n : Nat) (b : Bool) : Shape
inductive Tree : Type where
  | leaf : Tree
  | node (l r : Tree) : Tree
def colorDecEq (a b : Color) : Decidable (a = b) := by canonical
def optionDecEq [DecidableEq α] (x y : Option α) : Decidable (x = y) := by canonical
def prodDecEq [DecidableEq α] [DecidableEq β] (x y : α × β) : Decidable (x = y) := by canonical
def sumDecEq [DecidableEq α] [DecidableEq β] (x y : α ⊕ β) : Decidable (x = y) := by canonical
def shapeDecEq (a b : Shape) : Decidable (a = b) := by canonical [instDecidableEqNat, instDecidableEqBool]
def treeDecEq (s t : Tree) : Decidable (s = t) := by canonical
def listDecEq [DecidableEq α] (xs ys : List α) : Decidable (xs = ys) := by canonical
def memDec [DecidableEq α] (a : α) (xs : List α) : Decidable (a ∈ xs) := by canonical
def allDec (p : α → Prop) [DecidablePred p] (xs : List α) : Decidable (∀ x, x ∈ xs → p x) := by canonical
def iffDec (p q : Prop) [Decidable p] [Decidable q] : Decidable (p ↔ q) := by canonical
def existsBoolDec (p : Bool → Prop) [DecidablePred p] : Decidable (∃ b, p b) := by canonical
def forallColorDec (p : Color → Prop) [DecidablePred p] : Decidable (∀ c, p c) := by canonical
def boundedSearch (p : Nat → Prop) [DecidablePred p] (n : Nat) : PSum { m : Nat // p m } (∀ m, m < n → ¬p m) := by canonical
def decOfIff (p q : Prop) [Decidable p] (h : p ↔ q) : Decidable q := by canonical

/-! Conversions with a round trip. -/
structure Iso (α β : Type u) : Type u where
  to : α → β
  inv : β → α
  left : ∀ a, inv (to a) = a
  right : ∀ b, to (inv b) = b
def isoSymm (e : Iso α β) : Iso β α := by canonical
def isoTrans (e : Iso α β) (f : Iso β γ) : Iso α γ := by canonical
def isoProdComm : Iso (α × β) (β × α) := by canonical
def isoProdUnit : Iso (α × PUnit.{u+1}) α := by canonical
def isoSumEmpty : Iso (α ⊕ PEmpty.{u+1}) α := by canonical
def isoCurry : Iso (α × β → γ) (α → β → γ) := by canonical [funext]
def isoSumFun : Iso (α ⊕ β → γ) ((α → γ) × (β → γ)) := by canonical [funext]
def isoOptionSum : Iso (Option α) (α ⊕ PUnit.{u+1}) := by canonical
def isoBoolFun : Iso (ULift Bool → α) (α × α) := by canonical [funext]
def isoListFold : Iso (List α) (PUnit.{u+1} ⊕ (α × List α)) := by canonical
def isoDistrib : Iso (α × (β ⊕ γ)) ((α × β) ⊕ (α × γ)) := by canonical
def isoNatList : { f : Nat → List Unit // ∃ g : List Unit → Nat, (∀ n, g (f n) = n) ∧ ∀ xs, f (g xs) = xs } := by canonical
def isoProdCongr (e : Iso α β) (f : Iso γ δ) : Iso (α × γ) (β × δ) := by canonical
def isoFunCongr (e : Iso α β) (f : Iso γ δ) : Iso (α → γ) (β → δ) := by canonical [funext]
def isoOptionBool : { f : Bool → Option Unit // ∃ g : Option Unit → Bool, ∀ b, g (f b) = b } := by canonical

/-! Lists and trees with their specifications. -/
def headOrEmpty (xs : List α) : PSum (xs = []) { p : α × List α // xs = p.1 :: p.2 } := by canonical
def lastOf (x : α) (xs : List α) : { p : List α × α // x :: xs = p.1 ++ [p.2] } := by canonical
def mapSpec (f : α → β) (xs : List α) : { ys : List β // ys.length = xs.length ∧ ys = xs.map f } := by canonical
def splitHalf (xs : List α) (n : Nat) (h : n ≤ xs.length) : { p : List α × List α // xs = p.1 ++ p.2 ∧ p.1.length = n } := by
  canonical [Nat.le_of_succ_le_succ, Nat.not_succ_le_zero]
def reverseSpec : { f : List α → List α // f [] = [] ∧ ∀ x xs, f (x :: xs) = f xs ++ [x] } := by canonical
def appendSpec (xs ys : List α) : { zs : List α // zs.length = ys.length + xs.length ∧ ∀ a, a ∈ xs → a ∈ zs } := by canonical
def filterSpec (p : α → Bool) (xs : List α) : { ys : List α // ∀ a, a ∈ ys ↔ a ∈ xs ∧ p a = true } := by canonical
def findSpec (p : α → Bool) (xs : List α) : PSum { a : α // a ∈ xs ∧ p a = true } (∀ a, a ∈ xs → p a = false) := by canonical
def unzipSpec (ps : List (α × β)) : { q : List α × List β // q.1 = ps.map (fun p => p.1) ∧ q.2 = ps.map (fun p => p.2) } := by
  canonical
def foldSpec (f : α → β → β) (b : β) : { g : List α → β // g [] = b ∧ ∀ x xs, g (x :: xs) = f x (g xs) } := by canonical
def treeSize : { f : Tree → Nat // f .leaf = 0 ∧ ∀ l r, f (.node l r) = f l + f r + 1 } := by canonical
def treeMirror : { f : Tree → Tree // (∀ l r, f (.node l r) = .node (f r) (f l)) ∧ ∀ t, f (f t) = t } := by canonical
def removeSpec [DecidableEq α] (a : α) (xs : List α) : { ys : List α // ∀ b, b ∈ ys ↔ b ∈ xs ∧ b ≠ a } := by canonical
end Exercises.Synthesis
