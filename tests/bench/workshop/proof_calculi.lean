import Canonical

/-!
Workshop: calculi of proofs: linear logic, sequents, a Hilbert system, resolution, combinatory logic. Written without a look at
the search.
-/

namespace Workshop.Calculi
universe u

/-! Multiplicative and additive linear logic, one-sided contexts as lists with exchange. -/
inductive L : Type where
  | atom (n : Nat) : L
  | lolly (a b : L) : L
  | tens (a b : L) : L
  | with' (a b : L) : L
  | plus (a b : L) : L
  | one : L
inductive Lin : List L → L → Prop where
  | ax (a : L) : Lin [a] a
  | ex {g d : List L} {a b c : L} (h : Lin (g ++ a :: b :: d) c) : Lin (g ++ b :: a :: d) c
  | lollyR {g : List L} {a b : L} (h : Lin (a :: g) b) : Lin g (.lolly a b)
  | lollyL {g d : List L} {a b c : L} (h : Lin g a) (k : Lin (b :: d) c) : Lin (.lolly a b :: (g ++ d)) c
  | tensR {g d : List L} {a b : L} (h : Lin g a) (k : Lin d b) : Lin (g ++ d) (.tens a b)
  | tensL {g : List L} {a b c : L} (h : Lin (a :: b :: g) c) : Lin (.tens a b :: g) c
  | withR {g : List L} {a b : L} (h : Lin g a) (k : Lin g b) : Lin g (.with' a b)
  | withL1 {g : List L} {a c : L} (b : L) (h : Lin (a :: g) c) : Lin (.with' a b :: g) c
  | withL2 {g : List L} {b c : L} (a : L) (h : Lin (b :: g) c) : Lin (.with' a b :: g) c
  | plusR1 {g : List L} {a : L} (b : L) (h : Lin g a) : Lin g (.plus a b)
  | plusR2 {g : List L} {b : L} (a : L) (h : Lin g b) : Lin g (.plus a b)
  | plusL {g : List L} {a b c : L} (h : Lin (a :: g) c) (k : Lin (b :: g) c) : Lin (.plus a b :: g) c
  | oneR : Lin [] .one
  | oneL {g : List L} {c : L} (h : Lin g c) : Lin (.one :: g) c
theorem lin_id_fun (a : L) : Lin [] (.lolly a a) := by canonical
theorem lin_with_fst (a b : L) : Lin [.with' a b] a := by canonical
theorem lin_plus_comm (a b : L) : Lin [.plus a b] (.plus b a) := by canonical
theorem lin_with_comm (a b : L) : Lin [.with' a b] (.with' b a) := by canonical
theorem lin_tens_one (a : L) : Lin [a] (.tens a .one) := by canonical
theorem lin_tens_comm (a b : L) : Lin [.tens a b] (.tens b a) := by canonical
theorem lin_apply (a b : L) : Lin [.lolly a b, a] b := by canonical
theorem lin_compose (a b c : L) : Lin [.lolly a b, .lolly b c, a] c := by canonical
theorem lin_distrib (a b c : L) : Lin [.tens a (.plus b c)] (.plus (.tens a b) (.tens a c)) := by canonical
theorem lin_curry (a b c : L) : Lin [.lolly (.tens a b) c] (.lolly a (.lolly b c)) := by canonical

/-! A counting model refutes what is not linear. -/
def weight (v : Nat → Nat) : L → Nat
  | .atom n => v n
  | .lolly _ _ => 0
  | .tens a b => weight v a + weight v b
  | .with' a _ => weight v a
  | .plus a _ => weight v a
  | .one => 0
theorem weight_comm (v : Nat → Nat) (a b : L) : weight v (.tens a b) = weight v (.tens b a) := by canonical [Nat.add_comm]
theorem weight_assoc (v : Nat → Nat) (a b c : L) : weight v (.tens (.tens a b) c) = weight v (.tens a (.tens b c)) := by canonical [Nat.add_assoc]

/-! Implication and falsity: sequents with contexts as predicates; soundness, weakening, completeness for valuations. -/
inductive F : Type where
  | var (n : Nat) : F
  | bot : F
  | imp (a b : F) : F
def add (g : F → Prop) (a : F) : F → Prop := fun x => g x ∨ x = a
inductive Nd : (F → Prop) → F → Prop where
  | hyp {g : F → Prop} {a : F} (h : g a) : Nd g a
  | lam {g : F → Prop} {a b : F} (h : Nd (add g a) b) : Nd g (.imp a b)
  | app {g : F → Prop} {a b : F} (h : Nd g (.imp a b)) (k : Nd g a) : Nd g b
  | efq {g : F → Prop} (a : F) (h : Nd g .bot) : Nd g a
def Tru (v : Nat → Prop) : F → Prop
  | .var n => v n
  | .bot => False
  | .imp a b => Tru v a → Tru v b
theorem nd_weak (g d : F → Prop) (a : F) (h : Nd g a) (s : ∀ x, g x → d x) : Nd d a := by canonical
theorem nd_sound (v : Nat → Prop) (g : F → Prop) (a : F) (h : Nd g a) (m : ∀ x, g x → Tru v x) : Tru v a := by canonical
theorem nd_consistent : ¬Nd (fun _ => False) .bot := by canonical [nd_sound]
theorem nd_var_not_provable (n : Nat) : ¬Nd (fun _ => False) (.var n) := by canonical [nd_sound]
theorem nd_subst (g d : F → Prop) (a : F) (h : Nd g a) (s : ∀ x, g x → Nd d x) : Nd d a := by canonical [nd_weak]
theorem nd_deduction (g : F → Prop) (a b : F) : Nd g (.imp a b) ↔ Nd (add g a) b := by canonical [nd_weak]
theorem nd_k (g : F → Prop) (a b : F) : Nd g (.imp a (.imp b a)) := by canonical
theorem nd_s (g : F → Prop) (a b c : F) : Nd g (.imp (.imp a (.imp b c)) (.imp (.imp a b) (.imp a c))) := by canonical
theorem nd_dni (g : F → Prop) (a : F) : Nd g (.imp a (.imp (.imp a .bot) .bot)) := by canonical
theorem nd_swap (g : F → Prop) (a b c : F) (h : Nd g (.imp a (.imp b c))) : Nd g (.imp b (.imp a c)) := by canonical [nd_weak]
theorem nd_bot_iff (g : F → Prop) : Nd g .bot ↔ ∀ a, Nd g a := by canonical
inductive Hil (g : F → Prop) : F → Prop where
  | hyp {a : F} (h : g a) : Hil g a
  | k (a b : F) : Hil g (.imp a (.imp b a))
  | s (a b c : F) : Hil g (.imp (.imp a (.imp b c)) (.imp (.imp a b) (.imp a c)))
  | e (a : F) : Hil g (.imp .bot a)
  | mp {a b : F} (h : Hil g (.imp a b)) (j : Hil g a) : Hil g b
theorem hil_i (g : F → Prop) (a : F) : Hil g (.imp a a) := by canonical
theorem hil_deduction (g : F → Prop) (a b : F) (h : Hil (add g a) b) : Hil g (.imp a b) := by canonical
theorem hil_of_nd (ded : ∀ (g : F → Prop) (a b : F), Hil (add g a) b → Hil g (.imp a b)) (g : F → Prop) (a : F) (h : Nd g a) : Hil g a := by canonical
theorem nd_of_hil (g : F → Prop) (a : F) (h : Hil g a) : Nd g a := by canonical [nd_k, nd_s, nd_weak]
theorem hil_b (g : F → Prop) (a b c : F) : Hil g (.imp (.imp b c) (.imp (.imp a b) (.imp a c))) := by canonical [hil_deduction]
theorem hil_compose (g : F → Prop) (a b c : F) (h : Hil g (.imp a b)) (k : Hil g (.imp b c)) : Hil g (.imp a c) := by canonical

/-! Combinatory logic: reduction, and terms to find. -/
inductive CL : Type where
  | s : CL
  | k : CL
  | app (a b : CL) : CL
inductive Red : CL → CL → Prop where
  | k (a b : CL) : Red (.app (.app .k a) b) a
  | s (a b c : CL) : Red (.app (.app (.app .s a) b) c) (.app (.app a c) (.app b c))
  | left {a a' : CL} (b : CL) (h : Red a a') : Red (.app a b) (.app a' b)
  | right (a : CL) {b b' : CL} (h : Red b b') : Red (.app a b) (.app a b')
inductive Reds : CL → CL → Prop where
  | refl (a : CL) : Reds a a
  | step {a b c : CL} (h : Red a b) (k : Reds b c) : Reds a c
theorem reds_trans (a b c : CL) (h : Reds a b) (k : Reds b c) : Reds a c := by canonical
theorem reds_app (a a' b b' : CL) (h : Reds a a') (k : Reds b b') : Reds (.app a b) (.app a' b') := by canonical [reds_trans]
theorem cl_i : ∃ i, ∀ a, Reds (.app i a) a := by canonical
theorem cl_false : ∃ f, ∀ a b, Reds (.app (.app f a) b) b := by canonical
theorem cl_b : ∃ x, ∀ f g a, Reds (.app (.app (.app x f) g) a) (.app f (.app g a)) := by canonical [reds_trans, reds_app]
theorem cl_omega (i : CL) (h : ∀ a, Reds (.app i a) a) : ∃ o, ∀ a, Reds (.app o a) (.app a a) := by canonical [reds_trans, reds_app]
theorem k_normal (a : CL) : ¬Red .k a := by canonical
theorem ks_normal (a : CL) : ¬Red (.app .k .s) a := by canonical
theorem k_red_inv (a b : CL) (h : Red (.app .k a) b) : ∃ a', b = .app .k a' ∧ Red a a' := by canonical
theorem cl_model (D : Type u) (ap : D → D → D) (s k : D) (hk : ∀ x y, ap (ap k x) y = x) (hs : ∀ x y z, ap (ap (ap s x) y) z = ap (ap x z) (ap y z))
    (val : CL → D) (v1 : val .s = s) (v2 : val .k = k) (v3 : ∀ a b, val (.app a b) = ap (val a) (val b)) (a b : CL) (h : Red a b) : val a = val b := by canonical
theorem ca_collapse (D : Type u) (ap : D → D → D) (s k : D) (hk : ∀ x y, ap (ap k x) y = x) (hs : ∀ x y z, ap (ap (ap s x) y) z = ap (ap x z) (ap y z)) (e : s = k) (x y : D) :
    x = y := by canonical
theorem ca_fixpoint (D : Type u) (ap : D → D → D) (b m : D) (hb : ∀ f g x, ap (ap (ap b f) g) x = ap f (ap g x)) (hm : ∀ x, ap m x = ap x x) (f : D) : ∃ x, ap f x = x := by canonical
end Workshop.Calculi
