/** Headings and their anchors. */
import type GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import type { InlineText } from './inline.ts';
import { plainText } from './inline.ts';
import { startOf } from './reading.ts';
import type { Reading } from './reading.ts';

/** Anchors that pages give to claims, citations and links, so that no heading may take them. */
const takenAnchor = /^(?:claim|cite|link)-\d+$/;

/** Adds a heading with an anchor that no other place of the note has. */
export function addHeading(
  reading: Reading,
  slugger: GithubSlugger,
  { heading, inline }: { heading: Heading; inline: InlineText },
): void {
  const text = plainText(inline);
  const slug = slugger.slug(text);
  const anchor = slug === '' || takenAnchor.test(slug) ? slugger.slug(`section ${text}`) : slug;
  const { line } = startOf(reading, heading);
  reading.headings.push({ depth: heading.depth, text, anchor, line });
}
