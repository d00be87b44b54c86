/** What a key in the search field asks for; every other key is text, or moves the cursor in it. */
export type FieldWish = 'next' | 'previous' | 'take' | 'take apart' | null;

/** What of a key press counts. */
export type FieldKey = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

/**
 * Reads a key. Tab takes a completion, and moves the focus on otherwise; a key that
 * finishes a letter or a word of another script belongs to its input method.
 */
export function readFieldKey(press: FieldKey, isCompletion: boolean): FieldWish {
  const { key, ctrlKey, metaKey, shiftKey, altKey, isComposing } = press;
  if (isComposing || altKey) return null;
  if (key === 'Enter') return ctrlKey || metaKey ? 'take apart' : 'take';
  if (ctrlKey || metaKey || shiftKey) return null;
  if (key === 'ArrowDown') return 'next';
  if (key === 'ArrowUp') return 'previous';
  return key === 'Tab' && isCompletion ? 'take' : null;
}
