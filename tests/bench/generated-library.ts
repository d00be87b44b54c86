/** Libraries of any size for measuring: plausible notes and entries, the same for the same size. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomNumbers } from './random-numbers.ts';

const vocabulary =
  'firm market partner network size early growth country product customer knowledge resource risk entry mode export learning trust contract role history method sample evidence study theory scale finance brand channel platform'.split(
    ' ',
  );
const kinds = ['constraint', 'strategy', 'concept', 'study'];
const locators = ['', ', p. 12', ', pp. 33-35', ', chap. 2'];

/**
 * Writes `size` notes of some 300 words and as many references; resolves to the folder. Its concept graph
 * has `size` nodes and three times as many edges.
 */
export async function generateLibrary(size: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `library-${size}-`));
  await mkdir(join(folder, 'notes'));
  await mkdir(join(folder, 'references'));
  const random = randomNumbers(size);
  for (let index = 0; index < size; index++) {
    await writeFile(notePath(folder, index), noteText(index, { size, random }));
  }
  const entries = Array.from({ length: size }, (_, index) => entryText(index, random));
  await writeFile(join(folder, 'references', 'all.bib'), entries.join('\n'));
  return folder;
}

/** The file of a generated note. */
export function notePath(folder: string, index: number): string {
  return join(folder, 'notes', `note-${index}.md`);
}

interface Chance {
  size: number;
  random: () => number;
}

function noteText(index: number, chance: Chance): string {
  const { size, random } = chance;
  const pick = (count: number) => Math.floor(random() * count);
  const claims = [...threeOthers(index, chance)].map(
    (target) => `- overcomes:: [[note-${target}]] ${sentence(chance, true)}`,
  );
  const paragraph = () =>
    Array.from({ length: 6 }, (_, at) => sentence(chance, at % 2 === 0)).join(' ');
  return `---
title: Note ${index} on ${vocabulary[pick(vocabulary.length)]}
kind: ${kinds[index % kinds.length]}
aliases: [alias of ${index}]
summary: ${sentence({ size, random }, false)}
tags: [made, number-${index % 7}]
---

${paragraph()}

## What is held

${paragraph()} See [[note-${pick(size)}|another note]].

${claims.join('\n')}

## What is not known

${paragraph()}
`;
}

/** Three different notes, none of them this one: each of them is an edge. */
function threeOthers(index: number, { size, random }: Chance): Set<number> {
  const others = new Set<number>();
  while (others.size < 3) {
    const other = Math.floor(random() * size);
    if (other !== index) others.add(other);
  }
  return others;
}

function sentence({ size, random }: Chance, cites: boolean): string {
  const words = Array.from(
    { length: 11 },
    () => vocabulary[Math.floor(random() * vocabulary.length)]!,
  );
  const locator = locators[Math.floor(random() * locators.length)]!;
  const citation = cites ? ` [see @author${Math.floor(random() * size)}word${locator}]` : '';
  return `The ${words.join(' ')}${citation}.`;
}

function entryText(index: number, random: () => number): string {
  const word = () => vocabulary[Math.floor(random() * vocabulary.length)]!;
  return `@article{author${index}word,
  author = {Author${index}, Ann B. and Writer, Carl},
  title = {The ${word()} of the ${word()} and the ${word()}},
  journaltitle = {Journal of ${word()}},
  date = {${1980 + (index % 45)}},
  volume = {${1 + (index % 40)}},
  number = {${1 + (index % 4)}},
  pages = {${index % 900}--${(index % 900) + 20}},
  doi = {10.1000/made.${index}},
}
`;
}
