//! The recursors of a block: one for each member, with the names and binders that Lean gives them.

use super::{Block, Ctor, Recursive};
use crate::env::{ConstantInfo, ConstantKind, ConstantVal, RecursorRule, RecursorVal};
use crate::expr::{BinderInfo, Expr, FVar, Node, Store};
use crate::level::Level;
use crate::name::{Name, NameNode};
use crate::reduce::Tc;
use rustc_hash::FxHashSet;

/// What all recursors of a block share.
struct Frame {
    /// The universe parameters: that of the motives first, if they have one.
    level_params: Vec<Name>,
    motives: Vec<FVar>,
    minors: Vec<FVar>,
    /// The indices and the major premise of each member.
    majors: Vec<(Vec<FVar>, FVar)>,
    /// Each recursor at parameters, motives and minor premises.
    recursors: Vec<Expr>,
    names: Vec<Name>,
}

impl Tc<'_> {
    /// The recursors of a block whose constructors were checked.
    pub(super) fn recursors(&mut self, block: &Block) -> Vec<ConstantInfo> {
        let frame = self.frame(block);
        let mut first = 0;
        let mut out = Vec::new();
        for (i, member) in block.members.iter().enumerate() {
            let rules = (member.ctors.iter().enumerate())
                .map(|(j, ctor)| RecursorRule {
                    ctor: ctor.name,
                    num_fields: ctor.shape.fields.len() as u32,
                    rhs: self.rule(block, &frame, ctor, frame.minors[first + j]),
                })
                .collect();
            first += member.ctors.len();
            let kind = ConstantKind::Rec(RecursorVal {
                all: block.members[..block.declared].iter().map(|m| m.name).collect(),
                num_params: block.params.len() as u32,
                num_indices: member.num_indices as u32,
                num_motives: frame.motives.len() as u32,
                num_minors: frame.minors.len() as u32,
                rules,
                k: self.reduces_by_k(block),
            });
            let ty = self.recursor_type(block, &frame, i);
            let val = ConstantVal { name: frame.names[i], level_params: frame.level_params.clone(), ty };
            out.push(ConstantInfo { val, kind });
        }
        out
    }

    fn frame(&mut self, block: &Block) -> Frame {
        let (level_params, level) = self.motive_level(block);
        let mut frame = Frame {
            level_params,
            motives: Vec::new(),
            minors: Vec::new(),
            majors: Vec::new(),
            recursors: Vec::new(),
            names: recursor_names(&mut self.st, block),
        };
        for i in 0..block.members.len() {
            self.add_motive(block, &mut frame, i, level);
        }
        for (i, member) in block.members.iter().enumerate() {
            for ctor in &member.ctors {
                let ty = self.minor_type(&frame, ctor, i);
                let name = without_prefix(&mut self.st, ctor.name, member.name);
                let minor = self.open_binder(name, BinderInfo::Default, ty);
                frame.minors.push(minor);
            }
        }
        let levels: Vec<Level> = frame.level_params.iter().map(|&p| self.st.level_param(p)).collect();
        let shared: Vec<FVar> = [&block.params[..], &frame.motives, &frame.minors].concat();
        for &name in &frame.names {
            let recursor = self.st.const_at(name, &levels);
            frame.recursors.push(self.apply(recursor, &shared));
        }
        frame
    }

    fn add_motive(&mut self, block: &Block, frame: &mut Frame, i: usize, level: Level) {
        let member = &block.members[i];
        let (indices, _) = self.open_pis(member.ty);
        let t = self.st.name("t");
        let ty = self.apply(member.family, &indices);
        let major = self.open(t, BinderInfo::Default, ty, None);
        let sort = self.st.sort(level);
        let ty = self.st.mk_pi(&[major], sort);
        let ty = self.st.mk_pi(&indices, ty);
        let name = if block.members.len() == 1 { "motive".to_owned() } else { format!("motive_{}", i + 1) };
        let name = self.st.name(&name);
        frame.motives.push(self.open(name, BinderInfo::Default, ty, None));
        frame.majors.push((indices, major));
    }

    /// The universe parameters of the recursors, and the universe that their motives map into.
    fn motive_level(&mut self, block: &Block) -> (Vec<Name>, Level) {
        if self.only_into_prop(block) {
            return (block.level_params.clone(), Level::ZERO);
        }
        let mut u = self.st.name("u");
        let mut i = 1;
        while block.level_params.contains(&u) {
            u = self.st.name(&format!("u_{i}"));
            i += 1;
        }
        let mut params = vec![u];
        params.extend_from_slice(&block.level_params);
        (params, self.st.level_param(u))
    }

    /// A proposition tells no more than that it is true, unless it has no constructor, or one whose data its type shows.
    fn only_into_prop(&mut self, block: &Block) -> bool {
        if self.st.level_never_zero(block.level) {
            return false;
        }
        let [member] = &block.members[..] else { return true };
        match &member.ctors[..] {
            [] => false,
            [ctor] => ctor.shape.fields.iter().any(|&x| {
                let ty = self.st.local(x).ty;
                let xe = self.st.fvar(x);
                !self.is_prop(ty) && !ctor.shape.indices.contains(&xe)
            }),
            _ => true,
        }
    }

    fn reduces_by_k(&mut self, block: &Block) -> bool {
        let in_prop = self.st.level_simplify(block.level) == Level::ZERO;
        match &block.members[..] {
            [member] if in_prop => matches!(&member.ctors[..], [c] if c.shape.fields.is_empty()),
            _ => false,
        }
    }

    fn apply(&mut self, f: Expr, xs: &[FVar]) -> Expr {
        xs.iter().fold(f, |f, &x| {
            let x = self.st.fvar(x);
            self.st.app(f, x)
        })
    }

    /// `(fields) → (induction hypotheses) → motive indices (ctor params fields)`
    fn minor_type(&mut self, frame: &Frame, ctor: &Ctor, member: usize) -> Expr {
        let shape = &ctor.shape;
        let mut hypotheses = Vec::new();
        for r in &shape.recursive {
            let motive = self.st.fvar(frame.motives[r.member]);
            let body = self.at_recursive(motive, r);
            let ty = self.st.mk_pi(&r.over, body);
            let name = self.st.local(r.field).name;
            let name = append(&mut self.st, name, "_ih");
            hypotheses.push(self.open_binder(name, BinderInfo::Default, ty));
        }
        let made = self.apply(ctor.applied, &shape.fields);
        let motive = self.st.fvar(frame.motives[member]);
        let body = self.st.apps(motive, &shape.indices);
        let body = self.st.app(body, made);
        let body = self.st.mk_pi(&hypotheses, body);
        self.st.mk_pi(&shape.fields, body)
    }

    /// `f indices (field over)`
    fn at_recursive(&mut self, f: Expr, r: &Recursive) -> Expr {
        let f = self.st.apps(f, &r.indices);
        let field = self.st.fvar(r.field);
        let field = self.apply(field, &r.over);
        self.st.app(f, field)
    }

    /// `fun params motives minors fields => minor fields (fun over => recursor indices (field over)) …`
    fn rule(&mut self, block: &Block, frame: &Frame, ctor: &Ctor, minor: FVar) -> Expr {
        let minor = self.st.fvar(minor);
        let mut body = self.apply(minor, &ctor.shape.fields);
        for r in &ctor.shape.recursive {
            let call = self.at_recursive(frame.recursors[r.member], r);
            let call = self.st.mk_lambda(&r.over, call);
            body = self.st.app(body, call);
        }
        let xs = [&block.params[..], &frame.motives, &frame.minors, &ctor.shape.fields].concat();
        block.close_over(&mut self.st, &xs, body, false)
    }

    fn recursor_type(&mut self, block: &Block, frame: &Frame, i: usize) -> Expr {
        let (indices, major) = &frame.majors[i];
        let motive = self.st.fvar(frame.motives[i]);
        let body = self.apply(motive, indices);
        let body = self.apply(body, &[*major]);
        let xs = [&block.params[..], &frame.motives, &frame.minors, indices, &[*major]].concat();
        let ty = block.close_over(&mut self.st, &xs, body, true);
        infer_implicit(&mut self.st, ty)
    }
}

/// `I.rec` for each declared type, `I.rec_1` and so on of the first type for the copies.
fn recursor_names(st: &mut Store<'_>, block: &Block) -> Vec<Name> {
    let first = block.members[0].name;
    (block.members.iter().enumerate())
        .map(|(i, m)| match (i + 1).checked_sub(block.declared) {
            None | Some(0) => st.name_str(m.name, "rec"),
            Some(k) => st.name_str(first, &format!("rec_{k}")),
        })
        .collect()
}

/// The name without a prefix that it may have.
fn without_prefix(st: &mut Store<'_>, n: Name, prefix: Name) -> Name {
    if n == prefix {
        return Name::ANONYMOUS;
    }
    match st.name_node(n).clone() {
        NameNode::Anonymous => n,
        NameNode::Str(p, s) => {
            let p = without_prefix(st, p, prefix);
            st.name_str(p, &s)
        }
        NameNode::Num(p, i) => {
            let p = without_prefix(st, p, prefix);
            st.name_num(p, i)
        }
    }
}

/// The name with its last part made longer; of a name with macro scopes, the part before these.
fn append(st: &mut Store<'_>, n: Name, suffix: &str) -> Name {
    match st.name_node(n).clone() {
        NameNode::Str(p, s) if &*s == "_hyg" => {
            let p = append_before_scopes(st, p, suffix);
            st.name_str(p, &s)
        }
        NameNode::Num(p, i) if in_scopes(st, p) => {
            let p = append(st, p, suffix);
            st.name_num(p, i)
        }
        NameNode::Str(p, s) => st.name_str(p, &format!("{s}{suffix}")),
        _ => st.name_str(n, suffix),
    }
}

/// Whether the name is one with macro scopes.
fn in_scopes(st: &Store<'_>, mut n: Name) -> bool {
    while let NameNode::Num(p, _) = st.name_node(n) {
        n = *p;
    }
    matches!(st.name_node(n), NameNode::Str(_, s) if &**s == "_hyg")
}

/// Goes back to the mark `_@` of the scopes, and makes the part before it longer.
fn append_before_scopes(st: &mut Store<'_>, n: Name, suffix: &str) -> Name {
    match st.name_node(n).clone() {
        NameNode::Str(p, s) if &*s == "_@" => {
            let p = append(st, p, suffix);
            st.name_str(p, &s)
        }
        NameNode::Str(p, s) => {
            let p = append_before_scopes(st, p, suffix);
            st.name_str(p, &s)
        }
        NameNode::Num(p, i) => {
            let p = append_before_scopes(st, p, suffix);
            st.name_num(p, i)
        }
        NameNode::Anonymous => n,
    }
}

/// Makes the arguments implicit that a later explicit one determines (Lean's `infer_implicit`, strict).
fn infer_implicit(st: &mut Store<'_>, e: Expr) -> Expr {
    let Node::Pi(n, i, t, b) = st.node(e) else { return e };
    let b = infer_implicit(st, b);
    let implicit = i == BinderInfo::Default && determined(st, b, 0);
    st.pi(n, if implicit { BinderInfo::Implicit } else { i }, t, b)
}

/// Whether the variable occurs in the type of an explicit argument, or of an implicit one that is determined.
fn determined(st: &Store<'_>, e: Expr, var: u32) -> bool {
    let Node::Pi(_, i, t, b) = st.node(e) else { return false };
    let here = has_loose(st, t, var) && (i == BinderInfo::Default || determined(st, b, 0));
    here || determined(st, b, var + 1)
}

/// Whether the loose variable occurs.
fn has_loose(st: &Store<'_>, e: Expr, var: u32) -> bool {
    let mut seen = FxHashSet::default();
    let mut todo = vec![(e, var)];
    while let Some((e, var)) = todo.pop() {
        if st.loose(e) <= var || !seen.insert((e, var)) {
            continue;
        }
        match st.node(e) {
            Node::BVar(i) if i == var => return true,
            Node::App(f, a) => todo.extend([(f, var), (a, var)]),
            Node::Lam(_, _, t, b) | Node::Pi(_, _, t, b) => todo.extend([(t, var), (b, var + 1)]),
            Node::Let(_, t, v, b) => todo.extend([(t, var), (v, var), (b, var + 1)]),
            Node::Proj(_, _, s) => todo.push((s, var)),
            _ => {}
        }
    }
    false
}
