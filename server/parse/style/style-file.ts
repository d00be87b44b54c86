/** A `.csl` file → a style, or what is wrong with it. */
import { problem, type Parsed } from '../../model/problem.ts';
import type { StyleFile, StyleNode } from '../../model/style.ts';
import { childOf, elementsOf, textOf } from '../../model/style-tree.ts';
import { readXml, type XmlTree } from './xml-tree.ts';

/** What is wrong with a file, and on which element it shows. */
interface Fault {
  at: StyleNode | null;
  reason: string;
}

/** Reads a citation style; one that cannot be used has its fault, and a problem at its place. */
export function parseStyle({ path, text }: { path: string; text: string }): Parsed<StyleFile> {
  const tree = readXml(text);
  const { line, column, reason } = faultOf(tree);
  const root = tree.root ?? { name: 'style', attrs: {}, children: [] };
  const id = path.slice(path.lastIndexOf('/') + 1).replace(/\.csl$/i, '');
  const value: StyleFile = {
    file: path,
    id,
    title: textOf(childOf(childOf(root, 'info'), 'title')) || id,
    parent: parentOf(root),
    locale: root.attrs['default-locale'] ?? null,
    tree: withEmptyTerms(root),
    fault: reason && `${path}, line ${line}: ${reason}`,
  };
  if (reason === null) return { value, problems: [] };
  const message = `This citation style cannot be used: ${reason}.`;
  return { value, problems: [problem('style-invalid', { file: path, line, column }, { message })] };
}

function faultOf(tree: XmlTree): { line: number; column: number; reason: string | null } {
  if (tree.fault)
    return { ...tree.fault, reason: `it is not well-formed XML (${tree.fault.reason})` };
  const fault = tree.root && styleFault(tree.root);
  const line = (fault?.at && tree.lineOf.get(fault.at)) ?? 1;
  return { line, column: 1, reason: tree.root ? (fault?.reason ?? null) : 'it holds no element' };
}

function styleFault(root: StyleNode): Fault | null {
  if (root.name !== 'style') return { at: root, reason: `its root is <${root.name}>, not <style>` };
  if (parentOf(root) !== null) return null;
  const kind = root.attrs['class'];
  if (kind !== 'in-text' && kind !== 'note') {
    return { at: root, reason: 'its class is neither “in-text” nor “note”' };
  }
  if (!childOf(childOf(root, 'citation'), 'layout')) {
    return { at: childOf(root, 'citation'), reason: 'it does not say how a citation is laid out' };
  }
  return missingMacro(root) ?? circularMacro(root);
}

function missingMacro(root: StyleNode): Fault | null {
  const defined = new Set(macrosOf(root).keys());
  const call = descendants(root).find(
    ({ attrs }) => attrs['macro'] && !defined.has(attrs['macro']),
  );
  return call
    ? { at: call, reason: `it calls the macro “${call.attrs['macro']!}”, which it does not have` }
    : null;
}

/** A macro that calls itself in the end would never be done. */
function circularMacro(root: StyleNode): Fault | null {
  const macros = macrosOf(root);
  const done = new Set<string>();
  const visit = (name: string, line: readonly string[]): Fault | null => {
    const macro = macros.get(name)!;
    if (line.includes(name)) return { at: macro, reason: `its macro “${name}” calls itself` };
    if (done.has(name)) return null;
    done.add(name);
    for (const { attrs } of descendants(macro)) {
      const found = attrs['macro'] ? visit(attrs['macro'], [...line, name]) : null;
      if (found) return found;
    }
    return null;
  };
  return [...macros.keys()].reduce<Fault | null>((found, name) => found ?? visit(name, []), null);
}

function macrosOf(root: StyleNode): Map<string, StyleNode> {
  const macros = elementsOf(root).filter(({ name }) => name === 'macro');
  return new Map(macros.map((macro) => [macro.attrs['name'] ?? '', macro]));
}

/** A dependent style names the one that it takes everything from by its address, of which the last part is the id. */
function parentOf(root: StyleNode): string | null {
  const link = elementsOf(childOf(root, 'info')).find(
    ({ name, attrs }) => name === 'link' && attrs['rel'] === 'independent-parent',
  );
  return (
    link?.attrs['href']
      ?.split('/')
      .at(-1)
      ?.replace(/\.csl$/, '') ?? null
  );
}

function descendants(node: StyleNode): StyleNode[] {
  return elementsOf(node).flatMap((child) => [child, ...descendants(child)]);
}

/** An empty term says that nothing is to be written; the processor takes one without text for one that is not there. */
function withEmptyTerms(node: StyleNode): StyleNode {
  const children = node.children.map((child) =>
    typeof child === 'string' ? child : withEmptyTerms(child),
  );
  const isEmptyTerm = node.name === 'term' && children.length === 0;
  return { ...node, children: isEmptyTerm ? [''] : children };
}
