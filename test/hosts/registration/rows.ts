import type { ProviderId } from '../../../library';
import type { RestHelpdesk } from '../../../simulator/rest/rest-helpdesk';
import { startZendesk } from '../../../simulator/rest/zendesk';

/** A helpdesk that registers webhooks over REST, for the suites of registration: one row each. */
export interface RegistrationRow {
  readonly provider: ProviderId;
  readonly start: (options?: { readonly port?: number }) => Promise<RestHelpdesk>;
  /** What is chosen first, and then besides; each has a sample. */
  readonly event: string;
  readonly more: string;
  /** What people read when an account may not do it. */
  readonly wrongToken: RegExp;
  readonly notAllowed: RegExp;
}

export const REGISTRATION_ROWS: readonly RegistrationRow[] = [
  {
    provider: 'zendesk',
    start: startZendesk,
    event: 'ticket.comment_added',
    more: 'ticket.status_changed',
    wrongToken: /email address and the API token/,
    notAllowed: /administrator's email address/,
  },
];
