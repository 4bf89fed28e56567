import Canonical

/-!
Groups and rings: theorems of textbooks, written without a look at what the search can do.
-/

namespace Textbook.Groups
universe u v
class Group (G : Type u) extends Mul G where
  one : G
  inv : G → G
  mul_assoc : ∀ a b c : G, a * b * c = a * (b * c)
  one_mul : ∀ a : G, one * a = a
  mul_one : ∀ a : G, a * one = a
  inv_mul : ∀ a : G, inv a * a = one
  mul_inv : ∀ a : G, a * inv a = one
open Group
section
variable {G : Type u} [Group G] (a b c : G)
theorem inv_mul_cancel_left : inv a * (a * b) = b := by canonical [mul_assoc, inv_mul, one_mul]
theorem mul_left_cancel (h : a * b = a * c) : b = c := by canonical [inv_mul_cancel_left]
theorem mul_right_cancel (h : b * a = c * a) : b = c := by canonical [mul_assoc, mul_inv, mul_one]
theorem inv_unique (h : a * b = one) : b = inv a := by canonical [mul_left_cancel, mul_inv]
theorem inv_inv : inv (inv a) = a := by canonical [inv_unique, inv_mul]
theorem inv_one : inv (one : G) = one := by canonical [one_mul, mul_inv]
theorem mul_inv_rev : inv (a * b) = inv b * inv a := by canonical [inv_unique, mul_assoc, mul_inv, one_mul]
theorem inv_injective (h : inv a = inv b) : a = b := by canonical [inv_inv]
theorem one_unique (e : G) (h : e * a = a) : e = one := by canonical [mul_right_cancel, one_mul]
theorem idempotent_eq_one (h : a * a = a) : a = one := by canonical [mul_left_cancel, mul_one]
theorem solve_left : ∃ x, a * x = b := by canonical [mul_assoc, mul_inv, one_mul]
theorem mul_eq_iff : a * b = c ↔ b = inv a * c := by canonical [mul_assoc, mul_inv, inv_mul, one_mul]
theorem conj_mul : c * a * inv c * (c * b * inv c) = c * (a * b) * inv c := by canonical [mul_assoc, inv_mul, one_mul]
theorem comm_of_inv_hom (h : ∀ x y : G, inv (x * y) = inv x * inv y) : a * b = b * a := by canonical [mul_inv_rev, inv_inv]
theorem comm_of_square_hom (h : ∀ x y : G, (x * y) * (x * y) = (x * x) * (y * y)) : a * b = b * a := by canonical [mul_assoc, mul_left_cancel, mul_right_cancel]
theorem commutator_eq_one (h : a * b * (inv a * inv b) = one) : a * b = b * a := by canonical [mul_assoc, inv_mul, mul_one]
end
section
variable {G : Type u} {H : Type v} [Group G] [Group H] (f : G → H)
theorem hom_one (h : ∀ x y, f (x * y) = f x * f y) : f one = one := by canonical [idempotent_eq_one, one_mul]
theorem hom_inv (h : ∀ x y, f (x * y) = f x * f y) (x : G) : f (inv x) = inv (f x) := by canonical [hom_one, inv_unique, mul_inv]
theorem hom_injective_iff (h : ∀ x y, f (x * y) = f x * f y) (k : ∀ x, f x = one → x = one) (x y : G) (e : f x = f y) : x = y := by canonical [hom_inv, mul_inv, inv_unique, inv_inv]
theorem kernel_normal (h : ∀ x y, f (x * y) = f x * f y) (x y : G) (e : f x = one) : f (y * x * inv y) = one := by canonical [hom_one, mul_one, mul_inv]
end
class Ring (R : Type u) extends Add R, Mul R where
  zero : R
  one : R
  neg : R → R
  add_assoc : ∀ a b c : R, a + b + c = a + (b + c)
  add_comm : ∀ a b : R, a + b = b + a
  zero_add : ∀ a : R, zero + a = a
  neg_add : ∀ a : R, neg a + a = zero
  mul_assoc : ∀ a b c : R, a * b * c = a * (b * c)
  one_mul : ∀ a : R, one * a = a
  mul_one : ∀ a : R, a * one = a
  left_distrib : ∀ a b c : R, a * (b + c) = a * b + a * c
  right_distrib : ∀ a b c : R, (a + b) * c = a * c + b * c
namespace Ring
variable {R : Type u} [Ring R] (a b c : R)
theorem add_left_cancel (h : a + b = a + c) : b = c := by canonical [add_assoc, neg_add, zero_add]
theorem mul_zero : a * zero = (zero : R) := by canonical [add_left_cancel, left_distrib, zero_add, add_comm]
theorem zero_mul : zero * a = (zero : R) := by canonical [add_left_cancel, right_distrib, zero_add, add_comm]
theorem neg_unique (h : a + b = zero) : b = neg a := by canonical [add_left_cancel, neg_add, add_comm]
theorem neg_neg : neg (neg a) = a := by canonical [neg_unique, neg_add]
theorem neg_mul : neg a * b = neg (a * b) := by canonical [neg_unique, right_distrib, neg_add, zero_mul, add_comm]
theorem neg_mul_neg (nm : ∀ x y : R, neg x * y = neg (x * y)) (mn : ∀ x y : R, x * neg y = neg (x * y)) : neg a * neg b = a * b := by canonical [neg_neg]
theorem neg_add_rev : neg (a + b) = neg a + neg b := by canonical [neg_unique, add_assoc, add_comm, neg_add, zero_add]
theorem trivial_of_one_eq_zero (h : (one : R) = zero) : a = zero := by canonical [one_mul, zero_mul]
theorem boolean_double (h : ∀ x : R, x * x = x) : a + a = zero := by canonical [add_left_cancel, left_distrib, right_distrib, add_assoc, add_comm, zero_add]
theorem unit_not_zero_divisor (u : R) (h : u * a = one) (k : b * u = zero) : b = zero := by canonical [mul_assoc, mul_one, zero_mul]
end Ring
end Textbook.Groups
