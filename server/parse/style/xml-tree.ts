/** XML → a tree of its elements, each with its line; text between elements that is nothing but space is left out. */
import { SaxesParser } from 'saxes';
import type { StyleNode } from '../../model/style.ts';

/** Where and why XML cannot be read. */
export interface XmlFault {
  line: number;
  column: number;
  reason: string;
}

/** The root element, the line of each element, and the first fault where there is one. */
export interface XmlTree {
  root: StyleNode | null;
  lineOf: ReadonlyMap<StyleNode, number>;
  fault: XmlFault | null;
}

/** No style is nested deeper; what reads a tree goes down by calling itself. */
const DEEPEST = 200;

/** Reads XML up to its first fault. Entities of its own are a fault, so a file cannot grow in the reading. */
export function readXml(text: string): XmlTree {
  const parser = new SaxesParser();
  const open: StyleNode[] = [];
  const lineOf = new Map<StyleNode, number>();
  let root: StyleNode | null = null;
  const faults: XmlFault[] = [];
  const fail = (reason: string): void => {
    faults.push({ line: parser.line, column: parser.column + 1, reason });
  };
  parser.on('error', ({ message }) => fail(message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')));
  parser.on('opentag', ({ name, attributes }) => {
    const node: StyleNode = { name, attrs: { ...attributes }, children: [] };
    lineOf.set(node, parser.line);
    if (open.length >= DEEPEST) fail('elements are nested too deep');
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (piece) => addText(open.at(-1), piece));
  parser.on('cdata', (piece) => addText(open.at(-1), piece));
  for (const line of text.replace(/^\uFEFF/, '').split(/(?<=\n)/)) {
    if (faults.length === 0) parser.write(line);
  }
  if (faults.length === 0) parser.close();
  return { root, lineOf, fault: faults[0] ?? null };
}

function addText(node: StyleNode | undefined, piece: string): void {
  if (node && piece.trim() !== '') node.children.push(piece);
}
