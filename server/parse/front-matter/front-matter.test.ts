import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from './front-matter.ts';

const read = (text: string) => parseFrontMatter({ path: 'a.md', text });

const values: [title: string, block: string, expected: unknown][] = [
  [
    'keeps numbers, dates and truth values as written',
    'year: 2001-01-02\nid: 007\nis: yes\nn: 1e3',
    { year: '2001-01-02', id: '007', is: 'yes', n: '1e3' },
  ],
  [
    'reads lists and mappings',
    'a: [x, y]\nb:\n  - z\nc: {d: e}',
    { a: ['x', 'y'], b: ['z'], c: { d: 'e' } },
  ],
  ['reads an empty value as null', 'a:\nb: ~', { a: null, b: '~' }],
  ['reads folded text', 'a: >-\n  one\n  two', { a: 'one two' }],
  ['knows comments', '# only a comment', {}],
  ['takes an empty block', '', {}],
  ['follows aliases', 'a: &x [1]\nb: *x', { a: ['1'], b: ['1'] }],
  ['drops the key that would change a prototype', '__proto__: {x: y}\na: b', { a: 'b' }],
];

describe('values', () => {
  it.each(values)('%s', (_title, block, expected) => {
    const { value, problems } = read(`---\n${block}\n---\nbody`);
    expect(value.values).toEqual(expected);
    expect(Object.getPrototypeOf(value.values)).toBe(Object.prototype);
    expect(value.body).toBe('body');
    expect(problems).toEqual([]);
  });
});

const mended: [block: string, expected: unknown, lines: number[]][] = [
  ['title: Foo: bar', { title: 'Foo: bar' }, [2]],
  ['a: b\ncitekey: @smith2010', { a: 'b', citekey: '@smith2010' }, [3]],
  ['up: [[Parent]]', { up: '[[Parent]]' }, [2]],
  ['up:\n  - [[A]]\n  - [[B, C]]', { up: ['[[A]]', '[[B, C]]'] }, [2]],
  ['up: [[A]], [[B]]', { up: '[[A]], [[B]]' }, [2]],
  ['tags: #x', { tags: '#x' }, [2]],
  ['title: [Draft] x', { title: '[Draft] x' }, [2]],
  ['title: "Big" ideas', { title: '"Big" ideas' }, [2]],
  ['title: 100% {sure}\nwhen: @now', { title: '100% {sure}', when: '@now' }, [3]],
  ['n: !!int 3', { n: '!!int 3' }, [2]],
  ['f: !!js/function "return 1"', { f: '!!js/function "return 1"' }, [2]],
];

describe('values that YAML reads differently', () => {
  it.each(mended)('%s', (block, expected, lines) => {
    const { value, problems } = read(`---\n${block}\n---\n`);
    expect(value.values).toEqual(expected);
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual(
      lines.map((line) => ['front-matter-value', line]),
    );
    expect(problems.every(({ suggestion }) => suggestion !== undefined)).toBe(true);
  });
});

const broken: [title: string, block: string, expected: unknown, rule: string, line: number][] = [
  [
    'a bad entry costs itself',
    'a: b\nc: [x,\n  y\nd: e',
    { a: 'b', d: 'e' },
    'front-matter-invalid',
    4,
  ],
  ['a tab in the margin', 'a: b\nc:\n\t- d', { a: 'b' }, 'front-matter-invalid', 4],
  ['a key given twice', 'a: b\na: c', { a: 'b' }, 'front-matter-invalid', 3],
  ['a line without a key', 'a: b\n%what\nc: d', { a: 'b', c: 'd' }, 'front-matter-invalid', 3],
];

describe('broken blocks', () => {
  it.each(broken)('%s', (_title, block, expected, rule, line) => {
    const { value, problems } = read(`---\n${block}\n---\nbody`);
    expect(value.values).toEqual(expected);
    expect(value.body).toBe('body');
    expect(problems[0]).toMatchObject({ rule, line, file: 'a.md' });
  });

  it('says the same the second time', () => {
    const text = '---\na: [\n  b\n---\nbody';
    expect(read(text)).toEqual(read(text));
    expect(read(text).problems).toHaveLength(1);
  });

  it('bounds what aliases stand for', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const item = level === 0 ? 'x' : `*a${String(level - 1)}`;
      return `a${String(level)}: &a${String(level)} [${Array(9).fill(item).join(', ')}]`;
    });
    const { value, problems } = read(`---\n${levels.join('\n')}\n---\nbody`);
    expect(JSON.stringify(value.values).length).toBeLessThan(100_000);
    expect(problems.length).toBeGreaterThan(0);
    expect(value.body).toBe('body');
  });
});

const languages = ['js', 'javascript', 'json', 'coffee', 'toml'];

it.each(languages)('runs nothing marked as %s', (language) => {
  const text = `---${language}\n{ "a": globalThis.hasRun = true }\n---\nbody`;
  const { value, problems } = read(text);
  expect(value).toMatchObject({ values: {}, body: 'body', bodyLine: 4 });
  expect(problems).toMatchObject([{ rule: 'front-matter-not-yaml', line: 1 }]);
  expect(globalThis).not.toHaveProperty('hasRun');
});

const kept: [title: string, text: string, rules: string[]][] = [
  ['no front matter', '# Title\n', []],
  ['a rule and text', '---\n\nSome text\n\n---\nmore', []],
  ['a rule alone', '---\n', []],
  ['four hyphens', '----\na: b\n----\n', []],
  ['an unclosed block', '---\ntitle: x\n\ntext', ['front-matter-invalid']],
  ['a list', '---\n- a\n- b\n---\nbody', ['front-matter-invalid']],
  ['text', '---\njust words\n---\nbody', ['front-matter-invalid']],
];

describe('a head that is no front matter stays in the body', () => {
  it.each(kept)('%s', (_title, text, rules) => {
    const { value, problems } = read(text);
    expect(value).toMatchObject({ values: {}, body: text, bodyLine: 1 });
    expect(problems.map(({ rule }) => rule)).toEqual(rules);
  });
});

const splits: [title: string, text: string, body: string, bodyLine: number][] = [
  ['LF', '---\na: b\n---\nx\n', 'x\n', 4],
  ['CRLF', '---\r\na: b\r\n---\r\nx\r\n', 'x\r\n', 4],
  ['a byte order mark', '\uFEFF---\na: b\n---\nx', 'x', 4],
  ['dots to close', '---\na: b\n...\nx', 'x', 4],
  ['space after the hyphens', '---  \na: b\n---  \nx', 'x', 4],
  ['nothing below', '---\na: b\n---', '', 3],
  ['yaml said aloud', '---yaml\na: b\n---\nx', 'x', 4],
];

describe('where the body starts', () => {
  it.each(splits)('%s', (_title, text, body, bodyLine) => {
    const { value, problems } = read(text);
    expect(value).toMatchObject({ values: { a: 'b' }, body, bodyLine });
    expect(value.lines.get('a')).toBe(2);
    expect(problems).toEqual([]);
  });
});
