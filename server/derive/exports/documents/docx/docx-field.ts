/** Fields of a .docx: a code that a program can read, and the text that stands for it. */
import { element, xmlText } from '../../xml.ts';

/** Where a field begins, with its code; its text follows. */
export function fieldStart(code: string): string {
  const instruction = element('w:instrText', { 'xml:space': 'preserve' }, [xmlText(` ${code} `)]);
  return [mark('begin'), element('w:r', {}, [instruction]), mark('separate')].join('');
}

/** Where the text of a field ends. */
export function fieldEnd(): string {
  return mark('end');
}

function mark(type: 'begin' | 'separate' | 'end'): string {
  return element('w:r', {}, [element('w:fldChar', { 'w:fldCharType': type })]);
}
