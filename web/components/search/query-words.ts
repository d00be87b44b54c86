import type { SearchHit } from '../../../server/contract/search-page.ts';

/**
 * How long a query may be that is typed, in characters. In whatever script it is written, its address
 * is then short enough for any server.
 */
export const LONGEST_QUERY = 1000;

/** How many forms of a word are named. */
const MOST_FORMS = 3;

/** Why words were found that nobody asked for: `matched “theories” for “theory”`; empty where there were none. */
export function explanationWords({ explanations }: Pick<SearchHit, 'explanations'>): string {
  const reasons = [...new Set(explanations.map(({ asked }) => asked))].map((word) => {
    const forms = explanations
      .filter(({ asked }) => asked === word)
      .map(({ found }) => `“${found}”`);
    return `${forms.slice(0, MOST_FORMS).join(', ')} for “${word}”`;
  });
  return reasons.length > 0 ? `matched ${reasons.join('; ')}` : '';
}

/** Where in its note a passage stands: `Chapter › Section`. */
export function placeWords({ place }: Pick<SearchHit, 'place'>): string {
  return place.join(' › ');
}

/** Whether a passage says more than what stands beside it: of a reference that is so only where something in it matches. */
export function tells({ type, snippet }: Pick<SearchHit, 'type' | 'snippet'>): boolean {
  return type === 'reference' ? snippet.spans.length > 0 : snippet.text !== '';
}

/** A text that is named in a sentence, cut where it is long. */
export function shortened(text: string, most = 60): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}
