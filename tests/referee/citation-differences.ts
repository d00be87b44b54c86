/**
 * Where the program reads a citation otherwise than pandoc, on purpose: what each makes of it, in the
 * notation of the referee's test, and why.
 */
export const citationDifferences: {
  reason: string;
  cases: { markdown: string; pandoc: string[]; ours: string[] }[];
}[] = [
  {
    reason: 'Two brackets are a link to a note, also where the note is named like a key.',
    cases: [
      { markdown: '[[@a]]', pandoc: ['parenthetical ‹›‹a›‹›'], ours: [] },
      { markdown: '@a [[b]]', pandoc: ['narrative ‹›‹a›‹[b]›'], ours: ['narrative ‹›‹a›‹›'] },
      {
        markdown: '[see [[note]] @a]',
        pandoc: ['parenthetical ‹see [[note]]›‹a›‹›'],
        ours: ['parenthetical ‹see note›‹a›‹›'],
      },
      {
        markdown: '[@a, see [[note|text]]]',
        pandoc: ['parenthetical ‹›‹a›‹, see [[note|text]]›'],
        ours: ['parenthetical ‹›‹a›‹, see text›'],
      },
      {
        markdown: '[see [[@b]] @a]',
        pandoc: ['parenthetical ‹see [[@b]]›‹a›‹›'],
        ours: ['parenthetical ‹see @b›‹a›‹›'],
      },
      { markdown: '[@a][[b]]', pandoc: ['narrative ‹›‹a›‹›'], ours: ['parenthetical ‹›‹a›‹›'] },
    ],
  },
  {
    reason: 'A definition of a link, as CommonMark has it, is not shown and cites nothing.',
    cases: [
      { markdown: '[@a]: url', pandoc: ['parenthetical ‹›‹a›‹›'], ours: [] },
      { markdown: '[@a]:url', pandoc: ['parenthetical ‹›‹a›‹›'], ours: [] },
      {
        markdown: '[@a]: url\n\n[@a]',
        pandoc: ['parenthetical ‹›‹a›‹›', 'parenthetical ‹›‹a›‹›'],
        ours: ['parenthetical ‹›‹a›‹›'],
      },
      {
        markdown: '[see @a]: url\n\n[see @a] and [see @b]',
        pandoc: [
          'parenthetical ‹see›‹a›‹›',
          'parenthetical ‹see›‹a›‹›',
          'parenthetical ‹see›‹b›‹›',
        ],
        ours: ['parenthetical ‹see›‹a›‹›', 'parenthetical ‹see›‹b›‹›'],
      },
      {
        markdown: '[@a]: url\n\nx [@a][] y',
        pandoc: ['parenthetical ‹›‹a›‹›', 'narrative ‹›‹a›‹›'],
        ours: ['narrative ‹›‹a›‹›'],
      },
      {
        markdown: '[@a]: url\n\nx [text][@a] y',
        pandoc: ['parenthetical ‹›‹a›‹›', 'parenthetical ‹›‹a›‹›'],
        ours: [],
      },
    ],
  },
  {
    reason: 'The address of a link has no spaces in CommonMark, so this is none.',
    cases: [
      {
        markdown: '[@a](url @b)',
        pandoc: ['narrative ‹›‹a›‹›'],
        ours: ['parenthetical ‹›‹a›‹›', 'narrative ‹›‹b›‹›'],
      },
    ],
  },
  {
    reason: 'What emphasis holds is decided first, by the rules of CommonMark.',
    cases: [
      {
        markdown: '[*x [y* @a] @b]',
        pandoc: ['parenthetical ‹y*›‹a›‹›', 'narrative ‹›‹b›‹›'],
        ours: ['parenthetical ‹x [y›‹a›‹›', 'narrative ‹›‹b›‹›'],
      },
      {
        markdown: '_@a_ _@b._',
        pandoc: ['narrative ‹›‹a_›‹›'],
        ours: ['narrative ‹›‹a_›‹›', 'narrative ‹›‹b._›‹›'],
      },
      {
        markdown: '[@a, p. 3*, x]',
        pandoc: ['narrative ‹›‹a›‹›'],
        ours: ['parenthetical ‹›‹a›{page 3}‹*, x›'],
      },
      {
        markdown: '*[see @a* b]',
        pandoc: ['parenthetical ‹see›‹a›‹* b›'],
        ours: ['narrative ‹›‹a›‹›'],
      },
    ],
  },
  {
    reason: 'The description of an image is text that is not shown.',
    cases: [
      { markdown: '![see @a](x.png)', pandoc: ['narrative ‹›‹a›‹›'], ours: [] },
      {
        markdown: '![@a](x.png "y") @b',
        pandoc: ['narrative ‹›‹a›‹›', 'narrative ‹›‹b›‹›'],
        ours: ['narrative ‹›‹b›‹›'],
      },
    ],
  },
  {
    reason: 'pandoc reads the second of three touching brackets as if nothing followed it.',
    cases: [
      { markdown: '[x][@a][b]', pandoc: ['parenthetical ‹›‹a›‹›'], ours: ['narrative ‹›‹a›‹›'] },
    ],
  },
  {
    reason: 'pandoc lets a closing bracket end a prefix and looks for the key behind it.',
    cases: [
      { markdown: '[see]@a]', pandoc: ['parenthetical ‹see›‹a›‹›'], ours: ['narrative ‹›‹a›‹›'] },
    ],
  },
  {
    reason: 'A key in braces is one piece, also where its bracket holds no list of citations.',
    cases: [{ markdown: '[@{a]b}; x]', pandoc: [], ours: ['narrative ‹›‹a]b›‹›'] }],
  },
];
