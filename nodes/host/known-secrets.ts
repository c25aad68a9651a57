import type { CredentialValues } from './credential-values';

/** What a delivery is checked with. */
export interface KnownSecrets {
  readonly values: CredentialValues;
  /** Nothing newer is to be had: it was read for this very delivery. */
  readonly newest: boolean;
}
