//! The records of the format, one struct for each; numbers are not yet looked up.

use serde::Deserialize;
use std::borrow::Cow;

/// A line: exactly one kind of record is present, with its number where it has one.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct Line<'a> {
    #[serde(rename = "in")]
    pub name_no: Option<u64>,
    #[serde(rename = "il")]
    pub level_no: Option<u64>,
    #[serde(rename = "ie")]
    pub expr_no: Option<u64>,

    #[serde(borrow)]
    pub str: Option<StrName<'a>>,
    pub num: Option<NumName>,

    pub succ: Option<u64>,
    pub max: Option<(u64, u64)>,
    pub imax: Option<(u64, u64)>,
    pub param: Option<u64>,

    pub bvar: Option<u64>,
    pub sort: Option<u64>,
    #[serde(rename = "const")]
    pub constant: Option<Const>,
    pub app: Option<App>,
    pub lam: Option<Binder>,
    #[serde(rename = "forallE")]
    pub forall: Option<Binder>,
    #[serde(rename = "letE")]
    pub let_: Option<Let>,
    pub proj: Option<Proj>,
    #[serde(rename = "natVal", borrow)]
    pub nat: Option<Cow<'a, str>>,
    #[serde(rename = "strVal", borrow)]
    pub string: Option<Cow<'a, str>>,
    pub mdata: Option<Mdata>,

    #[serde(borrow)]
    pub meta: Option<Meta<'a>>,
    pub axiom: Option<Axiom>,
    #[serde(borrow)]
    pub def: Option<Def<'a>>,
    pub opaque: Option<Opaque>,
    pub thm: Option<Thm>,
    pub quot: Option<Quot>,
    pub inductive: Option<Inductive>,
    pub attr: Option<Attr>,
    pub goal: Option<GoalRecord>,
}

impl Line<'_> {
    /// How many kinds of record are present.
    pub fn records(&self) -> usize {
        let present = [
            self.str.is_some(),
            self.num.is_some(),
            self.succ.is_some(),
            self.max.is_some(),
            self.imax.is_some(),
            self.param.is_some(),
            self.bvar.is_some(),
            self.sort.is_some(),
            self.constant.is_some(),
            self.app.is_some(),
            self.lam.is_some(),
            self.forall.is_some(),
            self.let_.is_some(),
            self.proj.is_some(),
            self.nat.is_some(),
            self.string.is_some(),
            self.mdata.is_some(),
            self.meta.is_some(),
            self.axiom.is_some(),
            self.def.is_some(),
            self.opaque.is_some(),
            self.thm.is_some(),
            self.quot.is_some(),
            self.inductive.is_some(),
            self.attr.is_some(),
            self.goal.is_some(),
        ];
        present.iter().filter(|&&p| p).count()
    }
}

/// The keys that a line may have.
pub(super) const KEYS: &[&str] = &[
    "in",
    "il",
    "ie",
    "str",
    "num",
    "succ",
    "max",
    "imax",
    "param",
    "bvar",
    "sort",
    "const",
    "app",
    "lam",
    "forallE",
    "letE",
    "proj",
    "natVal",
    "strVal",
    "mdata",
    "meta",
    "axiom",
    "def",
    "opaque",
    "thm",
    "quot",
    "inductive",
    "attr",
    "goal",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StrName<'a> {
    pub pre: u64,
    #[serde(borrow)]
    pub str: Cow<'a, str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NumName {
    pub pre: u64,
    pub i: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Const {
    pub name: u64,
    pub us: Vec<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct App {
    #[serde(rename = "fn")]
    pub fun: u64,
    pub arg: u64,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "camelCase")]
pub(super) enum BinderKind {
    Default,
    Implicit,
    StrictImplicit,
    InstImplicit,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Binder {
    pub name: u64,
    #[serde(rename = "type")]
    pub ty: u64,
    pub body: u64,
    #[serde(rename = "binderInfo")]
    pub info: BinderKind,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Let {
    pub name: u64,
    #[serde(rename = "type")]
    pub ty: u64,
    pub value: u64,
    pub body: u64,
    #[serde(rename = "nondep")]
    pub _nondep: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Proj {
    #[serde(rename = "typeName")]
    pub type_name: u64,
    pub idx: u32,
    #[serde(rename = "struct")]
    pub structure: u64,
}

#[derive(Deserialize)]
pub(super) struct Mdata {
    pub expr: u64,
}

#[derive(Deserialize)]
pub(super) struct Meta<'a> {
    #[serde(borrow)]
    pub format: Option<Format<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Format<'a> {
    #[serde(borrow)]
    pub version: Cow<'a, str>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Axiom {
    pub name: u64,
    pub level_params: Vec<u64>,
    #[serde(rename = "type")]
    pub ty: u64,
    pub is_unsafe: bool,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "camelCase")]
pub(super) enum Hints {
    Opaque,
    Abbrev,
    Regular(u32),
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Def<'a> {
    pub name: u64,
    pub level_params: Vec<u64>,
    #[serde(rename = "type")]
    pub ty: u64,
    pub value: u64,
    pub hints: Hints,
    #[serde(borrow)]
    pub safety: Cow<'a, str>,
    #[serde(rename = "all")]
    pub _all: Vec<u64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Opaque {
    pub name: u64,
    pub level_params: Vec<u64>,
    #[serde(rename = "type")]
    pub ty: u64,
    pub value: u64,
    pub is_unsafe: bool,
    #[serde(rename = "all")]
    pub _all: Vec<u64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Thm {
    pub name: u64,
    pub level_params: Vec<u64>,
    #[serde(rename = "type")]
    pub ty: u64,
    pub value: u64,
    #[serde(rename = "all")]
    pub _all: Vec<u64>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "camelCase")]
pub(super) enum QuotKindRecord {
    Type,
    Ctor,
    Lift,
    Ind,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Quot {
    pub name: u64,
    pub level_params: Vec<u64>,
    #[serde(rename = "type")]
    pub ty: u64,
    pub kind: QuotKindRecord,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Inductive {
    pub types: Vec<InductType>,
    pub ctors: Vec<Ctor>,
    pub recs: Vec<Rec>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct InductType {
    pub name: u64,
    pub level_params: Vec<u64>,
    #[serde(rename = "type")]
    pub ty: u64,
    pub num_params: u32,
    pub num_indices: u32,
    pub all: Vec<u64>,
    pub ctors: Vec<u64>,
    pub num_nested: u32,
    pub is_rec: bool,
    pub is_unsafe: bool,
    pub is_reflexive: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Ctor {
    pub name: u64,
    pub level_params: Vec<u64>,
    #[serde(rename = "type")]
    pub ty: u64,
    pub induct: u64,
    pub cidx: u32,
    pub num_params: u32,
    pub num_fields: u32,
    pub is_unsafe: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Rec {
    pub name: u64,
    pub level_params: Vec<u64>,
    #[serde(rename = "type")]
    pub ty: u64,
    pub all: Vec<u64>,
    pub num_params: u32,
    pub num_indices: u32,
    pub num_motives: u32,
    pub num_minors: u32,
    pub rules: Vec<Rule>,
    pub k: bool,
    pub is_unsafe: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    pub ctor: u64,
    pub nfields: u32,
    pub rhs: u64,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "camelCase")]
pub(super) enum ReducibilityRecord {
    Reducible,
    Semireducible,
    Irreducible,
    ImplicitReducible,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Attr {
    pub name: u64,
    pub reducibility: Option<ReducibilityRecord>,
    #[serde(default)]
    pub instance: bool,
    #[serde(default)]
    pub class: bool,
    pub structure: Option<Structure>,
    #[serde(default)]
    pub simp: bool,
    #[serde(default)]
    pub eqns: Vec<u64>,
    #[serde(default)]
    pub matcher: bool,
    #[serde(default)]
    pub axiomized: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Structure {
    pub ctor: u64,
    pub fields: Vec<u64>,
    pub proj_fns: Vec<u64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct GoalRecord {
    pub name: u64,
    pub level_params: Vec<u64>,
    #[serde(rename = "type")]
    pub ty: u64,
    pub premises: Vec<u64>,
}
