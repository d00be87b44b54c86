import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowedInXml, element, xmlDocument, xmlText } from './xml.ts';

/** Reads a document with a parser of somebody else's, which has to find nothing wrong. */
function read(text: string): Element {
  const faults: string[] = [];
  const note = (message: string) => faults.push(message);
  const parser = new DOMParser({
    errorHandler: { warning: note, error: note, fatalError: note },
  });
  const document = parser.parseFromString(text, 'text/xml');
  expect(faults).toEqual([]);
  return document.documentElement;
}

test('an element has the attributes that are set, and its content', () => {
  const made = element('a', { x: 1, y: undefined, z: true }, [element('b', {}), xmlText('<c>')]);
  expect(made).toBe('<a x="1" z="true"><b/>&lt;c&gt;</a>');
});

test('any text comes back as it was, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const root = read(xmlDocument(element('a', { value: text }, [xmlText(text)])));
      expect(root.getAttribute('value')).toBe(allowedInXml(text));
      expect(root.textContent).toBe(allowedInXml(text));
    }),
  );
});

test.each([
  ['\u0000a\u0008', '\uFFFDa\uFFFD'],
  ['\uD800', '\uFFFD'],
  ['\uFFFE', '\uFFFD'],
  ['é 国 👩 \t\n', 'é 国 👩 \t\n'],
])('%j becomes %j', (text, allowed) => expect(allowedInXml(text)).toBe(allowed));
