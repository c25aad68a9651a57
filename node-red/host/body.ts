import type { IncomingMessage } from 'node:http';
import type { UnreadBody } from '../../core/helpdesk/delivery';

export interface BodyLimits {
  readonly maxBytes: number;
  /** Milliseconds for the whole body; the slowest helpdesk gives up after 10 s itself. */
  readonly timeoutMs?: number;
  readonly now?: () => number;
}

/** `gone`: the sender hung up, so there is nobody to answer. */
export type ReadBody = Uint8Array | UnreadBody | 'gone';

/** Read on and thrown away after the limit, so that an honest sender sees the 413 and not a reset connection. */
const DISCARD_BYTES = 4 * 1024 * 1024;

/**
 * Reads a body's bytes within limits of size and time. Pauses are bounded by the socket's own idle timeout
 * and the whole by the clock at each chunk, so no timer of ours is left behind whatever the sender does.
 */
export function readBody(request: IncomingMessage, limits: BodyLimits): Promise<ReadBody> {
  const { maxBytes, timeoutMs = 10_000, now = Date.now } = limits;
  if (request.readableEnded || request.destroyed) return Promise.resolve('missing');
  if (Number(request.headers['content-length']) > maxBytes + DISCARD_BYTES)
    return Promise.resolve('too-large');

  return new Promise((resolve) => {
    const { socket } = request;
    const idleBefore = socket.timeout ?? 0;
    const deadline = now() + timeoutMs;
    const chunks: Buffer[] = [];
    let bytes = 0;
    let open = true;

    // The listeners stay, deaf: to take five off a request that is over anyway costs more than they do. That for
    // errors also keeps a late one, of a request that was given up, from being uncaught.
    const finish = (body: ReadBody) => {
      if (!open) return;
      open = false;
      chunks.length = 0;
      socket.setTimeout(idleBefore);
      resolve(body);
    };
    request.on('data', (chunk: Buffer) => {
      if (!open) return;
      bytes += chunk.length;
      if (bytes <= maxBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (bytes > maxBytes + DISCARD_BYTES) finish('too-large');
      else if (now() > deadline) finish('missing');
    });
    request.on('end', () => finish(bytes > maxBytes ? 'too-large' : Buffer.concat(chunks, bytes)));
    request.on('timeout', () => finish('missing'));
    request.on('error', () => finish('gone'));
    request.on('close', () => finish('gone'));
    socket.setTimeout(timeoutMs);
  });
}
