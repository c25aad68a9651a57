/**
 * An id as one segment of a URL's path. Half a surrogate pair, which JSON can hold and UTF-8 cannot, becomes U+FFFD:
 * encodeURIComponent alone throws at it.
 */
export function pathPart(id: string): string {
  return encodeURIComponent(Buffer.from(id).toString());
}
