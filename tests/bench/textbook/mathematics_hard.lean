import Canonical

/-!
Algebra, order, topology, well-foundedness, a second and harder round: theorems of textbooks, written without a look at what the search can do.
-/

namespace Textbook.Math
universe u v w
/-! Subgroups, actions, topologies, categories, well-foundedness. -/
section
variable {G : Type u} (m : G → G → G) (i : G → G) (e : G) {X : Type v} (act : G → X → X)
theorem orbit_symm (ae : ∀ x, act e x = x) (am : ∀ g h x, act (m g h) x = act g (act h x)) (il : ∀ g, m (i g) g = e) (x y : X) (h : ∃ g, act g x = y) : ∃ g, act g y = x := by canonical
theorem orbit_trans (am : ∀ g h x, act (m g h) x = act g (act h x)) (x y z : X) (h : ∃ g, act g x = y) (k : ∃ g, act g y = z) : ∃ g, act g x = z := by canonical
theorem act_injective (ae : ∀ x, act e x = x) (am : ∀ g h x, act (m g h) x = act g (act h x)) (il : ∀ g, m (i g) g = e) (g : G) (x y : X) (h : act g x = act g y) : x = y := by canonical
theorem stabilizer_mul (am : ∀ g h x, act (m g h) x = act g (act h x)) (x : X) (g h : G) (hg : act g x = x) (hh : act h x = x) : act (m g h) x = x := by canonical
theorem stabilizer_inv (ae : ∀ x, act e x = x) (am : ∀ g h x, act (m g h) x = act g (act h x)) (il : ∀ g, m (i g) g = e) (x : X) (g : G) (hg : act g x = x) : act (i g) x = x := by canonical
theorem subgroup_test (ma : ∀ x y z, m (m x y) z = m x (m y z)) (ol : ∀ x, m e x = x) (ir : ∀ x, m x (i x) = e) (ii : ∀ x, i (i x) = x) (H : G → Prop) (a : G) (ha : H a) (h : ∀ x y, H x → H y → H (m x (i y))) : H e ∧ (∀ x, H x → H (i x)) ∧ ∀ x y, H x → H y → H (m x y) := by canonical
theorem coset_symm (mi : ∀ x y, i (m x y) = m (i y) (i x)) (ii : ∀ x, i (i x) = x) (H : G → Prop) (hi : ∀ x, H x → H (i x)) (x y : G) (h : H (m (i x) y)) : H (m (i y) x) := by canonical
theorem coset_trans (ma : ∀ x y z, m (m x y) z = m x (m y z)) (ol : ∀ x, m e x = x) (ir : ∀ x, m x (i x) = e) (H : G → Prop) (hm : ∀ x y, H x → H y → H (m x y)) (x y z : G) (h : H (m (i x) y)) (k : H (m (i y) z)) : H (m (i x) z) := by canonical
theorem conj_trans (ma : ∀ x y z, m (m x y) z = m x (m y z)) (mi : ∀ x y, i (m x y) = m (i y) (i x)) (x y z : G) (h : ∃ g, m (m g x) (i g) = y) (k : ∃ g, m (m g y) (i g) = z) : ∃ g, m (m g x) (i g) = z := by canonical
theorem center_mul (ma : ∀ x y z, m (m x y) z = m x (m y z)) (a b : G) (ha : ∀ x, m a x = m x a) (hb : ∀ x, m b x = m x b) (x : G) : m (m a b) x = m x (m a b) := by canonical
theorem center_inv (ma : ∀ x y z, m (m x y) z = m x (m y z)) (ol : ∀ x, m e x = x) (or : ∀ x, m x e = x) (il : ∀ x, m (i x) x = e) (ir : ∀ x, m x (i x) = e) (a : G) (ha : ∀ x, m a x = m x a) (x : G) : m (i a) x = m x (i a) := by canonical
theorem cayley (ol : ∀ x, m x e = x) : ∃ f : G → G → G, (∀ g h, f g = f h → g = h) := by canonical [congrFun]
def npow : Nat → G → G
  | 0, _ => e
  | n + 1, x => m x (npow n x)
theorem npow_add (ma : ∀ x y z, m (m x y) z = m x (m y z)) (ol : ∀ x, m e x = x) (x : G) (k n : Nat) : npow m e (n + k) x = m (npow m e k x) (npow m e n x) := by canonical
theorem npow_comm (ma : ∀ x y z, m (m x y) z = m x (m y z)) (ol : ∀ x, m e x = x) (or : ∀ x, m x e = x) (x : G) (n : Nat) : m x (npow m e n x) = m (npow m e n x) x := by canonical
theorem npow_mul_comm (ma : ∀ x y z, m (m x y) z = m x (m y z)) (mc : ∀ x y, m x y = m y x) (ol : ∀ x, m e x = x) (x y : G) (n : Nat) : npow m e n (m x y) = m (npow m e n x) (npow m e n y) := by canonical
theorem npow_one (ol : ∀ x, m e x = x) (n : Nat) : npow m e n e = e := by canonical
end
section
variable {X : Type u} {Y : Type v} {Z : Type w}
theorem continuous_comp (oX : (X → Prop) → Prop) (oY : (Y → Prop) → Prop) (oZ : (Z → Prop) → Prop) (f : X → Y) (g : Y → Z) (hf : ∀ V, oY V → oX (fun x => V (f x))) (hg : ∀ V, oZ V → oY (fun y => V (g y))) : ∀ V, oZ V → oX (fun x => V (g (f x))) := by canonical
theorem open_iff_nbhd (o : (X → Prop) → Prop) (ou : ∀ S : (X → Prop) → Prop, (∀ U, S U → o U) → o (fun x => ∃ U, S U ∧ U x)) (A : X → Prop) (h : ∀ x, A x → ∃ U, o U ∧ U x ∧ ∀ y, U y → A y) : o A := by canonical [funext, propext]
theorem interior_idem (o : (X → Prop) → Prop) (ou : ∀ S : (X → Prop) → Prop, (∀ U, S U → o U) → o (fun x => ∃ U, S U ∧ U x)) (A : X → Prop) (x : X) (h : ∃ U, o U ∧ U x ∧ ∀ y, U y → A y) : ∃ U, o U ∧ U x ∧ ∀ y, U y → ∃ V, o V ∧ V y ∧ ∀ z, V z → A z := by canonical
theorem union_open_two (o : (X → Prop) → Prop) (ou : ∀ S : (X → Prop) → Prop, (∀ U, S U → o U) → o (fun x => ∃ U, S U ∧ U x)) (A B : X → Prop) (ha : o A) (hb : o B) : o (fun x => A x ∨ B x) := by canonical [funext, propext]
theorem hausdorff_limit_unique (o : (X → Prop) → Prop) (T : ∀ x y, x ≠ y → ∃ U V, o U ∧ o V ∧ U x ∧ V y ∧ ∀ z, U z → V z → False) (F : (X → Prop) → Prop) (Fi : ∀ A B, F A → F B → F (fun x => A x ∧ B x)) (Fp : ∀ A, F A → ∃ x, A x) (x y : X) (hx : ∀ U, o U → U x → F U) (hy : ∀ U, o U → U y → F U) : x = y := by canonical [Classical.byContradiction]
theorem dense_meets (A B : X → Prop) (h : ∀ x, A x → B x) (cl : (X → Prop) → X → Prop) (mono : ∀ S T : X → Prop, (∀ x, S x → T x) → ∀ x, cl S x → cl T x) (d : ∀ x, cl A x) : ∀ x, cl B x := by canonical
end
section
variable {Ob : Type u} (Hom : Ob → Ob → Type v) (idn : (a : Ob) → Hom a a) (cmp : (a b c : Ob) → Hom a b → Hom b c → Hom a c)
theorem mono_comp (assoc : ∀ a b c d (f : Hom a b) (g : Hom b c) (h : Hom c d), cmp a c d (cmp a b c f g) h = cmp a b d f (cmp b c d g h)) (a b c : Ob) (f : Hom a b) (g : Hom b c) (mf : ∀ z (x y : Hom z a), cmp z a b x f = cmp z a b y f → x = y) (mg : ∀ z (x y : Hom z b), cmp z b c x g = cmp z b c y g → x = y) : ∀ z (x y : Hom z a), cmp z a c x (cmp a b c f g) = cmp z a c y (cmp a b c f g) → x = y := by canonical
theorem split_mono (idr : ∀ a b (f : Hom a b), cmp a b b f (idn b) = f) (assoc : ∀ a b c d (f : Hom a b) (g : Hom b c) (h : Hom c d), cmp a c d (cmp a b c f g) h = cmp a b d f (cmp b c d g h)) (a b : Ob) (f : Hom a b) (g : Hom b a) (h : cmp a b a f g = idn a) (z : Ob) (x y : Hom z a) (e : cmp z a b x f = cmp z a b y f) : x = y := by canonical
theorem inverse_unique (idl : ∀ a b (f : Hom a b), cmp a a b (idn a) f = f) (idr : ∀ a b (f : Hom a b), cmp a b b f (idn b) = f) (assoc : ∀ a b c d (f : Hom a b) (g : Hom b c) (h : Hom c d), cmp a c d (cmp a b c f g) h = cmp a b d f (cmp b c d g h)) (a b : Ob) (f : Hom a b) (g k : Hom b a) (h : cmp a b a f g = idn a) (l : cmp b a b k f = idn b) : g = k := by canonical
theorem terminal_unique (t s : Ob) (ht : ∀ a, ∃ f : Hom a t, ∀ g, g = f) (hs : ∀ a, ∃ f : Hom a s, ∀ g, g = f) : ∃ f : Hom t s, ∃ g : Hom s t, cmp t s t f g = idn t ∧ cmp s t s g f = idn s := by canonical
end
section
variable {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop}
theorem wf_irrefl (h : ∀ x, Acc r x) (x : α) : ¬r x x := by canonical
theorem wf_no_descending (h : ∀ x, Acc r x) (f : Nat → α) : ¬∀ n, r (f (n + 1)) (f n) := by canonical
theorem wf_minimal (h : ∀ x, Acc r x) (P : α → Prop) (x : α) (hx : P x) : ∃ y, P y ∧ ∀ z, r z y → ¬P z := by canonical [Classical.em, Classical.byContradiction]
theorem acc_prod (x : α) (y : β) (hx : Acc r x) (hy : Acc s y) : Acc (fun p q : α × β => r p.1 q.1 ∧ s p.2 q.2) (x, y) := by canonical
theorem acc_lex (hs : ∀ y, Acc s y) (x : α) (hx : Acc r x) (y : β) : Acc (fun p q : α × β => r p.1 q.1 ∨ (p.1 = q.1 ∧ s p.2 q.2)) (x, y) := by canonical
theorem acc_lt (n : Nat) : Acc (fun a b : Nat => a < b) n := by canonical [Nat.le_of_succ_le_succ, Nat.le_trans]
theorem acc_of_nat_measure (f : α → Nat) (h : ∀ x y, r x y → f x < f y) (w : ∀ n, Acc (fun a b : Nat => a < b) n) (x : α) : Acc r x := by canonical
inductive Star (r : α → α → Prop) : α → α → Prop where
  | refl (a : α) : Star r a a
  | head {a b c : α} (h : r a b) (k : Star r b c) : Star r a c
theorem star_trans {a b c : α} (h : Star r a b) (k : Star r b c) : Star r a c := by canonical
theorem newman (lc : ∀ a b c, r a b → r a c → ∃ d, Star r b d ∧ Star r c d) (a : α) (w : Acc (fun x y => r y x) a) (b c : α) (h : Star r a b) (k : Star r a c) : ∃ d, Star r b d ∧ Star r c d := by canonical [star_trans]
theorem normalizing (dec : ∀ a, (∃ b, r a b) ∨ ∀ b, ¬r a b) (a : α) (w : Acc (fun x y => r y x) a) : ∃ b, Star r a b ∧ ∀ c, ¬r b c := by canonical
end
section
variable {α : Type u}
theorem tarski_least (le : α → α → Prop) (trans : ∀ x y z, le x y → le y z → le x z) (anti : ∀ x y, le x y → le y x → x = y) (inf : (α → Prop) → α) (lb : ∀ S x, S x → le (inf S) x) (gl : ∀ S y, (∀ x, S x → le y x) → le y (inf S)) (f : α → α) (mono : ∀ x y, le x y → le (f x) (f y)) : f (inf (fun x => le (f x) x)) = inf (fun x => le (f x) x) := by canonical
theorem sup_of_inf (le : α → α → Prop) (inf : (α → Prop) → α) (lb : ∀ S x, S x → le (inf S) x) (gl : ∀ S y, (∀ x, S x → le y x) → le y (inf S)) (S : α → Prop) : ∃ u, (∀ x, S x → le x u) ∧ ∀ v, (∀ x, S x → le x v) → le u v := by canonical
theorem symmDiff_assoc (A B C : α → Prop) : (fun x => ((A x ∧ ¬B x ∨ B x ∧ ¬A x) ∧ ¬C x) ∨ (C x ∧ ¬(A x ∧ ¬B x ∨ B x ∧ ¬A x))) = fun x => (A x ∧ ¬(B x ∧ ¬C x ∨ C x ∧ ¬B x)) ∨ ((B x ∧ ¬C x ∨ C x ∧ ¬B x) ∧ ¬A x) := by canonical [funext, propext, Classical.em]
theorem sUnion_powerset (A : α → Prop) : (fun x => ∃ S : α → Prop, (∀ y, S y → A y) ∧ S x) = A := by canonical [funext, propext]
theorem powerset_inter (A B : α → Prop) : (fun S : α → Prop => ∀ x, S x → A x ∧ B x) = fun S => (∀ x, S x → A x) ∧ ∀ x, S x → B x := by canonical [funext, propext]
theorem equivalence_partition (R : α → α → Prop) (rf : ∀ x, R x x) (sy : ∀ x y, R x y → R y x) (tr : ∀ x y z, R x y → R y z → R x z) : ∀ x, ∃ C : α → Prop, C x ∧ (∃ a, C = R a) ∧ ∀ D, (∃ a, D = R a) → D x → D = C := by canonical [funext, propext]
theorem partition_equivalence (P : (α → Prop) → Prop) (h : ∀ x, ∃ C, P C ∧ C x ∧ ∀ D, P D → D x → D = C) (x y z : α) (hxy : ∃ C, P C ∧ C x ∧ C y) (hyz : ∃ C, P C ∧ C y ∧ C z) : ∃ C, P C ∧ C x ∧ C z := by canonical
end
end Textbook.Math
