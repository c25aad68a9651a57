import type { IncomingMessage, ServerResponse } from 'node:http';
import type { UnreadBody } from '../../core/helpdesk/delivery';
import { readPacking } from '../../core/verify/check-request';
import { normalisePath } from './path';
import type { Place, RouteTable } from './routes';
import { unpack } from './unpack';

type Next = (error?: unknown) => void;
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

type ParsedRequest = IncomingMessage & {
  /** Express's: as the sender wrote it; `url` lacks what an app or a router has taken off. */
  originalUrl?: string;
  body?: unknown;
  /** body-parser's own mark for "already read". */
  _body?: boolean;
};

/** What was read of a request that one of the nodes is to answer. */
export interface Capture {
  readonly place: Place;
  readonly body: Uint8Array | UnreadBody;
}

const captures = new WeakMap<IncomingMessage, Capture>();

/** Undefined where nothing was read: nobody knew the path, or it was no POST. */
export function getCapture(request: IncomingMessage): Capture | undefined {
  return captures.get(request);
}

/**
 * A layer for the very top of the root app: with Node-RED's default roots its admin app parses every JSON body
 * long before a node's route, and the bytes that were signed would be gone. Other requests pay one map look-up.
 */
export function createCapture(find: RouteTable['find']): Middleware {
  return (request: ParsedRequest, _response, next) => {
    if (request.method !== 'POST') return next();
    const place = findPlace(find, request);
    if (place === undefined) return next();
    readPlainBody(request, place.maxBodyBytes)
      .then((body) => {
        if (body === 'gone') return;
        captures.set(request, { place, body });
        request.body = typeof body === 'string' ? Buffer.alloc(0) : body;
        request._body = true;
        next();
      })
      .catch(next);
  };
}

/**
 * A program that embeds Node-RED may mount it after its start, when paths begin above this layer, or on a router, of which
 * an app below knows nothing.
 */
export function findPlace(
  find: RouteTable['find'],
  { url = '', originalUrl = url }: Pick<ParsedRequest, 'url' | 'originalUrl'>,
): Place | undefined {
  const place = find(normalisePath(originalUrl));
  return place === undefined && url !== originalUrl ? find(normalisePath(url)) : place;
}

async function readPlainBody(request: IncomingMessage, maxBytes: number): Promise<ReadBody> {
  const packing = readPacking(request.headers);
  const body = await readBody(request, { maxBytes });
  return typeof body === 'string' || !packing ? body : unpack(body, packing, maxBytes);
}

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
