import type { Credential } from './credential';

/** What a delivery is checked with. */
export interface KnownSecrets {
  /** The same object for the same content, so that what was compiled from it stays valid. */
  readonly credential: Credential;
  /** Nothing newer is to be had: it was read for this very delivery, or cannot change. */
  readonly isNewest: boolean;
}

/** Where a trigger has its secrets from: a person entered them, or the helpdesk gave them at registration. */
export interface SecretSource {
  /** What is in memory; a promise only where it has to be read first. @param now milliseconds since the epoch */
  readonly known: (now: number) => KnownSecrets | Promise<KnownSecrets>;
  /**
   * For a delivery that does not fit what is known, which a new secret may explain: reads again at once, but however
   * often it is called, seldom.
   *
   * @returns `known` itself when there is nothing new
   */
  readonly fresh: (known: Credential, now: number) => Promise<Credential>;
}

/** Secrets that cannot change as long as the trigger lives. */
export function fixedSecrets(credential: Credential): SecretSource {
  const known = { credential, isNewest: true };
  return { known: () => known, fresh: async () => credential };
}
