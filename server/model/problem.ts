import type { Place } from './place.ts';

/** `error`: something of the author's is lost to the reader; `warning`: shown, but not as meant; `hint`: worth knowing. */
export type Severity = 'error' | 'warning' | 'hint';

/** Every rule by which the program reports a problem, with the heading that the problems page gives it. */
export const problemRules = {
  'file-unreadable': { severity: 'error', title: 'File cannot be read' },
  'file-too-large': { severity: 'error', title: 'File is too large' },
  'file-binary': { severity: 'error', title: 'File is not text' },
  'file-outside': { severity: 'error', title: 'Link leads out of the library' },
  'encoding-invalid': { severity: 'warning', title: 'Not valid UTF-8' },
  'front-matter-invalid': { severity: 'error', title: 'Front matter cannot be read' },
  'front-matter-not-yaml': { severity: 'error', title: 'Front matter is not YAML' },
  'front-matter-value': { severity: 'warning', title: 'Front matter value of the wrong form' },
  'note-duplicate-id': { severity: 'error', title: 'Two notes with one name' },
  'note-too-complex': { severity: 'error', title: 'Note is too complex to read' },
  'alias-ambiguous': { severity: 'warning', title: 'Alias names several notes' },
  'kind-unknown': { severity: 'warning', title: 'Kind not in the vocabulary' },
  'relation-unknown': { severity: 'warning', title: 'Relation not in the vocabulary' },
  'relation-no-target': { severity: 'hint', title: 'Relation without a link' },
  'link-unresolved': { severity: 'warning', title: 'Link to a note that is not there' },
  'link-heading-unresolved': { severity: 'warning', title: 'Link to a heading that is not there' },
  'link-file-unresolved': { severity: 'warning', title: 'Link to a file that cannot be opened' },
  'picture-unresolved': { severity: 'warning', title: 'Picture that cannot be shown' },
  'link-unsafe': { severity: 'warning', title: 'Unsafe web address' },
  'html-unsafe': { severity: 'warning', title: 'Unsafe HTML' },
  'embed-unresolved': { severity: 'warning', title: 'Embed of a note that is not there' },
  'embed-cycle': { severity: 'warning', title: 'Notes that embed each other' },
  'citation-unresolved': { severity: 'error', title: 'Citation of an unknown reference' },
  'locator-outside-pages': { severity: 'hint', title: 'Page that the source does not have' },
  'study-reference-unresolved': { severity: 'error', title: 'Study note of an unknown reference' },
  'bibliography-unreadable': { severity: 'warning', title: 'File is not valid JSON' },
  'reference-malformed': { severity: 'error', title: 'Reference cannot be read' },
  'reference-duplicate-key': { severity: 'error', title: 'Two references with one key' },
  'reference-value': { severity: 'warning', title: 'Reference field of the wrong form' },
  'reference-string-undefined': { severity: 'warning', title: 'Abbreviation is not defined' },
  'reference-crossref-unresolved': { severity: 'warning', title: 'Parent entry is not there' },
  'style-invalid': { severity: 'error', title: 'Citation style cannot be read' },
  'style-duplicate': { severity: 'warning', title: 'Two citation styles with one name' },
  'vocabulary-invalid': { severity: 'error', title: 'Vocabulary cannot be read' },
} as const satisfies Record<string, { severity: Severity; title: string }>;

/** The name of a rule, stable, for filters and for `kb check --json`. */
export type ProblemRule = keyof typeof problemRules;

/** Something the program could not read or resolve, told to the person who can mend it. */
export interface Problem extends Place {
  rule: ProblemRule;
  severity: Severity;
  /** One plain sentence: what is wrong, and what is done about it meanwhile. */
  message: string;
  /** What to do, when the program can tell. */
  suggestion?: string;
}

/** Makes a problem, taking its severity from the rule. */
export function problem(
  rule: ProblemRule,
  place: Place,
  text: { message: string; suggestion?: string },
): Problem {
  return { rule, severity: problemRules[rule].severity, ...place, ...text };
}

/** What every parser returns: a value, always, and the problems met on the way to it. */
export interface Parsed<Value> {
  value: Value;
  problems: Problem[];
}
