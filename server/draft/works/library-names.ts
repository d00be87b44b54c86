/** The works of a library by all that a draft may call them. */
import { NearestNames } from '../../names/nearest.ts';
import type { DraftLibraryEntry, MatchedBy } from '../library-entry.ts';
import type { DraftCitation, WorkIdentity } from '../reading.ts';
import { plainDoi } from './doi.ts';
import { foldName, foldTitle, mainTitle } from './titles.ts';

/** How many works are named that may be meant. */
const MOST_NEAR = 3;

/** How many works of one author or one title are looked at: a library has no more, unless it means harm. */
const MOST_ALIKE = 50;

/** The same work may have come out online a year before it did on paper. */
const YEARS_APART = 1;

/** A key made of a name and a year, as most are: `lu2001internationalization`, `lu_beamish_2001`, `LuBeamish2001`. */
const NAME_AND_YEAR = /^(\p{L}(?:\p{Lu}*(?=\P{L})|[\p{Ll}'-]*)).*?((?:1[5-9]|20)\d\d)/u;

/** Finds works, surely or nearly. */
export class LibraryNames {
  readonly #byKey = new Map<string, DraftLibraryEntry>();
  readonly #byDoi = new Map<string, DraftLibraryEntry>();
  readonly #byTitle = new Map<string, DraftLibraryEntry[]>();
  readonly #byAuthor = new Map<string, DraftLibraryEntry[]>();
  #nearKeys: NearestNames | null = null;
  #nearTitles: NearestNames | null = null;

  constructor(library: readonly DraftLibraryEntry[]) {
    for (const entry of library) {
      this.#byKey.set(entry.key.normalize('NFC'), entry);
      const doi = plainDoi(entry.doi ?? '');
      if (doi && !this.#byDoi.has(doi)) this.#byDoi.set(doi, entry);
      add(this.#byTitle, foldTitle(entry.title), entry);
      if (mainTitle(entry.title)) add(this.#byTitle, mainTitle(entry.title), entry);
      add(this.#byAuthor, foldName(entry.authors[0] ?? ''), entry);
    }
  }

  /** The work that a citation surely names: by its key, unless its data say otherwise, its DOI, or its title, authors and year. */
  find({ key, identity }: DraftCitation): { key: string; how: MatchedBy } | null {
    const named = key === null ? undefined : this.#byKey.get(key.normalize('NFC'));
    const identified = this.#byDoi.get(identity.doi ?? '');
    const isRival = identified && plainDoi(named?.doi ?? '') !== identity.doi;
    if (named && !isRival && !isAnother(named, identity)) return { key: named.key, how: 'key' };
    if (identified) return { key: identified.key, how: 'doi' };
    const titled = this.#titled(identity);
    return titled ? { key: titled.key, how: 'title' } : null;
  }

  /** Keys of works that a citation may mean, the nearest first. */
  nearest({ key, identity }: DraftCitation): string[] {
    const written = key === null ? [] : this.#likeKey(key);
    const said = this.#likeTitle(identity.title ?? '');
    const alike = this.#ofAuthor(identity.authors?.[0] ?? '', identity.year);
    const keys = [...written, ...said, ...alike].map((entry) => entry.key);
    return [...new Set(keys)].slice(0, MOST_NEAR);
  }

  /** One work, and no second that fits as well. */
  #titled({ title = '', ...identity }: WorkIdentity): DraftLibraryEntry | null {
    for (const form of [foldTitle(title), mainTitle(title)]) {
      const fitting = (this.#byTitle.get(form) ?? []).filter((entry) => fits(entry, identity));
      if (form !== '' && fitting.length === 1) return fitting[0]!;
    }
    return null;
  }

  #likeKey(key: string): DraftLibraryEntry[] {
    this.#nearKeys ??= new NearestNames(this.#byKey.keys());
    const exact = this.#byKey.get(key.normalize('NFC'));
    const near = this.#nearKeys.find(key, MOST_NEAR).map((name) => this.#byKey.get(name)!);
    const [, name = '', year] = NAME_AND_YEAR.exec(key) ?? [];
    return [...(exact ? [exact] : []), ...near, ...this.#ofAuthor(name, Number(year))];
  }

  #likeTitle(title: string): DraftLibraryEntry[] {
    const folded = foldTitle(title);
    if (folded === '') return [];
    this.#nearTitles ??= new NearestNames(this.#byTitle.keys());
    const titles = [folded, ...this.#nearTitles.find(folded, MOST_NEAR)];
    return titles.flatMap((found) => this.#byTitle.get(found) ?? []);
  }

  #ofAuthor(name: string, year: number | undefined): DraftLibraryEntry[] {
    const author = foldName(name);
    const works = author === '' ? [] : (this.#byAuthor.get(author) ?? []);
    return works.filter((entry) => entry.year === year);
  }
}

/** Whether the data of a citation name another work than the one that has its key. */
function isAnother(entry: DraftLibraryEntry, { doi, title, ...identity }: WorkIdentity): boolean {
  const own = plainDoi(entry.doi ?? '');
  if (doi && own) return doi !== own;
  if (!title || !entry.title) return false;
  const isSameTitle =
    foldTitle(title) === foldTitle(entry.title) || startsAlike(title, entry.title);
  return !isSameTitle && !fits(entry, identity);
}

function startsAlike(one: string, other: string): boolean {
  const [a, b] = [mainTitle(one) || foldTitle(one), mainTitle(other) || foldTitle(other)];
  return a === b;
}

/** Whether first author and year, as far as both are known, are those of a work. */
function fits(entry: DraftLibraryEntry, { authors, year }: WorkIdentity): boolean {
  const [first] = authors ?? [];
  const [own] = entry.authors;
  if (first && own && foldName(first) !== foldName(own)) return false;
  return !year || !entry.year || Math.abs(year - entry.year) <= YEARS_APART;
}

function add(
  entries: Map<string, DraftLibraryEntry[]>,
  name: string,
  entry: DraftLibraryEntry,
): void {
  const list = entries.get(name);
  if (!list) entries.set(name, [entry]);
  else if (list.length < MOST_ALIKE && !list.includes(entry)) list.push(entry);
}
