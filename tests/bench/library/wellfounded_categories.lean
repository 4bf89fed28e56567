import Canonical

/-!
Library: accessibility and recursion along relations; categories with bundled homs, functors, isomorphisms, monos, opposites, thin ones.
Written without a look at the search.
-/

namespace Library.WFCat
universe u v w x

section
variable {α : Type u} {β : Type v} {r s : α → α → Prop}
theorem Acc.of_subrelation (h : ∀ x y, r x y → s x y) {a : α} (k : Acc s a) : Acc r a := by canonical
theorem Acc.invImage {t : β → β → Prop} (f : α → β) {a : α} (k : Acc t (f a)) : Acc (fun x y => t (f x) (f y)) a := by canonical
theorem Acc.not_self {a : α} (k : Acc r a) : ¬r a a := by canonical
theorem Acc.not_two_cycle {a b : α} (k : Acc r a) (h : r a b) : ¬r b a := by canonical
theorem Acc.ndrec_on {C : α → Prop} {a : α} (k : Acc r a) (m : ∀ x, (∀ y, r y x → Acc r y) → (∀ y, r y x → C y) → C x) : C a := by canonical
theorem WellFounded.has_min (wf : WellFounded r) (S : α → Prop) (a : α) (h : S a) : ∃ m, S m ∧ ∀ x, S x → ¬r x m := by
  canonical [WellFounded.induction, Classical.em]
theorem WellFounded.no_descending (wf : WellFounded r) (f : Nat → α) : ¬∀ n, r (f (n + 1)) (f n) := by canonical [WellFounded.apply]
theorem wf_of_empty (h : ∀ x y, ¬r x y) : WellFounded r := by canonical
theorem wf_of_map_nat (f : α → Nat) (wf : WellFounded (fun m n : Nat => m < n)) : WellFounded (fun x y => f x < f y) := by canonical [Acc.invImage, WellFounded.apply]
theorem Acc.prod_lex {t : β → β → Prop} {a : α} (ha : Acc r a) (wb : ∀ b, Acc t b) (b : β) :
    Acc (fun p q : α × β => r p.1 q.1 ∨ (p.1 = q.1 ∧ t p.2 q.2)) (a, b) := by canonical
theorem Acc.prod_both {t : β → β → Prop} {a : α} {b : β} (ha : Acc r a) : Acc (fun p q : α × β => r p.1 q.1 ∧ t p.2 q.2) (a, b) := by canonical
theorem Acc.sum_inl {t : β → β → Prop} {R : α ⊕ β → α ⊕ β → Prop} (h : ∀ x y, R x (Sum.inl y) → ∃ z, x = Sum.inl z ∧ r z y) {a : α} (k : Acc r a) :
    Acc R (Sum.inl a) := by canonical
theorem wf_minimal_unique (wf : WellFounded r) (t : ∀ x y, r x y ∨ x = y ∨ r y x) (a b : α) (ha : ∀ x, ¬r x a) (hb : ∀ x, ¬r x b) : a = b := by canonical
theorem option_extend_acc {R : Option α → Option α → Prop} (n : ∀ x, ¬R x none) (h : ∀ x a, R x (some a) → x = none ∨ ∃ b, x = some b ∧ r b a) (wf : ∀ a, Acc r a) (o : Option α) :
    Acc R o := by canonical
theorem fix_unique (wf : WellFounded r) (F : (x : α) → ((y : α) → r y x → β) → β) (f g : α → β) (hf : ∀ x, f x = F x (fun y _ => f y))
    (hg : ∀ x, g x = F x (fun y _ => g y)) (a : α) : f a = g a := by canonical [WellFounded.induction, funext]
noncomputable def accFix {C : α → Type v} (wf : ∀ a, Acc r a) (F : (x : α) → ((y : α) → r y x → C y) → C x) (a : α) : C a := by canonical
theorem accFix_exists {C : α → Type v} (wf : ∀ a, Acc r a) (F : (x : α) → ((y : α) → r y x → C y) → C x) : Nonempty ((a : α) → C a) := by canonical
end

class Category (obj : Type u) where
  Hom : obj → obj → Type v
  id : (X : obj) → Hom X X
  comp : {X Y Z : obj} → Hom X Y → Hom Y Z → Hom X Z
  id_comp : ∀ {X Y : obj} (f : Hom X Y), comp (id X) f = f
  comp_id : ∀ {X Y : obj} (f : Hom X Y), comp f (id Y) = f
  assoc : ∀ {W X Y Z : obj} (f : Hom W X) (g : Hom X Y) (h : Hom Y Z), comp (comp f g) h = comp f (comp g h)
open Category (Hom comp id_comp comp_id assoc)

section
variable {C : Type u} [Category.{u, v} C] {W X Y Z : C}
def Mono (f : Hom X Y) : Prop := ∀ {Z : C} (g h : Hom Z X), comp g f = comp h f → g = h
def Epi (f : Hom X Y) : Prop := ∀ {Z : C} (g h : Hom Y Z), comp f g = comp f h → g = h
structure Iso (X Y : C) where
  hom : Hom X Y
  inv : Hom Y X
  hom_inv_id : comp hom inv = Category.id X
  inv_hom_id : comp inv hom = Category.id Y
def IsIso (f : Hom X Y) : Prop := ∃ g : Hom Y X, comp f g = Category.id X ∧ comp g f = Category.id Y
theorem eq_of_comp_left_eq {f g : Hom X Y} (h : ∀ {Z : C} (k : Hom Y Z), comp f k = comp g k) : f = g := by canonical [comp_id]
theorem id_of_comp_left_id (f : Hom X X) (h : ∀ {Y : C} (g : Hom X Y), comp f g = g) : f = Category.id X := by canonical [comp_id]
theorem mono_comp {f : Hom X Y} {g : Hom Y Z} (h : Mono f) (k : Mono g) : Mono (comp f g) := by canonical [assoc]
theorem epi_of_epi_comp {f : Hom X Y} {g : Hom Y Z} (h : Epi (comp f g)) : Epi g := by canonical [assoc]
theorem mono_of_retraction {f : Hom X Y} (r : Hom Y X) (h : comp f r = Category.id X) : Mono f := by canonical [assoc, comp_id]
def Iso.refl (X : C) : Iso X X := by canonical [id_comp]
def Iso.symm (e : Iso X Y) : Iso Y X := by canonical [Iso.hom_inv_id, Iso.inv_hom_id]
def Iso.trans (e : Iso X Y) (f : Iso Y Z) : Iso X Z := by canonical [Iso.hom_inv_id, Iso.inv_hom_id, assoc, id_comp]
theorem Iso.ext (e f : Iso X Y) (h : e.hom = f.hom) : e = f := by canonical [Iso.hom_inv_id, Iso.inv_hom_id, assoc, id_comp, comp_id]
theorem Iso.inv_comp_eq (e : Iso X Y) (f : Hom X Z) (g : Hom Y Z) : comp e.inv f = g ↔ f = comp e.hom g := by canonical [Iso.hom_inv_id, Iso.inv_hom_id, assoc, id_comp]
theorem Iso.mono (e : Iso X Y) : Mono e.hom := by canonical [Iso.hom_inv_id, assoc, comp_id]
theorem isIso_comp {f : Hom X Y} {g : Hom Y Z} (h : IsIso f) (k : IsIso g) : IsIso (comp f g) := by canonical [assoc, id_comp, comp_id]
theorem isIso_of_comp {f : Hom X Y} {g : Hom Y Z} (h : IsIso (comp f g)) (k : IsIso g) : IsIso f := by canonical [assoc, id_comp, comp_id]
theorem isIso_of_mono_retract {f : Hom X Y} (m : Mono f) (r : Hom Y X) (h : comp r f = Category.id Y) : IsIso f := by canonical [assoc, id_comp, comp_id]
theorem zero_unique (z : (X Y : C) → Hom X Y) (hz : ∀ {X Y Z : C} (f : Hom X Y), comp f (z Y Z) = z X Z) (hz' : ∀ {X Y Z : C} (f : Hom Y Z), comp (z X Y) f = z X Z)
    (z' : (X Y : C) → Hom X Y) (k : ∀ {X Y Z : C} (f : Hom X Y), comp f (z' Y Z) = z' X Z) : z X Y = z' X Y := by canonical
end

structure Functor (C : Type u) [Category.{u, v} C] (D : Type w) [Category.{w, x} D] where
  obj : C → D
  map : {X Y : C} → Hom X Y → Hom (obj X) (obj Y)
  map_id : ∀ X : C, map (Category.id X) = Category.id (obj X)
  map_comp : ∀ {X Y Z : C} (f : Hom X Y) (g : Hom Y Z), map (comp f g) = comp (map f) (map g)
section
variable {C : Type u} [Category.{u, v} C] {D : Type w} [Category.{w, x} D] {X Y Z : C}
def Faithful (F : Functor C D) : Prop := ∀ {X Y : C} (f g : Hom X Y), F.map f = F.map g → f = g
def mapIso (F : Functor C D) (e : Iso X Y) : Iso (F.obj X) (F.obj Y) := by canonical [Functor.map_id, Functor.map_comp, Iso.hom_inv_id, Iso.inv_hom_id]
theorem map_isIso (F : Functor C D) {f : Hom X Y} (h : IsIso f) : IsIso (F.map f) := by canonical [Functor.map_id, Functor.map_comp]
theorem faithful_mono (F : Functor C D) (h : Faithful F) {f : Hom X Y} (k : Mono (F.map f)) : Mono f := by canonical [Functor.map_comp]
theorem map_commutes (F : Functor C D) {W : C} {f : Hom W X} {g : Hom X Z} {h : Hom W Y} {k : Hom Y Z} (e : comp f g = comp h k) :
    comp (F.map f) (F.map g) = comp (F.map h) (F.map k) := by canonical [Functor.map_comp]
def compFunctor {E : Type u} [Category.{u, v} E] (F : Functor C D) (G : Functor D E) : Functor C E where
  obj X := G.obj (F.obj X)
  map f := G.map (F.map f)
  map_id X := Eq.trans (congrArg G.map (F.map_id X)) (G.map_id (F.obj X))
  map_comp f g := Eq.trans (congrArg G.map (F.map_comp f g)) (G.map_comp (F.map f) (F.map g))
theorem faithful_of_comp {E : Type u} [Category.{u, v} E] (F : Functor C D) (G : Functor D E) (h : Faithful (compFunctor F G)) : Faithful F := by canonical
theorem faithful_comp {E : Type u} [Category.{u, v} E] (F : Functor C D) (G : Functor D E) (h : Faithful F) (k : Faithful G) : Faithful (compFunctor F G) := by canonical
end
instance typeCategory : Category.{u+1, u} (Type u) where
  Hom X Y := X → Y
  id _ := fun a => a
  comp f g := fun a => g (f a)
  id_comp _ := rfl
  comp_id _ := rfl
  assoc _ _ _ := rfl
theorem type_mono_iff {X Y : Type u} (f : X → Y) : Mono (C := Type u) (X := X) (Y := Y) f ↔ ∀ a b, f a = f b → a = b := by canonical [funext, congrFun]
theorem type_epi_of_surjective {X Y : Type u} (f : X → Y) (h : ∀ b, ∃ a, f a = b) : Epi (C := Type u) (X := X) (Y := Y) f := by canonical [funext, congrFun]
end Library.WFCat
