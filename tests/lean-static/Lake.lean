/-! As `Notation.lean`, for `lakefile.lean`: the commands of Lake. -/

declare_syntax_cat lakeField
syntax ident " := " term : lakeField
syntax "package " ident optional(" where" manyIndent(lakeField)) : command
syntax optional(docComment) optional("@[" ident "]") "lean_lib " ident optional(" where" manyIndent(lakeField)) : command
syntax optional(docComment) "target " ident optional(ident) " : " term " := " term : command
syntax optional(docComment) optional("@[" ident "]") "script " ident optional(" (" ident ")") " do " doSeq : command
syntax "require " ident " from " term : command
