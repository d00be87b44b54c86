/**
 * Where another program reads a record otherwise than it is written, and no ledger can know: the reader does not know
 * a field, or takes it for something else.
 */
import type { ReadFormat, readers } from './record-readers.ts';

/** A variable that a reader of a format gets wrong, for works of some types or of all. */
export interface ReadingLimit {
  reader: keyof typeof readers;
  format: ReadFormat;
  variables: string;
  /** Types of works, as CSL has them. */
  types?: string;
  why: string;
}

/** By reader and format. */
export const readingLimits: readonly ReadingLimit[] = [
  {
    reader: 'pandoc',
    format: 'bibtex',
    variables: 'title-short',
    why: 'pandoc makes a short title of what stands before a colon',
  },
  {
    reader: 'pandoc',
    format: 'bibtex',
    variables: 'type',
    types: 'document',
    why: 'pandoc gives @misc no type',
  },
  {
    reader: 'pandoc',
    format: 'bibtex',
    variables: 'container-title note',
    types: 'article-journal',
    why: 'pandoc reads a whole issue as an article that its title names; in BibTeX it is @misc',
  },
  {
    reader: 'pandoc',
    format: 'bibtex',
    variables: 'title issue number',
    types: 'article-journal',
    why: 'pandoc reads a whole issue as an article that its title names; in BibTeX it is @misc',
  },
  {
    reader: 'pandoc',
    format: 'bibtex',
    variables: 'publisher',
    types: 'report',
    why: 'pandoc parts biblatex’s lists of publishers at “and”, and leaves them whole in BibTeX',
  },
  {
    reader: 'pandoc',
    format: 'bibtex',
    variables: 'container-author',
    types: 'book',
    why: 'pandoc repeats the author of a set of volumes in biblatex alone',
  },
  {
    reader: 'pandoc',
    format: 'bibtex',
    variables: 'container-title',
    types: 'chapter',
    why: 'pandoc does not rename a parent’s title in BibTeX; we write it where it belongs',
  },
  {
    reader: 'pandoc',
    format: 'biblatex',
    variables: 'title-short',
    why: 'pandoc makes a short title of what stands before a colon',
  },
  {
    reader: 'pandoc',
    format: 'biblatex',
    variables: 'type',
    types: 'document figure musical_score performance periodical standard',
    why: 'pandoc knows fewer types of biblatex than there are',
  },
  {
    reader: 'pandoc',
    format: 'biblatex',
    variables: 'publisher-place jurisdiction',
    types: 'patent',
    why: 'to pandoc the place of a patent is where it holds',
  },
  {
    reader: 'pandoc',
    format: 'biblatex',
    variables: 'note container-title',
    types: 'periodical',
    why: 'pandoc reads a whole issue as an article of a journal that its title names',
  },
  {
    reader: 'pandoc',
    format: 'ris',
    variables: 'issued accessed',
    why: 'pandoc reads no date but a year that is a number',
  },
  {
    reader: 'pandoc',
    format: 'ris',
    variables:
      'note publisher-place collection-title collection-number chapter-number genre event-place number-of-pages translator',
    why: 'pandoc does not know the tag',
  },
  {
    reader: 'pandoc',
    format: 'ris',
    variables: 'keyword',
    why: 'pandoc turns the keywords round',
  },
  {
    reader: 'pandoc',
    format: 'ris',
    variables: 'ISBN ISSN number',
    why: 'pandoc takes every number in SN for an ISSN and knows no other tag of numbers',
  },
  {
    reader: 'pandoc',
    format: 'ris',
    variables: 'container-title page',
    types: 'book',
    why: 'T2 and SP of a book are its series and the number of its pages, which pandoc does not tell apart',
  },
  {
    reader: 'pandoc',
    format: 'ris',
    variables: 'container-title event-title',
    types: 'paper-conference',
    why: 'T2 of a paper is the conference, and C3, which pandoc does not know, the proceedings',
  },
  {
    reader: 'pandoc',
    format: 'ris',
    variables: 'version edition',
    types: 'dataset software',
    why: 'ET of software and data is the version, which pandoc does not tell apart',
  },
  {
    reader: 'pandoc',
    format: 'ris',
    variables: 'director author',
    types: 'motion_picture',
    why: 'AU of a film is the director, which pandoc does not tell apart',
  },
  {
    reader: 'pandoc',
    format: 'ris',
    variables: 'author',
    types: 'article-journal',
    why: 'pandoc looks for the suffix of a name before its given name, and RIS has it after',
  },
  {
    reader: 'pandoc',
    format: 'ris',
    variables: 'type',
    why: 'pandoc gives some types names that are not CSL’s, and others a wider one',
  },
  {
    reader: 'pandoc',
    format: 'csl-json',
    variables: 'issued',
    types: 'article-journal',
    why: 'pandoc loses the season and what is no number',
  },
  {
    reader: 'pandoc',
    format: 'csl-json',
    variables: 'title',
    types: 'article-journal',
    why: 'pandoc changes the inner quotation marks',
  },
  {
    reader: 'Citation.js',
    format: 'bibtex',
    variables:
      'abstract accessed keyword language number number-of-pages number-of-volumes container-author event-date event-place ' +
      'event-title version issue volume-title original-date translator',
    why: 'Citation.js leaves out fields that BibTeX’s own styles do not know',
  },
  {
    reader: 'Citation.js',
    format: 'bibtex',
    variables: 'container-title editor publisher publisher-place issued',
    types: 'chapter book paper-conference',
    why: 'Citation.js does not look into @xdata, nor for a parent after its child; we write out what is inherited',
  },
  {
    reader: 'Citation.js',
    format: 'bibtex',
    variables: 'type',
    types: 'pamphlet',
    why: 'Citation.js makes a book of a booklet',
  },
  {
    reader: 'Citation.js',
    format: 'biblatex',
    variables: 'language',
    why: 'Citation.js keeps LaTeX’s name of a language',
  },
  {
    reader: 'Citation.js',
    format: 'biblatex',
    variables: 'type',
    types: 'entry-encyclopedia pamphlet',
    why: 'Citation.js takes the wider type',
  },
  {
    reader: 'Citation.js',
    format: 'biblatex',
    variables: 'container-title',
    types: 'review review-book',
    why: 'Citation.js lets only articles appear in a journal',
  },
  {
    reader: 'Citation.js',
    format: 'ris',
    variables:
      'publisher publisher-place author issue issued accessed number editor collection-title page',
    why: 'Citation.js reads a tag for those types alone for which EndNote shows it',
  },
  {
    reader: 'Citation.js',
    format: 'ris',
    variables:
      'reporter authority composer event event-date event-title event-place page-first container-title',
    why: 'Citation.js gives a tag the meaning that it has for the type in EndNote',
  },
  {
    reader: 'Citation.js',
    format: 'ris',
    variables: 'type',
    types: 'motion_picture song',
    why: 'Citation.js reads a film as a broadcast, and a sound recording as a film',
  },
];
