/** What the visitor of an address that leads nowhere may have meant. */
import type { NotFoundPage } from '../../contract/not-found-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import { NearestNames } from '../../names/nearest.ts';
import { fold } from '../../names/fold.ts';
import { noteAddress, referenceAddress } from '../lookup/addresses.ts';
import { datedYear, shortAuthors } from '../setting/author-year.ts';
import { perCorpus } from '../memo.ts';
import { sitePages } from '../lookup/site-pages.ts';
import { titleOf } from '../setting/titles.ts';

type Near = NotFoundPage['near'][number];

/** How many near matches a page names. */
const NAMED = 8;

/** Letters that a word has at least to be looked for at the beginning of names, and within them. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_PART = 4;

/** Everything that has a page, by every name it goes by. */
const places = perCorpus((corpus) => {
  const byName = new Map<string, Near>();
  for (const page of sitePages) byName.set(fold(page.title), { ...page, what: 'page' });
  for (const { id, title, aliases } of corpus.notes.values()) {
    const near = { href: noteAddress(id), title, what: 'note' };
    for (const name of [id, title, ...aliases]) byName.set(fold(name), near);
  }
  for (const reference of corpus.references.values()) {
    const { key } = reference;
    const title = titleOf(reference);
    const told = `${shortAuthors(reference)} (${datedYear(reference, '')}): ${title}`;
    const near = { href: referenceAddress(key), title: told, what: 'reference' };
    for (const name of [key, title, beforeColon(title)]) byName.set(fold(name), near);
  }
  return { byName, names: new NearestNames(byName.keys()) };
});

/** The page of an unknown address: near matches by id, key, title and alias. */
export function notFoundPage(corpus: Corpus, path: string): NotFoundPage {
  const { byName, names } = places(corpus);
  const wanted = (path.split('/').filter(Boolean).at(-1) ?? '').slice(0, 200);
  const written = [wanted, wanted.replace(/[-_+]+/g, ' '), wanted.replace(/\.\w+$/, '')];
  const spellings = [...new Set(written.map(fold))];
  const found = [
    ...spellings.flatMap((word) => beginnings(byName, word, path)),
    ...spellings.flatMap((word) => names.find(word, NAMED).map((name) => byName.get(name)!)),
    ...spellings.flatMap((word) => parts(byName, word)),
  ];
  return { path, message: messageFor(path), near: [...new Set(found)].slice(0, NAMED) };
}

/** The title of a work without what follows its colon, which people leave out. */
function beforeColon(title: string): string {
  return title.replace(/:\s[^]*/, '');
}

/** What has a name that begins with the word: shorter names first, but before them what the path's folder holds. */
function beginnings(byName: ReadonlyMap<string, Near>, word: string, path: string): Near[] {
  if (word.length < SHORTEST_BEGINNING) return [];
  const isElsewhere = ({ href }: Near) =>
    Number(href.slice(0, href.lastIndexOf('/')) !== path.slice(0, path.lastIndexOf('/')));
  return [...byName]
    .filter(([name]) => name.startsWith(word))
    .sort(([a, one], [b, other]) => isElsewhere(one) - isElsewhere(other) || a.length - b.length)
    .map(([, near]) => near);
}

function parts(byName: ReadonlyMap<string, Near>, word: string): Near[] {
  if (word.length < SHORTEST_PART) return [];
  return [...byName].filter(([name]) => name.includes(word)).map(([, near]) => near);
}

function messageFor(path: string): string {
  if (path.startsWith('/notes/')) return 'No note has this name.';
  if (path.startsWith('/references/')) return 'No bibliography file has an entry with this key.';
  return 'There is no page at this address.';
}
