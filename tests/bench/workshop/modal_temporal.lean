import Canonical

/-!
Workshop: Kripke frames and their axioms, streams as functions of numbers, temporal operators, knowledge of agents. Written
without a look at the search.
-/

namespace Workshop.Modal
universe u v w

section
variable {W : Type u}
abbrev P (W : Type u) : Type u := W → Prop
def Box (R : W → W → Prop) (p : P W) : P W := fun w => ∀ v, R w v → p v
def Dia (R : W → W → Prop) (p : P W) : P W := fun w => ∃ v, R w v ∧ p v
def Imp (p q : P W) : P W := fun w => p w → q w
def Valid (p : P W) : Prop := ∀ w, p w

theorem k_axiom (R : W → W → Prop) (p q : P W) : Valid (Imp (Box R (Imp p q)) (Imp (Box R p) (Box R q))) := by canonical
theorem t_iff_reflexive (R : W → W → Prop) : (∀ p, Valid (Imp (Box R p) p)) ↔ ∀ w, R w w := by canonical
theorem four_iff_transitive (R : W → W → Prop) : (∀ p, Valid (Imp (Box R p) (Box R (Box R p)))) ↔ ∀ x y z, R x y → R y z → R x z := by canonical
theorem b_iff_symmetric (R : W → W → Prop) : (∀ p, Valid (Imp p (Box R (Dia R p)))) ↔ ∀ x y, R x y → R y x := by canonical
theorem d_iff_serial (R : W → W → Prop) : (∀ p, Valid (Imp (Box R p) (Dia R p))) ↔ ∀ x, ∃ y, R x y := by canonical
theorem five_iff_euclidean (R : W → W → Prop) : (∀ p, Valid (Imp (Dia R p) (Box R (Dia R p)))) ↔ ∀ x y z, R x y → R x z → R z y := by canonical
theorem functional_iff (R : W → W → Prop) : (∀ p, Valid (Imp (Dia R p) (Box R p))) ↔ ∀ x y z, R x y → R x z → y = z := by canonical
theorem dense_iff (R : W → W → Prop) : (∀ p, Valid (Imp (Box R (Box R p)) (Box R p))) ↔ ∀ x y, R x y → ∃ z, R x z ∧ R z y := by canonical
theorem confluent_iff (R : W → W → Prop) : (∀ p, Valid (Imp (Dia R (Box R p)) (Box R (Dia R p)))) ↔ ∀ x y z, R x y → R x z → ∃ t, R y t ∧ R z t := by canonical
theorem lob_of_wf (R : W → W → Prop) (tr : ∀ x y z, R x y → R y z → R x z) (wf : WellFounded (fun x y => R y x)) (p : P W) :
    Valid (Imp (Box R (Imp (Box R p) p)) (Box R p)) := by canonical [WellFounded.induction]
theorem lob_gives_four (R : W → W → Prop) (l : ∀ p, Valid (Imp (Box R (Imp (Box R p) p)) (Box R p))) : ∀ x y z, R x y → R y z → R x z := by canonical
theorem lob_irreflexive (R : W → W → Prop) (l : ∀ p, Valid (Imp (Box R (Imp (Box R p) p)) (Box R p))) (w : W) : ¬R w w := by canonical
theorem dia_or (R : W → W → Prop) (p q : P W) (w : W) : Dia R (fun v => p v ∨ q v) w ↔ Dia R p w ∨ Dia R q w := by canonical
theorem box_dia_dual (em : ∀ a : Prop, a ∨ ¬a) (R : W → W → Prop) (p : P W) (w : W) : ¬Box R p w ↔ Dia R (fun v => ¬p v) w := by canonical
theorem adjoint (R : W → W → Prop) (p q : P W) : Valid (Imp (Dia (fun x y => R y x) p) q) ↔ Valid (Imp p (Box R q)) := by canonical
theorem converse_tense (R : W → W → Prop) (p : P W) : Valid (Imp p (Box R (Dia (fun x y => R y x) p))) := by canonical
theorem s5_collapse (R : W → W → Prop) (rf : ∀ x, R x x) (eu : ∀ x y z, R x y → R x z → R y z) (p : P W) (w : W) : Dia R (Box R p) w ↔ Box R p w := by canonical
inductive Star (R : W → W → Prop) : W → W → Prop where
  | refl (w : W) : Star R w w
  | step {x y z : W} (h : R x y) (k : Star R y z) : Star R x z
theorem box_star_induction (R : W → W → Prop) (p : P W) : Valid (Imp (Box (Star R) (Imp p (Box R p))) (Imp p (Box (Star R) p))) := by canonical
theorem box_star_unfold (R : W → W → Prop) (p : P W) (w : W) : Box (Star R) p w ↔ p w ∧ Box R (Box (Star R) p) w := by canonical
theorem p_morphism {V : Type v} (R : W → W → Prop) (S : V → V → Prop) (f : W → V) (fw : ∀ x y, R x y → S (f x) (f y)) (bk : ∀ x y, S (f x) y → ∃ z, R x z ∧ f z = y)
    (p : V → Prop) (w : W) : Box S p (f w) ↔ Box R (fun x => p (f x)) w := by canonical

/-! Formulas, bisimulations of models. -/
inductive Fm : Type where
  | var (n : Nat) : Fm
  | neg (a : Fm) : Fm
  | and' (a b : Fm) : Fm
  | box (a : Fm) : Fm
def Sat (R : W → W → Prop) (val : Nat → P W) : Fm → W → Prop
  | .var n, w => val n w
  | .neg a, w => ¬Sat R val a w
  | .and' a b, w => Sat R val a w ∧ Sat R val b w
  | .box a, w => ∀ v, R w v → Sat R val a v
theorem sat_bisim {V : Type v} (R : W → W → Prop) (S : V → V → Prop) (f : Nat → P W) (g : Nat → P V) (Z : W → V → Prop)
    (at' : ∀ n x y, Z x y → (f n x ↔ g n y)) (zig : ∀ x x' y, Z x y → R x x' → ∃ y', S y y' ∧ Z x' y') (zag : ∀ x y y', Z x y → S y y' → ∃ x', R x x' ∧ Z x' y')
    (a : Fm) (x : W) (y : V) (z : Z x y) : Sat R f a x ↔ Sat S g a y := by canonical
theorem sat_ext (R : W → W → Prop) (f g : Nat → P W) (h : ∀ n w, f n w ↔ g n w) (a : Fm) (w : W) : Sat R f a w ↔ Sat R g a w := by canonical
theorem sat_dec (R : W → W → Prop) (f : Nat → P W) (d : ∀ n w, f n w ∨ ¬f n w) (b : ∀ (q : P W) (w : W), (∀ v, q v ∨ ¬q v) → (∀ v, R w v → q v) ∨ ¬∀ v, R w v → q v) (a : Fm) (w : W) :
    Sat R f a w ∨ ¬Sat R f a w := by canonical
end

/-! Streams and what holds at some time and for ever. -/
section
variable {α : Type u} {β : Type v}
abbrev Stream (α : Type u) : Type u := Nat → α
def tail (s : Stream α) : Stream α := fun n => s (n + 1)
def drop (k : Nat) (s : Stream α) : Stream α := fun n => s (n + k)
def cons (a : α) (s : Stream α) : Stream α
  | 0 => a
  | n + 1 => s n
def smap (f : α → β) (s : Stream α) : Stream β := fun n => f (s n)
def iter (f : α → α) (a : α) : Stream α
  | 0 => a
  | n + 1 => f (iter f a n)
def evens (s : Stream α) : Stream α := fun n => s (n + n)
def odds (s : Stream α) : Stream α := fun n => s (n + n + 1)
def take : Nat → Stream α → List α
  | 0, _ => []
  | n + 1, s => s 0 :: take n (fun k => s (k + 1))
def Always (p : Stream α → Prop) (s : Stream α) : Prop := ∀ k, p (drop k s)
def Event (p : Stream α → Prop) (s : Stream α) : Prop := ∃ k, p (drop k s)
def Next (p : Stream α → Prop) (s : Stream α) : Prop := p (tail s)
inductive Until (p q : Stream α → Prop) : Stream α → Prop where
  | now {s : Stream α} (h : q s) : Until p q s
  | later {s : Stream α} (h : p s) (k : Until p q (tail s)) : Until p q s
theorem cons_tail (s : Stream α) : cons (s 0) (tail s) = s := by canonical [funext]
theorem tail_cons (a : α) (s : Stream α) : tail (cons a s) = s := by canonical
theorem stream_ext_cons (a b : α) (s t : Stream α) (h : cons a s = cons b t) : a = b ∧ s = t := by canonical
theorem map_iter (f : α → α) (a : α) : smap f (iter f a) = tail (iter f a) := by canonical
theorem map_iter_fusion (f : α → α) (g : β → β) (h : α → β) (e : ∀ x, h (f x) = g (h x)) (a : α) : smap h (iter f a) = iter g (h a) := by canonical [funext]
theorem iter_shift (f : α → α) (a : α) (n : Nat) : iter f (f a) n = f (iter f a n) := by canonical
theorem drop_add (j k : Nat) (s : Stream α) : drop j (drop k s) = drop (j + k) s := by canonical [Nat.add_assoc]
theorem drop_tail (k : Nat) (s : Stream α) : drop k (tail s) = tail (drop k s) := by canonical [funext, Nat.succ_add]
theorem evens_tail (s : Stream α) : evens (tail s) = odds s := by canonical
theorem odds_tail (s : Stream α) : odds (tail s) = tail (evens s) := by canonical [funext, Nat.succ_add]
theorem bisim_streams (R : Stream α → Stream α → Prop) (h : ∀ s t, R s t → s 0 = t 0 ∧ R (tail s) (tail t)) (s t : Stream α) (r : R s t) : s = t := by canonical [funext]
theorem unique_const (a : α) (s : Stream α) (h0 : s 0 = a) (h : tail s = s) : s = fun _ => a := by canonical [funext, congrFun]
theorem take_length (n : Nat) (s : Stream α) : (take n s).length = n := by canonical
theorem take_map (f : α → β) (n : Nat) (s : Stream α) : take n (smap f s) = List.map f (take n s) := by canonical
theorem take_all_eq (s t : Stream α) (h : ∀ n, take n s = take n t) (n : Nat) : s n = t n := by canonical
theorem always_always (p : Stream α → Prop) (s : Stream α) : Always (Always p) s ↔ Always p s := by canonical [drop_add]
theorem always_next (p : Stream α → Prop) (s : Stream α) (h : Always p s) : Next (Always p) s := by canonical
theorem always_induction (p : Stream α → Prop) (s : Stream α) (h : p s) (k : ∀ t, p t → Next p t) : Always p s := by canonical
theorem event_always (p : Stream α → Prop) (s : Stream α) (h : Event (Always p) s) : Always (Event p) s := by canonical [drop_add, Nat.add_comm]
theorem until_event (p q : Stream α → Prop) (s : Stream α) (h : Until p q s) : Event q s := by canonical
theorem until_idem (p q : Stream α → Prop) (s : Stream α) (h : Until p (Until p q) s) : Until p q s := by canonical
theorem until_mono (p p' q q' : Stream α → Prop) (s : Stream α) (h : Until p q s) (i : ∀ t, p t → p' t) (j : ∀ t, q t → q' t) : Until p' q' s := by canonical
theorem until_unfold (p q : Stream α → Prop) (s : Stream α) : Until p q s ↔ q s ∨ p s ∧ Next (Until p q) s := by canonical
theorem until_or (p q r : Stream α → Prop) (s : Stream α) : Until p (fun t => q t ∨ r t) s ↔ Until p q s ∨ Until p r s := by canonical
theorem until_of_event (q : Stream α → Prop) (s : Stream α) (h : Event q s) : Until (fun _ => True) q s := by canonical
theorem always_and (p q : Stream α → Prop) (s : Stream α) : Always (fun t => p t ∧ q t) s ↔ Always p s ∧ Always q s := by canonical
theorem always_not_event (p : Stream α → Prop) (s : Stream α) : Always (fun t => ¬p t) s ↔ ¬Event p s := by canonical
end
end Workshop.Modal
