import CanonicalFFI
import Canonical.Trace

/-!
# Names, levels and expressions, told to the engine

Each distinct node crosses once: three tables remember the handles. The table of expressions tells apart what differs in
a binder's name or brackets only, since the engine looks at these.

A universe metavariable becomes a universe parameter of its own, and is found again by its name when the term comes
back (`Tables.levelMVars`). Expressions have neither free variables nor metavariables here.
-/

set_option linter.missingDocs true

open Lean

namespace Canonical

/-- The handles given out so far, in one problem. -/
structure Tables where
  /-- Of names. -/
  names : Std.HashMap Name UInt32 := {}
  /-- Of levels. -/
  levels : Std.HashMap Level UInt32 := {}
  /-- Of expressions. -/
  exprs : ExprStructMap UInt32 := {}
  /-- The universe metavariables met, with the parameters that stand for them. -/
  levelMVars : Array (LMVarId × Name) := #[]

/-- Building a problem. -/
abbrev MarshalM := ReaderT CanonicalFFI.Problem (StateRefT Tables IO)

namespace Marshal

/-- The handle of a name. -/
partial def name (n : Name) : MarshalM UInt32 := do
  match (← get).names[n]? with
  | some handle => return handle
  | none =>
    let problem : CanonicalFFI.Problem ← read
    let handle : UInt32 ← match n with
      | .anonymous => CanonicalFFI.nameAnonymous problem
      | .str start text => do
        let start : UInt32 ← name start
        CanonicalFFI.nameStr problem start text
      | .num start number => do
        let start : UInt32 ← name start
        CanonicalFFI.nameNum problem start (UInt64.ofNat number)
    modify fun (t : Tables) => { t with names := t.names.insert n handle }
    return handle

/-- The handles of names, in order. -/
def names (ns : List Name) : MarshalM (Array UInt32) :=
  ns.toArray.mapM name

/-- The parameter that stands for a universe metavariable. -/
def levelMVar (id : LMVarId) : MarshalM Name := do
  let known : Array (LMVarId × Name) := (← get).levelMVars
  match known.find? (fun (entry : LMVarId × Name) => entry.1 == id) with
  | some entry => return entry.2
  | none =>
    let param : Name := .num `_canonical known.size
    modify fun (t : Tables) => { t with levelMVars := t.levelMVars.push (id, param) }
    return param

/-- The handle of a level that is in normal form. -/
partial def normalLevel (l : Level) : MarshalM UInt32 := do
  match (← get).levels[l]? with
  | some handle => return handle
  | none =>
    let problem : CanonicalFFI.Problem ← read
    let handle : UInt32 ← match l with
      | .zero => CanonicalFFI.levelZero problem
      | .succ a => do
        let a : UInt32 ← normalLevel a
        CanonicalFFI.levelSucc problem a
      | .max a b => do
        let a : UInt32 ← normalLevel a
        let b : UInt32 ← normalLevel b
        CanonicalFFI.levelMax problem a b
      | .imax a b => do
        let a : UInt32 ← normalLevel a
        let b : UInt32 ← normalLevel b
        CanonicalFFI.levelIMax problem a b
      | .param n => do
        let n : UInt32 ← name n
        CanonicalFFI.levelParam problem n
      | .mvar id => do
        let param : Name ← levelMVar id
        let param : UInt32 ← name param
        CanonicalFFI.levelParam problem param
    modify fun (t : Tables) => { t with levels := t.levels.insert l handle }
    return handle

/-- The handle of a level. Lean writes the same level as `max u v` here and as `max v u` there, which makes two terms of
what the engine takes for one if it is written in one way. -/
def level (l : Level) : MarshalM UInt32 :=
  normalLevel l.normalize

/-- The number of `CanonicalBinder` for how an argument is written. -/
def binder : BinderInfo → UInt32
  | .default => 0
  | .implicit => 1
  | .strictImplicit => 2
  | .instImplicit => 3

/-- The handle of an expression. `mdata` is looked through. -/
partial def expr (e : Expr) : MarshalM UInt32 := do
  match (← get).exprs[(⟨e⟩ : ExprStructEq)]? with
  | some handle => return handle
  | none =>
    let problem : CanonicalFFI.Problem ← read
    let handle : UInt32 ← match e with
      | .bvar i => CanonicalFFI.exprBVar problem (UInt32.ofNat i)
      | .fvar _ => throw (IO.userError "canonical: a free variable cannot be told to the engine")
      | .mvar _ => throw (IO.userError "canonical: a metavariable cannot be told to the engine")
      | .sort l => do
        let l : UInt32 ← level l
        CanonicalFFI.exprSort problem l
      | .const n ls => do
        let n : UInt32 ← name n
        let ls : Array UInt32 ← ls.toArray.mapM level
        CanonicalFFI.exprConst problem n ls
      | .app f a => do
        let f : UInt32 ← expr f
        let a : UInt32 ← expr a
        CanonicalFFI.exprApp problem f a
      | .lam n t b info => do
        let n : UInt32 ← name n
        let t : UInt32 ← expr t
        let b : UInt32 ← expr b
        CanonicalFFI.exprLambda problem n (binder info) t b
      | .forallE n t b info => do
        let n : UInt32 ← name n
        let t : UInt32 ← expr t
        let b : UInt32 ← expr b
        CanonicalFFI.exprForall problem n (binder info) t b
      | .letE n t v b _ => do
        let n : UInt32 ← name n
        let t : UInt32 ← expr t
        let v : UInt32 ← expr v
        let b : UInt32 ← expr b
        CanonicalFFI.exprLet problem n t v b
      | .lit (.natVal n) => CanonicalFFI.exprNat problem (toString n)
      | .lit (.strVal s) => CanonicalFFI.exprString problem s
      | .mdata _ b => expr b
      | .proj typeName i s => do
        let typeName : UInt32 ← name typeName
        let s : UInt32 ← expr s
        CanonicalFFI.exprProj problem typeName (UInt32.ofNat i) s
    modify fun (t : Tables) => { t with exprs := t.exprs.insert ⟨e⟩ handle }
    return handle

end Marshal

end Canonical
