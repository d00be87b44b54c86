/** What Zotero keeps of a document as a whole: the style, and what kind of field holds a citation. */
import { element } from '../../xml.ts';
import type { ExportDocument } from '../document.ts';
import { stableCode } from '../stable-code.ts';
import { isZoteroList } from './carried-works.ts';

/** The longest value that a property of a document can have in Word. */
const LONGEST = 255;

/** The preferences in pieces that fit into properties, by the names of these. */
export function zoteroPreferences(
  document: ExportDocument,
  fieldType: 'Field' | 'ReferenceMark',
): [name: string, value: string][] {
  const pieces = piecesOf(preferences(document, fieldType), LONGEST);
  return pieces.map((piece, index) => [`ZOTERO_PREF_${index + 1}`, piece]);
}

function preferences(document: ExportDocument, fieldType: 'Field' | 'ReferenceMark'): string {
  const { title, setting, inNotes } = document;
  const style = {
    id: setting.styleAddress,
    locale: setting.locale,
    hasBibliography: isZoteroList(document) ? 1 : 0,
    bibliographyStyleHasBeenSet: 1,
  };
  const prefs = [
    element('pref', { name: 'fieldType', value: fieldType }),
    ...(inNotes ? [element('pref', { name: 'noteType', value: 1 })] : []),
  ];
  return element('data', { 'data-version': 3, 'zotero-version': '6.0' }, [
    element('session', { id: stableCode(`${setting.style} ${title}`, 8) }),
    element('style', style),
    element('prefs', {}, prefs),
  ]);
}

/** Cuts a text so that no piece is longer and no character is cut. */
function piecesOf(text: string, longest: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (piece.length + character.length > longest) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
