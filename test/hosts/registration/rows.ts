import type { ProviderId } from '../../../library';
import type { RestHelpdesk } from '../../../simulator/rest/rest-helpdesk';
import { startFreeScout } from '../../../simulator/rest/freescout';
import { startZendesk } from '../../../simulator/rest/zendesk';
import { pairsAsWebhooks, withoutMark } from './views';

/** A helpdesk that registers webhooks over REST, for the suites of registration: one row each. */
export interface RegistrationRow {
  readonly provider: ProviderId;
  readonly start: (options?: { readonly port?: number }) => Promise<RestHelpdesk>;
  /** What is chosen first, and then besides; each has a sample. */
  readonly event: string;
  readonly more: string;
  /** What people read when an account may not do it; null where all tokens may. */
  readonly wrongToken: RegExp;
  readonly notAllowed: RegExp | null;
  /** False where webhooks have no names there. */
  readonly named?: false;
  /** False where none can be changed, so that a new one takes its place. */
  readonly changeable?: false;
  /** False where it shows no secret: with one that a person made up, nothing could be known. */
  readonly recreatable?: false;
}

export const REGISTRATION_ROWS: readonly RegistrationRow[] = [
  {
    provider: 'zammad',
    start: pairsAsWebhooks,
    event: 'ticket.created',
    more: 'ticket.state_changed',
    wrongToken: /rejected the access token/,
    notAllowed: /admin\.webhook and admin\.trigger/,
    recreatable: false,
  },
  {
    provider: 'zendesk',
    start: startZendesk,
    event: 'ticket.comment_added',
    more: 'ticket.status_changed',
    wrongToken: /email address and the API token/,
    notAllowed: /administrator's email address/,
  },
  {
    provider: 'freescout',
    start: async (options) => withoutMark(await startFreeScout(options)),
    event: 'convo.created',
    more: 'convo.status',
    wrongToken: /rejected the API key/,
    notAllowed: null,
    named: false,
    changeable: false,
  },
];
