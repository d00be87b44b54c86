/** A language, and what readers call it. */
export interface LocaleName {
  id: string;
  name: string;
}

/** Languages to choose from; the present one is always among them. */
export function localeChoices(
  locales: readonly LocaleName[],
  present: LocaleName,
): { value: string; label: string }[] {
  const all = locales.some(({ id }) => id === present.id) ? locales : [present, ...locales];
  return all.map(({ id, name }) => ({ value: id, label: name }));
}
