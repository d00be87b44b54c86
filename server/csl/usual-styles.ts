/** The styles that management research uses most, in the order in which they are offered. */
export const usualStyles: readonly string[] = [
  'apa',
  'harvard-cite-them-right',
  'chicago-author-date',
  'modern-language-association',
  'american-medical-association',
  'journal-of-international-business-studies',
  'academy-of-management-review',
  'emerald-harvard',
  'elsevier-harvard',
  'vancouver',
  'ieee',
];
