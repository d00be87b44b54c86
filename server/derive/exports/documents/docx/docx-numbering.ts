/** Lists of a .docx: what stands before their items. */
import { element } from '../../xml.ts';
import type { DocxWriting } from './docx-writing.ts';
import { wordNames } from './docx-names.ts';

/** What a list puts before its items: a number, a dot, or the box of a task. */
export type ListKind = 'ordered' | 'bullet' | 'open' | 'done';

const LEVELS = 9;
const INDENT = 425;

/** The numbers of those lists that need not count. */
const fixed: Readonly<Record<Exclude<ListKind, 'ordered'>, number>> = {
  bullet: 1,
  open: 2,
  done: 3,
};

const signs: Readonly<Record<keyof typeof fixed, readonly string[]>> = {
  bullet: ['•', '–', '▪'],
  open: ['☐'],
  done: ['☒'],
};

/** The number of a list; each numbered one has its own and begins anew. */
export function listNumber(
  { listStarts }: DocxWriting,
  { kind, start, level }: { kind: ListKind; start: number; level: number },
): number {
  if (kind !== 'ordered') return fixed[kind];
  listStarts.push({ start, level });
  return Object.keys(fixed).length + listStarts.length;
}

/** The part of the package that defines all lists of a text. */
export function numberingPart({ listStarts }: DocxWriting): string {
  const kinds = Object.entries(signs);
  const definitions = [
    ...kinds.map(([, marks], index) => definition(index + 1, (level) => bulletLevel(marks, level))),
    definition(kinds.length + 1, numberLevel),
  ];
  const instances = [
    ...kinds.map((_, index) => instance(index + 1, index + 1, [])),
    ...listStarts.map((start, index) =>
      instance(kinds.length + index + 1, kinds.length + 1, [restart(start)]),
    ),
  ];
  return element('w:numbering', wordNames, [...definitions, ...instances]);
}

function definition(id: number, levelAt: (level: number) => string[]): string {
  const levels = Array.from({ length: LEVELS }, (_, level) =>
    element('w:lvl', { 'w:ilvl': level }, [
      '<w:start w:val="1"/>',
      ...levelAt(level),
      '<w:lvlJc w:val="left"/>',
      element('w:pPr', {}, [
        element('w:ind', { 'w:left': (level + 1) * INDENT, 'w:hanging': INDENT }),
      ]),
    ]),
  );
  return element('w:abstractNum', { 'w:abstractNumId': id }, [
    '<w:multiLevelType w:val="hybridMultilevel"/>',
    ...levels,
  ]);
}

function bulletLevel(marks: readonly string[], level: number): string[] {
  return [
    '<w:numFmt w:val="bullet"/>',
    element('w:lvlText', { 'w:val': marks[level % marks.length]! }),
  ];
}

function numberLevel(level: number): string[] {
  return ['<w:numFmt w:val="decimal"/>', element('w:lvlText', { 'w:val': `%${level + 1}.` })];
}

function instance(number: number, definition: number, overrides: readonly string[]): string {
  return element('w:num', { 'w:numId': number }, [
    element('w:abstractNumId', { 'w:val': definition }),
    ...overrides,
  ]);
}

function restart({ start, level }: DocxWriting['listStarts'][number]): string {
  return element('w:lvlOverride', { 'w:ilvl': level }, [
    element('w:startOverride', { 'w:val': start }),
  ]);
}
