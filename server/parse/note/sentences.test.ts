import { describe, expect, it } from 'vitest';
import { bracketMark as b, nameMark as n } from './inline.ts';
import { sentenceRanges } from './sentences.ts';

/** Sentences are set apart by `|`. */
const cases: [title: string, text: string][] = [
  ['two sentences', 'One is here.| Two is there.'],
  ['question and exclamation', 'Is it?| It is!| Good.'],
  ['a citation before the stop', `It grows ${b}.| It shrinks ${b}.`],
  ['a citation after the stop', `It grows. ${b}| It shrinks.`],
  ['a citation after the stop at the end', `It grows. ${b}`],
  ['two citations after the stop', `It grows. ${b} ${b}| It shrinks.`],
  ['a citation in the sentence', `It grows.| ${n} argues that it shrinks.`],
  ['a link that ends a sentence', `It leads to ${n}.| Other things do not.`],
  ['a link that starts a sentence', `It grows.| ${n} is why.`],
  ['abbreviations', `Firms, e.g. Swedish ones, i.e. Small ones, cf. Lu et al. ${b}, grow.`],
  ['people', 'Dr. Lu and Prof. P. W. Beamish agree.| So do J. Smith and others.'],
  ['pages', `See p. 5 and pp. 7 and no. 3 in vol. 2 of it.| Then stop.`],
  ['a plain no', 'The answer is no.| Then stop.'],
  ['numbers', 'It grew by 3.5 per cent.| Then it stopped.'],
  ['stray punctuation', `It grows. ${b}.| It shrinks.`],
  ['quotation', '“It grows.”| She said so.'],
  ['a line break', 'It grows\nslowly.| Then stops.'.replace('\n', ' ')],
  ['nothing', ''],
];

describe('sentences', () => {
  it.each(cases)('%s', (_title, marked) => {
    const text = marked.replaceAll('|', '');
    const sentences = sentenceRanges(text).map(([from, to]) => text.slice(from, to));
    expect(sentences).toEqual(marked === '' ? [] : marked.split('|').map((part) => part.trim()));
  });
});
