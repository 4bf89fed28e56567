import Lake

/-!
Builds the Rust library, the glue between it and Lean, and the tactic: `lake build`. Names are those of Lake v4.32.0
(Lake/Build/Common.lean, Lake/Config/Monad.lean, Lake/Config/Dynlib.lean, Lake/Util/Proc.lean).
-/

open Lake DSL System

package canonical where
  srcDir := "lean"

/-! ## Rust -/

/-- The oldest Rust that the library compiles with: `rust-version` in `Cargo.toml`. -/
def oldestRust : Nat × Nat := (1, 88)

/-- The first two numbers of what `cargo --version` prints, such as `cargo 1.95.0 (f2d3ce0bd 2026-03-21)`. -/
def rustVersion? (line : String) : Option (Nat × Nat) :=
  match line.splitOn " " with
  | _ :: version :: _ =>
    match version.splitOn "." with
    | major :: minor :: _ =>
      match major.toNat?, minor.toNat? with
      | some a, some b => some (a, b)
      | _, _ => none
    | _ => none
  | _ => none

/-- Says in one message what is missing when Rust is missing, or too old. -/
def checkRust : LogIO Unit := do
  let wanted : String := s!"Rust {oldestRust.1}.{oldestRust.2} or newer"
  match ← captureProc? { cmd := "cargo", args := #["--version"] } with
  | none => error s!"canonical needs {wanted} to be built, and `cargo` cannot be run: install it from https://rustup.rs"
  | some line =>
    match rustVersion? line with
    | none => return ()
    | some (major, minor) =>
      if major < oldestRust.1 || (major == oldestRust.1 && minor < oldestRust.2) then
        error s!"canonical needs {wanted} to be built, and `cargo --version` says '{line}': run `rustup update`"

/-- Whether a file is a source of the Rust library. -/
def isRustSource (file : FilePath) : Bool :=
  file.extension == some "rs" || file.extension == some "toml"

/-- The Rust library: built by cargo, when a source has changed. -/
target canonicalRust pkg : Dynlib := do
  let name : String := "canonical_lean"
  let targetDir : FilePath := pkg.buildDir / "cargo"
  let file : FilePath := targetDir / "release" / nameToSharedLib name
  let sources : Job (Array FilePath) ← inputDir (pkg.dir / "rust") true isRustSource
  let manifest : Job FilePath ← inputTextFile (pkg.dir / "Cargo.toml")
  let lock : Job FilePath ← inputTextFile (pkg.dir / "Cargo.lock")
  let inputs : Job (Array FilePath) := (sources.add manifest).add lock
  inputs.mapM fun (_ : Array FilePath) => do
    addPlatformTrace
    buildFileUnlessUpToDate' file do
      checkRust
      proc {
        cmd := "cargo"
        args := #["build", "--release", "--locked", "-p", name,
          "--manifest-path", (pkg.dir / "Cargo.toml").toString, "--target-dir", targetDir.toString]
      }
    return { path := file, name := name }

/-! ## C -/

/-- The glue between lean/lean.h and the Rust library. -/
target canonicalGlue pkg : FilePath := do
  let object : FilePath := pkg.buildDir / "ffi" / "canonical_lean.o"
  let source : Job FilePath ← inputTextFile (pkg.dir / "ffi" / "canonical_lean.c")
  let header : Job FilePath ← inputTextFile (pkg.dir / "ffi" / "canonical.h")
  let includes : Array String :=
    #["-I", (← getLeanIncludeDir).toString, "-I", (pkg.dir / "ffi").toString]
  buildO object (source.add header) includes #["-fPIC", "-O2"]

/-! ## Lean -/

/-- The foreign declarations. Their shared object holds the glue, and is linked to the Rust library. -/
lean_lib CanonicalFFI where
  precompileModules := true
  moreLinkObjs := #[canonicalGlue]
  moreLinkLibs := #[canonicalRust]

/-- The tactic. -/
@[default_target]
lean_lib Canonical where
  precompileModules := true

/-! ## Tests -/

/-- A place in a file: line, from 1, and column, from 0. -/
abbrev Place := Nat × Nat

/-- Whether a tactic may stand after this part of a line, given from its end to its start. -/
def beforeTactic (reversed : List Char) : Bool :=
  let reversed : List Char := reversed.dropWhile fun (c : Char) => c == ' '
  reversed.isEmpty || ["by", "·", "offers", "=>"].any fun (word : String) =>
    word.toList.reverse.isPrefixOf reversed

/-- Whether the name of a tactic may end before this part of a line. -/
def afterTactic (rest : List Char) : Bool :=
  match rest with
  | [] => true
  | c :: _ => " ,?)⟩".toList.contains c

/-- The places where the word `canonical` stands as a tactic; the rest of a line after `--` is left out. -/
def calls (text : String) : Array Place := Id.run do
  let word : List Char := "canonical".toList
  let mut found : Array Place := #[]
  let mut number : Nat := 0
  for line in text.splitOn "\n" do
    number := number + 1
    let mut rest : List Char := line.toList
    let mut reversed : List Char := []
    let mut column : Nat := 0
    while !rest.isEmpty do
      if "--".toList.isPrefixOf rest then
        rest := []
      else
        if word.isPrefixOf rest && beforeTactic reversed && afterTactic (rest.drop word.length) then
          found := found.push (number, column)
        reversed := rest.headD ' ' :: reversed
        rest := rest.drop 1
        column := column + 1
  return found

/-- The place of a message that stands for a failure: an error, or a `sorry`. -/
def failure? (line : String) : Option Place :=
  match Lean.Json.parse line with
  | .error _ => none
  | .ok json =>
    let severity : String := (json.getObjValAs? String "severity").toOption.getD ""
    let data : String := (json.getObjValAs? String "data").toOption.getD ""
    let isSorry : Bool := severity == "warning" && (data.splitOn "`sorry`").length > 1
    if severity == "error" || isSorry then
      match json.getObjVal? "pos" with
      | .error _ => some (0, 0)
      | .ok pos =>
        let row : Nat := (pos.getObjValAs? Nat "line").toOption.getD 0
        let column : Nat := (pos.getObjValAs? Nat "column").toOption.getD 0
        some (row, column)
    else none

/-- Elaborates a file. Gives how many of its calls of `canonical` passed and failed; a failure elsewhere counts as one
more, and so does a file that cannot be elaborated at all. -/
def testFile (lake dir file : FilePath) : IO (Nat × Nat) := do
  let output : IO.Process.Output ← IO.Process.output {
    cmd := lake.toString
    args := #["lean", file.toString, "--", "--json"]
    cwd := some dir
  }
  let places : Array Place := calls (← IO.FS.readFile file)
  let failures : List Place := (output.stdout.splitOn "\n").filterMap failure?
  let failed : List Place := failures.eraseDups
  let crashed : Nat := if output.exitCode != 0 && failed.isEmpty then 1 else 0
  if crashed > 0 then
    IO.eprintln s!"{file}: {output.stderr}"
  for place in failed do
    IO.println s!"{file}:{place.1}:{place.2}: failed"
  let passed : Nat := (places.filter fun (place : Place) => !failed.contains place).size
  return (passed, failed.length + crashed)

/-- Elaborates the samples and the tests of the tactic, those named or all, and counts the calls of `canonical`. -/
@[test_driver]
script test (args) do
  let lake : FilePath ← getLake
  let dir : FilePath := (← getRootPackage).dir
  let mut files : Array FilePath := args.toArray.map FilePath.mk
  if files.isEmpty then
    for folder in ["samples", "lean"] do
      let entries : Array IO.FS.DirEntry ← (dir / "tests" / folder).readDir
      files := files ++ (entries.map fun (e : IO.FS.DirEntry) => e.path).filter fun (f : FilePath) =>
        f.extension == some "lean"
  files := files.qsort fun (a b : FilePath) => a.toString < b.toString
  let mut passed : Nat := 0
  let mut failed : Nat := 0
  for file in files do
    let (good, bad) ← testFile lake dir file
    IO.println s!"{file}: {good} passed, {bad} failed"
    passed := passed + good
    failed := failed + bad
  IO.println s!"{passed} passed, {failed} failed"
  return if failed == 0 then 0 else 1
