/** Where ours means to differ from pandoc's citation processor, or has to live with it, and why. */

/** The styles that are compared. */
export const comparedStyles = [
  'apa',
  'harvard-cite-them-right',
  'chicago-author-date',
  'ieee',
  'chicago-note-bibliography',
] as const;
export type ComparedStyle = (typeof comparedStyles)[number];

/** What pandoc's text has to become to be ours. */
export interface Difference {
  why: string;
  /** Every style where nothing is said. */
  styles?: readonly ComparedStyle[];
  theirs: RegExp;
  ours: string | ((found: string) => string);
}

/** Works whose entries, or places in the list, differ in a way of their own. */
export interface Exception {
  why: string;
  styles: readonly ComparedStyle[];
  keys: readonly string[];
}

const chicago: readonly ComparedStyle[] = ['chicago-author-date', 'chicago-note-bibliography'];

/** Differences between entries. */
export const entryDifferences: readonly Difference[] = [
  {
    why: 'pandoc leaves a hyphen between the numbers of a double issue; CSL joins ranges with its own sign',
    theirs: /(?<=[( ])(\d{1,2})-(\d{1,4})(?=[),. ;])/,
    ours: '$1–$2',
  },
  {
    why: 'pandoc takes “and” within the name of a publisher for a sign between two',
    theirs: /; (?=Innovation Studies|Management\b)/,
    ours: ' and ',
  },
  {
    why: 'pandoc takes the number of a report for several where it holds more than one figure or a hyphen',
    styles: ['apa'],
    theirs: /\(Nos\. (?=[A-Z])/,
    ours: '(No. ',
  },
  {
    why: 'citeproc-js keeps prepositions and “versus” small in English titles, as Chicago’s manual does',
    styles: chicago,
    theirs:
      /(?<=[ -])(?:Between|Versus|Vs|Behind|Among|Amongst|About|Than|Toward|Towards|Through|Within|Across|Under|After|Around)(?= )/g,
    ours: (found) => found.toLowerCase(),
  },
  {
    why: 'pandoc lets particles drop where biblatex does unless told otherwise; ours leaves it to the style',
    styles: ['apa', 'harvard-cite-them-right'],
    theirs: /(\p{Lu}[\p{L}-]+), ((?:\p{Lu}\. ?)+) ((?:de|van|den)(?: den)?)(?=,? )/gu,
    ours: '$3 $1, $2',
  },
  {
    why: 'pandoc shortens a name in quotation marks as if it were an initial',
    styles: ['harvard-cite-them-right', 'ieee'],
    theirs: /\.( ?)“(\p{L}+)”\./u,
    ours: '. “$2”',
  },
  {
    why: 'pandoc shortens a name in quotation marks as if it were an initial; the point after it is in its place',
    styles: ['apa'],
    theirs: /\. ?“(\p{L}+)”\./u,
    ours: '. “$1.”',
  },
  {
    why: 'pandoc leaves out a term that stands in a group without variables, “[Online].”',
    styles: ['ieee'],
    theirs: /(?<!\] )(?=Available: )/,
    ours: '[Online]. ',
  },
  {
    why: 'citeproc-js keeps the comma after a title that ends with a question mark',
    styles: ['ieee'],
    theirs: /\?”(?! \()/,
    ours: '?,”',
  },
  {
    why: 'pandoc has newer short forms of the months in American English',
    styles: ['ieee'],
    theirs: /(?<=, )(?:June|July|Sept\.)(?= \d)/,
    ours: (found) => `${found.slice(0, 3)}.`,
  },
  {
    why: 'citeproc-js begins an entry without author and date with a capital, whatever it is',
    styles: ['apa'],
    theirs: /^\(n\.d\.\)/,
    ours: '(N.d.)',
  },
];

/** Works that differ by themselves. */
export const entryExceptions: readonly Exception[] = [
  {
    why: 'pandoc adds the institution or organisation to the publisher',
    styles: comparedStyles,
    keys: ['eurofound2012born', 'oecd2009top'],
  },
  {
    why: 'citeproc-js puts a work without date after those that have one, pandoc before them',
    styles: ['chicago-author-date'],
    keys: ['cavusgil2009born', 'cavusgil2015born'],
  },
  {
    why: 'citeproc-js leaves a space after “In” where the record names no book',
    styles: ['chicago-author-date'],
    keys: ['paper-conference', 'chapter', 'entry-dictionary', 'entry-encyclopedia'].map(
      (type) => `${type}-bare`,
    ),
  },
  {
    why: 'citeproc-js leaves a space after a point that stands twice',
    styles: ['ieee'],
    keys: ['chapter-full'],
  },
  {
    why: 'pandoc leaves out a term that stands in a group without variables, “[Online Video].”',
    styles: ['ieee'],
    keys: ['motion_picture-anonymous'],
  },
  {
    why: 'pandoc takes one journal in the place of the author for the author of the next',
    styles: ['chicago-note-bibliography'],
    keys: ['article-newspaper-anonymous', 'webpage-anonymous'],
  },
];

const GIVEN_NAMES =
  'given names of which one is a short form of the other are put in another order';
const MORE_AUTHORS =
  'pandoc puts fewer authors before more, citeproc-js goes by the name of the second, as Chicago’s manual does';

/** Works whose places in the list differ. */
export const orderExceptions: readonly Exception[] = [
  {
    why: GIVEN_NAMES,
    styles: ['apa', 'chicago-author-date', 'chicago-note-bibliography'],
    keys: ['chetty2010internationalization', 'chetty2003collaborating', 'chetty2003explosive'],
  },
  {
    why: GIVEN_NAMES,
    styles: ['apa', 'harvard-cite-them-right'],
    keys: ['perez2018value'],
  },
  {
    why: GIVEN_NAMES,
    styles: ['harvard-cite-them-right'],
    keys: ['coviello1997network', 'jones2011international', 'knight2004inquiry'],
  },
  {
    why: MORE_AUTHORS,
    styles: chicago,
    keys: ['efrat2017marketing', 'mcdougall2003comparison', 'vapola2008battleship'],
  },
  {
    why: 'pandoc sorts a name without the particle that it lets drop',
    styles: ['apa'],
    keys: ['degroote2020initiating'],
  },
  {
    why: 'citeproc-js puts a work without date after those that have one, pandoc before them',
    styles: ['chicago-author-date'],
    keys: ['cavusgil2015born'],
  },
  {
    why: 'citeproc-js takes the brackets around “n.d.” for letters',
    styles: ['apa'],
    keys: ['review-anonymous', 'review-book-anonymous'],
  },
];

/** A citation that is set otherwise than by pandoc. */
export interface ClusterDifference {
  why: string;
  styles: readonly ComparedStyle[];
  /** As they are written. */
  clusters: readonly string[];
}

/** Differences between citations. */
export const clusterDifferences: readonly ClusterDifference[] = [
  {
    why: 'in a sentence APA wants “and”, for which its style has no form; pandoc leaves the sign of the brackets',
    styles: ['apa'],
    clusters: ['@lu says', '@lu [p. 566] say', '@lu [p. 566, and elsewhere] say'],
  },
  {
    why: 'a sentence wants its subject; pandoc leaves the number alone to be it',
    styles: ['ieee'],
    clusters: [
      '@many says',
      '@lu says',
      '@body says',
      '@edited says',
      '@undated says',
      '@particle says',
      '@unnamed says',
      '@one says',
      '@lu [p. 566] say',
      '@lu [p. 566, and elsewhere] say',
      '@one [chap. 2] says',
      '@many [see also @namesake] say',
      '@body [p. 3; @lu, p. 5] says',
    ],
  },
  {
    why: 'pandoc sorts the work whose author stands in the sentence among the others, and tears the two apart',
    styles: ['apa', 'harvard-cite-them-right'],
    clusters: ['@body [p. 3; @lu, p. 5] says'],
  },
  {
    why: 'citeproc-js joins the works of two authors that the style writes alike',
    styles: ['harvard-cite-them-right'],
    clusters: ['[@namesake; @one]'],
  },
  {
    why: 'citeproc-js puts its sign between works, and not that between years, where a year has a letter',
    styles: ['chicago-author-date'],
    clusters: ['[@one; @other]', '[@other; @one; @lu]'],
  },
  {
    why: 'pandoc writes an empty note where the style has nothing left to say; ours says the name again',
    styles: ['chicago-note-bibliography'],
    clusters: ['@many says'],
  },
];
