import Canonical.Tactic

/-!
# Canonical

The tactic `canonical`, which finds terms by exhaustive search in dependent type theory. Its user reference is
`docs/tactic.md`.
-/
