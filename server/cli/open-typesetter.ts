/** The citation processor of a running program, with threads for what takes long. */
import { Worker } from 'node:worker_threads';
import type { LoadedStyle } from '../csl/loaded-style.ts';
import type { OnProgress } from '../csl/set-text.ts';
import { StyleError } from '../csl/style-error.ts';
import type { Typeset, TypesetPlan } from '../csl/typeset.ts';
import type { Typesetter } from '../csl/typesetter.ts';
import { keepTypesets } from './kept-typesets.ts';
import type { TypesetAnswer, TypesetOrder } from './typeset-orders.ts';

/** The thread's program stands beside the built program. */
const program = new URL('typeset-worker.js', import.meta.url);

/** Works and clusters of a text that has not to wait for whole libraries: about a second's work. */
const MEDIUM = 400;

/** Opens the processor. The notes of a review are set in one thread, whole libraries in another. */
export function openTypesetter(): Typesetter {
  const notes = new TypesetThread();
  const libraries = new TypesetThread();
  return keepTypesets((plan, style, onprogress) => {
    const isMedium = plan.items.length + plan.clusters.length <= MEDIUM;
    return (isMedium ? notes : libraries).set(plan, style, onprogress);
  });
}

/** Styles for which a thread keeps a processor, each of some megabytes. */
const MOST_STYLES = 12;

/** What waits for an answer. */
interface Waiting {
  resolve: (typeset: Typeset) => void;
  reject: (error: Error) => void;
  onprogress: OnProgress | undefined;
}

/** A thread that is begun with the first text, and once more where it ended; it does not keep the program from ending while it rests. */
class TypesetThread {
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | null = null;
  #styles = new Map<LoadedStyle, number>();
  #next = 0;

  set(plan: TypesetPlan, style: LoadedStyle, onprogress: OnProgress | undefined): Promise<Typeset> {
    if (this.#styles.size >= MOST_STYLES && this.#waiting.size === 0) this.#renew();
    const thread = (this.#thread ??= this.#begin());
    const number = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject, onprogress });
      thread.ref();
      thread.postMessage(this.#order(number, plan, style));
    });
  }

  #order(number: number, plan: TypesetPlan, style: LoadedStyle): TypesetOrder {
    const known = this.#styles.get(style);
    const styleNumber = known ?? this.#styles.size;
    this.#styles.set(style, styleNumber);
    return { number, plan, styleNumber, ...(known === undefined && { style }) };
  }

  /** Makes room: a thread that has set in many styles ends, and the next text begins another. */
  #renew(): void {
    this.#thread?.removeAllListeners();
    void this.#thread?.terminate();
    this.#end(new Error('The thread that sets citations was renewed.'));
  }

  #begin(): Worker {
    const thread = new Worker(program);
    thread.on('message', (answer: TypesetAnswer) => this.#take(answer));
    thread.on('error', (error) => this.#end(error));
    thread.on('exit', () => this.#end(new Error('The thread that sets citations ended.')));
    return thread;
  }

  #take(answer: TypesetAnswer): void {
    const waiting = this.#waiting.get(answer.number);
    if (!waiting) return;
    if ('done' in answer) {
      waiting.onprogress?.(answer.done, answer.all);
      return;
    }
    this.#waiting.delete(answer.number);
    if (this.#waiting.size === 0) this.#thread?.unref();
    if ('typeset' in answer) waiting.resolve(answer.typeset);
    else waiting.reject(new StyleError(answer.failure));
  }

  #end(error: Error): void {
    this.#thread = null;
    this.#styles = new Map();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
