import type { RestHelpdesk } from '../../../../simulator/rest/rest-helpdesk';
import { n8nNames } from '../../../../tools/derive/n8n-names';
import type { TriggerSetup } from '../../../../tools/hosts/n8n-workflow';
import type { RegistrationRow } from '../../registration/rows';

/** A trigger that registers its webhook at a simulated helpdesk. */
export function restTrigger(
  { provider, event }: Pick<RegistrationRow, 'provider' | 'event'>,
  helpdesk: RestHelpdesk,
  account = helpdesk.accounts.admin,
) {
  const { node } = n8nNames(provider);
  return {
    node,
    parameters: restParameters([event]),
    credential: {
      type: node.replace(/Trigger$/, 'AccountApi'),
      data: restCredential(helpdesk, helpdesk.url, account),
    },
  } satisfies TriggerSetup;
}

export function restParameters(events: readonly string[]) {
  return { registration: 'automatic', authentication: 'signature', events, filters: {}, options: {} };
}

/** What a person enters. */
export function restCredential(
  { enteredSecret, accounts }: RestHelpdesk,
  baseUrl: string,
  { token, accountId } = accounts.admin,
) {
  return {
    baseUrl,
    accessToken: token,
    ...(accountId !== '' && { accountId }),
    ...(enteredSecret !== undefined && { signingSecret: enteredSecret }),
  };
}
