import Canonical

/-!
Workshop: a hierarchy of classes where paths meet: monoids, groups, rings; actions, homomorphisms and kernels, ideals as predicates,
binomials. Written without a look at the search.
-/

namespace Workshop.Algebra
universe u v w

class Semigroup (A : Type u) extends Mul A where
  assoc : ∀ a b c : A, a * b * c = a * (b * c)
class Monoid (A : Type u) extends Semigroup A where
  one : A
  one_mul : ∀ a : A, one * a = a
  mul_one : ∀ a : A, a * one = a
class CommSemigroup (A : Type u) extends Semigroup A where
  comm : ∀ a b : A, a * b = b * a
class CommMonoid (A : Type u) extends Monoid A where
  comm : ∀ a b : A, a * b = b * a
instance commMonoidToCommSemigroup {A : Type u} [m : CommMonoid A] : CommSemigroup A where
  toSemigroup := m.toSemigroup
  comm := m.comm
class Group (A : Type u) extends Monoid A where
  inv : A → A
  inv_mul : ∀ a : A, inv a * a = one
  mul_inv : ∀ a : A, a * inv a = one
class AbGroup (A : Type u) extends Group A where
  comm : ∀ a b : A, a * b = b * a
instance abGroupToCommMonoid {A : Type u} [g : AbGroup A] : CommMonoid A where
  toMonoid := g.toMonoid
  comm := g.comm

section
variable {A : Type u}
open Semigroup Monoid CommSemigroup Group
theorem one_unique [Monoid A] (e : A) (h : ∀ a : A, e * a = a) : e = one := by canonical [mul_one]
theorem comm_rotate [CommSemigroup A] (a b c : A) : a * b * c = c * a * b := by canonical [assoc, comm]
theorem comm_four [CommMonoid A] (a b c d : A) : a * b * (c * d) = a * c * (b * d) := by canonical [assoc, comm]
theorem units_closed [Monoid A] (a b c d : A) (h : a * b = one) (k : c * d = one) : a * c * (d * b) = one := by canonical [assoc, one_mul, mul_one]
theorem inv_unique [Monoid A] (a b c : A) (h : b * a = one) (k : a * c = one) : b = c := by canonical [assoc, one_mul, mul_one]
theorem inv_one [Group A] : inv (one : A) = one := by canonical [inv_mul, mul_one]
theorem inv_inv [Group A] (a : A) : inv (inv a) = a := by canonical [inv_unique, inv_mul]
theorem inv_mul_rev [Group A] (a b : A) : inv (a * b) = inv b * inv a := by canonical [inv_unique, inv_mul, mul_inv, assoc, mul_one, one_mul, units_closed]
theorem ab_inv_mul [AbGroup A] (a b : A) : inv (a * b) = inv a * inv b := by canonical [inv_mul_rev, comm]
theorem div_eq_one [Group A] (a b : A) (h : a * inv b = one) : a = b := by canonical [assoc, inv_mul, one_mul, mul_one]
theorem conj_mul [Group A] (g a b : A) : g * a * inv g * (g * b * inv g) = g * (a * b) * inv g := by canonical [assoc, inv_mul, one_mul]
theorem square_hom_comm [Group A] (h : ∀ a b : A, a * b * (a * b) = a * a * (b * b)) (a b : A) : b * a = a * b := by canonical [assoc, inv_mul, mul_inv, one_mul, mul_one]
def pow [Monoid A] (a : A) : Nat → A
  | 0 => one
  | n + 1 => pow a n * a
theorem pow_add [Monoid A] (a : A) (m n : Nat) : pow a (m + n) = pow a m * pow a n := by canonical [assoc, mul_one]
theorem pow_succ' [Monoid A] (a : A) (n : Nat) : pow a (n + 1) = a * pow a n := by canonical [assoc, mul_one, one_mul]
theorem pow_mul [Monoid A] (a : A) (m n : Nat) : pow a (m * n) = pow (pow a m) n := by canonical [pow_add]
theorem mul_pow [CommMonoid A] (a b : A) (n : Nat) : pow (a * b) n = pow a n * pow b n := by canonical [comm_four, one_mul]
theorem pow_inv [Group A] (a : A) (n : Nat) : pow (inv a) n = inv (pow a n) := by canonical [inv_one, inv_mul_rev, pow_succ']
theorem pow_commute [Monoid A] (a b : A) (h : a * b = b * a) (n : Nat) : pow a n * b = b * pow a n := by canonical [assoc, one_mul, mul_one]
def prod [Monoid A] : List A → A
  | [] => one
  | a :: l => a * prod l
theorem prod_append [Monoid A] (k l : List A) : prod (k ++ l) = prod k * prod l := by canonical [assoc, one_mul]
theorem prod_inv [Group A] (l : List A) (r : List A → List A) (r0 : r [] = []) (rs : ∀ a l, r (a :: l) = r l ++ [a]) : inv (prod l) = prod (r (List.map inv l)) := by
  canonical [inv_one, inv_mul_rev, prod_append, mul_one]

/-! Homomorphisms, kernels, actions. -/
structure Hom (A : Type u) (B : Type v) [Group A] [Group B] : Type (max u v) where
  f : A → B
  mul : ∀ a b, f (a * b) = f a * f b
variable {B : Type v} [Group A] [Group B]
def Ker (φ : Hom A B) (a : A) : Prop := φ.f a = one
theorem idem_one (a : A) (h : a * a = a) : a = one := by canonical [assoc, mul_one, mul_inv, one_mul]
theorem hom_one (φ : Hom A B) : φ.f one = one := by canonical [φ.mul, idem_one, one_mul]
theorem hom_inv (φ : Hom A B) (a : A) : φ.f (inv a) = inv (φ.f a) := by canonical [φ.mul, hom_one, inv_unique, inv_mul, mul_inv]
theorem ker_mul (φ : Hom A B) (a b : A) (h : Ker φ a) (k : Ker φ b) : Ker φ (a * b) := by canonical [φ.mul, one_mul]
theorem ker_inv (φ : Hom A B) (a : A) (h : Ker φ a) : Ker φ (inv a) := by canonical [hom_inv, inv_one]
theorem ker_normal (φ : Hom A B) (g a : A) (h : Ker φ a) : Ker φ (g * a * inv g) := by canonical [φ.mul, hom_inv, mul_inv, mul_one]
theorem ker_fibre (φ : Hom A B) (a b : A) : φ.f a = φ.f b ↔ Ker φ (a * inv b) := by canonical [φ.mul, hom_inv, mul_inv, div_eq_one]
theorem hom_pow (φ : Hom A B) (a : A) (n : Nat) : φ.f (pow a n) = pow (φ.f a) n := by canonical [φ.mul, hom_one]
theorem hom_prod (φ : Hom A B) (l : List A) : φ.f (prod l) = prod (List.map φ.f l) := by canonical [φ.mul, hom_one]
structure Act (A : Type u) (X : Type w) [Group A] : Type (max u w) where
  s : A → X → X
  one : ∀ x, s one x = x
  mul : ∀ a b x, s (a * b) x = s a (s b x)
variable {X : Type w}
def Orb (α : Act A X) (x y : X) : Prop := ∃ a, α.s a x = y
theorem act_cancel (α : Act A X) (a : A) (x y : X) (h : α.s a x = α.s a y) : x = y := by canonical [α.one, α.mul, inv_mul]
theorem orb_symm (α : Act A X) (x y : X) (h : Orb α x y) : Orb α y x := by canonical [α.one, α.mul, inv_mul]
theorem orb_trans (α : Act A X) (x y z : X) (h : Orb α x y) (k : Orb α y z) : Orb α x z := by canonical [α.mul]
theorem stab_conj (α : Act A X) (a g : A) (x : X) (h : α.s a x = x) : α.s (g * a * inv g) (α.s g x) = α.s g x := by canonical [α.mul, α.one, inv_mul, assoc, mul_one]
theorem act_free_inj (α : Act A X) (fr : ∀ a x, α.s a x = x → a = one) (a b : A) (x : X) (h : α.s a x = α.s b x) : a = b := by canonical [α.mul, α.one, inv_mul, inv_unique, mul_inv]
theorem act_regular : ∃ α : Act A A, ∀ x y, Orb α x y := by canonical [assoc, one_mul, inv_mul, mul_one]
theorem act_pullback (φ : Hom A B) (β : Act B X) : ∃ α : Act A X, ∀ a x, α.s a x = β.s (φ.f a) x := by canonical [β.one, β.mul, φ.mul, hom_one]
theorem act_functions (α : Act A X) (Y : Type w) : ∃ β : Act A (X → Y), ∀ a f x, β.s a f x = f (α.s (inv a) x) := by canonical [α.one, α.mul, inv_one, inv_mul_rev, funext]
end

/-! Commutative rings: binomials, ideals, units, nilpotents. -/
class CRing (R : Type u) extends Add R, Mul R where
  zero : R
  one : R
  neg : R → R
  add_assoc : ∀ a b c : R, a + b + c = a + (b + c)
  add_comm : ∀ a b : R, a + b = b + a
  add_zero : ∀ a : R, a + zero = a
  add_neg : ∀ a : R, a + neg a = zero
  mul_assoc : ∀ a b c : R, a * b * c = a * (b * c)
  mul_comm : ∀ a b : R, a * b = b * a
  mul_one : ∀ a : R, a * one = a
  dist : ∀ a b c : R, a * (b + c) = a * b + a * c
namespace CRing
variable {R : Type u} [CRing R]
structure Ideal (R : Type u) [CRing R] : Type u where
  mem : R → Prop
  zero : mem zero
  add : ∀ a b, mem a → mem b → mem (a + b)
  mul : ∀ r a, mem a → mem (r * a)
theorem dist_right (a b c : R) : (a + b) * c = a * c + b * c := by canonical [dist, mul_comm]
theorem add_cancel (a b c : R) (h : a + b = a + c) : b = c := by canonical [add_assoc, add_comm, add_zero, add_neg]
theorem mul_zero (a : R) : a * zero = zero := by canonical [dist, add_zero, add_cancel]
theorem mul_neg (a b : R) : a * neg b = neg (a * b) := by canonical [dist, add_neg, mul_zero, add_cancel]
theorem neg_neg (a : R) : neg (neg a) = a := by canonical [add_cancel, add_neg, add_comm]
theorem square_add (a b : R) : (a + b) * (a + b) = a * a + (a * b + a * b) + b * b := by canonical [dist, dist_right, add_assoc, mul_comm]
theorem diff_squares (a b : R) : (a + b) * (a + neg b) = a * a + neg (b * b) := by canonical [dist, dist_right, mul_neg, mul_comm, add_assoc, add_neg, add_comm, add_zero]
theorem ideal_neg (I : Ideal R) (a : R) (h : I.mem a) : I.mem (neg a) := by canonical [I.mul, mul_neg, mul_one, mul_comm]
theorem ideal_one (I : Ideal R) (h : I.mem one) (a : R) : I.mem a := by canonical [I.mul, mul_one]
theorem ideal_unit (I : Ideal R) (a b : R) (h : I.mem a) (k : a * b = one) (c : R) : I.mem c := by canonical [ideal_one, I.mul, mul_comm]
theorem principal (g : R) : ∃ I : Ideal R, ∀ x, I.mem x ↔ ∃ r, x = r * g := by canonical [mul_zero, mul_comm, dist_right, mul_assoc]
theorem ideal_sum (I J : Ideal R) : ∃ K : Ideal R, (∀ x, I.mem x → K.mem x) ∧ (∀ x, J.mem x → K.mem x) ∧ ∀ L : Ideal R, (∀ x, I.mem x → L.mem x) → (∀ x, J.mem x → L.mem x) → ∀ x, K.mem x → L.mem x := by
  canonical [Ideal.add, Ideal.mul, Ideal.zero]
theorem annihilator (s : R → Prop) : ∃ I : Ideal R, ∀ x, I.mem x ↔ ∀ y, s y → x * y = zero := by canonical [mul_zero, mul_comm, dist_right, mul_assoc, add_zero]
theorem unit_mul (a b c d : R) (h : a * b = one) (k : c * d = one) : (a * c) * (b * d) = one := by canonical [mul_assoc, mul_comm, mul_one]
theorem nil_square_unit (a : R) (h : a * a = zero) : (one + a) * (one + neg a) = one := by canonical [diff_squares, mul_one, add_zero, neg_neg, add_neg, add_comm, add_cancel]
theorem idem_compl (a : R) (h : a * a = a) : a * (one + neg a) = zero := by canonical [dist, mul_one, mul_neg, add_neg]
theorem boolean_char_two (h : ∀ a : R, a * a = a) (a : R) : a + a = zero := by canonical [square_add, add_cancel, add_assoc, add_zero, add_comm]
theorem domain_cancel (d : ∀ a b : R, a * b = zero → a = zero ∨ b = zero) (a b c : R) (n : a ≠ zero) (h : a * b = a * c) : b = c := by
  canonical [dist, mul_neg, add_neg, add_cancel, add_comm]
end CRing
end Workshop.Algebra
