import type { IncomingMessage } from 'node:http';
import type { UnreadBody } from '../../core/delivery';

export interface BodyLimits {
  readonly maxBytes: number;
  /** Milliseconds for the whole body; the slowest helpdesk gives up after 10 s itself. */
  readonly maxTime?: number;
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
  const { maxBytes, maxTime = 10_000, now = Date.now } = limits;
  if (request.readableEnded || request.destroyed) return Promise.resolve('missing');
  if (Number(request.headers['content-length']) > maxBytes + DISCARD_BYTES)
    return Promise.resolve('too-large');

  return new Promise((resolve) => {
    const { socket } = request;
    const idleBefore = socket.timeout ?? 0;
    const deadline = now() + maxTime;
    const chunks: Buffer[] = [];
    let bytes = 0;

    const finish = (body: ReadBody) => {
      for (const [event, listener] of Object.entries(listeners)) request.off(event, listener);
      // A late error of a request that was given up must not become an uncaught one.
      request.on('error', () => {});
      socket.setTimeout(idleBefore);
      resolve(body);
    };
    const listeners = {
      data: (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= maxBytes) chunks.push(chunk);
        else chunks.length = 0;
        if (bytes > maxBytes + DISCARD_BYTES) finish('too-large');
        else if (now() > deadline) finish('missing');
      },
      end: () => finish(bytes > maxBytes ? 'too-large' : Buffer.concat(chunks, bytes)),
      timeout: () => finish('missing'),
      error: () => finish('gone'),
      close: () => finish('gone'),
    };
    for (const [event, listener] of Object.entries(listeners)) request.on(event, listener);
    socket.setTimeout(maxTime);
  });
}
