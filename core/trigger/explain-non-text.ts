import type { AuthenticationMode } from '../helpdesk/provider';
import type { Reject } from '../helpdesk/refusal';
import { withArticle } from '../verify/secrets';
import type { Credential } from './credential';

/** Where something was entered, "no secret is set" would send people searching. */
export function explainNonText(refusal: Reject, mode: AuthenticationMode, { nonText }: Credential): Reject {
  const type = nonText?.[mode];
  if (type === undefined || refusal.reason !== 'secret-missing') return refusal;
  const name = mode === 'url-key' ? 'URL key' : 'secret';
  const detail =
    `The ${name} is ${withArticle(type)}, not text, so no delivery can be verified and all are rejected. ` +
    'Change the expression or variable that it comes from so that it returns text, or enter the value itself.';
  return { ...refusal, detail };
}
