import { expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { graphLibrary } from '../../../tests/support/graph-library.ts';
import { exportArguments } from './export-arguments.ts';
import { graphExports } from './graph-exports.ts';
import { UsageError } from '../usage-error.ts';

test('tells the format, and where from and where to', () => {
  const args = ['--format', 'gexf', '--folder', '/x', '--output', 'y.gexf', '--query', 'q=a'];
  expect(exportArguments(args)).toMatchObject({
    format: 'gexf',
    folder: '/x',
    output: 'y.gexf',
    query: 'q=a',
  });
  expect(exportArguments(['--format', 'graphml'])).toMatchObject({
    folder: undefined,
    output: undefined,
    query: '',
  });
});

test.each([
  [[], /in which format/],
  [['--format', 'pdf'], /“pdf” is no format; there are graph-svg, graphml, gexf/],
  [['--format', 'constructor'], /is no format/],
  [['gexf'], /Unexpected argument/],
  [['--format', 'gexf', '--colour'], /Unknown option/],
  [['--format', 'graph-svg', '--select', 'tag:x'], /--select is for works and does not apply/],
  [['--format', 'gexf', '--annotated'], /--annotated is for works and does not apply to gexf/],
  [['--format', 'ris', '--query', 'q=a'], /--query is for the graph and does not apply to ris/],
])('%j is misuse', (args, message) => {
  expect(() => exportArguments(args)).toThrow(UsageError);
  expect(() => exportArguments(args)).toThrow(message);
});

test.each(Object.keys(graphExports))('%s holds what the query asks for', (name) => {
  const corpus = corpusOf(graphLibrary);
  const make = graphExports[name]!;
  const all = make(corpus, new URLSearchParams());
  expect(all.text).toContain('No money');
  expect(all.notices).toEqual([]);
  const some = make(corpus, new URLSearchParams('kind=way&kind=gain&view=pie'));
  expect(some.text).not.toContain('No money');
  expect(some.text).toContain('A name');
  expect(some.notices).toHaveLength(1);
});
