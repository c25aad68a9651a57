import { createHash, timingSafeEqual } from 'node:crypto';
import type { Delivery } from '../helpdesk/delivery';
import { ConfigurationError } from '../helpdesk/configuration-error';
import { reject } from './explain';
import type { Provider } from '../helpdesk/provider';
import { ADMITTED, createVerifier, type Verifier } from './signature';

/** How a trigger is sure of the sender. Only `signature` makes items `verified`. */
export type Authentication =
  | {
      readonly mode: 'signature';
      /** Any of them may have signed: list the old one too while rotating. */
      readonly secrets: readonly string[];
      /** Seconds either way; 0 switches the check off. Default 300 for a signed header, 0 for a body field. */
      readonly replayWindow?: number;
    }
  | {
      readonly mode: 'url-key';
      /** The secret in the URL's query, `?key=…`: it rides in access logs, so it proves less. */
      readonly keys: readonly string[];
    }
  | { readonly mode: 'unsigned' };

/** The query parameter of `url-key`, as in Crisp's own example (docs.crisp.chat/guides/web-hooks/website-hooks). */
export const URL_KEY_PARAMETER = 'key';

export const DEFAULT_REPLAY_WINDOW = 300;

export function createAuthenticator(provider: Provider, authentication: Authentication): Verifier {
  if (!provider.modes.includes(authentication.mode)) {
    throw new ConfigurationError(
      'mode-not-supported',
      `${provider.label} has no mode "${authentication.mode}".`,
    );
  }
  switch (authentication.mode) {
    case 'signature':
      return createVerifier(
        provider.scheme,
        authentication.secrets,
        readReplayWindow(provider, authentication),
      );
    case 'url-key':
      return createUrlKeyCheck(authentication.keys);
    case 'unsigned':
      return () => ADMITTED;
  }
}

/** Seconds. A time in the body is checked only when asked for: those senders keep their own clock. */
export function readReplayWindow(provider: Provider, authentication: Authentication): number {
  if (authentication.mode !== 'signature') return 0;
  const { clock } = provider.scheme;
  return authentication.replayWindow ?? (clock !== null && 'header' in clock ? DEFAULT_REPLAY_WINDOW : 0);
}

/** Digests are compared, not the texts: they have one length, so nothing about the key can be timed. */
function createUrlKeyCheck(keys: readonly string[]): Verifier {
  const digests = keys.filter((key) => key !== '').map(sha256);
  if (digests.length === 0) return () => reject('secret-missing', {});
  return (delivery: Delivery) => {
    const given = delivery.query[URL_KEY_PARAMETER];
    if (typeof given !== 'string') return reject('url-secret-mismatch', {});
    const digest = sha256(given);
    return digests.some((known) => timingSafeEqual(known, digest))
      ? ADMITTED
      : reject('url-secret-mismatch', {});
  };
}

function sha256(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}
