/** Documents as nobody would write them: any signs, any nesting. */
import fc from 'fast-check';
import type {
  Block,
  ExportDocument,
  Inline,
  TableCell,
  TextStyle,
} from '../../server/derive/exports/documents/document.ts';

const textStyles: readonly TextStyle[] = [
  ...(['italic', 'bold', 'underline', 'strike', 'superscript'] as const),
  ...(['subscript', 'small-caps', 'highlight'] as const),
];

/** Signs that mean something in one format or another, and those that some formats cannot hold. */
const hostile = fc.constantFrom(
  ...['\\', '{', '}', '<b>', '&amp;', '&', ']]>', '*', '**', '_', '`', '[', '](', '@key', '#', '$'],
  ...['\u0000', '\u001F', '\uFFFE', '\uD800', '\u200B', '\u00A0', '\u202E', '👩‍🔬', 'ע', '%s'],
  ...[
    '1. ',
    '- ',
    '+ ',
    '> ',
    ': ',
    '--',
    '...',
    '"',
    "'",
    '|',
    '~',
    '^',
    '!',
    '  ',
    '\t',
    'a. ',
    '(i) ',
  ],
);

const text = fc
  .array(
    fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 6 }), fc.lorem({ maxCount: 3 })),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((pieces) => pieces.join(''));

const { inlines } = fc.letrec<{ inlines: Inline[]; inline: Inline }>((tie) => ({
  inlines: fc.array(tie('inline'), { minLength: 1, maxLength: 4 }),
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.record({
      kind: fc.constant('styled' as const),
      style: fc.constantFrom(...textStyles),
      content: tie('inlines'),
    }),
    fc.record({
      kind: fc.constant('link' as const),
      to: fc.record({
        address: fc.constantFrom('https://example.org/?a="b"&c', 'https://[', 'mailto:a@b.c'),
      }),
      content: tie('inlines'),
    }),
    fc.constant({ kind: 'line-break' as const }),
  ),
}));

const paragraph = fc.record({
  kind: fc.constant('paragraph' as const),
  anchor: fc.constantFrom(null, 'a', 'b'),
  content: inlines,
});

function cells(block: fc.Arbitrary<Block>): fc.Arbitrary<TableCell> {
  return fc.record({
    align: fc.constantFrom(null, 'left' as const, 'center' as const, 'right' as const),
    columns: fc.integer({ min: 1, max: 3 }),
    rows: fc.integer({ min: 1, max: 3 }),
    isHeading: fc.boolean(),
    blocks: fc.array(block, { maxLength: 2 }),
  });
}

const { blocks } = fc.letrec<{ blocks: Block[]; block: Block }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 4 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 6 as const),
      anchor: fc.constant(null),
      content: inlines,
    }),
    fc.record({
      kind: fc.constant('code' as const),
      anchor: fc.constant(null),
      language: fc.constantFrom('', 'js', '" x'),
      text,
    }),
    fc.constant({ kind: 'rule' as const }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.integer({ min: 0, max: 9 }),
      items: fc.array(
        fc.record({
          anchor: fc.constant(null),
          done: fc.constantFrom(null, true, false),
          blocks: tie('blocks'),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    fc.record({
      kind: fc.constant('quote' as const),
      anchor: fc.constant(null),
      blocks: tie('blocks'),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      anchor: fc.constant(null),
      caption: fc.constant<Inline[]>([]),
      head: fc.array(fc.array(cells(paragraph), { maxLength: 3 }), { maxLength: 1 }),
      body: fc.array(fc.array(cells(tie('block')), { maxLength: 3 }), { maxLength: 3 }),
    }),
  ),
}));

/** A document of any blocks, with a list of works of any words. */
export const anyDocument: fc.Arbitrary<ExportDocument> = fc.record({
  title: text,
  anchor: fc.constant(null),
  setting: fc.constant({
    style: 'apa',
    locale: 'en-GB',
    styleTitle: 'APA',
    styleAddress: 'http://www.zotero.org/styles/apa',
    language: 'en-GB',
  }),
  inNotes: fc.constant(false),
  blocks,
  bibliography: fc.option(
    fc.record({
      heading: fc.constantFrom('References', ''),
      groups: fc.array(
        fc.record({
          heading: fc.option(text),
          entries: fc.array(
            fc.record({
              key: fc.string({ minLength: 1 }),
              label: fc.oneof(fc.constant<Inline[]>([]), inlines),
              content: inlines,
              annotation: fc.option(text),
            }),
            { maxLength: 3 },
          ),
        }),
        { maxLength: 2 },
      ),
    }),
  ),
  layout: fc.record({
    hasHangingIndent: fc.boolean(),
    lineSpacing: fc.constantFrom(0, 1, 2),
    entrySpacing: fc.constantFrom(0, 1),
  }),
  works: fc.constant(new Map()),
  pictures: fc.constant(new Map()),
  changes: fc.constant([]),
});

/** Paragraphs of any words, for what cannot hold any blocks in one another. */
export const anyParagraphs: fc.Arbitrary<Block[]> = fc.array(paragraph, {
  minLength: 1,
  maxLength: 3,
});

/** Lines of any words, some of them in italics, bold or struck, as sentences have them. */
export const anyLine: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    text,
    fc.record({
      kind: fc.constant('styled' as const),
      style: fc.constantFrom('italic' as const, 'bold' as const, 'strike' as const),
      content: text.map((words) => [words]),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);
