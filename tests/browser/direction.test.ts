/** Texts that run from right to left are set so, in a page that runs from left to right. */
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useLibrary } from '../support/site.ts';

const TITLE = 'التحالفات بين الشركات.';
const SENTENCE = 'الشركات الصغيرة تتعاون مع الشركات الكبيرة [@levi2001].';

const browser = useBrowser();
const site = useLibrary({
  'notes/arabic.md': `---
title: ${TITLE}
summary: ملخص قصير.
---

${SENTENCE}

An English paragraph.

- overcomes:: [[plain|الشركات]] ${SENTENCE}
- بند آخر

> اقتباس.

| عمود | two |
| --- | --- |
| خلية | cell |

\`\`\`
code
\`\`\`

## عنوان
`,
  'notes/plain.md': '# Plain\n\nSee [[arabic]].\n',
  'all.bib': `@book{levi2001, author={{לוי}}, title={כותרת הספר.}, year=2001}`,
});

/** The elements of the text that run from right to left, by name. */
const RIGHT_TO_LEFT = `[...document.querySelectorAll('.prose :not(.scroll)')]
  .filter((element) => getComputedStyle(element).direction === 'rtl'
    && getComputedStyle(element).display !== 'inline' && element.matches('p,li,ul,blockquote,table,th,td,pre,h2'))
  .map((element) => element.localName)`;

test('a note runs block by block as its words do, and its layout with them', async () => {
  const { page } = await browser.newPage({ baseURL: site.url });
  await page.goto('/notes/arabic');
  expect(await page.evaluate(RIGHT_TO_LEFT)).toEqual([
    'p',
    'ul',
    'li',
    'li',
    'blockquote',
    'p',
    'table',
    'th',
    'td',
    'h2',
  ]);
  const title = page.getByRole('heading', { level: 1 });
  expect(await title.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  const [mark, text] = await page
    .locator('.prose li')
    .first()
    .evaluate((item) => {
      const relation = item.querySelector('.relation')!;
      return [getComputedStyle(relation, '::before').right, getComputedStyle(item).direction];
    });
  expect([mark, text]).toEqual(['-16px', 'rtl']);
});

test.each([
  ['/', 'a', TITLE],
  ['/notes', 'a', TITLE],
  ['/notes/plain', 'h3 a', TITLE],
  ['/references', 'td a', 'כותרת הספר.'],
  ['/references/levi2001', 'h1', 'כותרת הספר.'],
  ['/references/levi2001', 'h3 a', TITLE],
])('on %s a title (%s) ends on its left', async (address, selector, title) => {
  const { page } = await browser.newPage({ baseURL: site.url });
  await page.goto(address);
  const shown = page.locator(`main ${selector}`, { hasText: title }).first();
  expect(await shown.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
});
