import type { GraphNode } from '../../../server/contract/graph.ts';

/** A line of a label, and what stood between it and the next where the name was broken. */
export interface LabelPart {
  line: string;
  gap: '' | ' ';
}

/** The lines of a label with what parts them: a name is broken at a space, or after a hyphen. */
export function labelParts({ lines, title }: Pick<GraphNode, 'lines' | 'title'>): LabelPart[] {
  let rest = title.trimStart();
  return lines.map((line, place) => {
    const isTitle = rest.startsWith(line);
    rest = isTitle ? rest.slice(line.length) : '';
    const isBroken = isTitle && rest !== '' && rest === rest.trimStart();
    rest = rest.trimStart();
    return { line, gap: place === lines.length - 1 || isBroken ? '' : ' ' };
  });
}

/** The name of a node as it is read out: what is seen comes first, where it is not the title itself. */
export function spokenName(node: Pick<GraphNode, 'lines' | 'title'>): string {
  const seen = labelParts(node)
    .map(({ line, gap }) => line + gap)
    .join('');
  return seen === node.title ? seen : `${seen}: ${node.title}`;
}
