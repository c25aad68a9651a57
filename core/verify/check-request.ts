import type { Delivery, HeaderBag } from '../helpdesk/delivery';
import type { Reject } from '../helpdesk/refusal';
import { reject } from './explain';
import { readHeader } from './headers';

/** What no signature can mend; undefined where there is nothing against the request. */
export function checkRequest(
  { method, headers, rawBody }: Delivery,
  maxBodyBytes: number,
): Reject | undefined {
  if (method !== 'POST') return reject('method-not-allowed', { method: method.slice(0, 10) });
  if (readPacking(headers) === undefined) return reject('encoding-unsupported', {});
  if (rawBody === 'missing') return reject('raw-body-missing', {});
  if (rawBody !== 'too-large' && !isBytes(rawBody))
    return reject('raw-body-parsed', { given: typeof rawBody });
  if (rawBody === 'too-large' || rawBody.byteLength > maxBodyBytes)
    return reject('body-too-large', { bytes: maxBodyBytes });
  return undefined;
}

/** JavaScript hands over what a framework parsed; and a vm, such as a Function node, has a Uint8Array of its own. */
function isBytes(body: unknown): boolean {
  return ArrayBuffer.isView(body) && (body as Partial<Uint8Array>).BYTES_PER_ELEMENT === 1;
}

/**
 * How a body was packed on its way: hosts unpack it, within the body's limit, before anything is proven. The bytes that
 * a helpdesk signs are the plain ones; a proxy that packs them leaves the signature alone.
 */
export type Packing = 'gzip' | 'deflate';

/**
 * Null where the bytes are plain; undefined for what no host unpacks. Names exactly as they
 * are compared where a host unpacks by itself, so that all hosts take the same bodies.
 */
export function readPacking(headers: HeaderBag): Packing | null | undefined {
  const named = readHeader(headers, 'content-encoding') ?? '';
  if (named === 'gzip' || named === 'deflate') return named;
  return named === '' || named === 'identity' ? null : undefined;
}
