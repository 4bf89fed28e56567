import Canonical

/-!
Workshop: categories as structures, isomorphisms, monos, products, functors, natural transformations, adjunctions, Yoneda.
Written without a look at the search.
-/

namespace Workshop.Cat
universe u v w

structure Cat : Type (max (u + 1) (v + 1)) where
  Ob : Type u
  Hom : Ob → Ob → Type v
  idn : (a : Ob) → Hom a a
  comp : {a b c : Ob} → Hom a b → Hom b c → Hom a c
  idl : ∀ {a b : Ob} (f : Hom a b), comp (idn a) f = f
  idr : ∀ {a b : Ob} (f : Hom a b), comp f (idn b) = f
  assoc : ∀ {a b c d : Ob} (f : Hom a b) (g : Hom b c) (h : Hom c d), comp (comp f g) h = comp f (comp g h)

section
variable {C : Cat.{u, v}}
def Mono {a b : C.Ob} (f : C.Hom a b) : Prop := ∀ (c : C.Ob) (g h : C.Hom c a), C.comp g f = C.comp h f → g = h
def Epi {a b : C.Ob} (f : C.Hom a b) : Prop := ∀ (c : C.Ob) (g h : C.Hom b c), C.comp f g = C.comp f h → g = h
def IsIso {a b : C.Ob} (f : C.Hom a b) : Prop := ∃ g : C.Hom b a, C.comp f g = C.idn a ∧ C.comp g f = C.idn b
def Split {a b : C.Ob} (f : C.Hom a b) : Prop := ∃ g : C.Hom b a, C.comp f g = C.idn a
def Terminal (t : C.Ob) : Prop := ∀ a, ∃ f : C.Hom a t, ∀ g : C.Hom a t, g = f
def Initial (i : C.Ob) : Prop := ∀ a, ∃ f : C.Hom i a, ∀ g : C.Hom i a, g = f
structure IsProd (a b p : C.Ob) (π₁ : C.Hom p a) (π₂ : C.Hom p b) : Prop where
  pair : ∀ (c : C.Ob) (f : C.Hom c a) (g : C.Hom c b), ∃ h : C.Hom c p, C.comp h π₁ = f ∧ C.comp h π₂ = g
  uniq : ∀ (c : C.Ob) (h k : C.Hom c p), C.comp h π₁ = C.comp k π₁ → C.comp h π₂ = C.comp k π₂ → h = k
theorem mono_id (a : C.Ob) : Mono (C.idn a) := by canonical [Cat.idr]
theorem mono_comp {a b c : C.Ob} (f : C.Hom a b) (g : C.Hom b c) (h : Mono f) (k : Mono g) : Mono (C.comp f g) := by canonical [Cat.assoc]
theorem mono_of_comp {a b c : C.Ob} (f : C.Hom a b) (g : C.Hom b c) (h : Mono (C.comp f g)) : Mono f := by canonical [Cat.assoc]
theorem mono_of_split {a b : C.Ob} (f : C.Hom a b) (h : Split f) : Mono f := by canonical [Cat.assoc, Cat.idr]
theorem iso_mono_epi {a b : C.Ob} (f : C.Hom a b) (h : IsIso f) : Mono f ∧ Epi f := by canonical [Cat.assoc, Cat.idr, Cat.idl]
theorem iso_inv_unique {a b : C.Ob} (f : C.Hom a b) (g h : C.Hom b a) (k : C.comp g f = C.idn b) (l : C.comp f h = C.idn a) : g = h := by canonical [Cat.assoc, Cat.idr, Cat.idl]
theorem split_epi_mono_iso {a b : C.Ob} (f : C.Hom a b) (s : Split f) (e : Epi f) : IsIso f := by canonical [Cat.assoc, Cat.idr, Cat.idl]
theorem iso_comp {a b c : C.Ob} (f : C.Hom a b) (g : C.Hom b c) (h : IsIso f) (k : IsIso g) : IsIso (C.comp f g) := by canonical [Cat.assoc, Cat.idr, Cat.idl]
theorem two_of_three {a b c : C.Ob} (f : C.Hom a b) (g : C.Hom b c) (h : IsIso f) (k : IsIso (C.comp f g)) : IsIso g := by canonical [Cat.assoc, Cat.idr, Cat.idl]
theorem terminal_unique (s t : C.Ob) (h : Terminal s) (k : Terminal t) : ∃ f : C.Hom s t, IsIso f := by canonical
theorem terminal_mono (t a : C.Ob) (h : Terminal t) (f : C.Hom t a) : Mono f := by canonical
theorem initial_to_terminal (i t : C.Ob) (hi : Initial i) (ht : Terminal t) (f : C.Hom t i) : IsIso f := by canonical
theorem prod_comm (a b p : C.Ob) (p1 : C.Hom p a) (p2 : C.Hom p b) (h : IsProd a b p p1 p2) : IsProd b a p p2 p1 := by canonical [h.pair, h.uniq]
theorem prod_unique (a b p q : C.Ob) (p1 : C.Hom p a) (p2 : C.Hom p b) (q1 : C.Hom q a) (q2 : C.Hom q b) (h : IsProd a b p p1 p2) (k : IsProd a b q q1 q2) :
    ∃ f : C.Hom p q, IsIso f ∧ C.comp f q1 = p1 := by canonical [h.pair, h.uniq, k.pair, k.uniq, Cat.assoc, Cat.idl]
theorem prod_terminal (a t : C.Ob) (h : Terminal t) : ∃ f : C.Hom a t, IsProd a t a (C.idn a) f := by canonical [Cat.idr]
theorem diagonal_mono (a p : C.Ob) (p1 : C.Hom p a) (p2 : C.Hom p a) (h : IsProd a a p p1 p2) : ∃ d : C.Hom a p, C.comp d p1 = C.idn a ∧ C.comp d p2 = C.idn a := by canonical [h.pair]
theorem iso_conj {a b : C.Ob} (f : C.Hom a b) (g : C.Hom b a) (fg : C.comp f g = C.idn a) (gf : C.comp g f = C.idn b) (x : C.Hom a a) (e : C.comp x x = x) :
    C.comp (C.comp g (C.comp x f)) (C.comp g (C.comp x f)) = C.comp g (C.comp x f) := by canonical [Cat.assoc, Cat.idr, Cat.idl]
def op (C : Cat.{u, v}) : Cat.{u, v} := by canonical [Cat.assoc, Cat.idl, Cat.idr]
end

def TypeCat : Cat.{u + 1, u} where
  Ob := Type u
  Hom A B := A → B
  idn _ := fun a => a
  comp f g := fun a => g (f a)
  idl _ := rfl
  idr _ := rfl
  assoc _ _ _ := rfl
theorem type_terminal : Terminal (C := TypeCat.{u}) PUnit.{u + 1} := by canonical [funext]
theorem type_initial : Initial (C := TypeCat.{u}) PEmpty.{u + 1} := by canonical [funext]
theorem type_prod (A B : Type u) : IsProd (C := TypeCat.{u}) A B (A × B) (fun p => p.1) (fun p => p.2) := by canonical [funext]
theorem type_mono_inj (A B : Type u) (f : A → B) (i : ∀ x y, f x = f y → x = y) : Mono (C := TypeCat.{u}) (a := A) (b := B) f := by canonical [funext]
theorem type_inj_of_mono (A B : Type u) (f : A → B) (m : Mono (C := TypeCat.{u}) (a := A) (b := B) f) (x y : A) (h : f x = f y) : x = y := by canonical [funext, congrFun]
theorem type_epi_of_surj (A B : Type u) (f : A → B) (s : ∀ y, ∃ x, f x = y) : Epi (C := TypeCat.{u}) (a := A) (b := B) f := by canonical [funext, congrFun]

/-! Functors and natural transformations. -/
structure Fun (C : Cat.{u, v}) (D : Cat.{u, v}) : Type (max u v) where
  ob : C.Ob → D.Ob
  hom : {a b : C.Ob} → C.Hom a b → D.Hom (ob a) (ob b)
  pid : ∀ a : C.Ob, hom (C.idn a) = D.idn (ob a)
  pcomp : ∀ {a b c : C.Ob} (f : C.Hom a b) (g : C.Hom b c), hom (C.comp f g) = D.comp (hom f) (hom g)
structure Nat' {C D : Cat.{u, v}} (F G : Fun C D) : Type (max u v) where
  at' : (a : C.Ob) → D.Hom (F.ob a) (G.ob a)
  nat : ∀ {a b : C.Ob} (f : C.Hom a b), D.comp (F.hom f) (at' b) = D.comp (at' a) (G.hom f)
section
variable {C D E : Cat.{u, v}}
def idFun : Fun C C := by canonical
def compFun (F : Fun C D) (G : Fun D E) : Fun C E := by canonical [F.pid, G.pid, Fun.pcomp]
theorem fun_iso (F : Fun C D) {a b : C.Ob} (f : C.Hom a b) (h : IsIso f) : IsIso (F.hom f) := by canonical [F.pid, Fun.pcomp]
theorem fun_split (F : Fun C D) {a b : C.Ob} (f : C.Hom a b) (h : Split f) : Split (F.hom f) := by canonical [F.pid, Fun.pcomp]
theorem faithful_reflects_mono (F : Fun C D) (fa : ∀ (a b : C.Ob) (f g : C.Hom a b), F.hom f = F.hom g → f = g) {a b : C.Ob} (f : C.Hom a b) (h : Mono (F.hom f)) : Mono f := by canonical [Fun.pcomp]
theorem full_faithful_iso (F : Fun C D) (fa : ∀ (a b : C.Ob) (f g : C.Hom a b), F.hom f = F.hom g → f = g) (fu : ∀ (a b : C.Ob) (g : D.Hom (F.ob a) (F.ob b)), ∃ f, F.hom f = g)
    {a b : C.Ob} (f : C.Hom a b) (h : IsIso (F.hom f)) : IsIso f := by canonical [F.pid, Fun.pcomp]
def idNat (F : Fun C D) : Nat' F F := by canonical [Cat.idl, Cat.idr]
theorem nat_comp {F G H : Fun C D} (s : Nat' F G) (t : Nat' G H) : ∃ r : Nat' F H, ∀ a, r.at' a = D.comp (s.at' a) (t.at' a) := by canonical [Nat'.nat, Cat.assoc]
theorem nat_ext {F G : Fun C D} (s t : Nat' F G) (h : ∀ a, s.at' a = t.at' a) : s = t := by canonical [funext]
theorem nat_inv {F G : Fun C D} (s : Nat' F G) (i : (a : C.Ob) → D.Hom (G.ob a) (F.ob a)) (l : ∀ a, D.comp (i a) (s.at' a) = D.idn _) (r : ∀ a, D.comp (s.at' a) (i a) = D.idn _) :
    ∃ t : Nat' G F, t.at' = i := by canonical [Nat'.nat, Cat.assoc, Cat.idl, Cat.idr]
theorem nat_whisker (F G : Fun C D) (H : Fun D E) (s : Nat' F G) {a b : C.Ob} (f : C.Hom a b) :
    E.comp (H.hom (F.hom f)) (H.hom (s.at' b)) = E.comp (H.hom (s.at' a)) (H.hom (G.hom f)) := by canonical [Nat'.nat, Fun.pcomp]
end

/-! Yoneda, for functors to types given by their action. -/
section
variable {C : Cat.{u, v}} (F : C.Ob → Type v) (m : {a b : C.Ob} → C.Hom a b → F a → F b)
theorem yoneda_eval (mi : ∀ (a : C.Ob) (x : F a), m (C.idn a) x = x) (mc : ∀ (a b c : C.Ob) (f : C.Hom a b) (g : C.Hom b c) (x : F a), m (C.comp f g) x = m g (m f x))
    (a : C.Ob) (t : ∀ b, C.Hom a b → F b) (n : ∀ (b c : C.Ob) (f : C.Hom a b) (g : C.Hom b c), t c (C.comp f g) = m g (t b f)) (b : C.Ob) (f : C.Hom a b) : t b f = m f (t a (C.idn a)) := by
  canonical [Cat.idl]
theorem yoneda_unique (a : C.Ob) (s t : ∀ b, C.Hom a b → F b) (ns : ∀ (b c : C.Ob) (f : C.Hom a b) (g : C.Hom b c), s c (C.comp f g) = m g (s b f))
    (nt : ∀ (b c : C.Ob) (f : C.Hom a b) (g : C.Hom b c), t c (C.comp f g) = m g (t b f)) (h : s a (C.idn a) = t a (C.idn a)) (b : C.Ob) (f : C.Hom a b) : s b f = t b f := by canonical [Cat.idl]
theorem yoneda_iso (a b : C.Ob) (t : ∀ c, C.Hom b c → C.Hom a c) (s : ∀ c, C.Hom a c → C.Hom b c) (nt : ∀ (c d : C.Ob) (f : C.Hom b c) (g : C.Hom c d), t d (C.comp f g) = C.comp (t c f) g)
    (ns : ∀ (c d : C.Ob) (f : C.Hom a c) (g : C.Hom c d), s d (C.comp f g) = C.comp (s c f) g) (ts : ∀ c f, t c (s c f) = f) (st : ∀ c f, s c (t c f) = f) : ∃ f : C.Hom a b, IsIso f := by
  canonical [Cat.idl, Cat.assoc]
end
end Workshop.Cat
