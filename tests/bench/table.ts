/** Measurements as tables in Markdown. */

/** A measured ratio, and what it should be. */
export interface Row {
  what: string;
  ratio: number;
  goal: { most: number } | { least: number } | null;
  /** The two measurements, for orientation. */
  detail: string;
}

/** Prints the rows as a Markdown table; sets the exit code where a goal is missed. */
export function printTable(rows: readonly Row[]): void {
  const cells = rows.map((row) => [row.what, shown(row.ratio), goalText(row), row.detail]);
  process.stdout.write(markdownTable(['what', 'ratio', 'goal', 'measured'], cells));
  if (rows.some((row) => !isReached(row))) process.exitCode = 1;
}

/** A table in Markdown; columns of nothing but numbers are set to the right. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const marks = heads.map((_, column) =>
    rows.every((row) => /^[\d.,–-]*$/.test(row[column]!)) ? '---:' : '---',
  );
  return [heads, marks, ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function goalText(row: Row): string {
  if (!row.goal) return '';
  const text = 'most' in row.goal ? `≤ ${shown(row.goal.most)}` : `≥ ${shown(row.goal.least)}`;
  return `${text} ${isReached(row) ? 'reached' : 'MISSED'}`;
}

function isReached({ ratio, goal }: Row): boolean {
  if (!goal) return true;
  return 'most' in goal ? ratio <= goal.most : ratio >= goal.least;
}

/** As many digits as it takes to see on which side of one, or how near nothing, a ratio is. */
function shown(ratio: number): string {
  if (ratio === 0) return '0';
  if (ratio < 0.1) return ratio.toFixed(4);
  return ratio.toFixed(Math.abs(ratio - 1) < 0.1 ? 3 : 2);
}
