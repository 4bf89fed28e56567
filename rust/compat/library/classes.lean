/-! Type classes, and those of the operators. -/

universe u v w

@[reducible] def outParam (α : Sort u) : Sort u := α

class Inhabited (α : Sort u) where
  default : α

export Inhabited (default)

class inductive Nonempty (α : Sort u) : Prop where
  | intro (val : α) : Nonempty α

protected theorem Nonempty.elim {α : Sort u} {p : Prop} (h₁ : Nonempty α) (h₂ : α → p) : p :=
  Nonempty.rec (motive := fun _ => p) h₂ h₁

instance instNonemptyOfInhabited {α : Sort u} [Inhabited α] : Nonempty α := Nonempty.intro Inhabited.default

class Subsingleton (α : Sort u) : Prop where
  intro ::
  allEq : ∀ a b : α, Eq a b

protected theorem Subsingleton.elim {α : Sort u} [h : Subsingleton α] (a b : α) : Eq a b := Subsingleton.allEq a b

class inductive Decidable (p : Prop) where
  | isFalse (h : Not p) : Decidable p
  | isTrue (h : p) : Decidable p

def Decidable.decide (p : Prop) [h : Decidable p] : Bool :=
  Decidable.casesOn (motive := fun _ => Bool) h (fun _ => Bool.false) (fun _ => Bool.true)

export Decidable (isTrue isFalse decide)

abbrev DecidablePred {α : Sort u} (r : α → Prop) := (a : α) → Decidable (r a)

abbrev DecidableRel {α : Sort u} {β : Sort v} (r : α → β → Prop) := (a : α) → (b : β) → Decidable (r a b)

abbrev DecidableEq (α : Sort u) := (a b : α) → Decidable (Eq a b)

def ite {α : Sort u} (c : Prop) [h : Decidable c] (t e : α) : α :=
  Decidable.casesOn (motive := fun _ => α) h (fun _ => e) (fun _ => t)

def dite {α : Sort u} (c : Prop) [h : Decidable c] (t : c → α) (e : Not c → α) : α :=
  Decidable.casesOn (motive := fun _ => α) h e t

def cond {α : Sort u} : (c : Bool) → (x y : α) → α
  | Bool.true, x, _ => x
  | Bool.false, _, y => y

theorem Decidable.em (p : Prop) [h : Decidable p] : Or p (Not p) :=
  Decidable.casesOn (motive := fun _ => Or p (Not p)) h (fun hn => Or.inr hn) (fun hp => Or.inl hp)

theorem Decidable.byContradiction {p : Prop} [dec : Decidable p] (h : Not p → False) : p :=
  Or.elim (Decidable.em p) (fun hp => hp) (fun hn => False.elim (h hn))

instance instDecidableTrue : Decidable True := Decidable.isTrue trivial

instance instDecidableFalse : Decidable False := Decidable.isFalse not_false

instance instDecidableAnd {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (And p q) :=
  Decidable.casesOn (motive := fun _ => Decidable (And p q)) dp (fun hp => Decidable.isFalse (fun h => hp h.left))
    (fun hp => Decidable.casesOn (motive := fun _ => Decidable (And p q)) dq
      (fun hq => Decidable.isFalse (fun h => hq h.right)) (fun hq => Decidable.isTrue (And.intro hp hq)))

instance instDecidableOr {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (Or p q) :=
  Decidable.casesOn (motive := fun _ => Decidable (Or p q)) dp
    (fun hp => Decidable.casesOn (motive := fun _ => Decidable (Or p q)) dq
      (fun hq => Decidable.isFalse (fun h => Or.elim h hp hq)) (fun hq => Decidable.isTrue (Or.inr hq)))
    (fun hp => Decidable.isTrue (Or.inl hp))

instance instDecidableNot {p : Prop} [dp : Decidable p] : Decidable (Not p) :=
  Decidable.casesOn (motive := fun _ => Decidable (Not p)) dp (fun hp => Decidable.isTrue hp)
    (fun hp => Decidable.isFalse (fun h => h hp))

theorem Bool.noConfusion_true_false {C : Prop} (h : Eq Bool.true Bool.false) : C :=
  Eq.ndrec (motive := fun b => Bool.casesOn (motive := fun _ => Prop) b C True) trivial h

instance instDecidableEqBool : DecidableEq Bool
  | Bool.false, Bool.false => Decidable.isTrue rfl
  | Bool.false, Bool.true => Decidable.isFalse (fun h => Bool.noConfusion_true_false (Eq.symm h))
  | Bool.true, Bool.false => Decidable.isFalse (fun h => Bool.noConfusion_true_false h)
  | Bool.true, Bool.true => Decidable.isTrue rfl

def Bool.or : Bool → Bool → Bool
  | Bool.true, _ => Bool.true
  | Bool.false, b => b

def Bool.and : Bool → Bool → Bool
  | Bool.false, _ => Bool.false
  | Bool.true, b => b

def Bool.not : Bool → Bool
  | Bool.true => Bool.false
  | Bool.false => Bool.true

export Bool (or and not)

instance instInhabitedBool : Inhabited Bool where
  default := Bool.false

theorem decide_eq_true {p : Prop} [inst : Decidable p] (h : p) : Eq (Decidable.decide p) Bool.true :=
  Decidable.rec (motive := fun d => Eq (@Decidable.decide p d) Bool.true) (fun hn => absurd h hn) (fun _ => rfl) inst

theorem of_decide_eq_true {p : Prop} [inst : Decidable p] (h : Eq (Decidable.decide p) Bool.true) : p :=
  Decidable.rec (motive := fun d => Eq (@Decidable.decide p d) Bool.true → p)
    (fun _ e => Bool.noConfusion_true_false (Eq.symm e)) (fun hp _ => hp) inst h

theorem of_decide_eq_false {p : Prop} [inst : Decidable p] (h : Eq (Decidable.decide p) Bool.false) : Not p :=
  Decidable.rec (motive := fun d => Eq (@Decidable.decide p d) Bool.false → Not p) (fun hn _ => hn)
    (fun _ e => Bool.noConfusion_true_false e) inst h

theorem if_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : Eq (ite c t e) t :=
  Decidable.rec (motive := fun d => Eq (@ite α c d t e) t) (fun hn => absurd hc hn) (fun _ => rfl) h

theorem if_neg {c : Prop} {h : Decidable c} (hnc : Not c) {α : Sort u} {t e : α} : Eq (ite c t e) e :=
  Decidable.rec (motive := fun d => Eq (@ite α c d t e) e) (fun _ => rfl) (fun hc => absurd hc hnc) h

/-! The classes of the operators. -/

class BEq (α : Type u) where
  beq : α → α → Bool

instance instBEqOfDecidableEq {α : Type u} [DecidableEq α] : BEq α where
  beq a b := Decidable.decide (Eq a b)

class LE (α : Type u) where
  le : α → α → Prop

class LT (α : Type u) where
  lt : α → α → Prop

@[reducible] def GE.ge {α : Type u} [LE α] (a b : α) : Prop := LE.le b a

@[reducible] def GT.gt {α : Type u} [LT α] (a b : α) : Prop := LT.lt b a

class HAdd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAdd : α → β → γ

class HSub (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hSub : α → β → γ

class HMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hMul : α → β → γ

class HDiv (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hDiv : α → β → γ

class HMod (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hMod : α → β → γ

class HPow (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hPow : α → β → γ

class HAppend (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAppend : α → β → γ

class Zero (α : Type u) where
  zero : α

class One (α : Type u) where
  one : α

class Add (α : Type u) where
  add : α → α → α

class Sub (α : Type u) where
  sub : α → α → α

class Mul (α : Type u) where
  mul : α → α → α

class Neg (α : Type u) where
  neg : α → α

class Div (α : Type u) where
  div : α → α → α

class Mod (α : Type u) where
  mod : α → α → α

class Inv (α : Type u) where
  inv : α → α

class Dvd (α : Type u) where
  dvd : α → α → Prop

class Pow (α : Type u) (β : Type v) where
  pow : α → β → α

class Append (α : Type u) where
  append : α → α → α

class Membership (α : outParam (Type u)) (γ : Type v) where
  mem : γ → α → Prop

class HasSubset (α : Type u) where
  Subset : α → α → Prop

class Union (α : Type u) where
  union : α → α → α

class Inter (α : Type u) where
  inter : α → α → α

instance instHAdd {α : Type u} [Add α] : HAdd α α α where
  hAdd a b := Add.add a b

instance instHSub {α : Type u} [Sub α] : HSub α α α where
  hSub a b := Sub.sub a b

instance instHMul {α : Type u} [Mul α] : HMul α α α where
  hMul a b := Mul.mul a b

instance instHDiv {α : Type u} [Div α] : HDiv α α α where
  hDiv a b := Div.div a b

instance instHMod {α : Type u} [Mod α] : HMod α α α where
  hMod a b := Mod.mod a b

instance instHPow {α : Type u} {β : Type v} [Pow α β] : HPow α β α where
  hPow a b := Pow.pow a b

instance instHAppendOfAppend {α : Type u} [Append α] : HAppend α α α where
  hAppend a b := Append.append a b
