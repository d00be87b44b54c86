/** Lists of an .odt: what stands before their items. */
import { element } from '../../xml.ts';
import { points } from './odt-units.ts';

/** Lists by name: what stands before their items at each level; null for numbers. */
export const listStyles: { name: string; signs: readonly string[] | null }[] = [
  { name: 'ListDots', signs: ['•', '–', '▪'] },
  { name: 'ListNumbers', signs: null },
  { name: 'ListOpen', signs: ['☐'] },
  { name: 'ListDone', signs: ['☒'] },
];

const LIST_INDENT = 425;

/** The style of a list, written. */
export function listStyle({ name, signs }: (typeof listStyles)[number]): string {
  const levels = Array.from({ length: 10 }, (_, level) => {
    const left = points((level + 1) * LIST_INDENT);
    const place = element(
      'style:list-level-properties',
      { 'text:list-level-position-and-space-mode': 'label-alignment' },
      [
        element('style:list-level-label-alignment', {
          'text:label-followed-by': 'listtab',
          'text:list-tab-stop-position': left,
          'fo:text-indent': points(-LIST_INDENT),
          'fo:margin-left': left,
        }),
      ],
    );
    const at = { 'text:level': level + 1 };
    if (!signs)
      return element(
        'text:list-level-style-number',
        { ...at, 'style:num-format': '1', 'style:num-suffix': '.' },
        [place],
      );
    const sign = signs[level % signs.length]!;
    return element('text:list-level-style-bullet', { ...at, 'text:bullet-char': sign }, [place]);
  });
  return element('text:list-style', { 'style:name': name }, levels);
}
