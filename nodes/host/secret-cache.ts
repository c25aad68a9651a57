import { createRateLimit } from '../../core/rate-limit';
import type { CredentialValues } from './credential-values';

/** How long a secret that was taken out of a credential may still be accepted. */
const MAX_AGE = 30_000;
/** A forger must not be able to make n8n decrypt credentials at the pace of his requests. */
const MIN_INTERVAL_OF_EARLY_READS = 1_000;
const MAX_CREDENTIALS = 1_000;

export interface CachedCredential {
  readonly values: CredentialValues;
  /** Milliseconds since the epoch. */
  readonly readAt: number;
}

export type ReadCredential = () => Promise<CredentialValues>;

export interface CredentialCache {
  readonly get: (id: string, now: number, read: ReadCredential) => Promise<CachedCredential>;
  /** For a mismatch that a rotated secret may explain: reads at once, but not too often. */
  readonly getEarly: (id: string, now: number, read: ReadCredential) => Promise<CachedCredential>;
}

/**
 * Decrypting a credential costs n8n more than all the rest of a request (an expression sandbox of its own),
 * so the secrets stay in memory for a while. Reads at the same time share one.
 */
export function createCredentialCache(): CredentialCache {
  const cached = new Map<string, CachedCredential>();
  const pending = new Map<string, Promise<CachedCredential>>();
  const early = createRateLimit(MIN_INTERVAL_OF_EARLY_READS, MAX_CREDENTIALS);

  const remember = (id: string, read: CachedCredential): CachedCredential => {
    const earlier = cached.get(id)?.values;
    // The same object for the same content, so that what was compiled from it stays valid.
    const values = JSON.stringify(earlier) === JSON.stringify(read.values) && earlier ? earlier : read.values;
    const oldest = cached.size >= MAX_CREDENTIALS ? cached.keys().next().value : undefined;
    if (oldest !== undefined) cached.delete(oldest);
    const entry = { values, readAt: read.readAt };
    cached.set(id, entry);
    return entry;
  };

  const start = (id: string, now: number, read: ReadCredential): Promise<CachedCredential> => {
    const running = pending.get(id);
    if (running !== undefined) return running;
    const reading = read()
      .then((values) => remember(id, { values, readAt: now }))
      .finally(() => pending.delete(id));
    pending.set(id, reading);
    return reading;
  };

  const get: CredentialCache['get'] = async (id, now, read) => {
    const entry = cached.get(id);
    return entry !== undefined && now - entry.readAt < MAX_AGE ? entry : start(id, now, read);
  };

  return {
    get,
    getEarly: (id, now, read) =>
      early.admit(id, now) === undefined ? get(id, now, read) : start(id, now, read),
  };
}
