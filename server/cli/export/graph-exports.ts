/** The graph of a library as a file, by the name of the format. */
import { renderGraph } from '../../../web/render.ts';
import type { GraphQuery } from '../../contract/graph-page.ts';
import { graphFormats } from '../../derive/exports/graph/graph-formats.ts';
import { layOut } from '../../derive/graph/lay-out.ts';
import { graphPage } from '../../derive/pages/graph-page.ts';
import { siteTitle } from '../../derive/pages/site.ts';
import type { Corpus } from '../../model/corpus.ts';

/** What was made, and what of the query was ignored. */
interface Exported {
  text: string;
  notices: readonly string[];
}

/** Makes an export of a corpus. */
export type GraphExport = (corpus: Corpus, query: URLSearchParams) => Exported;

/** The formats. */
export const graphExports: Readonly<Record<string, GraphExport>> = {
  'graph-svg': graphIn('svg'),
  graphml: graphIn('graphml'),
  gexf: graphIn('gexf'),
};

function graphIn(ending: keyof typeof graphFormats): GraphExport {
  return (corpus, query) => {
    const view = graphPage(corpus, graphQuery(query), layOut);
    const title = siteTitle(corpus);
    const { revision } = corpus;
    const text = graphFormats[ending].write({ view, title, revision, draw: renderGraph });
    return { text, notices: view.notices };
  };
}

/** The fields of the graph's query that are lists. */
const lists = new Set(['columns', 'kind', 'relation', 'layers']);

/** The query of the graph's page, as the server would read it. */
function graphQuery(query: URLSearchParams): GraphQuery {
  const fields = [...new Set(query.keys())].map((name) => {
    return [name, lists.has(name) ? query.getAll(name) : query.getAll(name).join(',')];
  });
  return Object.fromEntries(fields) as GraphQuery;
}
