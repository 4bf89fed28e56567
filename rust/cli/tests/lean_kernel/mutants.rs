//! Definitions with one mistake each, made at random but always the same: what a checker must not be fooled by.

use canonical_core::env::{ConstantInfo, ConstantKind, Environment};
use canonical_core::expr::{Expr, Node, Store};
use canonical_core::level::Level;

/// How many mistakes are made in each definition, one at a time.
const EACH: usize = 4;

/// A small generator (xorshift; Marsaglia 2003).
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }
}

/// Definitions of the environment with another value, which need not be wrong; not added to it.
pub fn mutants(env: &mut Environment) -> Vec<ConstantInfo> {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut out = Vec::new();
    for n in env.names().to_vec() {
        let Some(info) = env.get(n).cloned() else { continue };
        let ConstantKind::Def { value, hints } = info.kind else { continue };
        let parts = parts(&env.store, value);
        for _ in 0..EACH {
            let part = parts[random.below(parts.len())];
            let Some(other) = mistake(env, &mut random, part) else { continue };
            let value = env.store.replace(value, &mut |_, e, _| (e == part).then_some(other));
            if env.store.loose(value) == 0 {
                out.push(ConstantInfo { val: info.val.clone(), kind: ConstantKind::Def { value, hints } });
            }
        }
    }
    out
}

/// The distinct parts of a term.
fn parts(st: &Store<'_>, e: Expr) -> Vec<Expr> {
    let mut out = Vec::new();
    st.any(e, &mut |_, e| {
        out.push(e);
        Some(false)
    });
    out
}

fn mistake(env: &mut Environment, random: &mut Random, e: Expr) -> Option<Expr> {
    let st = &mut env.store;
    match st.node(e) {
        Node::BVar(i) if random.below(2) == 0 => Some(st.bvar(i + 1)),
        Node::BVar(i) => i.checked_sub(1).map(|i| st.bvar(i)),
        Node::Sort(l) => {
            let l = st.level_succ(l);
            Some(st.sort(l))
        }
        Node::Const(..) => other_constant(env, random, e),
        Node::App(..) => other_application(st, random, e),
        Node::Lam(n, i, t, b) => Some(st.pi(n, i, t, b)),
        Node::Pi(n, i, t, b) => {
            let l = st.sort(Level::ZERO);
            if random.below(2) == 0 { Some(st.pi(n, i, l, b)) } else { Some(st.lam(n, i, t, b)) }
        }
        Node::Let(n, t, v, b) => Some(st.mk(Node::Let(n, v, t, b))),
        Node::Proj(n, i, s) => Some(st.proj(n, i ^ 1, s)),
        Node::Nat(lit) => {
            let n = st.nat_value(lit) + 1u32;
            Some(st.nat(n))
        }
        Node::Str(_) => Some(st.string("another")),
        Node::FVar(_) | Node::MVar(_) => None,
    }
}

/// Another level, or another constructor of the same type.
fn other_constant(env: &mut Environment, random: &mut Random, e: Expr) -> Option<Expr> {
    let Node::Const(n, levels) = env.store.node(e) else { return None };
    let mut levels = env.store.levels(levels).to_vec();
    if !levels.is_empty() && random.below(2) == 0 {
        let i = random.below(levels.len());
        levels[i] = if random.below(2) == 0 { env.store.level_succ(levels[i]) } else { Level::ZERO };
        return Some(env.store.const_at(n, &levels));
    }
    let siblings = env.inductive(env.ctor(n)?.induct)?.ctors.clone();
    let sibling = siblings[random.below(siblings.len())];
    Some(env.store.const_at(sibling, &levels))
}

/// Two arguments swapped, one in place of another, or one too few.
fn other_application(st: &mut Store<'_>, random: &mut Random, e: Expr) -> Option<Expr> {
    let (f, mut args) = st.unfold_app(e);
    let (i, j) = (random.below(args.len()), random.below(args.len()));
    match random.below(3) {
        0 => args.swap(i, j),
        1 => args[i] = args[j],
        _ => drop(args.pop()),
    }
    Some(st.apps(f, &args))
}
