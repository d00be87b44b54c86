/** Asks axe what keeps a page from WCAG 2.2 AA and from good practice. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every violation on the page as a few readable lines; an accessible page gives an empty list. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  // Through the debugger and not as a script element, which the page's content policy forbids.
  const isThere = await page.evaluate<boolean>("'axe' in globalThis");
  if (!isThere) await page.evaluate(await axeSource);
  const options = { runOnly: RULES, resultTypes: ['violations'] };
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  return violations.map(describeViolation);
}

function describeViolation(violation: AxeResults['violations'][number]): string {
  const places = violation.nodes.map((node) => `  ${node.target.join(' ')}\n    ${node.html}`);
  return [`${violation.id} (${violation.impact}): ${violation.help}`, ...places].join('\n');
}
