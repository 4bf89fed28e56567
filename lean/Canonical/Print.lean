import Canonical.Familiar

/-!
# Printing a term

In several ways, from the plainest to the most explicit, as it will stand in its place. Names that the user cannot write
(hypotheses without an accessible name) are given names by `expose_names`; private theorems are unfolded, and so are
matchers where Lean does not find them again.
-/

set_option linter.missingDocs true

open Lean Meta Elab Tactic

namespace Canonical

namespace Print

/-- Options that hold for all ways of printing: nothing is left out. -/
def base (o : Options) : Options :=
  let o : Options := pp.proofs.set o true
  let o : Options := pp.deepTerms.set o true
  let o : Options := pp.mvars.set o false
  pp.maxSteps.set o 1000000

/-- The plain ways of printing, the plainest first. -/
def plainStyles : List (Options → Options) :=
  [base,
   fun (o : Options) => pp.motives.all.set (base o) true,
   fun (o : Options) => pp.analyze.set (base o) true]

/-- The ways of printing with what is left out otherwise: universes, all arguments, the whole names. -/
def explicitStyles : List (Options → Options) :=
  [fun (o : Options) => pp.universes.set (base o) true,
   fun (o : Options) => pp.explicit.set (base o) true,
   fun (o : Options) => pp.fullNames.set (pp.explicit.set (base o) true) true,
   fun (o : Options) => pp.universes.set (pp.explicit.set (base o) true) true]

/-- The value of a constant that cannot be written; `matchers` says whether a matcher is one. -/
def hidden? (matchers : Bool) (n : Name) (us : List Level) : CoreM (Option Expr) := do
  let env : Environment ← getEnv
  let isHidden : Bool ← isInaccessiblePrivateName n
  if isHidden || (matchers && isMatcherCore env n) then
    match env.find? n with
    | some info =>
      match info.value? (allowOpaque := true) with
      | some value => return some (value.instantiateLevelParams info.levelParams us)
      | none => return none
    | none => return none
  else
    return none

/-- The term without constants that cannot be written, where they have values. A matcher prints as a `match`, which Lean
most often reads as the same matcher; if not, its value has to stand there. -/
def writable (matchers : Bool) (e : Expr) : CoreM Expr :=
  Core.transform e (pre := fun (t : Expr) => do
    match t.getAppFn with
    | .const n us =>
      match ← hidden? matchers n us with
      | some value => return TransformStep.visit (value.beta t.getAppArgs)
      | none => return TransformStep.continue
    | _ => return TransformStep.continue)

/-- A name for a bound variable of some type. -/
def binderName (type : Expr) : MetaM Name := do
  if ← isProp type then
    return `h
  match type with
  | .sort .zero => return `p
  | .sort _ => return `α
  | .forallE _ _ _ _ => return `f
  | .const ``Nat _ => return `n
  | _ => return `x

/-- The term with the brackets that the type expected of it has: Lean itself introduces an argument in braces, unless the
function has it in braces too. An argument without a name gets that of the type. What a constructor makes is of this type, in
the words of this type, and so are its fields. -/
partial def bracketed (type e : Expr) : MetaM Expr := do
  match e with
  | .lam n _ body _ =>
    let type : Expr := type.consumeMData.headBeta
    let .forallE m domain result info ← if type.isForall then pure type else whnfForall type | return e
    withLocalDecl (if n.isAnonymous && !m.hasMacroScopes then m else n) info domain fun (x : Expr) => do
      mkLambdaFVars #[x] (← bracketed (result.instantiate1 x) (body.instantiate1 x))
  | .mdata d b => if d.contains Familiar.bracketsKey then return .mdata d (← bracketed type b) else return e
  | .app _ _ =>
    let some v ← isConstructorApp? e | return e
    let type : Expr ← whnf type
    unless type.isAppOf v.induct && e.isAppOfArity v.name (v.numParams + v.numFields) do
      return e
    let made : Expr := mkAppN e.getAppFn (type.getAppArgs.extract 0 v.numParams)
    e.getAppArgs.toList.drop v.numParams |>.foldlM (init := made) fun (made field : Expr) => do
      let .forallE _ domain _ _ ← whnf (← inferType made) | return .app made field
      return .app made (← bracketed domain field)
  | _ => return e

/-- A function whose argument is an instance, with its type shown: Lean has to know it before it reads the body, or takes
another instance there. -/
def withInstanceType (type e : Expr) : MetaM Expr := do
  if (← isClass? type).isSome then
    return .mdata (KVMap.empty.insert `pp.funBinderTypes true) e
  else
    return e

/-- A field of a structure in the words of the type of that: Lean sees no other. -/
def ofItsType (e : Expr) : MetaM Expr := do
  let .const n _ := e.getAppFn | return e
  let some info ← getProjectionFnInfo? n | return e
  let args : Array Expr := e.getAppArgs
  let some x := args[info.numParams]? | return e
  let params : Array Expr := (← whnf (← inferType x)).getAppArgs
  return if params.size < info.numParams then e
    else mkAppN e.getAppFn (params.extract 0 info.numParams ++ args.extract info.numParams args.size)

mutual

/-- The term with a name for each bound variable, and fields by their names. The printer makes them different where they have to be. -/
partial def named (e : Expr) : MetaM Expr := do
  match e with
  | .lam n type body info =>
    let type : Expr ← named type
    let n : Name ← if n.isAnonymous then binderName type else pure n.eraseMacroScopes
    withLocalDecl n info type fun (x : Expr) => do
      withInstanceType type (← mkLambdaFVars #[x] (← named (body.instantiate1 x)))
  | .forallE n type body info =>
    let type : Expr ← named type
    let n : Name ← if n.isAnonymous then binderName type else pure n.eraseMacroScopes
    withLocalDecl n info type fun (x : Expr) => do
      mkForallFVars #[x] (← named (body.instantiate1 x))
  | .letE n type value body nondep =>
    let type : Expr ← named type
    let value : Expr ← named value
    let n : Name ← if n.isAnonymous then binderName type else pure n.eraseMacroScopes
    mapLetDecl n type value (nondep := nondep) (usedLetOnly := false) fun (x : Expr) => named (body.instantiate1 x)
  | .app _ _ =>
    let e : Expr ← ofItsType e
    namedArgs (← named e.getAppFn) (← inferType e.getAppFn) e.getAppArgs.toList
  | .mdata d b =>
    let b : Expr ← named b
    return if Familiar.isMark d then .mdata d b else b
  | .proj typeName i b => Familiar.field typeName i (← named b)
  | _ => return e

/-- A function of some type, named, applied to arguments that are not yet. -/
partial def namedArgs (f type : Expr) (args : List Expr) : MetaM Expr := do
  match args with
  | [] => return f
  | a :: rest =>
    let type : Expr ← if type.isForall then pure type else whnf type
    match type with
    | .forallE _ domain result _ =>
      namedArgs (.app f (← named (← bracketed domain a))) (result.instantiate1 a) rest
    | _ => return mkAppN (.app f (← named a)) (← rest.mapM named).toArray

end

/-- The term with all arguments of its recursors shown: what Lean most often does not find are those that only the last
argument determines. -/
def spelled (e : Expr) : CoreM Expr := do
  let env : Environment ← getEnv
  let keepMarks (t : Expr) : CoreM TransformStep :=
    return match t with
      | .mdata d _ => if Familiar.isMark d then .done t else .continue
      | _ => .continue
  let spell (t : Expr) : CoreM TransformStep :=
    return .done (if t.isApp && Familiar.isRecursion env t then .mdata (KVMap.empty.insert pp.explicit.name true) t else t)
  Core.transform e keepMarks spell

/-- Whether an applied constant has an instance that Lean would not find. -/
def hasOtherInstance (e : Expr) : MetaM Bool := do
  unless e.isApp && e.getAppFn.isConst do
    return false
  let info : FunInfo ← getFunInfo e.getAppFn
  (info.paramInfo.zip e.getAppArgs).anyM fun (param, arg) => do
    unless param.isInstImplicit do
      return false
    match ← synthInstance? (← inferType arg) with
    | some inst => return !(← withReducibleAndInstances (isDefEq inst arg))
    | none => return true

/-- The term with all arguments of what has an instance that Lean would not find. -/
def withInstances (e : Expr) : MetaM Expr :=
  Meta.transform e (pre := fun (t : Expr) => do
    match t with
    | .mdata d _ => return if Familiar.isMark d then .done t else .continue
    | _ => return .continue) (post := fun (t : Expr) => do
    return .done (if ← hasOtherInstance t then .mdata (KVMap.empty.insert pp.explicit.name true) t else t))

/-- Where a tactic is to be written. -/
structure Place where
  /-- How far the line is indented. -/
  indent : Nat
  /-- The column that the tactic begins in. -/
  column : Nat

/-- How a line of a block begins. -/
def newLine (column : Nat) : String :=
  "\n".pushn ' ' column

/-- What stands between two tactics at a place. -/
def Place.separator (place : Place) : String :=
  if place.column == place.indent then newLine place.column else "; "

/-- The column of the cases of a tactic at a place. -/
def Place.ofCases (place : Place) : Nat :=
  if place.column == place.indent then place.column else place.indent + 2

/-- The place of a piece of syntax. -/
def place (ref : Syntax) : CoreM Place := do
  match ref.getRange? with
  | some range =>
    let (indent, column) := TryThis.getIndentAndColumn (← getFileMap) range
    return { indent := indent, column := column }
  | none => return { indent := 0, column := 0 }

/-- A text of this many characters is not broken, wherever it begins. -/
def shortText : Nat := 40

/-- A piece of a text, as it is printed at a place, `offset` columns after its beginning. -/
def print (place : Place) (offset : Nat) (tactic : TSyntax `tactic) : CoreM String := do
  let format : Format ← PrettyPrinter.ppTactic tactic
  let unbroken : String := format.pretty (width := 1000000)
  if unbroken.length ≤ shortText && !unbroken.contains '\n' then
    return unbroken
  else
    return format.pretty (TryThis.getInputWidth (← getOptions)) place.indent (place.column + offset)

/-- Tactics as they read at a place, in a block of their own. -/
def parse? (place : Place) (text : String) : CoreM (Option Syntax) := do
  match Parser.runParserCategory (← getEnv) `term ("by\n".pushn ' ' place.column ++ text) with
  | .ok stx => return some stx[1]
  | .error message =>
    trace[canonical.result] "does not parse: {message}\n{text}"
    return none

/-- `exact e`, as `style` prints it, with something before and after it. The term stands in brackets where it does not
parse without: when it has more than one line and does not begin its line. -/
def exactText (place : Place) (before after : String) (e : Expr) (style : Options → Options) : MetaM String :=
  withOptions style do
    if let some tactic := Familiar.markedTactic? e then
      return before ++ (← print place before.length tactic) ++ after
    let term : Term ← PrettyPrinter.delab e
    let write (term : Term) : MetaM String := do
      return before ++ (← print place before.length (← `(tactic| exact $term))) ++ after
    let plain : String ← write term
    if (← parse? place plain).isSome then return plain else write (← `(($term)))

/-- As `exactText`, with names for the hypotheses that have none. -/
def exposedText (place : Place) (e : Expr) (style : Options → Options) : MetaM String :=
  withExposedNames (exactText place "(expose_names; " ")" e style)

/-- As `exactText`, with functions unfolded as the kernel does: the elaborator does not see all that follows from that. -/
def unfoldingText (place : Place) (e : Expr) (style : Options → Options) : MetaM String :=
  exactText place "(set_option smartUnfolding false in " ")" e style

/-- As `exactText`, with the type of the term before it, which tells the values of metavariables in the target. -/
def shownText (place : Place) (type e : Expr) (style : Options → Options) : MetaM String := do
  let type : Format ← withOptions style (ppExpr type)
  exactText place s!"(show {type.pretty (width := 1000000)}; " ")" e style

end Print

end Canonical
