/** Finds what a note holds that no page will show: unsafe addresses and HTML outside the allow-list. */
import type { Html, Nodes } from 'mdast';
import { addressKind } from '../markdown/address.ts';
import { isAllowedTag } from '../markdown/allowed.ts';
import { report, startOf } from './reading.ts';
import type { FilePoint, Reading } from './reading.ts';

const tag = /<(?:!--[^]*?(?:-->|$)|\/?([A-Za-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*))/g;
const attribute = /([^\s"'=/>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const lineEnding = /\r\n|\n|\r/g;
const addressAttributes = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'srcset']);

/** Reports every unsafe address and every piece of unsafe HTML below a node. */
export function reportUnsafe(reading: Reading, node: Nodes): void {
  if (node.type === 'html') reportHtml(reading, node);
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
    reportAddress(reading, node.url, startOf(reading, node));
  }
  if ('children' in node) for (const child of node.children) reportUnsafe(reading, child);
}

function reportAddress(reading: Reading, address: string, point: FilePoint): void {
  if (addressKind(address) !== 'unsafe') return;
  const shown = address.length > 60 ? `${address.slice(0, 60)}…` : address;
  const message = `The address “${shown}” is neither web, mail nor relative, so only its text is shown.`;
  report(reading, 'link-unsafe', { ...point, message });
}

function reportHtml(reading: Reading, html: Html): void {
  const start = startOf(reading, html);
  for (const match of html.value.matchAll(tag)) {
    const [, name, attributes = ''] = match;
    if (name === undefined) continue;
    const point = pointIn(html.value, match.index, start);
    const isClosing = html.value.startsWith('</', match.index);
    if (isAllowedTag(name)) reportAttributes(reading, { name, attributes, point });
    else if (!isClosing) {
      const message = `The HTML element <${name}> is not allowed in a note, so it is left out.`;
      report(reading, 'html-unsafe', { ...point, message });
    }
  }
}

function reportAttributes(
  reading: Reading,
  { name, attributes, point }: { name: string; attributes: string; point: FilePoint },
): void {
  for (const [, written = '', value = ''] of attributes.matchAll(attribute)) {
    const key = written.toLowerCase();
    if (key.startsWith('on') || key === 'style' || key === 'srcdoc') {
      const message = `The attribute ${key} of <${name}> is not allowed in a note, so it is left out.`;
      report(reading, 'html-unsafe', { ...point, message });
    } else if (addressAttributes.has(key)) {
      reportAddress(reading, value.replace(/^["']|["']$/g, ''), point);
    }
  }
}

/** The place of an offset within raw HTML; the margin of later lines is not part of it, so their column is a near miss. */
function pointIn(value: string, offset: number, start: FilePoint): FilePoint {
  const before = value.slice(0, offset);
  const lines = before.split(lineEnding);
  const last = lines.at(-1) ?? '';
  return {
    line: start.line + lines.length - 1,
    column: lines.length === 1 ? start.column + last.length : last.length + 1,
  };
}
