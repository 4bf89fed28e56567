import Canonical

/-!
Workshop: languages as predicates on words, regular expressions by their meaning, derivatives and automata. Written without a
look at the search.
-/

namespace Workshop.Regular
universe u v

section
variable {α : Type u}
abbrev Lang (α : Type u) : Type u := List α → Prop
def Emp : Lang α := fun _ => False
def Eps : Lang α := fun w => w = []
def Alt (L M : Lang α) : Lang α := fun w => L w ∨ M w
def Cat (L M : Lang α) : Lang α := fun w => ∃ x y, w = x ++ y ∧ L x ∧ M y
inductive Star (L : Lang α) : Lang α where
  | nil : Star L []
  | more {x y : List α} (h : L x) (k : Star L y) : Star L (x ++ y)
def Der (a : α) (L : Lang α) : Lang α := fun w => L (a :: w)
def Le (L M : Lang α) : Prop := ∀ w, L w → M w
def Eqv (L M : Lang α) : Prop := ∀ w, L w ↔ M w

theorem append_nil (w : List α) : w ++ [] = w := by canonical
theorem append_assoc (x y z : List α) : (x ++ y) ++ z = x ++ (y ++ z) := by canonical

theorem emp_cat (L : Lang α) : Eqv (Cat Emp L) Emp := by canonical
theorem eps_cat (L : Lang α) : Eqv (Cat Eps L) L := by canonical
theorem cat_eps (L : Lang α) : Eqv (Cat L Eps) L := by canonical [append_nil]
theorem cat_assoc (L M N : Lang α) : Eqv (Cat (Cat L M) N) (Cat L (Cat M N)) := by canonical [append_assoc]
theorem alt_cat (L M N : Lang α) : Eqv (Cat (Alt L M) N) (Alt (Cat L N) (Cat M N)) := by canonical
theorem cat_alt (L M N : Lang α) : Eqv (Cat L (Alt M N)) (Alt (Cat L M) (Cat L N)) := by canonical
theorem cat_mono (L L' M M' : Lang α) (h : Le L L') (k : Le M M') : Le (Cat L M) (Cat L' M') := by canonical
theorem star_one (L : Lang α) : Le L (Star L) := by canonical [append_nil]
theorem star_append (L : Lang α) (x y : List α) (h : Star L x) (k : Star L y) : Star L (x ++ y) := by canonical [append_assoc]
theorem star_star (L : Lang α) : Eqv (Star (Star L)) (Star L) := by canonical [star_one, star_append]
theorem star_unfold (L : Lang α) : Eqv (Star L) (Alt Eps (Cat L (Star L))) := by canonical
theorem star_mono (L M : Lang α) (h : Le L M) : Le (Star L) (Star M) := by canonical
theorem star_least (L M : Lang α) (e : M []) (h : Le (Cat L M) M) : Le (Star L) M := by canonical
theorem star_slide (L M : Lang α) : Le (Cat (Star (Cat L M)) L) (Cat L (Star (Cat M L))) := by canonical [append_assoc, append_nil]
theorem star_emp : Eqv (Star (Emp : Lang α)) Eps := by canonical
theorem star_alt_eps (L : Lang α) : Le (Star (Alt Eps L)) (Star L) := by canonical
theorem arden (L M X : Lang α) (h : Eqv X (Alt M (Cat L X))) : Le (Cat (Star L) M) X := by canonical [append_assoc]
theorem der_alt (a : α) (L M : Lang α) : Eqv (Der a (Alt L M)) (Alt (Der a L) (Der a M)) := by canonical
theorem der_cat (a : α) (L M : Lang α) (n : ¬L []) : Eqv (Der a (Cat L M)) (Cat (Der a L) M) := by canonical
theorem der_cat_null (a : α) (L M : Lang α) (n : L []) : Le (Alt (Cat (Der a L) M) (Der a M)) (Der a (Cat L M)) := by canonical
theorem der_star (a : α) (L : Lang α) : Eqv (Der a (Star L)) (Cat (Der a L) (Star L)) := by canonical
theorem lang_ext (L M : Lang α) (n : L [] ↔ M []) (d : ∀ a, Eqv (Der a L) (Der a M)) : Eqv L M := by canonical

/-! Bisimulations prove that languages are the same. -/
structure Bisim (R : Lang α → Lang α → Prop) : Prop where
  nul : ∀ L M, R L M → (L [] ↔ M [])
  der : ∀ L M a, R L M → R (Der a L) (Der a M)
theorem bisim_sound (R : Lang α → Lang α → Prop) (b : Bisim R) (w : List α) (L M : Lang α) (h : R L M) : L w ↔ M w := by canonical [b.nul, b.der]
theorem bisim_eq : Bisim (fun L M : Lang α => Eqv L M) := by canonical
theorem bisim_symm (R : Lang α → Lang α → Prop) (b : Bisim R) : Bisim (fun L M => R M L) := by canonical [b.nul, b.der]
theorem bisim_union (R S : Lang α → Lang α → Prop) (b : Bisim R) (c : Bisim S) : Bisim (fun L M => R L M ∨ S L M) := by canonical [b.nul, b.der, c.nul, c.der]

/-! Automata with sets of states. -/
structure Nfa (α : Type u) : Type (u + 1) where
  Q : Type u
  start : Q → Prop
  move : Q → α → Q → Prop
  final : Q → Prop
inductive Nfa.Run (A : Nfa α) : A.Q → List α → A.Q → Prop where
  | nil (q : A.Q) : Nfa.Run A q [] q
  | cons {p q r : A.Q} {a : α} {w : List α} (h : A.move p a q) (k : Nfa.Run A q w r) : Nfa.Run A p (a :: w) r
def Nfa.Acc (A : Nfa α) : Lang α := fun w => ∃ p q, A.start p ∧ A.Run p w q ∧ A.final q
theorem run_append (A : Nfa α) (p q r : A.Q) (v w : List α) (h : A.Run p v q) (k : A.Run q w r) : A.Run p (v ++ w) r := by canonical
theorem run_split (A : Nfa α) (p r : A.Q) (v w : List α) (h : A.Run p (v ++ w) r) : ∃ q, A.Run p v q ∧ A.Run q w r := by canonical
theorem nfa_emp : ∃ A : Nfa α, Eqv A.Acc Emp := by canonical
theorem nfa_eps : ∃ A : Nfa PUnit.{u + 1}, Eqv A.Acc Eps := by canonical
theorem acc_nil (A : Nfa α) : A.Acc [] ↔ ∃ q, A.start q ∧ A.final q := by canonical
theorem run_sim (A B : Nfa α) (S : A.Q → B.Q → Prop) (s : ∀ p p' a q, S p p' → A.move p a q → ∃ q', B.move p' a q' ∧ S q q') (p q : A.Q) (p' : B.Q) (w : List α)
    (h : S p p') (r : A.Run p w q) : ∃ q', B.Run p' w q' ∧ S q q' := by canonical
theorem acc_sim (A B : Nfa α) (S : A.Q → B.Q → Prop) (i : ∀ p, A.start p → ∃ p', B.start p' ∧ S p p') (f : ∀ p p', S p p' → A.final p → B.final p')
    (s : ∀ (p q : A.Q) (p' : B.Q) (w : List α), S p p' → A.Run p w q → ∃ q', B.Run p' w q' ∧ S q q') : Le A.Acc B.Acc := by canonical
end
end Workshop.Regular
