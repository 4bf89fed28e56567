import Canonical.Collect

/-!
# The simp set

Of the theorems marked `simp` those go along whose left side speaks only of constants that the problem has anyway. They
are found by the head of their left side, so that a large library costs little, and those whose head is nearest to the goal
come first. Theorems about `=`, connectives and orders fit nearly every goal; of these the whole statement has to be of
constants of the problem.
-/

set_option linter.missingDocs true

open Lean Meta

namespace Canonical

namespace SimpSet

/-- How many theorems go along at the most. -/
def maximum : Nat := 200

/-- The name of a simp theorem that is a constant, read from left to right. -/
def name? (erased : PHashSet Origin) (t : SimpTheorem) : Option Name :=
  match t.origin with
  | .decl n _ inv => if inv || t.perm || erased.contains t.origin then none else some n
  | _ => none

/-- Whether a key, if it is a constant or a field, is one of the problem. -/
def known (seen : NameSet) : DiscrTree.Key → Bool
  | .const n _ => seen.contains n
  | .proj n _ _ => seen.contains n
  | _ => true

/-- Constants that stand in nearly every goal. -/
def logic : Array Name := #[``Eq, ``Ne, ``Not, ``And, ``Or, ``Iff, ``Exists, ``ite, ``dite, ``LE.le, ``LT.lt]

/-- Whether a statement speaks only of constants of the problem. -/
def within (seen : NameSet) (type : Expr) : Bool :=
  let foreign : Expr → Bool := fun
    | .const m _ => !seen.contains m
    | .lit (.natVal _) => !seen.contains ``Nat
    | .lit (.strVal _) => !seen.contains ``String
    | _ => false
  (type.find? foreign).isNone

/-- Whether a theorem, or axiom, goes along whose left side begins with `head` and is of constants of the problem. -/
def fits (env : Environment) (seen : NameSet) (head n : Name) : Bool :=
  match env.find? n with
  | some (.thmInfo t) => !logic.contains head || within seen t.type
  | some (.axiomInfo a) => !logic.contains head || within seen a.type
  | _ => false

/-- The theorems of a discrimination tree whose left side begins with a constant of the problem, and has no other in its
keys, with the place of that constant. The whole simp set holds thousands, so only the branches of these constants are
looked at. -/
def candidates (env : Environment) (seen : NameSet) (places : NameMap Nat) (thms : SimpTheorems)
    (tree : SimpTheoremTree) : Array (Nat × Name) :=
  tree.root.foldl (init := #[])
    fun (found : Array (Nat × Name)) (key : DiscrTree.Key) (branch : DiscrTree.Trie SimpTheorem) =>
      match key with
      | .const head _ =>
        match places.find? head with
        | some place =>
          branch.fold #[key] (init := found)
            fun (found : Array (Nat × Name)) (keys : Array DiscrTree.Key) (t : SimpTheorem) =>
              match keys.all (known seen), name? thms.erased t with
              | true, some n => if fits env seen head n then found.push (place, n) else found
              | _, _ => found
        | none => found
      | _ => found

/-- The constants that are reached, with their places in the order of nearness. -/
def places (reached : Reached) : NameMap Nat :=
  reached.order.zipIdx.foldl (init := {}) fun (m : NameMap Nat) (entry : Name × Nat) => m.insert entry.1 entry.2

end SimpSet

/-- The simp theorems that go along, given what is reached without them. -/
def simpTheorems (reached : Reached) : MetaM (Array Name) := do
  let env : Environment ← getEnv
  let thms : SimpTheorems ← getSimpTheorems
  let places : NameMap Nat := SimpSet.places reached
  let found : Array (Nat × Name) := SimpSet.candidates env reached.seen places thms thms.pre
    ++ SimpSet.candidates env reached.seen places thms thms.post
  let nearest : List (Nat × Name) := found.toList.mergeSort fun (a b : Nat × Name) => a.1 ≤ b.1
  let mut chosen : Array Name := #[]
  let mut known : NameSet := {}
  for (_, n) in nearest do
    if chosen.size < SimpSet.maximum && !known.contains n && !reached.seen.contains n then
      known := known.insert n
      chosen := chosen.push n
  return chosen

end Canonical
