/** The answer to a search as text for a terminal. */
import type { MarkedText, SearchHit, SearchPage } from '../contract/search-page.ts';

export interface PrintOptions {
  /** Whether matches are shown in bold and what is beside the point dimmed. */
  hasColours: boolean;
}

/** One paragraph a hit; before them what was not understood, after them how many there are. */
export function printedSearch(page: SearchPage, options: PrintOptions): string {
  const { dim } = styles(options);
  const complaints = page.errors.map(({ message }) => dim(message));
  const hits = page.hits.map((hit) => printedHit(hit, options));
  return [...complaints, ...hits, ...closing(page, dim)].join('\n\n');
}

function printedHit(hit: SearchHit, options: PrintOptions): string {
  const { dim } = styles(options);
  const what = hit.type === 'note' ? (hit.kind?.label ?? 'note').toLowerCase() : hit.type;
  const where = [hit.byline, ...hit.place].filter(Boolean).join(' › ');
  const cited = hit.cited.map(({ key }) => `@${key}`).join(' ');
  const explanations = hit.explanations.map(
    ({ asked, found }) => `matched “${found}” for “${asked}”`,
  );
  return [
    `${printedMarks(hit.title, options)}  ${dim(`${what}  ${hit.id}`)}`,
    where && `  ${where}`,
    hit.snippet.text && `  ${printedMarks(hit.snippet, options)}`,
    cited && `  ${dim(cited)}`,
    explanations.length > 0 && `  ${dim(explanations.join(', '))}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function closing({ total, hits, suggestions }: SearchPage, dim: (text: string) => string) {
  if (total > 0) return [dim(`${hits.length} of ${total} ${total === 1 ? 'hit' : 'hits'}`)];
  const queries = suggestions.queries.map(({ q, total: found }) => `  ${q}  ${dim(`(${found})`)}`);
  const notes = suggestions.notes.map(({ id, title }) => `  ${title}  ${dim(id)}`);
  const ways = [...queries, ...notes];
  return ['Nothing found.', ...(ways.length > 0 ? [['Try:', ...ways].join('\n')] : [])];
}

function printedMarks({ text, spans }: MarkedText, options: PrintOptions): string {
  const { bold } = styles(options);
  let printed = '';
  let read = 0;
  for (const { from, to } of spans) {
    printed += text.slice(read, from) + bold(text.slice(from, to));
    read = to;
  }
  return printed + text.slice(read);
}

/** ECMA-48's codes for bold and dim, and for neither. */
function styles({ hasColours }: PrintOptions) {
  const style = (code: number) => (text: string) =>
    hasColours ? `\u001b[${code}m${text}\u001b[22m` : text;
  return { bold: style(1), dim: style(2) };
}
