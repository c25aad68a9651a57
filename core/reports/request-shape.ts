import { URL_KEY_PARAMETER } from '../verify/authentication';
import type { Delivery } from '../helpdesk/delivery';
import { readHeader } from '../verify/headers';
import type { AuthenticationMode, Provider } from '../helpdesk/provider';
import type { SignatureScheme } from '../helpdesk/scheme';

/** How a request looks from outside: names, lengths and sizes, never a value that somebody sent. */
export interface RequestShape {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Expecting {
  readonly provider: Pick<Provider, 'scheme'>;
  readonly mode: AuthenticationMode;
  readonly maxBodyBytes: number;
}

export function expectedShape({ provider: { scheme }, mode, maxBodyBytes }: Expecting): RequestShape {
  return {
    method: 'POST',
    headers: mode === 'signature' ? expectedHeaders(scheme) : {},
    query: mode === 'url-key' ? { [URL_KEY_PARAMETER]: 'the URL key' } : {},
    body: `JSON, at most ${maxBodyBytes} bytes`,
  };
}

function expectedHeaders({ header, prefix, algorithm, encoding, signed, clock }: SignatureScheme) {
  const digits = encoding === 'base64' ? 'base64' : 'hexadecimal';
  const signature = `${prefix}HMAC-${algorithm.toUpperCase()} of ${signed}, ${digits}`;
  const time = clock !== null && 'header' in clock ? { [clock.header]: 'the signed time' } : {};
  return { [header]: signature, ...time };
}

/** Of the headers and parameters only those that were expected: the others are none of our business. */
export function arrivedShape(delivery: Delivery, expected: RequestShape): RequestShape {
  const lengths = (names: object, measure: (name: string) => string) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, measure(name)]));
  const { method, headers, query, rawBody } = delivery;
  return {
    method: METHODS.has(method) ? method : 'another method',
    headers: lengths(expected.headers, (name) => measure(readHeader(headers, name.toLowerCase()))),
    query: lengths(expected.query, (name) => measure(query[name])),
    body: describeBody(rawBody),
  };
}

/** Programs in JavaScript may hand over anything; a text that is not ours is what somebody sent. */
function describeBody(rawBody: Delivery['rawBody']): string {
  if (rawBody === 'missing' || rawBody === 'too-large') return rawBody;
  return ArrayBuffer.isView(rawBody) ? `${rawBody.byteLength} bytes` : `of the type ${typeof rawBody}`;
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

function measure(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value !== 'string') return 'more than once';
  return `${value.length} characters`;
}
