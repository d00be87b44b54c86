import { expect, it } from 'vitest';
import { sitePages } from '../../server/derive/lookup/site-pages.ts';
import { pages } from '../../server/http/pages.ts';

it('every page of one address is known to those who look for near matches and dead links', () => {
  const single = pages.filter((page) => !('parameter' in page)).map(({ path }) => path);
  expect(sitePages.map(({ href }) => href).toSorted()).toEqual(single.toSorted());
});
