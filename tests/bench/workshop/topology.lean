import Canonical

/-!
Workshop: topologies as predicates on predicates, continuity, interiors, filters, distances in an ordered structure with axioms.
Written without a look at the search.
-/

namespace Workshop.Topology
universe u v w

structure Top (X : Type u) : Type u where
  op : (X → Prop) → Prop
  univ : op (fun _ => True)
  inter : ∀ a b, op a → op b → op (fun x => a x ∧ b x)
  union : ∀ s : (X → Prop) → Prop, (∀ a, s a → op a) → op (fun x => ∃ a, s a ∧ a x)
section
variable {X : Type u} {Y : Type v} {Z : Type w}
def Cont (t : Top X) (s : Top Y) (f : X → Y) : Prop := ∀ a, s.op a → t.op (fun x => a (f x))
def Int (t : Top X) (a : X → Prop) : X → Prop := fun x => ∃ b, t.op b ∧ b x ∧ ∀ y, b y → a y
def Cl (t : Top X) (a : X → Prop) : X → Prop := fun x => ∀ b, t.op b → b x → ∃ y, b y ∧ a y
def T0 (t : Top X) : Prop := ∀ x y, (∀ a, t.op a → (a x ↔ a y)) → x = y
def T2 (t : Top X) : Prop := ∀ x y, x ≠ y → ∃ a b, t.op a ∧ t.op b ∧ a x ∧ b y ∧ ∀ z, a z → b z → False
def Dense (t : Top X) (d : X → Prop) : Prop := ∀ a x, t.op a → a x → ∃ y, a y ∧ d y
def Conn (t : Top X) : Prop := ∀ a b, t.op a → t.op b → (∀ x, a x ∨ b x) → (∀ x, a x → b x → False) → (∀ x, a x) ∨ ∀ x, b x
theorem cont_id (t : Top X) : Cont t t (fun x => x) := by canonical
theorem cont_comp (t : Top X) (s : Top Y) (r : Top Z) (f : X → Y) (g : Y → Z) (h : Cont t s f) (k : Cont s r g) : Cont t r (fun x => g (f x)) := by canonical
theorem op_empty (ext : ∀ a b : X → Prop, (∀ x, a x ↔ b x) → a = b) (t : Top X) : t.op (fun _ => False) := by canonical [t.union]
theorem op_or (ext : ∀ a b : X → Prop, (∀ x, a x ↔ b x) → a = b) (t : Top X) (a b : X → Prop) (h : t.op a) (k : t.op b) : t.op (fun x => a x ∨ b x) := by canonical [t.union]
theorem cont_const (ext : ∀ a b : X → Prop, (∀ x, a x ↔ b x) → a = b) (em : ∀ p : Prop, p ∨ ¬p) (t : Top X) (s : Top Y) (y : Y) : Cont t s (fun _ => y) := by canonical [t.univ, op_empty]
theorem discrete_exists : ∃ t : Top X, ∀ a, t.op a := by canonical
theorem coarsest_exists (s : Top Y) (f : X → Y) (ext : ∀ a b : X → Prop, (∀ x, a x ↔ b x) → a = b) :
    ∃ t : Top X, ∀ a, t.op a ↔ ∃ b, s.op b ∧ a = fun x => b (f x) := by canonical [s.univ, s.inter, s.union]
theorem finest_exists (ext : ∀ a b : X → Prop, (∀ x, a x ↔ b x) → a = b) (t : Top X) (f : X → Y) : ∃ s : Top Y, ∀ a, s.op a ↔ t.op (fun x => a (f x)) := by canonical [t.univ, t.inter, t.union]
theorem int_sub (t : Top X) (a : X → Prop) (x : X) (h : Int t a x) : a x := by canonical
theorem int_mono (t : Top X) (a b : X → Prop) (h : ∀ x, a x → b x) (x : X) (k : Int t a x) : Int t b x := by canonical
theorem int_int (t : Top X) (a : X → Prop) (x : X) (h : Int t a x) : Int t (Int t a) x := by canonical
theorem int_and (t : Top X) (a b : X → Prop) (x : X) : Int t (fun y => a y ∧ b y) x ↔ Int t a x ∧ Int t b x := by canonical [t.inter]
theorem int_open (ext : ∀ a b : X → Prop, (∀ x, a x ↔ b x) → a = b) (t : Top X) (a : X → Prop) : t.op (Int t a) := by canonical [t.union]
theorem sub_cl (t : Top X) (a : X → Prop) (x : X) (h : a x) : Cl t a x := by canonical
theorem cl_cl (t : Top X) (a : X → Prop) (x : X) (h : Cl t (Cl t a) x) : Cl t a x := by canonical
theorem cl_or (em : ∀ p : Prop, p ∨ ¬p) (t : Top X) (a b : X → Prop) (x : X) (h : Cl t (fun y => a y ∨ b y) x) : Cl t a x ∨ Cl t b x := by canonical [t.inter]
theorem cl_int_dual (em : ∀ p : Prop, p ∨ ¬p) (t : Top X) (a : X → Prop) (x : X) : Cl t a x ↔ ¬Int t (fun y => ¬a y) x := by canonical
theorem cont_cl (t : Top X) (s : Top Y) (f : X → Y) (c : Cont t s f) (a : X → Prop) (x : X) (h : Cl t a x) : Cl s (fun y => ∃ z, a z ∧ f z = y) (f x) := by canonical
theorem dense_cl (t : Top X) (d : X → Prop) : Dense t d ↔ ∀ x, Cl t d x := by canonical
theorem dense_image (t : Top X) (s : Top Y) (f : X → Y) (c : Cont t s f) (sur : ∀ y, ∃ x, f x = y) (d : X → Prop) (h : Dense t d) : Dense s (fun y => ∃ x, d x ∧ f x = y) := by canonical
theorem dense_eq (t : Top X) (s : Top Y) (f g : X → Y) (cf : Cont t s f) (cg : Cont t s g) (h2 : T2 s) (d : X → Prop) (h : Dense t d) (e : ∀ x, d x → f x = g x) (x : X) : ¬f x ≠ g x := by
  canonical [t.inter]
theorem t0_of_t2 (em : ∀ p : Prop, p ∨ ¬p) (t : Top X) (h : T2 t) : T0 t := by canonical
theorem inj_t0 (t : Top X) (s : Top Y) (f : X → Y) (c : Cont t s f) (i : ∀ x y, f x = f y → x = y) (h : T0 s) : T0 t := by canonical
theorem inj_t2 (t : Top X) (s : Top Y) (f : X → Y) (c : Cont t s f) (i : ∀ x y, f x = f y → x = y) (h : T2 s) : T2 t := by canonical
theorem conn_image (t : Top X) (s : Top Y) (f : X → Y) (c : Cont t s f) (sur : ∀ y, ∃ x, f x = y) (h : Conn t) : Conn s := by canonical
theorem conn_const (t : Top X) (h : Conn t) (f : X → Bool) (c : ∀ p : Bool → Prop, t.op (fun x => p (f x))) (x y : X) : f x = f y := by canonical

/-! Filters. -/
structure Filter (X : Type u) : Type u where
  big : (X → Prop) → Prop
  univ : big (fun _ => True)
  inter : ∀ a b, big a → big b → big (fun x => a x ∧ b x)
  up : ∀ a b : X → Prop, big a → (∀ x, a x → b x) → big b
def Tend (f : X → Y) (F : Filter X) (G : Filter Y) : Prop := ∀ a, G.big a → F.big (fun x => a (f x))
def Finer (F G : Filter X) : Prop := ∀ a, G.big a → F.big a
theorem all_big (F : Filter X) (a : X → Prop) (h : ∀ x, a x) : F.big a := by canonical [F.univ, F.up]
theorem big_and_iff (F : Filter X) (a b : X → Prop) : F.big (fun x => a x ∧ b x) ↔ F.big a ∧ F.big b := by canonical [F.inter, F.up]
theorem big_mp (F : Filter X) (a b : X → Prop) (h : F.big a) (k : F.big (fun x => a x → b x)) : F.big b := by canonical [F.inter, F.up]
theorem proper (F : Filter X) (p : ¬F.big (fun _ => False)) (a : X → Prop) (h : F.big a) : ¬F.big (fun x => ¬a x) := by canonical [F.inter, F.up]
theorem tend_comp (F : Filter X) (G : Filter Y) (H : Filter Z) (f : X → Y) (g : Y → Z) (h : Tend f F G) (k : Tend g G H) : Tend (fun x => g (f x)) F H := by canonical
theorem principal_filter (s : X → Prop) : ∃ F : Filter X, ∀ a, F.big a ↔ ∀ x, s x → a x := by canonical
theorem nbhd_filter (t : Top X) (x : X) : ∃ F : Filter X, ∀ a, F.big a ↔ Int t a x := by canonical [t.inter, t.univ]
theorem map_filter (F : Filter X) (f : X → Y) : ∃ G : Filter Y, Tend f F G ∧ ∀ H : Filter Y, Tend f F H → Finer G H := by canonical [F.univ, F.inter, F.up]
theorem cofinite_nat (mx : ∀ m n : Nat, ∃ k, m ≤ k ∧ n ≤ k) : ∃ F : Filter Nat, ∀ a, F.big a ↔ ∃ n, ∀ m, n ≤ m → a m := by canonical [Nat.le_refl, Nat.le_trans, Nat.zero_le]
theorem sup_filter (F G : Filter X) : ∃ H : Filter X, Finer F H ∧ Finer G H ∧ ∀ K : Filter X, Finer F K → Finer G K → Finer H K := by canonical [Filter.univ, Filter.inter, Filter.up]
end

/-! Distances. -/
class Val (K : Type u) extends Add K, LE K where
  zero : K
  refl : ∀ a : K, a ≤ a
  trans : ∀ a b c : K, a ≤ b → b ≤ c → a ≤ c
  mono : ∀ a b c d : K, a ≤ b → c ≤ d → a + c ≤ b + d
  comm : ∀ a b : K, a + b = b + a
  assoc : ∀ a b c : K, a + b + c = a + (b + c)
  add_zero : ∀ a : K, a + zero = a
  pos : ∀ a : K, zero ≤ a
open Val
structure Met (X : Type u) (K : Type v) [Val K] : Type (max u v) where
  d : X → X → K
  self : ∀ x, d x x = zero
  sym : ∀ x y, d x y = d y x
  tri : ∀ x y z, d x z ≤ d x y + d y z
section
variable {X : Type u} {Y : Type v} {K : Type w} [Val K]
def Lip (m : Met X K) (n : Met Y K) (f : X → Y) : Prop := ∀ x y, n.d (f x) (f y) ≤ m.d x y
def Ball (m : Met X K) (x : X) (r : K) : X → Prop := fun y => m.d x y ≤ r
theorem tri_four (m : Met X K) (x y z t : X) : m.d x t ≤ m.d x y + (m.d y z + m.d z t) := by canonical [m.tri, Val.refl, Val.trans, Val.mono]
theorem lip_comp {Z : Type u} (m : Met X K) (n : Met Y K) (o : Met Z K) (f : X → Y) (g : Y → Z) (h : Lip m n f) (k : Lip n o g) : Lip m o (fun x => g (f x)) := by canonical [Val.trans]
theorem ball_self (m : Met X K) (x : X) (r : K) : Ball m x r x := by canonical [m.self, Val.pos]
theorem ball_sub (m : Met X K) (x y z : X) (r s : K) (h : Ball m x r y) (k : Ball m y s z) : Ball m x (r + s) z := by canonical [m.tri, Val.trans, Val.mono]
theorem ball_sym (m : Met X K) (x y : X) (r : K) : Ball m x r y ↔ Ball m y r x := by canonical [m.sym]
theorem zero_trans (m : Met X K) (x y z : X) (h : m.d x y = zero) (k : m.d y z = zero) : m.d x z ≤ zero := by canonical [m.tri, Val.add_zero]
theorem pullback (n : Met Y K) (f : X → Y) : ∃ m : Met X K, Lip m n f := by canonical [n.self, n.sym, n.tri, Val.refl]
theorem sum_metric (m n : Met X K) : ∃ o : Met X K, ∀ x y, o.d x y = m.d x y + n.d x y := by
  canonical [m.self, m.sym, m.tri, n.self, n.sym, n.tri, Val.add_zero, Val.assoc, Val.comm, Val.mono, Val.trans, Val.refl]
theorem double_triangle (m : Met X K) (x y x' y' : X) : m.d x y ≤ m.d x x' + (m.d x' y' + m.d y y') := by canonical [m.tri, m.sym, Val.refl, Val.trans, Val.mono]
end
end Workshop.Topology
