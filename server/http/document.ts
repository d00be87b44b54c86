/** The HTML document around a rendered page. */
import type { Page } from '../contract/page.ts';
import type { ClientFiles, ClientPart } from './options.ts';

/**
 * Puts a rendered page into its document. The page itself travels along as data, so that the browser
 * takes over what it shows without asking again; a data block is no script to the security policy.
 */
export function documentOf(
  page: Page,
  rendered: { head: string; body: string },
  client: ClientFiles,
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${headLinks(page, client)}
${rendered.head}
</head>
<body>
<div id="app">${rendered.body}</div>
<script type="application/json" id="page">${dataOf(page)}</script>
</body>
</html>
`;
}

function headLinks(page: Page, client: ClientFiles): string {
  const parts = [client.main, ...partsFor(page, client)];
  const scripts = new Set(parts.flatMap((part) => part.scripts));
  const styles = new Set(parts.flatMap((part) => part.styles));
  return [
    ...client.early.map((address) => `<script src="${address}"></script>`),
    ...[...styles].map((address) => `<link rel="stylesheet" href="${address}">`),
    `<link rel="stylesheet" href="/kinds.css?${page.site.revision}">`,
    ...(client.icon ? [`<link rel="icon" href="${client.icon}" type="image/svg+xml">`] : []),
    ...client.scripts.map((address) => `<script type="module" src="${address}"></script>`),
    ...[...scripts]
      .filter((address) => !client.scripts.includes(address))
      .map((address) => `<link rel="modulepreload" href="${address}">`),
  ].join('\n');
}

/** What a page loads besides what all load: named in its head, it comes without one file having to name the next. */
function partsFor(page: Page, { parts }: ClientFiles): ClientPart[] {
  if (page.name !== 'graph') return [];
  const isPainted = page.view.whole !== null && page.view.as === 'picture';
  return isPainted ? [parts.graph, parts.largeGraph] : [parts.graph];
}

/** JSON that cannot close its own script element or open a comment in it. */
function dataOf(page: Page): string {
  return JSON.stringify(page).replaceAll('<', '\\u003c');
}
