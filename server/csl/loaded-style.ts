import type { StyleNode } from '../model/style.ts';
import { childOf, textOf } from '../model/style-tree.ts';
import type { Setting } from './typeset.ts';

/** A style with everything that the processor needs for it. It can be sent to another thread as it is. */
export interface LoadedStyle {
  /** Its id and the language in which it sets. */
  setting: Setting;
  title: string;
  /** Whether its citations stand in notes. */
  inNotes: boolean;
  tree: StyleNode;
  /** The locales that the processor may ask for, by language. */
  locales: Record<string, StyleNode>;
}

/** The address by which a style names itself, as its `info` has it; for one that does not, the one that Zotero gives it. */
export function styleAddress({ tree, setting }: LoadedStyle): string {
  return (
    textOf(childOf(childOf(tree, 'info'), 'id')) || `http://www.zotero.org/styles/${setting.style}`
  );
}
