/** `/api/export/<format>`: chosen works, or notes, as a file, or the ledger of that file. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { ExportQuery } from '../contract/bibliography-page.ts';
import { Ledger } from '../contract/ledger.ts';
import { noteBody as bodyOf } from '../corpus/body.ts';
import { referenceRecord as recordOf } from '../corpus/record.ts';
import { asksSearch, SelectionError } from '../derive/bibliography/selection.ts';
import {
  exportFormat,
  exportFormats,
  type ExportFormat,
} from '../derive/exports/export-formats.ts';
import { styleAddress } from '../csl/loaded-style.ts';
import { exportJob, type Exported } from '../derive/exports/export-works.ts';
import { RequestError } from './errors.ts';
import { foundReferences } from '../search/answer.ts';
import type { AppOptions } from './options.ts';
import { readPictures } from './read-pictures.ts';
import { problemAnswer } from './schemas.ts';
import { settingOf } from './setting.ts';

/** Adds the route. */
export function addExports(app: FastifyInstance, options: AppOptions): void {
  app.get('/api/export/:format', { schema }, async (request, reply) => {
    const format = formatOf(request);
    const query = request.query as ExportQuery;
    const { revision, exported } = await makeExport(request, format, options);
    reply.headers({ 'cache-control': 'no-cache', vary: 'Cookie' });
    if (query.ledger) return reply.header('etag', `"${revision}"`).send(exported.ledger);
    return sendFile(request, reply, { format, exported });
  });
}

function formatOf(request: FastifyRequest): ExportFormat {
  const { format: name } = request.params as { format: string };
  const format = exportFormat(name);
  if (format) return format;
  const known = exportFormats.map((each) => each.name).join(', ');
  throw new RequestError(400, `“${name}” is no format; there are ${known}.`);
}

async function makeExport(
  request: FastifyRequest,
  { name }: ExportFormat,
  options: AppOptions,
): Promise<{ revision: string; exported: Exported }> {
  const { typesetter } = options;
  const query = request.query as ExportQuery;
  if (asksSearch(query.select)) await options.search.ready;
  const corpus = options.store.current();
  const { setting, style, failure } = await settingOf(request, options.styles(corpus.styles));
  if (failure !== null) throw new RequestError(400, failure);
  const job = begin(() =>
    exportJob(
      corpus,
      { ...query, format: name },
      {
        typography: { setting, typesetOf: (plan) => typesetter.of(plan, style) },
        styleTitle: style.title,
        styleAddress: styleAddress(style),
        findKeys: (words) => foundReferences(options.search.current(), words),
        bodyOf,
        recordOf,
      },
    ),
  );
  if (job.plan) await typesetter.ready(job.plan, style);
  const { pictures, write } = job.compose();
  const exported = write(await readPictures(pictures, options.openAttachment));
  return { revision: corpus.revision, exported };
}

/** What cannot be chosen is the asker's mistake and none of the program. */
function begin<Job>(job: () => Job): Job {
  try {
    return job();
  } catch (error) {
    if (error instanceof SelectionError) throw new RequestError(422, error.message);
    throw error;
  }
}

/** The file, with its name and the way to its ledger. */
function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { format, exported }: { format: ExportFormat; exported: Exported },
): FastifyReply {
  const address = `${request.url}${request.url.includes('?') ? '&' : '?'}ledger=true`;
  const ledger = address.replace(/[<>"]/g, encodeURIComponent);
  const { content } = exported;
  const isText = typeof content === 'string';
  return reply
    .type(isText ? `${format.mediaType}; charset=utf-8` : format.mediaType)
    .header('content-disposition', disposition(request, format))
    .header('link', `<${ledger}>; rel="describedby"; type="application/json"`)
    .send(isText ? content : Buffer.from(content));
}

/** A single note gives its name to the file: in plain letters for old programs, and as it is for the others (RFC 6266). */
function disposition(request: FastifyRequest, { extension }: ExportFormat): string {
  const { notes = [] } = request.query as ExportQuery;
  const [only = '', ...others] = notes.map((id) => id.replace(/^.*\//, ''));
  const stem = others.length > 0 ? 'notes' : only || 'bibliography';
  const letters = stem
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const plain = `attachment; filename="${letters || 'note'}.${extension}"`;
  return letters === stem
    ? plain
    : `${plain}; filename*=UTF-8''${encodeRfc5987(`${stem}.${extension}`)}`;
}

/** Percent-encoded as the parameters of headers want it (RFC 5987). */
function encodeRfc5987(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}

/** What of a file its description can say. */
const FILE = { schema: { type: 'string' } } as const;

const schema = {
  operationId: 'export',
  summary: 'Chosen works, or notes, in a format that other programs read',
  params: Type.Object({ format: Type.String() }),
  querystring: ExportQuery,
  response: {
    200: {
      description: 'The file; with `ledger` what became of everything that was asked for',
      content: {
        'application/json': { schema: Ledger },
        ...Object.fromEntries(exportFormats.map(({ mediaType }) => [mediaType, FILE])),
      },
    },
    '4xx': problemAnswer,
  },
};
