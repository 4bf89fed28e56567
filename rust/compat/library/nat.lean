/-! Natural numbers. -/

universe u v

inductive Nat where
  | zero : Nat
  | succ (n : Nat) : Nat

class OfNat (α : Type u) (_ : Nat) where
  ofNat : α

instance Zero.toOfNat0 {α : Type u} [Zero α] : OfNat α (nat_lit 0) where
  ofNat := ‹Zero α›.1

instance One.toOfNat1 {α : Type u} [One α] : OfNat α (nat_lit 1) where
  ofNat := ‹One α›.1

class NatPow (α : Type u) where
  pow : α → Nat → α

instance instPowNat {α : Type u} [NatPow α] : Pow α Nat where
  pow a n := NatPow.pow a n

instance instOfNatNat (n : Nat) : OfNat Nat n where
  ofNat := n

instance instInhabitedNat : Inhabited Nat where
  default := Nat.zero

protected def Nat.add : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => .succ (Nat.add n m)

instance instAddNat : Add Nat where
  add := Nat.add

protected def Nat.mul : Nat → Nat → Nat
  | _, 0 => 0
  | n, .succ m => Nat.add (Nat.mul n m) n

instance instMulNat : Mul Nat where
  mul := Nat.mul

protected def Nat.pow (m : Nat) : Nat → Nat
  | 0 => 1
  | .succ n => Nat.mul (Nat.pow m n) m

instance instNatPowNat : NatPow Nat where
  pow := Nat.pow

def Nat.pred : Nat → Nat
  | 0 => 0
  | .succ n => n

protected def Nat.sub : Nat → Nat → Nat
  | n, 0 => n
  | n, .succ m => Nat.pred (Nat.sub n m)

instance instSubNat : Sub Nat where
  sub := Nat.sub

protected inductive Nat.le (n : Nat) : Nat → Prop where
  | refl : Nat.le n n
  | step {m : Nat} : Nat.le n m → Nat.le n (.succ m)

instance instLENat : LE Nat where
  le := Nat.le

protected def Nat.lt (n m : Nat) : Prop := Nat.le (n + 1) m

instance instLTNat : LT Nat where
  lt := Nat.lt

instance Nat.instDvd : Dvd Nat where
  dvd a b := ∃ c, b = a * c

theorem Nat.succ_ne_zero_aux {C : Prop} {n : Nat} (h : Nat.succ n = 0) : C :=
  Eq.ndrec (motive := fun k => Nat.casesOn (motive := fun _ => Prop) k C (fun _ => True)) trivial h

theorem Nat.succ.inj {m n : Nat} (h : m.succ = n.succ) : m = n := congrArg Nat.pred h

theorem Nat.succ_ne_zero (n : Nat) : n.succ ≠ 0 := fun h => Nat.succ_ne_zero_aux h

def Nat.beq : Nat → Nat → Bool
  | .zero, .zero => .true
  | .zero, .succ _ => .false
  | .succ _, .zero => .false
  | .succ n, .succ m => Nat.beq n m

theorem Nat.eq_of_beq_eq_true : {n m : Nat} → Nat.beq n m = Bool.true → n = m
  | .zero, .zero, _ => rfl
  | .zero, .succ _, h => Bool.noConfusion_true_false (Eq.symm h)
  | .succ _, .zero, h => Bool.noConfusion_true_false (Eq.symm h)
  | .succ n, .succ m, h =>
    have k : Nat.beq n m = Bool.true := h
    congrArg Nat.succ (Nat.eq_of_beq_eq_true k)

theorem Nat.beq_self : (n : Nat) → Nat.beq n n = Bool.true
  | .zero => rfl
  | .succ n => Nat.beq_self n

theorem Nat.ne_of_beq_eq_false {n m : Nat} (h : Nat.beq n m = Bool.false) : ¬n = m :=
  fun e => Bool.noConfusion_true_false (Eq.trans (Eq.symm (Eq.subst (motive := fun k => Nat.beq n k = Bool.true) e (Nat.beq_self n))) h)

@[reducible] protected def Nat.decEq (n m : Nat) : Decidable (n = m) :=
  Bool.rec (motive := fun b => Nat.beq n m = b → Decidable (n = m)) (fun h => Decidable.isFalse (Nat.ne_of_beq_eq_false h))
    (fun h => Decidable.isTrue (Nat.eq_of_beq_eq_true h)) (Nat.beq n m) rfl

instance instDecidableEqNat : DecidableEq Nat := Nat.decEq

def Nat.ble : Nat → Nat → Bool
  | .zero, _ => .true
  | .succ _, .zero => .false
  | .succ n, .succ m => Nat.ble n m

theorem Nat.le_refl (n : Nat) : n ≤ n := Nat.le.refl

theorem Nat.le_succ (n : Nat) : n ≤ n.succ := Nat.le.step Nat.le.refl

theorem Nat.zero_le : (n : Nat) → 0 ≤ n
  | .zero => Nat.le.refl
  | .succ n => Nat.le.step (Nat.zero_le n)

theorem Nat.succ_le_succ {n m : Nat} (h : n ≤ m) : n.succ ≤ m.succ :=
  Nat.le.rec (motive := fun k _ => n.succ ≤ k.succ) Nat.le.refl (fun _ ih => Nat.le.step ih) h

protected theorem Nat.le_trans {n m k : Nat} (h : n ≤ m) (h' : m ≤ k) : n ≤ k :=
  Nat.le.rec (motive := fun k _ => n ≤ k) h (fun _ ih => Nat.le.step ih) h'

theorem Nat.pred_le_pred {n m : Nat} (h : n ≤ m) : n.pred ≤ m.pred :=
  Nat.le.rec (motive := fun k _ => n.pred ≤ k.pred) Nat.le.refl
    (fun {k} _ ih => Nat.casesOn (motive := fun k => n.pred ≤ k.pred → n.pred ≤ k) k (fun x => x) (fun _ x => Nat.le.step x) ih) h

theorem Nat.le_of_succ_le_succ {n m : Nat} (h : n.succ ≤ m.succ) : n ≤ m := Nat.pred_le_pred h

theorem Nat.not_succ_le_zero (n : Nat) (h : n.succ ≤ 0) : False :=
  Nat.le.rec (motive := fun k _ => Nat.casesOn (motive := fun _ => Prop) k False (fun _ => True)) trivial
    (fun _ _ => trivial) h

theorem Nat.not_succ_le_self : (n : Nat) → ¬n.succ ≤ n
  | .zero => Nat.not_succ_le_zero 0
  | .succ n => fun h => Nat.not_succ_le_self n (Nat.le_of_succ_le_succ h)

protected theorem Nat.lt_irrefl (n : Nat) : ¬n < n := Nat.not_succ_le_self n

theorem Nat.succ_pos (n : Nat) : 0 < n.succ := Nat.succ_le_succ (Nat.zero_le n)

theorem Nat.lt_succ_self (n : Nat) : n < n.succ := Nat.le.refl

protected theorem Nat.zero_add : (n : Nat) → 0 + n = n
  | .zero => rfl
  | .succ n => congrArg Nat.succ (Nat.zero_add n)

protected theorem Nat.add_zero (n : Nat) : n + 0 = n := rfl

theorem Nat.add_succ (n m : Nat) : n + m.succ = (n + m).succ := rfl

theorem Nat.succ_add (n : Nat) : (m : Nat) → n.succ + m = (n + m).succ
  | .zero => rfl
  | .succ m => congrArg Nat.succ (Nat.succ_add n m)

theorem Nat.succ_eq_add_one (n : Nat) : n.succ = n + 1 := rfl

protected theorem Nat.add_comm (n : Nat) : (m : Nat) → n + m = m + n
  | .zero => Eq.symm (Nat.zero_add n)
  | .succ m => Eq.trans (congrArg Nat.succ (Nat.add_comm n m)) (Eq.symm (Nat.succ_add m n))

protected theorem Nat.add_assoc (n m : Nat) : (k : Nat) → n + m + k = n + (m + k)
  | .zero => rfl
  | .succ k => congrArg Nat.succ (Nat.add_assoc n m k)

protected theorem Nat.mul_zero (n : Nat) : n * 0 = 0 := rfl

protected theorem Nat.zero_mul : (n : Nat) → 0 * n = 0
  | .zero => rfl
  | .succ n => Nat.zero_mul n

theorem Nat.mul_succ (n m : Nat) : n * m.succ = n * m + n := rfl

theorem Nat.succ_mul (n : Nat) : (m : Nat) → n.succ * m = n * m + m
  | .zero => rfl
  | .succ m => congrArg Nat.succ (Eq.trans (congrArg (fun k => k + n) (Nat.succ_mul n m))
      (Eq.trans (Nat.add_assoc (n * m) m n) (Eq.trans (congrArg (fun k => n * m + k) (Nat.add_comm m n))
        (Eq.symm (Nat.add_assoc (n * m) n m)))))

protected theorem Nat.mul_comm (n : Nat) : (m : Nat) → n * m = m * n
  | .zero => Eq.symm (Nat.zero_mul n)
  | .succ m => Eq.trans (congrArg (fun k => k + n) (Nat.mul_comm n m)) (Eq.symm (Nat.succ_mul m n))

protected theorem Nat.mul_one (n : Nat) : n * 1 = n := Nat.zero_add n

protected theorem Nat.one_mul (n : Nat) : 1 * n = n := Eq.trans (Nat.mul_comm 1 n) (Nat.mul_one n)

protected theorem Nat.left_distrib (n m : Nat) : (k : Nat) → n * (m + k) = n * m + n * k
  | .zero => rfl
  | .succ k => Eq.trans (congrArg (fun x => x + n) (Nat.left_distrib n m k)) (Nat.add_assoc (n * m) (n * k) n)

protected theorem Nat.mul_add (n m k : Nat) : n * (m + k) = n * m + n * k := Nat.left_distrib n m k

protected theorem Nat.right_distrib (n m k : Nat) : (n + m) * k = n * k + m * k :=
  Eq.trans (Nat.mul_comm (n + m) k) (Eq.trans (Nat.left_distrib k n m)
    (congr (congrArg (fun x y => x + y) (Nat.mul_comm k n)) (Nat.mul_comm k m)))

protected theorem Nat.add_mul (n m k : Nat) : (n + m) * k = n * k + m * k := Nat.right_distrib n m k

protected theorem Nat.mul_assoc (n m : Nat) : (k : Nat) → n * m * k = n * (m * k)
  | .zero => rfl
  | .succ k => Eq.trans (congrArg (fun x => x + n * m) (Nat.mul_assoc n m k)) (Eq.symm (Nat.mul_add n (m * k) m))

protected theorem Nat.le_antisymm {n m : Nat} (h₁ : n ≤ m) (h₂ : m ≤ n) : n = m :=
  Nat.le.rec (motive := fun k _ => k ≤ n → n = k) (fun _ => rfl)
    (fun {k} h _ hk => absurd (Nat.le_trans hk h) (Nat.not_succ_le_self k)) h₁ h₂

theorem Nat.le_of_ble_eq_true : {n m : Nat} → Nat.ble n m = Bool.true → n ≤ m
  | .zero, _, _ => Nat.zero_le _
  | .succ _, .zero, h => Bool.noConfusion_true_false (Eq.symm h)
  | .succ n, .succ m, h =>
    have k : Nat.ble n m = Bool.true := h
    Nat.succ_le_succ (Nat.le_of_ble_eq_true k)

theorem Nat.ble_self_eq_true : (n : Nat) → Nat.ble n n = Bool.true
  | .zero => rfl
  | .succ n => Nat.ble_self_eq_true n

theorem Nat.ble_succ_eq_true : {n m : Nat} → Nat.ble n m = Bool.true → Nat.ble n m.succ = Bool.true
  | .zero, _, _ => rfl
  | .succ _, .zero, h => Bool.noConfusion_true_false (Eq.symm h)
  | .succ n, .succ m, h =>
    have k : Nat.ble n m = Bool.true := h
    Nat.ble_succ_eq_true (n := n) k

theorem Nat.ble_eq_true_of_le {n m : Nat} (h : n ≤ m) : Nat.ble n m = Bool.true :=
  Nat.le.rec (motive := fun k _ => Nat.ble n k = Bool.true) (Nat.ble_self_eq_true n) (fun _ ih => Nat.ble_succ_eq_true ih) h

theorem Nat.not_le_of_not_ble_eq_true {n m : Nat} (h : ¬Nat.ble n m = Bool.true) : ¬n ≤ m :=
  fun h' => absurd (Nat.ble_eq_true_of_le h') h

instance Nat.decLe (n m : Nat) : Decidable (n ≤ m) :=
  dite (Nat.ble n m = Bool.true) (fun h => isTrue (Nat.le_of_ble_eq_true h)) (fun h => isFalse (Nat.not_le_of_not_ble_eq_true h))

instance Nat.decLt (n m : Nat) : Decidable (n < m) := Nat.decLe n.succ m

structure Fin (n : Nat) where
  mk ::
  val : Nat
  isLt : val < n
