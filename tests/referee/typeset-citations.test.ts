/** Citations of every form as we set them against pandoc's, as one text each and in the same styles. */
import { describe, expect, it } from 'vitest';
import { styles } from '../support/typesetter.ts';
import { clusterDifferences, comparedStyles } from './typeset-differences.ts';
import { ourCitations } from './typeset-ours.ts';
import { pandocCitations } from './typeset-pandoc.ts';
import { citedWorks, clusterForms } from './typeset-works.ts';

describe.each(comparedStyles)('%s', async (id) => {
  const style = await styles(new Map()).load({ style: id, locale: null });
  const theirs = await pandocCitations(clusterForms, citedWorks, style);
  const ours = ourCitations(clusterForms, citedWorks, style);
  const meant = clusterDifferences
    .filter((difference) => difference.styles.includes(id))
    .flatMap(({ clusters }) => clusters);

  it('sets each citation', () => {
    expect(ours).toHaveLength(clusterForms.length);
    expect(theirs).toHaveLength(clusterForms.length);
  });

  it.each(clusterForms.map((cluster, index) => ({ cluster, index })))(
    '$cluster',
    ({ cluster, index }) => {
      if (meant.includes(cluster)) expect(ours[index]).not.toEqual(theirs[index]);
      else expect(ours[index]).toEqual(theirs[index]);
    },
  );
});
