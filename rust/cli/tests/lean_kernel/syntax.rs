//! A reader of core syntax, for the proofs of `tests/lean-kernel/proofs.core`: what `core_syntax` writes, with arrows and
//! several binders at once, `@` left out at will, and comments. It panics at what it cannot read: the file is ours.

use canonical_core::check::add_decl;
use canonical_core::env::{ConstantInfo, ConstantKind, ConstantVal, Environment, QuotKind, ReducibilityHints};
use canonical_core::expr::{BinderInfo, Expr, Node};
use canonical_core::inductive::{CtorDecl, InductiveDecl, TypeDecl, add_inductive};
use canonical_core::level::Level;
use canonical_core::name::Name;

/// A proof of the file, not added to the environment.
pub struct Entry {
    /// What is right or wrong with it.
    pub kind: String,
    /// Whether it is a proof.
    pub right: bool,
    /// The statement.
    pub val: ConstantVal,
    /// The claimed proof.
    pub value: Expr,
}

/// Reads a file: its declarations, which must check, and its proofs.
pub fn read(text: &str) -> (Environment, Vec<Entry>) {
    let mut reader = Reader { env: Environment::new(), tokens: tokens(text), at: 0, levels: vec![], scope: vec![] };
    let mut entries = Vec::new();
    while reader.at < reader.tokens.len() {
        reader.declaration(&mut entries);
    }
    (reader.env, entries)
}

/// Words and symbols; a comment `-- right: …` or `-- wrong: …` is one token.
fn tokens(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for line in text.lines() {
        let (code, comment) = line.split_once("--").unwrap_or((line, ""));
        let comment = comment.trim();
        if comment.starts_with("right:") || comment.starts_with("wrong:") {
            out.push(comment.to_string());
        }
        let mut spaced = code.replace(":=", " ≔ ").replace("=>", " ⇒ ").replace(".{", " .{ ");
        for symbol in ["(", ")", "}", ",", ";", "∀", "→", "+", "|", "@"] {
            spaced = spaced.replace(symbol, &format!(" {symbol} "));
        }
        out.extend(spaced.split_whitespace().map(str::to_string));
    }
    out
}

struct Reader {
    env: Environment,
    tokens: Vec<String>,
    at: usize,
    levels: Vec<Name>,
    scope: Vec<String>,
}

impl Reader {
    fn peek(&self) -> &str {
        self.tokens.get(self.at).map_or("", |t| t.as_str())
    }

    fn next(&mut self) -> String {
        let token = self.peek().to_string();
        self.at += 1;
        token
    }

    fn accept(&mut self, token: &str) -> bool {
        let found = self.peek() == token;
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, token: &str) {
        assert!(self.accept(token), "expected {token}, found {:?}", &self.tokens[self.at.saturating_sub(8)..=self.at]);
    }

    fn declaration(&mut self, entries: &mut Vec<Entry>) {
        let word = self.next();
        match word.as_str() {
            "inductive" => self.inductive(),
            "init_quot" => self.quotients(),
            "axiom" | "def" => {
                let (val, value) = self.constant();
                let kind = match value {
                    Some(value) => ConstantKind::Def { value, hints: ReducibilityHints::Regular(1) },
                    None => ConstantKind::Axiom,
                };
                let name = self.env.store.name_string(val.name);
                add_decl(&mut self.env, ConstantInfo { val, kind }).unwrap_or_else(|e| panic!("{name}: {e}"));
            }
            _ => {
                let (verdict, kind) = word.split_once(": ").unwrap_or_else(|| panic!("unexpected {word}"));
                self.expect("theorem");
                let (val, value) = self.constant();
                let value = value.expect("a theorem has a proof");
                entries.push(Entry { kind: kind.to_string(), right: verdict == "right", val, value });
            }
        }
    }

    /// `name.{us} : type := value`
    fn constant(&mut self) -> (ConstantVal, Option<Expr>) {
        let name = self.header();
        self.expect(":");
        let ty = self.term();
        let value = self.accept("≔").then(|| self.term());
        (ConstantVal { name, level_params: self.levels.clone(), ty }, value)
    }

    fn header(&mut self) -> Name {
        let name = self.next();
        self.levels = Vec::new();
        if self.accept(".{") {
            while !self.accept("}") {
                let u = self.next();
                let u = self.env.store.name(&u);
                self.levels.push(u);
                self.accept(",");
            }
        }
        self.env.store.name(&name)
    }

    fn inductive(&mut self) {
        let name = self.header();
        let params = self.binders();
        self.expect(":");
        let ty = self.term();
        let ty = self.close(&params, ty, Kind::Pi);
        let mut ctors = Vec::new();
        while self.accept("|") {
            let short = self.next();
            self.expect(":");
            self.scope.extend(params.iter().map(|(x, _)| x.clone()));
            let ty = self.term();
            let ty = self.close(&params, ty, Kind::Pi);
            let name = self.env.store.name_str(name, &short);
            ctors.push(CtorDecl { name, ty });
        }
        let types = vec![TypeDecl { name, ty, ctors }];
        let decl = InductiveDecl { level_params: self.levels.clone(), num_params: params.len() as u32, types };
        add_inductive(&mut self.env, &decl).unwrap_or_else(|e| panic!("{}: {e}", self.env.store.name_string(name)));
    }

    /// The quotient package, whose types are given here.
    fn quotients(&mut self) {
        const TYPES: [(&str, QuotKind, &str); 4] = [
            ("Quot.{u}", QuotKind::Type, "∀ (α : Sort u) (r : α → α → Prop), Sort u"),
            ("Quot.mk.{u}", QuotKind::Ctor, "∀ (α : Sort u) (r : α → α → Prop) (a : α), Quot.{u} α r"),
            (
                "Quot.lift.{u, v}",
                QuotKind::Lift,
                "∀ (α : Sort u) (r : α → α → Prop) (β : Sort v) (f : α → β)
                 (h : ∀ (a : α) (b : α), r a b → Eq.{v} β (f a) (f b)), Quot.{u} α r → β",
            ),
            (
                "Quot.ind.{u}",
                QuotKind::Ind,
                "∀ (α : Sort u) (r : α → α → Prop) (β : Quot.{u} α r → Prop)
                 (h : ∀ (a : α), β (Quot.mk.{u} α r a)) (q : Quot.{u} α r), β q",
            ),
        ];
        let after = self.tokens.split_off(self.at);
        for (name, kind, ty) in TYPES {
            self.tokens.extend(tokens(&format!("{name} : {ty}")));
            let (val, _) = self.constant();
            assert!(self.env.add_unchecked(ConstantInfo { val, kind: ConstantKind::Quot(kind) }));
        }
        self.tokens.extend(after);
    }

    /// `(x y : type) …`, which stay in scope.
    fn binders(&mut self) -> Vec<(String, Expr)> {
        let mut out = Vec::new();
        while self.accept("(") {
            let mut names = Vec::new();
            while !self.accept(":") {
                names.push(self.next());
            }
            // The type of each is read again, as each stands below one binder more.
            let start = self.at;
            for x in names {
                self.at = start;
                let ty = self.term();
                out.push((x.clone(), ty));
                self.scope.push(x);
            }
            self.expect(")");
        }
        out
    }

    fn close(&mut self, binders: &[(String, Expr)], mut body: Expr, kind: Kind) -> Expr {
        let st = &mut self.env.store;
        for (x, ty) in binders.iter().rev() {
            let x = st.name(x);
            body = match kind {
                Kind::Pi => st.pi(x, BinderInfo::Default, *ty, body),
                Kind::Lambda => st.lam(x, BinderInfo::Default, *ty, body),
            };
            self.scope.pop();
        }
        body
    }

    fn term(&mut self) -> Expr {
        if self.accept("fun") {
            let binders = self.binders();
            self.expect("⇒");
            let body = self.term();
            return self.close(&binders, body, Kind::Lambda);
        }
        if self.accept("∀") {
            let binders = self.binders();
            self.expect(",");
            let body = self.term();
            return self.close(&binders, body, Kind::Pi);
        }
        if self.accept("let") {
            return self.let_term();
        }
        let domain = self.application();
        if !self.accept("→") {
            return domain;
        }
        self.scope.push(String::new());
        let body = self.term();
        self.close(&[(String::new(), domain)], body, Kind::Pi)
    }

    fn let_term(&mut self) -> Expr {
        let x = self.next();
        self.expect(":");
        let ty = self.term();
        self.expect("≔");
        let value = self.term();
        self.expect(";");
        self.scope.push(x.clone());
        let body = self.term();
        self.scope.pop();
        let x = self.env.store.name(&x);
        self.env.store.mk(Node::Let(x, ty, value, body))
    }

    fn application(&mut self) -> Expr {
        let mut f = self.atom();
        while !matches!(self.peek(), "" | ")" | "," | ";" | "→" | "≔" | "⇒" | "|" | ":" | "axiom" | "def" | "inductive")
            && !matches!(self.peek(), "init_quot")
            && !self.peek().starts_with("right:")
            && !self.peek().starts_with("wrong:")
        {
            let a = self.atom();
            f = self.env.store.app(f, a);
        }
        f
    }

    fn atom(&mut self) -> Expr {
        self.accept("@");
        let token = self.next();
        match token.as_str() {
            "(" => {
                let e = self.term();
                self.expect(")");
                e
            }
            "Prop" => self.env.store.prop(),
            "Sort" => {
                let l = self.level_atom();
                self.env.store.sort(l)
            }
            "proj" => self.projection(),
            "fun" | "let" | "∀" => panic!("{token} stands as an argument"),
            _ => self.identifier(&token),
        }
    }

    /// `proj T i s`, with `i` counted from 0.
    fn projection(&mut self) -> Expr {
        let (ty, i) = (self.next(), self.next().parse().expect("a number"));
        let s = self.atom();
        let ty = self.env.store.name(&ty);
        self.env.store.proj(ty, i, s)
    }

    fn identifier(&mut self, token: &str) -> Expr {
        if let Some(i) = self.scope.iter().rev().position(|x| x == token) {
            return self.env.store.bvar(i as u32);
        }
        if let Ok(n) = token.parse::<u64>() {
            return self.env.store.nat(n.into());
        }
        let mut levels = Vec::new();
        if self.accept(".{") {
            while !self.accept("}") {
                levels.push(self.level());
                self.accept(",");
            }
        }
        let name = self.env.store.name(token);
        self.env.store.const_at(name, &levels)
    }

    fn level(&mut self) -> Level {
        let word = self.peek().to_string();
        let mut l = match word.as_str() {
            "max" | "imax" => {
                self.at += 1;
                let (a, b) = (self.level_atom(), self.level_atom());
                let max = word == "max";
                if max { self.env.store.level_max(a, b) } else { self.env.store.level_imax(a, b) }
            }
            _ => self.level_atom(),
        };
        while self.accept("+") {
            let k: u32 = self.next().parse().expect("a number");
            l = (0..k).fold(l, |l, _| self.env.store.level_succ(l));
        }
        l
    }

    fn level_atom(&mut self) -> Level {
        if self.accept("(") {
            let l = self.level();
            self.expect(")");
            return l;
        }
        let token = self.next();
        match token.parse::<u32>() {
            Ok(k) => (0..k).fold(Level::ZERO, |l, _| self.env.store.level_succ(l)),
            Err(_) => {
                let n = self.env.store.name(&token);
                self.env.store.level_param(n)
            }
        }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Pi,
    Lambda,
}
