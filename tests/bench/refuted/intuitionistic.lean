import Canonical

/-!
Propositions without an intuitionistic proof, most of them classical tautologies: here the search has to come to its end,
and say that no move is left. (The file is in a folder of its own since nothing in it can be proved.)
-/

namespace Bench.Refuted

variable (p q r s f : Prop)

theorem excluded_middle : p ∨ ¬p := by canonical

theorem weak_excluded_middle : ¬p ∨ ¬¬p := by canonical

theorem double_negation : ¬¬p → p := by canonical

theorem peirce : ((p → q) → p) → p := by canonical

theorem linearity : (p → q) ∨ (q → p) := by canonical

theorem contraposition : (¬q → ¬p) → p → q := by canonical

theorem independence_of_premise : (¬p → q ∨ r) → (¬p → q) ∨ (¬p → r) := by canonical

theorem de_morgan : ¬(p ∧ q) → ¬p ∨ ¬q := by canonical

theorem material_implication : (p → q) → ¬p ∨ q := by canonical

theorem pelletier_05 : ((p ∨ q) → (p ∨ r)) → (p ∨ (q → r)) := by canonical

theorem pelletier_12 : ((p ↔ q) ↔ r) → (p ↔ (q ↔ r)) := by canonical

theorem pelletier_17 : ((p ∧ (q → r)) → s) → ((¬p ∨ q ∨ s) ∧ (¬p ∨ ¬r ∨ s)) := by canonical

theorem scott : ((¬¬p → p) → p ∨ ¬p) → ¬p ∨ ¬¬p := by canonical

theorem de_bruijn_2 (h1 : (p ↔ q) → p ∧ q) (h2 : (q ↔ p) → p ∧ q) : p ∧ q := by canonical

theorem de_bruijn_4 (h1 : (p ↔ q) → p ∧ q ∧ r ∧ s) (h2 : (q ↔ r) → p ∧ q ∧ r ∧ s) (h3 : (r ↔ s) → p ∧ q ∧ r ∧ s)
    (h4 : (s ↔ p) → p ∧ q ∧ r ∧ s) : p ∧ q ∧ r ∧ s := by canonical

theorem conjunction_2 : ((p ∧ q) ∨ (¬¬p → f) ∨ (q → f) → f) → f := by canonical

theorem schwichtenberg_3 (h : ¬¬s) (h3 : s → s → r) (h2 : r → r → q) (h1 : q → q → p) : p := by canonical

theorem pigeonhole_2 (a b c d e g : Prop) (h1 : a ∨ ¬¬b) (h2 : c ∨ d) (h3 : e ∨ g) :
    (a ∧ c) ∨ (a ∧ e) ∨ (c ∧ e) ∨ (b ∧ d) ∨ (b ∧ g) ∨ (d ∧ g) := by canonical

theorem nothing_from_nothing : p → q := by canonical

end Bench.Refuted
