import { expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { searchLibrary } from '../../../tests/support/search-library.ts';
import { answerQuery } from '../../search/answer.ts';
import { createSearch } from '../../search/search.ts';
import { searchHit } from './search-hit.ts';

const search = createSearch(corpusOf(searchLibrary));

const CASES: [query: string, key: string, words: string][] = [
  ['jane beamish', 'lu2001', 'Beamish'],
  ['maeseneire', 'maeseneire2012', 'Maeseneire'],
  ['author:lu 2001', 'lu2001', '2001'],
  ['international marketing', 'moen2002', 'International'],
  ['gradual moen', 'moen2002', 'Early Export or Gradual Export'],
  ['jane', 'lu2001', ''],
  ['organizational behaviour', 'lu2001', 'Organizational behavior explains why'],
];
test.each(CASES)('%s opens %s at “%s”', (query, key, words) => {
  const { hits } = answerQuery(search, query);
  const hit = hits.find(({ type, id }) => type === 'reference' && id === key)!;
  const [page, directive = ''] = searchHit(search.corpus, hit).href.split('#:~:text=');
  expect([page, decodeURIComponent(directive)]).toEqual([`/references/${key}`, words]);
});
