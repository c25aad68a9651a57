import type { Environment } from '../environment/environment';
import { createBackoffLimit } from './backoff-limit';
import type { Credential } from './credential';
import type { SecretSource } from './secret-source';

/** The secrets that a helpdesk gave for a webhook. */
export interface RegisteredSecrets {
  readonly secrets: () => readonly string[];
  /**
   * For a delivery that does not fit them: the present ones, after asking the helpdesk, or after whatever is
   * under way anyway. Answers soon, with what is known then, and however often it is called, seldom asks.
   */
  readonly fresh: () => Promise<readonly string[]>;
}

/** The only place where secrets are kept: in this process, and nowhere else. */
export interface SecretLookup extends RegisteredSecrets {
  readonly learn: (secrets: readonly string[]) => void;
  readonly isRegistering: () => boolean;
  /** Notes that a registration is under way, which will bring them too. */
  readonly during: (registering: Promise<void>) => Promise<void>;
}

/** A helpdesk gives a delivery 5 s, and what is left of them has to carry the answer. */
export const LOOKUP_TIMEOUT_MS = 3000;

/** A forger must not be able to make us ask a helpdesk at the pace of his requests. */
export const MIN_LOOKUP_INTERVAL_MS = 10_000;

/** @param readSecrets asks the helpdesk, and lets what it says be learnt; never rejects */
export function createSecretLookup(environment: Environment, readSecrets: () => Promise<void>): SecretLookup {
  let secrets: readonly string[] = [];
  let registering: Promise<void> | undefined;
  let lookup: Promise<void> | undefined;
  const limit = createBackoffLimit(MIN_LOOKUP_INTERVAL_MS, MIN_LOOKUP_INTERVAL_MS, 1);

  const startLookup = (): Promise<void> | undefined => {
    if (lookup !== undefined || !limit.admit('', environment.now())) return lookup;
    lookup = readSecrets().finally(() => (lookup = undefined));
    return lookup;
  };

  return {
    secrets: () => secrets,
    // The same list for the same content, so that what was compiled from it stays valid.
    learn: (present) => {
      if (JSON.stringify(present) !== JSON.stringify(secrets)) secrets = present;
    },
    isRegistering: () => registering !== undefined,
    during: (work) => {
      registering = work.finally(() => (registering = undefined));
      return registering;
    },
    fresh: async () => {
      const work = registering ?? startLookup();
      if (work !== undefined) await atMost(work, LOOKUP_TIMEOUT_MS, environment);
      return secrets;
    },
  };
}

/** @param rest what a trigger knows besides the secrets that the helpdesk gave */
export function registeredSource(registered: RegisteredSecrets, rest: Credential): SecretSource {
  let secrets = registered.secrets();
  let credential: Credential = { ...rest, signingSecrets: secrets };
  const withSecrets = (present: readonly string[]): Credential => {
    if (present !== secrets) {
      secrets = present;
      credential = { ...rest, signingSecrets: present };
    }
    return credential;
  };
  return {
    known: () => ({ credential: withSecrets(registered.secrets()), isNewest: false }),
    fresh: async () => withSecrets(await registered.fresh()),
  };
}

function atMost(work: Promise<void>, milliseconds: number, environment: Environment): Promise<void> {
  return new Promise((resolve) => {
    const cancel = environment.after(milliseconds, resolve);
    void work.finally(() => {
      cancel();
      resolve();
    });
  });
}
