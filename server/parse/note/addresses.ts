/** The addresses in a note: those of files are listed; unsafe ones are reported, as is HTML outside the allow-list. */
import type { Html, Nodes } from 'mdast';
import { addressKind, namesFile } from '../../model/address.ts';
import { isAllowedTag } from '../markdown/allowed.ts';
import { report, startOf } from './reading.ts';
import type { FilePoint, Reading } from './reading.ts';

const tag = /<(?:!--[^]*?(?:-->|$)|\/?([A-Za-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*))/g;
const attribute = /([^\s"'=/>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const lineEnding = /\r\n|\n|\r/g;
/** The one attribute of an element whose address a page keeps. */
const shownAddress: Partial<Record<string, string>> = { a: 'href', img: 'src' };
const addressAttributes = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'srcset']);

/** Lists every relative address of a file below a node, and reports every unsafe address and piece of HTML. */
export function readAddresses(reading: Reading, node: Nodes): void {
  if (node.type === 'html') readHtml(reading, node);
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
    const point = startOf(reading, node);
    readAddress(reading, node.url, { point, picture: node.type === 'image' });
  }
  if ('children' in node) for (const child of node.children) readAddresses(reading, child);
}

function readAddress(
  reading: Reading,
  address: string,
  { point, picture }: { point: FilePoint; picture: boolean },
): void {
  if (namesFile(address)) reading.fileLinks.push({ address, picture, ...point });
  reportUnsafe(reading, address, point);
}

function reportUnsafe(reading: Reading, address: string, point: FilePoint): void {
  if (addressKind(address) !== 'unsafe') return;
  const shown = address.length > 60 ? `${address.slice(0, 60)}…` : address;
  const message = `The address “${shown}” is neither web, mail nor relative, so only its text is shown.`;
  report(reading, 'link-unsafe', { ...point, message });
}

function readHtml(reading: Reading, html: Html): void {
  const start = startOf(reading, html);
  for (const match of html.value.matchAll(tag)) {
    const [, name, attributes = ''] = match;
    if (name === undefined) continue;
    const point = pointIn(html.value, match.index, start);
    const isClosing = html.value.startsWith('</', match.index);
    if (isAllowedTag(name)) readAttributes(reading, { name, attributes, point });
    else if (!isClosing) {
      const message = `The HTML element <${name}> is not allowed in a note, so it is left out.`;
      report(reading, 'html-unsafe', { ...point, message });
    }
  }
}

function readAttributes(
  reading: Reading,
  { name, attributes, point }: { name: string; attributes: string; point: FilePoint },
): void {
  for (const [, written = '', value = ''] of attributes.matchAll(attribute)) {
    const key = written.toLowerCase();
    if (key.startsWith('on') || key === 'style' || key === 'srcdoc') {
      const message = `The attribute ${key} of <${name}> is not allowed in a note, so it is left out.`;
      report(reading, 'html-unsafe', { ...point, message });
    } else if (addressAttributes.has(key)) {
      const address = value.replace(/^["']|["']$/g, '');
      if (key === shownAddress[name.toLowerCase()]) {
        readAddress(reading, address, { point, picture: key === 'src' });
      } else reportUnsafe(reading, address, point);
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
