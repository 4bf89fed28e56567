import Canonical

/-!
Library: the classes of algebra with their operators, homomorphisms, units, commuting elements, substructures, congruences, rings.
Written without a look at the search.
-/

namespace Library.Algebra
universe u v w
class Semigroup (G : Type u) extends Mul G where
  mul_assoc : ∀ a b c : G, a * b * c = a * (b * c)
class Monoid (M : Type u) extends Semigroup M, One M where
  one_mul : ∀ a : M, 1 * a = a
  mul_one : ∀ a : M, a * 1 = a
class CommMonoid (M : Type u) extends Monoid M where
  mul_comm : ∀ a b : M, a * b = b * a
class Group (G : Type u) extends Monoid G, Inv G where
  inv_mul_cancel : ∀ a : G, a⁻¹ * a = 1
class CommGroup (G : Type u) extends Group G, CommMonoid G
export Semigroup (mul_assoc)
export Monoid (one_mul mul_one)
export CommMonoid (mul_comm)
export Group (inv_mul_cancel)

section
variable {M : Type u} [Monoid M] {a b c d : M}
def IsUnit (a : M) : Prop := ∃ b, a * b = 1 ∧ b * a = 1
def Commute (a b : M) : Prop := a * b = b * a
def SemiconjBy (a x y : M) : Prop := a * x = y * a
def npow (a : M) : Nat → M
  | 0 => 1
  | n + 1 => npow a n * a
theorem left_inv_eq_right_inv (h : b * a = 1) (k : a * c = 1) : b = c := by canonical [mul_assoc, one_mul, mul_one]
theorem eq_one_of_self_mul (h : ∀ x : M, a * x = x) : a = 1 := by canonical [mul_one]
theorem isUnit_one : IsUnit (1 : M) := by canonical [mul_one]
theorem IsUnit.mul (h : IsUnit a) (k : IsUnit b) : IsUnit (a * b) := by canonical [mul_assoc, one_mul, mul_one]
theorem IsUnit.mul_left_cancel (h : IsUnit a) (k : a * b = a * c) : b = c := by canonical [mul_assoc, one_mul]
theorem isUnit_of_mul_mul (h : a * b = 1) (k : b * c = 1) : IsUnit b := by canonical [mul_assoc, one_mul, mul_one]
theorem IsUnit.of_mul_comm (h : IsUnit (a * b)) (k : a * b = b * a) : IsUnit a := by canonical [mul_assoc, one_mul, mul_one]
theorem Commute.mul_right (h : Commute a b) (k : Commute a c) : Commute a (b * c) := by canonical [mul_assoc]
theorem Commute.symm (h : Commute a b) : Commute b a := by canonical
theorem Commute.npow_right (h : Commute a b) (n : Nat) : Commute a (npow b n) := by canonical [mul_assoc, one_mul, mul_one]
theorem SemiconjBy.mul_left {x y z : M} (h : SemiconjBy a y z) (k : SemiconjBy b x y) : SemiconjBy (a * b) x z := by canonical [mul_assoc]
theorem SemiconjBy.npow_right {x y : M} (h : SemiconjBy a x y) (n : Nat) : SemiconjBy a (npow x n) (npow y n) := by canonical [mul_assoc, one_mul, mul_one]
theorem npow_add (a : M) (m n : Nat) : npow a (m + n) = npow a m * npow a n := by canonical [mul_assoc, mul_one]
theorem npow_mul (a : M) (m n : Nat) : npow a (m * n) = npow (npow a m) n := by canonical [npow_add, Nat.mul_succ]
theorem mul_npow (h : Commute a b) (n : Nat) : npow (a * b) n = npow a n * npow b n := by canonical [mul_assoc, one_mul, Commute.npow_right]
theorem mul_eq_one_symm_of_comm {N : Type u} [CommMonoid N] {x y : N} (h : x * y = 1) : IsUnit x := by canonical [mul_comm]
theorem mul_mul_mul_comm {N : Type u} [CommMonoid N] (w x y z : N) : w * x * (y * z) = w * y * (x * z) := by canonical [mul_comm, mul_assoc]
end

section
variable {G : Type u} [Group G] {a b c : G}
theorem inv_mul_cancel_left (a b : G) : a⁻¹ * (a * b) = b := by canonical [mul_assoc, inv_mul_cancel, one_mul]
theorem mul_left_cancel (h : a * b = a * c) : b = c := by canonical [inv_mul_cancel_left]
theorem mul_inv_cancel (a : G) : a * a⁻¹ = 1 := by canonical [mul_assoc, inv_mul_cancel, one_mul, mul_one]
theorem inv_inv (a : G) : a⁻¹⁻¹ = a := by canonical [inv_mul_cancel, mul_inv_cancel, mul_left_cancel]
theorem inv_one : (1 : G)⁻¹ = 1 := by canonical [inv_mul_cancel, mul_one]
theorem mul_inv_rev (a b : G) : (a * b)⁻¹ = b⁻¹ * a⁻¹ := by canonical [mul_assoc, mul_inv_cancel, inv_mul_cancel, mul_left_cancel, one_mul, mul_one]
theorem eq_inv_iff_mul_eq_one : a = b⁻¹ ↔ a * b = 1 := by canonical [mul_assoc, mul_inv_cancel, inv_mul_cancel, mul_one, one_mul]
theorem mul_inv_eq_iff_eq_mul : a * b⁻¹ = c ↔ a = c * b := by canonical [mul_assoc, mul_inv_cancel, inv_mul_cancel, mul_one]
theorem inv_eq_one : a⁻¹ = 1 ↔ a = 1 := by canonical [inv_inv, inv_one]
theorem commute_inv (h : Commute a b) : Commute a b⁻¹ := by canonical [mul_assoc, mul_inv_cancel, inv_mul_cancel, one_mul, mul_one, mul_left_cancel]
theorem conj_npow (a b : G) (n : Nat) : npow (a * b * a⁻¹) n = a * npow b n * a⁻¹ := by canonical [mul_assoc, inv_mul_cancel_left, mul_one, mul_inv_cancel]
theorem isUnit_of_group (a : G) : IsUnit a := by canonical [mul_inv_cancel, inv_mul_cancel]
theorem comm_of_conj (h : ∀ x y : G, x * y * x⁻¹ = y) (a b : G) : a * b = b * a := by canonical [mul_inv_eq_iff_eq_mul]
theorem inv_hom_of_comm {C : Type u} [CommGroup C] (x y : C) : (x * y)⁻¹ = x⁻¹ * y⁻¹ := by canonical [mul_inv_rev, mul_comm]
end

structure MonoidHom (M : Type u) (N : Type v) [Monoid M] [Monoid N] where
  toFun : M → N
  map_one' : toFun 1 = 1
  map_mul' : ∀ x y : M, toFun (x * y) = toFun x * toFun y
structure Subgroup (G : Type u) [Group G] where
  carrier : G → Prop
  one_mem : carrier 1
  mul_mem : ∀ {a b : G}, carrier a → carrier b → carrier (a * b)
  inv_mem : ∀ {a : G}, carrier a → carrier a⁻¹
structure Con (M : Type u) [Mul M] where
  r : M → M → Prop
  refl : ∀ x, r x x
  symm : ∀ {x y : M}, r x y → r y x
  trans : ∀ {x y z : M}, r x y → r y z → r x z
  mul : ∀ {w x y z : M}, r w x → r y z → r (w * y) (x * z)
section
variable {G : Type u} {H : Type v} [Group G] [Group H] {f : MonoidHom G H} {S T : Subgroup G} {a b x y : G}
theorem map_inv (f : MonoidHom G H) (a : G) : f.toFun a⁻¹ = (f.toFun a)⁻¹ := by canonical [MonoidHom.map_one', MonoidHom.map_mul', inv_mul_cancel, eq_inv_iff_mul_eq_one]
theorem map_npow (f : MonoidHom G H) (a : G) (n : Nat) : f.toFun (npow a n) = npow (f.toFun a) n := by canonical [MonoidHom.map_one', MonoidHom.map_mul']
theorem hom_ext (f g : MonoidHom G H) (h : ∀ a, f.toFun a = g.toFun a) : f = g := by canonical [funext]
theorem injective_iff_map_eq_one (f : MonoidHom G H) : (∀ x y, f.toFun x = f.toFun y → x = y) ↔ ∀ x, f.toFun x = 1 → x = 1 := by
  canonical [MonoidHom.map_one', MonoidHom.map_mul', map_inv, mul_inv_cancel, mul_inv_eq_iff_eq_mul, one_mul]
theorem Subgroup.inv_mem_iff : S.carrier a⁻¹ ↔ S.carrier a := by canonical [Subgroup.inv_mem, inv_inv]
theorem Subgroup.mul_mem_cancel_right (h : S.carrier a) : S.carrier (b * a) ↔ S.carrier b := by
  canonical [Subgroup.mul_mem, Subgroup.inv_mem, mul_assoc, mul_inv_cancel, mul_one]
theorem Subgroup.npow_mem (h : S.carrier a) (n : Nat) : S.carrier (npow a n) := by canonical [Subgroup.mul_mem, Subgroup.one_mem]
theorem Subgroup.ext (h : ∀ x, S.carrier x ↔ T.carrier x) : S = T := by canonical [funext, propext]
def ker (f : MonoidHom G H) : { K : Subgroup G // ∀ x, K.carrier x ↔ f.toFun x = 1 } := by canonical [MonoidHom.map_one', MonoidHom.map_mul', map_inv, inv_one, mul_one]
def centralizer (g : G) : { C : Subgroup G // ∀ x, C.carrier x ↔ Commute g x } := by canonical [mul_assoc, one_mul, mul_one, commute_inv]
def comapSubgroup (f : MonoidHom G H) (K : Subgroup H) : { S : Subgroup G // ∀ x, S.carrier x ↔ K.carrier (f.toFun x) } := by
  canonical [MonoidHom.map_one', MonoidHom.map_mul', map_inv, Subgroup.one_mem, Subgroup.mul_mem, Subgroup.inv_mem]
theorem Con.inv (c : Con G) (h : c.r x y) : c.r x⁻¹ y⁻¹ := by canonical [Con.mul, Con.refl, Con.symm, mul_assoc, inv_mul_cancel, mul_inv_cancel, one_mul, mul_one]
theorem Con.iff_div_one (c : Con G) : c.r x y ↔ c.r (x * y⁻¹) 1 := by canonical [Con.mul, Con.refl, mul_assoc, inv_mul_cancel, mul_inv_cancel, one_mul, mul_one]
theorem Con.normal (c : Con G) (h : c.r a 1) (g : G) : c.r (g * a * g⁻¹) 1 := by canonical [Con.mul, Con.refl, mul_inv_cancel, mul_one]
theorem Con.quot_mul_exists (c : Con G) : ∃ m : Quot c.r → Quot c.r → Quot c.r, ∀ a b, m (Quot.mk c.r a) (Quot.mk c.r b) = Quot.mk c.r (a * b) := by
  canonical [Quot.sound, Con.mul, Con.refl, funext, Quot.ind]
end

/-! Rings with their operators. -/
class Ring (R : Type u) extends Monoid R, Add R, Zero R, Neg R where
  add_assoc : ∀ a b c : R, a + b + c = a + (b + c)
  add_comm : ∀ a b : R, a + b = b + a
  zero_add : ∀ a : R, 0 + a = a
  neg_add_cancel : ∀ a : R, -a + a = 0
  mul_add : ∀ a b c : R, a * (b + c) = a * b + a * c
  add_mul : ∀ a b c : R, (a + b) * c = a * c + b * c
export Ring (add_assoc add_comm zero_add neg_add_cancel mul_add add_mul)
section
variable {R : Type u} [Ring R] {a b c x y : R}
theorem add_zero (a : R) : a + 0 = a := by canonical [add_comm, zero_add]
theorem add_left_cancel (h : a + b = a + c) : b = c := by canonical [add_assoc, neg_add_cancel, zero_add]
theorem mul_zero (a : R) : a * 0 = 0 := by canonical [mul_add, zero_add, add_zero, add_left_cancel]
theorem zero_mul (a : R) : 0 * a = 0 := by canonical [add_mul, zero_add, add_zero, add_left_cancel]
theorem neg_unique (h : a + b = 0) : b = -a := by canonical [add_left_cancel, add_comm, neg_add_cancel]
theorem neg_mul (a b : R) : -a * b = -(a * b) := by canonical [neg_unique, add_mul, add_comm, neg_add_cancel, zero_mul]
theorem neg_neg (a : R) : - -a = a := by canonical [neg_unique, neg_add_cancel]
theorem neg_add (a b : R) : -(a + b) = -a + -b := by canonical [neg_unique, add_assoc, add_comm, neg_add_cancel, zero_add]
theorem geom_two (x : R) : (x + -1) * (x + 1) = x * x + -1 := by canonical [add_mul, mul_add, mul_one, one_mul, neg_mul, add_assoc, neg_add_cancel, zero_add, add_comm]
theorem one_sub_mul_one_add (h : x * x = 0) : (1 + -x) * (1 + x) = 1 := by
  canonical [add_mul, mul_add, mul_one, one_mul, neg_mul, add_assoc, neg_add_cancel, add_comm, add_zero, zero_add]
theorem subsingleton_of_zero_eq_one (h : (0 : R) = 1) (x y : R) : x = y := by canonical [one_mul, zero_mul]
theorem add_self_zero_of_idem (h : ∀ x : R, x * x = x) (a : R) : a + a = 0 := by canonical [add_mul, mul_add, add_assoc, add_left_cancel, add_zero]
end
end Library.Algebra
