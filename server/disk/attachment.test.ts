import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryLibrary, type TemporaryLibrary } from '../../tests/support/library.ts';
import { openAttachment } from './attachment.ts';

let library: TemporaryLibrary;
let root: string;

beforeAll(async () => {
  library = await temporaryLibrary({
    'vault/pictures/a map.PNG': 'png',
    'vault/drawing.svg': '<svg/>',
    'vault/papers/a paper.pdf': 'pdf',
    'vault/page.html': '<p>',
    'vault/note.md': 'no picture',
    'vault/.hidden/a.png': 'secret',
    'vault/.a.png': 'secret',
    'secret.png': 'secret',
  });
  root = join(library.path, 'vault');
  await mkdir(join(root, 'folder.png'));
  await symlink('drawing.svg', join(root, 'linked.svg'));
  await symlink('../secret.png', join(root, 'out.png'));
  await symlink('..', join(root, 'up'));
  await symlink('nothing.png', join(root, 'broken.png'));
  execFileSync('mkfifo', [join(root, 'pipe.png')]);
});
afterAll(() => library.cleanup());

const PICTURES: [path: string, type: string, content: string][] = [
  ['pictures/a map.PNG', 'image/png', 'png'],
  ['drawing.svg', 'image/svg+xml', '<svg/>'],
  ['papers/a paper.pdf', 'application/pdf', 'pdf'],
  ['linked.svg', 'image/svg+xml', '<svg/>'],
  ['/drawing.svg', 'image/svg+xml', '<svg/>'],
];
test.each(PICTURES)('opens %s', async (path, type, content) => {
  const picture = await openAttachment({ root, folders: [''] }, path);
  expect(picture).toMatchObject({ type, size: content.length });
  expect((await buffer(picture!.stream)).toString()).toBe(content);
});

const REFUSED = [
  'note.md',
  'page.html',
  'nothing.png',
  'drawing',
  '',
  'folder.png',
  'pipe.png',
  'broken.png',
  'out.png',
  'up/secret.png',
  '../secret.png',
  'pictures/../../secret.png',
  '..\\secret.png',
  '/etc/passwd',
  '.a.png',
  '.hidden/a.png',
  'pictures/.././.hidden/a.png',
  'a.png\0.md',
  'note.md\0.png',
  'toString',
  'x.constructor',
];
test.each(REFUSED)('gives null for %j', async (path) => {
  expect(await openAttachment({ root, folders: [''] }, path)).toBeNull();
});
