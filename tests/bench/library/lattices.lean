import Canonical

/-!
Library: semilattices, lattices, distributive and bounded ones, complements, closure operators, suprema of families.
Written without a look at the search.
-/

namespace Library.Lattice
universe u v w
class PartialOrder (α : Type u) extends LE α where
  le_refl : ∀ a : α, a ≤ a
  le_trans : ∀ {a b c : α}, a ≤ b → b ≤ c → a ≤ c
  le_antisymm : ∀ {a b : α}, a ≤ b → b ≤ a → a = b
class SemilatticeSup (α : Type u) extends PartialOrder α where
  sup : α → α → α
  le_sup_left : ∀ a b : α, a ≤ sup a b
  le_sup_right : ∀ a b : α, b ≤ sup a b
  sup_le : ∀ {a b c : α}, a ≤ c → b ≤ c → sup a b ≤ c
class SemilatticeInf (α : Type u) extends PartialOrder α where
  inf : α → α → α
  inf_le_left : ∀ a b : α, inf a b ≤ a
  inf_le_right : ∀ a b : α, inf a b ≤ b
  le_inf : ∀ {a b c : α}, c ≤ a → c ≤ b → c ≤ inf a b
class Lattice (α : Type u) extends SemilatticeSup α, SemilatticeInf α
class DistribLattice (α : Type u) extends Lattice α where
  le_sup_inf : ∀ x y z : α, inf (sup x y) (sup x z) ≤ sup x (inf y z)
class OrderBot (α : Type u) [LE α] where
  bot : α
  bot_le : ∀ a : α, bot ≤ a
class OrderTop (α : Type u) [LE α] where
  top : α
  le_top : ∀ a : α, a ≤ top
export PartialOrder (le_refl le_trans le_antisymm)
export SemilatticeSup (sup le_sup_left le_sup_right sup_le)
export SemilatticeInf (inf inf_le_left inf_le_right le_inf)
export OrderBot (bot bot_le)
export OrderTop (top le_top)

theorem le_of_eq {α : Type u} [PartialOrder α] {a b : α} (h : a = b) : a ≤ b := by canonical [le_refl]

section
variable {α : Type u} [SemilatticeSup α] {a b c d : α}
theorem sup_le_iff : sup a b ≤ c ↔ a ≤ c ∧ b ≤ c := by canonical [le_sup_left, le_sup_right, sup_le, le_trans]
theorem sup_eq_left : sup a b = a ↔ b ≤ a := by canonical [le_sup_left, le_sup_right, sup_le, le_refl, le_antisymm]
theorem sup_le_sup (h : a ≤ b) (k : c ≤ d) : sup a c ≤ sup b d := by canonical [le_sup_left, le_sup_right, sup_le, le_trans]
theorem sup_comm (a b : α) : sup a b = sup b a := by canonical [le_sup_left, le_sup_right, sup_le, le_antisymm]
theorem sup_assoc (a b c : α) : sup (sup a b) c = sup a (sup b c) := by canonical [le_sup_left, le_sup_right, sup_le, le_trans, le_antisymm]
theorem sup_sup_sup_comm (a b c d : α) : sup (sup a b) (sup c d) = sup (sup a c) (sup b d) := by canonical [sup_comm, sup_assoc]
theorem sup_congr_left (h : b ≤ sup a c) (k : c ≤ sup a b) : sup a b = sup a c := by canonical [le_sup_left, sup_le, le_antisymm]
theorem sup_ind (total : a ≤ b ∨ b ≤ a) (p : α → Prop) (ha : p a) (hb : p b) : p (sup a b) := by
  canonical [sup_eq_left, sup_comm]
end
section
variable {α : Type u} [Lattice α] {a b c d : α}
theorem inf_le_sup : inf a b ≤ sup a b := by canonical [inf_le_left, le_sup_left, le_trans]
theorem inf_sup_self : inf a (sup a b) = a := by canonical [inf_le_left, le_inf, le_sup_left, le_refl, le_antisymm]
theorem sup_inf_le : sup a (inf b c) ≤ inf (sup a b) (sup a c) := by canonical [sup_le, le_inf, le_sup_left, le_sup_right, inf_le_left, inf_le_right, le_trans]
theorem inf_eq_and_sup_eq_iff : inf a b = c ∧ sup a b = c ↔ a = c ∧ b = c := by
  canonical [inf_le_left, inf_le_right, le_inf, le_sup_left, le_sup_right, sup_le, le_refl, le_antisymm, le_trans]
theorem sup_eq_iff_inf_eq : sup a b = b ↔ inf a b = a := by
  canonical [inf_le_left, inf_le_right, le_inf, le_sup_left, le_sup_right, sup_le, le_refl, le_antisymm]
theorem modular_of_le (h : a ≤ c) : sup a (inf b c) ≤ inf (sup a b) c := by
  canonical [sup_le, le_inf, le_sup_left, le_sup_right, inf_le_left, inf_le_right, le_trans]
theorem median_le : sup (inf a b) (sup (inf b c) (inf c a)) ≤ inf (sup a b) (inf (sup b c) (sup c a)) := by
  canonical [sup_le, le_inf, le_sup_left, le_sup_right, inf_le_left, inf_le_right, le_trans]
end
section
variable {α : Type u} [DistribLattice α] {a b c d : α}
theorem sup_inf_left (x y z : α) : sup x (inf y z) = inf (sup x y) (sup x z) := by canonical [DistribLattice.le_sup_inf, sup_inf_le, le_antisymm]
theorem inf_sup_left (x y z : α) : inf x (sup y z) = sup (inf x y) (inf x z) := by
  canonical [sup_inf_left, inf_sup_self, sup_comm, le_inf, inf_le_left, inf_le_right, sup_le, le_sup_left, le_sup_right, le_trans, le_antisymm]
theorem le_of_inf_le_sup_le (h : inf a c ≤ inf b c) (k : sup a c ≤ sup b c) : a ≤ b := by
  canonical [inf_sup_left, le_refl, le_inf, inf_le_left, inf_le_right, sup_le, le_sup_left, le_sup_right, le_trans]
theorem eq_of_inf_eq_sup_eq (h : inf b a = inf c a) (k : sup b a = sup c a) : b = c := by canonical [le_of_inf_le_sup_le, le_of_eq, le_antisymm]
end

/-! Bounds and complements. -/
section
variable {α : Type u} [DistribLattice α] [OrderBot α] [OrderTop α] {a b c d x y z : α}
def Disjoint (a b : α) : Prop := ∀ ⦃x : α⦄, x ≤ a → x ≤ b → x ≤ bot
def Codisjoint (a b : α) : Prop := ∀ ⦃x : α⦄, a ≤ x → b ≤ x → top ≤ x
structure IsCompl (a b : α) : Prop where
  disjoint : Disjoint a b
  codisjoint : Codisjoint a b
theorem disjoint_iff_inf_le : Disjoint a b ↔ inf a b ≤ bot := by canonical [inf_le_left, inf_le_right, le_inf, le_trans]
theorem codisjoint_iff_le_sup : Codisjoint a b ↔ top ≤ sup a b := by canonical [le_sup_left, le_sup_right, sup_le, le_trans]
theorem Disjoint.symm (h : Disjoint a b) : Disjoint b a := by canonical
theorem Disjoint.mono (h : a ≤ b) (k : c ≤ d) (l : Disjoint b d) : Disjoint a c := by canonical [le_trans]
theorem disjoint_self : Disjoint a a ↔ a = bot := by canonical [le_refl, le_antisymm, bot_le, le_of_eq]
theorem Disjoint.eq_bot_of_le (h : Disjoint a b) (k : a ≤ b) : a = bot := by canonical [le_refl, le_antisymm, bot_le]
theorem disjoint_sup_left : Disjoint (sup a b) c ↔ Disjoint a c ∧ Disjoint b c := by
  canonical [disjoint_iff_inf_le, inf_sup_left, le_inf, inf_le_left, inf_le_right, sup_le, le_sup_left, le_sup_right, le_trans]
theorem isCompl_top_bot : IsCompl (top : α) bot := by canonical [le_top, bot_le]
theorem IsCompl.symm (h : IsCompl x y) : IsCompl y x := by canonical
theorem IsCompl.inf_left_le_of_le_sup_right (h : IsCompl x y) (k : a ≤ sup b y) : inf a x ≤ b := by
  canonical [inf_sup_left, disjoint_iff_inf_le, le_inf, inf_le_left, inf_le_right, sup_le, le_sup_left, le_sup_right, le_trans, bot_le]
theorem IsCompl.le_right_iff (h : IsCompl x y) : z ≤ y ↔ Disjoint z x := by
  canonical [le_inf, inf_sup_left, le_refl, sup_le, le_top, codisjoint_iff_le_sup, inf_le_left, inf_le_right, le_trans, bot_le]
theorem IsCompl.antitone (h : IsCompl a b) (k : IsCompl c d) (l : a ≤ c) : d ≤ b := by canonical [IsCompl.le_right_iff, Disjoint.mono, Disjoint.symm, le_refl]
theorem IsCompl.unique (h : IsCompl x y) (k : IsCompl x z) : y = z := by canonical [IsCompl.antitone, le_refl, le_antisymm]
end

/-! Closure operators. -/
section
structure ClosureOperator (α : Type u) [PartialOrder α] where
  toFun : α → α
  monotone : ∀ {a b : α}, a ≤ b → toFun a ≤ toFun b
  le_closure : ∀ a : α, a ≤ toFun a
  idempotent : ∀ a : α, toFun (toFun a) = toFun a
def ClosureOperator.IsClosed {α : Type u} [PartialOrder α] (c : ClosureOperator α) (a : α) : Prop := c.toFun a = a
variable {α : Type u} [Lattice α] {c d : ClosureOperator α} {a b : α}
theorem closure_isClosed : c.IsClosed (c.toFun a) := by canonical [ClosureOperator.idempotent]
theorem closure_le_closed_iff (h : c.IsClosed b) : c.toFun a ≤ b ↔ a ≤ b := by
  canonical [ClosureOperator.monotone, ClosureOperator.le_closure, le_trans, le_of_eq]
theorem closure_le_closure_iff : c.toFun a ≤ c.toFun b ↔ a ≤ c.toFun b := by canonical [closure_le_closed_iff, closure_isClosed]
theorem isClosed_iff_closure_le : c.IsClosed a ↔ c.toFun a ≤ a := by canonical [ClosureOperator.le_closure, le_antisymm, le_of_eq]
theorem closure_inf_le : c.toFun (inf a b) ≤ inf (c.toFun a) (c.toFun b) := by canonical [ClosureOperator.monotone, inf_le_left, inf_le_right, le_inf]
theorem closed_inf (h : c.IsClosed a) (k : c.IsClosed b) : c.IsClosed (inf a b) := by
  canonical [isClosed_iff_closure_le, ClosureOperator.monotone, inf_le_left, inf_le_right, le_inf, le_trans, le_of_eq]
theorem closure_sup_closure : c.toFun (sup (c.toFun a) (c.toFun b)) = c.toFun (sup a b) := by
  canonical [ClosureOperator.monotone, ClosureOperator.le_closure, closure_le_closure_iff, le_sup_left, le_sup_right, sup_le, sup_le_sup, le_trans, le_antisymm]
theorem closure_ext_closed (h : ∀ x, c.IsClosed x ↔ d.IsClosed x) : c.toFun a = d.toFun a := by
  canonical [closure_le_closed_iff, closure_isClosed, ClosureOperator.le_closure, le_antisymm]
end

/-! Suprema of families. -/
class CompleteSup (α : Type u) extends PartialOrder α where
  iSup : {ι : Type u} → (ι → α) → α
  le_iSup : ∀ {ι : Type u} (f : ι → α) (i : ι), f i ≤ iSup f
  iSup_le : ∀ {ι : Type u} (f : ι → α) (a : α), (∀ i, f i ≤ a) → iSup f ≤ a
export CompleteSup (iSup le_iSup iSup_le)
section
variable {α : Type u} [CompleteSup α] {ι κ : Type u} {f g : ι → α} {a : α}
theorem iSup_le_iff : iSup f ≤ a ↔ ∀ i, f i ≤ a := by canonical [le_iSup, iSup_le, le_trans]
theorem le_iSup_iff : a ≤ iSup f ↔ ∀ b, (∀ i, f i ≤ b) → a ≤ b := by canonical [le_iSup, iSup_le, le_trans]
theorem iSup_mono' {h : κ → α} (k : ∀ i, ∃ j, f i ≤ h j) : iSup f ≤ iSup h := by canonical [le_iSup, iSup_le, le_trans]
theorem iSup_comm (h : ι → κ → α) : iSup (fun i => iSup (h i)) = iSup (fun j => iSup (fun i => h i j)) := by
  canonical [le_iSup, iSup_le, le_trans, le_antisymm]
theorem iSup_const [hn : Nonempty ι] : iSup (fun _ : ι => a) = a := by canonical [le_iSup, iSup_le, le_refl, le_antisymm]
theorem iSup_surjective_comp (s : κ → ι) (h : ∀ i, ∃ j, s j = i) : iSup (fun j => f (s j)) = iSup f := by canonical [le_iSup, iSup_le, le_antisymm]
theorem iSup_sigma (E : ι → Type u) (h : (i : ι) → E i → α) : iSup (fun s : (i : ι) × E i => h s.1 s.2) = iSup (fun i => iSup (h i)) := by
  canonical [le_iSup, iSup_le, le_trans, le_antisymm]
theorem iSup_unique_index (i : ι) (h : ∀ j, j = i) : iSup f = f i := by canonical [le_iSup, iSup_le, le_refl, le_antisymm]
end
end Library.Lattice
