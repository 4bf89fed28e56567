import Canonical.Trace

/-!
# Programs as one would write them

Lean compiles `casesOn`, but no recursor. So a program that was found gets `T.casesOn` where `T.rec` only tells cases
apart, that is where no induction hypothesis is used; and literals where it has constructors of them.
-/

set_option linter.missingDocs true

open Lean

namespace Canonical

namespace Cases

/-- A function without its first arguments, that many, if it does not use them. -/
def withoutArgs? : Nat → Expr → Option Expr
  | 0, e => some e
  | count + 1, .lam _ _ body _ =>
    if body.hasLooseBVar 0 then none else withoutArgs? count (body.lowerLooseBVars 1 1)
  | _ + 1, _ => none

/-- The case of a recursor as one of `casesOn`: without its induction hypotheses, if it does not use them. -/
def case? (hypotheses : Nat) : Nat → Expr → Option Expr
  | 0, e => withoutArgs? hypotheses e
  | fields + 1, .lam n type body info =>
    (case? hypotheses fields body).map fun (body : Expr) => .lam n type body info
  | _ + 1, e => if hypotheses == 0 then some e else none

/-- The types of the arguments of a function type. -/
def domains : Expr → List Expr
  | .forallE _ domain result _ => domain :: domains result
  | _ => []

/-- Whether an inductive type is one of propositions. -/
def isOfProofs (env : Environment) (typeName : Name) : Bool :=
  match env.find? typeName with
  | some info => info.type.getForallBody.isProp
  | none => false

/-- The cases of a recursor as those of `casesOn`, if none of them uses an induction hypothesis. -/
def cases? (v : RecursorVal) (cases : List Expr) : Option (List Expr) :=
  let types : List Expr := (domains v.type).drop v.getFirstMinorIdx
  (v.rules.zip (types.zip cases)).mapM fun (entry : RecursorRule × Expr × Expr) =>
    let (rule, type, case) := entry
    case? ((domains type).length - rule.nfields) rule.nfields case

/-- An applied recursor as `casesOn`, if it is one of a type that is no proposition and uses no induction hypothesis. -/
def casesOn? (env : Environment) (e : Expr) : Option Expr := do
  let .const n us := e.getAppFn | none
  let some (.recInfo v) := env.find? n | none
  let args : List Expr := e.getAppArgs.toList
  let name : Name := mkCasesOnName n.getPrefix
  if v.numMotives != 1 || args.length ≤ v.getMajorIdx || isOfProofs env n.getPrefix || !env.contains name then
    none
  else
    let (start, args) := args.splitAt v.getFirstMinorIdx
    let (cases, args) := args.splitAt v.numMinors
    let (major, rest) := args.splitAt (v.numIndices + 1)
    let cases : List Expr ← cases? v cases
    return mkAppN (.const name us) (start ++ major ++ cases ++ rest).toArray

end Cases

/-- A term with `casesOn` for recursors wherever that is possible. -/
def withCasesOn (e : Expr) : CoreM Expr := do
  let env : Environment ← getEnv
  Core.transform e (post := fun (t : Expr) => return .done ((Cases.casesOn? env t).getD t))

/-- A term with literals for numbers and for the empty string, which the search makes by their constructors. -/
def withLiterals (e : Expr) : CoreM Expr := do
  let env : Environment ← getEnv
  let strings (t : Expr) : CoreM TransformStep := do
    if t.isAppOfArity ``String.ofByteArray 2 && !t.hasFVar && !t.hasLooseBVars then
      match Kernel.isDefEq env {} t (mkStrLit "") with
      | .ok true => return .done (mkStrLit "")
      | _ => return .done t
    else
      return .continue
  let numbers (t : Expr) : CoreM TransformStep :=
    return match t with
      | .const ``Nat.zero _ => .done (mkNatLit 0)
      | .app (.const ``Nat.succ _) n => .done (match n.nat? with
        | some n => mkNatLit (n + 1)
        | none => t)
      | _ => .done t
  Core.transform e strings numbers

end Canonical
