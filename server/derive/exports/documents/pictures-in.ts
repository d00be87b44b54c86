/** The pictures that a document shows. */
import type { Block, Inline } from './document.ts';

/** Their paths in the library, each once, in reading order. */
export function picturesIn(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap(inBlock))];
}

function inBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inContent(block.content);
    case 'list':
      return block.items.flatMap((item) => picturesIn(item.blocks));
    case 'quote':
      return picturesIn(block.blocks);
    case 'table': {
      const cells = [...block.head, ...block.body].flat();
      return [...inContent(block.caption), ...cells.flatMap((cell) => picturesIn(cell.blocks))];
    }
    default:
      return [];
  }
}

function inContent(content: readonly Inline[]): string[] {
  return content.flatMap((inline) => {
    if (typeof inline === 'string') return [];
    if (inline.kind === 'picture') return [inline.path];
    if (inline.kind === 'footnote') return picturesIn(inline.blocks);
    return 'content' in inline ? inContent(inline.content) : [];
  });
}
