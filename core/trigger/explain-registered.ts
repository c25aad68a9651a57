import type { RejectReason } from '../helpdesk/refusal';
import type { Outcome } from '../item/outcome';

/**
 * Where nobody entered a secret, "copy it again" would send people searching.
 * @param registerAgain what to do on this host so that the webhook is registered again, as a sentence
 */
export function explainRegistered(outcome: Outcome, label: string, registerAgain: string): Outcome {
  if (outcome.kind !== 'reject') return outcome;
  const details: { readonly [Reason in RejectReason]?: string } = {
    'signature-mismatch': `The signature does not fit the secret that ${label} gave for this webhook, which is read again once in ten seconds at most. Somebody else sent this, or something in between changes the body.`,
    'secret-missing': `The secret of this webhook could not be read from ${label}. ${registerAgain}`,
  };
  const detail = details[outcome.reason];
  return detail === undefined ? outcome : { ...outcome, detail };
}
