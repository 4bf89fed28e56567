//! The JSON for the reference: what is in it.

use canonical_compat::ir::{self, Let, Spine, Term, Type};
use canonical_compat::lean;

/// The problem of the last goal of a file.
fn problem(text: &str) -> Type {
    let read = lean::read("test.lean", text);
    assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>());
    let item = read.items.last().expect("a goal");
    ir::problem(&read.env, &item.goal).expect("a problem")
}

fn spine(s: &Spine) -> String {
    let arg = |t: &Term| match (&t.params[..], &t.spine.args[..]) {
        ([], []) => t.spine.head.clone(),
        ([], _) => format!("({})", spine(&t.spine)),
        (params, _) => {
            let params: Vec<&str> = params.iter().map(|p| p.name.as_str()).collect();
            format!("(λ {}. {})", params.join(" "), spine(&t.spine))
        }
    };
    let out: Vec<String> = std::iter::once(s.head.clone()).chain(s.args.iter().map(arg)).collect();
    // The numbers of variables say nothing.
    out.join(" ").split_inclusive([' ', '(', ')', '.']).map(without_number).collect()
}

fn without_number(word: &str) -> String {
    let Some((name, rest)) = word.split_once('#') else { return word.to_owned() };
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    format!("{name}{}", &rest[end..])
}

fn constant<'a>(p: &'a Type, name: &str) -> (&'a Let, Option<&'a Type>) {
    let i = p.codomain.lets.iter().position(|l| l.var.name == name).unwrap_or_else(|| panic!("{name} is not there"));
    (&p.codomain.lets[i], p.lets[i].as_ref())
}

fn rules(p: &Type, name: &str) -> Vec<String> {
    constant(p, name).0.rules.iter().map(|r| format!("{} ↦ {}", spine(&r.lhs), spine(&r.rhs))).collect()
}

fn params(p: &Type) -> Vec<String> {
    p.codomain.params.iter().map(|v| without_number(&v.name)).collect()
}

const NAT: &str = "
inductive N : Type where
  | zero : N
  | succ (n : N) : N
def N.add : N → N → N
  | a, zero => a
  | a, succ b => succ (N.add a b)
instance : Add N where
  add := N.add
axiom zero_add (n : N) : N.zero + n = n
axiom add_comm (a b : N) : a + b = b + a
axiom odd_or (p q : N → Prop) (n : N) : p n ∧ q n ↔ q n ∧ p n
";

#[test]
fn definitions_are_rules_and_instances_are_seen_through() {
    let p = problem(&format!("{NAT}theorem t (a b : N) : a + b.succ = b + a := by canonical"));
    assert_eq!(params(&p), ["a", "b"]);
    assert_eq!(spine(&p.codomain.spine), "Eq N (N.succ (N.add a b)) (N.add b a)");
    assert_eq!(rules(&p, "N.add"), ["N.add _ N.zero ↦ _", "N.add _ (N.succ n) ↦ N.succ (N.add _ n)"]);
    let recursor = rules(&p, "N.rec");
    assert_eq!(recursor.len(), 2);
    assert_eq!(recursor[0], "N.rec motive zero succ N.zero ↦ zero");
    let eq = rules(&p, "Eq");
    assert_eq!(eq[0], "Eq N N.zero (N.succ *) ↦ False");
    assert!(eq.contains(&"Eq N (N.succ x) (N.succ x) ↦ Eq N x x".to_owned()), "{eq:?}");
    assert!(constant(&p, "N.succ").1.is_some());
    assert!(constant(&p, "False").1.is_none(), "what only rules mention may not be used");
    assert!(p.codomain.lets.iter().all(|l| l.var.name != "HAdd.hAdd" && l.var.name != "instHAdd"));
}

#[test]
fn premises_are_rules_where_these_end() {
    let p = problem(&format!("{NAT}theorem t (a b : N) : a + b = b + a := by canonical [zero_add, add_comm]"));
    assert_eq!(rules(&p, "N.add")[2], "N.add N.zero n ↦ n");
    let (_, ty) = constant(&p, "add_comm");
    assert_eq!(spine(&ty.expect("a type").codomain.spine), "Eq N (N.add a b) (N.add b a)");
    assert!(p.codomain.lets.iter().all(|l| l.var.name != "zero_add"));
}

#[test]
fn structures_are_taken_apart() {
    let p = problem("theorem t (p q : Prop) (f : Nat → Prop) (h : p ∧ q) (k : (∃ n, f n) → q) : q ∧ p := by canonical");
    assert_eq!(params(&p), ["p", "q", "f", "h_left", "h_right", "k", "D", "goal"]);
    assert_eq!(spine(&p.codomain.spine), "D");
    assert!(p.params[6].is_none());
    let k = p.params[5].as_ref().expect("a type");
    assert_eq!((k.params.len(), spine(&k.codomain.spine).as_str()), (2, "q"));
    let goal = p.params[7].as_ref().expect("a type");
    assert_eq!(goal.params.len(), 2);
    assert!(p.codomain.lets.iter().all(|l| l.var.name != "And.intro"));
}

#[test]
fn functions_as_arguments_go_through_pi() {
    let p = problem("theorem t (p q : Prop) (h : ¬(p ∨ (p → q))) : False := by canonical");
    let h = p.params[2].as_ref().expect("a type");
    let sum = &h.params[0].as_ref().expect("a type").codomain.spine;
    assert_eq!(spine(sum), "Or p (Pi p (λ x. q))");
    assert_eq!(rules(&p, "Pi.f"), ["Pi.f * * (Pi.mk * * field) arg ↦ field arg"]);
}

#[test]
fn json_has_the_reference_s_keys() {
    let p = problem("theorem t : True → True := by canonical");
    let json = serde_json::to_value(&p).expect("JSON");
    let keys = |v: &serde_json::Value| v.as_object().map(|o| o.keys().cloned().collect::<Vec<_>>()).unwrap_or_default();
    assert_eq!(keys(&json), ["codomain", "lets", "params"]);
    assert_eq!(keys(&json["codomain"]), ["lets", "params", "spine"]);
    assert_eq!(keys(&json["codomain"]["spine"]), ["args", "head"]);
    let rule = problem("theorem t (n : Nat) : n = n := by canonical");
    let json = serde_json::to_value(&rule).expect("JSON");
    let lets = json["codomain"]["lets"].as_array().expect("lets");
    let rule = lets.iter().find_map(|l| l["rules"].get(0)).expect("a rule");
    assert_eq!(keys(rule), ["is_redex", "lhs", "rhs"]);
}

/// Whether every head is bound; in rules, what `lhs` leaves unbound is bound in `rhs`.
struct Scope<'a>(Vec<&'a str>);

impl<'a> Scope<'a> {
    fn spine(&mut self, s: &'a Spine, free: &mut Vec<&'a str>) {
        if !self.0.contains(&s.head.as_str()) {
            free.push(&s.head);
        }
        for a in &s.args {
            let n = self.0.len();
            self.0.extend(a.params.iter().map(|p| p.name.as_str()));
            self.spine(&a.spine, free);
            self.0.truncate(n);
        }
    }

    fn typ(&mut self, t: &'a Type, free: &mut Vec<&'a str>) {
        let n = self.0.len();
        self.0.extend(t.codomain.params.iter().map(|p| p.name.as_str()));
        self.0.extend(t.codomain.lets.iter().map(|l| l.var.name.as_str()));
        t.params.iter().chain(&t.lets).flatten().for_each(|t| self.typ(t, free));
        self.spine(&t.codomain.spine, free);
        for rule in t.codomain.lets.iter().flat_map(|l| &l.rules) {
            let mut variables = Vec::new();
            self.spine(&rule.lhs, &mut variables);
            let mut used = Vec::new();
            self.spine(&rule.rhs, &mut used);
            free.extend(used.into_iter().filter(|x| *x == "*" || !variables.contains(x)));
        }
        self.0.truncate(n);
    }
}

#[test]
fn every_goal_of_the_suites_can_be_said() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests");
    let mut goals = 0;
    for folder in ["samples", "bench"] {
        let entries = std::fs::read_dir(format!("{root}/{folder}")).expect("a folder");
        for path in entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "lean")) {
            let text = std::fs::read_to_string(&path).expect("a file");
            let read = lean::read("test.lean", &text);
            for item in &read.items {
                let name = read.env.store.name_string(item.goal.name);
                let p = ir::problem(&read.env, &item.goal).unwrap_or_else(|e| panic!("{name}: {e}"));
                let mut free = Vec::new();
                Scope(Vec::new()).typ(&p, &mut free);
                assert!(free.is_empty(), "{name}: {free:?}");
                goals += 1;
            }
        }
    }
    assert!(goals > 400);
}
