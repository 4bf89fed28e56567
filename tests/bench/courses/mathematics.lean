import Canonical

/-!
Courses: abstract algebra, orders, filters, metrics, limits, fixed points. Written without a look at the search.
-/

namespace Courses.Math
universe u v w

/-! Groups with axioms on one side, subgroups, homomorphisms. -/
class Gp (G : Type u) extends Mul G where
  e : G
  inv : G → G
  assoc : ∀ a b c : G, a * b * c = a * (b * c)
  e_mul : ∀ a : G, e * a = a
  inv_mul : ∀ a : G, inv a * a = e
open Gp
section
variable {G : Type u} {H : Type v} [Gp G] [Gp H]
theorem mul_inv (a : G) : a * inv a = e := by canonical [assoc, e_mul, inv_mul]
theorem mul_e (a : G) : a * e = a := by canonical [assoc, e_mul, inv_mul, mul_inv]
theorem cancel_l (a b c : G) (h : a * b = a * c) : b = c := by canonical [assoc, e_mul, inv_mul]
theorem inv_of_mul (a b : G) (h : a * b = e) : b = inv a := by canonical [assoc, e_mul, inv_mul, mul_e]
theorem inv_prod (a b : G) : inv (a * b) = inv b * inv a := by canonical [inv_of_mul, assoc, e_mul, mul_inv]
theorem conj_inv (a g : G) : inv (g * a * inv g) = g * inv a * inv g := by canonical [inv_of_mul, assoc, e_mul, mul_e, inv_mul, mul_inv]
theorem order_two_abelian (h : ∀ a : G, a * a = e) (a b : G) : a * b = b * a := by canonical [assoc, e_mul, mul_e, inv_of_mul, inv_prod]
theorem unique_solution (a b : G) : ∃ x, a * x = b ∧ ∀ y, a * y = b → y = x := by canonical [assoc, e_mul, mul_inv, inv_mul]
theorem cube_comm (a b : G) (h : a * b = b * a) : a * b * (a * b) * (a * b) = a * a * a * (b * b * b) := by canonical [assoc]
structure Sgp (G : Type u) [Gp G] : Type u where
  mem : G → Prop
  has_e : mem e
  has_mul : ∀ a b, mem a → mem b → mem (a * b)
  has_inv : ∀ a, mem a → mem (inv a)
structure Hm (G : Type u) (H : Type v) [Gp G] [Gp H] : Type (max u v) where
  f : G → H
  f_mul : ∀ a b, f (a * b) = f a * f b
theorem hm_e (φ : Hm G H) : φ.f e = e := by canonical [cancel_l, e_mul, mul_e, φ.f_mul]
theorem hm_inv (φ : Hm G H) (a : G) : φ.f (inv a) = inv (φ.f a) := by canonical [hm_e, inv_of_mul, φ.f_mul, mul_inv]
theorem image_sgp (φ : Hm G H) (K : Sgp G) : ∃ L : Sgp H, ∀ y, L.mem y ↔ ∃ x, K.mem x ∧ φ.f x = y := by canonical [hm_e, hm_inv, φ.f_mul]
theorem equalizer_sgp (φ ψ : Hm G H) : ∃ K : Sgp G, ∀ x, K.mem x ↔ φ.f x = ψ.f x := by canonical [hm_e, hm_inv, φ.f_mul, ψ.f_mul]
theorem centralizer_sgp (g : G) : ∃ K : Sgp G, ∀ x, K.mem x ↔ x * g = g * x := by canonical [assoc, e_mul, mul_e, inv_mul, mul_inv]
theorem hm_comp_exists {K : Type w} [Gp K] (φ : Hm G H) (ψ : Hm H K) : ∃ χ : Hm G K, ∀ x, χ.f x = ψ.f (φ.f x) := by canonical
theorem sgp_mem_left (K : Sgp G) (a b : G) (h : K.mem (a * b)) (k : K.mem b) : K.mem a := by canonical [assoc, mul_e, mul_inv, K.has_mul, K.has_inv]
theorem sgp_union_comparable (K L : Sgp G) (h : ∀ x y, (K.mem x ∨ L.mem x) → (K.mem y ∨ L.mem y) → K.mem (x * y) ∨ L.mem (x * y)) (a b : G)
    (ha : K.mem a) (na : ¬L.mem a) (hb : L.mem b) : K.mem b := by canonical [assoc, e_mul, mul_e, inv_mul, mul_inv, sgp_mem_left, K.has_mul, K.has_inv]
theorem kernel_trivial_injective (φ : Hm G H) (h : ∀ x, φ.f x = e → x = e) (x y : G) (k : φ.f x = φ.f y) : x = y := by
  canonical [hm_inv, φ.f_mul, mul_inv, inv_mul, inv_of_mul, assoc, mul_e, e_mul]
theorem hm_ext (φ ψ : Hm G H) (h : ∀ x, φ.f x = ψ.f x) : φ = ψ := by canonical [funext]
end

/-! Rings without commutativity. -/
class Rg (R : Type u) extends Add R, Mul R where
  z : R
  ng : R → R
  aa : ∀ a b c : R, a + b + c = a + (b + c)
  ac : ∀ a b : R, a + b = b + a
  az : ∀ a : R, a + z = a
  an : ∀ a : R, a + ng a = z
  ma : ∀ a b c : R, a * b * c = a * (b * c)
  dl : ∀ a b c : R, a * (b + c) = a * b + a * c
  dr : ∀ a b c : R, (a + b) * c = a * c + b * c
open Rg
section
variable {R : Type u} [Rg R]
theorem add_canc (a b c : R) (h : a + b = a + c) : b = c := by canonical [aa, ac, az, an]
theorem mul_z (a : R) : a * z = z := by canonical [add_canc, dl, az]
theorem z_mul (a : R) : z * a = z := by canonical [add_canc, dr, az]
theorem mul_ng (a b : R) : a * ng b = ng (a * b) := by canonical [add_canc, dl, an, mul_z]
theorem ng_mul_ng (a b : R) (h : ∀ a b : R, ng a * b = ng (a * b)) (k : ∀ a : R, ng (ng a) = a) : ng a * ng b = a * b := by canonical [mul_ng]
theorem square_sum (a b : R) : (a + b) * (a + b) = a * a + (a * b + (b * a + b * b)) := by canonical [aa, dl, dr]
theorem comm_of_square_sum (h : ∀ a b : R, (a + b) * (a + b) = a * a + (a * b + (a * b + b * b))) (a b : R) : b * a = a * b := by
  canonical [aa, ac, dl, dr, add_canc, square_sum]
theorem no_zero_div_cancel (d : ∀ a b : R, a * b = z → a = z ∨ b = z) (a b c : R) (n : a ≠ z) (h : a * b = a * c) : b = c := by
  canonical [aa, ac, az, an, dl, mul_ng, add_canc]
structure Idl (R : Type u) [Rg R] : Type u where
  mem : R → Prop
  mz : mem z
  ma : ∀ a b, mem a → mem b → mem (a + b)
  mn : ∀ a, mem a → mem (ng a)
  ml : ∀ r a, mem a → mem (r * a)
  mr : ∀ r a, mem a → mem (a * r)
def Cong (I : Idl R) (a b : R) : Prop := I.mem (a + ng b)
theorem cong_refl (I : Idl R) (a : R) : Cong I a a := by canonical [an, I.mz]
theorem cong_zero (I : Idl R) (a : R) (h : ng z = (z : R)) : Cong I a z ↔ I.mem a := by canonical [az]
theorem idl_inter (I J : Idl R) : ∃ K : Idl R, ∀ x, K.mem x ↔ I.mem x ∧ J.mem x := by canonical
theorem idl_union_chain (I : Nat → Idl R) (h : ∀ m n, ∃ k, ∀ x, (I m).mem x ∨ (I n).mem x → (I k).mem x) : ∃ K : Idl R, ∀ x, K.mem x ↔ ∃ n, (I n).mem x := by canonical
theorem idl_preimage (f : R → R) (fa : ∀ a b, f (a + b) = f a + f b) (fm : ∀ a b, f (a * b) = f a * f b) (fz : f z = z) (fn : ∀ a, f (ng a) = ng (f a)) (I : Idl R) :
    ∃ K : Idl R, ∀ x, K.mem x ↔ I.mem (f x) := by canonical
end

/-! Orders, lattices, Galois connections, closure, fixed points. -/
class Po (P : Type u) where
  le : P → P → Prop
  rf : ∀ a, le a a
  tr : ∀ a b c, le a b → le b c → le a c
  as : ∀ a b, le a b → le b a → a = b
open Po
section
variable {P : Type u} {Q : Type v} [Po P] [Po Q]
def Mono (f : P → Q) : Prop := ∀ a b, le a b → le (f a) (f b)
def IsLub (A : P → Prop) (s : P) : Prop := (∀ a, A a → le a s) ∧ ∀ t, (∀ a, A a → le a t) → le s t
def IsGlb (A : P → Prop) (s : P) : Prop := (∀ a, A a → le s a) ∧ ∀ t, (∀ a, A a → le t a) → le t s
def Gal (f : P → Q) (g : Q → P) : Prop := ∀ a b, le (f a) b ↔ le a (g b)
theorem lub_unique (A : P → Prop) (s t : P) (h : IsLub A s) (k : IsLub A t) : s = t := by canonical [as]
theorem lub_is_glb_of_bounds (A : P → Prop) (s : P) : IsLub A s ↔ IsGlb (fun t => ∀ a, A a → le a t) s := by canonical
theorem lub_singleton (a : P) : IsLub (fun x => x = a) a := by canonical [rf]
theorem lub_down (a : P) : IsLub (fun x => le x a) a := by canonical [rf]
theorem gal_mono (f : P → Q) (g : Q → P) (h : Gal f g) : Mono f ∧ Mono g := by canonical [rf, tr]
theorem gal_lub (f : P → Q) (g : Q → P) (h : Gal f g) (A : P → Prop) (s : P) (l : IsLub A s) : IsLub (fun y => ∃ x, A x ∧ f x = y) (f s) := by canonical [rf, tr]
theorem gal_closed_iff (f : P → Q) (g : Q → P) (h : Gal f g) (x : P) : g (f x) = x ↔ ∃ y, g y = x := by canonical [rf, tr, as]
theorem gal_inj_surj (f : P → Q) (g : Q → P) (h : Gal f g) (s : ∀ y, ∃ x, f x = y) (y : Q) : f (g y) = y := by canonical [rf, tr, as]
theorem gal_comp {R : Type w} [Po R] (f : P → Q) (g : Q → P) (f' : Q → R) (g' : R → Q) (h : Gal f g) (k : Gal f' g') : Gal (fun x => f' (f x)) (fun y => g (g' y)) := by canonical
theorem order_iso_lub (f : P → Q) (e : ∀ a b, le a b ↔ le (f a) (f b)) (s : ∀ y, ∃ x, f x = y) (A : P → Prop) (m : P) (l : IsLub A m) :
    IsLub (fun y => ∃ x, A x ∧ f x = y) (f m) := by canonical
theorem order_embed_inj (f : P → Q) (e : ∀ a b, le (f a) (f b) → le a b) (a b : P) (h : f a = f b) : a = b := by canonical [rf, as]
theorem closure_least (c : P → P) (ext : ∀ a, le a (c a)) (mono : Mono c) (idem : ∀ a, c (c a) = c a) (a : P) : IsGlb (fun x => le a x ∧ c x = x) (c a) := by canonical [rf, tr]
theorem closure_one_axiom (c : P → P) (h : ∀ a b, le a (c b) ↔ le (c a) (c b)) : (∀ a, le a (c a)) ∧ Mono c ∧ ∀ a, c (c a) = c a := by canonical [rf, tr, as]
theorem greatest_postfixed (f : P → P) (m : Mono f) (s : P) (l : IsLub (fun x => le x (f x)) s) : f s = s := by canonical [tr, as]
theorem lfp_rolling (f : P → Q) (g : Q → P) (mf : Mono f) (mg : Mono g) (s : P) (h : g (f s) = s) (l : ∀ x, le (g (f x)) x → le s x) :
    ∀ y, le (f (g y)) y → le (f s) y := by canonical [tr]
theorem lfp_mono (f g : P → P) (s t : P) (h : ∀ x, le (f x) (g x)) (ls : ∀ x, le (f x) x → le s x) (gt : g t = t) : le s t := by canonical [rf, tr]
theorem lfp_square (f : P → P) (m : Mono f) (s : P) (h : f (f s) = s) (l : ∀ x, f (f x) = x → le s x) : f s = s := by canonical [as]
theorem iterate_increasing (f : P → P) (m : Mono f) (b : P) (h : le b (f b)) (it : Nat → P) (i0 : it 0 = b) (is : ∀ n, it (n + 1) = f (it n)) (n : Nat) :
    le (it n) (it (n + 1)) := by canonical [tr]
theorem iterate_below (f : P → P) (m : Mono f) (b t : P) (hb : ∀ x, le b x) (ft : le (f t) t) (it : Nat → P) (i0 : it 0 = b) (is : ∀ n, it (n + 1) = f (it n)) (n : Nat) :
    le (it n) t := by canonical [tr]
theorem chain_le (a : Nat → P) (h : ∀ n, le (a n) (a (n + 1))) (m k : Nat) : le (a m) (a (m + k)) := by canonical [rf, tr]
theorem total_max_exists (tot : ∀ a b : P, le a b ∨ le b a) (a b : P) : ∃ s, IsLub (fun x => x = a ∨ x = b) s := by canonical [rf]
end
class Lat (L : Type u) where
  j : L → L → L
  m : L → L → L
  jc : ∀ a b, j a b = j b a
  mc : ∀ a b, m a b = m b a
  ja : ∀ a b c, j (j a b) c = j a (j b c)
  ma : ∀ a b c, m (m a b) c = m a (m b c)
  jm : ∀ a b, j a (m a b) = a
  mj : ∀ a b, m a (j a b) = a
section
open Lat
variable {L : Type u} [Lat L]
theorem j_idem (a : L) : j a a = a := by canonical [jm, mj]
theorem j_eq_iff_m_eq (a b : L) : j a b = b ↔ m a b = a := by canonical [jm, mj, jc, mc]
theorem m_le_trans (a b c : L) (h : m a b = a) (k : m b c = b) : m a c = a := by canonical [Lat.ma]
theorem distr_swap (d : ∀ a b c : L, m a (j b c) = j (m a b) (m a c)) (a b c : L) : j a (m b c) = m (j a b) (j a c) := by canonical [jc, mc, ja, jm, mj]
theorem distr_cancel (d : ∀ a b c : L, m a (j b c) = j (m a b) (m a c)) (a b c : L) (h : j a b = j a c) (k : m a b = m a c) : b = c := by canonical [jc, mc, jm, mj]
theorem bounds_unique (t t' : L) (h : ∀ a, m a t = a) (h' : ∀ a, m a t' = a) : t = t' := by canonical [mc]
theorem lattice_one_point (h : ∀ a b : L, j a b = m a b) (a b : L) : a = b := by canonical [jm, mj, jc, mc]
end

/-! Filters. -/
section
variable {X : Type u} {Y : Type v}
structure Flt (X : Type u) : Type u where
  mem : (X → Prop) → Prop
  top : mem (fun _ => True)
  up : ∀ A B : X → Prop, mem A → (∀ x, A x → B x) → mem B
  inter : ∀ A B : X → Prop, mem A → mem B → mem (fun x => A x ∧ B x)
def Finer (F G : Flt X) : Prop := ∀ A, G.mem A → F.mem A
theorem flt_inter_iff (F : Flt X) (A B : X → Prop) : F.mem (fun x => A x ∧ B x) ↔ F.mem A ∧ F.mem B := by canonical [F.up, F.inter]
theorem flt_mp (F : Flt X) (A B : X → Prop) (h : F.mem A) (k : F.mem (fun x => A x → B x)) : F.mem B := by canonical [F.up, F.inter]
theorem flt_principal (S : X → Prop) : ∃ F : Flt X, ∀ A, F.mem A ↔ ∀ x, S x → A x := by canonical
theorem flt_map (f : X → Y) (F : Flt X) : ∃ G : Flt Y, ∀ A, G.mem A ↔ F.mem (fun x => A (f x)) := by canonical
theorem flt_meet (F G : Flt X) : ∃ H : Flt X, Finer F H ∧ Finer G H ∧ ∀ K : Flt X, Finer F K → Finer G K → Finer H K := by canonical
theorem flt_frequently (F : Flt X) (A B : X → Prop) (h : ¬F.mem (fun x => ¬A x)) (k : F.mem B) : ∃ x, A x ∧ B x := by canonical [Classical.em, F.up]
theorem flt_bot (F : Flt X) (h : F.mem (fun _ => False)) (A : X → Prop) : F.mem A := by canonical [F.up]
theorem flt_ultra (F : Flt X) (u : ∀ A, F.mem A ∨ F.mem (fun x => ¬A x)) (A B : X → Prop) (h : F.mem (fun x => A x ∨ B x)) : F.mem A ∨ F.mem B := by canonical [F.up, F.inter]
theorem flt_eventually (A B : Nat → Prop) (h : ∃ n, ∀ m, n ≤ m → A m) (k : ∃ n, ∀ m, n ≤ m → B m) (r : ∀ m n : Nat, m ≤ m + n) (l : ∀ m n : Nat, n ≤ m + n) :
    ∃ n, ∀ m, n ≤ m → A m ∧ B m := by canonical [Nat.le_trans]
end

/-! Distances with values in an ordered structure, limits. -/
class Ord (K : Type u) extends Add K where
  o : K
  lt : K → K → Prop
  tr : ∀ a b c, lt a b → lt b c → lt a c
  irr : ∀ a, ¬lt a a
  mono : ∀ a b c d, lt a b → lt c d → lt (a + c) (b + d)
  half : ∀ a, lt o a → ∃ b, lt o b ∧ b + b = a
class Dist (X : Type u) (K : Type v) [Ord K] where
  d : X → X → K
  sym : ∀ x y, d x y = d y x
  tri : ∀ x y z a b, Ord.lt (d x y) a → Ord.lt (d y z) b → Ord.lt (d x z) (a + b)
  sep : ∀ x y, (∀ a, Ord.lt Ord.o a → Ord.lt (d x y) a) → x = y
  self : ∀ x a, Ord.lt Ord.o a → Ord.lt (d x x) a
section
open Ord Dist
variable {X : Type u} {Y : Type w} {K : Type v} [Ord K] [Dist X K] [Dist Y K]
def Lim (K : Type v) [Ord K] [Dist X K] (s : Nat → X) (l : X) : Prop := ∀ a : K, lt o a → ∃ n, ∀ m, n ≤ m → lt (d (s m) l) a
def Cau (K : Type v) [Ord K] [Dist X K] (s : Nat → X) : Prop := ∀ a : K, lt o a → ∃ n, ∀ m k, n ≤ m → n ≤ k → lt (d (s m) (s k)) a
def Cont (K : Type v) [Ord K] [Dist X K] [Dist Y K] (f : X → Y) : Prop := ∀ x, ∀ a : K, lt o a → ∃ b : K, lt o b ∧ ∀ y, lt (d y x) b → lt (d (f y) (f x)) a
theorem le_r (m n : Nat) : m ≤ m + n := by canonical
theorem le_l (m n : Nat) : n ≤ m + n := by canonical [Nat.zero_le, Nat.succ_le_succ]
theorem lim_const (x : X) : Lim K (fun _ => x) x := by canonical [self]
theorem lim_cau (s : Nat → X) (l : X) (h : Lim K s l) : Cau K s := by canonical [half, sym, tri]
theorem lim_unique (s : Nat → X) (l l' : X) (h : Lim K s l) (h' : Lim K s l') : l = l' := by canonical [half, sym, tri, sep, le_r, le_l]
theorem lim_tail (s : Nat → X) (l : X) (h : Lim K s l) : Lim K (fun n => s (n + 1)) l := by canonical [Nat.le_trans, Nat.le_succ]
theorem lim_of_tail (s : Nat → X) (l : X) (h : Lim K (fun n => s (n + 1)) l) : Lim K s l := by canonical [Nat.le_of_succ_le_succ, Nat.not_succ_le_zero]
theorem cont_lim (f : X → Y) (c : Cont K f) (s : Nat → X) (l : X) (h : Lim K s l) : Lim K (fun n => f (s n)) (f l) := by canonical
theorem cont_id : Cont K (fun x : X => x) := by canonical
theorem cont_comp {Z : Type w} [Dist Z K] (f : X → Y) (g : Y → Z) (h : Cont K f) (k : Cont K g) : Cont K (fun x => g (f x)) := by canonical
theorem lim_subseq (s : Nat → X) (l : X) (h : Lim K s l) (i : Nat → Nat) (g : ∀ n, n ≤ i n) : Lim K (fun n => s (i n)) l := by canonical [Nat.le_trans]
theorem cau_subseq_lim (s : Nat → X) (l : X) (c : Cau K s) (i : Nat → Nat) (g : ∀ n, n ≤ i n) (h : Lim K (fun n => s (i n)) l) : Lim K s l := by
  canonical [half, tri, Nat.le_trans, le_r, le_l]
theorem lim_dist (s t : Nat → X) (l : X) (h : Lim K s l) (k : Lim K t l) : ∀ a : K, lt o a → ∃ n, lt (d (s n) (t n)) a := by canonical [half, sym, tri, le_r, le_l]
theorem closed_seq (A : X → Prop) (c : ∀ x, ¬A x → ∃ a : K, lt o a ∧ ∀ y, lt (d y x) a → ¬A y) (s : Nat → X) (l : X) (h : Lim K s l) (i : ∀ n, A (s n)) : ¬¬A l := by canonical [Nat.le_refl]
theorem equalizer_closed (f g : X → Y) (cf : Cont K f) (cg : Cont K g) (s : Nat → X) (l : X) (h : Lim K s l) (e : ∀ n, f (s n) = g (s n))
    (un : ∀ (t : Nat → Y) (a b : Y), Lim K t a → Lim K t b → a = b) (fl : ∀ (f : X → Y), Cont K f → Lim K (fun n => f (s n)) (f l)) : f l = g l := by canonical [funext]
end
end Courses.Math
