/** What URL leaves as it stands: lower case, no port, not ending in a number, nothing in punycode. */
const PLAIN_HOST = /^https?:\/\/((?:[a-z0-9-]+\.)+[a-z][a-z0-9]*)(?:[/?#]|$)/;

/** The host of an address as `URL` gives it, with a port that is not the usual one; undefined for what is no address. */
export function hostOf(address: string): string | undefined {
  const plain = PLAIN_HOST.exec(address)?.[1];
  // Parsing a whole address takes as long as verifying what it came in.
  return plain === undefined || plain.includes('xn--') ? URL.parse(address)?.host : plain;
}
