/** British and American forms of a word as one: by rules for whole families of words, and a few words by name. */

/**
 * Endings that differ between the two, each brought to one form. Both what is searched and what is asked
 * go through them, so a rule that also changes a word without a second form (`capsize`) does no harm.
 */
const endings: readonly (readonly [ending: RegExp, replacement: string])[] = [
  // organize, organization; three letters at least go before, as in no `size` or `prize`
  [/(?<=...)iz(e|ed|es|er|ers|ing|able|ations?|ational|ationally)$/, 'is$1'],
  // analyze, catalyze
  [/yz(e|ed|es|er|ers|ing)$/, 'ys$1'],
  // behaviour, labour, favourable, neighbourhood; no `four`, `hour` or `tour`
  [
    /(?<=...|^od|^ar)our(s|ed|er|ers|ing|able|ably|al|ally|ful|less|hood|hoods|ite|ites|y|ism)?$/,
    'or$1',
  ],
  // centre, metre, fibre, theatre
  [/(cent|met|lit|fib|theat|calib|spect|lust|meag|somb|sab)r(e|es|ed|ing)$/, '$1er$2'],
  // catalogue, dialogue, analogue
  [/ogu(e|es|ed|ing)$/, 'og$1'],
  // defence, licence, offence, pretence
  [/(def|off|lic|pret)ence(s|d|less)?$/, '$1ense$2'],
  // instalment, skilful, fulfilment
  [/([^l]i|e)l(ment|ments|ful|fully)$/, '$1ll$2'],
  // judgement, acknowledgement
  [/dgement(s?)$/, 'dgment$1'],
  // focussed, focussing
  [/focuss(ed|es|ing)$/, 'focus$1'],
];

/** Beginnings and whole words that follow no rule. */
const words: readonly (readonly [word: RegExp, replacement: string])[] = [
  [/^programme(s?)$/, 'program$1'],
  [/^manoeuv(?:re|er)/, 'maneuver'],
  [/^counsellor/, 'counselor'],
  [/^practise/, 'practice'],
  [/^enquir/, 'inquir'],
  [/^artefact/, 'artifact'],
  [/^sceptic/, 'skeptic'],
  [/^aluminium/, 'aluminum'],
  [/^aeroplane/, 'airplane'],
  [/^ageing$/, 'aging'],
  [/^grey/, 'gray'],
  [/^mould/, 'mold'],
  [/^plough/, 'plow'],
  [/^tyre/, 'tire'],
  [/^jewellery$/, 'jewelry'],
  [/^paediatr/, 'pediatr'],
  [/^(an|h)aem/, '$1em'],
  [/^encyclopaed/, 'encycloped'],
  [/^fuell/, 'fuel'],
  [/^learnt$/, 'learned'],
  [/^whilst$/, 'while'],
];

const rules = [...endings, ...words];
const ANY = new RegExp(rules.map(([rule]) => rule.source).join('|'));

/** The one form under which a folded word is kept: `internationalization` → `internationalisation`. */
export function oneSpelling(word: string): string {
  if (!ANY.test(word)) return word;
  return rules.reduce((spelled, [rule, form]) => spelled.replace(rule, form), word);
}
