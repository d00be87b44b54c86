/** The forms in which the parts of a collection are written: JSON, an object a line, columns. */

/** Reads JSON; throws an Error that begins with the name of the file. */
export function readJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${place}: is not JSON (${(error as Error).message}).`, { cause: error });
  }
}

/** Reads one JSON value from each line that is not empty; throws as `readJson` does, with the line. */
export function readJsonLines(text: string, place: string): unknown[] {
  return text
    .split('\n')
    .map((line, index) => ({ line, place: `${place}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, place: at }) => readJson(line, at));
}

/** A line of judgements: query, document, grade; or, as TREC writes it, query, 0, document, grade. */
interface Row {
  query: string;
  doc: string;
  grade: string;
}

/** Reads judgements in columns, with a line of headings or without; throws as `readJson` does, with the line. */
export function readRows(text: string, place: string): Row[] {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  return lines.flatMap((cells, index) => {
    if (cells.join('') === '') return [];
    if (cells.length !== 3 && cells.length !== 4) {
      throw new Error(`${place}:${index + 1}: has ${cells.length} columns; expected 3 or 4.`);
    }
    const isHead = index === 0 && !Number.isFinite(Number(cells.at(-1)));
    if (isHead) return [];
    const [grade, doc] = [cells.at(-1)!, cells.at(-2)!];
    return [{ query: cells[0]!, doc, grade }];
  });
}
