/** What is typed into the search field, read: words, phrases, words to leave out, and operators. Any text is a query. */

/** The operators that take a value after a colon, with what a completion says of them. */
export const operators = {
  author: 'by this author',
  year: 'of this year, or 1993..2005, >1999, <2010',
  kind: 'notes of this kind, or claim, reference',
  tag: 'with this tag or keyword',
  journal: 'in a journal or book of this name',
  key: 'whose citation key begins so',
  cites: 'that cite the reference of this key',
  links: 'that link to this note',
  relation: 'that make a claim of this relation',
  signal: 'with a citation that supports, compares or disputes',
  has: 'with a locator, a doi or an abstract',
  is: 'references that are cited or uncited',
  in: 'the words are in the title',
} as const satisfies Record<string, string>;

/** The name of an operator. */
export type OperatorName = keyof typeof operators;

/** A stretch of the text of a query. */
export interface Place {
  from: number;
  to: number;
}

/** An operator as it was typed, and where. */
export interface Operator extends Place {
  name: OperatorName;
  value: string;
  /** Whether a minus stands before it: what fits is left out. */
  isNegated: boolean;
}

/** A message for whoever typed the query; the query is answered without what it is about. */
export interface QueryError extends Place {
  message: string;
}

/** A query, read. */
export interface Query {
  /** As typed, or as much of it as is read. */
  text: string;
  /** The free words, in order, without operators, quotation marks and signs that stand alone. */
  words: string;
  phrases: string[];
  /** Words and phrases that a hit must not hold. */
  without: string[];
  operators: Operator[];
  /** Where the operators, and the words and phrases to leave out, stand. */
  demands: Place[];
  errors: QueryError[];
  /** Whether the text ends within a free word, which may go on. */
  endsInWord: boolean;
}

/** Nobody asks a longer question; the rest of a longer text is not read. */
const LONGEST = 4096;

/** How many operators, phrases, and words to leave out are used of each. */
const MOST_DEMANDS = 16;

const READABLE = /[\p{L}\p{N}]/u;

const PIECE =
  /(?<minus>-)?(?:"(?<phrase>[^"]*)(?<close>"?)|(?<name>[a-z]+):(?:"(?<quoted>[^"]*)"?|(?<value>[^\s"]*)))|(?<bare>[^\s"]+)/giu;

/** Reads a query; never throws. */
export function readQuery(typed: string): Query {
  const query: Query = {
    text: typed.slice(0, LONGEST),
    words: '',
    phrases: [],
    without: [],
    operators: [],
    demands: [],
    errors: [],
    endsInWord: false,
  };
  if (typed.length > LONGEST) {
    const message = `Only the first ${LONGEST} characters were searched for.`;
    query.errors.push({ message, from: LONGEST, to: typed.length });
  }
  const words: string[] = [];
  for (const match of query.text.replace(/[“”„]/g, '"').matchAll(PIECE)) {
    readPiece(query, match, words);
  }
  limitDemands(query);
  query.words = words.join(' ');
  query.endsInWord = words.length > 0 && query.text.endsWith(words.at(-1)!);
  return query;
}

/** Each demand costs a look at what is found, so no query makes very many. */
function limitDemands(query: Query): void {
  const { phrases, without, operators } = query;
  const beyond = operators[MOST_DEMANDS];
  const isTooMany = [phrases, without, operators].some(({ length }) => length > MOST_DEMANDS);
  if (!isTooMany) return;
  query.phrases = phrases.slice(0, MOST_DEMANDS);
  query.without = without.slice(0, MOST_DEMANDS);
  query.operators = operators.slice(0, MOST_DEMANDS);
  query.demands = query.demands.slice(0, MOST_DEMANDS);
  const message = `No more than ${MOST_DEMANDS} operators, phrases and words to leave out are used of each.`;
  query.errors.push({ message, from: beyond?.from ?? 0, to: query.text.length });
}

function readPiece(query: Query, match: RegExpMatchArray, words: string[]): void {
  const { minus, phrase, close, name, quoted, value, bare } = match.groups!;
  const place = { from: match.index!, to: match.index! + match[0].length };
  if (phrase !== undefined)
    readPhrase(query, { phrase, isOpen: close === '', minus, ...place }, words);
  else if (name !== undefined && isOperator(name.toLowerCase())) {
    readOperator(query, {
      name: name.toLowerCase() as OperatorName,
      value: (quoted ?? value ?? '').trim(),
      isNegated: minus !== undefined,
      ...place,
    });
  } else readBare(query, { word: bare ?? match[0], ...place }, words);
}

function readPhrase(
  query: Query,
  piece: Place & { phrase: string; isOpen: boolean; minus: string | undefined },
  words: string[],
): void {
  const { phrase, isOpen, minus, from, to } = piece;
  if (isOpen) {
    const message = 'The quotation mark is not closed, so these were taken as single words.';
    if (READABLE.test(phrase)) query.errors.push({ message, from, to });
    words.push(...phrase.split(/\s+/).filter((word) => READABLE.test(word)));
  } else if (READABLE.test(phrase)) {
    if (minus) leaveOut(query, phrase, piece);
    else query.phrases.push(phrase);
  }
}

function readOperator(query: Query, operator: Operator): void {
  const { name, value, from, to } = operator;
  if (value) {
    query.operators.push(operator);
    query.demands.push({ from, to });
  } else query.errors.push({ message: `${name}: needs a value right after the colon.`, from, to });
}

/** A word with a minus before it is left out; signs alone are nothing. */
function readBare(query: Query, piece: Place & { word: string }, words: string[]): void {
  const { word } = piece;
  if (/^-[\p{L}\p{N}]/u.test(word)) leaveOut(query, word.slice(1), piece);
  else if (READABLE.test(word)) words.push(word);
}

function leaveOut(query: Query, text: string, { from, to }: Place): void {
  query.without.push(text);
  query.demands.push({ from, to });
}

/** Whether a name is an operator's. */
export function isOperator(name: string): name is OperatorName {
  return Object.hasOwn(operators, name);
}

/** The query without one of its parts, as text. */
export function queryWithout({ text }: Query, { from, to }: Place): string {
  return `${text.slice(0, from)} ${text.slice(to)}`.replace(/\s+/g, ' ').trim();
}
