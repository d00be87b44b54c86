import { beforeAll, describe, expect, test } from 'vitest';
import { corpusOf, noteOf } from '../../../tests/support/corpus.ts';
import { graphLibrary } from '../../../tests/support/graph-library.ts';
import { shippedCorpus } from '../../../tests/support/shipped.ts';
import type { GraphExcerpt } from '../../contract/graph.ts';
import type { Corpus } from '../../model/corpus.ts';
import { noteExcerpt, referenceExcerpt } from './graph-excerpt.ts';

const corpus = corpusOf(graphLibrary);

function around(id: string): GraphExcerpt {
  return noteExcerpt(corpus, noteOf(corpus, id))!;
}

const idsOf = ({ nodes }: GraphExcerpt) => nodes.map(({ id }) => id);

describe('the surroundings of a note', () => {
  test('are what it claims and what is claimed of it, and then what it links to', () => {
    const excerpt = around('ties');
    expect(idsOf(excerpt)).toEqual(['ties', 'no-money', 'no-market', 'study-moen', 'name', 'luck']);
    expect(excerpt.nodes[0]!.selected).toBe(true);
    expect(excerpt.edges.map(({ layer }) => layer)).toEqual([
      'claims',
      'claims',
      'claims',
      'claims',
      'links',
    ]);
    expect(excerpt.href).toBe('/graph?node=ties');
    expect(excerpt.kinds.map(({ kind }) => kind.id)).toEqual(['want', 'way', 'gain', 'study']);
    expect(excerpt.others).toBe(0);
  });

  test('hold no edges between others', () => {
    const excerpt = around('no-money');
    expect(idsOf(excerpt)).toEqual(['no-money', 'ties', 'luck']);
    for (const { source, target } of excerpt.edges) expect([source, target]).toContain(0);
  });

  test('are nothing for a note by itself', () => {
    expect(noteExcerpt(corpus, noteOf(corpus, 'alone'))).toBeNull();
  });
});

test('the surroundings of a reference are the notes that cite it', () => {
  const excerpt = referenceExcerpt(corpus, corpus.references.get('lu2001')!)!;
  expect(idsOf(excerpt)[0]).toBe('/lu2001');
  expect(idsOf(excerpt).slice(1).sort()).toEqual(['luck', 'name', 'no-money', 'ties']);
  expect(excerpt.href).toBe('/graph?node=%2Flu2001');
  expect(referenceExcerpt(corpus, corpus.references.get('unread')!)).toBeNull();
});

describe('in the shipped review', () => {
  let shipped: Corpus;
  beforeAll(async () => {
    shipped = await shippedCorpus();
  }, 60_000);

  test('an excerpt is small, and says how many more there are', () => {
    const excerpt = noteExcerpt(shipped, noteOf(shipped, 'born-global-firm'))!;
    expect(excerpt.nodes).toHaveLength(13);
    expect(excerpt.others).toBeGreaterThan(0);
    expect(JSON.stringify(excerpt).length).toBeLessThan(12_000);
  });

  test('no label lies on another', () => {
    for (const note of shipped.notes.values()) {
      const { nodes = [] } = noteExcerpt(shipped, note) ?? {};
      const boxes = nodes.map(({ x, y, width, height, radius }) => ({
        left: x - width / 2,
        right: x + width / 2,
        top: y - radius,
        foot: y - radius + height,
      }));
      boxes.forEach((a, at) =>
        boxes.slice(at + 1).forEach((b) => {
          const isApart =
            a.right <= b.left || b.right <= a.left || a.foot <= b.top || b.foot <= a.top;
          expect(isApart, note.id).toBe(true);
        }),
      );
    }
  });
});
