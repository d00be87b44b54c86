import Type, { type Static } from 'typebox';
import { exact } from './common.ts';

/** A value that the format cannot hold as it is. */
export const LedgerChange = exact({
  key: Type.String({ description: 'Key of the work' }),
  field: Type.String({ description: 'The field or part of the record' }),
  value: Type.String({ description: 'What stood there' }),
  became: Type.Union([Type.String(), Type.Null()], {
    description: 'What was written instead; null where the value was left out',
  }),
  why: Type.String({ description: 'A sentence for the reader' }),
});
export type LedgerChange = Static<typeof LedgerChange>;

/** What became of everything that an export was asked for. */
export const Ledger = exact({
  format: Type.String(),
  asked: Type.Integer({ minimum: 0, description: 'Works asked for' }),
  written: Type.Integer({ minimum: 0, description: 'Works written' }),
  missing: Type.Array(exact({ key: Type.String(), why: Type.String() }), {
    description: 'Works asked for that were not written',
  }),
  changes: Type.Array(LedgerChange),
  notices: Type.Array(Type.String(), {
    description: 'What holds for the file as a whole, each a sentence',
  }),
});
export type Ledger = Static<typeof Ledger>;
