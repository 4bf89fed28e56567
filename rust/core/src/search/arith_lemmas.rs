//! The laws that linear arithmetic stands on, with the proofs of `arithmetic.core`. They are kept apart from the premises:
//! only `arith.rs` and its rewriting use them.

use super::Search;
use super::arith::Arithmetic;
use super::lemmas::Lemma;
use crate::core_syntax::{Reader, tokens};
use crate::env::Environment;
use crate::expr::{BinderInfo, Expr, LocalDecl};
use crate::name::Name;
use crate::reduce::Tc;
use once_cell::sync::Lazy;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// Laws of numbers, each with its proof.
static LAWS: Lazy<Vec<&str>> = Lazy::new(|| tokens(include_str!("arithmetic.core")));

impl Search<'_> {
    /// Makes ready for linear arithmetic, if the target or a function in it speaks of what it is about.
    pub(super) fn prepare_arithmetic(&mut self, target: Expr) {
        let about = ["Nat.le", "Nat.sub", "Nat.add", "Nat.pred", "Nat.mul"].map(|n| self.named([n]).map(|[n]| n));
        let speaks = self.spoken_of(target, true).into_iter().any(|n| about.contains(&Some(n)));
        if speaks {
            self.arithmetic = self.make_arithmetic().map(Rc::new);
        }
    }

    fn make_arithmetic(&mut self) -> Option<Arithmetic> {
        let names = ["Or", "Or.rec", "Or.inl", "Or.inr", "And", "Nat.le", "Nat.le.refl", "Nat.add"];
        let [or, or_rec, inl, inr, and, le, le_refl, add] = self.named(names)?;
        let [nat, le, le_refl, add] = [self.tc.names.nat, le, le_refl, add].map(|n| self.plain_const(n));
        let [sub, pred] = ["Nat.sub", "Nat.pred"].map(|n| self.named([n]).map(|[n]| self.plain_const(n)));
        let laws = self.keep_laws();
        let law = |name: &str| laws.get(name).copied();
        let mut rules = Vec::new();
        let mut take = |s: &mut Self, law: Expr| {
            let clause = s.lemma_clause(law);
            rules.extend(s.rules_of(&clause).iter().cloned());
        };
        for name in ["zero_add", "succ_add", "add_comm", "add_assoc"] {
            take(self, law(name)?);
        }
        let products = ["zero_mul", "succ_mul", "mul_comm", "mul_assoc", "mul_add", "add_mul"].map(law);
        let products: Option<Vec<Expr>> = products.into_iter().collect();
        let mul = products.is_some().then(|| self.named(["Nat.mul"])).flatten().map(|[n]| self.plain_const(n));
        for law in products.into_iter().flatten() {
            take(self, law);
        }
        Some(Arithmetic {
            nat,
            le,
            le_refl,
            add,
            mul,
            sub,
            pred,
            or: [or, or_rec, inl, inr],
            and,
            total: law("le_or_gt")?,
            add_le_add: law("add_le_add")?,
            no_gain: law("not_succ_add_le")?,
            antisymm: law("le_antisymm")?,
            differences: ["le_sub_add", "sub_add_le", "lt_or_sub_eq_zero"].into_iter().map_while(law).collect(),
            pred_cases: law("pred_cases"),
            rules,
        })
    }

    /// Keeps the laws that hold of the numbers at hand as lemmas; gives them by their names.
    fn keep_laws(&mut self) -> FxHashMap<&'static str, Expr> {
        let env = self.tc.env;
        let holding = env.index().laws(|| laws_that_hold(env));
        let mut out = FxHashMap::default();
        let mut reader = Reader::new(&LAWS);
        while out.len() < holding
            && let Ok(Some((name, statement))) = reader.statement(&mut self.tc.st)
        {
            let ty = self.tc.norm(statement);
            let local = self.lemma_local(ty);
            self.lemmas.push(Lemma { local, proof: None });
            out.insert(name, self.tc.st.fvar(local));
        }
        out
    }

    /// Gives the laws among the lemmas their proofs.
    pub(super) fn read_proofs(&mut self) {
        let mut reader = Reader::new(&LAWS);
        while let Ok(Some((name, statement, proof))) = reader.theorem(&mut self.tc.st) {
            let ty = self.tc.norm(statement);
            let local = self.lemma_local(ty);
            reader.define(name, self.tc.st.fvar(local));
            if let Some(law) = self.lemmas.iter_mut().find(|l| l.local == local) {
                law.proof = Some(proof);
            }
        }
    }

    /// The constants of these names, if there are all.
    fn named<const N: usize>(&self, names: [&str; N]) -> Option<[Name; N]> {
        let found: Option<Vec<Name>> = names.iter().map(|n| self.tc.env.find(n).map(|i| i.val.name)).collect();
        found?.try_into().ok()
    }
}

/// How many laws check, up to the first that does not.
fn laws_that_hold(env: &Environment) -> usize {
    let mut tc = Tc::new(env);
    let mut reader = Reader::new(&LAWS);
    let mut count = 0;
    while let Ok(Some((name, ty, proof))) = reader.theorem(&mut tc.st)
        && tc.check_against(proof, ty).is_ok()
    {
        let decl = LocalDecl { depth: 0, name: Name::ANONYMOUS, info: BinderInfo::Default, ty, value: None };
        let law = tc.st.mk_local(decl);
        reader.define(name, tc.st.fvar(law));
        count += 1;
    }
    count
}
