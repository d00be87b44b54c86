/** The thread in which long texts are set, one after the other. */
import { parentPort } from 'node:worker_threads';
import type { LoadedStyle } from '../csl/loaded-style.ts';
import { setText } from '../csl/set-text.ts';
import type { TypesetAnswer, TypesetOrder } from './typeset-orders.ts';

/** Milliseconds between two words on how far it is. */
const BETWEEN_WORDS = 100;

/** Styles by their numbers: each is sent once, and its processor goes on with it. */
const styles = new Map<number, LoadedStyle>();

parentPort!.on('message', ({ number, plan, styleNumber, style }: TypesetOrder) => {
  if (style) styles.set(styleNumber, style);
  const answer = (content: TypesetAnswer) => parentPort!.postMessage(content);
  let toldAt = performance.now();
  const tell = (done: number, all: number) => {
    if (performance.now() - toldAt < BETWEEN_WORDS) return;
    toldAt = performance.now();
    answer({ number, done, all });
  };
  try {
    answer({ number, typeset: setText(plan, styles.get(styleNumber)!, tell) });
  } catch (error) {
    answer({ number, failure: (error as Error).message });
  }
});
