/-! Propositions, equality, and the types that everything else is made of. -/

universe u v w

inductive PUnit : Sort u where
  | unit : PUnit

abbrev Unit : Type := PUnit

abbrev Unit.unit : Unit := PUnit.unit

structure PProd (α : Sort u) (β : Sort v) where
  fst : α
  snd : β

inductive Eq {α : Sort u} : α → α → Prop where
  | refl (a : α) : Eq a a

inductive HEq : {α : Sort u} → α → {β : Sort u} → β → Prop where
  | refl {α : Sort u} (a : α) : HEq a a

inductive True : Prop where
  | intro : True

inductive False : Prop

inductive Empty : Type

inductive PEmpty : Sort u

inductive Bool : Type where
  | false : Bool
  | true : Bool

export Bool (false true)

def Not (a : Prop) : Prop := a → False

structure And (a b : Prop) : Prop where
  intro ::
  left : a
  right : b

inductive Or (a b : Prop) : Prop where
  | inl (h : a) : Or a b
  | inr (h : b) : Or a b

structure Iff (a b : Prop) : Prop where
  intro ::
  mp : a → b
  mpr : b → a

inductive Exists {α : Sort u} (p : α → Prop) : Prop where
  | intro (w : α) (h : p w) : Exists p

def id {α : Sort u} (a : α) : α := a

def Function.comp {α : Sort u} {β : Sort v} {δ : Sort w} (f : β → δ) (g : α → β) : α → δ :=
  fun x => f (g x)

def Function.const {α : Sort u} (β : Sort v) (a : α) : β → α := fun _ => a

abbrev Ne {α : Sort u} (a b : α) : Prop := Not (Eq a b)

theorem trivial : True := True.intro

def False.elim {C : Sort u} (h : False) : C := False.rec (fun _ => C) h

def Empty.elim {C : Sort u} (e : Empty) : C := Empty.rec (fun _ => C) e

def absurd {a : Prop} {b : Sort v} (h₁ : a) (h₂ : Not a) : b := False.elim (h₂ h₁)

/-! Equality. -/

def rfl {α : Sort u} {a : α} : Eq a a := Eq.refl a

abbrev Eq.ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α} (h : Eq a b) : motive b :=
  Eq.rec (motive := fun x _ => motive x) m h

theorem Eq.subst {α : Sort u} {motive : α → Prop} {a b : α} (h₁ : Eq a b) (h₂ : motive a) : motive b :=
  Eq.ndrec h₂ h₁

theorem Eq.symm {α : Sort u} {a b : α} (h : Eq a b) : Eq b a :=
  Eq.ndrec (motive := fun x => Eq x a) (Eq.refl a) h

theorem Eq.trans {α : Sort u} {a b c : α} (h₁ : Eq a b) (h₂ : Eq b c) : Eq a c :=
  Eq.ndrec (motive := fun x => Eq a x) h₁ h₂

def cast {α β : Sort u} (h : Eq α β) (a : α) : β :=
  Eq.rec (motive := fun x _ => x) a h

theorem congrArg {α : Sort u} {β : Sort v} {a₁ a₂ : α} (f : α → β) (h : Eq a₁ a₂) : Eq (f a₁) (f a₂) :=
  Eq.ndrec (motive := fun x => Eq (f a₁) (f x)) (Eq.refl (f a₁)) h

theorem congr {α : Sort u} {β : Sort v} {f₁ f₂ : α → β} {a₁ a₂ : α} (h₁ : Eq f₁ f₂) (h₂ : Eq a₁ a₂) :
    Eq (f₁ a₁) (f₂ a₂) :=
  Eq.ndrec (motive := fun g => Eq (f₁ a₁) (g a₂)) (congrArg f₁ h₂) h₁

theorem congrFun {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : Eq f g) (a : α) : Eq (f a) (g a) :=
  congrArg (fun k => k a) h

theorem id_eq {α : Sort u} (a : α) : Eq (id a) a := rfl

theorem eq_of_heq {α : Sort u} {a a' : α} (h : HEq a a') : Eq a a' :=
  HEq.rec (motive := fun {β} (b : β) _ => ∀ e : Eq α β, Eq (cast e a) b) (fun _ => Eq.refl a) h (Eq.refl α)

theorem heq_of_eq {α : Sort u} {a a' : α} (h : Eq a a') : HEq a a' :=
  Eq.ndrec (motive := fun x => HEq a x) (HEq.refl a) h

protected theorem HEq.rfl {α : Sort u} {a : α} : HEq a a := HEq.refl a

theorem HEq.symm {α β : Sort u} {a : α} {b : β} (h : HEq a b) : HEq b a :=
  HEq.rec (motive := fun {γ} (c : γ) _ => HEq c a) (HEq.refl a) h

theorem HEq.trans {α β φ : Sort u} {a : α} {b : β} {c : φ} (h₁ : HEq a b) (h₂ : HEq b c) : HEq a c :=
  HEq.rec (motive := fun {γ} (x : γ) _ => HEq a x) h₁ h₂

theorem type_eq_of_heq {α β : Sort u} {a : α} {b : β} (h : HEq a b) : Eq α β :=
  HEq.rec (motive := fun {γ} _ _ => Eq α γ) (Eq.refl α) h

theorem proof_irrel {a : Prop} (h₁ h₂ : a) : Eq h₁ h₂ := rfl

/-! Connectives. -/

theorem mt {a b : Prop} (h₁ : a → b) (h₂ : Not b) : Not a := fun ha => h₂ (h₁ ha)

theorem not_false : Not False := fun h => h

theorem not_not_intro {p : Prop} (h : p) : Not (Not p) := fun hn => hn h

theorem Ne.symm {α : Sort u} {a b : α} (h : Ne a b) : Ne b a := fun e => h (Eq.symm e)

theorem Ne.intro {α : Sort u} {a b : α} (h : Eq a b → False) : Ne a b := h

theorem Ne.elim {α : Sort u} {a b : α} (h : Ne a b) : Eq a b → False := h

theorem Or.elim {a b c : Prop} (h : Or a b) (left : a → c) (right : b → c) : c :=
  Or.rec (motive := fun _ => c) left right h

theorem Or.symm {a b : Prop} (h : Or a b) : Or b a := Or.elim h (fun x => Or.inr x) (fun x => Or.inl x)

theorem Or.intro_left {a : Prop} (b : Prop) (h : a) : Or a b := Or.inl h

theorem Or.intro_right {b : Prop} (a : Prop) (h : b) : Or a b := Or.inr h

theorem Or.resolve_left {a b : Prop} (h : Or a b) (na : Not a) : b := Or.elim h (fun x => absurd x na) (fun x => x)

theorem Or.resolve_right {a b : Prop} (h : Or a b) (nb : Not b) : a := Or.elim h (fun x => x) (fun x => absurd x nb)

theorem And.symm {a b : Prop} (h : And a b) : And b a := And.intro h.right h.left

theorem Iff.refl (a : Prop) : Iff a a := Iff.intro (fun h => h) (fun h => h)

protected theorem Iff.rfl {a : Prop} : Iff a a := Iff.refl a

theorem Iff.symm {a b : Prop} (h : Iff a b) : Iff b a := Iff.intro h.mpr h.mp

theorem Iff.trans {a b c : Prop} (h₁ : Iff a b) (h₂ : Iff b c) : Iff a c :=
  Iff.intro (fun x => h₂.mp (h₁.mp x)) (fun x => h₁.mpr (h₂.mpr x))

theorem Iff.of_eq {a b : Prop} (h : Eq a b) : Iff a b := Eq.ndrec (motive := fun x => Iff a x) (Iff.refl a) h

theorem Exists.elim {α : Sort u} {p : α → Prop} {b : Prop} (h₁ : Exists p) (h₂ : ∀ a : α, p a → b) : b :=
  Exists.rec (motive := fun _ => b) h₂ h₁

theorem and_comm {a b : Prop} : Iff (And a b) (And b a) := Iff.intro And.symm And.symm

theorem or_comm {a b : Prop} : Iff (Or a b) (Or b a) := Iff.intro Or.symm Or.symm

theorem iff_comm {a b : Prop} : Iff (Iff a b) (Iff b a) := Iff.intro Iff.symm Iff.symm

theorem eq_comm {α : Sort u} {a b : α} : Iff (Eq a b) (Eq b a) := Iff.intro Eq.symm Eq.symm

theorem not_congr {a b : Prop} (h : Iff a b) : Iff (Not a) (Not b) := Iff.intro (mt h.mpr) (mt h.mp)

theorem iff_of_true {a b : Prop} (ha : a) (hb : b) : Iff a b := Iff.intro (fun _ => hb) (fun _ => ha)

theorem iff_of_false {a b : Prop} (ha : Not a) (hb : Not b) : Iff a b :=
  Iff.intro (fun x => absurd x ha) (fun x => absurd x hb)

/-! Well-founded relations. -/

inductive Acc {α : Sort u} (r : α → α → Prop) : α → Prop where
  | intro (x : α) (h : ∀ y, r y x → Acc r y) : Acc r x

theorem Acc.inv {α : Sort u} {r : α → α → Prop} {x y : α} (h₁ : Acc r x) (h₂ : r y x) : Acc r y :=
  Acc.rec (motive := fun x _ => r y x → Acc r y) (fun _ h _ => h y) h₁ h₂

inductive WellFounded {α : Sort u} (r : α → α → Prop) : Prop where
  | intro (h : ∀ a, Acc r a) : WellFounded r

theorem WellFounded.apply {α : Sort u} {r : α → α → Prop} (wf : WellFounded r) (a : α) : Acc r a :=
  WellFounded.rec (motive := fun _ => ∀ a, Acc r a) (fun h => h) wf a

theorem WellFounded.induction {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r) {C : α → Prop} (a : α)
    (h : ∀ x, (∀ y, r y x → C y) → C x) : C a :=
  Acc.rec (motive := fun x _ => C x) (fun x _ ih => h x ih) (WellFounded.apply hwf a)
