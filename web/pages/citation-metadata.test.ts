import { expect, test } from 'vitest';
import type { ReferencePage } from '../../server/contract/reference-page.ts';
import { citationMetadata } from './citation-metadata.ts';

function tagsOf(fields: Record<string, string>): Record<string, string[]> {
  const view = {
    reference: { title: 'A Title', year: '2001', doi: '10.1/x', url: '' },
    fields: Object.entries(fields).map(([name, value]) => ({ name, label: name, value })),
    abstract: '',
  } as unknown as ReferencePage;
  const tags: Record<string, string[]> = {};
  for (const { name, content } of citationMetadata(view)) (tags[name] ??= []).push(content);
  return tags;
}

test('an article says what a reference manager asks for, and nothing empty', () => {
  const author = 'Lu, Jane W.; Beamish, Paul W.; et al.';
  expect(tagsOf({ author, journaltitle: 'The SME Journal', pages: '565–586' })).toEqual({
    description: ['A Title'],
    citation_title: ['A Title'],
    citation_author: ['Lu, Jane W.', 'Beamish, Paul W.'],
    citation_publication_date: ['2001'],
    citation_journal_title: ['The SME Journal'],
    citation_firstpage: ['565'],
    citation_lastpage: ['586'],
    citation_doi: ['10.1/x'],
  });
});

test.each([
  ['journal', { journal: 'Old' }, ['Old']],
  ['journaltitle before journal', { journal: 'Old', journaltitle: 'New' }, ['New']],
])('the journal from %s', (_, fields, titles) => {
  expect(tagsOf(fields)['citation_journal_title']).toEqual(titles);
});
