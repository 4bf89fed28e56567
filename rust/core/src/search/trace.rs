//! TEMPORARY
use super::{Goal, Search};
use crate::expr::{Expr, Node};
impl Search<'_> {
    pub(super) fn tr(&mut self, what: &str, g: &Goal) {
        if std::env::var("TRACE").is_err() { return }
        let mut s = String::new();
        for &h in g.hyps.iter() {
            let t = self.ty(h);
            let t = self.tc.instantiate_mvars(t);
            s += &format!("x{}:{}, ", self.tc.st.local(h).depth, self.show(t));
        }
        let t = self.tc.instantiate_mvars(g.target);
        eprintln!("{}{what} {s} ⊢ {}", "  ".repeat(self.path.len()), self.show(t));
    }
    pub(super) fn show(&self, e: Expr) -> String {
        let st = &self.tc.st;
        match st.node(e) {
            Node::BVar(i) => format!("#{i}"),
            Node::FVar(x) => format!("x{}", st.local(x).depth),
            Node::MVar(m) => format!("?{}", m.0),
            Node::Sort(_) => "Sort".into(),
            Node::Const(n, _) => st.name_string(n),
            Node::App(..) => { let (f, a) = st.unfold_app(e); let mut s = format!("({}", self.show(f)); for x in a { s += " "; s += &self.show(x); } s + ")" }
            Node::Lam(_, _, t, b) => format!("(λ {}. {})", self.show(t), self.show(b)),
            Node::Pi(_, _, t, b) => format!("(Π {}. {})", self.show(t), self.show(b)),
            Node::Let(_, _, v, b) => format!("(let {}. {})", self.show(v), self.show(b)),
            Node::Nat(n) => format!("{}", st.nat_value(n)),
            Node::Str(_) => "str".into(),
            Node::Proj(_, i, s) => format!("{}.{}", self.show(s), i + 1),
        }
    }
}
