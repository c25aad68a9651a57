import type { HeaderBag } from '../helpdesk/delivery';

/** A header that came more than once proves nothing: which copy was meant is the forger's choice. */
export const REPEATED = Symbol('repeated header');

export function readHeader(headers: HeaderBag, lowerCaseName: string): string | typeof REPEATED | undefined {
  const value = headers[lowerCaseName];
  return value === undefined || typeof value === 'string' ? value : REPEATED;
}

/**
 * Headers from anywhere (a fetch `Headers`, a Lambda event, a plain object) as a {@link HeaderBag}.
 * Node's own request headers already are one and need no conversion.
 */
export function toHeaderBag(
  headers:
    Iterable<readonly [string, string]> | { readonly [name: string]: string | readonly string[] | undefined },
): HeaderBag {
  const entries = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  const values = new Map<string, (string | readonly string[])[]>();
  for (const [name, value] of entries) {
    if (value === undefined) continue;
    const key = name.toLowerCase();
    const earlier = values.get(key);
    if (earlier === undefined) values.set(key, [value]);
    else earlier.push(value);
  }
  const bag: Record<string, string | readonly string[]> = Object.create(null);
  for (const [key, [first = '', ...others]] of values) {
    bag[key] = others.length === 0 ? first : [first, others].flat(2);
  }
  return bag;
}
