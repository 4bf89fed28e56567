import Canonical

/-!
Monoids, groups, actions, homomorphisms. Written without a look at the search.
-/

namespace Exercises.Groups
universe u v w

/-! Groups from one-sided axioms, given as hypotheses. -/
section
variable {G : Type u} (m : G → G → G) (e : G) (i : G → G)
theorem right_inverse_of_left (as : ∀ x y z, m (m x y) z = m x (m y z)) (le : ∀ x, m e x = x) (li : ∀ x, m (i x) x = e) (x : G) :
    m x (i x) = e := by canonical
theorem right_unit_of_left (as : ∀ x y z, m (m x y) z = m x (m y z)) (le : ∀ x, m e x = x) (li : ∀ x, m (i x) x = e)
    (ri : ∀ x, m x (i x) = e) (x : G) : m x e = x := by canonical
theorem group_of_division (as : ∀ x y z, m (m x y) z = m x (m y z)) (dl : ∀ a b, ∃ x, m x a = b) (dr : ∀ a b, ∃ y, m a y = b)
    (a : G) : ∃ u, ∀ x, m u x = x := by canonical
theorem comm_of_exponent_two (as : ∀ x y z, m (m x y) z = m x (m y z)) (le : ∀ x, m e x = x) (re : ∀ x, m x e = x)
    (sq : ∀ x, m x x = e) (x y : G) : m x y = m y x := by canonical
theorem cancel_of_inverse (as : ∀ x y z, m (m x y) z = m x (m y z)) (le : ∀ x, m e x = x) (li : ∀ x, m (i x) x = e)
    (x y z : G) (h : m x y = m x z) : y = z := by canonical
theorem units_equal (f : G) (le : ∀ x, m e x = x) (rf : ∀ x, m x f = x) : e = f := by canonical
theorem inverses_equal (as : ∀ x y z, m (m x y) z = m x (m y z)) (le : ∀ x, m e x = x) (re : ∀ x, m x e = x) (x y z : G)
    (h : m y x = e) (k : m x z = e) : y = z := by canonical
theorem eckmann_hilton (n : G → G → G) (ml : ∀ x, m e x = x) (mr : ∀ x, m x e = x) (nl : ∀ x, n e x = x) (nr : ∀ x, n x e = x)
    (ex : ∀ a b c d, m (n a b) (n c d) = n (m a c) (m b d)) (x y : G) : m x y = n y x := by canonical
theorem band_commutes (as : ∀ x y z, m (m x y) z = m x (m y z)) (id : ∀ x, m x x = x)
    (c : ∀ x y, m x y = m y x) (x y : G) (h : m x y = x) (k : m y x = y) : x = y := by canonical
theorem idempotent_absorbs (as : ∀ x y z, m (m x y) z = m x (m y z)) (id : ∀ x, m x x = x) (x y : G) :
    m (m x y) (m x y) = m x (m y y) := by canonical
end

class Monoid (M : Type u) extends Mul M where
  one : M
  mul_assoc : ∀ a b c : M, a * b * c = a * (b * c)
  one_mul : ∀ a : M, one * a = a
  mul_one : ∀ a : M, a * one = a
open Monoid
namespace Monoid
variable {M : Type u} [Monoid M]
def pow (a : M) : Nat → M
  | 0 => one
  | n + 1 => pow a n * a
def prod : List M → M
  | [] => one
  | x :: xs => x * prod xs
def IsUnit (a : M) : Prop := ∃ b, a * b = one ∧ b * a = one
def Commute (a b : M) : Prop := a * b = b * a
theorem isUnit_one : IsUnit (one : M) := by canonical [one_mul]
theorem isUnit_mul (a b : M) (h : IsUnit a) (k : IsUnit b) : IsUnit (a * b) := by canonical [mul_assoc, one_mul, mul_one]
theorem isUnit_of_mul_left (a b : M) (h : ∀ x y : M, x * y = y * x) (k : IsUnit (a * b)) : IsUnit a := by
  canonical [mul_assoc]
theorem unit_cancel (a b c : M) (h : IsUnit a) (k : a * b = a * c) : b = c := by canonical [mul_assoc, one_mul]
theorem commute_mul (a b c : M) (h : Commute a b) (k : Commute a c) : Commute a (b * c) := by canonical [mul_assoc]
theorem commute_one (a : M) : Commute a one := by canonical [one_mul, mul_one]
theorem commute_pow (a b : M) (h : Commute a b) (n : Nat) : Commute a (pow b n) := by
  canonical [commute_one, commute_mul]
theorem pow_add (a : M) (m n : Nat) : pow a (m + n) = pow a m * pow a n := by canonical [mul_assoc, mul_one]
theorem pow_mul (a : M) (m n : Nat) : pow a (m * n) = pow (pow a m) n := by canonical [pow_add]
theorem pow_succ_left (a : M) (n : Nat) : pow a (n + 1) = a * pow a n := by canonical [mul_assoc, one_mul, mul_one]
theorem one_pow (n : Nat) : pow (one : M) n = one := by canonical [mul_one]
theorem idempotent_pow (a : M) (h : a * a = a) (n : Nat) : pow a (n + 1) = a := by canonical [one_mul]
theorem mul_pow (a b : M) (h : Commute a b) (n : Nat) : pow (a * b) n = pow a n * pow b n := by
  canonical [commute_pow, mul_assoc, mul_one]
theorem prod_append (xs ys : List M) : prod (xs ++ ys) = prod xs * prod ys := by canonical [mul_assoc, one_mul]
theorem prod_single (x : M) : prod [x] = x := by canonical [mul_one]
theorem prod_rep (a : M) (n : Nat) (rep : M → Nat → List M) (h0 : rep a 0 = []) (hs : ∀ n, rep a (n + 1) = a :: rep a n)
    (pl : ∀ n, pow a (n + 1) = a * pow a n) : prod (rep a n) = pow a n := by canonical
theorem prod_map (f : M → M) (f1 : f one = one) (fm : ∀ x y, f (x * y) = f x * f y) (xs : List M) :
    f (prod xs) = prod (xs.map f) := by canonical
theorem prod_commutes (a : M) (xs : List M) (h : ∀ x, x ∈ xs → Commute a x) : Commute a (prod xs) := by
  canonical [commute_one, commute_mul]
end Monoid

class Group (G : Type u) extends Monoid G where
  inv : G → G
  inv_mul : ∀ a : G, inv a * a = one
  mul_inv : ∀ a : G, a * inv a = one
open Group
namespace Group
variable {G : Type u} [Group G] {H : Type v} [Group H]
structure Hom (G : Type u) (H : Type v) [Group G] [Group H] : Type (max u v) where
  map : G → H
  map_mul : ∀ a b, map (a * b) = map a * map b
structure Subgroup (G : Type u) [Group G] : Type u where
  mem : G → Prop
  one_mem : mem one
  mul_mem : ∀ a b, mem a → mem b → mem (a * b)
  inv_mem : ∀ a, mem a → mem (inv a)
def Normal (S : Subgroup G) : Prop := ∀ g a, S.mem a → S.mem (g * a * inv g)
def Rel (S : Subgroup G) (a b : G) : Prop := S.mem (inv a * b)
theorem isUnit (a : G) : IsUnit a := by canonical [mul_inv, inv_mul]
theorem eq_one_of_mul_eq (a b : G) (h : a * b = b) : a = one := by canonical [mul_assoc, mul_inv, mul_one]
theorem inv_mul_eq (a b : G) : a = b ↔ inv a * b = one := by canonical [inv_mul, mul_inv, mul_assoc, one_mul, mul_one]
theorem conj_conj (g h a iv : G) (e : inv (g * h) = inv h * inv g) :
    g * (h * a * inv h) * inv g = (g * h) * a * inv (g * h) := by canonical [mul_assoc]
theorem conj_eq_one (g a : G) (h : g * a * inv g = one) : a = one := by canonical [mul_assoc, inv_mul, mul_one, one_mul]
theorem map_one (f : Hom G H) : f.map one = one := by canonical [eq_one_of_mul_eq, one_mul]
theorem map_inv (f : Hom G H) (iu : ∀ a b : H, a * b = one → a = inv b) (m1 : f.map one = one) (a : G) :
    f.map (inv a) = inv (f.map a) := by canonical [inv_mul]
theorem kernel (f : Hom G H) (m1 : f.map one = one) (mi : ∀ a, f.map (inv a) = inv (f.map a)) (i1 : inv (one : H) = one) :
    ∃ K : Subgroup G, ∀ a, K.mem a ↔ f.map a = one := by canonical [one_mul]
theorem preimage (f : Hom G H) (m1 : f.map one = one) (mi : ∀ a, f.map (inv a) = inv (f.map a)) (S : Subgroup H) :
    ∃ T : Subgroup G, ∀ a, T.mem a ↔ S.mem (f.map a) := by canonical
theorem inter (S T : Subgroup G) : ∃ U : Subgroup G, ∀ a, U.mem a ↔ S.mem a ∧ T.mem a := by canonical
theorem normal_of_comm (c : ∀ a b : G, a * b = b * a) (S : Subgroup G) : Normal S := by
  canonical [mul_assoc, mul_inv, mul_one]
theorem rel_refl (S : Subgroup G) (a : G) : Rel S a a := by canonical [inv_mul]
theorem rel_trans (S : Subgroup G) (a b c : G) (h : Rel S a b) (k : Rel S b c) : Rel S a c := by
  canonical [mul_assoc, mul_inv, one_mul]
theorem rel_mul_left (S : Subgroup G) (g a b : G) (ir : ∀ x y : G, inv (x * y) = inv y * inv x) (h : Rel S a b) :
    Rel S (g * a) (g * b) := by canonical [mul_assoc, inv_mul, one_mul]
end Group

/-! Actions of a monoid. -/
structure Action (M : Type u) (X : Type v) [Monoid M] : Type (max u v) where
  act : M → X → X
  act_one : ∀ x, act one x = x
  act_mul : ∀ a b x, act (a * b) x = act a (act b x)
namespace Action
variable {M : Type u} {X : Type v} [Monoid M] (A : Action M X)
theorem act_pow_fixed (a : M) (x : X) (h : A.act a x = x) (n : Nat) : A.act (pow a n) x = x := by canonical
theorem act_prod_fixed (xs : List M) (x : X) (h : ∀ a, a ∈ xs → A.act a x = x) : A.act (prod xs) x = x := by canonical
theorem act_unit_injective (a : M) (h : IsUnit a) (x y : X) (k : A.act a x = A.act a y) : x = y := by canonical
theorem act_unit_surjective (a : M) (h : IsUnit a) (y : X) : ∃ x, A.act a x = y := by canonical
theorem invariant_prod (f : X → Bool) (h : ∀ a x, f (A.act a x) = f x) (xs : List M) (x : X) : f (A.act (prod xs) x) = f x := by
  canonical
theorem commuting_fixed (a b : M) (x : X) (c : Commute a b) (h : A.act a x = x) (u : ∀ y, A.act a y = y → y = x) :
    A.act b x = x := by canonical
theorem act_list (xs : List M) (x : X) : A.act (prod xs) x = List.foldr A.act x xs := by canonical
end Action
end Exercises.Groups
