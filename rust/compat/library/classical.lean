/-! Quotients, extensionality and choice. -/

universe u v

init_quot

axiom propext {a b : Prop} : (a ↔ b) → a = b

axiom Quot.sound {α : Sort u} {r : α → α → Prop} {a b : α} : r a b → Quot.mk r a = Quot.mk r b

axiom Classical.choice {α : Sort u} : Nonempty α → α

theorem funext {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : ∀ x, f x = g x) : f = g :=
  congrArg (fun (q : Quot (fun (f g : (x : α) → β x) => ∀ x, f x = g x)) (x : α) => Quot.lift (fun k => k x) (fun _ _ e => e x) q)
    (Quot.sound h)

class Setoid (α : Sort u) where
  r : α → α → Prop
  iseqv : (∀ x, r x x) ∧ (∀ x y, r x y → r y x) ∧ ∀ x y z, r x y → r y z → r x z

def Quotient {α : Sort u} (s : Setoid α) := Quot s.r

def Quotient.mk {α : Sort u} (s : Setoid α) (a : α) : Quotient s := Quot.mk s.r a

theorem Subtype.eq {α : Sort u} {p : α → Prop} {a1 a2 : {x : α // p x}} (h : a1.val = a2.val) : a1 = a2 :=
  Eq.rec (motive := fun x _ => ∀ hx : p x, a1 = Subtype.mk x hx) (fun _ => rfl) h a2.property

noncomputable def Classical.indefiniteDescription {α : Sort u} (p : α → Prop) (h : ∃ x, p x) : {x : α // p x} :=
  Classical.choice (Exists.elim h (fun x px => Nonempty.intro ⟨x, px⟩))

noncomputable def Classical.choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α :=
  (Classical.indefiniteDescription p h).val

theorem Classical.choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (Classical.choose h) :=
  (Classical.indefiniteDescription p h).property

theorem Classical.em (p : Prop) : p ∨ ¬p :=
  have exT : ∃ x : Prop, x = True ∨ p := ⟨True, Or.inl rfl⟩
  have exF : ∃ x : Prop, x = False ∨ p := ⟨False, Or.inl rfl⟩
  have same : p → Classical.choose exT = Classical.choose exF := fun hp =>
    have sets : (fun x : Prop => x = True ∨ p) = fun x => x = False ∨ p :=
      funext fun _ => propext ⟨fun _ => Or.inr hp, fun _ => Or.inr hp⟩
    Eq.rec (motive := fun q _ => ∀ h : ∃ x, q x, Classical.choose exT = Classical.choose h) (fun _ => rfl) sets exF
  Or.elim (Classical.choose_spec exT)
    (fun hT => Or.elim (Classical.choose_spec exF)
      (fun hF => Or.inr fun hp => cast (Eq.trans (Eq.symm hT) (Eq.trans (same hp) hF)) trivial) Or.inl)
    Or.inl

theorem Classical.byContradiction {p : Prop} (h : ¬p → False) : p :=
  Or.elim (Classical.em p) (fun hp => hp) (fun hn => False.elim (h hn))

theorem Classical.byCases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := Or.elim (Classical.em p) hpq hnpq

noncomputable def Classical.propDecidable (a : Prop) : Decidable a :=
  Classical.choice (Or.elim (Classical.em a) (fun h => ⟨Decidable.isTrue h⟩) (fun h => ⟨Decidable.isFalse h⟩))

theorem Classical.not_not {a : Prop} : ¬¬a ↔ a := ⟨fun h => Classical.byContradiction h, fun h k => k h⟩

theorem Classical.not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨fun h => Classical.byContradiction fun k => h fun x => Classical.byContradiction fun n => k ⟨x, n⟩,
    fun h k => Exists.elim h fun x n => n (k x)⟩

theorem eq_true {p : Prop} (h : p) : p = True := propext ⟨fun _ => trivial, fun _ => h⟩

theorem eq_false {p : Prop} (h : ¬p) : p = False := propext ⟨h, fun f => False.elim f⟩

theorem of_eq_true {p : Prop} (h : p = True) : p := cast (Eq.symm h) trivial
