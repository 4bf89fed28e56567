import Canonical

/-!
Workshop: abstract rewriting, confluence and termination, simulations of transition systems, paths in graphs, reachability,
closures. Written without a look at the search.
-/

namespace Workshop.Rewriting
universe u v w

section
variable {α : Type u} {r s : α → α → Prop}
inductive Star (r : α → α → Prop) : α → α → Prop where
  | refl (x : α) : Star r x x
  | step {x y z : α} (h : r x y) (k : Star r y z) : Star r x z
inductive Conv (r : α → α → Prop) : α → α → Prop where
  | refl (x : α) : Conv r x x
  | fwd {x y z : α} (h : r x y) (k : Conv r y z) : Conv r x z
  | bwd {x y z : α} (h : r y x) (k : Conv r y z) : Conv r x z
inductive Steps (r : α → α → Prop) : Nat → α → α → Prop where
  | refl (x : α) : Steps r 0 x x
  | step {n : Nat} {x y z : α} (h : r x y) (k : Steps r n y z) : Steps r (n + 1) x z
def Joins (r : α → α → Prop) (x y : α) : Prop := ∃ z, Star r x z ∧ Star r y z
def Diamond (r : α → α → Prop) : Prop := ∀ x y z, r x y → r x z → ∃ t, r y t ∧ r z t
def Confl (r : α → α → Prop) : Prop := ∀ x y z, Star r x y → Star r x z → Joins r y z
def LocConfl (r : α → α → Prop) : Prop := ∀ x y z, r x y → r x z → Joins r y z
def CR (r : α → α → Prop) : Prop := ∀ x y, Conv r x y → Joins r x y
def Nf (r : α → α → Prop) (x : α) : Prop := ∀ y, ¬r x y
theorem star_one (x y : α) (h : r x y) : Star r x y := by canonical
theorem star_trans (x y z : α) (h : Star r x y) (k : Star r y z) : Star r x z := by canonical
theorem star_last (x y z : α) (h : Star r x y) (k : r y z) : Star r x z := by canonical
theorem star_mono (i : ∀ x y, r x y → s x y) (x y : α) (h : Star r x y) : Star s x y := by canonical
theorem star_star (x y : α) : Star (Star r) x y ↔ Star r x y := by canonical [star_trans, star_one]
theorem star_least (t : α → α → Prop) (rf : ∀ x, t x x) (tr : ∀ x y z, t x y → t y z → t x z) (i : ∀ x y, r x y → t x y) (x y : α) (h : Star r x y) : t x y := by canonical
theorem star_cases (x y : α) (h : Star r x y) : x = y ∨ ∃ z, r x z ∧ Star r z y := by canonical
theorem star_nf (x y : α) (n : Nf r x) (h : Star r x y) : x = y := by canonical
theorem star_map (f : α → α) (i : ∀ x y, r x y → r (f x) (f y)) (x y : α) (h : Star r x y) : Star r (f x) (f y) := by canonical
theorem star_steps (x y : α) : Star r x y ↔ ∃ n, Steps r n x y := by canonical
theorem steps_add (m n : Nat) (x y z : α) (h : Steps r m x y) (k : Steps r n y z) : ∃ j, Steps r j x z ∧ j = m + n := by canonical [Nat.zero_add, Nat.succ_add]
theorem steps_split (m n : Nat) (x z : α) (h : Steps r (n + m) x z) : ∃ y, Steps r m x y ∧ Steps r n y z := by canonical
theorem steps_one (x y : α) : Steps r 1 x y ↔ r x y := by canonical
theorem conv_trans (x y z : α) (h : Conv r x y) (k : Conv r y z) : Conv r x z := by canonical
theorem conv_symm (x y : α) (h : Conv r x y) : Conv r y x := by canonical [conv_trans]
theorem conv_of_star (x y : α) (h : Star r x y) : Conv r x y := by canonical
theorem conv_of_join (x y : α) (h : Joins r x y) : Conv r x y := by canonical [conv_of_star, conv_symm, conv_trans]
theorem strip (d : Diamond r) (x y z : α) (h : r x y) (k : Star r x z) : ∃ t, Star r y t ∧ r z t := by canonical
theorem diamond_star (d : Diamond r) : Diamond (Star r) := by canonical [strip]
theorem confl_of_diamond (d : Diamond r) : Confl r := by canonical [diamond_star]
theorem confl_of_semi (h : ∀ x y z, r x y → Star r x z → Joins r y z) : Confl r := by canonical [star_trans]
theorem cr_of_confl (c : Confl r) : CR r := by canonical [star_trans, star_one]
theorem confl_of_cr (c : CR r) : Confl r := by canonical [conv_of_star, conv_symm, conv_trans]
theorem newman (c : LocConfl r) (wf : ∀ p : α → Prop, (∀ x, (∀ y, r x y → p y) → p x) → ∀ x, p x) : Confl r := by canonical [star_trans]
theorem nf_unique (c : Confl r) (x y z : α) (h : Star r x y) (k : Star r x z) (n : Nf r y) (m : Nf r z) : y = z := by canonical [star_nf]
theorem conv_nf (c : CR r) (x y : α) (h : Conv r x y) (n : Nf r x) (m : Nf r y) : x = y := by canonical [star_nf]
theorem nf_exists (em : ∀ x, Nf r x ∨ ∃ y, r x y) (wf : ∀ p : α → Prop, (∀ x, (∀ y, r x y → p y) → p x) → ∀ x, p x) (x : α) : ∃ y, Star r x y ∧ Nf r y := by canonical
theorem det_confl (d : ∀ x y z, r x y → r x z → y = z) : Confl r := by canonical
theorem commute_union (h : Confl r) (k : Confl s) (c : ∀ x y z, Star r x y → Star s x z → ∃ t, Star s y t ∧ Star r z t) (x y z : α) (a : r x y ∨ s x y) (b : r x z ∨ s x z) :
    ∃ t, Star (fun a b => r a b ∨ s a b) y t ∧ Star (fun a b => r a b ∨ s a b) z t := by canonical [star_mono, star_one]
theorem invariant (p : α → Prop) (i : ∀ x y, p x → r x y → p y) (x y : α) (h : p x) (k : Star r x y) : p y := by canonical
theorem sandwich (i : ∀ x y, r x y → s x y) (j : ∀ x y, s x y → Star r x y) (d : Diamond s) : Confl r := by canonical [confl_of_diamond, star_mono, star_star]
end

/-! Transition systems. -/
section
structure Lts (L : Type u) : Type (max u (v + 1)) where
  S : Type v
  tr : S → L → S → Prop
variable {L : Type u} {A B C : Lts.{u, v} L}
def Sim (R : A.S → B.S → Prop) : Prop := ∀ x y a x', R x y → A.tr x a x' → ∃ y', B.tr y a y' ∧ R x' y'
def Bisim (R : A.S → B.S → Prop) : Prop := Sim R ∧ Sim (fun y x => R x y)
inductive Trace (A : Lts.{u, v} L) : A.S → List L → A.S → Prop where
  | nil (x : A.S) : Trace A x [] x
  | cons {x y z : A.S} {a : L} {l : List L} (h : A.tr x a y) (k : Trace A y l z) : Trace A x (a :: l) z
theorem sim_id : Sim (fun x y : A.S => x = y) := by canonical
theorem sim_comp (R : A.S → B.S → Prop) (Q : B.S → C.S → Prop) (h : Sim R) (k : Sim Q) : Sim (fun x z => ∃ y, R x y ∧ Q y z) := by canonical
theorem sim_union (R Q : A.S → B.S → Prop) (h : Sim R) (k : Sim Q) : Sim (fun x y => R x y ∨ Q x y) := by canonical
theorem sim_largest : ∃ R : A.S → B.S → Prop, Sim R ∧ ∀ Q : A.S → B.S → Prop, Sim Q → ∀ x y, Q x y → R x y := by canonical
theorem bisim_sym (R : A.S → B.S → Prop) (h : Bisim R) : Bisim (fun y x => R x y) := by canonical
theorem bisim_comp (R : A.S → B.S → Prop) (Q : B.S → C.S → Prop) (h : Bisim R) (k : Bisim Q) : Bisim (fun x z => ∃ y, R x y ∧ Q y z) := by canonical
theorem sim_trace (R : A.S → B.S → Prop) (h : Sim R) (x x' : A.S) (y : B.S) (l : List L) (r : R x y) (t : Trace A x l x') : ∃ y', Trace B y l y' ∧ R x' y' := by canonical
theorem trace_append (x y z : A.S) (k l : List L) (h : Trace A x k y) (j : Trace A y l z) : Trace A x (k ++ l) z := by canonical
theorem trace_nil (x y : A.S) (h : Trace A x [] y) : x = y := by canonical
theorem trace_det (d : ∀ x a y z, A.tr x a y → A.tr x a z → y = z) (x y z : A.S) (l : List L) (h : Trace A x l y) (k : Trace A x l z) : y = z := by canonical
theorem graph_of_map_sim (f : A.S → B.S) (h : ∀ x a y, A.tr x a y → B.tr (f x) a (f y)) : Sim (fun x y => f x = y) := by canonical
end

/-! Graphs. -/
section
variable {V : Type u} {E : V → V → Prop}
inductive Path (E : V → V → Prop) : V → List V → V → Prop where
  | one (x : V) : Path E x [x] x
  | cons {x y z : V} {l : List V} (h : E x y) (k : Path E y l z) : Path E x (x :: l) z
theorem path_start_mem (x y : V) (l : List V) (h : Path E x l y) : x ∈ l := by canonical
theorem path_end_mem (x y : V) (l : List V) (h : Path E x l y) : y ∈ l := by canonical
theorem path_of_star (x y : V) (h : Star E x y) : ∃ l, Path E x l y := by canonical
theorem star_of_path (x y : V) (l : List V) (h : Path E x l y) : Star E x y := by canonical
theorem path_ends_unique (x y x' y' : V) (l : List V) (h : Path E x l y) (k : Path E x' l y') : x = x' ∧ y = y' := by canonical
theorem path_not_nil (x y : V) : ¬Path E x [] y := by canonical
theorem path_mem_reach (x y z : V) (l : List V) (h : Path E x l y) (m : z ∈ l) : Star E x z ∧ Star E z y := by canonical [star_of_path]
theorem path_colour (c : V → Bool) (h : ∀ x y, E x y → c x ≠ c y) (x y z : V) (a : E x y) (b : E y z) : c x = c z := by canonical
theorem no_triangle (c : V → Bool) (h : ∀ x y, E x y → c x ≠ c y) (x y z : V) (a : E x y) (b : E y z) : ¬E z x := by canonical
theorem reach_closed (p : V → Prop) : (∀ x y, p x → E x y → p y) ↔ ∀ x y, p x → Star E x y → p y := by canonical
theorem scc_equiv : (∀ x, Star E x x ∧ Star E x x) ∧ (∀ x y, Star E x y ∧ Star E y x → Star E y x ∧ Star E x y) ∧ ∀ x y z, Star E x y ∧ Star E y x → Star E y z ∧ Star E z y → Star E x z ∧ Star E z x := by
  canonical [star_trans]
theorem symmetric_reach (sy : ∀ x y, E x y → E y x) (x y : V) (h : Star E x y) : Star E y x := by canonical [star_trans]
theorem potential (d : V → Nat) (h : ∀ x y, E x y → d y ≤ d x) (x y : V) (k : Star E x y) : d y ≤ d x := by canonical [Nat.le_refl, Nat.le_trans]
theorem dag_acyclic (d : V → Nat) (h : ∀ x y, E x y → d y < d x) (x y : V) (a : E x y) (k : Star E y x) : False := by canonical [Nat.le_refl, Nat.le_trans, Nat.le_succ, Nat.not_succ_le_self, potential]
end
end Workshop.Rewriting
