import * as crypto from 'node:crypto';

/** What a helpdesk signs with. Both digest blocks of 64 bytes (FIPS 180-4). */
export type HmacAlgorithm = 'sha1' | 'sha256';

/** Writes the HMAC of `before`, `body` and `after`, one behind the other, into `digest`. */
export type Hmac = (before: string, body: Uint8Array, after: string, digest: Buffer) => void;

const BLOCK_BYTES = 64;

/** Up to here copying a body costs less than what a streaming hash costs to set up and to end. */
const MAX_COPIED_BYTES = 8_192;

/**
 * HMAC (RFC 2104) for one key that signs many short texts: two hashes of one call each, over the padded keys that are
 * kept. For a body of 0.5 to 3 KB this takes a quarter to half of what `createHmac` does, which is asked for everything
 * else: long bodies, and a Node without `crypto.hash` (before 20.12).
 *
 * @param secret text, taken as UTF-8
 */
export function createKeyedHmac(algorithm: HmacAlgorithm, secret: string): Hmac {
  const streamed = createStreamedHmac(algorithm, secret);
  // Named in no import, so that a Node that lacks it can load this file.
  const { hash } = crypto as Partial<Pick<typeof crypto, 'hash'>>;
  if (hash === undefined) return streamed;
  const inner = Buffer.alloc(BLOCK_BYTES + MAX_COPIED_BYTES);
  const outer = Buffer.alloc(BLOCK_BYTES + (algorithm === 'sha1' ? 20 : 32));
  padKey(algorithm, secret, inner, 0x36);
  padKey(algorithm, secret, outer, 0x5c);

  return (before, body, after, digest) => {
    // A character takes three bytes at most.
    if (body.byteLength + 3 * (before.length + after.length) > MAX_COPIED_BYTES)
      return streamed(before, body, after, digest);
    let end = BLOCK_BYTES + inner.write(before, BLOCK_BYTES, 'utf8');
    inner.set(body, end);
    end += body.byteLength;
    end += inner.write(after, end, 'utf8');
    outer.write(hash(algorithm, inner.subarray(0, end), 'binary'), BLOCK_BYTES, 'binary');
    digest.write(hash(algorithm, outer, 'binary'), 'binary');
  };
}

function createStreamedHmac(algorithm: HmacAlgorithm, secret: string): Hmac {
  const key = crypto.createSecretKey(secret, 'utf8');
  return (before, body, after, digest) => {
    const hmac = crypto.createHmac(algorithm, key);
    if (before !== '') hmac.update(before);
    hmac.update(body);
    if (after !== '') hmac.update(after);
    // Taken as characters: a digest Buffer of its own costs a seventh of the whole HMAC.
    digest.write(hmac.digest('binary'), 'binary');
  };
}

/** A key longer than a block counts as its hash. */
function padKey(algorithm: HmacAlgorithm, secret: string, block: Buffer, pad: number): void {
  const bytes = Buffer.from(secret, 'utf8');
  const key = bytes.length > BLOCK_BYTES ? crypto.createHash(algorithm).update(bytes).digest() : bytes;
  for (let index = 0; index < BLOCK_BYTES; index += 1) block[index] = (key[index] ?? 0) ^ pad;
}
