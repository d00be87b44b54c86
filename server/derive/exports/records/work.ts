/**
 * A work as the writers of formats see it. Its values are taken one by one, and what nobody took is told: so a
 * writer can leave nothing out in silence.
 */
import type { LedgerChange } from '../../../contract/ledger.ts';
import type { CslDate, CslItem, CslName } from '../../../model/reference.ts';
import { extendedDate, singleDate, type SingleDate } from './dates.ts';
import { indexName, isOthers } from './names.ts';
import { oneLine, plainText } from './plain-text.ts';
import { holds, variableText, type RecordField, type RecordValues } from './record-values.ts';

/** Something that the format holds otherwise: the value's name, what became of it, and why. */
interface Told extends Omit<LedgerChange, 'key' | 'field'> {
  /** A CSL variable, told under the name that its file has for it. */
  variable: string;
}

/** Variables in which angle brackets are no markup. */
const identifiers = new Set(['DOI', 'URL', 'ISBN', 'ISSN', 'PMID', 'PMCID']);

/** One work on its way into a format. */
export class Work {
  readonly key: string;
  readonly item: CslItem;
  readonly type: string;
  /** What people call the format. */
  readonly format: string;
  readonly #values: RecordValues;
  readonly #taken = new Set<string>();
  #hasRest = false;
  readonly #changes: LedgerChange[] = [];

  constructor(values: RecordValues, format: string) {
    this.key = values.item.id;
    this.item = values.item;
    this.type = values.item.type;
    this.format = format;
    this.#values = values;
  }

  /** The key on one line. */
  keyText(): string {
    const { plain, why } = plainText(this.key);
    if (why) this.tell({ variable: 'id', value: this.key, became: plain, why: sentence(why) });
    return plain;
  }

  /** Whether the record has a value for a CSL variable. */
  has(variable: string): boolean {
    return this.#values.item[variable] !== undefined;
  }

  /** Takes a text, on one line and without markup; empty where there is none. */
  text(variable: string): string {
    const value = this.raw(variable);
    if (value === '') return '';
    const { plain, why } = identifiers.has(variable) ? oneLine(value) : plainText(value);
    if (why) this.tell({ variable, value, became: plain || null, why: sentence(why) });
    return plain;
  }

  /** Takes a text as CSL has it, with its markup. */
  raw(variable: string): string {
    const value = this.#take(variable);
    if (typeof value === 'string') return value;
    return typeof value === 'number' ? String(value) : '';
  }

  /** Takes names; that there are others whom nobody names is told, as no format but BibTeX and CSL can say it. */
  names(variable: string): CslName[] {
    const names = this.allNames(variable);
    const named = names
      .filter((name) => !isOthers(name))
      .map((name) => this.#plainName(variable, name));
    if (named.length < names.length) {
      const why = `${this.format} cannot say that there are others beside those who are named`;
      this.tell({ variable, value: 'et al.', became: null, why });
    }
    return named;
  }

  /** Takes names, `others` among them. */
  allNames(variable: string): CslName[] {
    const value = this.#take(variable);
    return Array.isArray(value) ? (value as CslName[]) : [];
  }

  /** Takes a date as CSL has it. */
  date(variable: string): CslDate | null {
    return (this.#take(variable) as CslDate | undefined) ?? null;
  }

  /** Takes a date for a format that knows single days, months and years. */
  singleDate(variable: string): SingleDate | null {
    const date = this.date(variable);
    const found = date && singleDate(date);
    const single = found && { ...found, year: plainText(found.year).plain };
    if (date && single && !single.isAll) {
      const became = extendedDate({ 'date-parts': date['date-parts']!.slice(0, 1) });
      const why = `${this.format} holds single dates, and nothing of seasons or doubts`;
      this.tell({ variable, value: extendedDate(date), became, why });
    }
    return single;
  }

  /** Takes whatever a variable holds. */
  value(variable: string): unknown {
    return this.#take(variable);
  }

  /** Takes all fields of which CSL has nothing. */
  rest(): readonly RecordField[] {
    this.#hasRest = true;
    return this.#values.rest;
  }

  /** The names of the variables that nobody has taken yet. */
  remaining(): string[] {
    return Object.keys(this.#values.item).filter(
      (name) => name !== 'id' && name !== 'type' && !this.#taken.has(name),
    );
  }

  /** Tells of a value that the format holds otherwise. */
  tell({ variable, ...told }: Told): void {
    const [source] = this.#values.sources.get(variable) ?? [];
    this.#changes.push({ key: this.key, field: source?.field ?? variable, ...told });
  }

  /** Tells that the format has no type for such a work. */
  tellType(became: string): void {
    const why = `${this.format} has no type of its own for it`;
    this.tell({ variable: 'type', value: this.type, became, why });
  }

  /** All changes, those among them that come of values which nobody took. */
  changes(): LedgerChange[] {
    const { item, sources, rest, leads } = this.#values;
    const untaken = this.remaining().flatMap((variable): RecordField[] => {
      const text = variableText(variable, item);
      return [...(sources.get(variable) ?? (text === '' ? [] : [{ field: variable, text }]))];
    });
    const dropped = [...untaken, ...(this.#hasRest ? [] : rest)];
    return [
      ...this.#changes,
      ...this.#otherForms(),
      ...dropped.map(({ field, text }) => ({
        key: this.key,
        field,
        value: text,
        became: null,
        why: `${this.format} has no place for it`,
      })),
      ...leads.map(({ field, text }) => ({
        key: this.key,
        field,
        value: text,
        became: null,
        why: 'What the entry has from there is written in its own record',
      })),
    ];
  }

  /** Fields that CSL has in another form, such as the name of a language as its code. */
  #otherForms(): LedgerChange[] {
    const { item, sources } = this.#values;
    return [...sources].flatMap(([variable, fields]) => {
      if (!this.#taken.has(variable)) return [];
      const became = variableText(variable, item);
      const others = fields.filter(({ text }) => !holds(became, text));
      const why = 'This is its form in the record';
      return others.map(({ field, text }) => ({ key: this.key, field, value: text, became, why }));
    });
  }

  #plainName(variable: string, name: CslName): CslName {
    const parts = Object.entries(name).map(
      ([part, text]) => [part, plainText(String(text))] as const,
    );
    const odd = parts.find(([, { why }]) => why !== null)?.[1].why;
    const plain = Object.fromEntries(parts.map(([part, text]) => [part, text.plain])) as CslName;
    if (odd) {
      const became = indexName(plain) || null;
      this.tell({ variable, value: indexName(name), became, why: sentence(odd) });
    }
    return plain;
  }

  #take(variable: string): CslItem[string] {
    this.#taken.add(variable);
    return this.#values.item[variable];
  }
}

/** Reasons as a sentence of their own. */
function sentence(reasons: string): string {
  return reasons.charAt(0).toUpperCase() + reasons.slice(1);
}
