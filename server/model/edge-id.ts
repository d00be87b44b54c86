/** The id of what joins one node of the graph to another: `from~relation~to`, fit for an address. */
export function edgeId(from: string, relation: string, to: string): string {
  return [from, relation, to].map(encodePart).join('~');
}

/** A part of an id: the start of the id of a reference in it is known by its slash. */
export function encodePart(part: string): string {
  return /^[\w.-]*$/.test(part) ? part : encodeURIComponent(part).replaceAll('~', '%7E');
}
