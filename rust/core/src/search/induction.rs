//! What may be eliminated in a goal, and what is to be generalised before: the target, and what the indices speak of, say
//! in which variables an induction has to be general.

use super::clauses::Head;
use super::elim::Family;
use super::moves::Move;
use super::{Goal, Search};
use crate::expr::{Expr, FVar, Node, Store};
use crate::name::Name;

impl Search<'_> {
    pub(super) fn elimination_moves(&mut self, g: &Goal, out: &mut Vec<(f32, Move)>) {
        let mut stuck = Vec::new();
        self.stuck_on(g.target, &mut stuck);
        let asked = stuck.len();
        for &h in g.hyps.iter() {
            let t = self.ty(h);
            self.stuck_on(t, &mut stuck);
        }
        let data = g.hyps.iter().copied().filter(|&y| self.is_plain_data(y) || self.is_varying_function(g, y));
        let data: Vec<FVar> = data.collect();
        let data: Vec<(FVar, u32)> = data.into_iter().map(|y| (y, self.tc.st.bits_of(&[y]))).collect();
        let base = 1.3 + 0.5 * g.elims as f32;
        let half = if g.elims > 0 { self.half_matched(g.target) } else { Vec::new() };
        for &h in g.hyps.iter() {
            let ty = self.ty(h);
            let Some(fam) = self.family(ty) else {
                if self.is_quotient(ty) && (self.mentions_goal(g, h) || !self.tc.is_prop(g.target)) {
                    out.push((base, Move::Represent(h)));
                }
                continue;
            };
            if self.is_equality(fam.induct) || self.holds_instances(fam.induct) {
                continue;
            }
            let decidable = self.known.decidable == Some(fam.induct);
            let he = self.tc.st.fvar(h);
            let prop = self.tc.is_prop(ty);
            let mentioned = self.mentions_goal(g, h);
            let spoken_of = mentioned || prop || decidable || !self.tc.is_prop(g.target);
            if !spoken_of && !self.always_recurs(fam.induct) && !self.tells_of(&fam, g.target) {
                continue;
            }
            let waits = stuck.contains(&he);
            let cost = base + if waits || prop { 0.0 } else { 0.5 } + if spoken_of { 0.0 } else { 0.5 };
            let first = if half.contains(&h) || self.is_below_made(&fam) && !prop { 0.8 } else { cost };
            out.push((first, Move::Eliminate(h, Vec::new())));
            // What speaks of it would be asked of each part.
            let recursive = self.tc.env.inductive(fam.induct).is_some_and(|ind| ind.is_rec);
            if recursive && !self.tc.is_prop(g.target) && !self.unasked_dependents(g, h).is_empty() {
                out.push((cost + 1.5, Move::EliminateAlone(h)));
            }
            let open = waits || matches!(self.head_of(g.target), Head::Local(_));
            if open && self.tc.is_prop(g.target) && self.mentions(g.target, &[h]) && self.has_successor(h) {
                out.push((cost + 2.0, Move::TwoStep(h)));
            }
            let general = self.other_data(&data, h, &[g.target]);
            let spoken = self.moved_along(g, h, &fam);
            let more = self.other_data(&data, h, &spoken);
            if more.len() > general.len() {
                out.push((cost + if general.is_empty() { 0.8 } else { 1.4 }, Move::Eliminate(h, more)));
            }
            if !general.is_empty() {
                out.push((cost + if prop { 0.4 } else { 0.8 }, Move::Eliminate(h, general)));
            }
            let within = self.within_indices(g, &fam);
            if !within.is_empty() {
                out.push((cost + 0.5, Move::Eliminate(h, within)));
            }
        }
        for (i, e) in stuck.into_iter().enumerate() {
            if !matches!(self.tc.st.node(e), Node::FVar(_)) {
                let few = self.decides(e) || self.tc.infer_type(e).is_some_and(|ty| !self.constants_of(ty).is_empty());
                let cost = if !few {
                    base
                } else if i < asked {
                    0.6
                } else {
                    1.0
                };
                out.push((cost, Move::Split(e)));
            }
        }
    }

    /// What depends on a local and is not spoken of by the target, or by what that speaks of.
    pub(super) fn unasked_dependents(&self, g: &Goal, x: FVar) -> Vec<FVar> {
        let mut out = Vec::new();
        let mut asked: Vec<FVar> = Vec::new();
        for y in self.dependents(g, &[x]).into_iter().rev() {
            let spoken = self.mentions(g.target, &[y]) || asked.iter().any(|&z| self.mentions(self.ty(z), &[y]));
            if spoken { asked.push(y) } else { out.push(y) }
        }
        out
    }

    /// Whether the constructors of a family each take a constructor off its indices, as those of the numbers below `n + 1` do.
    fn is_below_made(&mut self, fam: &Family) -> bool {
        let ctors = self.possible_ctors(fam);
        self.takes_off(&ctors, fam)
    }

    /// The data within the indices of a recursive family, where these are no variables: induction may have to be general
    /// in it.
    fn within_indices(&mut self, g: &Goal, fam: &Family) -> Vec<FVar> {
        let recursive = self.tc.env.inductive(fam.induct).is_some_and(|i| i.is_rec);
        if !recursive
            || !self.tc.is_prop(g.target)
            || !fam.indices.iter().any(|&i| matches!(self.tc.st.node(i), Node::App(..)))
        {
            return Vec::new();
        }
        let held = g.hyps.iter().copied().filter(|&y| fam.indices.iter().any(|&i| self.mentions(i, &[y])));
        let held: Vec<FVar> = held.collect();
        held.into_iter().filter(|&y| self.is_plain_data(y)).collect()
    }

    /// Whether a local is neither a type, nor a function, a proof or an instance.
    pub(super) fn is_plain_data(&mut self, y: FVar) -> bool {
        let ty = self.ty(y);
        !matches!(self.tc.st.node(ty), Node::Sort(_) | Node::Pi(..))
            && !self.tc.is_prop(ty)
            && self.tc.class_of(ty).is_none()
    }

    /// Whether a local is a function that is an index of something in a hypothesis or in the target, such as a state that is a
    /// function of its variables, or that a recursive function changes on its way, or of which a predicate speaks as of others.
    fn is_varying_function(&mut self, g: &Goal, y: FVar) -> bool {
        if !matches!(self.tc.st.node(self.ty(y)), Node::Pi(..)) {
            return false;
        }
        let ye = self.tc.st.fvar(y);
        let bits = self.tc.st.bits_of(&[y]);
        // What it is an argument of, and as which. (Of `fun t => Runs c s t` the last index is left out.)
        let mut places = Vec::new();
        for ty in g.hyps.iter().map(|&h| self.ty(h)).chain([g.target]) {
            self.tc.st.any(ty, &mut |st, e| {
                if !st.may_mention(e, bits) {
                    return None;
                }
                let (f, args) = st.unfold_app(e);
                places.extend(args.iter().enumerate().filter(|a| *a.1 == ye).map(|(i, _)| (f, i)));
                Some(false)
            });
        }
        places.into_iter().any(|(f, i)| match self.tc.st.node(f) {
            Node::FVar(_) => self.is_applied_to_more(g, f, i),
            Node::Const(n, _) => match self.tc.env.inductive(n) {
                Some(ind) => i >= ind.num_params as usize,
                None => self.accumulators(f).contains(&i),
            },
            _ => false,
        })
    }

    /// Whether hypotheses speak of a local predicate for more than variables in a place.
    fn is_applied_to_more(&self, g: &Goal, f: Expr, i: usize) -> bool {
        let compound = |st: &Store<'_>, e| {
            let (h, args) = st.unfold_app(e);
            h == f && args.get(i).is_some_and(|&a| matches!(st.node(a), Node::App(..)))
        };
        g.hyps.iter().any(|&h| self.tc.st.any(self.ty(h), &mut |st, e| Some(compound(st, e))))
    }

    /// The target, and the types of whatever depends on `x` or its indices.
    fn moved_along(&self, g: &Goal, x: FVar, fam: &Family) -> Vec<Expr> {
        let st = &self.tc.st;
        let mut over = vec![x];
        over.extend(fam.indices.iter().filter_map(|&i| match st.node(i) {
            Node::FVar(y) => Some(y),
            _ => None,
        }));
        let mut bits = st.bits_of(&over);
        let mut out = vec![g.target];
        for &h in g.hyps.iter() {
            let ty = self.ty(h);
            if st.may_mention(ty, bits) && !over.contains(&h) && st.mentions(ty, &over) {
                over.push(h);
                bits |= st.bits_of(&[h]);
                out.push(ty);
            }
        }
        out
    }

    /// The data that may be generalised when `x` is eliminated, among what was spoken of.
    fn other_data(&self, data: &[(FVar, u32)], x: FVar, spoken: &[Expr]) -> Vec<FVar> {
        let st = &self.tc.st;
        let ty = self.ty(x);
        let within = |y, bits, e| st.may_mention(e, bits) && st.occurs(y, e);
        let spoken = |y, bits| spoken.iter().any(|&e| within(y, bits, e));
        let fits = |&(y, bits): &(FVar, u32)| y != x && spoken(y, bits) && !within(y, bits, ty);
        data.iter().filter(|d| fits(d)).map(|d| d.0).collect()
    }

    /// Whether each constructor of a type takes elements of it, so that there may be none.
    fn always_recurs(&self, n: Name) -> bool {
        let Some(ind) = self.tc.env.inductive(n) else { return false };
        ind.ctors.iter().all(|&c| {
            let mut ty = self.tc.env.get(c).map(|i| i.val.ty);
            let mut recurs = false;
            while let Some(Node::Pi(_, _, t, b)) = ty.map(|ty| self.tc.st.node(ty)) {
                recurs |= self.tc.st.head_const(self.tc.st.get_forall_body(t)) == Some(n);
                ty = Some(b);
            }
            recurs
        })
    }

    /// Whether a target mentions indices of a family that are locals: an element of it may say something of them.
    fn tells_of(&self, fam: &Family, target: Expr) -> bool {
        fam.indices.iter().any(|&i| matches!(self.tc.st.node(i), Node::FVar(x) if self.mentions(target, &[x])))
    }
}
