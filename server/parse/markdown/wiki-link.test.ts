import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './tree.ts';

const heading = (name: string) => ({ kind: 'heading', name });
const block = (name: string) => ({ kind: 'block', name });

const links: [source: string, target: string, fragment: unknown, text: string, embed: boolean][] = [
  ['[[a-note]]', 'a-note', null, 'a-note', false],
  ['[[a note|shown]]', 'a note', null, 'shown', false],
  ['[[folder/a.md| shown ]]', 'folder/a.md', null, 'shown', false],
  ['[[a#Heading two]]', 'a', heading('Heading two'), 'a > Heading two', false],
  ['[[a#One#Two|t]]', 'a', heading('One#Two'), 't', false],
  ['[[a#One#Two]]', 'a', heading('One#Two'), 'a > One > Two', false],
  ['[[a#One#^b|t]]', 'a', block('b'), 't', false],
  ['[[#Heading]]', '', heading('Heading'), 'Heading', false],
  ['[[a#^block-1]]', 'a', block('block-1'), 'a', false],
  ['[[#^b]]', '', block('b'), 'b', false],
  ['![[a]]', 'a', null, 'a', true],
  ['![[a.png|300]]', 'a.png', null, '300', true],
  ['| x |\n| - |\n| [[a\\|b]] |', 'a', null, 'b', false],
  ['*[[a]]*', 'a', null, 'a', false],
  ['[[ключ|слово]]', 'ключ', null, 'слово', false],
  ['word[[a]]word', 'a', null, 'a', false],
];

describe('links', () => {
  it.each(links)('%s', (source, target, fragment, text, embed) => {
    expect(parseMarkdown(source).links).toMatchObject([{ target, fragment, text, embed }]);
  });
});

const noLinks = [
  '[[]]',
  '[[ ]]',
  '[[#]]',
  '[[|x]]',
  '[[#^]]',
  '[[a',
  '[[a]',
  '[[a\nb]]',
  '[[a[b]]',
  '\\[[a]]',
  '`[[a]]`',
  '    [[a]]',
  '[[1]](address)',
  '<!-- [[a]] -->',
];

it.each(noLinks)('%j is no link', (source) => {
  expect(parseMarkdown(source).links).toEqual([]);
});

it('knows the place of each link, in reading order', () => {
  const { links } = parseMarkdown('x [[a]]\n\n> - ![[b]]\n');
  expect(links.map(({ position }) => [position?.start.line, position?.start.column])).toEqual([
    [1, 3],
    [3, 5],
  ]);
});
