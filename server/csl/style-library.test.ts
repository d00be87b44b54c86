import { describe, expect, test } from 'vitest';
import type { StyleFile } from '../model/style.ts';
import { parseStyle } from '../parse/style/style-file.ts';
import { styles } from '../../tests/support/typesetter.ts';
import { usualStyles } from './usual-styles.ts';

const layout = '<citation><layout><text variable="title"/></layout></citation>';
const file = (path: string, text: string): StyleFile => parseStyle({ path, text }).value;
const dependent = (parent: string, rest = '') =>
  `<style class="in-text" ${rest}><info><title>D</title><link rel="independent-parent" href="http://x.org/styles/${parent}"/></info></style>`;
const own = [
  file(
    'references/styles/house.csl',
    `<style class="note" default-locale="de-DE"><info><title>House</title></info>${layout}</style>`,
  ),
  file(
    'references/styles/ieee.csl',
    `<style class="in-text"><info><title>My IEEE</title></info>${layout}</style>`,
  ),
  file('references/styles/child.csl', dependent('apa', 'default-locale="en-GB"')),
  file('references/styles/grandchild.csl', dependent('child')),
  file('references/styles/orphan.csl', dependent('nowhere')),
  file('references/styles/one.csl', dependent('two')),
  file('references/styles/two.csl', dependent('one')),
  file('references/styles/apa.csl', dependent('apa')),
  file('references/styles/broken.csl', '<style class="in-text"><citation>'),
];
const packaged = styles(new Map());
const library = styles(new Map(own.map((style) => [style.id, style])));

describe('the list', () => {
  test('has every packaged style, the usual ones first', () => {
    expect(packaged.list().length).toBeGreaterThan(2_500);
    expect(
      packaged
        .list()
        .slice(0, usualStyles.length)
        .map(({ id }) => id),
    ).toEqual(usualStyles);
    expect(packaged.list().every(({ title }) => title !== '')).toBe(true);
  });

  test('begins with the library’s own, which shadow packaged ones', () => {
    const ids = library.list().map(({ id }) => id);
    expect(ids.slice(0, own.length).toSorted()).toEqual(own.map(({ id }) => id).toSorted());
    expect(new Set(ids).size).toBe(ids.length);
    expect(library.list().find(({ id }) => id === 'ieee')!.title).toBe('My IEEE');
  });

  test.each([
    ['jibs', 'journal-of-international-business-studies'],
    ['Cite Them Right', 'harvard-cite-them-right'],
    ['chicago author-date', 'chicago-author-date'],
    ['VANCOUVER', 'vancouver'],
    ['', 'apa'],
  ])('“%s” finds %s first', (text, id) => expect(packaged.find(text)[0]!.id).toBe(id));

  test('names languages', () => {
    expect(packaged.locales()).toContainEqual({ id: 'de-AT', name: 'German (Austria)' });
  });
});

describe('a style is loaded', () => {
  test.each([
    ['apa', null, 'en-US'],
    ['apa', 'de', 'de-DE'],
    ['apa', 'pt-br', 'pt-BR'],
    ['harvard-cite-them-right', null, 'en-GB'],
    ['harvard-cite-them-right', 'en-US', 'en-US'],
  ])('%s with %s sets in %s', async (style, locale, language) => {
    const loaded = await packaged.load({ style, locale });
    expect(loaded.setting).toEqual({ style, locale: language });
    expect(loaded.locales[language]).toBeDefined();
    expect(await packaged.load({ style, locale })).toBe(loaded);
  });

  test('from the library', async () => {
    const loaded = await library.load({ style: 'house', locale: null });
    expect(loaded).toMatchObject({ title: 'House', inNotes: true, setting: { locale: 'de-DE' } });
  });

  test.each([
    ['child', 'en-GB'],
    ['grandchild', 'en-GB'],
    ['apa', 'en-US'],
  ])('%s takes everything from its parent', async (style, locale) => {
    const parent = await packaged.load({ style: 'apa', locale: null });
    const loaded = await library.load({ style, locale: null });
    expect(loaded.tree).toBe(parent.tree);
    expect(loaded).toMatchObject({ title: 'D', setting: { style, locale } });
  });

  test.each([
    ['apx', null, /no citation style “apx”.*“apa”/],
    ['chicago', null, /“chicago-author-date”/],
    ['apa', 'en-NZ', /no language “en-NZ”.*“en-GB” or “en-US”/],
    ['apa', 'klingon', /no language “klingon”/],
    ['broken', null, /“broken” cannot be used: references\/styles\/broken.csl, line 1: /],
    ['orphan', null, /takes everything from “nowhere”.*nowhere\.csl/],
    ['one', null, /depends on itself/],
    ['constructor', null, /no citation style “constructor”/],
  ])('but not %s with %s', async (style, locale, message) => {
    await expect(library.load({ style, locale })).rejects.toThrow(message);
  });
});
