//! Universes.

use super::super::lexer::Token;
use super::super::syntax::LevelSyntax;
use super::{Parser, Result};

/// Numbers in universes go no further than in Lean (`maxUniverseOffset`).
const MAX_OFFSET: u32 = 32;

impl Parser<'_> {
    fn offset(&mut self) -> Result<u32> {
        let error = self.expected("a numeral up to 32");
        match self.next() {
            Token::Num(n) => u32::try_from(n).ok().filter(|&n| n <= MAX_OFFSET).ok_or(error),
            _ => Err(error),
        }
    }

    /// `max u (v+1)`
    pub(super) fn level(&mut self) -> Result<LevelSyntax> {
        self.deeper()?;
        let word = match self.peek() {
            Token::Ident(f) if f == "max" || f == "imax" => Some(f.clone()),
            _ => None,
        };
        let mut l = match word {
            Some(f) => {
                self.next();
                let mut parts = Vec::new();
                while let Some(l) = self.level_atom()? {
                    parts.push(l);
                }
                if parts.is_empty() {
                    return Err(self.expected("a universe"));
                }
                if f == "max" { LevelSyntax::Max(parts) } else { LevelSyntax::IMax(parts) }
            }
            None => self.level_atom()?.ok_or_else(|| self.expected("a universe"))?,
        };
        while self.eat("+") {
            l = LevelSyntax::Plus(Box::new(l), self.offset()?);
        }
        self.depth -= 1;
        Ok(l)
    }

    /// A universe that may stand as an argument; `None` if none starts here.
    pub(super) fn level_atom(&mut self) -> Result<Option<LevelSyntax>> {
        let at = self.at();
        let atom = match self.peek().clone() {
            Token::Num(_) => LevelSyntax::Num(self.offset()?),
            Token::Ident(n) if n == "max" || n == "imax" => return Ok(None),
            Token::Ident(n) => {
                self.next();
                if n == "_" { LevelSyntax::Hole } else { LevelSyntax::Name(n, at) }
            }
            Token::Symbol("(") => {
                let from = self.pos;
                self.next();
                match self.level() {
                    Ok(l) if self.eat(")") => l,
                    _ => {
                        // `Type (x : A) → …` is no universe.
                        self.pos = from;
                        return Ok(None);
                    }
                }
            }
            _ => return Ok(None),
        };
        Ok(Some(atom))
    }

    /// `.{u, v}` right after a name.
    pub(super) fn explicit_levels(&mut self) -> Result<Option<Vec<LevelSyntax>>> {
        if self.spanned(0).spaced || !self.eat(".{") {
            return Ok(None);
        }
        let mut out = vec![self.level()?];
        while self.eat(",") {
            out.push(self.level()?);
        }
        self.expect("}")?;
        Ok(Some(out))
    }

    /// `.{u v}` after the name of a declaration.
    pub(super) fn level_names(&mut self) -> Result<Option<Vec<String>>> {
        if !self.eat(".{") {
            return Ok(None);
        }
        let mut out = vec![self.ident("a universe")?];
        while !self.is("}") {
            self.eat(",");
            out.push(self.ident("a universe or `}`")?);
        }
        self.expect("}")?;
        Ok(Some(out))
    }
}
