/** Citations that are written in a document as they are in Markdown: `[@key, p. 12]`, and then `@key` too. */
import { citedKeys } from '../markdown/cited-keys.ts';
import type { DraftPlace } from '../reading.ts';
import { type CitedWorks, workOfKey } from './cited-works.ts';

/** What means something else in Markdown than in a document, and stands in no key. */
const MARKUP = /[`\\\r\n\t]/g;

/** Gathers them: a bare `@name` may be anything, unless the author cites in this way. */
export class PlainCitations {
  readonly #bare: { key: string; place: DraftPlace }[] = [];
  #areUsed = false;

  /** Reads the text of a paragraph. */
  read(text: string, place: DraftPlace, works: CitedWorks): void {
    if (!text.includes('@')) return;
    // A word before it, so that no paragraph is taken for a heading, a list or code.
    for (const { key, mode } of citedKeys(`x ${text.replace(MARKUP, ' ')}`) ?? []) {
      if (mode === 'narrative') this.#bare.push({ key, place });
      else {
        this.#areUsed = true;
        works.cite(workOfKey(key), place);
      }
    }
  }

  /** Decides about the bare ones. */
  finish(works: CitedWorks): void {
    if (this.#areUsed) {
      for (const { key, place } of this.#bare) works.cite(workOfKey(key), place);
      return;
    }
    const [first] = this.#bare;
    if (!first) return;
    works.note(
      `Words such as @${first.key} were not taken for citations, since nothing is cited as [@key] in this document.`,
    );
  }
}
