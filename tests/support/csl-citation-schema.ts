/** What CSL 1.0.2 says of the data of a citation and of the works in it, as a JSON schema. */

const text = { type: 'string' };
const textOrNumber = { type: ['string', 'number'] };
const flag = { type: ['string', 'number', 'boolean'] };

function each<Schema>(names: string, schema: Schema): Record<string, Schema> {
  return Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, schema]),
  );
}

function exact(properties: object, required: string[] = []): object {
  return { type: 'object', properties, required, additionalProperties: false };
}

const person = exact({
  ...each('family given dropping-particle non-dropping-particle suffix literal', text),
  ...each('comma-suffix static-ordering parse-names', flag),
});

const date = exact({
  'date-parts': {
    type: 'array',
    minItems: 1,
    maxItems: 2,
    items: { type: 'array', minItems: 1, maxItems: 3, items: textOrNumber },
  },
  ...each('literal raw', text),
  season: textOrNumber,
  circa: flag,
});

const types = `
  article article-journal article-magazine article-newspaper bill book broadcast chapter classic
  collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
  interview legal_case legislation manuscript map motion_picture musical_score pamphlet
  paper-conference patent performance periodical personal_communication post post-weblog regulation
  report review review-book software song speech standard thesis treaty webpage`;

const item = exact(
  {
    type: { enum: types.trim().split(/\s+/) },
    id: textOrNumber,
    categories: { type: 'array', items: text },
    custom: { type: 'object' },
    ...each(
      `author chair collection-editor compiler composer container-author contributor curator
      director editor editorial-director executive-producer guest host interviewer illustrator
      narrator organizer original-author performer producer recipient reviewed-author
      script-writer series-creator translator`,
      { type: 'array', items: person },
    ),
    ...each('accessed available-date event-date issued original-date submitted', date),
    ...each(
      `chapter-number citation-number collection-number edition first-reference-note-number issue
      locator number number-of-pages number-of-volumes page page-first part printing supplement
      volume`,
      textOrNumber,
    ),
    ...each(
      `citation-key language journalAbbreviation shortTitle abstract annote archive
      archive_collection archive_location archive-place authority call-number citation-label
      collection-title container-title container-title-short dimensions division DOI event
      event-title event-place genre ISBN ISSN jurisdiction keyword medium note original-publisher
      original-publisher-place original-title part-title PMCID PMID publisher publisher-place
      references reviewed-genre reviewed-title scale section source status title title-short URL
      version volume-title volume-title-short year-suffix`,
      text,
    ),
  },
  ['type', 'id'],
);

const labels = `
  act appendix article-locator book canon chapter column elocation equation figure folio issue line
  note opus page paragraph part rule scene section sub-verbo supplement table timestamp
  title-locator verse version volume`;

/** The schema of a citation. */
export const cslCitationSchema = exact(
  {
    schema: {
      const: 'https://resource.citationstyles.org/schema/latest/input/json/csl-citation.json',
    },
    citationID: textOrNumber,
    properties: exact({ noteIndex: { type: 'number' } }),
    citationItems: {
      type: 'array',
      items: exact(
        {
          id: textOrNumber,
          itemData: item,
          ...each('prefix suffix locator', text),
          label: { enum: labels.trim().split(/\s+/) },
          ...each('suppress-author author-only', flag),
          uris: { type: 'array', items: text },
        },
        ['id'],
      ),
    },
  },
  ['schema', 'citationID'],
);
