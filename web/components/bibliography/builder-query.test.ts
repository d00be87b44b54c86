import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  builderAddress,
  leaveOutUsual,
  movedKey,
  shortFields,
  withKeys,
  withoutWord,
  withWord,
} from './builder-query.ts';

type Fields = [string, string][];

describe('the fields of the form', () => {
  const CASES: [title: string, sent: Fields, short: Fields][] = [
    ['the usual selection is left out', [['select', 'cited']], []],
    [
      'the usual arrangement is left out',
      [
        ['group', 'none'],
        ['order', 'style'],
      ],
      [],
    ],
    [
      'an empty field is left out',
      [
        ['search', '  '],
        ['select', 'all'],
      ],
      [['select', 'all']],
    ],
    ['nothing chosen is said', [['select', 'none']], [['select', 'none']]],
    [
      'nothing and something is something',
      [
        ['select', 'none'],
        ['select', 'tag:x'],
      ],
      [['select', 'tag:x']],
    ],
    [
      'what any note cites beside something else stays',
      [
        ['select', 'cited'],
        ['select', 'tag:x'],
      ],
      [
        ['select', 'cited'],
        ['select', 'tag:x'],
      ],
    ],
    [
      'a note with those it links to stands for the note',
      [
        ['select', 'note:a'],
        ['select', 'linked:a'],
        ['select', 'note:b'],
      ],
      [
        ['select', 'linked:a'],
        ['select', 'note:b'],
      ],
    ],
    [
      'keys stand together where the first of them stood',
      [
        ['select', 'keys:a'],
        ['select', 'tag:x'],
        ['select', 'keys:b,a'],
      ],
      [
        ['select', 'keys:a,b'],
        ['select', 'tag:x'],
      ],
    ],
    [
      'a word counts once',
      [
        ['select', 'tag:x'],
        ['select', 'tag:x'],
      ],
      [['select', 'tag:x']],
    ],
    [
      'style, language and annotations stay',
      [
        ['style', 'apa'],
        ['locale', 'en-GB'],
        ['annotated', 'true'],
      ],
      [
        ['style', 'apa'],
        ['locale', 'en-GB'],
        ['annotated', 'true'],
      ],
    ],
  ];
  test.each(CASES)('%s', (_, sent, short) => {
    expect(shortFields(sent)).toEqual(short);
  });

  test('are shortened in the form itself', () => {
    const formData = new FormData();
    for (const [name, value] of [
      ['select', 'tag:x'],
      ['select', 'tag:y'],
      ['group', 'none'],
    ]) {
      formData.append(name!, value!);
    }
    leaveOutUsual({ formData } as FormDataEvent);
    expect([...formData]).toEqual([
      ['select', 'tag:x'],
      ['select', 'tag:y'],
    ]);
  });
});

describe('an address', () => {
  test.each([
    ['of the usual', {}, {}, '/bibliography'],
    [
      'of a selection',
      { select: ['tag:a b', 'kind:x'] },
      {},
      '/bibliography?select=tag%3Aa+b&select=kind%3Ax',
    ],
    [
      'with a change starts at the first page',
      { page: 3 },
      { group: 'kind' },
      '/bibliography?group=kind',
    ],
    [
      'of another page keeps the rest',
      { style: 'apa', page: 3 },
      { page: 4 },
      '/bibliography?style=apa&page=4',
    ],
    ['without annotations says nothing of them', { annotated: false }, {}, '/bibliography'],
    ['with annotations', { annotated: true }, {}, '/bibliography?annotated=true'],
  ] as const)('%s', (_, query, change, address) => {
    expect(builderAddress({ ...query } as never, change)).toBe(address);
  });
});

describe('a selection', () => {
  test.each([
    [['cited'], 'tag:x', ['tag:x']],
    [['none'], 'tag:x', ['tag:x']],
    [['tag:x', 'tag:y'], 'tag:x', ['tag:y', 'tag:x']],
    [undefined, 'tag:x', ['tag:x']],
  ])('%j with %s', (words, word, expected) => {
    expect(withWord(words, word)).toEqual(expected);
  });

  test.each([
    [['tag:x', 'tag:y'], 'tag:x', ['tag:y']],
    [['tag:x'], 'tag:x', ['none']],
  ])('%j without %s', (words, word, expected) => {
    expect(withoutWord(words, word)).toEqual(expected);
  });

  test.each([
    [['cited'], ['a', 'b'], ['keys:a,b']],
    [['tag:x', 'keys:c', 'keys:d'], ['a'], ['tag:x', 'keys:a']],
    [['keys:a'], [], ['none']],
    [['tag:x', 'keys:a'], [], ['tag:x']],
  ])('%j with the keys %j', (words, keys, expected) => {
    expect(withKeys(words, keys)).toEqual(expected);
  });
});

describe('a moved key', () => {
  test.each([
    ['b', -1, ['b', 'a', 'c']],
    ['b', 1, ['a', 'c', 'b']],
    ['a', -1, ['a', 'b', 'c']],
    ['c', 1, ['a', 'b', 'c']],
    ['x', 1, ['a', 'b', 'c']],
  ])('%s by %d', (key, by, expected) => {
    expect(movedKey(['a', 'b', 'c'], key, by)).toEqual(expected);
  });

  test('takes no other with it', () => {
    const keys = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1 });
    fc.assert(
      fc.property(keys, fc.nat(), fc.integer({ min: -3, max: 3 }), (all, at, by) => {
        const key = all[at % all.length]!;
        const moved = movedKey(all, key, by);
        expect(moved.filter((each) => each !== key)).toEqual(all.filter((each) => each !== key));
        expect(moved).toHaveLength(all.length);
      }),
    );
  });
});
