/** Obsidian's block ids: ` ^name` at the end of a block, or below it on a line of its own. */
import type { BlockContent, DefinitionContent, Heading, Paragraph, Parents, Root } from 'mdast';

declare module 'mdast' {
  interface Data {
    /** The name that links give this block, as in `[[note#^name]]`. */
    blockName?: string;
  }
}

type Block = Root['children'][number] | BlockContent | DefinitionContent;

const trailingName = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;

/** Takes the names out of the text of a block's paragraphs and headings and gives them to what they name. */
export function nameBlocks(parent: Parents): void {
  const blocks = parent.children as Block[];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.type !== 'paragraph' && block?.type !== 'heading') continue;
    const name = takeName(block);
    if (name === null) continue;
    const before = blocks[index - 1];
    if (block.children.length > 0 || before === undefined) {
      setName(index === 0 && parent.type === 'listItem' ? parent : block, name);
    } else {
      setName(before, name);
      blocks.splice(index, 1);
      index -= 1;
    }
  }
}

function takeName(block: Paragraph | Heading): string | null {
  const last = block.children.at(-1);
  if (last?.type !== 'text' || !last.value.includes('^')) return null;
  const match = trailingName.exec(last.value);
  if (match?.[1] === undefined) return null;
  last.value = last.value.slice(0, match.index);
  if (last.value === '') block.children.pop();
  return match[1];
}

function setName(block: Block | Parents, name: string): void {
  block.data = { ...block.data, blockName: name };
}
