import { expect, test } from 'vitest';
import { cutIntoSentences } from './sentences.ts';

test('sentences end where readers end them', () => {
  const text =
    'Freeman et al. (2006) say so. It grew by 2.5 per cent! J. Bell, too, cf. Lu. 国际化。第二。';
  expect(cutIntoSentences(text).map((sentence) => sentence.text)).toEqual([
    'Freeman et al. (2006) say so.',
    'It grew by 2.5 per cent!',
    'J. Bell, too, cf. Lu. 国际化。',
    '第二。',
  ]);
});
