/**
 * What tells biblatex from BibTeX: the manual of biblatex, sections 2.1, 2.2 and 2.3, and “BibTeXing” (btxdoc),
 * section 3. BibTeX passes over fields that it does not know, and biblatex knows BibTeX's names of types and fields.
 */

/** The types that BibTeX's own styles have. */
const classicTypes = new Set(
  (
    'article book booklet conference inbook incollection inproceedings manual mastersthesis misc phdthesis ' +
    'proceedings techreport unpublished'
  ).split(' '),
);

/** What biblatex's other types are in BibTeX; theses have two, told apart by the degree. */
const typesInBibtex = new Map<string, string>([
  ...pairs('book', 'mvbook collection mvcollection reference mvreference'),
  ...pairs('incollection', 'bookinbook suppbook suppcollection inreference'),
  ...pairs('proceedings', 'mvproceedings'),
  ...pairs('article', 'suppperiodical review'),
  ...pairs('techreport', 'report'),
  ...pairs('phdthesis', 'thesis'),
  ...pairs(
    'misc',
    'online electronic www dataset software patent periodical set artwork audio bibnote commentary image jurisdiction ' +
      'legislation legal letter movie music performance standard video',
  ),
]);

function pairs(type: string, types: string): [string, string][] {
  return types.split(' ').map((each) => [each, type]);
}

/** Fields that have another name in BibTeX. */
export const namesInBibtex: ReadonlyMap<string, string> = new Map([
  ['journaltitle', 'journal'],
  ['location', 'address'],
  ['annotation', 'annote'],
  ['sortkey', 'key'],
  ['eprinttype', 'archiveprefix'],
  ['eprintclass', 'primaryclass'],
]);

/** Fields that BibTeX's styles look for elsewhere, and where: without them a work is not set as it should be. */
const essential: readonly (readonly [string, string])[] = [
  ['journaltitle', 'journal'],
  ['location', 'address'],
  ['date', 'year'],
];
const essentialOfArticles = [...essential, ['issue', 'number'] as const];
const essentialOfTheses = [...essential, ['institution', 'school'] as const];

/** Subtitles, which in BibTeX are part of the title. */
export const subtitles: ReadonlyMap<string, string> = new Map([
  ['subtitle', 'title'],
  ['booksubtitle', 'booktitle'],
  ['journalsubtitle', 'journaltitle'],
]);

/** Gives the value of a field, where an entry has it. */
export type FieldOf = (name: string) => string | undefined;

/** The type of an entry in BibTeX; one that neither dialect knows stays as it is. */
export function typeInBibtex(type: string, fieldOf: FieldOf): string {
  if (type === 'inbook' && fieldOf('booktitle') !== undefined) return 'incollection';
  if (type !== 'thesis') return typesInBibtex.get(type) ?? type;
  const degree = fieldOf('type') ?? '';
  return /^(?:mathesis|bathesis|candthesis)$|master|magister|bachelor|\bm\.?(?:a|sc|ba)\b/i.test(
    degree,
  )
    ? 'mastersthesis'
    : 'phdthesis';
}

/** Whether BibTeX and its styles read an entry as its author means it. */
export function isBibtex(type: string, fieldOf: FieldOf): boolean {
  const has = (name: string) => fieldOf(name) !== undefined;
  if (!classicTypes.has(type) && typesInBibtex.has(type)) return false;
  if (typeInBibtex(type, fieldOf) !== type) return false;
  if (has('xdata')) return false;
  for (const [field, counterpart] of essentialIn(type)) {
    if (has(field) && !has(counterpart)) return false;
  }
  for (const subtitle of subtitles.keys()) if (has(subtitle)) return false;
  return true;
}

function essentialIn(type: string): typeof essential {
  if (type === 'article') return essentialOfArticles;
  return isThesis(type) ? essentialOfTheses : essential;
}

/** Whether a type is a thesis by BibTeX's names. */
export function isThesis(type: string): boolean {
  return type === 'phdthesis' || type === 'mastersthesis';
}

/**
 * Whether biblatex reads an entry as its author means it. All that BibTeX has it has too, but for one type: in BibTeX
 * an `inbook` is a part without title of the book that its title names, and in biblatex a part with a title of its own.
 */
export function isBiblatex(type: string, has: (field: string) => boolean): boolean {
  return type !== 'inbook' || has('booktitle') || has('maintitle');
}
