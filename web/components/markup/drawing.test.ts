import { describe, expect, test } from 'vitest';
import { attributesOf, PLAIN, tagOf } from './drawing.ts';

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
