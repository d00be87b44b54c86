/** Bibliographies as we set them against pandoc's, from the same files and in the same styles. */
import { describe, expect, it } from 'vitest';
import { styles } from '../support/typesetter.ts';
import { shippedBibliography, shippedItems } from './shipped-works.ts';
import {
  comparedStyles,
  entryDifferences,
  entryExceptions,
  orderExceptions,
  type ComparedStyle,
  type Exception,
} from './typeset-differences.ts';
import { ourBibliography } from './typeset-ours.ts';
import { pandocBibliography, pandocWorks } from './typeset-pandoc.ts';
import { worksOfEveryType } from './typeset-works.ts';

/** What is set, for both; the same works. */
const libraries = {
  shipped: {
    works: await pandocWorks(shippedBibliography, 'biblatex'),
    items: shippedItems,
  },
  'of every type': {
    works: await pandocWorks(JSON.stringify(worksOfEveryType), 'csljson'),
    items: worksOfEveryType,
  },
};

const library = styles(new Map());
const used = new Set<object>();

describe.each(comparedStyles)('%s', (id) => {
  it.each(Object.entries(libraries))(
    'sets the works that are %s',
    async (_name, { works, items }) => {
      const style = await library.load({ style: id, locale: null });
      const theirs = await pandocBibliography(works, style);
      const ours = ourBibliography(items, style);
      expect([...ours.keys()].toSorted()).toEqual([...theirs.keys()].toSorted());
      const differing = [...ours].flatMap(([key, text]) => {
        const explained = explain(theirs.get(key)!, text, id);
        return explained === text || isException(entryExceptions, key, id)
          ? []
          : [{ key, pandoc: explained, ours: text }];
      });
      expect(differing).toEqual([]);
      const inOrder = (texts: ReadonlyMap<string, string>) =>
        [...texts.keys()].filter((key) => !isException(orderExceptions, key, id));
      expect(inOrder(ours)).toEqual(inOrder(theirs));
    },
  );
});

it('has no difference in its lists that does not occur', () => {
  const listed = [...entryDifferences, ...entryExceptions, ...orderExceptions];
  expect(listed.filter((one) => !used.has(one))).toEqual([]);
});

/** Pandoc's text with what of the listed differences is needed to make it ours. */
function explain(theirs: string, ours: string, style: ComparedStyle): string {
  let text = theirs;
  for (const difference of entryDifferences) {
    const { styles: where = comparedStyles, theirs: found, ours: instead } = difference;
    if (text === ours || !where.includes(style)) continue;
    const changed = text.replace(found, instead as string);
    if (changed !== text) used.add(difference);
    text = changed;
  }
  return text;
}

function isException(list: readonly Exception[], key: string, style: ComparedStyle): boolean {
  const exception = list.find(
    ({ styles: where, keys }) => where.includes(style) && keys.includes(key),
  );
  if (exception) used.add(exception);
  return exception !== undefined;
}
