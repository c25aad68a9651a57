import type { RejectReason } from '../../core/helpdesk/refusal';
import type { Outcome } from '../../core/item/outcome';
import type { HelpdeskTrigger } from './helpdesk-trigger';

/** Where nobody entered a secret, "copy it again" would send people searching. */
export function explainRegistered(outcome: Outcome, { provider }: HelpdeskTrigger): Outcome {
  if (outcome.kind !== 'reject') return outcome;
  const { label } = provider;
  const details: { readonly [Reason in RejectReason]?: string } = {
    'signature-mismatch': `The signature does not fit the secret that ${label} gave for this webhook, which is read again once in ten seconds at most. Somebody else sent this, or something in between changes the body.`,
    'secret-missing': `The secret of this webhook could not be read from ${label}. Publish the workflow again.`,
  };
  const detail = details[outcome.reason];
  return detail === undefined ? outcome : { ...outcome, detail };
}
