/** Random Markdown with citations, from the forms of pandoc's manual and from loose pieces of them. */
import fc from 'fast-check';

const pick = (...choices: string[]): fc.Arbitrary<string> => fc.constantFrom(...choices);

const key = pick(
  'a',
  'doe99',
  'Foo_bar.baz',
  'x:y/z-1',
  'kirschner&al2018',
  'a~b',
  '_c',
  'müller2001',
  '山田2010',
  '{any; key}',
  '{any;key}',
  '{x_y_.}',
  'a.',
  '*',
);
const citedKey = fc.tuple(pick('', '', '-'), key).map(([sign, name]) => `${sign}@${name}`);

const words = pick(
  'see',
  'see also',
  'cf.',
  'but see',
  'e.g.,',
  '*see*',
  'the `code`',
  '[text](there)',
  '[aside; more]',
  'x\\]y',
  'x\\;y',
  '~~old~~',
  '(see',
  'voir déjà',
  'see\nthe',
  '&amp;',
);

const locator = pick(
  ', p. 3',
  ' p. 3',
  ', pp. 33-35 and *passim*',
  ', pp. 33, 35-37, and elsewhere',
  ', chap. 1',
  ', vol. 2, n. 3',
  ', iv',
  ', 33',
  '{p. 3}',
  ', {iv, vi-x} x',
  '{}, 99 years later',
  ', § 12(3)(a)',
  ', p. [17]-[18]',
  ', in 1999',
  ', says so',
  ' [p. 3; q]',
  ',',
);

const item = fc
  .tuple(fc.option(words, { nil: '', freq: 2 }), citedKey, fc.option(locator, { nil: '' }))
  .map(([before, cited, after]) => `${before}${before && ' '}${cited}${after}`);

const list = fc
  .array(item, { minLength: 1, maxLength: 3 })
  .chain((items) => pick('; ', ';', ' ; ', ';\n').map((parting) => items.join(parting)));

const cluster = fc.oneof(
  list.map((items) => `[${items}]`),
  citedKey,
  fc.tuple(citedKey, locator).map(([cited, place]) => `${cited} [${place.replace(/^,? /, '')}]`),
  fc.tuple(citedKey, locator, list).map(([cited, place, items]) => `${cited} [${place}; ${items}]`),
  fc.tuple(citedKey, list).map(([cited, items]) => `${cited} [${items}]`),
);

/** Sentences with well-formed citations. */
export const citedSentences = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: cluster },
      pick('text', '(text)', '*text*', 'text,', '`@x`', 'x.'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .chain((parts) => pick(' ', ' ', '\n').map((space) => `x ${parts.join(space)}`))
  .filter((text) => !text.includes('[['));

const piece = pick(
  ...['[', '[', ']', ']', ';', '; ', ' ', ' ', '\n', '@a', '-@b', '@{c}', '@{d;e}', '@f.g', '@'],
  ...['see', ', p. 3', '*x*', '**y @z**', '`@c`', '\\[', '\\]', '\\;', '\\@', '{', '}', ')'],
  ...['.', ',', '!', '-', ':', '[t](u)', '&amp;', '"', '1', 'é', '/', '#', '(', '?'],
);

/** Pieces of citations in any order. */
export const citationRubble = fc
  .array(piece, { minLength: 2, maxLength: 14 })
  .map((pieces) => `x ${pieces.join('')}`)
  .filter((text) => !differsElsewhere(text));

/** Forms whose difference is one of Markdown, or stands in the list of differences. */
function differsElsewhere(text: string): boolean {
  return /\]\(|\[\[|@\*|\*@\{|\*{3}|x\*\*|\]-?@|\]\[|\n\s*(?:[-\d#:]|$)|\n\s*\n|\s$| {2}\n/.test(
    text,
  );
}
