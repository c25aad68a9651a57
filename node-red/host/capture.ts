import type { IncomingMessage, ServerResponse } from 'node:http';
import type { UnreadBody } from '../../core/delivery';
import { readBody } from './body';
import { normalisePath } from './path';

type Next = (error?: unknown) => void;
export type Layer = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

type ParsedRequest = IncomingMessage & {
  body?: unknown;
  /** body-parser's own mark for "already read". */
  _body?: boolean;
};

const bodies = new WeakMap<IncomingMessage, Uint8Array | UnreadBody>();

/** The bytes that the capture layer read for this request. */
export function capturedBody(request: IncomingMessage): Uint8Array | UnreadBody {
  return bodies.get(request) ?? 'missing';
}

/**
 * A layer for the very top of the root app: with Node-RED's default roots its admin app parses every JSON body
 * long before a node's route, and the bytes that were signed would be gone. Other requests pay one map look-up.
 */
export function createCapture(bodyLimit: (path: string) => number | undefined): Layer {
  return (request: ParsedRequest, _response, next) => {
    const maxBytes = request.method === 'POST' ? bodyLimit(normalisePath(request.url ?? '')) : undefined;
    if (maxBytes === undefined) return next();
    readBody(request, { maxBytes })
      .then((body) => {
        if (body === 'gone') return;
        bodies.set(request, body);
        request.body = typeof body === 'string' ? Buffer.alloc(0) : body;
        request._body = true;
        next();
      })
      .catch(next);
  };
}
