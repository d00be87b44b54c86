import { expect } from 'vitest';

/** Time enough for a busy machine, in milliseconds; a test that is fine never waits that long. */
const PATIENCE = 15_000;

/** Expects an answer that comes in its own time: asks again until it is as expected. */
export function eventually<Answer>(
  ask: () => Answer,
): ReturnType<typeof expect.poll<Awaited<Answer>>> {
  return expect.poll(ask as () => Awaited<Answer>, { timeout: PATIENCE, interval: 50 });
}
