import { describe, expect, it } from 'vitest';
import { signalOfProperty, splitCito } from './cito.ts';

describe('splitCito', () => {
  it.each([
    ['disputes:doe99', 'disputes', 'doe99'],
    ['cito:disputes:doe99', 'disputes', 'doe99'],
    ['agreesWith:doe99', 'agreesWith', 'doe99'],
    ['disagrees_with:doe99', 'disagreesWith', 'doe99'],
    ['cites_as_evidence:doe:99', 'citesAsEvidence', 'doe:99'],
    ['as_evidence:doe99', 'citesAsEvidence', 'doe99'],
    ['asAuthority:doe99', 'citesAsAuthority', 'doe99'],
  ])('parts %s', (rawKey, property, key) => {
    expect(splitCito(rawKey)).toEqual({ property, key });
  });

  it.each(['doe99', 'doi:10.1000/182', 'cito:doe99', 'disputes:', 'Disputes:a', 'constructor:a'])(
    'leaves %s whole',
    (key) => {
      expect(splitCito(key)).toEqual({ property: null, key });
    },
  );

  it('leaves a key whole that names a reference', () => {
    const isKnown = (key: string): boolean => key === 'extends:doe99';
    expect(splitCito('extends:doe99', isKnown)).toEqual({ property: null, key: 'extends:doe99' });
    expect(splitCito('extends:lee01', isKnown)).toEqual({ property: 'extends', key: 'lee01' });
  });
});

describe('signalOfProperty', () => {
  it.each([
    ['disagreesWith', 'disputes'],
    ['discusses', 'compares'],
    ['confirms', 'supports'],
  ])('%s %s', (property, signal) => {
    expect(signalOfProperty(property)).toBe(signal);
  });
});
