import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Salt, nonce and tag stand before what is locked. */
const NONCE_END = SALT_BYTES + NONCE_BYTES;
const TAG_END = NONCE_END + TAG_BYTES;

/**
 * Locks a secret up for a place that more people see than should know it: an export, a backup, a database.
 *
 * @param token opens it again; as random as an API token, since guessing a password would not be slow
 * @param purpose what it is for: something sealed for one purpose does not open for another
 */
export function seal(secret: string, token: string, purpose: string): string {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, deriveKey(token, salt, purpose), nonce);
  const locked = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), locked]).toString('base64url');
}

/** Undefined with another token, for another purpose, or when a single bit was changed; never throws. */
export function unseal(sealed: string, token: string, purpose: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const key = deriveKey(token, bytes.subarray(0, SALT_BYTES), purpose);
    const nonce = bytes.subarray(SALT_BYTES, NONCE_END);
    // Without this length a tag that was cut short would still count as one.
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(NONCE_END, TAG_END));
    return Buffer.concat([decipher.update(bytes.subarray(TAG_END)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function deriveKey(token: string, salt: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', token, salt, purpose, KEY_BYTES));
}
