/**
 * Commands that cite, from the manuals of LaTeX, natbib, biblatex, apacite, csquotes and the styles in common
 * use. A command stands here without its star.
 */

/** How the arguments of a command that cites are laid out. */
export interface CiteShape {
  /** How many arguments in braces stand before that of the keys: `\volcite{2}{key}`. */
  before: number;
  /** Whether notes and keys may be repeated: `\cites[p.~1]{one}[p.~2]{two}`. */
  isRepeated: boolean;
  /** Whether works are listed and not cited. */
  isListing: boolean;
}

const single: CiteShape = { before: 0, isRepeated: false, isListing: false };

const SINGLE = `
  cite Cite citet Citet citep Citep citealt Citealt citealp Citealp citenum citeauthor Citeauthor citefullauthor
  Citefullauthor citeyear citeyearpar citetalias citepalias parencite Parencite footcite footcitetext textcite
  Textcite smartcite Smartcite supercite autocite Autocite citetitle citedate citeurl fullcite footfullcite notecite
  Notecite pnotecite Pnotecite fnotecite citename citelist citefield onlinecite inlinecite longcite shortcite citeA
  citeNP citeauthorNP citeyearNP fullciteA fullciteNP shortciteA shortciteNP shortciteauthor shortciteauthorNP nptextcite
  citeasnoun possessivecite possessivecites poscite Poscite citeaffixed bibentry headlesscite Headlesscite
  headlessfullcite footciteA citetext@ textcquote blockcquote citelocal fullparencite parenfullcite citetitleyear
  titlecite parentextcite citeauthoryear citejournal citepos Citepos citeposs Citeposs
`;

const REPEATED = `
  cites Cites parencites Parencites footcites footcitetexts textcites Textcites smartcites Smartcites supercites
  autocites Autocites citeauthors Citeauthors fullcites footfullcites
`;

const AFTER_ONE = `
  volcite Volcite pvolcite Pvolcite fvolcite Fvolcite ftvolcite svolcite Svolcite tvolcite Tvolcite avolcite Avolcite
  foreigntextcquote hyphentextcquote foreignblockcquote hyphenblockcquote hybridblockcquote
`;

const REPEATED_AFTER_ONE = `
  volcites Volcites pvolcites Pvolcites fvolcites Fvolcites svolcites Svolcites tvolcites Tvolcites avolcites Avolcites
`;

/** Environments of csquotes, which take the arguments of a command behind their name. */
const QUOTATIONS: [name: string, before: number][] = [
  ['displaycquote', 0],
  ['foreigndisplaycquote', 1],
  ['hyphendisplaycquote', 1],
];

const shapes = new Map<string, CiteShape>([
  ...named(SINGLE, single),
  ...named(REPEATED, { ...single, isRepeated: true }),
  ...named(AFTER_ONE, { ...single, before: 1 }),
  ...named(REPEATED_AFTER_ONE, { ...single, before: 1, isRepeated: true }),
  ['nocite', { ...single, isListing: true }],
  ...QUOTATIONS.map(
    ([name, before]) => [`begin{${name}}`, { ...single, before }] as [string, CiteShape],
  ),
]);

/** Commands with `cite` in their names that name no work. */
const OTHERS = new Set(
  words(`
  citestyle setcitestyle citesetup citereset citetext defcitealias citeindex citeindextrue citeindexfalse
  citetrackertrue citetrackerfalse mkcite AtEveryCite AtNextCite DeclareCiteCommand DeclareMultiCiteCommand
  newcitecommand renewcitecommand providecitecommand citation shorthandcite disablecite ifcite
`),
);

/** The shape of a command that is known to cite. */
export function citeShape(command: string): CiteShape | undefined {
  return shapes.get(command);
}

/** Whether a command looks by its name as if it cited, and nothing is known of it. */
export function mayCite(command: string): boolean {
  return /^no?cite|^[cC]ite|cites?$/.test(command) && !shapes.has(command) && !OTHERS.has(command);
}

function named(names: string, shape: CiteShape): [string, CiteShape][] {
  return words(names).map((name) => [name, shape]);
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
