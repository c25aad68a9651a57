import type { Credential } from './credential';
import { createBackoffLimit } from './backoff-limit';

/** How long a secret that was read may still be accepted without looking again. */
const MAX_AGE_MS = 30_000;
const MAX_ENTRIES = 1_000;

export interface CachedSecrets {
  readonly values: Credential;
  /** Milliseconds since the epoch. */
  readonly readAt: number;
}

export type ReadSecrets = () => Promise<Credential>;

export interface SecretCache {
  readonly get: (id: string, now: number, read: ReadSecrets) => Promise<CachedSecrets>;
  /** For a mismatch that a new secret may explain: reads at once, but not too often. */
  readonly getEarly: (id: string, now: number, read: ReadSecrets) => Promise<CachedSecrets>;
}

/**
 * Reading a secret costs more than all the rest of a request (decrypting a credential can take a host an expression
 * sandbox, asking a helpdesk a journey), so it stays in memory for a while. Reads at the same time share one.
 *
 * @param firstPauseMs milliseconds between early reads: a forger must not be able to cause them at the pace of his
 *   requests. As long as they find nothing new, each pause is twice the one before, up to the longest
 */
export function createSecretCache(firstPauseMs: number, maxPauseMs = firstPauseMs): SecretCache {
  const cached = new Map<string, CachedSecrets>();
  const early = createBackoffLimit(firstPauseMs, maxPauseMs, MAX_ENTRIES);
  const usual = shared();
  const hurried = shared();

  const remember = (id: string, read: CachedSecrets): CachedSecrets => {
    const earlier = cached.get(id)?.values;
    // The same object for the same content, so that what was compiled from it stays valid.
    const values = JSON.stringify(earlier) === JSON.stringify(read.values) && earlier ? earlier : read.values;
    if (values !== earlier) early.forget(id);
    const oldest = cached.size >= MAX_ENTRIES ? cached.keys().next().value : undefined;
    if (oldest !== undefined) cached.delete(oldest);
    const entry = { values, readAt: read.readAt };
    cached.set(id, entry);
    return entry;
  };

  const reading = (id: string, now: number, read: ReadSecrets) => async () =>
    remember(id, { values: await read(), readAt: now });

  const get: SecretCache['get'] = async (id, now, read) => {
    const entry = cached.get(id);
    return entry !== undefined && now - entry.readAt < MAX_AGE_MS ? entry : usual(id, reading(id, now, read));
  };

  const getEarly: SecretCache['getEarly'] = (id, now, read) =>
    hurried.isRunning(id) || early.admit(id, now) ? hurried(id, reading(id, now, read)) : get(id, now, read);

  return { get, getEarly };
}

interface Shared {
  (id: string, start: () => Promise<CachedSecrets>): Promise<CachedSecrets>;
  readonly isRunning: (id: string) => boolean;
}

function shared(): Shared {
  const running = new Map<string, Promise<CachedSecrets>>();
  const join = (id: string, start: () => Promise<CachedSecrets>) => {
    const known = running.get(id);
    if (known !== undefined) return known;
    const started = start().finally(() => running.delete(id));
    running.set(id, started);
    return started;
  };
  return Object.assign(join, { isRunning: (id: string) => running.has(id) });
}
