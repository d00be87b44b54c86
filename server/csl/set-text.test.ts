import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../../tests/support/corpus.ts';
import { styles } from '../../tests/support/typesetter.ts';
import type { CslItem } from '../model/reference.ts';
import { parseStyle } from '../parse/style/style-file.ts';
import type { LoadedStyle } from './loaded-style.ts';
import { setText } from './set-text.ts';
import type { PlannedCitation, Typeset, TypesetPart } from './typeset.ts';

const library = styles(new Map());
const load = (style: string, locale: string | null = null) => library.load({ style, locale });
const apa = await load('apa');
const ieee = await load('ieee');
const notes = await load('chicago-note-bibliography-with-ibid');
const diplo = await load('diplo');
const vancouver = await load('vancouver');
const superscript = await load('vancouver-superscript');
const mla = await load('modern-language-association');

/** Set parts as text with their marks; a source stands in ⟦⟧ with its number. */
function written(parts: readonly TypesetPart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('source' in part) return `⟦${part.source} ${written(part.content)}⟧`;
      if (!('tag' in part)) throw new Error('set text holds text and marks only');
      const { href, class: name } = part.attributes ?? {};
      const attribute = [href, name].filter(Boolean).map((value) => ` ${String(value)}`);
      return `<${part.tag}${attribute.join('')}>${written(part.children ?? [])}</${part.tag}>`;
    })
    .join('');
}

function work(id: string, rest: Partial<CslItem> = {}): CslItem {
  return { id, type: 'book', title: `On ${id}`, ...rest };
}

const year = (number: number) => ({ issued: { 'date-parts': [[number]] } });
const lu = work('lu', {
  author: [
    { family: 'Lu', given: 'Jane' },
    { family: 'Beamish', given: 'Paul' },
  ],
  ...year(2001),
});
const smith = (id: string) =>
  work(id, { author: [{ family: 'Smith', given: 'Ada' }], ...year(2003) });
const untitled = work('untitled', { type: 'article-journal', ...year(2007) });
const works = [
  lu,
  smith('one'),
  smith('two'),
  untitled,
  work('young', { author: [{ literal: 'Ernst & Young' }, { family: 'Roe' }], ...year(1999) }),
];
const quoting = [
  work('quoted', {
    type: 'article-journal',
    title: 'What’s “new” in it?',
    author: [{ family: 'Roe' }, { literal: 'Tide Board' }],
    ...year(2011),
  }),
  work('unsigned', {
    type: 'article-journal',
    title: '“Old” friends',
    'container-title': 'Harbour Review',
    ...year(2009),
  }),
];

function cite(id: string, rest: Partial<PlannedCitation> = {}): PlannedCitation {
  return { id, mode: 'parenthetical', prefix: '', locator: null, suffix: '', ...rest };
}

const page = (value: string) => ({ locator: { label: 'page' as const, value } });
const narrative = { mode: 'narrative' as const };
const bare = { mode: 'author-suppressed' as const };

function setClusters(style: LoadedStyle, ...clusters: PlannedCitation[][]): Typeset['clusters'] {
  const items = [...works, ...quoting];
  return setText({ ...style.setting, items, clusters, hasBibliography: false }, style).clusters;
}

function setList(style: LoadedStyle, ...items: CslItem[]): Typeset {
  return setText({ ...style.setting, items, clusters: [], hasBibliography: true }, style);
}

describe('a cluster', () => {
  // The words are judged by pandoc in tests/referee; here it is the sources, the marks and the name in the sentence.
  const CASES: [style: LoadedStyle, cluster: PlannedCitation[], set: string][] = [
    [apa, [cite('lu')], ' (⟦0 Lu & Beamish, 2001⟧)'],
    [
      apa,
      [cite('lu', { prefix: 'see ', ...page('5-7'), suffix: ', and more' })],
      ' (see ⟦0 Lu & Beamish, 2001, pp. 5–7⟧, and more)',
    ],
    [apa, [cite('one'), cite('lu')], ' (⟦1 Lu & Beamish, 2001⟧; ⟦0 Smith, 2003a⟧)'],
    [
      apa,
      [cite('one', { prefix: 'see' }), cite('lu')],
      ' (see ⟦0 Smith, 2003a⟧; ⟦1 Lu & Beamish, 2001⟧)',
    ],
    [apa, [cite('one'), cite('two')], ' (⟦0 Smith, 2003a⟧, ⟦1 2003b⟧)'],
    [apa, [cite('lu', bare)], ' (⟦0 2001⟧)'],
    [apa, [cite('lu', { ...narrative, ...page('5') })], '⟦0 Lu and Beamish⟧ (⟦0 2001, p. 5⟧)'],
    [apa, [cite('young', narrative)], '⟦0 Ernst & Young and Roe⟧ (⟦0 1999⟧)'],
    [apa, [cite('untitled', narrative)], '⟦0 <i>On Untitled</i>⟧ (⟦0 2007⟧)'],
    [
      apa,
      [cite('one', narrative), cite('lu', { prefix: 'but see ' })],
      '⟦0 Smith⟧ (⟦0 2003a⟧; but see ⟦1 Lu & Beamish, 2001⟧)',
    ],
    [apa, [cite('gone')], ' (⟦0 <b>gone?</b>⟧)'],
    [apa, [cite('gone', narrative)], ' (⟦0 <b>gone?</b>⟧)'],
    [
      apa,
      [cite('gone', page('3')), cite('lu', { prefix: 'cf.' })],
      ' (⟦0 <b>gone?</b>⟧; cf. ⟦1 Lu & Beamish, 2001⟧)',
    ],
    [apa, [cite('__proto__')], ' (⟦0 <b>__proto__?</b>⟧)'],
    [ieee, [cite('two'), cite('lu'), cite('one')], ' [⟦0 1⟧], [⟦1 2⟧], [⟦2 3⟧]'],
    [vancouver, [cite('two'), cite('lu'), cite('one')], ' (⟦0 1⟧–⟦2 3⟧)'],
    [
      superscript,
      [cite('two'), cite('lu'), cite('one')],
      ' ⟦0 <sup>1</sup>⟧<sup>–</sup>⟦2 <sup>3</sup>⟧',
    ],
    [ieee, [cite('two'), cite('lu')], ' [⟦0 1⟧], [⟦1 2⟧]'],
    [ieee, [cite('two'), cite('gone')], ' [⟦0 1⟧], ⟦1 <b>gone?</b>⟧'],
    [ieee, [cite('lu', { ...narrative, ...page('5') })], '⟦0 Lu and Beamish⟧ [⟦0 1, p. 5⟧]'],
    [mla, [cite('lu', narrative)], '⟦0 Lu and Beamish⟧ '],
    [
      mla,
      [cite('lu', narrative), cite('one', page('4'))],
      '⟦0 Lu and Beamish⟧ (⟦1 Smith, <i>On One</i> 4⟧)',
    ],
    [mla, [cite('lu', bare)], ' '],
    [
      notes,
      [cite('lu', { prefix: 'see ', ...page('5') })],
      ' See ⟦0 Lu and Beamish, <i>On Lu</i>, 5⟧.',
    ],
    [notes, [cite('lu', narrative)], '⟦0 Lu and Beamish⟧ ⟦0 <i>On Lu</i>⟧.'],
    [notes, [cite('quoted', narrative)], '⟦0 Roe and Tide Board⟧ ⟦0 “What’s ‘New’ in It?”⟧'],
    [apa, [cite('unsigned', narrative)], '⟦0 “‘Old’ Friends”⟧ (⟦0 2009⟧)'],
  ];
  test.each(CASES)('%#', (style, cluster, set) => {
    const [{ lead, parts } = { lead: [], parts: [] }] = setClusters(style, cluster);
    expect(`${written(lead)} ${written(parts)}`).toBe(set);
  });

  test('has by its title a source of which the style prints nothing', () => {
    const nobody = { id: 'nobody', type: 'book', title: 'On nobody', ...year(2000) };
    const set = (style: LoadedStyle, ...cluster: PlannedCitation[]) => {
      const plan = { ...style.setting, items: [...works, nobody], clusters: [cluster] };
      return written(setText({ ...plan, hasBibliography: false }, style).clusters[0]!.parts);
    };
    expect(set(diplo, cite('nobody'))).toBe('(⟦0 On nobody⟧)');
    expect(set(diplo, cite('nobody'), cite('lu'))).toMatch(/^\(⟦0 On nobody⟧; ⟦1 Lu .*⟧\)$/);
  });

  test('in a note is short or “Ibid.” where the same was cited before', () => {
    const clusters = setClusters(
      notes,
      [cite('lu')],
      [cite('lu', page('5'))],
      [cite('one')],
      [cite('lu')],
      [cite('lu', narrative)],
    );
    expect(clusters.map(({ lead, parts }) => `${written(lead)}|${written(parts)}`)).toEqual([
      '|⟦0 Lu and Beamish, <i>On Lu</i>⟧.',
      '|⟦0 Ibid., 5⟧.',
      '|⟦0 Smith, <i>On One</i>⟧.',
      '|⟦0 Lu and Beamish, <i>On Lu</i>⟧.',
      '⟦0 Lu and Beamish⟧|⟦0 Ibid.⟧',
    ]);
  });

  test('is numbered as its note is, and within a note begins as it is written', () => {
    const plan = {
      ...notes.setting,
      items: works,
      clusters: [[cite('lu')], [cite('one')], [cite('lu', { prefix: 'see' })]],
      noteNumbers: [1, 5, 9],
      notePlaces: ['note', 'note', 'beginning'] as const,
      hasBibliography: false,
    };
    const { clusters, inNotes } = setText(plan, notes);
    expect(inNotes).toBe(true);
    expect(written(clusters[2]!.parts)).toMatch(/^see ⟦0 Lu/);
  });
});

describe('the list', () => {
  test.each<[LoadedStyle, CslItem, string]>([
    [apa, lu, ' | Lu, J., & Beamish, P. (2001). <i>On lu</i>.'],
    [ieee, lu, '[1] | J. Lu and P. Beamish, <i>On lu</i>. 2001.'],
    [
      apa,
      { ...lu, title: 'A <i>b</i> <sc>c</sc> d' },
      ' | Lu, J., & Beamish, P. (2001). <i>A </i>b<i> <span small-caps>c</span> d</i>.',
    ],
    [
      apa,
      { ...lu, title: '<script>alert(1)</script> & {x}' },
      ' | Lu, J., & Beamish, P. (2001). <i><script>alert(1)</script> & {x}</i>.',
    ],
    [
      apa,
      { ...lu, title: 'a\uFDD0i\uFDD1b\uFDD2 \uE000' },
      ' | Lu, J., & Beamish, P. (2001). <i>aib \uE000</i>.',
    ],
    [
      apa,
      { ...lu, DOI: '10.1/x' },
      ' | Lu, J., & Beamish, P. (2001). <i>On lu</i>. <a https://doi.org/10.1/x>https://doi.org/10.1/x</a>',
    ],
    [
      apa,
      { ...lu, URL: 'javascript:alert(1)' },
      ' | Lu, J., & Beamish, P. (2001). <i>On lu</i>. javascript:alert(1)',
    ],
    [
      apa,
      { ...lu, author: [{ family: 'Lu' }, { literal: 'others' }] },
      ' | Lu et al. (2001). <i>On lu</i>.',
    ],
    [
      apa,
      { ...lu, issued: { 'date-parts': [[2003, 1], [0]] } },
      ' | Lu, J., & Beamish, P. (2003–). <i>On lu</i>.',
    ],
    [
      ieee,
      {
        ...lu,
        issued: {
          'date-parts': [
            [1999, 12, 31],
            [2001, 1],
          ],
        },
      },
      '[1] | J. Lu and P. Beamish, <i>On lu</i>. 1999–2001.',
    ],
    [apa, { ...lu, author: [{ literal: 'others' }] }, ' | <i>On lu</i>. (2001).'],
  ])('%#', (style, item, set) => {
    const [entry] = setList(style, item).bibliography;
    expect(`${written(entry!.label)} | ${written(entry!.content)}`).toBe(set);
  });

  test('is in the order of the style, or else of citation', () => {
    const order = (style: LoadedStyle) =>
      setText(
        {
          ...style.setting,
          items: works,
          clusters: [[cite('two')], [cite('gone')], [cite('lu')]],
          hasBibliography: true,
        },
        style,
      ).bibliography.map(({ id }) => id);
    expect(order(apa)).toEqual(['young', 'lu', 'untitled', 'one', 'two']);
    expect(order(ieee)).toEqual(['two', 'lu', 'one', 'untitled', 'young']);
  });

  test('keeps what a style puts on lines of its own apart', async () => {
    const style = await load('society-for-historical-archaeology');
    const { bibliography, unset } = setList(style, smith('one'), smith('two'));
    expect(bibliography.map(({ label, content }) => [label.length, written(content)])).toEqual([
      [0, expect.stringMatching(/^Smith, Ada<br><\/br>2003a\s+<i>On One<\/i>\.$/)],
      [0, expect.stringMatching(/^2003b\s+<i>On Two<\/i>\.$/)],
    ]);
    expect(unset).toEqual([]);
  });

  test('says how it is laid out', () => {
    expect(setList(apa, lu).layout).toEqual({
      hasHangingIndent: true,
      lineSpacing: 2,
      entrySpacing: 0,
    });
  });

  test('has a work over which the processor fails by its title, and the others as they are', () => {
    const broken = { ...work('broken'), author: [null as never], issued: 5 as never };
    const { bibliography, unset } = setList(apa, lu, broken);
    expect(bibliography.map(({ content }) => written(content))).toContain(
      'Lu, J., & Beamish, P. (2001). <i>On lu</i>.',
    );
    expect(bibliography.map(({ content }) => written(content)).join()).toContain('On broken');
    expect(unset.map(({ key }) => key)).toEqual(['broken']);
  });

  test('has by their titles, in citations too, works over which a style makes the processor fail', async () => {
    const style = await load('organon');
    const nobody = { ...work('nobody'), ...year(2000) };
    const plan = { ...style.setting, items: [nobody, lu], hasBibliography: true };
    const { clusters, bibliography, unset } = setText(
      { ...plan, clusters: [[cite('nobody')], [cite('gone'), cite('lu')]] },
      style,
    );
    expect(written(clusters[0]!.parts)).toContain('⟦0 On nobody⟧');
    expect(written(clusters[1]!.parts)).toMatch(/⟦0 <b>gone\?<\/b>⟧.*⟦1 .*Lu/);
    expect(bibliography.map(({ id }) => id)).toEqual(['lu', 'nobody']);
    expect(unset.map(({ key }) => key)).toEqual(['nobody']);
  });

  test('has the title of such a work without the tags of its record', () => {
    const title =
      'On <span class="nocase">iPhones</span>, x<sup>2</sup> and <i>E. coli</i> <sc>ad</sc>';
    const broken = { ...work('broken'), title, issued: 5 as never, author: [null as never] };
    const plan = { ...apa.setting, items: [lu, broken], hasBibliography: true };
    const { bibliography, clusters } = setText({ ...plan, clusters: [[cite('broken')]] }, apa);
    expect(written(bibliography.find(({ id }) => id === 'broken')!.content)).toBe(
      'On iPhones, x<sup>2</sup> and <i>E. coli</i> <span small-caps>ad</span>',
    );
    expect(written(clusters[0]!.parts)).toBe('(⟦0 On iPhones, x2 and E. coli ad⟧)');
  });

  test('has by its title what a style prints nothing of, and everything where it has no list', async () => {
    const noList = parseStyle({
      path: 'a.csl',
      text: '<style class="note"><citation><layout><text variable="title"/></layout></citation></style>',
    }).value;
    const style = await styles(new Map([['a', noList]])).load({ style: 'a', locale: null });
    expect(setList(style, lu)).toMatchObject({
      bibliography: [{ id: 'lu', content: ['On lu'] }],
      unset: [{ key: 'lu' }],
    });
    expect(setList(mla, { id: 'empty', type: 'book' })).toMatchObject({
      bibliography: [{ content: ['empty'] }],
      unset: [{ key: 'empty' }],
    });
  });
});

test('a style that the processor does not take is told', async () => {
  const text =
    '<style class="in-text"><citation><layout><names variable="author"><name form="nowhere" et-al-min="x"/></names><text variable="title"><text/></text></layout></citation></style>';
  const odd = parseStyle({ path: 'odd.csl', text }).value;
  const style = await styles(new Map([['odd', odd]])).load({ style: 'odd', locale: null });
  const broken = {
    ...style,
    tree: {
      ...style.tree,
      children: [
        {
          name: 'citation',
          attrs: {},
          children: [
            {
              name: 'layout',
              attrs: {},
              children: [{ name: 'nonsense', attrs: {}, children: [] }],
            },
          ],
        },
      ],
    },
  };
  expect(() => setList(broken, lu)).toThrow(/“odd” cannot be used/);
});

test('names and terms are in the language that was chosen', async () => {
  const german = await load('apa', 'de-DE');
  const [cluster] = setClusters(german, [cite('lu', narrative)]);
  expect(written(cluster!.lead)).toBe('⟦0 Lu und Beamish⟧');
});

test('progress is told, and never more than there is', () => {
  const told: [number, number][] = [];
  const plan = { ...apa.setting, items: works, clusters: [[cite('lu')]], hasBibliography: true };
  setText(plan, apa, (done, total) => told.push([done, total]));
  expect(told.at(-1)).toEqual([11, 11]);
  expect(told.every(([done], index) => done >= (told[index - 1]?.[0] ?? 0))).toBe(true);
});

test('a text is the same whatever was set before it, and leaves its items alone', () => {
  const clusterOf = fc.array(
    fc.constantFrom(...['lu', 'one', 'two', 'untitled', 'gone'].map((id) => cite(id))),
    { minLength: 1, maxLength: 3 },
  );
  const plans = fc.record({
    clusters: fc.array(clusterOf, { maxLength: 4 }),
    items: fc.subarray(deepFreeze(works)),
    style: fc.constantFrom(apa, ieee, notes),
  });
  fc.assert(
    fc.property(plans, plans, (first, second) => {
      const set = ({ style, ...plan }: typeof first) =>
        setText({ ...style.setting, ...plan, hasBibliography: true }, style);
      const before = set(first);
      set(second);
      expect(set(first)).toEqual(before);
    }),
    { numRuns: 15 },
  );
});
