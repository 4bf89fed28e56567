/-! Pairs, sums, options, lists and the like. -/

universe u v w

structure Prod (α : Type u) (β : Type v) where
  fst : α
  snd : β

structure Subtype {α : Sort u} (p : α → Prop) where
  val : α
  property : p val

structure Sigma {α : Type u} (β : α → Type v) where
  fst : α
  snd : β fst

structure PSigma {α : Sort u} (β : α → Sort v) where
  fst : α
  snd : β fst

inductive Sum (α : Type u) (β : Type v) where
  | inl (val : α) : Sum α β
  | inr (val : β) : Sum α β

inductive PSum (α : Sort u) (β : Sort v) where
  | inl (val : α) : PSum α β
  | inr (val : β) : PSum α β

inductive Option (α : Type u) where
  | none : Option α
  | some (val : α) : Option α

export Option (none some)

inductive List (α : Type u) where
  | nil : List α
  | cons (head : α) (tail : List α) : List α

structure PLift (α : Sort u) : Type u where
  up ::
  down : α

structure ULift.{r, s} (α : Type s) : Type (max s r) where
  up ::
  down : α

theorem Prod.ext {α : Type u} {β : Type v} {x y : α × β} (fst : x.fst = y.fst) (snd : x.snd = y.snd) : x = y :=
  congr (congrArg (fun a b => Prod.mk a b) fst) snd

def Prod.map.{u₁, u₂, v₁, v₂} {α₁ : Type u₁} {α₂ : Type u₂} {β₁ : Type v₁} {β₂ : Type v₂} (f : α₁ → α₂) (g : β₁ → β₂)
    (p : α₁ × β₁) : α₂ × β₂ := (f p.1, g p.2)

instance instInhabitedProd {α : Type u} {β : Type v} [Inhabited α] [Inhabited β] : Inhabited (α × β) where
  default := (Inhabited.default, Inhabited.default)

instance instInhabitedPUnit : Inhabited PUnit where
  default := PUnit.unit

def Option.map {α : Type u} {β : Type v} (f : α → β) : Option α → Option β
  | .some x => .some (f x)
  | .none => .none

def Option.bind {α : Type u} {β : Type v} : Option α → (α → Option β) → Option β
  | .none, _ => .none
  | .some a, f => f a

def Option.getD {α : Type u} : (opt : Option α) → (dflt : α) → α
  | .some x, _ => x
  | .none, e => e

instance instInhabitedOption {α : Type u} : Inhabited (Option α) where
  default := .none

instance instInhabitedList {α : Type u} : Inhabited (List α) where
  default := []

protected def List.append {α : Type u} : (xs ys : List α) → List α
  | [], bs => bs
  | a :: as, bs => a :: List.append as bs

instance List.instAppend {α : Type u} : Append (List α) where
  append := List.append

def List.length {α : Type u} : List α → Nat
  | .nil => 0
  | .cons _ as => List.length as + 1

def List.map {α : Type u} {β : Type v} (f : α → β) : (l : List α) → List β
  | [] => []
  | a :: as => f a :: List.map f as

def List.foldr {α : Type u} {β : Type v} (f : α → β → β) (init : β) : (l : List α) → β
  | [] => init
  | a :: as => f a (List.foldr f init as)

def List.foldl {α : Type u} {β : Type v} (f : α → β → α) : (init : α) → List β → α
  | a, .nil => a
  | a, .cons b l => List.foldl f (f a b) l

def List.filter {α : Type u} (p : α → Bool) : (l : List α) → List α
  | [] => []
  | a :: as => cond (p a) (a :: List.filter p as) (List.filter p as)

def List.reverseAux {α : Type u} : List α → List α → List α
  | [], r => r
  | a :: l, r => List.reverseAux l (a :: r)

def List.reverse {α : Type u} (as : List α) : List α := List.reverseAux as []

inductive List.Mem {α : Type u} (a : α) : List α → Prop where
  | head (as : List α) : List.Mem a (a :: as)
  | tail (b : α) {as : List α} : List.Mem a as → List.Mem a (b :: as)

instance List.instMembership {α : Type u} : Membership α (List α) where
  mem l a := List.Mem a l
