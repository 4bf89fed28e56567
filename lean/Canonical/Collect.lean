import Canonical.Trace

/-!
# Which constants a goal reaches

From the constants of the statement and the premises, nearest first: the constants of their types; with a definition
that unfolds those of its value and its equation theorems; with a type its constructors and recursors. After `limit`
constants nothing is opened any more: what is still reached is told by its type alone.

Theorems count by their statements. So do opaque and irreducible definitions, but the equation theorems of a recursive
function are there even where its value is not (well-founded recursion is irreducible).
-/

set_option linter.missingDocs true

open Lean Meta

namespace Canonical

/-- What a goal reaches. -/
structure Reached where
  /-- The constants, the nearest first. -/
  order : Array Name := #[]
  /-- All of `order`. -/
  seen : NameSet := {}
  /-- Definitions that are told with their values. -/
  opened : NameSet := {}
  /-- Inductive declarations that are told whole, by the first of their types. -/
  groups : NameSet := {}
  /-- The equation theorems of definitions and matchers. -/
  equations : NameMap (Array Name) := {}
  /-- How many definitions and types were not opened because of the limit. -/
  cut : Nat := 0
  deriving Inhabited

namespace Collect

/-- What a string literal is for the kernel: a list of characters, each by its number. -/
def ofString : Array Name := #[``String, ``String.ofList, ``Char.ofNat]

/-- The constants that an expression mentions; what its literals stand for is among them. -/
def constants (e : Expr) : Array Name :=
  let names : Array Name := e.getUsedConstants
  let isNat : Expr → Bool := fun
    | .lit (.natVal _) => true
    | _ => false
  let isString : Expr → Bool := fun
    | .lit (.strVal _) => true
    | _ => false
  let names : Array Name := if (e.find? isNat).isSome then names.push ``Nat else names
  if (e.find? isString).isSome then names ++ ofString else names

/-- Adds a constant to what is reached. -/
def mention (r : Reached) (n : Name) : Reached :=
  if r.seen.contains n then r else { r with seen := r.seen.insert n, order := r.order.push n }

/-- Adds the constants of an expression to what is reached. -/
def mentionAll (r : Reached) (e : Expr) : Reached :=
  (constants e).foldl mention r

/-- The types of the inductive declaration that a type, constructor or recursor is part of. -/
def group? (env : Environment) (info : ConstantInfo) : Option (List Name) :=
  match info with
  | .inductInfo v => some v.all
  | .recInfo v => some v.all
  | .ctorInfo v =>
    match env.find? v.induct with
    | some (.inductInfo w) => some w.all
    | _ => none
  | _ => none

/-- The recursors of an inductive declaration: one for each of its types, and one for each type that it nests. -/
def recursors (env : Environment) (all : List Name) : List Name :=
  match all with
  | [] => []
  | first :: _ =>
    let own : List Name := all.map mkRecName
    let nested : Nat := match env.find? first with
      | some (.inductInfo v) => v.numNested
      | _ => 0
    let more : List Name := (List.range nested).map fun (i : Nat) =>
      (mkRecName first).appendIndexAfter (i + 1)
    (own ++ more).filter fun (n : Name) => (env.find? n).isSome

/-- Whether a definition is one by cases or by recursion, whose equations say more than its value. -/
def hasEquations (d : DefinitionVal) : MetaM Bool := do
  let env : Environment ← getEnv
  if ← isRecursiveDefinition d.name then
    return true
  if d.name.isInternal || isAuxRecursor env d.name || isNoConfusion env d.name || (← isReducible d.name)
      || (← isInstance d.name) then
    return false
  return d.value.getUsedConstants.any fun (n : Name) =>
    isMatcherCore env n || isCasesOnRecursor env n || isRecCore env n

/-- The equation theorems of a definition or matcher. -/
def equations (d : DefinitionVal) : MetaM (Array Name) := do
  try
    if ← isMatcher d.name then
      let found : Match.MatchEqns ← Match.getEquationsFor d.name
      return found.eqnNames
    if ← hasEquations d then
      let found : Option (Array Name) ← getEqnsFor? d.name
      return found.getD #[]
    return #[]
  catch e =>
    trace[canonical.problem] "no equations for {d.name}: {e.toMessageData}"
    return #[]

/-- Opens a definition: its value, if it unfolds, and its equation theorems. One with a `sorry` says nothing: what that
mentions, names and strings to tell where it stands, is of no use. -/
def openDefinition (r : Reached) (d : DefinitionVal) : MetaM Reached := do
  if d.value.hasSorry then
    return r
  let mut r : Reached := r
  let status : ReducibilityStatus ← getReducibilityStatus d.name
  let unfolds : Bool := match d.safety with
    | .safe => !(status matches .irreducible)
    | _ => false
  if unfolds then
    r := mentionAll { r with opened := r.opened.insert d.name } d.value
  let eqns : Array Name ← equations d
  unless eqns.isEmpty do
    r := eqns.foldl mention { r with equations := r.equations.insert d.name eqns }
  return r

/-- Opens an inductive declaration. -/
def openGroup (r : Reached) (env : Environment) (all : List Name) : Reached :=
  match all with
  | [] => r
  | first :: _ =>
    if r.groups.contains first then r else
      let r : Reached := { r with groups := r.groups.insert first }
      let ctors : List Name := all.flatMap fun (n : Name) =>
        match env.find? n with
        | some (.inductInfo v) => v.ctors
        | _ => []
      (all ++ ctors ++ recursors env all).foldl mention r

/-- Opens a constant. -/
def openConstant (r : Reached) (info : ConstantInfo) : MetaM Reached := do
  let env : Environment ← getEnv
  match group? env info with
  | some all =>
    let r : Reached := openGroup r env all
    match info with
    | .recInfo v => return v.rules.foldl (fun (r : Reached) (rule : RecursorRule) => mentionAll r rule.rhs) r
    | _ => return r
  | none =>
    match info with
    | .defnInfo d => openDefinition r d
    | .quotInfo _ => return [``Quot, ``Quot.mk, ``Quot.lift, ``Quot.ind].foldl mention r
    | _ => return r

/-- Whether there is something to open in a constant. -/
def hasInside (info : ConstantInfo) : Bool :=
  match info with
  | .defnInfo _ => true
  | .inductInfo _ => true
  | .ctorInfo _ => true
  | .recInfo _ => true
  | _ => false

/-- Goes on with what was mentioned and not looked at yet, from number `start` of the order. -/
partial def close (limit : Nat) (r : Reached) (start : Nat) : MetaM Reached := do
  if h : start < r.order.size then
    let env : Environment ← getEnv
    let n : Name := r.order[start]
    match env.find? n with
    | none => close limit r (start + 1)
    | some info =>
      let r : Reached := mentionAll r info.type
      if limit == 0 || start < limit then
        let r : Reached ← openConstant r info
        close limit r (start + 1)
      else
        close limit { r with cut := r.cut + (if hasInside info then 1 else 0) } (start + 1)
  else
    return r

end Collect

/-- What the constants `roots` reach; `limit` constants are opened at the most, any number for 0. -/
def collect (limit : Nat) (roots : Array Name) : MetaM Reached :=
  Collect.close limit (roots.foldl Collect.mention {}) 0

/-- As `collect`, for more roots. What was cut before stays so. -/
def Reached.extend (r : Reached) (limit : Nat) (roots : Array Name) : MetaM Reached :=
  Collect.close limit (roots.foldl Collect.mention r) r.order.size

end Canonical
