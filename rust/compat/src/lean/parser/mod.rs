//! The parser: a cursor over tokens, and where a term may go on.
//!
//! As in Lean, a term that begins in a block (a field, a constructor, the value of a `let`) goes on only to the right of
//! the column where the block begins ([`Parser::block`]).

mod binders;
mod command;
mod level;
mod tactic;
mod term;

use super::Diagnostic;
use super::lexer::{Spanned, Token};

pub(crate) type Result<T> = std::result::Result<T, Diagnostic>;

/// Terms nested deeper than this are refused.
const MAX_DEPTH: u32 = 300;

pub(crate) struct Parser<'a> {
    file: &'a str,
    source: &'a str,
    tokens: Vec<Spanned>,
    pos: usize,
    depth: u32,
    /// The column of the block.
    block: Option<u32>,
}

impl<'a> Parser<'a> {
    /// A parser of tokens, of which the last is the end.
    pub(crate) fn new(file: &'a str, source: &'a str, tokens: Vec<Spanned>) -> Self {
        Parser { file, source, tokens, pos: 0, depth: 0, block: None }
    }

    fn spanned(&self, ahead: usize) -> &Spanned {
        &self.tokens[(self.pos + ahead).min(self.tokens.len() - 1)]
    }

    pub(crate) fn peek(&self) -> &Token {
        &self.spanned(0).token
    }

    fn ahead(&self, n: usize) -> &Token {
        &self.spanned(n).token
    }

    /// Where the next token starts.
    pub(crate) fn at(&self) -> usize {
        self.spanned(0).start
    }

    /// Where the last token ended.
    fn end(&self) -> usize {
        if self.pos == 0 { 0 } else { self.tokens[self.pos - 1].end }
    }

    pub(crate) fn next(&mut self) -> Token {
        let t = self.peek().clone();
        if self.pos + 1 < self.tokens.len() {
            self.pos += 1;
        }
        t
    }

    fn is(&self, s: &str) -> bool {
        matches!(self.peek(), Token::Symbol(t) | Token::Keyword(t) if *t == s)
    }

    fn eat(&mut self, s: &str) -> bool {
        let found = self.is(s);
        if found {
            self.next();
        }
        found
    }

    fn expect(&mut self, s: &str) -> Result<()> {
        if self.eat(s) { Ok(()) } else { Err(self.expected(&format!("`{s}`"))) }
    }

    fn expected(&self, what: &str) -> Diagnostic {
        let found = match self.peek() {
            Token::Ident(s) | Token::Decimal(s) => format!("`{s}`"),
            Token::Field(s) => format!("`.{s}`"),
            Token::Keyword(s) | Token::Symbol(s) => format!("`{s}`"),
            Token::Num(n) => format!("`{n}`"),
            Token::Str(_) => "a string".to_owned(),
            Token::Eof => "the end of the file".to_owned(),
            Token::Bad(why) => return Diagnostic::at(self.file, self.source, self.at(), why.clone()),
        };
        Diagnostic::at(self.file, self.source, self.at(), format!("expected {what}, found {found}"))
    }

    fn ident(&mut self, what: &str) -> Result<String> {
        match self.peek().clone() {
            Token::Ident(s) => {
                self.next();
                Ok(s)
            }
            _ => Err(self.expected(what)),
        }
    }

    fn deeper(&mut self) -> Result<()> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Diagnostic::at(self.file, self.source, self.at(), "terms are nested too deep".to_owned()));
        }
        Ok(())
    }

    /// Whether the next token is within the block.
    fn in_block(&self) -> bool {
        self.block.is_none_or(|column| self.spanned(0).column > column)
    }

    /// Reads something that begins a block.
    fn block<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let outer = self.block.replace(self.spanned(0).column);
        let out = read(self);
        self.block = outer;
        out
    }

    /// The names that a command may have declared which begins at a place and could not be read: that of a declaration, or
    /// all that stand in another command.
    pub(crate) fn lost_since(&self, start: usize) -> Vec<String> {
        let read: Vec<&Token> =
            self.tokens[..self.pos].iter().skip_while(|t| t.start < start).map(|t| &t.token).collect();
        let word = read.iter().position(|t| matches!(t, Token::Keyword(k) if command::DECLARES.contains(k)));
        let names = read[word.unwrap_or(0)..].iter().filter_map(|t| match t {
            Token::Ident(n) | Token::Str(n) => Some(n.trim().to_owned()),
            _ => None,
        });
        names.take(if word.is_some() { 1 } else { usize::MAX }).collect()
    }

    /// Skips to what may be the start of the next command.
    pub(crate) fn recover(&mut self) {
        self.depth = 0;
        self.block = None;
        while *self.peek() != Token::Eof && !(self.spanned(0).column == 0 && self.starts_command()) {
            self.next();
        }
    }
}
