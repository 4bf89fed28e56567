import Canonical.Statement

/-!
# Instances

The engine resolves instances itself, among those of the problem. What the terms of the statement mention is there
anyway; here those are found that a proof could ask for: for the classes that premises take as arguments, at the types
of the statement, and for the decidability of the closed propositions in it. Lean's own resolution finds them.
-/

set_option linter.missingDocs true

open Lean Meta

namespace Canonical

namespace Instances

/-- How many instances are asked for at the most. -/
def maximum : Nat := 200

/-- The constants of the instance of a class, if there is one. -/
def find (type : Expr) : MetaM (Array Name) := do
  try
    match ← trySynthInstance type with
    | .some e => return (← instantiateMVars e).getUsedConstants
    | _ => return #[]
  catch _ =>
    return #[]

/-- The parts of some expressions that are types, and those that are propositions without variables. Function types and
quantified propositions are left out, but not their parts. -/
structure Parts where
  /-- What was looked at. -/
  seen : Std.HashSet Expr := {}
  /-- The types. -/
  types : Array Expr := #[]
  /-- The propositions. -/
  props : Array Expr := #[]
  deriving Inhabited

/-- Adds an expression itself, if it is a type or a closed proposition. -/
def Parts.add (ps : Parts) (e : Expr) : MetaM Parts := do
  if e.hasLooseBVars || e.isSort || e.isLit || e.isLambda || e.isForall then
    return ps
  try
    let type : Expr ← whnf (← inferType e)
    match type with
    | .sort .zero => return if e.hasFVar then ps else { ps with props := ps.props.push e }
    | .sort _ => return { ps with types := ps.types.push e }
    | _ => return ps
  catch _ =>
    return ps

/-- Adds an expression and its parts. -/
partial def Parts.addAll (ps : Parts) (e : Expr) : MetaM Parts := do
  if ps.seen.contains e then
    return ps
  let ps : Parts ← Parts.add { ps with seen := ps.seen.insert e } e
  match e with
  | .app f a => Parts.addAll (← Parts.addAll ps f) a
  | .lam _ t b _ => Parts.addAll (← Parts.addAll ps t) b
  | .forallE _ t b _ => Parts.addAll (← Parts.addAll ps t) b
  | .letE _ t v b _ => Parts.addAll (← Parts.addAll (← Parts.addAll ps t) v) b
  | .mdata _ b => Parts.addAll ps b
  | .proj _ _ b => Parts.addAll ps b
  | _ => return ps

/-- The type parameters of a class application that are still open. -/
def openTypes (type : Expr) : MetaM (Array Expr) := do
  let mut found : Array Expr := #[]
  for id in (← getMVars type) do
    if (← whnf (← id.getType)).isSort then
      found := found.push (.mvar id)
  return found

/-- The instances that a constant takes as arguments, at a type that stands for all of its open types. -/
def ofConstant (n : Name) (type : Expr) : MetaM (Array Name) := withoutModifyingState do
  let c : Expr ← mkConstWithFreshMVarLevels n
  let (args, infos, _) ← forallMetaTelescope (← inferType c)
  let mut found : Array Name := #[]
  for (arg, info) in args.zip infos do
    if info.isInstImplicit then
      let wanted : Expr ← instantiateMVars (← inferType arg)
      for m in (← openTypes wanted) do
        unless ← m.mvarId!.isAssigned do
          discard <| isDefEq m type
      let wanted : Expr ← instantiateMVars wanted
      unless wanted.hasExprMVar do
        found := found ++ (← find wanted)
  return found

end Instances

/-- The constants of instances that a proof of the goal could ask for. -/
def instances (goal : MVarId) (premises : Premises) : MetaM (Array Name) := do
  let mut parts : Instances.Parts ← Instances.Parts.addAll {} (← instantiateMVars (← goal.getType))
  for decl in (← Statement.locals) do
    parts ← parts.addAll (← instantiateMVars decl.type)
  for e in premises.terms do
    parts ← parts.addAll (← instantiateMVars (← inferType e))
  let mut found : Array Name := #[]
  let mut asked : Nat := 0
  for p in parts.props do
    if asked < Instances.maximum then
      asked := asked + 1
      found := found ++ (← Instances.find (← mkAppM ``Decidable #[p]))
  for n in premises.constants do
    for t in parts.types do
      if asked < Instances.maximum then
        asked := asked + 1
        found := found ++ (← Instances.ofConstant n t)
  return found

end Canonical
