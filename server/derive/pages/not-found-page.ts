/** What the visitor of an address that leads nowhere may have meant. */
import type { NotFoundPage } from '../../contract/not-found-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import { noteAddress, referenceAddress } from '../lookup/addresses.ts';
import { datedYear, shortAuthors } from '../setting/author-year.ts';
import { perCorpus } from '../memo.ts';
import { NearestNames } from '../lookup/nearest.ts';
import { fold } from '../lookup/note-names.ts';
import { titleOf } from '../setting/titles.ts';

type Near = NotFoundPage['near'][number];

/** How many near matches a page names. */
const NAMED = 5;

const pages: [string, Near][] = [
  ['overview', { href: '/', title: 'Overview', what: 'page' }],
  ['notes', { href: '/notes', title: 'Notes', what: 'page' }],
  ['references', { href: '/references', title: 'References', what: 'page' }],
  ['problems', { href: '/problems', title: 'Problems', what: 'page' }],
];

/** Everything that has a page, by every name it goes by. */
const places = perCorpus((corpus) => {
  const byName = new Map<string, Near>(pages);
  for (const { id, title, aliases } of corpus.notes.values()) {
    const near = { href: noteAddress(id), title, what: 'note' };
    for (const name of [id, title, ...aliases]) byName.set(fold(name), near);
  }
  for (const reference of corpus.references.values()) {
    const { key } = reference;
    const title = titleOf(reference);
    const told = `${shortAuthors(reference)} (${datedYear(reference, '')}): ${title}`;
    const near = { href: referenceAddress(key), title: told, what: 'reference' };
    for (const name of [key, title]) byName.set(fold(name), near);
  }
  return { byName, names: new NearestNames(byName.keys()) };
});

/** The page of an unknown address: near matches by id, key, title and alias. */
export function notFoundPage(corpus: Corpus, path: string): NotFoundPage {
  const { byName, names } = places(corpus);
  const wanted = (path.split('/').filter(Boolean).at(-1) ?? '').slice(0, 200);
  const spellings = new Set([wanted, wanted.replace(/[-_+]+/g, ' '), wanted.replace(/\.\w+$/, '')]);
  const found = [...spellings]
    .flatMap((word) => names.find(word, NAMED))
    .map((name) => byName.get(name)!);
  return { path, message: messageFor(path), near: [...new Set(found)].slice(0, NAMED) };
}

function messageFor(path: string): string {
  if (path.startsWith('/notes/')) return 'No note has this name.';
  if (path.startsWith('/references/')) return 'No bibliography file has an entry with this key.';
  return 'There is no page at this address.';
}
