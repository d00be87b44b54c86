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
  #isBusy = false;

  /** Throws where the browser has no such workers. */
  constructor({ onpicture, onfailure }: PaintingEvents) {
    if (typeof OffscreenCanvas === 'undefined') throw new Error('No canvas apart from the page.');
    this.#worker = new Worker(new URL('painter.ts', import.meta.url), { type: 'module' });
    this.#worker.onerror = () => onfailure();
    this.#worker.onmessage = ({ data }: MessageEvent<Picture>) => {
      this.#isBusy = false;
      onpicture(data);
      this.#next();
    };
  }

  /** Changes what is painted. */
  change(painted: Partial<Painted>): void {
    this.#tell(painted);
  }

  /** Asks for a picture; one that was asked for before and is not begun yet is not made. */
  ask(seen: Seen): void {
    this.#wanted = seen;
    this.#next();
  }

  /** Ends the worker. */
  end(): void {
    this.#worker.terminate();
  }

  #next(): void {
    if (this.#isBusy || !this.#wanted) return;
    this.#tell({ paint: this.#wanted });
    this.#wanted = null;
    this.#isBusy = true;
  }

  #tell(order: Order): void {
    this.#worker.postMessage(order);
  }
}
