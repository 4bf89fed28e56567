import Canonical

/-!
Rings, ideals, lattices, Boolean and Heyting algebras, closures, Galois connections. Written without a look at the search.
-/

namespace Exercises.Rings
universe u v w

class CommRing (R : Type u) extends Add R, Mul R where
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
  mul_add : ∀ a b c : R, a * (b + c) = a * b + a * c
open CommRing
namespace CommRing
section
variable {R : Type u} [CommRing R] (a b c d : R)
def pow (a : R) : Nat → R
  | 0 => one
  | n + 1 => a * pow a n
def Nilpotent (a : R) : Prop := ∃ n, pow a n = zero
def Idempotent (a : R) : Prop := a * a = a
def Divides (a b : R) : Prop := ∃ c, b = a * c
structure Ideal (R : Type u) [CommRing R] : Type u where
  mem : R → Prop
  zero_mem : mem zero
  add_mem : ∀ a b, mem a → mem b → mem (a + b)
  mul_mem : ∀ r a, mem a → mem (r * a)
def Prime (I : Ideal R) : Prop := ¬I.mem one ∧ ∀ a b, I.mem (a * b) → I.mem a ∨ I.mem b
theorem zero_add : zero + a = a := by canonical [add_comm, add_zero]
theorem add_mul : (a + b) * c = a * c + b * c := by canonical [mul_comm, mul_add]
theorem add_right_cancel (h : a + c = b + c) : a = b := by canonical [add_assoc, add_neg, add_zero]
theorem mul_zero : a * zero = zero := by canonical [add_right_cancel, mul_add, zero_add, add_zero]
theorem neg_eq_of_add (h : a + b = zero) : neg a = b := by canonical [add_right_cancel, add_neg, add_comm]
theorem mul_neg : a * neg b = neg (a * b) := by canonical [neg_eq_of_add, mul_add, add_neg, mul_zero]
theorem neg_one_mul : neg one * a = neg a := by canonical [mul_neg, mul_comm, mul_one]
theorem sub_eq_zero (h : a + neg b = zero) : a = b := by canonical [add_right_cancel, add_neg]
theorem add_add_comm : (a + b) + (c + d) = (a + c) + (b + d) := by canonical [add_assoc, add_comm]
theorem square_add : (a + b) * (a + b) = a * a + (a * b + a * b) + b * b := by
  canonical [mul_add, add_mul, add_assoc, mul_comm]
theorem difference_of_squares (mn : ∀ x y : R, x * neg y = neg (x * y)) (na : ∀ x : R, neg x + x = zero) :
    (a + b) * (a + neg b) = a * a + neg (b * b) := by canonical [mul_add, add_mul, add_assoc, mul_comm, zero_add]
theorem idempotent_mul (h : Idempotent a) (k : Idempotent b) : Idempotent (a * b) := by canonical [mul_assoc, mul_comm]
theorem idempotent_one_sub (h : Idempotent a) (mn : ∀ x y : R, x * neg y = neg (x * y)) (z : neg (zero : R) = zero) :
    Idempotent (one + neg a) := by canonical [mul_add, add_mul, mul_one, mul_comm, add_neg, add_zero]
theorem divides_trans (h : Divides a b) (k : Divides b c) : Divides a c := by canonical [mul_assoc]
theorem divides_add (h : Divides a b) (k : Divides a c) : Divides a (b + c) := by canonical [mul_add]
theorem divides_zero : Divides a zero := by canonical [mul_zero]
theorem pow_one : pow a 1 = a := by canonical [mul_one]
theorem pow_add (m n : Nat) : pow a (n + m) = pow a n * pow a m := by canonical [mul_assoc, mul_one, mul_comm]
theorem nilpotent_mul (pm : ∀ (x y : R) n, pow (x * y) n = pow x n * pow y n) (h : Nilpotent a) : Nilpotent (a * b) := by
  canonical [mul_zero, mul_comm]
theorem no_nilpotent_of_domain (dom : ∀ x y : R, x * y = zero → x = zero ∨ y = zero) (nt : (one : R) ≠ zero) (h : Nilpotent a) :
    a = zero := by canonical
theorem idempotent_of_domain (dom : ∀ x y : R, x * y = zero → x = zero ∨ y = zero) (h : Idempotent a)
    (mn : a * (a + neg one) = a * a + neg a) : a = zero ∨ a = one := by canonical [add_neg, sub_eq_zero]
theorem ideal_neg_mem (I : Ideal R) (h : I.mem a) : I.mem (neg a) := by canonical [neg_one_mul]
theorem ideal_one (I : Ideal R) (h : I.mem one) : I.mem a := by canonical [mul_one]
theorem ideal_unit (I : Ideal R) (h : I.mem a) (k : b * a = one) : I.mem c := by canonical [mul_one]
theorem principal (a : R) : ∃ I : Ideal R, ∀ x, I.mem x ↔ Divides a x := by canonical [divides_add, divides_zero, mul_assoc, mul_comm]
theorem ideal_sum (I J : Ideal R) : ∃ K : Ideal R, ∀ x, K.mem x ↔ ∃ y z, I.mem y ∧ J.mem z ∧ x = y + z := by
  canonical [add_add_comm, mul_add, add_zero]
theorem annihilator (a : R) : ∃ I : Ideal R, ∀ x, I.mem x ↔ x * a = zero := by
  canonical [mul_zero, mul_comm, add_mul, mul_assoc, add_zero]
theorem prime_pow (I : Ideal R) (h : Prime I) (n : Nat) (k : I.mem (pow a n)) : I.mem a := by canonical
theorem prime_inter (I J P : Ideal R) (h : Prime P) (k : ∀ x, I.mem x → J.mem x → P.mem x) :
    (∀ x, I.mem x → P.mem x) ∨ ∃ x, I.mem x ∧ ¬P.mem x ∧ ∀ y, J.mem y → P.mem y := by canonical [Classical.em, mul_comm]
end
end CommRing

/-! Lattices, as an order with meets and joins. -/
class Lattice (L : Type u) extends LE L where
  le_refl : ∀ a : L, a ≤ a
  le_trans : ∀ a b c : L, a ≤ b → b ≤ c → a ≤ c
  le_antisymm : ∀ a b : L, a ≤ b → b ≤ a → a = b
  meet : L → L → L
  join : L → L → L
  meet_left : ∀ a b, meet a b ≤ a
  meet_right : ∀ a b, meet a b ≤ b
  le_meet : ∀ a b c, c ≤ a → c ≤ b → c ≤ meet a b
  le_left : ∀ a b, a ≤ join a b
  le_right : ∀ a b, b ≤ join a b
  join_le : ∀ a b c, a ≤ c → b ≤ c → join a b ≤ c
open Lattice
namespace Lattice
variable {L : Type u} [Lattice L] (a b c d : L)
theorem meet_comm : meet a b = meet b a := by canonical [le_antisymm, le_meet, meet_left, meet_right]
theorem meet_join_self : meet a (join a b) = a := by canonical [le_antisymm, le_meet, meet_left, le_refl, le_left]
theorem meet_assoc : meet (meet a b) c = meet a (meet b c) := by
  canonical [le_antisymm, le_meet, le_trans, meet_left, meet_right]
theorem le_iff_meet_eq : a ≤ b ↔ meet a b = a := by canonical [le_antisymm, le_meet, meet_left, meet_right, le_refl]
theorem join_mono (h : a ≤ c) (k : b ≤ d) : join a b ≤ join c d := by canonical [join_le, le_trans, le_left, le_right]
theorem meet_join_le : join (meet a b) (meet a c) ≤ meet a (join b c) := by
  canonical [join_le, le_meet, le_trans, meet_left, meet_right, le_left, le_right]
theorem distrib_dual (h : ∀ x y z : L, meet x (join y z) = join (meet x y) (meet x z)) :
    join a (meet b c) = meet (join a b) (join a c) := by
  canonical [le_antisymm, join_le, le_meet, le_trans, meet_left, meet_right, le_left, le_right, le_refl]
theorem complement_unique (bot top x y : L) (hb : ∀ z, bot ≤ z) (ht : ∀ z, z ≤ top)
    (ds : ∀ x y z : L, meet x (join y z) ≤ join (meet x y) (meet x z)) (m1 : meet a x = bot) (j1 : join a x = top)
    (m2 : meet a y = bot) (j2 : join a y = top) : x ≤ y := by
  canonical [le_trans, le_meet, join_le, meet_left, meet_right, le_left, le_right, le_refl]
theorem heyting_distrib (imp : L → L → L) (adj : ∀ x y z : L, meet x y ≤ z ↔ x ≤ imp y z) :
    meet (join a b) c ≤ join (meet a c) (meet b c) := by canonical [join_le, le_left, le_right]
theorem heyting_modus_ponens (imp : L → L → L) (adj : ∀ x y z : L, meet x y ≤ z ↔ x ≤ imp y z) : meet (imp a b) a ≤ b := by
  canonical [le_refl]
theorem heyting_curry (imp : L → L → L) (adj : ∀ x y z : L, meet x y ≤ z ↔ x ≤ imp y z)
    (ma : ∀ x y z : L, meet (meet x y) z = meet x (meet y z)) : imp (meet a b) c = imp a (imp b c) := by
  canonical [le_antisymm, le_refl]
theorem heyting_trans (imp : L → L → L) (adj : ∀ x y z : L, meet x y ≤ z ↔ x ≤ imp y z) :
    meet (imp a b) (imp b c) ≤ imp a c := by canonical [le_trans, le_meet, meet_left, meet_right, le_refl]
theorem heyting_triple_neg (imp : L → L → L) (bot : L) (adj : ∀ x y z : L, meet x y ≤ z ↔ x ≤ imp y z)
    (mc : ∀ x y : L, meet x y = meet y x) : imp (imp (imp a bot) bot) bot = imp a bot := by
  canonical [le_antisymm, le_trans, le_meet, meet_left, meet_right, le_refl]
structure Closure (L : Type u) [Lattice L] : Type u where
  cl : L → L
  mono : ∀ a b, a ≤ b → cl a ≤ cl b
  le_cl : ∀ a, a ≤ cl a
  cl_cl : ∀ a, cl (cl a) ≤ cl a
theorem closed_meet (K : Closure L) (h : K.cl a = a) (k : K.cl b = b) : K.cl (meet a b) = meet a b := by
  canonical [le_antisymm, le_meet, meet_left, meet_right]
theorem closure_join (K : Closure L) : K.cl (join (K.cl a) (K.cl b)) = K.cl (join a b) := by
  canonical [le_antisymm, le_trans, join_le, le_left, le_right]
theorem closure_le_iff (K : Closure L) : K.cl a ≤ K.cl b ↔ a ≤ K.cl b := by canonical [le_trans]
theorem closure_join_le (K : Closure L) : join (K.cl a) (K.cl b) ≤ K.cl (join a b) := by canonical [join_le, le_left, le_right]
section
variable {P : Type v} [Lattice P] (l : L → P) (r : P → L)
theorem left_join (gc : ∀ a b, l a ≤ b ↔ a ≤ r b) : l (join a b) = join (l a) (l b) := by
  canonical [le_antisymm, join_le, le_left, le_right, le_trans, le_refl]
theorem right_meet (gc : ∀ a b, l a ≤ b ↔ a ≤ r b) (x y : P) : r (meet x y) = meet (r x) (r y) := by
  canonical [le_antisymm, le_meet, meet_left, meet_right, le_trans, le_refl]
theorem closure_of_connection (gc : ∀ a b, l a ≤ b ↔ a ≤ r b) : ∃ K : Closure L, ∀ a, K.cl a = r (l a) := by canonical [le_trans, le_refl]
theorem left_injective_of (h : ∀ a, r (l a) = a) (k : l a = l b) : a = b := by canonical
end
end Lattice

/-! Boolean algebras from Huntington's axioms. -/
section
variable {B : Type u} (p t : B → B → B) (n : B → B) (o i : B)
theorem huntington_idempotent (pc : ∀ x y, p x y = p y x) (tc : ∀ x y, t x y = t y x) (po : ∀ x, p x o = x) (ti : ∀ x, t x i = x)
    (dp : ∀ x y z, p x (t y z) = t (p x y) (p x z)) (dt : ∀ x y z, t x (p y z) = p (t x y) (t x z)) (pn : ∀ x, p x (n x) = i)
    (tn : ∀ x, t x (n x) = o) (x : B) : p x x = x := by canonical
theorem huntington_annihilate (pc : ∀ x y, p x y = p y x) (tc : ∀ x y, t x y = t y x) (po : ∀ x, p x o = x) (ti : ∀ x, t x i = x)
    (dp : ∀ x y z, p x (t y z) = t (p x y) (p x z)) (dt : ∀ x y z, t x (p y z) = p (t x y) (t x z)) (pn : ∀ x, p x (n x) = i)
    (tn : ∀ x, t x (n x) = o) (x : B) : p x i = i := by canonical
theorem huntington_absorb (pc : ∀ x y, p x y = p y x) (tc : ∀ x y, t x y = t y x) (po : ∀ x, p x o = x) (ti : ∀ x, t x i = x)
    (dp : ∀ x y z, p x (t y z) = t (p x y) (p x z)) (dt : ∀ x y z, t x (p y z) = p (t x y) (t x z)) (pn : ∀ x, p x (n x) = i)
    (tn : ∀ x, t x (n x) = o) (an : ∀ x, p x i = i) (x y : B) : p x (t x y) = x := by canonical
theorem huntington_complement (pc : ∀ x y, p x y = p y x) (tc : ∀ x y, t x y = t y x) (po : ∀ x, p x o = x) (ti : ∀ x, t x i = x)
    (dp : ∀ x y z, p x (t y z) = t (p x y) (p x z)) (dt : ∀ x y z, t x (p y z) = p (t x y) (t x z)) (pn : ∀ x, p x (n x) = i)
    (tn : ∀ x, t x (n x) = o) (x y : B) (h : p x y = i) (k : t x y = o) : y = n x := by canonical
theorem huntington_involution (uc : ∀ x y, p x y = i → t x y = o → y = n x) (pc : ∀ x y, p x y = p y x) (tc : ∀ x y, t x y = t y x)
    (pn : ∀ x, p x (n x) = i) (tn : ∀ x, t x (n x) = o) (x : B) : n (n x) = x := by canonical
end
end Exercises.Rings
