import { createHash, randomBytes } from 'node:crypto';
import { issue } from '../issued-secrets';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** 24 characters of base58, as Rails' `has_secure_token` makes; the same `seed` gives the same. */
export function randomToken(seed?: string): string {
  const bytes = seed === undefined ? randomBytes(24) : createHash('sha256').update(seed).digest();
  return issue([...bytes.subarray(0, 24)].map((byte) => BASE58[byte % BASE58.length]).join(''));
}

/** 32 characters of URL-safe base64: what the migration to 4.11.2 gave to webhooks that existed already. */
export function backfilledToken(): string {
  return issue(randomBytes(24).toString('base64url'));
}
