import type { Change, Picture } from './document.ts';

/** What is told of a picture that a format or its reader cannot show. */
export function lostPicture({ note, path, text }: Picture, why: string): Change {
  return { key: note, field: 'picture', value: path, became: text || null, why };
}
