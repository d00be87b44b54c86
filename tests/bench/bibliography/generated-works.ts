import type { CslItem } from '../../../server/model/reference.ts';
import { randomNumbers } from '../random-numbers.ts';

/** Words of which names and titles are made. */
const WORDS =
  'firm market growth network entry export partner learning risk trust speed value'.split(' ');

/** As many works as are wanted, the same each time: articles by one to four authors, some of one author and year. */
export function generatedWorks(count: number): CslItem[] {
  const random = randomNumbers(11);
  const pick = (most: number) => Math.floor(random() * most);
  const word = () => WORDS[pick(WORDS.length)]!;
  return Array.from({ length: count }, (_, number) => ({
    id: `work${number}`,
    type: 'article-journal',
    title: `The ${word()} of ${word()} and ${word()} in the ${word()}`,
    author: Array.from({ length: 1 + pick(4) }, () => ({
      family: `${word()}${word()}son`,
      given: `${word().charAt(0).toUpperCase()}.`,
    })),
    issued: { 'date-parts': [[1970 + pick(50)]] },
    'container-title': `Journal of ${word()}`,
    volume: String(1 + pick(60)),
    issue: String(1 + pick(6)),
    page: `${number}–${number + 20}`,
    DOI: `10.1000/${number}`,
  }));
}
