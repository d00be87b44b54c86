/** Which citation styles there are: those of the package, and those that lie in the library, which come before them. */
import { LRUCache } from 'lru-cache';
import type { StyleFile, StyleNode } from '../model/style.ts';
import { fold } from '../names/fold.ts';
import { NearestNames } from '../names/nearest.ts';
import type { LoadedStyle } from './loaded-style.ts';
import { unpackTree } from './packed-tree.ts';
import { StyleError } from './style-error.ts';
import { usualStyles } from './usual-styles.ts';

/** Where packaged styles and locales come from; the disk has one. */
export interface StyleSource {
  titles: ReadonlyMap<string, string>;
  locales: readonly string[];
  readStyle: (id: string) => Promise<unknown>;
  readLocale: (id: string) => Promise<unknown>;
}

/** A style in one line. */
export interface StyleSummary {
  id: string;
  title: string;
  /** Whether it is one of those most used, or the library's own. */
  isUsual: boolean;
}

/** A style and, where the reader chose one, a language. */
export interface StyleChoice {
  style: string;
  /** Null for the style's own language, which is American English where it names none. */
  locale: string | null;
}

/** The styles that can be chosen over one state of a library. */
export interface StyleLibrary {
  /** All of them: the library's own, the usual ones, then the rest by their titles. */
  list: () => readonly StyleSummary[];
  has: (id: string) => boolean;
  /** Those whose title or id holds every word of a text; all where it has none. */
  find: (text: string) => StyleSummary[];
  /** The languages, by id, with their own names. */
  locales: () => readonly { id: string; name: string }[];
  /** Makes a style ready; the same object for the same choice. Rejects with a StyleError. */
  load: (choice: StyleChoice) => Promise<LoadedStyle>;
}

/** The language of a style that names none, as CSL has it. */
const USUAL_LOCALE = 'en-US';

/** Dependent styles that lead from one to the next: a chain of more is a circle. */
const LONGEST_CHAIN = 5;

/** Styles and locales that are kept unpacked, each of some hundred kilobytes. */
const MOST_KEPT = 200;

/** Prepares the packaged styles; the answer gives the styles over a library that has some of its own. */
export function styleLibraries(
  source: StyleSource,
): (own: ReadonlyMap<string, StyleFile>) => StyleLibrary {
  const shelf = new Shelf(source);
  const libraries = new WeakMap<ReadonlyMap<string, StyleFile>, StyleLibrary>();
  return (own) => {
    const library = libraries.get(own) ?? new Library(shelf, own);
    libraries.set(own, library);
    return library;
  };
}

/** What is the same whatever lies in the library. */
class Shelf {
  readonly source: StyleSource;
  readonly listed: readonly StyleSummary[];
  readonly locales: readonly { id: string; name: string }[];
  readonly #trees = new LRUCache<string, Promise<StyleNode>>({ max: MOST_KEPT });
  readonly #loaded = new WeakMap<StyleNode, Map<string, LoadedStyle>>();

  constructor(source: StyleSource) {
    this.source = source;
    const isUsual = new Set(usualStyles);
    const all = [...source.titles].map(([id, title]) => ({ id, title, isUsual: isUsual.has(id) }));
    const usual = usualStyles.flatMap((id) => all.find((style) => style.id === id) ?? []);
    const others = all.filter((style) => !style.isUsual);
    this.listed = [...usual, ...others.sort(byTitle)];
    const nameOf = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });
    this.locales = source.locales
      .map((id) => ({ id, name: nameOf.of(id) ?? id }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** A packaged style, unpacked once. */
  style(id: string): Promise<StyleNode> {
    return this.#once(id, () => this.source.readStyle(id));
  }

  /** The locales that the processor asks for when it sets in a language: this one and that of its home. */
  async localesFor(locale: string): Promise<Record<string, StyleNode>> {
    const wanted = [USUAL_LOCALE, locale, this.localeFor(locale.split('-')[0]!) ?? locale];
    const trees = wanted.map(async (id) => {
      const tree = await this.#once(`locale ${id}`, () => this.source.readLocale(id));
      return [id, tree] as const;
    });
    return Object.fromEntries(await Promise.all(trees));
  }

  /** The locale for a language: itself, or for one without a country (`de`) that of its home. */
  localeFor(language: string): string | null {
    const wanted = language.trim().replace('_', '-').toLowerCase();
    const { locales } = this.source;
    const exact = locales.find((id) => id.toLowerCase() === wanted);
    if (exact !== undefined || wanted.includes('-')) return exact ?? null;
    const ofLanguage = locales.filter((id) => id.toLowerCase().startsWith(`${wanted}-`));
    const home = [USUAL_LOCALE, `${wanted}-${wanted.toUpperCase()}`];
    return ofLanguage.find((id) => home.includes(id)) ?? ofLanguage[0] ?? null;
  }

  #once(key: string, read: () => Promise<unknown>): Promise<StyleNode> {
    const tree = this.#trees.get(key) ?? read().then(unpackTree);
    this.#trees.set(key, tree);
    tree.catch(() => this.#trees.delete(key));
    return tree;
  }

  /** What was loaded of a tree, by choice; it goes when the tree goes. */
  loadedOf(tree: StyleNode): Map<string, LoadedStyle> {
    const loaded = this.#loaded.get(tree) ?? new Map<string, LoadedStyle>();
    this.#loaded.set(tree, loaded);
    return loaded;
  }
}

/** A style found by its id, with what it takes from another one. */
interface FoundStyle {
  title: string;
  tree: StyleNode;
  /** The language that it names. */
  locale: string | undefined;
}

class Library implements StyleLibrary {
  readonly #shelf: Shelf;
  readonly #own: ReadonlyMap<string, StyleFile>;
  readonly #listed: readonly StyleSummary[];
  readonly list = (): readonly StyleSummary[] => this.#listed;
  readonly locales = (): readonly { id: string; name: string }[] => this.#shelf.locales;

  constructor(shelf: Shelf, own: ReadonlyMap<string, StyleFile>) {
    this.#shelf = shelf;
    this.#own = own;
    const first = [...own.values()].map(({ id, title }) => ({ id, title, isUsual: true }));
    const others = shelf.listed.filter(({ id }) => !own.has(id));
    this.#listed = own.size === 0 ? shelf.listed : [...first.sort(byTitle), ...others];
  }

  has(id: string): boolean {
    return this.#own.has(id) || this.#shelf.source.titles.has(id);
  }

  find(text: string): StyleSummary[] {
    // “apa7” is meant as “apa 7”.
    const words = fold(text)
      .split(/[\s-]+|(?<=\p{L})(?=\p{N})/u)
      .filter(Boolean);
    return this.#listed.filter(({ id, title }) => {
      const name = fold(`${title} ${id}`);
      return words.every((word) => name.includes(word) || word === initialsOf(title));
    });
  }

  async load({ style, locale }: StyleChoice): Promise<LoadedStyle> {
    const found = await this.#resolve(style, 0);
    const language = locale === null ? this.#localeOf(found) : this.#chosenLocale(locale);
    const loaded = this.#shelf.loadedOf(found.tree);
    const key = `${style} ${language} ${found.title}`;
    const known = loaded.get(key);
    if (known) return known;
    const locales = await this.#shelf.localesFor(language);
    const made: LoadedStyle = {
      setting: { style, locale: language },
      title: found.title,
      inNotes: found.tree.attrs['class'] === 'note',
      tree: found.tree,
      locales,
    };
    if (!loaded.has(key)) loaded.set(key, made);
    return loaded.get(key)!;
  }

  async #resolve(id: string, depth: number): Promise<FoundStyle> {
    const own = this.#own.get(id);
    if (!own) return this.#packaged(id);
    if (own.fault !== null) {
      throw new StyleError(`The citation style “${id}” cannot be used: ${own.fault}.`);
    }
    const { title, parent, locale } = own;
    if (parent === null) return { title, tree: own.tree, locale: locale ?? undefined };
    if (parent === id ? !this.#shelf.source.titles.has(id) : !this.has(parent)) {
      throw new StyleError(
        `The citation style “${id}” (${own.file}) takes everything from “${parent}”, which is not here. ` +
          `Put ${parent}.csl beside it.`,
      );
    }
    if (depth > LONGEST_CHAIN) {
      throw new StyleError(`The citation style “${id}” (${own.file}) depends on itself.`);
    }
    const found = await (parent === id ? this.#packaged(id) : this.#resolve(parent, depth + 1));
    return { title, tree: found.tree, locale: locale ?? found.locale };
  }

  async #packaged(id: string): Promise<FoundStyle> {
    const title = this.#shelf.source.titles.get(id);
    if (title === undefined) throw new StyleError(this.#unknownStyle(id));
    const tree = await this.#shelf.style(id);
    return { title, tree, locale: tree.attrs['default-locale'] };
  }

  #localeOf({ locale }: FoundStyle): string {
    const [language = ''] = locale?.split('-') ?? [];
    return (
      (locale && (this.#shelf.localeFor(locale) ?? this.#shelf.localeFor(language))) ?? USUAL_LOCALE
    );
  }

  #chosenLocale(chosen: string): string {
    const locale = this.#shelf.localeFor(chosen);
    if (locale !== null) return locale;
    const [language = ''] = chosen.split(/[-_]/);
    const ids = this.#shelf.source.locales;
    const ofLanguage = ids.filter((id) => id.split('-')[0] === language.toLowerCase());
    const near = ofLanguage.length > 0 ? ofLanguage : new NearestNames(ids).find(chosen);
    throw new StyleError(
      `There is no language “${chosen}” for citation styles.${didYouMean(near)}`,
    );
  }

  #unknownStyle(id: string): string {
    const found = this.find(id)
      .slice(0, 3)
      .map((style) => style.id);
    const near = new NearestNames(this.#listed.map((style) => style.id)).find(id);
    return `There is no citation style “${id}”.${didYouMean(near.length > 0 ? near : found)}`;
  }
}

/** The initials by which people call a journal or a body: `jibs`, `mla`. */
function initialsOf(title: string): string {
  return (title.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join('').toLowerCase();
}

const { compare } = new Intl.Collator('en');

function byTitle(one: StyleSummary, other: StyleSummary): number {
  return compare(one.title, other.title) || (one.id < other.id ? -1 : 1);
}

function didYouMean(names: readonly string[]): string {
  if (names.length === 0) return '';
  return ` Did you mean ${names.map((name) => `“${name}”`).join(' or ')}?`;
}
