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
  process.stdout.write('| what | ratio | goal | measured |\n| --- | ---: | ---: | --- |\n');
  for (const row of rows) {
    process.stdout.write(
      `| ${row.what} | ${shown(row.ratio)} | ${goalText(row)} | ${row.detail} |\n`,
    );
  }
  if (rows.some((row) => !isReached(row))) process.exitCode = 1;
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

function shown(ratio: number): string {
  return ratio < 0.1 ? ratio.toFixed(4) : ratio.toFixed(2);
}
