//! Tokens of Lean source, with their places.

use num_bigint::BigUint;

/// A token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// A name, its steps joined by dots.
    Ident(String),
    /// A word of the language.
    Keyword(&'static str),
    /// Punctuation or an operator.
    Symbol(&'static str),
    /// A numeral.
    Num(BigUint),
    /// A numeral with a fraction, as in a number of seconds.
    Decimal(String),
    /// A string literal.
    Str(String),
    /// `.name` or `.1` right after what it belongs to.
    Field(String),
    /// What is no token, and why.
    Bad(String),
    /// The end.
    Eof,
}

/// A token with where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Spanned {
    pub token: Token,
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// Its column in characters, from 0.
    pub column: u32,
    /// Whether white space comes before it.
    pub spaced: bool,
}

const KEYWORDS: [&str; 50] = [
    "init_quot",
    "namespace",
    "export",
    "section",
    "end",
    "open",
    "universe",
    "variable",
    "axiom",
    "inductive",
    "structure",
    "class",
    "instance",
    "def",
    "abbrev",
    "theorem",
    "example",
    "where",
    "extends",
    "import",
    "set_option",
    "fun",
    "let",
    "have",
    "show",
    "from",
    "by",
    "if",
    "then",
    "else",
    "match",
    "with",
    "Type",
    "Sort",
    "Prop",
    "in",
    "noncomputable",
    "private",
    "protected",
    "mutual",
    "deriving",
    "do",
    "suffices",
    "calc",
    "infix",
    "notation",
    "attribute",
    "opaque",
    "macro",
    "syntax",
];

/// Punctuation and operators, each longer one before its beginnings.
const SYMBOLS: [&str; 73] = [
    "<;>", "<|>", ":=", "=>", "->", "<=", ">=", "!=", "::", "++", "&&", "||", "==", "<|", "|>", "\\/", "/\\", "⟨", "⟩",
    "‹", "›", "→", "↔", "∀", "∃", "λ", "∧", "∨", "¬", "≠", "≤", "≥", "×'", "×", "⊕'", "⊕", "∘", "∣", "▸", "⦃", "⦄",
    "//", "∈", "∉", "∩", "∪", "⊆", "(", ")", "{", "}", "[", "]", ",", ":", ";", "|", "=", "<", ">", "+", "-", "*", "^",
    "/", "%", "@", "!", "·", "≍", "⁻¹", ".{", ".",
];

/// How else some of them are written.
const ALIASES: [(&str, &str); 6] = [("->", "→"), ("λ", "fun"), ("<=", "≤"), (">=", "≥"), ("/\\", "∧"), ("\\/", "∨")];

/// The line and column of a byte, both from 1.
pub(crate) fn place(source: &str, at: usize) -> (usize, usize) {
    let before = &source[..at.min(source.len())];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1;
    (line, column)
}

fn starts_ident(c: char) -> bool {
    c == '_' || (c.is_alphabetic() && !matches!(c, 'λ' | 'Π' | 'Σ'))
}

fn continues_ident(c: char) -> bool {
    starts_ident(c) || c.is_ascii_digit() || matches!(c, '\'' | '!' | '?' | '₀'..='₉')
}

/// The tokens of a source, of which the last is the end.
pub(crate) fn tokens(source: &str) -> Vec<Spanned> {
    let mut lexer = Lexer { source, at: 0, line: 0, out: Vec::new() };
    lexer.run();
    lexer.out
}

struct Lexer<'a> {
    source: &'a str,
    at: usize,
    /// Where the line starts on which the last token stands.
    line: usize,
    out: Vec<Spanned>,
}

impl Lexer<'_> {
    fn rest(&self) -> &str {
        &self.source[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn run(&mut self) {
        loop {
            let from = self.at;
            let closed = self.skip_space();
            let spaced = self.at > from || from == 0;
            let start = self.at;
            let column = self.column(start);
            let token = match self.peek() {
                _ if !closed => {
                    self.at = self.source.len();
                    Token::Bad("this comment has no end".to_owned())
                }
                Some(c) => self.token(c, spaced).unwrap_or_else(Token::Bad),
                None => Token::Eof,
            };
            let end = token == Token::Eof;
            self.out.push(Spanned { token, start, end: self.at, column, spaced });
            if end {
                return;
            }
        }
    }

    /// The column of a byte at or after the last token.
    fn column(&mut self, at: usize) -> u32 {
        if let Some(i) = self.source[self.line..at].rfind('\n') {
            self.line += i + 1;
        }
        self.source[self.line..at].chars().count() as u32
    }

    /// Skips white space and comments; false where a comment has no end, and then to where it starts.
    fn skip_space(&mut self) -> bool {
        loop {
            let rest = self.rest();
            if rest.starts_with("/-") {
                if !self.skip_comment() {
                    return false;
                }
            } else if rest.starts_with("--") {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if let Some(c) = rest.chars().next().filter(|c| c.is_whitespace()) {
                self.at += c.len_utf8();
            } else {
                return true;
            }
        }
    }

    fn skip_comment(&mut self) -> bool {
        let start = self.at;
        let mut depth = 0;
        loop {
            let rest = self.rest();
            if rest.starts_with("/-") {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with("-/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return true;
                }
            } else if let Some(c) = rest.chars().next() {
                self.at += c.len_utf8();
            } else {
                self.at = start;
                return false;
            }
        }
    }

    fn token(&mut self, c: char, spaced: bool) -> Result<Token, String> {
        let attached = !spaced && self.out.last().is_some_and(|t| Self::takes_field(&t.token));
        if c == '.' && attached {
            let after = self.rest()[1..].chars().next();
            if after.is_some_and(|c| starts_ident(c) || c.is_ascii_digit()) {
                self.at += 1;
                return Ok(Token::Field(self.word()));
            }
        }
        if starts_ident(c) || c == '«' {
            return self.ident();
        }
        if c.is_ascii_digit() {
            return Ok(self.number());
        }
        if c == '"' {
            return self.string();
        }
        let rest = self.rest();
        match SYMBOLS.iter().find(|s| rest.starts_with(**s)) {
            Some(s) => {
                self.at += s.len();
                let alias = ALIASES.iter().find(|a| a.0 == *s);
                Ok(Token::Symbol(alias.map_or(*s, |a| a.1)))
            }
            None => {
                self.at += c.len_utf8();
                Err(format!("the character `{c}` starts no token"))
            }
        }
    }

    fn takes_field(t: &Token) -> bool {
        matches!(t, Token::Ident(_) | Token::Field(_) | Token::Symbol(")" | "⟩" | "›" | "]" | "}" | "⁻¹"))
    }

    fn word(&mut self) -> String {
        let rest = self.rest();
        let end = rest.find(|c| !continues_ident(c)).unwrap_or(rest.len());
        let word = rest[..end].to_owned();
        self.at += end;
        word
    }

    fn quoted(&mut self) -> Result<String, String> {
        let rest = &self.rest()['«'.len_utf8()..];
        let Some(end) = rest.find('»') else {
            self.at += '«'.len_utf8();
            return Err("this `«` has no `»`".to_owned());
        };
        let word = rest[..end].to_owned();
        self.at += '«'.len_utf8() + end + '»'.len_utf8();
        Ok(word)
    }

    fn ident(&mut self) -> Result<Token, String> {
        let mut name = String::new();
        loop {
            let part = if self.peek() == Some('«') { self.quoted()? } else { self.word() };
            name.push_str(&part);
            let mut after = self.rest().chars();
            let more = after.next() == Some('.') && after.next().is_some_and(|c| starts_ident(c) || c == '«');
            if !more {
                break;
            }
            if let Some(k) = KEYWORDS.iter().find(|k| **k == name) {
                return Ok(Token::Keyword(k));
            }
            name.push('.');
            self.at += 1;
        }
        Ok(match KEYWORDS.iter().find(|k| **k == name) {
            Some(k) => Token::Keyword(k),
            None => Token::Ident(name),
        })
    }

    fn number(&mut self) -> Token {
        let rest = self.rest();
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let mut after = rest[end..].chars();
        if after.next() == Some('.') && after.next().is_some_and(|c| c.is_ascii_digit()) {
            let frac = rest[end + 1..].find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len() - end - 1);
            let text = rest[..end + 1 + frac].to_owned();
            self.at += text.len();
            return Token::Decimal(text);
        }
        let digits = rest[..end].to_owned();
        self.at += end;
        Token::Num(digits.parse().unwrap_or_default())
    }

    fn string(&mut self) -> Result<Token, String> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let c = self.next_in_string()?;
            match c {
                '"' => return Ok(Token::Str(out)),
                '\\' => out.push(match self.next_in_string()? {
                    'n' => '\n',
                    't' => '\t',
                    e @ ('\\' | '"' | '\'') => e,
                    e => return Err(format!("the escape `\\{e}` is not supported")),
                }),
                c => out.push(c),
            }
        }
    }

    fn next_in_string(&mut self) -> Result<char, String> {
        let c = self.peek().ok_or("this string has no end")?;
        self.at += c.len_utf8();
        Ok(c)
    }
}
