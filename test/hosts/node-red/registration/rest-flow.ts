import type { RestHelpdesk } from '../../../../simulator/rest/rest-helpdesk';
import type { NodeRedHost } from '../../../../tools/hosts/node-red';
import { createFlow } from '../../../../tools/hosts/node-red-flow';
import type { RegistrationRow } from '../../registration/rows';

interface Registering extends Pick<RegistrationRow, 'provider' | 'event'> {
  readonly helpdesk: RestHelpdesk;
  /** Where it is said to be, if not where it is. */
  readonly baseUrl?: string;
  readonly account?: RestHelpdesk['accounts']['admin'];
}

/** One trigger that registers its webhook at a simulated helpdesk. */
export function restFlow(
  host: NodeRedHost,
  { provider, event, helpdesk, baseUrl = helpdesk.url, account = helpdesk.accounts.admin }: Registering,
  settings: object = {},
) {
  return createFlow([
    {
      provider,
      id: provider,
      apiToken: account.token,
      ...(helpdesk.enteredSecret !== undefined && { secret: helpdesk.enteredSecret }),
      baseUrl,
      accountSettings: { accountId: account.accountId, publicAddress: host.baseUrl },
      settings: { version: 2, registration: 'automatic', events: [event], ...settings },
    },
  ]);
}
