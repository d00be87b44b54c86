/** What the search dialog offers: an answer as groups of options, in the order in which the arrows go through them. */
import type { NoteSummary } from '../../../server/contract/common.ts';
import type {
  SearchCompletion,
  SearchHit,
  SearchPage,
} from '../../../server/contract/search-page.ts';
import { counted } from '../words.ts';

/** Another text for the field, and where typing goes on: what is typed with a word completed, or a query that finds something. */
export type NewText = { text: string; cursor: number } & (
  { what: 'completion'; completion: SearchCompletion } | { what: 'query'; total: number }
);

/** A place to go to. */
export type Destination = { href: string } & (
  { what: 'hit'; hit: SearchHit } | { what: 'note'; note: NoteSummary }
);

/** What a reader may take. */
export type Option = NewText | Destination;

/** Options under one heading; `first` is the place of its first one among all. */
export interface OptionGroup {
  label: string;
  first: number;
  options: Option[];
}

/** The kinds of hits: what a group of them is called, and how many it shows at most. */
const HIT_GROUPS: Record<SearchHit['type'], { label: string; most: number }> = {
  note: { label: 'Notes', most: 8 },
  reference: { label: 'References', most: 6 },
  claim: { label: 'Claims', most: 4 },
};

const SUGGESTION_GROUPS = {
  spelling: 'Did you mean',
  fewer: 'Asking for less',
} as const;

/** The answer to what is typed, as options: completions, then hits; where there are none, what to try instead. */
export function optionGroups(typed: string, view: SearchPage): OptionGroup[] {
  const groups = [
    completionGroup(typed, view),
    ...hitGroups(view.hits),
    ...(view.hits.length === 0 ? suggestionGroups(view) : []),
  ];
  let first = 0;
  return groups
    .filter(({ options }) => options.length > 0)
    .map((group) => {
      const placed = { ...group, first };
      first += group.options.length;
      return placed;
    });
}

/** Whether an option changes the text of the field and leads nowhere. */
export function isNewText(option: Option | undefined): option is NewText {
  return option !== undefined && 'text' in option;
}

/** What of an answer is told to a reader who does not see it: `3 completions, 12 results`. */
export function answerWords(groups: readonly OptionGroup[], { total }: SearchPage): string {
  const completions = groups.flatMap(({ options }) =>
    options.filter(({ what }) => what === 'completion'),
  ).length;
  const results = total === 0 ? 'no results' : counted(total, 'result');
  const words = completions > 0 ? `${counted(completions, 'completion')}, ${results}` : results;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Group = Omit<OptionGroup, 'first'>;

/**
 * The server offers names of operators for any word that one begins with; they would be in the way of
 * words, so they wait for a colon. What is complete as it stands needs no completion.
 */
function completionGroup(typed: string, { completions }: SearchPage): Group {
  const place = completions[0];
  const piece = place ? typed.slice(place.from, place.to) : '';
  const isComplete = completions.some(({ text }) => text.toLowerCase() === piece.toLowerCase());
  const offered = piece.includes(':') && !isComplete ? completions : [];
  const options = offered.map((completion) => ({
    what: 'completion' as const,
    completion,
    ...completedText(typed, completion),
  }));
  return { label: 'Complete with', options };
}

/** An operator goes on with its value, a value is followed by the next word. */
function completedText(
  typed: string,
  { from, to, text }: SearchCompletion,
): { text: string; cursor: number } {
  const before = typed.slice(0, from) + text + (text.endsWith(':') ? '' : ' ');
  return { text: before + typed.slice(to).replace(/^ +/, ''), cursor: before.length };
}

/** Hits by their type, the type with the best hit first. */
function hitGroups(hits: readonly SearchHit[]): Group[] {
  const types = new Set(hits.map(({ type }) => type));
  return Array.from(types, (type) => {
    const { label, most } = HIT_GROUPS[type];
    const shown = hits.filter((hit) => hit.type === type).slice(0, most);
    return { label, options: shown.map((hit) => ({ what: 'hit' as const, href: hit.href, hit })) };
  });
}

function suggestionGroups({ suggestions }: SearchPage): Group[] {
  const queries = (['spelling', 'fewer'] as const).map((reason) => ({
    label: SUGGESTION_GROUPS[reason],
    options: suggestions.queries
      .filter(({ why }) => why === reason)
      .map(({ q, total }) => ({ what: 'query' as const, text: q, cursor: q.length, total })),
  }));
  const notes = suggestions.notes.map((note) => ({ what: 'note' as const, href: note.href, note }));
  return [...queries, { label: 'Nearest note', options: notes }];
}
