/** What pandoc does not say: places in the source, signals, what stays of the tree; and bad input. */
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import citationCases from './cases.json' with { type: 'json' };
import { clusterCitations } from './cluster.ts';
import { citationFromMarkdown, citationSyntax } from './syntax.ts';
import type { CitationCluster } from './tree.ts';

function read(markdown: string): Root {
  const root = fromMarkdown(markdown, {
    extensions: [gfm(), citationSyntax()],
    mdastExtensions: [gfmFromMarkdown(), citationFromMarkdown()],
  });
  clusterCitations(root);
  return root;
}

function nodesIn(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node];
}

function clustersIn(markdown: string): CitationCluster[] {
  return nodesIn(read(markdown)).filter((node) => node.type === 'citationCluster');
}

const documents = Object.values(citationCases).flat();

describe('clusterCitations', () => {
  it('makes a cluster of a bracket and of a key with its bracket', () => {
    const [bracket, narrative] = clustersIn(
      'A [cf. @a, p. 3; -@b] and @disputes:c [*only* chap. 4].',
    );
    expect(bracket?.items).toMatchObject([
      { key: 'a', prefix: 'cf.', locator: { label: 'page', value: '3' }, signal: 'compares' },
      { key: 'b', mode: 'author-suppressed', prefix: '', locator: null, signal: 'supports' },
    ]);
    expect(narrative?.items).toMatchObject([
      { key: 'c', rawKey: 'disputes:c', suffix: 'only chap. 4', signal: 'disputes' },
    ]);
  });

  it('takes nothing from a wiki link, be it text or a node', () => {
    const root = read('@a [[b]] and [see [[b]] @c]');
    const clusters = nodesIn(root).filter((node) => node.type === 'citationCluster');
    expect(clusters.map(({ items }) => items[0]?.prefix)).toEqual(['', 'see [[b]]']);
    expect(clusters[0]?.items[0]?.suffix).toBe('');
  });

  it.each(documents)('knows the places in %j', (markdown) => {
    for (const { position, items } of clustersIn(markdown)) {
      const source = sliceOf(markdown, position);
      expect(source).toMatch(/^[[@-]/);
      if (source.startsWith('[')) expect(source).toMatch(/\]$/);
      for (const item of items) {
        const written = sliceOf(markdown, item.position);
        expect([`@${item.rawKey}`, `@{${item.rawKey}}`]).toContain(written.replace(/^-/, ''));
      }
    }
  });

  it.each(documents)('leaves no key and no anchor in %j', (markdown) => {
    for (const node of nodesIn(read(markdown))) {
      expect(node.type).not.toBe('citationKey');
      expect(node).not.toHaveProperty('anchors');
    }
  });

  it('shows lines and columns as an editor does', () => {
    const [cluster] = clustersIn('> x\n> \\* [see\n> 😀 @a]');
    expect(cluster?.position.start).toMatchObject({ line: 2, column: 6 });
    expect(cluster?.items[0]?.position.start).toMatchObject({ line: 3, column: 6 });
  });

  it('keeps the text of what is no citation', () => {
    const [paragraph] = read('a [x; y] [^@b] *c*@d [@e; f').children;
    const texts = nodesIn(paragraph!).flatMap((node) => (node.type === 'text' ? node.value : []));
    expect(texts).toEqual(['a [x; y] [^@b] ', 'c', '@d [', '; f']);
  });
});

function sliceOf(markdown: string, { start, end }: CitationCluster['position']): string {
  return markdown.slice(start.offset, end.offset);
}

describe('bad input', () => {
  const piece = fc.constantFrom(
    ...[
      '[',
      ']',
      '[^',
      '^[',
      '[[',
      ']]',
      '(',
      ')',
      ';',
      '@',
      '-@',
      '@a',
      '@{',
      '}',
      '\\',
      '*',
      '_',
    ],
    ...[
      '`',
      '<',
      '>',
      '&#91;',
      '&',
      '!',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '\t',
      '|',
      '~',
      ':',
      '\u{1d49c}',
    ],
    ...['\ud800', '\udc00', '\u0000', '# ', '- ', '> ', 'http://', 'www.', '.', 'é'],
  );

  it('of any kind is read', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((list) => list.join('')),
          fc.string(),
        ),
        (text) => {
          expect(read(text).type).toBe('root');
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['[', '@a ', '[@a', '@{', '[@a]', '\\[[', '[@a;', '@a[', '[^@a', '@a@', '@a&#91;'])(
    'of 20,000 times %j is read in time',
    (text) => {
      expect(read(text.repeat(20_000)).type).toBe('root');
    },
    60_000,
  );
});
