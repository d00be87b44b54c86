import { expect, test } from 'vitest';
import { corpusOf, noteOf } from '../../../tests/support/corpus.ts';
import type { GraphLayer } from '../../contract/graph.ts';
import { conceptNodes, countEdges, edgeOf, edgesFrom, layerEdges } from './concept-graph.ts';

const corpus = corpusOf({
  'ties.md': `---
title: Ties
kind: strategy
---
- overcomes:: [[no-money]] They pay for it [@lu2001; but see @moen2002; @nobody].
- overcomes:: [[no-money|Want]] Again [cf. @lu2001].
- offers:: [[no-money]] Without evidence.
- offers:: [[ties]] To itself.
- offers:: [[nowhere]] To nobody.

A link to [[no~money|no money]], and [[study]], and [[study]] again [@lu2001].
`,
  'no-money.md': '---\ntitle: No money\nkind: constraint\n---\nBare.',
  'no~money.md': '---\ntitle: Odd\n---\n',
  'study.md': '---\nkind: study\nreference: moen2002\n---\n- examines:: [[ties]] It does.',
  'r.bib': '@book{lu2001, year = 2001}\n@book{moen2002, year = 2002}\n@book{bare,}',
});

const edgeIds = (layer: GraphLayer) => [...layerEdges(corpus, layer).keys()];

test('nodes are notes, with the reference they record, and references', () => {
  const nodes = conceptNodes(corpus);
  expect([...nodes.keys()].sort()).toEqual(
    ['/bare', '/lu2001', '/moen2002', 'no-money', 'no~money', 'study', 'ties'].sort(),
  );
  expect(nodes.get('study')?.reference?.key).toBe('moen2002');
  expect(nodes.get('ties')?.reference).toBeNull();
});

test('claims of one relation between two notes are one edge; to itself and to nobody there is none', () => {
  expect(edgeIds('claims')).toEqual([
    'study~examines~ties',
    'ties~overcomes~no-money',
    'ties~offers~no-money',
  ]);
});

test('an edge knows its claims and its evidence', () => {
  const edge = edgeOf(corpus, 'ties~overcomes~no-money')!;
  expect(edge.places.map(({ index }) => index)).toEqual([0, 1]);
  expect([...edge.keys]).toEqual(['lu2001', 'moen2002', 'nobody']);
  expect(edge.signals).toEqual({ supports: 2, compares: 1, disputes: 1 });
  expect(edge.years).toEqual([2002, 2001]);
  expect(edgeOf(corpus, 'ties~offers~no-money')?.keys.size).toBe(0);
});

test('links that open no claim, and citations of references that are there, are layers of their own', () => {
  expect(edgeIds('links')).toEqual(['ties~~no%7Emoney', 'ties~~study']);
  expect(edgeOf(corpus, 'ties~~study')?.places).toHaveLength(2);
  expect(edgeIds('citations')).toEqual(['ties~~%2Flu2001', 'ties~~%2Fmoen2002']);
  expect(edgeOf(corpus, 'ties~~%2Flu2001')?.places).toHaveLength(3);
});

test.each(['', '~', '~~', 'a~b', 'a~b~c', 'a~b~c~d', 'ties~~nowhere', 'ties~__proto__~no-money'])(
  'no edge is called %j',
  (id) => expect(edgeOf(corpus, id)).toBeUndefined(),
);

test.each(['claims', 'links', 'citations'] as const)('%s are counted as they are made', (layer) => {
  const all = new Set(corpus.notes.keys());
  expect(countEdges(corpus, layer, all)).toBe(layerEdges(corpus, layer).size);
  const some = new Set(['ties', 'no-money']);
  const between = [...layerEdges(corpus, layer).values()].filter(
    ({ source, target }) => some.has(source.id) && (!target.note || some.has(target.id)),
  );
  expect(countEdges(corpus, layer, some)).toBe(between.length);
});

test('the edges of the whole are those of its notes', () => {
  const made = edgesFrom(corpus, noteOf(corpus, 'ties'), 'claims');
  expect(made.map(({ id }) => id)).toEqual(edgeIds('claims').filter((id) => id.startsWith('ties')));
});
