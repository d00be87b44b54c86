/** Brings the page that the server rendered to life, from the same content. */
import { hydrate } from 'svelte';
import type { Page } from '../server/contract/page.ts';
import App from './App.svelte';
import type { BegunGraph } from './state/begun-graph.ts';
import { followFoundWords } from './state/found-words.ts';
import './styles/index.css';

const target = document.getElementById('app');
const content = document.getElementById('page')?.textContent;
if (target && content) {
  const page = JSON.parse(content) as Page;
  // The server has named these parts in the head, so that they are on their way already.
  const [begun, Graph] = await Promise.all([begunGraph(page), graphPage(page)]);
  hydrate(App, { target, props: { page, Graph, begun } });
  followFoundWords();
}

async function graphPage({ name }: Page) {
  return name === 'graph' ? (await import('./pages/GraphPage.svelte')).default : undefined;
}

/** A graph that will be painted need not wait until the page can be used. */
async function begunGraph({ name, view }: Page): Promise<BegunGraph | null> {
  const place = document.querySelector<HTMLElement>('[data-place="large-graph"]');
  if (name !== 'graph' || !view.whole || !place) return null;
  const { BegunGraph } = await import('./state/begun-graph.ts');
  return new BegunGraph(view, view.whole, place);
}
