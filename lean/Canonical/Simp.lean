import Canonical.Collect

/-!
# The simp set

Of the theorems marked `simp` those go along whose statements speak only of constants that the problem has anyway. They
are found by the head of their left side, so that a large library costs nothing.
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

/-- Whether a key, if it is a constant, is one of the problem. -/
def known (seen : NameSet) : DiscrTree.Key → Bool
  | .const n _ => seen.contains n
  | _ => true

/-- The theorems of a discrimination tree whose left side begins with a constant of the problem, and has no other in its
keys. The whole simp set holds thousands, so only the branches of these constants are looked at. -/
def candidates (thms : SimpTheorems) (tree : SimpTheoremTree) (seen : NameSet) : Array Name :=
  tree.root.foldl (init := #[]) fun (found : Array Name) (key : DiscrTree.Key) (branch : DiscrTree.Trie SimpTheorem) =>
    match key with
    | .const head _ =>
      if seen.contains head then
        branch.fold #[key] (init := found) fun (found : Array Name) (keys : Array DiscrTree.Key) (t : SimpTheorem) =>
          match keys.all (known seen), name? thms.erased t with
          | true, some n => found.push n
          | _, _ => found
      else found
    | _ => found

/-- Whether the statement of a theorem, or axiom, speaks only of constants of the problem. -/
def within (env : Environment) (seen : NameSet) (n : Name) : Bool :=
  let foreign : Expr → Bool := fun
    | .const m _ => !seen.contains m
    | .lit (.natVal _) => !seen.contains ``Nat
    | .lit (.strVal _) => !seen.contains ``String
    | _ => false
  match env.find? n with
  | some (.thmInfo t) => (t.type.find? foreign).isNone
  | some (.axiomInfo a) => (a.type.find? foreign).isNone
  | _ => false

end SimpSet

/-- The simp theorems that speak only of constants reached. -/
def simpTheorems (reached : Reached) : MetaM (Array Name) := do
  let env : Environment ← getEnv
  let thms : SimpTheorems ← getSimpTheorems
  let found : Array Name := SimpSet.candidates thms thms.pre reached.seen
    ++ SimpSet.candidates thms thms.post reached.seen
  let mut chosen : Array Name := #[]
  let mut known : NameSet := {}
  for n in found do
    if chosen.size < SimpSet.maximum && !known.contains n && !reached.seen.contains n
        && SimpSet.within env reached.seen n then
      known := known.insert n
      chosen := chosen.push n
  return chosen

end Canonical
