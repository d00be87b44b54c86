/** What LaTeX commands mean, beyond those that Citation.js knows by itself. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

const { constants } = plugins.config.get('@bibtex');

const letters = pairs(`
  aa å AA Å ohorn ơ OHORN Ơ uhorn ư UHORN Ư omicron ο cprime ʹ cdprime ʺ textschwa ə
  hslash ℏ hbar ℏ ell ℓ Re ℜ Im ℑ aleph ℵ imath ı jmath ȷ`);

const signs = pairs(`
  dots … ldots … textdots … cdots ⋯ textprime ′ prime ′ lq ‘ rq ’ lbrack [ rbrack ] lbrace { rbrace }
  glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » flq ‹ frq › hyp - slash / textslash / backslash \\
  S § P ¶ dag † ddag ‡ dagger † ddagger ‡ pounds £ euro € EUR € EURtm € degree ° checkmark ✓ No №
  TeX TeX LaTeX LaTeX BibTeX BibTeX`);

const relations = pairs(`
  leq ≤ le ≤ leqslant ⩽ geq ≥ ge ≥ geqslant ⩾ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝
  ll ≪ gg ≫ lt < gt > in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ mid ∣ parallel ∥ perp ⊥
  rightarrow → to → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦
  longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ uparrow ↑ downarrow ↓`);

const operators = pairs(`
  times × pm ± mp ∓ cdot ⋅ div ÷ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ otimes ⊗ wedge ∧ land ∧ vee ∨ lor ∨
  neg ¬ lnot ¬ cup ∪ cap ∩ setminus ∖ sum ∑ prod ∏ int ∫ partial ∂ nabla ∇ infty ∞ emptyset ∅ forall ∀
  exists ∃ sqrt √ surd √ angle ∠ langle ⟨ rangle ⟩ vert | Vert ‖ colon : lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉
  log log ln ln exp exp max max min min lim lim sin sin cos cos tan tan arg arg Pr Pr`);

const spaces = new Map(
  'space nobreakspace thinspace enspace quad qquad par newline linebreak hfill , ; : \\'
    .split(' ')
    .map((name) => [name, ' ']),
);

const nothing = new Map(
  'protect relax ignorespaces allowbreak nobreakdash null leavevmode normalfont left right limits displaystyle - / ! @ *'
    .split(' ')
    .map((name) => [name, '']),
);

/** Commands that stand for a text, by their names without the backslash. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ...Object.entries(constants.mathCommands),
  ...Object.entries(constants.commands).filter((entry): entry is [string, string] => !!entry[1]),
  ...[letters, signs, relations, operators, spaces, nothing].flatMap((table) => [...table]),
]);

/** Commands that set a mark on the letter after them: name to combining character. */
export const accents: ReadonlyMap<string, string> = new Map([
  ...Object.entries(constants.diacritics),
  ['h', '\u0309'],
  ['G', '\u030f'],
  ['U', '\u030e'],
  ['f', '\u0311'],
  ['textcommaabove', '\u0313'],
]);

/** Commands that Citation.js turns into markup of their argument. */
export const markup: ReadonlySet<string> = new Set(Object.keys(constants.formattingCommands));

/** Commands that change the type face until the group ends. */
export const switches: ReadonlySet<string> = new Set(Object.keys(constants.formattingEnvs));

/** Commands whose argument is read as if they were not there. */
export const transparent: ReadonlySet<string> = words(`
  mbox hbox text textnormal ensuremath url nolinkurl path mathrm mathit mathbf mathsf mathtt mathcal mathbb
  mathnormal operatorname underline uline uppercase MakeUppercase lowercase MakeLowercase bibinfo textls
  mkbibparens mkbibbrackets mkbibquote textquote autocap nocase`);

/** Commands whose first argument is for the typesetter or for sorting, not for the reader. */
export const hidesArgument: ReadonlySet<string> = words(`
  noopsort SortNoop sortnoop href foreignlanguage textcolor color hspace vspace vphantom hphantom phantom label
  begin end fontsize`);

function pairs(table: string): Map<string, string> {
  const cells = table.trim().split(/\s+/);
  return new Map(
    cells.flatMap((name, at) => (at % 2 === 0 ? [[name, cells[at + 1]!] as const] : [])),
  );
}

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}
