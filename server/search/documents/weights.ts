/** How much a word counts by where it stands, in quarters. */
export const WEIGHTS = {
  title: 10,
  alias: 8,
  heading: 8,
  summary: 6,
  body: 4,
  citedKey: 1,
  author: 8,
  year: 8,
  container: 4,
  keywords: 6,
  key: 8,
} as const;
