/** The list of works of an .odt: a section that Zotero can make anew. */
import { element } from '../../xml.ts';
import type { BibliographyEntry, ExportDocument, Heading } from '../document.ts';
import { stableCode } from '../stable-code.ts';
import { carriedWorks, isZoteroList } from '../zotero/carried-works.ts';
import { bibliographyCode } from '../zotero/citation-code.ts';
import { odtHeading, odtParagraph, type BlockContext } from './odt-blocks.ts';
import { citationMark } from './odt-inlines.ts';

/** The heading and the entries, those of groups under the headings of these. */
export function odtBibliography(document: ExportDocument, context: BlockContext): string[] {
  const { bibliography } = document;
  if (!bibliography) return [];
  const { heading, groups } = bibliography;
  const level = heading === '' ? 1 : 2;
  const head = (text: string, at: Heading['level']) =>
    odtHeading({ kind: 'heading', level: at, anchor: null, content: [text] }, context);
  const lists = groups.flatMap((group) => [
    ...(group.heading === null ? [] : [head(group.heading, level)]),
    ...group.entries.flatMap((entry) => written(entry, context)),
  ]);
  return [
    ...(heading === '' ? [] : [head(heading, 1)]),
    ...(isZoteroList(document) ? [section(document, lists)] : lists),
    ...carriers(document, context),
  ];
}

function section({ title }: ExportDocument, content: readonly string[]): string {
  const name = `${bibliographyCode} RND${stableCode(`list ${title}`, 10)}`;
  return element('text:section', { 'text:style-name': 'WorksSection', 'text:name': name }, content);
}

function written(
  { label, content, annotation }: BibliographyEntry,
  context: BlockContext,
): string[] {
  const whole = label.length > 0 ? [...label, '\t', ...content] : content;
  const entry = odtParagraph(whole, { ...context, style: 'Bibliography_20_1' });
  if (annotation === null) return [entry];
  return [entry, odtParagraph([annotation], { ...context, style: 'Annotation' })];
}

/** A mark around nothing would be lost, so it is put around a character that has no width. */
const NOTHING = '\u2060';

/** Works that are listed and not cited, in a paragraph that is not shown. */
function carriers(document: ExportDocument, { writing }: BlockContext): string[] {
  const marks = carriedWorks(document).map((works) => citationMark(works, writing, NOTHING));
  if (marks.length === 0) return [];
  return [element('text:p', { 'text:style-name': 'Works_20_for_20_Zotero' }, marks)];
}
