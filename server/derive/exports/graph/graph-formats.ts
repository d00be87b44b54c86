/** The forms in which a graph can be taken away. */
import type { GraphPage } from '../../../contract/graph-page.ts';
import type { RenderGraph } from '../../../contract/page.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { allowedInXml } from '../xml.ts';

/** A graph to be written, under the title of its review, and who draws it. */
export interface GraphToWrite {
  view: GraphPage;
  title: string;
  /** The state of the library that it is of. */
  revision: string;
  draw: RenderGraph;
}

/** One form. */
export interface GraphFormat {
  mediaType: string;
  what: string;
  write: (graph: GraphToWrite) => string;
}

/** By the ending of its files. */
export const graphFormats: Readonly<Record<'svg' | 'graphml' | 'gexf', GraphFormat>> = {
  svg: {
    mediaType: 'image/svg+xml',
    what: 'A drawing that stands alone, on white, with its legend',
    write: ({ view, title, revision, draw }) => allowedInXml(draw(view, { title, revision })),
  },
  graphml: {
    mediaType: 'application/graphml+xml',
    what: 'Nodes and edges with all that is known of them, as GraphML',
    write: ({ view, title }) => graphml(view, title),
  },
  gexf: {
    mediaType: 'application/gexf+xml',
    what: 'Nodes and edges with all that is known of them, as GEXF for Gephi',
    write: ({ view, title }) => gexf(view, title),
  },
};
