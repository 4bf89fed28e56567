//! The decision of `=` and `≤` on universe levels, against all valuations by small numbers.

use canonical_core::expr::Store;
use canonical_core::level::{Level, LevelNode};
use proptest::prelude::*;

/// A level with parameters 0, 1 and 2.
#[derive(Clone, Debug)]
enum L {
    Zero,
    Param(usize),
    Succ(Box<L>),
    Max(Box<L>, Box<L>),
    IMax(Box<L>, Box<L>),
}

fn level() -> impl Strategy<Value = L> {
    let leaf = prop_oneof![Just(L::Zero), (0..3usize).prop_map(L::Param)];
    leaf.prop_recursive(4, 24, 2, |inner| {
        let pair = (inner.clone(), inner.clone());
        prop_oneof![
            inner.prop_map(|l| L::Succ(Box::new(l))),
            pair.clone().prop_map(|(a, b)| L::Max(Box::new(a), Box::new(b))),
            pair.prop_map(|(a, b)| L::IMax(Box::new(a), Box::new(b))),
        ]
    })
}

const NAMES: [&str; 3] = ["u", "v", "w"];

impl L {
    /// The level as it stands, nothing simplified.
    fn intern(&self, st: &mut Store<'_>) -> Level {
        let node = match self {
            L::Zero => LevelNode::Zero,
            L::Param(i) => LevelNode::Param(st.name(NAMES[*i])),
            L::Succ(a) => LevelNode::Succ(a.intern(st)),
            L::Max(a, b) => LevelNode::Max(a.intern(st), b.intern(st)),
            L::IMax(a, b) => LevelNode::IMax(a.intern(st), b.intern(st)),
        };
        st.mk_level(node)
    }

    fn value(&self, at: [u64; 3]) -> u64 {
        match self {
            L::Zero => 0,
            L::Param(i) => at[*i],
            L::Succ(a) => a.value(at) + 1,
            L::Max(a, b) => a.value(at).max(b.value(at)),
            L::IMax(a, b) => match b.value(at) {
                0 => 0,
                b => a.value(at).max(b),
            },
        }
    }

    fn height(&self) -> u64 {
        match self {
            L::Zero | L::Param(_) => 0,
            L::Succ(a) => a.height() + 1,
            L::Max(a, b) | L::IMax(a, b) => a.height().max(b.height()),
        }
    }
}

/// Every valuation that can tell two levels apart: what a level is depends on which parameters are zero, and otherwise
/// on which summand is the largest, for which one more than the heights on both sides is enough.
fn valuations(a: &L, b: &L) -> Vec<[u64; 3]> {
    let most = a.height().max(b.height()) + 2;
    let mut out = Vec::new();
    for x in 0..=most {
        for y in 0..=most {
            out.extend((0..=most).map(|z| [x, y, z]));
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// `≤` and `=` are what all valuations say.
    #[test]
    fn decided(a in level(), b in level()) {
        let st = &mut Store::new();
        let (x, y) = (a.intern(st), b.intern(st));
        let all = valuations(&a, &b);
        prop_assert_eq!(st.level_leq(x, y), all.iter().all(|&v| a.value(v) <= b.value(v)));
        prop_assert_eq!(st.level_eq(x, y), all.iter().all(|&v| a.value(v) == b.value(v)));
    }

    /// Simplifying changes no value, and what is said to be positive always is.
    #[test]
    fn simplified(a in level()) {
        let st = &mut Store::new();
        let x = a.intern(st);
        let simple = st.level_simplify(x);
        prop_assert!(st.level_eq(x, simple));
        if st.level_never_zero(x) {
            prop_assert!(valuations(&a, &a).iter().all(|&v| a.value(v) > 0));
        }
    }

    /// The constructors that simplify at a glance, and replacing a parameter, mean what they should.
    #[test]
    fn constructed(a in level(), b in level()) {
        let st = &mut Store::new();
        let (x, y) = (a.intern(st), b.intern(st));
        let (max, imax) = (st.level_max(x, y), st.level_imax(x, y));
        let raw_max = st.mk_level(LevelNode::Max(x, y));
        let raw_imax = st.mk_level(LevelNode::IMax(x, y));
        prop_assert!(st.level_eq(max, raw_max) && st.level_eq(imax, raw_imax));
        let u = st.name("u");
        let replaced = st.level_instantiate(x, &[u], &[y]);
        let by_hand = replace_first(&a, &b).intern(st);
        prop_assert!(st.level_eq(replaced, by_hand));
    }

    /// The laws of an order with `max` as least upper bound.
    #[test]
    fn laws(a in level(), b in level(), c in level()) {
        let st = &mut Store::new();
        let (a, b, c) = (a.intern(st), b.intern(st), c.intern(st));
        let (ab, ba) = (st.level_max(a, b), st.level_max(b, a));
        let (abc, bc) = (st.level_max(ab, c), st.level_max(b, c));
        let a_bc = st.level_max(a, bc);
        prop_assert!(st.level_leq(a, a));
        prop_assert!(st.level_eq(ab, ba) && st.level_eq(abc, a_bc));
        prop_assert!(st.level_leq(a, ab) && st.level_leq(b, ab));
        prop_assert_eq!(st.level_leq(ab, c), st.level_leq(a, c) && st.level_leq(b, c));
        if st.level_leq(a, b) && st.level_leq(b, c) {
            prop_assert!(st.level_leq(a, c));
        }
        let succ = st.level_succ(a);
        prop_assert!(st.level_leq(a, succ) && !st.level_leq(succ, a));
    }
}

fn replace_first(l: &L, by: &L) -> L {
    match l {
        L::Param(0) => by.clone(),
        L::Zero | L::Param(_) => l.clone(),
        L::Succ(a) => L::Succ(Box::new(replace_first(a, by))),
        L::Max(a, b) => L::Max(Box::new(replace_first(a, by)), Box::new(replace_first(b, by))),
        L::IMax(a, b) => L::IMax(Box::new(replace_first(a, by)), Box::new(replace_first(b, by))),
    }
}
