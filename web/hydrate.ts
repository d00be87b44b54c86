/** Brings the page that the server rendered to life, from the same content. */
import { hydrate } from 'svelte';
import type { Page } from '../server/contract/page.ts';
import App from './App.svelte';
import { followFoundWords } from './state/found-words.ts';
import './styles/index.css';

const target = document.getElementById('app');
const content = document.getElementById('page')?.textContent;
if (target && content) {
  const page = JSON.parse(content) as Page;
  // The server has named this part in the head, so that it is on its way already.
  const Graph =
    page.name === 'graph' ? (await import('./pages/GraphPage.svelte')).default : undefined;
  hydrate(App, { target, props: { page, Graph } });
  followFoundWords();
}
