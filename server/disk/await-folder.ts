import { isFolderAt } from './library-files.ts';

/** Milliseconds between two looks: soon enough for whoever moves a folder back, and next to no work. */
const LOOK_AGAIN = 500;

/**
 * Calls back once a folder that is gone is there again. The system tells nothing of a path at which there
 * is nothing, so it is looked for. Returns how to give up.
 */
export function awaitFolder(path: string, onreturn: () => void): () => void {
  let isOver = false;
  const timer = setInterval(() => {
    void isFolderAt(path).then((isThere) => {
      if (!isThere || isOver) return;
      giveUp();
      onreturn();
    });
  }, LOOK_AGAIN);
  function giveUp(): void {
    isOver = true;
    clearInterval(timer);
  }
  return giveUp;
}
