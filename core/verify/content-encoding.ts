import type { HeaderBag } from '../helpdesk/delivery';
import { readHeader } from './headers';

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
