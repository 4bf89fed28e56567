//! A small environment for tests, and a short syntax for terms.
//!
//! `fun (x : A) => t`, `Pi (x : A), t`, `A -> B`, `f a b`, `c.{u, v+1, max u v}`, `Sort u`, `Type u`, `Type`, `Prop`,
//! `let x : A := v; t`, `proj S i t`, `"text"`, `12`. A name is a bound variable if one of that name is in scope.
#![allow(dead_code)]

use canonical_core::check::{self, KernelError};
use canonical_core::env::{ConstantInfo, ConstantKind, ConstantVal, Environment, ReducibilityHints};
use canonical_core::expr::{BinderInfo, Expr, Node, Store};
use canonical_core::inductive::{CtorDecl, InductiveDecl, TypeDecl, add_inductive};
use canonical_core::level::Level;
use canonical_core::name::Name;

/// Reads a term.
pub fn term(st: &mut Store<'_>, text: &str) -> Expr {
    let mut parser = Parser { st, tokens: tokens(text), at: 0, scope: Vec::new() };
    let out = parser.term();
    assert_eq!(parser.at, parser.tokens.len(), "the end of `{text}`");
    out
}

fn tokens(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let mut token = c.to_string();
        let word = |c: char| c.is_alphanumeric() || "_.'".contains(c);
        if c.is_whitespace() {
            continue;
        } else if c == '"' {
            token.extend(chars.by_ref().take_while(|&c| c != '"'));
        } else if word(c) {
            while let Some(&c) = chars.peek().filter(|&&c| word(c)) {
                token.push(c);
                chars.next();
            }
        } else if matches!((c, chars.peek()), ('=', Some('>')) | ('-', Some('>')) | (':', Some('='))) {
            token.extend(chars.next());
        }
        out.push(token);
    }
    out
}

struct Parser<'a, 'b> {
    st: &'a mut Store<'b>,
    tokens: Vec<String>,
    at: usize,
    scope: Vec<String>,
}

impl Parser<'_, '_> {
    fn peek(&self) -> &str {
        self.tokens.get(self.at).map_or("", |s| s)
    }

    fn next(&mut self) -> String {
        self.at += 1;
        self.tokens[self.at - 1].clone()
    }

    fn eat(&mut self, token: &str) -> bool {
        let found = self.peek() == token;
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, token: &str) {
        assert!(self.eat(token), "expected {token}, found {} in {:?}", self.peek(), self.tokens);
    }

    fn term(&mut self) -> Expr {
        match self.peek() {
            "fun" | "Pi" => self.binder(),
            "let" => self.local_definition(),
            _ => {
                let domain = self.application();
                if !self.eat("->") {
                    return domain;
                }
                self.scope.push(String::new());
                let body = self.term();
                self.scope.pop();
                let name = self.st.name("a");
                self.st.pi(name, BinderInfo::Default, domain, body)
            }
        }
    }

    fn binder(&mut self) -> Expr {
        let pi = self.next() == "Pi";
        let mut binders = Vec::new();
        while self.eat("(") {
            let name = self.next();
            self.expect(":");
            let ty = self.term();
            self.expect(")");
            binders.push((self.st.name(&name), ty));
            self.scope.push(name);
        }
        self.expect(if pi { "," } else { "=>" });
        let mut out = self.term();
        for (name, ty) in binders.into_iter().rev() {
            self.scope.pop();
            let node = if pi { Node::Pi } else { Node::Lam };
            out = self.st.mk(node(name, BinderInfo::Default, ty, out));
        }
        out
    }

    fn local_definition(&mut self) -> Expr {
        self.expect("let");
        let name = self.next();
        self.expect(":");
        let ty = self.term();
        self.expect(":=");
        let value = self.term();
        self.expect(";");
        let bound = self.st.name(&name);
        self.scope.push(name);
        let body = self.term();
        self.scope.pop();
        self.st.mk(Node::Let(bound, ty, value, body))
    }

    fn application(&mut self) -> Expr {
        let mut out = self.atom();
        while !matches!(self.peek(), "" | ")" | "->" | "=>" | "," | ":" | ":=" | ";" | "}") {
            let arg = self.atom();
            out = self.st.app(out, arg);
        }
        out
    }

    fn atom(&mut self) -> Expr {
        let token = self.next();
        match token.as_str() {
            "(" => {
                let out = self.term();
                self.expect(")");
                out
            }
            "Prop" => self.st.prop(),
            "Sort" => {
                let level = self.level_atom();
                self.st.sort(level)
            }
            "Type" => {
                let bare = matches!(self.peek(), "" | ")" | "->" | "=>" | "," | ":" | ":=" | ";");
                let level = if bare { Level::ZERO } else { self.level_atom() };
                let level = self.st.level_succ(level);
                self.st.sort(level)
            }
            "proj" => {
                let name = self.next();
                let index = self.next().parse().unwrap();
                let of = self.atom();
                let name = self.st.name(&name);
                self.st.proj(name, index, of)
            }
            _ if token.starts_with('"') => self.st.string(&token[1..]),
            _ if token.starts_with(|c: char| c.is_ascii_digit()) => self.st.nat(token.parse().unwrap()),
            _ => self.name(&token),
        }
    }

    fn name(&mut self, token: &str) -> Expr {
        if let Some(i) = self.scope.iter().rev().position(|n| n == token) {
            return self.st.bvar(i as u32);
        }
        let mut levels = Vec::new();
        let at_levels = token.ends_with('.');
        if at_levels {
            self.expect("{");
            while !self.eat("}") {
                levels.push(self.level());
                self.eat(",");
            }
        }
        let name = self.st.name(token.trim_end_matches('.'));
        self.st.const_at(name, &levels)
    }

    fn level(&mut self) -> Level {
        let mut out = match self.peek() {
            "max" | "imax" => {
                let max = self.next() == "max";
                let (a, b) = (self.level_atom(), self.level_atom());
                if max { self.st.level_max(a, b) } else { self.st.level_imax(a, b) }
            }
            _ => self.level_atom(),
        };
        if self.eat("+") {
            for _ in 0..self.next().parse().unwrap() {
                out = self.st.level_succ(out);
            }
        }
        out
    }

    fn level_atom(&mut self) -> Level {
        if self.eat("(") {
            let out = self.level();
            self.expect(")");
            return out;
        }
        let token = self.next();
        match token.parse::<u32>() {
            Ok(n) => (0..n).fold(Level::ZERO, |l, _| self.st.level_succ(l)),
            Err(_) => {
                let name = self.st.name(&token);
                self.st.level_param(name)
            }
        }
    }
}

/// The names in a list with spaces.
pub fn names(st: &mut Store<'_>, text: &str) -> Vec<Name> {
    text.split_whitespace().map(|n| st.name(n)).collect()
}

/// A declaration of types: `(name, type, [(constructor, type)])`.
pub type Types<'a> = &'a [(&'a str, &'a str, &'a [(&'a str, &'a str)])];

/// Declares types.
pub fn family(env: &mut Environment, levels: &str, num_params: u32, types: Types<'_>) -> Result<(), KernelError> {
    let st = &mut env.store;
    let level_params = names(st, levels);
    let ctors = |st: &mut Store<'_>, ctors: &[(&str, &str)]| {
        ctors.iter().map(|(n, ty)| CtorDecl { name: st.name(n), ty: term(st, ty) }).collect()
    };
    let types =
        types.iter().map(|(n, ty, cs)| TypeDecl { name: st.name(n), ty: term(st, ty), ctors: ctors(st, cs) }).collect();
    add_inductive(env, &InductiveDecl { level_params, num_params, types })
}

/// What a declaration is made from.
pub fn info(st: &mut Store<'_>, name: &str, levels: &str, ty: &str, kind: ConstantKind) -> ConstantInfo {
    ConstantInfo { val: ConstantVal { name: st.name(name), level_params: names(st, levels), ty: term(st, ty) }, kind }
}

/// Declares an axiom.
pub fn axiom(env: &mut Environment, name: &str, levels: &str, ty: &str) -> Result<(), KernelError> {
    let info = info(&mut env.store, name, levels, ty, ConstantKind::Axiom);
    check::add_decl(env, info)
}

/// Declares a definition.
pub fn def(env: &mut Environment, name: &str, levels: &str, ty: &str, value: &str) -> Result<(), KernelError> {
    let value = term(&mut env.store, value);
    let kind = ConstantKind::Def { value, hints: ReducibilityHints::Regular(1) };
    let info = info(&mut env.store, name, levels, ty, kind);
    check::add_decl(env, info)
}

/// Declares a theorem.
pub fn theorem(env: &mut Environment, name: &str, levels: &str, ty: &str, proof: &str) -> Result<(), KernelError> {
    let value = Some(term(&mut env.store, proof));
    let info = info(&mut env.store, name, levels, ty, ConstantKind::Theorem { value });
    check::add_decl(env, info)
}

/// Natural numbers, equality, logic, lists and a few structures, with the quotient package.
pub fn prelude() -> Environment {
    let mut env = Environment::new();
    let e = &mut env;
    family(e, "", 0, &[("Nat", "Type", &[("Nat.zero", "Nat"), ("Nat.succ", "Pi (n : Nat), Nat")])]).unwrap();
    family(e, "", 0, &[("Bool", "Type", &[("Bool.false", "Bool"), ("Bool.true", "Bool")])]).unwrap();
    family(e, "", 0, &[("True", "Prop", &[("True.intro", "True")])]).unwrap();
    family(e, "", 0, &[("False", "Prop", &[])]).unwrap();
    family(e, "", 0, &[("Unit", "Type", &[("Unit.unit", "Unit")])]).unwrap();
    let refl = "Pi (A : Sort u) (a : A), Eq.{u} A a a";
    family(e, "u", 2, &[("Eq", "Pi (A : Sort u) (a : A), A -> Prop", &[("Eq.refl", refl)])]).unwrap();
    let intro = "Pi (p : Prop) (q : Prop) (left : p) (right : q), And p q";
    family(e, "", 2, &[("And", "Prop -> Prop -> Prop", &[("And.intro", intro)])]).unwrap();
    let (inl, inr) = ("Pi (p : Prop) (q : Prop) (h : p), Or p q", "Pi (p : Prop) (q : Prop) (h : q), Or p q");
    family(e, "", 2, &[("Or", "Prop -> Prop -> Prop", &[("Or.inl", inl), ("Or.inr", inr)])]).unwrap();
    let intro = "Pi (A : Sort u) (p : A -> Prop) (w : A) (h : p w), Exists.{u} A p";
    family(e, "u", 2, &[("Exists", "Pi (A : Sort u), (A -> Prop) -> Prop", &[("Exists.intro", intro)])]).unwrap();
    let nil = "Pi (A : Type u), List.{u} A";
    let cons = "Pi (A : Type u) (head : A) (tail : List.{u} A), List.{u} A";
    family(e, "u", 1, &[("List", "Type u -> Type u", &[("List.nil", nil), ("List.cons", cons)])]).unwrap();
    let mk = "Pi (A : Type u) (B : Type v) (fst : A) (snd : B), Prod.{u, v} A B";
    family(e, "u v", 2, &[("Prod", "Type u -> Type v -> Type (max u v)", &[("Prod.mk", mk)])]).unwrap();
    let ind = "Pi (A : Sort u) (r : A -> A -> Prop), A -> Prop";
    let intro = "Pi (A : Sort u) (r : A -> A -> Prop) (x : A) (h : Pi (y : A), r y x -> Acc.{u} A r y), Acc.{u} A r x";
    family(e, "u", 2, &[("Acc", ind, &[("Acc.intro", intro)])]).unwrap();
    let (nil, cons) = ("Pi (A : Type), Vec A 0", "Pi (A : Type) (n : Nat) (a : A) (v : Vec A n), Vec A (Nat.succ n)");
    family(e, "", 1, &[("Vec", "Type -> Nat -> Type", &[("Vec.nil", nil), ("Vec.cons", cons)])]).unwrap();
    canonical_core::quot::add_quot(e).unwrap();
    env
}
