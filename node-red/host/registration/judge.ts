import type { Authentication } from '../../../core/verify/authentication';
import type { RejectReason } from '../../../core/helpdesk/refusal';
import { receive } from '../../../core/receive';
import { createSettings, type ReceiverOptions, type ReceiverSettings } from '../../../core/settings';
import type { DeliveryVerifier } from '../delivery-verifier';
import type { SecretSource } from './secret-lookup';

const MAYBE_ROTATED: ReadonlySet<RejectReason> = new Set(['signature-mismatch', 'secret-missing']);

/** Judges with the secrets of a webhook that somebody may create again at any time. */
export function createJudge(options: ReceiverOptions, source: SecretSource): DeliveryVerifier['judge'] {
  const settingsFor = cacheSettings(options);
  return (delivery) => {
    const before = source.secrets();
    const outcome = receive(delivery, settingsFor(before));
    if (outcome.kind !== 'reject' || !MAYBE_ROTATED.has(outcome.reason)) return outcome;
    return source
      .fresh()
      .then((secrets) => (secrets === before ? outcome : receive(delivery, settingsFor(secrets))));
  };
}

/** Keys are compiled once per list of secrets, not once per delivery. */
function cacheSettings(options: ReceiverOptions): (secrets: readonly string[]) => ReceiverSettings {
  let compiled: { readonly secrets: readonly string[]; readonly settings: ReceiverSettings } | undefined;
  return (secrets) => {
    if (compiled?.secrets !== secrets) {
      const authentication = withSecrets(options.authentication, secrets);
      compiled = { secrets, settings: createSettings({ ...options, authentication }) };
    }
    return compiled.settings;
  };
}

function withSecrets(authentication: Authentication, secrets: readonly string[]): Authentication {
  return authentication.mode === 'signature' ? { ...authentication, secrets } : authentication;
}
