import Lake

/-! A package that uses `canonical` by path. With a git repository it would read
`require canonical from git "https://…" @ "main"`. -/

open Lake DSL

package examples

require canonical from ".."

@[default_target]
lean_lib Examples
