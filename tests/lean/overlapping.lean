import Canonical

/-! Functions whose patterns overlap: Lean states their equations under the condition that no earlier pattern fits. -/

namespace Tests.Overlapping

inductive A where
  | num (n : Nat)
  | id (x : Nat)
  | plus (a b : A)
  | minus (a b : A)

def aev (s : Nat → Nat) : A → Nat
  | .num n => n
  | .id x => s x
  | .plus a b => aev s a + aev s b
  | .minus a b => aev s a - aev s b

def opt0 : A → A
  | .num n => .num n
  | .id x => .id x
  | .plus (.num 0) b => opt0 b
  | .plus a b => .plus (opt0 a) (opt0 b)
  | .minus a b => .minus (opt0 a) (opt0 b)

theorem opt0_sound (s : Nat → Nat) (a : A) : aev s (opt0 a) = aev s a := by canonical [Nat.zero_add]

inductive D where
  | mon | tue | wed | thu

def next : D → D
  | .mon => .tue
  | .tue => .wed
  | d => d

theorem next_thu : next .thu = .thu := by canonical

theorem next_next (d : D) (h : next d = .mon) : False := by canonical

def beq : D → D → Bool
  | .mon, .mon => true
  | .tue, .tue => true
  | .wed, .wed => true
  | .thu, .thu => true
  | _, _ => false

theorem beq_refl (d : D) : beq d d = true := by canonical

theorem eq_of_beq (d e : D) (h : beq d e = true) : d = e := by canonical

def getLast : List Nat → Nat
  | [] => 0
  | [x] => x
  | _ :: xs => getLast xs

theorem gl (x : Nat) (xs : List Nat) : getLast (xs ++ [x]) = x := by canonical

def half : Nat → Nat
  | n + 2 => half n + 1
  | _ => 0

theorem half_add (n : Nat) : half (n + n) = n := by canonical [Nat.succ_add]

end Tests.Overlapping
