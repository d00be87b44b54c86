import { describe, expect, test } from 'vitest';
import { corpusOf, noteOf } from '../../../tests/support/corpus.ts';
import { joinPath, linkTarget, lostAliases } from './note-names.ts';

const notes = {
  'notes/alpha.md': '---\ntitle: The First Letter\naliases: [Aleph, shared name]\n---\n',
  'notes/deep/beta.md': '---\naliases: [alpha, shared name]\n---\n# Second letter\n',
  'notes/deep/Gamma Ray.markdown': '',
  'notes/caf\u00e9.md': '',
  'other/alpha.md': '',
  'other/same.markdown': 'long ending',
  'other/same.md': 'short ending',
  'README.md': '',
};

/** The file to which `[[target]]` leads from a note in a file. */
function fileOf(target: string, from = 'notes/from.md'): string | null {
  const corpus = corpusOf({ [from]: `[[${target}]]`, ...notes });
  const note = [...corpus.notes.values()].find(({ file }) => file === from)!;
  return linkTarget(corpus, note, note.links[0]!)?.file ?? null;
}

describe('a link by', () => {
  const CASES: [by: string, target: string, file: string | null][] = [
    ['stem', 'alpha', 'notes/alpha.md'],
    ['stem in another case', 'ALPHA', 'notes/alpha.md'],
    ['stem with spaces', 'gamma ray', 'notes/deep/Gamma Ray.markdown'],
    ['stem with its ending', 'alpha.md', 'notes/alpha.md'],
    ['stem with another ending', 'gamma ray.md', 'notes/deep/Gamma Ray.markdown'],
    ['stem in another Unicode form', 'CAFE\u0301', 'notes/caf\u00e9.md'],
    ['the id of a second note of its stem', 'other/alpha', 'other/alpha.md'],
    ['path', 'notes/deep/beta', 'notes/deep/beta.md'],
    ['path with ending', 'notes/deep/beta.md', 'notes/deep/beta.md'],
    ['path from the top', '/notes/deep/beta', 'notes/deep/beta.md'],
    ['path in another case', 'Notes/Deep/BETA', 'notes/deep/beta.md'],
    ['path from the note', 'deep/beta', 'notes/deep/beta.md'],
    ['path from the note, with a dot', './deep/beta.md', 'notes/deep/beta.md'],
    ['path upwards', '../other/alpha', 'other/alpha.md'],
    ['path of two notes, one of which has it as its id', 'other/same', 'other/same.md'],
    ['path with the ending that tells two apart', 'other/same.markdown', 'other/same.markdown'],
    ['path whose folders are of another vault', 'vault/deep/beta', 'notes/deep/beta.md'],
    ['alias', 'aleph', 'notes/alpha.md'],
    ['alias of two notes', 'Shared Name', 'notes/alpha.md'],
    ['title', 'the first letter', 'notes/alpha.md'],
    ['title from a heading', 'Second letter', 'notes/deep/beta.md'],
    ['nothing, into itself', '#Somewhere', 'notes/from.md'],
    ['a name that no note has', 'omega', null],
    ['a folder', 'notes/deep', null],
    ['a path out of the library', '../../../etc/passwd', null],
    ['a name that objects have', 'constructor', null],
    ['another such name', '__proto__', null],
  ];
  test.each(CASES)('%s: [[%s]]', (_by, target, file) => expect(fileOf(target)).toBe(file));

  test('a path is seen from the note that links', () => {
    expect(fileOf('beta', 'notes/deep/from.md')).toBe('notes/deep/beta.md');
    expect(fileOf('../alpha', 'notes/deep/from.md')).toBe('notes/alpha.md');
    expect(fileOf('../alpha.md', 'other/deep/from.md')).toBe('other/alpha.md');
  });

  test('an id beats an alias, and of two notes in two cases the first has the name', () => {
    const corpus = corpusOf({ 'A.md': '', 'a.md': '', 'from.md': '[[a]] [[A]] [[a.md]]' });
    const from = noteOf(corpus, 'from');
    expect(from.links.map((link) => linkTarget(corpus, from, link)?.file)).toEqual([
      'A.md',
      'A.md',
      'A.md',
    ]);
  });
});

test('lostAliases names the aliases that lead to other notes, not those that one note repeats', () => {
  const corpus = corpusOf({
    'a.md': '---\naliases: [One, one, Two, A]\n---\n',
    'b.md': '---\naliases: [two, three, C]\n---\n',
    'c.md': '---\naliases: [c, Three]\n---\n',
  });
  const found = lostAliases(corpus).map(({ alias, note, holder, isId }) => [
    ...[alias, note.id, holder.id, isId],
  ]);
  expect(found).toEqual([
    ['two', 'b', 'a', false],
    ['three', 'c', 'b', false],
    ['c', 'b', 'c', true],
  ]);
});

test.each([
  ['a/b/c.md', 'd.png', 'a/b/d.png'],
  ['a/b/c.md', './d.png', 'a/b/d.png'],
  ['a/b/c.md', '../d.png', 'a/d.png'],
  ['a/b/c.md', '../../d.png', 'd.png'],
  ['a/b/c.md', '../../../../d.png', '../../d.png'],
  ['a/b/c.md', '../../../a/../d.png', '../d.png'],
  ['a/b/c.md', '/d/e.png', 'd/e.png'],
  ['a/b/c.md', 'd//e.png', 'a/b/d/e.png'],
  ['c.md', 'd.png', 'd.png'],
])('from %s, %s is %s', (file, path, joined) => expect(joinPath(file, path)).toBe(joined));
