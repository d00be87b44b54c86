import type { GraphLists, GraphPlaces } from '../../server/contract/graph-lists.ts';
import type { GraphWhole } from '../../server/contract/graph-page.ts';

/** What a large graph is drawn from. */
export interface FetchedGraph {
  lists: GraphLists;
  places: GraphPlaces;
}

/** Fetches a large graph, but for what is known of it. Rejects where the server does not answer with it. */
export async function fetchGraph(
  whole: Pick<GraphWhole, 'lists' | 'places'>,
  known: { lists?: GraphLists | null; places?: GraphPlaces | null } = {},
): Promise<FetchedGraph> {
  const [lists, places] = await Promise.all([
    known.lists ?? ask<GraphLists>(whole.lists),
    known.places ?? ask<GraphPlaces>(whole.places),
  ]);
  return { lists, places };
}

/** As the page has told the browser beforehand, so that it is under way already. */
async function ask<Answer>(address: string): Promise<Answer> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`${address} answers ${reply.status}`);
  return (await reply.json()) as Answer;
}
