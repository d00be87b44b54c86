/** The list of works of a .docx: one field around all entries, so that Zotero can make it anew. */
import type { BibliographyEntry, ExportDocument } from '../document.ts';
import { runsRightToLeft } from '../text-direction.ts';
import { carriedWorks, isZoteroList } from '../zotero/carried-works.ts';
import { bibliographyCode } from '../zotero/citation-code.ts';
import { fieldEnd, fieldStart } from './docx-field.ts';
import { citationField, docxInlines } from './docx-inlines.ts';
import { paragraph, paragraphOf, type BlockContext } from './docx-paragraph.ts';
import { plainFormat, textRun } from './docx-run.ts';

/** The heading and the entries, those of groups under the headings of these. */
export function docxBibliography(document: ExportDocument, context: BlockContext): string[] {
  const { bibliography } = document;
  if (!bibliography) return [];
  const { heading, groups } = bibliography;
  const level = heading === '' ? 1 : 2;
  const head = (text: string, at: number) =>
    paragraph([text], { ...context, style: `Heading${at}` });
  const entries = groups.map(({ entries: all }) => all.map((entry) => entryRuns(entry, context)));
  if (isZoteroList(document)) inField(entries.flat());
  const lists = groups.flatMap((group, index) => [
    ...(group.heading === null ? [] : [head(group.heading, level)]),
    ...group.entries.flatMap((entry, place) => written(entry, entries[index]![place]!, context)),
  ]);
  return [...(heading === '' ? [] : [head(heading, 1)]), ...lists, ...carriers(document, context)];
}

function entryRuns({ label, content }: BibliographyEntry, context: BlockContext): string[] {
  const format = { ...plainFormat, isRightToLeft: runsRightToLeft(content) };
  const before =
    label.length > 0 ? [...docxInlines(label, format, context), textRun('\t', format)] : [];
  return [...before, ...docxInlines(content, format, context)];
}

/** Begins the field in the first entry and ends it in the last. */
function inField(entries: string[][]): void {
  entries.at(0)?.unshift(fieldStart(`ADDIN ${bibliographyCode}`));
  entries.at(-1)?.push(fieldEnd());
}

function written(
  { content, annotation }: BibliographyEntry,
  runs: readonly string[],
  context: BlockContext,
): string[] {
  const entry = paragraphOf(runs, { ...context, style: 'Bibliography' }, runsRightToLeft(content));
  if (annotation === null) return [entry];
  return [entry, paragraph([annotation], { ...context, style: 'Annotation' })];
}

/** Works that are listed and not cited, in a paragraph that is not shown. */
function carriers(document: ExportDocument, context: BlockContext): string[] {
  const fields = carriedWorks(document).map((works) => citationField(works, context, ''));
  return fields.length > 0 ? [paragraphOf(fields, { ...context, style: 'WorksForZotero' })] : [];
}
