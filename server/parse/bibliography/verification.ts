import type { Verification } from '../../model/reference.ts';

/** Reads how far a record was checked from its fields `verified` and `not_seen` (names, by comma or semicolon). */
export function readVerification(fields: Readonly<Record<string, string>>): Verification {
  const verified = fields.verified?.trim();
  const notSeen = (fields.not_seen ?? '').split(/[,;]/).map((name) => name.trim());
  return { verified: verified ? verified : null, notSeen: notSeen.filter(Boolean) };
}
