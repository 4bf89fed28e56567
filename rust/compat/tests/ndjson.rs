//! Faults of a stream and of single records, each with its line.

use canonical_compat::ndjson::{self, ReadErrorKind, Subject};

fn stream(text: &str) -> (usize, ReadErrorKind) {
    match ndjson::read(text.as_bytes()) {
        Ok(_) => panic!("the stream is read: {text}"),
        Err(e) => (e.line, e.kind),
    }
}

/// The only fault, and how many constants and goals are left.
fn fault(text: &str) -> (Subject, usize, ReadErrorKind, usize, usize) {
    let r = ndjson::read(text.as_bytes()).unwrap();
    let [f] = &r.faults[..] else { panic!("{:?}", r.faults) };
    (f.subject, f.error.line, f.error.kind.clone(), r.problem.env.names().len(), r.problem.goals.len())
}

const HEAD: &str = r#"{"in":1,"str":{"pre":0,"str":"A"}}
{"ie":0,"sort":0}
{"axiom":{"name":1,"levelParams":[],"type":0,"isUnsafe":false}}
{"in":2,"str":{"pre":0,"str":"B"}}
{"ie":1,"const":{"name":2,"us":[]}}
"#;

fn after_head(rest: &str) -> String {
    format!("{HEAD}{rest}\n{{\"goal\":{{\"name\":1,\"levelParams\":[],\"type\":0,\"premises\":[1]}}}}\n")
}

#[test]
fn not_json() {
    assert!(matches!(stream("{\"in\":1,,}"), (1, ReadErrorKind::NotJson { .. })));
    assert!(matches!(stream("\n\nhello"), (3, ReadErrorKind::NotJson { .. })));
}

#[test]
fn truncated() {
    assert_eq!(stream("{\"ie\":0,\"so"), (1, ReadErrorKind::Truncated));
}

#[test]
fn unknown_record() {
    assert_eq!(stream("{\"lemma\":{}}"), (1, ReadErrorKind::UnknownRecord("lemma".into())));
}

#[test]
fn bad_record() {
    assert!(matches!(stream("{\"ie\":0,\"sort\":-1}"), (1, ReadErrorKind::BadRecord { .. })));
    assert!(matches!(stream("{\"ie\":0,\"app\":{\"fn\":1}}"), (1, ReadErrorKind::BadRecord { .. })));
    assert!(matches!(stream("[1]"), (1, ReadErrorKind::BadRecord { .. })));
}

#[test]
fn not_one_record() {
    assert_eq!(stream("{\"ie\":0,\"sort\":0,\"bvar\":0}"), (1, ReadErrorKind::NotOneRecord));
    assert_eq!(stream("{\"ie\":0,\"succ\":0}"), (1, ReadErrorKind::NotOneRecord));
    assert_eq!(stream("{\"ie\":0}"), (1, ReadErrorKind::NotOneRecord));
    assert_eq!(stream("{}"), (1, ReadErrorKind::NotOneRecord));
}

#[test]
fn wrong_number() {
    assert_eq!(stream("{\"ie\":1,\"sort\":0}"), (1, ReadErrorKind::WrongNumber { expected: 0, found: 1 }));
    assert_eq!(stream("{\"il\":0,\"succ\":0}"), (1, ReadErrorKind::WrongNumber { expected: 1, found: 0 }));
}

#[test]
fn undefined() {
    assert_eq!(stream("{\"in\":1,\"str\":{\"pre\":7,\"str\":\"a\"}}"), (1, ReadErrorKind::UndefinedName(7)));
    assert_eq!(stream("{\"il\":1,\"succ\":1}"), (1, ReadErrorKind::UndefinedLevel(1)));
    assert_eq!(stream("{\"ie\":0,\"app\":{\"fn\":0,\"arg\":0}}"), (1, ReadErrorKind::UndefinedExpr(0)));
}

#[test]
fn huge_bvar() {
    assert_eq!(stream("{\"ie\":0,\"bvar\":4294967295}"), (1, ReadErrorKind::HugeBVar(4294967295)));
}

#[test]
fn bad_nat() {
    assert_eq!(stream("{\"ie\":0,\"natVal\":\"+1\"}"), (1, ReadErrorKind::BadNatLit("+1".into())));
    assert_eq!(stream("{\"ie\":0,\"natVal\":\"\"}"), (1, ReadErrorKind::BadNatLit(String::new())));
}

#[test]
fn version() {
    assert_eq!(stream(r#"{"meta":{"format":{"version":"2.0"}}}"#), (1, ReadErrorKind::UnknownVersion("2.0".into())));
}

#[test]
fn one_bad_declaration_does_not_stop_the_file() {
    let text = after_head(r#"{"axiom":{"name":2,"levelParams":[],"type":1,"isUnsafe":false}}"#);
    assert_eq!(fault(&text), (Subject::Declaration, 6, ReadErrorKind::UndeclaredConstant("B".into()), 1, 1));
    let text = after_head(r#"{"axiom":{"name":1,"levelParams":[],"type":0,"isUnsafe":false}}"#);
    assert_eq!(fault(&text), (Subject::Declaration, 6, ReadErrorKind::Redeclared("A".into()), 1, 1));
    let text = after_head(r#"{"axiom":{"name":2,"levelParams":[],"type":0,"isUnsafe":true}}"#);
    assert_eq!(fault(&text), (Subject::Declaration, 6, ReadErrorKind::NotSafe, 1, 1));
    let text = after_head(r#"{"axiom":{"name":0,"levelParams":[],"type":0,"isUnsafe":false}}"#);
    assert_eq!(fault(&text), (Subject::Declaration, 6, ReadErrorKind::Anonymous, 1, 1));
    let text = after_head(r#"{"axiom":{"name":2,"levelParams":[],"type":9,"isUnsafe":false}}"#);
    assert_eq!(fault(&text), (Subject::Declaration, 6, ReadErrorKind::UndefinedExpr(9), 1, 1));
}

#[test]
fn loose_variables_and_level_counts() {
    let text =
        after_head("{\"ie\":2,\"bvar\":0}\n{\"axiom\":{\"name\":2,\"levelParams\":[],\"type\":2,\"isUnsafe\":false}}");
    assert_eq!(fault(&text), (Subject::Declaration, 7, ReadErrorKind::LooseBVar, 1, 1));
    let text = after_head(
        "{\"ie\":2,\"const\":{\"name\":1,\"us\":[0]}}\n{\"axiom\":{\"name\":2,\"levelParams\":[],\"type\":2,\"isUnsafe\":false}}",
    );
    let kind = ReadErrorKind::LevelCount { constant: "A".into(), expected: 0, found: 1 };
    assert_eq!(fault(&text), (Subject::Declaration, 7, kind, 1, 1));
}

#[test]
fn attributes_and_goals() {
    let text = after_head("{\"attr\":{\"name\":2,\"simp\":true}}");
    assert_eq!(fault(&text), (Subject::Attributes, 6, ReadErrorKind::UndeclaredConstant("B".into()), 1, 1));
    let text = after_head("{\"attr\":{\"name\":1,\"simp\":true}}\n{\"attr\":{\"name\":1}}");
    assert_eq!(fault(&text), (Subject::Attributes, 7, ReadErrorKind::DuplicateAttributes("A".into()), 1, 1));
    let text = after_head("{\"goal\":{\"name\":2,\"levelParams\":[],\"type\":1,\"premises\":[]}}");
    assert_eq!(fault(&text), (Subject::Goal, 6, ReadErrorKind::UndeclaredConstant("B".into()), 1, 1));
    let text = after_head("{\"goal\":{\"name\":2,\"levelParams\":[],\"type\":0,\"premises\":[2]}}");
    assert_eq!(fault(&text), (Subject::Goal, 6, ReadErrorKind::UndeclaredConstant("B".into()), 1, 1));
}
