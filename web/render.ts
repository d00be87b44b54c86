import { render } from 'svelte/server';
import type { RenderGraph, RenderPage } from '../server/contract/page.ts';
import App from './App.svelte';
import GraphPage from './pages/GraphPage.svelte';
import StandaloneGraph from './components/graph/StandaloneGraph.svelte';

/** Renders a page to HTML: what belongs into the head of its document, and what into `#app`. */
export const renderPage: RenderPage = (page) => {
  const { head, body } = render(App, { props: { page, Graph: GraphPage } });
  return { head, body };
};

/** Renders a graph to the text of an SVG file; the comments by which a page would be hydrated are taken out. */
export const renderGraph: RenderGraph = (view, told) => {
  const { body } = render(StandaloneGraph, { props: { view, ...told } });
  return `${body.replace(/<!--.*?-->/gs, '').trim()}\n`;
};
