import Canonical

/-!
Workshop: dependent functions to be found, equalities of different types, casts, quotients, decisions, types of every universe.
Written without a look at the search.
-/

namespace Workshop.Dependent
universe u v w x

/-! Programs. -/
section
variable {α : Type u} {β : Type v} {γ : Type w}
def flipDep {P : α → β → Type w} (f : (a : α) → (b : β) → P a b) : (b : β) → (a : α) → P a b := by canonical
def sDep {P : α → Type v} {Q : (a : α) → P a → Type w} (f : (a : α) → (p : P a) → Q a p) (g : (a : α) → P a) : (a : α) → Q a (g a) := by canonical
def uncurryDep {P : α → Type v} {Q : (a : α) → P a → Type w} (f : (a : α) → (p : P a) → Q a p) (s : (a : α) × P a) : Q s.1 s.2 := by canonical
def curryDep {P : α → Type v} {Q : ((a : α) × P a) → Type w} (f : (s : (a : α) × P a) → Q s) (a : α) (p : P a) : Q ⟨a, p⟩ := by canonical
def assocSigma {P : α → Type v} {Q : (a : α) → P a → Type w} (s : (a : α) × (p : P a) × Q a p) : (t : (a : α) × P a) × Q t.1 t.2 := by canonical
def liftULift (f : α → β) (a : ULift.{w} α) : ULift.{x} β := by canonical
def psigmaMap {P Q : α → Sort v} (f : (a : α) → P a → Q a) (s : (a : α) ×' P a) : (a : α) ×' Q a := by canonical
def subtypeMap {p : α → Prop} {q : β → Prop} (f : α → β) (h : ∀ a, p a → q (f a)) (s : { a // p a }) : { b // q b } := by canonical
def choiceOfSub {P : α → β → Prop} (f : (a : α) → { b : β // P a b }) : { g : α → β // ∀ a, P a (g a) } := by canonical
def listElim {P : List α → Type v} (n : P []) (c : (a : α) → (l : List α) → P l → P (a :: l)) : (l : List α) → P l := by canonical
def natPairs {P : Nat → Type u} (z : P 0) (o : P 1) (s : (n : Nat) → P n → P (n + 2)) : (n : Nat) → P n := by canonical
def boolIf {P : Bool → Type u} (t : P true) (f : P false) : (b : Bool) → P b := by canonical
def church (n : Nat) : { f : (α → α) → α → α // f = fun s a => Nat.rec (motive := fun _ => α) a (fun _ r => s r) n } := by canonical
def contMap (f : α → β) (k : (α → γ) → γ) : (β → γ) → γ := by canonical
def peirceBool (h : ((α → Empty) → Empty) → α) (k : ((α → β) → α)) (e : Empty → β) : α := by canonical
def mapOption (f : α → Option β) (o : Option α) : Option β := by canonical
def zipSub (n : Nat) (k : { l : List α // l.length = n }) (l : { l : List β // l.length = n }) : { m : List (α × β) // m.length = n } := by canonical
def splitAt (n m : Nat) (l : List α) (h : l.length = n + m) : { p : List α × List α // p.1 ++ p.2 = l ∧ p.1.length = n } := by canonical [Nat.succ_add, Nat.zero_add]
def lookupSub (l : List α) (n : Nat) (h : n < l.length) : { a : α // a ∈ l } := by canonical [Nat.not_succ_le_zero, Nat.le_of_succ_le_succ]
def predSub (n : Nat) (h : n ≠ 0) : { m : Nat // n = m + 1 } := by canonical
def eqOfBeq (f : α → α → Bool) (h : ∀ a b, f a b = true → a = b) (r : ∀ a, f a a = true) (a b : α) : Decidable (a = b) := by canonical
def decExistsBool (p : Bool → Prop) (d : (b : Bool) → Decidable (p b)) : Decidable (∃ b, p b) := by canonical
def decList (d : (a b : α) → Decidable (a = b)) (k l : List α) : Decidable (k = l) := by canonical
def decSum (d : (a b : α) → Decidable (a = b)) (e : (a b : β) → Decidable (a = b)) (s t : α ⊕ β) : Decidable (s = t) := by canonical
def decMem (d : (a b : α) → Decidable (a = b)) (a : α) (l : List α) : Decidable (a ∈ l) := by canonical
def decSub (p : α → Prop) (d : (a b : α) → Decidable (a = b)) (s t : { a // p a }) : Decidable (s = t) := by canonical
end

/-! Equality and casts. -/
section
variable {α β γ : Type u}
theorem cast_trans (h : α = β) (k : β = γ) (a : α) : cast k (cast h a) = cast (Eq.trans h k) a := by canonical
theorem cast_irrel (h k : α = β) (a : α) : cast h a = cast k a := by canonical
theorem cast_self (h : α = α) (a : α) : cast h a = a := by canonical
theorem cast_eq_iff_heq (h : α = β) (a : α) (b : β) : cast h a = b ↔ HEq a b := by canonical [eq_of_heq, heq_of_eq]
theorem cast_fn {P Q : α → Type u} (h : P = Q) (e : ∀ a, P a = Q a) (k : ((a : α) → P a) = ((a : α) → Q a)) (f : (a : α) → P a) (a : α) : cast k f a = cast (e a) (f a) := by canonical
theorem cast_sum (h : α = β) (e : (α ⊕ γ) = (β ⊕ γ)) (c : γ) : cast e (.inr c) = .inr c := by canonical
theorem cast_option (h : α = β) (e : Option α = Option β) (a : α) : cast e (some a) = some (cast h a) := by canonical
theorem heq_congr {P : α → Type v} (f : (a : α) → P a) (a b : α) (h : a = b) : HEq (f a) (f b) := by canonical
theorem heq_pair {P : α → Type v} (a b : α) (p : P a) (q : P b) (h : a = b) (k : HEq p q) : (⟨a, p⟩ : (a : α) × P a) = ⟨b, q⟩ := by canonical
theorem heq_nil (h : α = β) : HEq ([] : List α) ([] : List β) := by canonical
theorem heq_cons (h : α = β) (a : α) (b : β) (k : List α) (l : List β) (i : HEq a b) (j : HEq k l) : HEq (a :: k) (b :: l) := by canonical
theorem heq_fun_ext {P Q : α → Type v} (h : ∀ a, P a = Q a) (f : (a : α) → P a) (g : (a : α) → Q a) (k : ∀ a, HEq (f a) (g a)) : HEq f g := by canonical [funext, eq_of_heq]
theorem eq_rec_const (a b : α) (h : a = b) (n : Nat) : Eq.rec (motive := fun _ _ => Nat) n h = n := by canonical
theorem rec_succ {P : Nat → Type u} (m n : Nat) (h : m = n) (f : (k : Nat) → P k → P (k + 1)) (p : P m) :
    f n (Eq.rec (motive := fun k _ => P k) p h) = Eq.rec (motive := fun k _ => P k) (f m p) (congrArg Nat.succ h) := by canonical
theorem uip (a b : α) (p q : a = b) : p = q := by canonical
theorem bool_ne_nat_shape (f : Bool → Nat) (g : Nat → Bool) (h : ∀ n, f (g n) = n) : False := by canonical
theorem type_ne (h : Bool = Unit) : False := by canonical
theorem empty_ne_unit (h : Empty = Unit) : False := by canonical
theorem prop_cases (em : ∀ p : Prop, p ∨ ¬p) (p : Prop) : p = True ∨ p = False := by canonical [propext]
theorem prop_three (em : ∀ p : Prop, p ∨ ¬p) (p q r : Prop) : p = q ∨ q = r ∨ p = r := by canonical [propext]
theorem sigma_bool_sum : ∃ (f : ((b : Bool) × (cond b α β)) → α ⊕ β) (g : α ⊕ β → ((b : Bool) × (cond b α β))), ∀ s, f (g s) = s := by canonical
theorem ulift_eq (a b : ULift.{v} α) (h : a.down = b.down) : a = b := by canonical
theorem plift_proof (p : Prop) (a b : PLift p) : a = b := by canonical
theorem punit_fun (f g : α → PUnit.{v}) : f = g := by canonical
end

/-! Quotients. -/
section
variable {α : Type u} {β : Type v} {r : α → α → Prop}
theorem quot_ind (p : Quot r → Prop) (h : ∀ a, p (Quot.mk r a)) (q : Quot r) : p q := by canonical [Quot.ind]
theorem quot_exists (q : Quot r) : ∃ a, Quot.mk r a = q := by canonical [Quot.ind]
theorem quot_lift_unique (f : α → β) (h : ∀ a b, r a b → f a = f b) (g : Quot r → β) (k : ∀ a, g (Quot.mk r a) = f a) : g = Quot.lift f h := by canonical [Quot.ind, funext]
theorem quot_map_exists {s : β → β → Prop} (f : α → β) (h : ∀ a b, r a b → s (f a) (f b)) : ∃ g : Quot r → Quot s, ∀ a, g (Quot.mk r a) = Quot.mk s (f a) := by canonical [Quot.sound]
theorem quot_total (h : ∀ a b, r a b) (p q : Quot r) : p = q := by canonical [Quot.ind, Quot.sound]
theorem quot_two_step (a b c : α) (h : r a b) (k : r c b) : Quot.mk r a = Quot.mk r c := by canonical [Quot.sound]
theorem quot_exact (eqv : (∀ a, r a a) ∧ (∀ a b, r a b → r b a) ∧ ∀ a b c, r a b → r b c → r a c) (a b : α) (h : Quot.mk r a = Quot.mk r b) : r a b := by canonical [propext]
theorem quot_eq_discrete (h : ∀ a b, r a b → a = b) (a b : α) (e : Quot.mk r a = Quot.mk r b) : a = b := by canonical
theorem quot_lift2 (f : α → α → β) (h : ∀ a b c, r a b → f a c = f b c) (k : ∀ a b c, r b c → f a b = f a c) : ∃ g : Quot r → Quot r → β, ∀ a b, g (Quot.mk r a) (Quot.mk r b) = f a b := by canonical [funext, Quot.ind]
def quotToBool (f : α → Bool) (h : ∀ a b, r a b → f a = f b) (q : Quot r) : Bool := by canonical
theorem quot_to_prop (p : Prop) (h : α → p) (q : Quot r) : p := by canonical [Quot.ind]
theorem quot_finer (s : α → α → Prop) (h : ∀ a b, r a b → s a b) : ∃ g : Quot r → Quot s, (∀ a, g (Quot.mk r a) = Quot.mk s a) ∧ ∀ q, ∃ p, g p = q := by canonical [Quot.sound, Quot.ind]
end

/-! Large types. -/
theorem no_type_of_all_sets (T : Type u) (f : T → Type u) (g : Type u → T) (h : ∀ A, f (g A) = A) (p : ∀ (f : T → (T → Prop)), ∃ s : T → Prop, ∀ t, f t ≠ s)
    (q : ∀ s : T → Prop, ∃ A : Type u, ∀ t, s t ↔ ∃ e : A = f t, True) : ∃ s : T → Prop, ∀ t : T, (fun x => ∃ e : f t = f x, True) ≠ s := by canonical
structure Pointed : Type (u + 1) where
  carrier : Type u
  pt : carrier
theorem pointed_eq (P Q : Pointed.{u}) (h : P.carrier = Q.carrier) (k : HEq P.pt Q.pt) : P = Q := by canonical
theorem pointed_prod (P Q : Pointed.{u}) : ∃ R : Pointed.{u}, R.carrier = (P.carrier × Q.carrier) := by canonical
theorem pointed_all_maps (P Q : Pointed.{u}) : ∃ f : P.carrier → Q.carrier, f P.pt = Q.pt := by canonical
def polyId : (A : Type u) → A → A := by canonical
theorem poly_const (f : (A : Type u) → A → Nat) (par : ∀ (A B : Type u) (g : A → B) (a : A), f B (g a) = f A a) (A : Type u) (a b : A) : f A a = f A b := by canonical
theorem poly_id (f : (A : Type u) → A → A) (par : ∀ (A B : Type u) (g : A → B) (a : A), f B (g a) = g (f A a)) (A : Type u) (a : A) : f A a = a := by canonical
theorem poly_bool (f : (A : Type u) → A → A → A) (par : ∀ (A B : Type u) (g : A → B) (a b : A), f B (g a) (g b) = g (f A a b)) (A : Type u) (a b : A) (h : f (ULift.{u} Bool) ⟨true⟩ ⟨false⟩ = ⟨true⟩) : f A a b = a := by canonical
theorem leibniz_symm {A : Type u} (a b : A) (h : ∀ P : A → Prop, P a → P b) : ∀ P : A → Prop, P b → P a := by canonical
theorem church_prod (A B : Prop) : (∀ C : Prop, (A → B → C) → C) ↔ A ∧ B := by canonical
theorem church_exists {A : Type u} (P : A → Prop) : (∀ C : Prop, (∀ a, P a → C) → C) ↔ ∃ a, P a := by canonical
def prodOfBoolFamily {A B : Type u} (p : (b : Bool) → Bool.rec (motive := fun _ => Type u) A B b) : B × A := by canonical
end Workshop.Dependent
