/** Narrative citations of works of every type as we set them against pandoc's: the name in the sentence, and the rest. */
import { describe, expect, it } from 'vitest';
import { styles } from '../support/typesetter.ts';
import {
  narrativeDifferences,
  narrativeStyles,
  type NarrativeStyle,
} from './narrative-differences.ts';
import { shippedItems } from './shipped-works.ts';
import { ourCitations } from './typeset-ours.ts';
import { pandocCitations, type PandocCluster } from './typeset-pandoc.ts';
import { worksOfEveryType } from './typeset-works.ts';

const libraries = { shipped: shippedItems, 'of every type': worksOfEveryType };
const used = new Set<object>();

describe.each(narrativeStyles)('%s', (id) => {
  it.each(Object.entries(libraries))('names those of works that are %s', async (_name, items) => {
    const style = await styles(new Map()).load({ style: id, locale: null });
    const clusters = items.map((item) => `@{${item.id}} says`);
    const theirs = await pandocCitations(clusters, items, style);
    const ours = ourCitations(clusters, items, style);
    expect(ours.map((cluster, at) => ({ key: items[at]!.id, ...cluster }))).toEqual(
      theirs.map((cluster, at) => ({ key: items[at]!.id, ...explain(cluster, ours[at]!, id) })),
    );
  });
});

it('has no difference in its list that does not occur', () => {
  expect(narrativeDifferences.filter((difference) => !used.has(difference))).toEqual([]);
});

/** Pandoc's citation with what of the listed differences is needed to make it ours. */
function explain(theirs: PandocCluster, ours: PandocCluster, style: NarrativeStyle): PandocCluster {
  let cluster = theirs;
  for (const difference of narrativeDifferences) {
    if (isSame(cluster, ours) || !difference.styles.includes(style)) continue;
    const explained = difference.explain(cluster, ours);
    if (!isSame(explained, cluster)) used.add(difference);
    cluster = explained;
  }
  return cluster;
}

function isSame(one: PandocCluster, other: PandocCluster): boolean {
  return one.sentence === other.sentence && one.note === other.note;
}
