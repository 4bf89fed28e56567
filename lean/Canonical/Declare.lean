import Canonical.Collect
import Canonical.Marshal

/-!
# Declarations, told to the engine

In the order in which Lean met them, which the engine makes use of: what is defined later is greater when it orients
equations, and the latest instance is tried first. Each constant comes in the form that `Reached` chose: a definition with
its value or, where that is not to be seen, as an axiom; an inductive declaration whole or, beyond the limit, each of its
constants as an axiom; a theorem by its statement. Then what attributes say of them.
-/

set_option linter.missingDocs true

open Lean Meta

namespace Canonical

namespace Declare

/-- Flags of a constant, as in `ffi/canonical.h`. -/
def flagInstance : UInt32 := 1
/-- The constant is a class. -/
def flagClass : UInt32 := 2
/-- The constant is a simp theorem. -/
def flagSimp : UInt32 := 4
/-- The constant is a matcher. -/
def flagMatcher : UInt32 := 8
/-- The constant is a theorem whose proof was left out. -/
def flagAxiomized : UInt32 := 16

/-- What the declaring needs to know. -/
structure Context where
  /-- Lean's environment. -/
  env : Environment
  /-- The constants to declare, and how. -/
  reached : Reached
  /-- Those of them that are simp theorems of this problem. -/
  simp : NameSet

/-- Declaring; the state is the set of constants that are declared, or about to be. -/
abbrev DeclareM := ReaderT Context (StateRefT NameSet MarshalM)

/-- Names, levels and expressions from within the declaring. -/
def marshal {α : Type} (x : MarshalM α) : DeclareM α :=
  liftM x

/-- The number of a truth value. -/
def number (b : Bool) : UInt32 :=
  if b then 1 else 0

/-- Name, universe parameters and type of a constant. -/
def header (info : ConstantVal) : MarshalM (UInt32 × Array UInt32 × UInt32) := do
  let name : UInt32 ← Marshal.name info.name
  let params : Array UInt32 ← Marshal.names info.levelParams
  let type : UInt32 ← Marshal.expr info.type
  return (name, params, type)

/-- Declares a constant by its type alone. -/
def statement (info : ConstantVal) (isTheorem : Bool) : MarshalM Unit := do
  let problem : CanonicalFFI.Problem ← read
  let (name, params, type) ← header info
  if isTheorem then
    CanonicalFFI.declareTheorem problem name params type
  else
    CanonicalFFI.declareAxiom problem name params type

/-- The number for when a definition unfolds. -/
def hints : ReducibilityHints → UInt32
  | .opaque => 0xFFFFFFFF
  | .abbrev => 0xFFFFFFFE
  | .regular height => height

/-- Declares a definition with its value. -/
def definition (d : DefinitionVal) : MarshalM Unit := do
  let problem : CanonicalFFI.Problem ← read
  let (name, params, type) ← header d.toConstantVal
  let value : UInt32 ← Marshal.expr d.value
  CanonicalFFI.declareDefinition problem name params type value (hints d.hints)

/-- Declares a constant of quotients. -/
def quotient (q : QuotVal) : MarshalM Unit := do
  let problem : CanonicalFFI.Problem ← read
  let (name, params, type) ← header q.toConstantVal
  let kind : UInt32 := match q.kind with
    | .type => 0
    | .ctor => 1
    | .lift => 2
    | .ind => 3
  CanonicalFFI.declareQuotient problem name params type kind

/-- A type of the open inductive declaration. -/
def inductType (v : InductiveVal) : MarshalM Unit := do
  let problem : CanonicalFFI.Problem ← read
  let (name, params, type) ← header v.toConstantVal
  let all : Array UInt32 ← Marshal.names v.all
  let ctors : Array UInt32 ← Marshal.names v.ctors
  CanonicalFFI.inductiveType problem name params type all ctors (UInt32.ofNat v.numParams)
    (UInt32.ofNat v.numIndices) (UInt32.ofNat v.numNested) (number v.isRec) (number v.isReflexive)

/-- A constructor of the open inductive declaration. -/
def constructor (v : ConstructorVal) : MarshalM Unit := do
  let problem : CanonicalFFI.Problem ← read
  let (name, params, type) ← header v.toConstantVal
  let induct : UInt32 ← Marshal.name v.induct
  CanonicalFFI.inductiveCtor problem name params type induct (UInt32.ofNat v.cidx) (UInt32.ofNat v.numParams)
    (UInt32.ofNat v.numFields)

/-- A recursor of the open inductive declaration. -/
def recursor (v : RecursorVal) : MarshalM Unit := do
  let problem : CanonicalFFI.Problem ← read
  let (name, params, type) ← header v.toConstantVal
  let all : Array UInt32 ← Marshal.names v.all
  CanonicalFFI.inductiveRec problem name params type all (UInt32.ofNat v.numParams) (UInt32.ofNat v.numIndices)
    (UInt32.ofNat v.numMotives) (UInt32.ofNat v.numMinors) (number v.k)
  for rule in v.rules do
    let ctor : UInt32 ← Marshal.name rule.ctor
    let rhs : UInt32 ← Marshal.expr rule.rhs
    CanonicalFFI.inductiveRule problem ctor (UInt32.ofNat rule.nfields) rhs

/-- The constants of an inductive declaration: types, constructors, recursors. -/
def groupMembers (env : Environment) (all : List Name) : List ConstantInfo :=
  let types : List ConstantInfo := all.filterMap env.find?
  let ctors : List ConstantInfo := types.flatMap fun (info : ConstantInfo) =>
    match info with
    | .inductInfo v => v.ctors.filterMap env.find?
    | _ => []
  let recs : List ConstantInfo := (Collect.recursors env all).filterMap env.find?
  types ++ ctors ++ recs

/-- Declares an inductive declaration, its types, constructors and recursors in this order. -/
def group (members : List ConstantInfo) : MarshalM Unit := do
  let problem : CanonicalFFI.Problem ← read
  CanonicalFFI.inductiveBegin problem
  for info in members do
    match info with
    | .inductInfo v => inductType v
    | .ctorInfo v => constructor v
    | .recInfo v => recursor v
    | _ => pure ()
  CanonicalFFI.inductiveEnd problem

/-- The expressions of a constant, as it is told. -/
def expressions (ctx : Context) (info : ConstantInfo) : List Expr :=
  match info with
  | .defnInfo d => if ctx.reached.opened.contains d.name then [d.type, d.value] else [d.type]
  | .recInfo v => v.type :: v.rules.map fun (rule : RecursorRule) => rule.rhs
  | _ => [info.type]

mutual

/-- Declares a constant, after those it mentions. -/
partial def constant (n : Name) : DeclareM Unit := do
  if (← get).contains n then
    return
  let ctx : Context ← read
  match ctx.env.find? n with
  | none => throw (IO.userError s!"canonical: there is no constant '{n}'")
  | some info =>
    match Collect.group? ctx.env info with
    | some all =>
      match all with
      | first :: _ =>
        if ctx.reached.groups.contains first then
          wholeGroup (groupMembers ctx.env all)
        else
          single info
      | [] => single info
    | none => single info

/-- Declares a constant by itself. -/
partial def single (info : ConstantInfo) : DeclareM Unit := do
  let ctx : Context ← read
  modify fun (done : NameSet) => done.insert info.name
  -- Beyond the limit a recursor is told by its type, which alone matters then.
  let parts : List Expr := match info with
    | .recInfo v => [v.type]
    | _ => expressions ctx info
  for e in parts do
    for m in Collect.constants e do
      constant m
  match info with
  | .defnInfo d =>
    if ctx.reached.opened.contains d.name then
      marshal (definition d)
    else
      marshal (statement d.toConstantVal false)
  | .thmInfo t => marshal (statement t.toConstantVal true)
  | .quotInfo q => marshal (quotient q)
  | _ => marshal (statement info.toConstantVal false)

/-- Declares the constants of an inductive declaration together. -/
partial def wholeGroup (members : List ConstantInfo) : DeclareM Unit := do
  let ctx : Context ← read
  modify fun (done : NameSet) => members.foldl (fun (s : NameSet) (info : ConstantInfo) => s.insert info.name) done
  for info in members do
    for e in expressions ctx info do
      for m in Collect.constants e do
        constant m
  marshal (group members)

end

/-- Says how readily a constant unfolds, where that is not the default. -/
def reducibility (env : Environment) (n : Name) : MarshalM Unit := do
  let problem : CanonicalFFI.Problem ← read
  let how : UInt32 := match getReducibilityStatusCore env n with
    | .irreducible => 0
    | .semireducible => 1
    | .reducible => 3
    | _ => 2  -- a constructor in v4.32.0; there may be more of the kind
  unless how == 1 do
    CanonicalFFI.attrReducibility problem (← Marshal.name n) how

/-- Says that a type is a structure. -/
def structureInfo (env : Environment) (v : InductiveVal) : MarshalM Unit := do
  let problem : CanonicalFFI.Problem ← read
  match getStructureInfo? env v.name, v.ctors with
  | some info, [ctor] =>
    let projections : Array Name := info.fieldNames.map fun (field : Name) =>
      (getProjFnForField? env v.name field).getD Name.anonymous
    let name : UInt32 ← Marshal.name v.name
    let ctor : UInt32 ← Marshal.name ctor
    let fields : Array UInt32 ← info.fieldNames.mapM Marshal.name
    let projections : Array UInt32 ← projections.mapM Marshal.name
    CanonicalFFI.attrStructure problem name ctor fields projections
  | _, _ => return ()

/-- Says what attributes say of a declared constant. -/
def attributes (ctx : Context) (info : ConstantInfo) : MarshalM Unit := do
  let problem : CanonicalFFI.Problem ← read
  let env : Environment := ctx.env
  let n : Name := info.name
  reducibility env n
  let isTheorem : Bool := match info with
    | .thmInfo _ => true
    | _ => false
  let flags : UInt32 :=
    (if isInstanceCore env n then flagInstance else 0) + (if isClass env n then flagClass else 0)
      + (if ctx.simp.contains n then flagSimp else 0) + (if isMatcherCore env n then flagMatcher else 0)
      + (if isTheorem then flagAxiomized else 0)
  unless flags == 0 do
    CanonicalFFI.attrFlags problem (← Marshal.name n) flags
  match ctx.reached.equations.find? n with
  | some eqns => CanonicalFFI.attrEquations problem (← Marshal.name n) (← eqns.mapM Marshal.name)
  | none => pure ()
  match info with
  | .inductInfo v =>
    match v.all with
    | first :: _ => if ctx.reached.groups.contains first then structureInfo env v
    | [] => pure ()
  | _ => pure ()

/-- The line that a constant is defined in, or what it was made for: equations, matchers and the like have none. -/
partial def line? (n : Name) : CoreM (Option Nat) := do
  match ← findDeclarationRanges? n, n with
  | some ranges, _ => return some ranges.range.pos.line
  | none, .str start _ => line? start
  | none, .num start _ => line? start
  | none, .anonymous => return none

/-- Constants in the order in which Lean met them: by modules, those of this file last, then by lines. What has no line
comes last in its module. -/
def inSourceOrder (names : Array Name) : CoreM (Array Name) := do
  let env : Environment ← getEnv
  let last : Nat := env.header.moduleNames.size
  let lines : Nat := 2 ^ 32
  let places : Array (Nat × Name) ← names.mapM fun (n : Name) => do
    let module : Nat := ((env.getModuleIdxFor? n).map ModuleIdx.toNat).getD last
    return (module * lines + (← line? n).getD (lines - 1), n)
  let sorted : List (Nat × Name) := places.toList.mergeSort fun (a b : Nat × Name) => a.1 ≤ b.1
  return (sorted.map Prod.snd).toArray

end Declare

/-- Declares these constants, all that was reached, with their attributes. -/
def declare (env : Environment) (reached : Reached) (order : Array Name) (simp : NameSet) : MarshalM Unit := do
  let ctx : Declare.Context := { env := env, reached := reached, simp := simp }
  let work : Declare.DeclareM Unit := do
    for n in order do
      if (env.find? n).isSome then
        Declare.constant n
  let (_, declared) ← (work.run ctx).run {}
  for n in declared do
    match env.find? n with
    | some info => Declare.attributes ctx info
    | none => pure ()

end Canonical
