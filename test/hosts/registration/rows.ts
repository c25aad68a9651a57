import type { ProviderId } from '../../../library';
import type { RestHelpdesk } from '../../../simulator/rest/rest-helpdesk';
import { startFreeScout } from '../../../simulator/rest/freescout';
import { startHelpScout } from '../../../simulator/rest/helpscout';
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
  /** What is read there with an account's token. */
  readonly listPath: string;
  /** What the test of an account says to one that nobody has. */
  readonly wrongAccount: RegExp;
  /** And to one that may not do it; null where its test cannot tell. */
  readonly mayNot: RegExp | null;
  /** What n8n keeps with the credential for two days; here it has expired. */
  readonly session?: { readonly sessionToken: string };
  /** False where webhooks have no names there. */
  readonly named?: false;
  /** False where none can be changed, so that a new one takes its place. */
  readonly changeable?: false;
  /** False where it shows no secret: with one that a person made up, nothing could be known. */
  readonly recreatable?: false;
  /** It is told its secret, and shows it to nobody: what a person enters is not to be known. */
  readonly hidesSecret?: true;
}

export const REGISTRATION_ROWS: readonly RegistrationRow[] = [
  {
    provider: 'zammad',
    start: pairsAsWebhooks,
    event: 'ticket.created',
    more: 'ticket.state_changed',
    wrongToken: /rejected the access token/,
    notAllowed: /admin\.webhook and admin\.trigger/,
    listPath: '/api/v1/webhooks',
    wrongAccount: /rejected this token/,
    mayNot: /admin\.webhook and admin\.trigger/,
    recreatable: false,
  },
  {
    provider: 'zendesk',
    start: startZendesk,
    event: 'ticket.comment_added',
    more: 'ticket.status_changed',
    wrongToken: /email address and the API token/,
    notAllowed: /administrator's email address/,
    listPath: '/api/v2/webhooks',
    wrongAccount: /rejected the email address and the API token/,
    mayNot: /email address and API token of an administrator/,
  },
  {
    provider: 'helpscout',
    start: startHelpScout,
    event: 'convo.customer.reply.created',
    more: 'satisfaction.ratings',
    wrongToken: /App ID and App Secret/,
    notAllowed: /needs to be an administrator/,
    listPath: '/v2/webhooks',
    wrongAccount: /does not know this App ID and App Secret/,
    mayNot: null,
    session: { sessionToken: 'expired' },
    hidesSecret: true,
  },
  {
    provider: 'freescout',
    start: async (options) => withoutMark(await startFreeScout(options)),
    event: 'convo.created',
    more: 'convo.status',
    wrongToken: /rejected the API key/,
    notAllowed: null,
    listPath: '/api/webhooks',
    wrongAccount: /rejected this API key/,
    mayNot: /rejected this API key/,
    named: false,
    changeable: false,
  },
];
