/** How many names of a large graph can be read, in words. */
export function namesWords({
  named,
  inSight,
  all,
}: {
  named: number;
  inSight: number;
  all: number;
}): string {
  const number = (count: number) => count.toLocaleString('en-GB');
  if (inSight === all) return `${number(named)} of ${number(all)} nodes named`;
  return `${number(named)} of ${number(inSight)} nodes in sight named, of ${number(all)} in all`;
}
