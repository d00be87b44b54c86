/** The headings above the columns of kinds. */
import type { Graph } from './scene.ts';

/** What stands above a column, and where its middle is. */
export interface ColumnHead {
  kind: string;
  text: string;
  x: number;
}

/** Room above the drawing for the headings, in units. */
export const HEAD_ROOM = 36;

/** One heading for each kind that has nodes in the picture. */
export function columnHeads({ nodes, kinds }: Graph, columns: readonly string[]): ColumnHead[] {
  return columns.flatMap((id) => {
    const members = nodes.filter(({ kind }) => kind === id);
    const kind = kinds.find((each) => each.kind.id === id)?.kind;
    if (!kind || members.length === 0) return [];
    const x = members.reduce((sum, node) => sum + node.x, 0) / members.length;
    return [{ kind: id, text: kind.plural, x }];
  });
}
