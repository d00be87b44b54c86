/** The citation processor in the test process: long texts are set at once too, as if they had been waited for. */
import { keepTypesets } from '../../server/cli/kept-typesets.ts';
import { openStyles } from '../../server/cli/open-styles.ts';
import { setText } from '../../server/csl/set-text.ts';

/** The styles that the program brings along. */
export const styles = await openStyles();

/** A processor of its own. */
export function typesetterHere() {
  return keepTypesets((plan, style, onprogress) =>
    Promise.resolve(setText(plan, style, onprogress)),
  );
}
