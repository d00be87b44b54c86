import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../model/reference.ts';
import { findUrl, mendAddresses, readDoi, readUrl } from './web-address.ts';

const urls: [written: string, url: string][] = [
  ['http://x.org/a%2Bb?c=d&e=f_g#h', 'http://x.org/a%2Bb?c=d&e=f_g#h'],
  ['http://x.org/?a\\&b\\_c\\%20\\#d', 'http://x.org/?a&b_c%20#d'],
  ['http://x.org/\\~{}me http', 'http://x.org/~me http'],
  ['http://x.org/{\\textasciitilde}me', 'http://x.org/~me'],
  ['http://x.org/$\\sim$me', 'http://x.org/~me'],
  ['\\url{http://x.org/a}', 'http://x.org/a'],
  ['<http://x.org/a>', 'http://x.org/a'],
  [' http://x.org/ü ', 'http://x.org/ü'],
];

const dois: [written: string, doi: string][] = [
  ['10.1000/ab\\_c', '10.1000/ab_c'],
  ['https://doi.org/10.1000/abc', '10.1000/abc'],
  ['http://dx.doi.org/10.1000/abc', '10.1000/abc'],
  ['doi:10.1000/abc', '10.1000/abc'],
];

function mended(item: Partial<CslItem>): { item: Partial<CslItem>; faults: string[][] } {
  const faults: string[][] = [];
  return { item: mendAddresses(item as CslItem, (...fault) => faults.push(fault)), faults };
}

describe('web addresses', () => {
  it.each(urls)('%s', (written, url) => expect(readUrl(written)).toBe(url));
  it.each(dois)('%s', (written, doi) => expect(readDoi(written)).toBe(doi));
  it('are found in other text', () => {
    expect(findUrl('Available at \\url{https://x.org/a\\_b} in May')).toBe('https://x.org/a_b');
    expect(findUrl('Pinned to a door')).toBeNull();
  });
  it.each(['http://x.org', 'https://x.org/a?b', 'HTTPS://x.org'])('lead somewhere: %s', (url) => {
    expect(mended({ URL: url })).toEqual({ item: { URL: url }, faults: [] });
  });
  it.each(['javascript:alert(1)', 'www.x.org', 'https://', ' https://x.org', 'file:///a'])(
    'lead nowhere: %s',
    (url) => {
      const { item, faults } = mended({ URL: url });
      expect(item).toEqual({ URL: url });
      expect(faults).toMatchObject([['URL', expect.stringContaining(url)]]);
    },
  );
});

describe('a DOI', () => {
  it.each(['10.1000/abc', '10.1/x', '10.1000.10/(a)b<c>'])('is one: %s', (doi) => {
    expect(mended({ DOI: doi })).toEqual({ item: { DOI: doi }, faults: [] });
  });
  it('loses the address of its resolver', () => {
    expect(mended({ DOI: 'https://doi.org/10.1/x' }).item).toEqual({ DOI: '10.1/x' });
  });
  it.each(['javascript:alert(2)', '10.1000', '10./x', 'doi', '10.1/a b'])('is none: %s', (doi) => {
    const { item, faults } = mended({ DOI: doi });
    expect(item).toEqual({});
    expect(faults).toMatchObject([['DOI', expect.stringContaining(doi)]]);
  });
  it('may be missing', () => {
    expect(mended({ DOI: ' ' })).toEqual({ item: {}, faults: [] });
  });
});
