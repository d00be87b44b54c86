/** The words that are most frequent in English and say least, the most frequent first. */
export const FUNCTION_WORDS: readonly string[] =
  'the of and to in a is that for it as was with be by on not this are at from or have an which they were their has but its can more when there what who how do between other if such these those than then into will would does did been had no so any each both we our he she his her you your i'.split(
    ' ',
  );
