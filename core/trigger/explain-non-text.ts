import type { AuthenticationMode } from '../helpdesk/provider';
import type { Outcome } from '../item/outcome';
import { withArticle } from '../verify/secrets';
import type { Credential } from './credential';

/** Where something was entered, "no secret is set" would send people searching. */
export function explainNonText(outcome: Outcome, mode: AuthenticationMode, { nonText }: Credential): Outcome {
  const type = nonText?.[mode];
  if (type === undefined || outcome.kind !== 'reject' || outcome.reason !== 'secret-missing') return outcome;
  const name = mode === 'url-key' ? 'URL key' : 'secret';
  const detail =
    `The ${name} is ${withArticle(type)}, not text, so no delivery can be verified and all are rejected. ` +
    'Let the expression or the variable that it comes from give text, or enter it as it stands.';
  return { ...outcome, detail };
}
