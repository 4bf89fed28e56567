import Canonical

/-!
First-order problems and puzzles in the manner of TPTP, with the axioms as hypotheses. Written without a look at the search.
-/

namespace Exercises.Puzzles
universe u
variable {U : Type u}

/-- Who killed Aunt Agatha? (PUZ001) -/
theorem agatha (Lives : U → Prop) (Killed Hates Richer : U → U → Prop) (agatha butler charles : U)
    (a1 : ∃ x, Lives x ∧ Killed x agatha) (a2 : Lives agatha ∧ Lives butler ∧ Lives charles)
    (a3 : ∀ x, Lives x → x = agatha ∨ x = butler ∨ x = charles) (a4 : ∀ x y, Killed x y → Hates x y)
    (a5 : ∀ x y, Killed x y → ¬Richer x y) (a6 : ∀ x, Hates agatha x → ¬Hates charles x)
    (a7 : ∀ x, x ≠ butler → Hates agatha x) (a8 : ∀ x, ¬Richer x agatha → Hates butler x)
    (a9 : ∀ x, Hates agatha x → Hates butler x) (a10 : ∀ x, ∃ y, ¬Hates x y) (a11 : agatha ≠ butler) :
    Killed agatha agatha := by canonical [Classical.em]

/-- The dragon: all dragons are happy if all their children can fly. -/
theorem dragons (Green Happy Fly : U → Prop) (Child : U → U → Prop) (h1 : ∀ x, (∀ y, Child y x → Fly y) → Happy x)
    (h2 : ∀ x, Green x → Fly x) (h3 : ∀ x, (∃ y, Child x y ∧ Green y) → Green x) (x : U) (g : Green x) : Happy x := by canonical

/-- Curiosity and the cat (Russell and Norvig). -/
theorem curiosity (Animal Cat : U → Prop) (Loves Kills : U → U → Prop) (jack tuna curiosity : U)
    (h1 : ∀ x, (∀ y, Animal y → Loves x y) → ∃ y, Loves y x) (h2 : ∀ x, (∃ y, Animal y ∧ Kills x y) → ∀ z, ¬Loves z x)
    (h3 : ∀ x, Animal x → Loves jack x) (h4 : Kills jack tuna ∨ Kills curiosity tuna) (h5 : Cat tuna)
    (h6 : ∀ x, Cat x → Animal x) : Kills curiosity tuna := by canonical

/-- Colonel West is a criminal. -/
theorem west (American Weapon Hostile Missile Criminal : U → Prop) (Sells : U → U → U → Prop) (Owns Enemy : U → U → Prop)
    (west nono america : U) (h1 : ∀ x y z, American x → Weapon y → Sells x y z → Hostile z → Criminal x)
    (h2 : ∃ x, Owns nono x ∧ Missile x) (h3 : ∀ x, Missile x → Owns nono x → Sells west x nono) (h4 : ∀ x, Missile x → Weapon x)
    (h5 : ∀ x, Enemy x america → Hostile x) (h6 : American west) (h7 : Enemy nono america) : Criminal west := by canonical

/-- Schubert's steamroller (PUZ031). -/
theorem steamroller (Animal Plant Wolf Fox Bird Caterpillar Snail Grain : U → Prop) (Smaller Eats : U → U → Prop)
    (e1 : ∃ x, Wolf x) (e2 : ∃ x, Fox x) (e3 : ∃ x, Bird x) (e4 : ∃ x, Caterpillar x) (e5 : ∃ x, Snail x) (e6 : ∃ x, Grain x)
    (k1 : ∀ x, Wolf x → Animal x) (k2 : ∀ x, Fox x → Animal x) (k3 : ∀ x, Bird x → Animal x)
    (k4 : ∀ x, Caterpillar x → Animal x) (k5 : ∀ x, Snail x → Animal x) (k6 : ∀ x, Grain x → Plant x)
    (h : ∀ x, Animal x → (∀ y, Plant y → Eats x y) ∨
      ∀ y, Animal y → Smaller y x → (∃ z, Plant z ∧ Eats y z) → Eats x y)
    (s1 : ∀ x y, Caterpillar x → Bird y → Smaller x y) (s2 : ∀ x y, Snail x → Bird y → Smaller x y)
    (s3 : ∀ x y, Bird x → Fox y → Smaller x y) (s4 : ∀ x y, Fox x → Wolf y → Smaller x y)
    (n1 : ∀ x y, Wolf x → Fox y → ¬Eats x y) (n2 : ∀ x y, Wolf x → Grain y → ¬Eats x y)
    (p1 : ∀ x y, Bird x → Caterpillar y → Eats x y) (n3 : ∀ x y, Bird x → Snail y → ¬Eats x y)
    (p2 : ∀ x, Caterpillar x → ∃ y, Plant y ∧ Eats x y) (p3 : ∀ x, Snail x → ∃ y, Plant y ∧ Eats x y) :
    ∃ x y, Animal x ∧ Animal y ∧ Eats x y ∧ ∃ z, Grain z ∧ Eats y z := by canonical

/-- The Los problem (MSC006). -/
theorem los (P Q : U → U → Prop) (pt : ∀ x y z, P x y → P y z → P x z) (qt : ∀ x y z, Q x y → Q y z → Q x z)
    (qs : ∀ x y, Q x y → Q y x) (pq : ∀ x y, P x y ∨ Q x y) : (∀ x y, P x y) ∨ ∀ x y, Q x y := by canonical [Classical.em]

/-- Knights tell the truth, knaves lie: one says that they are of different kinds. -/
theorem knights_different (Knight : U → Prop) (Says : U → Prop → Prop) (a b : U) (h : ∀ x p, Says x p → (Knight x ↔ p))
    (s : Says a (¬(Knight a ↔ Knight b))) : ¬Knight b := by canonical [Classical.em]
theorem knights_both_knaves (Knight : U → Prop) (a b : U) (s : Knight a ↔ (¬Knight a ∧ ¬Knight b)) : ¬Knight a ∧ Knight b := by
  canonical [Classical.em]
theorem knights_same (Knight : U → Prop) (a b : U) (s1 : Knight a ↔ (Knight a ↔ Knight b)) (s2 : Knight b ↔ ¬(Knight a ∧ False)) :
    Knight b := by canonical
theorem knights_three (Knight : U → Prop) (a b c : U) (s1 : Knight a ↔ (¬Knight a ∧ ¬Knight b ∧ ¬Knight c))
    (s2 : Knight b ↔ ((Knight a ∧ ¬Knight b ∧ ¬Knight c) ∨ (¬Knight a ∧ Knight b ∧ ¬Knight c) ∨ (¬Knight a ∧ ¬Knight b ∧ Knight c))) :
    ¬Knight a ∧ Knight b ∧ ¬Knight c := by canonical [Classical.em]

/-- Lewis Carroll's babies, ducks and kangaroos. -/
theorem carroll_babies (Baby Logical Despised Crocodile : U → Prop) (h1 : ∀ x, Baby x → ¬Logical x)
    (h2 : ∀ x, Crocodile x → ¬Despised x) (h3 : ∀ x, ¬Logical x → Despised x) : ∀ x, Baby x → ¬Crocodile x := by canonical
theorem carroll_ducks (Duck Waltz Officer Poultry : U → Prop) (h1 : ∀ x, Duck x → ¬Waltz x) (h2 : ∀ x, Officer x → Waltz x)
    (h3 : ∀ x, Poultry x → Duck x) : ∀ x, Poultry x → ¬Officer x := by canonical
theorem carroll_animals (House Gaze Pet Detest Avoid Carn Prowl Mice Like Kang KillMice Suit : U → Prop)
    (h1 : ∀ x, House x → Mice x) (h2 : ∀ x, Gaze x → Suit x) (h3 : ∀ x, Detest x → Avoid x) (h4 : ∀ x, Carn x → Prowl x)
    (h5 : ∀ x, ¬KillMice x → ¬Mice x) (h6 : ∀ x, Like x → House x) (h7 : ∀ x, Kang x → ¬Suit x) (h8 : ∀ x, KillMice x → Carn x)
    (h9 : ∀ x, ¬Like x → Detest x) (h10 : ∀ x, Prowl x → Gaze x) : ∀ x, Kang x → Avoid x := by canonical [Classical.em]
theorem carroll_poems (Interest Modern Affected Yours Bubbles Taste : U → Prop) (h1 : ∀ x, Interest x → Taste x)
    (h2 : ∀ x, Modern x → Affected x) (h3 : ∀ x, Yours x → Bubbles x) (h4 : ∀ x, Affected x → ¬Taste x)
    (h5 : ∀ x, Bubbles x → Modern x) : ∀ x, Yours x → ¬Interest x := by canonical

/-- The heads of horses. -/
theorem horses (Horse Animal : U → Prop) (Head : U → U → Prop) (h : ∀ x, Horse x → Animal x) :
    ∀ x, (∃ y, Horse y ∧ Head x y) → ∃ y, Animal y ∧ Head x y := by canonical

/-- Every one has a parent; a grandparent is a parent of a parent. -/
theorem grandparents (Parent Grand : U → U → Prop) (h1 : ∀ x, ∃ y, Parent y x) (h2 : ∀ x y z, Parent x y → Parent y z → Grand x z) :
    ∀ x, ∃ y, Grand y x := by canonical

/-- Nobody likes those who like nobody that likes them (a Pelletier problem, 46 in kind). -/
theorem shaving_club (Shaves : U → U → Prop) (Member : U → Prop) (cesare lorenzo : U)
    (h1 : ∀ x y, Member x → Member y → (Shaves x y → ∀ z, Member z → Shaves z x)) (m1 : Member cesare) (m2 : Member lorenzo)
    (s : Shaves lorenzo cesare) : Shaves cesare lorenzo := by canonical
theorem pelletier_24 (P Q R S : U → Prop) (h1 : ¬∃ x, S x ∧ Q x) (h2 : ∀ x, P x → Q x ∨ R x) (h3 : (¬∃ x, P x) → ∃ x, Q x)
    (h4 : ∀ x, Q x ∨ R x → S x) : ∃ x, P x ∧ R x := by canonical [Classical.em]
theorem pelletier_26 (P Q R S : U → Prop) (h1 : (∃ x, P x) ↔ ∃ x, Q x) (h2 : ∀ x y, P x → Q y → (R x ↔ S y)) :
    (∀ x, P x → R x) ↔ ∀ x, Q x → S x := by canonical
theorem pelletier_29 (P Q R S : U → Prop) (h1 : ∃ x, P x) (h2 : ∃ x, Q x) :
    ((∀ x, P x → R x) ∧ ∀ x, Q x → S x) ↔ ∀ x y, P x ∧ Q y → R x ∧ S y := by canonical
theorem pelletier_38 (P : U → Prop) (R : U → U → Prop) (a : U) :
    (∀ x, (P a ∧ (P x → ∃ y, P y ∧ R x y)) → ∃ z w, P z ∧ R x w ∧ R w z) ↔
    ∀ x, (¬P a ∨ P x ∨ ∃ z w, P z ∧ R x w ∧ R w z) ∧ (¬P a ∨ ¬(∃ y, P y ∧ R x y) ∨ ∃ z w, P z ∧ R x w ∧ R w z) := by
  canonical [Classical.em]
theorem pelletier_42 (R : U → U → Prop) : ¬∃ y, ∀ x, R x y ↔ ¬∃ z, R x z ∧ R z x := by canonical
theorem pelletier_43 (Q R : U → U → Prop) (h : ∀ x y, Q x y ↔ ∀ z, R z x ↔ R z y) : ∀ x y, Q x y ↔ Q y x := by canonical
theorem pelletier_45 (P Q R : U → U → Prop) (F K L : U → Prop)
    (h1 : ∀ x, (F x ∧ ∀ y, P y x → K y) → ∀ y, P y x → Q x y) (h2 : ¬∃ y, L y ∧ K y)
    (h3 : ∃ x, F x ∧ (∀ y, P y x → L y) ∧ ∀ y, P y x → K y) : ∃ x, F x ∧ ¬∃ y, P y x := by canonical
theorem pelletier_55_core (Hates Killed : U → U → Prop) (a b : U) (h1 : ∀ x, Killed x a → Hates x a) (h2 : Killed a a ∨ Killed b a)
    (h3 : ¬Hates b a) : Killed a a := by canonical
theorem pelletier_59 (F : U → Prop) (f : U → U) (h : ∀ x, F x ↔ ¬F (f x)) (a : U) : ∃ x, F x ∧ ¬F (f x) := by
  canonical [Classical.em]
theorem pelletier_60 (F : U → U → Prop) (f : U → U) (a : U) :
    F a (f a) ↔ ∃ y, (∀ z, F z y → F z (f a)) ∧ F a y := by canonical
theorem drinker_pair (P : U → U → Prop) (a : U) : ∃ x, ∀ y, P x y → ∀ z, (∀ w, P z w) → P x z := by canonical [Classical.em]
theorem friendly_pair (Knows : U → U → Prop) (sym : ∀ x y, Knows x y → Knows y x) (a b c : U) (h : ∀ x, x = a ∨ x = b ∨ x = c)
    (k : ∀ x, ∃ y, x ≠ y ∧ Knows x y) : ∃ x, ∀ y, y ≠ x → Knows x y := by canonical [Classical.em]
theorem monkey_banana (At : U → U → Prop) (Pushable : U → Prop) (Reach : U → U → Prop) (monkey box bananas under : U)
    (h1 : ∀ x p, At x p → At box p → Pushable box → At box under ∧ At x under) (h2 : ∀ x, At x under → At box under → Reach x bananas)
    (p : U) (m : At monkey p) (b : At box p) (c : Pushable box) : Reach monkey bananas := by canonical
theorem halting (Program : U → Prop) (Decides : U → U → U → Prop) (Halts : U → U → Prop) (diag : U → U)
    (h1 : ∀ d, Program d → (∀ x y, Program x → (Decides d x y ↔ Halts x y)) → Program (diag d) ∧ ∀ x, Halts (diag d) x ↔ ¬Decides d x x) :
    ¬∃ d, Program d ∧ ∀ x y, Program x → (Decides d x y ↔ Halts x y) := by canonical
theorem group_commutator_relational (P : U → U → U → Prop) (e : U) (le : ∀ x, P e x x) (re : ∀ x, P x e x) (sq : ∀ x, P x x e)
    (a1 : ∀ x y z u v w, P x y u → P y z v → P u z w → P x v w) (a2 : ∀ x y z u v w, P x y u → P y z v → P x v w → P u z w)
    (a b c : U) (h : P a b c) : P b a c := by canonical
theorem ordered_bisector (Between : U → U → U → Prop) (i : ∀ x y, Between x y x → x = y)
    (pasch : ∀ x y z u v, Between x u z → Between y v z → ∃ w, Between u w y ∧ Between v w x) (x y z : U)
    (h : Between x y z) (r : ∀ x y, Between x y y) : Between z y x := by canonical
theorem truth_teller_road (Left LiarPoint TruthPoint : Prop) (t : TruthPoint ↔ ¬LiarPoint) (l : LiarPoint ↔ ¬Left) (em : Left ∨ ¬Left) :
    TruthPoint ↔ Left := by canonical
theorem unique_king (King Bald : U → Prop) (k : ∃ x, King x ∧ ∀ y, King y → y = x) :
    (∃ x, King x ∧ Bald x) ↔ ∀ x, King x → Bald x := by canonical
theorem mother_in_law (Married : U → U → Prop) (mother : U → U) (h1 : ∀ x y, Married x y → Married y x)
    (h2 : ∀ x y z, Married x y → Married x z → y = z) (a b c : U) (k : Married a b) (l : Married c a) : mother b = mother c := by
  canonical
end Exercises.Puzzles
