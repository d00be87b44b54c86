/** The works that a draft cites, gathered while it is read from beginning to end. */
import type { DraftCitation, DraftPlace, DraftReading, WorkIdentity } from '../reading.ts';

/** A work as one citation names it. */
export interface CitedWork {
  key: string | null;
  identity: WorkIdentity;
}

/** A work of which a draft says nothing but its key. */
export function workOfKey(key: string): CitedWork {
  return { key, identity: {} };
}

/** Counts citations, and keeps what is told once however often it is met. */
export class CitedWorks {
  readonly #citations = new Map<string, DraftCitation>();
  readonly #problems = new Set<string>();
  readonly #notes = new Set<string>();
  wantsEverything = false;

  /** Notes that a work is cited at a place. */
  cite(work: CitedWork, place: DraftPlace): void {
    this.#citation(work, place).count += 1;
  }

  /** Notes that a work is to be listed, cited or not. */
  list(work: CitedWork, place: DraftPlace): void {
    this.#citation(work, place);
  }

  /** Tells what could not be read. */
  problem(sentence: string): void {
    this.#problems.add(sentence);
  }

  /** Tells what else there is to know. */
  note(sentence: string): void {
    this.#notes.add(sentence);
  }

  /** Everything that was read. */
  reading(kind: DraftReading['kind']): DraftReading {
    return {
      kind,
      citations: [...this.#citations.values()],
      wantsEverything: this.wantsEverything,
      problems: [...this.#problems],
      notes: [...this.#notes],
    };
  }

  #citation({ key, identity }: CitedWork, place: DraftPlace): DraftCitation {
    const name = nameOf({ key, identity });
    let citation = this.#citations.get(name);
    if (!citation) this.#citations.set(name, (citation = { key, count: 0, place, identity }));
    return citation;
  }
}

/** One key may stand for two works where two people's libraries met in one draft, so their data tell them apart. */
function nameOf({ key, identity }: CitedWork): string {
  const { doi, title, year, authors, uris } = identity;
  return JSON.stringify([key, doi ?? title ?? uris?.[0] ?? authors, doi ? null : year]);
}
