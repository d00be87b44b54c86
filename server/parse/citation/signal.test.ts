import { describe, expect, it } from 'vitest';
import type { Signal } from '../../model/citation.ts';
import { readSignal } from './signal.ts';

const cases: Record<Signal, string[]> = {
  supports: [
    '',
    'see',
    'see also',
    'e.g.,',
    'the contra argument of',
    'pace of change in',
    'comparers such as',
    'but',
    'the confused',
    'for a survey see',
  ],
  compares: [
    'cf.',
    'Cf.',
    'CF',
    'cf. the review by',
    'but cf.',
    'compare',
    'Compare, e.g.,',
    'see also, cf.',
    'see, e.g., cf.',
    'but see, and cf.',
    '(cf.',
    'see Lu (2001); but cf.',
  ],
  disputes: [
    'contra',
    'Contra',
    'but see',
    'but see also',
    'But also see',
    'but see, e.g.,',
    'pace',
    'cf., but see',
    'see also; contra',
    'see the debate. But see',
  ],
};

describe.each(Object.entries(cases))('%s', (signal, prefixes) => {
  it.each(prefixes)('%j', (prefix) => {
    expect(readSignal(prefix)).toBe(signal);
  });
});
