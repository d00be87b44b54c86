import type { FastifySchemaValidationError } from 'fastify/types/schema.js';

/** What of an address is not understood, and what would be: the first fault of it, for people. */
export function validationSentence(faults: readonly FastifySchemaValidationError[]): string {
  const [first] = faults;
  if (!first) return 'The address has a value that is not understood.';
  const field = first.instancePath.split('/')[1] ?? '';
  const allowed = faults
    .filter(({ instancePath, keyword }) => {
      return instancePath === first.instancePath && keyword === 'const';
    })
    .map(({ params }) => String(params['allowedValue']));
  if (allowed.length > 0) {
    return `The address has a value of “${field}” that means nothing; it can be ${listed(allowed)}.`;
  }
  const what = field ? `The value of “${field}” in the address` : 'The address';
  return `${what} is not understood: it ${first.message ?? 'is wrong'}.`;
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}
