/** The source card as page and twin: a citation is asked for in the address, so that it works without scripts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReferencePage } from '../../server/contract/reference-page.ts';
import type { Markup } from '../../server/model/markup.ts';
import { appOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await appOf({
    'notes/a.md':
      'One [@lu/2001, p. 46]. Two [@lu/2001, p. 145; @lu/2001, chap. 2]. Three @lu/2001.',
    'references/all.bib':
      '@article{lu/2001, author={Lu, Jane and Beamish, Paul}, title={T}, year=2001, pages={45--61}}',
  });
});
afterAll(() => test.app.close());

const twin = async (query: string) =>
  (await test.app.inject(`/api/references/lu/2001.json${query}`)).json<ReferencePage>();

const written = (view: ReferencePage) =>
  Object.fromEntries(view.citation.written.map(({ name, text }) => [name, text]));

/** Words without their marks. */
const textOf = (nodes: readonly Markup[]): string =>
  nodes
    .map((node) =>
      typeof node === 'string' ? node : 'tag' in node ? textOf(node.children ?? []) : '',
    )
    .join('');

describe('a citation in the address', () => {
  it('is answered in all forms', async () => {
    const view = await twin('?mode=narrative&label=figure&locator=3&prefix=see');
    expect(written(view)).toEqual({
      pandoc: 'see @lu/2001 [fig. 3]',
      latex: String.raw`see \textcite[fig.~3]{lu/2001}`,
      key: 'lu/2001',
    });
    expect(textOf(view.citation.formatted)).toBe('see Lu and Beamish (2001, Figure 3)');
  });

  it('may leave every field empty, as a form does', async () => {
    const view = await twin('?mode=&label=&locator=&prefix=&suffix=');
    expect(view.citation.query).toEqual({});
    expect(written(view)['pandoc']).toBe('[@lu/2001]');
  });

  it('is on the page, with the form as it was filled in', async () => {
    const { body } = await test.app.inject(
      '/references/lu/2001?mode=author-suppressed&label=chapter&locator=2&suffix=%3Cb%3E',
    );
    expect(body).toContain(String.raw`[-@lu/2001, chap. 2, \&lt;b\>]`);
    expect(body).toMatch(/<input[^>]*value="author-suppressed"[^>]*checked/);
    expect(body).toMatch(/<option[^>]*value="chapter"[^>]*selected/);
    expect(body).toMatch(/<input[^>]*name="locator"[^>]*value="2"/);
  });

  it.each([
    '?mode=loud',
    '?label=shelf',
    '?locator=1&locator=2',
    `?locator=${'1'.repeat(201)}`,
    `?prefix=${'a'.repeat(301)}`,
  ])('that cannot be understood gets 400: %s', async (query) => {
    for (const address of ['/references/lu/2001', '/api/references/lu/2001.json']) {
      expect((await test.app.inject(address + query)).statusCode).toBe(400);
    }
  });
});

describe('the pages used', () => {
  it('are links to passages that are on the page', async () => {
    const view = await twin('');
    expect(view.pages.pages).toEqual([
      { label: 'p. 46', passages: [0], isOutside: false },
      { label: 'p. 145', passages: [1], isOutside: true },
    ]);
    const { body } = await test.app.inject('/references/lu/2001');
    const targets = [...body.matchAll(/href="#(passage-\d+)"/g)].map(([, id]) => id!);
    expect(new Set(targets)).toEqual(new Set(['passage-0', 'passage-1', 'passage-2', 'passage-3']));
    for (const id of targets) expect(body).toContain(`id="${id}"`);
    expect(body).toContain('outside of pages 45–61 of the record');
  });

  it('are drawn without a style attribute, which the content policy forbids', async () => {
    const { body } = await test.app.inject('/references/lu/2001');
    expect(body).toContain('<rect');
    expect(body).not.toMatch(/<[^>]+\sstyle="/);
  });
});
