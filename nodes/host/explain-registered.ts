import type { RejectReason } from '../../core/helpdesk/refusal';
import type { Outcome } from '../../core/item/outcome';
import type { HelpdeskTrigger } from './helpdesk-trigger';

/** Where nobody entered a secret, "copy it again" would send people searching. */
export function explainRegistered(outcome: Outcome, { provider }: HelpdeskTrigger): Outcome {
  if (outcome.kind !== 'reject') return outcome;
  const { label } = provider;
  const details: { readonly [Reason in RejectReason]?: string } = {
    'signature-mismatch': `The signature does not match the secret of this webhook in ${label}, which is fetched again at most once every ten seconds. Either someone else sent the request, or a proxy changed the body.`,
    'secret-missing': `The secret of this webhook could not be fetched from ${label}. Publish the workflow again.`,
  };
  const detail = details[outcome.reason];
  return detail === undefined ? outcome : { ...outcome, detail };
}
