import type { Painted, Seen } from './painted.ts';
import type { Order, Picture } from './painter.ts';

/** What a painting tells. */
export interface PaintingEvents {
  onpicture: (picture: Picture) => void;
  /** The browser cannot paint apart from the page, or the worker failed. */
  onfailure: () => void;
}

/** A large graph being painted by a worker: one picture at a time, always the newest that is wanted. */
export class Painting {
  readonly #worker: Worker;
  #wanted: Seen | null = null;
  #making: Seen | null = null;
  #events: PaintingEvents | null = null;
  /** What came while nobody listened. */
  #early: { picture: Picture | null; hasFailed: boolean } = { picture: null, hasFailed: false };

  /** Throws where the browser has no such workers. */
  constructor() {
    if (typeof OffscreenCanvas === 'undefined') throw new Error('No canvas apart from the page.');
    this.#worker = new Worker(new URL('painter.ts', import.meta.url), { type: 'module' });
    this.#worker.onerror = () => this.#fail();
    this.#worker.onmessage = ({ data }: MessageEvent<Picture>) => this.#take(data);
  }

  /** Tells from now on what happens, and first what has happened already. */
  listen(events: PaintingEvents): void {
    this.#events = events;
    const { picture, hasFailed } = this.#early;
    if (hasFailed) events.onfailure();
    if (picture) events.onpicture(picture);
  }

  /** Changes what is painted. */
  change(painted: Partial<Painted>): void {
    this.#tell(painted);
  }

  /** Asks for a picture; one that was asked for before and is not begun yet is not made. */
  ask(seen: Seen): void {
    this.#wanted = this.#making && isSame(this.#making, seen) ? null : seen;
    this.#next();
  }

  /** Ends the worker. */
  end(): void {
    this.#worker.terminate();
  }

  #take(picture: Picture): void {
    this.#making = null;
    if (this.#events) this.#events.onpicture(picture);
    else this.#early.picture = picture;
    this.#next();
  }

  #fail(): void {
    if (this.#events) this.#events.onfailure();
    else this.#early.hasFailed = true;
  }

  #next(): void {
    if (this.#making || !this.#wanted) return;
    this.#tell({ paint: this.#wanted });
    [this.#making, this.#wanted] = [this.#wanted, null];
  }

  #tell(order: Order): void {
    this.#worker.postMessage(order);
  }
}

function isSame(one: Seen, other: Seen): boolean {
  const { scale, left, top, width, height } = one.glance;
  return (
    one.version === other.version &&
    one.density === other.density &&
    scale === other.glance.scale &&
    left === other.glance.left &&
    top === other.glance.top &&
    width === other.glance.width &&
    height === other.glance.height
  );
}
