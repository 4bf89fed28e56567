import Canonical

/-!
Courses: dependent types. Written without a look at the search.
-/

namespace Courses.Types
universe u v w
section
variable {A : Type u} {B : Type v} {C : Type w}

/-! Equality and transport. -/
def tp (P : A → Type v) {x y : A} (p : x = y) : P x → P y := Eq.rec (motive := fun z _ => P x → P z) (fun a => a) p
theorem tp_comp (P : A → Type v) {x y z : A} (p : x = y) (q : y = z) (a : P x) : tp P q (tp P p a) = tp P (Eq.trans p q) a := by canonical
theorem tp_ap (P : B → Type w) (f : A → B) {x y : A} (p : x = y) (a : P (f x)) : tp (fun x => P (f x)) p a = tp P (congrArg f p) a := by canonical
theorem tp_back (P : A → Type v) {x y : A} (p : x = y) (b : P y) : tp P p (tp P (Eq.symm p) b) = b := by canonical
theorem tp_fun (P : A → Type v) (Q : A → Type w) {x y : A} (p : x = y) (f : P x → Q x) (a : P y) : tp (fun x => P x → Q x) p f a = tp Q p (f (tp P (Eq.symm p) a)) := by canonical
theorem tp_pair (P : A → Type v) (Q : A → Type w) {x y : A} (p : x = y) (a : P x) (b : Q x) : tp (fun x => P x × Q x) p (a, b) = (tp P p a, tp Q p b) := by canonical
theorem tp_sec (P : A → Type v) (f : ∀ x, P x) {x y : A} (p : x = y) : tp P p (f x) = f y := by canonical
theorem tp_const {x y : A} (p : x = y) (b : B) : tp (fun _ => B) p b = b := by canonical
theorem tp_eq_iff (P : A → Type v) {x y : A} (p : x = y) (a : P x) (b : P y) : tp P p a = b ↔ HEq a b := by canonical [eq_of_heq, heq_of_eq]
theorem tp_any_proof (P : A → Type v) {x y : A} (p q : x = y) (a b : P x) (h : tp P p a = tp P q b) : a = b := by canonical
theorem heq_pi (P Q : A → Type v) (h : P = Q) (f : ∀ x, P x) (g : ∀ x, Q x) (k : ∀ x, HEq (f x) (g x)) : HEq f g := by canonical [funext, eq_of_heq, heq_of_eq]
theorem heq_apply (P : A → Type v) (f : ∀ x, P x) (x y : A) (h : x = y) : HEq (f x) (f y) := by canonical
theorem heq_app_two (F : A → B → Type w) (f : ∀ x y, F x y) (x x' : A) (y y' : B) (h : x = x') (k : HEq y y') : HEq (f x y) (f x' y') := by canonical [eq_of_heq]
theorem cast_pair {A' : Type u} {B' : Type v} (h : A = A') (k : B = B') (e : (A × B) = (A' × B')) (x : A) (y : B) : cast e (x, y) = (cast h x, cast k y) := by canonical
theorem cast_fun {A' : Type u} (h : A = A') (e : (A → B) = (A' → B)) (f : A → B) (x : A) : cast e f (cast h x) = f x := by canonical
theorem cast_list {A' : Type u} (h : A = A') (e : List A = List A') (xs : List A) : (cast e xs).length = xs.length := by canonical
theorem cast_inj {A' : Type u} (h : A = A') (x y : A) (k : cast h x = cast h y) : x = y := by canonical
theorem hedberg_bool (x y : Bool) (p q : x = y) : p = q := by canonical
theorem square_fill (x y z t : A) (p : x = y) (q : y = z) (r : x = t) : t = z := by canonical

/-! Sigma types, subtypes. -/
theorem sigma_eq_fst {P : A → Type v} (s t : (x : A) × P x) (h : s = t) : s.1 = t.1 := by canonical
theorem sigma_eq_iff {P : A → Type v} (s t : (x : A) × P x) : s = t ↔ ∃ p : s.1 = t.1, tp P p s.2 = t.2 := by canonical
theorem sigma_eq_heq {P : A → Type v} (s t : (x : A) × P x) (h : s.1 = t.1) (k : HEq s.2 t.2) : s = t := by canonical
theorem sigma_snd_inj {P : A → Type v} (a : A) (x y : P a) (h : (⟨a, x⟩ : (x : A) × P x) = ⟨a, y⟩) : x = y := by canonical [eq_of_heq]
theorem sigma_fun_ext {P : A → Type v} (f g : ((x : A) × P x) → C) (h : ∀ x p, f ⟨x, p⟩ = g ⟨x, p⟩) : f = g := by canonical [funext]
theorem sub_eq_iff (p : A → Prop) (s t : { x : A // p x }) : s = t ↔ s.1 = t.1 := by canonical
theorem sub_map (p : A → Prop) (q : B → Prop) (f : A → B) (h : ∀ x, p x → q (f x)) (i : ∀ x y, f x = f y → x = y) : ∃ g : Subtype p → { y : B // q y }, (∀ s, (g s).1 = f s.1) ∧ ∀ s t, g s = g t → s = t := by canonical
theorem sub_forall (p : A → Prop) (q : A → Prop) : (∀ s : { x : A // p x }, q s.1) ↔ ∀ x, p x → q x := by canonical
theorem sub_exists_sigma (p : A → B → Prop) : (∃ s : { z : A × B // p z.1 z.2 }, s.1.1 = s.1.1) ↔ ∃ x y, p x y := by canonical
theorem sub_inclusion_surj (p : A → Prop) (h : ∀ x, ∃ s : { x : A // p x }, s.1 = x) (x : A) : p x := by canonical
theorem sub_empty (p : A → Prop) (h : Subtype p → False) (x : A) : ¬p x := by canonical

/-! Decidable propositions. -/
def dec_and {p q : Prop} (hp : Decidable p) (hq : Decidable q) : Decidable (p ∧ q) := by canonical
def dec_imp {p q : Prop} (hp : Decidable p) (hq : Decidable q) : Decidable (p → q) := by canonical
def dec_iff_of {p q : Prop} (h : p ↔ q) (d : Decidable p) : Decidable q := by canonical
def dec_pair (d : ∀ x y : A, Decidable (x = y)) (e : ∀ x y : B, Decidable (x = y)) (s t : A × B) : Decidable (s = t) := by canonical
def dec_inj (f : A → B) (i : ∀ x y, f x = f y → x = y) (d : ∀ x y : B, Decidable (x = y)) (x y : A) : Decidable (x = y) := by canonical
def dec_not_not {p : Prop} (d : Decidable p) (h : ¬¬p) : PLift p := by canonical
theorem dec_unique {p : Prop} (d e : Decidable p) : d = e := by canonical
theorem dec_bool_reflect {p : Prop} (b : Bool) (h : p ↔ b = true) : Nonempty (Decidable p) := by canonical
theorem decide_and_eq (p q : Prop) [Decidable p] [Decidable q] (h : decide p = true) (k : decide q = true) : p ∧ q := by canonical [of_decide_eq_true]
theorem dec_bool_exists (p : Bool → Prop) (d : ∀ b, Decidable (p b)) : (∃ b, p b) ∨ ∀ b, ¬p b := by canonical
theorem dec_search (p : Nat → Prop) (d : ∀ n, p n ∨ ¬p n) (n : Nat) : (∃ m, m < n ∧ p m) ∨ ∀ m, m < n → ¬p m := by
  canonical [Nat.not_succ_le_zero, Nat.lt_succ_self, Nat.le_of_succ_le_succ, Nat.le_antisymm, Nat.le_succ, Nat.le_trans]
theorem ite_swap (p : Prop) [Decidable p] (x y : A) (f : A → B) : f (if p then x else y) = if p then f x else f y := by canonical
theorem dite_proof (p : Prop) [Decidable p] (f : p → A) (g : ¬p → A) (h : p) : (if k : p then f k else g k) = f h := by canonical

/-! Programs from their types. -/
def prog_apply2 (f : A → B → C) (p : A × B) : C := by canonical
def prog_either (f : A → C) (g : B → C) : A ⊕ B → C := by canonical
def prog_dist (p : A × (B ⊕ C)) : (A × B) ⊕ (A × C) := by canonical
def prog_dist_back (p : (A × B) ⊕ (A × C)) : A × (B ⊕ C) := by canonical
def prog_sigma_curry {P : A → Type v} (f : ((x : A) × P x) → C) (x : A) (p : P x) : C := by canonical
def prog_sigma_map {P Q : A → Type v} (f : ∀ x, P x → Q x) (g : A → A) (h : ∀ x, Q x → P (g x)) (s : (x : A) × P x) : (x : A) × P x := by canonical
def prog_ac (R : A → B → Type w) (f : ∀ x, (y : B) × R x y) : (g : A → B) × (∀ x, R x (g x)) := by canonical
def prog_ac_back (R : A → B → Type w) (s : (g : A → B) × (∀ x, R x (g x))) (x : A) : (y : B) × R x y := by canonical
def prog_cont (k : ∀ r : Type u, (A → r) → r) : A := by canonical
def prog_yoneda (h : ∀ X : Type u, (X → A) → (X → A × Nat)) (a : A) : A × Nat := by canonical
def prog_leib {x y : A} (h : ∀ P : A → Prop, P x → P y) (P : A → Type v) (a : P x) : P y := by canonical
def prog_filter_spec (p : A → Bool) (xs : List A) : { ys : List A // ∀ x, x ∈ ys → p x = true ∧ x ∈ xs } := by canonical
def prog_max (x y : Nat) (le : ∀ m n : Nat, m ≤ n ∨ n ≤ m) (d : Decidable (x ≤ y)) : { m : Nat // x ≤ m ∧ y ≤ m } := by canonical [Nat.le_refl]
def prog_index (xs : List A) (h : xs ≠ []) : { x : A // x ∈ xs } := by canonical
def prog_length (n : Nat) (x : A) : { xs : List A // xs.length = n } := by canonical
def prog_zip_len (xs : List A) (ys : List B) (h : xs.length = ys.length) : { ps : List (A × B) // List.map (fun p => p.1) ps = xs ∧ List.map (fun p => p.2) ps = ys } := by canonical

/-! Isomorphisms of types. -/
structure Iso (X : Type u) (Y : Type v) : Type (max u v) where
  to : X → Y
  fr : Y → X
  tf : ∀ x, fr (to x) = x
  ft : ∀ y, to (fr y) = y
theorem iso_refl : Nonempty (Iso A A) := by canonical
theorem iso_symm (e : Nonempty (Iso A B)) : Nonempty (Iso B A) := by canonical
theorem iso_trans (e : Nonempty (Iso A B)) (f : Nonempty (Iso B C)) : Nonempty (Iso A C) := by canonical
theorem iso_swap : Nonempty (Iso (A × B) (B × A)) := by canonical
theorem iso_unit_fun : Nonempty (Iso (Unit → A) A) := by canonical [funext]
theorem iso_curry : Nonempty (Iso (A × B → C) (A → B → C)) := by canonical [funext]
theorem iso_bool_sum : Nonempty (Iso (Bool × A) (A ⊕ A)) := by canonical
theorem iso_sigma_const : Nonempty (Iso ((_ : A) × B) (A × B)) := by canonical
theorem iso_sigma_sub (p : A → Prop) (q : A → Prop) : Nonempty (Iso { s : { x : A // p x } // q s.1 } { x : A // p x ∧ q x }) := by canonical
theorem iso_singleton (a : A) : Nonempty (Iso { x : A // x = a } Unit) := by canonical
theorem iso_inj (e : Iso A B) (x y : A) (h : e.to x = e.to y) : x = y := by canonical [e.tf]
theorem iso_list_cons : Nonempty (Iso (List A) (Unit ⊕ (A × List A))) := by canonical
theorem iso_option_nat : Nonempty (Iso (Option Nat) Nat) := by canonical
theorem iso_prod_congr {D : Type w} (e : Iso A B) (f : Iso C D) : Nonempty (Iso (A × C) (B × D)) := by canonical [e.tf, e.ft, f.tf, f.ft]
theorem iso_fun_dom (e : Iso A B) : Nonempty (Iso (A → C) (B → C)) := by canonical [funext, e.tf, e.ft]
theorem iso_pi_prod (P Q : A → Type v) : Nonempty (Iso (∀ x, P x × Q x) ((∀ x, P x) × (∀ x, Q x))) := by canonical [funext]
theorem iso_not_bool_unit : Iso Bool Unit → False := by canonical
theorem iso_not_empty_unit : Iso Empty Unit → False := by canonical
theorem iso_involution (f : A → A) (h : ∀ x, f (f x) = x) : ∃ e : Iso A A, e.to = f ∧ e.fr = f := by canonical
theorem iso_ext (e f : Iso A B) (h : e.to = f.to) : e = f := by canonical [funext]
theorem iso_dec (e : Iso A B) (d : ∀ x y : A, x = y ∨ x ≠ y) (x y : B) : x = y ∨ x ≠ y := by canonical [e.ft]

/-! Trees of well-founded kind, structures in all universes. -/
inductive W (S : Type u) (P : S → Type v) : Type (max u v) where
  | sup (s : S) (f : P s → W S P) : W S P
def W.map {S : Type u} {P : S → Type v} {T : Type u} (g : S → T) (Q : T → Type v) (h : ∀ s, Q (g s) → P s) : W S P → W T Q
  | .sup s f => .sup (g s) (fun q => W.map g Q h (f (h s q)))
inductive W.Has {S : Type u} {P : S → Type v} (r : S) : W S P → Prop where
  | here (f : P r → W S P) : W.Has r (.sup r f)
  | deep (s : S) (f : P s → W S P) (p : P s) (h : W.Has r (f p)) : W.Has r (.sup s f)
theorem w_no_fixpoint {S : Type u} {P : S → Type v} (s : S) (f : P s → W S P) (p : P s) : f p ≠ .sup s f := by canonical
theorem w_label_inj {S : Type u} {P : S → Type v} (s t : S) (f : P s → W S P) (g : P t → W S P) (h : W.sup s f = W.sup t g) : s = t := by canonical
theorem w_fun_inj {S : Type u} {P : S → Type v} (s : S) (f g : P s → W S P) (h : W.sup s f = W.sup s g) : f = g := by canonical [eq_of_heq]
theorem w_map_id {S : Type u} {P : S → Type v} (t : W S P) : W.map (fun s => s) P (fun _ p => p) t = t := by canonical [funext]
theorem w_empty {S : Type u} {P : S → Type v} (h : ∀ s, Nonempty (P s)) (t : W S P) : False := by canonical
theorem w_has_map {S : Type u} {P : S → Type v} {T : Type u} (g : S → T) (Q : T → Type v) (h : ∀ s, Q (g s) → P s) (r : T) (t : W S P) (k : W.Has r (W.map g Q h t)) : ∃ s, g s = r ∧ W.Has s t := by canonical
theorem w_cases {S : Type u} {P : S → Type v} (t : W S P) : ∃ s f, t = .sup s f := by canonical
theorem w_ext {S : Type u} {P : S → Type v} {X : Type w} (a : ∀ s, (P s → X) → X) (f g : W S P → X) (hf : ∀ s k, f (.sup s k) = a s (fun p => f (k p))) (hg : ∀ s k, g (.sup s k) = a s (fun p => g (k p))) (t : W S P) : f t = g t := by canonical [funext]
structure Magma : Type (u + 1) where
  carrier : Type u
  op : carrier → carrier → carrier
structure MagmaHom (M N : Magma.{u}) : Type u where
  fn : M.carrier → N.carrier
  pres : ∀ x y, fn (M.op x y) = N.op (fn x) (fn y)
theorem magma_hom_id (M : Magma.{u}) : ∃ h : MagmaHom M M, ∀ x, h.fn x = x := by canonical
theorem magma_hom_comp (M N O : Magma.{u}) (f : MagmaHom M N) (g : MagmaHom N O) : ∃ h : MagmaHom M O, ∀ x, h.fn x = g.fn (f.fn x) := by canonical [MagmaHom.pres]
theorem magma_hom_ext (M N : Magma.{u}) (f g : MagmaHom M N) (h : f.fn = g.fn) : f = g := by canonical
theorem magma_prod (M N : Magma.{u}) : ∃ P : Magma.{u}, ∃ f : MagmaHom P M, ∃ g : MagmaHom P N, ∀ x y, f.fn x = f.fn y → g.fn x = g.fn y → x = y := by canonical
theorem magma_inverse (M N : Magma.{u}) (f : MagmaHom M N) (g : N.carrier → M.carrier) (gf : ∀ x, g (f.fn x) = x) (fg : ∀ y, f.fn (g y) = y) : ∃ h : MagmaHom N M, h.fn = g := by canonical [f.pres]
theorem magma_eq_carrier (M N : Magma.{u}) (h : M = N) : M.carrier = N.carrier := by canonical

/-! Families and inversion. -/
inductive Fam : Nat → Nat → Type where
  | start (n : Nat) : Fam n n
  | up {m n : Nat} (f : Fam m n) : Fam m (n + 1)
def Fam.len {m n : Nat} : Fam m n → Nat
  | .start _ => 0
  | .up f => Fam.len f + 1
theorem fam_len {m n : Nat} (f : Fam m n) : n = m + Fam.len f := by canonical
theorem fam_le {m n : Nat} (f : Fam m n) : m ≤ n := by canonical [Nat.le_refl, Nat.le_succ, Nat.le_trans]
theorem fam_down_empty (n : Nat) (f : Fam (n + 1) n) : False := by canonical [fam_le, Nat.not_succ_le_self]
theorem fam_comp {m n k : Nat} (f : Fam m n) (g : Fam n k) : Nonempty (Fam m k) := by canonical
theorem fam_zero (f : Fam 0 0) : f = .start 0 := by canonical
theorem fam_inv_zero (m : Nat) (f : Fam m 0) : m = 0 := by canonical
theorem fam_succ_cases (m n : Nat) (f : Fam m (n + 1)) (d : m ≠ n + 1) : ∃ g : Fam m n, f = .up g := by canonical
theorem fam_unique {m n : Nat} (f g : Fam m n) : f = g := by canonical [fam_le, Nat.not_succ_le_self]
inductive Sing : Bool → Type where
  | t : Sing true
  | f : Sing false
theorem sing_unique (b : Bool) (x y : Sing b) : x = y := by canonical
theorem sing_all (b : Bool) : Nonempty (Sing b) := by canonical
def sing_and {a b : Bool} (x : Sing a) (y : Sing b) : Sing (a && b) := by canonical
theorem sing_heq (a b : Bool) (x : Sing a) (y : Sing b) (h : a = b) : HEq x y := by canonical
inductive Rose (A : Type u) : Bool → Type u where
  | leaf (a : A) : Rose A true
  | fork {b c : Bool} (l : Rose A b) (r : Rose A c) : Rose A false
theorem rose_true (t : Rose A true) : ∃ a, t = .leaf a := by canonical
theorem rose_false (t : Rose A false) : ∃ (b c : Bool) (l : Rose A b) (r : Rose A c), t = .fork l r := by canonical
theorem rose_leaf_inj (a b : A) (h : Rose.leaf a = Rose.leaf b) : a = b := by canonical
def rose_first {b : Bool} (t : Rose A b) : A := by canonical
theorem rose_fork_inj {b c : Bool} (l l' : Rose A b) (r r' : Rose A c) (h : Rose.fork l r = Rose.fork l' r') : l = l' ∧ r = r' := by canonical [eq_of_heq]
end
end Courses.Types
