/** How far long work has come, on a terminal. */

/** Milliseconds before work counts as long, and between two words about it. */
const PATIENCE = 700;

/** A line that is told anew until it ends; nothing where standard error is no terminal, or the work is short. */
export function progressLine(what: string): {
  tell: (done: number, all: number) => void;
  end: () => void;
} {
  if (!process.stderr.isTTY) return { tell: () => undefined, end: () => undefined };
  let toldAt = performance.now();
  let isOpen = false;
  return {
    tell: (done, all) => {
      if (performance.now() - toldAt < PATIENCE) return;
      toldAt = performance.now();
      isOpen = true;
      process.stderr.write(`\r${what}: ${Math.floor((100 * done) / Math.max(1, all))} %`);
    },
    end: () => {
      if (isOpen) process.stderr.write('\n');
    },
  };
}
