/** A hit as it is shown: what it is, where it stands, its best passage, and why it was found. */
import { kindOf } from '../documents/attributes.ts';
import type { SearchDocument } from '../documents/documents.ts';
import { passagesOf } from '../documents/passages.ts';
import { plainTitle } from '../documents/records.ts';
import { SectionDocument } from '../documents/section-document.ts';
import { headingWay, sectionsOf } from '../documents/sections.ts';
import { type ShownNames, shownNames } from '../documents/shown-names.ts';
import type { Surroundings } from '../documents/surroundings.ts';
import { visitAskedWords } from '../text/words.ts';
import { loosened, matchingSpans, type Span } from './matching.ts';
import { bestSnippet, type MarkedText, type Snippet, type SnippetOptions } from './snippet.ts';

/** A word of the query that was found in another form. */
export interface Explanation {
  asked: string;
  /** As it stands in the text. */
  found: string;
  way: Span['way'];
}

/** What a search shows of one thing that it found. */
export interface Hit {
  type: SearchDocument['type'];
  /** The id of the note, or the key of the reference, whose page it is on. */
  id: string;
  /** The place in that page: `cite-3`, `claim-2`, a heading's anchor; null is the top. */
  anchor: string | null;
  /** The kind of the note; `claim` and `reference` are kinds of their own. */
  kind: string;
  title: MarkedText;
  /** Where in the note: the heading and those above it; for a claim its relation and target go before. */
  place: string[];
  snippet: Snippet;
  /** Words found in another form, each once: `matched “theories” for “theory”`. */
  explanations: Explanation[];
  score: number;
}

/** What a hit is set with. */
export interface HitOptions extends SnippetOptions {
  score: number;
  /** The words of the query as they were typed, by their forms. */
  typed: ReadonlyMap<string, string>;
}

/** Sets a document as a hit. */
export function setHit(surroundings: Surroundings, best: SearchDocument, options: HitOptions): Hit {
  const { matcher, reader, score } = options;
  const names = shownNames(surroundings);
  const document = documentToShow(best, names, options);
  const snippet = bestSnippet(passagesOf(document, names), options);
  const text = titleOf(document);
  const title = { text, spans: matchingSpans(text, matcher, reader) };
  const isUnmarked = title.spans.length === 0 && snippet.spans.length === 0;
  if (isUnmarked && matcher.several.length > 0) {
    return setHit(surroundings, best, { ...options, matcher: loosened(matcher) });
  }
  return {
    type: document.type,
    id: document.type === 'reference' ? document.reference.key : document.note.id,
    anchor: snippet.anchor,
    kind: kindOf(document),
    title,
    place: placeOf(document),
    snippet,
    explanations: [
      ...explain([title, snippet], options),
      ...explainAliases(document, [title, snippet], options),
    ],
    score,
  };
}

/** A note that matches by its title or another name alone is opened at its start, whichever of its sections is the shortest. */
function documentToShow(
  document: SearchDocument,
  names: ShownNames,
  options: SnippetOptions,
): SearchDocument {
  if (document.type !== 'note' || document.section.heading < 0) return document;
  const { note, section } = document;
  if (options.matcher.single.size === 0) return document;
  const texts = [
    ...passagesOf(document, names).map(({ text }) => text),
    ...headingWay(note.headings, section.heading).map(({ text }) => text),
  ];
  const matches = texts.some(
    (text) => matchingSpans(text, options.matcher, options.reader).length > 0,
  );
  return matches ? document : new SectionDocument(note, sectionsOf(note)[0]!);
}

/** The title of a note or reference; a claim is known by its note. */
export function titleOf(document: SearchDocument): string {
  return document.type === 'reference' ? plainTitle(document.reference) : document.note.title;
}

function placeOf(document: SearchDocument): string[] {
  if (document.type === 'reference') return [];
  const { headings, passages } = document.note;
  const heading =
    document.type === 'note'
      ? document.section.heading
      : (passages[document.claim.passage]?.heading ?? -1);
  return headingWay(headings, heading).map(({ text }) => text);
}

/** The words that do not stand in the text as they were asked for. */
function explain(texts: readonly MarkedText[], { reader, typed }: HitOptions): Explanation[] {
  const explanations = new Map<string, Explanation>();
  for (const { text, spans } of texts) {
    for (const { from, to, asked: form, way } of spans) {
      const found = text.slice(from, to);
      const foundForm = reader.read(found).form;
      if (foundForm === form || isTyped(found, { reader, typed })) continue;
      explanations.set(`${form} ${foundForm}`, { asked: asTyped(form, typed), found, way });
    }
  }
  return [...explanations.values()];
}

/** Whether a text is made of words that were typed. */
function isTyped(text: string, { reader, typed }: Pick<HitOptions, 'reader' | 'typed'>): boolean {
  let isMade = true;
  visitAskedWords(text, (word) => (isMade &&= typed.has(reader.read(word).form)));
  return isMade;
}

function asTyped(form: string, typed: HitOptions['typed']): string {
  return form
    .split(' ')
    .map((each) => typed.get(each) ?? each)
    .join(' ');
}

/** The aliases of a note that have what neither its title nor its passage has, each with the words it has of the query. */
function explainAliases(
  document: SearchDocument,
  texts: readonly MarkedText[],
  { matcher, reader, typed }: HitOptions,
): Explanation[] {
  if (document.type !== 'note') return [];
  const marked = new Set(texts.flatMap(({ spans }) => spans.flatMap(wordsAsked)));
  return document.note.aliases.flatMap((alias) => {
    const spans = matchingSpans(alias, matcher, reader);
    const asked = [...new Set(spans.flatMap(wordsAsked))].filter((word) => !marked.has(word));
    for (const word of asked) marked.add(word);
    const [first] = spans;
    if (!first || asked.length === 0 || isTyped(alias, { reader, typed })) return [];
    return [{ asked: asTyped(asked.join(' '), typed), found: alias, way: first.way }];
  });
}

function wordsAsked({ asked }: Span): string[] {
  return asked.split(' ');
}
