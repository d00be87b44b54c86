import { render } from 'svelte/server';
import type { RenderPage } from '../server/contract/page.ts';
import App from './App.svelte';

/** Renders a page to HTML: what belongs into the head of its document, and what into `#app`. */
export const renderPage: RenderPage = (page) => {
  const { head, body } = render(App, { props: { page } });
  return { head, body };
};
