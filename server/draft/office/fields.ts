/** The fields of a Word document, whose code may be cut into many runs, over paragraphs, with fields in fields. */
import type { DraftPlace } from '../reading.ts';

/** A field as far as it was read. */
export interface Field {
  /** What Word is to do: `ADDIN ZOTERO_ITEM …`, `CITATION …`. */
  code: string;
  /** What a program keeps beside the code, as base64. */
  data: string;
  place: DraftPlace;
  /** It was deleted while changes were tracked. */
  isDeleted: boolean;
}

interface OpenField extends Field {
  codes: string[];
  /** The code is being read, and not yet the result. */
  isCode: boolean;
}

/** Follows fields from their beginning to their end and hands on each that is complete, the inner ones first. */
export class Fields {
  readonly #open: OpenField[] = [];
  readonly #onfield: (field: Field) => void;

  constructor(onfield: (field: Field) => void) {
    this.#onfield = onfield;
  }

  begin(place: DraftPlace, isDeleted: boolean): void {
    this.#open.push({ code: '', data: '', codes: [], place, isDeleted, isCode: true });
  }

  /** What follows is the result of the innermost field. */
  separate(): void {
    const field = this.#open.at(-1);
    if (field) field.isCode = false;
  }

  code(text: string): void {
    const field = this.#open.at(-1);
    if (field?.isCode) field.codes.push(text);
  }

  data(text: string): void {
    const field = this.#open.at(-1);
    if (field) field.data += text;
  }

  end(): void {
    const field = this.#open.pop();
    if (!field) return;
    const inner = this.#open.at(-1);
    // EndNote keeps its data in a field within the code of the field that needs it.
    if (inner?.isCode) inner.data += field.data;
    this.#onfield({ ...field, code: field.codes.join('').trim() });
  }

  /** Ends what a broken document left open. */
  finish(): void {
    while (this.#open.length > 0) this.end();
  }
}
