import type { Reject, RejectReason } from '../helpdesk/refusal';

/**
 * Where nobody entered a secret, "copy it again" would send people searching.
 * @param registerAgain what to do on this host so that the webhook is registered again, as a sentence
 */
export function explainRegistered(refusal: Reject, label: string, registerAgain: string): Reject {
  const details: { readonly [Reason in RejectReason]?: string } = {
    'signature-mismatch': `The signature does not match the secret of this webhook in ${label}, which is fetched again at most once every ten seconds. Either someone else sent the request, or a proxy changed the body.`,
    'secret-missing': `The secret of this webhook could not be fetched from ${label}. ${registerAgain}`,
  };
  const detail = details[refusal.reason];
  return detail === undefined ? refusal : { ...refusal, detail };
}
