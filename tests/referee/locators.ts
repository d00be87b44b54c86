/** Asks pandoc's citeproc where it parts a suffix into locator and rest. */
import { convert } from 'pandoc-wasm';
import { convertedText } from './pandoc-text.ts';
import type { Inline } from './pandoc-text.ts';

/** What citeproc makes of a suffix; the label is empty where it has none. */
export interface RefereeLocator {
  label: string;
  value: string;
  rest: string;
}

/** A style that prints nothing but the locator, in marks that no suffix holds, and so shows its parts. */
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
<info><title>Locators</title><id>locators</id><updated>2020-01-01T00:00:00+00:00</updated></info>
<citation><layout>
<text value="⟦"/><label variable="locator" plural="never"/><text value="⟪"/><text variable="locator"/><text value="⟧"/>
</layout></citation>
<bibliography><layout><text variable="title"/></layout></bibliography>
</style>`;

/** Reads many suffixes, given as plain text, in one call. */
export async function pandocLocators(suffixes: string[]): Promise<RefereeLocator[]> {
  const api = (
    JSON.parse((await convert({ from: 'markdown', to: 'json' }, '', {})).stdout) as Document
  )['pandoc-api-version'];
  const document = {
    'pandoc-api-version': api,
    meta: { references },
    blocks: suffixes.map(paragraph),
  };
  const { stdout } = await convert(
    { from: 'json', to: 'json', citeproc: true, csl: 'locators.csl' },
    JSON.stringify(document),
    { 'locators.csl': style },
  );
  return (JSON.parse(stdout) as Document).blocks.slice(0, suffixes.length).map(locatorIn);
}

interface Document {
  'pandoc-api-version': number[];
  blocks: { c: [{ c: [unknown, Inline[]] }] }[];
}

const references = {
  t: 'MetaList',
  c: [
    {
      t: 'MetaMap',
      c: {
        id: { t: 'MetaString', c: 'source' },
        type: { t: 'MetaString', c: 'book' },
        title: { t: 'MetaString', c: 'Source' },
      },
    },
  ],
};

function paragraph(suffix: string): unknown {
  const item = {
    citationId: 'source',
    citationPrefix: [],
    citationSuffix: inlinesOf(suffix),
    citationMode: { t: 'NormalCitation' },
    citationNoteNum: 0,
    citationHash: 0,
  };
  return { t: 'Para', c: [{ t: 'Cite', c: [[item], []] }] };
}

function inlinesOf(text: string): Inline[] {
  const words = text.match(/ |[^ ]+/g) ?? [];
  return words.map((word) => (word === ' ' ? { t: 'Space' } : { t: 'Str', c: word }));
}

function locatorIn({ c: [cite] }: Document['blocks'][number]): RefereeLocator {
  const text = convertedText(cite.c[1]);
  const [, label = '', value = '', rest = ''] = /⟦(.*?)⟪(.*?)⟧(.*)/su.exec(text) ?? [];
  return { label, value, rest };
}
