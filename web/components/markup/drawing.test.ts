import { describe, expect, test } from 'vitest';
import type { Markup } from '../../../server/model/markup.ts';
import { attributesOf, drawingInside, PLAIN, tagOf, type Drawing } from './drawing.ts';

const OWN = { ...PLAIN, anchored: true };

describe('the element', () => {
  test.each([
    ['of text', 'p', ['text'], 'p'],
    ['of a paragraph that holds an embed', 'p', ['text', { embed: 0 }], 'div'],
    ['of one that holds it deep inside', 'p', [{ tag: 'em', children: [{ embed: 0 }] }], 'div'],
    ['of a first-level heading', 'h1', ['text'], 'h2'],
  ])('%s', (_, tag, children, drawn) => {
    expect(tagOf({ tag, children })).toBe(drawn);
  });
});

describe('attributes', () => {
  const anchor = { tag: 'a', attributes: { id: 'ref-1', href: '#fn-1', 'aria-describedby': 'x' } };

  test('are whole in the note’s own text', () => {
    expect(attributesOf(anchor, OWN)).toEqual(anchor.attributes);
  });

  test('lose anchors, and links to them, in a text inside another', () => {
    expect(attributesOf(anchor, PLAIN)).toEqual({ href: undefined });
  });

  test('keep links that lead elsewhere', () => {
    const link = { tag: 'a', attributes: { href: '/notes/a' } };
    expect(attributesOf(link, PLAIN)).toEqual({ href: '/notes/a' });
  });

  test('name a check box by its state', () => {
    const box = { tag: 'input', attributes: { type: 'checkbox', checked: true, disabled: true } };
    expect(attributesOf(box, OWN)).toMatchObject({ 'aria-label': 'Done' });
  });
});

/** The elements of a text that say their direction, in reading order. */
function directed(nodes: readonly Markup[], drawing: Drawing = OWN): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || !('tag' in node)) return [];
    const { dir } = attributesOf(node, drawing);
    const inside = directed(node.children ?? [], drawingInside(node, drawing));
    return dir === undefined ? inside : [`${node.tag} ${dir as string}`, ...inside];
  });
}

const element = (tag: string, ...children: Markup[]): Markup => ({ tag, children });
const relation: Markup = {
  tag: 'span',
  attributes: { 'data-relation': 'overcomes' },
  children: ['overcomes'],
};
const cited = { citation: 0, key: 'k', signal: 'supports' as const, known: true };
const CLUSTERS = [['(', { ...cited, content: ['לוי, 2001'] }, ')']];

describe('the direction is said', () => {
  test.each([
    ['of no block that runs as the page does', [element('p', '1. a ש')], []],
    ['of a block that runs the other way', [element('p', '1. «ש» a')], ['p rtl']],
    ['of nothing in it', [element('p', element('em', 'ש'), element('q', 'a'))], ['p rtl']],
    [
      'of a list once, and of an item that runs otherwise',
      [element('ul', element('li', 'ש'), element('li', element('p', 'ت')), element('li', 'a'))],
      ['ul rtl', 'li ltr'],
    ],
    [
      'of the second paragraph of an item',
      [element('ol', element('li', '\n', element('p', 'b'), element('p', 'ש')))],
      ['p rtl'],
    ],
    [
      'of a table, whose columns follow it',
      [element('table', element('tr', element('th', 'ש'), element('th', 'b')))],
      ['table rtl', 'th ltr'],
    ],
    ['of what opens with a citation', [element('p', { cluster: 0 }, ' a')], ['p rtl']],
    ['of what follows a relation', [element('p', relation, ' ש')], ['p rtl']],
    ['of what follows code', [element('p', element('code', 'a'), ' ש')], ['p rtl']],
    ['of nothing without a letter', [element('p', '1 + 1 = 2')], []],
    [
      'as its author says it',
      [{ tag: 'p', attributes: { dir: 'rtl' }, children: ['a'] }],
      ['p rtl'],
    ],
  ] as [string, Markup[], string[]][])('%s', (_, nodes, found) => {
    expect(directed(nodes, { ...OWN, clusters: CLUSTERS })).toEqual(found);
  });
});
