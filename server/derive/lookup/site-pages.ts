import type { Corpus } from '../../model/corpus.ts';

/** The pages that every library has. */
export const sitePages = [
  { href: '/', title: 'Overview' },
  { href: '/notes', title: 'Notes' },
  { href: '/references', title: 'References' },
  { href: '/bibliography', title: 'Bibliography' },
  { href: '/graph', title: 'Graph' },
  { href: '/search', title: 'Search' },
  { href: '/problems', title: 'Problems' },
];

/** Whether a page of this site has the path, which comes without percent signs. */
export function isPagePath(corpus: Corpus, path: string): boolean {
  const [, folder, name = ''] = /^\/(notes|references)\/(.+)$/.exec(path) ?? [];
  if (folder === 'notes') return corpus.notes.has(name);
  if (folder === 'references') return corpus.references.has(name);
  return sitePages.some(({ href }) => href === path);
}
