/** Requests per second and the slowest hundredth, side by side with a bare Fastify route of the same size. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import fastify from 'fastify';
import { median } from './median.ts';

/** What one address takes. */
export interface RequestMeasurement {
  /** Per second, median of the rounds. */
  rate: number;
  /** Milliseconds, median of the rounds. */
  p99: number;
  bytes: number;
}

const ROUNDS = 5;
const LOAD = { connections: 10, duration: 2 };

/** Measures an address and a bare route that answers the same bytes from a prepared buffer, in turns, once both are warm. */
export async function measureAgainstBare(
  address: string,
): Promise<{ ours: RequestMeasurement; bare: RequestMeasurement }> {
  const bytes = (await (await fetch(address)).arrayBuffer()).byteLength;
  const server = await startBare(address);
  try {
    for (const url of [address, server.address]) await autocannon({ url, ...LOAD });
    const ours: autocannon.Result[] = [];
    const bare: autocannon.Result[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await autocannon({ url: address, ...LOAD }));
      bare.push(await autocannon({ url: server.address, ...LOAD }));
    }
    return { ours: summary(ours, bytes), bare: summary(bare, bytes) };
  } finally {
    await stop(server.process);
  }
}

function summary(results: autocannon.Result[], bytes: number): RequestMeasurement {
  const failed = results.reduce((sum, one) => sum + one.errors + one.non2xx, 0);
  if (failed > 0) throw new Error(`${failed} requests failed`);
  return {
    rate: median(results.map((one) => one.requests.average)),
    p99: median(results.map((one) => one.latency.p99)),
    bytes,
  };
}

/** Starts this program again as the bare server of what an address answers. */
async function startBare(copied: string): Promise<{ process: ChildProcess; address: string }> {
  return startServer([process.argv[1]!, 'bare', copied]);
}

/** Starts a Node program that prints its address, and waits for it. */
export async function startServer(
  args: string[],
  variables: Record<string, string> = {},
): Promise<{ process: ChildProcess; address: string }> {
  const env = { ...process.env, ...variables };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const chunk of child.stdout) {
    const address = /http:\/\/\S+/.exec(String(chunk))?.[0];
    if (address) return { process: child, address };
  }
  throw new Error(`${args.join(' ')} ended before it listened`);
}

/** Stops a server and waits for its end. */
export async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/**
 * The bare server: one route, one prepared buffer. It holds the very bytes that are compared, since the
 * client takes up to three times as long over text that is not all ASCII.
 */
export async function serveBare(copied: string): Promise<void> {
  const app = fastify();
  const answer = Buffer.from(await (await fetch(copied)).arrayBuffer());
  app.get('/', (_request, reply) => reply.type('text/plain; charset=utf-8').send(answer));
  process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
}
