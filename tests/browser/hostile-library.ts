/** A library of everything that an accident or an enemy could bring, and what the problems page is to say of each. */
import { symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';

/** Marks the window, and the server, that runs it. */
const ATTACK = 'globalThis.__ran=1';
const SCRIPT = `<script>${ATTACK}</script>`;
const PICTURE = `<img src="data:," onerror="${ATTACK}">`;
const MEGABYTE = 1024 * 1024;

function note(title: string, ...lines: string[]): string {
  return ['---', `title: '${title}'`, '---', ...lines, ''].join('\n');
}

const BOMB = `a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
g: [*f, *f, *f, *f, *f, *f, *f, *f, *f]`;

const ENTRIES = `@article{adams1999first,
  author = {Adams, ${SCRIPT} and {${PICTURE}}},
  title = {On ${SCRIPT} Things},
  journal = {Journal ${PICTURE}},
  url = {javascript:${ATTACK}},
  doi = {10.1/"><script>${ATTACK}</script>},
  abstract = {It says ${SCRIPT} and ${PICTURE}.},
  year = 1999
}
@book{constructor, author = {Author, An}, title = {The Name of a Property}, year = 2000}
@book{a/b:c+d, author = {Slash, Sam}, title = {A Key of Many Signs}, year = 2001}
`;

const UNBALANCED = `@book{before2000, author = {Before, Bo}, title = {Before}, year = 2000}

@book{broken2001, author = {Broken, Bo}, title = {Never {closed}, year = 2001}

@book{after2002, author = {After, Al}, title = {After}, year = 2002}
`;

/** The files, by path. */
export const hostileFiles: Record<string, string | Uint8Array> = {
  'refs/all.bib': ENTRIES,
  'refs/unbalanced.bib': UNBALANCED,
  'refs/broken.json': '[{"id": "adams", "type": "book", "title": ',
  'vocabulary.yml': `title: ${SCRIPT}\nkinds:\n  bad:\n    label: '${PICTURE}'\n    colour: 'red;} body{display:none'\n`,
  'notes/broken-yaml.md': '---\ntitle: a\n  short: b\n---\nText.\n',
  'notes/list-yaml.md': '---\n- one\n- two\n---\nText.\n',
  'notes/bomb-yaml.md': `---\n${BOMB}\n---\nText.\n`,
  'notes/script-yaml.md': `---js\n{ title: (${ATTACK}, process.exit(3)) }\n---\nText.\n`,
  'notes/large.md': 'A line of an endless note.\n'.repeat((6 * MEGABYTE) / 27),
  'notes/enormous.md': '',
  'notes/binary.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
  'notes/latin.md': new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]),
  'one/twin.md': '# The first twin\n',
  'two/twin.md': '# The second twin\n',
  'notes/nowhere.md': note('Nowhere', 'A link to [[nothing-at-all]] and to [[constructor]].'),
  'notes/unknown.md': note('Unknown', 'A claim [@adams1999frist; @toString; @__proto__].'),
  'notes/circle.md': note('Circle', '![[round]]'),
  'notes/round.md': note('Round', '![[circle]]'),
  'notes/self.md': note('Self', '![[self]]'),
  'notes/script.md': note(
    `${SCRIPT}${PICTURE}`,
    SCRIPT,
    '',
    `A sentence ${PICTURE} with <a href="javascript:${ATTACK}" onclick="${ATTACK}">a link</a>.`,
    `<svg onload="${ATTACK}"></svg> <iframe srcdoc="&lt;script&gt;${ATTACK}&lt;/script&gt;"></iframe>`,
    '',
    '<style>body { display: none }</style>',
    '<base href="https://example.org/">',
    '<meta http-equiv="refresh" content="0;url=/problems">',
    '<form action="https://example.org/"><button id="page" name="body">Send</button></form>',
    '',
    '![A picture elsewhere](https://example.org/picture.png)',
    'It is cited [@adams1999first; @constructor; @a/b:c+d].',
  ),
  'notes/addresses.md': note(
    'Addresses',
    `[one](javascript:${ATTACK})`,
    `[two](JaVaScRiPt&colon;${ATTACK}) <javascript:${ATTACK}>`,
    '',
    '[three]: data:text/html,something',
    '',
    '[three] and ![four](vbscript:x)',
  ),
  'notes/deep.md': note('Deep', `${'> '.repeat(3000)}deep`),
  'notes/deep-list.md': note('Deep list', ...steps(600)),
  'notes/brackets.md': note('Brackets', '[@a; '.repeat(5000), '[['.repeat(5000), '*_'.repeat(5000)),
  'notes/constructor.md': note('Constructor', 'Named like a property.'),
  'notes/100% sure?.md': note('Strange name', 'See [[100% sure?]] and [[..]].'),
};

function steps(count: number): string[] {
  return Array.from({ length: count }, (_, depth) => `${' '.repeat(2 * depth)}- step`);
}

/** Adds what cannot be written as text: links out of the folder, and a note of 50 MB that takes no room. */
export async function addHostileLinks(folder: string): Promise<void> {
  await truncate(join(folder, 'notes/enormous.md'), 50 * MEGABYTE);
  await symlink('/etc/hostname', join(folder, 'notes/outside.md'));
  await symlink('/etc', join(folder, 'outside'));
  await symlink('loop.md', join(folder, 'notes/loop.md'));
}

/** What the problems page says: the file, the line, the name of the rule, and words of the advice. */
export const hostileProblems: [file: string, line: number, title: string, advice?: string][] = [
  ['notes/broken-yaml.md', 3, 'Front matter cannot be read'],
  ['notes/list-yaml.md', 2, 'Front matter cannot be read'],
  ['notes/script-yaml.md', 1, 'Front matter is not YAML'],
  ['notes/large.md', 1, 'File is too large'],
  ['notes/enormous.md', 1, 'File is too large'],
  ['notes/binary.md', 1, 'File is not text'],
  ['notes/latin.md', 1, 'Not valid UTF-8'],
  ['refs/unbalanced.bib', 3, 'Reference cannot be read'],
  ['refs/broken.json', 1, 'Reference cannot be read'],
  ['refs/all.bib', 5, 'Reference field of the wrong form'],
  ['vocabulary.yml', 3, 'Vocabulary cannot be read'],
  ['two/twin.md', 1, 'Two notes with one name'],
  ['notes/nowhere.md', 4, 'Link to a note that is not there'],
  ['notes/unknown.md', 4, 'Citation of an unknown reference', 'Did you mean @adams1999first?'],
  ['notes/outside.md', 1, 'Link leads out of the library'],
  ['outside', 1, 'Link leads out of the library'],
  ['notes/loop.md', 1, 'File cannot be read'],
  ['notes/circle.md', 4, 'Notes that embed each other'],
  ['notes/round.md', 4, 'Notes that embed each other'],
  ['notes/self.md', 4, 'Notes that embed each other'],
  ['notes/script.md', 4, 'Unsafe HTML'],
  ['notes/script.md', 6, 'Unsafe HTML'],
  ['notes/script.md', 6, 'Unsafe web address'],
  ['notes/script.md', 7, 'Unsafe HTML'],
  ['notes/script.md', 9, 'Unsafe HTML'],
  ['notes/script.md', 10, 'Unsafe HTML'],
  ['notes/script.md', 11, 'Unsafe HTML'],
  ['notes/script.md', 12, 'Unsafe HTML'],
  ['notes/addresses.md', 4, 'Unsafe web address'],
  ['notes/addresses.md', 5, 'Unsafe web address'],
  ['notes/addresses.md', 7, 'Unsafe web address'],
  ['notes/addresses.md', 9, 'Unsafe web address'],
  ['notes/deep.md', 4, 'Note is too complex to read'],
];
