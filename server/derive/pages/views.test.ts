/** Every view over whole libraries: it is what the contract says, and it changes nothing. */
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf, deepFreeze, sourceFile } from '../../../tests/support/corpus.ts';
import { typographyIn } from '../../../tests/support/typography.ts';
import { GraphPage } from '../../contract/graph-page.ts';
import { markupSchema } from '../../contract/markup.ts';
import { NoteListPage } from '../../contract/note-list-page.ts';
import { drawnBodySchema, NotePage } from '../../contract/note-page.ts';
import { NotFoundPage } from '../../contract/not-found-page.ts';
import { OverviewPage } from '../../contract/overview-page.ts';
import { ProblemsPage } from '../../contract/problems-page.ts';
import { ReferenceListPage } from '../../contract/reference-list-page.ts';
import { ReferencePage } from '../../contract/reference-page.ts';
import { SiteView } from '../../contract/site.ts';
import { noteBody as bodyOf } from '../../corpus/body.ts';
import { referenceRecord as recordOf } from '../../corpus/record.ts';
import { createStore } from '../../corpus/store.ts';
import { readLibrary } from '../../disk/library.ts';
import type { Corpus } from '../../model/corpus.ts';
import { layOut } from '../graph/lay-out.ts';
import { graphPage } from './graph-page.ts';
import { notFoundPage } from './not-found-page.ts';
import { noteListPage } from './note-list-page.ts';
import { notePage } from './note-page.ts';
import { overviewPage } from './overview-page.ts';
import { problemsPage } from './problems-page.ts';
import { referenceListPage } from './reference-list-page.ts';
import { referencePage } from './reference-page.ts';
import { siteView } from './site.ts';

const ajv = new Ajv({ strict: false });
ajv.addSchema(markupSchema).addSchema(drawnBodySchema);

const schemas = {
  site: SiteView,
  overview: OverviewPage,
  'note-list': NoteListPage,
  note: NotePage,
  'reference-list': ReferenceListPage,
  reference: ReferencePage,
  problems: ProblemsPage,
  graph: GraphPage,
  'not-found': NotFoundPage,
};
const validators = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]),
) as Record<keyof typeof schemas, ValidateFunction>;

const typography = await typographyIn();

type View = [schema: keyof typeof schemas, what: string, view: unknown];

/** Every page that a corpus has, and lists with each kind of query. */
function viewsOf(corpus: Corpus): View[] {
  const listQueries = [{}, { q: 'a' }, { page: 9 }, { sort: 'year', order: 'descending' }] as const;
  return [
    ['site', '', siteView(corpus)],
    ['overview', '', overviewPage(corpus)],
    ['problems', '', problemsPage(corpus, {})],
    ['not-found', '', notFoundPage(corpus, '/notes/allience')],
    ...[{}, { q: 'a' }, { kind: 'study' }, { page: 9 }].map((query): View => [
      'note-list',
      JSON.stringify(query),
      noteListPage(corpus, query),
    ]),
    ...listQueries.map((query): View => [
      'reference-list',
      JSON.stringify(query),
      referenceListPage(corpus, query),
    ]),
    ...[{}, { view: 'columns' }, { layers: ['links', 'citations'] }].map((query): View => [
      'graph',
      JSON.stringify(query),
      graphPage(corpus, query, layOut),
    ]),
    ...[...corpus.notes.keys()].map((id): View => [
      'note',
      id,
      notePage(corpus, id, { bodyOf, typography }),
    ]),
    ...[...corpus.references.keys()].map((key): View => [
      'reference',
      key,
      referencePage(corpus, key, { recordOf, typography }),
    ]),
  ];
}

/** What is sent is JSON, so that is what has to conform. */
function faultsOf(corpus: Corpus): string[] {
  return viewsOf(corpus).flatMap(([schema, what, view]) => {
    const validate = validators[schema];
    const isValid = validate(JSON.parse(JSON.stringify(view)));
    return isValid ? [] : [`${schema} ${what}: ${ajv.errorsText(validate.errors)}`];
  });
}

const hostile: Record<string, string> = {
  'a.md': `---
title: <script>alert(1)</script>
kind: __proto__
aliases: [constructor, "<b>"]
tags: "#x #y"
reference: nothing
__proto__: { x: y }
list: [[a, b], { c: d }]
date: 2001-01-01
---
<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) ![y](javascript:alert(1))
![[a]] ![[b]] ![[nothing]] [[#]] [[|x]] [[a#b#c|d]] [[../../../etc/passwd]]
- constructor:: [[a]] [@k; @constructor, p. 3; -@__proto__; cf. @{odd key}] x
- toString:: [[toString]]
| a [@k] | b |
| - | - |
| [[a]] | @k |
[^1]: A note [@k] with [[b]].
Text.[^1]`,
  'x/a.md': '---\n- a list\n---\n![[a]]',
  'b.md': '---\n: : [\n---\n![[c]] ![[a]]\n\n> > - 1. ![[b]] ^block',
  'c.md': '---js\nprocess.exit()\n---\n![[b#^block]] ![[b]]',
  'deep.md': `${'>'.repeat(2000)} deep [@k]`,
  'tags.md': `${'<div>'.repeat(3000)}[@k]`,
  'empty.md': '',
  'vocabulary.yml': 'kinds: { study: { colour: red }, toString: }\nrelations: [uses]',
  'r.bib': `@article{k, author = {<script>alert(1)</script> and {A} and others}, title = {<i>T</i> <script>}, url = {javascript:alert(1)}, year = {19X}}
@book{k, title = {again}}
@book{broken, title = {
@misc{constructor, title = {T}}
@misc{bare,}`,
  's.json': JSON.stringify([
    { id: 'odd', type: 'book', title: ['no text'], author: 'no list', issued: 5, DOI: 3 },
    { id: 7, type: 'book', issued: { 'date-parts': [[null]] }, author: [{}, { family: 'X' }] },
    'no object',
  ]),
};

describe('every view is what the contract says', () => {
  test('which finds one that is not', () => {
    const view = siteView(corpusOf({}));
    expect(validators.site(view)).toBe(true);
    expect(validators.site({ ...view, notes: -1 })).toBe(false);
    expect(validators.site({ ...view, more: 1 })).toBe(false);
  });

  test('of the shipped review', async () => {
    const root = fileURLToPath(new URL('../../../', import.meta.url));
    const files = await readLibrary({ root, folders: ['notes', 'references'] });
    const corpus = createStore(files).current();
    expect(corpus.notes.size).toBeGreaterThan(0);
    expect(faultsOf(corpus)).toEqual([]);
  }, 60_000);

  test('of a hostile library', () => expect(faultsOf(corpusOf(hostile))).toEqual([]), 60_000);
  test('of an empty library', () => expect(faultsOf(corpusOf({}))).toEqual([]));

  test('of whatever notes say', () => {
    const piece = fc.constantFrom(
      ...['[[a]]', '![[b]]', '[[b#x|y]]', '![[a#^n]]', '[@k]', '@k [p. 3]', '[see @u; -@k, and]'],
      ...['- uses:: [[a]] ', '\n\n', '\n', '# x\n', '> ', '| a | b |\n|-|-|\n| ', '^n\n\n', '[^1]'],
      ...[
        '[^1]: ',
        '`',
        '```\n',
        '<div>',
        '</p>',
        '<!--',
        '*',
        '**',
        '![p](q.png)',
        '[l](x) ',
        'text. ',
      ],
      ...[
        '    ',
        '1. ',
        '- [ ] ',
        '\\',
        '$x$',
        '---\n',
        '---\ntitle: t\n---\n',
        '\u0000',
        '\uFFFC',
        '\uA732',
      ],
    );
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(
          faultsOf(corpusOf({ 'a.md': a, 'b.md': b, 'r.bib': '@book{k, title = {T}}' })),
        ).toEqual([]);
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});

test('nothing that is derived changes its corpus, and the corpus goes on from there', () => {
  const files = Object.entries(hostile).map(([path, text]) => sourceFile(path, text));
  const thawed = JSON.stringify(viewsOf(createStore(files).current()));
  const store = createStore(files);
  expect(JSON.stringify(viewsOf(deepFreeze(store.current())))).toBe(thawed);
  const changed = { path: 'empty.md', file: sourceFile('empty.md', '[[a]] [@k]') };
  const after = deepFreeze(store.apply([changed]));
  expect(JSON.stringify(viewsOf(after))).not.toBe(thawed);
  store.apply([{ path: 'empty.md', file: sourceFile('empty.md', '') }]);
  expect(JSON.stringify(viewsOf(store.current()))).toBe(thawed);
}, 60_000);
