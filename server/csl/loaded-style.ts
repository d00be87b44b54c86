import type { StyleNode } from '../model/style.ts';
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
