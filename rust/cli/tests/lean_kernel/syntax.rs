//! The declarations and proofs of `tests/lean-kernel/proofs.core`, in the syntax of `core_syntax`. What cannot be read is a
//! panic: the file is ours.

use canonical_core::check::add_decl;
use canonical_core::core_syntax::{Binder, Reader, bind, tokens};
use canonical_core::env::{ConstantInfo, ConstantKind, ConstantVal, Environment, QuotKind, ReducibilityHints};
use canonical_core::expr::Expr;
use canonical_core::inductive::{CtorDecl, InductiveDecl, TypeDecl, add_inductive};

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
    let mut env = Environment::new();
    let mut entries = Vec::new();
    for part in parts(text) {
        let verdict =
            part.lines().next().and_then(|line| line.strip_prefix("-- ")).and_then(|line| line.split_once(": "));
        let tokens = tokens(part);
        let mut file = File { env: &mut env, reader: Reader::new(&tokens), verdict };
        while !file.reader.peek().is_empty() {
            entries.extend(file.declaration());
        }
    }
    (env, entries)
}

/// The text, cut before each comment `-- right: …` or `-- wrong: …`, which is about the theorem after it.
fn parts(text: &str) -> Vec<&str> {
    let is_verdict = |i: &usize| ["-- right: ", "-- wrong: "].iter().any(|v| text[*i..].starts_with(v));
    let cuts = text.match_indices("\n--").map(|(i, _)| i + 1).filter(is_verdict).chain([text.len()]);
    let mut start = 0;
    cuts.map(|end| &text[std::mem::replace(&mut start, end)..end]).collect()
}

struct File<'e, 't> {
    env: &'e mut Environment,
    reader: Reader<'t>,
    /// `right` or `wrong`, and what is right or wrong.
    verdict: Option<(&'t str, &'t str)>,
}

impl<'t> File<'_, 't> {
    fn declaration(&mut self) -> Option<Entry> {
        match self.reader.word() {
            "inductive" => self.inductive(),
            "init_quot" => self.quotients(),
            "axiom" | "def" => {
                let (val, value) = self.constant();
                let kind = match value {
                    Some(value) => ConstantKind::Def { value, hints: ReducibilityHints::Regular(1) },
                    None => ConstantKind::Axiom,
                };
                let name = self.env.store.name_string(val.name);
                add_decl(self.env, ConstantInfo { val, kind }).unwrap_or_else(|e| panic!("{name}: {e}"));
            }
            "theorem" => {
                let (val, value) = self.constant();
                let value = value.expect("a theorem has a proof");
                let (verdict, kind) = self.verdict.expect("it is said what is right or wrong with a theorem");
                return Some(Entry { kind: kind.to_string(), right: verdict == "right", val, value });
            }
            word => panic!("unexpected {word}"),
        }
        None
    }

    fn constant(&mut self) -> (ConstantVal, Option<Expr>) {
        let read = self.reader.declared(&mut self.env.store).unwrap_or_else(|e| panic!("{e}"));
        let name = self.env.store.name(read.name);
        (ConstantVal { name, level_params: read.level_params, ty: read.ty }, read.value)
    }

    fn inductive(&mut self) {
        let (name, level_params) = self.reader.header(&mut self.env.store);
        let name = self.env.store.name(name);
        let params = self.reader.binders(&mut self.env.store).expect("parameters");
        let ty = self.type_over(&params);
        let mut ctors = Vec::new();
        while self.reader.accept("|") {
            let short = self.reader.word();
            let ty = self.type_over(&params);
            let name = self.env.store.name_str(name, short);
            ctors.push(CtorDecl { name, ty });
        }
        self.reader.leave(&params);
        let types = vec![TypeDecl { name, ty, ctors }];
        let decl = InductiveDecl { level_params, num_params: params.len() as u32, types };
        add_inductive(self.env, &decl).unwrap_or_else(|e| panic!("{}: {e}", self.env.store.name_string(name)));
    }

    /// `: type`, as a function of parameters.
    fn type_over(&mut self, params: &[(&'t str, Expr)]) -> Expr {
        self.reader
            .expect(":")
            .and_then(|()| self.reader.term(&mut self.env.store))
            .map_or_else(|e| panic!("{e}"), |ty| bind(&mut self.env.store, params, ty, Binder::Pi))
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
        for (name, kind, ty) in TYPES {
            let text = format!("{name} : {ty}");
            let tokens = tokens(&text);
            let mut file = File { env: self.env, reader: Reader::new(&tokens), verdict: None };
            let (val, _) = file.constant();
            assert!(self.env.add_unchecked(ConstantInfo { val, kind: ConstantKind::Quot(kind) }));
        }
    }
}
