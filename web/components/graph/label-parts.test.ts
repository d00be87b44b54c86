import { expect, test } from 'vitest';
import { spokenName } from './label-parts.ts';

test.each([
  ['one line', ['Trust'], 'Trust', 'Trust'],
  ['spaces', ['Trust and', 'governance'], 'Trust and governance', 'Trust and governance'],
  ['a hyphen', ['Born-', 'global firm'], 'Born-global firm', 'Born-global firm'],
  ['a word in parts', ['Donau', 'dampf'], 'Donaudampf', 'Donaudampf'],
  ['a cut', ['A long', 'name…'], 'A long name of a thing', 'A long name…: A long name of a thing'],
  ['another name', ['Lu & Beamish', '2001'], 'On SMEs', 'Lu & Beamish 2001: On SMEs'],
])('a label with %s is read out', (_, lines, title, spoken) => {
  expect(spokenName({ lines, title })).toBe(spoken);
});
