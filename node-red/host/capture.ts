import type { IncomingMessage, ServerResponse } from 'node:http';
import type { UnreadBody } from '../../core/helpdesk/delivery';
import { readPacking } from '../../core/verify/content-encoding';
import { readBody, type ReadBody } from './body';
import { normalisePath } from './path';
import { unpack } from './unpack';

type Next = (error?: unknown) => void;
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

type ParsedRequest = IncomingMessage & {
  body?: unknown;
  /** body-parser's own mark for "already read". */
  _body?: boolean;
};

/** What was read of a request that one of the nodes is to answer. */
export interface Capture {
  /** Normalised, as the outside sees it. */
  readonly path: string;
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
export function createCapture(bodyLimit: (path: string) => number | undefined): Middleware {
  return (request: ParsedRequest, _response, next) => {
    if (request.method !== 'POST') return next();
    const path = normalisePath(request.url ?? '');
    const maxBytes = bodyLimit(path);
    if (maxBytes === undefined) return next();
    readPlainBody(request, maxBytes)
      .then((body) => {
        if (body === 'gone') return;
        captures.set(request, { path, body });
        request.body = typeof body === 'string' ? Buffer.alloc(0) : body;
        request._body = true;
        next();
      })
      .catch(next);
  };
}

async function readPlainBody(request: IncomingMessage, maxBytes: number): Promise<ReadBody> {
  const packing = readPacking(request.headers);
  const body = await readBody(request, { maxBytes });
  return typeof body === 'string' || !packing ? body : unpack(body, packing, maxBytes);
}
