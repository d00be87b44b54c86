/** Requests that Node refuses before the application hears of them: not HTTP, too large a head, too slow. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemDetails, PROBLEM_TYPE } from './errors.ts';
import { securityHeaders } from './security.ts';

/** What the codes of Node's errors are answered with; any other is a request that cannot be read. */
const REFUSALS: Record<string, { status: number; detail: string }> = {
  HPE_HEADER_OVERFLOW: { status: 431, detail: 'The head of the request is too large.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, detail: 'The request took too long to arrive.' },
};

const MALFORMED = { status: 400, detail: 'The request is not valid HTTP.' };

/** Writes the answer straight to the connection, which then ends: there is no request to reply to. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { status, detail } = REFUSALS[error.code ?? ''] ?? MALFORMED;
  if (socket.writable) socket.write(answerText(status, detail));
  socket.destroy(error);
}

function answerText(status: number, detail: string): string {
  const body = JSON.stringify(problemDetails(status, detail));
  const headers = {
    ...securityHeaders,
    'content-type': PROBLEM_TYPE,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}
