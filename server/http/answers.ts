/** Prepared answers: what a corpus shows is made once and then sent as it is. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Corpus } from '../model/corpus.ts';
import { RequestError } from './errors.ts';
import type { AppOptions } from './options.ts';

/** Bytes of prepared answers that are kept: some thousand pages. */
const KEPT_BYTES = 96 * 1024 * 1024;

/** An answer as it was made. */
export interface Made {
  text: string;
  /** Whether it is only good until there is a better one; then nobody keeps it. */
  isPassing: boolean;
}

/** Keeps the answers of the present revision, the least used going first where there are too many. */
export class PreparedAnswers {
  readonly #answers = new LRUCache<string, Buffer>({
    maxSize: KEPT_BYTES,
    sizeCalculation: (answer, address) => answer.byteLength + 2 * address.length + 64,
  });
  #revision = '';

  /** The answer at an address, made by `make` when it is asked for the first time in a revision; null where there is none. */
  get(
    revision: string,
    address: string,
    make: () => Made | null,
  ): { body: Buffer; isPassing: boolean } | null {
    if (revision !== this.#revision) {
      this.#answers.clear();
      this.#revision = revision;
    }
    const known = this.#answers.get(address);
    if (known) return { body: known, isPassing: false };
    const made = make();
    if (made === null) return null;
    const body = Buffer.from(made.text);
    if (!made.isPassing) this.#answers.set(address, body);
    return { body, isPassing: made.isPassing };
  }
}

/** What is answered to a request. */
export interface Answer {
  prepared: PreparedAnswers;
  corpus: Corpus;
  /** Null where nothing has the name in the address. */
  make: () => Made | null;
  type: string;
  /** What else than the corpus and the address the answer is made of, for its tag. */
  build: string;
}

/** Sends an answer with a tag, or word that the asker has it already. Throws a RequestError where there is none. */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { prepared, corpus, make, type, build }: Answer,
): FastifyReply {
  const answer = prepared.get(corpus.revision, request.url + build, make);
  if (!answer) throw new RequestError(404, 'Nothing has this name.');
  const { body, isPassing } = answer;
  const tag = `"${corpus.revision}${build}"`;
  reply.headers(
    isPassing ? { 'cache-control': 'no-store' } : { etag: tag, 'cache-control': 'no-cache' },
  );
  if (!isPassing && isFresh(request.headers['if-none-match'], tag)) return reply.code(304).send();
  return reply.type(`${type}; charset=utf-8`).send(body);
}

/** Whether the asker has this answer already; RFC 9110, section 13.1.2. */
function isFresh(header: string | undefined, tag: string): boolean {
  if (!header) return false;
  const known = header.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}

/** What of a tag tells one build of the program from another: the browser's code changes its name with its content. */
export function buildName({ client }: Pick<AppOptions, 'client'>): string {
  const name = client.scripts.join(' ').replace(/[^\w]+/g, '');
  return `-${name.slice(-12)}`;
}
