import { expect, test } from 'vitest';
import { openStylePackage } from './style-package.ts';

const styles = await openStylePackage();

test('every style has a title, and a few of them their trees', async () => {
  expect(styles.titles.size).toBeGreaterThan(2_500);
  expect(styles.titles.get('apa')).toBe('American Psychological Association 7th edition');
  expect(styles.titles.get('acm-sig-proceedings')).toBe(
    'ACM SIG Proceedings ("et al." for 3+ authors)',
  );
  expect([...styles.titles.values()].filter((title) => title.trim() === '')).toEqual([]);
  const ids = [...styles.titles.keys()].filter((_id, index) => index % 400 === 0);
  for (const id of ids) expect(await styles.readStyle(id)).toMatchObject({ n: 'style' });
});

test('every locale is read', async () => {
  expect(styles.locales).toEqual(expect.arrayContaining(['en-US', 'en-GB', 'de-DE', 'la']));
  for (const id of styles.locales) {
    expect(await styles.readLocale(id)).toMatchObject({ n: 'locale', a: { 'xml:lang': id } });
  }
});
