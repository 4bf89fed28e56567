import Lean

/-!
# Trace classes

One for each stage; `set_option trace.canonical true` turns all of them on.
-/

open Lean

namespace Canonical

initialize registerTraceClass `canonical
initialize registerTraceClass `canonical.problem (inherited := true)
initialize registerTraceClass `canonical.search (inherited := true)
initialize registerTraceClass `canonical.result (inherited := true)

end Canonical
