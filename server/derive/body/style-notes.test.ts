import { describe, expect, test } from 'vitest';
import { corpusOf, noteOf } from '../../../tests/support/corpus.ts';
import { noteBody } from '../../corpus/body.ts';
import type { Markup } from '../../model/markup.ts';
import { withStyleNotes } from './style-notes.ts';

/** Leads are drawn under numbers of a hundred and more. */
const LEADS = 100;

function notedBody(text: string) {
  const body = noteBody(noteOf(corpusOf({ 'a.md': text }), 'a'));
  return withStyleNotes(body, {
    anchorsOf: (cluster) => [`cite-${cluster}`],
    leadOf: (cluster) => (text.includes('As @a') ? LEADS + cluster : null),
  });
}

/** A body as words: marks as ^n, clusters as {n}, leads as nothing, list items of the footnotes each on a line. */
function read(nodes: readonly Markup[]): string {
  return nodes.map(readNode).join('');
}

function readNode(node: Markup): string {
  if (typeof node === 'string') return node;
  if ('cluster' in node) return node.cluster >= LEADS ? '' : `{${node.cluster}}`;
  if (!('tag' in node)) return '';
  if (node.attributes?.['data-footnote-ref']) return `^${read(node.children ?? [])}`;
  if (node.attributes?.['data-footnote-backref'] !== undefined) return '';
  if (node.tag === 'h2') return '';
  const inside = read(node.children ?? []);
  return node.tag === 'li' ? `\n* ${inside.trim()}` : inside;
}

describe('a style of notes', () => {
  test.each([
    [
      'gives each cluster a mark and a footnote',
      'One [@a]. Two [@b].',
      'One.^1 Two.^2\n* {0}\n* {1}',
    ],
    [
      'numbers them with the footnotes of the author, in reading order',
      'One [@a], two[^x], three [@b].\n\n[^x]: Own.',
      'One,^1 two^2, three.^3\n* {0}\n* Own.\n* {1}',
    ],
    [
      'leaves a cluster in a footnote where it is',
      'One[^x] two [@a].\n\n[^x]: As in [@b].',
      'One^1 two.^2\n* As in {1}.\n* {0}',
    ],
    [
      'keeps the number of a footnote that is referred to again',
      'One[^x] two [@a] three[^x].\n\n[^x]: Own.',
      'One^1 two^2 three^1.\n* Own.\n* {0}',
    ],
    ['marks a narrative citation too', 'As @a says.', 'As ^1 says.\n* {0}'],
    ['changes nothing where nothing is cited', 'Plain.', 'Plain.'],
  ])('%s', (_what, text, expected) => {
    expect(read(notedBody(text).body)).toBe(expected);
  });

  test('knows the note in which each cluster stands', () => {
    const { numbers, ownPlaces } = notedBody(
      'One [@a], two[^x], three [@b].\n\n[^x]: See [@c] and [@d].',
    );
    expect([...numbers].sort(([a], [b]) => a - b)).toEqual([
      [0, 1],
      [1, 3],
      [2, 2],
      [3, 2],
    ]);
    expect([...ownPlaces.keys()].sort()).toEqual([2, 3]);
  });

  test.each([
    ['[@c]', ['whole']],
    ['[@c].', ['beginning']],
    ['[@c] and *[@d]*', ['beginning', 'within']],
    ['[@c]\n\n    More [@d].', ['beginning', 'within']],
  ])('knows where in a footnote of the author clusters stand: %s', (note, places) => {
    const { ownPlaces } = notedBody(`One.[^x]\n\n[^x]: ${note}`);
    expect([...ownPlaces.values()]).toEqual(places);
  });

  test('keeps the anchors of citations in the text, where links lead', () => {
    const [paragraph] = notedBody('One [@a].').body;
    expect(JSON.stringify(paragraph)).toContain('"id":"cite-0"');
    expect(JSON.stringify(paragraph)).toContain('"href":"#cited-0"');
  });
});
