import { expect, test } from 'vitest';
import { noteAddress, fileAddress, referenceAddress } from './addresses.ts';

test.each([
  [noteAddress('deep/a b'), '/notes/deep/a%20b'],
  [noteAddress('what?#'), '/notes/what%3F%23'],
  [noteAddress('é'), '/notes/%C3%A9'],
  [referenceAddress('doi:10.1/x&y'), '/references/doi%3A10.1/x%26y'],
  [fileAddress('notes/100%.png'), '/files/notes/100%25.png'],
])('%s', (address, expected) => expect(address).toBe(expected));
