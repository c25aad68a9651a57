import type { Delivery } from '../helpdesk/delivery';
import type { Reject } from '../helpdesk/refusal';
import { readPacking } from './content-encoding';
import { reject } from './explain';

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
