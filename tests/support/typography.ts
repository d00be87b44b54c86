/** Citations set in the test process, at once, in the styles that the program brings along. */
import { setText } from '../../server/csl/set-text.ts';
import type { Typography } from '../../server/derive/setting/typography.ts';
import { styles } from './typesetter.ts';

/** What sets in a style and a language; in APA and the language of the style unless told otherwise. */
export async function typographyIn(
  style = 'apa',
  locale: string | null = null,
): Promise<Typography> {
  const loaded = await styles(new Map()).load({ style, locale });
  return { setting: loaded.setting, typesetOf: (plan) => setText(plan, loaded) };
}
